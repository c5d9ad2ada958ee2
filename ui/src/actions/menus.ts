/**
 * The menus over a map: which actions stand in which, in which order, and what is folded into submenus. The same list
 * makes the menu in the page and those of the system. Parts are ids of actions; `null` is a line.
 */
import type { App, MenuEntry } from "../app";
import type { NativeEntry, NativeMenu } from "../host";
import { t } from "../words";
import { action, actions, entry, run, shownKeys } from ".";
import type { Action } from "./action";
import { stageEntries } from "./arrange";
import { layers, viewEntries } from "./audiences";
import { hiddenLanes, laneKinds } from "./lanes";
import {
  arrowKind,
  evidence,
  flags,
  moments,
  outcome,
  phase,
  pickers,
  service,
  severity,
  state,
  status,
  tint,
} from "./mark";
import { languages, looks } from "./view";

/** Actions or other entries under a name of their own. */
export interface Submenu {
  /** Its words are `menu-<name>`. */
  readonly name: string;
  readonly icon: string;
  readonly of: readonly Action[] | ((app: App) => readonly (MenuEntry | null)[]);
}

export type Part = string | Submenu | null;

const ids = (list: readonly Action[]): string[] => list.map(({ id }) => id);
const folded = (name: string, icon: string, of: Submenu["of"]): Submenu => ({ name, icon, of });

export const CHANNEL_TEAM_PERSONA: readonly Part[] = ids(pickers);
export const SEVERITY = folded("severity", "warning", severity);
export const EVIDENCE = folded("evidence", "seal-check", evidence);
export const SERVICE = folded("service", "headset", service);
export const OUTCOME = folded("outcome", "flag-checkered", outcome);
export const PHASE = folded("phase", "flag", phase);
export const STATUS = folded("status", "hammer", status);
export const ARROW_KIND = folded("arrow-kind", "git-branch", arrowKind);
export const TINT = folded("tint", "palette", tint);
export const STAGES = folded("stages", "arrow-elbow-down-right", stageEntries);
export const LANES = folded("lanes", "rows-plus-bottom", laneKinds);
/** What can be added at a touchpoint. */
export const ADD: Submenu = {
  name: "insert",
  icon: "plus",
  of: (app) =>
    entries(app, [
      "add-touchpoint",
      "add-touchpoint-before",
      "add-touchpoint-beside",
      "add-arrow",
      null,
      "add-note",
      "add-quote",
      "add-pain",
      "add-remedy",
      "add-kpi",
      "add-picture",
    ]),
};
export const HIDDEN = folded("hidden", "eye", hiddenLanes);
/** What of the analysis lies over the sheet. */
export const LAYER = folded("layer", "stack", layers);
/** The views of the map, and the whole of it. */
export const AUDIENCES = folded("audience", "users-three", viewEntries);
/** The drawing of what is selected, or of all; and of what is in sight. */
export const DRAWING: Submenu = {
  name: "drawing",
  icon: "file-png",
  of: (app) => entries(app, ["copy-png", "copy-svg", null, "copy-sight-png", "copy-sight-svg"]),
};
export const STATE = folded("state", "map-trifold", state);

