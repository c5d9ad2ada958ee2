import assert from "node:assert/strict";
import { test } from "node:test";
import { moveTouchpoints } from "../src/actions/arrange";
import { found } from "../src/actions/find";
import { columns, inOrder } from "../src/actions/order";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { Records } from "../src/document/records";
import { records } from "./sheet";

const here = new Records(records());

test("columns are read from the records, from left to right", () => {
  assert.deepEqual(columns(here), [
    { stage: "s1", touchpoints: ["a"] },
    { stage: "s1", touchpoints: ["b", "b2"] },
    { stage: "s2", touchpoints: ["c"] },
    { stage: "s3", touchpoints: [] },
  ]);
  assert.deepEqual(inOrder(here, ["c", "p1", "n1"]), ["n1", "p1", "c"]);
});

test("touchpoints move together by a column", () => {
  const check = (ids: string[], direction: "left" | "right", place: object | null): void => {
    const command = moveTouchpoints({ records: here }, ids, direction);
    assert.deepEqual(command && "place" in command ? command.place : null, place, `${ids} ${direction}`);
  };
  check(["a"], "left", null);
  check(["a"], "right", { at: "after", touchpoint: "b" });
  check(["b", "b2"], "left", { at: "before", touchpoint: "a" });
  check(["a", "b", "b2"], "right", { at: "before", touchpoint: "c" });
  // Out of a shared column first.
  check(["b"], "right", { at: "after", touchpoint: "b2" });
  check(["b2"], "left", { at: "before", touchpoint: "b" });
  check(["c"], "left", { at: "end", stage: "s1" });
  check(["c"], "right", { at: "end", stage: "s3" });
});

test("text is found in what people read, without regard to case and accents", () => {
  const words = { goal: "", detail: "", environment: "", systems: [], channel: null, team: null };
  const whole = records().map(({ kind, value }) => ({ kind, value: { ...words, ...value } }) as AnyRecord);
  const there = new Records(whole);
  assert.deepEqual(found(there, "ONE"), ["n1"]);
  assert.deepEqual(found(there, "páin"), ["p1"]);
  assert.deepEqual(found(there, "  "), []);
});
