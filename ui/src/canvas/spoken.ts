/** What a screen reader says for the place the keyboard has come to: the thing's own label or texts, and where it is. */
import type { Board } from "./board";
import * as emotions from "./emotions";
import type { Focus } from "./focus";
import { focusedHit } from "./focus";

export function spokenFor(board: Board, focus: Focus): string {
  const { host, map } = board;
  if (focus.at === "cell") {
    const lane = titleOfLane(board, focus.lane);
    const column = board.grid.column(focus.column);
    // In a stage without touchpoints the stage says where one is.
    const there =
      map.records.find("touchpoint", column?.seats[0]?.touchpoint) ??
      map.records.find("stage", column?.stage);
    return host.words("canvas-empty-cell", { lane, touchpoint: there?.title ?? "" });
  }
  const hit = focusedHit(board, focus);
  const group = map.scene.group(focus.key);
  if (!hit || !group) return "";
  if (hit.role === "emotion") return spokenEmotion(board, focus.key);
  return group.label !== "" ? group.label : texts(board, focus.key);
}

function spokenEmotion({ host, map }: Board, key: string): string {
  const feeling = emotions.feelingOf(key);
  if (!feeling) return "";
  const value = emotions.written(emotions.valueOf(map.records, feeling) ?? 0, map.scene.scene.language);
  const touchpoint = map.records.find("touchpoint", feeling.touchpoint)?.title ?? "";
  const persona = map.records.find("persona", feeling.persona)?.name ?? "";
  return host.words(persona === "" ? "canvas-emotion" : "canvas-emotion-of", { value, touchpoint, persona });
}

/** All texts of a group in the order they are drawn. */
function texts(board: Board, key: string): string {
  const group = board.map.scene.group(key);
  const found = (group?.items ?? []).flatMap((item) => {
    // The facts of the scope card are places of their own.
    if (typeof item === "string") return group?.role === "title" ? [] : texts(board, item);
    return item.kind === "text" ? item.content : item.kind === "image" ? item.alt : [];
  });
  return found.filter((text) => text !== "").join(", ");
}

/** The first text of its head: its title, or the usual one of its kind. */
function titleOfLane({ map, grid }: Board, id: string): string {
  const head = grid.lane(id)?.head;
  const items = (head === undefined ? undefined : map.scene.group(head)?.items) ?? [];
  for (const item of items) if (typeof item !== "string" && item.kind === "text") return item.content;
  return "";
}
