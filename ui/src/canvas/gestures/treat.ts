/** From a pain to what treats it: a remedy that is there, or a new one in a cell of the remedies. */
import type { Id } from "../../bindings/Id";
import type { Point } from "../../bindings/Point";
import type { Rect } from "../../bindings/Rect";
import { edit } from "../attached";
import type { Board } from "../board";
import { cellBox, type Column, type LaneArea } from "../grid";
import { hitsWithin } from "../hits";
import { newInCell } from "../writing";
import type { Begin } from "./gesture";

/** What the pointer is over: a remedy, or a cell for a new one. */
type Target =
  | { readonly at: "remedy"; readonly remedy: Id; readonly box: Rect }
  | { readonly at: "cell"; readonly lane: LaneArea; readonly column: Column; readonly box: Rect };

export const treat: Begin = (board, press) => {
  const handle = press.handle;
  if (handle?.kind !== "treat") return null;
  const { pain, at: start } = handle;
  let end = press.sheet;
  let target: Target | undefined;
  return {
    get cursor() {
      return target ? "crosshair" : "no-drop";
    },
    follows: true,
    move({ sheet }) {
      end = sheet;
      target = targetAt(board, pain, sheet);
    },
    draw(pen) {
      const { good } = pen.ink;
      if (target?.at === "remedy") pen.ring(target.box, good, 2, 3);
      else if (target) pen.drop({ kind: "frame", box: target.box });
      const to = target ? { x: target.box.x + target.box.width / 2, y: target.box.y } : end;
      pen.fall(start, to, good, 2, target ? [] : [6, 4]);
      pen.dot(to, 4, good);
    },
    plan() {
      if (target?.at === "cell")
        return { write: newInCell(board, target.lane, target.column, { treats: pain }) };
      const remedy = target && board.map.records.find("remedy", target.remedy);
      if (!remedy) return null;
      const treats = [...remedy.treats, { pain, frequencyAfter: null }];
      return { command: edit(remedy.id, { treats }), select: [remedy.id] };
    },
  };
};

function targetAt(board: Board, pain: Id, at: Point): Target | undefined {
  const lane = board.grid.laneAt(at.y);
  if (lane?.kind !== "remedies") return undefined;
  const [hit] = hitsWithin(board.map.scene, { ...at, width: 1, height: 1 }, new Set(["remedy"]));
  if (hit?.record) {
    const remedy = board.map.records.find("remedy", hit.record);
    const already = remedy?.treats.some((treatment) => treatment.pain === pain) ?? true;
    return already ? undefined : { at: "remedy", remedy: hit.record, box: hit.box };
  }
  const column = board.grid.columnAt(at.x);
  if (!column || column.seats.length === 0) return undefined;
  const cell = cellBox(lane, column);
  const box = { ...cell, y: Math.max(cell.y + 14, at.y - 20), height: 40 };
  return { at: "cell", lane, column, box };
}
