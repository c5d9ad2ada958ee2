/** Times in minutes, written as people write them: “1 h 30”, “2 d”, “1:30”, “45 s”, “1,5 Std.”. */
import { figures, language, t } from "../../../words";
import { read, type Script, wrong } from "./given";

const DAY = 1440;

/** Minutes of a unit, by the beginnings and short forms of its English and German names. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(w|wk|wks|weeks?|wo|wochen?)$/, 7 * DAY],
  [/^(d|days?|t|tg|tage?n?)$/, DAY],
  [/^(h|hr|hrs|hours?|st|std|stdn|stunden?)$/, 60],
  [/^(m|min|mins|minutes?|minuten?)$/, 1],
  [/^(s|sec|secs|seconds?|sek|sekunden?)$/, 1 / 60],
];

function minutesOf(unit: string): number | undefined {
  const plain = unit.toLowerCase().replace(/\.$/, "");
  return UNITS.find(([names]) => names.test(plain))?.[1];
}

/** Minutes that were typed; `NaN` if it is no time. A plain number is minutes, one behind hours too. */
export function parsedMinutes(text: string): number {
  const clock = /^\s*(\d+):([0-5]\d)\s*(?:h|std\.?)?\s*$/i.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const pattern = /\s*([\d.,]+)\s*([a-zäöü]+\.?)?\s*/giy;
  let total = 0;
  let last = Infinity;
  let at = 0;
  let bare = false;
  while (at < text.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found?.[1]) return Number.NaN;
    at = pattern.lastIndex;
    // Of two numbers in a row neither says what it is.
    if (found[2] === undefined && bare) return Number.NaN;
    bare = found[2] === undefined;
    const unit = found[2] === undefined ? next(last) : minutesOf(found[2]);
    // Large before small, each once: “30 min 1 h” and “5 7” are slips.
    if (unit === undefined || unit >= last) return Number.NaN;
    total += figures.parsed(found[1]) * unit;
    last = unit;
  }
  return total;
}

/** The unit of a number without one: minutes at first and behind hours, else the one below. */
function next(last: number): number | undefined {
  if (last === Infinity || last === 60) return 1;
  return last === DAY ? 60 : last === 1 ? 1 / 60 : undefined;
}

/** Minutes in the units people would use. */
export function writtenMinutes(minutes: number): string {
  const one = (value: number, unit: string): string =>
    new Intl.NumberFormat(language(), {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: 2,
    }).format(value);
  const seconds = Math.round(minutes * 60);
  if (seconds < 60 && minutes > 0) return one(Math.round(minutes * 6000) / 100, "second");
  const days = Math.floor(seconds / (DAY * 60));
  const hours = Math.floor((seconds % (DAY * 60)) / 3600);
  const rest = (seconds % 3600) / 60;
  const parts = [
    days > 0 ? one(days, "day") : "",
    hours > 0 ? one(hours, "hour") : "",
    rest > 0 ? one(Number(rest.toFixed(2)), "minute") : "",
  ].filter((part) => part !== "");
  return parts.join(" ") || one(0, "minute");
}

export const minutes: Script<number | null> = {
  write: (value) => (value === null ? "" : writtenMinutes(value)),
  read(text) {
    if (text.trim() === "") return read(null);
    const value = parsedMinutes(text);
    return Number.isNaN(value) ? wrong(t("input-no-time")) : read(Number(value.toPrecision(14)));
  },
};
