/** An end of an arrow is taken to another card. */
import type { Begin } from "./gesture";
import { drawArrow, type Target, targetNear } from "./connect";

export const reroute: Begin = (board, press) => {
  const handle = press.handle;
  if (handle?.kind !== "end") return null;
  const transition = board.map.records.find("transition", handle.transition);
  if (!transition) return null;
  const moves = handle.which;
  let end = press.sheet;
  let target: Target | undefined;
  return {
    cursor: "crosshair",
    follows: true,
    move({ sheet }) {
      end = sheet;
      target = targetNear(board, sheet);
    },
    draw(pen) {
      if (moves === "to") return drawArrow(pen, handle.other, end, target);
      if (target) pen.ring(target.box, pen.ink.accent, 2, 3);
      const from = target ? { x: target.box.x + target.box.width, y: target.box.y + 32 } : end;
      drawArrow(pen, from, handle.other, undefined);
    },
    plan() {
      const now = moves === "to" ? transition.to : transition.from;
      if (!target || target.touchpoint === now) return null;
      const [from, to] = moves === "to" ? [null, target.touchpoint] : [target.touchpoint, null];
      return { command: { do: "reroute", transition: transition.id, from, to }, select: [transition.id] };
    },
  };
};
