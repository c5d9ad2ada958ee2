/** What the inspector shows has words; what is typed goes where it was typed for; lists say what joins and leaves. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Command } from "../src/bindings/Command";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { Records } from "../src/document/records";
import { wordsOf } from "../src/panels/inspector/fields";
import { descriptions } from "../src/panels/inspector/kinds";
import { listNamed } from "../src/panels/inspector/lists";
import { Draft } from "../src/panels/parts/fields/draft.svelte";
import { read, type Script, wrong } from "../src/panels/parts/fields/given";
import { fitBeside } from "../src/panels/parts/fields/segments";

const keys = (language: string): Set<string> => {
  const file = readFileSync(join(process.cwd(), `../assets/locales/${language}.ftl`), "utf8");
  return new Set([...file.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? ""));
};

test("every section, field and choice has words in both languages", () => {
  const missing: string[] = [];
  for (const language of ["en", "de"]) {
    const known = keys(language);
    const check = (key: string): void => {
      if (!known.has(key)) missing.push(`${language}: ${key}`);
    };
    for (const { kind, sections } of Object.values(descriptions))
      for (const { name, fields = [], list } of sections) {
        check(`section-${name}`);
        check(`inspector-count-${kind}`);
        const { join: joins, make } = list ? listNamed(list) : {};
        if (list && (joins || make)) check(`inspector-add-${listNamed(list).kind}`);
        for (const field of fields) {
          check(`field-${wordsOf(field)}`);
          if (field.empty) check(field.empty);
          const { control } = field;
          if (control.as === "choice" || control.as === "checks")
            for (const value of control.values) check(control.words + (value || "usual"));
        }
      }
  }
  assert.deepEqual(missing, []);
});

test("choices stand side by side only where there is room", () => {
  const check = (labels: string, wide: boolean, expected: boolean): void =>
    assert.equal(
      fitBeside(
        labels.split(", ").map((label) => ({ label })),
        wide,
      ),
      expected,
      labels,
    );
  check("Ordinary, Truth, Micro", false, true);
  check("Entwurf, In Prüfung, Abgestimmt, Archiviert", true, true);
  check("Entwurf, In Prüfung, Abgestimmt, Archiviert", false, false);
  check("1, 2, 3, 4, 5", true, false);
});

/** A field that takes small numbers, and what it was asked for. */
function field(first: number): {
  draft: Draft<number>;
  value(): number;
  asked: number[];
  said(): string | null;
} {
  let value = first;
  let reason: string | null = null;
  const asked: number[] = [];
  const set = async (to: number): Promise<string | null> => {
    asked.push(to);
    await Promise.resolve();
    if (to > 100) return "too large";
    value = to;
    return null;
  };
  const script: Script<number> = {
    write: String,
    read: (text) => (/^\d+$/.test(text) ? read(Number(text)) : wrong("no number")),
  };
  const given = {
    id: "f",
    label: "Field",
    describedby: undefined,
    invalid: false,
    mixed: false,
    get value(): number {
      return value;
    },
    set,
    keep(): () => Promise<string | null> {
      const before = value;
      return () => set(before);
    },
    fail: (to: string | null) => void (reason = to),
  };
  return { draft: new Draft(given, script), value: () => value, asked, said: () => reason };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

test("what is typed is sent after a pause, once", async () => {
  const { draft, value, asked } = field(1);
  draft.enter();
  draft.type("1");
  draft.type("12");
  assert.deepEqual(asked, []);
  await pause();
  assert.deepEqual([value(), draft.text, asked], [12, "12", [12]]);
  await draft.finish();
  assert.deepEqual(asked, [12]);
});

test("what is put back is what was there, even if something was sent meanwhile", async () => {
  const { draft, value } = field(1);
  draft.enter();
  assert.equal(draft.putBack(), false);
  draft.type("7");
  assert.equal(draft.putBack(), true);
  assert.equal(draft.text, "1");
  draft.type("8");
  await pause();
  assert.equal(value(), 8);
  assert.equal(draft.putBack(), true);
  assert.equal(draft.text, "1");
  await pause();
  assert.deepEqual([value(), draft.text], [1, "1"]);
});

test("what cannot be read or is refused stays, with the reason", async () => {
  const { draft, value, said } = field(1);
  draft.enter();
  draft.type("many");
  await pause();
  // Half a word is no mistake while it is being typed.
  assert.equal(said(), null);
  await draft.finish();
  assert.deepEqual([said(), draft.text, value()], ["no number", "many", 1]);
  draft.type("200");
  assert.equal(said(), null);
  await draft.finish();
  assert.deepEqual([said(), draft.text, value()], ["too large", "200", 1]);
  draft.type("20");
  await draft.finish();
  assert.deepEqual([said(), draft.text, value()], [null, "20", 20]);
});

function records(...given: [AnyRecord["kind"], object][]): Records {
  return new Records(given.map(([kind, value]) => ({ kind, value }) as unknown as AnyRecord));
}

test("lists say what belongs to them and what leaves them", () => {
  const map = records(
    ["touchpoint", { id: "a", stage: "s", order: "1", track: 0, outcome: "none" }],
    ["touchpoint", { id: "b", stage: "s", order: "2", track: 0, outcome: "none" }],
    ["stage", { id: "s", order: "1" }],
    ["pain", { id: "p", order: "1", touchpoints: ["a"], frequency: 0.4 }],
    ["pain", { id: "q", order: "2", touchpoints: ["b", "a"], frequency: null }],
    [
      "remedy",
      { id: "r", order: "1", touchpoints: [], treats: [{ pain: "p", frequencyAfter: 0.1 }], drops: [] },
    ],
    ["transition", { id: "t", from: "a", to: "b", share: 0.75 }],
  );
  const check = (list: string, owner: string, rows: string): void =>
    assert.equal(listNamed(list).rows(map, owner).join(" "), rows, `${list} ${owner}`);
  check("touchpoint-pains", "a", "p q");
  check("touchpoint-pains", "b", "q");
  check("touchpoint-remedies", "a", "r");
  check("touchpoint-remedies", "b", "");
  check("pain-remedies", "p", "r");
  check("remedy-pains", "r", "p");
  check("pain-touchpoints", "q", "b a");
  check("stage-touchpoints", "s", "a b");
  check("arrows-out", "a", "t");
  check("arrows-in", "b", "t");
  check("transition-beside", "t", "t");

  const leaving = (list: string, owner: string, row: string, expected: Command | null): void =>
    assert.deepEqual(listNamed(list).leave?.(map, owner, row), expected, `${list} ${owner} ${row}`);
  const edit = (id: string, fields: { [field: string]: string[] }): Command => ({
    do: "edit",
    edits: [{ id, fields }],
  });
  leaving("touchpoint-pains", "a", "q", edit("q", { touchpoints: ["b"] }));
  // Met nowhere else, it would be lost from sight.
  leaving("touchpoint-pains", "a", "p", { do: "delete", records: ["p"], moveTo: null, heal: false });
  // It is here for its pain's sake.
  leaving("touchpoint-remedies", "a", "r", null);

  const { share } = listNamed("pain-remedies");
  assert.deepEqual([share?.before?.(map, "p", "r"), share?.value(map, "p", "r")], [0.4, 0.1]);
  assert.equal(listNamed("remedy-drops").share?.before?.(map, "r", "a"), 0.25);
});
