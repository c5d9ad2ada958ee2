/**
 * Matching what is typed against names: whole words and beginnings of words first, letters with gaps last; without
 * regard to case and accents. Plain functions.
 */

export interface Match {
  readonly score: number;
  /** Begin and end of what matched, in the text as it stands. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Text without case and accents; `ß` is `ss`. */
export function folded(text: string): string {
  return fold(text).text;
}

/** Matches every word typed; nothing if one of them is not there. */
export function match(text: string, typed: string): Match | null {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return { score: 0, marks: [] };
  const { text: plain, from } = fold(text);
  const found = words.map((word) => matchWord(plain, word));
  const spans: (readonly [number, number])[] = [];
  let score = 0;
  for (const part of found) {
    if (!part) return null;
    score += part.score;
    spans.push(...part.spans);
  }
  // Shorter names are nearer to what was typed, and so are words in the order they stand.
  const ordered = found.every(
    (part, at) => at === 0 || (part?.spans[0]?.[0] ?? 0) > (found[at - 1]?.spans[0]?.[0] ?? 0),
  );
  score += (ordered ? 4 : 0) - Math.min(12, plain.length / 8);
  const back = spans.map(([a, b]): [number, number] => [from[a] ?? 0, (from[b - 1] ?? 0) + 1]);
  return { score, marks: joined(back) };
}

interface Part {
  readonly score: number;
  readonly spans: readonly (readonly [number, number])[];
}

function matchWord(text: string, word: string): Part | null {
  let best: Part | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = beginsWord(text, at);
    const ends = !isLetter(text[at + word.length]);
    const score = (at === 0 ? 60 : begins ? 50 : 30) + (begins && ends ? 12 : 0) + Math.min(10, word.length);
    if (!best || score > best.score) best = { score, spans: [[at, at + word.length]] };
    if (at === 0) break;
  }
  return best ?? scattered(text, word);
}

/** Letters in order with gaps, each run as long as it can be; only where they begin a word at first. */
function scattered(text: string, word: string): Part | null {
  if (word.length < 2) return null;
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] !== word[0] || !beginsWord(text, start)) continue;
    const spans: [number, number][] = [];
    let at = start;
    for (const letter of word) {
      const next = text.indexOf(letter, at);
      if (next < 0) break;
      const last = spans.at(-1);
      if (last && last[1] === next) last[1] = next + 1;
      else spans.push([next, next + 1]);
      at = next + 1;
    }
    const letters = spans.reduce((sum, [a, b]) => sum + b - a, 0);
    const heads = spans.filter(([a]) => beginsWord(text, a)).length;
    // Every run must begin a word, or nearly: else anything matches anything.
    if (letters === word.length && spans.length - heads <= 1 && spans.length <= word.length / 2 + 1)
      return { score: 12 + 4 * heads - 3 * spans.length, spans };
  }
  return null;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !isLetter(text[at - 1]);
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

/** The folded text, and where each of its letters stands in the original. */
function fold(text: string): { text: string; from: number[] } {
  let plain = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const bare = letter.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace("ß", "ss");
    for (let index = 0; index < bare.length; index += 1) from.push(at);
    plain += bare;
    at += letter.length;
  }
  return { text: plain, from };
}

function joined(spans: readonly [number, number][]): [number, number][] {
  const found: [number, number][] = [];
  for (const [a, b] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = found.at(-1);
    if (last && a <= last[1]) last[1] = Math.max(last[1], b);
    else found.push([a, b]);
  }
  return found;
}
