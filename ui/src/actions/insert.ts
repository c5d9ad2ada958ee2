/** Making something new at what is selected: it is written in place on the sheet; in the outline it gets a name first. */
import type { App, Studio } from "../app";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Place } from "../bindings/Place";
import { writeInCell, writeStage, writeTouchpoint } from "../canvas";
import { t } from "../words";
import { type Action, onMap } from "./action";
import { pastePicture } from "./clipboard/pictures";
import { lanes } from "./lanes";
import { chooseTouchpoint } from "./pickers";
import { chosen, forNotes, has, laneOf, menuPoint, only, placeOf, targetOf, touchpointNear } from "./target";

const anyStage = (app: App): boolean => onMap(app) && (app.studio?.records.count("stage") ?? 0) > 0;
const anyTouchpoint = (app: App): boolean => onMap(app) && (app.studio?.records.count("touchpoint") ?? 0) > 0;

function place(app: App, at: "before" | "after" | "beside"): Place | null {
  const [touchpoint] = chosen(app, "touchpoint");
  if (!touchpoint) return null;
  return at === "beside" ? { at, touchpoint: touchpoint.id, track: null } : { at, touchpoint: touchpoint.id };
}

async function touchpoint(app: App, place: Place | null): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  // Without a stage there is no place yet: the stage comes first.
  if (!place) return stage(app);
  if (studio.canvas && writeTouchpoint(studio.canvas, place)) return;
  await make(studio, {
    do: "addTouchpoint",
    place,
    fields: { title: t("insert-touchpoint") },
    connect: true,
  });
}

/** Behind the stage of what is selected, else at the end. */
async function stage(app: App): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const stages = studio.records.list("stage").map(({ id }) => id);
  const own = targetOf(studio).stage;
  const before = own === null ? null : (stages[stages.indexOf(own) + 1] ?? null);
  if (studio.canvas && writeStage(studio.canvas, before)) return;
  await make(studio, { do: "addStage", before, fields: { title: t("insert-stage") } });
}

/** In a lane's cell at what is selected; a lane that is missing is made first. */
async function inLane(app: App, kind: LaneKind, words: string): Promise<void> {
  const { studio } = app;
  const touchpoint = studio && touchpointNear(studio);
  if (!studio || !touchpoint) return;
  const target = targetOf(studio).lane;
  const fits = kind === "notes" && forNotes(studio, target) ? target : null;
  const lane = fits ?? laneOf(studio, kind) ?? (await addLane(studio, kind));
  if (lane === null) return;
  if (studio.canvas && writeInCell(studio.canvas, lane, touchpoint)) return;
  await make(studio, newIn(kind, lane, touchpoint, t(words)));
}

function newIn(kind: LaneKind, lane: Id, touchpoint: Id, title: string): Command {
  const hung = { pains: "pain", remedies: "remedy", kpis: "kpi" } as const;
  if (kind === "pains" || kind === "remedies" || kind === "kpis")
    return { do: "add", kind: hung[kind], fields: { title, touchpoints: [touchpoint] } };
  return { do: "addNote", lane, touchpoint, before: null, fields: { text: title } };
}

/** The lane of a kind, shown again if it was hidden, made if there is none. */
async function addLane(studio: Studio, kind: LaneKind): Promise<Id | null> {
  const hidden = studio.records.list("lane").find((lane) => lane.kind === kind);
  if (hidden) {
    await studio.edit([hidden.id], { hidden: false });
    return hidden.id;
  }
  const made = await studio.run({ do: "addLane", before: null, fields: { kind } });
  return made?.[0] ?? null;
}

/** Does a command and selects what came into being, to be named in the inspector or the outline. */
async function make(studio: Studio, command: Command): Promise<void> {
  const made = await studio.run(command);
  const [first] = made ?? [];
  if (first !== undefined) studio.selection.set([first]);
}

function arrow(app: App): void {
  const { studio } = app;
  const [from, to] = chosen(app, "touchpoint");
  if (!studio || !from) return;
  const connect = (to: Id): void => {
    void make(studio, { do: "connect", from: from.id, to, kind: null, fields: {} });
  };
  if (to && studio.selected.length === 2) return connect(to.id);
  chooseTouchpoint(app, menuPoint(app), t("insert-arrow", { from: from.title }), connect);
}

async function picture(app: App): Promise<void> {
  const [file] = await app.host.pick(["png", "jpg", "jpeg", "webp", "gif", "svg"], false);
  if (file) await pastePicture(app, new Blob([file.bytes]), file.name);
}

export const insert: readonly Action[] = [
  { id: "add-stage", icon: "columns-plus-right", keys: ["Alt+S"], enabled: onMap, run: stage },
  {
    id: "add-touchpoint",
    icon: "map-pin",
    keys: ["Alt+T"],
    better: (app) => (has(app, "touchpoint") ? "action-add-touchpoint-after" : null),
    enabled: onMap,
    run: (app) => touchpoint(app, app.studio ? placeOf(app.studio) : null),
  },
  {
    id: "add-touchpoint-before",
    icon: "arrow-left",
    enabled: (app) => only(app, "touchpoint") !== undefined,
    run: (app) => touchpoint(app, place(app, "before")),
  },
  {
    id: "add-touchpoint-beside",
    icon: "git-branch",
    enabled: (app) => only(app, "touchpoint") !== undefined,
    run: (app) => touchpoint(app, place(app, "beside")),
  },
  {
    id: "add-note",
    icon: "note",
    keys: ["Alt+N"],
    enabled: anyTouchpoint,
    run: (app) => inLane(app, "notes", "insert-note"),
  },
  {
    id: "add-quote",
    icon: "quotes",
    keys: ["Alt+Q"],
    enabled: anyTouchpoint,
    run: (app) => inLane(app, "quotes", "insert-quote"),
  },
  {
    id: "add-pain",
    icon: "warning",
    keys: ["Alt+P"],
    enabled: anyTouchpoint,
    run: (app) => inLane(app, "pains", "insert-pain"),
  },
  {
    id: "add-remedy",
    icon: "lightbulb",
    keys: ["Alt+R"],
    enabled: anyTouchpoint,
    run: (app) => inLane(app, "remedies", "insert-remedy"),
  },
  {
    id: "add-kpi",
    icon: "gauge",
    keys: ["Alt+K"],
    enabled: anyTouchpoint,
    run: (app) => inLane(app, "kpis", "insert-kpi"),
  },
  {
    id: "add-arrow",
    icon: "flow-arrow",
    keys: ["Alt+A"],
    enabled: (app) => anyStage(app) && has(app, "touchpoint"),
    run: arrow,
  },
  { id: "add-picture", icon: "image", keys: ["Alt+I"], enabled: anyTouchpoint, run: picture },
  ...lanes,
];
