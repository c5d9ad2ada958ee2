import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { archive, crc32 } from "../src/panels/dialogs/export/archive";
import { free } from "../src/panels/dialogs/export/batch.svelte";
import { FORMATS, fileName, pages, readChoice, USUAL } from "../src/panels/dialogs/export/formats";
import { leftOut, withLeftOut } from "../src/panels/dialogs/export/left-out";
import { exportOf } from "../src/panels/dialogs/export/requests";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

test("checksums are those of the format", () => {
  assert.equal(crc32(bytes("123456789")), 0xcbf43926);
  assert.equal(crc32(bytes("")), 0);
});

test("an archive holds its files as they were, under their names", async () => {
  const files = [
    { name: "größe-顧客.json", bytes: bytes("tea ".repeat(1000)) },
    { name: "a.png", bytes: bytes("not packed again".repeat(100)) },
    { name: "empty.md", bytes: bytes("") },
  ];
  const packed = await archive(files);
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const file of files) {
    assert.equal(view.getUint32(at, true), 0x04034b50);
    const [method, sum, size, whole, named] = [
      view.getUint16(at + 8, true),
      view.getUint32(at + 14, true),
      view.getUint32(at + 18, true),
      view.getUint32(at + 22, true),
      view.getUint16(at + 26, true),
    ];
    const name = new TextDecoder().decode(packed.subarray(at + 30, at + 30 + named));
    const data = packed.subarray(at + 30 + named, at + 30 + named + size);
    const read = method === 8 ? inflateRawSync(data) : data;
    assert.equal(name, file.name);
    assert.equal(sum, crc32(file.bytes));
    assert.equal(whole, file.bytes.length);
    assert.deepEqual(new Uint8Array(read), file.bytes);
    assert.equal(method, file.name.endsWith(".json") ? 8 : 0);
    at += 30 + named + size;
  }
  const end = packed.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  assert.equal(view.getUint16(end + 10, true), files.length);
  assert.equal(view.getUint32(end + 16, true), at);
});

test("no two files have one name", () => {
  const taken = new Set<string>();
  assert.deepEqual(
    ["tea.pdf", "tea.pdf", "tea.svg", "tea.pdf"].map((name) => free(name, taken)),
    ["tea.pdf", "tea-2.pdf", "tea.svg", "tea-3.pdf"],
  );
  assert.equal(fileName("../../Größe: „x“", "pdf"), "größe-x.pdf");
});

test("a file that holds a view is named after it", () => {
  const check = (view: string, expected: string): void =>
    assert.equal(fileName("Tea", "pdf", view), expected);
  check("", "tea.pdf");
  check("The board", "tea-the-board.pdf");
  check("…/..", "tea.pdf");
  assert.equal([...fileName("ä".repeat(500), "png", "b".repeat(500))].length, 60 + 1 + 30 + 4);
});

test("what was left out is remembered map by map, and not without end", () => {
  for (const kept of [
    null,
    "",
    "null",
    "{",
    '{"map":"m"}',
    "[null, 3, {}]",
    '[{"map":"m","lanes":"l","personas":[4]}]',
  ])
    assert.deepEqual(leftOut(kept, "m"), { lanes: [], personas: [] }, String(kept));
  let kept: string | null = null;
  for (let map = 0; map < 200; map += 1)
    kept = withLeftOut(kept, `m${map}`, { lanes: [`l${map}`], personas: [] });
  assert.deepEqual(leftOut(kept, "m199"), { lanes: ["l199"], personas: [] });
  assert.deepEqual(leftOut(kept, "m150"), { lanes: ["l150"], personas: [] });
  assert.deepEqual(leftOut(kept, "m149"), { lanes: [], personas: [] });
  const one = withLeftOut(null, "m", { lanes: ["l"], personas: ["p"] });
  assert.deepEqual(leftOut(one, "m"), { lanes: ["l"], personas: ["p"] });
  assert.equal(withLeftOut(one, "m", { lanes: [], personas: [] }), null);
});

test("a choice that makes no sense any more is the usual one", () => {
  for (const kept of [null, "", "null", "[]", "{", '{"format":"doc","size":7,"paper":null,"lay":{}}'])
    assert.deepEqual(readChoice(kept), USUAL, String(kept));
  const { format, size, legend, lanes } = readChoice(
    '{"format":"pdf","size":"slide","legend":false,"lanes":["x"]}',
  );
  assert.deepEqual([format, size, legend, lanes], ["pdf", "slide", false, []]);
});

test("who has chosen nothing gets a PDF; a poster is larger than a page", () => {
  const kept = readChoice(null);
  assert.equal(kept.format, "pdf");
  const on = (lay: "sheet" | "poster" | "stages"): unknown => pages({ ...kept, lay });
  assert.deepEqual(on("sheet"), { lay: "sheet", paper: "a3" });
  assert.deepEqual(on("stages"), { lay: "stages", paper: "a3" });
  assert.deepEqual(on("poster"), { lay: "poster", size: "a0", sheet: "a4" });
  // Each is remembered by itself.
  const other = readChoice(JSON.stringify({ ...kept, lay: "poster", paper: "a4", poster: "a1" }));
  assert.deepEqual(pages(other), { lay: "poster", size: "a1", sheet: "a4" });
});

test("a format is asked for nothing it has no use for", () => {
  const choice = {
    ...USUAL,
    lanes: ["l"],
    audience: "a",
    language: "de",
    theme: "paper-dark",
    legend: false,
  };
  for (const format of FORMATS) {
    const { view, tailor } = exportOf({ map: "m", format, choice, records: [] });
    const has = (option: (typeof format.options)[number]): boolean => format.options.includes(option);
    assert.equal(view.theme !== "", has("theme"), format.id);
    assert.equal(tailor.language !== "", has("language"), format.id);
    assert.equal(tailor.legend, has("legend"), format.id);
    assert.equal(tailor.lanes.length > 0, has("contents"), format.id);
    assert.equal(view.audience !== "", has("audience"), format.id);
  }
});
