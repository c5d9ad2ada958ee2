/** Where touchpoints stand on the way through the map, and how records look in a chart. */
import type { Id } from "../../bindings/Id";
import type { Studio } from "../../app";

/** Touchpoints in reading order, with their places from 0. */
export function reading({ records }: Studio): Map<Id, number> {
  const stages = new Map(records.list("stage").map(({ id }, index) => [id, index]));
  const place = (stage: Id): number => stages.get(stage) ?? stages.size;
  const order = records.list("touchpoint").sort((a, b) => place(a.stage) - place(b.stage));
  return new Map(order.map(({ id }, index) => [id, index]));
}

/** How many colours themes have for personas. */
const COLORS = 6;

/** A persona's colour, as its curve on the sheet has it. */
export function colorOf({ records, card }: Studio, persona: Id): string {
  const own = records.find("persona", persona)?.color;
  const rank = Math.max(0, card.personas.indexOf(persona));
  return `var(--persona-${(own ?? rank) % COLORS})`;
}
