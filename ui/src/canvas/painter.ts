/**
 * Paints a part of the scene onto a 2D context: one exhaustive match over the kinds of item. Text is drawn run by
 * run where layout put it; it is never measured. Below legible size, blocks stand for text and whole cards.
 */
import type { FlatGroup } from "../bindings/FlatGroup";
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

type Context = CanvasRenderingContext2D;

/** Text smaller than this on the screen is drawn as blocks, in window pixels. */
const LEGIBLE = 4.5;
/** Groups smaller than this on the screen are drawn as one block. */
const DISCERNIBLE = 3;

export interface Pictures {
  /** The picture, once it is loaded. */
  get(id: string): CanvasImageSource | undefined;
}

export class Painter {
  #paths = new Map<string, Path2D>();
  #hatches = new Map<string, CanvasPattern | null>();

  constructor(private readonly pictures: Pictures) {}

  /**
   * Paints what lies in `part` of the sheet. The context's transform maps sheet pixels to the canvas; `scale` is
   * window pixels a sheet pixel. Groups for which `skip` says so are passed over with all they hold.
   */
  paint(
    context: Context,
    scene: FlatScene,
    part: Rect,
    scale: number,
    skip: (group: FlatGroup) => boolean,
  ): void {
    context.fontKerning = "normal";
    context.textBaseline = "alphabetic";
    context.lineCap = "round";
    context.lineJoin = "round";
    for (const key of scene.roots) this.group(context, scene, key, part, scale, skip);
  }

  /** Paints a group and all it holds; `part` is in the coordinates of its parent. */
  group(
    context: Context,
    scene: FlatScene,
    key: string,
    part: Rect,
    scale: number,
    skip: (group: FlatGroup) => boolean,
  ): void {
    const group = scene.groups[key];
    if (!group || skip(group)) return;
    const { offset, bounds } = group.place;
    const inside = { x: part.x - offset.x, y: part.y - offset.y, width: part.width, height: part.height };
    if (!meet(bounds, inside)) return;
    context.translate(offset.x, offset.y);
    if (group.record !== null && Math.max(bounds.width, bounds.height) * scale < DISCERNIBLE) {
      this.#block(context, group);
    } else {
      for (const item of group.items) {
        if (typeof item === "string") this.group(context, scene, item, inside, scale, skip);
        else this.#item(context, scene.fonts, item, inside, scale);
      }
    }
    context.translate(-offset.x, -offset.y);
  }

  #block(context: Context, group: FlatGroup): void {
    const { x, y, width, height } = group.place.bounds;
    context.fillStyle = "#9aa3b5";
    context.fillRect(x, y, width, height);
  }

  #item(context: Context, fonts: Font[], item: Item, part: Rect, scale: number): void {
    switch (item.kind) {
      case "group":
        return;
      case "shape":
        return this.#shape(context, item, scale);
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

  #shape(context: Context, { outline, fill, stroke }: Shape, scale: number): void {
    if (outline.kind === "rect" && outline.radius * scale < 1) {
      const { x, y, width, height } = outline.rect;
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
    trace(context, outline);
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
    const size = text.size * scale;
    if (size < LEGIBLE) {
      context.globalAlpha = 0.45;
      for (const line of text.lines) {
        const height = text.size * 0.5;
        context.fillRect(line.at.x, line.at.y - height, line.width, height);
      }
      context.globalAlpha = 1;
      return;
    }
    for (const line of text.lines) {
      for (const run of line.runs) {
        const font = fonts[run.font];
        if (font) context.font = css(font, text.size);
        context.direction = run.direction === "rightToLeft" ? "rtl" : "ltr";
        context.textAlign = "left";
        context.fillText(run.text, line.at.x + run.x, line.at.y);
      }
    }
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
      context.drawImage(
        source,
        x + (width - w * ratio) / 2,
        y + (height - h * ratio) / 2,
        w * ratio,
        h * ratio,
      );
    } else {
      context.fillStyle = "#dcdfe6";
      context.fillRect(x, y, width, height);
    }
    context.restore();
  }

  #icon(context: Context, icon: Icon, scale: number): void {
    context.fillStyle = icon.color;
    if (icon.size * scale < LEGIBLE) {
      context.fillRect(icon.at.x, icon.at.y, icon.size, icon.size);
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

const DASHES: { [name in Stroke["dash"]]: number[] } = {
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

function traceSegment(context: Context, segment: Segment): void {
  switch (segment.kind) {
    case "move":
      return context.moveTo(segment.to.x, segment.to.y);
    case "line":
      return context.lineTo(segment.to.x, segment.to.y);
    case "cubic":
      return context.bezierCurveTo(
        segment.a.x,
        segment.a.y,
        segment.b.x,
        segment.b.y,
        segment.to.x,
        segment.to.y,
      );
    case "close":
      return context.closePath();
  }
}

/** A CSS font of one face; the emoji face stands behind, as in layout. */
function css(font: Font, size: number): string {
  const style = font.style === "italic" ? "italic " : "";
  return `${style}${font.weight} ${size}px "${font.family}", "Twemoji", sans-serif`;
}

export function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function sizeOf(source: CanvasImageSource): [number, number] {
  if (source instanceof HTMLImageElement) return [source.naturalWidth, source.naturalHeight];
  if (source instanceof ImageBitmap || source instanceof HTMLCanvasElement)
    return [source.width, source.height];
  return [1, 1];
}
