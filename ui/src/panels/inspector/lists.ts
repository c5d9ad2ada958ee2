/**
 * Lists of what belongs together: the pains of a touchpoint, the remedies of a pain. Each says what is in it, how
 * something joins it and leaves it, and how something new is made for it. Plain data and functions.
 */
import { KIND_ICONS } from "../../app/names";
import type { Fields } from "../../app";
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { Records } from "../../document/records";
import { arrows } from "./lists/arrows";
import { libraryLists } from "./lists/library";
import { painLists } from "./lists/pains";
import { touchpointLists } from "./lists/touchpoints";

/** A share in the row of a list. */
export interface RowShare {
  /** Key of its name. */
  readonly words: string;
  /** What stands before it, such as what it is without the remedy. */
  before?(records: Records, owner: Id, row: Id): number | null;
  value(records: Records, owner: Id, row: Id): number | null;
  /** Nothing where it cannot be without a value. */
  change(records: Records, owner: Id, row: Id, value: number | null): Command | null;
}

export interface List {
  /** What is in it; what joins it is of this kind. */
  readonly kind: Kind;
  rows(records: Records, owner: Id): readonly Id[];
  /** Puts something that exists into it. */
  join?(records: Records, owner: Id, row: Id): Command;
  /** Takes something out of it; nothing where it cannot be. */
  leave?(records: Records, owner: Id, row: Id): Command | null;
  /** Makes something new for it, with its id among the fields; nothing where it has no place. */
  make?(records: Records, owner: Id, fields: Fields): Command | null;
  /** What can be chosen instead of what is of its kind; its id comes as `to`, with a title for a new one. */
  readonly choices?: Kind;
  readonly share?: RowShare;
  /** Whether the library has ideas for it. */
  readonly ideas?: boolean;
}

const lists: { readonly [name: string]: List } = {
  ...touchpointLists,
  ...painLists,
  ...libraryLists,
  ...arrows,
};

export function listNamed(name: string): List {
  const found = lists[name];
  if (!found) throw new Error(`no list ${name}`);
  return found;
}

export const iconOf = (list: List): string => KIND_ICONS[list.kind];
