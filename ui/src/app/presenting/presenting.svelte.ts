/**
 * A map that is presented: the steps, the one that is told, and the tools in the presenter's hand. Leaves the map as
 * it was: what is shown of it, where one looked, what was selected. Deliberately not here: keys and markup.
 */
import { flushSync, tick } from "svelte";
import type { FindingView } from "../../bindings/FindingView";
import type { Id } from "../../bindings/Id";
import type { Rect } from "../../bindings/Rect";
import type { Canvas, Overlay, Veil } from "../../canvas";
import { expect } from "../../host";
import { t } from "../../words";
import type { App } from "../app.svelte";
import type { Studio } from "../studio.svelte";
import { captioned, type Choices, inView, plan, type Step, stepOf, toldAt } from "./plan";
import { readableScale, type Section, sectionsOf } from "./sections";
import { Speaker } from "./speaker.svelte";

export type Blank = "none" | "black" | "white";

/** Length of a move to the next step, in milliseconds. */
const MOVE = 700;
/** The same for the curve, which is drawn from left to right. */
const SWEEP = 2600;
/** Largest scale: body text is then read from the back row, and a single card does not fill a wall. */
const LARGEST = 2.2;
/** The same for what stands out from its surroundings, which are to be seen as well. */
const LARGE = 1.5;
/**
 * At most so much of the sheet's height is shown of a stage: a card's title is then as large as the small print of a
 * slide, and the back row can read it. Of a touchpoint less.
 */
const HIGHEST = 660;
const CLOSE = 430;
/** Around columns, in window pixels. */
const BESIDE = 8;
/** How long the window may take to get its size back, in milliseconds. */
const PATIENCE = 800;

/** Height of the notes at the lower edge. */
export const NOTES = 210;

/** How everything was before. */
interface Before {
  readonly camera: Canvas["camera"] | null;
  readonly selected: readonly Id[];
  readonly lead: Id | null;
  readonly showing: Studio["showing"];
  readonly view: string;
  readonly layer: Studio["insights"]["layer"];
  readonly window: readonly [width: number, height: number];
}

export class Presenting {
  steps = $state.raw<readonly Step[]>([]);
  at = $state(0);
  blank = $state<Blank>("none");
  spotlight = $state(false);
  laser = $state(false);
  /** Whether the speaker's notes are shown at the lower edge, where there is no second window. */
  notes = $state(false);
  /** How much of the window's lower edge the words of a step take, in pixels. */
  caption = 0;
  /** When the talk began, in milliseconds since 1970. */
  begun = $state(Date.now());
  readonly speaker: Speaker;
  #findings: readonly FindingView[] = [];
  #before: Before;
  #veil: Veil = {};
  #frame = 0;
  /** What one is at, until one goes on: a stage may fall into other parts meanwhile. */
  #here: Id | null = null;
  /** Whether the screen is filled for the talk, and was not before. */
  #filled = false;
  #left = false;

