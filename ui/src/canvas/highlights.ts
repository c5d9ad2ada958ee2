/**
 * What others want shown on the sheet: records tinted or ringed, arrows as thick as what flows along them, a path
 * standing out from all the rest. Where things lie is read off the scene once after each change, sorted from left to
 * right, so that a frame costs what is in sight.
 *
 * Deliberately not here: what any of it means.
 */
import type { Id } from "../bindings/Id";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";
import type { SceneMirror } from "../document/scene";
import { middleOf, traceArrow } from "./arrows";
import type { Board } from "./board";
import { visible } from "./camera";
import { curvesOf, drawCurves } from "./curves";
import { hit } from "./hits";
import type { Flow, Mark, Overlay } from "./host";
import type { Pen } from "./overlay";
import { shown } from "./pins";

/** Something that lies somewhere. */
interface Placed<T> {
  readonly key: string;
  readonly role: Role;
  readonly box: Rect;
  readonly it: T;
}

interface Row<T> {
  readonly placed: readonly Placed<T>[];
  /** The widest of them. */
  readonly widest: number;
}

interface Rows {
  readonly marks: Row<Mark>;
  /** Marks of stages and lanes, whose heads may be pinned. */
  readonly heads: Row<Mark>;
  readonly flows: Row<Flow>;
  readonly path: Row<Id>;
  readonly curves: readonly string[];
}

/** With more in sight than this, tints are all there is: no rings, no words. */
const MANY = 400;
/** Tints are at least so wide, in window pixels. */
const LEAST = 3;
/** Flows are up to so much thicker than other arrows, on the sheet. */
const THICKEST = 15;
/** Below this scale there is no room for words. */
const LEGIBLE = 0.35;
const VEIL = 0.66;
/** Width of curves that are to be seen from far away, in window pixels. */
const BOLD = 3.5;

export class Highlights {
  #overlay: Overlay = {};
  #rows: Rows | null = null;

  constructor(private readonly scene: SceneMirror) {}

  set(overlay: Overlay): void {
    this.#overlay = overlay;
    this.#rows = null;
  }

  /** The sheet looks different. */
  invalidate(): void {
    this.#rows = null;
  }

  /** What lies on the sheet itself. */
  draw(pen: Pen, board: Board): void {
    const rows = (this.#rows ??= this.#place());
    const view = visible(board.camera, board.window);
    const { path = [], dim = path.length > 0 } = this.#overlay;
    if (dim) this.#veil(pen, view, within(rows.path, view));
    for (const { key, role, box } of within(rows.path, view))
      if (role === "transition") trace(pen, this.scene, key, pen.ink.accent, 3.5, 0.95);
      else pen.ring(box, pen.ink.accent, 2, 1);
    drawCurves(pen, this.scene, rows.curves, BOLD);
    this.#flows(pen, within(rows.flows, view));
    this.#marks(pen, within(rows.marks, view));
  }

  /** What belongs to pinned heads, where they are shown. */
  drawHeads(pen: Pen, board: Board): void {
    const rows = (this.#rows ??= this.#place());
    const heads = rows.heads.placed.map((head) => ({ ...head, box: shown(board.pins, head.role, head.box) }));
    this.#marks(pen, heads);
  }

  #place(): Rows {
    const { marks = [], flows = [], path = [], curves = false } = this.#overlay;
    const all = this.#row(marks.map((mark) => [mark.record, mark]));
    const isHead = ({ role }: Placed<Mark>): boolean => role === "stageHead" || role === "laneHead";
    return {
      marks: { ...all, placed: all.placed.filter((mark) => !isHead(mark)) },
      heads: { ...all, placed: all.placed.filter(isHead) },
      flows: this.#row(flows.map((flow) => [flow.transition, flow])),
      path: this.#row(path.map((id) => [id, id])),
      curves: curves ? curvesOf(this.scene) : [],
    };
  }

  /** The first of several for the same record counts. */
  #row<T>(things: readonly (readonly [Id, T])[]): Row<T> {
    const seen = new Set<Id>();
    const placed: Placed<T>[] = [];
    for (const [record, it] of things) {
      if (seen.has(record)) continue;
      seen.add(record);
      for (const key of this.scene.pictures(record)) {
        const found = hit(this.scene, key);
        if (found) placed.push({ key, role: found.role, box: found.box, it });
      }
    }
    placed.sort((a, b) => a.box.x - b.box.x);
    return { placed, widest: placed.reduce((most, { box }) => Math.max(most, box.width), 0) };
  }

