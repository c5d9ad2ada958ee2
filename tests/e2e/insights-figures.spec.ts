/** Figures that are asked for: those of one touchpoint, a simulation, a chart for the room and as a picture. */
import type { Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { expect, openMap, test } from "./app";

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Insights" });

/** The broadband example with its insights on a tab. */
async function open(app: Page, tab: string): Promise<Locator> {
  const sheet = await openMap(app, "Broadband");
  await sheet.press("Control+Shift+i");
  await panel(app).getByRole("tab", { name: tab, exact: true }).click();
  await expect(panel(app).locator("[aria-busy=true]")).toHaveCount(0);
  return panel(app);
}

test("a touchpoint that is selected says what the analysis knows of it, each figure with its formula", async ({
  app,
}) => {
  const sheet = await openMap(app, "Broadband");
  await sheet.click(["touchpoint", "Checks what the address gets"]);
  await sheet.press("Control+Shift+i");
  const side = panel(app);
  await expect(side.getByRole("heading", { name: "At “Checks what the address gets”" })).toBeVisible();
  const row = (name: string): Locator => side.locator("dl.facts > div").filter({ hasText: name });
  await expect(row("Leave here")).toContainText("15.2%");
  await expect(row("Completion if drop-off were halved")).toContainText("43.2%");
  await row("Leave here").getByRole("button").hover();
  await expect(app.getByRole("tooltip")).toContainText(/0\.56 × 27% = 15\.2% of all customers/);
  await sheet.canvas.focus();
  await sheet.press("Escape");
  await expect(side.getByRole("heading", { name: /^At “/ })).toHaveCount(0);
});

test("completion is simulated when somebody asks", async ({ app }) => {
  const side = await open(app, "Coverage");
  const row = side.locator("dl.facts > div").filter({ hasText: "Simulated 2,000 times" });
  await row.getByRole("button", { name: "Simulate" }).click();
  await expect(row).toContainText(/3\d(\.\d)?% – (3|4)\d(\.\d)?%/);
});

test("a chart shown large grows as a whole, and its picture is as wide as a slide", async ({ app }) => {
  const side = await open(app, "Pains");
  const chart = side.locator("figure").first();
  const number = chart.locator("svg.layercake-layout-svg g.dot text").first();
  const heightOf = async (): Promise<number> => (await number.boundingBox())?.height ?? 0;
  const small = await heightOf();
  await chart.getByRole("button", { name: "Show large" }).click();
  await expect.poll(heightOf).toBeGreaterThan(1.35 * small);
  // What the numbers stand for is read beside it.
  await expect(chart.getByRole("listitem").first()).toContainText("Half a day at home");
  await app.keyboard.press("Escape");
  await expect.poll(heightOf).toBeLessThan(1.1 * small);
  const download = app.waitForEvent("download");
  await chart.getByRole("button", { name: "Save as a picture" }).click();
  const png = readFileSync(await (await download).path());
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
});

test("a heat map is a picture, too", async ({ app }) => {
  const side = await open(app, "Coverage");
  const download = app.waitForEvent("download");
  const matrix = side.locator("section").filter({ hasText: "Channels by phase" });
  await matrix.getByRole("button", { name: "Save as a picture" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Channels by phase.png");
  const png = readFileSync(await file.path());
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
  expect(png.length).toBeGreaterThan(20_000);
});
