/**
 * A file as it would be saved: written anew when what is chosen changes. Late answers are dropped, and nobody waits for
 * them: the next file is begun beside the one that takes long, but no third.
 */
import type { Response } from "../../../bindings/Response";
import type { SheetBeginning } from "../../../bindings/SheetBeginning";
import { type Bytes, expect, type Host } from "../../../host";
import { exportOf, printOf, slidesOf, type Wish } from "./requests";

/** Milliseconds without another choice before it is written. */
const PAUSE = 150;
/** Files that are written at once. */
const AT_ONCE = 2;
/** Characters of a text that are shown. */
const SHOWN = 6000;

export type Print = Extract<Response, { answer: "print" }>;

/** What is shown of a file. */
export type Sight =
  | { readonly as: "picture"; readonly url: string }
  | { readonly as: "text"; readonly text: string }
  | { readonly as: "page"; readonly text: string }
  | { readonly as: "pages"; readonly file: Bytes; readonly count: number }
  | { readonly as: "sheets"; readonly sheets: readonly SheetBeginning[] };

interface Written {
  readonly wish: string;
  readonly bytes: Bytes;
}

export class Draft {
  busy = $state(false);
  failure = $state.raw<unknown>(null);
  sight = $state.raw<Sight | null>(null);
  /** Bytes of the file. */
  size = $state<number | null>(null);
  /** What is known of it on paper. */
  print = $state.raw<Print | null>(null);
  #written: Written | null = null;
  #running = 0;
  /** Counts wishes: an answer to an older one is late. */
  #turn = 0;
  #next: Wish | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  /** Writes a file soon, unless another is wished for in between. */
  want(wish: Wish): void {
    clearTimeout(this.#timer);
    this.busy = true;
    this.#timer = setTimeout(() => {
      this.#next = wish;
      this.#turn += 1;
      if (this.#running < AT_ONCE) void this.#work();
    }, PAUSE);
  }

  /** The file for a wish; the one that is shown if it is that. */
  async bytes(wish: Wish): Promise<Bytes> {
    if (this.#written?.wish === keyOf(wish)) return this.#written.bytes;
    return this.host.bytes(exportOf(wish));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#next = null;
    this.#turn += 1;
    this.#show(null, null, null);
  }

  async #work(): Promise<void> {
    this.#running += 1;
    for (let wish = this.#next; wish; wish = this.#next) {
      this.#next = null;
      const turn = this.#turn;
      const late = (): boolean => turn !== this.#turn;
      try {
        const [bytes, print, slides] = await Promise.all([
          this.host.bytes(exportOf(wish)),
          wish.format.drawn ? expect(this.host, printOf(wish), "print") : null,
          wish.format.preview === "slides" ? this.#slides(wish) : null,
        ]);
        if (late()) continue;
        const sight = slides ?? (await this.#sight(wish, bytes, print));
        if (late()) {
          drop(sight);
          continue;
        }
        this.#written = { wish: keyOf(wish), bytes };
        this.#show(sight, bytes, print);
      } catch (error) {
        if (late()) continue;
        this.#show(null, null, null);
        this.failure = error;
      }
      this.busy = false;
    }
    this.#running -= 1;
  }

  /** Slides are told and painted at the same time as the file is written: both from the same description. */
  async #slides(wish: Wish): Promise<Sight> {
    const file = await this.host.bytes(slidesOf(wish));
    const { count } = await expect(this.host, { ask: "pages" }, "pages", file);
    return { as: "pages", file, count };
  }

  async #sight(wish: Wish, bytes: Bytes, print: Print | null): Promise<Sight> {
    const { format } = wish;
    const picture = (data: Bytes, type: string): Sight => ({
      as: "picture",
      url: URL.createObjectURL(new Blob([data], { type })),
    });
    switch (format.preview) {
      case "picture":
        return picture(bytes, format.mime);
      case "text":
        return { as: "text", text: beginning(bytes) };
      case "page":
        return { as: "page", text: new TextDecoder().decode(bytes) };
      case "pages":
        return { as: "pages", file: bytes, count: print?.pages ?? 1 };
      case "sheets": {
        const { sheets } = await expect(this.host, { ask: "sheets" }, "sheets", bytes);
        return { as: "sheets", sheets };
      }
      case "slides":
        return this.#slides(wish);
    }
  }

  #show(sight: Sight | null, bytes: Bytes | null, print: Print | null): void {
    drop(this.sight);
    this.failure = null;
    this.size = bytes?.length ?? null;
    this.print = print;
    this.sight = sight;
  }
}

function drop(sight: Sight | null): void {
  if (sight?.as === "picture") URL.revokeObjectURL(sight.url);
}

/** The beginning of a text, without the mark some spreadsheets want in front. */
function beginning(bytes: Bytes): string {
  const text = new TextDecoder().decode(bytes.subarray(0, SHOWN * 2));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function keyOf(wish: Wish): string {
  return JSON.stringify([exportOf(wish), wish.template]);
}
