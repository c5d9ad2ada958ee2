/** All actions, and how to find, name and do them. */
import type { App, MenuEntry } from "../app";
import { type Language, language, wordsIn } from "../words";
import type { Action } from "./action";
import { arrange } from "./arrange";
import { edit } from "./edit";
import { file } from "./file";
import { ways } from "./go";
import { help } from "./help";
import { insert } from "./insert";
import { shownKeys } from "./keys";
import { mark } from "./mark";
import { presenting } from "./present";
import { view } from "./view";

export type { Action } from "./action";
export { keysOf, listen, shownKeys, spokenKeys, written } from "./keys";

/** In the order of the menus; the name of a group has its words under `menu-`. */
export const groups: readonly (readonly [name: string, actions: readonly Action[]])[] = [
  ["file", [...file, ...presenting]],
  ["edit", edit],
  ["insert", insert],
  ["arrange", arrange],
  ["mark", mark],
  ["view", view],
  ["go", ways],
  ["help", help],
];

export const actions: readonly Action[] = groups.flatMap(([, list]) => list);

const byId = new Map(actions.map((action) => [action.id, action]));

export function action(id: string): Action {
  const found = byId.get(id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

/** The keys of an action's words: its own, or those of its family and of the value. */
export function wordKeys(action: Action): readonly string[] {
  return action.words ?? [`action-${action.id}`];
}

/** What an action is called. */
export function label(action: Action, inLanguage: Language = language()): string {
  const [key, value] = wordKeys(action);
  if (key === undefined) return action.id;
  return wordsIn(inLanguage, key, value === undefined ? undefined : { value: wordsIn(inLanguage, value) });
}

/** What an action would do just now, where that can be said: `Undo: Add touchpoint`. */
export function labelNow(app: App, action: Action): string {
  const better = action.better?.(app) ?? null;
  if (better !== null) return wordsIn(language(), better);
  const about = action.about?.(app) ?? null;
  if (about === null) return label(action);
  const step = wordsIn(language(), `command-${about}`);
  return wordsIn(language(), "step-named", { action: label(action), step });
}

/** Within its family, one of many is called by its value alone. */
export function shortLabel(action: Action): string {
  const [, value] = wordKeys(action);
  return value === undefined ? label(action) : wordsIn(language(), value);
}

export function enabled(app: App, action: Action): boolean {
  return action.enabled?.(app) ?? true;
}

/** Does an action if it can be done now. */
export function run(app: App, action: Action): void {
  if (!enabled(app, action)) return;
  try {
    Promise.resolve(action.run(app)).catch((error: unknown) => app.refused(error));
  } catch (error) {
    app.refused(error);
  }
}

/** An action as an entry of a menu; within a family by its value alone. */
export function entry(app: App, id: string, within = false): MenuEntry {
  const found = action(id);
  return {
    label: within ? shortLabel(found) : labelNow(app, found),
    icon: found.icon,
    keys: shownKeys(found, app.host.kind),
    enabled: enabled(app, found),
    ...(found.danger ? { danger: true } : {}),
    ...(found.checked ? { checked: found.checked(app) } : {}),
    run: () => run(app, found),
  };
}
