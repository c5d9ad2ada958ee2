/**
 * What is selected in the open map: one for canvas, outline and inspector. Belongs to the UI alone; the program never
 * hears of it.
 */
import type { Id } from "../bindings/Id";
import type { Records } from "./records";

export type SelectionListener = (selection: Selection) => void;

export class Selection {
  #ids: ReadonlySet<Id> = new Set();
  #lead: Id | null = null;
  #listeners = new Set<SelectionListener>();

  /** In the order they were chosen. */
  get ids(): readonly Id[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The one chosen last: what the inspector shows first and what keys act on. */
  get lead(): Id | null {
    return this.#lead;
  }

  has(id: Id | null): boolean {
    return id !== null && this.#ids.has(id);
  }

  /** Chooses these and no others. */
  set(ids: Iterable<Id>, lead?: Id): void {
    const next = new Set(ids);
    const last = lead ?? [...next].at(-1) ?? null;
    const same = next.size === this.#ids.size && [...next].every((id) => this.#ids.has(id));
    if (same && last === this.#lead) return;
    this.#ids = next;
    this.#lead = last;
    this.#tell();
  }

  add(ids: Iterable<Id>): void {
    this.set([...this.#ids, ...ids]);
  }

  /** Chooses one more, or lets go of it. */
  toggle(id: Id): void {
    if (this.#ids.has(id)) this.set([...this.#ids].filter((other) => other !== id));
    else this.set([...this.#ids, id]);
  }

  clear(): void {
    this.set([]);
  }

  /** Lets go of what is no longer there. */
  keep(records: Records): void {
    const left = [...this.#ids].filter((id) => records.get(id));
    if (left.length < this.#ids.size)
      this.set(left, left.includes(this.#lead ?? "") ? (this.#lead ?? undefined) : undefined);
  }

  subscribe(listener: SelectionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this);
  }
}
