/** Putting what is there elsewhere: by one, to another stage, together, apart, out of sight. */
import type { App, MenuEntry, Studio } from "../app";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import { type Direction, planMove } from "../canvas";
import { t } from "../words";
import { type Action, onMap } from "./action";
import { hiddenLanes } from "./lanes";
import { columns, inOrder } from "./order";
import { chosen, has, menuPoint, only } from "./target";

/** Moves what is selected by one; touchpoints together. */
async function move(app: App, direction: Direction): Promise<void> {
  const { studio } = app;
  const lead = studio?.lead;
  if (!studio || !lead) return;
  const ids = chosen(app, "touchpoint").map(({ id }) => id);
  const sideways = direction === "left" || direction === "right";
  const together = sideways && ids.length > 0 && (ids.length > 1 || !studio.canvas);
  const command = together
    ? moveTouchpoints(studio, ids, direction)
    : studio.canvas && planMove(studio.canvas, lead, direction);
  if (!command || !(await studio.run(command))) return;
  const { canvas } = studio;
  if (canvas?.focus) canvas.setFocus(canvas.focus);
}

/** The plan of moving touchpoints by a column, over the border of their stage if need be. */
export function moveTouchpoints(
  studio: Pick<Studio, "records">,
  ids: readonly Id[],
  direction: "left" | "right",
): Command | null {
  const { records } = studio;
  const moving = new Set(ids);
  const all = columns(records);
  const own = all.flatMap((column, index) =>
    column.touchpoints.some((id) => moving.has(id)) ? [index] : [],
  );
  const edge = direction === "left" ? own[0] : own.at(-1);
  const at = edge === undefined ? undefined : all[edge];
  if (edge === undefined || !at) return null;
  const go = (place: Extract<Command, { do: "moveTouchpoints" }>["place"]): Command => {
    return { do: "moveTouchpoints", touchpoints: [...ids], place };
  };
  const side = direction === "left" ? "before" : "after";
  // Out of a shared column first.
  const staying = at.touchpoints.find((id) => !moving.has(id));
  if (staying !== undefined) return go({ at: side, touchpoint: staying });
  const next = all[edge + (direction === "left" ? -1 : 1)];
  if (!next) return null;
  const [touchpoint] = next.touchpoints;
  if (touchpoint === undefined) return go({ at: "end", stage: next.stage });
  if (next.stage === at.stage) return go({ at: side, touchpoint });
  return direction === "left" ? go({ at: "end", stage: next.stage }) : go({ at: "before", touchpoint });
}

const movable = (app: App): boolean =>
  has(app, "touchpoint", "stage", "lane", "note", "pain", "remedy", "kpi");

function step(direction: Direction): Action {
  return {
    id: `move-${direction}`,
    icon: `arrow-${direction}`,
    keys: [`Alt+Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`],
    repeats: true,
    enabled: movable,
    run: (app) => move(app, direction),
  };
}

/** Stages as entries that take the touchpoints selected to their end. */
export function stageEntries(app: App): MenuEntry[] {
  const { studio } = app;
  if (!studio) return [];
  const touchpoints = chosen(app, "touchpoint");
  const ids = touchpoints.map(({ id }) => id);
  return studio.records.list("stage").map(({ id, title }) => ({
    label: title || t("kind-stage"),
    icon: "columns",
    checked: touchpoints.every(({ stage }) => stage === id),
    enabled: touchpoints.some(({ stage }) => stage !== id),
    run: () => void studio.run({ do: "moveTouchpoints", touchpoints: ids, place: { at: "end", stage: id } }),
  }));
}

async function merge(app: App): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  // The leftmost takes the others in, whichever was selected first.
  const { records } = studio;
  const ids = chosen(app, "touchpoint").map(({ id }) => id);
  const touchpoints = inOrder(records, ids);
  const own = new Set(chosen(app, "stage").map(({ id }) => id));
  const stages = records.list("stage").flatMap(({ id }) => (own.has(id) ? [id] : []));
  if (touchpoints.length > 1) await studio.run({ do: "mergeTouchpoints", touchpoints });
  else if (stages.length > 1) await studio.run({ do: "mergeStages", stages });
}

/** A second touchpoint behind the first, which takes over what leads on; and begins to name it. */
async function splitTouchpoint(app: App): Promise<void> {
  const { studio } = app;
  const touchpoint = only(app, "touchpoint");
  if (!studio || !touchpoint) return;
  const made = await studio.run({ do: "splitTouchpoint", touchpoint: touchpoint.id, fields: {} });
  name(studio, made, "touchpoint");
}

async function splitStage(app: App): Promise<void> {
  const { studio } = app;
  const touchpoint = only(app, "touchpoint");
  if (!studio || !touchpoint) return;
  const fields = { title: t("insert-stage") };
  name(studio, await studio.run({ do: "splitStage", at: touchpoint.id, fields }), "stage");
}

/** Selects what of a kind came into being, and begins to write its name. */
function name(studio: Studio, made: readonly Id[] | null, kind: "touchpoint" | "stage"): void {
  const id = made?.find((made) => studio.map.records.get(made)?.kind === kind);
  if (id === undefined) return;
  studio.selection.set([id]);
  studio.canvas?.edit(id);
}

export const arrange: readonly Action[] = [
  step("left"),
  step("right"),
  step("up"),
  step("down"),
  {
    id: "to-stage",
    icon: "arrow-elbow-down-right",
    enabled: (app) => has(app, "touchpoint"),
    run: (app) => {
      const filter = { placeholder: t("pick-stage") };
      app.openMenu({
        at: menuPoint(app),
        label: t("action-to-stage"),
        entries: stageEntries(app),
        filter,
      });
    },
  },
  {
    id: "merge",
    icon: "arrows-merge",
    enabled: (app) => chosen(app, "touchpoint").length > 1 || chosen(app, "stage").length > 1,
    run: merge,
  },
  {
    id: "split-touchpoint",
    icon: "arrows-split",
    enabled: (app) => only(app, "touchpoint") !== undefined,
    run: splitTouchpoint,
  },
  {
    id: "split-stage",
    icon: "columns-plus-right",
    enabled: (app) => only(app, "touchpoint") !== undefined,
    run: splitStage,
  },
  {
    id: "hide-lane",
    icon: "eye-slash",
    enabled: (app) => has(app, "lane"),
    run: (app) =>
      app.studio?.edit(
        chosen(app, "lane").map(({ id }) => id),
        { hidden: true },
      ),
  },
  {
    id: "show-lane",
    icon: "eye",
    enabled: (app) => onMap(app) && hiddenLanes(app).length > 0,
    run: (app) =>
      app.openMenu({ at: menuPoint(app), label: t("action-show-lane"), entries: hiddenLanes(app) }),
  },
  {
    id: "lane-height",
    icon: "arrows-out-line-horizontal",
    enabled: (app) => chosen(app, "lane").some(({ height }) => height !== null),
    run: (app) =>
      app.studio?.edit(
        chosen(app, "lane").map(({ id }) => id),
        { height: null },
      ),
  },
];
