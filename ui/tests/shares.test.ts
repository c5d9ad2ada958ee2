import assert from "node:assert/strict";
import { test } from "node:test";
import { readArrow, writeArrow } from "../src/canvas/shares";

test("a share, a label or both are read as typed", () => {
  const check = (text: string, share: number | null, label: string): void =>
    assert.deepEqual(readArrow(text), { share, label });
  check("25", 0.25, "");
  check(" 25 % ", 0.25, "");
  check("12,5 % returns", 0.125, "returns");
  check("0.5%", 0.005, "");
  check("returns", null, "returns");
  check("3 calls later", null, "3 calls later");
  check("", null, "");
});

test("what is written can be read again", () => {
  for (const words of [
    { share: 0.615, label: "quick" },
    { share: null, label: "quick" },
    { share: 1, label: "" },
  ])
    for (const language of ["en", "de"]) assert.deepEqual(readArrow(writeArrow(words, language)), words);
});
