/**
 * Copied records on their way to where they are pasted. Stages and touchpoints go to a place, which the command takes
 * care of; what hangs on touchpoints is hung on those of the cell it is pasted into. Plain functions.
 */
import type { Id } from "../../bindings/Id";
import type { Record as AnyRecord } from "../../bindings/Record";
import type { Records } from "../../document/records";
import { holds } from "../../canvas";
import { columns } from "../order";
import type { Aim } from "./decide";

export function retarget(copied: readonly AnyRecord[], aim: Aim, here: Records): AnyRecord[] {
  const whole = copied.some(({ kind }) => kind === "stage" || kind === "touchpoint");
  if (whole || aim.touchpoint === null) return [...copied];
  const to = mover(copied, aim.touchpoint, here);
  const cell = aim.cell && holds(aim.cell.kind) === "note" ? aim.cell : null;
  const lanes = new Set(copied.flatMap((record) => (record.kind === "note" ? [record.value.lane] : [])));
  // Notes of several lanes stay in theirs.
  const lane = cell && lanes.size === 1 ? cell.lane : null;
  return copied.flatMap((record): AnyRecord[] => {
    switch (record.kind) {
      case "note": {
        const { touchpoint, until } = record.value;
        const value = {
          ...record.value,
          lane: lane ?? record.value.lane,
          touchpoint: to(touchpoint),
          until: until === null ? null : to(until),
        };
        return [
          { kind: "note", value: value.until === value.touchpoint ? { ...value, until: null } : value },
        ];
      }
      case "lane":
        // The lane they came from is not brought along where they get another.
        return lane !== null && lanes.has(record.value.id) ? [] : [record];
      case "pain":
        return [
          { kind: "pain", value: { ...record.value, touchpoints: moved(record.value.touchpoints, to) } },
        ];
      case "remedy":
        return [
          { kind: "remedy", value: { ...record.value, touchpoints: moved(record.value.touchpoints, to) } },
        ];
      case "kpi":
        return [
          { kind: "kpi", value: { ...record.value, touchpoints: moved(record.value.touchpoints, to) } },
        ];
      default:
        return [record];
    }
  });
}

/** From where things hung to where they shall hang: the leftmost at the target, the others as far from it as before. */
function mover(copied: readonly AnyRecord[], target: Id, here: Records): (from: Id) => Id {
  const all = columns(here);
  const at = new Map(all.flatMap(({ touchpoints }, index) => touchpoints.map((id) => [id, index] as const)));
  const from = copied.flatMap((record) => hungOn(record).flatMap((id) => at.get(id) ?? []));
  const by = (at.get(target) ?? 0) - Math.min(...from);
  return (id) => {
    const index = at.get(id);
    // From another map nobody knows how far apart they were.
    if (index === undefined || index + by === at.get(target)) return target;
    const column = all[Math.min(all.length - 1, index + by)];
    return column?.touchpoints[0] ?? target;
  };
}

function hungOn(record: AnyRecord): readonly Id[] {
  switch (record.kind) {
    case "note":
      return [record.value.touchpoint];
    case "pain":
    case "remedy":
    case "kpi":
      return record.value.touchpoints;
    default:
      return [];
  }
}

/** What hung nowhere goes on hanging nowhere, such as a remedy that is where its pains are. */
function moved(touchpoints: readonly Id[], to: (from: Id) => Id): Id[] {
  return [...new Set(touchpoints.map(to))];
}
