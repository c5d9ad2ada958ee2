/**
 * The state of the table: where the keyboard is in it, what is being written, and how both follow the map and the
 * selection. Deliberately not here: markup, scrolling, which key means what.
 */
import type { App, Studio } from "../../app";
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import { t } from "../../words";
import { nameOf } from "../../app/names";
import { move, stretch } from "./moves";
import { type Direction, entryOf, rowOf, settled, step, type Stop, stopFor, stopIn } from "./stops";
import { type Row, Table } from "./table";
import { type Draft, draftOf, type Fresh, freshAt, freshStage, freshTouchpoint, removal } from "./writing";

/** What is written, and where: over an entry, behind one, or in a row that is not there yet. */
export interface Writing {
  readonly draft: Draft;
  readonly stop: Stop | null;
  readonly fresh: Fresh | null;
}

/** A row of the map, or one that is being written. */
export type ShownRow =
  Row | { readonly at: "fresh"; readonly key: string; readonly kind: "stage" | "touchpoint" };

/** What follows a commit: nothing, the cell beside, or another row of the kind. */
export type Then = "stay" | "on" | "back" | "again";

export class OutlineState {
  readonly #table: Table;
  #version = $state(0);
  #stop = $state.raw<Stop>({ row: "head", column: "touchpoint", entry: "lane" });
  writing = $state.raw<Writing | null>(null);
  /** What stands in the field while writing. */
  typed = $state("");
  /** Whether what was typed could not be read, or was refused. */
  unfit = $state(false);
  /** Counts up whenever the keyboard is to go where the state says. */
  wanted = $state(0);
  /** Each row that is being written is another one. */
  #written = 0;
  #busy = false;
  /** What was committed while the command before was on its way. */
  #ahead: { text: string; then: Then }[] = [];
  readonly #undo: (() => void)[];

  constructor(
    readonly app: App,
    readonly studio: Studio,
  ) {
    this.#table = new Table(studio.map.records);
    this.#undo = [
      studio.map.subscribe((_, change) => {
        this.#table.changed(change);
        this.#version += 1;
      }),
      studio.selection.subscribe(() => this.#selected()),
    ];
    this.#stop = (studio.lead === null ? null : stopFor(this.table, studio.lead)) ?? this.#first();
  }

