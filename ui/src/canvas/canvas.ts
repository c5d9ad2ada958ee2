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
import { type Camera, toSheet } from "./camera";
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
import { View } from "./view";
import { newStage, newTouchpoint, type Writing, writingOf } from "./writing";

/** Milliseconds a frame may spend on painting while the view moves, and after an edit. */
const MOVING = 4;
const STANDING = 40;
/** Told by an event of the canvas's element, `drawn`, for measuring. */
interface Drawn {
  /** What the frame took. */
  readonly milliseconds: number;
  /** Whether nothing is left to paint. */
  readonly done: boolean;
  /** Whether it is the first with a change of the map. */
  readonly changed: boolean;
}

export class Canvas implements Desk {
  /** Settles when the fonts are there and the map is drawn. */
  readonly ready: Promise<void>;
  readonly navigation: Navigation;
  readonly view: View;
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
    this.view = new View(this, this.navigation);
    const show = (at: Point): void => this.view.center(at);
    this.#minimap = new Minimap(root, map.scene, painter, show, () => this.redraw());
    this.#pointing = new Pointing(this, root);
    this.editor = new Editor(
      this,
      root,
      () => this.ink,
      (part) => this.view.writable(part),
      () => this.redraw(),
    );
    new Keyboard(this, this.#pointing, root, this.view);
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
      this.view.open();
      // What is selected is in sight.
      const { lead } = selection;
      if (lead !== null && lead !== map.id) this.reveal(lead, false);
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

  /** Brings a record into sight and focuses it, selects it too if not told otherwise; whether it is on the sheet. */
  reveal(record: Id, select = true): boolean {
    const keys = this.map.scene.pictures(record);
    const boxes = keys.flatMap((key) => this.map.scene.box(key) ?? []);
    const [key] = keys;
    if (key === undefined || boxes.length === 0) return false;
    this.view.legible(around(boxes.slice(0, 1)));
    if (select) this.selection.set([record]);
    this.#focus = onThing(key);
    this.redraw();
    return true;
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
    if (this.#loaded) this.view.keep();
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
      if (role !== "laneHead" && role !== "title") this.view.show(box);
      else if (role === "title") this.view.show({ ...box, width: 1 });
      else this.view.show({ ...box, x: this.camera.x + 200 / this.camera.scale, width: 1 });
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
    if (empty && this.grid.stages.length > 0) this.view.begin(true);
    this.#fresh = true;
    this.#screen.now();
  }

  /** The focus goes along with what is selected, wherever that was done. */
  #selected(): void {
    const { lead } = this.selection;
    const hit = focusedHit(this, this.#focus);
    if (lead !== null && (!hit || recordOf(hit) !== lead))
      this.#focus = onThing(this.map.scene.pictures(lead)[0]);
    // Handles go with what is selected.
    this.#pointing.refresh();
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
    const shown = this.#veil !== null;
    drawOverlay(pen, this, this.#pointing, { highlights: this.#highlights, keyed, shown });
    if (this.#veil) drawVeil(pen, this, this.#veil);
  }
}
