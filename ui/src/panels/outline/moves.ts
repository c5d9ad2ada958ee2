/**
 * What Alt and an arrow key do in the table: stages and touchpoints go up and down, touchpoints sideways onto a
 * parallel track and off it, lanes sideways, notes and what hangs on touchpoints to other cells, emotions up and down
 * their scale. Plans, not effects.
 */
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import { emotions, holds } from "../../canvas";
import { type Entry, entriesOf } from "./entries";
import { columnOf, type Direction, entryOf, rowOf, type Stop } from "./stops";
import type { Row, Table } from "./table";

type At = Row & { at: "touchpoint" };

/** What moving the entry of a stop by one does; nothing at the end. */
export function move(table: Table, stop: Stop, direction: Direction): Command | null {
  const entry = entryOf(table, stop);
  const row = rowOf(table, stop);
  if (!entry || !row) return null;
  const sideways = direction === "left" || direction === "right";
  const on = direction === "right" || direction === "down" ? 1 : -1;
  switch (entry.kind) {
    case "lane":
      return sideways ? moveLane(table, entry.record, on) : null;
    case "stage":
      return sideways ? null : moveStage(table, entry.record, on);
    case "touchpoint":
      if (row.at !== "touchpoint") return null;
      return sideways ? toTrack(table, row, on) : moveTouchpoint(table, row, on);
    case "emotion":
      return sideways ? feelMore(table, entry, on) : null;
    case "note":
      if (row.at !== "touchpoint") return null;
      return sideways ? toLane(table, stop, entry.record, on) : moveNote(table, row, stop, on);
    case "pain":
    case "remedy":
    case "kpi":
      return sideways || row.at !== "touchpoint" ? null : moveHung(table, row, stop, on);
    default:
      return null;
  }
}

/** Lets a note reach over one row more or less. */
export function stretch(table: Table, stop: Stop, direction: Direction): Command | null {
  const entry = entryOf(table, stop);
  const note = entry?.kind === "note" ? table.records.find("note", entry.record) : undefined;
  if (!note || direction === "left" || direction === "right") return null;
  const end = note.until === null ? note.touchpoint : note.until;
  const to = neighbour(table, end, direction === "down" ? 1 : -1);
  if (!to || table.indexOf(to.touchpoint) < table.indexOf(note.touchpoint)) return null;
  const until = to.touchpoint === note.touchpoint ? null : to.touchpoint;
  return { do: "edit", edits: [{ id: note.id, fields: { until } }] };
}

/** The touchpoint of the row before or behind, of another column of the sheet if `apart`. */
function neighbour(table: Table, touchpoint: Id, on: 1 | -1, apart = false): At | undefined {
  const { rows } = table;
  const begin = table.indexOf(touchpoint);
  for (let index = begin + on; index > 0 && index < rows.length; index += on) {
    const row = rows[index];
    if (row?.at !== "touchpoint") continue;
    if (!apart || !shares(table, row.touchpoint, touchpoint)) return row;
  }
  return undefined;
}

function shares({ records }: Table, one: Id, other: Id): boolean {
  const [a, b] = [records.find("touchpoint", one), records.find("touchpoint", other)];
  return a !== undefined && b !== undefined && a.stage === b.stage && a.order === b.order;
}

function moveTouchpoint(table: Table, row: At, on: 1 | -1): Command | null {
  const touchpoints = [row.touchpoint];
  const rows = table.rows;
  const next = neighbour(table, row.touchpoint, on, true);
  const order = table.records.list("stage").map(({ id }) => id);
  const alone = !rows.some(
    (other) => other.at === "touchpoint" && other !== row && shares(table, other.touchpoint, row.touchpoint),
  );
  // Out of a shared column first, into one of its own.
  if (!alone)
    return {
      do: "moveTouchpoints",
      touchpoints,
      place: { at: on > 0 ? "after" : "before", touchpoint: row.touchpoint },
    };
  if (next?.stage === row.stage)
    return {
      do: "moveTouchpoints",
      touchpoints,
      place: { at: on > 0 ? "after" : "before", touchpoint: next.touchpoint },
    };
  // Over the border: to the near end of the stage beside.
  const stage = order[order.indexOf(row.stage) + on];
  if (stage === undefined) return null;
  if (next?.stage === stage && on > 0)
    return { do: "moveTouchpoints", touchpoints, place: { at: "before", touchpoint: next.touchpoint } };
  return { do: "moveTouchpoints", touchpoints, place: { at: "end", stage } };
}

