/**
 * What a map needs before much can be said of it, in the order people draw: which of it is there, and what leads to the
 * rest. Deliberately not here: what would merely tell more, which the analysis lists by itself.
 */
import { action, run } from "../../actions";
import type { App, Studio } from "../../app";
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import type { MissingWhat } from "../../bindings/MissingWhat";
import { fill } from "./filling";

export interface Step {
  /** End of its keys: what to do, and what the button says. */
  readonly name: "touchpoints" | "stages" | "arrows" | "goal" | "shares" | "pains";
  readonly done: boolean;
  /** Whether it can be done now: some need what comes before them. */
  readonly open: boolean;
  begin(): void;
}

/** What the steps lead to need not be asked for again. */
export const LED_TO: readonly MissingWhat[] = ["success", "transitions", "shares"];

export function steps(app: App, studio: Studio): readonly Step[] {
  const { records } = studio;
  const [touchpoints, stages] = [records.count("touchpoint"), records.count("stage")];
  const arrows = records.list("transition");
  const goal = records.list("touchpoint").some(({ outcome }) => outcome === "success");
  // A single arrow takes whoever goes on; where ways part, shares say how many go which.
  const leaving = new Map<Id, number>();
  for (const { from } of arrows) leaving.set(from, (leaving.get(from) ?? 0) + 1);
  const parting = arrows.filter(({ from }) => (leaving.get(from) ?? 0) > 1);
  const unshared = (parting.length > 0 ? parting : arrows).filter(({ share }) => share === null);
  const does = (id: string) => () => run(app, action(id));
  return [
    { name: "touchpoints", done: touchpoints > 1, open: true, begin: does("add-touchpoint") },
    { name: "stages", done: stages > 1, open: touchpoints > 0, begin: does("add-stage") },
    { name: "arrows", done: arrows.length > 0, open: touchpoints > 1, begin: () => void inOrder(studio) },
    {
      name: "goal",
      done: goal,
      open: touchpoints > 0,
      begin: () => fill(app, studio, { what: "success", records: [] }),
    },
    {
      name: "shares",
      done: arrows.length > 0 && unshared.length === 0,
      open: arrows.length > 0,
      begin: () => fill(app, studio, { what: "shares", records: unshared.map(({ id }) => id) }),
    },
    {
      name: "pains",
      done: records.count("pain") > 0,
      open: touchpoints > 0,
      begin: does("add-pain"),
    },
  ];
}

/** Draws arrows along the columns, as one step; who stands on a track beside them is left to the person. */
async function inOrder(studio: Studio): Promise<void> {
  const stages = studio.records.list("stage").map(({ id }) => id);
  const main = studio.records
    .list("touchpoint")
    .filter(({ track }) => track === 0)
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const commands = main.slice(1).map(({ id: to }, index): Command => {
    const from = main[index]?.id ?? to;
    return { do: "connect", from, to, kind: null, fields: {} };
  });
  await studio.run({ do: "batch", commands });
}
