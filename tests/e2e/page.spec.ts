/** The one-file page, opened from a disk and read by hand: looked around in, searched, told stage by stage, by keyboard. */
import type { Page } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./app";

test.use({ viewport: { width: 1000, height: 700 } });

/** A page of the broadband example, saved and opened. */
test.beforeEach(async ({ page, server }) => {
  const library = (await (await server.ask({ ask: "library" })).json()) as {
    maps: { id: string; title: string }[];
  };
  const map = library.maps.find(({ title }) => title.startsWith("Broadband"));
  const answer = await server.ask({
    ask: "export",
    map: map?.id,
    format: { as: "html", findings: true },
    view: { theme: "", language: "en", audience: "" },
  });
  const path = join(server.folder, "page.html");
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
  await page.goto(`file://${path}`);
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
