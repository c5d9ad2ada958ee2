/** How records look in lists and pickers: name, icon, colour, and what tells them apart. */
import { KIND_ICONS, LANE_ICONS, nameOf } from "../../app/names";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { Records } from "../../document/records";
import { figures, t } from "../../words";
import type { Option } from "../parts/fields/stock";

/** A record as something to choose; nothing if it is gone. */
export function look(records: Records, id: Id): Option | undefined {
  const record = records.get(id);
  if (!record) return undefined;
  const label = nameOf(records, id);
  const hint = hintOf(records, id);
  const base = { id, label, icon: KIND_ICONS[record.kind], ...(hint ? { hint } : {}) };
  switch (record.kind) {
    case "channel":
      return { ...base, icon: record.value.icon || base.icon, color: record.value.color };
    case "team":
      return { ...base, color: record.value.color };
    case "touchpoint": {
      const channel = records.find("channel", record.value.channel);
      return channel ? { ...base, icon: channel.icon || KIND_ICONS.channel, color: channel.color } : base;
    }
    case "lane":
      return { ...base, icon: LANE_ICONS[record.value.kind] };
    case "note": {
      const lane = records.find("lane", record.value.lane);
      return { ...base, icon: lane ? LANE_ICONS[lane.kind] : base.icon };
    }
    default:
      return base;
  }
}

/** What tells a record from others of its kind: where it is, or what is said of it. */
export function hintOf(records: Records, id: Id): string {
  const record = records.get(id);
  switch (record?.kind) {
    case "touchpoint":
      return records.find("stage", record.value.stage)?.title ?? "";
    case "note":
      return nameOf(records, record.value.lane);
    case "pain":
      return placesHint(records, record.value.touchpoints);
    case "remedy":
      return t(`scene-remedy-${record.value.status}`);
    case "kpi":
      return target(record.value.value, record.value.target, record.value.unit);
    case "persona":
      return record.value.role;
    case "evidence":
      return [record.value.source, t(`choice-trust-${record.value.status}`)].filter(Boolean).join(" · ");
    default:
      return "";
  }
}

function placesHint(records: Records, places: readonly Id[]): string {
  const [first, ...others] = places.map((id) => records.find("touchpoint", id)?.title ?? "");
  if (first === undefined) return t("inspector-nowhere");
  return others.length > 0 ? t("inspector-and-more", { name: first, count: others.length }) : first;
}

function target(value: number | null, wanted: number | null, unit: string): string {
  const write = (number: number | null): string =>
    number === null ? "–" : `${figures.number(number)}${unit ? ` ${unit}` : ""}`;
  return value === null && wanted === null ? "" : `${write(value)} → ${write(wanted)}`;
}

/** What a record belongs to: shown above its name. */
export function parents(records: Records, id: Id): readonly Id[] {
  const record = records.get(id);
  if (record?.kind === "touchpoint") return [record.value.stage];
  if (record?.kind === "note") return [record.value.lane, record.value.touchpoint];
  return [];
}

/** The word for several of a kind. */
export function counted(kind: Kind, count: number): string {
  return t(`inspector-count-${kind}`, { count });
}
