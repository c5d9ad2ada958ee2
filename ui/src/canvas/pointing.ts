/**
 * The pointer: presses become gestures once it moves, clicks choose, double clicks write. Also panning with the middle
 * button or space, pinches, and what is under the pointer while nothing is pressed.
 */
import type { Point } from "../bindings/Point";
import { type Desk, type Pointer, recordOf } from "./board";
import { toSheet } from "./camera";
import { type Control, controlAt, controlsAt, cursorFor, wordsFor } from "./controls";
import { onThing } from "./focus";
import { gestures } from "./gestures";
import { nameOf } from "./gestures/feel";
import type { Gesture, Press } from "./gestures/gesture";
import type { Hit } from "./hits";
import { Pinch } from "./navigation";
import { partAt } from "./parts";
import type { Pen } from "./overlay";
import { coverAt } from "./pins";
import * as emotions from "./emotions";
import { newInCell, newStage, newTouchpoint, writingOf } from "./writing";

/** A press becomes a gesture after so many pixels. */
const SLOP = 4;
/** The view follows a gesture this near to its edge, by so many pixels a frame at most. */
const BORDER = 36;
const FASTEST = 18;

export class Pointing {
  #press: Press | null = null;
  #gesture: Gesture | null = null;
  /** A gesture whose command is on its way: its preview stays until the answer. */
  #pending: Gesture | null = null;
  #panning: Point | null = null;
  #space = false;
  #last: Pointer | null = null;
  #pinch = new Pinch();
  /** What is under the pointer. */
  hover: Hit | undefined;
  /** Whether the focus comes by a press just now. */
  pressed = false;
  #controls: readonly Control[] = [];
  #control: Control | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly element: HTMLElement,
  ) {
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ): void => element.addEventListener(type, act);
    on("pointerdown", (event) => this.#down(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#up(event));
    on("pointercancel", (event) => this.#lost(event));
    on("pointerleave", () => this.#leave());
    on("dblclick", (event) => this.#double(event));
    on("contextmenu", (event) => this.#menu(event));
    on("auxclick", (event) => event.preventDefault());
    element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** Whether a gesture is in hand. */
  get busy(): boolean {
    return this.#gesture !== null || this.#panning !== null;
  }

  /** Space is held: a drag pans. */
  set space(held: boolean) {
    this.#space = held;
    this.#cursor();
  }

  /** Drops what is in hand; whether there was something. */
  cancel(): boolean {
    const had = this.#gesture !== null || this.#press !== null;
    this.#gesture = null;
    this.#press = null;
    this.#cursor();
    this.desk.redraw();
    return had;
  }

  /** Looks again at what is under the pointer, for the sheet has moved or changed. */
  refresh(): void {
    if (this.busy) this.#controls = [];
    else if (this.#last) this.#look(this.#last);
    else this.#controls = controlsAt(this.desk, null, undefined);
  }

  get controls(): readonly Control[] {
    return this.#gesture ? [] : this.#controls;
  }

  get control(): Control | undefined {
    return this.#control;
  }

  draw(pen: Pen): void {
    (this.#gesture ?? this.#pending)?.draw(pen);
  }

  /** Lets the view follow a gesture at its edge; whether it did. */
  follow(): boolean {
    if (!this.#gesture?.follows || !this.#last) return false;
    const { at } = this.#last;
    const { window, pins, navigation } = this.desk;
    const pull = (low: number, high: number, from: number, to: number): number => {
      if (low < from + BORDER) return Math.min(1, (from + BORDER - low) / BORDER);
      return high > to - BORDER ? -Math.min(1, (high - to + BORDER) / BORDER) : 0;
    };
    const dx = FASTEST * pull(at.x, at.x, pins.left, window.width);
    const dy = FASTEST * pull(at.y, at.y, pins.top, window.height);
    if (dx === 0 && dy === 0) return false;
    navigation.pan(dx, dy);
    this.#last = { ...this.#last, sheet: toSheet(this.desk.camera, at) };
    this.#gesture.move(this.#last);
    return true;
  }

  #pointer(event: MouseEvent): Pointer {
    const box = this.element.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const { shiftKey: shift, altKey: alt } = event;
    return { at, sheet: toSheet(this.desk.camera, at), shift, alt, ctrl: event.ctrlKey || event.metaKey };
  }

  #down(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.closest(".minimap, .writing")) return;
    const pointer = this.#pointer(event);
    this.#last = pointer;
    this.pressed = true;
    this.element.focus({ preventScroll: true });
    this.pressed = false;
    if (event.pointerType === "touch") {
      this.#pinch.press(event.pointerId, pointer.at);
      if (this.#pinch.active) return void this.cancel();
    }
    const hit = this.desk.hitAt(pointer.at);
    if (
      event.button === 1 ||
      (event.button === 0 && this.#space) ||
      (event.pointerType === "touch" && !hit)
    ) {
      event.preventDefault();
      this.#capture(event);
      this.#panning = pointer.at;
      return this.#cursor();
    }
    if (event.button !== 0) return;
    this.#look(pointer);
    this.#capture(event);
    this.#press = { ...pointer, hit, handle: this.#control };
  }

  #capture(event: PointerEvent): void {
    // A pointer that is gone already cannot be captured; its release will not come either.
    if (event.isTrusted) this.element.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const pointer = this.#pointer(event);
    this.#last = pointer;
    if (event.pointerType === "touch" && this.#pinch.active) {
      const move = this.#pinch.move(event.pointerId, pointer.at);
      if (!move) return;
      this.desk.navigation.pan(move.pan.x, move.pan.y);
      return this.desk.navigation.zoom(move.factor, move.at);
    }
    if (this.#panning) {
      this.desk.navigation.pan(pointer.at.x - this.#panning.x, pointer.at.y - this.#panning.y);
      this.#panning = pointer.at;
      return;
    }
    if (this.#press && !this.#gesture) {
      const { at } = this.#press;
      if (Math.hypot(pointer.at.x - at.x, pointer.at.y - at.y) < SLOP) return;
      this.#begin(this.#press);
    }
    if (this.#gesture) {
      this.#gesture.move(pointer);
      this.#cursor();
      return this.desk.redraw();
    }
    if (!this.#press) this.#look(pointer);
  }

  #begin(press: Press): void {
    for (const begin of gestures) {
      this.#gesture = begin(this.desk, press);
      if (this.#gesture) break;
    }
    const { hit, handle } = press;
    if (!this.#gesture || handle || !hit) return;
    // What is dragged is selected, as after a click; what was selected with it stays so.
    if (!this.desk.selection.has(recordOf(hit))) this.desk.select(hit);
  }

  #up(event: PointerEvent): void {
    const pinched = this.#pinch.active;
    this.#pinch.release(event.pointerId);
    const { target } = event;
    if (pinched || (target instanceof Element && target.closest(".minimap, .writing") && !this.#press))
      return;
    const press = this.#press;
    const gesture = this.#gesture;
    this.#press = null;
    this.#gesture = null;
    const panned = this.#panning !== null;
    this.#panning = null;
    if (gesture) void this.#finish(gesture);
    else if (press && !panned) this.#click(press);
    this.#look(this.#pointer(event));
  }

  async #finish(gesture: Gesture): Promise<void> {
    const plan = gesture.plan();
    const { desk } = this;
    if (plan?.command) {
      this.#pending = gesture;
      desk.redraw();
      const made = await desk.run(plan.command);
      if (this.#pending === gesture) this.#pending = null;
      const chosen = plan.select === "new" ? made : plan.select;
      if (made && chosen) desk.selection.set(chosen.filter((id) => desk.map.scene.pictures(id).length > 0));
    } else if (plan?.select && plan.select !== "new") {
      desk.selection.set(plan.select);
    }
    if (plan?.write) desk.write(plan.write);
    this.refresh();
    desk.redraw();
  }

  #click(press: Press): void {
    const { desk } = this;
    if (press.handle && this.#clickControl(press.handle, press.at)) return;
    if (press.hit) {
      desk.select(press.hit, press.shift || press.ctrl);
      return desk.setFocus(onThing(press.hit.key));
    }
    if (!press.shift && !press.ctrl) desk.selection.clear();
    const column = desk.grid.columnAt(press.sheet.x);
    const lane = desk.grid.laneAt(press.sheet.y);
    const inCell = column && lane && lane.kind !== "flow";
    desk.setFocus(inCell ? { at: "cell", lane: lane.lane, column: column.index } : null);
    // The card that stands in an empty stage asks for the first touchpoint.
    if (lane?.kind === "flow" && column?.seats.length === 0)
      desk.write(newTouchpoint(desk, { at: "end", stage: column.stage }));
  }

  /** A click on a button; handles are only dragged. */
  #clickControl(control: Control, at: Point): boolean {
    const { desk } = this;
    switch (control.kind) {
      case "addTouchpoint":
        desk.write(newTouchpoint(desk, control.place));
        return true;
      case "addStage":
      case "first":
        desk.write(newStage(desk, null));
        return true;
      case "addLane":
        desk.host.addLane(desk.toPage(at), null);
        return true;
      case "write":
      case "another":
        this.#writeAt(control.touchpoint, control.lane, at);
        return true;
      case "feel":
        void this.#feel(control.feeling, 0);
        return true;
      case "connect":
      case "treat":
      case "end":
      case "stretch":
      case "resizeLane":
        return false;
    }
  }

  #writeAt(touchpoint: string, lane: string, at: Point): void {
    const { desk } = this;
    const area = desk.grid.lane(lane);
    const column = desk.grid.columnOf(touchpoint);
    if (area?.kind === "channels") desk.host.choose("channel", touchpoint, desk.toPage(at));
    else if (area && column) desk.write(newInCell(desk, area, column));
  }

  #double(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest(".minimap, .writing")) return;
    const pointer = this.#pointer(event);
    const { desk } = this;
    const hit = desk.hitAt(pointer.at);
    if (this.#control?.kind === "resizeLane") {
      // Back to as high as it needs to be.
      const { lane } = this.#control;
      if (desk.map.records.find("lane", lane)?.height !== null)
        void desk.run({ do: "edit", edits: [{ id: lane, fields: { height: null } }] });
      return;
    }
    if (this.#control) return;
    if (hit) return this.#open(hit, pointer);
    const lane = desk.grid.laneAt(pointer.sheet.y);
    const column = desk.grid.columnNear(pointer.sheet.x);
    const touchpoint = column?.seats[0]?.touchpoint;
    if (!lane || !column || touchpoint === undefined) return;
    if (lane.kind === "emotion") return this.#feelAt(touchpoint, pointer.sheet.y);
    if (lane.kind !== "flow") return this.#writeAt(touchpoint, lane.lane, pointer.at);
    const after = pointer.sheet.x > column.x + column.width / 2;
    desk.write(newTouchpoint(desk, { at: after ? "after" : "before", touchpoint }));
  }

  #open(hit: Hit, pointer: Pointer): void {
    const { desk } = this;
    const record = recordOf(hit);
    if (record === null) return;
    const part = partAt(desk, hit, pointer.sheet);
    if (part) return desk.host.choose(part, record, desk.toPage(pointer.at));
    const writing = writingOf(desk, hit);
    if (writing) desk.write(writing);
    else desk.host.open(record);
  }

  #feelAt(touchpoint: string, y: number): void {
    const { desk } = this;
    const lane = desk.grid.laneAt(y);
    const scale = lane && emotions.scaleOf(desk.map.scene, lane);
    const feeling = { touchpoint, persona: null };
    if (scale && emotions.valueOf(desk.map.records, feeling) === null)
      void this.#feel(feeling, emotions.valueAt(scale, y));
  }

  async #feel(feeling: emotions.Feeling, value: number): Promise<void> {
    const { desk } = this;
    const command = emotions.feel(desk.map.records, feeling, value);
    if (command && (await desk.run(command))) desk.setFocus(onThing(emotions.keyOf(feeling)));
  }

  #menu(event: MouseEvent): void {
    event.preventDefault();
    const pointer = this.#pointer(event);
    const { desk } = this;
    // The menu key comes without a place; keys ask for the menu themselves.
    if (event.button !== 2) return;
    this.cancel();
    const hit = desk.hitAt(pointer.at);
    if (hit && !desk.selection.has(recordOf(hit))) desk.select(hit);
    else if (!hit) desk.selection.clear();
    desk.setFocus(onThing(hit?.key));
    desk.host.contextMenu({ x: event.clientX, y: event.clientY }, desk.spotAt(pointer.at));
  }

  #wheel(event: WheelEvent): void {
    this.desk.navigation.wheel(event, this.#pointer(event).at);
  }

  #lost(event: PointerEvent): void {
    this.#pinch.release(event.pointerId);
    this.#panning = null;
    this.cancel();
  }

  #leave(): void {
    if (this.busy) return;
    this.#last = null;
    this.hover = undefined;
    this.#control = undefined;
    this.#controls = controlsAt(this.desk, null, undefined);
    this.desk.redraw();
  }

  #look(pointer: Pointer): void {
    const { desk } = this;
    const covered = coverAt(desk.pins, desk.camera, pointer.at);
    this.hover = desk.hitAt(pointer.at);
    const sheet = covered === "top" || covered === "corner" ? null : pointer.sheet;
    // A handle at a card's edge stays while the pointer is on it, though it is beside the card now.
    const held = sheet && controlAt(desk, this.#controls, sheet);
    const found = controlsAt(desk, sheet, this.hover);
    this.#controls = held?.kind === "connect" ? [held, ...found] : found;
    this.#control = covered === "corner" ? undefined : controlAt(desk, this.#controls, pointer.sheet);
    this.#cursor();
    desk.redraw();
  }

  #cursor(): void {
    const { element } = this;
    if (this.#panning) element.style.cursor = "grabbing";
    else if (this.#space) element.style.cursor = "grab";
    else if (this.#gesture) element.style.cursor = this.#gesture.cursor;
    else if (this.#control) element.style.cursor = cursorFor(this.#control);
    else element.style.cursor = this.hover ? "pointer" : "default";
    const control = this.#control;
    const who = control?.kind === "feel" ? nameOf(this.desk, control.feeling) : "";
    element.title = control ? this.desk.host.words(wordsFor(control), { who }) : "";
    element.classList.toggle("busy", this.busy);
  }
}
