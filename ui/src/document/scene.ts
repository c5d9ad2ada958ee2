/**
 * The scene as the program drew it: groups by key, kept up to date by patches. Absolute positions are found by
 * walking down from the roots; a group's bounds enclose all it draws, so that walking skips what is out of sight.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
import type { FlatScene } from "../bindings/FlatScene";
import type { Patch } from "../bindings/Patch";
import type { Rect } from "../bindings/Rect";

/** A part of the sheet that looks different now; nothing for the whole sheet. */
export type Dirty = Rect[] | null;

export class SceneMirror {
  #scene: FlatScene;
  #parents = new Map<string, string>();

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

  replace(scene: FlatScene): void {
    this.#scene = scene;
    this.#adoptAll();
  }

  /** Takes in a patch and says which parts of the sheet to paint again. */
  apply(patch: Patch): Dirty {
    const scene = this.#scene;
    const touched = [...Object.keys(patch.groups), ...Object.keys(patch.moved), ...patch.gone];
    const whole = patch.size !== null || patch.roots !== null || touched.length > 400;
    const dirty: Rect[] = whole ? [] : touched.flatMap((key) => this.box(key) ?? []);
    for (const key of patch.gone) {
      delete scene.groups[key];
      this.#parents.delete(key);
    }
    for (const [key, group] of Object.entries(patch.groups)) if (group) this.#put(key, group);
    for (const [key, place] of Object.entries(patch.moved)) {
      const group = scene.groups[key];
      if (group && place) group.place = place;
    }
    if (patch.size) scene.size = patch.size;
    if (patch.roots) scene.roots = patch.roots;
    if (patch.title !== null) scene.title = patch.title;
    if (patch.description !== null) scene.description = patch.description;
    scene.fonts.push(...patch.fonts);
    if (whole) return null;
    for (const key of [...Object.keys(patch.groups), ...Object.keys(patch.moved)]) {
      const box = this.box(key);
      if (box) dirty.push(box);
    }
    return dirty;
  }

  /** What a group covers on the sheet. */
  box(key: string): Rect | undefined {
    const group = this.#scene.groups[key];
    if (!group) return undefined;
    let { x, y } = group.place.bounds;
    for (let at: string | undefined = key; at !== undefined; at = this.#parents.get(at)) {
      const offset = this.#scene.groups[at]?.place.offset;
      x += offset?.x ?? 0;
      y += offset?.y ?? 0;
    }
    return { x, y, width: group.place.bounds.width, height: group.place.bounds.height };
  }

  #put(key: string, group: FlatGroup): void {
    this.#scene.groups[key] = group;
    for (const item of group.items) if (typeof item === "string") this.#parents.set(item, key);
  }

  #adoptAll(): void {
    this.#parents.clear();
    for (const [key, group] of Object.entries(this.#scene.groups)) if (group) this.#put(key, group);
  }
}
