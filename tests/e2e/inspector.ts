/**
 * Tests' hands in the inspector: the way to a record of each kind, the sections and rows of what is shown, and how each
 * kind of field is filled in. Fields come from the inspector's own description.
 */
import type { Locator, Page } from "@playwright/test";
import { expect, type Map } from "./app";
import { note, pain, remedy, stage, touchpoint } from "./deeds";
import { PIXEL } from "./journey";
import type { Sheet, Thing } from "./sheet";
import { type Words, wordsOf } from "./words";

interface Control {
  readonly as: string;
  readonly write?: string;
  readonly words?: string;
  readonly values?: readonly string[];
  readonly part?: string;
}
export interface Field {
  readonly name: string;
  readonly control: Control;
  readonly words?: string;
}
interface Section {
  readonly name: string;
  readonly fields?: readonly Field[];
}
interface Description {
  readonly heading: string | null;
  readonly sections: readonly Section[];
}
/** Named by its path, since its types lead into Svelte, which tests need not know. */
const DESCRIPTIONS = `${import.meta.dirname}/../../ui/src/panels/inspector/kinds/index.ts`;
export const { descriptions } = (await import(DESCRIPTIONS)) as {
  descriptions: Readonly<Record<string, Description>>;
};

export const t = wordsOf("en");
export const panelOf = (page: Page): Locator => page.getByRole("complementary");

type Open = (sheet: Sheet, name: string) => Promise<void>;
const onSheet =
  (thing: (name: string) => Thing): Open =>
  (sheet, name) =>
    sheet.click(thing(name));
/** From what it belongs to; the way there has the keyboard afterwards. */
const through =
  (thing: Thing | null, section: string | null): Open =>
  async (sheet, name) => {
    await sheet.canvas.focus();
    await sheet.press("Escape", "Escape");
    if (thing) await sheet.click(thing);
    const panel = panelOf(sheet.page);
    if (section !== null) await unfold(panel, section);
    await panel
      .getByRole("button", { name, exact: true })
      .or(panel.getByRole("button", { name: `Open ${name}` }))
      .last()
      .click({ force: true });
  };

/** A record of each kind, as it is called before its name is typed, and the way to it. */
export const RECORDS: Readonly<Record<string, readonly [name: string, list: string, open: Open]>> = {
  card: [
    "A bicycle is repaired",
    "card",
    async (sheet) => {
      await sheet.canvas.focus();
      await sheet.press("Escape", "Escape");
    },
  ],
  stage: ["Bring", "stages", onSheet(stage)],
  touchpoint: ["Waits", "touchpoints", onSheet(touchpoint)],
  transition: ["50%", "transitions", (sheet, name) => sheet.click(sheet.words(["transition", name]))],
  lane: [
    "Doing",
    "lanes",
    async ({ page }, name) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
    },
  ],
  note: ["Reads three reviews", "notes", onSheet(note)],
  image: [
    "rack.png",
    "images",
    async (sheet) => {
      await sheet.click(sheet.cell(t("scene-lane-images"), "Waits"));
      await panelOf(sheet.page).getByTitle("What it shows").click();
    },
  ],
  pain: ["Nobody says when", "pains", onSheet(pain)],
  remedy: ["A message when done", "remedies", onSheet(remedy)],
  kpi: ["Days until done", "kpis", onSheet((name) => ["kpi", name])],
  persona: ["Mira", "personas", through(null, null)],
  channel: ["Website", "channels", through(touchpoint("Searches"), null)],
  team: ["Workshop", "teams", through(touchpoint("Waits"), null)],
  evidence: ["Counted in spring", "evidence", through(pain("Nobody says when"), "evidence")],
};

