/** Leading a room through the map: the steps, the tools in the presenter's hand, the speaker's window. */
import type { Locator, Page } from "@playwright/test";
import { ALL, editor, shop, shown, view } from "./audiences";
import { expect, test } from "./app";
import { touchpoint } from "./deeds";
import { TITLE } from "./journey";

const ground = (page: Page): Locator => page.getByRole("application", { name: `Presenting ${TITLE}` });
const step = (page: Page): Locator => page.getByRole("toolbar", { name: "Presenter’s tools" });

test("F5 leads through the map, and leaves it as it was", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Collects"));
  await page.keyboard.press("Control+0");
  await sheet.settled();
  await page.mouse.move(640, 20);
  await sheet.settled();
  // Without the ring around what is selected, whose edges are never quite the same.
  const look = (): Promise<Buffer> => page.screenshot({ clip: { x: 0, y: 44, width: 800, height: 560 } });
  const before = await look();
  // Whoever has not chosen yet is asked first.
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present this map" });
  await dialog.getByRole("checkbox", { name: "The main findings" }).uncheck();
  await dialog.getByRole("button", { name: "Earlier: The worst pains" }).click();
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(ground(page)).toBeFocused();
  const at = async (text: string): Promise<void> => expect(step(page)).toContainText(text);
  await at(`1 / 9 ${TITLE}`);
  const told = [
    "2 / 9 1. Find",
    "3 / 9 2. Bring",
    "4 / 9 3. Ride",
    "5 / 9 Nobody says when",
    "6 / 9 Emotions",
  ];
  const on = ["ArrowRight", "PageDown", " ", "Enter", "ArrowRight"];
  for (const [index, key] of on.entries()) {
    await page.keyboard.press(key);
    await at(told[index] ?? "");
  }
  await expect(page.getByText("Pain of severity 4 of 5 at: Waits", { exact: true })).toBeHidden();
  await page.keyboard.press("PageUp");
  await at("Nobody says when");
  await expect(page.getByText("Pain of severity 4 of 5 at: Waits", { exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await at("9 / 9");
  await page.keyboard.press("Home");
  await page.mouse.click(640, 300);
  await at("2 / 9");
  await page.mouse.click(640, 300, { button: "right" });
  await at("1 / 9");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await at("7 / 9 Waits");
  // A clicker's button to begin is pressed once more: nothing of it.
  await page.keyboard.press("F5");
  await at("7 / 9 Waits");
  // Keys of actions mean nothing now.
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await expect(ground(page)).toBeHidden();
  await expect(sheet.canvas).toBeFocused();
  await page.mouse.move(640, 20);
  await expect.poll(async () => (await look()).equals(before)).toBe(true);
  // From now on it begins at once, and what was selected is so again.
  await page.keyboard.press("Shift+F5");
  await at("4 / 9 3. Ride");
  await page.keyboard.press("Escape");
});

test("a room sees the map, and nothing to change it with", async ({ sheet, server }) => {
  const { page } = sheet;
  const kept = { parts: ["journey"], touchpoints: false, most: 3, reveal: false, audience: null };
  await server.ask({ ask: "setSetting", name: "present", value: JSON.stringify(kept) });
  await page.reload();
  await sheet.settled();
  /** How much is painted over the map. */
  const over = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelectorAll("canvas")[1];
      const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      return Array.from(data ?? []).filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  await page.keyboard.press("Escape");
  const { x, y } = await sheet.at(touchpoint("Collects"));
  await page.mouse.move(x, y);
  await expect.poll(over).toBeGreaterThan(0);
  await page.keyboard.press("F5");
  for (const text of ["1 / 5", "2 / 5", "3 / 5", "4 / 5", "5 / 5"]) {
    await expect(step(page)).toContainText(text);
    await expect.poll(over, text).toBe(0);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
  await expect.poll(over).toBeGreaterThan(0);
});

test("what is not told yet is covered, touchpoint by touchpoint", async ({ sheet, server }) => {
  const { page } = sheet;
  const kept = { parts: ["journey"], touchpoints: true, most: 3, reveal: true, audience: null };
  await server.ask({ ask: "setSetting", name: "present", value: JSON.stringify(kept) });
  await page.reload();
  await sheet.settled();
  await page.keyboard.press("F5");
  await expect(step(page)).toContainText("1 / 11");
  const looks = new Set<string>();
  for (const title of ["1. Find", "Searches", "Asks", "2. Bring"]) {
    await page.keyboard.press("ArrowRight");
    await expect(step(page)).toContainText(title);
    await sheet.page.waitForTimeout(100);
    looks.add((await page.screenshot()).toString("base64"));
  }
  expect(looks.size).toBe(4);
  await page.keyboard.press("Escape");
});

test("spotlight, laser pointer, black and white screen, notes", async ({ sheet, server }) => {
  const { page } = sheet;
  const kept = { parts: ["journey"], touchpoints: false, most: 3, reveal: true, audience: null };
  await server.ask({ ask: "setSetting", name: "present", value: JSON.stringify(kept) });
  await page.reload();
  await sheet.settled();
  await page.keyboard.press("F5");
  await expect(ground(page)).toBeFocused();
  await page.mouse.move(600, 400);
  const tool = (name: string): Locator => step(page).getByRole("button", { name });
  const tools = [
    ["s", "Spotlight"],
    ["l", "Laser pointer"],
    ["b", "Black screen"],
    ["n", "Speaker notes"],
  ] as const;
  for (const [key, name] of tools) {
    for (const on of ["true", "false"]) {
      await page.keyboard.press(key);
      await expect(tool(name)).toHaveAttribute("aria-pressed", on);
    }
  }
  // A click on a tool leaves the keyboard to the talk.
  await tool("Speaker notes").click();
  await expect(page.getByRole("region", { name: "Speaker notes" })).toContainText("1 / 5");
  await page.keyboard.press(" ");
  await expect(page.getByRole("region", { name: "Speaker notes" })).toContainText("2 / 5");
  // On a blank screen there is nothing once the hand rests. Going on ends it; Escape does, before it ends the talk.
  await page.keyboard.press("w");
  await expect(step(page)).toHaveCSS("opacity", "0");
  await page.keyboard.press("Escape");
  await expect(ground(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(ground(page)).toBeHidden();
});

test("the speaker’s window shows notes, time and what comes next, and leads", async ({ sheet, server }) => {
  const { page } = sheet;
  const kept = { parts: ["journey"], touchpoints: false, most: 3, reveal: true, audience: null };
  await server.ask({ ask: "setSetting", name: "present", value: JSON.stringify(kept) });
  await page.reload();
  await sheet.settled();
  await page.keyboard.press("F5");
  await expect(ground(page)).toBeFocused();
  const [speaker] = await Promise.all([
    page.waitForEvent("popup"),
    step(page).getByRole("button", { name: "Speaker window" }).click(),
  ]);
  await expect(speaker.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(speaker.getByText("1. Find")).toBeVisible();
  await expect(speaker.getByRole("timer")).toHaveText(/^\d+:\d\d$/);
  // What comes next is drawn: the stage, larger than a stamp.
  const picture = speaker.getByRole("region", { name: "Speaker notes" }).locator("img");
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth).catch(() => 0))
    .toBeGreaterThan(200);
  await speaker.getByRole("button", { name: "Next" }).click();
  await expect(step(page)).toContainText("2 / 5");
  await speaker.keyboard.press("PageDown");
  await expect(speaker.getByRole("heading", { name: "2. Bring" })).toBeVisible();
  await page.bringToFront();
  const closed = speaker.waitForEvent("close");
  await page.keyboard.press("Escape");
  await closed;
});

test("a view is presented to its audience, and left again", async ({ sheet }) => {
  const { page } = sheet;
  await shop(sheet);
  await editor(page).press("Escape");
  await view(sheet, "Whole map");
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present this map" });
  await dialog.getByLabel("View for an audience").selectOption("Shop");
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(step(page)).toContainText("1 / ");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(step(page)).toContainText("2. Ride");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "View for an audience: Whole map" })).toBeVisible();
  await shown(sheet, ALL);
});

test.describe("in German, dark, on a projector", () => {
  test.use({ language: "de", look: "dark", viewport: { width: 1920, height: 1080 } });
  test("the start and the tools fit", async ({ sheet }) => {
    const { page } = sheet;
    await page.keyboard.press("F5");
    const dialog = page.getByRole("dialog", { name: "Diese Karte präsentieren" });
    await dialog.getByRole("button", { name: "Starten" }).click();
    const tools = page.getByRole("toolbar", { name: "Werkzeuge zum Präsentieren" });
    await expect(tools).toContainText("1 / ");
    await page.mouse.move(900, 500);
    await expect(tools).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
  });
});
