/**
 * Writing in place: one text area over the sheet, set as the text beneath it. Enter commits, Escape cancels, Tab
 * commits and goes on to the next. What was typed is never lost: it stays until its command is done, keys typed
 * meanwhile go into what comes next. What was refused stays until somebody commits it again or cancels it.
 */
import type { Id } from "../bindings/Id";
import type { Rect } from "../bindings/Rect";
import type { Desk } from "./board";
import type { Ink } from "./ink";
import { shown } from "./pins";
import type { Writing } from "./writing";

/** Room around the text, in sheet pixels. */
const PAD = 4;
const CARD_PAD = 10;

/** How writing begins: with the text selected, the caret behind it, or the text gone as the first key replaces it. */
export type Beginning = "select" | "end" | "replace";

/** What follows a commit: the next thing, the one before, or nothing. */
type Then = "on" | "back" | null;

export class Editor {
  readonly #area = document.createElement("textarea");
  /** Says which keys lead on, beneath what is not there yet. */
  readonly #hint = document.createElement("p");
  #writing: Writing | null = null;
  #busy = false;
  /** Whether what is typed meanwhile is for what comes next. */
  #goesOn = false;
  /** What could not be kept, as long as it is unchanged. */
  #refused: string | null = null;
  /** What was committed while the command before was on its way. */
  readonly #ahead: { text: string; then: Then }[] = [];

