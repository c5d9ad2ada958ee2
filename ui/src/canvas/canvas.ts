/**
 * The canvas: an open map drawn, looked around in and edited by hand and keyboard. Plain TypeScript; it knows the
 * document, the selection it shares with the rest of the UI, and the host that embeds it.
 *
 * Two stacked canvases: the scene as the program drew it, from tiles; and over it rings, handles and the gesture in
 * hand. Rust owns document and layout; here are camera, focus and hover.
 *
 * Deliberately not here: menus, shortcuts of actions, words, files.
 */
import "./canvas.css";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";
import type { OpenMap } from "../document/open-map";
import type { Dirty } from "../document/scene";
import type { Selection } from "../document/selection";
import { type Desk, recordOf } from "./board";
import { type Camera, fit, fitBeside, inside, reveal, toSheet, zoom } from "./camera";
import { type Beginning, Editor } from "./editor";
import { type Focus, focusBox, focusedHit, onThing, stillThere } from "./focus";
import { loadFonts } from "./fonts";
import { Grid } from "./grid";
import { Highlights } from "./highlights";
import { type Hit, hitAt } from "./hits";
import type { CanvasHost, Overlay, Spot } from "./host";
import { type Ink, inkOn } from "./ink";
import { Keyboard } from "./keyboard";
import { Minimap } from "./minimap";
import { Navigation } from "./navigation";
import { Pen } from "./overlay";
import { drawOverlay } from "./overlay-layer";
import { Painter } from "./painter";
import { Pictures } from "./pictures";
import { coverAt, type Pins, pinsFor, shift } from "./pins";
import { touchpointDrop } from "./places";
import { Pointing } from "./pointing";
import { SceneLayer } from "./scene-layer";
import { Screen } from "./screen";
import { spokenFor } from "./spoken";
import { around } from "./tiling";
import { drawVeil, type Veil } from "./veil";
import { newStage, newTouchpoint, type Writing, writingOf } from "./writing";

/** Milliseconds a frame may spend on painting while the view moves, and after an edit. */
const MOVING = 4;
const STANDING = 40;
/** Scale from which body text can be read. */
const LEGIBLE = 0.7;
/** Below this scale nobody reads what they type. */
const READABLE = 0.4;
/** Scale up to which a part is shown when it is to fill the window. */
const LARGEST = 1.6;
/** Around a sheet that is shown whole, in window pixels. */
const MARGIN = 16;

/** Told by an event of the canvas's element, `drawn`, for measuring. */
interface Drawn {
  /** What the frame took. */
  readonly milliseconds: number;
  /** Whether nothing is left to paint. */
  readonly done: boolean;
  /** Whether it is the first with a change of the map. */
  readonly changed: boolean;
}

/** How the view moves to what is framed. */
interface Moving {
  readonly animated?: boolean;
  /** Largest scale. */
  readonly most?: number;
  /** What is covered at the lower edge, in window pixels. */
  readonly below?: number;
  /** Milliseconds. */
  readonly length?: number;
}

/** Where maps were looked at last, for when they are looked at again. */
const seen = new WeakMap<OpenMap, Camera>();

export class Canvas implements Desk {
  /** Settles when the fonts are there and the map is drawn. */
  readonly ready: Promise<void>;
  readonly navigation: Navigation;
  readonly editor: Editor;
  readonly #root = document.createElement("div");
  readonly #screen: Screen;
  readonly #layer: SceneLayer;
  readonly #minimap: Minimap;
  readonly #pointing: Pointing;
  readonly #highlights: Highlights;
  readonly #undo: (() => void)[] = [];
  #grid: Grid | null = null;
  #pins: Pins | null = null;
  #focus: Focus | null = null;
  #veil: Veil | null = null;
  #loaded = false;
  #moved = false;
  /** The map has changed since it was drawn last. */
  #fresh = false;
  /** Whether keys were used last: then the focus is shown. */
  #keyed = true;
  #gone = false;

