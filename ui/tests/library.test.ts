import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName, FORMATS, readChoice, USUAL } from "../src/panels/dialogs/export/formats";
import { pieces } from "../src/panels/library/marks";
import { place } from "../src/panels/tour/place";

test("an excerpt is cut at its marks", () => {
  const check = (text: string, marks: [number, number][], expected: string): void =>
    assert.equal(
      pieces(text, marks)
        .map(({ text, marked }) => (marked ? `[${text}]` : text))
        .join(""),
      expected,
    );
  check("", [], "");
  check("no mark", [], "no mark");
  check("she waits", [[4, 9]], "she [waits]");
  check(
    "a b c",
    [
      [4, 5],
      [0, 1],
    ],
    "[a] b [c]",
  );
  check("😀 waits", [[3, 8]], "😀 [waits]");
  check(
    "overlap",
    [
      [0, 4],
      [2, 6],
    ],
    "[over][la]p",
  );
  check("short", [[3, 99]], "sho[rt]");
  check("short", [[50, 60]], "short");
});

test("files are named after the map", () => {
  const check = (title: string, expected: string): void => assert.equal(fileName(title, "png"), expected);
  check("Internetanschluss: ein falscher Klick", "internetanschluss-ein-falscher-klick.png");
  check("../../etc/passwd", "etc-passwd.png");
  check("…", "map.png");
  check("", "map.png");
  check("顧客の旅", "顧客の旅.png");
  check("Übergröße – 50 %", "übergröße-50.png");
  assert.equal([...fileName("ä".repeat(500), "png")].length, 64);
});

test("a choice that was kept makes sense, or the usual one is taken", () => {
  assert.deepEqual(readChoice(null), USUAL);
  assert.deepEqual(readChoice("{broken"), USUAL);
  assert.deepEqual(readChoice('"text"'), USUAL);
  assert.deepEqual(readChoice("null"), USUAL);
  assert.deepEqual(readChoice('{"format":"docx","scale":99,"theme":"pink"}'), USUAL);
  const chosen = {
    ...USUAL,
    format: "svg",
    size: "4",
    transparent: true,
    theme: "paper-dark",
    language: "de",
  };
  assert.deepEqual(readChoice(JSON.stringify({ ...chosen, part: "selection" })), chosen);
  assert.equal(new Set(FORMATS.map(({ id }) => id)).size, FORMATS.length);
});

test("a note of the tour stands beside what it is about, in the window", () => {
  const note = { width: 360, height: 180 };
  const view = { width: 1280, height: 800 };
  const check = (box: [number, number, number, number] | null, expected: { x: number; y: number }): void => {
    const [x, y, width, height] = box ?? [0, 0, 0, 0];
    assert.deepEqual(place(box && { x, y, width, height }, note, view), expected);
  };
  check(null, { x: 460, y: 310 });
  check([400, 10, 480, 40], { x: 460, y: 64 });
  check([1100, 10, 120, 40], { x: 904, y: 64 });
  check([10, 700, 200, 80], { x: 16, y: 506 });
  check([960, 44, 320, 732], { x: 586, y: 320 });
  check([0, 44, 320, 732], { x: 334, y: 320 });
});
