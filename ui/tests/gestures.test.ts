import assert from "node:assert/strict";
import { test } from "node:test";
import type { Board } from "../src/canvas/board";
import { type Control, controlsAt } from "../src/canvas/controls";
import { gestures } from "../src/canvas/gestures";
import type { Plan } from "../src/canvas/gestures/gesture";
import { hit } from "../src/canvas/hits";
import { board } from "./sheet";

type Point = [x: number, y: number];

/** What a press, a drag through some points and a release come to. */
function drag(on: Board, points: Point[], handle?: Control, keys: { ctrl?: boolean } = {}): Plan | null {
  const pointer = ([x, y]: Point): { sheet: { x: number; y: number }; at: { x: number; y: number } } => ({
    sheet: { x, y },
    at: { x, y },
  });
  const held = { shift: false, alt: false, ctrl: keys.ctrl ?? false };
  const [first, ...rest] = points;
  assert.ok(first);
  const press = { ...pointer(first), ...held, hit: on.hitAt(pointer(first).at), handle };
  for (const begin of gestures) {
    const gesture = begin(on, press);
    if (!gesture) continue;
    for (const point of rest) gesture.move({ ...pointer(point), ...held });
    return gesture.plan();
  }
  assert.fail("no gesture begins");
}

function check(points: Point[], expected: object | null, handle?: Control): void {
  assert.deepEqual(drag(board(), points, handle)?.command ?? null, expected);
}

const moved = (touchpoint: string, place: object): object => ({
  do: "moveTouchpoints",
  touchpoints: [touchpoint],
  place,
});

test("a touchpoint goes between columns, beside others, into empty stages, or stays", () => {
  const a: Point = [300, 240];
  check([a, [760, 240]], moved("a", { at: "before", touchpoint: "c" }));
  check([a, [940, 240]], moved("a", { at: "after", touchpoint: "c" }));
  check([a, [848, 240]], moved("a", { at: "beside", touchpoint: "c", track: 1 }));
  check([a, [848, 340]], moved("a", { at: "beside", touchpoint: "c", track: 1 }));
  check([a, [1100, 240]], moved("a", { at: "end", stage: "s3" }));
  // Where it is already, and right beside.
  check([a, [300, 250]], null);
  check([a, [240, 240]], null);
  check([a, [420, 240]], null);
  // Out of a column it shares.
  check(
    [
      [500, 340],
      [660, 240],
    ],
    moved("b2", { at: "after", touchpoint: "b" }),
  );
  check(
    [
      [500, 340],
      [572, 240],
    ],
    null,
  );
});

test("with Ctrl a touchpoint is copied", () => {
  const plan = drag(
    board(),
    [
      [300, 240],
      [940, 240],
    ],
    undefined,
    { ctrl: true },
  );
  assert.deepEqual(plan, {
    command: { do: "copyTouchpoints", touchpoints: ["a"], place: { at: "after", touchpoint: "c" } },
    select: "new",
  });
});

test("all touchpoints selected are dragged together", () => {
  const on = board();
  on.selection.set(["a", "c", "n1"]);
  const plan = drag(on, [
    [300, 240],
    [660, 240],
  ]);
  assert.deepEqual(plan?.command, {
    do: "moveTouchpoints",
    touchpoints: ["a", "c"],
    place: { at: "after", touchpoint: "b" },
  });
});

test("stages and lanes change places", () => {
  check(
    [
      [300, 150],
      [900, 150],
    ],
    { do: "moveStages", stages: ["s1"], before: "s3" },
  );
  check(
    [
      [300, 150],
      [1300, 150],
    ],
    { do: "moveStages", stages: ["s1"], before: null },
  );
  check(
    [
      [300, 150],
      [500, 150],
    ],
    null,
  );
  check(
    [
      [60, 450],
      [60, 210],
    ],
    { do: "moveLanes", lanes: ["mood"], before: "flow" },
  );
  check(
    [
      [60, 450],
      [60, 1000],
    ],
    { do: "moveLanes", lanes: ["mood"], before: null },
  );
  check(
    [
      [60, 450],
      [60, 600],
    ],
    null,
  );
});

test("a lane's edge sets its height", () => {
  const handle: Control = {
    kind: "resizeLane",
    lane: "doing",
    box: { x: 0, y: 695, width: 100, height: 10 },
  };
  check(
    [
      [60, 700],
      [60, 760],
    ],
    { do: "edit", edits: [{ id: "doing", fields: { height: 180 } }] },
    handle,
  );
  check(
    [
      [60, 700],
      [60, 100],
    ],
    { do: "edit", edits: [{ id: "doing", fields: { height: 24 } }] },
    handle,
  );
  check(
    [
      [60, 700],
      [60, 700],
    ],
    null,
    handle,
  );
});

test("an arrow snaps to a card, leads back to its own, or comes to nothing", () => {
  const handle: Control = { kind: "connect", from: "a", at: { x: 428, y: 246 } };
  const to = (touchpoint: string): object => ({
    do: "connect",
    from: "a",
    to: touchpoint,
    kind: null,
    fields: {},
  });
  check(
    [
      [428, 246],
      [800, 240],
    ],
    to("c"),
    handle,
  );
  check(
    [
      [428, 246],
      [720, 240],
    ],
    to("c"),
    handle,
  );
  check(
    [
      [428, 246],
      [700, 500],
    ],
    null,
    handle,
  );
  check(
    [
      [428, 246],
      [420, 246],
    ],
    null,
    handle,
  );
  check(
    [
      [428, 246],
      [700, 500],
      [420, 246],
    ],
    to("a"),
    handle,
  );
});

