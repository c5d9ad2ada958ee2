/**
 * What menus and shortcuts ask of a canvas besides its own methods: where things are shown, what the focus is on, to
 * begin writing in a place, to move things by one. Plain functions over a desk.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Rect } from "../bindings/Rect";
import type { Desk } from "./board";
import { toWindow } from "./camera";
import { type Direction, focusBox, focusedHit } from "./focus";
import { type Hit, hit } from "./hits";
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