/** The menus in order; the words of their names are `menu-<name>`. */
export const MENUS: readonly (readonly [name: string, icon: string, parts: readonly Part[]])[] = [
  [
    "file",
    "map-trifold",
    [
      "library",
      null,
      "new-map",
      "import",
      null,
      "rename-map",
      "duplicate-map",
      "future-map",
      STATE,
      "snapshots",
      null,
      "present",
      "present-here",
      "present-options",
      null,
      "export",
      "export-all",
    ],
  ],
  [
    "edit",
    "pencil-simple",
    [
      "undo",
      "redo",
      null,
      "cut",
      "copy",
      "copy-png",
      "copy-svg",
      "copy-sight-png",
      "copy-sight-svg",
      "paste",
      "duplicate",
      "delete",
      null,
      "select-all",
      "rename",
    ],
  ],
  [
    "insert",
    "plus",
    [
      "add-stage",
      "add-touchpoint",
      "add-touchpoint-before",
      "add-touchpoint-beside",
      "add-arrow",
      null,
      "add-note",
      "add-quote",
      "add-pain",
      "add-remedy",
      "add-kpi",
      "add-picture",
      null,
      LANES,
    ],
  ],
  [
    "arrange",
    "columns",
    [
      "move-left",
      "move-right",
      "move-up",
      "move-down",
      STAGES,
      null,
      "merge",
      "split-touchpoint",
      "split-stage",
      null,
      "hide-lane",
      HIDDEN,
      "lane-height",
    ],
  ],
  [
    "mark",
    "tag",
    [
      ...ids(moments),
      ...ids(pickers),
      null,
      SEVERITY,
      STATUS,
      EVIDENCE,
      SERVICE,
      OUTCOME,
      PHASE,
      ARROW_KIND,
      TINT,
      null,
      ...ids(flags),
    ],
  ],
  [
    "view",
    "eye",
    [
      "zoom-in",
      "zoom-out",
      "zoom-full",
      "zoom-fit",
      "zoom-selection",
      null,
      "outline",
      "inspector",
      "insights",
      LAYER,
      null,
      AUDIENCES,
      "audience-next",
      "audience-new",
      "audience-edit",
      null,
      folded("look", "sun", looks),
      "dark-paper",
      folded("language", "translate", languages),
      "full-screen",
    ],
  ],
  [
    "go",
    "signpost",
    [
      "find",
      "find-next",
      "find-previous",
      "find-all",
      null,
      "next-pain",
      "previous-pain",
      "next-touchpoint",
      "previous-touchpoint",
      null,
      "next-area",
    ],
  ],
  ["help", "question", ["palette", "shortcuts", "tour", null, "settings", "about"]],
];

/** Parts as entries of a menu in the page. */
export function entries(app: App, parts: readonly Part[]): (MenuEntry | null)[] {
  return tidy(
    parts.map((part) => {
      if (part === null) return null;
      return typeof part === "string" ? entry(app, part) : submenu(app, part);
    }),
  );
}

function within(app: App, { of }: Submenu): readonly (MenuEntry | null)[] {
  return typeof of === "function" ? of(app) : of.map(({ id }) => entry(app, id, true));
}

export function submenu(app: App, part: Submenu): MenuEntry {
  const inside = within(app, part);
  const usable = inside.some((entry) => entry && entry.enabled !== false);
  return { label: t(`menu-${part.name}`), icon: part.icon, enabled: usable, entries: inside };
}

/** All menus as one, for the page. */
export function menuBar(app: App): MenuEntry[] {
  return MENUS.map(([name, icon, parts]) => ({
    label: t(`menu-${name}`),
    icon,
    entries: entries(app, parts),
  }));
}

/** Without lines at the ends or next to each other. */
export function tidy<T>(list: readonly (T | null)[]): (T | null)[] {
  return list.filter(
    (part, at) => part !== null || (at > 0 && list[at - 1] !== null && at < list.length - 1),
  );
}

/** Submenus are told to the system as entries that open them in the page. */
const FOLDED = "menu:";

export function nativeMenus(app: App): NativeMenu[] {
  return MENUS.map(([name, , parts]) => ({
    label: t(`menu-${name}`),
    entries: parts.map((part) => (part === null ? null : nativeEntry(app, part))),
  }));
}

function nativeEntry(app: App, part: string | Submenu): NativeEntry {
  if (typeof part === "string") {
    const found = action(part);
    const { label, enabled, checked } = entry(app, part);
    const keys = shownKeys(found, "desktop");
    return { id: part, label, keys, enabled: enabled !== false, checked: checked ?? false };
  }
  const { label, enabled } = submenu(app, part);
  return {
    id: `${FOLDED}${part.name}`,
    label: `${label} …`,
    keys: "",
    enabled: enabled !== false,
    checked: false,
  };
}

/** Does what was chosen in a menu of the system. */
export function chosenInMenu(app: App, id: string): void {
  if (!id.startsWith(FOLDED)) {
    const found = actions.find((action) => action.id === id);
    if (found) run(app, found);
    return;
  }
  const parts = MENUS.flatMap(([, , parts]) => parts);
  const part = parts.find((part) => typeof part === "object" && part?.name === id.slice(FOLDED.length));
  if (!part || typeof part === "string") return;
  const at = { x: innerWidth / 2 - 120, y: innerHeight / 4 };
  app.openMenu({ at, label: t(`menu-${part.name}`), entries: tidy(within(app, part)) });
}

/** The parts of a menu. */
export function partsOf(menu: string): readonly Part[] {
  return MENUS.find(([name]) => name === menu)?.[2] ?? [];
}
