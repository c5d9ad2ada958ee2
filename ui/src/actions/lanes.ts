/** Lanes: one of each kind to add, hidden ones to show again. */
import type { App, MenuEntry, Studio } from "../app";
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Point } from "../bindings/Point";
import { holds } from "../canvas";
import { t } from "../words";
import { type Action, onMap } from "./action";
import { LANE_ICONS, nameOf } from "../app/names";
import { menuPoint, targetOf } from "./target";

export const LANE_KINDS: readonly LaneKind[] = [
  "notes",
  "quotes",
  "images",
  "emotion",
  "channels",
  "pains",
  "remedies",
  "kpis",
  "frontstage",
  "backstage",
  "support",
  "flow",
];

/** Of lanes that show fields of the touchpoints a map has one of each kind. */
function taken(studio: Studio, kind: LaneKind): Id | undefined {
  if (holds(kind) === "note") return undefined;
  return studio.records.list("lane").find((lane) => lane.kind === kind)?.id;
}

/** Whether another lane of a kind can be added, or the one there is be shown. */
function addable(app: App, kind: LaneKind): boolean {
  const { studio } = app;
  if (!studio || !onMap(app)) return false;
  const there = taken(studio, kind);
  return there === undefined || (studio.records.find("lane", there)?.hidden ?? false);
}

async function add(app: App, kind: LaneKind, before: Id | null): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const there = taken(studio, kind);
  if (there !== undefined) return show(app, there);
  const made = await studio.run({ do: "addLane", before, fields: { kind } });
  const [lane] = made ?? [];
  if (lane !== undefined) app.show(lane);
}

/** Shows a lane again that was hidden. */
export async function show(app: App, lane: Id): Promise<void> {
  if (await app.studio?.edit([lane], { hidden: false })) app.show(lane);
}

/** The lane that new ones come before: the one behind what is selected; none for the end. */
function behind(studio: Studio): Id | null {
  const order = studio.records.list("lane").map(({ id }) => id);
  const own = studio.lead !== null && studio.records.find("lane", studio.lead) ? studio.lead : null;
  const lane = own ?? targetOf(studio).lane;
  return lane === null ? null : (order[order.indexOf(lane) + 1] ?? null);
}

export const laneKinds: readonly Action[] = LANE_KINDS.map((kind) => ({
  id: `add-lane-${kind}`,
  icon: LANE_ICONS[kind],
  words: ["action-add-lane-of", `scene-lane-${kind}`] as const,
  enabled: (app: App) => addable(app, kind),
  run: (app: App) => (app.studio ? add(app, kind, behind(app.studio)) : undefined),
}));

export const lanes: readonly Action[] = [
  {
    id: "add-lane",
    icon: "rows-plus-bottom",
    keys: ["Alt+L"],
    enabled: onMap,
    run: (app) => {
      if (app.studio) chooseLane(app, menuPoint(app), behind(app.studio));
    },
  },
  ...laneKinds,
];

/** Kinds of lane as entries of a menu. */
export function laneEntries(app: App, before: Id | null): MenuEntry[] {
  return LANE_KINDS.filter((kind) => kind !== "flow" || addable(app, kind)).map((kind) => ({
    label: t(`scene-lane-${kind}`),
    icon: LANE_ICONS[kind],
    enabled: addable(app, kind),
    run: () => void add(app, kind, before),
  }));
}

/** Hidden lanes as entries that show them again. */
export function hiddenLanes(app: App): MenuEntry[] {
  const { studio } = app;
  if (!studio) return [];
  const hidden = studio.records.list("lane").filter((lane) => lane.hidden);
  return hidden.map(({ id, kind }) => ({
    label: nameOf(studio.records, id),
    icon: LANE_ICONS[kind],
    run: () => void show(app, id),
  }));
}

export function chooseLane(app: App, at: Point, before: Id | null): void {
  app.openMenu({ at, label: t("action-add-lane"), entries: laneEntries(app, before) });
}
