/** Leads to what is missing: the records it is missing at, in the inspector, at the field that asks for it. */
import type { Id } from "../../bindings/Id";
import type { Missing } from "../../bindings/Missing";
import type { MissingWhat } from "../../bindings/MissingWhat";
import type { App, Studio } from "../../app";
import { t } from "../../words";
import { reading } from "./places";

/** A section of the inspector, as its setting names it, and the words of a field in it. */
type Spot = readonly [section: string, field: string];

const SPOTS: Readonly<Partial<Record<MissingWhat, Spot>>> = {
  success: ["touchpoint-flow", "outcome"],
  shares: ["transition-basics", "share"],
  entries: ["touchpoint-flow", "entry-share"],
  samples: ["touchpoint-flow", "samples"],
  minutes: ["touchpoint-time", "active-minutes"],
  moods: ["touchpoint-experience", "emotion"],
  frequencies: ["pain-weight", "frequency"],
  leaving: ["pain-weight", "leave"],
  customers: ["card-figures", "customers-per-year"],
  value: ["card-figures", "value-per-customer"],
  margin: ["card-figures", "margin"],
  retention: ["card-figures", "retention"],
  "churn-profile": ["card-figures", "churn-after"],
  complaints: ["card-complaints", "problem"],
  "remedy-costs": ["remedy-worth", "cost"],
};

/** How often the field is looked for while the inspector is being made. */
const TRIES = 20;

/** Shows what is missing where it can be filled in. */
export function fill(app: App, studio: Studio, { what, records }: Missing): void {
  const { selection, canvas } = studio;
  const there = target(studio, what, records);
  const [first] = there;
  if (first !== undefined && first !== studio.id) canvas?.reveal(first);
  selection.set(there);
  // Arrows are drawn, not filled in.
  if (what === "transitions") return canvas?.takeFocus();
  const spot = SPOTS[what];
  if (spot) app.settings.set(`inspector.${spot[0]}`, "open");
  app.side = "inspector";
  if (spot) look(t(`field-${spot[1]}`), TRIES);
}

/** Where it is missing; the goal is reached where the map ends, as a rule. */
function target(studio: Studio, what: MissingWhat, records: readonly Id[]): readonly Id[] {
  if (records.length > 0) return records;
  const last = [...reading(studio).keys()].at(-1);
  return what === "success" && last !== undefined ? [last] : [studio.id];
}

/** Gives the keyboard to the field with this name. */
function look(name: string, tries: number): void {
  const rows = document.querySelectorAll<HTMLElement>("aside .row");
  const row = [...rows].find((row) => row.querySelector(".name")?.textContent?.trim() === name);
  const control = row?.querySelector<HTMLElement>(
    ".control input, .control textarea, .control select, .control button, .control [tabindex]",
  );
  if (!control) {
    if (tries > 0) requestAnimationFrame(() => look(name, tries - 1));
    return;
  }
  control.scrollIntoView({ block: "center" });
  control.focus();
}
