/** What the map says of itself: figures, findings, ways, pains, moods, coverage, teams, money, and what if. */
import type { Locator, Page } from "@playwright/test";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { expect, hasKeyboard, type Server, test } from "./app";
import { touchpoint } from "./deeds";
import { bicycle, type Journey, TITLE } from "./journey";
import type { Sheet } from "./sheet";

/** The bicycle with money, teams and a second pain, so that everything can be reckoned. */
function repair(): Journey {
  const [map] = bicycle.maps;
  if (!map) throw new Error("no map");
  const figures = {
    customersPerYear: 1000,
    valuePerCustomer: 200,
    margin: 40,
    retention: 0.8,
    discount: 0.1,
    churnAfter: [0.1, 0.4],
  };
  const at = { wait: "workshop", hand: "workshop", collect: "workshop" } as Readonly<Record<string, string>>;
  const changed = {
    ...map,
    card: { ...map.card, figures },
    touchpoints: map.touchpoints.map((it) => (at[it.id] ? { ...it, team: at[it.id] } : it)),
    pains: [
      ...map.pains,
      { id: "queue", title: "A queue", touchpoints: ["hand"], severity: 2, frequency: 0.9, leave: 0.01 },
    ],
  };
  return { ...bicycle, maps: [changed] };
}
const rich = repair();
/** Σ of the shares along its only way. */
const DONE = "30.6%";

test.use({ journey: rich });

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Insights" });
const figure = (page: Page, name: string): Locator =>
  panel(page).locator(".headline").getByRole("button", { name });
const tip = (page: Page): Locator => page.getByRole("tooltip");
const finding = (page: Page, text: string): Locator =>
  panel(page).getByRole("article").filter({ hasText: text });
const message = (page: Page, text: string): Locator =>
  page.getByRole("region", { name: "Messages" }).getByText(text);

/** Opens the panel on one of its tabs. */
async function open(sheet: Sheet, tab = "Findings"): Promise<Locator> {
  const { page } = sheet;
  if (!(await panel(page).isVisible())) await sheet.press("Control+Shift+i");
  await panel(page).getByRole("tab", { name: tab, exact: true }).click();
  await expect(panel(page).locator("[aria-busy=true]")).toHaveCount(0);
  return panel(page);
}

/** The canvas changes when something is done. */
async function repaints(sheet: Sheet, what: () => Promise<unknown>): Promise<void> {
  await sheet.settled();
  const before = await sheet.canvas.screenshot();
  await what();
  await expect.poll(async () => (await sheet.canvas.screenshot()).equals(before)).toBe(false);
}

const mapOf = async (server: Server, sheet: Sheet): Promise<unknown> =>
  (await server.exported(sheet.map)).map;

test("the headline says who gets through, how long it takes and what is at risk, each with its formula", async ({
  sheet,
}) => {
  const { page } = sheet;
  await open(sheet);
  await expect(figure(page, "reach the goal")).toContainText(DONE);
  await expect(figure(page, "simply leave")).toContainText("69.4%");
  await expect(figure(page, "at risk each year")).toContainText("€15,");
  await figure(page, "reach the goal").hover();
  await expect(tip(page)).toContainText(`“Rates” ${DONE} = ${DONE}`);
  await figure(page, "at risk each year").hover();
  await expect(tip(page)).toContainText("1,000 customers × €200 ×");
  // Sentences write amounts as the headline does.
  await expect(finding(page, "at risk")).toContainText(/€\d+,\d+ a year/);
  await expect(panel(page)).not.toContainText("EUR");
  // Without a mouse, too; Escape takes it away and nothing else.
  await figure(page, "reach the goal").focus();
  await page.keyboard.press("Tab");
  await expect(tip(page)).toContainText("“Searches” 20%");
  await expect(figure(page, "simply leave")).toHaveAttribute("aria-describedby", "insights-tip");
  await page.keyboard.press("Escape");
  await expect(tip(page)).toBeHidden();
  await expect(panel(page)).toBeVisible();
});

