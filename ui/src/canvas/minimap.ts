/** The whole sheet in the lower right corner, with a frame around what is in sight. There only when that is not all. */
import type { Point } from "../bindings/Point";
import type { Size } from "../bindings/Size";
import type { SceneMirror } from "../document/scene";
import { type Camera, visible } from "./camera";
import { inkOn } from "./ink";
import { nothing, type Painter } from "./painter";

const WIDEST = 220;
const HIGHEST = 132;
const LOWEST = 28;
/** The sheet is drawn anew when nothing has changed for so long, in milliseconds. */
const REST = 250;

export class Minimap {
  readonly #canvas = document.createElement("canvas");
  readonly #sheet = document.createElement("canvas");
  #stale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #size: Size = { width: 0, height: 0 };

  constructor(
    element: HTMLElement,
    private readonly mirror: SceneMirror,
    private readonly painter: Painter,
    /** Asked to show a point of the sheet in the middle. */
    private readonly show: (at: Point) => void,
    private readonly changed: () => void,
  ) {
    const canvas = this.#canvas;
    canvas.className = "minimap";
    canvas.hidden = true;
    canvas.setAttribute("aria-hidden", "true");
    const go = (event: PointerEvent): void => {
      const box = canvas.getBoundingClientRect();
      const { size } = mirror.scene;
      this.show({
        x: ((event.clientX - box.left) / box.width) * size.width,
        y: ((event.clientY - box.top) / box.height) * size.height,
      });
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      canvas.setPointerCapture(event.pointerId);
      go(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      event.stopPropagation();
      if (canvas.hasPointerCapture(event.pointerId)) go(event);
    });
    element.append(canvas);
  }

  /** The sheet looks different. */
  invalidate(): void {
    this.#stale = true;
  }

  draw(camera: Camera, window: Size, ratio: number): void {
    const { scene } = this.mirror;
    const view = visible(camera, window);
    const all =
      view.x <= 0 && view.y <= 0 && view.width >= scene.size.width && view.height >= scene.size.height;
    const small = window.width < 2.5 * WIDEST || window.height < 2.5 * HIGHEST;
    this.#canvas.hidden = all || small || scene.size.width === 0;
    if (this.#canvas.hidden) return;
    this.#resize(ratio);
    if (this.#stale) this.#later(ratio);
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const ink = inkOn(scene.paper);
    const { width, height } = this.#size;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = scene.paper;
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (this.#sheet.width > 0) context.drawImage(this.#sheet, 0, 0, this.#canvas.width, this.#canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const [sx, sy] = [width / scene.size.width, height / scene.size.height];
    const left = Math.max(0, view.x * sx);
    const top = Math.max(0, view.y * sy);
    const right = Math.min(width, (view.x + view.width) * sx);
    const bottom = Math.min(height, (view.y + view.height) * sy);
    context.globalAlpha = 0.14;
    context.fillStyle = ink.accent;
    context.fillRect(left, top, right - left, bottom - top);
    context.globalAlpha = 1;
    context.strokeStyle = ink.accent;
    context.lineWidth = 1.5;
    context.strokeRect(
      left + 0.75,
      top + 0.75,
      Math.max(3, right - left - 1.5),
      Math.max(3, bottom - top - 1.5),
    );
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#canvas.remove();
  }

  #resize(ratio: number): void {
    const { size } = this.mirror.scene;
    const fitting = Math.min(WIDEST / size.width, HIGHEST / size.height);
    // A very long map is drawn higher than it is, or nothing could be told apart.
    const width = Math.round(Math.max(LOWEST, size.width * fitting));
    const height = Math.round(Math.max(LOWEST, size.height * fitting));
    const canvas = this.#canvas;
    if (canvas.width === Math.round(width * ratio) && canvas.height === Math.round(height * ratio)) return;
    this.#size = { width, height };
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    this.#stale = true;
  }

  #later(ratio: number): void {
    this.#stale = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#paint(ratio);
      this.changed();
    }, REST);
  }

  #paint(ratio: number): void {
    const { scene } = this.mirror;
    const { width, height } = this.#size;
    this.#sheet.width = Math.max(1, Math.round(width * ratio));
    this.#sheet.height = Math.max(1, Math.round(height * ratio));
    const context = this.#sheet.getContext("2d", { alpha: false });
    if (!context) return;
    context.fillStyle = scene.paper;
    context.fillRect(0, 0, this.#sheet.width, this.#sheet.height);
    const [sx, sy] = [this.#sheet.width / scene.size.width, this.#sheet.height / scene.size.height];
    context.setTransform(sx, 0, 0, sy, 0, 0);
    this.painter.paint(context, scene, { x: 0, y: 0, ...scene.size }, Math.min(sx, sy), nothing);
  }
}
