/**
 * The sheet's columns, stages and lanes, read off the scene: where they lie and which records they stand for. Made
 * anew, when next asked for, after the scene has changed; columns are read a few dozen at a time, where they are asked
 * for.
 *
 * Deliberately not here: an R-tree. The scene is one already: lanes hold blocks, blocks cells, cells cards, each with
 * its bounds.
 */
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Records } from "../document/records";
import type { SceneMirror } from "../document/scene";
import { around } from "./tiling";

export interface Seat {
  readonly touchpoint: Id;
  readonly key: string;
  readonly track: number;
  readonly box: Rect;
}

export interface Column {
  readonly index: number;
  readonly stage: Id;
  readonly x: number;
  readonly width: number;
  /** From the upper track to the lower; none in an empty stage. */
  readonly seats: readonly Seat[];
}

export interface StageArea {
  readonly stage: Id;
  readonly box: Rect;
  /** Its first and last column. */
  readonly first: number;
  readonly last: number;
}

export interface LaneArea {
  readonly lane: Id;
  readonly kind: LaneKind;
  readonly key: string;
  /** Key of its head. */
  readonly head: string | undefined;
  readonly box: Rect;
}

/** Cells that the scene keeps together: some dozens of neighbouring columns of a stage. */
interface Part {
  /** Key of the group that holds the cells. */
  readonly key: string;
  readonly origin: Point;
  readonly from: number;
  readonly to: number;
  /** Index of its first column. */
  readonly first: number;
  readonly count: number;
  readonly stage: Id;
}

export interface TrackRow {
  readonly track: number;
  readonly from: number;
  readonly to: number;
}

export class Grid {
  /** Columns by part; read when first asked for. */
  readonly #read = new Map<Part, readonly Column[]>();
  #rows: readonly TrackRow[] | null = null;

  private constructor(
    private readonly mirror: SceneMirror,
    private readonly records: Records,
    private readonly parts: readonly Part[],
    /** How many columns there are. */
    readonly count: number,
    readonly stages: readonly StageArea[],
    readonly lanes: readonly LaneArea[],
    /** Where bands and stage heads lie; and where lane heads do. */
    readonly top: Rect | undefined,
    readonly left: Rect | undefined,
  ) {}

  static read(mirror: SceneMirror, records: Records): Grid {
    const lanes = readLanes(mirror, records);
    const flow = lanes.find((lane) => lane.kind === "flow") ?? lanes[0];
    const parts = flow ? readParts(mirror, flow.key) : [];
    const last = parts.at(-1);
    const stages = readStages(mirror, parts);
    const heads = mirror.scene.roots.find((key) => mirror.group(key)?.pin === "top");
    const laneHeads = lanes.flatMap((lane) => (lane.head ? (mirror.box(lane.head) ?? []) : []));
    const left = laneHeads.length > 0 ? around(laneHeads) : undefined;
    const top = heads === undefined ? undefined : mirror.box(heads);
    return new Grid(mirror, records, parts, last ? last.first + last.count : 0, stages, lanes, top, left);
  }

  lane(id: Id): LaneArea | undefined {
    return this.lanes.find((lane) => lane.lane === id);
  }

  get flow(): LaneArea | undefined {
    return this.lanes.find((lane) => lane.kind === "flow");
  }

  laneAt(y: number): LaneArea | undefined {
    return this.lanes.find(({ box }) => y >= box.y && y < box.y + box.height);
  }

  stage(id: Id): StageArea | undefined {
    return this.stages.find(({ stage }) => stage === id);
  }

  /** The stage at or nearest to x. */
  stageNear(x: number): StageArea | undefined {
    return nearest(this.stages, ({ box }) => distance(x, box.x, box.x + box.width));
  }

  /** A column by its number, counted through the map. */
  column(index: number): Column | undefined {
    const part = this.parts.findLast(({ first }) => first <= index);
    return part && this.#columns(part)[index - part.first];
  }

