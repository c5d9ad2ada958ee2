/**
 * Handles and buttons over the sheet: which there are depends on what is under the pointer and what is selected. They
 * are drawn and hit from the same list. All they do can be done by keyboard as well.
 */
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import { lineOf } from "./arrows";
import type { Board } from "./board";
import { anchor, cellThings, holds } from "./cells";
import { cellBox, type Column, contains, type LaneArea } from "./grid";
import { type Feeling, heightOf, scaleOf, unsaid } from "./emotions";
import { colorOf } from "./gestures/feel";
import type { Hit } from "./hits";
import type { Pen } from "./overlay";
import { shift } from "./pins";

export type Control =
  | { kind: "addTouchpoint"; place: Place; at: Point }
  | { kind: "addStage"; at: Point }
  /** On an empty map: where it begins. */
  | { kind: "first"; box: Rect; at: Point }
  | { kind: "addLane"; at: Point }
  | { kind: "write"; lane: Id; touchpoint: Id; box: Rect; room: Rect }
  /** In a cell that is full: one more. */
  | { kind: "another"; lane: Id; touchpoint: Id; at: Point }
  | { kind: "connect"; from: Id; at: Point }
  /** From a pain to what is to treat it. */
  | { kind: "treat"; pain: Id; at: Point }
  /** An emotion nobody has said yet. */
  | { kind: "feel"; feeling: Feeling; at: Point }
  | { kind: "end"; transition: Id; which: "from" | "to"; at: Point; other: Point }
  | { kind: "stretch"; hit: Hit; edge: "left" | "right"; at: Point }
  | { kind: "resizeLane"; lane: Id; box: Rect };

/** How near the pointer must be, in window pixels. */
const BUTTON = 12;
const HANDLE = 9;
/** Below this scale there is no room for buttons. */
const LEAST_SCALE = 0.35;
/** And below this none for points side by side. */
const LEAST_SCALE_FOR_POINTS = 0.5;
/** A cell's free room must be this high to be written in, in sheet pixels. */
const ROOM = 24;

/** Key of the words that name a control. */
export function wordsFor(control: Control): string {
  switch (control.kind) {
    case "addTouchpoint":
      return "canvas-add-touchpoint";
    case "addStage":
      return "canvas-add-stage";
    case "first":
      return "canvas-add-first";
    case "addLane":
      return "canvas-add-lane";
    case "write":
      return "canvas-write";
    case "another":
      return "canvas-write-another";
    case "connect":
      return "canvas-draw-arrow";
    case "treat":
      return "canvas-treat";
    case "feel":
      return "canvas-feel";
    case "end":
      return "canvas-move-end";
    case "stretch":
      return "canvas-stretch";
    case "resizeLane":
      return "canvas-resize-lane";
  }
}

export function cursorFor(control: Control): string {
  switch (control.kind) {
    case "addTouchpoint":
    case "addStage":
    case "first":
    case "addLane":
    case "write":
    case "another":
      return "pointer";
    case "connect":
    case "treat":
      return "crosshair";
    case "feel":
      return "ns-resize";
    case "end":
      return "grab";
    case "stretch":
      return "ew-resize";
    case "resizeLane":
      return "ns-resize";
  }
}

/** The controls there are with the pointer at a point of the sheet, on a thing or none. */
export function controlsAt(board: Board, pointer: Point | null, hover: Hit | undefined): Control[] {
  if (board.camera.scale < LEAST_SCALE) return [];
  const selected = selectedHits(board);
  const cards = [...selected, ...(hover ? [hover] : [])];
  const controls: Control[] = [
    ...selected.flatMap((hit) => arrowEnds(board, hit)),
    ...handles(board, cards),
    ...atTheEnds(board, pointer),
  ];
  if (pointer) controls.push(...buttons(board, pointer, hover), ...edges(board, pointer));
  return controls;
}

/** The control at a point of the sheet. */
export function controlAt(board: Board, controls: readonly Control[], at: Point): Control | undefined {
  const near = (point: Point, reach: number): boolean =>
    Math.hypot(point.x - at.x, point.y - at.y) * board.camera.scale <= reach;
  return controls.find((control) => {
    switch (control.kind) {
      case "addTouchpoint":
      case "addLane":
      case "another":
        return near(control.at, BUTTON);
      case "addStage": {
        const by = shift(board.pins, "stageHead");
        return near({ x: control.at.x, y: control.at.y + by.y }, BUTTON);
      }
      case "connect":
      case "treat":
      case "feel":
      case "end":
      case "stretch":
        return near(control.at, HANDLE);
      case "write":
        return contains(control.room, at);
      case "first":
        return contains(control.box, at);
      case "resizeLane":
        return contains(control.box, at);
    }
  });
}

