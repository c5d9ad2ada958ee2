/**
 * The sheet's columns, stages and lanes, read off the scene: where they lie and which records they stand for. Made
 * anew, when next asked for, after the scene has changed.
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
import { around } from "./tiles";

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

export class Grid {
  private constructor(
    readonly columns: readonly Column[],
    readonly stages: readonly StageArea[],
    readonly lanes: readonly LaneArea[],
    /** Where bands and stage heads lie; and where lane heads do. */
    readonly top: Rect | undefined,
    readonly left: Rect | undefined,
  ) {}

  static read(mirror: SceneMirror, records: Records): Grid {
    const lanes = readLanes(mirror, records);
    const flow = lanes.find((lane) => lane.kind === "flow") ?? lanes[0];
    const washes = readWashes(mirror);
    const columns = flow ? readColumns(mirror, records, flow.key, washes) : [];
    const ends = new Map<Id, [first: number, last: number]>();
    for (const { stage, index } of columns) ends.set(stage, [ends.get(stage)?.[0] ?? index, index]);
    const stages = washes.map(({ stage, box }) => {
      const [first, last] = ends.get(stage) ?? [-1, -1];
      return { stage, box, first, last };
    });
    const heads = mirror.scene.roots.find((key) => mirror.group(key)?.pin === "top");
    const laneHeads = lanes.flatMap((lane) => (lane.head ? (mirror.box(lane.head) ?? []) : []));
    const left = laneHeads.length > 0 ? around(laneHeads) : undefined;
    return new Grid(columns, stages, lanes, heads ? mirror.box(heads) : undefined, left);
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

  /** The stage at or nearest to x. */
  stageNear(x: number): StageArea | undefined {
    return nearest(this.stages, ({ box }) => distance(x, box.x, box.x + box.width));
  }

  /** The column at or nearest to x. */
  columnNear(x: number): Column | undefined {
    const at = this.#after(x);
    const around = [this.columns[at - 1], this.columns[at]].filter((column) => column !== undefined);
    return nearest(around, (column) => distance(x, column.x, column.x + column.width));
  }

  columnAt(x: number): Column | undefined {
    const found = this.columns[this.#after(x) - 1];
    return found && x <= found.x + found.width ? found : undefined;
  }

  columnOf(touchpoint: Id): Column | undefined {
    return this.columns.find((column) => column.seats.some((seat) => seat.touchpoint === touchpoint));
  }

  columnsOf(stage: Id): readonly Column[] {
    const area = this.stages.find((other) => other.stage === stage);
    return area && area.first >= 0 ? this.columns.slice(area.first, area.last + 1) : [];
  }

  /** Index of the first column that begins behind x. */
  #after(x: number): number {
    let [low, high] = [0, this.columns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.columns[middle]?.x ?? 0) <= x) low = middle + 1;
      else high = middle;
    }
    return low;
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

function readWashes(mirror: SceneMirror): { stage: Id; box: Rect }[] {
  const washes = mirror.scene.roots.find((root) => {
    const [first] = mirror.children(root);
    return first !== undefined && mirror.group(first)?.role === "stageWash";
  });
  if (washes === undefined) return [];
  return [...mirror.children(washes)].flatMap((key) => {
    const stage = mirror.group(key)?.record;
    const box = mirror.box(key);
    return stage && box ? [{ stage, box }] : [];
  });
}

function readColumns(
  mirror: SceneMirror,
  records: Records,
  lane: string,
  washes: readonly { stage: Id; box: Rect }[],
): Column[] {
  const columns: Column[] = [];
  for (const { key, x } of cells(mirror, lane)) {
    const group = mirror.group(key);
    if (!group) continue;
    const left = x + group.place.bounds.x;
    const width = group.place.bounds.width;
    const seats = [...mirror.children(key)].flatMap((card): Seat[] => {
      const touchpoint = records.find("touchpoint", mirror.group(card)?.record);
      const box = mirror.box(card);
      if (!touchpoint || !box) return [];
      return [{ touchpoint: touchpoint.id, key: card, track: touchpoint.track, box }];
    });
    // An empty stage has one empty column.
    const stage =
      records.find("touchpoint", seats[0]?.touchpoint)?.stage ??
      washes.find(({ box }) => left >= box.x && left < box.x + box.width)?.stage;
    if (stage === undefined) continue;
    seats.sort((a, b) => a.track - b.track);
    columns.push({ index: columns.length, stage, x: left, width, seats });
  }
  return columns;
}

/** The cells of a lane from left to right, with where their origins lie. */
function* cells(mirror: SceneMirror, key: string, x = 0): Iterable<{ key: string; x: number }> {
  const group = mirror.group(key);
  if (!group) return;
  const here = x + group.place.offset.x;
  if (group.role === "cell") yield { key, x: here };
  else for (const child of mirror.children(key)) yield* cells(mirror, child, here);
}

function distance(x: number, from: number, to: number): number {
  return Math.max(from - x, 0, x - to);
}

function nearest<T>(things: readonly T[], far: (thing: T) => number): T | undefined {
  let best: T | undefined;
  for (const thing of things) if (best === undefined || far(thing) < far(best)) best = thing;
  return best;
}