/** Right: beside the touchpoint above, on a track parallel to it. Left: back into a column of its own. */
function toTrack(table: Table, row: At, on: 1 | -1): Command | null {
  const touchpoints = [row.touchpoint];
  const before = neighbour(table, row.touchpoint, -1, true);
  const shared = table.rows.some(
    (other) => other.at === "touchpoint" && other !== row && shares(table, other.touchpoint, row.touchpoint),
  );
  if (on < 0)
    return shared
      ? { do: "moveTouchpoints", touchpoints, place: { at: "after", touchpoint: row.touchpoint } }
      : null;
  if (shared || before?.stage !== row.stage) return null;
  const place = { at: "beside", touchpoint: before.touchpoint, track: null } as const;
  return { do: "moveTouchpoints", touchpoints, place };
}

function moveStage({ records }: Table, stage: Id, on: 1 | -1): Command | null {
  const before = placeAfter(
    records.list("stage").map(({ id }) => id),
    stage,
    on,
  );
  return before === undefined ? null : { do: "moveStages", stages: [stage], before };
}

function moveLane({ columns }: Table, lane: Id, on: 1 | -1): Command | null {
  // The flow stays in front: its lane is not moved here.
  const order = columns.flatMap(({ kind, lane: id }) =>
    id !== null && kind !== "touchpoint" && kind !== "channel" ? [id] : [],
  );
  const before = placeAfter(order, lane, on);
  return before === undefined ? null : { do: "moveLanes", lanes: [lane], before };
}

function feelMore(table: Table, entry: Entry & { kind: "emotion" }, on: 1 | -1): Command | null {
  const feeling = { touchpoint: entry.record, persona: entry.persona };
  const value = emotions.quarter((entry.value ?? 0) + on * emotions.STEP);
  return emotions.feel(table.records, feeling, value);
}

function toLane(table: Table, stop: Stop, note: Id, on: 1 | -1): Command | null {
  const lanes = table.columns.filter(({ kind, lane }) => lane !== null && forNotes(kind));
  const own = lanes.findIndex(({ key }) => key === stop.column);
  const next = own < 0 ? undefined : lanes[own + on];
  const touchpoint = table.records.find("note", note)?.touchpoint;
  if (!next?.lane || touchpoint === undefined) return null;
  return { do: "moveNotes", notes: [note], lane: next.lane, touchpoint, before: null };
}

function forNotes(kind: Table["columns"][number]["kind"]): boolean {
  return kind !== "touchpoint" && kind !== "channel" && kind !== "next" && holds(kind) === "note";
}

function moveNote(table: Table, row: At, stop: Stop, on: 1 | -1): Command | null {
  const note = table.records.find("note", stop.entry);
  if (!note) return null;
  const { id, lane } = note;
  const before = placeAfter(
    table.notes(lane, row.touchpoint).map((other) => other.id),
    id,
    on,
  );
  if (before !== undefined) return { do: "moveNotes", notes: [id], lane, touchpoint: row.touchpoint, before };
  const next = neighbour(table, row.touchpoint, on);
  if (!next) return null;
  const first = on > 0 ? (table.notes(lane, next.touchpoint)[0]?.id ?? null) : null;
  return { do: "moveNotes", notes: [id], lane, touchpoint: next.touchpoint, before: first };
}

/** Past the end of its cell it hangs on the touchpoint beside instead. */
function moveHung(table: Table, row: At, stop: Stop, on: 1 | -1): Command | null {
  const entries = entriesOf(table, row, columnOf(table, stop));
  const id = stop.entry ?? "";
  const before = placeAfter(
    entries.map(({ key }) => key),
    id,
    on,
  );
  if (before !== undefined) return { do: "reorder", records: [id], before };
  const next = neighbour(table, row.touchpoint, on);
  if (!next) return null;
  const others = hangsOn(table, id).filter((place) => place !== row.touchpoint);
  const touchpoints = [...new Set([...others, next.touchpoint])];
  return { do: "edit", edits: [{ id, fields: { touchpoints } }] };
}

function hangsOn(table: Table, id: Id): readonly Id[] {
  const { records } = table;
  const remedy = records.find("remedy", id);
  if (remedy) return table.placesOf(remedy);
  return (records.find("pain", id) ?? records.find("kpi", id))?.touchpoints ?? [];
}

/** What one comes before when it moves by one; null for the end, nothing if it is there already. */
function placeAfter(order: readonly Id[], id: Id, on: 1 | -1): Id | null | undefined {
  const index = order.indexOf(id);
  if (index < 0 || index + on < 0 || index + on >= order.length) return undefined;
  return order[on > 0 ? index + 2 : index - 1] ?? null;
}