export function drawControl(pen: Pen, board: Board, control: Control, hovered: boolean): void {
  const { ink } = pen;
  switch (control.kind) {
    case "addTouchpoint":
    case "addLane":
    case "another":
      return pen.plus(control.at, hovered);
    case "addStage":
      return pen.plus({ x: control.at.x, y: control.at.y + shift(board.pins, "stageHead").y }, hovered);
    case "first":
      if (hovered) pen.ring(control.box, ink.accent, 2, 0);
      return pen.plus(control.at, hovered, 18);
    case "write": {
      pen.ring(control.box, hovered ? ink.accent : ink.line, 1, 0, [4, 4]);
      const { x, y, width, height } = control.box;
      return pen.cross({ x: x + width / 2, y: y + height / 2 }, hovered ? ink.accent : ink.muted, 1.5);
    }
    case "treat":
      return pen.dot(control.at, hovered ? 7 : 5.5, hovered ? ink.good : ink.card, ink.good);
    case "feel": {
      const color = colorOf(board, pen, control.feeling);
      return pen.dot(control.at, hovered ? 7 : 5, hovered ? color : ink.card, color);
    }
    case "connect":
      return pen.dot(control.at, hovered ? 7 : 5.5, hovered ? ink.accent : ink.card, ink.accent);
    case "end":
      return pen.dot(control.at, hovered ? 6 : 5, ink.card, ink.accent);
    case "stretch": {
      const { x, y } = control.at;
      const half = pen.px(9);
      return pen.line(
        [
          { x, y: y - half },
          { x, y: y + half },
        ],
        ink.accent,
        hovered ? 5 : 3.5,
      );
    }
    case "resizeLane": {
      if (!hovered) return;
      const y = control.box.y + control.box.height / 2;
      return pen.line(
        [
          { x: control.box.x, y },
          { x: control.box.x + control.box.width, y },
        ],
        ink.accent,
        2,
      );
    }
  }
}

function selectedHits(board: Board): Hit[] {
  const ids = board.selection.ids;
  // Handles are for one thing in hand, not for many.
  if (ids.length !== 1) return [];
  return ids.flatMap((id) =>
    board.map.scene.pictures(id).flatMap((key): Hit[] => {
      const group = board.map.scene.group(key);
      const box = board.map.scene.box(key);
      return group && box ? [{ key, role: group.role, record: group.record, box }] : [];
    }),
  );
}

/** Handles at the edges of cards: to draw arrows from, to stretch by. */
function handles(board: Board, hits: readonly Hit[]): Control[] {
  const controls = new Map<string, Control>();
  for (const hit of hits) {
    const { box, record } = hit;
    if (record === null) continue;
    if (hit.role === "touchpoint") {
      const at = { x: box.x + box.width, y: box.y + 32 };
      controls.set(hit.key, { kind: "connect", from: record, at });
    }
    if (hit.role === "pain" && board.grid.lanes.some(({ kind }) => kind === "remedies"))
      controls.set(hit.key, {
        kind: "treat",
        pain: record,
        at: { x: box.x + box.width / 2, y: box.y + box.height },
      });
    const hung = ["note", "quote", "picture", "pain", "remedy", "kpi"].includes(hit.role);
    if (!hung || !board.selection.has(record) || !board.grid.laneAt(box.y + 1)) continue;
    const y = box.y + box.height / 2;
    controls.set(`${hit.key} left`, { kind: "stretch", hit, edge: "left", at: { x: box.x, y } });
    controls.set(`${hit.key} right`, {
      kind: "stretch",
      hit,
      edge: "right",
      at: { x: box.x + box.width, y },
    });
  }
  return [...controls.values()];
}

/** Handles at both ends of a selected arrow. */
function arrowEnds(board: Board, hit: Hit): Control[] {
  if (hit.role !== "transition" || hit.record === null) return [];
  const line = lineOf(board.map.scene, hit.key);
  if (!line) return [];
  const { from, to } = line;
  return [
    { kind: "end", transition: hit.record, which: "to", at: to, other: from },
    { kind: "end", transition: hit.record, which: "from", at: from, other: to },
  ];
}

/** Where the first stage is asked for: what the drawing shows instead of stages and lanes. */
export function firstBox({ map, grid }: Board): Rect | undefined {
  const { scene } = map;
  if (grid.stages.length > 0) return undefined;
  const hint = scene.scene.roots.find((key) => scene.group(key)?.role === "decoration");
  return hint === undefined ? undefined : scene.box(hint);
}

/** Behind the last stage, and below the last lane when the pointer is there. */
function atTheEnds(board: Board, pointer: Point | null): Control[] {
  const { grid, pins } = board;
  const last = grid.stages.at(-1);
  const lane = grid.lanes.at(-1);
  const controls: Control[] = [];
  const box = last ? undefined : firstBox(board);
  if (box)
    controls.push({ kind: "first", box, at: { x: box.x + box.width / 2, y: box.y + box.height - 48 } });
  if (last && grid.top) {
    const at = { x: last.box.x + last.box.width + 14, y: grid.top.y + grid.top.height - 28 };
    controls.push({ kind: "addStage", at });
  }
  if (lane && grid.left && pointer) {
    const bottom = lane.box.y + lane.box.height;
    const at = { x: grid.left.x + pins.right + grid.left.width - 16, y: bottom + 13 };
    if (Math.abs(pointer.x - at.x) < grid.left.width && Math.abs(pointer.y - bottom) < 48)
      controls.push({ kind: "addLane", at });
  }
  return controls;
}

