/**
 * Notes, pains, remedies and KPIs hang on touchpoints: a note on one, reaching until another; the others on a list.
 * The commands that take them to other columns. Plain functions.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { JsonValue } from "../bindings/serde_json/JsonValue";
import type { Rect } from "../bindings/Rect";
import type { Records } from "../document/records";
import { anchor } from "./cells";
import type { Column, Grid, LaneArea } from "./grid";

/** The columns a card of a record covers. */
export interface Reach {
  readonly first: Column;
  readonly last: Column;
}

/** The columns under a box. */
export function reachOf(grid: Grid, box: Rect): Reach | undefined {
  const first = grid.columnNear(box.x + 8);
  const last = grid.columnNear(box.x + box.width - 8);
  return first && last ? { first, last } : undefined;
}

/** Takes notes to a cell, before one that is there or to its end. */
export function moveNotes(
  notes: readonly Id[],
  lane: LaneArea,
  column: Column,
  before: Id | null,
): Command | null {
  const touchpoint = anchor(column);
  if (touchpoint === undefined) return null;
  return { do: "moveNotes", notes: [...notes], lane: lane.lane, touchpoint, before };
}

/** Lets a note reach to a column, or begin there. */
export function stretchNote(records: Records, note: Id, reach: Reach): Command | null {
  const record = records.find("note", note);
  const [first, last] = [anchor(reach.first), anchor(reach.last)];
  if (!record || first === undefined || last === undefined) return null;
  const until = reach.first === reach.last ? null : last;
  const commands: Command[] = [];
  const here = reach.first.seats.some((seat) => seat.touchpoint === record.touchpoint);
  if (!here)
    commands.push({ do: "moveNotes", notes: [note], lane: record.lane, touchpoint: first, before: null });
  if (record.until !== until) commands.push(edit(note, { until }));
  return asOne(commands);
}

/** The touchpoints a pain, remedy or KPI hangs on; for a remedy without any of its own, those of the pains it treats. */
export function touchpointsOf(records: Records, id: Id): readonly Id[] {
  const record = records.get(id);
  switch (record?.kind) {
    case "pain":
    case "kpi":
      return record.value.touchpoints;
    case "remedy": {
      if (record.value.touchpoints.length > 0) return record.value.touchpoints;
      const pains = record.value.treats.flatMap(({ pain }) => records.find("pain", pain) ?? []);
      return [...new Set(pains.flatMap((pain) => pain.touchpoints))];
    }
    default:
      return [];
  }
}

/** Hangs what covers some columns on others instead; what hangs elsewhere stays. */
export function rehang(records: Records, grid: Grid, id: Id, from: Reach, to: Reach): Command | null {
  const own = touchpointsOf(records, id);
  const covered = (reach: Reach, touchpoint: Id): boolean =>
    grid
      .columns(reach.first.index, reach.last.index)
      .some((column) => column.seats.some((seat) => seat.touchpoint === touchpoint));
  const elsewhere = own.filter((touchpoint) => !covered(from, touchpoint));
  const kept = own.filter((touchpoint) => covered(from, touchpoint) && covered(to, touchpoint));
  const columns = grid.columns(to.first.index, to.last.index);
  const fresh = columns
    .filter((column) => !column.seats.some((seat) => kept.includes(seat.touchpoint)))
    .flatMap((column) => anchor(column) ?? []);
  const touchpoints = [...new Set([...elsewhere, ...kept, ...fresh])];
  const same =
    touchpoints.length === own.length && touchpoints.every((touchpoint) => own.includes(touchpoint));
  return same ? null : edit(id, { touchpoints });
}

/** Moves a reach by some columns, as far as there are columns with touchpoints. */
export function moved(grid: Grid, reach: Reach, by: number): Reach | undefined {
  const first = grid.column(reach.first.index + by);
  const last = grid.column(reach.last.index + by);
  return first && last && anchor(first) !== undefined && anchor(last) !== undefined
    ? { first, last }
    : undefined;
}

export function edit(id: Id, fields: { [name: string]: JsonValue }): Command {
  return { do: "edit", edits: [{ id, fields }] };
}

/** Several commands as one step. */
export function asOne(commands: readonly Command[]): Command | null {
  const [first] = commands;
  if (!first) return null;
  return commands.length === 1 ? first : { do: "batch", commands: [...commands] };
}
