/** The one-file page, opened from a disk and read by hand: looked around in, searched, told stage by stage, by keyboard. */
import type { Page } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Server, test } from "./app";
import { bicycle, type Journey } from "./journey";

test.use({ viewport: { width: 1000, height: 700 } });

/** Saves the page of a map and opens it. */
async function opened(page: Page, server: Server, map: string | undefined): Promise<void> {
  const answer = await server.ask({
    ask: "export",
    map,
    format: { as: "html", findings: true },
    view: { theme: "", language: "en", audience: "" },
  });
  const path = join(server.folder, "page.html");
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
  await page.goto(`file://${path}`);
}

test.beforeEach(async ({ page, server }) => {
  const library = (await (await server.ask({ ask: "library" })).json()) as {
    maps: { id: string; title: string }[];
  };
  const map = library.maps.find(({ title }) => title.startsWith("Broadband"));
  await opened(page, server, map?.id);
});

/** What of the drawing shows a text, and is in sight. */
const drawn = (page: Page, role: string, text: string) =>
  page.locator(`#sheet [data-role="${role}"]`).filter({ hasText: text }).first();

test("each stage comes into sight with its head, one after the other", async ({ page }) => {
  for (const [key, name] of [
    ["n", "Notice"],
    ["n", "Choose"],
    ["n", "Order"],
    ["p", "Choose"],
  ] as const) {
    await page.locator("#sheet").focus();
    await page.keyboard.press(key);
    await expect(page.locator("#where")).toContainText(name);
    await expect(drawn(page, "stage-head", name)).toBeInViewport({ ratio: 0.5 });
  }
});

test("a touchpoint tells all about itself, and Escape goes back", async ({ page }) => {
  await page.locator("#sheet").focus();
  await drawn(page, "touchpoint", "Checks what the address gets").click();
  const details = page.locator("#details");
  await expect(details.getByRole("heading", { name: "Checks what the address gets" })).toBeVisible();
  await expect(details).toContainText("New buildings are not found (3/5)");
  await expect(details).toContainText("Address desk answers within a day (Under way, Jan Petersen");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(page.locator("#sheet")).toBeFocused();
});

test("what is searched is found with any letters, on the drawing and in the story", async ({ page }) => {
  await page.locator("#sheet").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("ADDRESS desk");
  await expect(page.locator("#found")).toHaveText("Found: 1");
  await expect(page.locator("#sheet .hit")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("#story .found").first()).toBeInViewport();
});

test("every link says where it leads", async ({ page }) => {
  for (const link of await page.locator("a").all())
    expect(await link.evaluate((it) => it.textContent?.trim()), "a link without a name").not.toBe("");
});

test("long words stay within the window of a phone", async ({ page, server }) => {
  const WORDS = /^(title|name|text|detail|goal|label|actor|scenario|trigger|owner|description|role)$/;
  const compound = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3);
  const long = JSON.parse(JSON.stringify(bicycle), (field, value: unknown) =>
    WORDS.test(field) && typeof value === "string" ? compound : value,
  ) as Journey;
  await page.setViewportSize({ width: 400, height: 700 });
  await opened(page, server, await server.take(long));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});
