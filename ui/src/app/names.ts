/** What records are called in menus, lists and messages, and the icon of their kind. */
import type { Id } from "../bindings/Id";
import type { Kind } from "../bindings/Kind";
import type { LaneKind } from "../bindings/LaneKind";
import type { Record as AnyRecord } from "../bindings/Record";
import type { Records } from "../document/records";
import { t } from "../words";

export const KIND_ICONS: { readonly [K in Kind]: string } = {
  card: "map-trifold",
  stage: "columns",
  touchpoint: "map-pin",
  transition: "flow-arrow",
  lane: "rows",
  note: "note",
  pain: "warning",
  remedy: "lightbulb",
  kpi: "gauge",
  persona: "user",
  channel: "broadcast",
  team: "users-three",
  evidence: "seal-check",
  image: "image",
};

/** The icons lanes have on the sheet. */
export const LANE_ICONS: { readonly [K in LaneKind]: string } = {
  notes: "note",
  flow: "flow-arrow",
  emotion: "heartbeat",
  quotes: "quotes",
  images: "image",
  channels: "broadcast",
  pains: "warning",
  remedies: "lightbulb",
  kpis: "gauge",
  frontstage: "storefront",
  backstage: "wrench",
  support: "stack",
};

/** A record's own words, or what stands for it. */
export function nameOf(records: Records, id: Id): string {
  const record = records.get(id);
  if (!record) return "";
  return own(records, record).trim() || t(`kind-${record.kind}`);
}

function own(records: Records, record: AnyRecord): string {
  switch (record.kind) {
    case "lane":
      return record.value.title.trim() || t(`scene-lane-${record.value.kind}`);
    case "note":
      return record.value.text;
    case "persona":
    case "channel":
    case "team":
    case "image":
      return record.value.name;
    case "transition": {
      const title = (id: Id): string => records.find("touchpoint", id)?.title ?? "";
      const ends = `${title(record.value.from)} → ${title(record.value.to)}`;
      return record.value.label === "" ? ends : `${record.value.label} (${ends})`;
    }
    default:
      return record.value.title;
  }
}
