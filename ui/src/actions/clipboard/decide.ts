/**
 * What pasting does: by what is on the clipboard and where it goes. A plan, not an effect; the records or lines in it
 * are for the commands of the same name. Plain functions.
 */
import type { Id } from "../../bindings/Id";
import type { LaneKind } from "../../bindings/LaneKind";
import type { Place } from "../../bindings/Place";
import { holds } from "../../canvas";
import type { Own } from "./own";
import { listLines, rows } from "./table";

/** What was found on the clipboard, or dropped. */
export interface Content {
  readonly own: Own | null;
  /** Pictures, as files or as pixels. */
  readonly pictures: readonly Blob[];
  readonly text: string;
}

/** Where it goes. */
export interface Aim {
  /** A cell in focus, or that of what is selected. */
  readonly cell: { readonly lane: Id; readonly kind: LaneKind; readonly touchpoint: Id } | null;
  readonly place: Place | null;
  /** A touchpoint to hang things on. */
  readonly touchpoint: Id | null;
}

export type Plan =
  | { readonly paste: "records"; readonly own: Own }
  | { readonly paste: "pictures"; readonly pictures: readonly Blob[] }
  | { readonly paste: "touchpoints"; readonly lines: readonly string[]; readonly place: Place }
  /** Rows of notes, pains, remedies or KPIs; each row goes across the columns. */
  | {
      readonly paste: "cells";
      readonly rows: readonly (readonly string[])[];
      readonly cell: NonNullable<Aim["cell"]>;
    }
  /** A text too long for a name, beside a touchpoint. */
  | { readonly paste: "note"; readonly text: string; readonly touchpoint: Id }
  /** Something that may be a map of its own. */
  | { readonly paste: "map"; readonly text: string; readonly why: "mermaid" | "json" | "table" }
  | { readonly paste: "nothing"; readonly why: "empty" | "no-place" };

/** A single line longer than this is a note rather than the name of a touchpoint. */
const LONG = 120;

export function decide(content: Content, aim: Aim): Plan {
  if (content.own) return { paste: "records", own: content.own };
  const text = content.text.trim();
  // Spreadsheets and word processors bring a picture of the text along; the text is what was meant. A single word is
  // the name or the address of a picture.
  if (content.pictures.length > 0 && !/\s/.test(text))
    return { paste: "pictures", pictures: content.pictures };
  if (text === "") return { paste: "nothing", why: "empty" };
  if (isMermaid(text)) return { paste: "map", text, why: "mermaid" };
  if (isMapJson(text)) return { paste: "map", text, why: "json" };
  const table = rows(content.text);
  const { cell } = aim;
  if (cell && cellTakes(cell.kind)) {
    const tabular = table.some((row) => row.length > 1);
    // A list of lines stays in its cell, a paragraph stays together.
    const lines = tabular ? table : prose(text) ? [[text]] : listLines(text).map((line) => [line]);
    return { paste: "cells", rows: lines.filter((row) => row.some((part) => part !== "")), cell };
  }
  const columns = Math.max(...table.map((row) => row.length));
  if (columns > 1 && table.length > 1) return { paste: "map", text: content.text, why: "table" };
  if (prose(text) && aim.touchpoint !== null) return { paste: "note", text, touchpoint: aim.touchpoint };
  if (!aim.place) return { paste: "nothing", why: "no-place" };
  const lines = columns > 1 ? (table[0] ?? []).filter((part) => part !== "") : column(table, text);
  return { paste: "touchpoints", lines, place: aim.place };
}

/** Whether text is long enough to be read as prose, not as a name. */
export function prose(text: string): boolean {
  return text.split(/\n\s*\n/).length === 1 && !text.includes("\n") && text.length > LONG;
}

/** The cells of a column, each on one line; a list without its bullets. */
function column(table: readonly (readonly string[])[], text: string): string[] {
  const cells = table.flatMap(([first]) => (first ? [first.replace(/\s*\n\s*/g, " ")] : []));
  const marked = listLines(text);
  return cells.length === marked.length ? marked : cells;
}

function cellTakes(kind: LaneKind): boolean {
  return !["touchpoint", "emotion", "channel"].includes(holds(kind));
}

/** A Mermaid journey, bare or in a Markdown block, with or without front matter and comments before it. */
export function isMermaid(text: string): boolean {
  if (/```+\s*mermaid\b/i.test(text)) return true;
  const bare = text.replace(/^---\n[\s\S]*?\n---\s*\n/, "").replace(/^(?:\s*%%.*\n)+/, "");
  return /^\s*journey\s*(?:\n|;)/i.test(bare) && /^\s*(?:title|section)\b|:\s*[1-5]\b/im.test(bare);
}

function isMapJson(text: string): boolean {
  return text.startsWith("{") && /"format"\s*:\s*"wayfold"/.test(text.slice(0, 4000));
}
