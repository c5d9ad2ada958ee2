/**
 * Points of emotion curves: where a value lies on the sheet and which value lies at a height; the commands that set
 * one. A point is named by its group's key: the touchpoint and whose emotion it is.
 */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Body, Records } from "../document/records";
import type { SceneMirror } from "../document/scene";
import { edit } from "./attached";
import type { LaneArea } from "./grid";

export const LOWEST = -2;
export const HIGHEST = 2;
export const STEP = 0.25;

/** Whose emotion at which touchpoint; no persona for everybody's. */
export interface Feeling {
  readonly touchpoint: Id;
  readonly persona: Id | null;
}

export function feelingOf(key: string): Feeling | undefined {
  const [kind, touchpoint, who] = key.split("/");
  if (kind !== "emotion" || touchpoint === undefined || who === undefined) return undefined;
  return { touchpoint, persona: who === "all" ? null : who };
}

export function keyOf({ touchpoint, persona }: Feeling): string {
  return `emotion/${touchpoint}/${persona ?? "all"}`;
}

/** The personas in the order of their curves: the map's own first. */
export function people(records: Records): Body<"persona">[] {
  const all = records.list("persona");
  const [card] = records.all("card");
  const own = (card?.personas ?? []).flatMap((id) => all.find((persona) => persona.id === id) ?? []);
  return [...own, ...all.filter((persona) => !own.includes(persona))];
}

/** Which of so many colours a persona has. */
export function colorOf(records: Records, persona: Id, colors: number): number {
  const order = people(records);
  const rank = order.findIndex(({ id }) => id === persona);
  return (order[rank]?.color ?? Math.max(0, rank)) % colors;
}

/** Whose emotion at a touchpoint is not said yet: everybody's, and that of the map's personas. */
export function unsaid(records: Records, touchpoint: Id): Feeling[] {
  const [card] = records.all("card");
  const who = [null, ...(card?.personas ?? []).filter((id) => records.find("persona", id))];
  return who
    .map((persona) => ({ touchpoint, persona }))
    .filter((feeling) => valueOf(records, feeling) === null);
}

export function valueOf(records: Records, { touchpoint, persona }: Feeling): number | null {
  const record = records.find("touchpoint", touchpoint);
  if (!record) return null;
  return persona === null ? record.emotion : (record.emotions[persona] ?? null);
}

/** Sets an emotion, or takes it away. Nothing if it is that already. */
export function feel(records: Records, feeling: Feeling, value: number | null): Command | null {
  const record = records.find("touchpoint", feeling.touchpoint);
  if (!record || valueOf(records, feeling) === value) return null;
  if (feeling.persona === null) return edit(record.id, { emotion: value });
  const emotions = { ...record.emotions };
  if (value === null) delete emotions[feeling.persona];
  else emotions[feeling.persona] = value;
  return edit(record.id, { emotions });
}

/** Nearest quarter within the range. */
export function quarter(value: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, Math.round(value / STEP) * STEP));
}

/** Heights of the values of an emotion lane. */
export interface Scale {
  readonly highest: number;
  readonly lowest: number;
}

/** Read off the faces in the lane's head, which stand at the highest and the lowest value. */
export function scaleOf(scene: SceneMirror, lane: LaneArea): Scale | undefined {
  const head = lane.head === undefined ? undefined : scene.group(lane.head);
  if (!head || lane.head === undefined) return undefined;
  const origin = scene.origin(lane.head);
  const height = (name: string): number | undefined => {
    for (const item of head.items)
      if (typeof item !== "string" && item.kind === "icon" && item.name === name)
        return origin.y + item.at.y + item.size / 2;
    return undefined;
  };
  const [highest, lowest] = [height("smiley"), height("smiley-sad")];
  return highest === undefined || lowest === undefined ? undefined : { highest, lowest };
}

export function heightOf(scale: Scale, value: number): number {
  return scale.lowest + ((value - LOWEST) / (HIGHEST - LOWEST)) * (scale.highest - scale.lowest);
}

export function valueAt(scale: Scale, y: number): number {
  return quarter(LOWEST + ((y - scale.lowest) / (scale.highest - scale.lowest)) * (HIGHEST - LOWEST));
}

/** A value as people type it, to the nearest quarter: "+1.5", "−1", "1,25". Null for none, nothing if it is no number. */
export function read(text: string): number | null | undefined {
  const typed = text.trim().replace(/^[−–]/u, "-").replace(",", ".");
  if (typed === "") return null;
  return /^[+-]?\d+(\.\d+)?$/.test(typed) ? quarter(Number(typed)) : undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

/** With its sign, as on the sheet. */
export function written(value: number, language: string): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
    formats.set(language, format);
  }
  return format.format(value);
}
