/** What actions work on: what is selected, by kind, and the place on the map that goes with it. */
import type { App, Studio } from "../app";
import type { Id } from "../bindings/Id";
import type { Kind } from "../bindings/Kind";
import type { LaneKind } from "../bindings/LaneKind";
import type { Place } from "../bindings/Place";
import type { Point } from "../bindings/Point";
import { type Canvas, focusedPart, focusedThing, holds, shownAt } from "../canvas";
import type { Body } from "../document/records";
import { inOrder, placesOf } from "./order";

/** What of a kind is selected. */
export function chosen<K extends Kind>(app: App, kind: K): Body<K>[] {
  const { studio } = app;
  if (!studio || app.screen.at !== "map") return [];
  return studio.selected.flatMap((id) => studio.records.find(kind, id) ?? []);
}

/** The only thing that is selected, if it is of a kind. */
export function only<K extends Kind>(app: App, kind: K): Body<K> | undefined {
  return app.studio?.selected.length === 1 ? chosen(app, kind)[0] : undefined;
}

export function has(app: App, ...kinds: readonly Kind[]): boolean {
  const { studio } = app;
  if (!studio || app.screen.at !== "map") return false;
  return studio.selected.some((id) => {
    const kind = studio.records.get(id)?.kind;
    return kind !== undefined && kinds.includes(kind);
  });
}

/** A cell of the map, as far as the selection or the focus says. */
export interface Target {
  readonly touchpoint: Id | null;
  readonly lane: Id | null;
  readonly stage: Id | null;
}

const LANES: { readonly [K in Kind]?: LaneKind } = {
  touchpoint: "flow",
  transition: "flow",
  pain: "pains",
  remedy: "remedies",
  kpi: "kpis",
};

/** Where new things belong: by what is selected, else by the cell in focus. */
export function targetOf(studio: Studio): Target {
  const { records, canvas } = studio;
  // With nothing selected, what the keyboard is on counts.
  const lead = studio.lead ?? (canvas && focusedThing(canvas)?.record) ?? null;
  const record = lead === null ? undefined : records.get(lead);
  if (!record || lead === null || lead === studio.id) return cellTarget(canvas);
  const { kind } = record;
  const lane =
    kind === "lane" ? lead : kind === "note" ? record.value.lane : (laneOf(studio, LANES[kind]) ?? null);
  const touchpoint = kind === "lane" ? null : (underFocus(studio, lead) ?? null);
  const stage = kind === "stage" ? lead : (records.find("touchpoint", touchpoint)?.stage ?? null);
  return { touchpoint: kind === "stage" ? null : touchpoint, lane, stage };
}

/** Where touchpoints go: behind what is selected, else to the end of the map. Nothing without a stage. */
export function placeOf(studio: Studio): Place | null {
  const { touchpoint, stage } = targetOf(studio);
  if (touchpoint !== null) return { at: "after", touchpoint };
  const last = stage ?? studio.records.list("stage").at(-1)?.id;
  return last === undefined ? null : { at: "end", stage: last };
}

/** A touchpoint to hang something on: that of the selection, else the one nearest to the middle of the window. */
export function touchpointNear(studio: Studio): Id | null {
  const { touchpoint, stage } = targetOf(studio);
  if (touchpoint !== null) return touchpoint;
  const { canvas, records } = studio;
  const first = stage === null ? undefined : inOrder(records, placesOf(records, stage))[0];
  if (first !== undefined) return first;
  if (canvas) {
    const x = canvas.camera.x + canvas.window.width / canvas.camera.scale / 2;
    const seat = canvas.grid.columnNear(x)?.seats[0];
    if (seat) return seat.touchpoint;
  }
  return records.list("touchpoint")[0]?.id ?? null;
}

/** The first lane of a kind that is shown. */
export function laneOf(studio: Studio, kind: LaneKind | undefined): Id | undefined {
  return studio.records.list("lane").find((lane) => lane.kind === kind && !lane.hidden)?.id;
}

/** Whether a lane holds notes or pictures. */
export function forNotes(studio: Studio, lane: Id | null): boolean {
  const found = studio.records.find("lane", lane);
  return found !== undefined && holds(found.kind) === "note";
}

/** Where a menu opens that is asked for by keys: under what is selected, else in the middle of the window. */
export function menuPoint(app: App): Point {
  const middle = { x: innerWidth / 2 - 120, y: innerHeight / 4 };
  const canvas = app.studio?.canvas;
  const lead = app.studio?.lead;
  const box = canvas && lead ? shownAt(canvas, lead) : undefined;
  if (!box) return middle;
  const inside = box.x > 0 && box.x < innerWidth && box.y > 0 && box.y < innerHeight;
  return inside ? { x: box.x, y: Math.min(box.y + box.height + 4, innerHeight - 80) } : middle;
}

function cellTarget(canvas: Canvas | null): Target {
  const focus = canvas?.focus;
  const column = canvas && focus?.at === "cell" ? canvas.grid.column(focus.column) : undefined;
  if (!column || focus?.at !== "cell") return { touchpoint: null, lane: null, stage: null };
  const touchpoint = column.seats[0]?.touchpoint ?? null;
  return { touchpoint, lane: focus.lane, stage: column.stage };
}

/** The touchpoint something hangs on; of several the one in whose column the focus is. */
function underFocus(studio: Studio, id: Id): Id | undefined {
  const places = placesOf(studio.records, id);
  if (places.length < 2 || !studio.canvas) return places[0];
  const box = focusedPart(studio.canvas);
  const seats = box && studio.canvas.grid.columnNear(box.x + 8)?.seats;
  const under = seats?.find(({ touchpoint }) => places.includes(touchpoint));
  return under?.touchpoint ?? inOrder(studio.records, places)[0];
}
