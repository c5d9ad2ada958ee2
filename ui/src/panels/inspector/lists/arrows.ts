/** Arrows out of a touchpoint and into it, with their shares. */
import type { Id } from "../../../bindings/Id";
import type { Records } from "../../../document/records";
import type { Fields } from "../../../app";
import type { Command } from "../../../bindings/Command";
import type { List, RowShare } from "../lists";
import { batch, edit, open, remove } from "./making";

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

/** An arrow from or to its owner; its other end is made too if it comes with a title. */
function drawn(owner: Id, { to, title, ...fields }: Fields, end: "from" | "to"): Command {
  const other = String(to);
  const ends = end === "from" ? { from: owner, to: other } : { from: other, to: owner };
  const arrow: Command = { do: "connect", ...ends, kind: null, fields: open(fields) };
  if (title === undefined) return arrow;
  const place = { at: end === "from" ? "after" : "before", touchpoint: owner } as const;
  return batch({ do: "addTouchpoint", place, fields: open({ id: other, title }), connect: false }, arrow);
}

export const arrows: { readonly [name: string]: List } = {
  "arrows-out": {
    kind: "transition",
    rows: (records, owner) => rows(records, "from", owner),
    choices: "touchpoint",
    make: (_records, owner, fields) => drawn(owner, fields, "from"),
    leave: (_records, _owner, row) => remove(row),
    share,
  },
  "arrows-in": {
    kind: "transition",
    rows: (records, owner) => rows(records, "to", owner),
    choices: "touchpoint",
    make: (_records, owner, fields) => drawn(owner, fields, "to"),
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
