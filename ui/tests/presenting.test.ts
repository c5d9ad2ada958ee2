/** A map that is presented: the steps, what is covered at each, what keys mean; and what a saved view shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Choices,
  inView,
  plan,
  readChoices,
  type Source,
  stepOf,
  toldAt,
  USUAL,
} from "../src/app/presenting/plan";
import { readableScale, type Section, sectionsOf } from "../src/app/presenting/sections";
import type { Card } from "../src/bindings/Card";
import type { FindingView } from "../src/bindings/FindingView";
import type { Record as AnyRecord } from "../src/bindings/Record";
import { Records } from "../src/document/records";
import { Sight } from "../src/document/sight";
import { deedOf } from "../src/panels/present/keys";
import { elapsed } from "../src/panels/present/time";
import { records } from "./sheet";

const USUAL_FIELDS: { readonly [kind: string]: object } = {
  stage: { goal: "", detail: "" },
  touchpoint: { detail: "", environment: "", channel: null, personas: [] },
  lane: { hidden: false, question: "" },
  note: { persona: null },
  pain: { detail: "", persona: null, frequency: null },
};

/** The small sheet with all fields there are, and more of some. */
function known(more: readonly AnyRecord[] = [], fields: { readonly [id: string]: object } = {}): Records {
  const full = [...records(), ...more].map(({ kind, value }) => ({
    kind,
    value: { ...USUAL_FIELDS[kind], ...value, ...fields[value.id] },
  }));
  return new Records(full as AnyRecord[]);
}

const of = (kind: string, value: object): AnyRecord => ({ kind, value }) as AnyRecord;
const say = (key: string, args: object = {}): string => [key, ...Object.values(args)].join(" ");
const card = {
  title: "Tea",
  description: "",
  scenario: "",
  goal: "Warmth",
  actor: "",
  personas: [],
  state: "current",
} as unknown as Card;

function source(change: Partial<Source> = {}): Source {
  return { records: known(), card, sees: () => true, sections: () => [], findings: [], ...change };
}

function check(choices: Partial<Choices>, steps: readonly string[], change: Partial<Source> = {}): void {
  const planned = plan(source(change), { ...USUAL, ...choices }, say);
  assert.deepEqual(
    planned.map(({ id }) => id),
    steps,
  );
}

const finding = (key: string, dismissed: string | null, ...about: string[]): FindingView =>
  ({
    key,
    family: "flow",
    sentence: key,
    reason: "",
    grounds: null,
    records: about,
    dismissed,
  }) as unknown as FindingView;

test("a story is told in the order that was chosen", () => {
  const journey = ["stage/s1", "stage/s2", "stage/s3"];
  check({}, ["overview", ...journey, "curve", "pain/p1", "end"]);
  check({ parts: ["pains", "journey"] }, ["overview", "pain/p1", ...journey, "end"]);
  check({ parts: [] }, ["overview"]);
  check({ parts: ["journey"], touchpoints: true }, [
    "overview",
    "stage/s1",
    "touchpoint/a",
    "touchpoint/b",
    "touchpoint/b2",
    "stage/s2",
    "touchpoint/c",
    "stage/s3",
    "end",
  ]);
});

test("a speaker's notes say all that happens in a stage, once", () => {
  const told = known([], { s1: { goal: "Wake up" }, a: { title: "Boil", detail: "Too much water" } });
  for (const [touchpoints, expected] of [
    [false, { "stage/s1": "Wake up\nBoil: Too much water" }],
    [true, { "stage/s1": "Wake up", "touchpoint/a": "Too much water" }],
  ] as const) {
    const steps = plan(source({ records: told }), { ...USUAL, parts: ["journey"], touchpoints }, say);
    for (const [step, notes] of Object.entries(expected))
      assert.equal(steps.find(({ id }) => id === step)?.notes, notes, step);
  }
});

test("of the curve all is shown first, then its ends; a flat one has none", () => {
  const felt = known([], { b: { emotion: -2 }, c: { emotions: { ann: -2, bob: 1.5 } } });
  check({ parts: ["curve"] }, ["overview", "curve", "lowest", "highest", "end"], { records: felt });
  const steps = plan(source({ records: felt }), { ...USUAL, parts: ["curve"] }, say);
  // the first of equals, as the sheet names them
  assert.deepEqual(
    steps.slice(2, 4).map(({ records: [first] }) => first),
    ["b", "c"],
  );
  check({ parts: ["curve"] }, ["overview", "curve", "end"]);
  check({ parts: ["curve"] }, ["overview"], { sees: (id) => id !== "mood" });
});

