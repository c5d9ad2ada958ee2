/** Commands the lists have in common. */
import { columns, inOrder } from "../../../actions/order";
import type { Fields } from "../../../app";
import type { Command } from "../../../bindings/Command";
import type { Id } from "../../../bindings/Id";
import type { Kind } from "../../../bindings/Kind";
import type { Place } from "../../../bindings/Place";
import type { JsonValue } from "../../../bindings/serde_json/JsonValue";
import type { Records } from "../../../document/records";

type Open = { [field: string]: JsonValue };

export const edit = (id: Id, fields: Fields): Command => ({
  do: "edit",
  edits: [{ id, fields: fields as Open }],
});

export const add = (kind: Kind, fields: Fields): Command => ({ do: "add", kind, fields: fields as Open });

export const remove = (id: Id): Command => ({ do: "delete", records: [id], moveTo: null, heal: false });

export const without = (ids: readonly Id[], id: Id): Id[] => ids.filter((other) => other !== id);

export const open = (fields: Fields): Open => fields as Open;

export const batch = (...commands: Command[]): Command => ({ do: "batch", commands });

/** A touchpoint somebody named: behind the last of those it goes with, else at the end. A map needs a stage for it. */
export function touchpointBy(records: Records, beside: readonly Id[], fields: Fields): Command | null {
  const last = inOrder(records, beside).at(-1);
  const stage = columns(records).at(-1)?.stage;
  if (last === undefined && stage === undefined) return null;
  const place: Place =
    last === undefined ? { at: "end", stage: stage ?? "" } : { at: "after", touchpoint: last };
  return { do: "addTouchpoint", place, fields: open(fields), connect: true };
}

/** The same, and what names it then. */
export function touchpointAnd(
  records: Records,
  beside: readonly Id[],
  fields: Fields,
  then: Command,
): Command | null {
  const made = touchpointBy(records, beside, fields);
  return made && batch(made, then);
}
