/** Leading a room through the map. What it takes is loaded when somebody asks for it. */
import type { App } from "../app";
import type { Id } from "../bindings/Id";
import { type Action, onMap } from "./action";

/** The setting that remembers what is told, and how. */
export const PRESENT = "present";

const withStory = (app: App): boolean => onMap(app) && (app.studio?.records.count("stage") ?? 0) > 0;

/** Begins as chosen last; whoever has not chosen yet is asked first. */
async function present(app: App, from: Id | null): Promise<void> {
  const kept = app.settings.get(PRESENT);
  if (kept === null) return app.open({ name: "present" });
  const { Presenting, readChoices } = await import("../app/presenting");
  await Presenting.start(app, readChoices(kept), from);
}

export const presenting: readonly Action[] = [
  {
    id: "present",
    icon: "presentation",
    keys: ["F5"],
    whileTyping: true,
    enabled: withStory,
    run: (app) => present(app, null),
  },
  {
    id: "present-here",
    icon: "play",
    keys: ["Shift+F5"],
    whileTyping: true,
    enabled: (app) => withStory(app) && app.studio?.lead !== null,
    run: (app) => present(app, app.studio?.lead ?? null),
  },
  {
    id: "present-options",
    icon: "sliders",
    enabled: withStory,
    run: (app) => app.open({ name: "present" }),
  },
];
