/**
 * Where the canvas looks: all of the map, a part of it, or no further than it takes to see something. Plans where to;
 * the movement itself is the navigation's.
 */
import type { OpenMap } from "../document/open-map";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import { type Board } from "./board";
import { type Camera, enlarge, fit, fitBeside, inside, reveal, zoom } from "./camera";
import type { Navigation } from "./navigation";
import { pinsFor } from "./pins";

/** Scale from which body text can be read. */
export const LEGIBLE = 0.7;
/** Below this scale nobody reads what they type. */
const READABLE = 0.4;
/** Scale up to which a part is shown when it is to fill the window. */
const LARGEST = 1.6;
/** Around a sheet that is shown whole, in window pixels. */
const MARGIN = 16;

/** How the view moves to what is framed. */
interface Moving {
  readonly animated?: boolean;
  /** Largest scale. */
  readonly most?: number;
  /** What is covered at the lower edge, in window pixels. */
  readonly below?: number;
  /** Milliseconds. */
  readonly length?: number;
}

/** Where maps were looked at last, for when they are looked at again. */
const seen = new WeakMap<OpenMap, Camera>();

export class View {
  constructor(
    private readonly board: Pick<Board, "map" | "grid" | "window" | "camera">,
    private readonly navigation: Navigation,
  ) {}

  /** Shows the whole map. */
  fit(animated = true): void {
    this.navigation.jump(this.#all(), animated);
  }

  /** Shows the map at a scale, 1 for its own size, around the middle of the window. */
  zoomTo(scale: number, animated = true): void {
    const { camera, window } = this.board;
    const middle = { x: window.width / 2, y: window.height / 2 };
    this.navigation.jump(zoom(camera, scale / camera.scale, middle), animated);
  }

  /** Zooms in or out around the middle of the window. */
  zoomBy(factor: number): void {
    this.zoomTo(this.board.camera.scale * factor);
  }

  /** Shows a part of the sheet whole, clear of pinned heads, as large as it may be. */
  frame(part: Rect, padding = 48, moving: Moving = {}): void {
    this.navigation.jump(this.framed(part, padding, moving), moving.animated ?? true, moving.length);
  }

  /** Where one looks to see a part of the sheet whole. */
  framed(part: Rect, padding = 48, { most = LARGEST, below = 0 }: Moving = {}): Camera {
    const { window, grid, map } = this.board;
    const free = { ...window, height: Math.max(1, window.height - below) };
    let to = fit(part, free, padding, most);
    const covered = { left: 0, top: 0 };
    // Whether heads are pinned depends on where one looks, and the other way round.
    for (let again = 0; again < 3; again += 1) {
      const { left, top } = pinsFor(grid, to, window);
      covered.left = Math.max(covered.left, left);
      covered.top = Math.max(covered.top, top);
      to = fitBeside(part, free, covered, padding, most);
    }
    return inside(to, map.scene.scene.size, free, padding);
  }

  /** Shows a part of the sheet large enough to be read. */
  legible(part: Rect): void {
    this.show(part, Math.max(this.board.camera.scale, LEGIBLE));
  }

  /** Shows a part of the sheet large enough to be written in, and otherwise as it is shown now. */
  writable(part: Rect): void {
    const { scale } = this.board.camera;
    this.show(part, scale < READABLE ? LEGIBLE : scale);
  }

  /** Moves the view no more than it takes to show a part of the sheet. */
  show(part: Rect, scale = this.board.camera.scale): void {
    const { camera, window, grid, map } = this.board;
    const from =
      scale === camera.scale ? camera : enlarge(camera, scale, part, map.scene.scene.size, window, MARGIN);
    // Whether heads are pinned depends on where one looks.
    const clear = (at: Camera): Camera => reveal(at, part, window, pinsFor(grid, at, window));
    const to = clear(clear(from));
    if (to !== camera && (to.x !== camera.x || to.y !== camera.y || to.scale !== camera.scale))
      this.navigation.jump(to, true);
  }

  /** The first look: where it was before, else the beginning. */
  open(): void {
    const before = seen.get(this.board.map);
    if (before) this.navigation.set(before);
    else this.begin();
  }

  /** Keeps where one looks, for when the map is looked at again. */
  keep(): void {
    seen.set(this.board.map, this.board.camera);
  }

  /** Its beginning, as large as all of it fits if that can be read; an empty map in the middle. */
  begin(animated = false): void {
    const all = this.#all();
    if (this.board.grid.stages.length === 0) return this.navigation.jump(all, animated);
    const scale = Math.max(all.scale, LEGIBLE);
    const corner = all.scale >= LEGIBLE ? -MARGIN / scale : 0;
    this.navigation.jump({ scale, x: corner, y: corner }, animated);
  }

  /** Shows a point of the sheet in the middle. */
  center(at: Point): void {
    const { camera, window } = this.board;
    const { scale } = camera;
    this.navigation.set({ scale, x: at.x - window.width / scale / 2, y: at.y - window.height / scale / 2 });
  }

  #all(): Camera {
    return fit({ x: 0, y: 0, ...this.board.map.scene.scene.size }, this.board.window);
  }
}
