/** A stage is dragged by its head, with other stages selected, to another place in the order. */
import type { Id } from "../../bindings/Id";
import { type Drop, stageDrop } from "../places";
import { shift } from "../pins";
import type { Begin } from "./gesture";

export const moveStages: Begin = (board, press) => {
  const record = press.hit?.role === "stageHead" ? press.hit.record : null;
  if (record === null) return null;
  const chosen = board.selection.has(record) ? board.selection.ids : [record];
  const moving = board.grid.stages.map(({ stage }) => stage).filter((id) => chosen.includes(id));
  const keys = moving.flatMap((id) => board.map.scene.pictures(id));
  const boxes = keys.flatMap((key) => board.map.scene.box(key) ?? []);
  let by = { x: 0, y: 0 };
  let drop: Drop<Id | null> | undefined;
  return {
    cursor: "grabbing",
    follows: true,
    move({ sheet }) {
      by = { x: sheet.x - press.sheet.x, y: shift(board.pins, "stageHead").y };
      drop = stageDrop(board.grid, sheet.x, new Set(moving));
    },
    draw(pen) {
      if (drop) pen.drop(drop.mark);
      pen.lifted(keys, boxes, by);
    },
    plan: () =>
      drop ? { command: { do: "moveStages", stages: moving, before: drop.place }, select: moving } : null,
  };
};
