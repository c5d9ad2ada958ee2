/**
 * An action: something a person can ask for by menu, toolbar, palette or key. All of these read the same list. Its
 * words are `action-<id>` in the locale files.
 */
import type { App } from "../app";

export interface Action {
  readonly id: string;
  readonly icon: string;
  /** For one of many that differ by a value: the key all share, and that of the value's own words. */
  readonly words?: readonly [key: string, value: string];
  /** Keys as `Mod+Shift+Z`; the first is shown. `Mod` is Ctrl, on a Mac Cmd. */
  readonly keys?: readonly string[];
  /** Keys that browsers keep for themselves, for a window of our own; shown first there. */
  readonly desktopKeys?: readonly string[];
  /** Who hears its keys, if not the window: the canvas or a table while they have the keyboard, or the browser. */
  readonly heardBy?: "place" | "browser";
  /** Whether its keys work while text is being typed. */
  readonly whileTyping?: boolean;
  /** Whether holding its keys does it again and again. */
  readonly repeats?: boolean;
  /** Whether it is left out of the palette: it only makes sense where it stands. */
  readonly unlisted?: boolean;
  /** Whether it takes something away. */
  readonly danger?: boolean;
  /** Key of the words of what it would do just now: the step undo takes back. */
  about?(app: App): string | null;
  /** Key of a better name just now, such as one that says where; nothing for the usual one. */
  better?(app: App): string | null;
  /** Whether it can be done now; always if not given. */
  enabled?(app: App): boolean;
  /** Whether it is on, for what is switched. */
  checked?(app: App): boolean;
  run(app: App): void | Promise<unknown>;
}

export const onMap = (app: App): boolean => app.screen.at === "map" && app.studio !== null;
export const onSheet = (app: App): boolean => onMap(app) && app.studio?.showing === "sheet";
/** Whether something is selected besides the map itself. */
export const withSelection = (app: App): boolean =>
  onMap(app) && (app.studio?.selected.some((id) => id !== app.studio?.id) ?? false);
