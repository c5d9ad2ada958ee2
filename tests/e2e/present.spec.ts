/** Leading a room through the map: the steps, the tools in the presenter's hand, the speaker's window. */
import type { Locator, Page } from "@playwright/test";
import { ALL, editor, shop, shown, view } from "./audiences";
import { expect, type Server, test } from "./app";
import { crowd, CROWDED, MANY } from "./crowd";
import { touchpoint } from "./deeds";
import { TITLE } from "./journey";
import type { Sheet } from "./sheet";

const ground = (page: Page, title = TITLE): Locator =>
  page.getByRole("application", { name: `Presenting ${title}` });
const step = (page: Page): Locator => page.getByRole("toolbar", { name: "Presenter’s tools" });

/** Comes back to the map with choices made before: F5 begins at once. */
async function chosen(sheet: Sheet, server: Server, choices: object = {}): Promise<void> {
  const usual = { parts: ["journey"], touchpoints: false, most: 3, reveal: true, audience: null };
  await server.ask({ ask: "setSetting", name: "present", value: JSON.stringify({ ...usual, ...choices }) });
  await sheet.page.reload();
  await sheet.settled();
}

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
  await chosen(sheet, server, { reveal: false });
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
  await chosen(sheet, server, { touchpoints: true });
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
  await chosen(sheet, server);
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
  await chosen(sheet, server);
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

test.describe("a stage of sixty touchpoints", () => {
  test.use({ journey: crowd });

  /** What is at the lower edge, and what a screen reader says. */
  const named = async (page: Page, part: string): Promise<void> => {
    const title = `2. Settle, ${part}`;
    await expect(step(page)).toContainText(`2. Settle ${part}`);
    await expect(page.locator("main.present").getByText(title, { exact: true })).toBeVisible();
    await expect(page.locator("[aria-live]").filter({ hasText: title })).toHaveCount(1);
  };

  /** Begins, and goes on to a step. */
  const jump = async (page: Page, to: number): Promise<void> => {
    await page.keyboard.press("F5");
    await expect(page.locator("main.present").getByRole("application")).toBeFocused();
    await page.keyboard.type(String(to));
    await page.keyboard.press("Enter");
  };

  test("is shown in parts from left to right; what is told besides comes once", async ({ sheet, server }) => {
    const { page } = sheet;
    await chosen(sheet, server, { parts: ["journey", "curve", "pains"] });
    await page.keyboard.press("F5");
    await expect(ground(page, CROWDED)).toBeFocused();
    await expect(step(page)).toContainText("1 / 18");
    await page.keyboard.press("ArrowRight");
    await expect(step(page)).toContainText("2 / 18 1. Report");
    // The title of a stage that is shown whole stands on the map.
    await expect(page.locator("main.present").getByText("1. Report")).toHaveCount(1);
    const looks = new Set<string>();
    for (let part = 1; part <= 10; part += 1) {
      await page.keyboard.press("ArrowRight");
      await named(page, `part ${part} of 10`);
      await page.waitForTimeout(100);
      looks.add(
        (await page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 640 } })).toString("base64"),
      );
    }
    expect(looks.size).toBe(10);
    await page.keyboard.press("PageUp");
    await named(page, "part 9 of 10");
    const others = ["3. Afterwards", "Emotions", "step-lowest", "step-highest", "Nobody answers", CROWDED];
    await page.keyboard.press("ArrowRight");
    for (const [at, title] of others.entries()) {
      await page.keyboard.press("ArrowRight");
      await expect(step(page)).toContainText(`${13 + at} / 18`);
      if (!title.startsWith("step-")) await expect(step(page)).toContainText(title);
    }
    await page.keyboard.press("Escape");
  });

  test("is shown in fewer parts where the window is wider, from where one is", async ({ sheet, server }) => {
    const { page } = sheet;
    await chosen(sheet, server);
    await jump(page, 7);
    await named(page, "part 5 of 10");
    await page.setViewportSize({ width: 1920, height: 800 });
    await expect(step(page)).toContainText("part 3 of 7");
    await page.setViewportSize({ width: 1280, height: 800 });
    await named(page, "part 5 of 10");
    await page.keyboard.press("Escape");
  });

  test("is told part by part to the speaker: notes once, and what comes next", async ({ sheet, server }) => {
    const { page } = sheet;
    await chosen(sheet, server);
    await page.keyboard.press("F5");
    await expect(ground(page, CROWDED)).toBeFocused();
    const [speaker] = await Promise.all([
      page.waitForEvent("popup"),
      step(page).getByRole("button", { name: "Speaker window" }).click(),
    ]);
    const notes = speaker.getByRole("region", { name: "Speaker notes" });
    await speaker.getByRole("button", { name: "Next" }).click();
    await expect(notes).toContainText(/2\. Settle\s*part 1 of 10/);
    const told: number[] = [];
    for (let part = 1; part <= 10; part += 1) {
      await speaker.getByRole("button", { name: "Next" }).click();
      await expect(speaker.getByRole("heading", { name: `2. Settle, part ${part} of 10` })).toBeVisible();
      const next = part < 10 ? new RegExp(`2\\. Settle\\s*part ${part + 1} of 10`) : "3. Afterwards";
      await expect(notes).toContainText(next);
      await expect(notes.getByText("Where most give up")).toBeVisible({ visible: part === 1 });
      const said = await notes.locator("p").allTextContents();
      told.push(...Array.from(said.join("\n").matchAll(/at step (\d+)/g), ([, number]) => Number(number)));
    }
    expect(told).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
    // The next part is drawn, not all of the stage: its letters are no dust.
    await speaker.getByRole("button", { name: "Back" }).click();
    const picture = notes.locator("img");
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalHeight).catch(() => 0))
      .toBeGreaterThan(30);
    const closed = speaker.waitForEvent("close");
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await closed;
  });

  test("begins in the part of what is selected; is one step where each touchpoint is one", async ({
    sheet,
    server,
  }) => {
    const { page } = sheet;
    await chosen(sheet, server);
    await sheet.click(touchpoint("33 Waits for an answer"));
    await page.keyboard.press("Shift+F5");
    await expect(step(page)).toContainText("8 / 14 2. Settle part 6 of 10");
    await page.keyboard.press("Escape");
    await chosen(sheet, server, { touchpoints: true });
    await jump(page, 5);
    await expect(step(page)).toContainText("5 / 68 2. Settle");
    await expect(step(page)).not.toContainText("part");
    await page.keyboard.press("ArrowRight");
    await expect(step(page)).toContainText("6 / 68 1 Fills in the form");
    await page.keyboard.press("Escape");
  });

  test.describe("in German", () => {
    test.use({ language: "de" });
    test("its parts are named", async ({ sheet, server }) => {
      const { page } = sheet;
      await chosen(sheet, server);
      await jump(page, 4);
      await expect(page.getByText("2. Settle, Teil 2 von 10", { exact: true }).first()).toBeVisible();
      await page.keyboard.press("Escape");
    });
  });
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
