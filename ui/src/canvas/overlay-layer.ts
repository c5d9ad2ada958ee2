/**
 * The upper of the two canvases: rings around what is selected and focused, marks, handles, and the gesture in hand.
 * What lies under pinned heads is cut off there, as the sheet is.
 */
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import { traceArrow } from "./arrows";
import type { Desk } from "./board";
import { recordOf } from "./board";
import { visible } from "./camera";
import { drawControl } from "./controls";
import { focusBox, focusedHit } from "./focus";
import type { Highlights } from "./highlights";
import { type Hit, hit, hitsWithin } from "./hits";
import type { Pen } from "./overlay";
import { shown } from "./pins";
import type { Pointing } from "./pointing";

/** With more selected than this, what is in sight is asked for instead of each by itself. */
const MANY = 60;

export interface Shown {
  readonly highlights: Highlights;
  /** Whether the canvas has the keyboard. */
  readonly keyed: boolean;
  /** Whether it is shown to others: no handles, and nothing of where the pointer was. */
  readonly shown: boolean;
}

export function drawOverlay(
  pen: Pen,
  desk: Desk,
  pointing: Pointing,
  { highlights, keyed, shown }: Shown,
): void {
  const { context } = pen;
  const under = desk.pins;
  const controls = shown ? [] : pointing.controls;
  context.save();
  context.beginPath();
  const view = visible(desk.camera, desk.window);
  const [left, top] = [pen.px(under.left), pen.px(under.top)];
  context.rect(view.x + left, view.y + top, view.width - left, view.height - top);
  // Pinned lane heads stand beside their lanes only.
  if (left > 0 && top === 0) context.rect(view.x, view.y, left, Math.max(0, under.lanes.from - view.y));
  context.clip();
  highlights.draw(pen, desk);
  const chosen = selectedInSight(desk);
  for (const thing of chosen) if (!isHead(thing)) ring(pen, desk, thing);
  treatments(pen, desk);
  if (!shown) hovered(pen, desk, pointing);
  if (keyed) focused(pen, desk, false);
  for (const control of controls)
    if (control.kind !== "addStage" && control.kind !== "resizeLane")
      drawControl(pen, desk, control, control === pointing.control);
  context.restore();
  highlights.drawHeads(pen, desk);
  for (const thing of chosen) if (isHead(thing)) ring(pen, desk, thing);
  if (keyed) {
    focused(pen, desk, true);
    framed(pen, desk);
  }
  for (const control of controls)
    if (control.kind === "addStage" || control.kind === "resizeLane")
      drawControl(pen, desk, control, control === pointing.control);
  pointing.draw(pen);
}

function isHead({ role }: Hit): boolean {
  return role === "stageHead" || role === "laneHead";
}

function selectedInSight(desk: Desk): Hit[] {
  const { selection, map } = desk;
  if (selection.size === 0) return [];
  if (selection.size <= MANY) {
    return selection.ids.flatMap((id) => map.scene.pictures(id).flatMap((key) => hit(map.scene, key) ?? []));
  }
  // From far away rings would only cover what they ring.
  if (desk.camera.scale < 0.04) return [];
  const heads = desk.grid.stages.flatMap(({ stage }) => map.scene.pictures(stage));
  const inSight = hitsWithin(map.scene, visible(desk.camera, desk.window));
  return [...inSight, ...heads.flatMap((key) => hit(map.scene, key) ?? [])].filter(
    ({ role, record }) =>
      selection.has(record) && role !== "emotion" && role !== "scopeFact" && role !== "channel",
  );
}

function ring(pen: Pen, desk: Desk, thing: Hit): void {
  const box = shown(desk.pins, thing.role, thing.box);
  if (thing.role === "transition") return along(pen, desk, thing);
  pen.ring(box, pen.ink.accent, 2, 2);
}

/** A selected arrow is traced, not ringed. */
function along(pen: Pen, desk: Desk, { key }: Hit): void {
  const { context } = pen;
  context.strokeStyle = pen.ink.accent;
  context.lineWidth = Math.max(3, pen.px(2.5));
  context.globalAlpha *= 0.85;
  traceArrow(context, desk.map.scene, key);
  context.globalAlpha = 1;
}

/** What treats a selected pain, what a selected remedy treats. */
function treatments(pen: Pen, desk: Desk): void {
  const { map, selection } = desk;
  if (selection.size !== 1 || selection.lead === null) return;
  const { records } = map;
  const own = records.find("remedy", selection.lead);
  const pairs = own
    ? own.treats.map(({ pain }) => [pain, own.id] as const)
    : records.find("pain", selection.lead)
      ? [...records.all("remedy")]
          .filter(({ treats }) => treats.some(({ pain }) => pain === selection.lead))
          .map(({ id }) => [selection.lead ?? "", id] as const)
      : [];
  for (const [pain, remedy] of pairs) {
    const line = nearestPair(desk, pain, remedy);
    if (!line) continue;
    pen.fall(line.from, line.to, pen.ink.good, 2);
    for (const end of [line.from, line.to]) pen.dot(end, 3.5, pen.ink.good);
  }
}

/** From a pain's lower edge to a remedy's upper one: of all the places they stand at, the two nearest to each other. */
function nearestPair({ map }: Desk, pain: Id, remedy: Id): { from: Point; to: Point } | undefined {
  const boxes = (record: Id): Rect[] => map.scene.pictures(record).flatMap((key) => map.scene.box(key) ?? []);
  let best: { from: Point; to: Point; far: number } | undefined;
  for (const a of boxes(pain))
    for (const b of boxes(remedy)) {
      const from = { x: a.x + a.width / 2, y: a.y + a.height };
      const to = { x: b.x + b.width / 2, y: b.y };
      const far = Math.hypot(to.x - from.x, to.y - from.y);
      if (!best || far < best.far) best = { from, to, far };
    }
  return best;
}

function hovered(pen: Pen, desk: Desk, pointing: Pointing): void {
  const { hover } = pointing;
  if (!hover || pointing.busy || isHead(hover) || hover.role === "title") return;
  if (desk.selection.has(recordOf(hover)) && hover.role !== "emotion") return;
  pen.context.globalAlpha = 0.55;
  if (hover.role === "transition") along(pen, desk, hover);
  else if (hover.role === "emotion") pen.ring(hover.box, pen.ink.accent, 1.5, 3);
  else pen.ring(hover.box, pen.ink.accent, 1, 1);
  pen.context.globalAlpha = 1;
}

/** Without a place on the sheet, the focus is on the canvas as a whole. */
function framed(pen: Pen, desk: Desk): void {
  if (desk.focus || desk.editor.writing) return;
  const { x, y, width, height } = visible(desk.camera, desk.window);
  const by = pen.px(3);
  const box = { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
  pen.ring(box, pen.ink.accent, 2, 0);
}

/** The focus is a second, dashed ring outside the first; on an arrow, dashes along it. */
function focused(pen: Pen, desk: Desk, heads: boolean): void {
  const { focus } = desk;
  const box = focus && focusBox(desk, focus);
  if (!focus || !box || desk.editor.writing) return;
  const thing = focusedHit(desk, focus);
  if ((thing !== undefined && isHead(thing)) !== heads) return;
  if (thing?.role === "transition") {
    const { context } = pen;
    context.strokeStyle = pen.ink.text;
    context.lineWidth = pen.px(1.5);
    context.setLineDash([pen.px(4), pen.px(4)]);
    traceArrow(context, desk.map.scene, thing.key);
    return context.setLineDash([]);
  }
  pen.ring(thing ? shown(desk.pins, thing.role, box) : box, pen.ink.text, 1.5, 5, [4, 3]);
}
