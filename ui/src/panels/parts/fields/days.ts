/** Days, written as `2026-11-22` in the map and the reader's way on the screen; and the weeks of a month. */
import { figures, language, t } from "../../../words";
import { read, type Script, wrong } from "./given";

const two = (value: number): string => String(value).padStart(2, "0");

export function iso(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** A day some days later. */
export function later(day: string, days: number): string {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return iso(date);
}

/** The same day some months later, or the last of that month. */
export function monthsLater(day: string, months: number): string {
  const date = dateOf(day);
  const wanted = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  date.setDate(Math.min(wanted, new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate()));
  return iso(date);
}

/** The days of a month with those around it that fill its weeks, which begin on Monday. */
export function weeks(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const back = (dateOf(first).getDay() + 6) % 7;
  const rows = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => later(first, row * 7 + column - back)),
  );
  return rows.filter(([monday], row) => row === 0 || monday?.slice(0, 7) === day.slice(0, 7));
}

function day(year: number, month: number, date: number): string | null {
  const made = new Date(2000, month - 1, date);
  made.setFullYear(year);
  return made.getMonth() === month - 1 && made.getDate() === date ? iso(made) : null;
}

/** A day that was typed: `2026-11-22`, `22.11.26`, `22.11.`, `22 Nov 2026`; nothing if it is none. */
export function parsedDay(text: string, today: string): string | null {
  const plain = text.trim();
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (written) return day(Number(written[1]), Number(written[2]), Number(written[3]));
  const slashes = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(plain);
  // 11/22 can only be meant the American way.
  if (slashes && Number(slashes[2]) > 12) return parsedDay(plain.replace(/^(\d+)\/(\d+)/, "$2/$1"), today);
  const named = /^(\d{1,2})\.?\s*([a-zäöü]{3,})\.?\s*(\d{2}|\d{4})?$/i.exec(plain);
  const american = /^([a-zäöü]{3,})\.?\s*(\d{1,2})(?:,?\s*(\d{2}|\d{4}))?$/i.exec(plain);
  const numbered = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4})?)?$/.exec(plain);
  const [date, month, year] = numbered
    ? [numbered[1], Number(numbered[2]), numbered[3]]
    : named
      ? [named[1], monthNamed(named[2] ?? ""), named[3]]
      : american
        ? [american[2], monthNamed(american[1] ?? ""), american[3]]
        : [];
  if (date === undefined || month === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  return day(
    year === undefined ? thisYear : Number(year) + (year.length === 2 ? 2000 : 0),
    month,
    Number(date),
  );
}

function monthNamed(name: string): number | undefined {
  const begins = name.slice(0, 3).toLowerCase();
  for (const tongue of [language(), "en", "de"])
    for (let month = 1; month <= 12; month += 1) {
      const known = new Intl.DateTimeFormat(tongue, { month: "long" }).format(new Date(2000, month - 1, 1));
      if (known.slice(0, 3).toLowerCase() === begins) return month;
    }
  return undefined;
}

export const days: Script<string | null> = {
  write: (value) => (value === null ? "" : figures.day(value)),
  read(text) {
    if (text.trim() === "") return read(null);
    const found = parsedDay(text, iso(new Date()));
    return found === null ? wrong(t("input-no-date")) : read(found);
  },
  step: (value, by) => (value === null ? iso(new Date()) : later(value, by)),
};
