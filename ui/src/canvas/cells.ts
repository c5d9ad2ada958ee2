/** What lies in a lane's cells, and what a lane can hold. */
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Role } from "../bindings/Role";
import type { SceneMirror } from "../document/scene";
import { cellBox, type Column, type LaneArea } from "./grid";
import { type Hit, hitsWithin } from "./hits";

/** What a lane's cells hold. */
export type Holds = "touchpoint" | "emotion" | "note" | "channel" | "pain" | "remedy" | "kpi";

export function holds(kind: LaneKind): Holds {
  switch (kind) {
    case "flow":
      return "touchpoint";
    case "emotion":
      return "emotion";
    case "channels":
      return "channel";
    case "pains":
      return "pain";
    case "remedies":
      return "remedy";
    case "kpis":
      return "kpi";
    case "notes":
    case "quotes":
    case "images":
    case "frontstage":
    case "backstage":
    case "support":
      return "note";
  }
}

const IN_CELLS: ReadonlySet<Role> = new Set([
  "touchpoint",
  "emotion",
  "note",
  "quote",
  "picture",
  "channel",
  "pain",
  "remedy",
  "kpi",
]);

/** The things in a cell from top to bottom; those laid across several columns are in each of them. */
export function cellThings(scene: SceneMirror, lane: LaneArea, column: Column): Hit[] {
  const cell = cellBox(lane, column);
  // Only what covers the middle: neighbours' labels reach over.
  const part = { ...cell, x: cell.x + cell.width * 0.3, width: cell.width * 0.4 };
  return hitsWithin(scene, part, IN_CELLS).sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

/** The touchpoint things of a cell hang on: the one of its upper track. */
export function anchor(column: Column): Id | undefined {
  return column.seats[0]?.touchpoint;
}