  private constructor(
    readonly studio: Studio,
    readonly choices: Choices,
    window: Before["window"],
  ) {
    const { canvas, selection, showing, views, insights } = studio;
    this.#before = {
      camera: canvas?.camera ?? null,
      selected: selection.ids,
      lead: selection.lead,
      showing,
      view: views.key,
      layer: insights.layer,
      window,
    };
    this.speaker = new Speaker(this);
  }

  /** Begins, in full screen where the machine allows it; at a record if one is given. */
  static async start(app: App, choices: Choices, from: Id | null = null): Promise<void> {
    const { studio } = app;
    if (!studio || studio.presenting) return;
    const window = [innerWidth, innerHeight] as const;
    // Asked for first: only what a person has just done may fill the screen.
    const filled = app.host.fill(true).catch(() => true);
    await app.settle();
    const presenting = new Presenting(studio, choices, window);
    if (choices.audience !== null) await studio.views.choose(choices.audience, false);
    studio.selection.clear();
    studio.showing = "sheet";
    presenting.#here = from;
    presenting.replan();
    studio.presenting = presenting;
    presenting.#filled = !(await filled);
    await tick();
    await studio.canvas?.ready;
    presenting.resize();
    if (choices.parts.includes("findings")) void presenting.#weigh();
  }

  get app(): App {
    return this.studio.app;
  }

  get step(): Step | null {
    return this.steps[this.at] ?? null;
  }

  get next(): Step | null {
    return this.steps[this.at + 1] ?? null;
  }

  /** Goes to a step, as far as there is one. */
  go(at: number): void {
    const wanted = Math.min(this.steps.length - 1, Math.max(0, at));
    if (this.blank !== "none") this.blank = "none";
    if (wanted === this.at) return;
    this.at = wanted;
    this.#here = null;
    // The words of the step are there first, for they take room.
    flushSync();
    this.look(true);
    const { step } = this;
    if (step) this.app.say(step.text === "" ? step.title : `${step.text}: ${step.title}`);
  }

  forward(): void {
    this.go(this.at + 1);
  }

  back(): void {
    this.go(this.at - 1);
  }

  /** Looks further down, or up, by so much of the window. */
  scroll(part: number): void {
    const { canvas } = this.studio;
    if (!canvas) return;
    const { camera, window, pins } = canvas;
    const { height } = canvas.map.scene.scene.size;
    const free = (window.height - pins.top) / camera.scale;
    const lowest = Math.max(camera.y, height + 16 / camera.scale - window.height / camera.scale);
    const y = Math.min(lowest, Math.max(-16 / camera.scale, camera.y + part * free));
    canvas.navigation.jump({ ...camera, y }, true, MOVE / 2);
  }

  /** Plans anew, for the map, what is known of it or the window has changed; stays where it is. */
  replan(): void {
    const { records, card, views } = this.studio;
    const sees = (id: Id): boolean => views.sight?.sees(id) ?? true;
    const told = this.step;
    this.#here ??= (told?.part && told.section?.touchpoints[0]) ?? null;
    const sections = (stage: Id): Section[] => this.#sections(stage);
    this.steps = plan({ records, card, sees, sections, findings: this.#findings }, this.choices, t);
    const here = this.#here === null ? -1 : stepOf(this.steps, records, this.#here);
    const at = here >= 0 ? here : this.steps.findIndex(({ id }) => id === told?.id);
    this.at = at >= 0 ? at : Math.min(this.at, this.steps.length - 1);
  }

  /** How much can be read at once depends on the window. */
  resize(): void {
    this.replan();
    this.look(false);
  }

  /** Looks at what the step is about. */
  look(animated: boolean): void {
    const { canvas } = this.studio;
    const { step } = this;
    if (!canvas || !step || this.#left) return;
    const below = (captioned(step) ? this.caption : 0) + (this.notes ? NOTES : 0);
    const part = this.#part(canvas, step, below);
    const columns = step.kind === "stage" || step.kind === "touchpoint";
    const most = columns ? LARGEST : LARGE;
    canvas.view.frame(part, columns ? BESIDE : 40, { animated, most, below, length: MOVE });
    this.studio.present(overlayOf(step));
    this.#cover(canvas, animated);
  }

  /** Ends, and leaves everything as it was. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    cancelAnimationFrame(this.#frame);
    this.speaker.close();
    const { studio } = this;
    const before = this.#before;
    studio.canvas?.setVeil(null);
    studio.present(null);
    studio.presenting = null;
    if (this.#filled) await this.app.host.fill(false).catch(() => undefined);
    if (studio.views.key !== before.view) await studio.views.choose(before.view, false);
    studio.insights.layer = before.layer;
    studio.selection.set(before.selected, before.lead ?? undefined);
    await settled(before.window);
    if (before.camera) studio.canvas?.navigation.set(before.camera);
    studio.showing = before.showing;
    studio.app.giveKeyboard(null);
  }

  /** Findings come late: the analysis takes its time on large maps. */
  async #weigh(): Promise<void> {
    const request = { ask: "analyse", map: this.studio.id } as const;
    const analysed = await expect(this.app.host, request, "analysed").catch(() => null);
    if (!analysed || this.#left) return;
    this.#findings = analysed.findings;
    this.replan();
  }

  /** Sections of a stage that is too wide to be read at once in this window. */
  #sections(id: Id): Section[] {
    const { canvas } = this.studio;
    const stage = canvas?.grid.stage(id);
    if (!canvas || !stage) return [];
    const { grid, window } = canvas;
    const least = readableScale(window, LARGEST);
    // Only widths count here: letters that are small for the sake of height are no larger in parts.
    const fits = (from: number, to: number): boolean => this.#scale(canvas, from, to - from) >= least;
    const area = { from: stage.box.x, to: stage.box.x + stage.box.width };
    // As a rule; columns are not even read.
    if (fits(area.from, area.to)) return [];
    return sectionsOf(grid.columns(stage.first, stage.last), area, fits);
  }

  /** The part of the sheet a step is about. */
  #part(canvas: Canvas, step: Step, below: number): Rect {
    const { kind, records, section } = step;
    if (section) {
      const [x, width] = [section.from, section.to - section.from];
      const free = canvas.window.height - below - 2 * BESIDE;
      return this.#tall(canvas, x, width, free / this.#scale(canvas, x, width));
    }
    const { size } = canvas.map.scene.scene;
    const whole = { x: 0, y: 0, ...size };
    const [first] = records;
    if (kind === "stage" || kind === "touchpoint") {
      const stage = kind === "stage" ? canvas.grid.stage(first ?? "") : undefined;
      const column = kind === "touchpoint" ? canvas.grid.columnOf(first ?? "") : undefined;
      if (stage) return this.#tall(canvas, stage.box.x, stage.box.width);
      const card = column?.seats.find(({ touchpoint }) => touchpoint === first)?.box;
      // With half a column to either side, so that one sees where one is; below the heads, wherever they are shown.
      if (column && card) {
        const heads = (canvas.grid.top?.y ?? card.y) - 4;
        const pinned = card.y + card.height - heads > CLOSE;
        const y = pinned ? card.y - 16 : heads;
        const height = pinned ? Math.max(card.height + 32, CLOSE - (canvas.grid.top?.height ?? 0)) : CLOSE;
        return { x: column.x - column.width / 2, y, width: 2 * column.width, height };
      }
    }
    if (kind === "lowest" || kind === "highest") {
      const lane = canvas.grid.lanes.find((one) => one.kind === "emotion");
      const column = canvas.grid.columnOf(first ?? "");
      const card = canvas.boxOf(records);
      if (lane && column && card) {
        const [top, bottom] = [
          Math.min(card.y, lane.box.y),
          Math.max(card.y + card.height, lane.box.y + lane.box.height),
        ];
        return { x: column.x - column.width, y: top, width: 3 * column.width, height: bottom - top };
      }
    }
    return canvas.boxOf(inView(canvas.map.records, step)) ?? canvas.boxOf(records) ?? whole;
  }

  /** The scale at which columns fill the window's width. */
  #scale({ grid, view }: Canvas, x: number, width: number): number {
    const row = { x, y: grid.top?.y ?? 0, width, height: 1 };
    return view.framed(row, BESIDE, { most: LARGEST }).scale;
  }

  /**
   * Columns from the heads down: all of them if that can be read, else as much as can. `least`: what there is room for
   * anyway, where width says how large they are.
   */
  #tall({ grid, window }: Canvas, x: number, width: number, least = HIGHEST): Rect {
    const lanes = grid.lanes.map(({ box }) => box.y + box.height);
    const y = (grid.top?.y ?? 0) - 4;
    const height = Math.max(...lanes, y + 1) - y;
    return { x, y, width, height: Math.min(height, Math.max(HIGHEST, least, window.height / LARGEST)) };
  }

  /** Covers what has not been told; the cover gives way while the view moves. */
  #cover(canvas: Canvas, animated: boolean): void {
    cancelAnimationFrame(this.#frame);
    const to = this.#untold(canvas);
    const swept = this.choices.reveal && this.step?.kind === "curve";
    const [from, length] = swept ? [unswept(canvas, to), SWEEP] : [this.#veil, MOVE];
    this.#veil = to;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!animated || still) return canvas.setVeil(to);
    const begun = performance.now();
    const draw = (): void => {
      const part = Math.min(1, (performance.now() - begun) / length);
      canvas.setVeil(part < 1 ? between(from, to, swept ? part : 1 - (1 - part) ** 3) : to);
      if (part < 1) this.#frame = requestAnimationFrame(draw);
    };
    draw();
  }

  #untold(canvas: Canvas): Veil {
    const { grid } = canvas;
    if (this.step?.kind === "curve") {
      const others = grid.lanes.filter(({ kind }) => kind !== "emotion" && kind !== "flow");
      const rows = others.map(({ box }) => ({ from: box.y, to: box.y + box.height }));
      const curve = grid.lanes.find(({ kind }) => kind === "emotion")?.box;
      if (!curve) return { rows };
      return {
        rows,
        within: { from: canvas.map.scene.scene.size.width, below: curve.y, until: curve.y + curve.height },
      };
    }
    const told = toldAt(this.steps, this.at, this.choices);
    const stage = told && grid.stage(told.stage);
    if (!told || !stage) return {};
    const lanes = grid.lanes.filter(({ kind }) => told.lanes.includes(kind));
    const rows = lanes.map(({ box }) => ({ from: box.y, to: box.y + box.height }));
    const beyond = stage.box.x + stage.box.width;
    if (told.touchpoint === undefined) return { beyond, rows };
    const column = told.touchpoint === null ? undefined : grid.columnOf(told.touchpoint);
    const below = Math.min(...grid.lanes.map(({ box }) => box.y));
    // With the ring around it.
    const reached = column ? column.x + column.width + 5 : stage.box.x;
    return { beyond, rows, within: { from: reached, below } };
  }
}

