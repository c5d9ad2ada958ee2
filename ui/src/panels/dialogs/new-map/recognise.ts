/**
 * What pasted text looks like, told while it is typed: a hint, and which request to make of it. The program reads the
 * text itself; deliberately not here: warnings, repairs, limits.
 */

/** A list as it will be read: stages in order; the first may have no name. */
export interface Outline {
  readonly stages: readonly { readonly title: string; readonly touchpoints: number }[];
}

export type Recognised =
  | { readonly as: "nothing" }
  | { readonly as: "mermaid"; readonly stages: number; readonly touchpoints: number }
  | { readonly as: "other-diagram"; readonly kind: string }
  | { readonly as: "json" }
  | { readonly as: "table"; readonly rows: number; readonly columns: number }
  | ({ readonly as: "list" } & Outline);

const OTHER_DIAGRAM =
  /^\s*(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram(-v2)?|erDiagram|gantt|pie|mindmap|timeline|gitGraph|quadrantChart|sankey-beta|C4Context)\b/m;

export function recognise(text: string): Recognised {
  const plain = text.replace(/^\uFEFF/, "");
  const begins = plain.trimStart();
  if (begins === "") return { as: "nothing" };
  if (begins.startsWith("{") || begins.startsWith("[{")) return { as: "json" };
  const lines = plain.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  if (/^\s*(```+\s*mermaid|journey\b)/im.test(plain) && lines.some((line) => /^\s*journey\b/i.test(line)))
    return mermaid(lines);
  const other = OTHER_DIAGRAM.exec(begins.startsWith("```") ? begins.slice(begins.indexOf("\n")) : begins);
  if (other && begins.indexOf(other[0].trim()) < 40) return { as: "other-diagram", kind: other[1] ?? "" };
  return table(lines.filter((line) => line.trim() !== "")) ?? { as: "list", ...outline(lines) };
}

function mermaid(lines: readonly string[]): Recognised {
  const stages = lines.filter((line) => /^\s*section\b/i.test(line)).length;
  const tasks = lines.filter((line) => /^[^%:]+:\s*\d/.test(line) && !/^\s*(title|section|acc)/i.test(line));
  return { as: "mermaid", stages, touchpoints: tasks.length };
}

/** A table if most lines have the same cells: of spreadsheets (tabs), of Markdown, or of CSV with a line of heads. */
function table(lines: readonly string[]): Recognised | null {
  if (lines.length < 2) return null;
  if (lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) {
    const columns = (lines[0] ?? "").split("|").length - 2;
    const rule = lines.findIndex((line) => /^[\s|:-]+$/.test(line));
    return { as: "table", rows: lines.length - (rule < 0 ? 0 : 1), columns };
  }
  for (const mark of ["\t", ";", ","]) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, "").split(mark).length);
    const columns = counts[0] ?? 0;
    const alike = counts.filter((count) => count === columns).length;
    const enough = mark === "," ? 3 : 2;
    if (columns >= enough && alike === lines.length && !indented(lines)) {
      return { as: "table", rows: lines.length, columns };
    }
  }
  return null;
}

/** Tabs before the words make a list, not a table. */
function indented(lines: readonly string[]): boolean {
  return lines.some((line) => /^\t/.test(line)) && lines.every((line) => !/\S\t\S/.test(line));
}

/** How the program reads a list: what ends with a colon or begins with `#` is a stage, else the outermost lines are. */
export function outline(lines: readonly string[]): Outline {
  const read = lines.map(entry).filter((line) => line !== null);
  const spoken = read.some(({ heading }) => heading);
  const outermost = Math.min(...read.map(({ level }) => level));
  const stages: { title: string; touchpoints: number }[] = [];
  for (const [at, line] of read.entries()) {
    const above = line.level === outermost && (read[at + 1]?.level ?? -1) > line.level;
    const last = stages.at(-1);
    if (spoken ? line.heading : above) stages.push({ title: line.title, touchpoints: 0 });
    else if (last) last.touchpoints += 1;
    else stages.push({ title: "", touchpoints: 1 });
  }
  return { stages };
}

const MARKS =
  /^(?:[-*+–—·→>](?=\s|$)|o\t|[•‣⁃◦▪▫●○■□∙➢➤✓✔☐☑\uF0B7\uF0A7]|\[[ xX]?\]|\((?:\d[\d.]*|[a-z])\)(?=\s|$)|(?:\d[\d.]*|[a-z])\)(?=\s|$)|\d[\d.]*\.[\d.]*(?=\s|$))\s*/i;

function entry(line: string): { level: number; heading: boolean; title: string } | null {
  let rest = line.trimStart();
  const indent = [...line.slice(0, line.length - rest.length)].reduce(
    (sum, c) => sum + (c === "\t" ? 4 : 1),
    0,
  );
  let heading = rest.startsWith("#");
  if (heading) rest = rest.replace(/^[#\s]+|[#\s]+$/g, "");
  let words = rest;
  for (let times = 0; times < 3 && MARKS.test(words); times += 1) words = words.replace(MARKS, "");
  const marked = words.length < rest.length;
  let title = emphasisless(words);
  if (/[:：]$/.test(title)) {
    heading = true;
    title = emphasisless(title.slice(0, -1));
  }
  // A bullet lies deeper than plain text at the same place.
  return title === "" ? null : { level: indent * 2 + (marked ? 1 : 0), heading, title };
}

function emphasisless(text: string): string {
  return text
    .trim()
    .replace(/^(\*\*|__|\*|_|`)(.+)\1$/, "$2")
    .trim();
}
