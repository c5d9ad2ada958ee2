/** Places within a field that is a list: a row's value is one entry, or a part of one. */
import type { JsonValue } from "../../../bindings/serde_json/JsonValue";
import type { AnyBody, Form } from "../form";
import { path, Slot } from "../slot.svelte";

/** The list a field holds. */
export function listOf<E extends JsonValue>(body: AnyBody | undefined, field: string): readonly E[] {
  return body ? (path<E[] | null>(field).read(body) ?? []) : [];
}

export function change<E extends JsonValue>(
  form: Form,
  field: string,
  update: (entries: readonly E[]) => readonly E[],
): Promise<string | null> {
  return form.change((body) => path<E[]>(field).write(body, [...update(listOf<E>(body, field))]));
}

/** A slot for a part of an entry. */
export function entrySlot<E extends JsonValue, T extends JsonValue>(
  form: Form,
  field: string,
  index: number,
  given: {
    readonly id: string;
    label(): string;
    readonly empty: T;
    read(entry: E): T;
    /** Nothing where an entry cannot have it. */
    write(entry: E, value: T): E | null;
  },
): Slot<T> {
  return new Slot<T>(form, {
    id: given.id,
    label: given.label,
    helped: false,
    empty: given.empty,
    read(body) {
      const entry = listOf<E>(body, field)[index];
      return entry === undefined ? given.empty : given.read(entry);
    },
    write(body, value) {
      const entries = listOf<E>(body, field);
      const entry = entries[index];
      const changed = entry === undefined ? null : given.write(entry, value);
      if (changed === null) return null;
      return path<E[]>(field).write(
        body,
        entries.map((other, at) => (at === index ? changed : other)),
      );
    },
  });
}
