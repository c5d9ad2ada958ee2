/** Keys of actions: read from key events, and written the way the system writes them. */
import type { App } from "../app";
import type { Action } from "./action";

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as they are shown: `Ctrl+Shift+Z`. */
export function shownKeys(action: Action): string {
  const [first] = action.keys ?? [];
  return (first ?? "").replace("Mod", MAC ? "⌘" : "Ctrl");
}

/** The name of what was pressed, as actions name it. */
export function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = MAC ? event.metaKey : event.ctrlKey;
  // A character typed with Shift, such as `?`, is named by itself.
  const plain = event.key.length === 1 && !/[a-z0-9]/i.test(event.key);
  return [mod ? "Mod" : "", event.altKey ? "Alt" : "", event.shiftKey && !plain ? "Shift" : "", key]
    .filter((part) => part !== "")
    .join("+");
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches(
    "textarea, input:not([type=checkbox], [type=radio], [type=range]), [contenteditable]",
  );
}

/** Does the actions whose keys are pressed anywhere in the window. */
export function listen(app: App, actions: readonly Action[], run: (app: App, action: Action) => void): void {
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || app.menu) return;
    const name = pressed(event);
    const found = actions.find((action) => action.keys?.includes(name) && (action.enabled?.(app) ?? true));
    if (!found || (typing(event.target) && !found.whileTyping)) return;
    // A dialog has the keyboard to itself.
    if (app.dialog && !found.whileTyping) return;
    event.preventDefault();
    run(app, found);
  });
}
