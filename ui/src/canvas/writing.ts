/**
 * What can be written in place: where the text stands, how it is set, what committing it does, and what comes next.
 * Plans, not effects: the editor shows them, the canvas runs the command.
 */
import type { Command } from "../bindings/Command";
import type { Font } from "../bindings/Font";
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Rect } from "../bindings/Rect";
import type { Role } from "../bindings/Role";
import type { JsonValue } from "../bindings/serde_json/JsonValue";
import type { Text } from "../bindings/Text";
import { edit } from "./attached";
import { middleOf } from "./arrows";
import type { Board } from "./board";
import { cellThings, holds } from "./cells";
import { firstBox } from "./controls";
import { feelingOf } from "./emotions";
import { feelingWriting } from "./feelings";
import type { Focus } from "./focus";
import { cellBox, type Column, type LaneArea } from "./grid";
import type { Hit } from "./hits";
import type { WordArguments } from "./host";
import { readArrow, writeArrow } from "./shares";

/** How text is set while it is written. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly size: number;
  readonly line: number;
}

export interface Writing {
  /** What is written on; nothing for what is not there yet. */
  readonly record: Id | null;
  /** Where the keyboard is meanwhile and afterwards, where that is not on the record. */
  readonly focus?: Focus;
  /** On the sheet, where the text begins. */
  readonly box: Rect;
  /** The role it is pinned by, if any. */
  readonly role: Role;
  /** A card of its own, for what is not there yet; else the text over its ground. */
  readonly card: boolean;
  readonly face: Face;
  readonly ground: string;
  readonly color: string;
  readonly text: string;
  /** Key of the words for a screen reader, and of what stands there while it is empty. */
  readonly words: string;
  readonly about?: WordArguments;
  /** Whether it may have several lines. */
  readonly lines: boolean;
  /** Whether a text can be read as what is asked for; any can if not said. */
  understands?(text: string): boolean;
  /** What committing a text does; nothing if it does nothing. */
  plan(text: string): Command | null;
  /** What Tab leads to, given what came into being. Nothing at the end. */
  next(back: boolean, made: readonly Id[]): Writing | null;
}

export const TITLE: Face = { family: "Inter", weight: 600, italic: false, size: 14, line: 20 };
export const STRONG: Face = { family: "Inter", weight: 600, italic: false, size: 13, line: 18 };
export const BODY: Face = { family: "Inter", weight: 400, italic: false, size: 13, line: 18 };
export const STAGE: Face = { family: "Inter", weight: 600, italic: false, size: 20, line: 26 };

/** A card that is not there yet. */
const CARD = { width: 208, height: 64 };

/** Words for what is written in cells, and for the facts of the scope card. */
const NAMES = {
  note: "canvas-note-text",
  pain: "canvas-pain-title",
  remedy: "canvas-remedy-title",
  kpi: "canvas-kpi-title",
} as const;
const FACTS: { readonly [field: string]: string } = {
  actor: "canvas-scope-actor",
  scenario: "canvas-scope-scenario",
  goal: "canvas-scope-goal",
  trigger: "canvas-scope-trigger",
  owner: "canvas-scope-owner",
};

