/**
 * What is told in which order when a map is presented: steps as data, each with what it shows, what is said of it and
 * what has been told before. Plain functions; nothing here knows of screens.
 */
import type { Card } from "../../bindings/Card";
import type { FindingView } from "../../bindings/FindingView";
import type { Id } from "../../bindings/Id";
import type { LaneKind } from "../../bindings/LaneKind";
import type { Body, Records } from "../../document/records";
import type { Section } from "./sections";

/** Parts of the story that can be told, or not, in any order. */
export const PARTS = ["journey", "curve", "pains", "findings"] as const;
export type Part = (typeof PARTS)[number];

export interface Choices {
  /** What is told, in this order. */
  readonly parts: readonly Part[];
  /** Whether each touchpoint is a step of its own. */
  readonly touchpoints: boolean;
  /** So many pains and findings at most. */
  readonly most: number;
  /** Whether what has not been told yet is covered. */
  readonly reveal: boolean;
  /** Key of the view to present, empty for the whole map; nothing for what is shown anyway. */
  readonly audience: string | null;
}

export const USUAL: Choices = { parts: PARTS, touchpoints: false, most: 5, reveal: true, audience: null };
export const MOST = [3, 5, 10] as const;

export interface Step {
  /** Apart from all others, and the same when the map has changed. */
  readonly id: string;
  readonly kind:
    "overview" | "stage" | "touchpoint" | "curve" | "lowest" | "highest" | "pain" | "finding" | "end";
  readonly title: string;
  /** What stands on the screen besides the map; nothing where the map says it all. */
  readonly text: string;
  /** What only the speaker reads. */
  readonly notes: string;
  /** What is looked at. */
  readonly records: readonly Id[];
  /** Whose curves are shown, where that cannot be read off the map from the back of the room. */
  readonly personas?: readonly Id[];
  /** How much of its stage is looked at, where all of it would be too much. */
  readonly section?: Section;
  /** Where a stage takes several steps, what its title is made of: the stage, and which of its parts is told. */
  readonly part?: { readonly stage: string; readonly where: string };
}

/** What a story is told from. */
export interface Source {
  readonly records: Records;
  readonly card: Card;
  /** Whether the audience sees a record. */
  sees(id: Id): boolean;
  /** Sections of a stage in which it can be read; none where all of it can be at once. */
  sections(stage: Id): readonly Section[];
  readonly findings: readonly FindingView[];
}

/** Words by key. */
export type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

export function plan(source: Source, choices: Choices, say: Say): Step[] {
  const told: { readonly [P in Part]: () => Step[] } = {
    journey: () => journey(source, choices.touchpoints, say),
    curve: () => curve(source, say),
    pains: () => pains(source, choices.most, say),
    findings: () => findings(source, choices.most, say),
  };
  const { card } = source;
  const about = lines(card.description, card.scenario, card.goal);
  const title = card.title.trim() || say("app-untitled");
  const steps = choices.parts.flatMap((part) => told[part]());
  const whole = { title, records: [] } as const;
  const whose = card.actor.trim() || say(`scene-state-${card.state}`);
  return [
    { ...whole, id: "overview", kind: "overview", text: whose, notes: about },
    ...steps,
    // What is talked about at the end lies open, without a word over it.
    ...(steps.length > 0 ? [{ ...whole, id: "end", kind: "end", text: "", notes: "" } as const] : []),
  ];
}

function journey(source: Source, each: boolean, say: Say): Step[] {
  const { records, sees } = source;
  const all = inOrder(source);
  const stages = records.list("stage").filter(({ id }) => sees(id));
  return stages.flatMap(({ id, title, goal, detail }, at): Step[] => {
    const own = all.filter(({ stage }) => stage === id);
    const head: Step = {
      id: `stage/${id}`,
      kind: "stage",
      title: say("present-stage", { number: at + 1, title: title.trim() || say("kind-stage") }),
      text: "",
      notes: lines(goal, detail),
      records: [id],
    };
    const sections = source.sections(id);
    const [first] = sections;
    // Touchpoints that are steps of their own come near enough: of a wide stage its beginning is shown, with its name.
    if (each)
      return [
        first ? { ...head, section: first } : head,
        ...own.map((touchpoint) => moment(records, touchpoint, say)),
      ];
    // Else what they are about is said with the stage, or with the part of it they are in.
    return first
      ? parts(head, sections, own, say)
      : [{ ...head, notes: lines(head.notes, ...own.map(inShort)) }];
  });
}

