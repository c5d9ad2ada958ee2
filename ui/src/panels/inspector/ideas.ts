/** The ideas that ship with the app: pains, remedies, KPIs and evidence to begin from, in the reader's language. */
import type { App, Fields } from "../../app";
import { newId } from "../../actions/ids";
import type { Command } from "../../bindings/Command";
import type { EvidenceIdea } from "../../bindings/EvidenceIdea";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { Response } from "../../bindings/Response";
import type { Records } from "../../document/records";
import { expect } from "../../host";
import { language, t } from "../../words";
import type { Option } from "../parts/fields/stock";
import { add } from "./lists/making";

export type Ideas = Extract<Response, { answer: "ideas" }>;

const asked = new Map<string, Promise<Ideas>>();

export function ideas(app: App): Promise<Ideas> {
  const key = language();
  let known = asked.get(key);
  if (!known) {
    known = expect(app.host, { ask: "ideas", language: key }, "ideas");
    asked.set(key, known);
    // What failed is asked again next time.
    known.catch(() => asked.delete(key));
  }
  return known;
}

const SHELVES = { pain: "pains", remedy: "remedies", kpi: "kpis", evidence: "evidence" } as const;
type Shelved = keyof typeof SHELVES;

export const hasIdeas = (kind: Kind): kind is Shelved => kind in SHELVES;

const PREFIX = "idea:";
export const isIdea = ({ id }: Option): boolean => id.startsWith(PREFIX);

/** The ideas of a kind, as things to choose. */
export async function options(app: App, kind: Shelved): Promise<Option[]> {
  const all = await ideas(app);
  return all[SHELVES[kind]].map((idea) => {
    const hint =
      "source" in idea
        ? `${idea.source} · ${t(`choice-trust-${idea.status}`)}`
        : "detail" in idea
          ? idea.detail
          : "";
    return { id: `${PREFIX}${idea.id}`, label: idea.title, hint, icon: "book-open" };
  });
}

/** What choosing an idea means: fields for the record, and commands that make the evidence it names. */
export interface Taken {
  readonly fields: Fields;
  readonly before: readonly Command[];
}

export async function taken(
  app: App,
  records: Records,
  kind: Shelved,
  option: Option,
): Promise<Taken | null> {
  const all = await ideas(app);
  const idea = all[SHELVES[kind]].find(({ id }) => `${PREFIX}${id}` === option.id);
  if (!idea) return null;
  const { id: _, ...fields } = idea;
  if (!("evidences" in fields)) return { fields, before: [] };
  const { evidences: names, ...own } = fields;
  const cited = names.flatMap((name) => all.evidence.find(({ id }) => id === name) ?? []);
  const found = cited.map((one) => citation(records, one));
  return {
    fields: found.length > 0 ? { ...own, evidences: found.map(({ id }) => id) } : own,
    before: found.flatMap(({ command }) => command ?? []),
  };
}

/** Evidence of this title if the library has it, else what makes it. */
function citation(records: Records, idea: EvidenceIdea): { id: Id; command: Command | null } {
  for (const known of records.all("evidence"))
    if (known.title === idea.title) return { id: known.id, command: null };
  const id = newId();
  return { id, command: add("evidence", { ...idea, id }) };
}