  destroy(): void {
    // What was typed is not lost by looking elsewhere.
    if (this.writing && !this.#busy) {
      const command = this.writing.draft.plan(this.typed);
      if (command && command !== "unclear") void this.studio.run(command);
    }
    for (const undo of this.#undo) undo();
  }

  /** The table; what reads it runs again after every change. */
  get table(): Table {
    void this.#version;
    this.#table.see(this.studio.views.sight);
    return this.#table;
  }

  get rows(): readonly ShownRow[] {
    const { rows } = this.table;
    const fresh = this.writing?.fresh;
    if (fresh?.as !== "row") return rows;
    const row: ShownRow = { at: "fresh", key: this.freshKey, kind: fresh.kind };
    const at = this.table.indexOf(fresh.behind) + 1;
    return [...rows.slice(0, at), row, ...rows.slice(at)];
  }

  get freshKey(): string {
    return `fresh/${this.#written}`;
  }

  get columns(): Table["columns"] {
    return this.table.columns;
  }

  /** Where the keyboard is, or would be. */
  get stop(): Stop {
    return settled(this.table, this.#stop) ?? this.#first();
  }

  /** Goes somewhere and selects what is there. */
  go(stop: Stop | null, extend = false): boolean {
    if (!stop) return false;
    this.#stop = stop;
    this.wanted += 1;
    const record = this.#recordAt(stop);
    const { selection } = this.studio;
    if (record === null) {
      if (!extend) selection.clear();
    } else if (extend) selection.add([record]);
    else selection.set([record]);
    return true;
  }

  /** Gives the table the keyboard where it was. */
  focus(): void {
    this.wanted += 1;
  }

  /** Begins to write what is at the stop: as it stands, or anew. Whether there is something to be typed. */
  write(replace = false): boolean {
    const entry = entryOf(this.table, this.stop);
    if (!entry) return this.add();
    const draft = draftOf(this.table, entry);
    if (draft) this.#begin({ draft, stop: this.stop, fresh: null }, replace ? "" : draft.text);
    return draft !== null;
  }

  /** Begins to write something new at the stop; whether it is typed rather than chosen. */
  add(): boolean {
    return this.#fresh(freshAt(this.table, this.stop));
  }

  addStage(): void {
    const row = rowOf(this.table, this.stop);
    const behind = row && row.at !== "head" ? row.stage : null;
    this.#fresh(freshStage(this.table, behind));
  }

  addTouchpoint(): void {
    const { rows } = this.table;
    const own = rowOf(this.table, this.stop);
    const row =
      own?.at === "stage" || own?.at === "head" ? this.#lastIn(own.at === "stage" ? own.stage : null) : own;
    if (row?.at === "touchpoint" || row?.at === "empty") this.#fresh(freshTouchpoint(this.table, row));
    else if (rows.length <= 1) this.addStage();
  }

  /** What adding at the stop would begin. */
  get fresh(): Fresh | null {
    return freshAt(this.table, this.stop);
  }

  /** Leaves what was typed. */
  cancel(): void {
    this.writing = null;
    this.#ahead = [];
    this.wanted += 1;
  }

  /** Does what was typed. While a command is on its way, what is typed meanwhile belongs to what comes next. */
  async commit(then: Then, refocus = true): Promise<void> {
    const { writing, typed } = this;
    if (!writing) return;
    if (this.#busy) {
      if (then !== "stay") {
        this.#ahead.push({ text: typed, then });
        this.typed = "";
      }
      return;
    }
    await this.#settle(writing, typed, then, refocus);
  }

  async remove(): Promise<void> {
    const { stop, table, studio } = this;
    const chosen = studio.selected.filter((id) => id !== studio.id);
    const command: Command | null =
      chosen.length > 1 ? { do: "delete", records: chosen, moveTo: null, heal: true } : removal(table, stop);
    if (!command) return;
    const gone = command.do === "delete";
    const names = command.do === "delete" ? command.records.map((id) => nameOf(table.records, id)) : [];
    const index = table.indexOf(stop.row);
    const beside = this.#beside(stop);
    if (!(await studio.run(command))) return;
    if (gone) this.app.say(t("outline-said-deleted", { what: names.join(", ") }));
    const row = table.rows[Math.min(index, table.rows.length - 1)];
    const next = (beside && settled(table, beside)) ?? (row ? stopIn(table, row, 0) : null);
    this.go(gone ? next : settled(table, stop));
  }

  async moveBy(direction: Direction, stretching: boolean): Promise<void> {
    const { stop, table } = this;
    const entry = entryOf(table, stop);
    const command = stretching ? stretch(table, stop, direction) : move(table, stop, direction);
    if (!entry || !command || !(await this.studio.run(command))) return;
    // A feeling stays where it is; what has moved is gone after.
    const there = entry.kind === "emotion" ? stop : this.#followed(stop, entry.record, direction);
    this.go(there ?? stop);
    if (entry.kind !== "emotion") this.app.say(this.#where(entry.record));
  }

  /** The stop of a record after it moved: in its own row or column if it stands at several places. */
  #followed(stop: Stop, record: Id, direction: Direction): Stop | null {
    const found = stopFor(this.table, record);
    if (!found || found.column !== stop.column) return found;
    const row = rowOf(this.table, stop);
    const here = { ...stop, entry: found.entry };
    if (row && entryOf(this.table, here)) return here;
    const index = this.table.indexOf(stop.row);
    for (let by = 1; by < 50; by += 1) {
      const near = this.table.rows[index + (direction === "down" ? by : -by)];
      const there = near ? { row: near.key, column: stop.column, entry: found.entry } : null;
      if (there && entryOf(this.table, there)) return there;
    }
    return found;
  }

  #where(record: Id): string {
    const stop = stopFor(this.table, record);
    const row = stop ? rowOf(this.table, stop) : undefined;
    const what = nameOf(this.table.records, record);
    const number = row?.at === "touchpoint" || row?.at === "stage" ? row.number : "";
    return number === "" ? t("outline-said-moved", { what }) : t("outline-said-moved-to", { what, number });
  }

  #begin(writing: Writing, text: string): void {
    this.#written += 1;
    this.writing = writing;
    this.typed = text;
    this.unfit = false;
    if (writing.stop) this.#stop = writing.stop;
  }

