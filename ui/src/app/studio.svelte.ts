/**
 * A map in work: the open map, what is selected in it, and the canvas that shows it. Reads here follow the map: a
 * component that reads `records` runs again after every change. Deliberately not here: what commands there are.
 */
import type { Card } from "../bindings/Card";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { JsonValue } from "../bindings/serde_json/JsonValue";
import type { UndoState } from "../bindings/UndoState";
import type { View } from "../bindings/View";
import type { Canvas, Mark, Overlay } from "../canvas";
import type { Scenario } from "../bindings/Scenario";
import { OpenMap } from "../document/open-map";
import type { Records } from "../document/records";
import { Selection } from "../document/selection";
import type { App } from "./app.svelte";
import { Insights } from "./insights.svelte";
import { Finder } from "./finder.svelte";
import { nameOf } from "./names";
import type { Presenting } from "./presenting/presenting.svelte";
import { settingOf, Views } from "./views.svelte";
import { t } from "../words";

/** Fields of a record with their new values. */
export type Fields = Readonly<{ [field: string]: JsonValue }>;

export class Studio {
  readonly selection = new Selection();
  readonly insights = new Insights(this);
  readonly finder = new Finder();
  readonly views: Views;
  /** The canvas while it is on the screen. */
  canvas = $state.raw<Canvas | null>(null);
  /** Window pixels a sheet pixel. */
  scale = $state(1);
  /** Commands are on their way to the disk. */
  busy = $state(false);
  /** Whether the sheet or the outline is shown. */
  showing = $state<"sheet" | "outline">("sheet");
  /** The talk that is given about it. */
  presenting = $state.raw<Presenting | null>(null);
  /** What is shown over the sheet; it stays while the sheet is away. */
  overlay: Overlay = {};
  #hits: readonly Mark[] = [];
  /** In place of what is found and picked out, while the map is presented. */
  #presented: Overlay | null = null;
  /** The message about what was deleted last. */
  #deleted: number | null = null;
  #changes = $state(0);
  #choices = $state(0);

  private constructor(
    readonly app: App,
    readonly map: OpenMap,
    private view: View,
  ) {
    this.views = new Views(this, view.audience);
    map.subscribe((_, change) => {
      this.#changes += 1;
      // Undo would take back something else from now on.
      if (this.#deleted !== null) app.toasts.close(this.#deleted);
      this.#deleted = null;
      if (change) app.neighbours.tell({ map: map.id, revision: map.revision });
    });
    this.selection.subscribe(() => (this.#choices += 1));
  }

  static async open(app: App, id: Id): Promise<Studio> {
    const view = { ...app.view(), audience: app.settings.get(settingOf(id)) ?? "" };
    return new Studio(app, await OpenMap.open(app.host, id, view), view);
  }

  get id(): Id {
    return this.map.id;
  }

  /** The records; read anew after every change. */
  get records(): Records {
    void this.#changes;
    return this.map.records;
  }

  /** Counts the changes; for what is asked anew after each. */
  get changes(): number {
    return this.#changes;
  }

  get card(): Card {
    const card = this.records.find("card", this.id);
    if (!card) throw new Error("a map without a scope card");
    return card;
  }

  get undoState(): UndoState {
    void this.#changes;
    return this.map.undoState;
  }

  get undoable(): boolean {
    void this.#changes;
    return this.map.undoable;
  }

  get redoable(): boolean {
    void this.#changes;
    return this.map.redoable;
  }

  /** What is selected, in the order it was chosen. */
  get selected(): readonly Id[] {
    void this.#choices;
    void this.#changes;
    return this.selection.ids;
  }

  /** What was chosen last. */
  get lead(): Id | null {
    void this.#choices;
    void this.#changes;
    return this.selection.lead;
  }

  /** Does something and gives what came into being. Nothing if it was refused; the person has been told. */
  async run(command: Command): Promise<Id[] | null> {
    const gone = command.do === "delete" ? this.#named(command.records) : "";
    const made = await this.#do(() => this.map.run(command));
    if (made && gone !== "") this.tellDeleted(gone);
    return made;
  }

  /** Changes fields of records, in one step. */
  edit(records: readonly Id[], fields: Fields): Promise<Id[] | null> {
    const edits = records.map((id) => ({ id, fields: fields as { [key in string]: JsonValue } }));
    return this.run({ do: "edit", edits });
  }

  /** Writes what was tried into the map, as one step; whether it did. */
  async applyScenario(scenario: Scenario): Promise<boolean> {
    return (await this.#do(() => this.map.apply(scenario))) !== null;
  }

  undo(): Promise<Id[] | null> {
    return this.#do(() => this.map.undo());
  }

  redo(): Promise<Id[] | null> {
    return this.#do(() => this.map.redo());
  }

  /** Draws the sheet as the app says now. */
  redraw(): Promise<void> {
    const view = this.app.view();
    const same = (Object.keys(view) as (keyof View)[]).every((field) => view[field] === this.view[field]);
    if (same) return Promise.resolve();
    this.view = view;
    return this.map.draw(view).catch((error: unknown) => this.app.refused(error));
  }

  /** Shows marks, flows or a path over the sheet. */
  mark(overlay: Overlay): void {
    this.overlay = overlay;
    this.showOverlay();
  }

  /** Marks what a search found, besides whatever else is shown over the sheet. */
  markHits(hits: readonly Mark[]): void {
    this.#hits = hits;
    this.showOverlay();
  }

  /** Shows what stands out while the map is presented, besides a layer of the analysis; nothing to end it. */
  present(overlay: Overlay | null): void {
    this.#presented = overlay;
    this.showOverlay();
  }

  /** Shows what lies over the sheet again, on a canvas that is new. */
  showOverlay(): void {
    if (this.#presented) {
      const { marks = [], flows = [] } = this.overlay;
      return this.canvas?.setOverlay({ marks, flows, ...this.#presented });
    }
    const marks = [...(this.overlay.marks ?? []), ...this.#hits];
    this.canvas?.setOverlay(this.#hits.length > 0 ? { ...this.overlay, marks } : this.overlay);
  }

  /** Tells a person what they have deleted, with a way back as long as nothing else was done. */
  tellDeleted(name: string): void {
    const { toasts } = this.app;
    const offer = { label: t("action-undo"), run: () => void this.undo() };
    this.#deleted = toasts.show(t("inspector-deleted", { name }), offer);
  }

  #named(records: readonly Id[]): string {
    const [only] = records;
    return records.length === 1 && only
      ? nameOf(this.records, only)
      : t("app-things", { count: records.length });
  }

  async close(): Promise<void> {
    await this.map.close();
  }

  /** Tells a person that what they added is not shown to those whose view this is. */
  #tellHidden(made: readonly Id[]): void {
    const { sight, current } = this.views;
    if (!sight || !current || made.every((id) => sight.sees(id))) return;
    const all = { label: t("audiences-show-all"), run: () => void this.views.choose("") };
    this.app.toasts.show(t("audiences-hidden-here", { name: current.name }), all);
  }

  async #do(work: () => Promise<Id[]>): Promise<Id[] | null> {
    this.busy = true;
    try {
      const made = await work();
      this.#tellHidden(made);
      return made;
    } catch (error) {
      this.app.refused(error);
      return null;
    } finally {
      this.busy = this.map.busy;
    }
  }
}
