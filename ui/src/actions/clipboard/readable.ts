/**
 * What is selected as plain text, for other programs: stages with their touchpoints as an outline that Wayfold reads
 * back as a list; things of one kind a line each, so that they fill a column of a spreadsheet. Plain functions.
 */
import type { Id } from "../../bindings/Id";
import type { Records } from "../../document/records";
import { nameOf } from "../../app/names";
import { inOrder } from "../order";

export function readable(records: Records, ids: readonly Id[]): string {
  const chosen = ids.filter((id) => records.get(id));
  const kinds = new Set(chosen.map((id) => records.get(id)?.kind));
  const stages = records.list("stage").filter(({ id }) => chosen.includes(id));
  if (stages.length > 0) return stages.map(({ id }) => outline(records, id)).join("\n");
  // A touchpoint comes before what hangs on it.
  const isPlace = (id: Id): boolean => records.get(id)?.kind === "touchpoint";
  const ordered = inOrder(records, [...chosen.filter(isPlace), ...chosen.filter((id) => !isPlace(id))]);
  if (kinds.size === 1) return ordered.map((id) => line(records, id)).join("\n");
  // Several kinds: each touchpoint with what was selected beside it.
  return ordered.map((id) => (isPlace(id) ? line(records, id) : `- ${line(records, id)}`)).join("\n");
}

function outline(records: Records, stage: Id): string {
  const touchpoints = records.list("touchpoint").filter((touchpoint) => touchpoint.stage === stage);
  return [`${line(records, stage)}:`, ...touchpoints.map(({ id }) => `- ${line(records, id)}`)].join("\n");
}

/** A name on one line. */
function line(records: Records, id: Id): string {
  return nameOf(records, id).replace(/\s*\n\s*/g, " / ");
}
