/** What is felt at a touchpoint, typed as a number: over its point of the curve, or in the cell where there is none yet. */
import type { Id } from "../bindings/Id";
import type { Board } from "./board";
import { feel, type Feeling, keyOf, people, read, unsaid, valueOf, written } from "./emotions";
import type { Focus } from "./focus";
import { hit } from "./hits";
import { STRONG, type Writing } from "./writing";

/** Room for a number, or for the words that ask for one, on the sheet. */
const FIELD = { width: 172, height: 20 };

/** Whether a key begins a number: anything else typed on a curve is none of its business. */
export function beginsValue(key: string): boolean {
  return /^[\d+,.\-−–]$/u.test(key);
}

/**
 * Whose emotion is typed where there is none yet: everybody's, unless the curves so far are personas' alone; then the
 * first one's.
 */
export function newFeeling(board: Board, touchpoint: Id): Writing | null {
  const { records } = board.map;
  const all = records.list("touchpoint");
  const told = all.some(({ emotion }) => emotion !== null) ? undefined : firstFelt(board);
  return feelingWriting(board, { touchpoint, persona: told ?? null });
}

function firstFelt({ map: { records } }: Board): Id | undefined {
  const felt = new Set([...records.all("touchpoint")].flatMap(({ emotions }) => Object.keys(emotions)));
  return people(records).find(({ id }) => felt.has(id))?.id;
}

/** The next emotion at a touchpoint that nobody has said yet. */
export function nextFeeling(board: Board, { touchpoint }: Feeling): Writing | null {
  const [next] = unsaid(board.map.records, touchpoint).toSorted(
    (a, b) => Number(!a.persona) - Number(!b.persona),
  );
  return next ? feelingWriting(board, next) : null;
}

export function feelingWriting(board: Board, feeling: Feeling): Writing | null {
  const { grid, map } = board;
  const column = grid.columnOf(feeling.touchpoint);
  const lane = grid.lanes.find(({ kind }) => kind === "emotion");
  if (!column || !lane) return null;
  const value = valueOf(map.records, feeling);
  const persona = map.records.find("persona", feeling.persona)?.name;
  const point = value === null ? undefined : hit(map.scene, keyOf(feeling));
  const middle = point ? point.box.y + point.box.height / 2 : lane.box.y + lane.box.height / 2;
  const focus: Focus = point
    ? { at: "thing", key: point.key }
    : { at: "cell", lane: lane.lane, column: column.index };
  return {
    record: point ? feeling.touchpoint : null,
    focus,
    box: { ...FIELD, x: column.x + (column.width - FIELD.width) / 2, y: middle - FIELD.height - 8 },
    role: "emotion",
    card: true,
    face: STRONG,
    ground: "",
    color: "",
    text: value === null ? "" : written(value, map.scene.scene.language),
    words: persona === undefined ? "canvas-emotion-value" : "canvas-emotion-value-of",
    about: { persona: persona ?? "" },
    lines: false,
    understands: (text) => read(text) !== undefined,
    plan(text) {
      const typed = read(text);
      return typed === undefined ? null : feel(map.records, feeling, typed);
    },
    next(back) {
      const seat = grid.column(column.index + (back ? -1 : 1))?.seats[0];
      return seat ? feelingWriting(board, { ...feeling, touchpoint: seat.touchpoint }) : null;
    },
  };
}
