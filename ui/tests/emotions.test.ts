/** Emotions as they are typed, and whose they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { colorOf, read, unsaid, written } from "../src/canvas/emotions";
import { Records } from "../src/document/records";

test("an emotion is read as people type it", () => {
  const check = (text: string, value: number | null | undefined): void => assert.equal(read(text), value);
  check("1.5", 1.5);
  check("+1,5", 1.5);
  check("−1", -1);
  check("-0.6", -0.5);
  check("7", 2);
  check(" ", null);
  check("good", undefined);
  check("1.2.3", undefined);
});

test("what is written can be read again", () => {
  for (const language of ["en", "de"])
    for (const value of [-2, -0.25, 0, 1.75]) assert.equal(read(written(value, language)), value);
});

const of = (kind: string, value: object): AnyRecord => ({ kind, value }) as AnyRecord;
const known = new Records([
  of("card", { id: "map", personas: ["late", "early"] }),
  of("persona", { id: "early", name: "Early", order: "a0", color: null }),
  of("persona", { id: "late", name: "Late", order: "a1", color: null }),
  of("persona", { id: "other", name: "Other", order: "a2", color: 9 }),
  of("touchpoint", { id: "t", emotion: 1, emotions: { early: -1 } }),
]);

test("personas have colours in the map's order, unless they were given one", () => {
  assert.deepEqual(
    ["late", "early", "other"].map((id) => colorOf(known, id, 6)),
    [0, 1, 3],
  );
});

test("what nobody has said yet: of the map's personas, and of all", () => {
  assert.deepEqual(unsaid(known, "t"), [{ touchpoint: "t", persona: "late" }]);
});
