/**
 * The place a control edits: a field of the records that are edited together, or a part of one. Made once for the life
 * of a control.
 */
import type { Fields } from "../../app";
import type { JsonValue } from "../../bindings/serde_json/JsonValue";
import { t } from "../../words";
import type { Given, GivenSet } from "../parts/fields/given";
import { type AnyBody, bare, equal, type Form } from "./form";

/** How a value is found in a record, and which fields change when it does. */
export interface Part<T> {
  read(body: AnyBody): T;
  write(body: AnyBody, value: T): Fields | null;
}

export interface Place<T> extends Part<T> {
  readonly id: string;
  /** Its name, in the reader's language now. */
  label(): string;
  readonly helped: boolean;
  /** What stands for no value, or for values that differ. */
  readonly empty: T;
}

/** A field by its name, or by the names of a field and a field within it: `figures.margin`. */
export function path<T extends JsonValue>(name: string): Part<T> {
  const [outer = name, inner] = name.split(".");
  return {
    read(body) {
      const value = bare(body)[outer];
      const found = inner === undefined ? value : (value as { [field: string]: JsonValue } | null)?.[inner];
      return (found ?? null) as T;
    },
    write(body, value) {
      if (inner === undefined) return { [outer]: value };
      const around = bare(body)[outer] as { [field: string]: JsonValue };
      return { [outer]: { ...around, [inner]: value } };
    },
  };
}

export class Slot<T extends JsonValue> implements Given<T> {
  wrong = $state<string | null>(null);
  readonly #common = $derived.by(() => this.common());

  constructor(
    readonly form: Form,
    readonly place: Place<T>,
  ) {}

  get id(): string {
    return this.place.id;
  }

  get label(): string {
    return this.place.label();
  }

  get describedby(): string | undefined {
    const ids = [this.place.helped ? `${this.id}-help` : "", this.wrong === null ? "" : `${this.id}-wrong`];
    return ids.filter((id) => id !== "").join(" ") || undefined;
  }

  get invalid(): boolean {
    return this.wrong !== null;
  }

  get value(): T {
    return this.#common.value;
  }

  get mixed(): boolean {
    return this.#common.mixed;
  }

  set(value: T): Promise<string | null> {
    return this.say(this.form.change((body) => this.place.write(body, value)));
  }

  keep(): () => Promise<string | null> {
    const before = new Map(this.form.bodies.map((body) => [body.id, this.place.read(body)]));
    return () =>
      this.say(
        this.form.change((body) => {
          const value = before.get(body.id);
          return value === undefined ? null : this.place.write(body, value);
        }),
      );
  }

  fail(reason: string | null): void {
    this.wrong = reason;
  }

  lost(text: string): void {
    // Of a record that is gone nothing can be said any more.
    if (this.form.bodies.length === 0) return;
    const shown = text.length > 60 ? `${text.slice(0, 60)} …` : text;
    this.form.studio.app.toasts.problem(
      t("inspector-not-taken", { text: shown, field: this.label, reason: this.wrong ?? "" }),
    );
  }

  /** Says at the field how it went. */
  protected async say(work: Promise<string | null>): Promise<string | null> {
    const refused = await work;
    this.wrong = refused;
    return refused;
  }

  protected common(): { value: T; mixed: boolean } {
    const [first, ...others] = this.form.bodies;
    const { empty } = this.place;
    if (!first) return { value: empty, mixed: false };
    const value = this.place.read(first) ?? empty;
    const mixed = others.some((body) => !equal(this.place.read(body) ?? empty, value));
    return mixed ? { value: empty, mixed } : { value, mixed };
  }
}

/** A field that holds several things. What records edited together do not share stays as it is. */
export class SetSlot extends Slot<string[]> implements GivenSet {
  some(item: string): boolean {
    return this.mixed && !this.value.includes(item) && this.form.bodies.some((body) => this.#has(body, item));
  }

  add(item: string): Promise<string | null> {
    return this.say(
      this.form.change((body) =>
        this.#has(body, item) ? null : this.place.write(body, [...this.place.read(body), item]),
      ),
    );
  }

  remove(item: string): Promise<string | null> {
    return this.say(
      this.form.change((body) =>
        this.#has(body, item)
          ? this.place.write(
              body,
              this.place.read(body).filter((other) => other !== item),
            )
          : null,
      ),
    );
  }

  #has(body: AnyBody, item: string): boolean {
    return this.place.read(body).includes(item);
  }

  protected override common(): { value: string[]; mixed: boolean } {
    const { mixed, value } = super.common();
    if (!mixed) return { mixed, value };
    const [first, ...others] = this.form.bodies;
    const shared = first ? this.place.read(first) : [];
    return { mixed, value: shared.filter((item) => others.every((body) => this.#has(body, item))) };
  }
}

/** A field that holds one thing or none, as a set of at most one. */
export function single(name: string): Part<string[]> {
  const { read, write } = path<string | null>(name);
  return {
    read(body) {
      const id = read(body);
      return id === null ? [] : [id];
    },
    write: (body, [id]) => write(body, id ?? null),
  };
}
