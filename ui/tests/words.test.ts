/** Which words come into the built UI, and that no key is put together in a way that could not be found. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { namedIn, reduced } from "../vite/words";

const FILE = `### All words

## scene

scene-lane-notes = Notes
scene-lane-pains = Pains
cli-about = Journeys
# A comment
status-stages = { $count ->
    [one] 1 stage
   *[other] { $count } stages
}
json-too-big = Too big
`;

function check(source: string, keys: readonly string[]): void {
  const left = reduced(FILE, namedIn([source]));
  assert.deepEqual(
    [...left.matchAll(/^([a-z-]+) =/gm)].map(([, key]) => key),
    keys,
  );
}

test("words that are named stay, all of their lines", () => {
  check('t("status-stages", { count })', ["status-stages"]);
  assert.match(reduced(FILE, namedIn(['t("status-stages")'])), /\*\[other\] \{ \$count \} stages\n\}/);
});

test("words whose key is put together stay", () => {
  check("t(`scene-lane-${kind}`)", ["scene-lane-notes", "scene-lane-pains"]);
});

test("words whose key is another one with something behind it stay", () => {
  check('const name = "status"; t(`${name}-stages`)', ["status-stages"]);
});

test("words only named in comments of the file are left out", () => check('"about"', []));

test("keys are literals, or begin with one", () => {
  const from = join(process.cwd(), "src");
  const bad: string[] = [];
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|svelte)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    // A template that begins with its variable part and goes on with another hides what it asks for.
    for (const [call] of text.matchAll(/\b(?:t|known|wordsIn|words)\(\s*`\$\{[^}]*\}-?(?:\$[^)]*)?`/g))
      bad.push(`${entry.name}: ${call}`);
  }
  assert.deepEqual(bad, []);
});