/** A stage section by section. What is to be said of the stage is said with the first. */
function parts(
  head: Step,
  sections: readonly Section[],
  own: readonly Body<"touchpoint">[],
  say: Say,
): Step[] {
  const known = new Map(own.map((touchpoint) => [touchpoint.id, touchpoint]));
  return sections.map((section, at) => {
    const shown = section.touchpoints.flatMap((id) => known.get(id) ?? []);
    const where = say("present-section", { number: at + 1, count: sections.length });
    return {
      ...head,
      id: at === 0 ? head.id : `${head.id}/${section.touchpoints[0] ?? at}`,
      title: `${head.title}, ${where}`,
      notes: lines(at === 0 ? head.notes : "", ...shown.map(inShort)),
      section,
      part: { stage: head.title, where },
    };
  });
}

/** Whether words of a step stand on the screen besides the map. */
export const captioned = ({ text, part }: Step): boolean => text !== "" || part !== undefined;

/** A touchpoint with what happens there; nothing that stands on its card already. */
const inShort = ({ title, detail }: Body<"touchpoint">): string =>
  detail.trim() === "" ? "" : `${title}: ${detail}`;

function moment(records: Records, touchpoint: Body<"touchpoint">, say: Say): Step {
  const { id, title, detail, channel, environment } = touchpoint;
  const where = [records.find("channel", channel)?.name ?? "", environment].filter((part) => part !== "");
  return {
    id: `touchpoint/${id}`,
    kind: "touchpoint",
    title: title.trim() || say("kind-touchpoint"),
    text: "",
    notes: lines(detail, where.join(" · ")),
    records: [id],
  };
}

/** Personas who have a curve of their own. */
function whose({ records, sees, card }: Source): Id[] {
  const felt = new Set(records.list("touchpoint").flatMap(({ emotions }) => Object.keys(emotions)));
  const all = [...card.personas, ...records.list("persona").map(({ id }) => id)];
  return [...new Set(all)].filter((id) => felt.has(id) && sees(id));
}

/** What customers feel at a touchpoint, in general and persona by persona. */
function feelings({ emotion, emotions }: Body<"touchpoint">, sees: Source["sees"]): number[] {
  const each = Object.entries(emotions).flatMap(([id, value]) =>
    value !== undefined && sees(id) ? [value] : [],
  );
  return emotion === null ? each : [emotion, ...each];
}

/** Touchpoints as they are read: stage by stage. */
function inOrder({ records, sees }: Source): Body<"touchpoint">[] {
  const all = records.list("touchpoint").filter(({ id }) => sees(id));
  return records.list("stage").flatMap(({ id }) => all.filter(({ stage }) => stage === id));
}

function curve(source: Source, say: Say): Step[] {
  const { records, sees } = source;
  const lane = records.list("lane").find(({ id, kind, hidden }) => kind === "emotion" && !hidden && sees(id));
  const felt = inOrder(source).flatMap((touchpoint) => {
    const values = feelings(touchpoint, sees);
    return values.length > 0 ? [{ touchpoint, low: Math.min(...values), high: Math.max(...values) }] : [];
  });
  const [first, ...others] = felt;
  if (!lane || !first) return [];
  // As the sheet names them: the first of equals.
  const lowest = others.reduce((found, one) => (one.low < found.low ? one : found), first);
  const highest = others.reduce((found, one) => (one.high > found.high ? one : found), first);
  const whole: Step = {
    id: "curve",
    kind: "curve",
    title: lane.title.trim() || say("scene-lane-emotion"),
    text: say("present-curve"),
    notes: lane.question.trim(),
    records: [lane.id],
    personas: whose(source),
  };
  const point = (kind: "lowest" | "highest", { id, title, detail }: Body<"touchpoint">): Step => ({
    id: kind,
    kind,
    title: title.trim() || say("kind-touchpoint"),
    text: say(`present-${kind}`),
    notes: detail.trim(),
    records: [id],
  });
  // A flat line has neither.
  if (lowest.low === highest.high) return [whole];
  return [whole, point("lowest", lowest.touchpoint), point("highest", highest.touchpoint)];
}

function pains({ records, sees }: Source, most: number, say: Say): Step[] {
  const shown = records.list("pain").filter(({ id }) => sees(id));
  const worst = [...shown].sort((a, b) => b.severity - a.severity || (b.frequency ?? 0) - (a.frequency ?? 0));
  const where = (touchpoints: readonly Id[]): string => {
    const titles = touchpoints.filter(sees).map((id) => records.find("touchpoint", id)?.title.trim() ?? "");
    return titles.filter((title) => title !== "").join(", ");
  };
  return worst.slice(0, most).map((pain) => {
    const remedies = records
      .list("remedy")
      .filter(({ treats }) => treats.some((one) => one.pain === pain.id));
    return {
      id: `pain/${pain.id}`,
      kind: "pain",
      title: pain.title.trim() || say("kind-pain"),
      text: say("present-severity", { severity: pain.severity, where: where(pain.touchpoints) }),
      notes: lines(pain.detail, ...remedies.map(({ title }) => `→ ${title}`)),
      records: [pain.id, ...pain.touchpoints, ...remedies.map(({ id }) => id)].filter(sees),
    };
  });
}