test("the room is told whose journey it is, and whose the curves are", () => {
  const whose = (change: Partial<Card>): string | undefined =>
    plan(source({ card: { ...card, ...change } }), USUAL, say)[0]?.text;
  assert.equal(whose({ actor: " Households " }), "Households");
  assert.equal(whose({}), "scene-state-current");
  const people = ["ann", "bob", "cy"].map((id, at) => of("persona", { id, name: id, order: `p${at}` }));
  const felt = known(people, { b: { emotions: { bob: 1, ann: -1 } } });
  const curve = (sees: (id: string) => boolean): unknown =>
    plan(source({ records: felt, card: { ...card, personas: ["bob"] }, sees }), USUAL, say).find(
      ({ kind }) => kind === "curve",
    )?.personas;
  assert.deepEqual(
    curve(() => true),
    ["bob", "ann"],
  );
  assert.deepEqual(
    curve((id) => id !== "bob"),
    ["ann"],
  );
});

test("the worst pains come first, and no more than asked for", () => {
  const pains = [5, 1, 4].map((severity, at) =>
    of("pain", { id: `q${at}`, title: "", order: `b${at}`, touchpoints: ["a"], severity }),
  );
  check({ parts: ["pains"], most: 3 }, ["overview", "pain/q0", "pain/q2", "pain/p1", "end"], {
    records: known(pains),
  });
});

test("findings set aside are not told, nor those about what is not shown", () => {
  const findings = [finding("x", null, "a"), finding("y", "meant so", "a"), finding("z", null, "c")];
  check({ parts: ["findings"] }, ["overview", "finding/x", "finding/z", "end"], { findings });
  check({ parts: ["findings"] }, ["overview", "finding/x", "end"], { findings, sees: (id) => id !== "c" });
});

test("what comes later is covered until then", () => {
  const choices: Choices = { ...USUAL, parts: ["pains", "journey", "curve"], touchpoints: true };
  const steps = plan(source(), choices, say);
  const told = (id: string): unknown =>
    toldAt(
      steps,
      steps.findIndex((step) => step.id === id),
      choices,
    );
  const lanes = ["emotion"];
  assert.equal(told("overview"), null);
  assert.equal(told("pain/p1"), null);
  assert.deepEqual(told("stage/s1"), { stage: "s1", touchpoint: null, lanes });
  assert.deepEqual(told("touchpoint/b"), { stage: "s1", touchpoint: "b", lanes });
  // nothing stands in this stage: all of it is seen
  assert.deepEqual(told("stage/s3"), { stage: "s3", lanes });
  assert.equal(told("end"), null);
  assert.equal(toldAt(steps, 2, { ...choices, reveal: false }), null);
});

test("presenting can begin where somebody stands", () => {
  const felt = known([], { b: { emotion: -2 } });
  const steps = plan(source({ records: felt }), { ...USUAL, parts: ["curve", "journey", "pains"] }, say);
  const at = (record: string): string | undefined => steps[stepOf(steps, known(), record)]?.id;
  assert.deepEqual(["s2", "c", "b", "p1", "nothing"].map(at), [
    "stage/s2",
    "stage/s2",
    "stage/s1",
    "pain/p1",
    undefined,
  ]);
});

/** A stage of columns of 200 with 40 between them, 20 to its edges, of which so many pixels can be read at once. */
function cut(count: number, readable: number): Section[] {
  const columns = Array.from({ length: count }, (_, at) => ({
    x: 120 + 240 * at,
    width: 200,
    seats: [{ touchpoint: `t${at}` }],
  }));
  const stage = { from: 100, to: 100 + 240 * count };
  return sectionsOf(columns, stage, (from, to) => to - from <= readable);
}

