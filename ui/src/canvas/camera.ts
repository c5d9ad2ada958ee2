/** Where the window looks at the sheet: a scale and the sheet point at its left upper corner. Pure. */
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";

export interface Camera {
  /** Window pixels a sheet pixel. */
  readonly scale: number;
  /** Sheet point at the window's left upper corner. */
  readonly x: number;
  readonly y: number;
}

/** Smallest scale one can zoom to, unless the whole sheet needs a smaller one. */
export const LEAST_SCALE = 0.02;
export const MOST_SCALE = 4;

export function toSheet(camera: Camera, point: Point): Point {
  return { x: camera.x + point.x / camera.scale, y: camera.y + point.y / camera.scale };
}

export function toWindow(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.scale, y: (point.y - camera.y) * camera.scale };
}

/** The part of the sheet in the window. */
export function visible(camera: Camera, window: Size): Rect {
  return {
    x: camera.x,
    y: camera.y,
    width: window.width / camera.scale,
    height: window.height / camera.scale,
  };
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Zooms so that the sheet point under `at` stays there. */
export function zoom(camera: Camera, factor: number, at: Point, least = LEAST_SCALE): Camera {
  const scale = Math.min(MOST_SCALE, Math.max(least, camera.scale * factor));
  const fixed = toSheet(camera, at);
  return { scale, x: fixed.x - at.x / scale, y: fixed.y - at.y / scale };
}

/** Shows a part of the sheet whole, centred, with a margin in window pixels, no larger than `most`. */
export function fit(part: Rect, window: Size, margin = 24, most = 1): Camera {
  const room = {
    width: Math.max(1, window.width - 2 * margin),
    height: Math.max(1, window.height - 2 * margin),
  };
  const scale = Math.min(room.width / Math.max(1, part.width), room.height / Math.max(1, part.height), most);
  return {
    scale,
    x: part.x + part.width / 2 - window.width / 2 / scale,
    y: part.y + part.height / 2 - window.height / 2 / scale,
  };
}

/** As `fit`, in what is left of a window whose left and top edges are covered, in window pixels. */
export function fitBeside(
  part: Rect,
  window: Size,
  covered: { readonly left: number; readonly top: number },
  margin: number,
  most: number,
): Camera {
  const { left, top } = covered;
  const room = { width: window.width - left, height: window.height - top };
  const camera = fit(part, room, margin, most);
  return { ...camera, x: camera.x - left / camera.scale, y: camera.y - top / camera.scale };
}

/** Moved so that no more than a margin beyond the sheet is seen where there is enough of it, in window pixels. */
export function inside(camera: Camera, sheet: Size, window: Size, margin: number): Camera {
  const keep = (at: number, length: number, room: number): number => {
    const by = margin / camera.scale;
    return length + 2 * by <= room ? at : Math.min(length + by - room, Math.max(-by, at));
  };
  return {
    ...camera,
    x: keep(camera.x, sheet.width, window.width / camera.scale),
    y: keep(camera.y, sheet.height, window.height / camera.scale),
  };
}

/** The smallest scale worth having: all of the sheet in the window, or `LEAST_SCALE`. */
export function leastScale(sheet: Size, window: Size): number {
  return Math.min(LEAST_SCALE, fit({ x: 0, y: 0, ...sheet }, window).scale);
}

/** Keeps at least a corner of the sheet in the window. */
export function clamp(camera: Camera, sheet: Size, window: Size, keep = 80): Camera {
  const width = window.width / camera.scale;
  const height = window.height / camera.scale;
  const margin = keep / camera.scale;
  return {
    ...camera,
    x: Math.min(sheet.width - margin, Math.max(margin - width, camera.x)),
    y: Math.min(sheet.height - margin, Math.max(margin - height, camera.y)),
  };
}

/**
 * The least movement that brings a part of the sheet into the window, clear of what covers its left and top edges
 * (in window pixels).
 */
export function reveal(
  camera: Camera,
  part: Rect,
  window: Size,
  covered: { left: number; top: number } = { left: 0, top: 0 },
  margin = 24,
): Camera {
  const view = visible(camera, window);
  const gap = margin / camera.scale;
  const shift = (low: number, high: number, from: number, to: number): number => {
    if (low < from || high - low > to - from) return low - from;
    return high > to ? high - to : 0;
  };
  const left = view.x + covered.left / camera.scale;
  const top = view.y + covered.top / camera.scale;
  return {
    ...camera,
    x: camera.x + shift(part.x - gap, part.x + part.width + gap, left, view.x + view.width),
    y: camera.y + shift(part.y - gap, part.y + part.height + gap, top, view.y + view.height),
  };
}

/**
 * At another scale, with a part of the sheet about where it was in the window. What of the sheet fits into the window
 * is in it.
 */
export function enlarge(
  camera: Camera,
  scale: number,
  part: Rect,
  sheet: Size,
  window: Size,
  margin: number,
): Camera {
  const at = toWindow(camera, { x: part.x + part.width / 2, y: part.y + part.height / 2 });
  const to = zoom(camera, scale / camera.scale, at);
  const keep = (at: number, length: number, room: number): number => {
    const by = margin / to.scale;
    const low = Math.min(-by, length + by - room);
    return Math.min(Math.max(at, low), Math.max(-by, length + by - room));
  };
  return {
    ...to,
    x: keep(to.x, sheet.width, window.width / to.scale),
    y: keep(to.y, sheet.height, window.height / to.scale),
  };
}

/** Between two cameras; `part` runs from 0 to 1. Scales are taken in equal ratios, so that zooming looks even. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part;
  // The point that stays in place while zooming moves evenly; without zooming everything does.
  const turn =
    Math.abs(to.scale - from.scale) < 1e-9
      ? part
      : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { scale, x: from.x + (to.x - from.x) * turn, y: from.y + (to.y - from.y) * turn };
}