function findings({ findings: all, sees }: Source, most: number, say: Say): Step[] {
  const open = all.filter(({ dismissed, records }) => dismissed === null && records.every(sees));
  return open.slice(0, most).map(({ key, family, sentence, reason, grounds, records }) => ({
    id: `finding/${key}`,
    kind: "finding",
    title: sentence,
    text: say(`finding-family-${family}`),
    notes: lines(reason, grounds ?? ""),
    records,
  }));
}

/** What a step shows of a journey that is only told so far. */
export interface Told {
  /** The stage told now. */
  readonly stage: Id;
  /** Up to this touchpoint; nothing for all of the stage, `null` for none of it but its head. */
  readonly touchpoint?: Id | null;
  /** Lanes whose part of the story comes later. */
  readonly lanes: readonly LaneKind[];
}

const LANES: { readonly [P in Part]: readonly LaneKind[] } = {
  journey: [],
  curve: ["emotion"],
  pains: ["pains", "remedies"],
  findings: [],
};

/** How far the story is told at a step; nothing where all can be seen. */
export function toldAt(steps: readonly Step[], at: number, choices: Choices): Told | null {
  const step = steps[at];
  const [record] = step?.records ?? [];
  if (!choices.reveal || record === undefined || (step?.kind !== "stage" && step?.kind !== "touchpoint"))
    return null;
  const later = choices.parts.slice(choices.parts.indexOf("journey") + 1);
  const lanes = later.flatMap((part) => LANES[part]);
  if (step.kind === "touchpoint") {
    const stage = steps.slice(0, at).findLast(({ kind }) => kind === "stage")?.records[0];
    return stage === undefined ? null : { stage, touchpoint: record, lanes };
  }
  const next = steps[at + 1];
  if (next?.kind === "touchpoint") return { stage: record, touchpoint: null, lanes };
  const last = next?.records[0] === record ? step.section?.touchpoints.at(-1) : undefined;
  return last === undefined ? { stage: record, lanes } : { stage: record, touchpoint: last, lanes };
}

/** The step at which a record is told: its own, or that of the part or stage it is in; -1 if there is none. */
export function stepOf(steps: readonly Step[], records: Records, record: Id): number {
  const told = (id: Id | undefined): number =>
    steps.findIndex(({ kind, records: [first] }) => OWN.includes(kind) && first === id);
  const part = steps.findIndex((step) => step.part && step.section?.touchpoints.includes(record));
  const found = [told(record), part, told(records.find("touchpoint", record)?.stage)];
  return found.find((at) => at >= 0) ?? -1;
}

/** What is looked at: a pain with what is done about it; where it is met may be far above. */
export function inView(records: Records, { kind, records: all, section }: Step): readonly Id[] {
  if (section) return inColumns(records, section);
  if (kind !== "pain") return all;
  const near = all.filter((id) => records.get(id)?.kind !== "touchpoint");
  return near.length > 0 ? near : all;
}

/** What stands in the columns of a section, and in no others besides. */
function inColumns(records: Records, { touchpoints }: Section): Id[] {
  const own = new Set(touchpoints);
  const notes = records
    .list("note")
    .filter(({ touchpoint, until }) => own.has(touchpoint) && (until === null || own.has(until)));
  const hurts = records.list("pain").filter((pain) => pain.touchpoints.every((id) => own.has(id)));
  return [...touchpoints, ...[...notes, ...hurts].map(({ id }) => id)];
}

/** Steps that are about one thing of the map, rather than what it is an example of. */
const OWN: readonly Step["kind"][] = ["stage", "touchpoint", "pain"];

/** Choices as they were kept; the usual ones where they make no sense any more. */
export function readChoices(kept: string | null): Choices {
  let read: { readonly [K in keyof Choices]?: unknown };
  try {
    read = (JSON.parse(kept ?? "{}") as typeof read | null) ?? {};
  } catch {
    read = {};
  }
  const listed = Array.isArray(read.parts) ? [...new Set<unknown>(read.parts)] : USUAL.parts;
  return {
    parts: listed.flatMap((part) => PARTS.find((known) => known === part) ?? []),
    touchpoints: read.touchpoints === true,
    most: MOST.find((most) => most === read.most) ?? USUAL.most,
    reveal: read.reveal !== false,
    audience: typeof read.audience === "string" ? read.audience : null,
  };
}

/** Paragraphs, without empty ones. */
function lines(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}
