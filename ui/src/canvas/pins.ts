/**
 * Where pinned heads are shown: stage heads stay at the upper edge and lane heads at the left one while the sheet
 * scrolls beneath, unless they would cover too much of the window.
 */
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";
import type { Size } from "../bindings/Size";
import type { Camera } from "./camera";
import type { Grid } from "./grid";
import { around } from "./tiling";

/** Distance from the window's edge, in window pixels. */
export const EDGE = 8;
/** Largest part of the window's width or height that heads may cover. */
const MOST = 0.4;

export interface Pins {
  /** How far stage heads are moved down, and lane heads to the right, in sheet pixels; 0 where they lie. */
  readonly down: number;
  readonly right: number;
  /** What of the window they cover, in window pixels; 0 if they are not moved. */
  readonly top: number;
  readonly left: number;
  /** From the top of the first lane to the end of the last, on the sheet. */
  readonly lanes: { readonly from: number; readonly to: number };
}

export function pinsFor(grid: Grid, camera: Camera, window: Size): Pins {
  const lanes = grid.lanes.length > 0 ? around(grid.lanes.map((lane) => lane.box)) : undefined;
  const from = lanes?.y ?? 0;
  const to = from + (lanes?.height ?? 0);
  const edge = EDGE / camera.scale;
  const high = grid.top ? (grid.top.height + edge) * camera.scale : Infinity;
  const wide = grid.left ? (grid.left.width + edge) * camera.scale : Infinity;
  // Heads leave with the last of what they stand over.
  const fall = grid.top ? to - (grid.top.y + grid.top.height) : 0;
  const down =
    grid.top && high <= MOST * window.height
      ? Math.min(Math.max(0, camera.y + edge - grid.top.y), Math.max(0, fall))
      : 0;
  const right = grid.left && wide <= MOST * window.width ? Math.max(0, camera.x + edge - grid.left.x) : 0;
  const shownTop = grid.top ? (grid.top.y + down + grid.top.height - camera.y) * camera.scale : 0;
  return {
    down,
    right,
    top: down > 0 ? Math.max(0, shownTop) : 0,
    left: right > 0 ? wide : 0,
    lanes: { from, to },
  };
}

/** How far a thing is shown from where it lies. */
export function shift(pins: Pins, role: Role): Point {
  if (role === "stageHead" || role === "phase") return { x: 0, y: pins.down };
  if (role === "laneHead") return { x: pins.right, y: 0 };
  return { x: 0, y: 0 };
}

/** A box where it is shown. */
export function shown(pins: Pins, role: Role, box: Rect): Rect {
  const by = shift(pins, role);
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** Which heads cover a point of the window, if any. */
export function coverAt(pins: Pins, camera: Camera, point: Point): "top" | "left" | "corner" | undefined {
  const y = camera.y + point.y / camera.scale;
  const left =
    pins.left > 0 && point.x < pins.left && y < pins.lanes.to && (y >= pins.lanes.from || pins.top > 0);
  const top = pins.top > 0 && point.y < pins.top;
  if (left && top) return "corner";
  return top ? "top" : left ? "left" : undefined;
}
