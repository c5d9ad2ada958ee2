/** Numbers as the reader's language writes them; amounts as the program writes them on sheets, slides and in findings. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { figures } from "../src/words";

type Case = readonly [amount: number, currency: string, english: string, german: string];
const CASES = join(process.cwd(), "../src-tauri/crates/layout/src/money.cases.json");

test("amounts read as the program writes them", () => {
  const cases = JSON.parse(readFileSync(CASES, "utf8")) as readonly Case[];
  for (const [amount, currency, english, german] of cases) {
    assert.equal(figures.money(amount, currency, "en"), english);
    assert.equal(figures.money(amount, currency, "de"), german);
  }
});

test("times read in the unit people would use", () => {
  const check = (minutes: number, english: string, german: string): void => {
    assert.equal(figures.duration(minutes, "en").replace("\u00a0", " "), english);
    assert.equal(figures.duration(minutes, "de").replace("\u00a0", " "), german);
  };
  check(0.5, "30 sec", "30 Sek.");
  check(109, "109 min", "109 Min.");
  check(210, "3.5 h", "3,5 Std.");
  check(60 * 60, "2.5 days", "2,5 Tg.");
});
