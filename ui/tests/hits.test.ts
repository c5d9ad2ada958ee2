import assert from "node:assert/strict";
import { test } from "node:test";
import { hitAt, hitsWithin } from "../src/canvas/hits";
import { board } from "./sheet";

test("the uppermost thing under a point is hit", () => {
  const { map } = board();
  const check = (x: number, y: number, expected: string | undefined, scale = 1): void =>
    assert.equal(hitAt(map.scene, { x, y }, scale)?.key, expected, `${x}, ${y}`);
  check(300, 240, "touchpoint/a");
  check(500, 340, "touchpoint/b2");
  check(300, 300, undefined);
  check(30, 450, "head/mood");
  check(300, 150, "stage/s1");
  check(230, 650, "note/n2");
  // An arrow is hit near its line, from further away when all is small.
  check(445, 250, "transition/ab");
  check(445, 260, undefined);
  check(445, 260, "transition/ab", 0.4);
  // A point of a curve is small.
  check(324, 480, "emotion/a/all");
  check(338, 480, undefined);
});

test("a part of the sheet holds what reaches into it", () => {
  const { map } = board();
  const found = hitsWithin(
    map.scene,
    { x: 400, y: 230, width: 100, height: 400 },
    new Set(["touchpoint", "note"]),
  );
  assert.deepEqual(found.map(({ key }) => key).sort(), [
    "note/n1",
    "touchpoint/a",
    "touchpoint/b",
    "touchpoint/b2",
  ]);
});

test("boxes follow a patch", () => {
  const { map } = board();
  const group = map.scene.group("touchpoint/a");
  assert.ok(group);
  const place = { ...group.place, offset: { x: 0, y: 30 } };
  const none = {
    size: null,
    roots: null,
    fonts: [],
    title: null,
    description: null,
    paper: null,
    groups: {},
    gone: [],
  };
  const dirty = map.scene.apply({ ...none, moved: { "touchpoint/a": place } });
  assert.deepEqual(
    dirty?.map(({ y }) => y),
    [214, 244],
  );
  assert.equal(hitAt(map.scene, { x: 300, y: 290 }, 1)?.key, "touchpoint/a");
  map.scene.apply({ ...none, moved: {}, gone: ["touchpoint/a"] });
  assert.deepEqual(map.scene.pictures("a"), []);
});
