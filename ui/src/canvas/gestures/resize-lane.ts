/** A lane's lower edge is dragged at its head. A lane never gets lower than what it holds. */
import type { Begin } from "./gesture";

/** Heights the program takes. */
const LEAST = 24;
const MOST = 2000;

export const resizeLane: Begin = (board, press) => {
  const handle = press.handle;
  if (handle?.kind !== "resizeLane") return null;
  const lane = board.grid.lane(handle.lane);
  const record = board.map.records.find("lane", handle.lane);
  if (!lane || !record) return null;
  const { box } = lane;
  let height = Math.round(box.height);
  return {
    cursor: "ns-resize",
    follows: true,
    move({ sheet }) {
      const wanted = box.height + sheet.y - press.sheet.y;
      height = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    },
    draw(pen) {
      const y = box.y + height;
      const to = box.x + box.width;
      pen.line(
        [
          { x: box.x, y },
          { x: to, y },
        ],
        pen.ink.accent,
        2,
      );
    },
    plan() {
      if (height === Math.round(box.height)) return null;
      return { command: { do: "edit", edits: [{ id: lane.lane, fields: { height } }] } };
    },
  };
};
