/**
 * What passes between the screen a room sees and the speaker's own window: a channel within the browser, both ways.
 * Where no second window can be opened, the notes stand at the lower edge instead.
 */
import { language, type Language } from "../../words";
import type { Look } from "../../look/theme";
import { SPEAKER } from "./address";
import type { Presenting } from "./presenting.svelte";

/** What the speaker's window is told. */
export interface Telling {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly now: { readonly title: string; readonly text: string; readonly notes: string };
  readonly next: string | null;
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

export class Speaker {
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
      next: next?.title ?? null,
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
    if (!this.#window) this.presenting.notes = true;
  }

  /** Tells the window what the speaker sees now. */
  tell(telling: Telling): void {
    this.#channel?.postMessage(telling satisfies Said);
  }

  close(): void {
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
