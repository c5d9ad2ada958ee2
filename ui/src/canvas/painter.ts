/**
 * Paints a part of the scene onto a 2D context: one exhaustive match over the kinds of item. Text is drawn run by
 * run where layout put it; it is never measured. Below legible size, blocks stand for text, cards and whole parts of
 * lanes, so that painting costs what can be seen, not what is there.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
import type { FlatItem } from "../bindings/FlatItem";
import type { FlatScene } from "../bindings/FlatScene";
import type { Font } from "../bindings/Font";
import type { Icon } from "../bindings/Icon";
import type { Item } from "../bindings/Item";
import type { Outline } from "../bindings/Outline";
import type { Paint } from "../bindings/Paint";
import type { Rect } from "../bindings/Rect";
import type { SceneImage } from "../bindings/SceneImage";
import type { Segment } from "../bindings/Segment";
import type { Shape } from "../bindings/Shape";
import type { Stroke } from "../bindings/Stroke";
import type { Text } from "../bindings/Text";
import { inkOn, type Ink } from "./ink";
import { meet } from "./tiling";

type Context = CanvasRenderingContext2D;

/** Text and icons smaller than this are drawn as blocks, in pixels of the canvas. */
const LEGIBLE = 4.5;
/** Cards narrower than this are drawn as blocks. */
const DISCERNIBLE = 14;
/** Cells narrower than this are not told apart: a part of a lane is one block. */
const SEPARATE = 0.75;

export interface PictureSource {
  /** The picture, once it is loaded. */
  get(id: string): CanvasImageSource | undefined;
}

/** Groups to pass over with all they hold. */
export type Skip = (group: FlatGroup) => boolean;

export const nothing: Skip = () => false;

export class Painter {
  #paths = new Map<string, Path2D>();
  #hatches = new Map<string, CanvasPattern | null>();
  /** The font set on the context now; setting one costs more than drawing with it. */
  #font = "";
  #ink = inkOn("");

  constructor(private readonly pictures: PictureSource) {}

  /**
   * Paints what lies in `part` of the sheet. The context's transform maps sheet pixels to the canvas; `scale` is
   * canvas pixels a sheet pixel.
   */
  paint(context: Context, scene: FlatScene, part: Rect, scale: number, skip: Skip): void {
    this.begin(context, scene);
    for (const key of scene.roots) this.group(context, scene, key, part, scale, skip);
  }

  /** Sets what holds for all items; once before painting groups of their own. */
  begin(context: Context, scene: FlatScene): void {
    this.#font = "";
    this.#ink = inkOn(scene.paper);
    context.fontKerning = "normal";
    context.textBaseline = "alphabetic";
    context.textAlign = "left";
    context.lineCap = "round";
    context.lineJoin = "round";
  }

  /** Paints a group and all it holds; `part` is in the coordinates of its parent. */
  group(context: Context, scene: FlatScene, key: string, part: Rect, scale: number, skip: Skip): void {
    const group = scene.groups[key];
    if (!group || skip(group)) return;
    const { offset, bounds } = group.place;
    const inside = { x: part.x - offset.x, y: part.y - offset.y, width: part.width, height: part.height };
    if (!meet(bounds, inside)) return;
    context.translate(offset.x, offset.y);
    const block = blockFor(scene, group, scale, this.#ink);
    if (block === "") {
      // Too small to show at all.
    } else if (block !== undefined) {
      context.fillStyle = block;
      context.fillRect(bounds.x, bounds.y, bounds.width, Math.max(bounds.height, 0.5 / scale));
    } else {
      for (const item of group.items) {
        if (typeof item === "string") this.group(context, scene, item, inside, scale, skip);
        else this.#item(context, scene.fonts, item, inside, scale);
      }
    }
    context.translate(-offset.x, -offset.y);
  }

  /** Paints items that are no groups. */
  items(context: Context, scene: FlatScene, items: readonly FlatItem[], part: Rect, scale: number): void {
    for (const item of items)
      if (typeof item !== "string") this.#item(context, scene.fonts, item, part, scale);
  }

  #item(context: Context, fonts: Font[], item: Item, part: Rect, scale: number): void {
    switch (item.kind) {
      case "group":
        return;
      case "shape":
        return this.#shape(context, item, part, scale);
      case "text":
        if (meet(item.bounds, part)) this.#text(context, fonts, item, scale);
        return;
      case "image":
        return this.#image(context, item);
      case "icon":
        return this.#icon(context, item, scale);
      case "link":
        return;
    }
  }