test("a wide stage is shown in as few parts as can be read, each with the edges of its neighbours", () => {
  const cases: readonly (readonly [count: number, readable: number, each: readonly number[]])[] = [
    [5, 1000, [3, 2]],
    [60, 1800, [7, 6, 7, 7, 6, 7, 7, 6, 7]],
    [4, 10, [1, 1, 1, 1]],
    [1, 10, []],
    [7, 1680, []],
    [7, 1679, [4, 3]],
  ];
  for (const [count, readable, each] of cases) {
    const cuts = cut(count, readable);
    assert.deepEqual(
      cuts.map(({ touchpoints }) => touchpoints.length),
      each,
    );
    const all = cuts.flatMap(({ touchpoints }) => touchpoints);
    assert.deepEqual(
      all,
      all.map((_, at) => `t${at}`),
    );
    assert.equal(all.length, each.length > 0 ? count : 0);
    const [first, last] = [cuts[0], cuts.at(-1)];
    if (each.length === 0) continue;
    assert.equal(first?.from, 100);
    assert.equal(last?.to, 100 + 240 * count);
    // the view does not zoom from one to the next, and what lies between two is seen in both
    for (const [at, section] of cuts.entries()) {
      assert.equal(section.to - section.from, (first?.to ?? 0) - (first?.from ?? 0));
      const next = cuts[at + 1];
      if (next) assert.ok(section.to - next.from >= 40 + 2 * 36, `${count}: ${at}`);
      if (readable > 400) assert.ok(section.to - section.from <= readable);
    }
  }
});

test("what a room can read depends on the image, not on its pixels", () => {
  const letters = (width: number, height: number): number =>
    Math.round(130 * readableScale({ width, height }, 2.2)) / 10;
  assert.deepEqual(
    [letters(1280, 800), letters(1920, 1080), letters(1080, 1920), letters(7680, 4320)],
    [8.9, 12, 12, 28.6],
  );
});

/** The first stage in two parts: a, then b and b2. */
const halves: readonly Section[] = [
  { from: 200, to: 500, touchpoints: ["a"] },
  { from: 400, to: 700, touchpoints: ["b", "b2"] },
];
const wide: Partial<Source> = { sections: (stage) => (stage === "s1" ? halves : []) };

test("parts of a stage are steps; what is said of each is said once", () => {
  check({ parts: ["journey"] }, ["overview", "stage/s1", "stage/s1/b", "stage/s2", "stage/s3", "end"], wide);
  const told = known([], {
    s1: { goal: "Wake up" },
    a: { title: "Boil", detail: "Too much water" },
    b: { title: "Pour", detail: "Slowly" },
  });
  const steps = plan(source({ ...wide, records: told }), { ...USUAL, parts: ["journey"] }, say);
  assert.deepEqual(
    steps.slice(1, 4).map(({ title, notes, section, part }) => [title, notes, section, part?.where]),
    [
      [
        "present-stage 1 s1, present-section 1 2",
        "Wake up\nBoil: Too much water",
        halves[0],
        "present-section 1 2",
      ],
      ["present-stage 1 s1, present-section 2 2", "Pour: Slowly", halves[1], "present-section 2 2"],
      ["present-stage 2 s2", "", undefined, undefined],
    ],
  );
  // what the speaker sees of what comes next
  const drawn = steps.slice(1, 3).map((step) => inView(told, step));
  assert.deepEqual(drawn, [
    ["a", "n1", "n2"],
    ["b", "b2", "p1"],
  ]);
});

test("a wide stage with steps of its touchpoints is shown where it begins, as one step", () => {
  const choices: Choices = { ...USUAL, parts: ["journey"], touchpoints: true };
  const steps = plan(source(wide), choices, say);
  const [, first, second] = steps;
  assert.deepEqual(
    [first?.title, first?.section, first?.part, second?.id],
    ["present-stage 1 s1", halves[0], undefined, "touchpoint/a"],
  );
  assert.deepEqual(toldAt(steps, 1, choices), { stage: "s1", touchpoint: null, lanes: [] });
});

