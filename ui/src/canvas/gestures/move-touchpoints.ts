/** A touchpoint's card is dragged, with the others selected: within stages, across them, onto parallel tracks. */
import type { Id } from "../../bindings/Id";
import type { Place } from "../../bindings/Place";
import { type Drop, touchpointDrop } from "../places";
import type { Begin } from "./gesture";

export const moveTouchpoints: Begin = (board, press) => {
  const record = press.hit?.role === "touchpoint" ? press.hit.record : null;
  if (record === null) return null;
  const { records, scene } = board.map;
  const chosen = board.selection.has(record) ? board.selection.ids : [record];
  const moving = new Set<Id>(chosen.filter((id) => records.get(id)?.kind === "touchpoint"));
  const keys = [...moving].flatMap((id) => scene.pictures(id));
  const boxes = keys.flatMap((key) => scene.box(key) ?? []);
  let by = { x: 0, y: 0 };
  let copies = false;
  let drop: Drop<Place> | undefined;
  return {
    cursor: "grabbing",
    follows: true,
    move({ sheet, ctrl }) {
      copies = ctrl;
      by = { x: sheet.x - press.sheet.x, y: sheet.y - press.sheet.y };
      drop = touchpointDrop(board.grid, sheet, copies ? new Set() : moving);
    },
    draw(pen) {
      if (drop) pen.drop(drop.mark);
      pen.lifted(keys, boxes, by);
    },
    plan() {
      if (!drop) return null;
      const touchpoints = [...moving];
      return copies
        ? { command: { do: "copyTouchpoints", touchpoints, place: drop.place }, select: "new" }
        : { command: { do: "moveTouchpoints", touchpoints, place: drop.place }, select: touchpoints };
    },
  };
};
