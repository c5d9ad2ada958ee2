/**
 * Where the keyboard can be in the table, and where its keys lead: the roving focus. Stops are named by keys, so that
 * they stay themselves when rows come and go. Plain functions of the table.
 */
import type { Id } from "../../bindings/Id";
import { cellAt, cellsOf, type Entry, entriesOf } from "./entries";
import type { Row, Table } from "./table";

export interface Stop {
  /** Key of the row. */
  readonly row: string;
  /** Key of a column the cell covers. */
  readonly column: string;
  /** Key of the entry; nothing for an empty cell. */
  readonly entry: string | null;
}

export type Direction = "left" | "right" | "up" | "down";

export function rowOf(table: Table, stop: Stop): Row | undefined {
  return table.rows[table.indexOf(stop.row)];
}

export function columnOf(table: Table, stop: Stop): number {
  return table.columns.findIndex(({ key }) => key === stop.column);
}

export function entryOf(table: Table, stop: Stop): Entry | undefined {
  const row = rowOf(table, stop);
  if (!row) return undefined;
  const { first } = cellAt(table, row, columnOf(table, stop));
  return entriesOf(table, row, first).find(({ key }) => key === stop.entry);
}

/** The first or last entry of a cell, or the cell. */
export function stopIn(table: Table, row: Row, column: number, end: "first" | "last" = "first"): Stop | null {
  const place = table.columns[column];
  if (!place) return null;
  const entries = entriesOf(table, row, cellAt(table, row, column).first);
  const entry = end === "first" ? entries[0] : entries.at(-1);
  return { row: row.key, column: place.key, entry: entry?.key ?? null };
}

/** A stop as it is now: its entry may be gone, an empty cell may have got one. Nothing if its row is gone. */
export function settled(table: Table, stop: Stop): Stop | null {
  const row = rowOf(table, stop);
  const column = Math.max(0, columnOf(table, stop));
  if (!row) return null;
  return entryOf(table, stop) ? stop : stopIn(table, row, column);
}

/** Where an arrow key leads; nothing at the edge. */
export function step(table: Table, stop: Stop, direction: Direction): Stop | null {
  const index = table.indexOf(stop.row);
  const row = table.rows[index];
  const column = columnOf(table, stop);
  if (!row || column < 0) return null;
  if (direction === "left" || direction === "right") {
    const cells = cellsOf(table, row);
    const at = cells.findIndex(({ first, span }) => column >= first && column < first + span);
    const next = cells[at + (direction === "right" ? 1 : -1)];
    return next ? stopIn(table, row, next.first) : null;
  }
  const down = direction === "down";
  const entries = entriesOf(table, row, cellAt(table, row, column).first);
  const beside = entries[entries.findIndex(({ key }) => key === stop.entry) + (down ? 1 : -1)];
  // Entries of a cell stand one below the other.
  if (stop.entry !== null && beside) return { ...stop, entry: beside.key };
  const next = table.rows[index + (down ? 1 : -1)];
  return next ? stopIn(table, next, column, down ? "first" : "last") : null;
}

/** The first or last cell of a row. */
export function rowEnd(table: Table, stop: Stop, end: "first" | "last"): Stop | null {
  const row = rowOf(table, stop);
  return row ? stopIn(table, row, end === "first" ? 0 : table.columns.length - 1) : null;
}

/** The same column some rows on, as far as there are rows. */
export function leap(table: Table, stop: Stop, rows: number): Stop | null {
  const to = Math.min(table.rows.length - 1, Math.max(0, table.indexOf(stop.row) + rows));
  const row = table.rows[to];
  return row ? stopIn(table, row, Math.max(0, columnOf(table, stop))) : null;
}

/** The head of this stage or of the one before, or of the next. */
export function nextStage(table: Table, stop: Stop, on: 1 | -1): Stop | null {
  const { rows } = table;
  for (let index = table.indexOf(stop.row) + on; index >= 0 && index < rows.length; index += on) {
    const row = rows[index];
    if (row?.at === "stage") return stopIn(table, row, Math.max(0, columnOf(table, stop)));
  }
  return null;
}

/** Along the arrows: from an arrow to where it leads, from a touchpoint to the first that leads to it. */
export function alongFlow(table: Table, stop: Stop, direction: Direction): Stop | null {
  const row = rowOf(table, stop);
  const entry = entryOf(table, stop);
  if (row?.at !== "touchpoint") return null;
  const title = (id: Id | undefined): Stop | null =>
    id !== undefined && table.indexOf(id) >= 0 ? { row: id, column: "touchpoint", entry: "title" } : null;
  if (direction === "right")
    return title(entry?.kind === "arrow" ? entry.to : table.arrows(row.touchpoint)[0]?.to);
  if (direction === "left") {
    const into = table.records.list("transition").find(({ to }) => to === row.touchpoint);
    return title(into?.from);
  }
  return null;
}

/** Where a record stands; the first place of one that stands at several. */
export function stopFor(table: Table, record: Id): Stop | null {
  const found = table.records.get(record);
  if (!found) return null;
  const at = (row: Id | undefined, column: string, entry: string): Stop | null =>
    row !== undefined && table.indexOf(row) >= 0 ? { row, column, entry } : null;
  const inLane = (kind: string, places: readonly Id[]): Stop | null => {
    const column = table.columns.find((other) => other.kind === kind);
    const first = places.map((id) => table.indexOf(id)).filter((index) => index >= 0);
    const row = first.length > 0 ? table.rows[Math.min(...first)] : undefined;
    return column && row ? { row: row.key, column: column.key, entry: record } : null;
  };
  switch (found.kind) {
    case "stage":
      return at(record, "touchpoint", "stage");
    case "touchpoint":
      return at(record, "touchpoint", "title");
    case "transition":
      return at(found.value.from, "next", record);
    case "note":
      return at(found.value.touchpoint, found.value.lane, record);
    case "lane": {
      const column = table.columns.find(({ lane }) => lane === record);
      return column ? { row: "head", column: column.key, entry: "lane" } : null;
    }
    case "pain":
      return inLane("pains", found.value.touchpoints);
    case "remedy":
      return inLane("remedies", table.placesOf(found.value));
    case "kpi":
      return inLane("kpis", found.value.touchpoints);
    default:
      return null;
  }
}
