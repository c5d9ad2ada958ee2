/** Maps as wholes: new, from a file, to a file, back to the library. */
import { type Action, onMap } from "./action";

export const file: readonly Action[] = [
  {
    id: "library",
    icon: "squares-four",
    keys: ["Alt+Home"],
    enabled: onMap,
    run: (app) => app.leaveMap(),
  },
  { id: "new-map", icon: "plus", keys: ["Mod+Alt+N"], run: (app) => app.open({ name: "new-map" }) },
  {
    id: "import",
    icon: "upload-simple",
    keys: ["Mod+O"],
    run: async (app) =>
      app.take(await app.host.pick(["wayfold", "json", "mmd", "mermaid", "md", "txt", "html", "csv"], true)),
  },
  {
    id: "export",
    icon: "export",
    keys: ["Mod+E"],
    enabled: onMap,
    run: (app) => {
      if (app.studio) app.open({ name: "export", map: app.studio.id });
    },
  },
];
