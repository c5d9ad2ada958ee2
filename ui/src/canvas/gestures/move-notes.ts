/** Notes are dragged to other cells; pains, remedies and KPIs to other columns of their lane. */
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import type { Rect } from "../../bindings/Rect";
import type { Role } from "../../bindings/Role";
import * as attached from "../attached";
import type { Board } from "../board";
import { anchor, cellThings, holds } from "../cells";
import type { Column, LaneArea } from "../grid";
import type { Hit } from "../hits";
import type { Begin } from "./gesture";

const NOTES: ReadonlySet<Role> = new Set(["note", "quote", "picture"]);
const HUNG: ReadonlySet<Role> = new Set(["pain", "remedy", "kpi"]);

interface Drop {
  readonly command: Command;
  readonly mark: { kind: "bar" | "frame"; box: Rect };
}

export const moveNotes: Begin = (board, press) => {
  const hit = press.hit;
  if (!hit?.record || !(NOTES.has(hit.role) || HUNG.has(hit.role))) return null;
  // A KPI of the whole journey stands beside the title.
  if (!board.grid.laneAt(hit.box.y + 1)) return null;
  const isNote = NOTES.has(hit.role);
  const chosen = isNote && board.selection.has(hit.record) ? board.selection.ids : [hit.record];
  const moving = chosen.filter((id) => (isNote ? board.map.records.find("note", id) : true));
  const keys = isNote ? moving.flatMap((id) => board.map.scene.pictures(id)) : [hit.key];
  const boxes = keys.flatMap((key) => board.map.scene.box(key) ?? []);
  let by = { x: 0, y: 0 };
  let drop: Drop | undefined;
  return {
    get cursor() {
      return drop || (by.x === 0 && by.y === 0) ? "grabbing" : "no-drop";
    },
    follows: true,
    move({ sheet }) {
      by = { x: sheet.x - press.sheet.x, y: sheet.y - press.sheet.y };
      const lane = board.grid.laneAt(sheet.y);
      const column = board.grid.columnNear(sheet.x);
      drop = undefined;
      if (lane && column) {
        drop = isNote
          ? noteDrop(board, lane, column, sheet.y, moving)
          : hungDrop(board, hit, press.sheet.x, column);
      }
    },
    draw(pen) {
      if (drop) pen.drop(drop.mark);
      pen.lifted(keys, boxes, by);
    },
    plan: () => (drop ? { command: drop.command, select: moving } : null),
  };
};

function noteDrop(
  board: Board,
  lane: LaneArea,
  column: Column,
  y: number,
  moving: readonly Id[],
): Drop | undefined {
  if (holds(lane.kind) !== "note" || anchor(column) === undefined) return undefined;
  const things = cellThings(board.map.scene, lane, column);
  const staying = things.filter(({ record }) => record !== null && !moving.includes(record));
  const next = staying.find(({ box }) => y < box.y + box.height / 2);
  const last = staying.at(-1);
  const index = next ? things.indexOf(next) : things.length;
  // Right behind itself, or before what follows it: it stays.
  if (moving.length === 1 && things[index - 1]?.record === moving[0]) return undefined;
  const command = attached.moveNotes(moving, lane, column, next?.record ?? null);
  if (!command) return undefined;
  const wide = { x: column.x, width: column.width };
  if (next) return { command, mark: { kind: "bar", box: { ...wide, y: next.box.y - 5, height: 3 } } };
  if (last)
    return {
      command,
      mark: { kind: "bar", box: { ...wide, y: last.box.y + last.box.height + 2, height: 3 } },
    };
  const height = Math.max(24, Math.min(lane.box.height - 20, 48));
  return { command, mark: { kind: "frame", box: { ...wide, y: lane.box.y + 14, height } } };
}

function hungDrop(board: Board, hit: Hit, grabbed: number, column: Column): Drop | undefined {
  const { grid } = board;
  const from = attached.reachOf(grid, hit.box);
  const held = grid.columnNear(grabbed);
  if (!from || !held || !hit.record) return undefined;
  const to = attached.moved(grid, from, column.index - held.index);
  const command = to && attached.rehang(board.map.records, grid, hit.record, from, to);
  if (!to || !command) return undefined;
  const box = { ...hit.box, x: to.first.x, width: to.last.x + to.last.width - to.first.x };
  return { command, mark: { kind: "frame", box } };
}
