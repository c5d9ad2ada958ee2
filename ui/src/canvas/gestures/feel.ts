/** A point of an emotion curve is dragged up or down, in quarters; a press where there is none yet makes one. */
import type { Point } from "../../bindings/Point";
import type { Board } from "../board";
import { anchor } from "../cells";
import * as emotions from "../emotions";
import { contains, type LaneArea } from "../grid";
import { hitsWithin } from "../hits";
import type { Pen } from "../overlay";
import type { Begin, Press } from "./gesture";

export const feel: Begin = (board, press) => {
  const lane = board.grid.laneAt(press.sheet.y);
  if (lane?.kind !== "emotion") return null;
  const scale = emotions.scaleOf(board.map.scene, lane);
  const found = pressed(board, press);
  if (!scale || !found) return null;
  const { feeling, x } = found;
  const old = emotions.valueOf(board.map.records, feeling);
  let value = old ?? emotions.valueAt(scale, press.sheet.y);
  return {
    cursor: "ns-resize",
    follows: false,
    move({ sheet }) {
      // A drag takes the point along from where it was held; a press on the ground puts it under the pointer.
      const held = old === null ? 0 : emotions.heightOf(scale, old) - press.sheet.y;
      value = emotions.valueAt(scale, sheet.y + held);
    },
    draw(pen) {
      const at = { x, y: emotions.heightOf(scale, value) };
      const color = colorOf(board, pen, feeling);
      preview(pen, board, lane, feeling, at, color);
      const text = `${emotions.written(value, board.map.scene.scene.language)} ${nameOf(board, feeling)}`;
      pen.dot(at, 7, color, pen.ink.card);
      pen.label(text, { x: at.x + pen.px(12), y: at.y + pen.px(10) }, color, pen.ink.onAccent);
    },
    plan() {
      const command = emotions.feel(board.map.records, feeling, value);
      return command ? { command, select: [feeling.touchpoint] } : null;
    },
  };
};

/** The colour of whose emotion it is. */
export function colorOf(board: Board, pen: Pen, { persona }: emotions.Feeling): string {
  const { personas, muted } = pen.ink;
  if (persona === null) return muted;
  return personas[emotions.colorOf(board.map.records, persona, personas.length)] ?? muted;
}

/** Whose emotion it is, in words. */
export function nameOf(board: Board, { persona }: emotions.Feeling): string {
  if (persona === null) return board.host.words("scene-everybody");
  return board.map.records.find("persona", persona)?.name ?? "";
}

/** The point pressed, or the one that is not there yet in the column pressed. */
function pressed(
  board: Board,
  { hit, handle, sheet }: Press,
): { feeling: emotions.Feeling; x: number } | undefined {
  if (handle?.kind === "feel") return { feeling: handle.feeling, x: handle.at.x };
  if (hit?.role === "emotion") {
    const feeling = emotions.feelingOf(hit.key);
    return feeling && { feeling, x: hit.box.x + hit.box.width / 2 };
  }
  const column = hit ? undefined : board.grid.columnAt(sheet.x);
  const touchpoint = column && anchor(column);
  if (!column || touchpoint === undefined) return undefined;
  const feeling = { touchpoint, persona: null };
  if (emotions.valueOf(board.map.records, feeling) !== null) return undefined;
  return { feeling, x: column.x + column.width / 2 };
}

/** The curve as it will run past its neighbours. */
function preview(
  pen: Pen,
  board: Board,
  lane: LaneArea,
  feeling: emotions.Feeling,
  at: Point,
  color: string,
): void {
  const reach = 4000;
  const part = { x: at.x - reach, y: lane.box.y, width: 2 * reach, height: lane.box.height };
  const points = hitsWithin(board.map.scene, part, new Set(["emotion"]))
    .filter(({ key, box }) => {
      const other = emotions.feelingOf(key);
      return other?.persona === feeling.persona && !contains(box, { x: at.x, y: box.y + box.height / 2 });
    })
    .map(({ box }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const before = points.filter(({ x }) => x < at.x).sort((a, b) => b.x - a.x)[0];
  const after = points.filter(({ x }) => x > at.x).sort((a, b) => a.x - b.x)[0];
  for (const other of [before, after]) if (other) pen.bow(at, other, color, 2.5, [6, 5]);
}
