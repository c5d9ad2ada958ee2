/**
 * What can be written in the table: what stands there to begin with, and what committing it does. Plans, not effects;
 * what is chosen from a menu rather than typed has none.
 */
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import type { JsonValue } from "../../bindings/serde_json/JsonValue";
import { emotions, readArrow, writeArrow } from "../../canvas";
import { language } from "../../words";
import type { Entry } from "./entries";
import { columnOf, entryOf, rowOf, type Stop } from "./stops";
import type { Column, Row, Table } from "./table";

export interface Draft {
  readonly text: string;
  /** Key of the words that say what is written. */
  readonly words: string;
  /** Whether it may have several lines. */
  readonly lines: boolean;
  /** What committing a text does: nothing, or it cannot be read. */
  plan(text: string): Command | "unclear" | null;
}

/** Something that is not there yet: a row of its own behind another, or an entry of a cell behind another. */
export type Fresh =
  | {
      readonly as: "row";
      readonly kind: "stage" | "touchpoint";
      readonly behind: string;
      readonly draft: Draft;
    }
  | { readonly as: "entry"; readonly stop: Stop; readonly draft: Draft }
  /** To be chosen from a menu. */
  | { readonly as: "arrow"; readonly from: Id }
  | { readonly as: "lane"; readonly before: Id | null };

/** What stands at a stop, to be written anew. Nothing if it is not typed. */
export function draftOf(table: Table, entry: Entry): Draft | null {
  const { records } = table;
  const field = (name: string, words: string, lines = false): Draft => ({
    text: entry.text,
    words,
    lines,
    plan: (text) => (text === entry.text ? null : edit(entry.record, { [name]: text })),
  });
  switch (entry.kind) {
    case "lane":
      return field("title", "canvas-lane-title");
    case "stage":
      return field("title", "canvas-stage-title");
    case "goal":
      return field("goal", "canvas-scope-goal", true);
    case "touchpoint":
      return field("title", "canvas-touchpoint-title");
    case "note":
      return field("text", "canvas-note-text", true);
    case "pain":
      return field("title", "canvas-pain-title");
    case "remedy":
      return field("title", "canvas-remedy-title");
    case "kpi":
      return field("title", "canvas-kpi-title");
    case "arrow": {
      const before = writeArrow({ share: entry.share, label: entry.text }, language());
      return {
        text: before,
        words: "canvas-arrow-words",
        lines: false,
        plan(text) {
          if (text.trim() === before) return null;
          const { share, label } = readArrow(text);
          return edit(entry.record, { share, label });
        },
      };
    }
    case "emotion": {
      const before = entry.value === null ? "" : emotions.written(entry.value, language());
      return {
        text: before,
        words: "outline-emotion",
        lines: false,
        plan(text) {
          if (text.trim() === before) return null;
          const value = emotions.read(text);
          if (value === undefined) return "unclear";
          return emotions.feel(records, { touchpoint: entry.record, persona: entry.persona }, value);
        },
      };
    }
    case "channel":
    case "phase":
      return null;
  }
}

/** What adding something at a stop begins. */
export function freshAt(table: Table, stop: Stop): Fresh | null {
  const row = rowOf(table, stop);
  const column = table.columns[columnOf(table, stop)];
  if (!row || !column) return null;
  switch (row.at) {
    case "head":
      return { as: "lane", before: laneBehind(table, column) };
    case "stage":
      return freshStage(table, row.stage);
    case "empty":
      return freshTouchpoint(table, row);
    case "touchpoint":
      return freshBeside(table, row, column, stop);
  }
}

/** A stage behind another, or at the end. */
export function freshStage(table: Table, behind: Id | null): Fresh {
  const order = table.records.list("stage").map(({ id }) => id);
  const at = behind === null ? order.length : order.indexOf(behind) + 1;
  const before = order[at] ?? null;
  // Behind all the rows of the stage it comes behind.
  const end = before === null ? table.rows.length : table.indexOf(before);
  return {
    as: "row",
    kind: "stage",
    behind: table.rows[end - 1]?.key ?? "head",
    draft: {
      text: "",
      words: "canvas-stage-title",
      lines: false,
      plan: (text) => named(text, (title) => ({ do: "addStage", before, fields: { title } })),
    },
  };
}

