/**
 * The map as a table, read off its records: a row a stage and a row a touchpoint, a column a lane. What is read is
 * kept until a change touches it, so that an edit in a map of 10,000 touchpoints costs what it changed.
 *
 * Deliberately not here: hidden lanes and what a saved view leaves out, words, anything the sheet measured.
 */
import type { Change } from "../../bindings/Change";
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { LaneKind } from "../../bindings/LaneKind";
import type { Body, Records } from "../../document/records";
import type { Sight } from "../../document/sight";

export type Row =
  | { readonly at: "head"; readonly key: "head" }
  | { readonly at: "stage"; readonly key: string; readonly stage: Id; readonly number: string }
  /** `beside`: it shares its column on the sheet with the touchpoint above. */
  | {
      readonly at: "touchpoint";
      readonly key: string;
      readonly touchpoint: Id;
      readonly stage: Id;
      readonly number: string;
      readonly beside: boolean;
    }
  /** A stage without touchpoints. */
  | { readonly at: "empty"; readonly key: string; readonly stage: Id };

/** The flow takes three columns: the touchpoints, their channels, and where they lead. */
export type ColumnKind = "touchpoint" | "channel" | "next" | Exclude<LaneKind, "flow" | "channels">;

export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  /** The lane whose title stands over it. */
  readonly lane: Id | null;
}

/** Ids by the touchpoint they stand at. */
type Lists = ReadonlyMap<Id, readonly Id[]>;

interface Kept {
  rows: { readonly rows: readonly Row[]; readonly index: ReadonlyMap<string, number> };
  columns: readonly Column[];
  /** By lane first. */
  notes: ReadonlyMap<Id, Lists>;
  arrows: Lists;
  pains: Lists;
  remedies: Lists;
  kpis: Lists;
}

/** Fields that say where something stands; changes of others leave the table as it is. */
const PLACES: { readonly [K in Kind]?: readonly string[] } = {
  stage: ["order"],
  touchpoint: ["stage", "order", "track", "personas"],
  lane: ["order", "hidden", "kind"],
  note: ["lane", "touchpoint", "order"],
  transition: ["from", "order"],
  pain: ["touchpoints", "order"],
  remedy: ["touchpoints", "treats", "order"],
  kpi: ["touchpoints", "order"],
};

/** What is kept, and the kinds of record it is read from. */
const READ_FROM: { readonly [K in keyof Kept]: readonly Kind[] } = {
  rows: ["stage", "touchpoint"],
  columns: ["lane"],
  notes: ["note"],
  arrows: ["transition"],
  pains: ["pain"],
  remedies: ["remedy", "pain"],
  kpis: ["kpi"],
};

export class Table {
  #kept: Partial<Kept> = {};
  #sight: Sight | null = null;

  constructor(readonly records: Records) {}

