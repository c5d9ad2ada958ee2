/**
 * An open map: the mirror of what the program holds, its revision, and the queue of commands on their way. Every
 * command goes through `run`, one after the other; what it changed comes back as records, patch and undo state.
 *
 * Other windows may have the same map open. Every command says what this window was told last; if another was faster,
 * the program does nothing, the map is opened again, and the command is done only if it means the same there.
 */
import type { Change } from "../bindings/Change";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Request } from "../bindings/Request";
import type { Response } from "../bindings/Response";
import type { Scenario } from "../bindings/Scenario";
import type { UndoState } from "../bindings/UndoState";
import type { View } from "../bindings/View";
import { expect, type Host, Refusal } from "../host";
import { clashes } from "./clash";
import { Records } from "./records";
import { type Dirty, SceneMirror } from "./scene";

type Opened = Extract<Response, { answer: "opened" }>;
type Changed = Extract<Response, { answer: "changed" }>;
/** What changes a map. */
type Asked = Extract<Request, { ask: "do" | "undo" | "redo" | "applyScenario" | "restoreSnapshot" }>;

/** Another window may be faster more than once. */
const TRIES = 4;

/** Told after every change: what to paint again, and what happened to the records. */
export type Listener = (dirty: Dirty, change: Change | null) => void;

export class OpenMap {
  readonly id: Id;
  readonly records: Records;
  readonly scene: SceneMirror;
  #view: View;
  #revision: number;
  /** What this window was told last. */
  #told: number;
  #undo: UndoState;
  #tail: Promise<unknown> = Promise.resolve();
  /** What was asked for last of what is still on its way. */
  #asked: Request["ask"] | null = null;
  #waiting = 0;
  #listeners = new Set<Listener>();

  private constructor(
    private readonly host: Host,
    opened: Opened,
    view: View,
  ) {
    this.id = opened.map;
    this.#view = view;
    this.#told = opened.told;
    this.records = new Records(opened.records);
    this.scene = new SceneMirror(opened.scene);
    this.#revision = opened.revision;
    this.#undo = opened.undo;
  }

  static async open(host: Host, map: Id, view: View): Promise<OpenMap> {
    return new OpenMap(host, await expect(host, { ask: "openMap", map, view }, "opened"), view);
  }

  get revision(): number {
    return this.#revision;
  }

  get undoState(): UndoState {
    return this.#undo;
  }

  /** Whether commands are on their way. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves when everything asked for so far is done or refused. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does something; gives the ids that came into being. Throws a `Refusal`, and then nothing has changed. */
  run(command: Command): Promise<Id[]> {
    return this.#change({ ask: "do", map: this.id, command });
  }

  /** Whether there is something to take back, or will be when what is on its way is done. */
  get undoable(): boolean {
    return this.#undo.undo !== null || (this.#asked !== null && this.#asked !== "undo");
  }

  /** Whether there is something to do again, or will be: keys are faster than the program. */
  get redoable(): boolean {
    return (
      this.#asked === "undo" || (this.#undo.redo !== null && (this.#asked === null || this.#asked === "redo"))
    );
  }

  undo(): Promise<Id[]> {
    return this.#change({ ask: "undo", map: this.id }, () => this.#undo.undo !== null);
  }

  redo(): Promise<Id[]> {
    return this.#change({ ask: "redo", map: this.id }, () => this.#undo.redo !== null);
  }

  /** Writes what was tried into the map. */
  apply(scenario: Scenario): Promise<Id[]> {
    return this.#change({ ask: "applyScenario", map: this.id, scenario });
  }

  restore(snapshot: Id): Promise<Id[]> {
    return this.#change({ ask: "restoreSnapshot", map: this.id, snapshot });
  }

  /** Draws the map in another theme or language. */
  draw(view: View): Promise<void> {
    return this.#queue(async () => {
      const drawn = await expect(this.host, { ask: "draw", map: this.id, view }, "drawn");
      this.#view = view;
      if (drawn.after !== this.#told) return void (await this.#reopen());
      this.#told = drawn.told;
      this.scene.replace(drawn.scene);
      this.#tell(null, null);
    });
  }

  /** Shows what other windows did. Throws a `Refusal` if the map is not there any more. */
  catchUp(): Promise<void> {
    return this.#queue(async () => void (await this.#reopen()));
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return this.#queue(async () => {
      await this.host.ask({ ask: "closeMap", map: this.id });
    });
  }

  /** Asks for a change, if there still is a reason when it is its turn. */
  #change(request: Asked, reason: () => boolean = () => true): Promise<Id[]> {
    this.#asked = request.ask;
    return this.#queue(async () => {
      if (!reason()) return [];
      return this.#take(await this.#ask(request));
    });
  }

  async #ask(request: Asked): Promise<Changed> {
    for (let tries = TRIES; ; tries -= 1)
      try {
        return await expect(this.host, { ...request, after: this.#told }, "changed");
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "error-out-of-step" || tries === 0) throw error;
        const revision = this.#revision;
        const seen = await this.#reopen();
        const same =
          this.#revision === revision ||
          (request.ask === "do" && !clashes(request.command, seen, this.records));
        if (!same) throw new Refusal("changed-elsewhere", {}, error.message);
      }
  }

  /** Opens the map again; gives the records this window showed. */
  async #reopen(): Promise<Records> {
    const request = { ask: "openMap", map: this.id, view: this.#view } as const;
    const opened = await expect(this.host, request, "opened");
    this.#told = opened.told;
    this.#revision = opened.revision;
    this.#undo = opened.undo;
    const seen = this.records.replace(opened.records);
    this.scene.replace(opened.scene);
    this.#tell(null, null);
    return seen;
  }

  #take(changed: Changed): Id[] {
    this.#told = changed.told;
    this.#revision = changed.revision;
    this.#undo = changed.undo;
    this.records.apply(changed.changes);
    this.#tell(this.scene.apply(changed.patch), changed.changes);
    return changed.changes.edits.flatMap((edit) => (edit.edit === "insert" ? [edit.record.value.id] : []));
  }

  #tell(dirty: Dirty, change: Change | null): void {
    for (const listener of this.#listeners) listener(dirty, change);
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#tail.then(work).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#asked = null;
    });
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
