/** Bad luck: a program that refuses, does not answer, is gone, is killed. Always said, and nothing lost. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app";
import { stage, touchpoint } from "./deeds";
import type { Sheet } from "./sheet";
import { messages, told } from "./trouble";

const disconnected = (page: Page): Locator =>
  page.getByRole("alert").filter({ hasText: "Try again" }).first();

/** Drags a card into another stage; says where the pointer is. */
async function hold(sheet: Sheet): Promise<void> {
  const [from, to] = [await sheet.at(touchpoint("Asks")), await sheet.at(touchpoint("Collects"), 0.05)];
  const { mouse } = sheet.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
}

/** What the sheet shows, without what lies over its lower edge. */
async function look(sheet: Sheet): Promise<Buffer> {
  await sheet.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return sheet.page.screenshot({ clip: { x: 0, y: 110, width: 940, height: 480 } });
}

test("an error in mid-drag drops the preview, says so, and leaves the map", async ({ sheet, server }) => {
  const { page } = sheet;
  sheet.expected.push(/status of 500/);
  await sheet.click(touchpoint("Asks"));
  await page.mouse.move(640, 700);
  await sheet.settled();
  const [before, shown] = [await server.exported(sheet.map), await look(sheet)];
  await page.route("**/ask", (route) =>
    route.request().postData()?.includes("moveTouchpoints")
      ? route.fulfill({ status: 500, body: "<h1>It broke</h1>" })
      : route.continue(),
  );
  await hold(sheet);
  expect((await look(sheet)).equals(shown), "a preview is shown").toBe(false);
  await page.mouse.up();
  expect(await told(page)).toMatch(/Something went wrong that should not have/);
  await page.mouse.move(640, 700);
  await expect.poll(async () => (await look(sheet)).equals(shown)).toBe(true);
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  await page.unroute("**/ask");
  await hold(sheet);
  await page.mouse.up();
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Ride"]).toEqual(["Asks", "Collects", "Rates"]);
});

test("a program that does not answer for a while is waited for", async ({ sheet, server }) => {
  const { page } = sheet;
  sheet.expected.push(/ERR_FAILED/);
  const before = await server.exported(sheet.map);
  await hold(sheet);
  await page.route("**/ask", (route) => route.abort());
  await page.mouse.up();
  await expect(disconnected(page)).toContainText("Wayfold does not answer.");
  await expect(disconnected(page)).toContainText("Everything shown as saved is safe");
  expect(await told(page)).toMatch(/^This was not done/);
  await expect(page.getByRole("contentinfo")).toContainText("Not connected");
  // What is typed meanwhile stays where it was typed.
  await page.keyboard.press("F2");
  await expect(sheet.writing).toBeFocused();
  await page.keyboard.type("Typed into the void");
  await page.keyboard.press("Enter");
  await expect(messages(page).getByRole("alert")).toContainText("This was not done");
  await expect(sheet.writing).toHaveValue("Typed into the void");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);

  await page.unroute("**/ask");
  await disconnected(page).getByRole("button", { name: "Try again" }).click();
  await expect(messages(page)).toContainText("Wayfold answers again.");
  await expect(messages(page).getByRole("alert")).toHaveCount(0);
  await expect(sheet.writing).toHaveValue("Typed into the void");
  await sheet.press("Enter");
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Find"]).toContain("Typed into the void");
});

test("a program that was started anew is found by the page that was left open", async ({ sheet, server }) => {
  const { page } = sheet;
  const before = await server.exported(sheet.map);
  await sheet.click(stage("Find"));
  await sheet.press("F2");
  await page.keyboard.type("Look around");
  await server.stop("SIGKILL");
  await page.keyboard.press("Enter");
  await expect(disconnected(page)).toContainText("Wayfold does not answer.");
  await expect(sheet.writing).toHaveValue("Look around");
  await server.start();
  await expect(disconnected(page)).toContainText("Wayfold was started anew");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  // Its address is opened, as it says.
  const other = await page.context().newPage();
  await other.goto(server.url);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await other.close();
  await expect(sheet.writing).toHaveValue("Look around");
  await sheet.press("Enter");
  expect(Object.keys((await server.exported(sheet.map)).flow)).toEqual(["Look around", "Bring", "Ride"]);
  await sheet.press("Control+z");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
});

test("a page that finds nobody at its start begins when there is somebody", async ({ app, server }) => {
  await app.route("**/ask", (route) => route.abort());
  await app.goto("about:blank");
  await app.goto(server.url);
  await expect(app.getByRole("heading", { name: "The library could not be opened" })).toBeVisible();
  await app.unroute("**/ask");
  await expect(app.locator("[data-map]")).toHaveCount(5);
});

/** Numbers that look random and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test("whenever the program is killed, what was shown as done is there", async ({ sheet, server }) => {
  test.slow();
  const { page } = sheet;
  const random = seeded(2026);
  for (let round = 0; round < 10; round += 1)
    await test.step(`round ${round}`, async () => {
      for (let edits = Math.floor(random() * 3); edits >= 0; edits -= 1) {
        const deeds = [
          async () => {
            await sheet.click(stage("Bring"));
            await sheet.press("Enter");
            await sheet.write("Bring");
          },
          async () => {
            await sheet.click(touchpoint("Rates"));
            await sheet.choose("Add", "Add a pain");
            await sheet.press("Escape");
          },
          async () => {
            await hold(sheet);
            await page.mouse.up();
            await sheet.settled();
            await sheet.press("Control+z");
          },
        ];
        await deeds[Math.floor(random() * deeds.length)]?.();
      }
      await sheet.settled();
      const done = await server.exported(sheet.map);
      // One more is on its way when the program goes.
      await sheet.click(touchpoint("Searches"));
      await page.keyboard.press("Delete");
      await page.waitForTimeout(random() * 60);
      await server.stop("SIGKILL");
      await server.start();
      await page.goto("about:blank");
      await page.goto(server.url);
      await sheet.settled();
      const there = await server.exported(sheet.map);
      const whole = there.list("touchpoints").length === done.list("touchpoints").length;
      if (!whole) await sheet.press("Control+z");
      expect((await server.exported(sheet.map)).map).toEqual(done.map);
      expect(await sheet.shows(touchpoint("Searches"))).toBe(true);
    });
});
