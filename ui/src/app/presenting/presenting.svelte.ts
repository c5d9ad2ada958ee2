/**
 * A map that is presented: the steps, the one that is told, and the tools in the presenter's hand. Leaves the map as
 * it was: what is shown of it, where one looked, what was selected. Deliberately not here: keys and markup.
 */
import { tick } from "svelte";
import type { FindingView } from "../../bindings/FindingView";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { Rect } from "../../bindings/Rect";
import type { Canvas, Overlay, Veil } from "../../canvas";
import { expect } from "../../host";
import { t } from "../../words";
import type { App } from "../app.svelte";
import type { Studio } from "../studio.svelte";
import { type Choices, plan, type Step, stepOf, toldAt } from "./plan";
import { Speaker } from "./speaker.svelte";

export type Blank = "none" | "black" | "white";

/** Length of a move to the next step, in milliseconds. */
const MOVE = 700;
/** Largest scale: body text is then read from the back row, and a single card does not fill a wall. */
const LARGEST = 2.2;
/** The same for what stands out from its surroundings, which are to be seen as well. */
const LARGE = 1.5;
/** At most so much of the sheet's height is shown of a stage, so that the back row can read it. */
const HIGHEST = 860;
/** Height of the words at the lower edge, in window pixels. */
const CAPTION = 168;

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
  readonly fullScreen: boolean;
}

export class Presenting {
  steps = $state.raw<readonly Step[]>([]);
  at = $state(0);
  blank = $state<Blank>("none");
  spotlight = $state(false);
  laser = $state(false);
  /** Whether the speaker's notes are shown at the lower edge, where there is no second window. */
  notes = $state(false);
  /** When the talk began, in milliseconds since 1970. */
  begun = $state(Date.now());
  readonly speaker: Speaker;
  #findings: readonly FindingView[] = [];
  #before: Before;
  #veil: Veil = {};
  #frame = 0;
  #left = false;

  private constructor(
    readonly studio: Studio,
    readonly choices: Choices,
  ) {
    const { canvas, selection, showing, views, insights } = studio;
    this.#before = {
      camera: canvas?.camera ?? null,
      selected: selection.ids,
      lead: selection.lead,
      showing,
      view: views.key,
      layer: insights.layer,
      fullScreen: document.fullscreenElement !== null,
    };
    this.speaker = new Speaker(this);
  }

  /** Begins, in full screen where the machine allows it; at a record if one is given. */
  static async start(app: App, choices: Choices, from: Id | null = null): Promise<void> {
    const { studio } = app;
    if (!studio || studio.presenting) return;
    // Asked for first: only what a person has just done may fill the screen. A window full of it will do as well.
    const filled = document.documentElement.requestFullscreen?.().catch(() => undefined);
    await app.settle();
    const presenting = new Presenting(studio, choices);
    if (choices.audience !== null) await studio.views.choose(choices.audience, false);
    studio.selection.clear();
    studio.showing = "sheet";
    presenting.replan();
    presenting.at = stepOf(presenting.steps, studio.records, from);
    studio.presenting = presenting;
    await filled;
    await tick();
    await studio.canvas?.ready;
    presenting.look(false);
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

  /** Plans anew, for the map or what is known of it has changed; stays where it is. */
  replan(): void {
    const { records, card, views } = this.studio;
    const sees = (id: Id): boolean => views.sight?.sees(id) ?? true;
    const told = this.step?.id;
    this.steps = plan({ records, card, sees, findings: this.#findings }, this.choices, t);
    const at = this.steps.findIndex(({ id }) => id === told);
    this.at = at >= 0 ? at : Math.min(this.at, this.steps.length - 1);
  }

  /** Looks at what the step is about. */
  look(animated: boolean): void {
    const { canvas } = this.studio;
    const { step } = this;
    if (!canvas || !step || this.#left) return;
    const part = this.#part(canvas, step);
    const below = (step.text === "" ? 0 : CAPTION) + (this.notes ? NOTES : 0);
    const columns = step.kind === "stage" || step.kind === "touchpoint";
    const most = columns ? LARGEST : LARGE;
    canvas.frame(part, columns ? 8 : 40, { animated, most, below, length: MOVE });
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
    if (!before.fullScreen && document.fullscreenElement)
      await document.exitFullscreen().catch(() => undefined);
    if (studio.views.key !== before.view) await studio.views.choose(before.view, false);
    studio.insights.layer = before.layer;
    studio.selection.set(before.selected, before.lead ?? undefined);
    await settled();
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

  /** The part of the sheet a step is about. */
  #part(canvas: Canvas, { kind, records }: Step): Rect {
    const { size } = canvas.map.scene.scene;
    const whole = { x: 0, y: 0, ...size };
    const [first] = records;
    if (kind === "stage" || kind === "touchpoint") {
      const stage = kind === "stage" ? canvas.grid.stage(first ?? "") : undefined;
      const column = kind === "touchpoint" ? canvas.grid.columnOf(first ?? "") : undefined;
      if (stage) return this.#tall(canvas, stage.box.x, stage.box.width);
      // With half a column to either side, so that one sees where one is.
      if (column) return this.#tall(canvas, column.x - column.width / 2, 2 * column.width);
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
    // A pain is looked at with what is done about it; where it is met may be far above.
    const near = kind === "pain" ? records.filter((id) => this.#kindOf(id) !== "touchpoint") : records;
    return canvas.boxOf(near) ?? canvas.boxOf(records) ?? whole;
  }

  #kindOf(record: Id): Kind | undefined {
    return this.studio.map.records.get(record)?.kind;
  }

  /** Columns from the heads down: all of them if that can be read, else as much as can. */
  #tall({ grid, window }: Canvas, x: number, width: number): Rect {
    const lanes = grid.lanes.map(({ box }) => box.y + box.height);
    const y = (grid.top?.y ?? 0) - 4;
    const height = Math.max(...lanes, y + 1) - y;
    return { x, y, width, height: Math.min(height, Math.max(HIGHEST, window.height / LARGEST)) };
  }

  /** Covers what has not been told; the cover gives way while the view moves. */
  #cover(canvas: Canvas, animated: boolean): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#veil;
    const to = this.#untold(canvas);
    this.#veil = to;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!animated || still) return canvas.setVeil(to);
    const begun = performance.now();
    const draw = (): void => {
      const part = Math.min(1, (performance.now() - begun) / MOVE);
      canvas.setVeil(part < 1 ? between(from, to, 1 - (1 - part) ** 3) : to);
      if (part < 1) this.#frame = requestAnimationFrame(draw);
    };
    draw();
  }

  #untold(canvas: Canvas): Veil {
    const { grid } = canvas;
    if (this.step?.kind === "curve") {
      const others = grid.lanes.filter(({ kind }) => kind !== "emotion" && kind !== "flow");
      return { rows: others.map(({ box }) => ({ from: box.y, to: box.y + box.height })) };
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
    const reached = column ? column.x + column.width : stage.box.x;
    return { beyond, rows, within: { from: reached, below } };
  }
}

/** What stands out at a step. */
function overlayOf({ kind, records }: Step): Overlay {
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

/** When the window has its size again. */
async function settled(): Promise<void> {
  await tick();
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
