/** What lies between and across touchpoints: arrows, lanes, notes. */
import { describe, evidenceLevel, flag, line, lines, number, one, part, several, share } from "../fields";

export const transition = describe("transition", null, [
  {
    name: "basics",
    open: true,
    fields: [
      part("from", "ends", { lone: true, bare: true }),
      share("share"),
      number("samples", { least: 0, whole: true }, undefined, { words: "arrow-samples" }),
      line("label"),
      {
        name: "kind",
        words: "arrow-kind",
        control: {
          as: "choice",
          words: "scene-transition-",
          values: ["main", "alternative", "recovery", "loop"],
        },
      },
      flag("contextLost"),
    ],
  },
  { name: "beside", open: true, list: "transition-beside" },
]);

export const lane = describe("lane", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("question"),
      number("height", { least: 24, most: 2000, step: 8 }, "pixels"),
      flag("hidden", { shown: ({ kind }) => kind !== "flow" }),
    ],
  },
  { name: "notes", open: true, list: "lane-notes" },
]);

export const note = describe("note", null, [
  {
    name: "basics",
    open: true,
    fields: [
      lines("text"),
      part("image", "picture"),
      one("persona", "persona", { words: "whose", empty: "scene-everybody" }),
      { name: "tint", control: { as: "palette", of: "notes" }, wide: true },
      one("until", "touchpoint"),
    ],
  },
  {
    name: "evidence",
    open: true,
    fields: [evidenceLevel("evidence"), several("evidences", "evidence", { wide: true })],
  },
]);

export const image = describe("image", null, [
  { name: "basics", open: true, fields: [line("name"), lines("alt")] },
]);
