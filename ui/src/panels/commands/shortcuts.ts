/** All keys there are, by group: those of actions, and those the canvas hears by itself. */
import { keysOf, label, groups } from "../../actions";
import { match } from "../../actions/fuzzy";
import type { Host } from "../../host";
import { CANVAS_KEYS, type CanvasKeys } from "../../canvas";
import { t } from "../../words";

export interface Shortcut {
  readonly id: string;
  readonly words: string;
  /** Ways to do the same. */
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const CANVAS_GROUPS: readonly CanvasKeys["group"][] = ["write", "move", "look", "pointer"];

/** Groups that have something for what is typed. */
export function shortcutGroups(kind: Host["kind"], typed: string): ShortcutGroup[] {
  const ofActions = groups.map(([name, list]) => ({
    title: t(`menu-${name}`),
    shortcuts: list.map((action) => ({
      id: action.id,
      words: label(action),
      keys: keysOf(kind, action),
    })),
  }));
  const ofCanvas = CANVAS_GROUPS.map((group) => ({
    title: t(`keys-group-${group}`),
    shortcuts: CANVAS_KEYS.filter((keys) => keys.group === group).map(({ id, keys }) => ({
      id,
      words: t(`keys-${id}`),
      keys,
    })),
  }));
  const fits = ({ words, keys }: Shortcut): boolean =>
    keys.length > 0 && (typed.trim() === "" || match(`${words} ${keys.join(" ")}`, typed) !== null);
  return [...ofCanvas, ...ofActions]
    .map(({ title, shortcuts }) => ({ title, shortcuts: shortcuts.filter(fits) }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
