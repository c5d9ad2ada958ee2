/** Taking back and making again, copying and pasting, selecting, renaming, deleting. */
import type { App, Studio } from "../app";
import type { Id } from "../bindings/Id";
import type { Kind } from "../bindings/Kind";
import type { Place } from "../bindings/Place";
import { focusedThing, holds } from "../canvas";
import { expect } from "../host";
import { type Action, onMap, onSheet, withSelection } from "./action";
import { copy, copyable, copyDrawing, copySight } from "./clipboard/copy";
import { pasteNow } from "./clipboard/listen";
import { columns } from "./order";
import { chosen } from "./target";

/** Whether the focus is on a part of a touchpoint that stands for itself: a point of the curve, its channel. */
function onPart({ studio }: App): boolean {
  const role = studio?.canvas && studio.selected.length === 1 && focusedThing(studio.canvas)?.role;
  return role === "emotion" || role === "channel";
}

async function cut(app: App): Promise<void> {
  if (await copy(app)) await remove(app);
}

/** Deletes what is selected; on a point of the emotion curve or a channel only that, not its touchpoint. */
async function remove(app: App): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const thing = studio.canvas && focusedThing(studio.canvas);
  const lead = studio.lead;
  if (thing?.role === "channel" && lead !== null && studio.selected.length === 1) {
    await studio.edit([lead], { channel: null });
    return;
  }
  if (thing?.role === "emotion" && thing.record === lead && lead !== null) {
    await forgetEmotion(studio, thing.key, lead);
    return;
  }
  const records = copyable(studio);
  if (records.length > 0) await studio.run({ do: "delete", records, moveTo: null, heal: true });
}

/** The lane with the cards stays: everything else hangs on it. */
function deletable(app: App): boolean {
  return withSelection(app) && !chosen(app, "lane").some(({ kind }) => kind === "flow");
}

/** The key of an emotion's picture says whose it is: `emotion/<touchpoint>/<persona or all>`. */
async function forgetEmotion(studio: Studio, key: string, touchpoint: Id): Promise<void> {
  const persona = key.split("/")[2] ?? "all";
  const emotions = { ...studio.records.find("touchpoint", touchpoint)?.emotions };
  delete emotions[persona];
  await studio.edit([touchpoint], persona === "all" ? { emotion: null } : { emotions });
}

async function duplicate(app: App): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const touchpoints = chosen(app, "touchpoint").map(({ id }) => id);
  const only = touchpoints.length === studio.selected.length;
  const made = only ? await copyTouchpoints(studio, touchpoints) : await copyRecords(app, studio);
  const { records } = studio.map;
  const kinds = new Set(studio.selected.map((id) => records.get(id)?.kind));
  const alike = made?.filter((id) => kinds.has(records.get(id)?.kind)) ?? [];
  if (alike.length > 0) studio.selection.set(alike);
}

/** Behind the last column of those that are copied. */
function copyTouchpoints(studio: Studio, touchpoints: readonly Id[]): Promise<Id[] | null> {
  const last = columns(studio.records).findLast((column) =>
    column.touchpoints.some((id) => touchpoints.includes(id)),
  );
  const [anchor] = last?.touchpoints ?? [];
  if (anchor === undefined) return Promise.resolve(null);
  const place: Place = { at: "after", touchpoint: anchor };
  return studio.run({ do: "copyTouchpoints", touchpoints: [...touchpoints], place });
}

/** Where the originals are; lanes of which a map has only one stay single. */
async function copyRecords(app: App, studio: Studio): Promise<Id[] | null> {
  const [lane] = chosen(app, "lane");
  if (lane && studio.selected.length === 1) {
    const order = studio.records.list("lane").map(({ id }) => id);
    const { kind, title, question } = lane;
    const before = order[order.indexOf(lane.id) + 1] ?? null;
    return studio.run({ do: "addLane", before, fields: { kind, title, question } });
  }
  const request = { ask: "copy", map: studio.id, records: copyable(studio) } as const;
  const { records } = await expect(app.host, request, "copied");
  const stage = chosen(app, "stage").at(-1)?.id;
  const place: Place | null = stage === undefined ? null : { at: "end", stage };
  return studio.run({ do: "paste", records, place });
}

/** What can be made twice: arrows cannot, nor lanes a map has one of. */
function duplicable(app: App): boolean {
  if (!withSelection(app)) return false;
  const kinds: readonly Kind[] = ["touchpoint", "stage", "note", "pain", "remedy", "kpi"];
  const lanes = chosen(app, "lane");
  return (
    kinds.some((kind) => chosen(app, kind).length > 0) ||
    (lanes.length === 1 && lanes.every(({ kind }) => holds(kind) === "note"))
  );
}

/** All touchpoints, or all of the kind that is selected. */
function selectAll(app: App): void {
  const { studio } = app;
  if (!studio) return;
  const kind = studio.records.get(studio.lead ?? "")?.kind ?? "touchpoint";
  const own = kind === "card" ? "touchpoint" : kind;
  studio.selection.set(
    studio.records.list(own).map(({ id }) => id),
    studio.lead ?? undefined,
  );
}

export const edit: readonly Action[] = [
  {
    id: "undo",
    icon: "arrow-u-up-left",
    keys: ["Mod+Z"],
    repeats: true,
    about: (app) => (onMap(app) ? (app.studio?.undoState.undo ?? null) : null),
    enabled: (app) => onMap(app) && app.studio?.undoable === true,
    run: (app) => app.studio?.undo(),
  },
  {
    id: "redo",
    icon: "arrow-u-up-right",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    repeats: true,
    about: (app) => (onMap(app) ? (app.studio?.undoState.redo ?? null) : null),
    enabled: (app) => onMap(app) && app.studio?.redoable === true,
    run: (app) => app.studio?.redo(),
  },
  {
    id: "cut",
    icon: "scissors",
    keys: ["Mod+X"],
    enabled: (app) => deletable(app) && !onPart(app),
    run: cut,
  },
  { id: "copy", icon: "copy", keys: ["Mod+C"], enabled: withSelection, run: (app) => copy(app) },
  {
    id: "copy-png",
    icon: "file-png",
    keys: ["Mod+Shift+C"],
    enabled: onMap,
    run: (app) => copyDrawing(app, "png"),
  },
  { id: "copy-svg", icon: "file-svg", enabled: onMap, run: (app) => copyDrawing(app, "svg") },
  { id: "copy-sight-png", icon: "frame-corners", enabled: onSheet, run: (app) => copySight(app, "png") },
  { id: "copy-sight-svg", icon: "frame-corners", enabled: onSheet, run: (app) => copySight(app, "svg") },
  {
    id: "paste",
    icon: "clipboard-text",
    keys: ["Mod+V"],
    heardBy: "browser",
    enabled: onMap,
    run: pasteNow,
  },
  { id: "duplicate", icon: "files", keys: ["Mod+D"], enabled: duplicable, run: duplicate },
  {
    id: "delete",
    icon: "trash",
    keys: ["Delete", "Backspace"],
    heardBy: "place",
    danger: true,
    enabled: deletable,
    run: remove,
  },
  { id: "select-all", icon: "selection-all", keys: ["Mod+A"], enabled: onMap, run: selectAll },
  {
    id: "rename",
    icon: "pencil-simple",
    keys: ["F2"],
    enabled: (app) => onMap(app) && (app.studio?.selected.length ?? 0) === 1,
    run: (app) => {
      const { studio } = app;
      if (!studio?.lead) return;
      // What cannot be written in place is written in the inspector.
      if (!studio.canvas?.edit(studio.lead)) app.side = "inspector";
    },
  },
];
