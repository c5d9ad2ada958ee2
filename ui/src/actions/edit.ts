/** Taking back and making again. */
import { type Action, onMap } from "./action";

export const edit: readonly Action[] = [
  {
    id: "undo",
    icon: "arrow-u-up-left",
    keys: ["Mod+Z"],
    enabled: (app) => onMap(app) && app.studio?.undoState.undo !== null,
    run: (app) => app.studio?.undo(),
  },
  {
    id: "redo",
    icon: "arrow-u-up-right",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    enabled: (app) => onMap(app) && app.studio?.undoState.redo !== null,
    run: (app) => app.studio?.redo(),
  },
];