test("a finding says why, is shown on the sheet, and is set aside with a reason that is kept", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const side = await open(sheet);
  const first = side.getByRole("article").first();
  await expect(first).toContainText("Halving drop-off at “Collects”");
  await first.getByRole("button", { name: "Why?" }).click();
  await expect(first).toContainText("Gain = (α−1)·v·b");
  await expect(first).toContainText("drop-off 50% halved");
  await expect(first).toContainText(/Rests on/);
  const sentence = first.getByRole("button", { name: /Halving/ });
  await repaints(sheet, () => sentence.click());
  await expect(sentence).toHaveAttribute("aria-pressed", "true");
  await sentence.click();
  await expect(sentence).toHaveAttribute("aria-pressed", "false");

  await first.getByRole("button", { name: "Set aside" }).click();
  const reason = side.getByRole("textbox", { name: "Why does this not matter here?" });
  await expect(reason).toBeFocused();
  await reason.fill("We close next year");
  await reason.press("Enter");
  await expect(finding(page, "Halving")).toHaveCount(0);
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(finding(page, "Halving")).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(finding(page, "Halving")).toHaveCount(0);
  await sheet.settled();

  await page.reload();
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  await open(sheet);
  await panel(page).getByRole("button", { name: "Set aside: 1" }).click();
  await expect(finding(page, "Halving")).toContainText("Set aside: We close next year");
  const { dismissals } = (await server.exported(sheet.map)).map.card;
  expect(Object.values(dismissals as object)).toEqual(["We close next year"]);
  await finding(page, "Halving").getByRole("button", { name: "Bring back" }).click();
  await expect(panel(page).getByRole("button", { name: "Set aside: 1" })).toBeHidden();
  await sheet.settled();
  expect((await server.exported(sheet.map)).map.card["dismissals"] ?? {}).toEqual({});
});

test("what lies over the sheet is chosen in the toolbar", async ({ sheet }) => {
  const { page } = sheet;
  const bar = page.getByRole("banner");
  for (const name of [
    "Who goes where",
    "The most likely way",
    "Where people leave",
    "Where it hurts",
    "Where time goes",
    "Chance of success",
    "What success hangs on",
    "Nothing",
  ]) {
    await repaints(sheet, async () => {
      await bar.getByRole("button", { name: /^On the sheet: / }).click();
      await page.getByRole("menu").getByText(name, { exact: true }).click();
    });
    await expect(bar.getByRole("button", { name: `On the sheet: ${name}` })).toBeVisible();
  }
});

