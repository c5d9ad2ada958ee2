import assert from "node:assert/strict";
import { test } from "node:test";
import { match } from "../src/actions/fuzzy";

/** Names in the order of their scores; those that do not match are left out. */
function ranked(typed: string, ...names: string[]): string[] {
  return names
    .flatMap((name) => {
      const found = match(name, typed);
      return found ? [{ name, score: found.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

test("beginnings of names, then of words, then parts of words, then scattered letters", () => {
  assert.deepEqual(ranked("pa", "Repair the line", "Paste", "Add a pain", "Find a stage"), [
    "Paste",
    "Add a pain",
    "Repair the line",
  ]);
  assert.deepEqual(ranked("zi", "Zoom in", "Find in this map", "Zip"), ["Zip", "Zoom in"]);
  assert.deepEqual(ranked("add pain", "Add a pain", "Pain: add", "Next pain"), ["Add a pain", "Pain: add"]);
  assert.deepEqual(ranked("xyz", "Add a pain"), []);
  assert.deepEqual(ranked("undo", "Undo", "Undo: Add touchpoint"), ["Undo", "Undo: Add touchpoint"]);
});

test("case and accents do not count; marks stand in the text as it is", () => {
  assert.deepEqual(match("Größe ändern", "grosse"), {
    score: match("Größe ändern", "grosse")?.score,
    marks: [[0, 5]],
  });
  assert.deepEqual(match("Zurück", "ruck")?.marks, [[2, 6]]);
  assert.deepEqual(match("Add a pain", "pain add")?.marks, [
    [0, 3],
    [6, 10],
  ]);
  assert.deepEqual(match("Zoom in", "zi")?.marks, [
    [0, 1],
    [5, 6],
  ]);
});