test("parts to come are covered, and one begins in the part where one stands", () => {
  const choices: Choices = { ...USUAL, parts: ["journey", "pains"] };
  const steps = plan(source(wide), choices, say);
  const lanes = ["pains", "remedies"];
  assert.deepEqual(toldAt(steps, 1, choices), { stage: "s1", touchpoint: "a", lanes });
  assert.deepEqual(toldAt(steps, 2, choices), { stage: "s1", lanes });
  assert.deepEqual(
    ["s1", "a", "b2", "c"].map((record) => steps[stepOf(steps, known(), record)]?.id),
    ["stage/s1", "stage/s1", "stage/s1/b", "stage/s2"],
  );
});

test("choices are read as they were kept, as far as they make sense", () => {
  const cases: readonly (readonly [string | null, Choices])[] = [
    [null, USUAL],
    ["{", USUAL],
    ["null", USUAL],
    ['{"parts":["pains","pains","x"],"most":4}', { ...USUAL, parts: ["pains"] }],
    [
      '{"touchpoints":true,"most":10,"reveal":false,"audience":"k"}',
      { ...USUAL, touchpoints: true, most: 10, reveal: false, audience: "k" },
    ],
  ];
  for (const [kept, choices] of cases) assert.deepEqual(readChoices(kept), choices);
});

test("keys of keyboards and of clickers", () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  const means = (key: string, counting = false, onButton = false): string | undefined => {
    const deed = deedOf({ ...none, key }, counting, onButton);
    return deed?.as === "digit" ? deed.digit : deed?.as;
  };
  const cases = [
    ["ArrowRight", "forward"],
    ["PageDown", "forward"],
    [" ", "forward"],
    ["PageUp", "back"],
    ["ArrowLeft", "back"],
    ["ArrowDown", "down"],
    ["S", "spotlight"],
    ["l", "laser"],
    [".", "black"],
    ["7", "7"],
    ["Escape", "leave"],
    ["x", undefined],
  ] as const;
  for (const [key, deed] of cases) assert.equal(means(key), deed, key);
  assert.equal(means("Enter", true), "jump");
  assert.equal(means("Enter"), "forward");
  assert.equal(means("Enter", false, true), undefined);
  assert.equal(deedOf({ ...none, ctrlKey: true, key: "s" }, false, false), null);
});

test("the time of a talk", () => {
  const cases = [
    [-5, "0:00"],
    [61_900, "1:01"],
    [3_600_000, "1:00:00"],
  ] as const;
  for (const [milliseconds, text] of cases) assert.equal(elapsed(milliseconds), text);
});

test("a saved view shows what the program draws of it", () => {
  const more = [
    of("persona", { id: "ann" }),
    of("remedy", { id: "r1", touchpoints: [], treats: [{ pain: "p1" }] }),
    of("kpi", { id: "k1", stage: "s2", touchpoints: [] }),
    of("kpi", { id: "k2", stage: null, touchpoints: [] }),
    of("note", { id: "n3", lane: "doing", touchpoint: "c", until: null, persona: "ann", text: "" }),
    of("note", { id: "n4", lane: "doing", touchpoint: "b", until: "c", text: "" }),
    of("transition", { id: "bc", from: "b", to: "c" }),
  ];
  const hidden = (what: object, fields = {}): string[] => {
    const all = known(more, fields);
    const sight = new Sight({ hiddenStages: [], hiddenLanes: [], hiddenPersonas: [], ...what }, all);
    const ids = [...records(), ...more].map(({ value }) => value.id);
    return ids.filter((id) => !sight.sees(id)).sort();
  };
  assert.deepEqual(hidden({}), []);
  assert.deepEqual(hidden({ hiddenStages: ["s1"] }), [
    "a",
    "ab",
    "b",
    "b2",
    "bc",
    "n1",
    "n2",
    "p1",
    "r1",
    "s1",
  ]);
  assert.deepEqual(hidden({ hiddenStages: ["s2"] }), ["bc", "c", "k1", "n3", "s2"]);
  assert.deepEqual(hidden({ hiddenLanes: ["doing"] }), ["doing", "n1", "n2", "n3", "n4"]);
  assert.deepEqual(hidden({ hiddenLanes: ["pains"] }), ["p1", "pains"]);
  assert.deepEqual(hidden({ hiddenPersonas: ["ann"] }), ["ann", "n3"]);
  const only = { c: { personas: ["ann"] } };
  assert.deepEqual(hidden({ hiddenPersonas: ["ann"] }, only), ["ann", "bc", "c", "n3"]);
});
