/** Menus where something lies: for each kind of thing, for heads, empty cells and the bare sheet. */
import type { App, Studio } from "../app";
import type { Point } from "../bindings/Point";
import type { Kind } from "../bindings/Kind";
import { focusedThing, type Spot } from "../canvas";
import { t } from "../words";
import {
  ADD,
  ARROW_KIND,
  CHANNEL_TEAM_PERSONA,
  DRAWING,
  entries,
  EVIDENCE,
  HIDDEN,
  LANES,
  OUTCOME,
  type Part,
  PHASE,
  SERVICE,
  SEVERITY,
  STAGES,
  STATE,
  STATUS,
  tidy,
  TINT,
} from "./menus";
import { nameOf } from "../app/names";
import { chooseChannel } from "./pickers";
import { chosen } from "./target";

const CLIP: readonly Part[] = ["cut", "copy", DRAWING, "paste", "duplicate"];
const MOVE: readonly Part[] = ["move-left", "move-right", "move-up", "move-down"];

/** What can be done with one thing of a kind. */
const ONE: { readonly [K in Kind]?: readonly Part[] } = {
  card: ["rename", STATE, null, "add-stage", LANES, HIDDEN, null, DRAWING, "export"],
  stage: [
    "rename",
    PHASE,
    null,
    "add-touchpoint",
    "add-stage",
    null,
    "move-left",
    "move-right",
    null,
    ...CLIP,
    null,
    "delete",
  ],
  touchpoint: [
    "rename",
    ...CHANNEL_TEAM_PERSONA,
    "moment-truth",
    SERVICE,
    EVIDENCE,
    OUTCOME,
    null,
    ADD,
    STAGES,
    "split-touchpoint",
    "split-stage",
    null,
    ...CLIP,
    null,
    "delete",
  ],
  transition: ["rename", ARROW_KIND, "context-lost", null, "delete"],
  lane: [
    "rename",
    "lane-height",
    "move-up",
    "move-down",
    null,
    LANES,
    "hide-lane",
    HIDDEN,
    null,
    DRAWING,
    null,
    "delete",
  ],
  note: ["rename", TINT, EVIDENCE, "choose-persona", null, ...MOVE, null, ...CLIP, null, "delete"],
  pain: ["rename", SEVERITY, EVIDENCE, "choose-persona", "add-remedy", null, ...CLIP, null, "delete"],
  remedy: ["rename", STATUS, "choose-team", EVIDENCE, null, ...CLIP, null, "delete"],
  kpi: ["rename", null, ...CLIP, null, "delete"],
};

/** With several things. */
const SEVERAL: readonly Part[] = [
  ...CHANNEL_TEAM_PERSONA,
  "moment-truth",
  SEVERITY,
  STATUS,
  EVIDENCE,
  SERVICE,
  OUTCOME,
  TINT,
  PHASE,
  null,
  STAGES,
  "add-arrow",
  "merge",
  "zoom-selection",
  null,
  ...CLIP,
  null,
  "hide-lane",
  "delete",
];

const EMPTY_CELL: readonly Part[] = [
  "add-note",
  "add-quote",
  "add-pain",
  "add-remedy",
  "add-kpi",
  "add-picture",
  null,
  "paste",
];
const PAPER: readonly Part[] = [
  "add-stage",
  "add-touchpoint",
  LANES,
  HIDDEN,
  null,
  "paste",
  "select-all",
  null,
  "zoom-fit",
  "zoom-full",
  DRAWING,
];

export function contextMenu(app: App, studio: Studio, at: Point, spot: Spot): void {
  focusCell(studio, spot);
  const channels = studio.records.find("lane", spot.lane)?.kind === "channels";
  if (channels && spot.touchpoint !== null && studio.lead === null)
    return chooseChannel(app, at, spot.touchpoint);
  const { parts, label } = about(app, studio, spot);
  const found = entries(app, parts);
  // With several kinds selected, what fits none of them would only be in the way.
  const usable = parts === SEVERAL ? tidy(found.filter((entry) => entry?.enabled !== false)) : found;
  app.openMenu({ at, label, entries: usable });
}

/** On an empty cell the focus goes there, so that what is chosen from the menu happens there. */
function focusCell({ canvas, lead }: Studio, { lane, touchpoint, record }: Spot): void {
  const column = touchpoint === null ? undefined : canvas?.grid.columnOf(touchpoint);
  if (canvas && column && lane !== null && record === null && lead === null)
    canvas.setFocus({ at: "cell", lane, column: column.index });
}

function about(app: App, studio: Studio, spot: Spot): { parts: readonly Part[]; label: string } {
  const { selected, records } = studio;
  const [lead] = selected;
  if (selected.length > 1) return { parts: SEVERAL, label: t("status-selected", { count: selected.length }) };
  if (lead !== undefined) {
    const role = studio.canvas && focusedThing(studio.canvas)?.role;
    const label = nameOf(records, lead);
    if (role === "emotion") return { parts: ["move-up", "move-down", null, "delete"], label };
    if (role === "channel") return { parts: ["choose-channel", null, "delete"], label };
    const kind = records.get(lead)?.kind;
    const parts = kind && ONE[kind];
    if (parts) return { parts, label };
  }
  const inCell = spot.lane !== null && spot.touchpoint !== null && chosen(app, "lane").length === 0;
  return { parts: inCell ? EMPTY_CELL : PAPER, label: t("context-menu") };
}
