/** What the sheet can show of the analysis: heat on touchpoints, arrows as thick as their flow. */
import type { Id } from "../bindings/Id";
import type { Report } from "../bindings/Report";
import type { Flow, Mark, Overlay, Tone } from "../canvas";
import { figures } from "../words";

export const LAYERS = ["none", "flow", "leak", "pain", "time", "success"] as const;
export type Layer = (typeof LAYERS)[number];

type Values = Readonly<Record<Id, number | null | undefined>>;

/** Touchpoints tinted by their values, the highest most; each says its own. */
function heat(values: Values, tone: Tone, say: (value: number) => string, least = 0): Mark[] {
  const most = Math.max(...Object.values(values).map((value) => value ?? 0), Number.EPSILON);
  return Object.entries(values).flatMap(([record, value]) => {
    if (value === null || value === undefined || value <= least) return [];
    return [{ record, tone, label: say(value), strength: Math.max(0.06, value / most) }];
  });
}

function flows(report: Report): Flow[] {
  const most = Math.max(...Object.values(report.transition_flow), Number.EPSILON);
  return Object.entries(report.transition_flow).map(([transition, flow]) => ({
    transition,
    width: flow / most,
    label: figures.percent(flow),
  }));
}

/** The overlay of a layer. */
export function drawn(layer: Layer, report: Report): Overlay {
  switch (layer) {
    case "none":
      return {};
    case "flow":
      return {
        flows: flows(report),
        marks: heat(report.visits, "accent", (visits) => figures.number(visits, 2)),
      };
    case "leak":
      return { marks: heat(report.leak, "pain", (share) => figures.percent(share, 1), 0.0005) };
    case "pain":
      return { marks: heat(report.pain_load, "pain", (points) => figures.number(points, 2), 0.0005) };
    case "time":
      return { marks: heat(report.minutes_spent, "watch", (minutes) => figures.duration(minutes), 0.05) };
    case "success":
      return { marks: heat(report.completion_from, "good", (share) => figures.percent(share)) };
  }
}
