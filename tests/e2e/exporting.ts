/** The dialogs that write a map as files: how they are opened, what they show, what is saved from them. */
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Server } from "./app";
import { bicycle, type Journey, TITLE } from "./journey";
import type { Sheet } from "./sheet";

export const dialog = (page: Page): Locator => page.getByRole("dialog", { name: `Export “${TITLE}”` });
export const several = (page: Page): Locator => page.getByRole("dialog", { name: "Export several at once" });
export const preview = (page: Page): Locator => page.getByRole("region", { name: "Preview" });

export async function open({ page }: Sheet): Promise<Locator> {
  await page.keyboard.press("Control+E");
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

/** The dialog for many maps and formats. */
export async function openSeveral(sheet: Sheet): Promise<Locator> {
  const box = await open(sheet);
  await box.getByRole("button", { name: "Several at once" }).click();
  return several(sheet.page);
}

/** Closes a dialog without a file. */
export async function dismiss(box: Locator): Promise<void> {
  await box.page().keyboard.press("Escape");
  await expect(box).toBeHidden();
}

export async function format(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
  await shown(page);
}

/** What was chosen is shown: nothing is being written any more. */
export async function shown(page: Page): Promise<void> {
  // A choice counts after a moment without another.
  await page.waitForTimeout(250);
  await expect(preview(page)).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
}

export async function saved(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download;
}

/** What the Save button of the dialog writes. */
export const save = (page: Page): Promise<Download> =>
  saved(page, dialog(page).getByRole("button", { name: "Save" }));

export const bytes = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

/** What a Python script says of an archive, which it knows as `z`: read by a program that is not ours. */
export async function said(archive: Download, script: string): Promise<string> {
  const python = `import io, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n${script}`;
  return execFileSync("python3", ["-c", python, await archive.path()], { encoding: "utf8" });
}

/** Leaves the page and comes back to the map. */
export async function comeBack(sheet: Sheet, server: Server): Promise<void> {
  await sheet.page.goto("about:blank");
  await sheet.page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
}

/** The bicycle with more on its card. */
export function carded(fields: Readonly<Record<string, unknown>>): Journey {
  return { ...bicycle, maps: bicycle.maps.map((map) => ({ ...map, card: { ...map.card, ...fields } })) };
}

/** With a saved view that leaves a stage out. */
export const viewed: Journey = carded({
  audiences: [{ key: "shop", name: "Shop", hiddenStages: ["bring"] }],
});
