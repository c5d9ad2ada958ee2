/** Icons as they come into the built UI: the same outlines, written shorter. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packed, parse } from "../vite/icons";

/** Where each step of an outline ends. */
function ends(outline: string): [number, number][] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return parse(outline).map(([command, numbers]) => {
    const kind = command.toLowerCase();
    const [fromX, fromY] = command === kind ? [x, y] : [0, 0];
    const [beforeLast = 0, last = 0] = numbers.slice(-2);
    if (kind === "z") [x, y] = [startX, startY];
    else if (kind === "h") x = fromX + (numbers[0] ?? 0);
    else if (kind === "v") y = fromY + (numbers[0] ?? 0);
    else [x, y] = [fromX + beforeLast, fromY + last];
    if (kind === "m") [startX, startY] = [x, y];
    return [x, y];
  });
}

test("outlines are written in steps", () => {
  assert.equal(packed("M10,20H30V40a8,8,0,0,1-8.13,8L10,20Z"), "M10,20h20v20a8,8,0,01-8.25,8l-11.75-28z");
  assert.equal(packed("M0,0l1-.1m2,2 3,3z"), "M0,0l1,0m2,2l3,3z");
});

test("every icon ends its steps where it did, to a quarter", () => {
  const folder = join(process.cwd(), "../assets/icons");
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const outline = /<path d="([^"]+)"/.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? "";
    const [before, after] = [ends(outline), ends(packed(outline))];
    assert.equal(after.length, before.length, name);
    before.forEach(([x, y], step) => {
      const [shownX = 0, shownY = 0] = after[step] ?? [];
      assert.ok(Math.abs(shownX - x) <= 0.26 && Math.abs(shownY - y) <= 0.26, `${name}, step ${step}`);
    });
  }
});
