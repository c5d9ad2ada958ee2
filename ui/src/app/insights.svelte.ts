/**
 * What the analysis says of the map in work, and what of it lies over the sheet. Asked anew after every change while
 * somebody looks. One question is on its way at a time, and of those that come up meanwhile only the newest is asked
 * next: a share can be dragged faster than it is reckoned with, and what is shown still follows. A scenario tries
 * other numbers without touching the map. Deliberately not here: any figure's reckoning, which is the program's.
 */
import type { Id } from "../bindings/Id";
import type { Part } from "../bindings/Part";
import type { Response } from "../bindings/Response";
import type { Scenario } from "../bindings/Scenario";
import type { Scope } from "../bindings/Scope";
import type { Overlay } from "../canvas";
import { expect, Refusal } from "../host";
import { around, drawn, type Layer } from "./layers";
import type { Studio } from "./studio.svelte";

export type Analysed = Extract<Response, { answer: "analysed" }>;
export type Tried = Extract<Response, { answer: "whatIf" }>;

export const TABS = ["findings", "paths", "pains", "moods", "coverage", "parts", "money", "what-if"] as const;
export type Tab = (typeof TABS)[number];

/** How long the map must rest before it is analysed, in milliseconds. */
const REST = 80;

/** So often completion is drawn when somebody asks: enough for a range of 95%. */
export const DRAWS = 2000;

/** What is to be asked, the most general first. */
const QUESTIONS = ["analysis", "scenario", "part"] as const;
type Question = (typeof QUESTIONS)[number];

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
  /** Whose part of the journey is looked at, and what it comes to. */
  scope = $state.raw<Scope | null>(null);
  part = $state.raw<Part | null>(null);
  /** Why there are no figures, in words. */
  problem = $state("");
  /** Whether what is shown is older than the map. */
  working = $state(false);
  tab = $state<Tab>("findings");
  layer = $state<Layer>("none");
  /** What is picked out on the sheet: a way, the records of a finding. */
  picked = $state.raw<readonly Id[]>([]);
  /** Whether the panel is on the screen. */
  shown = $state(false);
  /** How often completion is drawn in the next analysis; the one after an edit is without again. */
  #draws = 0;
  readonly #wanted = new Set<Question>();
  #asking = false;
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
    this.#rest = setTimeout(() => this.#want("analysis", "scenario", "part"), REST);
  }

  /** Looks at the map once more, and draws completion from the numbers of cases as well. */
  simulate(): void {
    this.#draws = DRAWS;
    this.#want("analysis");
  }

  /** Tries other numbers. */
  attempt(change: Partial<Scenario>): void {
    this.scenario = { ...this.scenario, ...change };
    if (this.trying) this.#want("scenario");
    else this.tried = null;
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

  /** Looks at the part of a team, a channel or a system. */
  lookAt(scope: Scope | null): void {
    this.scope = scope;
    this.part = null;
    this.picked = [];
    if (scope) this.#want("part");
  }

  /** Picks records out on the sheet; again lets go of them. */
  pick(records: readonly Id[]): void {
    const same = records.length === this.picked.length && records.every((id) => this.picked.includes(id));
    this.picked = same ? [] : records;
    const { canvas } = this.studio;
    const [first, second] = this.picked;
    const alone = first !== undefined && second === undefined;
    if (alone) canvas?.reveal(first);
    const whole = canvas?.boxOf(this.picked);
    // In the middle, clear of what lies over the sheet's edges, and no larger than life.
    if (whole) canvas?.view.frame(whole, alone ? 160 : 96, { most: 1 });
  }

  /** What belongs over the sheet now. */
  get overlay(): Overlay {
    const { report } = this;
    const layer = report ? drawn(this.layer, report) : {};
    if (this.picked.length > 0) return { ...layer, path: this.picked, dim: true };
    return this.shown && this.tab === "parts" && this.part ? around(this.part) : layer;
  }

  #want(...questions: readonly Question[]): void {
    for (const question of questions) this.#wanted.add(question);
    if (!this.#asking) void this.#answer();
  }

  /** Asks until nothing is open. */
  async #answer(): Promise<void> {
    this.#asking = this.working = true;
    try {
      for (;;) {
        const question = QUESTIONS.find((it) => this.#wanted.has(it));
        if (!question) break;
        this.#wanted.delete(question);
        await this.#ask(question);
      }
      this.problem = "";
      this.working = false;
    } catch (error) {
      // An edit was faster: what it leaves is asked about instead.
      if (error instanceof Refusal && error.code === "error-overtaken") return this.refresh();
      this.problem = error instanceof Error ? error.message : String(error);
      this.working = false;
    } finally {
      this.#asking = false;
    }
  }

  async #ask(question: Question): Promise<void> {
    const map = this.studio.id;
    const { host } = this.studio.app;
    const { scenario, scope } = this;
    if (question === "analysis") {
      const draws = this.#draws;
      this.#draws = 0;
      this.analysed = await expect(host, { ask: "analyse", map, draws }, "analysed");
    } else if (question === "scenario" && this.trying) {
      const tried = await expect(host, { ask: "whatIf", map, scenario }, "whatIf");
      if (this.trying) this.tried = tried;
    } else if (question === "part" && scope) {
      const { part } = await expect(host, { ask: "part", map, scope }, "part");
      if (this.scope !== scope) return;
      const first = this.part === null;
      this.part = part;
      const whole = first ? this.studio.canvas?.boxOf(part.touchpoints) : null;
      if (whole) this.studio.canvas?.view.frame(whole, 96, { most: 1 });
    }
  }
}
