/** Numbers, shares, money, times and dates as the reader's language writes them. */
import { type Language, language } from "./words.svelte";

/** Where a language is written as here: English days are “24 Dec 2026”, as the words of the app have them. */
const REGIONS: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

/** Days and moments in the reader's language. */
export function days(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(REGIONS[language()], options);
}

/** Formats are dear to make: figures that follow a drag would take longer to write than to reckon. */
const formats = new Map<string, Intl.NumberFormat>();

function written(value: number, options: Intl.NumberFormatOptions, reader: string = language()): string {
  const key = `${reader} ${Object.values(options).join(" ")}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(reader, options)));
  return format.format(value);
}

export function number(value: number, digits = 2): string {
  return written(value, { style: "decimal", maximumFractionDigits: digits });
}

/** A share, 0–1, as per cent. */
export function percent(share: number, digits = 0): string {
  return written(share, { style: "percent", maximumFractionDigits: digits });
}

/** Currencies everybody knows by their sign; of others the code is said. */
const SIGNED = ["EUR", "USD", "GBP", "JPY"];
/** Amounts from here on are said without cents. */
const WHOLE_FROM = 100;

/**
 * An amount in a currency, ISO 4217; a plain number if there is none. Without cents from a hundred on and where there are
 * none, else with both digits. The program writes amounts the same way.
 */
export function money(amount: number, currency: string, reader = language()): string {
  const whole = Math.abs(amount) >= WHOLE_FROM || Math.round(Math.abs(amount) * 100) % 100 === 0;
  const digits = whole ? 0 : 2;
  const known = /^[A-Z]{3}$/.test(currency);
  const options: Intl.NumberFormatOptions = {
    style: known ? "currency" : "decimal",
    ...(known ? { currency } : {}),
    currencyDisplay: SIGNED.includes(currency) ? "symbol" : "code",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  };
  return written(amount, options, reader).replace("-", "−");
}

/** A day, from `2026-11-22` or a moment. */
export function day(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00`) : new Date(value);
  return days({ dateStyle: "medium" }).format(date);
}

/** A moment with its time. */
export function moment(value: string): string {
  return days({ dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}

/** How long ago: “3 days ago”. */
export function ago(value: string, now = Date.now()): string {
  const seconds = (new Date(value).getTime() - now) / 1000;
  const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["week", 604_800],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ];
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  return format.format(0, "minute");
}

/** A number as people type it, with comma or point; `NaN` if it is none. Per cent signs are read. */
export function parsed(text: string): number {
  const plain = text.trim().replace(/\s| | /g, "");
  if (plain === "") return Number.NaN;
  const share = plain.endsWith("%");
  const body = share ? plain.slice(0, -1) : plain;
  // A sign that groups thousands is one only where it does: 0.125 is no 125, whatever the language.
  const [group, grouped] =
    language() === "de"
      ? [".", /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/]
      : [",", /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/];
  const point = (grouped.test(body) ? body.replaceAll(group, "") : body).replace(",", ".");
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(point) ? Number(point) : Number.NaN;
  return share ? value / 100 : value;
}

/** A time in minutes, in the unit people would use, as findings choose it: “25 min”, “3.5 h”, “4 days”. */
export function duration(minutes: number, reader: string = language()): string {
  const size = Math.abs(minutes);
  const [unit, value] =
    size < 1 && size > 0
      ? (["second", minutes * 60] as const)
      : size < 120
        ? (["minute", minutes] as const)
        : size < 48 * 60
          ? (["hour", minutes / 60] as const)
          : (["day", minutes / 1440] as const);
  const maximumFractionDigits = Math.abs(value) < 10 ? 1 : 0;
  const said = written(value, { style: "unit", unit, maximumFractionDigits }, reader);
  // Hours as the sheet abbreviates them; a number and its unit stay on one line.
  return said.replace(/ hr$/, " h").replace(" ", "\u00a0");
}
