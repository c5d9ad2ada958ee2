/** How much of a section is filled in: told where it is closed. */
import type { Field } from "./fields";
import { type AnyBody } from "./form";
import { path } from "./slot.svelte";
import type { JsonValue } from "../../bindings/serde_json/JsonValue";

export function filled(fields: readonly Field[], body: AnyBody): number {
  return fields.filter(({ name, control }) => {
    const value = path<JsonValue>(name).read(body);
    if (control.as === "choice" && !control.none) return value !== control.values[0];
    if (control.as === "part" && control.part === "emotions") return hasFeeling(body);
    return !(
      value === null ||
      value === "" ||
      value === false ||
      (Array.isArray(value) && value.length === 0)
    );
  }).length;
}

function hasFeeling(body: AnyBody): boolean {
  return "emotions" in body && (body.emotion !== null || Object.keys(body.emotions).length > 0);
}
