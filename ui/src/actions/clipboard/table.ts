/** Text from a spreadsheet: rows of cells between tabs, cells with line breaks in quotes. Plain functions. */

/** Most rows and columns that are read. */
const MOST = 5000;

/** Rows without blank ones at the end. Text without tabs is one column. */
export function rows(text: string): string[][] {
  const found: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const plain = text.replace(/\r\n?/g, "\n");
  const tabular = plain.includes("\t");
  const end = (): void => {
    found.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') cell += plain[(at += 1)];
      else quoted = false;
    } else if (letter === '"' && cell === "" && (tabular || quotedCell(plain, at))) quoted = true;
    else if (letter === "\t") end();
    else if (letter === "\n") {
      end();
      if (found.length >= MOST) return found;
      found.push([]);
    } else cell += letter;
  }
  end();
  while (found.length > 0 && found.at(-1)?.every((text) => text === "")) found.pop();
  return found.map((row) => row.slice(0, MOST));
}

/** Whether a quote opens a whole cell: its end stands before a tab, a line break or the end. */
function quotedCell(text: string, at: number): boolean {
  const end = /^"(?:[^"]|"")*"(?=\t|\n|$)/.exec(text.slice(at));
  // A quoted sentence of one line is a quotation, not a cell.
  return end !== null && end[0].includes("\n");
}

/** Lines of a list without the marks at their beginning: bullets, numbers, boxes. */
export function listLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•‣–·]\s+(?:\[[ x]\]\s+)?|\d{1,3}[.)]\s+)/i, "").trim())
    .filter((line) => line !== "");
}