  /** Columns from one number to another, both included. */
  columns(first: number, last: number): Column[] {
    const found: Column[] = [];
    for (const part of this.parts) {
      if (part.first > last || part.first + part.count <= first) continue;
      found.push(...this.#columns(part).filter(({ index }) => index >= first && index <= last));
    }
    return found;
  }

  /** The column at or nearest to x, of one stage or of all. */
  columnNear(x: number, stage?: Id): Column | undefined {
    const parts = stage === undefined ? this.parts : this.parts.filter((part) => part.stage === stage);
    const part = nearest(parts, ({ from, to }) => distance(x, from, to));
    return part && nearest(this.#columns(part), (column) => distance(x, column.x, column.x + column.width));
  }

  columnAt(x: number): Column | undefined {
    const found = this.columnNear(x);
    return found && x >= found.x && x <= found.x + found.width ? found : undefined;
  }

  columnOf(touchpoint: Id): Column | undefined {
    const [card] = this.mirror.pictures(touchpoint);
    const cell = card === undefined ? undefined : this.mirror.parent(card);
    const key = cell === undefined ? undefined : this.mirror.parent(cell);
    const part = this.parts.find((other) => other.key === key);
    const holds = (column: Column): boolean => column.seats.some((seat) => seat.touchpoint === touchpoint);
    return part && this.#columns(part).find(holds);
  }

  /** Top and bottom of the tracks that occur; cards of a track have the same top. */
  get tracks(): readonly TrackRow[] {
    return (this.#rows ??= this.#readTracks());
  }

  #readTracks(): TrackRow[] {
    const examples = new Map<number, Id>();
    for (const { id, track } of this.records.all("touchpoint"))
      if (!examples.has(track)) examples.set(track, id);
    const tops = [...examples]
      .flatMap(([track, id]) => {
        const [key] = this.mirror.pictures(id);
        const box = key === undefined ? undefined : this.mirror.box(key);
        return box ? { track, from: box.y } : [];
      })
      .sort((a, b) => a.track - b.track);
    const end = this.flow ? this.flow.box.y + this.flow.box.height - 14 : 0;
    return tops.map((row, index) => ({ ...row, to: (tops[index + 1]?.from ?? end + 20) - 20 }));
  }

  #columns(part: Part): readonly Column[] {
    let columns = this.#read.get(part);
    if (!columns) this.#read.set(part, (columns = readColumns(this.mirror, this.records, part)));
    return columns;
  }
}

/** The cell of a lane in a column: the lane's height, the column's width. */
export function cellBox(lane: LaneArea, column: Column): Rect {
  return { x: column.x, y: lane.box.y, width: column.width, height: lane.box.height };
}

export function contains(rect: Rect, point: Point, reach = 0): boolean {
  return (
    point.x >= rect.x - reach &&
    point.x <= rect.x + rect.width + reach &&
    point.y >= rect.y - reach &&
    point.y <= rect.y + rect.height + reach
  );
}

function readLanes(mirror: SceneMirror, records: Records): LaneArea[] {
  return mirror.scene.roots.flatMap((key) => {
    const group = mirror.group(key);
    const lane = group?.role === "lane" ? records.find("lane", group.record) : undefined;
    const box = mirror.box(key);
    if (!lane || !box) return [];
    const head = [...mirror.children(key)].findLast((child) => mirror.group(child)?.role === "laneHead");
    return [{ lane: lane.id, kind: lane.kind, key, head, box }];
  });
}

function readStages(mirror: SceneMirror, parts: readonly Part[]): StageArea[] {
  const washes = mirror.scene.roots.find((root) => {
    const [first] = mirror.children(root);
    return first !== undefined && mirror.group(first)?.role === "stageWash";
  });
  if (washes === undefined) return [];
  return [...mirror.children(washes)].flatMap((key) => {
    const stage = mirror.group(key)?.record;
    const box = mirror.box(key);
    const own = parts.filter((part) => part.stage === stage);
    const last = own.at(-1);
    const ends = { first: own[0]?.first ?? -1, last: last ? last.first + last.count - 1 : -1 };
    return stage && box ? [{ stage, box, ...ends }] : [];
  });
}

/** The groups of a lane that hold its cells, from left to right. */
function readParts(mirror: SceneMirror, lane: string): Part[] {
  const parts: Part[] = [];
  const gather = (key: string, at: Point, stage: Id | null): void => {
    const group = mirror.group(key);
    if (!group) return;
    const origin = { x: at.x + group.place.offset.x, y: at.y + group.place.offset.y };
    const own = group.role === "block" ? group.record : stage;
    const first = group.items.find((item) => typeof item === "string");
    if (first !== undefined && own !== null && mirror.group(first)?.role === "cell") {
      const from = origin.x + group.place.bounds.x;
      const before = parts.at(-1);
      parts.push({
        key,
        origin,
        from,
        to: from + group.place.bounds.width,
        first: before ? before.first + before.count : 0,
        count: group.items.length,
        stage: own,
      });
      return;
    }
    // Arrows lie beside the cells; there are as many.
    if (first !== undefined && mirror.group(first)?.role === "transition") return;
    for (const child of mirror.children(key)) gather(child, origin, own);
  };
  gather(lane, { x: 0, y: 0 }, null);
  return parts;
}

function readColumns(mirror: SceneMirror, records: Records, part: Part): Column[] {
  return [...mirror.children(part.key)].flatMap((cell, index) => {
    const group = mirror.group(cell);
    if (!group) return [];
    const { offset, bounds } = group.place;
    const at = { x: part.origin.x + offset.x, y: part.origin.y + offset.y };
    const seats = [...mirror.children(cell)].flatMap((key) => readSeat(mirror, records, key, at));
    seats.sort((a, b) => a.track - b.track);
    return { index: part.first + index, stage: part.stage, x: at.x + bounds.x, width: bounds.width, seats };
  });
}

function readSeat(mirror: SceneMirror, records: Records, key: string, at: Point): Seat[] {
  const card = mirror.group(key);
  const touchpoint = records.find("touchpoint", card?.record);
  if (!card || !touchpoint) return [];
  const { offset, bounds } = card.place;
  const box = { ...bounds, x: at.x + offset.x + bounds.x, y: at.y + offset.y + bounds.y };
  return [{ touchpoint: touchpoint.id, key, track: touchpoint.track, box }];
}

function distance(x: number, from: number, to: number): number {
  return Math.max(from - x, 0, x - to);
}

function nearest<T>(things: readonly T[], far: (thing: T) => number): T | undefined {
  let best: T | undefined;
  for (const thing of things) if (best === undefined || far(thing) < far(best)) best = thing;
  return best;
}
