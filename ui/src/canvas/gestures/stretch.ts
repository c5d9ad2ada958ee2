/** An edge of a note, pain, remedy or KPI is dragged, so that it covers more columns or fewer. */
import type { Command } from "../../bindings/Command";
import * as attached from "../attached";
import { anchor } from "../cells";
import type { Begin } from "./gesture";

export const stretch: Begin = (board, press) => {
  const handle = press.handle;
  if (handle?.kind !== "stretch") return null;
  const { hit, edge } = handle;
  const from = attached.reachOf(board.grid, hit.box);
  const { record, box } = hit;
  if (!from || record === null) return null;
  let to = from;
  const command = (): Command | null => {
    if (to.first === from.first && to.last === from.last) return null;
    const { records } = board.map;
    if (records.find("note", record)) return attached.stretchNote(records, record, to);
    return attached.rehang(records, board.grid, record, from, to);
  };
  return {
    cursor: "ew-resize",
    follows: true,
    move({ sheet }) {
      const column = board.grid.columnNear(sheet.x);
      if (!column || anchor(column) === undefined) return;
      if (edge === "right")
        to = { first: from.first, last: column.index < from.first.index ? from.first : column };
      else to = { first: column.index > from.last.index ? from.last : column, last: from.last };
    },
    draw(pen) {
      const width = to.last.x + to.last.width - to.first.x;
      pen.drop({ kind: "frame", box: { x: to.first.x, y: box.y, width, height: box.height } });
    },
    plan() {
      const wanted = command();
      return wanted ? { command: wanted, select: [record] } : null;
    },
  };
};