  /** Shows what a saved view does; everything without one. */
  see(sight: Sight | null): void {
    if (sight === this.#sight) return;
    this.#sight = sight;
    this.#kept = {};
  }

  /** Forgets what a change touches; everything, should nothing be known of it. */
  changed(change: Change | null): void {
    if (!change) {
      this.#kept = {};
      return;
    }
    const touched = new Set(change.edits.flatMap(kindsOf));
    for (const part of Object.keys(READ_FROM) as (keyof Kept)[])
      if (READ_FROM[part].some((kind) => touched.has(kind))) delete this.#kept[part];
  }

  /** All rows, that of the heads first. */
  get rows(): readonly Row[] {
    return this.#rows().rows;
  }

  get columns(): readonly Column[] {
    return (this.#kept.columns ??= readColumns(this.records, this.#sees));
  }

  /** The place of a row by its key, or by the stage or touchpoint it shows. */
  indexOf(key: string): number {
    return this.#rows().index.get(key) ?? -1;
  }

  notes(lane: Id, touchpoint: Id): readonly Body<"note">[] {
    this.#kept.notes ??= byLane(this.records.list("note"));
    return this.#found("note", this.#kept.notes.get(lane), touchpoint);
  }

  /** Those that leave a touchpoint. */
  arrows(touchpoint: Id): readonly Body<"transition">[] {
    this.#kept.arrows ??= by(this.records.list("transition"), ({ from }) => [from]);
    return this.#found("transition", this.#kept.arrows, touchpoint);
  }

  pains(touchpoint: Id): readonly Body<"pain">[] {
    this.#kept.pains ??= by(this.records.list("pain"), ({ touchpoints }) => touchpoints);
    return this.#found("pain", this.#kept.pains, touchpoint);
  }

  remedies(touchpoint: Id): readonly Body<"remedy">[] {
    this.#kept.remedies ??= by(this.records.list("remedy"), (remedy) => placesOf(this.records, remedy));
    return this.#found("remedy", this.#kept.remedies, touchpoint);
  }

  /** Where a remedy is done. */
  placesOf(remedy: Body<"remedy">): readonly Id[] {
    return placesOf(this.records, remedy);
  }

  kpis(touchpoint: Id): readonly Body<"kpi">[] {
    this.#kept.kpis ??= by(this.records.list("kpi"), ({ touchpoints }) => touchpoints);
    return this.#found("kpi", this.#kept.kpis, touchpoint);
  }

  #found<K extends Kind>(kind: K, lists: Lists | undefined, touchpoint: Id): Body<K>[] {
    const seen = (lists?.get(touchpoint) ?? []).filter(this.#sees);
    return seen.flatMap((id) => this.records.find(kind, id) ?? []);
  }

  #sees = (id: Id): boolean => this.#sight?.sees(id) ?? true;

  #rows(): Kept["rows"] {
    if (!this.#kept.rows) {
      const rows = readRows(this.records, this.#sees);
      this.#kept.rows = { rows, index: new Map(rows.map((row, index) => [row.key, index])) };
    }
    return this.#kept.rows;
  }
}

/** Where a remedy is done: at its own touchpoints, else at those of the pains it treats. */
function placesOf(records: Records, { touchpoints, treats }: Body<"remedy">): readonly Id[] {
  if (touchpoints.length > 0) return touchpoints;
  return [...new Set(treats.flatMap(({ pain }) => records.find("pain", pain)?.touchpoints ?? []))];
}

function kindsOf(edit: Edit): Kind[] {
  if (edit.edit !== "update") return [edit.record.kind];
  return PLACES[edit.kind]?.some((field) => field in edit.after) ? [edit.kind] : [];
}

function readColumns(records: Records, sees: (id: Id) => boolean): Column[] {
  const lanes = records
    .list("lane")
    .filter(({ id, kind, hidden }) => !hidden && (kind === "flow" || sees(id)));
  const flow = lanes.find(({ kind }) => kind === "flow")?.id ?? null;
  const channels = lanes.find(({ kind }) => kind === "channels")?.id ?? null;
  return [
    { key: "touchpoint", kind: "touchpoint", lane: flow },
    { key: "channel", kind: "channel", lane: channels },
    { key: "next", kind: "next", lane: null },
    ...lanes.flatMap(({ id, kind }): Column[] =>
      kind === "flow" || kind === "channels" ? [] : [{ key: id, kind, lane: id }],
    ),
  ];
}

function readRows(records: Records, sees: (id: Id) => boolean): Row[] {
  const byStage = new Map<Id, Body<"touchpoint">[]>();
  for (const touchpoint of records.list("touchpoint")) {
    if (!sees(touchpoint.id)) continue;
    const own = byStage.get(touchpoint.stage);
    if (own) own.push(touchpoint);
    else byStage.set(touchpoint.stage, [touchpoint]);
  }
  const rows: Row[] = [{ at: "head", key: "head" }];
  const stages = records.list("stage").filter(({ id }) => sees(id));
  stages.forEach(({ id: stage }, index) => {
    const number = `${index + 1}`;
    rows.push({ at: "stage", key: stage, stage, number });
    let before: string | undefined;
    const own = byStage.get(stage) ?? [];
    own.forEach(({ id, order }, place) => {
      const beside = order === before;
      before = order;
      rows.push({
        at: "touchpoint",
        key: id,
        touchpoint: id,
        stage,
        number: `${number}.${place + 1}`,
        beside,
      });
    });
    if (own.length === 0) rows.push({ at: "empty", key: `empty/${stage}`, stage });
  });
  return rows;
}

function by<T extends { readonly id: Id }>(bodies: readonly T[], places: (body: T) => readonly Id[]): Lists {
  const lists = new Map<Id, Id[]>();
  for (const body of bodies)
    for (const place of places(body)) {
      const list = lists.get(place);
      if (list) list.push(body.id);
      else lists.set(place, [body.id]);
    }
  return lists;
}

function byLane(notes: readonly Body<"note">[]): Map<Id, Lists> {
  const lanes = new Map<Id, Body<"note">[]>();
  for (const note of notes) {
    const lane = lanes.get(note.lane);
    if (lane) lane.push(note);
    else lanes.set(note.lane, [note]);
  }
  return new Map([...lanes].map(([lane, own]) => [lane, by(own, ({ touchpoint }) => [touchpoint])]));
}
