/** What people type into fields, and how it is written back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parsedDay, weeks } from "../src/panels/parts/fields/days";
import { parsedMinutes } from "../src/panels/parts/fields/minutes";
import { currency, currencySign, link, money, number, share } from "../src/panels/parts/fields/scripts";
import type { Script } from "../src/panels/parts/fields/given";
import { balance } from "../src/panels/inspector/shares";

function check<T>(script: Script<T>, text: string, expected: T | "wrong"): void {
  const reading = script.read(text);
  assert.deepEqual(reading.ok ? reading.value : "wrong", expected, text);
}

test("times are read as people write them", () => {
  const check = (text: string, expected: number): void =>
    assert.equal(Math.round(parsedMinutes(text) * 1e6) / 1e6, expected, text);
  check("90", 90);
  check("1 h 30", 90);
  check("1h30m", 90);
  check("1:30", 90);
  check("2 d", 2880);
  check("2 Tage 3 Std.", 3060);
  // As browsers shorten days in German.
  check("2 Tg. 4 Std.", 3120);
  check("1.5 h", 90);
  check("1,5 Std", 90);
  check("45 s", 0.75);
  check("2 min 30", 2.5);
  check("3 weeks", 30240);
  check("20 Minuten", 20);
  check("", 0);
  for (const text of ["soon", "5 7", "30 min 1 h", "1 h 2 h", "h", "4 x"]) check(text, Number.NaN);
});

test("shares are typed as per cent", () => {
  check(share(), "20", 0.2);
  check(share(), "20 %", 0.2);
  check(share(), "7", 0.07);
  check(share(), "0,5%", 0.005);
  check(share(), "", null);
  check(share(), "101", "wrong");
  check(share(), "-1", "wrong");
  check(share(), "many", "wrong");
});

test("numbers keep to their range", () => {
  check(number({ least: 0, whole: true }), "12", 12);
  check(number({ least: 0, whole: true }), "12.5", "wrong");
  check(number({ least: 24, most: 2000 }), "12", "wrong");
  check(number(), "1,234.5", 1234.5);
  check(number(), "0,125", 0.125);
  check(number(), "−3", -3);
  check(money(), "€ 1,250.50", 1250.5);
  check(money(), "free", "wrong");
});

test("addresses and currencies are put right where they can be", () => {
  check(link, "www.example.org/a", "https://www.example.org/a");
  check(link, "info@example.org", "mailto:info@example.org");
  check(link, "javascript:alert(1)", "wrong");
  check(link, "", "");
  check(currency, "chf", "CHF");
  check(currency, "euro", "wrong");
  assert.equal(currencySign("EUR"), "€");
  assert.equal(currencySign("XY"), "XY");
});

test("days are read in the usual ways", () => {
  const check = (text: string, expected: string | null): void =>
    assert.equal(parsedDay(text, "2026-11-22"), expected, text);
  check("2026-12-01", "2026-12-01");
  check("1.12.2026", "2026-12-01");
  check("1.12.26", "2026-12-01");
  check("24.12.", "2026-12-24");
  check("24/12/2026", "2026-12-24");
  check("12/24/2026", "2026-12-24");
  check("24 Dec 2026", "2026-12-24");
  check("Dec 24, 2026", "2026-12-24");
  check("24. Dezember", "2026-12-24");
  for (const text of ["31.2.2026", "2026-13-01", "tomorrow", "5"]) check(text, null);
});

test("weeks of a month begin on Monday", () => {
  const rows = weeks("2026-11-22");
  assert.equal(rows[0]?.[0], "2026-10-26");
  assert.equal(rows.at(-1)?.[6], "2026-12-06");
  assert.equal(weeks("2027-02-10").length, 4);
});

test("shares of arrows come to what the analysis reckons", () => {
  const of = (...shares: (number | null)[]): unknown => balance(shares.map((share) => ({ share })));
  assert.deepEqual(of(0.6, 0.4), { sum: 1, open: 0, drop: 0, overfull: false });
  assert.deepEqual(of(0.5, null), { sum: 0.5, open: 1, drop: 0, overfull: false });
  assert.deepEqual(of(0.75), { sum: 0.75, open: 0, drop: 0.25, overfull: false });
  assert.deepEqual(of(0.9, 0.3), { sum: 1.2, open: 0, drop: 0, overfull: true });
});
