/**
 * The keys the canvas hears by itself while it has the keyboard (see keyboard.ts, pointing.ts, editor.ts), for the
 * sheet of shortcuts. Words are `keys-<id>`. What an action does too is not here but at the action.
 */
export interface CanvasKeys {
  readonly id: string;
  readonly keys: readonly string[];
  readonly group: "move" | "write" | "look" | "pointer";
}

export const CANVAS_KEYS: readonly CanvasKeys[] = [
  { id: "arrows", group: "move", keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] },
  { id: "extend", group: "move", keys: ["Shift+ArrowRight"] },
  { id: "flow", group: "move", keys: ["Mod+ArrowRight", "Mod+ArrowLeft"] },
  { id: "row-ends", group: "move", keys: ["Home", "End"] },
  { id: "stretch", group: "move", keys: ["Alt+Shift+ArrowRight", "Alt+Shift+ArrowLeft"] },
  { id: "lane-height", group: "move", keys: ["Alt+Shift+ArrowUp", "Alt+Shift+ArrowDown"] },
  { id: "leave", group: "move", keys: ["Escape"] },
  { id: "context", group: "move", keys: ["Shift+F10", "ContextMenu"] },
  { id: "write", group: "write", keys: ["Enter"] },
  { id: "overwrite", group: "write", keys: ["Letter"] },
  { id: "behind", group: "write", keys: ["Mod+Enter", "Insert"] },
  { id: "done", group: "write", keys: ["Enter"] },
  { id: "line", group: "write", keys: ["Shift+Enter"] },
  { id: "next", group: "write", keys: ["Tab", "Shift+Tab"] },
  { id: "cancel", group: "write", keys: ["Escape"] },
  { id: "pages", group: "look", keys: ["PageUp", "PageDown"] },
  { id: "pages-sideways", group: "look", keys: ["Shift+PageUp", "Shift+PageDown"] },
  { id: "pan", group: "pointer", keys: ["Space+Drag", "MiddleDrag"] },
  { id: "wheel", group: "pointer", keys: ["Wheel", "Shift+Wheel"] },
  { id: "wheel-zoom", group: "pointer", keys: ["Mod+Wheel"] },
  { id: "marquee", group: "pointer", keys: ["Drag"] },
  { id: "add-to", group: "pointer", keys: ["Shift+Click"] },
  { id: "duplicate-drag", group: "pointer", keys: ["Mod+Drag"] },
  { id: "open", group: "pointer", keys: ["DoubleClick"] },
];

/** Whether a key typed on something begins to write it anew: any character but the one that shows all keys. */
export function beginsText(key: string): boolean {
  return [...key].length === 1 && key !== "?";
}
