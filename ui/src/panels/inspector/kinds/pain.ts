/** What hurts, what helps, what is measured. */
import {
  choice,
  day,
  describe,
  dots,
  evidenceLevel,
  flag,
  line,
  lines,
  money,
  number,
  one,
  part,
  several,
  share,
} from "../fields";

const rests = {
  name: "evidence",
  open: false,
  fields: [evidenceLevel("evidence"), several("evidences", "evidence", { wide: true })],
} as const;

export const pain = describe("pain", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("detail"),
      {
        name: "severity",
        control: { as: "steps", look: "dots", from: 1, to: 5, tone: "pain", required: true },
      },
      choice("category", "choice-category-", [
        "other",
        "waiting",
        "passed-on",
        "failure",
        "long-form",
        "repeated-entry",
        "buried-action",
        "hard-to-find",
        "no-answers",
        "popups",
        "cross-device",
        "slow-site",
        "too-much",
        "hurdle",
        "irrelevant",
        "impersonal",
        "price",
      ]),
      one("persona", "persona", { words: "sufferer", empty: "scene-everybody" }),
    ],
  },
  { name: "weight", open: true, fields: [share("frequency"), share("leave")] },
  { name: "places", open: true, list: "pain-touchpoints" },
  { name: "treated", open: true, list: "pain-remedies" },
  rests,
]);

export const remedy = describe("remedy", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("detail"),
      choice("status", "scene-remedy-", ["idea", "planned", "doing", "done", "dropped"]),
      line("owner"),
      one("team", "team"),
      day("due"),
      choice("blocker", "choice-blocker-", [
        "none",
        "budget",
        "skills",
        "communication",
        "technology",
        "compliance",
        "other",
      ]),
    ],
  },
  { name: "treats", open: true, list: "remedy-pains" },
  { name: "drops", open: true, list: "remedy-drops" },
  {
    name: "worth",
    open: true,
    fields: [
      dots("effort", { words: "remedy-effort" }),
      dots("impact"),
      money("cost", { words: "remedy-cost" }),
      share("confidence"),
    ],
  },
  { name: "done-at", open: false, list: "remedy-touchpoints" },
  rests,
]);

export const kpi = describe("kpi", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("detail", { words: "kpi-detail" }),
      choice("category", "choice-kpi-", ["experience", "behaviour", "operational", "financial"], {
        words: "kpi-category",
        wide: true,
      }),
      one("stage", "stage", { empty: "field-stage-whole" }),
      flag("leading"),
      line("owner"),
    ],
  },
  {
    name: "values",
    open: true,
    fields: [
      line("unit"),
      choice("better", "choice-better-", ["higher", "lower"]),
      number("baseline", { least: -1e15 }, "unit"),
      number("value", { least: -1e15 }, "unit"),
      number("target", { least: -1e15 }, "unit"),
      day("due", { words: "target-due" }),
      part("interim", "interim", { lone: true }),
    ],
  },
  { name: "places", open: true, list: "kpi-touchpoints" },
]);
