/**
 * A stage of which a room could read nothing if all of it were shown at once, in sections: neighbouring columns, from
 * left to right, as few sections as it takes. Positions on the sheet go in and come out; nothing here knows of screens.
 */
import type { Id } from "../../bindings/Id";
import type { Size } from "../../bindings/Size";

/** Neighbouring columns of a stage that are shown at once. */
export interface Section {
  /** What of the sheet is shown, from left to right: with the edges of the columns beside its own. */
  readonly from: number;
  readonly to: number;
  /** What stands in its own columns; of all sections together, each touchpoint once. */
  readonly touchpoints: readonly Id[];
}

/** Size of body letters on the sheet. */
const BODY = 13;
/**
 * Body letters are at least this part of the image's shorter side: 9 pixels in a window of 1280 × 800, 12 in one of
 * 1920 × 1080. How large a letter is for a room depends on the image, not on its pixels. From six times the image's
 * height away, where the last row sits as a rule, capitals of this size are as small as good eyes can tell apart (five
 * minutes of arc); smaller ones nobody there can read.
 */
const LEAST = 1 / 90;
/** So much of a neighbouring column is seen, for the room to see that the stage goes on. */
const EDGE = 36;

/** Scale from which a room can read body text in a window of this size; no larger than what is ever shown. */
export function readableScale({ width, height }: Size, largest: number): number {
  return Math.min(largest, (Math.min(width, height) * LEAST) / BODY);
}

/** A column, where it lies and what stands in it. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly seats: readonly { readonly touchpoint: Id }[];
}

/**
 * Sections of a stage that lies from one edge to another; none where it is no use. `fits`: whether so much of the sheet
 * can be read at once.
 */
export function sectionsOf(
  columns: readonly Place[],
  stage: { readonly from: number; readonly to: number },
  fits: (from: number, to: number) => boolean,
): Section[] {
  const span = (first: number, last: number): readonly [from: number, to: number] => {
    const [before, after] = [columns[first - 1], columns[last + 1]];
    return [before ? before.x + before.width - EDGE : stage.from, after ? after.x + EDGE : stage.to];
  };
  const crowded = greedily(columns.length, (first, last) => fits(...span(first, last)));
  if (crowded.length < 2) return [];
  const even = evenly(columns.length, crowded.length);
  const runs = even.every(([first, last]) => fits(...span(first, last))) ? even : crowded;
  const spans = runs.map(([first, last]) => span(first, last));
  // All are as wide as the widest, lest the view zooms a little at each step.
  const width = Math.max(...spans.map(([from, to]) => to - from));
  return runs.map(([first, last], at) => {
    const from = Math.max(stage.from, Math.min(spans[at]?.[0] ?? stage.from, stage.to - width));
    const seats = columns.slice(first, last + 1).flatMap((column) => column.seats);
    return { from, to: from + width, touchpoints: seats.map(({ touchpoint }) => touchpoint) };
  });
}

/** First and last column of each section. */
type Runs = readonly (readonly [first: number, last: number])[];

/** As many columns a section as fit, at least one: no other way takes fewer sections. */
function greedily(count: number, fits: (first: number, last: number) => boolean): Runs {
  const runs: [number, number][] = [];
  for (let column = 0; column < count; column += 1) {
    const last = runs.at(-1);
    if (last && fits(last[0], column)) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** About as many columns in each of so many sections. */
function evenly(count: number, sections: number): Runs {
  const start = (at: number): number => Math.round((at * count) / sections);
  return Array.from({ length: sections }, (_, at) => [start(at), start(at + 1) - 1] as const);
}
