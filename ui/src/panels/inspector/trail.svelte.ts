/** The way one came: what was selected before something was opened from here. Left as soon as one goes elsewhere. */
import type { Studio } from "../../app";
import type { Id } from "../../bindings/Id";

interface Step {
  readonly ids: readonly Id[];
  /** What was opened from there, to come back to. */
  readonly to: Id;
}

export class Trail {
  #steps = $state.raw<readonly Step[]>([]);
  #expected: Id | null = null;

  constructor(private readonly studio: Studio) {}

  /** Where one came from; nothing if one did not come from here. */
  get from(): Id | null {
    const step = this.#steps.at(-1);
    if (!step || this.studio.lead !== this.#expected) return null;
    const [first = this.studio.id] = step.ids;
    return this.studio.records.get(first) ? first : null;
  }

  open(id: Id): void {
    const kept = this.studio.lead === this.#expected ? this.#steps : [];
    this.#steps = [...kept, { ids: this.studio.selected, to: id }].slice(-30);
    this.#expected = id;
    this.studio.selection.set([id]);
  }

  /** Goes back; gives what one came back from. */
  back(): Id | null {
    const step = this.#steps.at(-1);
    if (!step) return null;
    this.#steps = this.#steps.slice(0, -1);
    const { records } = this.studio;
    const ids = step.ids.filter((id) => records.get(id));
    this.#expected = ids.at(-1) ?? null;
    this.studio.selection.set(ids);
    return step.to;
  }
}
