/**
 * An action: something a person can ask for by menu, toolbar, palette or key. All of these read the same list. Its
 * words are `action-<id>` in the locale files.
 */
import type { App } from "../app";

export interface Action {
  readonly id: string;
  readonly icon?: string;
  /** Keys as `Mod+Shift+Z`; the first is shown. `Mod` is Ctrl, on a Mac Cmd. */
  readonly keys?: readonly string[];
  /** Whether its keys work while text is being typed. */
  readonly whileTyping?: boolean;
  /** Whether it is left out of the palette: it only makes sense where it stands. */
  readonly unlisted?: boolean;
  /** Whether it can be done now; always if not given. */
  enabled?(app: App): boolean;
  /** Whether it is on, for what is switched. */
  checked?(app: App): boolean;
  run(app: App): void | Promise<unknown>;
}

export const onMap = (app: App): boolean => app.screen.at === "map" && app.studio !== null;
export const withSelection = (app: App): boolean => onMap(app) && (app.studio?.selected.length ?? 0) > 0;
