/** Pasting and dropping: reads what is there, decides where it goes, does it as one step. */
import type { App, MenuEntry, Studio } from "../../app";
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import { holds, type Spot } from "../../canvas";
import { expect } from "../../host";
import { t } from "../../words";
import { columns } from "../order";
import { laneOf, menuPoint, placeOf, targetOf } from "../target";
import { remembered } from "./copy";
import { type Aim, type Content, decide, type Plan } from "./decide";
import { unwrapped } from "./own";
import { looksLikePicture, pastePicture } from "./pictures";
import { retarget } from "./retarget";
import { rows } from "./table";

/** What an event of the browser carries. */
export function contentOf(data: DataTransfer): Content {
  const text = data.getData("text/plain");
  const own = unwrapped(data.getData("text/html") || remembered(text));
  const pictures = [...data.files].filter((file) => looksLikePicture(file.type));
  return { own, pictures, text };
}

/** What the clipboard holds, for menus: browsers may ask the person first. */
export async function contentNow(): Promise<Content> {
  const { clipboard } = navigator;
  let [text, html] = ["", ""];
  const pictures: Blob[] = [];
  try {
    for (const item of await clipboard.read()) {
      const read = async (type: string): Promise<string> =>
        item.types.includes(type) ? (await item.getType(type)).text() : "";
      text ||= await read("text/plain");
      html ||= await read("text/html");
      const picture = item.types.find(looksLikePicture);
      if (picture) pictures.push(await item.getType(picture));
    }
  } catch {
    text = await clipboard.readText();
  }
  return { own: unwrapped(html || remembered(text)), pictures, text };
}

/** Pastes at what is selected or in focus. */
export async function paste(app: App, content: Content): Promise<void> {
  const { studio } = app;
  if (studio) await put(app, studio, content, aimOf(studio));
}

/** Puts what was dropped where it was dropped. */
export async function drop(app: App, content: Content, spot: Spot): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const { touchpoint, lane, place } = spot;
  const kind = studio.records.find("lane", lane)?.kind;
  const cell = touchpoint !== null && lane !== null && kind ? { touchpoint, lane, kind } : null;
  await put(app, studio, content, { cell, place, touchpoint });
}

function aimOf(studio: Studio): Aim {
  const { touchpoint, lane } = targetOf(studio);
  const kind = studio.records.find("lane", lane)?.kind;
  const cell = touchpoint !== null && lane !== null && kind ? { touchpoint, lane, kind } : null;
  return { cell, touchpoint, place: placeOf(studio) };
}

async function put(app: App, studio: Studio, content: Content, aim: Aim): Promise<void> {
  const plan = decide(content, aim);
  switch (plan.paste) {
    case "records":
    case "touchpoints":
    case "cells":
    case "note": {
      const command = commandFor(studio, plan, aim);
      const made = command && (await studio.run(command));
      if (made) choose(app, studio, made);
      return;
    }
    case "pictures": {
      const at =
        aim.cell ?? (aim.touchpoint === null ? undefined : { touchpoint: aim.touchpoint, lane: null });
      for (const picture of plan.pictures)
        await pastePicture(app, picture, picture instanceof File ? picture.name : "", at);
      return;
    }
    case "map":
      return offerMap(app, studio, plan, aim);
    case "nothing":
      return void app.toasts.show(t(plan.why === "empty" ? "paste-empty" : "paste-no-place"));
  }
}

type Doable = Extract<Plan, { paste: "records" | "touchpoints" | "cells" | "note" }>;

function commandFor(studio: Studio, plan: Doable, aim: Aim): Command | null {
  switch (plan.paste) {
    case "records":
      return { do: "paste", records: retarget(plan.own.records, aim, studio.map.records), place: aim.place };
    case "touchpoints":
      return { do: "pasteTouchpoints", lines: [...plan.lines], place: plan.place, connect: true };
    case "cells":
      return inCells(studio, plan.rows, plan.cell);
    case "note": {
      const lane = laneOf(studio, "notes");
      const { touchpoint, text } = plan;
      return lane === undefined ? null : { do: "addNote", lane, touchpoint, before: null, fields: { text } };
    }
  }
}

