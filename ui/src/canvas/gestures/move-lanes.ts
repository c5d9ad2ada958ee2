/** A lane is dragged by its head, with other lanes selected, to another place in the order. */
import type { Id } from "../../bindings/Id";
import { type Drop, laneDrop } from "../places";
import { shift } from "../pins";
import type { Begin } from "./gesture";

export const moveLanes: Begin = (board, press) => {
  const record = press.hit?.role === "laneHead" ? press.hit.record : null;
  if (record === null) return null;
  const chosen = board.selection.has(record) ? board.selection.ids : [record];
  const moving = board.grid.lanes.map(({ lane }) => lane).filter((id) => chosen.includes(id));
  const keys = moving.flatMap((id) => board.map.scene.pictures(id));
  const boxes = keys.flatMap((key) => board.map.scene.box(key) ?? []);
  let by = { x: 0, y: 0 };
  let drop: Drop<Id | null> | undefined;
  return {
    cursor: "grabbing",
    follows: true,
    move({ sheet }) {
      by = { x: shift(board.pins, "laneHead").x, y: sheet.y - press.sheet.y };
      drop = laneDrop(board.grid, sheet.y, new Set(moving));
    },
    draw(pen) {
      if (drop) pen.drop(drop.mark);
      pen.lifted(keys, boxes, by);
    },
    plan: () =>
      drop ? { command: { do: "moveLanes", lanes: moving, before: drop.place }, select: moving } : null,
  };
};
