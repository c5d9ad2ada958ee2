/** What the shares of arrows come to, as the analysis reads them. */
import type { Id } from "../../bindings/Id";
import type { Transition } from "../../bindings/Transition";
import type { Records } from "../../document/records";

export interface Balance {
  /** What the shares that are given add up to. */
  readonly sum: number;
  /** How many arrows have none: they split the rest. */
  readonly open: number;
  /** Share that no arrow takes. */
  readonly drop: number;
  /** Whether they add up to more than there is. */
  readonly overfull: boolean;
}

/** What is below this is rounding. */
const DUST = 1e-9;

export function balance(out: readonly Pick<Transition, "share">[]): Balance {
  const sum = out.reduce((total, { share }) => total + (share ?? 0), 0);
  const open = out.filter(({ share }) => share === null).length;
  const rest = 1 - sum;
  return { sum, open, drop: open > 0 || rest < DUST ? 0 : rest, overfull: sum > 1 + DUST };
}

export function outOf(records: Records, touchpoint: Id): Transition[] {
  const found: Transition[] = [];
  for (const transition of records.all("transition"))
    if (transition.from === touchpoint) found.push(transition);
  return found;
}

/** Share of the visits at a touchpoint that go nowhere; nothing where the journey ends or shares are missing. */
export function dropShare(records: Records, touchpoint: Id): number | null {
  if (records.find("touchpoint", touchpoint)?.outcome !== "none") return null;
  const { open, drop, overfull } = balance(outOf(records, touchpoint));
  return open > 0 || overfull ? null : drop;
}