export async function unfold(panel: Locator, section: string): Promise<Locator> {
  const name = t(`section-${section}`);
  const box = panel
    .locator("section")
    .filter({ has: panel.page().locator("h3 .name", { hasText: new RegExp(`^${name}$`) }) });
  const head = box.locator("h3 button");
  if ((await head.getAttribute("aria-expanded")) === "false") await head.press("Enter");
  return box;
}
const kebab = (name: string): string =>
  name.replace(/^.*\./, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const labelOf = ({ name, words }: Field, words2: Words = t): string =>
  words2(`field-${words ?? kebab(name)}`);

/** Chooses from a picker by typing, or makes what is not there. */
export async function pick(page: Page, name: string): Promise<void> {
  const field = page
    .getByRole("combobox")
    .and(page.locator("[aria-activedescendant], [aria-expanded=true]"))
    .last();
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
}
async function choosePicture(page: Page, button: Locator, name: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.press("Enter")]);
  await chooser.setFiles({ name, mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") });
}

const PARTS: Readonly<Record<string, (page: Page, row: Locator, typed: readonly string[]) => Promise<void>>> =
  {
    async emotions(_, row, [all = "", mira = ""]) {
      for (const [who, face] of [
        [t("scene-everybody"), all],
        ["Mira", mira],
      ] as const)
        await row
          .getByRole("radiogroup", { name: who })
          .getByRole("radio", { name: t(`input-face-${face}`) })
          .press("Space");
    },
    async ends(page, row, [from = "", to = ""]) {
      for (const [end, name] of [
        ["from", from],
        ["to", to],
      ] as const) {
        await row.getByRole("button", { name: t(`inspector-arrow-${end}`) }).press("Enter");
        await pick(page, name);
      }
    },
    async interim(_, row, [date = "", value = ""]) {
      await row.getByRole("button", { name: t("inspector-add-interim") }).press("Enter");
      await row.getByRole("textbox", { name: t("inspector-interim-date") }).fill(date);
      await row.getByRole("textbox", { name: t("inspector-interim-value") }).fill(value);
      await row.getByRole("textbox", { name: t("inspector-interim-value") }).press("Enter");
    },
    async churn(_, row, typed) {
      for (const [count, share] of typed.entries()) {
        await row.getByRole("button", { name: t("inspector-add-churn", { count }) }).press("Enter");
        await row.getByRole("textbox", { name: t("inspector-churn-after", { count }) }).fill(share);
        await row.getByRole("textbox", { name: t("inspector-churn-after", { count }) }).press("Enter");
      }
    },
    async mix(_, row, typed) {
      await row.getByRole("button", { name: t("inspector-set-mix") }).press("Enter");
      for (const [index, phase] of ["pre-sale", "sale", "post-sale"].entries()) {
        const field = row.getByRole("textbox", { name: t(`choice-phase-${phase}`), exact: true });
        await field.fill(typed[index] ?? "");
        await field.press("Enter");
      }
    },
    async picture(page, row, [name = ""]) {
      await choosePicture(
        page,
        row
          .getByRole("button", { name: t("inspector-choose-picture") })
          .or(row.getByRole("button", { name: t("inspector-other-picture") })),
        name,
      );
    },
  };

/** Types or chooses what a field is to hold, with the keyboard. */
export async function give(page: Page, row: Locator, field: Field, typed: readonly string[]): Promise<void> {
  const { control } = field;
  const [first = ""] = typed;
  switch (control.as) {
    case "line":
    case "lines":
    case "day": {
      const input = row.getByRole("textbox");
      await input.fill(first);
      await input.press("Tab");
      return;
    }
    case "choice": {
      const name = t(`${control.words ?? ""}${first || "usual"}`);
      const radio = row.getByRole("radio", { name, exact: true });
      if ((await radio.count()) > 0) await radio.press("Space");
      else await row.getByRole("combobox").selectOption({ label: name });
      return;
    }
    case "steps":
      return row.getByRole("radio", { name: first, exact: true }).press("Space");
    case "flag":
      return row.getByRole("switch").press("Space");
    case "checks":
      for (const value of typed)
        await row.getByRole("checkbox", { name: t(`${control.words ?? ""}${value}`) }).press("Space");
      return;
    case "tags":
      for (const tag of typed) {
        await row.getByRole("combobox").fill(tag);
        await row.getByRole("combobox").press("Enter");
      }
      return;
    case "color":
    case "palette": {
      if (!first.startsWith("#")) return row.getByRole("radio", { name: first, exact: true }).press("Space");
      await row.getByRole("textbox").fill(first);
      return row.getByRole("textbox").press("Enter");
    }
    case "icon":
    case "one":
    case "several":
      for (const name of typed) {
        await row.getByRole("button").and(row.locator("[aria-haspopup=listbox]")).press("Enter");
        await pick(page, name);
      }
      if (control.as === "several") await page.keyboard.press("Escape");
      return;
    case "part":
      return PARTS[control.part ?? ""]?.(page, row, typed);
    default:
      throw new Error(`no way to give ${control.as}`);
  }
}

/** Everything a map shares or holds, by names in place of ids. */
export function named(map: Map, value: unknown): unknown {
  const names: Record<string, string> = {};
  for (const list of [...Object.values(map.document), ...Object.values(map.map)])
    if (Array.isArray(list))
      for (const record of list as Record<string, unknown>[])
        names[String(record["id"])] = String(record["name"] ?? record["title"] ?? record["id"]);
  const replaced = (part: unknown): unknown => {
    if (typeof part === "string") return names[part] ?? part;
    if (Array.isArray(part)) return part.map(replaced);
    return part;
  };
  return replaced(value);
}
/** A field of the record that has a name; pathes lead into it. */

/** A section of the inspector, opened. */
export const section = (sheet: Sheet, name: string): Promise<Locator> => unfold(panelOf(sheet.page), name);
/** The row of a field. */
export const row = (box: Locator, label: string): Locator =>
  box
    .locator(".row")
    .filter({ has: box.page().locator(".name", { hasText: new RegExp(`^\\s*${label}\\s*$`) }) })
    .first();
