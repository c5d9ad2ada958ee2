/**
 * Looking around: the wheel, pinches, panning with space or the middle button, and the camera's few animations. Moves
 * follow the hand and stop with it; only jumps are animated, and those not for people who asked for less motion.
 */
import type { Point } from "../bindings/Point";
import type { Size } from "../bindings/Size";
import { between, type Camera, clamp, leastScale, pan, zoom } from "./camera";

/** Length of a jump if none is asked for, in milliseconds. */
const JUMP = 150;
/** A zoom has settled when nothing came for so long, in milliseconds. */
const SETTLE = 120;
/** One notch of a wheel, in pixels, as far as it may count at once. */
const NOTCH = 40;

export class Navigation {
  #camera: Camera = { scale: 1, x: 0, y: 0 };
  #jump: { from: Camera; to: Camera; begun: number; length: number } | null = null;
  #zoomed = -Infinity;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sheet: () => Size,
    private readonly window: () => Size,
    private readonly changed: () => void,
  ) {}

  get camera(): Camera {
    return this.#camera;
  }

  /** Whether a zoom is under way, so that painting at the new scale would be for nothing. */
  get zooming(): boolean {
    return performance.now() - this.#zoomed < SETTLE;
  }

  get jumping(): boolean {
    return this.#jump !== null;
  }

  set(camera: Camera): void {
    this.#jump = null;
    this.#take(camera);
  }

  pan(dx: number, dy: number): void {
    this.set(pan(this.#camera, dx, dy));
  }

  zoom(factor: number, at: Point): void {
    const before = this.#camera.scale;
    this.set(zoom(this.#camera, factor, at, leastScale(this.sheet(), this.window())));
    if (this.#camera.scale !== before) this.#zooms();
  }

  /** Goes somewhere at once, or in a movement of so many milliseconds. */
  jump(to: Camera, animated: boolean, length = JUMP): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wanted = this.#clamped(to);
    if (!animated || still) return this.set(wanted);
    this.#jump = { from: this.#camera, to: wanted, begun: performance.now(), length };
    this.changed();
  }

  /** Moves a jump on; once a frame. */
  step(): void {
    if (!this.#jump) return;
    const { from, to, begun, length } = this.#jump;
    const part = Math.min(1, (performance.now() - begun) / length);
    if (part >= 1) return this.set(to);
    if (from.scale !== to.scale) this.#zooms();
    this.#camera = between(from, to, length > JUMP ? eased(part) : 1 - (1 - part) ** 3);
    this.changed();
  }

  wheel(event: WheelEvent, at: Point): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? this.window().height : 1;
    let [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      // Pinches come as many small turns of the wheel, notches as few large ones.
      return this.zoom(Math.exp(-Math.min(NOTCH, Math.max(-NOTCH, dy)) * 0.01), at);
    }
    if (event.shiftKey && dx === 0) [dx, dy] = [dy, 0];
    this.pan(-dx, -dy);
  }

  destroy(): void {
    clearTimeout(this.#settle);
  }

  #take(camera: Camera): void {
    this.#camera = this.#clamped(camera);
    this.changed();
  }

  #clamped(camera: Camera): Camera {
    return clamp(camera, this.sheet(), this.window());
  }

  #zooms(): void {
    this.#zoomed = performance.now();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(this.changed, SETTLE + 5);
  }
}

/** Long ways begin and end gently. */
function eased(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
}

/** Two fingers on a touch screen: how far they moved together, and apart. */
export class Pinch {
  #fingers = new Map<number, Point>();

  get active(): boolean {
    return this.#fingers.size >= 2;
  }

  press(id: number, at: Point): void {
    this.#fingers.set(id, at);
  }

  release(id: number): void {
    this.#fingers.delete(id);
  }

  /** What the camera is to do for a finger's move; nothing for one finger. */
  move(id: number, to: Point): { pan: Point; factor: number; at: Point } | null {
    const from = this.#fingers.get(id);
    this.#fingers.set(id, to);
    const other = [...this.#fingers].find(([finger]) => finger !== id)?.[1];
    if (!from || !other) return null;
    const apart = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    return {
      pan: { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 },
      factor: apart(to) / apart(from),
      at: { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 },
    };
  }
}
