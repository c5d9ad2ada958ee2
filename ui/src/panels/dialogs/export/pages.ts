/** Pages of a PDF as pictures, each drawn from the file itself when somebody wants to see it. */
import type { Bytes, Host } from "../../../host";

interface Wanted {
  readonly page: number;
  /** Pixels of its longer side. */
  readonly side: number;
}

export class Pages {
  readonly #urls: string[] = [];
  #wanted: Wanted[] = [];
  #known = new Set<string>();
  #working = false;
  #closed = false;

  constructor(
    private readonly host: Host,
    private readonly file: Bytes,
    private readonly shown: (page: number, side: number, url: string) => void,
  ) {}

  /** Draws a page soon: what was wanted last comes first, one after the other. */
  want(page: number, side: number): void {
    const key = `${page} ${side}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#wanted.push({ page, side });
    void this.#work();
  }

  close(): void {
    this.#closed = true;
    this.#wanted = [];
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#wanted.pop(); next; next = this.#wanted.pop()) {
      try {
        const png = await this.host.bytes({ ask: "pagePicture", ...next }, this.file);
        if (this.#closed) return;
        const url = URL.createObjectURL(new Blob([png], { type: "image/png" }));
        this.#urls.push(url);
        this.shown(next.page, next.side, url);
      } catch {
        // A page that cannot be shown stays empty; the file is as good as it is.
      }
    }
    this.#working = false;
  }
}
