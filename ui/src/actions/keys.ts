/**
 * Keys of actions: read from key events, and written the way the system and the language write them. Letters go by
 * what is printed on the key, so that Ctrl+Z is where the reader's keyboard has its Z; on keyboards of other scripts,
 * and where Alt makes other characters, they go by the key's place.
 */
import type { App } from "../app";
import type { Host } from "../host";
import { known, t } from "../words";
import type { Action } from "./action";

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");
/** Signs for keys where they are better known than words. */
const SIGNS: { readonly [name: string]: string } = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ...(MAC ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩", Backspace: "⌫", Escape: "esc" } : {}),
};

/** The keys of an action in this kind of window, the one to show first. */
export function keysOf(kind: Host["kind"], action: Action): readonly string[] {
  return [...(kind === "desktop" ? (action.desktopKeys ?? []) : []), ...(action.keys ?? [])];
}

/** The parts of `Mod+Shift+Z`; the last may be a plus itself. */
export function parts(keys: string): string[] {
  const found = keys.split("+");
  if (keys.endsWith("+")) found.splice(-2, 2, "+");
  return found;
}

/** Keys as the reader's language and system write them: `Strg+Umschalt+Z`. */
export function written(keys: string): string {
  const named = (part: string): string => {
    const sign = SIGNS[part];
    if (sign !== undefined) return sign;
    const key = `key-${part.toLowerCase()}`;
    return part.length > 1 && known(key) ? t(key) : part;
  };
  return parts(keys)
    .map(named)
    .join(MAC ? "" : "+");
}

/** Keys of an action as they are shown; empty if it has none. */
export function shownKeys(action: Action, kind: Host["kind"] = "browser"): string {
  const [first] = keysOf(kind, action);
  return first === undefined ? "" : written(first);
}

/** Keys of an action as a screen reader is told. */
export function spokenKeys(action: Action, kind: Host["kind"] = "browser"): string | undefined {
  const all = keysOf(kind, action).map((keys) => keys.replace("Mod", MAC ? "Meta" : "Control"));
  return all.length > 0 ? all.join(" ") : undefined;
}

export type Press = Pick<
  KeyboardEvent,
  | "key"
  | "code"
  | "ctrlKey"
  | "metaKey"
  | "altKey"
  | "shiftKey"
  | "isComposing"
  | "keyCode"
  | "getModifierState"
>;

/** Names of what was pressed, as actions name it, the likeliest first. None for what belongs to an input method. */
export function pressed(event: Press, mac = MAC): readonly string[] {
  if (event.isComposing || event.keyCode === 229 || event.key === "Process") return [];
  // AltGr writes characters, and where it is sent as Ctrl and Alt it means neither.
  const altGr = event.getModifierState("AltGraph");
  const [mod, system] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (system) return [];
  const modifiers = [mod && !altGr ? "Mod" : "", event.altKey && !altGr ? "Alt" : ""];
  const name = (key: string, shift: boolean): string =>
    [...modifiers, shift ? "Shift" : "", key].filter((part) => part !== "").join("+");
  const char = event.key.length === 1;
  const plain = /^[a-z0-9]$/i.test(event.key);
  // A character typed with Shift, such as `?`, is named by itself.
  const names = [name(char ? event.key.toUpperCase() : event.key, event.shiftKey && (!char || plain))];
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  if (place !== undefined && !plain && !altGr && (mod || event.altKey))
    names.push(name(place, event.shiftKey));
  return names;
}

/** Whether keys pressed there write text. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches(
    "textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit]), [contenteditable]:not([contenteditable=false])",
  );
}

/** Whether a key writes a character: `?` does, `F1` and `Mod+O` do not. */
export function writes(name: string): boolean {
  return [...name].length === 1;
}

/** Whether text on the page is selected, as for copying an excerpt. */
export function textSelected(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== "";
}

/** Whether the browser should copy the text that is selected, rather than we what is selected on the map. */
function textCopied(heard: readonly Action[]): boolean {
  return heard.some(({ id }) => id === "copy" || id === "cut") && textSelected();
}

/** Does the actions whose keys are pressed anywhere in the window. */
export function listen(app: App, actions: readonly Action[], run: (app: App, action: Action) => void): void {
  window.addEventListener("keydown", (event) => {
    // A menu or dialog has the keyboard to itself.
    if (event.defaultPrevented || app.menu || app.dialog) return;
    const writing = typing(event.target) || typing(document.activeElement);
    const names = pressed(event);
    const heard = names.flatMap((name) =>
      actions.filter(
        (action) =>
          !action.heardBy &&
          keysOf(app.host.kind, action).includes(name) &&
          (!writing || (action.whileTyping && !writes(name))),
      ),
    );
    const found = heard.find((action) => action.enabled?.(app) ?? true);
    // Keys of ours do nothing of the browser's while they can do nothing here.
    if (app.screen.at === "map" && heard.length > 0 && !textCopied(heard)) event.preventDefault();
    if (!found || (event.repeat && !found.repeats) || textCopied(heard)) return;
    event.preventDefault();
    run(app, found);
  });
}