/** A touchpoint behind the one of a row, or the first of its stage. */
export function freshTouchpoint(_table: Table, row: Row & { at: "touchpoint" | "empty" }): Fresh {
  const place =
    row.at === "empty"
      ? ({ at: "end", stage: row.stage } as const)
      : ({ at: "after", touchpoint: row.touchpoint } as const);
  return {
    as: "row",
    kind: "touchpoint",
    behind: row.key,
    draft: {
      text: "",
      words: "canvas-touchpoint-title",
      lines: false,
      plan: (text) =>
        named(text, (title) => ({ do: "addTouchpoint", place, fields: { title }, connect: true })),
    },
  };
}

function freshBeside(table: Table, row: Row & { at: "touchpoint" }, column: Column, stop: Stop): Fresh {
  const { touchpoint } = row;
  const entry = (words: string, lines: boolean, plan: (text: string) => Command): Fresh => ({
    as: "entry",
    stop,
    draft: { text: "", words, lines, plan: (text) => named(text, plan) },
  });
  const hung = (kind: "pain" | "remedy" | "kpi", more: { [field: string]: JsonValue } = {}): Fresh =>
    entry(`canvas-${kind}-title`, false, (title) => ({
      do: "add",
      kind,
      fields: { title, touchpoints: [touchpoint], ...more },
    }));
  switch (column.kind) {
    case "touchpoint":
    case "channel":
    case "emotion":
      return freshTouchpoint(table, row);
    case "next":
      return { as: "arrow", from: touchpoint };
    case "pains":
      return hung("pain");
    case "remedies":
      return hung("remedy", treating(table, touchpoint));
    case "kpis":
      return hung("kpi");
    default: {
      const lane = column.lane ?? "";
      const notes = table.notes(lane, touchpoint).map(({ id }) => id);
      const at = notes.indexOf(stop.entry ?? "");
      const before = (at < 0 ? null : notes[at + 1]) ?? null;
      return entry("canvas-note-text", true, (text) => ({
        do: "addNote",
        lane,
        touchpoint,
        before,
        fields: { text },
      }));
    }
  }
}

/** What a new remedy treats where there is but one pain. */
function treating(table: Table, touchpoint: Id): { [field: string]: JsonValue } {
  const [pain, ...others] = table.pains(touchpoint);
  return pain && others.length === 0 ? { treats: [{ pain: pain.id, frequencyAfter: null }] } : {};
}

/** The lane shown behind a column's. */
function laneBehind({ columns }: Table, column: Column): Id | null {
  const later = columns.slice(columns.indexOf(column) + 1);
  return later.find(({ lane }) => lane !== null)?.lane ?? null;
}

function named(text: string, plan: (text: string) => Command): Command | null {
  const typed = text.trim();
  return typed === "" ? null : plan(typed);
}

function edit(id: Id, fields: { [field: string]: JsonValue }): Command {
  return { do: "edit", edits: [{ id, fields }] };
}

/** What taking away at a stop does: a thing, or the value of a field. Nothing where there is nothing to take. */
export function removal(table: Table, stop: Stop): Command | null {
  const entry = entryOf(table, stop);
  if (!entry || entry.kind === "phase") return null;
  switch (entry.kind) {
    case "channel":
      return entry.channel === null ? null : edit(entry.record, { channel: null });
    case "goal":
      return entry.text === "" ? null : edit(entry.record, { goal: "" });
    case "emotion":
      return emotions.feel(table.records, { touchpoint: entry.record, persona: entry.persona }, null);
    default:
      return { do: "delete", records: [entry.record], moveTo: null, heal: true };
  }
}
