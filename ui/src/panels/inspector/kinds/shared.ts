/** What the maps of a library share: personas, channels, teams, evidence. */
import { choice, day, describe, flag, line, lines, link, number, part, several, share } from "../fields";

export const persona = describe("persona", "name", [
  {
    name: "basics",
    open: true,
    fields: [
      line("role"),
      part("portrait", "picture"),
      lines("quote"),
      lines("goals"),
      lines("needs"),
      lines("frustrations"),
      lines("bio"),
    ],
  },
  {
    name: "persona-figures",
    open: true,
    fields: [
      share("share", { words: "persona-share" }),
      several("channels", "channel"),
      { name: "color", control: { as: "palette", of: "personas" }, wide: true, words: "persona-color" },
    ],
  },
  { name: "sufferings", open: true, list: "persona-pains" },
  { name: "sayings", open: false, list: "persona-notes" },
  { name: "evidence", open: false, fields: [several("evidences", "evidence", { wide: true })] },
]);

export const channel = describe("channel", "name", [
  {
    name: "basics",
    open: true,
    fields: [
      { name: "icon", control: { as: "icon" } },
      { name: "color", control: { as: "color" }, wide: true },
      flag("human"),
    ],
  },
  { name: "touchpoints", open: true, list: "channel-touchpoints" },
  { name: "liked-by", open: true, list: "channel-personas" },
]);

export const team = describe("team", "name", [
  {
    name: "basics",
    open: true,
    fields: [
      { name: "color", control: { as: "color" }, wide: true },
      choice("side", "choice-side-", ["brand", "partner", "customer", "social"], { wide: true }),
    ],
  },
  { name: "touchpoints", open: true, list: "team-touchpoints" },
  { name: "remedies", open: true, list: "team-remedies" },
]);

export const evidence = describe("evidence", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("text", { words: "statement" }),
      line("source"),
      link("link", { words: "evidence-link" }),
      choice("status", "choice-trust-", ["own-input", "quoted", "disputed", "own-research", "verified"], {
        words: "trust",
      }),
      lines("remark"),
    ],
  },
  {
    name: "found",
    open: true,
    fields: [
      choice(
        "kind",
        "choice-evidence-",
        ["study", "interview", "survey", "observation", "analytics", "feedback", "staff"],
        { words: "evidence-kind" },
      ),
      day("date"),
      number("samples", { least: 0, whole: true }, undefined, { words: "evidence-samples" }),
    ],
  },
  { name: "uses", open: true, list: "evidence-uses" },
]);
