/** What Alt and an arrow key do to the thing in focus: the plans of moving it by one. Plain functions. */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import * as attached from "./attached";
import type { Board } from "./board";
import { anchor, cellThings, holds } from "./cells";
import * as emotions from "./emotions";
import type { Direction } from "./focus";
import type { Column } from "./grid";
import type { Hit } from "./hits";

export function moveBy(board: Board, thing: Hit, direction: Direction): Command | null {
  if (thing.record === null) return null;
  const sideways = direction === "left" || direction === "right";
  const on = direction === "right" || direction === "down" ? 1 : -1;
  switch (thing.role) {
    case "touchpoint":
      return sideways ? toColumn(board, thing.record, on) : toTrack(board, thing.record, on);
    case "stageHead": {
      const order = board.grid.stages.map(({ stage }) => stage);
      const before = sideways ? neighbour(order, thing.record, on) : undefined;
      return before === undefined ? null : { do: "moveStages", stages: [thing.record], before };
    }
    case "laneHead": {
      const order = board.grid.lanes.map(({ lane }) => lane);
      const before = sideways ? undefined : neighbour(order, thing.record, on);
      return before === undefined ? null : { do: "moveLanes", lanes: [thing.record], before };
    }
    case "emotion":
      return sideways ? null : feelMore(board, thing.key, -on);
    case "note":
    case "quote":
    case "picture":
      return moveNote(board, thing, sideways, on);
    case "pain":
    case "remedy":
    case "kpi":
      return moveHung(board, thing, sideways, on);
    default:
      return null;
  }
}

/** Alt, Shift and an arrow key: makes a note cover one column more or less, a lane higher or lower. */
export function stretchBy(board: Board, thing: Hit, direction: Direction): Command | null {
  const { records } = board.map;
  if (thing.record === null) return null;
  const on = direction === "right" || direction === "down" ? 1 : -1;
  if (thing.role === "laneHead") {
    const lane = board.grid.lane(thing.record);
    if (!lane || direction === "left" || direction === "right") return null;
    const height = Math.min(2000, Math.max(24, Math.round(lane.box.height) + on * 16));
    return attached.edit(thing.record, { height });
  }
  const reach = attached.reachOf(board.grid, thing.box);
  const last = reach && board.grid.column(reach.last.index + on);
  if (!reach || !last || last.index < reach.first.index || anchor(last) === undefined) return null;
  const to = { first: reach.first, last };
  if (records.find("note", thing.record)) return attached.stretchNote(records, thing.record, to);
  return attached.rehang(records, board.grid, thing.record, reach, to);
}

/** Raises or lowers a point of an emotion curve by a quarter. */
export function feelMore(board: Board, key: string, by: number): Command | null {
  const feeling = emotions.feelingOf(key);
  const { records } = board.map;
  if (!feeling) return null;
  const value = emotions.valueOf(records, feeling) ?? 0;
  return emotions.feel(records, feeling, emotions.quarter(value + by * emotions.STEP));
}

function toColumn(board: Board, touchpoint: Id, on: 1 | -1): Command | null {
  const { grid } = board;
  const column = grid.columnOf(touchpoint);
  if (!column) return null;
  const touchpoints = [touchpoint];
  // Out of a shared column first, into one of its own.
  if (column.seats.length > 1)
    return { do: "moveTouchpoints", touchpoints, place: { at: on > 0 ? "after" : "before", touchpoint } };
  const next = grid.column(column.index + on);
  if (!next) return null;
  const beside = next.seats[0]?.touchpoint;
  if (next.stage === column.stage && beside !== undefined) {
    const place = { at: on > 0 ? "after" : "before", touchpoint: beside } as const;
    return { do: "moveTouchpoints", touchpoints, place };
  }
  // Over the border: to the near end of the next stage.
  if (beside === undefined || on < 0)
    return { do: "moveTouchpoints", touchpoints, place: { at: "end", stage: next.stage } };
  return { do: "moveTouchpoints", touchpoints, place: { at: "before", touchpoint: beside } };
}

function toTrack(board: Board, touchpoint: Id, on: 1 | -1): Command | null {
  const column = board.grid.columnOf(touchpoint);
  const own = column?.seats.find((seat) => seat.touchpoint === touchpoint);
  if (!column || !own || own.track + on < 0) return null;
  const to = (id: Id, track: number): Command => ({
    do: "moveTouchpoints",
    touchpoints: [id],
    place: { at: "beside", touchpoint, track },
  });
  const other = column.seats.find((seat) => seat.track === own.track + on);
  if (!other) return to(touchpoint, own.track + on);
  // Two change places by way of a track nobody is on.
  const free = Math.max(...column.seats.map((seat) => seat.track)) + 1;
  return {
    do: "batch",
    commands: [to(touchpoint, free), to(other.touchpoint, own.track), to(touchpoint, own.track + on)],
  };
}

function moveNote(board: Board, thing: Hit, sideways: boolean, on: 1 | -1): Command | null {
  const lane = board.grid.laneAt(thing.box.y + thing.box.height / 2);
  const reach = attached.reachOf(board.grid, thing.box);
  if (!lane || !reach || thing.record === null) return null;
  const notes = [thing.record];
  if (sideways) {
    const to = attached.moved(board.grid, reach, on);
    return to ? attached.moveNotes(notes, lane, to.first, null) : null;
  }
  const order = recordsIn(board, lane.lane, reach.first);
  const before = neighbour(order, thing.record, on);
  if (before !== undefined) return attached.moveNotes(notes, lane, reach.first, before);
  // Past the end of its cell: into the next lane for notes.
  const lanes = board.grid.lanes.filter(({ kind }) => holds(kind) === "note");
  const next = lanes[lanes.indexOf(lane) + on];
  return next ? attached.moveNotes(notes, next, reach.first, null) : null;
}

function moveHung(board: Board, thing: Hit, sideways: boolean, on: 1 | -1): Command | null {
  const lane = board.grid.laneAt(thing.box.y + thing.box.height / 2);
  const reach = attached.reachOf(board.grid, thing.box);
  if (!lane || !reach || thing.record === null) return null;
  if (sideways) {
    const to = attached.moved(board.grid, reach, on);
    return to ? attached.rehang(board.map.records, board.grid, thing.record, reach, to) : null;
  }
  const before = neighbour(recordsIn(board, lane.lane, reach.first), thing.record, on);
  return before === undefined ? null : { do: "reorder", records: [thing.record], before };
}

function recordsIn(board: Board, lane: Id, column: Column): Id[] {
  const area = board.grid.lane(lane);
  return area ? cellThings(board.map.scene, area, column).flatMap(({ record }) => record ?? []) : [];
}

/** What a thing comes before when it moves by one; null for the end, nothing if it is there already. */
function neighbour(order: readonly Id[], id: Id, on: 1 | -1): Id | null | undefined {
  const index = order.indexOf(id);
  if (index < 0 || index + on < 0 || index + on >= order.length) return undefined;
  return order[on > 0 ? index + 2 : index - 1] ?? null;
}
