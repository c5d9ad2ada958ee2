/** Parts of a card that are chosen rather than typed: the channel and the team of a touchpoint. */
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Board } from "./board";
import { contains } from "./grid";
import type { Hit } from "./hits";

export type Part = "channel" | "team";

/** Icons stand so far left of their words. */
const ICON = 22;

/** The part of a thing under a point of the sheet, if it is one of these. */
export function partAt(board: Board, hit: Hit, at: Point): Part | undefined {
  if (hit.role === "channel") return "channel";
  const { records, scene } = board.map;
  const touchpoint = hit.role === "touchpoint" ? records.find("touchpoint", hit.record) : undefined;
  if (!touchpoint) return undefined;
  const origin = scene.origin(hit.key);
  const inside = { x: at.x - origin.x, y: at.y - origin.y };
  const named = (kind: "channel" | "team", id: Id | null): string | undefined => records.find(kind, id)?.name;
  for (const item of scene.group(hit.key)?.items ?? []) {
    if (typeof item === "string" || item.kind !== "text") continue;
    const { x, y, width, height } = item.bounds;
    if (!contains({ x: x - ICON, y: y - 4, width: width + ICON, height: height + 8 }, inside)) continue;
    if (item.content === named("channel", touchpoint.channel)) return "channel";
    if (item.content === named("team", touchpoint.team)) return "team";
  }
  return undefined;
}
