/**
 * What the inspector shows is described as data: sections of fields, each with its control. A new field is a line in
 * its kind's description and two messages, `field-<name>` and, if it needs explaining, `field-<name>-help`.
 */
import type { Brand } from "../../bindings/Brand";
import type { Complaints } from "../../bindings/Complaints";
import type { Figures } from "../../bindings/Figures";
import type { Kind } from "../../bindings/Kind";
import type { Body } from "../../document/records";
import type { Range } from "../parts/fields/scripts";

/** Names of the fields of a kind. */
export type Name<K extends Kind> =
  | (keyof Body<K> & string)
  | (K extends "card"
      ? `figures.${keyof Figures}` | `complaints.${keyof Complaints}` | `brand.${keyof Brand}`
      : never);

/** Fields that are written. */
export type Writing = "words" | "link" | "currency" | "number" | "share" | "minutes" | "money";

export type Control =
  | {
      readonly as: "line";
      readonly write: Writing;
      readonly range?: Range;
      readonly unit?: "unit" | "pixels" | "years";
    }
  | { readonly as: "lines" }
  | { readonly as: "day" }
  /** `words` is the stem of the words of its values; the first is the usual one unless there can be `none`. */
  | {
      readonly as: "choice";
      readonly values: readonly string[];
      readonly words: string;
      readonly none?: boolean;
      readonly icons?: readonly string[];
    }
  | {
      readonly as: "steps";
      readonly look: "dots" | "numbers" | "faces";
      readonly from: number;
      readonly to: number;
      readonly required?: boolean;
      readonly tone?: "pain";
      /** Keys of the words at its ends. */
      readonly ends?: readonly [string, string] | undefined;
    }
  | { readonly as: "flag" }
  | { readonly as: "checks"; readonly values: readonly string[]; readonly words: string }
  | { readonly as: "tags" }
  | { readonly as: "icon" }
  | { readonly as: "color" }
  | { readonly as: "palette"; readonly of: "personas" | "notes" }
  | { readonly as: "one"; readonly kind: Kind }
  | { readonly as: "several"; readonly kind: Kind }
  /** Something with a component of its own. */
  | { readonly as: "part"; readonly part: PartName };

export type PartName = "emotions" | "ends" | "interim" | "churn" | "mix" | "picture";

export interface Field<N extends string = string> {
  readonly name: N;
  readonly control: Control;
  /** Behind `field-`, where it is not the name. */
  readonly words?: string;
  /** Whether it takes the whole width, its name above it. */
  readonly wide?: boolean;
  /** Key of the words where nothing is chosen. */
  readonly empty?: string;
  /** Whether its name is not shown: what it holds says it. */
  readonly bare?: boolean;
  /** Whether it makes sense for one record only. */
  readonly lone?: boolean;
  /** Whether it is shown, by the record's own fields. */
  shown?(body: { readonly [field: string]: unknown }): boolean;
}

export interface Section<N extends string = string> {
  readonly name: string;
  /** Whether it is open until somebody closes it. */
  readonly open: boolean;
  readonly fields?: readonly Field<N>[];
  /** A list of what belongs to the record, by its name in the lists. */
  readonly list?: string;
  /** A list with more around it. */
  readonly part?: "arrows";
}

export interface Description<K extends Kind = Kind> {
  readonly kind: K;
  /** The field that is its name; shown as a heading. */
  readonly heading: Name<K> | null;
  readonly sections: readonly Section<Name<K>>[];
}

type More<N extends string> = Partial<Omit<Field<N>, "name" | "control">>;
type Make<R extends unknown[]> = <N extends string>(name: N, ...rest: [...R, more?: More<N>]) => Field<N>;

function maker<R extends unknown[]>(control: (...rest: R) => Control, count: number, wide = false): Make<R> {
  return (name, ...rest) => {
    const own = rest.slice(0, count) as unknown as R;
    const more = rest[count] as More<typeof name> | undefined;
    return { name, control: control(...own), ...(wide ? { wide } : {}), ...more };
  };
}

export const line = maker<[]>(() => ({ as: "line", write: "words" }), 0);
export const lines = maker<[]>(() => ({ as: "lines" }), 0, true);
export const link = maker<[]>(() => ({ as: "line", write: "link" }), 0);
export const number = maker<[range: Range, unit?: "unit" | "pixels" | "years"]>(
  (range, unit) => ({ as: "line", write: "number", range, ...(unit ? { unit } : {}) }),
  2,
);
export const share = maker<[]>(() => ({ as: "line", write: "share" }), 0);
export const minutes = maker<[]>(() => ({ as: "line", write: "minutes" }), 0);
export const money = maker<[]>(() => ({ as: "line", write: "money" }), 0);
export const day = maker<[]>(() => ({ as: "day" }), 0);
export const flag = maker<[]>(() => ({ as: "flag" }), 0);
export const tags = maker<[]>(() => ({ as: "tags" }), 0);
export const one = maker<[kind: Kind]>((kind) => ({ as: "one", kind }), 1);
export const several = maker<[kind: Kind]>((kind) => ({ as: "several", kind }), 1);
export const part = maker<[part: PartName]>((name) => ({ as: "part", part: name }), 1, true);

/** One of several, the first being the usual one. */
export const choice = maker<[words: string, values: readonly string[]]>(
  (words, values) => ({ as: "choice", words, values }),
  2,
);
/** One of several, or none. */
export const option = maker<[words: string, values: readonly string[]]>(
  (words, values) => ({ as: "choice", words, values, none: true }),
  2,
);
export const checks = maker<[words: string, values: readonly string[]]>(
  (words, values) => ({ as: "checks", words, values }),
  2,
  true,
);
/** 1 to 5, as dots. */
export const dots = maker<[]>(() => ({ as: "steps", look: "dots", from: 1, to: 5 }), 0);
/** A short scale, as numbers. */
export const scale = maker<[from: number, to: number, ends?: readonly [string, string]]>(
  (from, to, ends) => ({ as: "steps", look: "numbers", from, to, ends }),
  3,
  true,
);

/** What a statement rests on, with the icons the sheet has for it. */
export const evidenceLevel = <N extends string>(name: N): Field<N> => ({
  name,
  words: "evidence-level",
  wide: true,
  control: {
    as: "choice",
    words: "scene-evidence-",
    values: ["assumed", "observed", "measured"],
    icons: ["circle-dashed", "eye", "chart-bar"],
  },
});

export function describe<K extends Kind>(
  kind: K,
  heading: Name<K> | null,
  sections: readonly Section<Name<K>>[],
): Description<K> {
  return { kind, heading, sections };
}

/** Key of the words of a field. */
export function wordsOf({ name, words }: Field): string {
  return words ?? kebab(name.slice(name.indexOf(".") + 1));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
