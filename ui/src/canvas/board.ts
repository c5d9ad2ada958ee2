/** What gestures, keys and controls see of the canvas. */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Size } from "../bindings/Size";
import type { OpenMap } from "../document/open-map";
import type { Selection } from "../document/selection";
import type { Camera } from "./camera";
import type { Beginning, Editor } from "./editor";
import type { Focus } from "./focus";
import type { Grid } from "./grid";
import type { Hit } from "./hits";
import type { CanvasHost, Spot } from "./host";
import type { Navigation } from "./navigation";
import type { Pins } from "./pins";
import type { Writing } from "./writing";

export interface Board {
  readonly map: OpenMap;
  readonly selection: Selection;
  readonly host: CanvasHost;
  readonly camera: Camera;
  readonly window: Size;
  readonly grid: Grid;
  readonly pins: Pins;
  /** The thing at a point of the window. */
  hitAt(at: Point): Hit | undefined;
  /** Does a command; nothing if it was refused. */
  run(command: Command): Promise<Id[] | null>;
}

/** A pointer at a place. */
export interface Pointer {
  /** On the sheet. */
  readonly sheet: Point;
  /** In the window. */
  readonly at: Point;
  readonly shift: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** What pointer and keys work on: the board, and what they change of the canvas itself. */
export interface Desk extends Board {
  readonly navigation: Navigation;
  readonly editor: Editor;
  readonly focus: Focus | null;
  /** Moves the focus, and into sight; it is told to a screen reader, behind what was done. */
  setFocus(focus: Focus | null, done?: string): void;
  /** Selects the record a thing shows, alone or with those selected already. */
  select(hit: Hit, more?: boolean): void;
  /** Begins to write in place; nothing to write is left alone. */
  write(writing: Writing | null, beginning?: Beginning): void;
  /** Draws the overlay again. */
  redraw(): void;
  /** What lies at a point of the window. */
  spotAt(at: Point): Spot;
  /** From the window to the page. */
  toPage(at: Point): Point;
}

/** The record a thing is selected by: an emotion or a channel by its touchpoint. */
export function recordOf(hit: Hit): Id | null {
  if (hit.role === "channel") return hit.key.split("/")[2] ?? null;
  return hit.record;
}
