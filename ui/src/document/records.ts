/** The records of the open map and of what its library shares, as the program keeps them. Read only. */
import type { Change } from "../bindings/Change";
import type { Id } from "../bindings/Id";
import type { Kind } from "../bindings/Kind";
import type { Record as AnyRecord } from "../bindings/Record";

/** The type of a record by its kind. */
export type Body<K extends Kind> = Bodies[K];
type Bodies = { [R in AnyRecord as R["kind"]]: R["value"] };

export class Records {
  #all = new Map<Id, AnyRecord>();
  #byKind = new Map<Kind, Map<Id, AnyRecord>>();

  constructor(records: readonly AnyRecord[]) {
    for (const record of records) this.#put(record);
  }

  get(id: Id): AnyRecord | undefined {
    return this.#all.get(id);
  }

  /** A record of a kind known here. */
  find<K extends Kind>(kind: K, id: Id | null | undefined): Body<K> | undefined {
    const record = id ? this.#all.get(id) : undefined;
    return record?.kind === kind ? (record.value as Body<K>) : undefined;
  }

  /** All records of a kind, in no order. */
  *all<K extends Kind>(kind: K): Iterable<Body<K>> {
    for (const record of this.#byKind.get(kind)?.values() ?? []) yield record.value as Body<K>;
  }

  count(kind: Kind): number {
    return this.#byKind.get(kind)?.size ?? 0;
  }

  /** All records of a kind, those with an order by it. */
  list<K extends Kind>(kind: K): Body<K>[] {
    return [...this.all(kind)].sort(inOrder);
  }

  /** Takes in all records anew; gives those there were. */
  replace(records: readonly AnyRecord[]): Records {
    const before = new Records([]);
    [before.#all, before.#byKind] = [this.#all, this.#byKind];
    this.#all = new Map();
    this.#byKind = new Map();
    for (const record of records) this.#put(record);
    return before;
  }

  apply(change: Change): void {
    for (const edit of change.edits) {
      if (edit.edit === "insert") this.#put(edit.record);
      else if (edit.edit === "remove") this.#take(edit.record.value.id);
      else {
        const record = this.#all.get(edit.id);
        if (record) this.#put({ ...record, value: { ...record.value, ...edit.after } } as AnyRecord);
      }
    }
  }

  #put(record: AnyRecord): void {
    this.#all.set(record.value.id, record);
    let kind = this.#byKind.get(record.kind);
    if (!kind) this.#byKind.set(record.kind, (kind = new Map()));
    kind.set(record.value.id, record);
  }

  #take(id: Id): void {
    const record = this.#all.get(id);
    if (!record) return;
    this.#all.delete(id);
    this.#byKind.get(record.kind)?.delete(id);
  }
}

/** What bodies are sorted by, as far as they have it. */
interface Placed {
  readonly id: Id;
  readonly order?: string;
  readonly track?: number;
}

function inOrder(a: Placed, b: Placed): number {
  const [one, other] = [a.order ?? "", b.order ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  const tracks = (a.track ?? 0) - (b.track ?? 0);
  if (tracks !== 0) return tracks;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
