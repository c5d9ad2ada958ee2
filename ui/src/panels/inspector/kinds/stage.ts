import { choice, describe, lines, option } from "../fields";

export const LIFECYCLE = [
  "awareness",
  "consideration",
  "purchase",
  "onboarding",
  "use",
  "support",
  "renewal",
  "advocacy",
  "goodbye",
] as const;

export const stage = describe("stage", "title", [
  {
    name: "basics",
    open: true,
    fields: [
      lines("goal", { words: "stage-goal" }),
      lines("detail"),
      choice("phase", "choice-phase-", ["pre-sale", "sale", "post-sale"], { wide: true }),
      option("lifecycle", "choice-lifecycle-", LIFECYCLE),
    ],
  },
  { name: "touchpoints", open: true, list: "stage-touchpoints" },
  { name: "kpis", open: true, list: "stage-kpis" },
]);
