/** Two windows on one map: each sees what the other did, and neither writes over what it has not seen. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, problemsOf, type Server, test } from "./app";
import { stage, touchpoint } from "./deeds";
import { Sheet } from "./sheet";

/** A second window on the map that is open. */
async function another(context: BrowserContext, server: Server): Promise<{ sheet: Sheet; done(): void }> {
  const page = await context.newPage();
  const problems = problemsOf(page);
  const sheet = new Sheet(page);
  await page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  return { sheet, done: () => expect(problems).toEqual([]) };
}

async function rename(sheet: Sheet, from: string, to: string): Promise<void> {
  await sheet.click(touchpoint(from));
  await sheet.press("F2");
  await sheet.write(to);
}

/** A page is looked at again, as when its window comes to the front. */
async function lookAt(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

async function shows(sheet: Sheet, wanted: readonly string[], gone: readonly string[] = []): Promise<void> {
  const seen = async (): Promise<string[]> => {
    const all = [...wanted, ...gone].map(async (title) =>
      (await sheet.shows(touchpoint(title))) ? [title] : [],
    );
    return (await Promise.all(all)).flat();
  };
  await expect.poll(seen).toEqual(wanted);
}

test("two windows of one browser follow each other at once, and undo is one", async ({ sheet, server }) => {
  const before = await server.exported(sheet.map);
  const { sheet: second, done } = await another(sheet.page.context(), server);
  const names = ["Searches", "Asks", "Hands over", "Waits"];
  for (const [index, name] of names.entries()) {
    const [here, there] = index % 2 === 0 ? [sheet, second] : [second, sheet];
    await here.page.bringToFront();
    await rename(here, name, `${name} ${index + 1}`);
    await shows(there, [`${name} ${index + 1}`], [name]);
  }
  const renamed = names.map((name, index) => `${name} ${index + 1}`);
  const all = Object.values((await server.exported(sheet.map)).flow).flat();
  expect(all).toEqual([...renamed, "Collects", "Rates"]);
  // One undoes what the other did.
  for (const [index, name] of names.toReversed().entries()) {
    const [here, there] = index % 2 === 0 ? [sheet, second] : [second, sheet];
    await here.page.bringToFront();
    await here.press("Control+z");
    await shows(there, [name]);
  }
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  // Closing the map in one leaves the other at work.
  await second.page.keyboard.press("Alt+Home");
  await expect(second.canvas).toBeHidden();
  await rename(sheet, "Asks", "Asks around");
  await shows(sheet, ["Asks around"]);
  done();
});

test.describe("windows that do not hear of each other", () => {
  test("catch up with their next edit, and when they are looked at", async ({ sheet, server, browser }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const { sheet: second, done } = await another(context, server);
    await rename(sheet, "Searches", "Looks up");
    await shows(second, ["Searches"], ["Looks up"]);
    // What is done to something else is done, on top of what the first did.
    await rename(second, "Rates", "Praises");
    await shows(second, ["Looks up", "Praises"]);
    await shows(sheet, ["Rates"], ["Praises"]);
    await lookAt(sheet.page);
    await shows(sheet, ["Looks up", "Praises"]);
    // Another language draws anew, and brings what was missed.
    await rename(sheet, "Waits", "Hopes");
    await second.page.getByRole("button", { name: "Language", exact: false }).last().click();
    await second.page.getByRole("menu").getByText("Deutsch", { exact: true }).click();
    await shows(second, ["Looks up", "Hopes", "Praises"]);
    await second.press("Control+z");
    await shows(second, ["Waits"], ["Hopes"]);
    await lookAt(sheet.page);
    await shows(sheet, ["Waits"], ["Hopes"]);
    expect((await server.exported(sheet.map)).flow).toEqual({
      Find: ["Looks up", "Asks"],
      Bring: ["Hands over", "Waits"],
      Ride: ["Collects", "Praises"],
    });
    done();
    await context.close();
  });

  test("write over nothing they have not seen", async ({ sheet, server, browser }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const { sheet: second, done } = await another(context, server);
    const said = second.page.getByRole("alert").filter({ hasText: "Another window has changed this" });
    const gone = async (): Promise<void> => {
      await expect(said).toHaveCount(1);
      await said.getByRole("button", { name: "Close" }).click();
      await expect(said).toHaveCount(0);
    };
    await rename(sheet, "Asks", "Asks a friend");
    await rename(second, "Asks", "Asks a dealer");
    await gone();
    expect((await server.exported(sheet.map)).flow["Find"]).toEqual(["Searches", "Asks a friend"]);
    // What was typed is there still, and is kept if somebody insists.
    await expect(second.writing).toHaveValue("Asks a dealer");
    await second.press("Enter");
    expect((await server.exported(sheet.map)).flow["Find"]).toEqual(["Searches", "Asks a dealer"]);

    // The step that would be taken back is none this window has seen.
    await lookAt(sheet.page);
    await rename(sheet, "Rates", "Praises");
    await second.press("Control+z");
    await gone();
    await shows(second, ["Praises"]);
    await second.press("Control+z");
    await shows(second, ["Rates"]);

    // What the other deleted is not there to be dragged.
    await lookAt(sheet.page);
    await sheet.click(touchpoint("Collects"));
    await sheet.press("Delete");
    const [from, to] = [await second.at(touchpoint("Collects")), await second.at(touchpoint("Waits"), 0.05)];
    await second.drag(from, to);
    await gone();
    await shows(second, ["Waits"], ["Collects"]);
    expect((await server.exported(sheet.map)).flow["Ride"]).toEqual(["Rates"]);
    done();
    await context.close();
  });

  test("do what they can when a map goes away under them", async ({ sheet, server, browser }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const { sheet: second, done } = await another(context, server);
    await server.ask({ ask: "deleteMap", map: sheet.map });
    await second.click(stage("Find"));
    await second.press("F2");
    await second.write("Find out");
    await expect(second.page.getByRole("alert")).toContainText("This map is in the bin. Take it out");
    await expect(second.writing).toHaveValue("Find out");
    await server.ask({ ask: "restoreMap", map: sheet.map });
    await second.press("Enter");
    await second.settled();
    expect(Object.keys((await server.exported(sheet.map)).flow)[0]).toBe("Find out");
    done();
    await context.close();
  });
});
