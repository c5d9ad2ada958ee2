/** Arrows out of a touchpoint and into it, with their shares. */
import type { Id } from "../../../bindings/Id";
import type { Records } from "../../../document/records";
import type { List, RowShare } from "../lists";
import { edit, remove } from "./making";

const share: RowShare = {
  words: "field-share",
  value: (records, _owner, row) => records.find("transition", row)?.share ?? null,
  change: (_records, _owner, row, value) => edit(row, { share: value }),
};

function rows(records: Records, end: "from" | "to", touchpoint: Id): Id[] {
  const found: Id[] = [];
  for (const transition of records.all("transition"))
    if (transition[end] === touchpoint) found.push(transition.id);
  return found;
}

export const arrows: { readonly [name: string]: List } = {
  "arrows-out": {
    kind: "transition",
    rows: (records, owner) => rows(records, "from", owner),
    choices: "touchpoint",
    make: (_records, owner, { to, ...fields }) => ({
      do: "connect",
      from: owner,
      to: String(to),
      kind: null,
      fields: fields as { [field: string]: string },
    }),
    leave: (_records, _owner, row) => remove(row),
    share,
  },
  "arrows-in": {
    kind: "transition",
    rows: (records, owner) => rows(records, "to", owner),
    choices: "touchpoint",
    make: (_records, owner, { to, ...fields }) => ({
      do: "connect",
      from: String(to),
      to: owner,
      kind: null,
      fields: fields as { [field: string]: string },
    }),
    leave: (_records, _owner, row) => remove(row),
    share,
  },
  /** All that leaves where an arrow begins, itself among them. */
  "transition-beside": {
    kind: "transition",
    rows(records, owner) {
      const from = records.find("transition", owner)?.from;
      return from === undefined ? [] : rows(records, "from", from);
    },
    share,
  },
};
