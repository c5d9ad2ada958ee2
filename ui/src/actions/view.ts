/** What is seen of a map, and how. */
import type { App } from "../app";
import { type Action, onMap } from "./action";

const onSheet = (app: App): boolean => onMap(app) && app.studio?.showing === "sheet";

export const view: readonly Action[] = [
  {
    id: "zoom-in",
    icon: "magnifying-glass-plus",
    keys: ["Mod++", "Mod+="],
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.zoomBy(1.25),
  },
  {
    id: "zoom-out",
    icon: "magnifying-glass-minus",
    keys: ["Mod+-"],
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.zoomBy(0.8),
  },
  { id: "zoom-full", keys: ["Mod+0"], enabled: onSheet, run: (app) => app.studio?.canvas?.zoomTo(1) },
  {
    id: "zoom-fit",
    icon: "corners-out",
    keys: ["Mod+1"],
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.fit(),
  },
  {
    id: "inspector",
    icon: "sidebar-simple",
    keys: ["Mod+I"],
    enabled: onMap,
    checked: (app) => app.side === "inspector",
    run: (app) => void (app.side = app.side === "inspector" ? "none" : "inspector"),
  },
  {
    id: "outline",
    icon: "table",
    keys: ["Mod+Shift+O"],
    enabled: onMap,
    checked: (app) => app.studio?.showing === "outline",
    run: (app) => {
      if (app.studio) app.studio.showing = app.studio.showing === "outline" ? "sheet" : "outline";
    },
  },
];
