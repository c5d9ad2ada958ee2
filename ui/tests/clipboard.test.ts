import assert from "node:assert/strict";
import { test } from "node:test";
import { type Aim, type Content, decide, isMermaid } from "../src/actions/clipboard/decide";
import { unwrapped, wrapped } from "../src/actions/clipboard/own";
import { pictureType } from "../src/actions/clipboard/pictures";
import { readable } from "../src/actions/clipboard/readable";
import { retarget } from "../src/actions/clipboard/retarget";
import { listLines, rows } from "../src/actions/clipboard/table";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { Records } from "../src/document/records";
import { records } from "./sheet";

const place = { at: "after", touchpoint: "a" } as const;
const onTouchpoint: Aim = { cell: { lane: "flow", kind: "flow", touchpoint: "a" }, place, touchpoint: "a" };
const inNotes: Aim = { cell: { lane: "doing", kind: "notes", touchpoint: "a" }, place, touchpoint: "a" };
const inPains: Aim = { cell: { lane: "pains", kind: "pains", touchpoint: "b" }, place, touchpoint: "b" };
const nowhere: Aim = { cell: null, place: null, touchpoint: null };
const text = (text: string): Content => ({ own: null, pictures: [], text });

test("what pasting does goes by what is there and by where it goes", () => {
  const check = (content: Content, aim: Aim, expected: object): void =>
    assert.deepEqual(decide(content, aim), expected);
  check(text("Search\nCompare\nBuy\n"), onTouchpoint, {
    paste: "touchpoints",
    lines: ["Search", "Compare", "Buy"],
    place,
  });
  check(text("- Search\n- Compare\n3. Buy"), onTouchpoint, {
    paste: "touchpoints",
    lines: ["Search", "Compare", "Buy"],
    place,
  });
  check(text("Search\tCompare\tBuy"), onTouchpoint, {
    paste: "touchpoints",
    lines: ["Search", "Compare", "Buy"],
    place,
  });
  check(text("loud\tslow\t\tfriendly"), inNotes, {
    paste: "cells",
    rows: [["loud", "slow", "", "friendly"]],
    cell: inNotes.cell,
  });
  check(text("It rings and rings"), inNotes, {
    paste: "cells",
    rows: [["It rings and rings"]],
    cell: inNotes.cell,
  });
  check(text("waits\nis passed on"), inPains, {
    paste: "cells",
    rows: [["waits"], ["is passed on"]],
    cell: inPains.cell,
  });
  check(text("Step\tChannel\nSearch\tWeb"), onTouchpoint, {
    paste: "map",
    text: "Step\tChannel\nSearch\tWeb",
    why: "table",
  });
  check(text("journey\n  title Day\n  section Go\n    Walk: 4: Me"), onTouchpoint, {
    paste: "map",
    text: "journey\n  title Day\n  section Go\n    Walk: 4: Me",
    why: "mermaid",
  });
  check(text('{"format": "wayfold", "version": 1}'), onTouchpoint, {
    paste: "map",
    text: '{"format": "wayfold", "version": 1}',
    why: "json",
  });
  check(text("  \n"), onTouchpoint, { paste: "nothing", why: "empty" });
  check(text("Search"), nowhere, { paste: "nothing", why: "no-place" });
  const long =
    "The customer calls twice, waits a quarter of an hour each time, and is told two different things by two different people.";
  check(text(long), onTouchpoint, { paste: "note", text: long, touchpoint: "a" });
});

test("a picture is meant where text does not come with it", () => {
  const picture = new Blob(["x"], { type: "image/png" });
  const pictures = [picture];
  assert.deepEqual(decide({ own: null, pictures, text: "" }, inNotes), { paste: "pictures", pictures });
  assert.deepEqual(decide({ own: null, pictures, text: "https://x.example/a.png" }, inNotes), {
    paste: "pictures",
    pictures,
  });
  assert.equal(decide({ own: null, pictures, text: "a\tb\nc\td" }, inNotes).paste, "cells");
});

test("Mermaid is told from prose", () => {
  const check = (text: string, expected: boolean): void => assert.equal(isMermaid(text), expected, text);
  check("journey\n title x", true);
  check("---\ntitle: x\n---\njourney\n section a\n  b: 3: c", true);
  check("%% a note\njourney\n  section Go\n", true);
  check("Some notes\n```mermaid\njourney\n title x\n```", true);
  check("Journey\nto the centre", false);
  check("flowchart LR\n a --> b", false);
});

test("tables are read as spreadsheets write them", () => {
  assert.deepEqual(rows("a\tb\r\nc\t\r\n"), [
    ["a", "b"],
    ["c", ""],
  ]);
  assert.deepEqual(rows('"two\nlines"\tb\n"say ""hi"""\td'), [
    ["two\nlines", "b"],
    ['say "hi"', "d"],
  ]);
  assert.deepEqual(rows('"Never again," she said\nnext'), [['"Never again," she said'], ["next"]]);
  assert.deepEqual(listLines("1. one\n2) two\n• three\n- [x] four\n\n 5 apples"), [
    "one",
    "two",
    "three",
    "four",
    "5 apples",
  ]);
});

test("records come back from the clipboard, whatever else is there", () => {
  const own = { map: "m", records: records().filter(({ kind }) => kind === "note") };
  const html = wrapped(own, "a < b & c\nü „x“");
  assert.ok(html.includes("a &lt; b &amp; c"));
  assert.deepEqual(unwrapped(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`), own);
  assert.equal(unwrapped("<p>text</p>"), null);
  assert.equal(unwrapped('<div data-wayfold="!!"></div>'), null);
  assert.equal(unwrapped(`<div data-wayfold="${btoa('{"records":[{"kind":"note"}]}')}"></div>`), null);
  assert.equal(unwrapped(`<div data-wayfold="${btoa("[]")}"></div>`), null);
});

test("as text, stages are an outline and things of a kind are lines", () => {
  const here = new Records(records());
  assert.equal(readable(here, ["s1", "s2"]), "s1:\n- a\n- b\n- b2\ns2:\n- c");
  assert.equal(readable(here, ["c", "a"]), "a\nc");
  assert.equal(readable(here, ["n1", "a"]), "a\n- one");
});

test("what hangs on touchpoints is hung where it is pasted", () => {
  const here = new Records(records());
  const of = (...ids: string[]): AnyRecord[] => records().filter(({ value }) => ids.includes(value.id));
  const [note] = retarget(
    of("n1"),
    { ...inNotes, cell: { lane: "needs", kind: "notes", touchpoint: "c" }, touchpoint: "c" },
    here,
  );
  assert.equal(note?.kind === "note" && `${note.value.lane} ${note.value.touchpoint}`, "needs c");
  const [pain] = retarget(of("p1"), { ...nowhere, touchpoint: "c" }, here);
  assert.deepEqual(pain?.kind === "pain" && pain.value.touchpoints, ["c"]);
  // Touchpoints are placed by the command.
  assert.deepEqual(retarget(of("a", "n1"), inNotes, here), of("a", "n1"));
});

test("pictures are known by their first bytes", () => {
  const check = (bytes: Uint8Array, expected: string | null): void =>
    assert.equal(pictureType(bytes), expected);
  const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  check(letters("\x89PNG\r\n\x1a\n"), "image/png");
  check(letters("\xff\xd8\xff\xe0"), "image/jpeg");
  check(letters("GIF89a"), "image/gif");
  check(letters("RIFF\0\0\0\0WEBP"), "image/webp");
  check(letters('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x">'), "image/svg+xml");
  check(letters("<html><svg>"), null);
  check(letters("MZ"), null);
});
