/**
 * The saved views of the open map: which one is shown, and the list of them on the scope card. Which one was shown last
 * is remembered for each map. Deliberately not here: what a view leaves out, which is the program's.
 */
import type { Audience } from "../bindings/Audience";
import type { Id } from "../bindings/Id";
import { Sight } from "../document/sight";
import { t } from "../words";
import { type Layer, LAYERS } from "./layers";
import type { Studio } from "./studio.svelte";

/** The setting that remembers the view a map was seen in. */
export const settingOf = (map: Id): string => `audience.${map}`;

export class Views {
  /** Key of the view that is shown; empty for the whole map. */
  #key = $state("");
  /** The views as they will be when what is on its way has been done. */
  #ahead = $state.raw<readonly Audience[] | null>(null);
  /** Whether the views are being changed, beside the sheet. */
  open = $state(false);

  constructor(
    private readonly studio: Studio,
    key: string,
  ) {
    this.#key = key;
    const layer = LAYERS.find((layer) => layer === this.current?.layer);
    if (layer) studio.insights.layer = layer;
  }

  get all(): readonly Audience[] {
    return this.#ahead ?? this.studio.card.audiences;
  }

  /** The view that is shown; nothing for the whole map, and for one that has been deleted since. */
  readonly current = $derived.by(
    (): Audience | null => this.all.find(({ key }) => key === this.#key) ?? null,
  );

  /** What is shown of the map; nothing if all of it is. */
  readonly sight = $derived.by(() => {
    const { current } = this;
    return current && new Sight(current, this.studio.map.records);
  });

  /** For the program: the key as it was chosen, so that a view comes back if its deletion is taken back. */
  get key(): string {
    return this.#key;
  }

  /** Shows the map as a view says; the whole of it without a key. What is only shown in passing is not remembered. */
  async choose(key: string, remember = true): Promise<void> {
    const left = this.current?.layer ?? "";
    this.#key = key;
    const { insights, app } = this.studio;
    const layer = LAYERS.find((layer) => layer === this.current?.layer);
    if (layer) insights.layer = layer;
    else if (left !== "" && insights.layer === left) insights.layer = "none";
    if (remember) app.settings.set(settingOf(this.studio.id), key === "" ? null : key);
    await this.studio.redraw();
  }

  /** Adds a view, one that shows all or one like another, and shows it. */
  async add(like: Audience | null = null): Promise<void> {
    const key = crypto.randomUUID();
    const name = like ? t("audiences-copy-of", { name: like.name }) : this.#freeName();
    const { hideLegend } = this.studio.card;
    const usual = { title: "", language: "", theme: "", layer: "", hideLegend };
    const hidden = { hiddenStages: [], hiddenLanes: [], hiddenPersonas: [] };
    const made: Audience = { ...hidden, ...usual, ...like, key, name };
    if ((await this.#keep([...this.all, made])) !== null) await this.choose(key);
  }

  /** Changes the view that is shown. */
  async change(fields: Partial<Omit<Audience, "key">>): Promise<void> {
    const { current } = this;
    if (!current) return;
    if (fields.layer !== undefined) {
      const layer = LAYERS.find((layer) => layer === fields.layer) ?? "none";
      this.studio.insights.layer = layer satisfies Layer;
    }
    await this.#keep(this.all.map((view) => (view === current ? { ...view, ...fields } : view)));
    // A theme of its own takes the place of the reader's.
    await this.studio.redraw();
  }

  /** Deletes the view that is shown; undo brings it back. */
  async remove(): Promise<void> {
    const { current } = this;
    if (!current) return;
    const kept = await this.#keep(this.all.filter((view) => view !== current));
    if (kept !== null) await this.choose("");
  }

  /** Several changes may be on their way: a person is faster than the disk. */
  async #keep(audiences: readonly Audience[]): Promise<Id[] | null> {
    this.#ahead = audiences;
    const kept = await this.studio.edit([this.studio.id], { audiences: audiences as Audience[] });
    if (this.#ahead === audiences) this.#ahead = null;
    return kept;
  }

  #freeName(): string {
    const taken = new Set(this.all.map(({ name }) => name));
    let number = this.all.length + 1;
    while (taken.has(t("audiences-new", { number }))) number += 1;
    return t("audiences-new", { number });
  }
}
