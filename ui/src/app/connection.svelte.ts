/**
 * Whether the program answers. A page in a browser outlives the program behind it: it says so, tries again, and goes on
 * when there is an answer. Deliberately not here: doing again what was refused meanwhile; the person saw that it was.
 */
import { type Host, Refusal } from "../host";

/** `lost`: nobody answers. `strange`: somebody does who does not know this page, for the program was started anew. */
export type Link = "fine" | "lost" | "strange";

/** Refusals that are none of the program's own. */
const BROKEN: Readonly<Record<string, Link>> = { unreachable: "lost", "serve-refused-token": "strange" };
/** Milliseconds between two tries. */
const EVERY = 1500;

export class Connection {
  link = $state<Link>("fine");
  /** The door, watched. */
  readonly host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly door: Host,
    /** What is done once there are answers again. */
    private readonly back: () => Promise<void>,
  ) {
    this.host = {
      ...door,
      ask: (request, attached) => this.#watch(door.ask(request, attached)),
      bytes: (request, attached) => this.#watch(door.bytes(request, attached)),
    };
  }

  /** Tries again, now. */
  async retry(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.door.ask({ ask: "settings" });
    } catch (error) {
      this.link = linkOf(error) ?? this.link;
      return this.#later();
    }
    this.link = "fine";
    await this.back();
  }

  async #watch<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      const link = linkOf(error);
      if (link && this.link === "fine") {
        this.link = link;
        this.#later();
      }
      throw error;
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.retry(), EVERY);
  }
}

function linkOf(error: unknown): Link | undefined {
  return error instanceof Refusal ? BROKEN[error.code] : undefined;
}