  #shape(context: Context, { outline, fill, stroke }: Shape, part: Rect, scale: number): void {
    if (outline.kind === "rect" && outline.radius * scale < 1) {
      // A hairline of a sheet two million pixels wide: only what is seen of it.
      const { x, y, width, height } = clipped(outline.rect, part);
      if (fill) {
        this.#setFill(context, fill);
        context.fillRect(x, y, width, height);
      }
      if (stroke) {
        setStroke(context, stroke);
        context.strokeRect(x, y, width, height);
      }
      return;
    }
    context.beginPath();
    trace(context, straight(outline, part) ?? outline);
    if (fill) {
      this.#setFill(context, fill);
      context.fill();
    }
    if (stroke) {
      setStroke(context, stroke);
      context.stroke();
    }
  }

  #text(context: Context, fonts: Font[], text: Text, scale: number): void {
    context.fillStyle = text.color;
    if (text.size * scale < LEGIBLE) {
      context.globalAlpha = 0.4;
      const height = text.size * 0.5;
      for (const line of text.lines) context.fillRect(line.at.x, line.at.y - height, line.width, height);
      context.globalAlpha = 1;
      return;
    }
    for (const line of text.lines) {
      for (const run of line.runs) {
        const font = fonts[run.font];
        if (font) this.#setFont(context, font, text.size);
        context.direction = run.direction === "rightToLeft" ? "rtl" : "ltr";
        context.fillText(run.text, line.at.x + run.x, line.at.y);
      }
    }
  }

  #setFont(context: Context, font: Font, size: number): void {
    const wanted = css(font, size);
    if (wanted !== this.#font) context.font = this.#font = wanted;
  }

  #image(context: Context, image: SceneImage): void {
    const { x, y, width, height } = image.rect;
    const source = this.pictures.get(image.picture);
    context.save();
    context.beginPath();
    context.roundRect(x, y, width, height, image.radius);
    context.clip();
    if (source) {
      const [w, h] = sizeOf(source);
      const ratio = Math.max(width / w, height / h);
      const [wide, high] = [w * ratio, h * ratio];
      context.imageSmoothingQuality = "high";
      context.drawImage(source, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
    } else {
      context.fillStyle = "#dcdfe6";
      context.fillRect(x, y, width, height);
    }
    context.restore();
    this.#font = "";
  }

  #icon(context: Context, icon: Icon, scale: number): void {
    context.fillStyle = icon.color;
    if (icon.size * scale < LEGIBLE) {
      context.globalAlpha = 0.5;
      context.fillRect(icon.at.x, icon.at.y, icon.size, icon.size);
      context.globalAlpha = 1;
      return;
    }
    let path = this.#paths.get(icon.path);
    if (!path) this.#paths.set(icon.path, (path = new Path2D(icon.path)));
    const ratio = icon.size / icon.view;
    context.translate(icon.at.x, icon.at.y);
    context.scale(ratio, ratio);
    context.fill(path);
    context.scale(1 / ratio, 1 / ratio);
    context.translate(-icon.at.x, -icon.at.y);
  }

  #setFill(context: Context, paint: Paint): void {
    switch (paint.kind) {
      case "solid":
        context.fillStyle = paint.color;
        return;
      case "hatch": {
        const key = `${paint.color} ${paint.gap} ${paint.angle}`;
        let pattern = this.#hatches.get(key);
        if (pattern === undefined) this.#hatches.set(key, (pattern = hatch(context, paint)));
        context.fillStyle = pattern ?? paint.color;
        return;
      }
    }
  }
}

/**
 * The colour of the block that stands for a group at a scale, empty if nothing is to be seen of it; undefined if it is
 * to be drawn in full.
 */
