/** Looking around on the sheet: panning, zooming, the minimap, pinned heads, searching; and how the window is divided. */
import { expect, openMap, test } from "./app";
import { note, stage, touchpoint } from "./deeds";
import type { Box, Sheet } from "./sheet";

const EXAMPLE = "Broadband: one wrong click at the till";

/** Where the name of what is selected stands in the window: where it would be written. */
async function place(sheet: Sheet): Promise<Box> {
  await sheet.page.keyboard.press("F2");
  await expect(sheet.writing).toBeFocused();
  const box = await sheet.writing.boundingBox();
  await sheet.press("Escape");
  if (!box) throw new Error("nothing is written");
  return box;
}
async function moved(sheet: Sheet, by: { x: number; y: number }, deed: () => Promise<void>): Promise<void> {
  const before = await place(sheet);
  await deed();
  await sheet.settled();
  const after = await place(sheet);
  expect({ x: Math.round(after.x - before.x), y: Math.round(after.y - before.y) }).toEqual(by);
}
const scale = async (sheet: Sheet): Promise<number> => {
  const text = await sheet.page.locator("footer .scale").textContent();
  return Number(text?.replace("%", "").trim()) / 100;
};
const WAYS: readonly (readonly [
  name: string,
  by: { x: number; y: number },
  run: (sheet: Sheet) => Promise<void>,
])[] = [
  ["the wheel", { x: 0, y: -60 }, ({ page }) => page.mouse.wheel(0, 60)],
  ["two fingers", { x: -30, y: -20 }, ({ page }) => page.mouse.wheel(30, 20)],
  [
    "the wheel with Shift",
    { x: -40, y: 0 },
    async ({ page }) => {
      await page.keyboard.down("Shift");
      await page.mouse.wheel(0, 40);
      await page.keyboard.up("Shift");
    },
  ],
  [
    "space and a drag",
    { x: 50, y: 30 },
    async ({ page }) => {
      await page.keyboard.down(" ");
      await page.mouse.down();
      await page.mouse.move(480 + 50, 400 + 30, { steps: 3 });
      await page.mouse.up();
      await page.keyboard.up(" ");
    },
  ],
  [
    "the middle button",
    { x: -25, y: 15 },
    async ({ page }) => {
      await page.mouse.down({ button: "middle" });
      await page.mouse.move(480 - 25, 400 + 15, { steps: 3 });
      await page.mouse.up({ button: "middle" });
    },
  ],
];

test("the sheet is moved by all the usual ways", async ({ sheet }) => {
  await sheet.click(touchpoint("Waits"));
  for (const [name, by, run] of WAYS)
    await test.step(name, async () => {
      await sheet.whole();
      await sheet.page.mouse.move(480, 400);
      await moved(sheet, by, () => run(sheet));
    });
});

test("it is zoomed at the pointer, by keys and to what is selected", async ({ sheet }) => {
  const at = await sheet.at(touchpoint("Waits"));
  const whole = await scale(sheet);
  await sheet.page.mouse.move(at.x, at.y);
  await sheet.page.keyboard.down("Control");
  await sheet.page.mouse.wheel(0, -40);
  await sheet.page.mouse.wheel(0, -40);
  await sheet.page.keyboard.up("Control");
  await sheet.settled();
  expect(await scale(sheet)).toBeCloseTo(whole * Math.exp(0.8), 1);
  // What was under the pointer still is.
  await sheet.page.mouse.click(at.x, at.y);
  await expect(sheet.page.getByRole("textbox", { name: "Name" })).toHaveValue("Waits");
  for (const [key, wanted] of [
    ["Control+0", 1],
    ["Control++", 1.25],
    ["Control+-", 1],
    ["Control+1", whole],
  ] as const) {
    await sheet.press(key);
    expect(await scale(sheet), key).toBeCloseTo(wanted, 2);
  }
  await sheet.press("Control+2");
  expect(await scale(sheet)).toBeGreaterThan(1);
  await sheet.page.locator("footer .scale").click();
  await sheet.page.getByRole("menuitemcheckbox", { name: "50%", exact: true }).click();
  await expect.poll(() => scale(sheet)).toBe(0.5);
});

test("the minimap leads to other parts of a long map, whose heads stay in sight", async ({ app }) => {
  const sheet = await openMap(app, EXAMPLE);
  const map = app.locator(".minimap");
  await expect(map).toBeVisible();
  const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
  await map.click({ position: { x: width * 0.7, y: height * 0.8 } });
  await sheet.settled();
  // Heads of stages at the upper edge, heads of lanes at the left one: what is pressed there is one of them.
  const inspector = app.getByRole("complementary");
  await app.mouse.click(500, 120);
  await expect(inspector.locator(".kind")).toHaveText("Stage");
  await app.mouse.click(60, 420);
  await expect(inspector.locator(".kind")).toHaveText("Lane");
});

test("text is found in the map, one hit after the other", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.canvas.focus();
  await page.keyboard.press("Control+f");
  const field = page.getByRole("textbox", { name: "Find in this map" });
  await field.fill("s");
  await field.fill("wait");
  const bar = page.getByRole("search");
  await expect(bar).toContainText("of 1");
  await field.press("Enter");
  await expect(page.getByRole("complementary").locator("textarea").first()).toHaveValue("Waits");
  await field.fill("rack");
  await field.press("Enter");
  await expect(page.getByRole("complementary").locator(".kind")).toHaveText("Note");
  await field.fill("nothing like it");
  await expect(bar).toContainText("Nothing found");
  await field.press("Escape");
  await expect(bar).toBeHidden();
  await expect(sheet.canvas).toBeFocused();
});

test("the keyboard walks over the sheet and is told where it is", async ({ sheet }) => {
  const said = sheet.page.locator("[aria-live=polite]").last();
  await sheet.click(touchpoint("Searches"));
  for (const [key, words] of [
    ["ArrowRight", "Asks"],
    ["Control+ArrowRight", "Asks"],
    ["Control+ArrowRight", "Hands over"],
    ["ArrowUp", "Bring"],
    ["ArrowRight", "Ride"],
    ["ArrowDown", "Collects"],
    ["End", "Rates"],
    ["Home", "Searches"],
    ["ArrowLeft", "Touchpoints"],
    ["ArrowDown", "Emotions"],
  ] as const) {
    await sheet.press(key);
    await expect(said, key).toContainText(words);
  }
  await sheet.click(note("Reads three reviews"));
  await sheet.press("ArrowRight");
  await expect(said).toHaveText(/Empty: Doing, Asks/);
  await sheet.click(touchpoint("Waits"));
  await sheet.press("F8");
  await expect(sheet.page.getByRole("complementary").locator(".kind")).toHaveText("Pain");
});

test("the parts of the window are gone through with F6, and put away", async ({ sheet }) => {
  const { page } = sheet;
  const here = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-area]")?.dataset["area"]);
  await sheet.click(stage("Find"));
  const seen = new Set([await here()]);
  for (let count = 0; count < 4; count += 1) {
    await page.keyboard.press("F6");
    seen.add(await here());
  }
  expect([...seen].sort()).toEqual(["bar", "sheet", "side", "status"]);
  await sheet.canvas.focus();
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("complementary")).toBeHidden();
  await page.keyboard.press("Control+Shift+i");
  await expect(page.getByRole("complementary", { name: "Insights" })).toBeVisible();
});
