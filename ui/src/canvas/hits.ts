/**
 * What lies under a point or within a part of the sheet: a walk down the scene's tree, which skips whatever does not
 * reach there by its bounds.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
import type { Id } from "../bindings/Id";
import type { Item } from "../bindings/Item";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";
import type { Segment } from "../bindings/Segment";
import type { SceneMirror } from "../document/scene";
import { contains } from "./grid";
import { meet } from "./tiling";

/** Something one can point at. */
export interface Hit {
  readonly key: string;
  readonly role: Role;
  readonly record: Id | null;
  readonly box: Rect;
}

/** What can be pointed at; the rest is ground. */
const THINGS: ReadonlySet<Role> = new Set([
  "title",
  "scopeFact",
  "stageHead",
  "laneHead",
  "touchpoint",
  "transition",
  "emotion",
  "note",
  "quote",
  "picture",
  "channel",
  "pain",
  "remedy",
  "kpi",
]);

/** Small or thin things are hit from this far, in window pixels; and at most so far on the sheet. */
const REACH = 6;
const FARTHEST = 24;

export function isThing(role: Role): boolean {
  return THINGS.has(role);
}

/** The uppermost thing under a point of the sheet. `scale` is window pixels a sheet pixel. */
export function hitAt(mirror: SceneMirror, point: Point, scale: number): Hit | undefined {
  const reach = Math.min(REACH / scale, FARTHEST);
  const find = (keys: readonly string[], at: Point): Hit | undefined => {
    for (const key of keys.toReversed()) {
      const group = mirror.group(key);
      if (!group) continue;
      const inside = { x: at.x - group.place.offset.x, y: at.y - group.place.offset.y };
      if (!contains(group.place.bounds, inside, reach)) continue;
      const inner = find([...mirror.children(key)], inside);
      if (inner) return inner;
      if (THINGS.has(group.role) && touches(group, inside, reach)) return hit(mirror, key);
    }
    return undefined;
  };
  return find(mirror.scene.roots, point);
}

/** All things that reach into a part of the sheet. */
export function hitsWithin(mirror: SceneMirror, part: Rect, roles: ReadonlySet<Role> = THINGS): Hit[] {
  const found: Hit[] = [];
  const gather = (keys: Iterable<string>, part: Rect): void => {
    for (const key of keys) {
      const group = mirror.group(key);
      if (!group) continue;
      const { offset, bounds } = group.place;
      const inside = { ...part, x: part.x - offset.x, y: part.y - offset.y };
      if (!meet(bounds, inside)) continue;
      if (roles.has(group.role)) found.push(...[hit(mirror, key)].filter((hit) => hit !== undefined));
      gather(mirror.children(key), inside);
    }
  };
  gather(mirror.scene.roots, part);
  return found;
}

/** What a key stands for. */
export function hit(mirror: SceneMirror, key: string): Hit | undefined {
  const group = mirror.group(key);
  const box = mirror.box(key);
  return group && box ? { key, role: group.role, record: group.record, box } : undefined;
}

function touches(group: FlatGroup, point: Point, reach: number): boolean {
  switch (group.role) {
    case "transition":
      return group.items.some((item) => typeof item !== "string" && near(item, point, reach));
    case "emotion":
      return contains(group.place.bounds, point, reach);
    default:
      return contains(group.place.bounds, point);
  }
}

function near(item: Item, point: Point, reach: number): boolean {
  switch (item.kind) {
    case "text":
      return contains(item.bounds, point, reach / 2);
    case "icon":
      return contains({ ...item.at, width: item.size, height: item.size }, point);
    case "shape":
      return item.outline.kind === "rect"
        ? contains(item.outline.rect, point)
        : nearPath(item.outline.segments, point, reach);
    case "group":
    case "image":
    case "link":
      return false;
  }
}

function nearPath(segments: readonly Segment[], point: Point, reach: number): boolean {
  let at: Point | undefined;
  for (const segment of segments) {
    if (segment.kind === "close") continue;
    // Corners are small: their chords are near enough.
    if (segment.kind !== "move" && at && distanceToLine(point, at, segment.to) <= reach) return true;
    at = segment.to;
  }
  return false;
}

function distanceToLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
