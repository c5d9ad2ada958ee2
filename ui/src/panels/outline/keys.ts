/** Which key does what in the table, while nothing is written. Keys not taken go on to whoever listens outside. */
import { beginsText } from "../../canvas";
import type { OutlineState } from "./outline.svelte";
import { alongFlow, type Direction, leap, nextStage, rowEnd, step, stopIn } from "./stops";

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** What the table asks of its element. */
export interface Doors {
  /** Rows that fit in the window. */
  page(): number;
  /** Begins to write or to choose what is at the stop. */
  open(replace: boolean): void;
  /** Begins something new at the stop. */
  add(): void;
  menu(): void;
}

/** Whether the key was one for here. */
export function key(outline: OutlineState, event: KeyboardEvent, doors: Doors): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  const direction = ARROWS[event.key];
  if (direction) return arrow(outline, direction, event, ctrl);
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    doors.menu();
    return true;
  }
  if (event.altKey) return false;
  const { table, stop } = outline;
  switch (event.key) {
    case "Enter":
      if (ctrl) doors.add();
      else doors.open(false);
      return true;
    case "F2":
      doors.open(false);
      return true;
    case "Insert":
      if (ctrl || event.shiftKey) return false;
      doors.add();
      return true;
    case "Delete":
    case "Backspace":
      if (ctrl || event.shiftKey) return false;
      void outline.remove();
      return true;
    case "Home":
    case "End": {
      const { rows, columns } = table;
      const first = event.key === "Home";
      const row = rows[first ? Math.min(1, rows.length - 1) : rows.length - 1];
      if (!ctrl) outline.go(rowEnd(table, stop, first ? "first" : "last"));
      else if (row) outline.go(stopIn(table, row, first ? 0 : columns.length - 1));
      return true;
    }
    case "PageUp":
    case "PageDown":
      outline.go(leap(table, stop, (event.key === "PageDown" ? 1 : -1) * doors.page()), event.shiftKey);
      return true;
    case "Escape":
      if (outline.studio.selection.size <= 1) return false;
      outline.go(stop);
      return true;
    default:
      break;
  }
  if (ctrl) return event.key.toLowerCase() === "a" && !event.shiftKey && all(outline);
  // A letter typed on something begins to write it anew; the letter itself goes into the field.
  if (beginsText(event.key) && event.key !== " ") doors.open(true);
  else if (event.key === " ") doors.open(false);
  else return false;
  return event.key === " ";
}

function arrow(outline: OutlineState, direction: Direction, event: KeyboardEvent, ctrl: boolean): boolean {
  const { table, stop } = outline;
  if (event.altKey) {
    void outline.moveBy(direction, event.shiftKey);
    return true;
  }
  if (ctrl) {
    const upright = direction === "up" || direction === "down";
    outline.go(
      upright ? nextStage(table, stop, direction === "down" ? 1 : -1) : alongFlow(table, stop, direction),
    );
    return true;
  }
  outline.go(step(table, stop, direction), event.shiftKey);
  return true;
}

function all({ table, studio }: OutlineState): boolean {
  const touchpoints = table.rows.flatMap((row) => (row.at === "touchpoint" ? [row.touchpoint] : []));
  studio.selection.set(touchpoints, studio.lead ?? undefined);
  return true;
}
