/** Saved views for audiences, as a person makes and chooses them. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./app";
import { lane, pain, stage, touchpoint } from "./deeds";
import type { Sheet } from "./sheet";

export const editor = (page: Page): Locator => page.getByRole("dialog", { name: "View for an audience" });
export const message = (page: Page, text: string): Locator =>
  page.getByRole("region", { name: "Messages" }).getByText(text);

/** Chooses from the menu of views in the top bar. */
export async function view(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.getByRole("button", { name: /^View for an audience/ }).click();
  await sheet.page.getByRole("menu").getByText(name, { exact: true }).click();
  await sheet.settled();
}

/** Makes the view “Shop”, without the stage Bring and the pains. */
export async function shop(sheet: Sheet): Promise<void> {
  const { page } = sheet;
  await view(sheet, "New view …");
  await editor(page).getByLabel("Name").fill("Shop");
  await editor(page).getByLabel("Title in this view").fill("In short");
  await editor(page).getByLabel("Title in this view").press("Tab");
  // Faster than the disk.
  for (const name of [/Bring/, "Pains"]) await editor(page).getByRole("checkbox", { name }).click();
  await sheet.settled();
}

/** Waits until the sheet shows these things, and not those. */
export async function shown(sheet: Sheet, wanted: Readonly<Record<string, boolean>>): Promise<void> {
  const things = {
    Find: stage("Find"),
    Bring: stage("Bring"),
    Waits: touchpoint("Waits"),
    Pains: lane("Pains"),
    "Nobody says when": pain("Nobody says when"),
  };
  await expect
    .poll(async () => {
      const entries = Object.entries(things).map(async ([name, thing]) => [name, await sheet.shows(thing)]);
      return Object.fromEntries(await Promise.all(entries)) as Record<string, boolean>;
    })
    .toEqual(wanted);
}

export const ALL = { Find: true, Bring: true, Waits: true, Pains: true, "Nobody says when": true };
export const SHOP = { Find: true, Bring: false, Waits: false, Pains: false, "Nobody says when": false };
