import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command } from "../src/bindings/Command";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { clashes } from "../src/document/clash";
import { Records } from "../src/document/records";

/** Records as far as this is about. */
function records(bodies: Readonly<Record<string, object>>): Records {
  return new Records(
    Object.entries(bodies).map(
      ([id, fields]) => ({ kind: "touchpoint", value: { id, ...fields } }) as unknown as AnyRecord,
    ),
  );
}

test("what another window changed is not written over, all else is done", () => {
  const seen = records({ a: { title: "Ask", order: "1" }, b: { title: "Buy", order: "2" } });
  const check = (now: Readonly<Record<string, object>>, command: Command, clash: boolean): void =>
    assert.equal(clashes(command, seen, records(now)), clash, JSON.stringify(command));
  const edit = (id: string, field: string): Command => ({
    do: "edit",
    edits: [{ id, fields: { [field]: "?" } }],
  });
  const renamed = { a: { title: "Ask around", order: "1" }, b: { title: "Buy", order: "2" } };
  check(renamed, edit("a", "title"), true);
  check(renamed, edit("a", "goal"), false);
  check(renamed, edit("b", "title"), false);
  check(renamed, { do: "batch", commands: [edit("b", "title"), edit("a", "title")] }, true);
  check(
    renamed,
    { do: "moveTouchpoints", touchpoints: ["a"], place: { at: "after", touchpoint: "b" } },
    false,
  );
  check(renamed, { do: "delete", records: ["a"], moveTo: null, heal: true }, true);
  check(renamed, { do: "delete", records: ["b"], moveTo: null, heal: true }, false);
  const moved = { a: { title: "Ask", order: "3" }, b: { title: "Buy", order: "2" } };
  check(moved, { do: "moveTouchpoints", touchpoints: ["a"], place: { at: "end", stage: "s" } }, true);
  check(moved, edit("a", "title"), false);
  const gone = { b: { title: "Buy", order: "2" } };
  check(gone, edit("a", "title"), true);
  check(gone, { do: "addTouchpoint", place: { at: "end", stage: "s" }, fields: {}, connect: false }, false);
});
