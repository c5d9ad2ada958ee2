/** What has not been told yet: parts of the sheet covered with paper while it is presented. */
import type { Board } from "./board";
import { visible } from "./camera";
import type { Pen } from "./overlay";

export interface Veil {
  /** All to the right of here, with the heads over it. */
  readonly beyond?: number;
  /** To the right of here all below a height, or down to another. */
  readonly within?: { readonly from: number; readonly below: number; readonly until?: number };
  /** Rows, with the heads beside them. */
  readonly rows?: readonly { readonly from: number; readonly to: number }[];
}

/** A little shines through, so that a room sees that there is more. */
const COVER = 0.92;

export function drawVeil(pen: Pen, board: Board, { beyond = Infinity, within, rows = [] }: Veil): void {
  const { context } = pen;
  const view = visible(board.camera, board.window);
  const [right, bottom] = [view.x + view.width, view.y + view.height];
  // Pinned lane heads keep the left edge, pinned stage heads the upper one.
  const [left, top] = [view.x + pen.px(board.pins.left), view.y + pen.px(board.pins.top)];
  const cover = new Path2D();
  const add = (x: number, y: number, toRight: number, toBottom: number): void => {
    if (x < toRight && y < toBottom) cover.rect(x, y, toRight - x, toBottom - y);
  };
  add(Math.max(beyond, left), view.y, right, bottom);
  if (within)
    add(
      Math.max(within.from, left),
      Math.max(within.below, top),
      right,
      Math.min(within.until ?? bottom, bottom),
    );
  for (const { from, to } of rows) add(view.x, Math.max(from, top), right, Math.min(to, bottom));
  context.globalAlpha = COVER;
  context.fillStyle = pen.ink.paper;
  context.fill(cover);
  context.globalAlpha = 1;
}
