/** Lanes and personas that are left out, remembered map by map: those of the maps that were exported last. */
import type { Id } from "../../../bindings/Id";
import type { Choice } from "./formats";

/** The setting they are kept in. */
export const LEFT_OUT = "export-left-out";
/** Maps that are remembered. */
const MOST_MAPS = 50;
/** Lanes and personas of a map that are; nobody unticks more. */
const MOST_PARTS = 200;

type LeftOut = Pick<Choice, "lanes" | "personas">;
type Kept = LeftOut & { readonly map: Id };

/** What was left out of a map the last time. */
export function leftOut(kept: string | null, map: Id): LeftOut {
  const found = read(kept).find((one) => one.map === map);
  return { lanes: found?.lanes ?? [], personas: found?.personas ?? [] };
}

/** What is kept when something else is left out of a map: it comes first, and what is longest ago goes. */
export function withLeftOut(kept: string | null, map: Id, { lanes, personas }: LeftOut): string | null {
  const others = read(kept).filter((one) => one.map !== map);
  const all = lanes.length + personas.length > 0 ? [{ map, lanes, personas }, ...others] : others;
  return all.length > 0 ? JSON.stringify(all.slice(0, MOST_MAPS)) : null;
}

function read(kept: string | null): readonly Kept[] {
  let read: unknown;
  try {
    read = JSON.parse(kept ?? "[]");
  } catch {
    read = [];
  }
  const ids = (value: unknown): Id[] =>
    Array.isArray(value) ? value.filter((id) => typeof id === "string").slice(0, MOST_PARTS) : [];
  if (!Array.isArray(read)) return [];
  return read.slice(0, MOST_MAPS).flatMap((one: Partial<Record<keyof Kept, unknown>> | null) => {
    const { map, lanes, personas } = one ?? {};
    return typeof map === "string" ? [{ map, lanes: ids(lanes), personas: ids(personas) }] : [];
  });
}
