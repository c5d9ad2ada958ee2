/**
 * What the analysis says of the map in work, and what of it lies over the sheet. Asked anew after every change while
 * somebody looks; an answer that was overtaken by an edit is thrown away. A scenario tries other numbers without
 * touching the map. Deliberately not here: any figure's reckoning, which is the program's.
 */
import type { Id } from "../bindings/Id";
import type { Request } from "../bindings/Request";
import type { Response } from "../bindings/Response";
import type { Scenario } from "../bindings/Scenario";
import type { Overlay } from "../canvas";
import { expect, Refusal } from "../host";
import { drawn, type Layer } from "./layers";
import type { Studio } from "./studio.svelte";

export type Analysed = Extract<Response, { answer: "analysed" }>;
export type Tried = Extract<Response, { answer: "whatIf" }>;

export const TABS = ["findings", "paths", "pains", "coverage", "money", "what-if"] as const;
export type Tab = (typeof TABS)[number];

/** How long the map must rest before it is analysed, in milliseconds. */
const REST = 80;

export const nothingTried: Scenario = {
  remedies: [],
  shares: [],
  drops: [],
  frequencies: [],
  minutes: [],
  moods: [],
};

export class Insights {
  analysed = $state.raw<Analysed | null>(null);
  tried = $state.raw<Tried | null>(null);
  scenario = $state.raw<Scenario>(nothingTried);
  /** Why there are no figures, in words. */
  problem = $state("");
  /** Whether what is shown is older than the map. */
  working = $state(false);
  tab = $state<Tab>("findings");
  layer = $state<Layer>("none");
  /** What is picked out on the sheet: a way, the records of a finding. */
  picked = $state.raw<readonly Id[]>([]);
  #asked = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly studio: Studio) {}

  /** Whether something else than the map as it is is being tried. */
  get trying(): boolean {
    return Object.values(this.scenario).some((list) => list.length > 0);
  }

  /** Figures as they are shown: those of the scenario while one is tried. */
  get report(): Analysed["report"] | null {
    return this.trying && this.tried ? this.tried.after : (this.analysed?.report ?? null);
  }

  /** Looks at the map again, soon. */
  refresh(): void {
    this.working = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#ask(), REST);
  }

  /** Tries other numbers. */
  attempt(change: Partial<Scenario>): void {
    this.scenario = { ...this.scenario, ...change };
    if (!this.trying) this.tried = null;
    void this.#ask();
  }

  forget(): void {
    this.scenario = nothingTried;
    this.tried = null;
  }

  /** Writes what is tried into the map, as one step. */
  async apply(): Promise<void> {
    const done = await this.studio.applyScenario(this.scenario);
    if (done) this.forget();
  }

  /** Picks records out on the sheet; again lets go of them. */
  pick(records: readonly Id[]): void {
    const same = records.length === this.picked.length && records.every((id) => this.picked.includes(id));
    this.picked = same ? [] : records;
    const { canvas } = this.studio;
    const [first, second] = this.picked;
    const whole = second === undefined ? null : canvas?.boxOf(this.picked);
    if (whole) canvas?.frame(whole, 96);
    else if (first !== undefined) canvas?.reveal(first);
  }

  /** What belongs over the sheet now. */
  get overlay(): Overlay {
    const { report } = this;
    const layer = report ? drawn(this.layer, report) : {};
    return this.picked.length > 0 ? { ...layer, path: this.picked, dim: true } : layer;
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const map = this.studio.id;
    const { host } = this.studio.app;
    this.working = true;
    try {
      const analysed = await expect(host, { ask: "analyse", map }, "analysed");
      if (asked !== this.#asked) return;
      this.analysed = analysed;
      if (this.trying) {
        const request: Request = { ask: "whatIf", map, scenario: this.scenario };
        const tried = await expect(host, request, "whatIf");
        if (asked !== this.#asked) return;
        this.tried = tried;
      }
      this.problem = "";
      this.working = false;
    } catch (error) {
      if (asked !== this.#asked) return;
      // An edit was faster; the next question is on its way or asked now.
      if (error instanceof Refusal && error.code === "error-overtaken") return this.refresh();
      this.problem = error instanceof Error ? error.message : String(error);
      this.working = false;
    }
  }
}
