/** The two stacked canvases in their element: as many pixels as the display has, drawn when something asks for it. */
import type { Size } from "../bindings/Size";

export class Screen {
  readonly scene: CanvasRenderingContext2D;
  readonly overlay: CanvasRenderingContext2D;
  #size: Size = { width: 1, height: 1 };
  #ratio = 1;
  #frame = 0;
  readonly #observer: ResizeObserver;
  readonly #canvases: readonly HTMLCanvasElement[];

  constructor(
    private readonly element: HTMLElement,
    /** Draws a frame; whether another is needed. */
    private readonly draw: () => boolean,
  ) {
    const lower = document.createElement("canvas");
    const upper = document.createElement("canvas");
    this.#canvases = [lower, upper];
    for (const canvas of this.#canvases) canvas.setAttribute("aria-hidden", "true");
    const scene = lower.getContext("2d", { alpha: false });
    const overlay = upper.getContext("2d");
    if (!scene || !overlay) throw new Error("no 2D canvas");
    [this.scene, this.overlay] = [scene, overlay];
    element.prepend(lower, upper);
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(element);
    this.#measure();
  }

  /** In CSS pixels. */
  get size(): Size {
    return this.#size;
  }

  /** Device pixels a CSS pixel. */
  get ratio(): number {
    return this.#ratio;
  }

  /** Draws with the next frame. */
  request(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (devicePixelRatio !== this.#ratio) this.#measure();
      if (this.draw()) this.request();
    });
  }

  /** Draws at once, without waiting for the next frame: what was done is on the screen as soon as can be. */
  now(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.draw()) this.request();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    for (const canvas of this.#canvases) canvas.remove();
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.element;
    this.#ratio = devicePixelRatio;
    this.#size = { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
    const width = Math.ceil(this.#size.width * this.#ratio);
    const height = Math.ceil(this.#size.height * this.#ratio);
    for (const canvas of this.#canvases) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    }
    this.request();
  }
}
