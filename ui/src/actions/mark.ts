/** What is said of things in a word: moment of truth, evidence, service, outcome, phase, severity, status. */
import { type Action, onMap, withSelection } from "./action";
import { allHave, type Choice, family, set, toggle } from "./choices";
import { chooseChannel, choosePersona, chooseTeam } from "./pickers";
import { has, menuPoint } from "./target";

const value = (value: string, words: string, icon: string): Choice => ({ id: value, value, words, icon });

export const evidence = family("evidence", ["touchpoint", "note", "pain", "remedy"], "evidence", [
  value("assumed", "scene-evidence-assumed", "circle-dashed"),
  value("observed", "scene-evidence-observed", "eye"),
  value("measured", "scene-evidence-measured", "ruler"),
]);

export const service = family("service", ["touchpoint"], "service", [
  value("unknown", "value-service-unknown", "circle-dashed"),
  value("self-service", "scene-service-self-service", "hand-tap"),
  value("assisted", "scene-service-assisted", "headset"),
  value("automated", "scene-service-automated", "robot"),
]);

export const outcome = family("outcome", ["touchpoint"], "outcome", [
  value("none", "value-outcome-none", "arrow-right"),
  value("success", "scene-outcome-success", "flag-checkered"),
  value("churn", "scene-outcome-churn", "x-circle"),
  value("graceful", "scene-outcome-graceful", "hand-waving"),
  value("win-back", "scene-outcome-win-back", "arrow-u-up-left"),
]);

export const phase = family("phase", ["stage"], "phase", [
  value("pre-sale", "scene-phase-pre-sale", "megaphone"),
  value("sale", "scene-phase-sale", "shopping-cart"),
  value("post-sale", "scene-phase-post-sale", "heart"),
]);

export const severity = family(
  "severity",
  ["pain"],
  "severity",
  [1, 2, 3, 4, 5].map((degree) => ({
    id: String(degree),
    value: degree,
    words: `value-severity-${degree}`,
    icon: "warning",
    keys: [`Alt+${degree}`],
  })),
);

export const status = family("status", ["remedy"], "status", [
  value("idea", "scene-remedy-idea", "lightbulb"),
  value("planned", "scene-remedy-planned", "calendar-blank"),
  value("doing", "scene-remedy-doing", "hammer"),
  value("done", "scene-remedy-done", "check-circle"),
  value("dropped", "scene-remedy-dropped", "x-circle"),
]);

export const arrowKind = family("arrow-kind", ["transition"], "kind", [
  value("main", "scene-transition-main", "arrow-right"),
  value("alternative", "scene-transition-alternative", "git-branch"),
  value("recovery", "scene-transition-recovery", "lifebuoy"),
  value("loop", "scene-transition-loop", "repeat"),
]);

/** Which of the note colours; 0 for none. */
export const tint = family(
  "tint",
  ["note"],
  "tint",
  [0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
    id: String(number),
    value: number,
    words: `value-tint-${number}`,
    icon: number === 0 ? "note-blank" : "note",
  })),
);

export const state = ["current", "future"].map((value): Action => ({
  id: `state-${value}`,
  icon: value === "current" ? "map-pin-line" : "sparkle",
  words: ["action-state", `scene-state-${value}`],
  enabled: onMap,
  checked: (app) => onMap(app) && app.studio?.card.state === value,
  run: (app) => app.studio?.edit([app.studio.id], { state: value }),
}));

export const flags: readonly Action[] = [
  toggle("listening-post", ["touchpoint"], "listeningPost", "ear"),
  toggle("complaint", ["touchpoint"], "complaint", "megaphone"),
  toggle("context-lost", ["transition"], "contextLost", "repeat"),
];

/** Pressed again it is an ordinary moment once more. */
function moment(id: string, value: "truth" | "micro", icon: string, keys: readonly string[]): Action {
  const on = ["touchpoint"] as const;
  return {
    id,
    icon,
    keys,
    enabled: (app) => has(app, ...on),
    checked: (app) => allHave(app, on, "moment", value),
    run: (app) => set(app, on, "moment", allHave(app, on, "moment", value) ? "ordinary" : value),
  };
}

export const moments: readonly Action[] = [
  moment("moment-truth", "truth", "star", ["Alt+M"]),
  moment("moment-micro", "micro", "sparkle", []),
];

export const pickers: readonly Action[] = [
  {
    id: "choose-channel",
    icon: "broadcast",
    keys: ["Alt+C"],
    enabled: (app) => has(app, "touchpoint"),
    run: (app) => chooseChannel(app, menuPoint(app)),
  },
  {
    id: "choose-team",
    icon: "users-three",
    keys: ["Alt+O"],
    enabled: (app) => has(app, "touchpoint", "remedy"),
    run: (app) => chooseTeam(app, menuPoint(app)),
  },
  {
    id: "choose-persona",
    icon: "user",
    keys: ["Alt+U"],
    enabled: (app) => withSelection(app) && has(app, "touchpoint", "note", "pain"),
    run: (app) => choosePersona(app, menuPoint(app)),
  },
];

export const mark: readonly Action[] = [
  ...moments,
  ...pickers,
  ...severity,
  ...evidence,
  ...service,
  ...outcome,
  ...flags,
  ...phase,
  ...status,
  ...arrowKind,
  ...tint,
  ...state,
];