/** The text of a thing, to be written anew. Nothing if it has none that is typed. */
export function writingOf(board: Board, hit: Hit): Writing | null {
  const { records } = board.map;
  const record = hit.record === null ? undefined : records.get(hit.record);
  // A drop-off bears its touchpoint's record, not its name.
  if (!record || hit.key.startsWith("drop/")) return null;
  // Parts of a touchpoint that stand for themselves: a channel is chosen, an emotion is a number.
  if (hit.role === "channel") return null;
  if (hit.role === "emotion") {
    const feeling = feelingOf(hit.key);
    return feeling ? feelingWriting(board, feeling) : null;
  }
  const { id } = record.value;
  const titled = (title: string, words: string, next: Writing["next"] = () => null): Writing | null =>
    over(board, hit, title, { words, lines: false, plan: (text) => change(id, "title", title, text), next });
  switch (record.kind) {
    case "card":
      return hit.role === "scopeFact"
        ? scopeFact(board, hit, record.value as unknown as Record<string, unknown>)
        : titled(record.value.title, "canvas-map-title");
    case "stage":
      return titled(record.value.title, "canvas-stage-title", (back) => nextStage(board, id, back));
    case "lane":
      return titled(record.value.title, "canvas-lane-title", (back) => nextLane(board, id, back));
    case "touchpoint":
      return titled(record.value.title, "canvas-touchpoint-title", (back) => nextTouchpoint(board, id, back));
    case "note": {
      const { text } = record.value;
      return over(board, hit, text, {
        words: "canvas-note-text",
        lines: true,
        plan: (typed) => change(id, "text", text, typed),
        next: (back) => nextCell(board, hit, back),
      });
    }
    case "pain":
      return titled(record.value.title, "canvas-pain-title", (back) => nextCell(board, hit, back));
    case "remedy":
      return titled(record.value.title, "canvas-remedy-title", (back) => nextCell(board, hit, back));
    case "kpi":
      return titled(record.value.title, "canvas-kpi-title", (back) => nextCell(board, hit, back));
    case "transition":
      return arrow(board, hit, record.value);
    case "persona":
    case "channel":
    case "team":
    case "evidence":
    case "image":
      return null;
  }
}

/** A touchpoint that is not there yet. */
export function newTouchpoint(board: Board, place: Place): Writing | null {
  const box = placeBox(board, place);
  if (!box) return null;
  return card(box, "touchpoint", TITLE, {
    words: "canvas-touchpoint-title",
    lines: false,
    plan: (text) =>
      text.trim() === ""
        ? null
        : { do: "addTouchpoint", place, fields: { title: text.trim() }, connect: true },
    next: (back, [made]) => (back || made === undefined ? null : nextTouchpoint(board, made, false)),
  });
}

/** A stage that is not there yet, before one or at the end. */
export function newStage(board: Board, before: Id | null): Writing | null {
  const { grid } = board;
  const at = grid.stages.find(({ stage }) => stage === before)?.box;
  const last = grid.stages.at(-1)?.box;
  const top = grid.top?.y ?? board.map.scene.scene.size.height / 2;
  const x = at?.x ?? (last ? last.x + last.width + 8 : 200);
  const first = firstBox(board);
  const box = first
    ? { x: first.x + first.width / 2 - 124, y: first.y + first.height - 72, width: 248, height: CARD.height }
    : { x, y: top + (grid.top ? 36 : 0), width: 248, height: CARD.height };
  return card(box, "stageHead", STAGE, {
    words: "canvas-stage-title",
    lines: false,
    plan: (text) => (text.trim() === "" ? null : { do: "addStage", before, fields: { title: text.trim() } }),
    next: (back, [made]) => (back || made === undefined ? null : newStage(board, before)),
  });
}

/** Something that is not there yet in a cell: what the lane holds. */
export function newInCell(
  board: Board,
  lane: LaneArea,
  column: Column,
  { before = null, treats }: { before?: Id | null; treats?: Id } = {},
): Writing | null {
  const touchpoint = column.seats[0]?.touchpoint;
  const held = holds(lane.kind);
  if (touchpoint === undefined || held === "touchpoint" || held === "emotion" || held === "channel")
    return null;
  const cell = cellBox(lane, column);
  const things = cellThings(board.map.scene, lane, column);
  const next = things.find(({ record }) => record !== null && record === before);
  const bottom = Math.max(cell.y + 6, ...things.map(({ box }) => box.y + box.height));
  const box = { x: cell.x, y: next ? next.box.y : bottom + 8, width: cell.width, height: 42 };
  const note = held === "note";
  return card(box, note ? "note" : held, note ? BODY : STRONG, {
    words: NAMES[held],
    lines: note,
    plan(text) {
      const typed = text.trim();
      if (typed === "") return null;
      if (note) return { do: "addNote", lane: lane.lane, touchpoint, before, fields: { text: typed } };
      const more = held === "remedy" ? treating(board, touchpoint, treats) : {};
      return { do: "add", kind: held, fields: { title: typed, touchpoints: [touchpoint], ...more } };
    },
    next: (back) => inNextColumn(board, lane.lane, column.index, back),
  });
}

