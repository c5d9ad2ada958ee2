/** What is seen of a map, and how. */
import type { App, Side } from "../app";
import { type Action, onMap, onSheet, withSelection } from "./action";
import { audiences, layers } from "./audiences";
import { copyable } from "./clipboard/copy";

function fold(app: App, side: Exclude<Side, "none">): void {
  app.side = app.side === side ? "none" : side;
}

function side(id: Exclude<Side, "none">, icon: string, keys: string): Action {
  return {
    id,
    icon,
    keys: [keys],
    whileTyping: true,
    enabled: (app) => onMap(app) && app.sides.includes(id),
    checked: (app) => app.side === id,
    run: (app) => fold(app, id),
  };
}

async function fullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

const zooms: readonly Action[] = [
  {
    id: "zoom-in",
    icon: "magnifying-glass-plus",
    keys: ["Mod++", "Mod+="],
    repeats: true,
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.view.zoomBy(1.25),
  },
  {
    id: "zoom-out",
    icon: "magnifying-glass-minus",
    keys: ["Mod+-"],
    repeats: true,
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.view.zoomBy(0.8),
  },
  {
    id: "zoom-full",
    icon: "frame-corners",
    keys: ["Mod+0"],
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.view.zoomTo(1),
  },
  {
    id: "zoom-fit",
    icon: "corners-out",
    keys: ["Mod+1"],
    enabled: onSheet,
    run: (app) => app.studio?.canvas?.view.fit(),
  },
  {
    id: "zoom-selection",
    icon: "selection",
    keys: ["Mod+2"],
    enabled: (app) => onSheet(app) && withSelection(app),
    run: (app) => {
      const { studio } = app;
      const part = studio?.canvas?.boxOf(copyable(studio));
      if (part) studio?.canvas?.view.frame(part, 72);
    },
  },
];

export const languages: readonly Action[] = (["en", "de"] as const).map((language) => ({
  id: `language-${language}`,
  icon: "translate",
  words: ["action-language", `dialogs-language-${language}`] as const,
  checked: (app: App) => app.language === language,
  run: (app: App) => app.setLanguage(language),
}));

const LOOK_ICONS = { system: "monitor", light: "sun", dark: "moon", contrast: "eye" } as const;

export const looks: readonly Action[] = (["system", "light", "dark", "contrast"] as const).map((look) => ({
  id: `look-${look}`,
  icon: LOOK_ICONS[look],
  words: ["action-look", `dialogs-look-${look}`] as const,
  checked: (app: App) => app.look === look,
  run: (app: App) => app.setLook(look),
}));

export const view: readonly Action[] = [
  ...zooms,
  {
    id: "outline",
    icon: "table",
    keys: ["Mod+Shift+O"],
    whileTyping: true,
    enabled: onMap,
    checked: (app) => onMap(app) && app.studio?.showing === "outline",
    run: async (app) => {
      const settled = await app.settle();
      if (app.studio && settled) app.studio.showing = app.studio.showing === "outline" ? "sheet" : "outline";
    },
  },
  side("inspector", "sidebar-simple", "Mod+I"),
  side("insights", "chart-line-up", "Mod+Shift+I"),
  ...layers,
  ...audiences,
  {
    id: "dark-paper",
    icon: "moon",
    checked: (app) => app.settings.flag("dark-paper"),
    run: (app) => app.setDarkPaper(!app.settings.flag("dark-paper")),
  },
  ...looks,
  ...languages,
  {
    id: "full-screen",
    icon: "monitor",
    keys: ["F11"],
    checked: () => document.fullscreenElement !== null,
    run: fullScreen,
  },
];
