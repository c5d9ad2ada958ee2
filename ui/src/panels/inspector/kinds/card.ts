import {
  checks,
  choice,
  day,
  describe,
  flag,
  line,
  lines,
  money,
  number,
  part,
  several,
  share,
} from "../fields";
import { LIFECYCLE } from "./stage";

export const card = describe("card", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("description"),
      line("actor"),
      several("personas", "persona"),
      lines("scenario"),
      lines("goal"),
      lines("trigger"),
    ],
  },
  {
    name: "standing",
    open: true,
    fields: [
      choice("state", "scene-state-", ["current", "future"], { wide: true }),
      choice("status", "scene-status-", ["draft", "review", "approved", "archived"], { wide: true }),
      line("owner"),
      day("reviewDate"),
    ],
  },
  {
    name: "figures",
    open: false,
    fields: [
      { name: "currency", control: { as: "line", write: "currency" } },
      number("figures.customersPerYear", { least: 0 }, undefined),
      money("figures.valuePerCustomer"),
      { name: "figures.margin", control: { as: "line", write: "money", range: { least: -1e15 } } },
      share("figures.retention"),
      share("figures.discount"),
      number("figures.horizonYears", { least: 0, most: 200 }, "years"),
      money("figures.budget"),
      part("figures.churnAfter", "churn"),
    ],
  },
  {
    name: "complaints",
    open: false,
    fields: [
      share("complaints.problem"),
      share("complaints.complain"),
      share("complaints.satisfied"),
      share("complaints.mollified"),
      share("complaints.dissatisfied"),
      share("complaints.lossWithoutProblem"),
      share("complaints.lossSatisfied"),
      share("complaints.lossMollified"),
      share("complaints.lossDissatisfied"),
      share("complaints.lossSilent"),
    ],
  },
  {
    name: "coverage",
    open: false,
    fields: [part("targetMix", "mix"), checks("outOfScope", "choice-lifecycle-", LIFECYCLE)],
  },
  {
    name: "looks",
    open: false,
    fields: [
      choice("theme", "choice-theme-", ["", "paper-light", "paper-dark", "high-contrast"], {
        words: "theme",
      }),
      choice("language", "choice-language-", ["", "en", "de"]),
      { name: "brand.color", control: { as: "color" }, words: "brand-color", wide: true },
      { name: "brand.font", control: { as: "line", write: "words" }, words: "brand-font", wide: true },
      part("brand.logo", "picture", { words: "logo" }),
      flag("hideLegend"),
    ],
  },
  { name: "personas", open: false, list: "all-personas" },
  { name: "channels", open: false, list: "all-channels" },
  { name: "teams", open: false, list: "all-teams" },
  { name: "library-evidence", open: false, list: "all-evidence" },
]);
