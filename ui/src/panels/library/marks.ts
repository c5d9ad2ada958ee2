/** An excerpt cut where the words that were found begin and end. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Pieces in order, none empty. Marks count UTF-16 units; those that overlap or lie outside are taken as far as they fit. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (to > from) cut.push({ text: text.slice(from, to), marked });
  };
  let at = 0;
  for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
    const begin = Math.max(at, Math.min(from, text.length));
    const end = Math.max(begin, Math.min(to, text.length));
    add(at, begin, false);
    add(begin, end, true);
    at = end;
  }
  add(at, text.length, false);
  return cut;
}
