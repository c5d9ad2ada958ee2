/** What hangs on touchpoints and stages. */
import type { Id } from "../../../bindings/Id";
import type { Body, Records } from "../../../document/records";
import type { List } from "../lists";
import { add, edit, open, remove, without } from "./making";
import { found } from "./rows";

type Hung = "pain" | "remedy" | "kpi";

function hung<K extends Hung>(
  kind: K,
  extra?: (records: Records, owner: Id, body: Body<K>) => boolean,
): List {
  return {
    kind,
    rows: (records, owner) =>
      found(
        records,
        kind,
        (body) => body.touchpoints.includes(owner) || (extra?.(records, owner, body) ?? false),
      ),
    join: (records, owner, row) =>
      edit(row, { touchpoints: [...(records.find(kind, row)?.touchpoints ?? []), owner] }),
    leave(records, owner, row) {
      const places = records.find(kind, row)?.touchpoints ?? [];
      if (!places.includes(owner)) return null;
      // What is met nowhere else would be lost from sight.
      return kind === "pain" && places.length === 1
        ? remove(row)
        : edit(row, { touchpoints: without(places, owner) });
    },
    make: (_records, owner, fields) => add(kind, { ...fields, touchpoints: [owner] }),
    ideas: true,
  };
}

/** A remedy is also where the pains are that it treats. */
function throughPains(records: Records, touchpoint: Id, remedy: Body<"remedy">): boolean {
  return (
    remedy.touchpoints.length === 0 &&
    remedy.treats.some(({ pain }) => records.find("pain", pain)?.touchpoints.includes(touchpoint))
  );
}

export const touchpointLists: { readonly [name: string]: List } = {
  "touchpoint-pains": hung("pain"),
  "touchpoint-remedies": hung("remedy", throughPains),
  "touchpoint-kpis": hung("kpi"),
  "touchpoint-notes": {
    kind: "note",
    rows: (records, owner) => found(records, "note", ({ touchpoint }) => touchpoint === owner),
    leave: (_records, _owner, row) => remove(row),
    // A note is made in a lane; the first in the list is where notes go.
    choices: "lane",
    make: (_records, owner, { lane, ...fields }) => ({
      do: "addNote",
      lane: String(lane),
      touchpoint: owner,
      before: null,
      fields: open(fields),
    }),
  },
  "stage-touchpoints": {
    kind: "touchpoint",
    rows: (records, owner) => found(records, "touchpoint", ({ stage }) => stage === owner),
    make: (_records, owner, fields) => ({
      do: "addTouchpoint",
      place: { at: "end", stage: owner },
      fields: open(fields),
      connect: true,
    }),
  },
  "stage-kpis": {
    kind: "kpi",
    rows: (records, owner) => found(records, "kpi", ({ stage }) => stage === owner),
    join: (_records, owner, row) => edit(row, { stage: owner }),
    leave: (_records, _owner, row) => edit(row, { stage: null }),
    make: (_records, owner, fields) => add("kpi", { ...fields, stage: owner }),
    ideas: true,
  },
  "lane-notes": {
    kind: "note",
    rows: (records, owner) => found(records, "note", ({ lane }) => lane === owner),
  },
};