test("an arrow's end goes to another card", () => {
  const at = { x: 0, y: 0 };
  const end = (which: "from" | "to"): Control => ({ kind: "end", transition: "ab", which, at, other: at });
  check(
    [
      [462, 246],
      [800, 240],
    ],
    { do: "reroute", transition: "ab", from: null, to: "c" },
    end("to"),
  );
  check(
    [
      [428, 246],
      [800, 240],
    ],
    { do: "reroute", transition: "ab", from: "c", to: null },
    end("from"),
  );
  check(
    [
      [462, 246],
      [500, 240],
    ],
    null,
    end("to"),
  );
});

test("points of a curve go in quarters, between the lowest and the highest", () => {
  const felt = (value: number, id = "a"): object => ({
    do: "edit",
    edits: [{ id, fields: { emotion: value } }],
  });
  // One step is 7.5 pixels.
  check(
    [
      [324, 480],
      [324, 473],
    ],
    felt(1.25),
  );
  check(
    [
      [324, 480],
      [324, 100],
    ],
    felt(2),
  );
  check(
    [
      [324, 480],
      [324, 900],
    ],
    felt(-2),
  );
  check(
    [
      [324, 480],
      [324, 481],
    ],
    null,
  );
  // Where there is no point yet, the one pressed and dragged is made.
  check(
    [
      [572, 520],
      [572, 440],
    ],
    felt(2, "b"),
  );
});

test("notes go to other cells and before others; pains hang on other touchpoints", () => {
  const note = (touchpoint: string, before: string | null, lane = "doing"): object => ({
    do: "moveNotes",
    notes: ["n1"],
    lane,
    touchpoint,
    before,
  });
  const n1: Point = [230, 610];
  check([n1, [800, 620]], note("c", null));
  check([n1, [230, 760]], note("a", null, "needs"));
  check([n1, [230, 690]], note("a", null));
  check([n1, [230, 612]], null);
  check([n1, [800, 240]], null);
  check(
    [
      [230, 650],
      [230, 596],
    ],
    { ...note("a", "n1"), notes: ["n2"] },
  );
  check(
    [
      [500, 850],
      [800, 850],
    ],
    { do: "edit", edits: [{ id: "p1", fields: { touchpoints: ["c"] } }] },
  );
  check(
    [
      [500, 850],
      [1100, 850],
    ],
    null,
  );
});

test("a note's edge reaches to other columns", () => {
  const on = board();
  const note = hit(on.map.scene, "note/n1");
  assert.ok(note);
  const handle = (edge: "left" | "right"): Control => ({
    kind: "stretch",
    hit: note,
    edge,
    at: { x: 0, y: 0 },
  });
  check(
    [
      [428, 610],
      [800, 610],
    ],
    { do: "edit", edits: [{ id: "n1", fields: { until: "c" } }] },
    handle("right"),
  );
  check(
    [
      [428, 610],
      [300, 610],
    ],
    null,
    handle("right"),
  );
  check(
    [
      [428, 610],
      [1100, 610],
    ],
    null,
    handle("right"),
  );
});

test("a frame selects what it touches, with Shift more", () => {
  const on = board();
  assert.deepEqual(
    drag(on, [
      [440, 265],
      [600, 400],
    ]),
    { select: ["b", "b2"] },
  );
  on.selection.set(["c"]);
  assert.deepEqual(
    drag(
      on,
      [
        [210, 300],
        [600, 610],
      ],
      undefined,
      { ctrl: true },
    ),
    { select: ["c", "b2", "n1"] },
  );
});

test("a pain is drawn to the remedy that treats it, or to where a new one goes", () => {
  const handle: Control = { kind: "treat", pain: "p1", at: { x: 572, y: 894 } };
  const treat = (to: Point): Plan | null => drag(board({ remedies: true }), [[572, 894], to], handle);
  const treats = [{ pain: "p1", frequencyAfter: null }];
  assert.deepEqual(treat([540, 950])?.command, { do: "edit", edits: [{ id: "r1", fields: { treats } }] });
  assert.deepEqual(treat([848, 950])?.write?.plan("New"), {
    do: "add",
    kind: "remedy",
    fields: { title: "New", touchpoints: ["c"], treats },
  });
  // Beside the lane, and in a stage without touchpoints, nothing.
  assert.equal(treat([540, 650]), null);
  assert.equal(treat([1100, 950]), null);
});

test("emotions nobody has said yet wait side by side at the zero line", () => {
  const at = { x: 848, y: 500 };
  const on = board();
  const found = controlsAt(on, at, on.hitAt(at));
  assert.deepEqual(
    found.filter((one) => one.kind === "feel" && one.feeling.touchpoint === "c"),
    [{ kind: "feel", feeling: { touchpoint: "c", persona: null }, at: { x: 848, y: 500 } }],
  );
  const ghost = found.find((one) => one.kind === "feel" && one.feeling.touchpoint === "c");
  // 30 pixels a degree of feeling.
  assert.deepEqual(
    drag(
      on,
      [
        [848, 500],
        [848, 455],
      ],
      ghost,
    )?.command,
    {
      do: "edit",
      edits: [{ id: "c", fields: { emotion: 1.5 } }],
    },
  );
  const said = { x: 322, y: 520 };
  // Over one that is said, the row of those that wait is seen as well.
  assert.deepEqual(
    controlsAt(on, said, on.hitAt(said)).flatMap((one) =>
      one.kind === "feel" ? [one.feeling.touchpoint] : [],
    ),
    ["b", "c"],
  );
});
