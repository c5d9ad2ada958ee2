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
