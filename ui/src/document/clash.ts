/**
 * Whether something asked for was meant of a map that another window has changed meanwhile. What changes other records,
 * or other fields of the same, is meant all the same; what would write over a change nobody here has seen is not.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Records } from "./records";

/** A record that is changed, and which of its fields; the whole of it if none are named. */
interface Touched {
  readonly id: Id;
  readonly fields?: readonly string[];
}

export function clashes(command: Command, seen: Records, now: Records): boolean {
  return touched(command).some(({ id, fields }) => {
    const [before, after] = [seen.get(id)?.value, now.get(id)?.value];
    // What this window never knew is not judged here: the program knows whether it is there.
    if (!before) return false;
    if (!after) return true;
    const names = fields ?? Object.keys(before);
    const field = (value: object, name: string): string => JSON.stringify((value as Fields)[name]) ?? "";
    return names.some((name) => field(before, name) !== field(after, name));
  });
}

type Fields = Readonly<{ [name: string]: unknown }>;

function touched(command: Command): readonly Touched[] {
  const all = (ids: readonly Id[], ...fields: string[]): Touched[] =>
    ids.map((id) => (fields.length > 0 ? { id, fields } : { id }));
  switch (command.do) {
    case "edit":
      return command.edits.map(({ id, fields }) => ({ id, fields: Object.keys(fields) }));
    case "batch":
      return command.commands.flatMap(touched);
    case "moveStages":
      return all(command.stages, "order");
    case "moveTouchpoints":
      return all(command.touchpoints, "stage", "order", "track");
    case "moveLanes":
      return all(command.lanes, "order");
    case "moveNotes":
      return all(command.notes, "lane", "touchpoint", "order");
    case "reorder":
      return all(command.records, "order");
    case "reroute":
      return all([command.transition], "from", "to");
    case "mergeStages":
      return all(command.stages);
    case "mergeTouchpoints":
      return all(command.touchpoints);
    case "splitTouchpoint":
      return all([command.touchpoint]);
    case "delete":
      return all(command.records);
    case "add":
    case "addStage":
    case "addTouchpoint":
    case "addLane":
    case "addNote":
    case "splitStage":
    case "copyTouchpoints":
    case "connect":
    case "pasteTouchpoints":
    case "pasteNotes":
    case "paste":
      return [];
  }
}
