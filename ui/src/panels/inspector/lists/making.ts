/** Commands the lists have in common. */
import type { Fields } from "../../../app";
import type { Command } from "../../../bindings/Command";
import type { Id } from "../../../bindings/Id";
import type { Kind } from "../../../bindings/Kind";
import type { JsonValue } from "../../../bindings/serde_json/JsonValue";

type Open = { [field: string]: JsonValue };

export const edit = (id: Id, fields: Fields): Command => ({
  do: "edit",
  edits: [{ id, fields: fields as Open }],
});

export const add = (kind: Kind, fields: Fields): Command => ({ do: "add", kind, fields: fields as Open });

export const remove = (id: Id): Command => ({ do: "delete", records: [id], moveTo: null, heal: false });

export const without = (ids: readonly Id[], id: Id): Id[] => ids.filter((other) => other !== id);

export const open = (fields: Fields): Open => fields as Open;
