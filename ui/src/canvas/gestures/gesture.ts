/**
 * A gesture: a press, a preview on the overlay while the pointer moves, and at release a plan: at most one command.
 * Gestures change nothing themselves. One file each; this one says what they have in common.
 */
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import type { Board, Pointer } from "../board";
import type { Control } from "../controls";
import type { Hit } from "../hits";
import type { Pen } from "../overlay";
import type { Writing } from "../writing";

/** Where and on what the pointer was pressed. */
export interface Press extends Pointer {
  readonly hit: Hit | undefined;
  /** The handle pressed, if any. */
  readonly handle: Control | undefined;
}

/** What a release comes to. */
export interface Plan {
  readonly command?: Command;
  /** What is selected afterwards; what came into being, if `"new"`. */
  readonly select?: readonly Id[] | "new";
  /** What is written next. */
  readonly write?: Writing | null;
}

export interface Gesture {
  /** CSS name of the pointer's shape meanwhile. */
  readonly cursor: string;
  /** Whether the view follows a pointer held at its edge. */
  readonly follows: boolean;
  move(to: Pointer): void;
  draw(pen: Pen): void;
  /** What letting go here would do; nothing for a gesture that comes to nothing. */
  plan(): Plan | null;
}

/** Begins a gesture if the press is one for it. */
export type Begin = (board: Board, press: Press) => Gesture | null;
