/** A press on the ground: a frame that selects what it touches. */
import type { Id } from "../../bindings/Id";
import type { Rect } from "../../bindings/Rect";
import type { Role } from "../../bindings/Role";
import { hitsWithin } from "../hits";
import type { Begin } from "./gesture";

/** What a frame can take hold of. */
const TAKEN: ReadonlySet<Role> = new Set(["touchpoint", "note", "quote", "picture", "pain", "remedy", "kpi"]);

export const marquee: Begin = (board, press) => {
  if (press.hit && press.hit.role !== "title" && press.hit.role !== "scopeFact") return null;
  const before = press.shift || press.ctrl ? board.selection.ids : [];
  let frame: Rect = { ...press.sheet, width: 0, height: 0 };
  const found = (): Id[] => hitsWithin(board.map.scene, frame, TAKEN).flatMap(({ record }) => record ?? []);
  return {
    cursor: "crosshair",
    follows: true,
    move({ sheet }) {
      frame = {
        x: Math.min(press.sheet.x, sheet.x),
        y: Math.min(press.sheet.y, sheet.y),
        width: Math.abs(sheet.x - press.sheet.x),
        height: Math.abs(sheet.y - press.sheet.y),
      };
    },
    draw(pen) {
      pen.context.globalAlpha = 0.08;
      pen.fill(frame, pen.ink.accent);
      pen.context.globalAlpha = 1;
      pen.ring(frame, pen.ink.accent, 1, 0);
      for (const { box } of hitsWithin(board.map.scene, frame, TAKEN)) pen.ring(box, pen.ink.accent, 1.5, 2);
    },
    plan: () => ({ select: [...before, ...found()] }),
  };
};
