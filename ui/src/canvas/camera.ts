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
export function zoom(camera: Camera, factor: number, at: Point): Camera {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, camera.scale * factor));
  const fixed = toSheet(camera, at);
  return { scale, x: fixed.x - at.x / scale, y: fixed.y - at.y / scale };
}

/** Shows a part of the sheet whole, centred, with a margin in window pixels. */
export function fit(part: Rect, window: Size, margin = 24): Camera {
  const room = {
    width: Math.max(1, window.width - 2 * margin),
    height: Math.max(1, window.height - 2 * margin),
  };
  const wanted = Math.min(room.width / Math.max(1, part.width), room.height / Math.max(1, part.height), 1);
  const scale = Math.max(LEAST_SCALE, wanted);
  return {
    scale,
    x: part.x + part.width / 2 - window.width / 2 / scale,
    y: part.y + part.height / 2 - window.height / 2 / scale,
  };
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

/** The least movement that brings a part of the sheet into the window. */
export function reveal(camera: Camera, part: Rect, window: Size, margin = 24): Camera {
  const view = visible(camera, window);
  const gap = margin / camera.scale;
  const shift = (low: number, high: number, from: number, to: number): number => {
    if (high - low > to - from) return low - from;
    if (low < from) return low - from;
    return high > to ? high - to : 0;
  };
  return {
    ...camera,
    x: camera.x + shift(part.x - gap, part.x + part.width + gap, view.x, view.x + view.width),
    y: camera.y + shift(part.y - gap, part.y + part.height + gap, view.y, view.y + view.height),
  };
}
