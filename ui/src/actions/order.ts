/** The map as people read it, from left to right: its columns in order, from the records alone. Plain functions. */
import type { Id } from "../bindings/Id";
import type { Records } from "../document/records";

export interface Column {
  readonly stage: Id;
  /** From the upper track down; none in a stage without touchpoints. */
  readonly touchpoints: readonly Id[];
}

/** All columns; a stage without touchpoints has one that is empty. */
export function columns(records: Records): Column[] {
  const byStage = new Map<Id, Map<string, Id[]>>();
  // Listed by order and track already.
  for (const { id, stage, order } of records.list("touchpoint")) {
    let found = byStage.get(stage);
    if (!found) byStage.set(stage, (found = new Map()));
    const column = found.get(order);
    if (column) column.push(id);
    else found.set(order, [id]);
  }
  return records.list("stage").flatMap(({ id }): Column[] => {
    const found = [...(byStage.get(id)?.values() ?? [])];
    return found.length > 0
      ? found.map((touchpoints) => ({ stage: id, touchpoints }))
      : [{ stage: id, touchpoints: [] }];
  });
}

/** All touchpoints from left to right, those of a column from top to bottom. */
export function touchpoints(records: Records): Id[] {
  return columns(records).flatMap((column) => column.touchpoints);
}

/** The touchpoints something hangs on or belongs to, in no order. */
export function placesOf(records: Records, id: Id): readonly Id[] {
  const record = records.get(id);
  switch (record?.kind) {
    case "touchpoint":
      return [id];
    case "note":
      return [record.value.touchpoint];
    case "transition":
      return [record.value.from];
    case "pain":
    case "kpi":
      return record.value.touchpoints;
    case "remedy": {
      if (record.value.touchpoints.length > 0) return record.value.touchpoints;
      return record.value.treats.flatMap(({ pain }) => records.find("pain", pain)?.touchpoints ?? []);
    }
    case "stage":
      return records.list("touchpoint").flatMap((other) => (other.stage === id ? [other.id] : []));
    default:
      return [];
  }
}

/** Records in the order of where they are met; those that are nowhere come last. */
export function inOrder(records: Records, ids: readonly Id[]): Id[] {
  const order = new Map(touchpoints(records).map((id, index) => [id, index]));
  const first = (id: Id): number =>
    Math.min(Infinity, ...placesOf(records, id).map((place) => order.get(place) ?? Infinity));
  return ids
    .map((id) => [first(id), id] as const)
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, id]) => id);
}
