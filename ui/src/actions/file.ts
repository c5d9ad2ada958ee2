/** Maps as wholes: new, from a file, to a file, another like it, back to the library. */
import type { App } from "../app";
import type { State } from "../bindings/State";
import { expect } from "../host";
import { t } from "../words";
import { type Action, onMap } from "./action";

/** Endings of the files maps are read from. */
export const ENDINGS = ["wayfold", "json", "mmd", "mermaid", "md", "txt", "html", "csv", "xlsx"] as const;

async function duplicateMap(app: App, state: State): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  await app.settle();
  const old = studio.card.title || t("app-untitled");
  const title = t(
    state === "future" && studio.card.state === "current" ? "library-title-future" : "library-title-copy",
    {
      title: old,
    },
  );
  const request = { ask: "duplicateMap", map: studio.id, title, state } as const;
  const { map } = await expect(app.host, request, "created");
  await app.openMap(map);
  app.toasts.show(t("library-duplicated", { title }), null, "good");
}

function rename(app: App): void {
  const { studio } = app;
  if (studio) app.open({ name: "rename", map: studio.id, title: studio.card.title });
}

export const file: readonly Action[] = [
  {
    id: "library",
    icon: "squares-four",
    keys: ["Alt+Home"],
    whileTyping: true,
    enabled: onMap,
    run: (app) => app.leaveMap(),
  },
  {
    id: "new-map",
    icon: "file-plus",
    keys: ["Mod+Alt+N"],
    desktopKeys: ["Mod+N"],
    whileTyping: true,
    run: (app) => app.open({ name: "new-map" }),
  },
  {
    id: "import",
    icon: "upload-simple",
    keys: ["Mod+O"],
    whileTyping: true,
    run: async (app) => app.take(await app.host.pick(ENDINGS, true)),
  },
  { id: "rename-map", icon: "pencil-simple", enabled: onMap, run: rename },
  {
    id: "duplicate-map",
    icon: "files",
    enabled: onMap,
    run: (app) => duplicateMap(app, app.studio?.card.state ?? "current"),
  },
  { id: "future-map", icon: "sparkle", enabled: onMap, run: (app) => duplicateMap(app, "future") },
  {
    id: "snapshots",
    icon: "clock-counter-clockwise",
    enabled: onMap,
    run: (app) => app.open({ name: "snapshots" }),
  },
  {
    id: "export",
    icon: "export",
    keys: ["Mod+E"],
    whileTyping: true,
    enabled: onMap,
    run: async (app) => {
      await app.settle();
      if (app.studio) app.open({ name: "export", map: app.studio.id });
    },
  },
  {
    id: "export-all",
    icon: "files",
    enabled: (app) => (app.library?.maps.length ?? 0) > 0,
    run: (app) => app.open({ name: "export-all", map: app.studio?.id ?? null }),
  },
];
