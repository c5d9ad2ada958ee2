/** What the insights say of a map that has hardly anything on it yet: what to do next, with buttons that lead there. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app";
import { bicycle, type Journey } from "./journey";

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Insights" });
const step = (page: Page, words: string): Locator =>
  panel(page).getByRole("listitem").filter({ hasText: words });

/** The bicycle's map with other records. */
function thin(records: Partial<Journey["maps"][number]>): Journey {
  const [map] = bicycle.maps;
  if (!map) throw new Error("no map");
  const none = { touchpoints: [], transitions: [], notes: [], pains: [], remedies: [], kpis: [] };
  return { ...bicycle, maps: [{ ...map, ...none, ...records }] };
}
const [stage] = bicycle.maps[0]?.stages ?? [];
const three = ["Looks", "Asks", "Buys"].map((title, at) => ({ id: `n${at}`, stage: stage?.id ?? "", title }));

test.describe("an empty map", () => {
  test.use({ journey: thin({ stages: [] }) });

  test("says where to begin, and the button begins there", async ({ sheet }) => {
    const { page } = sheet;
    await sheet.press("Control+Shift+i");
    await expect(panel(page)).toContainText("An empty sheet says nothing yet");
    const buttons = panel(page).getByRole("listitem").getByRole("button");
    await expect(buttons).toHaveText(["Add touchpoint"]);
    await buttons.click();
    const writing = sheet.canvas.locator("textarea");
    await expect(writing).toBeFocused();
    await writing.fill("First need");
    await writing.press("Enter");
    await expect(page.getByText("1 stage", { exact: true })).toBeVisible();
  });
});

test.describe("touchpoints without arrows", () => {
  test.use({ journey: thin({ stages: stage ? [stage] : [], touchpoints: three }) });

  test("are connected in their order as one step, and each next step leads where it is done", async ({
    sheet,
    server,
  }) => {
    const { page } = sheet;
    await sheet.press("Control+Shift+i");
    await expect(panel(page)).toContainText("1 of 6 done");
    await step(page, "Arrows from each touchpoint").getByRole("button", { name: "Connect in order" }).click();
    await expect(panel(page)).toContainText("2 of 6 done");
    await sheet.settled();
    expect((await server.exported(sheet.map)).arrows).toEqual(["Looks → Asks", "Asks → Buys"]);
    await step(page, "The touchpoint where the goal").getByRole("button", { name: "Mark it" }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    await expect(details).toContainText("Buys");
    await sheet.canvas.focus();
    await sheet.press("Control+z");
    await sheet.settled();
    expect((await server.exported(sheet.map)).arrows).toEqual([]);
  });
});

test.describe("a map with all of it", () => {
  const transitions = [0, 1].map((at) => ({ id: `x${at}`, from: `n${at}`, to: `n${at + 1}`, share: 0.5 }));
  const touchpoints = three.map((it, at) => ({
    ...it,
    stage: bicycle.maps[0]?.stages[at === 2 ? 1 : 0]?.id ?? "",
    outcome: at === 2 ? "success" : "none",
  }));
  test.use({ journey: thin({ touchpoints, transitions }) });

  test("is not told how to begin", async ({ sheet }) => {
    const { page } = sheet;
    await sheet.press("Control+Shift+i");
    await expect(panel(page).locator(".headline")).toContainText("25%");
    await expect(panel(page)).not.toContainText("First steps");
  });
});

test.describe("in German", () => {
  test.use({ language: "de", journey: thin({ stages: [] }) });

  test("an empty map is spoken of in German", async ({ sheet }) => {
    await sheet.press("Control+Shift+i");
    const side = sheet.page.getByRole("complementary", { name: "Erkenntnisse" });
    await expect(side).toContainText("Ein leeres Blatt sagt noch nichts");
    await expect(side.getByRole("listitem").getByRole("button")).toHaveText(["Anlegen"]);
    await expect(side).not.toContainText("insights-");
  });
});
