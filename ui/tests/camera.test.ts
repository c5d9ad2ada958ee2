import assert from "node:assert/strict";
import { test } from "node:test";
import {
  between,
  type Camera,
  clamp,
  enlarge,
  fit,
  pan,
  reveal,
  toSheet,
  toWindow,
  zoom,
} from "../src/canvas/camera";

const camera: Camera = { scale: 2, x: 100, y: 50 };
const window = { width: 800, height: 600 };

test("the window and the sheet are each other's mirror", () => {
  for (const point of [
    { x: 0, y: 0 },
    { x: 321, y: 77 },
  ])
    assert.deepEqual(toWindow(camera, toSheet(camera, point)), point);
});

test("zooming keeps the point under the pointer", () => {
  const at = { x: 300, y: 200 };
  for (const factor of [0.5, 1.1, 3, 100, 0.0001])
    assert.deepEqual(toSheet(zoom(camera, factor, at), at), toSheet(camera, at));
});

test("panning moves the sheet with the hand", () => {
  assert.deepEqual(pan(camera, 20, -10), { scale: 2, x: 90, y: 55 });
});

test("fitting shows all, and nothing larger than life", () => {
  const sheet = { x: 0, y: 0, width: 4000, height: 1000 };
  const fitted = fit(sheet, window);
  const [low, high] = [toWindow(fitted, { x: 0, y: 0 }), toWindow(fitted, { x: 4000, y: 1000 })];
  assert.ok(low.x >= 23.9 && high.x <= 776.1 && low.y > 0 && high.y < 600);
  assert.equal(fit({ x: 0, y: 0, width: 10, height: 10 }, window).scale, 1);
});

test("a part that is enlarged stays where it was, and what of the sheet fits stays in the window", () => {
  const sheet = { width: 5000, height: 500 };
  const all = fit({ x: 0, y: 0, ...sheet }, window);
  const part = { x: 2400, y: 100, width: 200, height: 60 };
  const near = enlarge(all, 1, part, sheet, window, 16);
  assert.equal(near.scale, 1);
  assert.equal(toWindow(near, { x: 2500, y: 0 }).x, 400);
  assert.ok(toWindow(near, { x: 0, y: 0 }).y >= 16 && toWindow(near, { x: 0, y: 500 }).y <= 584);
  // At the sheet's end no more than a margin beyond it.
  const end = enlarge(all, 1, { ...part, x: 4900 }, sheet, window, 16);
  assert.equal(toWindow(end, { x: 5000, y: 0 }).x, 784);
});

test("a part is brought into sight by the least movement, clear of what covers the edges", () => {
  const one: Camera = { scale: 1, x: 0, y: 0 };
  const check = (part: { x: number; y: number }, x: number, y: number): void => {
    const moved = reveal(one, { ...part, width: 100, height: 100 }, window, { left: 180, top: 100 });
    assert.deepEqual([moved.x, moved.y], [x, y]);
  };
  check({ x: 300, y: 300 }, 0, 0);
  check({ x: 900, y: 300 }, 224, 0);
  check({ x: 100, y: 50 }, 100 - 24 - 180, 50 - 24 - 100);
});

test("a corner of the sheet stays in the window", () => {
  const lost = clamp({ scale: 1, x: 99_999, y: -99_999 }, { width: 1000, height: 500 }, window);
  assert.deepEqual(lost, { scale: 1, x: 920, y: 80 - 600 });
});

test("a jump begins and ends where it should", () => {
  const to: Camera = { scale: 0.5, x: -300, y: 900 };
  assert.deepEqual(between(camera, to, 0), camera);
  const end = between(camera, to, 1);
  assert.ok(Math.abs(end.scale - to.scale) + Math.abs(end.x - to.x) + Math.abs(end.y - to.y) < 1e-9);
});
