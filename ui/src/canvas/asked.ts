/**
 * What menus and shortcuts ask of a canvas besides its own methods: where things are shown, what the focus is on, to
 * begin writing in a place, to move things by one. Plain functions over a desk.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";
import type { Desk } from "./board";
import { toWindow, visible } from "./camera";
import { type Direction, focusBox, focusedHit } from "./focus";
import { type Hit, hit, hitsWithin } from "./hits";
import { moveBy } from "./moves";
import { shown } from "./pins";
import { newInCell, newStage, newTouchpoint, type Writing } from "./writing";

/** Where a record is shown on the page; nothing if it is not on the sheet. */
export function shownAt(desk: Desk, record: Id): Rect | undefined {
  const own = focusedHit(desk, desk.focus);
  const key = own?.record === record ? own.key : desk.map.scene.pictures(record)[0];
  const thing = key === undefined ? undefined : hit(desk.map.scene, key);
  if (!thing) return undefined;
  const box = shown(desk.pins, thing.role, thing.box);
  const at = desk.toPage(toWindow(desk.camera, box));
  return { ...at, width: box.width * desk.camera.scale, height: box.height * desk.camera.scale };
}

/** What the focus is on; nothing on an empty cell. */
export function focusedThing(desk: Desk): Hit | undefined {
  return focusedHit(desk, desk.focus);
}

/** Where the focus is on the sheet. */
export function focusedPart(desk: Desk): Rect | undefined {
  return desk.focus ? focusBox(desk, desk.focus) : undefined;
}

/** Roles of things that stand for themselves: what is in sight is told by them. */
const CARDS: ReadonlySet<Role> = new Set([
  "title",
  "stageHead",
  "touchpoint",
  "note",
  "quote",
  "picture",
  "pain",
  "remedy",
  "kpi",
]);

/**
 * Records whose pictures together reach as far as what is in sight, none of them cut: the outermost to each side.
 * None if all of the sheet is in sight, or nothing.
 */
export function recordsInSight(desk: Desk): Id[] {
  const { scene } = desk.map;
  const { left, top } = desk.pins;
  const { scale } = desk.camera;
  const window = visible(desk.camera, desk.window);
  const view = {
    x: window.x + left / scale,
    y: window.y + top / scale,
    right: window.x + window.width,
    bottom: window.y + window.height,
  };
  const { width, height } = scene.scene.size;
  if (view.x <= 0 && view.y <= 0 && view.right >= width && view.bottom >= height) return [];
  const seen = hitsWithin(scene, window, CARDS).filter(({ record, box }) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const inside = x > view.x && x < view.right && y > view.y && y < view.bottom;
    // What stands at several places would bring in all of them.
    return (
      inside &&
      record !== null &&
      scene.pictures(record).filter((key) => CARDS.has(scene.group(key)?.role ?? "legend")).length === 1
    );
  });
  const edges: ((box: Rect) => number)[] = [
    ({ x }) => x,
    ({ y }) => y,
    ({ x, width }) => -x - width,
    ({ y, height }) => -y - height,
  ];
  const outermost = edges.flatMap(
    (edge) => seen.toSorted((a, b) => edge(a.box) - edge(b.box))[0]?.record ?? [],
  );
  return [...new Set(outermost)];
}

/** Begins to write something new in a cell: what its lane holds; whether it can be. */
export function writeInCell(desk: Desk, lane: Id, touchpoint: Id): boolean {
  const area = desk.grid.lane(lane);
  const column = desk.grid.columnOf(touchpoint);
  return begin(desk, area && column ? newInCell(desk, area, column) : null);
}

/** Begins to write a new touchpoint; whether it can be. */
export function writeTouchpoint(desk: Desk, place: Place): boolean {
  return begin(desk, newTouchpoint(desk, place));
}

/** Begins to write a new stage before another, or at the end; whether it can be. */
export function writeStage(desk: Desk, before: Id | null): boolean {
  return begin(desk, newStage(desk, before));
}

/** What moving a thing by one would do; nothing at the end. */
export function planMove(desk: Desk, record: Id, direction: Direction): Command | null {
  const own = focusedHit(desk, desk.focus);
  const key = own?.record === record ? own.key : desk.map.scene.pictures(record)[0];
  const thing = key === undefined ? undefined : hit(desk.map.scene, key);
  return thing ? moveBy(desk, thing, direction) : null;
}

function begin(desk: Desk, writing: Writing | null): boolean {
  desk.write(writing);
  return writing !== null;
}