  #veil(pen: Pen, view: Rect, path: readonly Placed<Id>[]): void {
    const { context } = pen;
    context.save();
    context.globalAlpha = VEIL;
    pen.fill(view, pen.ink.paper);
    context.globalAlpha = 1;
    context.globalCompositeOperation = "destination-out";
    for (const { role, box } of path) if (role !== "transition") pen.fill(box, "#000", 8);
    context.restore();
  }

  #flows(pen: Pen, flows: readonly Placed<Flow>[]): void {
    if (flows.length > 4 * MANY) return;
    for (const { key, it } of flows) {
      const width = 1.5 + THICKEST * Math.min(1, Math.max(0, it.width));
      trace(pen, this.scene, key, pen.ink[it.tone ?? "accent"], width, 0.42);
    }
    if (flows.length > MANY || pen.camera.scale < LEGIBLE) return;
    for (const { key, it } of flows) {
      const at = it.label === "" ? undefined : middleOf(this.scene, key);
      if (at) pen.plate(it.label, at, pen.ink[it.tone ?? "accent"], pen.ink.onAccent);
    }
  }

  #marks(pen: Pen, marks: readonly Placed<Mark>[]): void {
    const { context, ink } = pen;
    const plain = marks.length > MANY || pen.camera.scale < LEGIBLE / 3;
    for (const { box, it } of marks) {
      const color = ink[it.tone];
      context.globalAlpha =
        it.strength === undefined ? 0.12 : 0.08 + 0.4 * Math.min(1, Math.max(0, it.strength));
      if (plain) {
        context.globalAlpha = Math.min(1, context.globalAlpha * 1.8);
        context.fillStyle = color;
        context.fillRect(
          box.x,
          box.y,
          Math.max(box.width, pen.px(LEAST)),
          Math.max(box.height, pen.px(LEAST)),
        );
      } else pen.fill(box, color, 8);
      context.globalAlpha = 1;
      if (plain) continue;
      pen.ring(box, color, it.strength === undefined ? 2 : 1 + 2 * it.strength, 1);
    }
    if (plain || pen.camera.scale < LEGIBLE) return;
    for (const { box, it } of marks) {
      if (it.label === "") continue;
      const at = { x: box.x + box.width - pen.px(12), y: box.y + pen.px(8) };
      pen.label(it.label, at, ink[it.tone], ink.onAccent);
    }
  }
}

/** Those that may reach into a view, by their left edges. */
function within<T>({ placed, widest }: Row<T>, view: Rect): readonly Placed<T>[] {
  const from = firstFrom(placed, view.x - widest);
  const to = firstFrom(placed, view.x + view.width);
  return placed
    .slice(from, to)
    .filter(
      ({ box }) =>
        box.x + box.width >= view.x && box.y <= view.y + view.height && box.y + box.height >= view.y,
    );
}

function firstFrom<T>(placed: readonly Placed<T>[], x: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.box.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trace(pen: Pen, scene: SceneMirror, key: string, color: string, width: number, alpha: number): void {
  const { context } = pen;
  context.strokeStyle = color;
  context.lineWidth = Math.max(width, pen.px(1));
  context.globalAlpha = alpha;
  traceArrow(context, scene, key);
  context.globalAlpha = 1;
}
