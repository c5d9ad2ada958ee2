/** A small journey as data, of all that tests take hold of: three stages, six touchpoints, every kind of lane. */

/** A document in Wayfold's own format. Ids are names; the program makes its own of them. */
export interface Journey {
  readonly maps: readonly JourneyMap[];
  readonly [shared: string]: unknown;
}
export interface JourneyMap {
  readonly card: { readonly id: string; readonly title: string; readonly [field: string]: unknown };
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly transitions: readonly Transition[];
  readonly lanes: readonly Lane[];
  readonly notes: readonly Note[];
  readonly pains: readonly Hung[];
  readonly remedies: readonly Hung[];
  readonly kpis: readonly Hung[];
}
interface Named {
  readonly id: string;
  readonly [field: string]: unknown;
}
export interface Stage extends Named {
  readonly title: string;
}
export interface Touchpoint extends Named {
  readonly stage: string;
  readonly title: string;
}
export interface Transition extends Named {
  readonly from: string;
  readonly to: string;
}
export interface Lane extends Named {
  readonly kind: string;
}
export interface Note extends Named {
  readonly lane: string;
  readonly touchpoint: string;
}
export interface Hung extends Named {
  readonly title: string;
}

export const TITLE = "A bicycle is repaired";

export const bicycle: Journey = {
  format: "wayfold",
  version: 1,
  maps: [
    {
      card: { id: "bicycle", title: TITLE, language: "en", currency: "EUR", personas: ["mira"] },
      stages: [
        { id: "find", title: "Find", phase: "pre-sale", lifecycle: "awareness" },
        { id: "bring", title: "Bring", phase: "sale", lifecycle: "purchase" },
        { id: "ride", title: "Ride", phase: "post-sale", lifecycle: "use" },
      ],
      touchpoints: [
        { id: "search", stage: "find", title: "Searches", channel: "web", emotion: 0, activeMinutes: 5 },
        { id: "ask", stage: "find", title: "Asks", channel: "phone", emotion: 1, activeMinutes: 4 },
        { id: "hand", stage: "bring", title: "Hands over", channel: "shop", emotion: 0.5, activeMinutes: 10 },
        { id: "wait", stage: "bring", title: "Waits", emotion: -1.5, waitingMinutes: 2880 },
        { id: "collect", stage: "ride", title: "Collects", channel: "shop", emotion: 1.5, activeMinutes: 6 },
        { id: "rate", stage: "ride", title: "Rates", channel: "web", emotion: 1, outcome: "success" },
      ],
      transitions: [
        { id: "search-ask", from: "search", to: "ask", share: 0.8 },
        { id: "ask-hand", from: "ask", to: "hand", share: 0.9 },
        { id: "hand-wait", from: "hand", to: "wait", share: 1 },
        { id: "wait-collect", from: "wait", to: "collect", share: 0.85 },
        { id: "collect-rate", from: "collect", to: "rate", share: 0.5 },
      ],
      lanes: [
        { id: "flow", kind: "flow" },
        { id: "emotion", kind: "emotion" },
        { id: "doing", kind: "notes", title: "Doing" },
        { id: "channels", kind: "channels" },
        { id: "pains", kind: "pains" },
        { id: "remedies", kind: "remedies" },
      ],
      notes: [
        { id: "reads", lane: "doing", touchpoint: "search", text: "Reads three reviews" },
        { id: "locks", lane: "doing", touchpoint: "hand", text: "Locks it in the rack" },
      ],
      pains: [
        {
          id: "silence",
          title: "Nobody says when",
          touchpoints: ["wait"],
          severity: 4,
          frequency: 0.5,
          leave: 0.2,
        },
      ],
      remedies: [
        {
          id: "message",
          title: "A message when done",
          treats: [{ pain: "silence", frequencyAfter: 0.1 }],
          drops: [{ touchpoint: "wait", drop: 0.02 }],
          status: "planned",
          effort: 2,
          impact: 4,
          cost: 900,
        },
      ],
      kpis: [],
    },
  ],
  personas: [{ id: "mira", name: "Mira", role: "Rides to work" }],
  channels: [
    { id: "web", name: "Website", icon: "globe", color: "#2f6db3" },
    { id: "phone", name: "Phone", icon: "phone", color: "#2e7d5b", human: true },
    { id: "shop", name: "Shop", icon: "storefront", color: "#a8662a", human: true },
  ],
  teams: [{ id: "workshop", name: "Workshop", color: "#3d6fb6" }],
  evidence: [],
  images: [],
};

export const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const [repaired] = bicycle.maps;
/** The same with one of every kind: also a KPI, evidence and a picture. */
export const everything: Journey = {
  ...bicycle,
  maps: repaired
    ? [
        {
          ...repaired,
          touchpoints: repaired.touchpoints.map((one) =>
            one.id === "wait" ? { ...one, team: "workshop" } : one,
          ),
          pains: repaired.pains.map((one) => ({ ...one, evidences: ["counted"] })),
          lanes: [...repaired.lanes, { id: "kpis", kind: "kpis" }, { id: "shots", kind: "images" }],
          notes: [...repaired.notes, { id: "shot", lane: "shots", touchpoint: "wait", image: "rack" }],
          kpis: [
            { id: "days", title: "Days until done", touchpoints: ["wait"], unit: "d", value: 2, target: 1 },
          ],
        },
      ]
    : [],
  evidence: [{ id: "counted", title: "Counted in spring", status: "own-research", kind: "analytics" }],
  images: [{ id: "rack", name: "rack.png", mime: "image/png", width: 1, height: 1, data: PIXEL }],
};
