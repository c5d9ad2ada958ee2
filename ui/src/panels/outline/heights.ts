/**
 * Which rows of a long table are near enough to be there, and how much room stands for the others. Rows have the
 * height they were last seen with, or a usual one. Pure arithmetic; no element is touched here.
 */

/** A run of rows that are left out, or one row that is there. */
export type Part =
  { readonly row: number; readonly room: null } | { readonly row: number; readonly room: number };

/** Rows kept beyond either edge, in pixels. */
const AHEAD = 600;

export class Heights {
  #known = new Map<string, number>();
  #tops: number[] | null = null;

  constructor(
    private keys: readonly string[],
    private readonly usual: number,
  ) {}

  /** Takes the rows there are now. */
  set(keys: readonly string[]): void {
    if (keys === this.keys) return;
    this.keys = keys;
    this.#tops = null;
  }

  /** Keeps the height a row was seen with; whether it was another before. */
  seen(key: string, height: number): boolean {
    if (this.#known.get(key) === height) return false;
    this.#known.set(key, height);
    this.#tops = null;
    return true;
  }

  /** Where a row begins; the row behind the last gives the whole height. */
  top(row: number): number {
    return this.#all()[Math.min(Math.max(0, row), this.keys.length)] ?? 0;
  }

  /** The row at a height. */
  rowAt(y: number): number {
    const tops = this.#all();
    let [low, high] = [0, this.keys.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** What is there from top to bottom: rows near the view, some kept always, and room for the others between them. */
  parts(from: number, height: number, always: Iterable<number>): Part[] {
    const first = this.rowAt(from - AHEAD);
    const last = this.rowAt(from + height + AHEAD);
    const there = new Set<number>();
    for (let row = first; row <= last && row < this.keys.length; row += 1) there.add(row);
    for (const row of always) if (row >= 0 && row < this.keys.length) there.add(row);
    const parts: Part[] = [];
    let next = 0;
    for (const row of [...there].sort((a, b) => a - b)) {
      if (row > next) parts.push({ row: next, room: this.top(row) - this.top(next) });
      parts.push({ row, room: null });
      next = row + 1;
    }
    if (next < this.keys.length) parts.push({ row: next, room: this.top(this.keys.length) - this.top(next) });
    return parts;
  }

  #all(): number[] {
    if (this.#tops) return this.#tops;
    const tops = [0];
    let top = 0;
    for (const key of this.keys) tops.push((top += this.#known.get(key) ?? this.usual));
    return (this.#tops = tops);
  }
}
