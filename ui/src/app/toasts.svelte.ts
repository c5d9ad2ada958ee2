/** Short messages that come and go by themselves, some with something to do about them. */
export interface Toast {
  readonly id: number;
  readonly tone: "plain" | "good" | "problem";
  readonly text: string;
  /** Words of the button, and what it does. */
  readonly offer: { readonly label: string; run(): void } | null;
}

/** How long a toast stays, in milliseconds; problems stay until they are closed. */
const STAY = 6000;
const MOST = 4;

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message and gives its number. */
  show(text: string, offer: Toast["offer"] = null, tone: Toast["tone"] = "plain"): number {
    const toast = { id: this.#next++, tone, text, offer };
    // The same words twice in a row are one message.
    const others = this.list.filter((other) => other.text !== text);
    this.list = [...others, toast].slice(-MOST);
    this.release(toast.id);
    return toast.id;
  }

  /** Keeps a message for as long as somebody reads it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Lets a message go by itself again. */
  release(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    if (!toast || toast.tone === "problem") return;
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), STAY),
    );
  }

  problem(text: string, offer: Toast["offer"] = null): void {
    this.show(text, offer, "problem");
  }

  /** Takes away what was said of troubles that are over. */
  closeProblems(): void {
    for (const { id, tone } of this.list) if (tone === "problem") this.close(id);
  }

  close(id: number): void {
    this.hold(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}
