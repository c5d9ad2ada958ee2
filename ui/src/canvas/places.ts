/**
 * Where something dropped at a point goes, and how that place is shown. Plain functions of the grid: data in, a place
 * out.
 */
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Column, Grid, LaneArea, StageArea } from "./grid";

/** A place and its mark on the sheet: a bar between things, or a frame where something will lie. */
export interface Drop<P> {
  readonly place: P;
  readonly mark: { readonly kind: "bar" | "frame"; readonly box: Rect };
}

/** Part of a column's width, from its middle, over which a drop goes beside what is there. */
const BESIDE = 0.28;
const BAR = 3;

/**
 * Where touchpoints dropped at a point go: between columns, or beside those of a column when dropped on its middle.
 * Nothing if they would lie where they are.
 */
export function touchpointDrop(
  grid: Grid,
  at: Point,
  moving: ReadonlySet<Id> = new Set(),
): Drop<Place> | undefined {
  const stage = grid.stageNear(at.x);
  const flow = grid.flow;
  if (!stage || !flow) return undefined;
  const column = grid.columnNear(at.x, stage.stage);
  if (!column || column.seats.length === 0) {
    const box = {
      x: stage.box.x + 20,
      y: grid.tracks[0]?.from ?? flow.box.y + 14,
      width: column?.width ?? 208,
      height: 64,
    };
    return { place: { at: "end", stage: stage.stage }, mark: { kind: "frame", box } };
  }
  const off = (at.x - column.x - column.width / 2) / column.width;
  if (Math.abs(off) < BESIDE) return beside(grid, column, at, moving);
  return between(grid, flow, stage, column, off > 0, moving);
}

function beside(grid: Grid, column: Column, at: Point, moving: ReadonlySet<Id>): Drop<Place> | undefined {
  const staying = column.seats.filter((seat) => !moving.has(seat.touchpoint));
  const anchor = staying[0] ?? column.seats[0];
  if (!anchor) return undefined;
  const rows = grid.tracks;
  // Each row reaches down to the next one's top, the last a little beyond its cards.
  const below = rows.findIndex(({ from }) => at.y < from);
  const row = below < 0 ? rows.findLast(({ to }) => at.y < to + 16) : rows[Math.max(0, below - 1)];
  const taken = new Set(staying.map((seat) => seat.track));
  let track = row?.track ?? Math.max(-1, ...rows.map((other) => other.track)) + 1;
  while (taken.has(track)) track += 1;
  const own = column.seats.filter((seat) => moving.has(seat.touchpoint));
  if (moving.size === 1 && own.some((seat) => seat.track === track)) return undefined;
  if (staying.length === 0 && track !== row?.track) return undefined;
  const top = rows.find((other) => other.track === track)?.from ?? (rows.at(-1)?.to ?? at.y) + 12;
  const box = { x: column.x, y: top, width: column.width, height: 64 };
  return { place: { at: "beside", touchpoint: anchor.touchpoint, track }, mark: { kind: "frame", box } };
}

function between(
  grid: Grid,
  flow: LaneArea,
  stage: StageArea,
  column: Column,
  after: boolean,
  moving: ReadonlySet<Id>,
): Drop<Place> | undefined {
  const other = grid.column(column.index + (after ? 1 : -1));
  const neighbour = other?.stage === column.stage ? other : undefined;
  // Whole columns that move already lie next to either of their gaps.
  const whole = (part: Column | undefined): boolean =>
    part !== undefined && part.seats.length > 0 && part.seats.every((seat) => moving.has(seat.touchpoint));
  const all = [...moving].every((id) =>
    [column, neighbour].some((part) => part?.seats.some((s) => s.touchpoint === id)),
  );
  if (all && moving.size > 0 && (whole(column) || whole(neighbour))) return undefined;
  const anchor = column.seats[0];
  if (!anchor) return undefined;
  const place: Place = { at: after ? "after" : "before", touchpoint: anchor.touchpoint };
  const edge = after ? column.x + column.width : column.x;
  const end = neighbour
    ? after
      ? neighbour.x
      : neighbour.x + neighbour.width
    : after
      ? stage.box.x + stage.box.width
      : stage.box.x;
  const x = (edge + end) / 2 - BAR / 2;
  const box = { x, y: flow.box.y + 6, width: BAR, height: flow.box.height - 12 };
  return { place, mark: { kind: "bar", box } };
}

/** The stage that others dropped at a point come before; none for the end. Nothing if they would stay. */
export function stageDrop(grid: Grid, x: number, moving: ReadonlySet<Id>): Drop<Id | null> | undefined {
  const areas = grid.stages.map(({ stage, box }) => ({ id: stage, from: box.x, to: box.x + box.width }));
  const found = gapNear(areas, x, moving);
  if (!found || !grid.top) return undefined;
  const lanes = grid.lanes.at(-1)?.box;
  const bottom = lanes ? lanes.y + lanes.height : grid.top.y + grid.top.height;
  const box = { x: found.at - BAR / 2, y: grid.top.y, width: BAR, height: bottom - grid.top.y };
  return { place: found.before, mark: { kind: "bar", box } };
}

/** The lane that others dropped at a height come before; none for the end. Nothing if they would stay. */
export function laneDrop(grid: Grid, y: number, moving: ReadonlySet<Id>): Drop<Id | null> | undefined {
  const areas = grid.lanes.map(({ lane, box }) => ({ id: lane, from: box.y, to: box.y + box.height }));
  const found = gapNear(areas, y, moving);
  const lane = grid.lanes[0];
  if (!found || !lane) return undefined;
  const box = { x: lane.box.x, y: found.at - BAR / 2, width: lane.box.width, height: BAR };
  return { place: found.before, mark: { kind: "bar", box } };
}

interface Area {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/** The gap between neighbours nearest to a coordinate. */
function gapNear(
  areas: readonly Area[],
  at: number,
  moving: ReadonlySet<Id>,
): { before: Id | null; at: number } | undefined {
  const index = areas.findIndex(({ from, to }) => at < (from + to) / 2);
  const gap = index < 0 ? areas.length : index;
  const [left, right] = [areas[gap - 1], areas[gap]];
  if ((left && moving.has(left.id)) || (right && moving.has(right.id))) {
    // Next to one that moves: it stays where it is, unless it comes together with others.
    const spread = areas.filter(({ id }) => moving.has(id));
    const from = areas.findIndex(({ id }) => moving.has(id));
    const together = spread.every((area, i) => areas[from + i] === area);
    if (together) return undefined;
  }
  const before = areas.slice(gap).find(({ id }) => !moving.has(id))?.id ?? null;
  if (!left && !right) return undefined;
  return { before, at: left && right ? (left.to + right.from) / 2 : left ? left.to : (right?.from ?? 0) };
}
