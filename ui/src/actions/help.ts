/** Finding one's way in Wayfold. */
import type { Action } from "./action";

export const help: readonly Action[] = [
  {
    id: "palette",
    icon: "magnifying-glass",
    keys: ["Mod+K"],
    whileTyping: true,
    run: (app) => app.open({ name: "palette" }),
  },
  {
    id: "shortcuts",
    icon: "keyboard",
    keys: ["?", "F1"],
    whileTyping: true,
    run: (app) => app.open({ name: "shortcuts" }),
  },
  { id: "tour", icon: "compass", run: (app) => app.tour.start() },
  {
    id: "settings",
    icon: "gear-six",
    keys: ["Mod+,"],
    whileTyping: true,
    run: (app) => app.open({ name: "settings" }),
  },
  { id: "about", icon: "info", run: (app) => app.open({ name: "about" }) },
];