/** Notes in one row or one column, none of them blank: that is a command of its own. */
function wholeNotes(
  table: readonly (readonly string[])[],
  { lane, touchpoint, kind }: NonNullable<Aim["cell"]>,
): Command | null {
  const across = table.length === 1 && (table[0]?.length ?? 0) > 1;
  const column = table.every((row) => row.length === 1);
  const lines = table.flat();
  if (holds(kind) !== "note" || !(across || column) || lines.length < 2) return null;
  // A line is a note: one with line breaks of its own goes the longer way.
  if (lines.some((line) => line === "" || line.includes("\n"))) return null;
  return { do: "pasteNotes", lines, lane, touchpoint, across };
}

/** Rows of cells, from a touchpoint's column to the right; a note keeps its line breaks. */
function inCells(
  studio: Studio,
  table: readonly (readonly string[])[],
  cell: NonNullable<Aim["cell"]>,
): Command | null {
  const whole = wholeNotes(table, cell);
  if (whole) return whole;
  const all = columns(studio.map.records).filter(({ touchpoints }) => touchpoints.length > 0);
  const begin = all.findIndex(({ touchpoints }) => touchpoints.includes(cell.touchpoint));
  const held = holds(cell.kind);
  const commands = table.flatMap((row) =>
    row.flatMap((text, index): Command[] => {
      if (text === "") return [];
      const column = all[Math.min(begin + index, all.length - 1)];
      const touchpoint = index === 0 ? cell.touchpoint : (column?.touchpoints[0] ?? cell.touchpoint);
      if (held === "note")
        return [{ do: "addNote", lane: cell.lane, touchpoint, before: null, fields: { text } }];
      if (held !== "pain" && held !== "remedy" && held !== "kpi") return [];
      const title = text.replace(/\s*\n\s*/g, " ");
      return [{ do: "add", kind: held, fields: { title, touchpoints: [touchpoint] } }];
    }),
  );
  const [first] = commands;
  if (!first) return null;
  return commands.length === 1 ? first : { do: "batch", commands };
}

/** Selects what was pasted, but not what came along with it. */
function choose(app: App, studio: Studio, made: readonly Id[]): void {
  const kinds = ["stage", "touchpoint", "note", "pain", "remedy", "kpi", "lane"] as const;
  const { records } = studio.map;
  const main = kinds.find((kind) => made.some((id) => records.get(id)?.kind === kind));
  const chosen = made.filter((id) => records.get(id)?.kind === main);
  const [first] = chosen;
  if (first === undefined) return;
  app.show(first);
  const select = (): void => studio.selection.set(chosen, first);
  if (studio.canvas) void studio.canvas.ready.then(select);
  else select();
  app.say(t("pasted", { count: chosen.length }));
}

/** Text that is a whole journey, or a table that may be one: the person says what it is to be. */
function offerMap(app: App, studio: Studio, { text, why }: Extract<Plan, { paste: "map" }>, aim: Aim): void {
  const whole: MenuEntry = {
    label: t("paste-as-map"),
    icon: "file-plus",
    run: () => void importText(app, text),
  };
  const { place } = aim;
  const lines = rows(text).flatMap(([first]) => (first ? [first] : []));
  const touchpoints: MenuEntry = {
    label: t("paste-first-column", { count: lines.length }),
    icon: "map-pin",
    enabled: place !== null,
    run: () => {
      if (!place) return;
      void studio.run({ do: "pasteTouchpoints", lines, place, connect: true }).then((made) => {
        if (made) choose(app, studio, made);
      });
    },
  };
  app.openMenu({
    at: menuPoint(app),
    label: t(`paste-found-${why}`),
    title: t(`paste-found-${why}`),
    entries: why === "table" ? [touchpoints, whole] : [whole],
  });
}

async function importText(app: App, text: string): Promise<void> {
  try {
    const request = { ask: "importText", name: t("paste-map-name"), text } as const;
    const { maps, warnings } = await expect(app.host, request, "imported");
    const said = warnings.map((warning) => warning.text);
    await app.imported(t("paste-map-name"), maps, said);
  } catch (error) {
    app.refused(error);
  }
}
