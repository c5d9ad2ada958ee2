/**
 * The lower of the two canvases: the scene as it was drawn by the program, with pinned heads over it. Three sets of
 * tiles: the sheet, the strip of stage heads, the strip of lane heads.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
import type { FlatItem } from "../bindings/FlatItem";
import type { Rect } from "../bindings/Rect";
import type { Dirty, SceneMirror } from "../document/scene";
import type { Grid } from "./grid";
import { inkOn } from "./ink";
import { nothing, type Painter } from "./painter";
import { EDGE, type Pins } from "./pins";
import { type Leave, type Sight, Tiles } from "./tiles";

type Context = CanvasRenderingContext2D;

export class SceneLayer {
  readonly #sheet: Tiles;
  readonly #top: Tiles;
  readonly #left: Tiles;

  constructor(
    private readonly mirror: SceneMirror,
    private readonly painter: Painter,
  ) {
    const paint =
      (skip: (group: FlatGroup) => boolean) =>
      (context: Context, part: Rect, scale: number): void =>
        painter.paint(context, mirror.scene, part, scale, skip);
    const paper = (): string => mirror.scene.paper;
    const extent = (): Rect => ({ x: 0, y: 0, ...mirror.scene.size });
    const common = { paper, extent };
    const sheet = { size: { width: 256, height: 256 }, ahead: { column: 1, row: 1 } };
    const top = { size: { width: 512, height: 192 }, ahead: { column: 1, row: 0 } };
    const left = { size: { width: 192, height: 384 }, ahead: { column: 0, row: 1 } };
    this.#sheet = new Tiles({ ...common, ...sheet, paint: paint(nothing) });
    this.#top = new Tiles({ ...common, ...top, paint: paint(notHeads) });
    this.#left = new Tiles({ ...common, ...left, paint: paint(notBesideLanes) });
  }

  invalidate(dirty: Dirty): void {
    for (const tiles of [this.#sheet, this.#top, this.#left]) tiles.invalidate(dirty);
  }

  /** Draws it all; true when nothing is left to do. */
  draw(context: Context, sight: Sight, leave: Leave, grid: Grid, pins: Pins): boolean {
    const done = this.#sheet.draw(context, sight, leave);
    const top = pins.top > 0 && grid.top ? this.#drawTop(context, sight, leave, grid.top, pins) : true;
    if (grid.top) this.#drawNames(context, sight, grid, pins);
    const left = pins.left > 0 && grid.left ? this.#drawLeft(context, sight, leave, grid.left, pins) : true;
    return done && top && left;
  }

  /** Paints a group by itself, where it is; for what is lifted off the sheet. */
  paintAlone(context: Context, key: string, scale: number): void {
    const parent = this.mirror.parent(key);
    const origin = parent === undefined ? { x: 0, y: 0 } : this.mirror.origin(parent);
    const box = this.mirror.box(key);
    if (!box) return;
    context.save();
    context.translate(origin.x, origin.y);
    this.painter.begin(context, this.mirror.scene);
    const part = { ...box, x: box.x - origin.x, y: box.y - origin.y };
    this.painter.group(context, this.mirror.scene, key, part, scale, nothing);
    context.restore();
  }

  #drawTop(context: Context, sight: Sight, leave: Leave, heads: Rect, pins: Pins): boolean {
    const { camera, window, ratio } = sight;
    const room = { width: window.width, height: Math.min(window.height, pins.top) };
    const lifted = { ...camera, y: heads.y + heads.height - pins.top / camera.scale };
    const done = clipped(context, ratio, { x: 0, y: 0, ...room }, () =>
      this.#top.draw(context, { camera: lifted, window: room, ratio }, leave),
    );
    this.#edge(context, ratio, { x: 0, y: room.height, width: room.width, height: 1 });
    return done;
  }

  #drawLeft(context: Context, sight: Sight, leave: Leave, heads: Rect, pins: Pins): boolean {
    const { camera, window, ratio } = sight;
    const from = Math.max(pins.top, (pins.lanes.from - camera.y) * camera.scale);
    const to = Math.min(window.height, (pins.lanes.to - camera.y) * camera.scale);
    const room = { width: pins.left, height: window.height };
    const lifted = { ...camera, x: heads.x - EDGE / camera.scale };
    const lanes = { x: 0, y: from, width: pins.left, height: Math.max(0, to - from) };
    const done = clipped(context, ratio, lanes, () =>
      this.#left.draw(context, { camera: lifted, window: room, ratio }, leave),
    );
    if (pins.top > 0) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = this.mirror.scene.paper;
      context.fillRect(0, 0, pins.left, pins.top);
      this.#edge(context, ratio, { x: 0, y: pins.top, width: pins.left, height: 1 });
    }
    const begin = pins.top > 0 ? 0 : from;
    this.#edge(context, ratio, { x: pins.left, y: begin, width: 1, height: Math.max(0, to - begin) });
    return done;
  }

  /**
   * The names of the stage and the phase that begin left of the window, moved into it: in a long stage one sees where
   * one is.
   */
  #drawNames(context: Context, { camera, ratio }: Sight, grid: Grid, pins: Pins): void {
    // Lane heads cover the left edge where stage heads stay at the top.
    const edge = camera.x + (pins.top > 0 ? pins.left : 0) / camera.scale;
    const heads = [...grid.stages.flatMap(({ stage }) => this.mirror.pictures(stage)), ...this.#phases()];
    for (const key of heads) {
      const box = this.mirror.box(key);
      const group = this.mirror.group(key);
      if (!box || !group || box.x >= edge || box.x + box.width <= edge) continue;
      // The name counts, the largest text; what stands below it may be cut.
      const texts = group.items.flatMap((item) =>
        typeof item !== "string" && item.kind === "text" ? item : [],
      );
      const [name] = texts.sort((one, other) => other.size - one.size);
      const end = name ? name.bounds.x + name.bounds.width : 0;
      const by = Math.min(edge - box.x, box.width - end - 20);
      if (by <= 0) continue;
      this.#drawName(
        context,
        group,
        { ...box, y: box.y + pins.down },
        by,
        edge,
        camera.scale * ratio,
        camera,
      );
    }
  }

  #drawName(
    context: Context,
    group: FlatGroup,
    box: Rect,
    by: number,
    edge: number,
    scale: number,
    camera: Sight["camera"],
  ): void {
    context.save();
    context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
    context.beginPath();
    context.rect(edge, box.y, box.x + box.width - edge, box.height);
    context.clip();
    context.translate(box.x, box.y);
    this.painter.begin(context, this.mirror.scene);
    const part = { x: edge - box.x - by, y: 0, width: box.width, height: box.height };
    const background = group.items.filter((item) => wide(item, box.width));
    this.painter.items(context, this.mirror.scene, background, { ...part, x: edge - box.x }, scale);
    context.translate(by, 0);
    const rest = group.items.filter((item) => !background.includes(item));
    this.painter.items(context, this.mirror.scene, rest, part, scale);
    context.restore();
  }

  #phases(): string[] {
    const heads = this.mirror.scene.roots.find((key) => this.mirror.group(key)?.pin === "top");
    const children = heads === undefined ? [] : [...this.mirror.children(heads)];
    return children.filter((key) => this.mirror.group(key)?.role === "phase");
  }

  /** A hairline where heads end and the sheet goes on beneath. */
  #edge(context: Context, ratio: number, line: Rect): void {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 0.6;
    context.fillStyle = inkOn(this.mirror.scene.paper).line;
    context.fillRect(line.x, line.y, Math.max(line.width, 1 / ratio), Math.max(line.height, 1 / ratio));
    context.globalAlpha = 1;
  }
}

/** All but bands and stage heads: the group pinned at the top, with what it holds. */
function notHeads(group: FlatGroup): boolean {
  return group.pin !== "top" && group.role !== "phase" && group.role !== "stageHead";
}

/** What lies above and below the lanes, which does not stay with their heads. */
function notBesideLanes(group: FlatGroup): boolean {
  return (
    group.role === "title" || group.role === "legend" || group.role === "stageWash" || group.pin === "top"
  );
}

/** Whether an item is a head's ground, as wide as the head. */
function wide(item: FlatItem, width: number): boolean {
  return (
    typeof item !== "string" &&
    item.kind === "shape" &&
    item.outline.kind === "rect" &&
    item.outline.rect.width >= width - 2
  );
}

function clipped<T>(context: Context, ratio: number, { x, y, width, height }: Rect, draw: () => T): T {
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  const result = draw();
  context.restore();
  return result;
}