test("ways, choke points and pains lead to the sheet", async ({ sheet }) => {
  const { page } = sheet;
  const side = await open(sheet, "Ways");
  const way = side.getByRole("button", { name: /^Way 1/ });
  await expect(way).toContainText("Searches → Asks → Hands over → Waits → Collects → Rates");
  await expect(way).toContainText("30.6% go it");
  await way.hover();
  await expect(tip(page)).toContainText("80% × 90% × 100% × 85% × 50%");
  await repaints(sheet, () => way.click());
  await expect(way).toHaveAttribute("aria-pressed", "true");
  await expect(side.getByRole("heading", { name: "No way round" })).toContainText("6");

  await open(sheet, "Pains");
  const rows = side.locator("tbody tr");
  await expect(rows.first()).toContainText("Nobody says when");
  await expect(rows.first()).toContainText("36%");
  await side.getByLabel("In order of").selectOption("customers hit");
  await expect(rows.first()).toContainText("A queue");
  await side.getByRole("button", { name: "1. A queue" }).first().press("Enter");
  await rows.first().getByRole("button", { name: "64.8%" }).hover();
  await expect(tip(page)).toContainText("met on 90% of 0.72 visits");
  await expect(side.getByRole("heading", { name: "Bad moments per customer" })).toBeVisible();

  const saved = page.waitForEvent("download");
  await side.getByRole("button", { name: "Save as a picture" }).click();
  const picture = await saved;
  expect(picture.suggestedFilename()).toBe("Severity and reach.png");
  const bytes = readFileSync(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(5000);
  await side.getByRole("button", { name: "Show large" }).click();
  await expect(side.locator("figure.large")).toContainText("Nobody says when");
  await page.keyboard.press("Escape");
  await expect(side.locator("figure.large")).toHaveCount(0);
});

test("moods, coverage and the part of a team", async ({ sheet }) => {
  const { page } = sheet;
  const side = await open(sheet, "Moods");
  await expect(side.locator("tbody")).toContainText("Recovery");
  const low = side.getByRole("button", { name: /^Waits/ });
  await expect(low).toContainText("−1.5");
  await repaints(sheet, () => low.click());

  await open(sheet, "Coverage");
  const cell = side.getByRole("button", { name: /^Website, Before the purchase: 1/ });
  await repaints(sheet, () => cell.click());
  await expect(side.getByRole("listitem").filter({ hasText: "Teams" })).toContainText("3 of 6");
  await expect(side.getByText("If every share is 5 points off")).toBeVisible();

  await open(sheet, "Teams");
  await repaints(sheet, () => side.getByRole("combobox").selectOption("Workshop"));
  await expect(side.getByRole("button", { name: /come by/ })).toContainText("72%");
  await expect(side.getByRole("heading", { name: "Touchpoints here (3)" })).toBeVisible();
  await expect(side.getByRole("heading", { name: "What leads here (2)" })).toBeVisible();
  await expect(side.getByRole("heading", { name: "What can follow (1)" })).toBeVisible();
  await expect(side.getByRole("button", { name: /at risk each year/ }).last()).toContainText("€15,");
  await side.getByRole("combobox").selectOption("Shop");
  await expect(side.getByRole("heading", { name: "Touchpoints here (2)" })).toBeVisible();
  await page.getByRole("banner").click();
});

test("remedies are judged by dragging, with the mouse and with the keyboard", async ({ sheet, server }) => {
  const { page } = sheet;
  const side = await open(sheet, "Money");
  await expect(side.locator("dl")).toContainText("Lost to pains");
  await side.getByRole("button", { name: /^brings/ }).hover();
  await expect(tip(page)).toContainText("1,000 customers ×");
  const dot = side.getByRole("button", { name: /^A message when done: effort/ });
  const judged = async (): Promise<unknown[]> => {
    await sheet.settled();
    const [remedy] = (await server.exported(sheet.map)).list("remedies");
    return [remedy?.["effort"], remedy?.["impact"]];
  };
  await dot.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(judged).toEqual([2.5, 4]);
  await expect(dot).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect.poll(judged).toEqual([2.5, 3.5]);
  await page.keyboard.press("Control+z");
  await expect.poll(judged).toEqual([2.5, 4]);
  await dot.scrollIntoViewIfNeeded();
  const circle = await dot.locator("circle").boundingBox();
  if (!circle) throw new Error("no dot");
  const from = { x: circle.x + circle.width / 2, y: circle.y + circle.height / 2 };
  await sheet.drag(from, { x: from.x + 60, y: from.y + 40 });
  const [effort, impact] = (await judged()) as number[];
  expect(effort).toBeGreaterThan(2.5);
  expect(impact).toBeLessThan(4);
  await sheet.press("Control+z", "Control+z");
  expect(await judged()).toEqual([2, 4]);
});

test("what if: figures and curve follow, the map does not, until it is applied in one step", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const side = await open(sheet, "What if");
  const before = await mapOf(server, sheet);
  const curve = side.locator("path.after");
  const line = await curve.getAttribute("d");
  await side.getByRole("checkbox", { name: "A message when done" }).check();
  await expect(figure(page, "reach the goal")).toContainText(DONE);
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  await expect.poll(() => curve.getAttribute("d")).not.toBe(line);
  await sheet.click(touchpoint("Searches"));
  const leave = side.getByRole("slider", { name: "Leave here" });
  await leave.focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(leave).toHaveValue("0.1");
  await expect(figure(page, "reach the goal")).toContainText("39.7%");
  await expect(side.getByRole("slider", { name: "→ Asks" })).toHaveValue("0.9");
  await side.getByRole("combobox", { name: "At", exact: true }).selectOption("Waits");
  await expect(side.getByRole("slider", { name: "Met here: Nobody says when" })).toBeVisible();
  await side.getByLabel("Curve").selectOption("How it feels");
  const mood = side.getByRole("slider", { name: "Mood here" });
  const felt = await curve.getAttribute("d");
  await mood.focus();
  await page.keyboard.press("End");
  await expect.poll(() => curve.getAttribute("d")).not.toBe(felt);
  expect(await mapOf(server, sheet)).toEqual(before);

  await side.getByRole("button", { name: "Start over" }).click();
  await expect(figure(page, "reach the goal")).not.toContainText("39.7%");
  await side.getByRole("checkbox", { name: "A message when done" }).check();
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  await side.getByRole("button", { name: "Apply to the map" }).click();
  await expect(figure(page, "reach the goal").locator("s")).toHaveCount(0);
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  const applied = await server.exported(sheet.map);
  expect(applied.list("remedies")[0]?.["status"]).toBe("done");
  expect(applied.arrows).toContain("Waits → Collects 98%");
  await sheet.canvas.focus();
  await sheet.press("Control+z");
  expect(await mapOf(server, sheet)).toEqual(before);
  // The analysis follows what was undone.
  await expect(figure(page, "reach the goal")).toContainText(DONE);
});

