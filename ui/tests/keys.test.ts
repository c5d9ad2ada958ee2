import assert from "node:assert/strict";
import { test } from "node:test";
import { alongFlow, type Direction, type Focus, focusedHit, rowEnd, step } from "../src/canvas/focus";
import { hit } from "../src/canvas/hits";
import { moveBy, stretchBy } from "../src/canvas/moves";
import { board } from "./sheet";

function name(focus: Focus | null): string {
  if (!focus) return "nowhere";
  return focus.at === "thing" ? focus.key : `${focus.lane} ${focus.column}`;
}

test("arrow keys lead through the sheet as through a table", () => {
  const on = board();
  const check = (from: string, directions: string, expected: string): void => {
    let focus: Focus | null = { at: "thing", key: from };
    for (const direction of directions.split(" ")) focus = focus && step(on, focus, direction as Direction);
    assert.equal(name(focus), expected, `${from} ${directions}`);
  };
  check("title", "down", "stage/s1");
  check("stage/s1", "right right", "stage/s3");
  check("stage/s1", "down", "touchpoint/a");
  check("touchpoint/a", "up up", "title");
  check("touchpoint/a", "right down", "touchpoint/b2");
  check("touchpoint/a", "right right right", "flow 3");
  check("touchpoint/a", "right right right right", "nowhere");
  check("touchpoint/a", "down down", "note/n1");
  check("note/n1", "down right", "doing 1");
  check("note/n2", "down", "needs 0");
  check("note/n2", "down down right", "pain/p1");
  check("touchpoint/a", "left", "head/flow");
  check("head/flow", "down right", "emotion/a/all");
  check("head/pains", "down", "nowhere");
  assert.equal(name(rowEnd(on, { at: "thing", key: "note/n2" }, "last")), "doing 3");
});

test("with Ctrl they lead along the arrows", () => {
  const on = board();
  const from = (key: string, direction: Direction): string => {
    const thing = focusedHit(on, { at: "thing", key });
    assert.ok(thing);
    return name(alongFlow(on, thing, direction));
  };
  assert.equal(from("touchpoint/a", "right"), "transition/ab");
  assert.equal(from("transition/ab", "right"), "touchpoint/b");
  assert.equal(from("touchpoint/b", "left"), "transition/ab");
  assert.equal(from("touchpoint/c", "right"), "nowhere");
});

test("with Alt they move things by one", () => {
  const on = board();
  const check = (key: string, direction: Direction, expected: object | null, stretch = false): void => {
    const thing = hit(on.map.scene, key);
    assert.ok(thing);
    assert.deepEqual((stretch ? stretchBy : moveBy)(on, thing, direction), expected, `${key} ${direction}`);
  };
  const move = (touchpoint: string, place: object): object => ({
    do: "moveTouchpoints",
    touchpoints: [touchpoint],
    place,
  });
  check("touchpoint/a", "left", null);
  check("touchpoint/a", "right", move("a", { at: "after", touchpoint: "b" }));
  check("touchpoint/b2", "right", move("b2", { at: "after", touchpoint: "b2" }));
  check("touchpoint/c", "left", move("c", { at: "end", stage: "s1" }));
  check("touchpoint/c", "right", move("c", { at: "end", stage: "s3" }));
  check("touchpoint/a", "down", move("a", { at: "beside", touchpoint: "a", track: 1 }));
  check("touchpoint/a", "up", null);
  check("stage/s1", "right", { do: "moveStages", stages: ["s1"], before: "s3" });
  check("stage/s3", "right", null);
  check("head/mood", "up", { do: "moveLanes", lanes: ["mood"], before: "flow" });
  check("emotion/a/all", "up", { do: "edit", edits: [{ id: "a", fields: { emotion: 1.25 } }] });
  const note = { do: "moveNotes", notes: ["n1"], lane: "doing", touchpoint: "a" };
  check("note/n1", "down", { ...note, before: null });
  check("note/n1", "right", { ...note, touchpoint: "b", before: null });
  check("note/n2", "down", { ...note, notes: ["n2"], lane: "needs", before: null });
  check("pain/p1", "left", { do: "edit", edits: [{ id: "p1", fields: { touchpoints: ["a"] } }] });
  check("note/n1", "right", { do: "edit", edits: [{ id: "n1", fields: { until: "b" } }] }, true);
  check("note/n1", "left", null, true);
  check("pain/p1", "right", { do: "edit", edits: [{ id: "p1", fields: { touchpoints: ["b", "c"] } }] }, true);
  check("head/doing", "down", { do: "edit", edits: [{ id: "doing", fields: { height: 136 } }] }, true);
});