  #fresh(fresh: Fresh | null): boolean {
    if (!fresh || fresh.as === "arrow" || fresh.as === "lane") return false;
    this.#begin({ draft: fresh.draft, stop: fresh.as === "entry" ? fresh.stop : null, fresh }, "");
    return true;
  }

  async #settle(writing: Writing, text: string, then: Then, refocus = true): Promise<void> {
    const command = writing.draft.plan(text);
    if (command === "unclear") {
      this.unfit = true;
      this.app.say(t("outline-unclear"));
      return;
    }
    let made: readonly Id[] = [];
    if (command) {
      this.#busy = true;
      if (then !== "stay") this.typed = "";
      const done = await this.studio.run(command);
      this.#busy = false;
      if (!done) return this.#keep(writing, text);
      made = done;
    }
    const since = then === "stay" ? "" : command ? this.typed : "";
    const at = this.#after(writing, made);
    if (writing.fresh && made.length > 0) this.app.say(t("outline-said-added", { what: text.trim() }));
    this.writing = null;
    const goesOn = then === "again" ? made.length > 0 : then !== "stay" && !(writing.fresh && !command);
    if (!goesOn) {
      this.#ahead = [];
      if (refocus) this.go(at ?? this.stop);
      else if (at) this.#stop = at;
      return;
    }
    if (at) this.#stop = at;
    this.#goOn(writing, then, since);
    const ahead = this.#ahead.shift();
    const next = this.writing as Writing | null;
    if (ahead && next) await this.#settle(next, ahead.text, ahead.then);
    else this.#ahead = [];
  }

  /** Writes on in the cell beside, or in another row. */
  #goOn(before: Writing, then: Then, since: string): void {
    if (then === "again") {
      const row = rowOf(this.table, this.stop);
      if (before.fresh?.as === "row" && before.fresh.kind === "stage" && row?.at === "stage")
        this.#fresh(freshStage(this.table, row.stage));
      else if (row?.at === "touchpoint") this.#fresh(freshTouchpoint(this.table, row));
    } else {
      const next = this.#beside(this.stop, then === "back" ? "left" : "right");
      this.go(next ?? this.stop);
      if (next) this.write();
    }
    if (this.writing && since !== "") this.typed = since;
  }

  /** The command was refused: everything typed stays. */
  #keep(writing: Writing, text: string): void {
    const since = [...this.#ahead.map((other) => other.text), this.typed].filter(
      (part) => part !== "" && part !== text,
    );
    this.#ahead = [];
    this.writing = writing;
    this.typed = [text, ...since].join("\n");
    this.unfit = true;
    this.wanted += 1;
  }

  /** Where the keyboard is after writing: on what came into being, else where it was written. */
  #after(writing: Writing, made: readonly Id[]): Stop | null {
    const { stop } = writing;
    if (!writing.fresh) return stop;
    for (const id of made) {
      if (stop && entryOf(this.table, { ...stop, entry: id })) return { ...stop, entry: id };
      const found = stopFor(this.table, id);
      if (found) return found;
    }
    return stop;
  }

  /** The cell beside, at the end of a row the first of the next. */
  #beside(stop: Stop, direction: "left" | "right" = "left"): Stop | null {
    const beside = step(this.table, stop, direction);
    if (beside) return beside;
    const index = this.table.indexOf(stop.row) + (direction === "right" ? 1 : -1);
    const row = this.table.rows[index];
    return row ? stopIn(this.table, row, direction === "right" ? 0 : this.table.columns.length - 1) : null;
  }

  #first(): Stop {
    const row = this.table.rows[1] ?? this.table.rows[0];
    const stop = row ? stopIn(this.table, row, 0) : null;
    return stop ?? { row: "head", column: "touchpoint", entry: null };
  }

  #lastIn(stage: Id | null): Row | undefined {
    return this.table.rows.findLast(
      (row) => (row.at === "touchpoint" || row.at === "empty") && (stage === null || row.stage === stage),
    );
  }

  /** What is selected at a stop: in an empty cell what its row shows. */
  #recordAt(stop: Stop): Id | null {
    const entry = entryOf(this.table, stop);
    if (entry) return entry.record;
    const row = rowOf(this.table, stop);
    if (row?.at === "touchpoint") return row.touchpoint;
    return row?.at === "stage" || row?.at === "empty" ? row.stage : null;
  }

  /** What was selected elsewhere is gone to. */
  #selected(): void {
    const { lead } = this.studio.selection;
    if (lead === null || this.#recordAt(this.#stop) === lead) return;
    const stop = stopFor(this.table, lead);
    if (stop) this.#stop = stop;
  }
}
