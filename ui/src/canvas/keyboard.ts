/**
 * Keys that have to do with places: arrows, writing, adding next to something, zooming. Shortcuts of actions (undo,
 * copy …) are not here; keys not taken go on to whoever listens outside.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import { edit } from "./attached";
import { type Desk, recordOf } from "./board";
import { feel, feelingOf } from "./emotions";
import { beginsValue, newFeeling, nextFeeling } from "./feelings";
import {
  alongFlow,
  type Direction,
  focusBox,
  focusedHit,
  intoCell,
  nearestThing,
  onThing,
  rowEnd,
  step,
} from "./focus";
import type { Hit } from "./hits";
import type { Spot } from "./host";
import { beginsText } from "./keys";
import { moveBy, stretchBy } from "./moves";
import { shown } from "./pins";
import type { Pointing } from "./pointing";
import type { View } from "./view";
import { newInCell, newStage, newTouchpoint, type Writing, writingOf } from "./writing";
import { toWindow } from "./camera";

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** One step of panning by keys, and of zooming. */
const STEP = 80;
const ZOOM = 1.25;
const NOWHERE: Spot = { place: null, lane: null, touchpoint: null, stage: null, record: null };

export class Keyboard {
  constructor(
    private readonly desk: Desk,
    private readonly pointing: Pointing,
    element: HTMLElement,
    private readonly view: View,
  ) {
    element.addEventListener("keydown", (event) => {
      if (event.target === element && this.#key(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    element.addEventListener("keyup", (event) => {
      if (event.key === " ") pointing.space = false;
    });
    element.addEventListener("blur", () => (pointing.space = false));
    element.addEventListener("focus", () => {
      if (!pointing.pressed && element.matches(":focus-visible") && !desk.focus) this.#begin();
    });
  }

  /** Whether the key was one for here. */
  #key(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    const ctrl = event.ctrlKey || event.metaKey;
    if (direction) return this.#arrow(direction, event, ctrl);
    if (this.#zoom(event, ctrl)) return true;
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return this.#menu();
    if (event.altKey) return false;
    if (ctrl) {
      if (event.key === "Enter") return this.#add();
      return event.key === "a" && this.#all();
    }
    switch (event.key) {
      case " ":
        this.pointing.space = true;
        return true;
      case "Escape":
        return this.#escape();
      case "Enter":
      case "F2":
        return this.#write("select");
      case "Insert":
        return this.#add();
      case "Delete":
      case "Backspace":
        return this.#remove();
      case "Home":
      case "End":
        return this.#go(
          this.desk.focus && rowEnd(this.desk, this.desk.focus, event.key === "Home" ? "first" : "last"),
        );
      case "PageUp":
      case "PageDown":
        return this.#page(event.key === "PageDown" ? -1 : 1, event.shiftKey);
      default:
        // A letter typed on something begins to write it anew; the key itself goes into the text area.
        if (beginsText(event.key) && this.#takes(event.key)) this.#write("replace");
        return false;
    }
  }

  #arrow(direction: Direction, event: KeyboardEvent, ctrl: boolean): boolean {
    const { desk } = this;
    const { focus } = desk;
    if (!focus) {
      const on = direction === "left" || direction === "up" ? STEP : -STEP;
      if (direction === "left" || direction === "right") desk.navigation.pan(on, 0);
      else desk.navigation.pan(0, on);
      return true;
    }
    const hit = focusedHit(desk, focus);
    if (event.altKey) {
      const command =
        hit && (event.shiftKey ? stretchBy(desk, hit, direction) : moveBy(desk, hit, direction));
      if (command) void this.#run(command);
      return hit !== undefined;
    }
    if (ctrl) return hit ? this.#go(alongFlow(desk, hit, direction)) : true;
    return this.#go(step(desk, focus, direction), event.shiftKey);
  }

