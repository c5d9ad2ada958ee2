/** Where tiles lie and what of them is stale: the arithmetic of `tiles.ts`, without any bitmap. */
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";

/** A tile's place in the endless board of tiles of a scale. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** What of a tile is to be painted again: all, or some parts of the sheet; none if it is fresh. */
export type Stale = "all" | readonly Rect[];

/** More stale parts than this are painted as one. */
const MOST_PARTS = 8;

/** What a tile shows of the sheet. `size` is a tile's in pixels, `scale` pixels a sheet pixel. */
export function partOf({ column, row }: Spot, size: Size, scale: number): Rect {
  const width = size.width / scale;
  const height = size.height / scale;
  return { x: column * width, y: row * height, width, height };
}

/**
 * The tiles that show a part of the sheet, and some columns and rows around them; nearest to its middle first. None
 * beyond the sheet, where there is nothing but paper.
 */
export function spots(view: Rect, sheet: Rect, size: Size, scale: number, around: Spot): Spot[] {
  const width = size.width / scale;
  const height = size.height / scale;
  const first = {
    column: Math.max(Math.floor(view.x / width) - around.column, Math.floor(sheet.x / width)),
    row: Math.max(Math.floor(view.y / height) - around.row, Math.floor(sheet.y / height)),
  };
  const end = {
    column: Math.min(
      ceiling((view.x + view.width) / width) + around.column,
      ceiling((sheet.x + sheet.width) / width),
    ),
    row: Math.min(
      ceiling((view.y + view.height) / height) + around.row,
      ceiling((sheet.y + sheet.height) / height),
    ),
  };
  const found: Spot[] = [];
  for (let row = first.row; row < end.row; row += 1)
    for (let column = first.column; column < end.column; column += 1) found.push({ column, row });
  const middle = { x: (view.x + view.width / 2) / width - 0.5, y: (view.y + view.height / 2) / height - 0.5 };
  const far = ({ column, row }: Spot): number => Math.hypot(column - middle.x, row - middle.y);
  return found.sort((a, b) => far(a) - far(b));
}

/** What is stale of a tile after some parts of the sheet changed, or all of it. */
export function staleAfter(stale: Stale, dirty: readonly Rect[] | null, part: Rect, scale: number): Stale {
  if (stale === "all" || dirty === null) return "all";
  // A line's half width and a pixel of smoothing reach beyond what was said to be dirty.
  const own = dirty.map((rect) => grown(rect, 2 + 2 / scale)).filter((rect) => meet(rect, part));
  return stale.length + own.length > MOST_PARTS ? "all" : [...stale, ...own];
}

/** A part of the sheet within a tile, in whole pixels of the tile, so that no cut shows. */
export function pixelsOf(part: Rect, whole: Rect, size: Size, scale: number): Rect {
  const x = Math.max(0, Math.floor((part.x - whole.x) * scale));
  const y = Math.max(0, Math.floor((part.y - whole.y) * scale));
  const right = Math.min(size.width, ceiling((part.x + part.width - whole.x) * scale));
  const bottom = Math.min(size.height, ceiling((part.y + part.height - whole.y) * scale));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Whether two rectangles share an area; touching edges do not count. */
export function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The smallest rectangle around some. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Rounded up, but for what is only there by rounding. */
function ceiling(value: number): number {
  return Math.ceil(value - 1e-6);
}
