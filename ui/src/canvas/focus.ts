/**
 * The roving focus: where the keyboard is on the sheet, and where arrow keys lead. The sheet is read as a table:
 * title, stage heads, then a row a lane with its head at the left and a column a touchpoint; in a cell one thing after
 * the other. Arrows between touchpoints are reached along the flow, with Ctrl. Plain functions.
 */
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Board } from "./board";
import { cellThings } from "./cells";
import { cellBox, type Column, type LaneArea } from "./grid";
import { type Hit, hit, hitsWithin } from "./hits";

/** A thing on the sheet, or a cell that holds none. */
export type Focus = { at: "thing"; key: string } | { at: "cell"; lane: Id; column: number };

export type Direction = "left" | "right" | "up" | "down";

export function onThing(key: string | undefined): Focus | null {
  return key === undefined ? null : { at: "thing", key };
}

/** The thing that is focused. */
export function focusedHit(board: Board, focus: Focus | null): Hit | undefined {
  return focus?.at === "thing" ? hit(board.map.scene, focus.key) : undefined;
}

/** Where the focus lies on the sheet; nothing if it is gone. */
export function focusBox(board: Board, focus: Focus): Rect | undefined {
  if (focus.at === "thing") return board.map.scene.box(focus.key);
  const lane = board.grid.lane(focus.lane);
  const column = board.grid.column(focus.column);
  if (!lane || !column) return undefined;
  const { x, y, width, height } = cellBox(lane, column);
  return { x, y: y + 8, width, height: height - 16 };
}

/** The focus after the sheet has changed: on what has come into its cell, nowhere if its place is gone. */
export function stillThere(board: Board, focus: Focus): Focus | null {
  if (!focusBox(board, focus)) return null;
  const lane = focus.at === "cell" ? board.grid.lane(focus.lane) : undefined;
  const column = focus.at === "cell" ? board.grid.column(focus.column) : undefined;
  return lane && column ? intoCell(board, lane, column, lane.box.y) : focus;
}

/** What is in sight and nearest to a point of the sheet: where the keyboard begins. */
export function nearestThing(board: Board, at: Point, reach: number): Focus | null {
  const part = { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach };
  const far = ({ box }: Hit): number =>
    Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y);
  const found = hitsWithin(board.map.scene, part, new Set(["touchpoint", "stageHead"]));
  const [best] = found.sort((a, b) => far(a) - far(b));
  return onThing(best?.key ?? titleKey(board));
}

/** Where an arrow key leads; nothing if there is nothing there. */
export function step(board: Board, focus: Focus, direction: Direction): Focus | null {
  const { grid } = board;
  if (focus.at === "cell") {
    const lane = grid.lane(focus.lane);
    const column = grid.column(focus.column);
    return lane && column ? inTable(board, lane, column, undefined, direction) : null;
  }
  const thing = focusedHit(board, focus);
  if (!thing) return null;
  switch (thing.role) {
    case "title":
    case "scopeFact":
      return inTitle(board, thing, direction);
    case "stageHead":
      return amongStages(board, thing, direction);
    case "laneHead":
      return amongHeads(board, thing, direction);
    case "transition":
      return alongFlow(board, thing, direction);
    default: {
      const lane = grid.laneAt(thing.box.y + thing.box.height / 2);
      const column = grid.columnNear(thing.box.x + (direction === "right" ? thing.box.width - 8 : 8));
      if (!lane || !column) return onThing(titleKey(board));
      return inTable(board, lane, column, thing, direction);
    }
  }
}

/** Along the arrows: from a touchpoint to one of its arrows, from an arrow to its ends or to others beside it. */
export function alongFlow(board: Board, thing: Hit, direction: Direction): Focus | null {
  const { records, scene } = board.map;
  const picture = (id: Id | undefined): Focus | null =>
    onThing(id === undefined ? undefined : scene.pictures(id)[0]);
  const transitions = records.list("transition");
  if (thing.role === "touchpoint") {
    const found = transitions.find((t) => (direction === "left" ? t.to : t.from) === thing.record);
    return picture(found?.id);
  }
  const transition = records.find("transition", thing.record);
  if (!transition) return null;
  if (direction === "right") return picture(transition.to);
  if (direction === "left") return picture(transition.from);
  const beside = transitions.filter(({ from }) => from === transition.from);
  const index = beside.indexOf(transition) + (direction === "down" ? 1 : -1);
  return picture(beside[index]?.id);
}