/** The pain a new remedy treats: the one it was drawn from, else the only one there. */
function treating(board: Board, touchpoint: Id, pain?: Id): { [field: string]: JsonValue } {
  const there = [...board.map.records.all("pain")].filter(({ touchpoints }) =>
    touchpoints.includes(touchpoint),
  );
  const treated = pain ?? (there.length === 1 ? there[0]?.id : undefined);
  return treated === undefined ? {} : { treats: [{ pain: treated, frequencyAfter: null }] };
}

interface Ways {
  words: string;
  lines: boolean;
  plan: Writing["plan"];
  next: Writing["next"];
}

function change(id: Id, field: string, before: string, text: string): Command | null {
  return text === before ? null : edit(id, { [field]: text });
}

/** Over the text that shows a field. */
function over(board: Board, hit: Hit, content: string, ways: Ways): Writing | null {
  const { scene } = board.map;
  const group = scene.group(hit.key);
  if (!group) return null;
  const texts = group.items.filter(
    (item): item is Text & { kind: "text" } => typeof item !== "string" && item.kind === "text",
  );
  // An empty field shows a word of its own: then the largest text is the one.
  const largest = texts.toSorted((a, b) => b.size - a.size)[0];
  const text = texts.find((item) => item.content === content && content !== "") ?? largest;
  const origin = scene.origin(hit.key);
  const inner = text?.bounds ?? { x: 12, y: 12, width: hit.box.width - 24, height: 20 };
  const x = origin.x + inner.x;
  const room = Math.min(hit.box.x + hit.box.width - 12 - x, 720);
  return {
    record: hit.record,
    box: { x, y: origin.y + inner.y, width: Math.max(96, room), height: inner.height },
    role: hit.role,
    card: false,
    face: text ? faceOf(scene.scene.fonts, text) : BODY,
    ground: groundOf(board, hit),
    color: text?.color ?? "",
    text: content,
    ...ways,
  };
}

function card(box: Rect, role: Role, face: Face, ways: Ways): Writing {
  return { record: null, box, role, card: true, face, ground: "", color: "", text: "", ...ways };
}

function faceOf(fonts: readonly Font[], text: Text): Face {
  const run = text.lines[0]?.runs[0];
  const font = run ? fonts[run.font] : undefined;
  const lines = text.lines.length;
  const line = lines > 1 ? (text.lines[1]?.at.y ?? 0) - (text.lines[0]?.at.y ?? 0) : text.bounds.height;
  return {
    family: font?.color ? "Inter" : (font?.family ?? "Inter"),
    weight: font?.weight ?? 400,
    italic: font?.style === "italic",
    size: text.size,
    line: line > 0 ? line : text.size * 1.4,
  };
}

/** The colour under a thing's text: that of its first filled shape, or the paper. */
function groundOf(board: Board, { key, role }: Hit): string {
  const { scene } = board.map.scene;
  if (role === "title" || role === "scopeFact") return scene.paper;
  for (const item of scene.groups[key]?.items ?? [])
    if (
      typeof item !== "string" &&
      item.kind === "shape" &&
      item.fill?.kind === "solid" &&
      item.fill.color.length === 7
    )
      return item.fill.color;
  return scene.paper;
}

function scopeFact(board: Board, hit: Hit, card: Record<string, unknown>): Writing | null {
  const field = hit.key.split("/")[1] ?? "";
  const value = card[field];
  const words = FACTS[field];
  if (typeof value !== "string" || hit.record === null || words === undefined) return null;
  const id = hit.record;
  return over(board, hit, value, {
    words,
    lines: true,
    plan: (text) => change(id, field, value, text),
    next: () => null,
  });
}

