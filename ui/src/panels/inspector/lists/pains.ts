/** Pains, what is done against them, and where. */
import type { DropAfter } from "../../../bindings/DropAfter";
import type { Id } from "../../../bindings/Id";
import type { Treatment } from "../../../bindings/Treatment";
import type { Records } from "../../../document/records";
import type { List } from "../lists";
import { dropShare } from "../shares";
import { add, edit, touchpointAnd, without } from "./making";
import { found } from "./rows";

const treats = (records: Records, remedy: Id): readonly Treatment[] =>
  records.find("remedy", remedy)?.treats ?? [];

const treating = (records: Records, remedy: Id, pain: Id): ReturnType<typeof edit> =>
  edit(remedy, { treats: [...treats(records, remedy), { pain, frequencyAfter: null }] });

const untreating = (records: Records, remedy: Id, pain: Id): ReturnType<typeof edit> =>
  edit(remedy, { treats: treats(records, remedy).filter((other) => other.pain !== pain) });

const after = (records: Records, remedy: Id, pain: Id): number | null =>
  treats(records, remedy).find((other) => other.pain === pain)?.frequencyAfter ?? null;

function better(
  records: Records,
  remedy: Id,
  pain: Id,
  frequencyAfter: number | null,
): ReturnType<typeof edit> {
  return edit(remedy, {
    treats: treats(records, remedy).map((other) => (other.pain === pain ? { pain, frequencyAfter } : other)),
  });
}

const drops = (records: Records, remedy: Id): readonly DropAfter[] =>
  records.find("remedy", remedy)?.drops ?? [];

/** Where a pain, remedy or KPI is, as a list of its own. */
function places(kind: "pain" | "remedy" | "kpi"): List {
  const own = (records: Records, owner: Id): readonly Id[] => records.find(kind, owner)?.touchpoints ?? [];
  return {
    kind: "touchpoint",
    rows: own,
    join: (records, owner, row) => edit(owner, { touchpoints: [...own(records, owner), row] }),
    leave: (records, owner, row) => edit(owner, { touchpoints: without(own(records, owner), row) }),
    make(records, owner, fields) {
      const here = own(records, owner);
      return touchpointAnd(
        records,
        here,
        fields,
        edit(owner, { touchpoints: [...here, String(fields["id"])] }),
      );
    },
  };
}

export const painLists: { readonly [name: string]: List } = {
  "pain-touchpoints": places("pain"),
  "remedy-touchpoints": places("remedy"),
  "kpi-touchpoints": places("kpi"),
  "pain-remedies": {
    kind: "remedy",
    rows: (records, owner) =>
      found(records, "remedy", (remedy) => remedy.treats.some(({ pain }) => pain === owner)),
    join: (records, owner, row) => treating(records, row, owner),
    leave: (records, owner, row) => untreating(records, row, owner),
    make: (_records, owner, fields) =>
      add("remedy", { ...fields, treats: [{ pain: owner, frequencyAfter: null }] }),
    ideas: true,
    share: {
      words: "inspector-frequency-after",
      before: (records, owner) => records.find("pain", owner)?.frequency ?? null,
      value: (records, owner, row) => after(records, row, owner),
      change: (records, owner, row, value) => better(records, row, owner, value),
    },
  },
  "remedy-pains": {
    kind: "pain",
    rows: (records, owner) => treats(records, owner).map(({ pain }) => pain),
    join: (records, owner, row) => treating(records, owner, row),
    leave: (records, owner, row) => untreating(records, owner, row),
    share: {
      words: "inspector-frequency-after",
      before: (records, _owner, row) => records.find("pain", row)?.frequency ?? null,
      value: (records, owner, row) => after(records, owner, row),
      change: (records, owner, row, value) => better(records, owner, row, value),
    },
  },
  "remedy-drops": {
    kind: "touchpoint",
    rows: (records, owner) => drops(records, owner).map(({ touchpoint }) => touchpoint),
    // Until somebody says by how much, it changes nothing.
    join: (records, owner, row) =>
      edit(owner, {
        drops: [...drops(records, owner), { touchpoint: row, drop: dropShare(records, row) ?? 0 }],
      }),
    make: (records, owner, fields) =>
      touchpointAnd(
        records,
        [],
        fields,
        edit(owner, { drops: [...drops(records, owner), { touchpoint: String(fields["id"]), drop: 0 }] }),
      ),
    leave: (records, owner, row) =>
      edit(owner, { drops: drops(records, owner).filter(({ touchpoint }) => touchpoint !== row) }),
    share: {
      words: "inspector-drop-after",
      before: (records, _owner, row) => dropShare(records, row),
      value: (records, owner, row) =>
        drops(records, owner).find(({ touchpoint }) => touchpoint === row)?.drop ?? null,
      change: (records, owner, row, drop) =>
        drop === null
          ? null
          : edit(owner, {
              drops: drops(records, owner).map((other) =>
                other.touchpoint === row ? { touchpoint: row, drop } : other,
              ),
            }),
    },
  },
};
