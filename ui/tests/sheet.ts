/**
 * A small sheet as layout draws them: two stages with touchpoints in columns, one of them shared, and an empty stage; a
 * flow lane, an emotion lane, two lanes for notes and one for pains.
 */
import type { FlatGroup } from "../src/bindings/FlatGroup";
import type { FlatItem } from "../src/bindings/FlatItem";
import type { FlatScene } from "../src/bindings/FlatScene";
import type { Record as AnyRecord } from "../src/bindings/Record";
import type { Rect } from "../src/bindings/Rect";
import type { Role } from "../src/bindings/Role";
import type { Board } from "../src/canvas/board";
import { Grid } from "../src/canvas/grid";
import { hitAt } from "../src/canvas/hits";
import { pinsFor } from "../src/canvas/pins";
import { Records } from "../src/document/records";
import { SceneMirror } from "../src/document/scene";
import { Selection } from "../src/document/selection";

/** Touchpoints by stage and column, and the left edges of the columns. */
export const COLUMNS = [
  { stage: "s1", touchpoints: ["a"], x: 220 },
  { stage: "s1", touchpoints: ["b", "b2"], x: 468 },
  { stage: "s2", touchpoints: ["c"], x: 744 },
  { stage: "s3", touchpoints: [], x: 1000 },
] as const;
const STAGES = [
  { id: "s1", x: 200, width: 496 },
  { id: "s2", x: 724, width: 248 },
  { id: "s3", x: 980, width: 248 },
] as const;
export const LANES = [
  { id: "flow", kind: "flow", y: 200, height: 220 },
  { id: "mood", kind: "emotion", y: 420, height: 160 },
  { id: "doing", kind: "notes", y: 580, height: 120 },
  { id: "needs", kind: "notes", y: 700, height: 120 },
  { id: "pains", kind: "pains", y: 820, height: 100 },
] as const;

/** A lane that is there when a test asks for it. */
const REMEDIES = { id: "remedies", kind: "remedies", y: 920, height: 100 } as const;

/** What a test wants besides. */
export interface More {
  readonly remedies?: boolean;
}

function lanes({
  remedies = false,
}: More): readonly { id: string; kind: string; y: number; height: number }[] {
  return remedies ? [...LANES, REMEDIES] : LANES;
}

type Groups = { [key: string]: FlatGroup };

export function scene(more: More = {}): FlatScene {
  const groups: Groups = {};
  const add = (key: string, role: Role, record: string | null, box: Rect, items: FlatItem[] = []): string => {
    const { x, y, width, height } = box;
    const place = { offset: { x, y }, bounds: { x: 0, y: 0, width, height } };
    groups[key] = { role, record, label: "", pin: "none", place, items };
    return key;
  };
  const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
  add("title", "title", "map", box(24, 24, 1200, 60));
  const washes = STAGES.map(({ id, x, width }) => add(`wash/${id}`, "stageWash", id, box(x, 0, width, 720)));
  add("washes", "decoration", null, box(0, 200, 1228, 720), washes);
  const heads = STAGES.map(({ id, x, width }) => add(`stage/${id}`, "stageHead", id, box(x, 36, width, 60)));
  add("heads", "decoration", null, box(0, 104, 1228, 96), heads);
  (groups["heads"] as FlatGroup).pin = "top";
  for (const lane of lanes(more)) {
    const parts = STAGES.map((stage) => part(add, lane.id, stage));
    const head = add(`head/${lane.id}`, "laneHead", lane.id, box(24, 0, 168, lane.height), faces(lane.id));
    (groups[head] as FlatGroup).pin = "left";
    add(`lane/${lane.id}`, "lane", lane.id, box(0, lane.y, 1228, lane.height), [...parts, head]);
  }
  const roots = ["title", "washes", "heads", ...lanes(more).map(({ id }) => `lane/${id}`)];
  const words = { title: "", description: "", language: "en", paper: "#fbfbfc" };
  return { size: { width: 1252, height: 960 }, ...words, fonts: [], roots, groups };
}

type Add = (key: string, role: Role, record: string | null, box: Rect, items?: FlatItem[]) => string;

function part(add: Add, lane: string, stage: (typeof STAGES)[number]): string {
  const columns = COLUMNS.filter((column) => column.stage === stage.id);
  const cells = columns.map((column) => {
    const x = column.x - stage.x;
    const name = column.touchpoints[0] ?? stage.id;
    return add(
      `cell/${lane}/${name}`,
      "cell",
      name,
      { x, y: 14, width: 208, height: 180 },
      things(add, lane, column),
    );
  });
  const all = { x: 0, y: 0, width: stage.width, height: 200 };
  const inner = add(`cells/${lane}/${stage.id}`, "decoration", null, all, cells);
  const arrows = lane === "flow" && stage.id === "s1" ? [arrow(add)] : [];
  return add(`block/${lane}/${stage.id}`, "block", stage.id, { ...all, x: stage.x }, [inner, ...arrows]);
}

