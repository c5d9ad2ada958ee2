/**
 * Files over the page that only the window knows, told to the page by the events a browser would send: so nothing else
 * asks where files come from.
 */
import type { GivenFile } from "./host";

const TYPES: { readonly [ending: string]: string } = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
};

function file(name: string, content: BlobPart[]): File {
  const ending = name.split(".").pop()?.toLowerCase() ?? "";
  return new File(content, name, { type: TYPES[ending] ?? "" });
}

/** One drag after the other. */
export class FileDrag {
  #names: readonly string[] = [];
  #target: Element | null = null;
  #accepted = false;

  /** At a place of the page, in its pixels. Without names they are those of before. */
  over(x: number, y: number, names: readonly string[]): void {
    if (names.length > 0) this.#names = names;
    const target = document.elementFromPoint(x, y);
    if (this.#target && target !== this.#target) this.#tell("dragleave", { relatedTarget: target });
    this.#target = target;
    this.#accepted = !this.#tell(
      "dragover",
      { clientX: x, clientY: y },
      this.#names.map((name) => file(name, [])),
    );
  }

  /** Gone, without being dropped. */
  leave(): void {
    this.#tell("dragleave", { relatedTarget: null });
    this.#target = null;
  }

  /** Dropped where they were last. */
  drop(x: number, y: number, files: readonly GivenFile[]): void {
    if (!this.#accepted || files.length === 0) return this.leave();
    this.#tell(
      "drop",
      { clientX: x, clientY: y },
      files.map(({ name, bytes }) => file(name, [bytes])),
    );
    this.#target = null;
  }

  /** Whether nobody took the event. */
  #tell(name: string, where: DragEventInit, files: readonly File[] = []): boolean {
    const dataTransfer = new DataTransfer();
    for (const one of files) dataTransfer.items.add(one);
    const event = new DragEvent(name, { bubbles: true, cancelable: true, ...where, dataTransfer });
    return this.#target?.dispatchEvent(event) ?? true;
  }
}
