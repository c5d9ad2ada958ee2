/** The systems touchpoints of the map name, the most named first. */
import type { Studio } from "../../app";

export function systemsOf(studio: Studio): string[] {
  const counts = new Map<string, number>();
  for (const { systems } of studio.map.records.all("touchpoint"))
    for (const system of systems) counts.set(system, (counts.get(system) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([system]) => system);
}
