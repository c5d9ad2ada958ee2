/** All actions, and how to find and do them. */
import type { App, MenuEntry } from "../app";
import { t } from "../words";
import type { Action } from "./action";
import { edit } from "./edit";
import { file } from "./file";
import { help } from "./help";
import { shownKeys } from "./keys";
import { view } from "./view";

export type { Action } from "./action";
export { listen, shownKeys } from "./keys";

/** In the order of the menus. */
export const groups: readonly (readonly [name: string, actions: readonly Action[]])[] = [
  ["file", file],
  ["edit", edit],
  ["view", view],
  ["help", help],
];

export const actions: readonly Action[] = groups.flatMap(([, list]) => list);

const byId = new Map(actions.map((action) => [action.id, action]));

export function action(id: string): Action {
  const found = byId.get(id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

export function label(action: Action): string {
  return t(`action-${action.id}`);
}

export function enabled(app: App, action: Action): boolean {
  return action.enabled?.(app) ?? true;
}

/** Does an action if it can be done now. */
export function run(app: App, action: Action): void {
  if (!enabled(app, action)) return;
  Promise.resolve(action.run(app)).catch((error: unknown) => app.refused(error));
}

/** An action as an entry of a menu. */
export function entry(app: App, id: string): MenuEntry {
  const found = action(id);
  return {
    label: label(found),
    ...(found.icon ? { icon: found.icon } : {}),
    keys: shownKeys(found),
    enabled: enabled(app, found),
    ...(found.checked ? { checked: found.checked(app) } : {}),
    run: () => run(app, found),
  };
}
