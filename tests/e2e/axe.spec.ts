/**
 * Nothing axe finds, on any screen and dialog, and no words of the window that are cut off. Structure is the same in
 * every look and the words stand in the same places in both languages, so that three walks are enough: each look once,
 * the longer German words on a common and on a fine screen.
 */
import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, openMap, test } from "./app";
import { lane, note, pain, remedy, stage, touchpoint } from "./deeds";
import { everything, TITLE } from "./journey";
import { Sheet, type Thing } from "./sheet";
import { type Words, wordsOf } from "./words";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another look or language can change. */
const OF_LOOK = ["color-contrast", "target-size", "link-in-text-block", "document-title", "html-has-lang"];

/** What axe finds, by screen; all of a walk is told at once. */
class Findings {
  readonly #found = new Map<string, string[]>();

  constructor(
    readonly page: Page,
    readonly whole: boolean,
  ) {}

  async look(screen: string): Promise<void> {
    await test.step(screen, async () => {
      if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe.source);
      const runOnly: axe.RunOnly = this.whole
        ? { type: "tag", values: RULES }
        : { type: "rule", values: OF_LOOK };
      const violations = await this.page.evaluate(
        async (runOnly) =>
          (await (window as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ["violations"] }))
            .violations,
        runOnly,
      );
      for (const words of await this.page.evaluate(cut)) this.#add(`cut off: ${words}`, screen);
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes)
          this.#add(`${id}: ${html.slice(0, 200)}\n${failureSummary ?? ""}`, screen);
    });
  }

  none(): void {
    expect(
      [...this.#found].map(([what, screens]) => `${what}\n  on: ${screens.join(", ")}`).join("\n\n"),
    ).toBe("");
  }

  #add(what: string, screen: string): void {
    this.#found.set(what, [...(this.#found.get(what) ?? []), screen]);
  }
}

/** Does an action by its name, as a person would who knows no keys. */
async function action(page: Page, t: Words, id: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(t(`action-${id}`));
  await page.keyboard.press("Enter");
}

/**
 * Words of the window that do not fit where they stand: in buttons, names of fields, headings, menus. What people
 * write may be cut; what the app says may not.
 */
function cut(): string[] {
  const said =
    "button, label, legend, dt, th, h1, h2, h3, h4, [role=tab], [role^=menuitem], [role=status], select, kbd, p, .name, .hint";
  const written =
    "[data-record], [data-map], [data-here], .title, .chip, [role=option], .count, [role=grid] *, .parent, .back";
  const found: string[] = [];
  for (const element of Array.from(document.querySelectorAll<HTMLElement>(said))) {
    if (
      !(element instanceof HTMLElement) ||
      element.closest(written) ||
      element.closest("[inert], .unseen, [aria-hidden=true]")
    )
      continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { left, right, width } = element.getBoundingClientRect();
    // Pixels are rounded, and what is one wide is only for screen readers.
    if (width <= 1 || element.textContent?.trim() === "") continue;
    const scrolled = element.closest("[role=listbox], table, .scroll") !== null;
    const over = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const out = !scrolled && (left < -1 || right > innerWidth + 1);
    if (over || out) found.push(`${element.tagName} “${String(element.textContent).trim().slice(0, 60)}”`);
  }
  return found;
}

const WALKS = [
  { language: "en", look: "light", whole: true, scale: 1 },
  { language: "de", look: "dark", whole: false, scale: 1 },
  { language: "de", look: "contrast", whole: false, scale: 2 },
] as const;