/** The first or last place of a row. */
export function rowEnd(board: Board, focus: Focus, end: "first" | "last"): Focus | null {
  const box = focusBox(board, focus);
  const lane = box && board.grid.laneAt(box.y + box.height / 2);
  const column = board.grid.column(end === "first" ? 0 : board.grid.count - 1);
  if (!lane || !column) {
    const stage = end === "first" ? board.grid.stages[0] : board.grid.stages.at(-1);
    return onThing(stage && board.map.scene.pictures(stage.stage)[0]);
  }
  return intoCell(board, lane, column, box.y);
}

/** The focus on what a cell holds nearest to a height, or on the cell itself. */
export function intoCell(board: Board, lane: LaneArea, column: Column, y: number): Focus {
  const far = ({ box }: Hit): number => Math.abs(box.y - y);
  const [best] = cellThings(board.map.scene, lane, column).sort((a, b) => far(a) - far(b));
  return best ? { at: "thing", key: best.key } : { at: "cell", lane: lane.lane, column: column.index };
}

function inTitle(board: Board, thing: Hit, direction: Direction): Focus | null {
  const { scene } = board.map;
  const title = titleKey(board);
  if (title === undefined) return null;
  const things = [
    title,
    ...[...scene.children(title)].filter((key) => scene.group(key)?.role === "scopeFact"),
  ];
  const index = things.indexOf(thing.key);
  if (direction === "left") return onThing(things[index - 1]);
  if (direction === "right") return onThing(things[index + 1]);
  if (direction === "up") return index > 0 ? onThing(title) : null;
  if (index === 0 && things.length > 1) return onThing(things[1]);
  const stage = board.grid.stageNear(thing.box.x);
  return onThing(stage && scene.pictures(stage.stage)[0]);
}

function amongStages(board: Board, thing: Hit, direction: Direction): Focus | null {
  const { stages, lanes } = board.grid;
  const index = stages.findIndex(({ stage }) => stage === thing.record);
  const picture = (at: number): Focus | null => {
    const stage = stages[at];
    return onThing(stage && board.map.scene.pictures(stage.stage)[0]);
  };
  if (direction === "left") return picture(index - 1);
  if (direction === "right") return picture(index + 1);
  if (direction === "up") return onThing(titleKey(board));
  const column = board.grid.column(stages[index]?.first ?? -1);
  const lane = lanes[0];
  return column && lane ? intoCell(board, lane, column, lane.box.y) : null;
}

function amongHeads(board: Board, thing: Hit, direction: Direction): Focus | null {
  const { lanes, stages } = board.grid;
  const index = lanes.findIndex(({ lane }) => lane === thing.record);
  const lane = lanes[index];
  const column = board.grid.column(0);
  if (direction === "left" || !lane) return null;
  if (direction === "right") return column ? intoCell(board, lane, column, lane.box.y) : null;
  const next = lanes[index + (direction === "down" ? 1 : -1)];
  if (next) return onThing(next.head);
  const [stage] = stages;
  return direction === "up" ? onThing(stage && board.map.scene.pictures(stage.stage)[0]) : null;
}

function inTable(
  board: Board,
  lane: LaneArea,
  column: Column,
  thing: Hit | undefined,
  direction: Direction,
): Focus | null {
  const { grid } = board;
  if (direction === "left" || direction === "right") {
    const next = grid.column(column.index + (direction === "right" ? 1 : -1));
    if (next) return intoCell(board, lane, next, thing?.box.y ?? lane.box.y);
    return direction === "left" ? onThing(lane.head) : null;
  }
  const down = direction === "down";
  const things = cellThings(board.map.scene, lane, column);
  const index = things.findIndex(({ key }) => key === thing?.key);
  const beside = index < 0 ? undefined : things[index + (down ? 1 : -1)];
  if (beside) return onThing(beside.key);
  const next = grid.lanes[grid.lanes.indexOf(lane) + (down ? 1 : -1)];
  if (next) return intoCell(board, next, column, down ? next.box.y : next.box.y + next.box.height);
  return down ? null : onThing(board.map.scene.pictures(column.stage)[0]);
}

function titleKey(board: Board): string | undefined {
  return board.map.scene.scene.roots.find((key) => board.map.scene.group(key)?.role === "title");
}
