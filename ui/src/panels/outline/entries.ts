/**
 * What stands in a cell of the table: one entry a thing, each a place the keyboard can be at. A cell without any is a
 * place itself. Plain functions of the table.
 */
import type { Id } from "../../bindings/Id";
import type { LaneKind } from "../../bindings/LaneKind";
import type { Phase } from "../../bindings/Phase";
import type { RemedyStatus } from "../../bindings/RemedyStatus";
import type { Column, Row, Table } from "./table";

interface Common {
  /** Told apart by it within its row. */
  readonly key: string;
  /** What is selected along with it. */
  readonly record: Id;
  /** What it reads; may be empty. */
  readonly text: string;
}

export type Entry = Common &
  (
    | { readonly kind: "lane"; readonly lane: LaneKind }
    | { readonly kind: "stage"; readonly number: string }
    | { readonly kind: "goal" }
    | { readonly kind: "phase"; readonly phase: Phase }
    | { readonly kind: "touchpoint"; readonly number: string; readonly beside: boolean }
    | { readonly kind: "channel"; readonly channel: Id | null }
    /** Where an arrow leads, the share that goes there. */
    | { readonly kind: "arrow"; readonly to: Id; readonly number: string; readonly share: number | null }
    | { readonly kind: "emotion"; readonly persona: Id | null; readonly value: number | null }
    /** How many rows it reaches over. */
    | { readonly kind: "note"; readonly persona: Id | null; readonly image: boolean; readonly reach: number }
    | { readonly kind: "pain"; readonly severity: number }
    | { readonly kind: "remedy"; readonly status: RemedyStatus }
    | { readonly kind: "kpi"; readonly value: number | null; readonly unit: string }
  );

/** How many cells a row has: one a column, but three for a stage, whose goal takes all the room between. */
export function cellAt(
  table: Table,
  row: Row,
  column: number,
): { readonly first: number; readonly span: number } {
  const count = table.columns.length;
  if (row.at === "head" || row.at === "touchpoint" || column <= 0)
    return { first: Math.max(0, column), span: 1 };
  if (row.at === "empty") return { first: 1, span: count - 1 };
  return column >= count - 1 ? { first: count - 1, span: 1 } : { first: 1, span: count - 2 };
}

/** The cells of a row from left to right, by the first column each covers. */
export function cellsOf(table: Table, row: Row): { readonly first: number; readonly span: number }[] {
  const cells = [];
  for (let column = 0; column < table.columns.length;) {
    const cell = cellAt(table, row, column);
    cells.push(cell);
    column = cell.first + cell.span;
  }
  return cells;
}

export function entriesOf(table: Table, row: Row, column: number): readonly Entry[] {
  const place = table.columns[column];
  if (!place) return [];
  switch (row.at) {
    case "head":
      return laneHead(table, place);
    case "stage":
      return inStage(table, row.stage, row.number, column);
    case "empty":
      return [];
    case "touchpoint":
      return inTouchpoint(table, row, place);
  }
}

function laneHead({ records }: Table, { lane }: Column): Entry[] {
  const found = records.find("lane", lane);
  if (!found) return [];
  return [{ kind: "lane", key: "lane", record: found.id, text: found.title, lane: found.kind }];
}

function inStage(table: Table, id: Id, number: string, column: number): Entry[] {
  const stage = table.records.find("stage", id);
  if (!stage) return [];
  if (column === 0) return [{ kind: "stage", key: "stage", record: id, text: stage.title, number }];
  if (column === table.columns.length - 1)
    return [{ kind: "phase", key: "phase", record: id, text: "", phase: stage.phase }];
  return [{ kind: "goal", key: "goal", record: id, text: stage.goal }];
}

function inTouchpoint(table: Table, row: Row & { at: "touchpoint" }, column: Column): Entry[] {
  const { records } = table;
  const touchpoint = records.find("touchpoint", row.touchpoint);
  if (!touchpoint) return [];
  const { id, title } = touchpoint;
  switch (column.kind) {
    case "touchpoint":
      return [
        { kind: "touchpoint", key: "title", record: id, text: title, number: row.number, beside: row.beside },
      ];
    case "channel": {
      const text = records.find("channel", touchpoint.channel)?.name ?? "";
      return [{ kind: "channel", key: "channel", record: id, text, channel: touchpoint.channel }];
    }
    case "next":
      return table.arrows(id).map((arrow): Entry => {
        const to = table.rows[table.indexOf(arrow.to)];
        const number = to?.at === "touchpoint" ? to.number : "";
        const { label: text, share } = arrow;
        return { kind: "arrow", key: arrow.id, record: arrow.id, text, to: arrow.to, number, share };
      });
    case "emotion":
      return emotions(table, id);
    case "pains":
      return table.pains(id).map(({ id: record, title: text, severity }) => {
        return { kind: "pain", key: record, record, text, severity };
      });
    case "remedies":
      return table.remedies(id).map(({ id: record, title: text, status }) => {
        return { kind: "remedy", key: record, record, text, status };
      });
    case "kpis":
      return table.kpis(id).map(({ id: record, title: text, value, unit }) => {
        return { kind: "kpi", key: record, record, text, value, unit };
      });
    default:
      return notes(table, column.lane, id);
  }
}

/** That of all customers, and of each of the map's personas. */
function emotions({ records }: Table, touchpoint: Id): Entry[] {
  const found = records.find("touchpoint", touchpoint);
  const [card] = records.all("card");
  if (!found) return [];
  const personas = (card?.personas ?? []).flatMap((id) => records.find("persona", id) ?? []);
  return [
    { kind: "emotion", key: "all", record: touchpoint, text: "", persona: null, value: found.emotion },
    ...personas.map(({ id, name }): Entry => {
      const value = found.emotions[id] ?? null;
      return { kind: "emotion", key: id, record: touchpoint, text: name, persona: id, value };
    }),
  ];
}

function notes(table: Table, lane: Id | null, touchpoint: Id): Entry[] {
  if (lane === null) return [];
  return table.notes(lane, touchpoint).map(({ id, text, persona, image, until }) => {
    const [from, to] = [table.indexOf(touchpoint), until === null ? -1 : table.indexOf(until)];
    const reach = to > from ? touchpointsBetween(table, from, to) : 1;
    return { kind: "note", key: id, record: id, text, persona, image: image !== null, reach };
  });
}

function touchpointsBetween({ rows }: Table, from: number, to: number): number {
  return rows.slice(from, to + 1).filter(({ at }) => at === "touchpoint").length;
}
