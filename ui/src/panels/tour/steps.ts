/** What the tour shows, in order. Words are `tour-<name>` and `tour-<name>-why`. */
export interface Step {
  readonly name: string;
  readonly on: "library" | "map";
  /** Selectors of what is pointed at, the first that is there; nothing for the middle of the window. */
  readonly at: readonly string[];
}

export const STEPS: readonly Step[] = [
  { name: "welcome", on: "library", at: [] },
  { name: "maps", on: "library", at: ["[data-tour=maps] .card", "main ul"] },
  { name: "search", on: "library", at: ["[data-tour=search]"] },
  { name: "new", on: "library", at: ["[data-tour=new-map]"] },
  { name: "sheet", on: "map", at: [] },
  { name: "details", on: "map", at: ["aside", "[data-action=inspector]"] },
  { name: "palette", on: "map", at: ["[data-action=palette]"] },
];

export const FIRST_ON_MAP = STEPS.findIndex(({ on }) => on === "map");