function arrow(
  board: Board,
  hit: Hit,
  transition: { id: Id; share: number | null; label: string },
): Writing | null {
  const { scene } = board.map;
  const middle = middleOf(scene, hit.key);
  if (!middle) return null;
  const before = writeArrow(transition, scene.scene.language);
  return {
    record: transition.id,
    box: { x: middle.x - 60, y: middle.y - 18, width: 120, height: 18 },
    role: "transition",
    card: true,
    face: { ...BODY, size: 12, line: 16, weight: 500 },
    ground: scene.scene.paper,
    color: "",
    text: before,
    words: "canvas-arrow-words",
    lines: false,
    plan(typed) {
      if (typed.trim() === before) return null;
      const { share, label } = readArrow(typed);
      return edit(transition.id, { share, label });
    },
    next: () => null,
  };
}

/** Where a new touchpoint's card is shown before it is there. */
function placeBox(board: Board, place: Place): Rect | undefined {
  const { grid } = board;
  if (place.at === "end") {
    const last = grid.column(grid.stage(place.stage)?.last ?? -1);
    if (!last) return undefined;
    const seat = last.seats[0];
    const top = grid.tracks[0]?.from;
    const y = seat?.box.y ?? top ?? (grid.flow ? grid.flow.box.y + 14 : 0);
    return { ...CARD, x: seat ? last.x + last.width + 12 : last.x, y };
  }
  const column = grid.columnOf(place.touchpoint);
  const seat = column?.seats.find((other) => other.touchpoint === place.touchpoint);
  if (!column || !seat) return undefined;
  switch (place.at) {
    case "before":
      return { ...CARD, x: column.x - CARD.width / 2 - 20, y: seat.box.y };
    case "after":
      return { ...CARD, x: column.x + column.width + 12, y: seat.box.y };
    case "beside":
      return { ...CARD, x: column.x, y: Math.max(...column.seats.map(({ box }) => box.y + box.height)) + 12 };
  }
}

function pictured(board: Board, record: Id | undefined): Writing | null {
  const key = record === undefined ? undefined : board.map.scene.pictures(record)[0];
  const group = key === undefined ? undefined : board.map.scene.group(key);
  const box = key === undefined ? undefined : board.map.scene.box(key);
  return key !== undefined && group && box
    ? writingOf(board, { key, role: group.role, record: group.record, box })
    : null;
}

/** The next touchpoint's title; behind the last of all, a new one. */
function nextTouchpoint(board: Board, touchpoint: Id, back: boolean): Writing | null {
  const { grid } = board;
  const own = grid.columnOf(touchpoint);
  if (!own) return null;
  // Its column and those beside it, without the empty ones of empty stages.
  const near = grid
    .columns(own.index - 8, own.index + 8)
    .flatMap(({ seats }) => seats.map((seat) => seat.touchpoint));
  const next = near[near.indexOf(touchpoint) + (back ? -1 : 1)];
  if (next !== undefined) return pictured(board, next);
  return back ? null : newTouchpoint(board, { at: "after", touchpoint });
}

function nextStage(board: Board, stage: Id, back: boolean): Writing | null {
  const order = board.grid.stages.map((area) => area.stage);
  const next = order[order.indexOf(stage) + (back ? -1 : 1)];
  return next === undefined ? (back ? null : newStage(board, null)) : pictured(board, next);
}

function nextLane(board: Board, lane: Id, back: boolean): Writing | null {
  const order = board.grid.lanes.map((area) => area.lane);
  return pictured(board, order[order.indexOf(lane) + (back ? -1 : 1)]);
}

/** What stands in the next cell of the lane a thing lies in. */
function nextCell(board: Board, hit: Hit, back: boolean): Writing | null {
  const lane = board.grid.laneAt(hit.box.y + hit.box.height / 2);
  const column = board.grid.columnNear(hit.box.x + (back ? 8 : hit.box.width - 8));
  return lane && column ? inNextColumn(board, lane.lane, column.index, back) : null;
}

function inNextColumn(board: Board, lane: Id, column: number, back: boolean): Writing | null {
  const area = board.grid.lane(lane);
  const next = board.grid.column(column + (back ? -1 : 1));
  if (!area || !next) return null;
  const [first] = cellThings(board.map.scene, area, next);
  return first ? writingOf(board, first) : newInCell(board, area, next);
}
