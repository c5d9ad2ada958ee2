import assert from "node:assert/strict";
import { test } from "node:test";
import { partOf, pixelsOf, spots, staleAfter } from "../src/canvas/tiling";

const size = { width: 400, height: 400 };
const sheet = { x: 0, y: 0, width: 10_000, height: 2_000 };

test("tiles cover the view, nearest first, and none lies beyond the sheet", () => {
  const check = (
    view: [number, number, number, number],
    scale: number,
    ahead: number,
    expected: string,
  ): void => {
    const [x, y, width, height] = view;
    const found = spots({ x, y, width, height }, sheet, size, scale, { column: ahead, row: ahead });
    assert.equal(found.map(({ column, row }) => `${column},${row}`).join(" "), expected);
  };
  check([0, 0, 400, 400], 1, 0, "0,0");
  check([0, 0, 401, 400], 1, 0, "0,0 1,0");
  check([390, 0, 400, 400], 1, 0, "1,0 0,0");
  check([0, 0, 400, 400], 1, 1, "0,0 1,0 0,1 1,1");
  check([-500, -500, 1000, 1000], 1, 0, "0,0 1,0 0,1 1,1");
  check([9_800, 1_900, 900, 900], 1, 0, "24,4");
  check([0, 0, 800, 800], 0.5, 0, "0,0");
});

test("what changed makes stale what shows it, all at once when it is much", () => {
  const part = partOf({ column: 1, row: 0 }, size, 2);
  assert.deepEqual(part, { x: 200, y: 0, width: 200, height: 200 });
  const at = (x: number): { x: number; y: number; width: number; height: number } => ({
    x,
    y: 10,
    width: 20,
    height: 20,
  });
  assert.deepEqual(staleAfter([], [at(0)], part, 2), []);
  assert.deepEqual(staleAfter([], [at(250)], part, 2), [{ x: 247, y: 7, width: 26, height: 26 }]);
  // Lines reach beyond their boxes.
  assert.equal(staleAfter([], [at(178)], part, 2).length, 1);
  assert.equal(staleAfter([], null, part, 2), "all");
  assert.equal(staleAfter("all", [], part, 2), "all");
  assert.equal(
    staleAfter(
      [],
      Array.from({ length: 9 }, () => at(250)),
      part,
      2,
    ),
    "all",
  );
});

test("a part is painted in whole pixels of its tile", () => {
  const whole = partOf({ column: 0, row: 0 }, size, 0.7);
  const pixels = pixelsOf({ x: 10.3, y: 0, width: 20, height: 9_999 }, whole, size, 0.7);
  assert.deepEqual(pixels, { x: 7, y: 0, width: 15, height: 400 });
});
