/**
 * The pen for the upper canvas: rings, marks and previews in sheet coordinates, their lines as thick as the window
 * wants them whatever the zoom.
 */
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Camera } from "./camera";
import type { Ink } from "./ink";

/** More cards than this are not shown while they are carried. */
const MOST_LIFTED = 40;

export class Pen {
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly camera: Camera,
    readonly ink: Ink,
    /** Paints a group of the scene by itself, where it lies. */
    readonly paintAlone: (key: string) => void,
  ) {}

  /** Length in sheet pixels of something that is to be so long in the window. */
  px(length: number): number {
    return length / this.camera.scale;
  }

  /** A ring around a box, at a distance in window pixels. */
  ring(box: Rect, color: string, width: number, gap: number, dash: readonly number[] = []): void {
    const { context } = this;
    const by = this.px(gap);
    context.strokeStyle = color;
    context.lineWidth = this.px(width);
    context.setLineDash(dash.map((length) => this.px(length)));
    context.beginPath();
    const radius = Math.min(8 + by, box.width / 2 + by, box.height / 2 + by);
    context.roundRect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by, radius);
    context.stroke();
    context.setLineDash([]);
  }

  /** Where something will go. */
  drop(mark: { readonly kind: "bar" | "frame"; readonly box: Rect }): void {
    const { context, ink } = this;
    if (mark.kind === "frame") {
      context.globalAlpha = 0.12;
      this.fill(mark.box, ink.accent, 8);
      context.globalAlpha = 1;
      return this.ring(mark.box, ink.accent, 2, 0, [6, 4]);
    }
    const { box } = mark;
    const thick = this.px(4);
    const upright = box.height > box.width;
    const bar = upright
      ? { ...box, x: box.x + box.width / 2 - thick / 2, width: thick }
      : { ...box, y: box.y + box.height / 2 - thick / 2, height: thick };
    this.fill(bar, ink.accent, thick / 2);
  }

  fill({ x, y, width, height }: Rect, color: string, radius = 0): void {
    this.context.fillStyle = color;
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, radius);
    this.context.fill();
  }

  line(points: readonly Point[], color: string, width: number, dash: readonly number[] = []): void {
    const { context } = this;
    context.strokeStyle = color;
    context.lineWidth = this.px(width);
    context.lineJoin = context.lineCap = "round";
    context.setLineDash(dash.map((length) => this.px(length)));
    context.beginPath();
    points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
    context.setLineDash([]);
  }

  /** A curve between two points that is level at both. */
  bow(from: Point, to: Point, color: string, width: number, dash: readonly number[] = []): void {
    const { context } = this;
    const middle = (from.x + to.x) / 2;
    context.strokeStyle = color;
    context.lineWidth = this.px(width);
    context.setLineDash(dash.map((length) => this.px(length)));
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(middle, from.y, middle, to.y, to.x, to.y);
    context.stroke();
    context.setLineDash([]);
  }

  /** A curve downwards from one point to another, upright at both. */
  fall(from: Point, to: Point, color: string, width: number, dash: readonly number[] = []): void {
    const { context } = this;
    const middle = (from.y + to.y) / 2;
    context.strokeStyle = color;
    context.lineWidth = this.px(width);
    context.setLineDash(dash.map((length) => this.px(length)));
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(from.x, middle, to.x, middle, to.x, to.y);
    context.stroke();
    context.setLineDash([]);
  }

  dot(at: Point, radius: number, fill: string, stroke?: string): void {
    const { context } = this;
    context.beginPath();
    context.arc(at.x, at.y, this.px(radius), 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
    if (!stroke) return;
    context.strokeStyle = stroke;
    context.lineWidth = this.px(1.5);
    context.stroke();
  }

  /** A round button with a plus. */
  plus(at: Point, hovered: boolean, radius = 11): void {
    const { ink } = this;
    this.dot(at, radius, hovered ? ink.accent : ink.card, ink.accent);
    this.cross(at, hovered ? ink.onAccent : ink.accent, 2, radius / 2.2);
  }

  /** The plus alone. */
  cross({ x, y }: Point, color: string, width: number, reach = 5): void {
    const arm = this.px(reach);
    this.line(
      [
        { x: x - arm, y },
        { x: x + arm, y },
      ],
      color,
      width,
    );
    this.line(
      [
        { x, y: y - arm },
        { x, y: y + arm },
      ],
      color,
      width,
    );
  }

  /** A word on a small plate, its left lower corner at a point; as tall in the window at any zoom. */
  label(text: string, at: Point, fill: string, color: string): void {
    const { context } = this;
    const size = this.px(12);
    context.font = `600 ${size}px "Inter Tabular", Inter, sans-serif`;
    context.fontKerning = "normal";
    context.textAlign = "center";
    context.textBaseline = "middle";
    const { width, height } = this.#plateOf(text);
    this.fill({ x: at.x, y: at.y - height, width, height }, fill, this.px(6));
    context.fillStyle = color;
    context.fillText(text, at.x + width / 2, at.y - height / 2);
  }

  /** A word on a small plate, its middle at a point. */
  plate(text: string, at: Point, fill: string, color: string): void {
    const { width, height } = this.#plateOf(text);
    this.label(text, { x: at.x - width / 2, y: at.y + height / 2 }, fill, color);
  }

  /** Wide enough for any letters of this size; nothing is measured here. */
  #plateOf(text: string): { width: number; height: number } {
    return { width: this.px(14 + 7.5 * text.length), height: this.px(20) };
  }

  /** Groups lifted off the sheet and carried along; of very many the first. */
  lifted(groups: readonly string[], all: readonly Rect[], by: Point): void {
    const { context, ink } = this;
    const keys = groups.slice(0, MOST_LIFTED);
    const boxes = all.slice(0, MOST_LIFTED);
    context.save();
    context.globalAlpha = 0.6;
    for (const box of boxes) this.fill(box, ink.paper, 8);
    context.globalAlpha = 1;
    context.translate(by.x, by.y);
    context.shadowColor = ink.shadow;
    context.shadowBlur = 18;
    context.shadowOffsetY = 6;
    for (const box of boxes) this.fill(box, ink.card, 8);
    context.shadowColor = "transparent";
    context.globalAlpha = 0.94;
    for (const key of keys) this.paintAlone(key);
    context.restore();
  }
}