/** The same with the curve still to come. */
function unswept({ grid }: Canvas, veil: Veil): Veil {
  const [first] = grid.stages;
  return veil.within && first ? { ...veil, within: { ...veil.within, from: first.box.x } } : veil;
}

/** What stands out at a step. */
function overlayOf({ kind, records }: Step): Overlay {
  if (kind === "curve") return { curves: true };
  if (kind === "touchpoint") return { path: records, dim: false };
  const picked = kind === "pain" || kind === "finding" || kind === "lowest" || kind === "highest";
  return picked && records.length > 0 ? { path: records, dim: true } : {};
}

/** Between two covers, as far as they are alike. */
function between(from: Veil, to: Veil, part: number): Veil {
  const on = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? other : one + (other - one) * part;
  const beyond = on(from.beyond, to.beyond);
  const within = to.within && { ...to.within, from: on(from.within?.from, to.within.from) ?? to.within.from };
  return { ...to, ...(beyond === undefined ? {} : { beyond }), ...(within ? { within } : {}) };
}

/** When the window has its size again; a desktop takes its time. Not for ever: it may be another one by now. */
async function settled([width, height]: Before["window"]): Promise<void> {
  await tick();
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const begun = performance.now();
  while ((innerWidth !== width || innerHeight !== height) && performance.now() - begun < PATIENCE)
    await frame();
  for (let count = 0; count < 3; count += 1) await frame();
}
