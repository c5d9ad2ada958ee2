/**
 * Many files at once: each map or view of it in each format, one after the other, until all are there or nobody wants them any more.
 * What fails is kept with its reason; the others go on.
 */
import { wordsOf } from "../../../app";
import type { Id } from "../../../bindings/Id";
import type { MapSummary } from "../../../bindings/MapSummary";
import type { Bytes, Host } from "../../../host";
import { t } from "../../../words";
import { archive, type Entry } from "./archive";
import { type Choice, type ExportFormat, fileName } from "./formats";
import { exportOf } from "./requests";

/** What of a map is in a file. */
export interface Seen {
  /** What it is ticked by: no two of a library have one. */
  readonly id: string;
  readonly map: Id;
  /** Key and name of a saved view; empty for the whole map. */
  readonly key: string;
  readonly name: string;
}

export interface Job {
  readonly title: string;
  readonly seen: Seen;
  readonly format: ExportFormat;
}

/** What can be seen of a map: the whole of it first, then its saved views. */
export function seen({ id: map, audiences }: MapSummary): readonly Seen[] {
  const views = audiences.map(({ key, name }) => ({ key, name: name || t("audiences-unnamed") }));
  return [{ key: "", name: "" }, ...views].map((view) => ({ id: `${map} ${view.key}`, map, ...view }));
}

interface Failed {
  readonly name: string;
  readonly reason: string;
}

export class Batch {
  running = $state(false);
  /** Files that are there or failed. */
  done = $state(0);
  of = $state(0);
  /** The file that is being written. */
  current = $state("");
  failed = $state.raw<readonly Failed[]>([]);
  /** How many went into the archive that was put together last. */
  written = $state(0);
  #stopped = false;

  constructor(private readonly host: Host) {}

  /** Writes all files into one archive; nothing if that was cancelled, or if none could be written. */
  async run(jobs: readonly Job[], choice: Choice, template: number | null): Promise<Bytes | null> {
    this.#stopped = false;
    [this.done, this.of, this.failed, this.written] = [0, jobs.length, [], 0];
    this.running = true;
    try {
      const entries: Entry[] = [];
      const taken = new Set<string>();
      for (const { title, seen, format } of jobs) {
        const name = free(fileName(title, format.ending, seen.name), taken);
        // Parts and what is left out belong to one map.
        const so: Choice = { ...choice, part: "all", audience: seen.key, lanes: [], personas: [] };
        this.current = name;
        try {
          const wish = { map: seen.map, format, choice: so, records: [], template };
          const bytes = await this.host.bytes(exportOf(wish));
          entries.push({ name, bytes });
        } catch (error) {
          this.failed = [...this.failed, { name, reason: wordsOf(error) }];
        }
        if (this.#stopped) return null;
        this.done += 1;
      }
      if (entries.length === 0) return null;
      const packed = await archive(entries);
      this.written = entries.length;
      return this.#stopped ? null : packed;
    } finally {
      this.running = false;
    }
  }

  /** The file in work is the last. */
  cancel(): void {
    this.#stopped = true;
  }

  get cancelled(): boolean {
    return this.#stopped;
  }
}

/** A name no other file has. */
export function free(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let number = 2; taken.has(free); number += 1)
    free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  taken.add(free);
  return free;
}
