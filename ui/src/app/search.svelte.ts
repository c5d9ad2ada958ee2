/** Search through all maps while a person types: answers in order, grouped by map. */
import type { Hit } from "../bindings/Hit";
import type { Id } from "../bindings/Id";
import { expect, type Host } from "../host";

/** Milliseconds without a key before it is searched. */
const PAUSE = 120;
const MOST_HITS = 120;

/** Hits in one map; without one, in what all maps share. */
export interface Found {
  readonly map: Id | null;
  readonly title: string;
  readonly hits: readonly Hit[];
}

export class Search {
  text = $state("");
  /** Hits for `answered`. */
  found = $state.raw<readonly Found[]>([]);
  /** What was searched for last and has been answered; nothing before the first answer. */
  answered = $state<string | null>(null);
  failure = $state.raw<unknown>(null);
  /** The hit Enter opens, counted over all groups. */
  active = $state(0);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  /** Whether there is anything to search for. */
  get on(): boolean {
    return this.text.trim() !== "";
  }

  get hits(): readonly Hit[] {
    return this.found.flatMap(({ hits }) => hits);
  }

  /** Goes to another hit, round at the ends. */
  move(by: number): void {
    const { length } = this.hits;
    if (length > 0) this.active = (this.active + by + length) % length;
  }

  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (this.on) this.#timer = setTimeout(() => void this.run(), PAUSE);
    else this.clear();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.text = "";
    this.found = [];
    this.answered = null;
    this.failure = null;
  }

  /** Searches now. An answer that comes after a later question is dropped. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.text.trim();
    const asked = ++this.#asked;
    try {
      const { hits } = await expect(this.host, { ask: "search", text, limit: MOST_HITS }, "found");
      if (asked !== this.#asked) return;
      this.found = grouped(hits);
      this.failure = null;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.found = [];
      this.failure = error;
    }
    if (this.answered !== text) this.active = 0;
    this.active = Math.min(this.active, Math.max(0, this.hits.length - 1));
    this.answered = text;
  }
}

/** Hits by map, the map with the best hit first; what all maps share comes last. */
function grouped(hits: readonly Hit[]): Found[] {
  const groups = new Map<Id | null, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.map);
    if (group) group.push(hit);
    else groups.set(hit.map, [hit]);
  }
  const shared = groups.get(null);
  if (shared && groups.delete(null)) groups.set(null, shared);
  return [...groups].map(([map, group]) => ({ map, title: group[0]?.mapTitle ?? "", hits: group }));
}