function buttons(board: Board, at: Point, hover: Hit | undefined): Control[] {
  const lane = board.grid.laneAt(at.y);
  if (!lane) return [];
  if (lane.kind === "flow") return between(board, at);
  const column = board.grid.columnAt(at.x);
  if (lane.kind === "emotion") return row(board, lane, column);
  const touchpoint = column && anchor(column);
  if (!column || touchpoint === undefined) return [];
  const room = freeRoom(board, column, at);
  if (!room) return one(board, lane, column, touchpoint);
  if (hover) return [];
  const box = { ...room, height: Math.min(48, room.height) };
  return [{ kind: "write", lane: lane.lane, touchpoint, box, room }];
}

/** Below the last thing of a cell that has no room for more: a button for one more. */
function one(board: Board, lane: LaneArea, column: Column, touchpoint: Id): Control[] {
  if (holds(lane.kind) === "channel") return [];
  const last = cellThings(board.map.scene, lane, column).at(-1);
  if (!last) return [];
  const { x, y, width, height } = last.box;
  const right = Math.min(x + width, column.x + column.width);
  return [{ kind: "another", lane: lane.lane, touchpoint, at: { x: right - 20, y: y + height + 2 } }];
}

/** The row of points that ask to be drawn into a curve: one in each column in sight, all there are under the pointer. */
function row(board: Board, lane: LaneArea, under: Column | undefined): Control[] {
  const { grid, camera, window } = board;
  const [from, to] = [camera.x, camera.x + window.width / camera.scale].map((x) => grid.columnNear(x)?.index);
  return grid.columns(from ?? 0, to ?? from ?? 0).flatMap((column) => {
    const missing = ghosts(board, lane, column);
    return column.index === under?.index ? missing : missing.slice(0, 1);
  });
}

/** Points of curves that are not there yet, side by side at the zero line. */
function ghosts(board: Board, lane: LaneArea, column: Column): Control[] {
  const touchpoint = anchor(column);
  const scale = scaleOf(board.map.scene, lane);
  if (touchpoint === undefined || !scale || board.camera.scale < LEAST_SCALE_FOR_POINTS) return [];
  const missing = unsaid(board.map.records, touchpoint);
  const apart = Math.min(22, (column.width - 24) / Math.max(1, missing.length));
  const left = column.x + column.width / 2 - ((missing.length - 1) * apart) / 2;
  return missing.map((feeling, index) => {
    return { kind: "feel", feeling, at: { x: left + index * apart, y: heightOf(scale, 0) } };
  });
}

/** The room left in the cell under a point. */
function freeRoom(board: Board, column: Column, at: Point): Rect | undefined {
  const lane = board.grid.laneAt(at.y);
  if (!lane) return undefined;
  const cell = cellBox(lane, column);
  const things = cellThings(board.map.scene, lane, column);
  // One touchpoint has one channel.
  if (holds(lane.kind) === "channel" && things.length > 0) return undefined;
  const bottom = Math.max(cell.y + 6, ...things.map(({ box }) => box.y + box.height));
  const from = things.length > 0 ? bottom + 8 : cell.y + 10;
  const height = cell.y + cell.height - 10 - from;
  if (height < ROOM || at.y < bottom) return undefined;
  return { x: column.x, y: from, width: column.width, height };
}

/** Buttons in the gaps beside the column nearest to a point. */
function between(board: Board, at: Point): Control[] {
  const { grid } = board;
  const column = grid.columnNear(at.x);
  if (!column) return [];
  const seat = column.seats[0];
  if (!seat) return [];
  const after = at.x > column.x + column.width / 2;
  const inside = at.x > column.x + 40 && at.x < column.x + column.width - 40;
  if (inside) return [];
  const other = grid.column(column.index + (after ? 1 : -1));
  const y = seat.box.y - 2;
  const edge = after ? column.x + column.width : column.x;
  const sameStage = other?.stage === column.stage;
  const area = grid.stage(column.stage);
  const end = sameStage
    ? after
      ? (other?.x ?? edge)
      : (other?.x ?? 0) + (other?.width ?? 0)
    : after
      ? area
        ? area.box.x + area.box.width
        : edge
      : (area?.box.x ?? edge);
  const place: Place = { at: after ? "after" : "before", touchpoint: seat.touchpoint };
  return [{ kind: "addTouchpoint", place, at: { x: (edge + end) / 2, y } }];
}

/** Lower edges of lanes, beside their heads. */
function edges(board: Board, at: Point): Control[] {
  const { grid, pins } = board;
  if (!grid.left) return [];
  const reach = 5 / board.camera.scale;
  const x = grid.left.x + pins.right;
  if (at.x < x || at.x > x + grid.left.width) return [];
  const width = grid.left.width;
  const lane = grid.lanes.find(({ box }) => Math.abs(at.y - box.y - box.height) <= reach);
  if (!lane) return [];
  const y = lane.box.y + lane.box.height - reach;
  return [{ kind: "resizeLane", lane: lane.lane, box: { x, y, width, height: 2 * reach } }];
}