  /** Does a command and keeps what it moved in focus and in sight. */
  async #run(command: Command): Promise<void> {
    const { desk } = this;
    const done = await desk.run(command);
    if (done && desk.focus) desk.setFocus(desk.focus, desk.host.words("canvas-said-moved"));
  }

  #go(focus: Desk["focus"], extend = false): boolean {
    const { desk } = this;
    if (!focus) return true;
    const hit = focusedHit(desk, focus);
    if (hit) desk.select(hit, extend);
    else if (!extend) desk.selection.clear();
    desk.setFocus(focus);
    return true;
  }

  #zoom(event: KeyboardEvent, ctrl: boolean): boolean {
    const { desk } = this;
    // On something in focus a plain key begins to write; with Ctrl it zooms everywhere.
    if (!ctrl && (desk.focus || event.altKey)) return false;
    const { width, height } = desk.window;
    const middle = { x: width / 2, y: height / 2 };
    switch (event.key) {
      case "+":
      case "=":
        desk.navigation.zoom(ZOOM, middle);
        return true;
      case "-":
        desk.navigation.zoom(1 / ZOOM, middle);
        return true;
      case "0":
        this.view.zoomTo(1);
        return true;
      case "1":
        this.view.fit();
        return true;
      default:
        return false;
    }
  }

  #page(on: 1 | -1, sideways: boolean): boolean {
    const { width, height } = this.desk.window;
    if (sideways) this.desk.navigation.pan(on * width * 0.8, 0);
    else this.desk.navigation.pan(0, on * height * 0.8);
    return true;
  }

  #escape(): boolean {
    const { desk } = this;
    if (this.pointing.cancel()) return true;
    if (!desk.focus && desk.selection.size === 0) return false;
    desk.selection.clear();
    desk.setFocus(null);
    return true;
  }

  #begin(): void {
    const { desk } = this;
    if (desk.grid.stages.length === 0) return;
    const [lead] = desk.selection.lead === null ? [] : desk.map.scene.pictures(desk.selection.lead);
    const { camera, window } = desk;
    const reach = Math.max(window.width, window.height) / camera.scale / 2;
    const middle = {
      x: camera.x + window.width / camera.scale / 2,
      y: camera.y + window.height / camera.scale / 2,
    };
    desk.setFocus(onThing(lead) ?? nearestThing(desk, middle, reach));
  }

  #write(beginning: "select" | "replace"): boolean {
    const { desk } = this;
    const { focus } = desk;
    if (!focus) {
      // An empty map asks for its first stage.
      if (desk.grid.stages.length === 0) desk.write(newStage(desk, null));
      else if (beginning === "select") this.#begin();
      return beginning === "select";
    }
    if (focus.at === "cell") {
      this.#writeCell(focus);
      return true;
    }
    const hit = focusedHit(desk, focus);
    const writing = hit && writingOf(desk, hit);
    if (writing) desk.write(writing, beginning);
    else if (hit && (beginning === "select" || hit.role === "channel")) this.#open(hit);
    return true;
  }

  /** Whether what is in focus can begin with a letter: an emotion is a number. */
  #takes(key: string): boolean {
    const { desk } = this;
    const { focus } = desk;
    const emotion =
      focus?.at === "cell"
        ? desk.grid.lane(focus.lane)?.kind === "emotion"
        : focusedHit(desk, focus)?.role === "emotion";
    return !emotion || beginsValue(key);
  }

  #open(hit: Hit): void {
    const { desk } = this;
    const record = recordOf(hit);
    if (record === null) return;
    const at = toWindow(desk.camera, { x: hit.box.x, y: hit.box.y + hit.box.height });
    if (hit.role === "channel") desk.host.choose("channel", record, desk.toPage(at));
    else desk.host.open(record);
  }

  #writeCell({ lane, column }: { lane: Id; column: number }): void {
    const { desk } = this;
    const area = desk.grid.lane(lane);
    const place = desk.grid.column(column);
    if (!area || !place) return;
    const touchpoint = place.seats[0]?.touchpoint;
    if (touchpoint === undefined) return desk.write(newTouchpoint(desk, { at: "end", stage: place.stage }));
    if (area.kind === "channels") {
      const at = toWindow(desk.camera, { x: place.x, y: area.box.y });
      return desk.host.choose("channel", touchpoint, desk.toPage(at));
    }
    if (area.kind === "emotion") return desk.write(newFeeling(desk, touchpoint));
    desk.write(newInCell(desk, area, place));
  }

  /** Something new behind what is in focus. */
  #add(): boolean {
    const { desk } = this;
    const { focus } = desk;
    if (desk.grid.stages.length === 0) {
      desk.write(newStage(desk, null));
      return true;
    }
    if (!focus) return false;
    if (focus.at === "cell") {
      this.#writeCell(focus);
      return true;
    }
    const hit = focusedHit(desk, focus);
    if (hit) desk.write(this.#after(hit));
    return true;
  }

  #after(hit: Hit): Writing | null {
    const { desk } = this;
    if (hit.record === null) return null;
    if (hit.role === "touchpoint") return newTouchpoint(desk, { at: "after", touchpoint: hit.record });
    if (hit.role === "stageHead") {
      const order = desk.grid.stages.map(({ stage }) => stage);
      return newStage(desk, order[order.indexOf(hit.record) + 1] ?? null);
    }
    if (hit.role === "laneHead") {
      const order = desk.grid.lanes.map(({ lane }) => lane);
      const at = toWindow(desk.camera, { x: hit.box.x, y: hit.box.y + hit.box.height });
      desk.host.addLane(desk.toPage(at), order[order.indexOf(hit.record) + 1] ?? null);
      return null;
    }
    const feeling = feelingOf(hit.key);
    if (feeling) return nextFeeling(desk, feeling);
    const lane = desk.grid.laneAt(hit.box.y + hit.box.height / 2);
    const column = desk.grid.columnNear(hit.box.x + 8);
    return lane && column ? newInCell(desk, lane, column) : null;
  }

  #remove(): boolean {
    const { desk } = this;
    const hit = focusedHit(desk, desk.focus);
    if (hit && this.#removePart(hit)) return true;
    // What is in focus goes where nothing is selected.
    const focused = hit && recordOf(hit);
    const chosen = desk.selection.size > 0 || !focused ? desk.selection.ids : [focused];
    const records = chosen.filter((id) => id !== desk.map.id);
    if (records.length === 0) return false;
    const next = desk.focus && (step(desk, desk.focus, "left") ?? step(desk, desk.focus, "right"));
    const said = desk.host.words("canvas-said-deleted", { count: records.length });
    void desk.run({ do: "delete", records, moveTo: null, heal: true }).then((done) => {
      if (!done) return;
      const stays = focusedHit(desk, desk.focus) ? desk.focus : null;
      desk.setFocus(stays ?? (next && focusBox(desk, next) ? next : null), said);
    });
    return true;
  }

  /** Of a touchpoint's parts that stand for themselves, an emotion or its channel, only that goes. */
  #removePart(hit: Hit): boolean {
    const { desk } = this;
    const feeling = hit.role === "emotion" ? feelingOf(hit.key) : undefined;
    const channel = hit.role === "channel" && desk.selection.size <= 1 ? recordOf(hit) : null;
    const touchpoint = feeling?.touchpoint ?? channel;
    if (touchpoint === null) return false;
    const command = feeling ? feel(desk.map.records, feeling, null) : edit(touchpoint, { channel: null });
    const lane = desk.grid.laneAt(hit.box.y + hit.box.height / 2);
    const column = desk.grid.columnOf(touchpoint);
    if (command)
      void desk.run(command).then((done) => {
        if (done && lane && column) desk.setFocus(intoCell(desk, lane, column, hit.box.y));
      });
    return true;
  }

  #all(): boolean {
    const { desk } = this;
    const kind = desk.map.records.get(desk.selection.lead ?? "")?.kind ?? "touchpoint";
    const lane = desk.map.records.find("note", desk.selection.lead)?.lane;
    const all = desk.map.records.list(kind).map((record) => record.id);
    const own =
      lane === undefined
        ? all
        : desk.map.records
            .list("note")
            .filter((note) => note.lane === lane)
            .map(({ id }) => id);
    // Once more: everything in the cells.
    const kinds = ["touchpoint", "note", "pain", "remedy", "kpi"] as const;
    const more = desk.selection.size >= own.length;
    const ids = more ? kinds.flatMap((name) => desk.map.records.list(name).map((record) => record.id)) : own;
    desk.selection.set(ids, desk.selection.lead ?? undefined);
    return true;
  }

  #menu(): boolean {
    const { desk } = this;
    const box = desk.focus && focusBox(desk, desk.focus);
    if (!box || !desk.focus) {
      // On nothing: what can be done with the sheet as a whole.
      const middle = { x: desk.window.width / 2, y: desk.window.height / 3 };
      desk.selection.clear();
      desk.host.contextMenu(desk.toPage(middle), NOWHERE);
      return true;
    }
    const hit = focusedHit(desk, desk.focus);
    // As a right click does: what the menu is about is selected.
    if (hit && !desk.selection.has(recordOf(hit))) desk.select(hit);
    const there = hit ? shown(desk.pins, hit.role, box) : box;
    const at = toWindow(desk.camera, {
      x: there.x + Math.min(24, there.width / 2),
      y: there.y + there.height / 2,
    });
    desk.host.contextMenu(desk.toPage(at), desk.spotAt(at));
    return true;
  }
}
