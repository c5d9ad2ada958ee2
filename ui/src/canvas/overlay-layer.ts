/**
 * The upper of the two canvases: rings around what is selected and focused, marks, handles, and the gesture in hand.
 * What lies under pinned heads is cut off there, as the sheet is.
 */
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
}

export function drawOverlay(pen: Pen, desk: Desk, pointing: Pointing, { highlights, keyed }: Shown): void {
  const { context } = pen;
  const under = desk.pins;
  context.save();
  context.beginPath();
  const view = visible(desk.camera, desk.window);
  context.rect(
    view.x + pen.px(under.left),
    view.y + pen.px(under.top),
    view.width - pen.px(under.left),
    view.height - pen.px(under.top),
  );
  context.clip();
  highlights.draw(pen, desk);
  const chosen = selectedInSight(desk);
  for (const thing of chosen) if (!isHead(thing)) ring(pen, desk, thing);
  hovered(pen, desk, pointing);
  if (keyed) focused(pen, desk, false);
  for (const control of pointing.controls)
    if (control.kind !== "addStage" && control.kind !== "resizeLane")
      drawControl(pen, desk, control, control === pointing.control);
  context.restore();
  highlights.drawHeads(pen, desk);
  for (const thing of chosen) if (isHead(thing)) ring(pen, desk, thing);
  if (keyed) {
    focused(pen, desk, true);
    framed(pen, desk);
  }
  for (const control of pointing.controls)
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

/** The focus is a second, dashed ring outside the first. */
function focused(pen: Pen, desk: Desk, heads: boolean): void {
  const { focus } = desk;
  const box = focus && focusBox(desk, focus);
  if (!focus || !box || desk.editor.writing) return;
  const thing = focusedHit(desk, focus);
  if ((thing !== undefined && isHead(thing)) !== heads) return;
  pen.ring(thing ? shown(desk.pins, thing.role, box) : box, pen.ink.text, 1.5, 5, [4, 3]);
}