/** From a to b: a line and its head. */
function arrow(add: Add): string {
  const at = (x: number): { x: number; y: number } => ({ x, y: 46 });
  const path = (from: number, to: number): FlatItem => ({
    kind: "shape",
    outline: {
      kind: "path",
      segments: [
        { kind: "move", to: at(from) },
        { kind: "line", to: at(to) },
      ],
    },
    fill: null,
    stroke: null,
  });
  return add("transition/ab", "transition", "ab", { x: 0, y: 0, width: 300, height: 100 }, [
    path(228, 262),
    path(268, 262),
  ]);
}

function things(add: Add, lane: string, { touchpoints }: (typeof COLUMNS)[number]): string[] {
  const [first] = touchpoints;
  if (lane === "flow")
    return touchpoints.map((id, track) =>
      add(`touchpoint/${id}`, "touchpoint", id, { x: 0, y: track * 100, width: 208, height: 64 }),
    );
  if (lane === "mood" && first === "a")
    return [add("emotion/a/all", "emotion", "a", { x: 98, y: 40, width: 12, height: 12 })];
  if (lane === "doing" && first === "a")
    return [
      add("note/n1", "note", "n1", { x: 0, y: 0, width: 208, height: 40 }),
      add("note/n2", "note", "n2", { x: 0, y: 48, width: 208, height: 40 }),
    ];
  if (lane === "pains" && first === "b")
    return [add("pain/p1", "pain", "p1", { x: 0, y: 0, width: 208, height: 60 })];
  if (lane === "remedies" && first === "b")
    return [add("remedy/r1", "remedy", "r1", { x: 0, y: 0, width: 208, height: 60 })];
  return [];
}

/** The faces at the highest and lowest value of the emotion lane: 20 and 140 from its top. */
function faces(lane: string): FlatItem[] {
  const icon = (name: string, y: number): FlatItem => ({
    kind: "icon",
    name,
    path: "",
    view: 256,
    at: { x: 0, y },
    size: 18,
    color: "#000000",
  });
  return lane === "mood" ? [icon("smiley", 11), icon("smiley-sad", 131)] : [];
}

export function records(more: More = {}): AnyRecord[] {
  const of = (kind: string, value: object): AnyRecord => ({ kind, value }) as AnyRecord;
  return [
    ...STAGES.map(({ id }, index) => of("stage", { id, order: `a${index}`, title: id })),
    ...lanes(more).map(({ id, kind }, index) =>
      of("lane", { id, kind, order: `a${index}`, title: "", height: null }),
    ),
    ...COLUMNS.flatMap(({ stage, touchpoints, x }) =>
      touchpoints.map((id, track) =>
        of("touchpoint", {
          id,
          stage,
          order: `a${x}`,
          track,
          title: id,
          emotion: id === "a" ? 1 : null,
          emotions: {},
        }),
      ),
    ),
    of("note", { id: "n1", lane: "doing", touchpoint: "a", until: null, order: "a0", text: "one" }),
    of("note", { id: "n2", lane: "doing", touchpoint: "a", until: null, order: "a1", text: "two" }),
    of("pain", { id: "p1", title: "pain", order: "a0", touchpoints: ["b"], severity: 3 }),
    ...(more.remedies
      ? [of("remedy", { id: "r1", title: "remedy", order: "a0", touchpoints: ["b"], treats: [] })]
      : []),
    of("transition", { id: "ab", from: "a", to: "b", share: null, label: "" }),
  ];
}

/** The sheet on a board at its own size. */
export function board(more: More = {}): Board {
  const mirror = new SceneMirror(scene(more));
  const known = new Records(records(more));
  const grid = Grid.read(mirror, known);
  const camera = { scale: 1, x: 0, y: 0 };
  const window = { width: 1400, height: 1000 };
  const map = { scene: mirror, records: known } as Board["map"];
  return {
    map,
    selection: new Selection(),
    host: { words: (key: string) => key } as Board["host"],
    camera,
    window,
    grid,
    pins: pinsFor(grid, camera, window),
    hitAt: (at) => hitAt(mirror, at, 1),
    run: () => Promise.resolve([]),
  };
}
