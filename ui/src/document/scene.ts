/**
 * The scene as the program drew it: groups by key, kept up to date by patches. Absolute positions are found by
 * climbing to the roots; a group's bounds enclose all it draws, so that walking down skips what is out of sight.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
import type { FlatScene } from "../bindings/FlatScene";
import type { Id } from "../bindings/Id";
import type { Patch } from "../bindings/Patch";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";

/** Parts of the sheet that look different now; nothing for the whole sheet. */
export type Dirty = Rect[] | null;

/** More parts than this are not worth telling apart. */
const MOST_PARTS = 400;

/** Groups that are the picture of their record, rather than a place around it. */
const PICTURES: ReadonlySet<Role> = new Set([
  "title",
  "stageHead",
  "laneHead",
  "touchpoint",
  "transition",
  "note",
  "quote",
  "picture",
  "pain",
  "remedy",
  "kpi",
]);

export class SceneMirror {
  #scene: FlatScene;
  #parents = new Map<string, string>();
  #pictures = new Map<Id, string[]>();

  constructor(scene: FlatScene) {
    this.#scene = scene;
    this.#adoptAll();
  }

  get scene(): FlatScene {
    return this.#scene;
  }

  group(key: string): FlatGroup | undefined {
    return this.#scene.groups[key];
  }

  /** Keys of the groups inside a group, in paint order. */
  *children(key: string): Iterable<string> {
    for (const item of this.#scene.groups[key]?.items ?? []) if (typeof item === "string") yield item;
  }

  /** Keys of the groups that picture a record; a pain at several places has several. */
  pictures(record: Id): readonly string[] {
    return this.#pictures.get(record) ?? [];
  }

  parent(key: string): string | undefined {
    return this.#parents.get(key);
  }

  replace(scene: FlatScene): void {
    this.#scene = scene;
    this.#adoptAll();
  }

  /** Takes in a patch and says which parts of the sheet to paint again. */
  apply(patch: Patch): Dirty {
    const scene = this.#scene;
    const drawn = Object.keys(patch.groups);
    const moved = Object.keys(patch.moved);
    const whole =
      patch.size !== null ||
      patch.roots !== null ||
      patch.paper !== null ||
      drawn.length + moved.length + patch.gone.length > MOST_PARTS;
    const before = whole ? [] : [...drawn, ...moved, ...patch.gone].flatMap((key) => this.box(key) ?? []);
    for (const key of patch.gone) this.#drop(key);
    for (const [key, group] of Object.entries(patch.groups)) if (group) this.#put(key, group);
    for (const [key, place] of Object.entries(patch.moved)) {
      const group = scene.groups[key];
      if (group && place) group.place = place;
    }
    if (patch.size) scene.size = patch.size;
    if (patch.roots) scene.roots = patch.roots;
    if (patch.title !== null) scene.title = patch.title;
    if (patch.description !== null) scene.description = patch.description;
    if (patch.paper !== null) scene.paper = patch.paper;
    scene.fonts.push(...patch.fonts);
    if (whole) return null;
    return [...before, ...[...drawn, ...moved].flatMap((key) => this.box(key) ?? [])];
  }

  /** Where a group's own origin lies on the sheet. */
  origin(key: string): Point {
    let [x, y] = [0, 0];
    for (let at: string | undefined = key; at !== undefined; at = this.#parents.get(at)) {
      const offset = this.#scene.groups[at]?.place.offset;
      x += offset?.x ?? 0;
      y += offset?.y ?? 0;
    }
    return { x, y };
  }

  /** What a group covers on the sheet. */
  box(key: string): Rect | undefined {
    const group = this.#scene.groups[key];
    if (!group) return undefined;
    const origin = this.origin(key);
    const { x, y, width, height } = group.place.bounds;
    return { x: origin.x + x, y: origin.y + y, width, height };
  }

  #put(key: string, group: FlatGroup): void {
    if (this.#scene.groups[key] !== group) this.#forget(key);
    this.#scene.groups[key] = group;
    for (const item of group.items) if (typeof item === "string") this.#parents.set(item, key);
    // A drop-off bears the role and the touchpoint of the arrow that is missing; it is no picture of the touchpoint.
    if (group.record === null || !PICTURES.has(group.role) || key.startsWith("drop/")) return;
    const known = this.#pictures.get(group.record);
    if (known) known.push(key);
    else this.#pictures.set(group.record, [key]);
  }

  #drop(key: string): void {
    this.#forget(key);
    delete this.#scene.groups[key];
    this.#parents.delete(key);
  }

  #forget(key: string): void {
    const record = this.#scene.groups[key]?.record;
    const keys = record ? this.#pictures.get(record) : undefined;
    if (!record || !keys) return;
    const left = keys.filter((other) => other !== key);
    if (left.length > 0) this.#pictures.set(record, left);
    else this.#pictures.delete(record);
  }

  #adoptAll(): void {
    this.#parents.clear();
    this.#pictures.clear();
    for (const [key, group] of Object.entries(this.#scene.groups)) if (group) this.#put(key, group);
  }
}