  constructor(
    element: HTMLElement,
    readonly map: OpenMap,
    readonly selection: Selection,
    readonly host: CanvasHost,
  ) {
    const root = this.#root;
    root.className = "canvas";
    root.tabIndex = 0;
    root.setAttribute("role", "application");
    element.append(root);
    this.#screen = new Screen(root, () => this.#draw());
    const pictures = new Pictures(
      (id) => this.#picture(id),
      () => this.#changed(null),
    );
    const painter = new Painter(pictures);
    this.#layer = new SceneLayer(map.scene, painter);
    this.#highlights = new Highlights(map.scene);
    this.navigation = new Navigation(
      () => map.scene.scene.size,
      () => this.window,
      () => this.#looked(),
    );
    const show = (at: Point): void => this.#center(at);
    this.#minimap = new Minimap(root, map.scene, painter, show, () => this.redraw());
    this.#pointing = new Pointing(this, root);
    this.editor = new Editor(
      this,
      root,
      () => this.ink,
      (part) => this.#show(part, this.camera.scale < READABLE ? LEGIBLE : this.camera.scale),
      () => this.redraw(),
    );
    new Keyboard(this, this.#pointing, root, { fit: () => this.fit(), full: () => this.zoomTo(1) });
    this.#undo.push(
      map.subscribe((dirty) => this.#changed(dirty)),
      selection.subscribe(() => this.#selected()),
    );
    for (const type of ["focus", "blur"]) root.addEventListener(type, () => this.redraw());
    root.addEventListener("pointerdown", () => (this.#keyed = false), { capture: true });
    root.addEventListener("keydown", () => (this.#keyed = true), { capture: true });
    this.#name();
    this.ready = loadFonts().then(() => {
      if (this.#gone) return;
      this.#loaded = true;
      this.#open();
    });
  }

  get camera(): Camera {
    return this.navigation.camera;
  }

  get window(): Size {
    return this.#screen.size;
  }

  get grid(): Grid {
    return (this.#grid ??= Grid.read(this.map.scene, this.map.records));
  }

  get pins(): Pins {
    return (this.#pins ??= pinsFor(this.grid, this.camera, this.window));
  }

  get focus(): Focus | null {
    return this.#focus;
  }

  get ink(): Ink {
    return inkOn(this.map.scene.scene.paper);
  }

  /** Shows the whole map. */
  fit(animated = true): void {
    const { size } = this.map.scene.scene;
    this.navigation.jump(fit({ x: 0, y: 0, ...size }, this.window), animated);
  }

  /** Shows the map at a scale, 1 for its own size, around the middle of the window. */
  zoomTo(scale: number, animated = true): void {
    const middle = { x: this.window.width / 2, y: this.window.height / 2 };
    this.navigation.jump(zoom(this.camera, scale / this.camera.scale, middle), animated);
  }

  /** Zooms in or out around the middle of the window. */
  zoomBy(factor: number): void {
    this.zoomTo(this.camera.scale * factor);
  }

  /** Brings a record into sight and focuses it, selects it too if not told otherwise; whether it is on the sheet. */
  reveal(record: Id, select = true): boolean {
    const keys = this.map.scene.pictures(record);
    const boxes = keys.flatMap((key) => this.map.scene.box(key) ?? []);
    const [key] = keys;
    if (key === undefined || boxes.length === 0) return false;
    this.#show(around(boxes.slice(0, 1)), Math.max(this.camera.scale, LEGIBLE));
    if (select) this.selection.set([record]);
    this.#focus = onThing(key);
    this.redraw();
    return true;
  }

  /** Shows a part of the sheet whole, clear of pinned heads, as large as it may be. */
  frame(part: Rect, padding = 48, { animated = true, most = LARGEST, below = 0, length }: Moving = {}): void {
    const free = { ...this.window, height: Math.max(1, this.window.height - below) };
    let to = fit(part, free, padding, most);
    const covered = { left: 0, top: 0 };
    // Whether heads are pinned depends on where one looks, and the other way round.
    for (let again = 0; again < 3; again += 1) {
      const { left, top } = pinsFor(this.grid, to, this.window);
      covered.left = Math.max(covered.left, left);
      covered.top = Math.max(covered.top, top);
      to = fitBeside(part, free, covered, padding, most);
    }
    to = inside(to, this.map.scene.scene.size, free, padding);
    this.navigation.jump(to, animated, length);
  }

  /** Covers what is not to be seen yet; nothing to uncover all. */
  setVeil(veil: Veil | null): void {
    this.#veil = veil;
    this.redraw();
  }

  /** Where records lie on the sheet, a stage with all its columns; nothing if none is there. */
  boxOf(records: readonly Id[]): Rect | null {
    const { scene } = this.map;
    const boxes = records.flatMap((record) => [
      ...scene.pictures(record).flatMap((key) => scene.box(key) ?? []),
      ...[this.grid.stage(record)?.box, this.grid.lane(record)?.box].filter((box) => box !== undefined),
    ]);
    return boxes.length > 0 ? around(boxes) : null;
  }

  /** Shows marks, flows and a path over the sheet, in place of those shown before. */
  setOverlay(overlay: Overlay): void {
    this.#highlights.set(overlay);
    this.redraw();
  }

  /** What lies at a point of the page: where something dropped or pasted there goes. */
  placeAt(page: Point): Spot {
    const box = this.#root.getBoundingClientRect();
    return this.spotAt({ x: page.x - box.left, y: page.y - box.top });
  }

  /** Begins to write the title or text of a record in place; whether it can be. */
  edit(record: Id): boolean {
    const [key] = this.map.scene.pictures(record);
    if (key === undefined) return false;
    this.setFocus(onThing(key));
    const hit = focusedHit(this, this.#focus);
    const writing = hit ? writingOf(this, hit) : null;
    this.write(writing);
    return writing !== null;
  }

  /** Begins to write a new touchpoint behind a record, or at the end of the map; or a new stage at the end. */
  add(what: "touchpoint" | "stage", behind: Id | null = null): void {
    if (what === "stage" || this.grid.stages.length === 0) return this.write(newStage(this, null));
    if (behind !== null && this.grid.columnOf(behind))
      return this.write(newTouchpoint(this, { at: "after", touchpoint: behind }));
    const stage = this.grid.stages.find((area) => area.stage === behind) ?? this.grid.stages.at(-1);
    if (stage) this.write(newTouchpoint(this, { at: "end", stage: stage.stage }));
  }

  destroy(): void {
    this.#gone = true;
    if (this.#loaded) seen.set(this.map, this.camera);
    for (const undo of this.#undo) undo();
    this.editor.destroy();
    this.navigation.destroy();
    this.#minimap.destroy();
    this.#screen.destroy();
    this.#root.remove();
  }

  /** Gives the canvas the keyboard; where something is being written, that. */
  takeFocus(): void {
    if (this.editor.writing) this.editor.focus();
    else this.#root.focus({ preventScroll: true });
  }

  // What pointer and keys ask for.

  hitAt(at: Point): Hit | undefined {
    const covered = coverAt(this.pins, this.camera, at);
    const sheet = toSheet(this.camera, at);
    if (covered === "corner") return undefined;
    if (covered === undefined) {
      const hit = hitAt(this.map.scene, sheet, this.camera.scale);
      // Heads that are shown elsewhere are not where they lie.
      return hit && (shift(this.pins, hit.role).x !== 0 || shift(this.pins, hit.role).y !== 0)
        ? undefined
        : hit;
    }
    const role = covered === "top" ? "stageHead" : "laneHead";
    const by = shift(this.pins, role);
    const hit = hitAt(this.map.scene, { x: sheet.x - by.x, y: sheet.y - by.y }, this.camera.scale);
    return hit?.role === role ? hit : undefined;
  }

  async run(command: Command): Promise<Id[] | null> {
    return this.host.run(command);
  }

  setFocus(focus: Focus | null, done = ""): void {
    this.#focus = focus;
    const box = focus && focusBox(this, focus);
    if (focus && box) {
      const role = focusedHit(this, focus)?.role;
      if (role !== "laneHead" && role !== "title") this.#show(box, this.camera.scale);
      else if (role === "title") this.#show({ ...box, width: 1 }, this.camera.scale);
      else this.#show({ ...box, x: this.camera.x + 200 / this.camera.scale, width: 1 }, this.camera.scale);
    }
    const spoken = [done, focus ? spokenFor(this, focus) : ""].filter((part) => part !== "").join(". ");
    if (spoken !== "" && document.activeElement === this.#root) this.host.say(spoken);
    this.redraw();
  }

  select(hit: Hit, more = false): void {
    const record = recordOf(hit);
    if (record === null) return;
    if (more) this.selection.toggle(record);
    else this.selection.set([record]);
  }

  write(writing: Writing | null, beginning?: Beginning): void {
    if (writing) this.editor.open(writing, beginning);
  }

  spotAt(at: Point): Spot {
    const sheet = toSheet(this.camera, at);
    const hit = this.hitAt(at);
    const lane = this.grid.laneAt(sheet.y);
    const column = this.grid.columnNear(sheet.x);
    return {
      place: touchpointDrop(this.grid, sheet)?.place ?? null,
      lane: lane?.lane ?? null,
      touchpoint: column?.seats[0]?.touchpoint ?? null,
      stage: this.grid.stageNear(sheet.x)?.stage ?? null,
      record: hit ? recordOf(hit) : null,
    };
  }

  toPage(at: Point): Point {
    const box = this.#root.getBoundingClientRect();
    return { x: box.left + at.x, y: box.top + at.y };
  }

  redraw(): void {
    this.#screen.request();
  }

  /** Moves the view no more than it takes to show a part of the sheet. */
  #show(part: Rect, scale: number): void {
    const from =
      scale === this.camera.scale
        ? this.camera
        : zoom(this.camera, scale / this.camera.scale, { x: 0, y: 0 });
    // Whether heads are pinned depends on where one looks.
    const clear = (at: Camera): Camera => reveal(at, part, this.window, pinsFor(this.grid, at, this.window));
    const to = clear(clear(from));
    if (
      to !== this.camera &&
      (to.x !== this.camera.x || to.y !== this.camera.y || to.scale !== this.camera.scale)
    )
      this.navigation.jump(to, true);
  }

  /** The first look: where it was before, and what is selected. */
  #open(): void {
    const { lead } = this.selection;
    const before = seen.get(this.map);
    if (before) this.navigation.set(before);
    else this.#begin();
    if (lead !== null && lead !== this.map.id) this.reveal(lead, false);
  }

  /** Its beginning, as large as all of it fits if that can be read; an empty map in the middle. */
  #begin(animated = false): void {
    const all = fit({ x: 0, y: 0, ...this.map.scene.scene.size }, this.window);
    if (this.grid.stages.length === 0) return this.navigation.jump(all, animated);
    const scale = Math.max(all.scale, LEGIBLE);
    const corner = all.scale >= LEGIBLE ? -MARGIN / scale : 0;
    this.navigation.jump({ scale, x: corner, y: corner }, animated);
  }

  #center(at: Point): void {
    const { width, height } = this.window;
    const { scale } = this.camera;
    this.navigation.set({ scale, x: at.x - width / scale / 2, y: at.y - height / scale / 2 });
  }

  #changed(dirty: Dirty): void {
    const empty = this.#loaded && this.#grid?.stages.length === 0;
    this.#grid = null;
    this.#pins = null;
    this.#layer.invalidate(dirty);
    this.#minimap.invalidate();
    this.#highlights.invalidate();
    this.selection.keep(this.map.records);
    this.#focus &&= stillThere(this, this.#focus);
    this.#name();
    this.#pointing.refresh();
    // With its first stage the map begins where it will go on from.
    if (empty && this.grid.stages.length > 0) this.#begin(true);
    this.#fresh = true;
    this.#screen.now();
  }

  /** The focus goes along with what is selected, wherever that was done. */
  #selected(): void {
    const { lead } = this.selection;
    const hit = focusedHit(this, this.#focus);
    if (lead !== null && (!hit || recordOf(hit) !== lead))
      this.#focus = onThing(this.map.scene.pictures(lead)[0]);
    this.redraw();
  }

  #looked(): void {
    this.#pins = null;
    this.#moved = true;
    this.redraw();
  }

  #name(): void {
    const { title, description } = this.map.scene.scene;
    this.#root.setAttribute("aria-label", title);
    this.#root.setAttribute("aria-description", description);
    for (const name of ["accent", "line", "shadow", "pain"] as const)
      this.#root.style.setProperty(`--canvas-${name}`, this.ink[name]);
  }

  async #picture(id: Id): Promise<Blob | null> {
    const image = this.map.records.find("image", id);
    if (!image || image.data === "") return this.host.picture?.(id) ?? null;
    const bytes = Uint8Array.from(atob(image.data), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: image.mime });
  }

  /** One frame; whether another is needed. */
  #draw(): boolean {
    if (!this.#loaded) return false;
    const begun = performance.now();
    const followed = this.#pointing.follow();
    this.navigation.step();
    const moved = this.#moved;
    this.#moved = false;
    const { camera, window, pins, grid } = this;
    const { ratio } = this.#screen;
    const leave = { zooming: this.navigation.zooming, budget: moved ? MOVING : STANDING };
    const done = this.#layer.draw(this.#screen.scene, { camera, window, ratio }, leave, grid, pins);
    this.#drawOverlay();
    this.#minimap.draw(camera, window, ratio);
    this.editor.place();
    if (moved) {
      this.#pointing.refresh();
      this.host.moved?.(camera.scale);
    }
    const detail = { milliseconds: performance.now() - begun, done, changed: this.#fresh };
    this.#fresh = false;
    this.#root.dispatchEvent(new CustomEvent<Drawn>("drawn", { detail }));
    return !done || followed || this.navigation.jumping;
  }

  #drawOverlay(): void {
    const context = this.#screen.overlay;
    const { ratio } = this.#screen;
    const { camera, window } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, Math.ceil(window.width * ratio), Math.ceil(window.height * ratio));
    const scale = camera.scale * ratio;
    context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
    const pen = new Pen(context, camera, this.ink, (key) => this.#layer.paintAlone(context, key, scale));
    const keyed = this.#keyed && document.activeElement === this.#root;
    drawOverlay(pen, this, this.#pointing, { highlights: this.#highlights, keyed });
    if (this.#veil) drawVeil(pen, this, this.#veil);
  }
}