for (const { language, look, whole, scale } of WALKS)
  test.describe(`${language}, ${look}`, () => {
    const t = wordsOf(language);
    test.use({ language, look, journey: everything, deviceScaleFactor: scale });
    test.describe.configure({ timeout: 240_000 });

    test(`the library and its dialogs: ${language}, ${look}`, async ({ app }) => {
      const finds = new Findings(app, whole);
      const sheet = new Sheet(app);
      await expect(app.locator("[data-map] img").first()).toHaveJSProperty("complete", true);
      await finds.look("library");
      await app.getByRole("button", { name: /“|„/ }).first().click();
      await finds.look("menu of a map");
      await app.keyboard.press("Escape");
      await app.keyboard.press("Control+f");
      await app.keyboard.type("a");
      await expect(app.getByRole("option").first()).toBeVisible();
      await finds.look("search results");
      await app.keyboard.type("zzqq");
      await expect(app.getByRole("option")).toHaveCount(0);
      await finds.look("nothing found");
      await app.keyboard.press("Escape");
      for (const way of ["template", "example", "text", "file"]) {
        await app
          .getByRole("banner")
          .getByRole("button", { name: t("action-new-map") })
          .click();
        await app
          .getByRole("dialog")
          .getByRole("tab", { name: t(`dialogs-new-${way}`) })
          .click();
        await finds.look(`new map: ${way}`);
        await app.keyboard.press("Escape");
      }
      await app.locator("[data-map]").first().focus();
      await app.keyboard.press("F2");
      await finds.look("renaming");
      await app.keyboard.press("Escape");
      for (const id of ["settings", "about", "shortcuts"]) {
        await action(app, t, id);
        await expect(app.getByRole("dialog")).toBeVisible();
        await finds.look(id);
        await app.keyboard.press("Escape");
      }
      await app.keyboard.press("Control+k");
      await finds.look("palette");
      await app.keyboard.type("a");
      await finds.look("palette with offers");
      await app.keyboard.press("Escape");
      await action(app, t, "tour");
      for (let step = 1; step < 7; step += 1) {
        await expect(app.getByText(t("tour-step", { step, steps: 6 }))).toBeVisible();
        await finds.look(`tour ${step}`);
        await app.getByRole("dialog").getByRole("button").last().click();
      }
      await sheet.settled();
      await app.keyboard.press("Alt+Home");
      for (let left = 5; left > 0; left -= 1) {
        await app.locator("[data-map]").first().focus();
        await app.keyboard.press("Delete");
        await expect(app.locator("[data-map]")).toHaveCount(left - 1);
      }
      await finds.look("empty library");
      await app.getByRole("button", { name: t("library-bin-link", { count: 5 }) }).click();
      await finds.look("bin");
      await app.getByRole("button", { name: t("library-empty-bin") }).click();
      await finds.look("question");
      await app.keyboard.press("Enter");
      finds.none();
    });

    test(`a map and all about it: ${language}, ${look}`, async ({ sheet }) => {
      const { page } = sheet;
      const finds = new Findings(page, whole);
      await finds.look("map");
      const things: Record<string, Thing> = {
        stage: stage("Bring"),
        touchpoint: touchpoint("Waits"),
        lane: lane("Doing"),
        note: note("Reads three reviews"),
        pain: pain("Nobody says when"),
        remedy: remedy("A message when done"),
        kpi: ["kpi", "Days until done"],
      };
      /** Opens every section of the inspector. */
      const unfold = async (): Promise<void> => {
        const closed = page.getByRole("complementary").locator("h3 [aria-expanded=false]");
        while ((await closed.count()) > 0) await closed.first().click();
      };
      await unfold();
      await finds.look("inspector: card");
      for (const [kind, thing] of Object.entries(things)) {
        await sheet.click(thing);
        await unfold();
        await finds.look(`inspector: ${kind}`);
      }
      await sheet.click(sheet.words(["transition", "90%"]));
      await finds.look("inspector: transition");
      await sheet.click(touchpoint("Waits"));
      await sheet.click(touchpoint("Rates"), { held: "Shift" });
      await finds.look("inspector: several");
      await sheet.click(stage("Bring"), { held: "Shift" });
      await finds.look("inspector: different kinds");
      for (const shared of ["channel", "team", "persona", "evidence"]) {
        await sheet.press("Escape", "Escape");
        const section = shared === "evidence" ? "library-evidence" : `${shared}s`;
        const panel = page.getByRole("complementary");
        await panel
          .locator("section", { hasText: t(`section-${section}`) })
          .locator("li .name")
          .first()
          .click();
        await expect(panel.locator(".kind")).toHaveText(t(`kind-${shared}`));
        await unfold();
        await finds.look(`inspector: ${shared}`);
      }
      await sheet.click(touchpoint("Waits"));
      await sheet.press("Shift+F10");
      await finds.look("context menu");
      await sheet.press("Escape");
      await page.getByRole("button", { name: t("top-menu"), exact: true }).click();
      await sheet.press("ArrowRight");
      await finds.look("menu");
      await sheet.press("Escape", "Escape");
      await sheet.press("Enter");
      await finds.look("writing on the sheet");
      await sheet.press("Escape", "Control+f");
      await page.keyboard.type("wai");
      await finds.look("find bar");
      await sheet.press("Escape", "Control+Shift+o");
      await finds.look("outline");
      await sheet.press("F2");
      await finds.look("writing in the outline");
      await sheet.press("Escape", "Control+Shift+o");
      await page.keyboard.press("Control+e");
      for (const format of await page
        .getByRole("dialog")
        .getByRole("radio", { name: /^(PNG|PDF|PPTX|HTML|XLSX|CSV)/ })
        .all()) {
        await format.check();
        await finds.look(`export: ${String(await format.getAttribute("value"))}`);
      }
      await sheet.press("Escape");
      await action(page, t, "snapshots");
      await finds.look("snapshots");
      await sheet.press("Escape");
      finds.none();
    });

    test(`insights and presenting: ${language}, ${look}`, async ({ app, server }) => {
      const finds = new Findings(app, whole);
      const sheet = await openMap(app, language === "de" ? "Internetanschluss" : "Broadband");
      await sheet.press("Control+Shift+i");
      const panel = app.getByRole("complementary");
      await expect(panel.getByRole("tab").first()).toBeVisible();
      for (const tab of await panel.getByRole("tab").all()) {
        await tab.click();
        await finds.look(`insights: ${String(await tab.textContent())}`);
      }
      await app.keyboard.press("F5");
      await finds.look("before presenting");
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("present-start") })
        .click();
      await expect(app.getByRole("dialog")).toBeHidden();
      await expect(app.locator("main.present")).toBeVisible();
      for (let step = 0; step < 3; step += 1) {
        await finds.look(`presenting ${step}`);
        await app.keyboard.press("ArrowRight");
      }
      await app.keyboard.press("Escape");
      finds.none();
      expect((await server.titles()).maps).not.toContain(TITLE);
    });
  });
