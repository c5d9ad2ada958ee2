/** What pickers offer: records of a kind, ideas, and what can be made by its name. */
import { touchpoints } from "../../actions/order";
import type { Fields, Studio } from "../../app";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { Records } from "../../document/records";
import { t } from "../../words";
import type { Group, Option } from "../parts/fields/stock";
import { hasIdeas, options } from "./ideas";
import { look } from "./looks";

/** Records of a kind in the order of the map. */
export function all(records: Records, kind: Kind): Option[] {
  const ids = kind === "touchpoint" ? touchpoints(records) : records.list(kind).map(({ id }) => id);
  return ids.flatMap((id) => look(records, id) ?? []);
}

/** Kinds whose records can be made by their name alone. */
const NAMED: { readonly [K in Kind]?: "name" | "title" } = {
  persona: "name",
  channel: "name",
  team: "name",
  evidence: "title",
  pain: "title",
  remedy: "title",
  kpi: "title",
  touchpoint: "title",
};

export function named(kind: Kind, name: string): Fields | null {
  const field = NAMED[kind];
  return field ? { [field]: name } : null;
}

/** Records that can be chosen, and the ideas there are besides. */
export async function groups(
  studio: Studio,
  kind: Kind,
  { except = new Set(), withIdeas = false }: { except?: ReadonlySet<Id>; withIdeas?: boolean } = {},
): Promise<Group[]> {
  const here = all(studio.map.records, kind).filter(({ id }) => !except.has(id));
  if (!withIdeas || !hasIdeas(kind)) return [{ label: "", options: here }];
  // Without the ideas the rest can still be chosen.
  const offered = await options(studio.app, kind).catch(() => []);
  const known = new Set(here.map(({ label }) => label));
  return [
    { label: t(kind === "evidence" ? "inspector-in-library" : "inspector-on-this-map"), options: here },
    { label: t("inspector-ideas"), options: offered.filter(({ label }) => !known.has(label)) },
  ];
}
