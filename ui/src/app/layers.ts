/** What the sheet can show of the analysis: heat on touchpoints, arrows as thick as their flow. */
import type { Id } from "../bindings/Id";
import type { Part } from "../bindings/Part";
import type { Report } from "../bindings/Report";
import type { Flow, Mark, Overlay, Tone } from "../canvas";
import { figures } from "../words";

export const LAYERS = ["none", "flow", "path", "leak", "pain", "time", "success", "hinge"] as const;
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
    case "path":
      return likeliest(report);
    case "leak":
      return { marks: heat(report.leak, "pain", (share) => figures.percent(share, 1), 0.0005) };
    case "pain":
      return { marks: heat(report.pain_load, "pain", (points) => figures.number(points, 2), 0.0005) };
    case "time":
      return { marks: heat(report.minutes_spent, "watch", (minutes) => figures.duration(minutes), 0.05) };
    case "success":
      return { marks: heat(report.completion_from, "good", (share) => figures.percent(share)) };
    case "hinge":
      return { marks: heat(report.removal_effect, "watch", (share) => figures.percent(share), 0.005) };
  }
}

/** The way most customers go who reach the goal, with the share who take each step of it. */
function likeliest(report: Report): Overlay {
  const [way] = report.paths.likely;
  if (!way) return {};
  const own = new Set(way.transitions);
  return {
    path: [...way.touchpoints, ...way.transitions],
    dim: true,
    flows: flows(report).filter(({ transition }) => own.has(transition)),
  };
}

/** A part of the journey, what leads there and what can follow; the rest steps back. */
export function around({ touchpoints, upstream, downstream }: Part): Overlay {
  const after = new Set(downstream);
  const both = new Set(upstream.filter((id) => after.has(id)));
  const marks = (ids: readonly Id[], tone: Tone, strength: number): Mark[] =>
    ids.map((record) => ({ record, tone, label: "", strength }));
  return {
    marks: [
      ...marks(touchpoints, "accent", 0.9),
      ...marks([...both], "accent", 0.15),
      ...marks(upstream, "watch", 0.35),
      ...marks(downstream, "good", 0.35),
    ],
    path: [...touchpoints, ...upstream, ...downstream],
    dim: touchpoints.length > 0,
  };
}
