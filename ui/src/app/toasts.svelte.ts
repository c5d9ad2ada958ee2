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

  show(text: string, offer: Toast["offer"] = null, tone: Toast["tone"] = "plain"): void {
    const toast = { id: this.#next++, tone, text, offer };
    // The same words twice in a row are one message.
    const others = this.list.filter((other) => other.text !== text);
    this.list = [...others, toast].slice(-MOST);
    if (tone !== "problem") setTimeout(() => this.close(toast.id), STAY);
  }

  problem(text: string, offer: Toast["offer"] = null): void {
    this.show(text, offer, "problem");
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}
