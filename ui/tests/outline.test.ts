/** The map as a table: its rows and columns, where the keyboard goes in it, what moving does, which rows are there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "../src/bindings/Change";
import type { Command } from "../src/bindings/Command";
import { Records } from "../src/document/records";
import { Heights } from "../src/panels/outline/heights";
import { move, stretch } from "../src/panels/outline/moves";
import { type Direction, leap, nextStage, step, type Stop, stopFor } from "../src/panels/outline/stops";
import { Table } from "../src/panels/outline/table";
import { freshAt, removal } from "../src/panels/outline/writing";
import { records } from "./sheet";

const table = (): Table => new Table(new Records(records()));
const at = (row: string, column: string, entry: string | null): Stop => ({ row, column, entry });
const title = (touchpoint: string): Stop => at(touchpoint, "touchpoint", "title");

test("a row a stage, a row a touchpoint, one for a stage without any", () => {
  const numbers = table().rows.map((row) => ("number" in row ? `${row.number} ${row.key}` : row.key));
  assert.deepEqual(numbers, [
    "head",
    "1 s1",
    "1.1 a",
    "1.2 b",
    "1.3 b2",
    "2 s2",
    "2.1 c",
    "3 s3",
    "empty/s3",
  ]);
  const beside = table().rows.flatMap((row) =>
    row.at === "touchpoint" && row.beside ? [row.touchpoint] : [],
  );
  assert.deepEqual(beside, ["b2"]);
});

test("three columns for the flow, then a column a lane", () => {
  assert.deepEqual(
    table().columns.map(({ key }) => key),
    ["touchpoint", "channel", "next", "mood", "doing", "needs", "pains"],
  );
});

test("what is kept is forgotten when a change touches it", () => {
  const known = new Records(records());
  const read = new Table(known);
  const rows = read.rows;
  const rename: Change = {
    edits: [{ edit: "update", id: "a", kind: "touchpoint", before: { title: "a" }, after: { title: "A" } }],
  };
  known.apply(rename);
  read.changed(rename);
  assert.equal(read.rows, rows, "a new title is no new row");
  const move: Change = {
    edits: [{ edit: "update", id: "a", kind: "touchpoint", before: { stage: "s1" }, after: { stage: "s3" } }],
  };
  known.apply(move);
  read.changed(move);
  assert.ok(read.indexOf("a") > read.indexOf("s3"));
});

function leads(from: Stop, direction: Direction, to: Stop | null): void {
  assert.deepEqual(step(table(), from, direction), to);
}

test("arrow keys go from entry to entry, then to the next row", () => {
  leads(title("a"), "down", title("b"));
  leads(at("a", "doing", "n1"), "down", at("a", "doing", "n2"));
  leads(at("a", "doing", "n2"), "down", at("b", "doing", null));
  leads(at("b", "doing", null), "up", at("a", "doing", "n2"));
  leads(title("a"), "right", at("a", "channel", "channel"));
  leads(title("a"), "left", null);
  leads(at("a", "pains", null), "right", null);
});

test("the goal of a stage takes all the room between its name and its phase", () => {
  leads(at("a", "doing", "n1"), "up", at("s1", "doing", "goal"));
  leads(at("s1", "doing", "goal"), "left", at("s1", "touchpoint", "stage"));
  leads(at("s1", "doing", "goal"), "right", at("s1", "pains", "phase"));
});

test("pages and stages", () => {
  assert.deepEqual(leap(table(), title("a"), 100), at("empty/s3", "touchpoint", null));
  assert.deepEqual(nextStage(table(), title("a"), 1), at("s2", "touchpoint", "stage"));
  assert.equal(nextStage(table(), title("c"), -1)?.row, "s2");
});

test("where a record stands", () => {
  const places: [string, Stop][] = [
    ["p1", at("b", "pains", "p1")],
    ["ab", at("a", "next", "ab")],
    ["n2", at("a", "doing", "n2")],
    ["needs", at("head", "needs", "lane")],
    ["s3", at("s3", "touchpoint", "stage")],
  ];
  for (const [record, stop] of places) assert.deepEqual(stopFor(table(), record), stop);
});

function does(from: Stop, direction: Direction, command: Command | null, stretching = false): void {
  assert.deepEqual((stretching ? stretch : move)(table(), from, direction), command);
}

test("Alt and an arrow key move touchpoints", () => {
  const to = (touchpoint: string, place: Command extends never ? never : object): Command =>
    ({ do: "moveTouchpoints", touchpoints: [touchpoint], place }) as Command;
  does(title("a"), "down", to("a", { at: "after", touchpoint: "b" }));
  does(title("a"), "up", null);
  does(title("b2"), "up", to("b2", { at: "before", touchpoint: "b2" }));
  does(title("c"), "up", to("c", { at: "end", stage: "s1" }));
  does(title("c"), "down", to("c", { at: "end", stage: "s3" }));
  does(title("c"), "right", null);
  does(title("b2"), "left", to("b2", { at: "after", touchpoint: "b2" }));
});

test("and stages, lanes, notes, pains, emotions", () => {
  does(at("s1", "touchpoint", "stage"), "down", { do: "moveStages", stages: ["s1"], before: "s3" });
  does(at("head", "needs", "lane"), "left", { do: "moveLanes", lanes: ["needs"], before: "doing" });
  does(at("head", "touchpoint", "lane"), "right", null);
  const note = { do: "moveNotes" as const, notes: ["n2"] };
  does(at("a", "doing", "n2"), "up", { ...note, lane: "doing", touchpoint: "a", before: "n1" });
  does(at("a", "doing", "n2"), "down", { ...note, lane: "doing", touchpoint: "b", before: null });
  does(at("a", "doing", "n2"), "right", { ...note, lane: "needs", touchpoint: "a", before: null });
  const hang = (touchpoints: string[]): Command => ({
    do: "edit",
    edits: [{ id: "p1", fields: { touchpoints } }],
  });
  does(at("b", "pains", "p1"), "down", hang(["b2"]));
  does(at("a", "mood", "all"), "right", { do: "edit", edits: [{ id: "a", fields: { emotion: 1.25 } }] });
  const reach: Command = { do: "edit", edits: [{ id: "n1", fields: { until: "b" } }] };
  does(at("a", "doing", "n1"), "down", reach, true);
});

test("adding begins what belongs there", () => {
  const kinds: [Stop, string][] = [
    [title("a"), "row touchpoint"],
    [at("s1", "touchpoint", "stage"), "row stage"],
    [at("empty/s3", "touchpoint", null), "row touchpoint"],
    [at("a", "next", "ab"), "arrow"],
    [at("a", "doing", "n1"), "entry"],
    [at("head", "doing", "lane"), "lane"],
  ];
  for (const [stop, kind] of kinds) {
    const fresh = freshAt(table(), stop);
    assert.equal(fresh?.as === "row" ? `row ${fresh.kind}` : fresh?.as, kind);
  }
  const note = freshAt(table(), at("a", "doing", "n1"));
  assert.ok(note?.as === "entry");
  assert.deepEqual(note.draft.plan(" new "), {
    do: "addNote",
    lane: "doing",
    touchpoint: "a",
    before: "n2",
    fields: { text: "new" },
  });
});

test("deleting takes the thing, or the value of a field", () => {
  assert.deepEqual(removal(table(), at("a", "mood", "all")), {
    do: "edit",
    edits: [{ id: "a", fields: { emotion: null } }],
  });
  assert.equal(removal(table(), at("a", "pains", null)), null);
  assert.deepEqual(removal(table(), at("a", "next", "ab")), {
    do: "delete",
    records: ["ab"],
    moveTo: null,
    heal: true,
  });
});

test("only rows near the view are there, and room for the others", () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `${index}`);
  const heights = new Heights(keys, 50);
  heights.seen("0", 40);
  heights.seen("5000", 90);
  assert.equal(heights.top(1), 40);
  assert.equal(heights.top(10_000), 10_000 * 50 - 10 + 40);
  assert.equal(heights.rowAt(heights.top(5000) + 89), 5000);
  const parts = heights.parts(heights.top(5000), 800, [0, 9999]);
  const shown = parts.filter(({ room }) => room === null);
  assert.ok(shown.length < 60, `${shown.length} rows`);
  assert.deepEqual([shown[0]?.row, shown.at(-1)?.row], [0, 9999]);
  const height = parts.reduce(
    (sum, { row, room }) => sum + (room ?? heights.top(row + 1) - heights.top(row)),
    0,
  );
  assert.equal(height, heights.top(10_000));
});
