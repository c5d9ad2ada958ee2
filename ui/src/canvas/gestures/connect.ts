/** An arrow is drawn from the handle at a card's edge to another card, or back to its own. */
import type { Id } from "../../bindings/Id";
import type { Point } from "../../bindings/Point";
import type { Rect } from "../../bindings/Rect";
import type { Board } from "../board";
import { hitsWithin } from "../hits";
import { around } from "../tiling";
import type { Pen } from "../overlay";
import type { Begin } from "./gesture";

/** Cards draw an arrow's end to themselves from this far, in window pixels; at most so far on the sheet. */
const SNAP = 28;
const FARTHEST = 120;

/** A card an arrow can end at. */
export interface Target {
  readonly touchpoint: Id;
  readonly box: Rect;
}

export const connect: Begin = (board, press) => {
  const handle = press.handle;
  if (handle?.kind !== "connect") return null;
  const from = handle.from;
  const start = handle.at;
  let end = press.sheet;
  let left = false;
  let target: Target | undefined;
  return {
    cursor: "crosshair",
    follows: true,
    move({ sheet }) {
      end = sheet;
      target = targetNear(board, sheet);
      // Its own card counts once the pointer has been away.
      if (target?.touchpoint !== from) left = true;
      else if (!left) target = undefined;
    },
    draw: (pen) => drawArrow(pen, start, end, target),
    plan() {
      if (!target) return null;
      return {
        command: { do: "connect", from, to: target.touchpoint, kind: null, fields: {} },
        select: "new",
      };
    },
  };
};

/** The card under a point, or the nearest one that is near enough. */
export function targetNear(board: Board, at: Point): Target | undefined {
  const reach = Math.min(SNAP / board.camera.scale, FARTHEST);
  const part = { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach };
  const far = ({ x, y, width, height }: Rect): number =>
    Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
  const cards = hitsWithin(board.map.scene, part, new Set(["touchpoint"]));
  const near = cards.filter(({ box }) => far(box) <= reach).sort((a, b) => far(a.box) - far(b.box));
  const [best] = near;
  return best?.record ? { touchpoint: best.record, box: best.box } : undefined;
}

/** The arrow in hand: a curve to the pointer, or to the card that has caught it. */
export function drawArrow(pen: Pen, start: Point, pointer: Point, target: Target | undefined): void {
  const { context, ink } = pen;
  const end = target ? { x: target.box.x, y: target.box.y + Math.min(32, target.box.height / 2) } : pointer;
  const bow = Math.max(pen.px(24), Math.abs(end.x - start.x) / 2);
  if (target) pen.ring(target.box, ink.accent, 2, 3);
  context.strokeStyle = ink.accent;
  context.lineWidth = pen.px(2);
  context.setLineDash(target ? [] : [pen.px(6), pen.px(4)]);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(start.x + bow, start.y, end.x - bow, end.y, end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  const head = pen.px(8);
  context.fillStyle = ink.accent;
  context.beginPath();
  context.moveTo(end.x, end.y);
  context.lineTo(end.x - head, end.y - head / 2);
  context.lineTo(end.x - head, end.y + head / 2);
  context.fill();
}

/** The smallest box around what a record is drawn as. */
export function boxOf(board: Board, record: Id): Rect | undefined {
  const boxes = board.map.scene.pictures(record).flatMap((key) => board.map.scene.box(key) ?? []);
  return boxes.length > 0 ? around(boxes) : undefined;
}
