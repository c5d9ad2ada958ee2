/**
 * What passes between the screen a room sees and the speaker's own window: a channel within the browser, both ways.
 * Where no second window can be opened, the notes stand at the lower edge instead.
 */
import { language, type Language } from "../../words";
import type { Look } from "../../look/theme";
import type { Request } from "../../bindings/Request";
import { SPEAKER } from "./address";
import { inView, type Step } from "./plan";
import type { Presenting } from "./presenting.svelte";

/** What the speaker's window is told. */
export interface Telling {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly now: { readonly title: string; readonly text: string; readonly notes: string };
  /** The part apart, where a stage takes several steps: a title may be longer than there is room for. */
  readonly next: { readonly title: string; readonly part: Step["part"] } | null;
  /** What comes next, drawn; nothing as long as it is not. */
  readonly picture: Blob | null;
  readonly begun: number;
  readonly language: Language;
  readonly look: Look;
}

/** What it says: that it is there, where to go. */
export type Asking =
  | { readonly ask: "hello" }
  | { readonly ask: "go"; readonly by: number }
  | { readonly ask: "restart" }
  | { readonly ask: "blank" };

export type Said = Telling | "bye";

/** Width of the picture of what comes next, in its own pixels: twice that in the window. */
const WIDTH = 560;
/** Milliseconds on a step before the next one is drawn: who leafs through wants no pictures. */
const REST = 400;

export class Speaker {
  /** Whether a window has been opened for the speaker. */
  opened = $state(false);
  #picture = $state.raw<Blob | null>(null);
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #name = crypto.randomUUID();
  #channel: BroadcastChannel | null = null;
  #window: Window | null = null;

  constructor(private readonly presenting: Presenting) {}

  /** What the speaker sees now. */
  get telling(): Telling {
    const { studio, step, next, at, steps, begun, app } = this.presenting;
    return {
      title: studio.card.title,
      at,
      count: steps.length,
      now: { title: step?.title ?? "", text: step?.text ?? "", notes: step?.notes ?? "" },
      next: next && { title: next.title, part: next.part },
      picture: this.#picture,
      begun,
      language: language(),
      look: app.look,
    };
  }

  /** Opens the speaker's window, or the notes at the lower edge where there can be none. */
  open(): void {
    if (this.#window && !this.#window.closed) return this.#window.focus();
    this.#listen();
    const features = "popup,width=960,height=640";
    const address = `${location.origin}${location.pathname}${SPEAKER}${this.#name}`;
    this.#window = window.open(address, "_blank", features);
    this.opened = this.#window !== null;
    if (!this.#window) this.presenting.notes = true;
  }

  /** Draws what comes next, for a window that has room for it. */
  draw(): void {
    clearTimeout(this.#waiting);
    this.#picture = null;
    const { next } = this.presenting;
    if (!next || !this.opened) return;
    this.#waiting = setTimeout(() => {
      void this.#draw(next).then((picture) => {
        if (this.presenting.next === next) this.#picture = picture;
      });
    }, REST);
  }

  async #draw(step: Step): Promise<Blob | null> {
    const { studio, app } = this.presenting;
    const records = inView(studio.map.records, step);
    const width = studio.canvas?.boxOf(records)?.width ?? studio.map.scene.scene.size.width;
    const format = {
      as: "png",
      scale: Math.min(1, Math.max(0.1, WIDTH / width)),
      transparent: false,
    } as const;
    const request: Request = {
      ask: "export",
      map: studio.id,
      format,
      view: app.view(),
      records: [...records],
    } as const;
    const bytes = await app.host.bytes(request).catch(() => null);
    return bytes && new Blob([bytes], { type: "image/png" });
  }

  /** Tells the window what the speaker sees now. */
  tell(telling: Telling): void {
    this.#channel?.postMessage(telling satisfies Said);
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#channel?.postMessage("bye" satisfies Said);
    this.#channel?.close();
    this.#channel = null;
    this.#window?.close();
    this.#window = null;
  }

  #listen(): void {
    if (this.#channel) return;
    const channel = new BroadcastChannel(this.#name);
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<Asking>) => {
      if (data.ask === "go") this.presenting.go(this.presenting.at + data.by);
      else if (data.ask === "restart") this.presenting.begun = Date.now();
      else if (data.ask === "blank")
        this.presenting.blank = this.presenting.blank === "none" ? "black" : "none";
      this.tell(this.telling);
    };
  }
}