function blockFor(scene: FlatScene, group: FlatGroup, scale: number, ink: Ink): string | undefined {
  const { width } = group.place.bounds;
  switch (group.role) {
    case "touchpoint":
      return width * scale < DISCERNIBLE ? ink.muted : undefined;
    case "note":
    case "quote":
    case "picture":
    case "kpi":
    case "channel":
      return width * scale < DISCERNIBLE ? ink.line : undefined;
    case "pain":
      return width * scale < DISCERNIBLE ? ink.pain : undefined;
    case "remedy":
      return width * scale < DISCERNIBLE ? ink.good : undefined;
    case "emotion":
      return width * scale < SEPARATE ? "" : undefined;
    case "decoration": {
      // Cells or arrows of a part of a lane, side by side.
      const first = group.items[0];
      const role = typeof first === "string" ? scene.groups[first]?.role : undefined;
      if ((role !== "cell" && role !== "transition") || (width / group.items.length) * scale >= SEPARATE)
        return undefined;
      return role === "cell" ? ink.line : "";
    }
    case "title":
    case "scopeFact":
    case "phase":
    case "stageHead":
    case "stageWash":
    case "lane":
    case "laneHead":
    case "block":
    case "cell":
    case "transition":
    case "curve":
    case "blueprintLine":
    case "legend":
      return undefined;
  }
}

function hatch(context: Context, paint: Extract<Paint, { kind: "hatch" }>): CanvasPattern | null {
  const tile = document.createElement("canvas");
  const gap = Math.max(2, paint.gap);
  tile.width = tile.height = Math.round(gap * 4);
  const inner = tile.getContext("2d");
  if (!inner) return null;
  inner.strokeStyle = paint.color;
  inner.lineWidth = 4;
  inner.moveTo(0, tile.height / 2);
  inner.lineTo(tile.width, tile.height / 2);
  inner.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().rotate(paint.angle).scale(0.25));
  return pattern;
}

/** Lengths of dashes and gaps for a line of the usual width. */
export const DASHES: { [name in Stroke["dash"]]: number[] } = {
  solid: [],
  dashed: [6, 4],
  dotted: [1.5, 3.5],
  dashDot: [8, 3, 1.5, 3],
  long: [14, 4],
  short: [3, 2],
};

function setStroke(context: Context, stroke: Stroke): void {
  context.strokeStyle = stroke.color;
  context.lineWidth = stroke.width;
  context.setLineDash(DASHES[stroke.dash]);
}

function trace(context: Context, outline: Outline): void {
  if (outline.kind === "rect") {
    const { x, y, width, height } = outline.rect;
    context.roundRect(x, y, width, height, outline.radius);
    return;
  }
  for (const segment of outline.segments) traceSegment(context, segment);
}

/** A level line, cut to where it is seen: dashing two million pixels of it takes a second. */
function straight(outline: Outline, part: Rect): Outline | undefined {
  if (outline.kind !== "path" || outline.segments.length !== 2) return undefined;
  const [a, b] = outline.segments;
  if (a?.kind !== "move" || b?.kind !== "line" || a.to.y !== b.to.y || a.to.x > b.to.x) return undefined;
  // Dashes stay where they are: the cut is a whole number of every pattern's lengths.
  const period = 2790;
  const spare = period * Math.max(0, Math.floor((part.x - a.to.x) / period));
  const from = { x: a.to.x + spare, y: a.to.y };
  const to = { x: Math.max(from.x, Math.min(b.to.x, part.x + part.width + 16)), y: a.to.y };
  return {
    kind: "path",
    segments: [
      { kind: "move", to: from },
      { kind: "line", to },
    ],
  };
}

function traceSegment(context: Context, segment: Segment): void {
  switch (segment.kind) {
    case "move":
      return context.moveTo(segment.to.x, segment.to.y);
    case "line":
      return context.lineTo(segment.to.x, segment.to.y);
    case "cubic": {
      const { a, b, to } = segment;
      return context.bezierCurveTo(a.x, a.y, b.x, b.y, to.x, to.y);
    }
    case "close":
      return context.closePath();
  }
}

/** A CSS font of one face; the emoji face stands behind, as in layout. */
export function css(font: Font, size: number): string {
  const style = font.style === "italic" ? "italic " : "";
  return `${style}${font.weight} ${size}px "${font.family}", "Twemoji", sans-serif`;
}

/** A rectangle cut to a part of the sheet and a little more, so that no edge of it comes into sight. */
function clipped(rect: Rect, part: Rect): Rect {
  const spare = 16;
  const left = Math.max(rect.x, part.x - spare);
  const top = Math.max(rect.y, part.y - spare);
  const right = Math.min(rect.x + rect.width, part.x + part.width + spare);
  const bottom = Math.min(rect.y + rect.height, part.y + part.height + spare);
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function sizeOf(source: CanvasImageSource): [number, number] {
  if (source instanceof HTMLImageElement) return [source.naturalWidth || 1, source.naturalHeight || 1];
  if (source instanceof HTMLCanvasElement) return [source.width, source.height];
  return [1, 1];
}
