/** A file as it would be saved: written anew when what is chosen changes, one at a time, late answers dropped. */
import type { Id } from "../../../bindings/Id";
import type { Request } from "../../../bindings/Request";
import type { Bytes, Host } from "../../../host";
import type { Choice, ExportFormat } from "./formats";

/** Milliseconds without another choice before it is written. */
const PAUSE = 150;
/** Characters of a text that are shown. */
const SHOWN = 6000;

export interface Wish {
  readonly map: Id;
  readonly format: ExportFormat;
  readonly choice: Choice;
  readonly records: readonly Id[];
}

interface Written {
  readonly wish: string;
  readonly bytes: Bytes;
}

/** A file, and the drawing in it where the file itself cannot be shown. */
interface Shown {
  readonly wish: Wish;
  readonly bytes: Bytes;
  readonly drawing?: Bytes;
}

export class Draft {
  busy = $state(false);
  failure = $state.raw<unknown>(null);
  /** Address of the picture, or nothing. */
  url = $state<string | null>(null);
  text = $state("");
  size = $state<number | null>(null);
  #written: Written | null = null;
  #running: Promise<void> | null = null;
  #next: Wish | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  /** Writes a file soon, unless another is wished for in between. */
  want(wish: Wish): void {
    clearTimeout(this.#timer);
    this.busy = true;
    this.#timer = setTimeout(() => {
      this.#next = wish;
      this.#running ??= this.#work();
    }, PAUSE);
  }

  /** The file for a wish; the one that is shown if it is that. */
  async bytes(wish: Wish): Promise<Bytes> {
    if (this.#written?.wish === keyOf(wish)) return this.#written.bytes;
    return this.host.bytes(requestOf(wish));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#next = null;
    this.#show(null);
  }

  async #work(): Promise<void> {
    for (let wish = this.#next; wish; wish = this.#next) {
      this.#next = null;
      try {
        const bytes = await this.host.bytes(requestOf(wish));
        if (this.#next) continue;
        this.#written = { wish: keyOf(wish), bytes };
        if (wish.format.preview !== "drawing") this.#show({ wish, bytes });
        else {
          const drawing = await this.host.bytes({ ...requestOf(wish), format: { as: "svg" } });
          if (this.#next) continue;
          this.#show({ wish, bytes, drawing });
        }
      } catch (error) {
        if (this.#next) continue;
        this.#show(null);
        this.failure = error;
      }
    }
    this.#running = null;
    this.busy = false;
  }

  #show(shown: Shown | null): void {
    if (this.url) URL.revokeObjectURL(this.url);
    const format = shown?.wish.format;
    this.failure = null;
    this.size = shown?.bytes.length ?? null;
    this.url =
      shown && format && format.preview !== "text"
        ? URL.createObjectURL(
            shown.drawing
              ? new Blob([shown.drawing], { type: "image/svg+xml" })
              : new Blob([shown.bytes], { type: format.mime }),
          )
        : null;
    this.text = shown && format?.preview === "text" ? beginning(shown.bytes) : "";
  }
}

/** The beginning of a text, without the mark some spreadsheets want in front. */
function beginning(bytes: Bytes): string {
  const text = new TextDecoder().decode(bytes.subarray(0, SHOWN * 2));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function requestOf({ map, format, choice, records }: Wish): Extract<Request, { ask: "export" }> {
  const has = (option: ExportFormat["options"][number]): boolean => format.options.includes(option);
  const view = {
    theme: has("theme") ? choice.theme : "",
    language: has("language") ? choice.language : "",
    audience: "",
  };
  const part = has("part") && choice.part === "selection" ? [...records] : [];
  return { ask: "export", map, format: format.format(choice), view, records: part };
}

function keyOf(wish: Wish): string {
  return JSON.stringify(requestOf(wish));
}