  constructor(
    private readonly board: Desk,
    private readonly element: HTMLElement,
    private readonly ink: () => Ink,
    /** Brings what is written into sight, large enough to be read. */
    private readonly show: (part: Rect) => void,
    /** Told when writing began, moved on or ended. */
    private readonly changed: () => void,
  ) {
    const area = this.#area;
    area.className = "writing";
    area.hidden = true;
    area.spellcheck = true;
    area.rows = 1;
    area.addEventListener("keydown", (event) => this.#key(event));
    area.addEventListener("input", () => {
      area.removeAttribute("aria-invalid");
      this.#refused = null;
      this.#fit();
      this.#follow();
    });
    area.addEventListener("blur", () => void this.#leave());
    area.addEventListener("pointerdown", (event) => event.stopPropagation());
    this.#hint.className = "writing-hint";
    this.#hint.hidden = true;
    // The text area itself tells a screen reader.
    this.#hint.setAttribute("aria-hidden", "true");
    element.append(area, this.#hint);
  }

  get writing(): Writing | null {
    return this.#writing;
  }

  open(writing: Writing, beginning: Beginning = "select"): void {
    // What could not be kept is not typed over.
    if (this.#refused !== null && writing !== this.#writing) return void this.#retry(writing, beginning);
    this.#refused = null;
    const typed = this.#busy && this.#goesOn ? this.#area.value : "";
    this.#writing = writing;
    this.show(writing.box);
    const area = this.#area;
    area.readOnly = false;
    area.value = typed !== "" ? typed : beginning === "replace" ? "" : writing.text;
    const words = this.board.host.words(writing.words, writing.about);
    area.setAttribute("aria-label", words);
    area.placeholder = words;
    area.removeAttribute("aria-invalid");
    area.classList.toggle("card", writing.card);
    area.lang = this.board.map.scene.scene.language;
    this.#explain(writing);
    area.hidden = false;
    this.place();
    area.focus({ preventScroll: true });
    if (beginning === "select" && typed === "") area.select();
    else area.setSelectionRange(area.value.length, area.value.length);
    if (writing.record !== null) this.board.selection.set([writing.record]);
    else if (writing.focus) this.board.selection.clear();
    if (writing.focus) this.board.setFocus(writing.focus);
    this.changed();
  }

  /** Puts the text area where its text is shown now. */
  place(): void {
    const writing = this.#writing;
    if (!writing) return;
    const { camera, pins } = this.board;
    const { x, y, width } = shown(pins, writing.role, writing.box);
    const pad = writing.card ? CARD_PAD : PAD;
    const [left, top] = writing.card ? [x, y] : [x - pad, y - pad];
    const wide = writing.card ? width - 2 * pad : width;
    const ink = this.ink();
    const { face } = writing;
    const style = this.#area.style;
    // Set at its own size and scaled: letters have the same relations at every zoom.
    style.font = `${face.italic ? "italic " : ""}${face.weight} ${face.size}px "${face.family}", "Twemoji", sans-serif`;
    style.lineHeight = `${face.line}px`;
    style.padding = `${pad}px`;
    style.width = `${wide}px`;
    style.boxSizing = "content-box";
    style.color = writing.color || ink.text;
    style.background = writing.ground || ink.card;
    style.transformOrigin = "0 0";
    style.left = "0";
    style.top = "0";
    const [dx, dy] = [(left - camera.x) * camera.scale, (top - camera.y) * camera.scale];
    style.transform = `translate(${dx}px, ${dy}px) scale(${camera.scale})`;
    style.outlineWidth = `${2 / camera.scale}px`;
    this.#fit();
    if (this.#hint.hidden) return;
    // Beneath, and not beyond the window.
    const room = this.element.clientWidth - this.#hint.offsetWidth - 8;
    const below = dy + this.#area.offsetHeight * camera.scale + 8;
    this.#hint.style.transform = `translate(${Math.max(8, Math.min(dx, room))}px, ${below}px)`;
  }

  /** Gives what is written the keyboard. */
  focus(): void {
    this.#area.focus({ preventScroll: true });
  }

  /** Commits what is written, as when the pointer is pressed elsewhere. */
  async finish(): Promise<void> {
    if (this.#writing) await this.#commit(null);
  }

  /** What was typed is not lost by looking elsewhere. */
  destroy(): void {
    const command = this.#busy ? null : this.#writing?.plan(this.#area.value);
    this.#writing = null;
    if (command) void this.board.run(command);
    this.#area.remove();
    this.#hint.remove();
  }

  /** Who begins something new is told how to go on; who changes a word knows. */
  #explain({ record, card, lines }: Writing): void {
    const words = this.board.host.words(lines ? "canvas-writing-lines" : "canvas-writing-keys");
    this.#area.setAttribute("aria-description", words);
    this.#hint.textContent = words;
    this.#hint.hidden = record !== null || !card;
  }

  async #retry(next: Writing, beginning: Beginning): Promise<void> {
    await this.finish();
    if (!this.#writing) this.open(next, beginning);
  }

  #fit(): void {
    const area = this.#area;
    const writing = this.#writing;
    if (!writing) return;
    const pad = writing.card ? CARD_PAD : PAD;
    // Never lower than what it covers.
    const least = writing.card ? writing.face.line : Math.max(writing.face.line, writing.box.height);
    area.style.height = "0";
    area.style.height = `${Math.max(least, area.scrollHeight - 2 * pad)}px`;
  }

  /** Keeps the last line in sight. */
  #follow(): void {
    const below = this.#area.getBoundingClientRect().bottom - this.element.getBoundingClientRect().bottom;
    if (below > 0) this.board.navigation.pan(0, -below - 24);
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing || !this.#writing) return;
    const enter = event.key === "Enter" && !(event.shiftKey && this.#writing.lines);
    if (event.key === "Escape") this.#close();
    else if (enter) void this.#commit(null);
    else if (event.key === "Tab") void this.#commit(event.shiftKey ? "back" : "on");
    else return;
    event.preventDefault();
  }

  async #leave(): Promise<void> {
    // Looking elsewhere, as at the message that says why, is no second try.
    if (!this.#busy && this.#writing && this.#refused === null) await this.#commit(null, false);
  }

  async #commit(then: Then, refocus = true): Promise<void> {
    const area = this.#area;
    if (!this.#writing) return;
    const text = area.value;
    if (!this.#busy && this.#writing.understands?.(text) === false) return this.#ask(refocus);
    if (then) area.value = "";
    if (!this.#busy) {
      this.#goesOn = then !== null;
      return this.#settle(this.#writing, text, then, refocus);
    }
    // Typed faster than commands are done: this belongs to what comes next.
    if (then) this.#ahead.push({ text, then });
  }

  /** What was typed means nothing here: it stays to be put right, unless somebody has gone on elsewhere. */
  #ask(stay: boolean): void {
    if (!stay) return this.#close(false);
    this.#area.setAttribute("aria-invalid", "true");
    this.#area.select();
    this.board.host.say(this.board.host.words("outline-unclear"));
  }

  /** Commits a text. What the area holds meanwhile is typed for what comes next. */
  async #settle(writing: Writing, text: string, then: Then, refocus = true): Promise<void> {
    const area = this.#area;
    const command = writing.plan(text);
    let made: readonly Id[] = [];
    this.#busy = true;
    this.#refused = null;
    if (command) {
      area.readOnly = then === null;
      const done = await this.board.run(command);
      area.readOnly = false;
      if (!done) return this.#keep(writing, text);
      made = done;
      // Something else is written by now: what came into being is not in the way of it.
      if (this.#writing !== writing) {
        this.#busy = false;
        return void this.#ahead.splice(0);
      }
      this.#choose(made);
      const { host } = this.board;
      const words = writing.record === null ? "canvas-said-added" : "canvas-said-changed";
      host.say(host.words(words, { what: text.trim() }));
    }
    const goesOn = then && (command || text.trim() !== "" || writing.text !== "");
    const next = goesOn ? writing.next(then === "back", made) : null;
    const ahead = next ? this.#ahead.shift() : undefined;
    const since = area.value;
    if (next) this.open(next);
    else this.#close(refocus);
    this.#busy = false;
    if (!next || !ahead) return void this.#ahead.splice(0);
    area.value = since;
    await this.#settle(next, ahead.text, ahead.then);
  }

  /** The command was refused: everything typed stays. */
  #keep(writing: Writing, text: string): void {
    const since = [...this.#ahead.splice(0).map((other) => other.text), this.#area.value];
    this.#busy = false;
    this.#refused = null;
    if (this.#writing !== writing) this.open(writing);
    this.#area.value = [text, ...since.filter((part) => part !== "" && part !== text)].join("\n");
    this.#refused = this.#area.value;
    this.#area.focus({ preventScroll: true });
  }

  /** What was written into being is selected. */
  #choose(made: readonly Id[]): void {
    const shown = made.find((id) => this.board.map.scene.pictures(id).length > 0);
    if (shown !== undefined) this.board.selection.set([shown]);
  }

  #close(refocus = true): void {
    this.#writing = null;
    this.#refused = null;
    this.#area.hidden = true;
    this.#hint.hidden = true;
    if (refocus) this.element.focus({ preventScroll: true });
    this.changed();
  }
}
