/**
 * What every control is given, whatever it is for: a value to show and a way to ask for another. Its readings are
 * reactive; the object stays the same for the life of a control, so that what was typed goes where it was typed for.
 * Deliberately not here: records, commands.
 */
export interface Given<T> {
  /** Id of the element the label belongs to. */
  readonly id: string;
  /** Its name, for what no `label` element can name. */
  readonly label: string;
  /** Ids of what describes it: help, and what is wrong. */
  readonly describedby: string | undefined;
  readonly invalid: boolean;
  readonly value: T;
  /** Whether several things are edited at once whose values differ; `value` is the empty one then. */
  readonly mixed: boolean;
  /** Asks for another value; gives the reason if it is refused. */
  set(value: T): Promise<string | null>;
  /** Remembers the values as they are; what it gives puts them back. */
  keep(): () => Promise<string | null>;
  /** Says at the field what is wrong with what stands in it; nothing: all is well. */
  fail(reason: string | null): void;
  /** Told when a control goes away with a text that could not be taken. */
  lost?(text: string): void;
}

/**
 * Several things, added and taken away one by one, so that records edited at once keep what they do not share. `value`
 * is what all of them have.
 */
export interface GivenSet extends Given<readonly string[]> {
  /** Whether some have it, but not all. */
  some(item: string): boolean;
  add(item: string): Promise<string | null>;
  remove(item: string): Promise<string | null>;
}

/** What was typed, read: a value, or the reason why it is none. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** How a value is written as text, and read from it. */
export interface Script<T> {
  /** Stands in an empty field. */
  readonly sample?: string;
  write(value: T): string;
  read(text: string): Reading<T>;
  /** The value one step up or down, for those with steps. */
  step?(value: T, by: 1 | -1): T;
}

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const wrong = (reason: string): Reading<never> => ({ ok: false, reason });
