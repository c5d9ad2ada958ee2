/** A journey one of whose stages has so many touchpoints that no room could read them all at once. */
import { bicycle, type Journey, type JourneyMap } from "./journey";

export const CROWDED = "A claim is settled";
/** Touchpoints of the stage in the middle. */
export const MANY = 60;

const DEEDS = [
  "Fills in the form",
  "Sends photographs of the damage",
  "Waits for an answer",
  "Asks by phone",
  "Gets a letter",
];

const steps = Array.from({ length: MANY }, (_, at) => ({
  id: `step-${at + 1}`,
  stage: "settle",
  title: `${at + 1} ${DEEDS[at % DEEDS.length] ?? ""}`,
  detail: `What happens at step ${at + 1}`,
  channel: ["web", "phone", "shop"][at % 3],
  emotion: Math.round(20 * Math.sin(at / 4)) / 10,
  activeMinutes: 5 + (at % 7),
}));

const map: JourneyMap = {
  card: { id: "claim", title: CROWDED, language: "en" },
  stages: [
    { id: "report", title: "Report", phase: "pre-sale" },
    { id: "settle", title: "Settle", phase: "sale", goal: "Money in the bank", detail: "Where most give up" },
    { id: "after", title: "Afterwards", phase: "post-sale" },
  ],
  touchpoints: [
    { id: "crash", stage: "report", title: "Has an accident", emotion: -1.5 },
    { id: "call", stage: "report", title: "Calls", channel: "phone", emotion: 0.5 },
    ...steps,
    { id: "done", stage: "after", title: "Buys a new one", channel: "shop", emotion: 1.5 },
  ],
  transitions: steps.slice(1).map(({ id }, at) => ({ id: `to-${id}`, from: `step-${at + 1}`, to: id })),
  lanes: [
    { id: "flow", kind: "flow" },
    { id: "emotion", kind: "emotion" },
    { id: "doing", kind: "notes", title: "Doing" },
    { id: "pains", kind: "pains" },
    { id: "remedies", kind: "remedies" },
  ],
  notes: steps
    .filter((_, at) => at % 4 === 1)
    .map(({ id }) => ({
      id: `note-${id}`,
      lane: "doing",
      touchpoint: id,
      text: "Looks for last year’s papers",
    })),
  pains: [{ id: "silence", title: "Nobody answers", touchpoints: ["step-33"], severity: 4 }],
  remedies: [],
  kpis: [],
};

export const crowd: Journey = { ...bicycle, maps: [map] };