test("what was tried becomes a future state; the map stays as it is", async ({ sheet, server }) => {
  const { page } = sheet;
  const side = await open(sheet, "What if");
  const before = await mapOf(server, sheet);
  await side.getByRole("checkbox", { name: "A message when done" }).check();
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  await side.getByRole("button", { name: "Make it the future state" }).click();
  await expect(message(page, "is in the library")).toBeVisible();
  expect((await server.titles()).maps).toContain(`${TITLE} – future state`);
  expect(await mapOf(server, sheet)).toEqual(before);
  await expect(side.getByRole("button", { name: "Start over" })).toBeDisabled();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("textbox", { name: "Title of the map" })).toHaveValue(
    `${TITLE} – future state`,
  );
});

test.describe("a map without money and success", () => {
  const [map] = bicycle.maps;
  const touchpoints = (map?.touchpoints ?? []).map((it) => ({ ...it, outcome: "none" }));
  test.use({ journey: { ...bicycle, maps: map ? [{ ...map, touchpoints }] : [] } });

  test("says what to fill in and leads there, instead of guessing", async ({ sheet }) => {
    const { page } = sheet;
    const side = await open(sheet);
    await expect(figure(page, "reach the goal")).toContainText("–");
    await expect(figure(page, "at risk each year")).toContainText("–");
    await expect(side.getByRole("article").first()).toContainText(
      "No touchpoint is marked as “Goal reached”",
    );
    const gap = side.getByRole("listitem").filter({ hasText: "Fill in the customers a year" });
    await gap.getByRole("button", { name: "Fill in" }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    await expect(details.getByRole("textbox", { name: "Customers a year" })).toBeFocused();
    await open(sheet);
    const retention = side.getByRole("listitem").filter({ hasText: "Fill in retention" });
    await retention.getByRole("button", { name: "Fill in" }).click();
    await expect(details.getByRole("textbox", { name: "Stay from year to year" })).toBeFocused();
  });
});

test("without a mouse: panel, tabs, a finding, a remedy tried and taken over", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.press("Control+Shift+i");
  await expect(figure(page, "reach the goal")).toContainText(DONE);
  const tabs = panel(page).getByRole("tab");
  await tabs.first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(panel(page).getByRole("tab", { name: "What if" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(panel(page).getByRole("checkbox")).toBeChecked();
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  await panel(page).getByRole("button", { name: "Apply to the map" }).focus();
  await page.keyboard.press("Enter");
  await expect(figure(page, "reach the goal").locator("s")).toHaveCount(0);
  await sheet.settled();
  expect((await server.exported(sheet.map)).list("remedies")[0]?.["status"]).toBe("done");
  await hasKeyboard(page);
});

test("what is deeper in the panel has nothing axe finds", async ({ sheet }) => {
  const { page } = sheet;
  const side = await open(sheet, "Teams");
  await side.getByRole("combobox").selectOption("Workshop");
  await expect(side.getByRole("button", { name: /come by/ })).toBeVisible();
  await page.evaluate(axe.source);
  const violations = async (): Promise<unknown> =>
    page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("aside");
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    });
  expect(await violations()).toEqual([]);
  await open(sheet, "What if");
  await side.getByRole("checkbox").check();
  await side.getByRole("combobox", { name: "At", exact: true }).selectOption("Waits");
  await expect(figure(page, "reach the goal")).toContainText("35.3%");
  expect(await violations()).toEqual([]);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("figures, findings and units are German", async ({ sheet }) => {
    const { page } = sheet;
    await sheet.press("Control+Shift+i");
    const side = page.getByRole("complementary", { name: "Erkenntnisse" });
    await expect(side.getByRole("button", { name: "erreichen das Ziel" })).toContainText("30,6 %");
    const first = side.getByRole("article").first();
    await expect(first).toContainText("Am meisten lässt sich bei „Collects“ gewinnen");
    await first.getByRole("button", { name: "Warum?" }).click();
    await expect(first).toContainText("mit halbierter Absprungrate von 50 %");
    // No line ends between a number and its unit.
    expect(await side.innerText()).not.toMatch(/\d (%|€|EUR)/);
    for (const name of await side.getByRole("tab").allTextContents()) {
      await side.getByRole("tab", { name: name.trim() }).click();
      await expect(side.getByRole("tabpanel")).not.toContainText(/insights-|finding-/);
    }
  });
});
