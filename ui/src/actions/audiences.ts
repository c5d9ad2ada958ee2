/** Saved views of a map, each for its audience; and what of the analysis lies over the sheet. */
import { type App, type Layer, LAYERS, type MenuEntry } from "../app";
import { t } from "../words";
import { type Action, onMap, onSheet } from "./action";

/** What lies over the sheet; again takes it away. */
export const layers: readonly Action[] = LAYERS.map((layer: Layer) => ({
  id: `layer-${layer}`,
  icon: "stack",
  words: ["action-layer", `insights-layer-${layer}`] as const,
  enabled: onSheet,
  checked: (app: App) => app.studio?.insights.layer === layer,
  run: (app: App) => {
    const insights = app.studio?.insights;
    if (insights) insights.layer = insights.layer === layer ? "none" : layer;
  },
}));

const inView = (app: App): boolean => onMap(app) && app.studio?.views.current !== null;

export const audiences: readonly Action[] = [
  {
    id: "audience-all",
    icon: "eye",
    enabled: onMap,
    checked: (app) => app.studio?.views.current === null,
    run: (app) => app.studio?.views.choose(""),
  },
  {
    id: "audience-next",
    icon: "users-three",
    enabled: (app) => onMap(app) && (app.studio?.views.all.length ?? 0) > 0,
    run: next,
  },
  {
    id: "audience-new",
    icon: "user-plus",
    enabled: onMap,
    run: async (app) => {
      await app.studio?.views.add();
      edit(app);
    },
  },
  { id: "audience-edit", icon: "sliders-horizontal", enabled: inView, run: edit },
];

function edit(app: App): void {
  const { studio } = app;
  if (studio?.views.current) studio.views.open = true;
}

/** The view after the one that is shown, the whole map behind the last. */
async function next(app: App): Promise<void> {
  const { views } = app.studio ?? {};
  if (!views) return;
  const keys = ["", ...views.all.map(({ key }) => key)];
  await views.choose(keys[(keys.indexOf(views.current?.key ?? "") + 1) % keys.length] ?? "");
  app.say(views.current?.name ?? t("action-audience-all"));
}

/** The views of the map to choose from. */
export function viewEntries(app: App): MenuEntry[] {
  const { views } = app.studio ?? {};
  if (!views) return [];
  return [{ key: "", name: t("action-audience-all") }, ...views.all].map(({ key, name }) => ({
    label: name || t("audiences-unnamed"),
    icon: key === "" ? "eye" : "users-three",
    checked: (views.current?.key ?? "") === key,
    run: () => void views.choose(key),
  }));
}
