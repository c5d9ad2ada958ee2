/**
 * Many files at once: each map in each format, one after the other, until all are there or nobody wants them any more.
 * What fails is kept with its reason; the others go on.
 */
import { wordsOf } from "../../../app";
import type { Id } from "../../../bindings/Id";
import type { Bytes, GivenFile, Host } from "../../../host";
import { archive, type Entry } from "./archive";
import { type Choice, type ExportFormat, fileName } from "./formats";
import { exportOf, templateOf } from "./requests";

export interface Job {
  readonly map: Id;
  readonly title: string;
  readonly format: ExportFormat;
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
  async run(jobs: readonly Job[], choice: Choice, template: GivenFile | null): Promise<Bytes | null> {
    this.#stopped = false;
    [this.done, this.of, this.failed, this.written] = [0, jobs.length, [], 0];
    this.running = true;
    try {
      const entries: Entry[] = [];
      const taken = new Set<string>();
      // Views, parts and what is left out belong to one map.
      const whole: Choice = { ...choice, part: "all", audience: "", lanes: [], personas: [] };
      for (const { map, title, format } of jobs) {
        const name = free(fileName(title, format.ending), taken);
        this.current = name;
        try {
          const wish = { map, format, choice: whole, records: [], template };
          const bytes = await this.host.bytes(exportOf(wish), templateOf(wish));
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
