/** What the reader chooses: language, look, paper, motion. All of it holds at once, everywhere, and the next time. */
import type { Page } from "@playwright/test";
import { expect, openMap, test } from "./app";
import { everything, TITLE } from "./journey";
import { touchpoint } from "./deeds";
import { wordsOf } from "./words";

const en = wordsOf("en");
const de = wordsOf("de");

/** The colours the window is painted with. */
const painted = (page: Page): Promise<{ ground: string; scheme: string }> =>
  page.evaluate(() => ({
    ground: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
    scheme: document.documentElement.style.getPropertyValue("color-scheme"),
  }));

test.use({ journey: everything });

test("the library changes its language at once: words, plurals, and what the program says", async ({
  app,
  server,
}) => {
  await expect(app.getByText("5 maps")).toBeVisible();
  await app.keyboard.press("Control+,");
  const settings = app.getByRole("dialog", { name: en("action-settings") });
  await settings.getByRole("radio", { name: "Deutsch" }).press("Space");
  await expect(app.getByRole("dialog", { name: de("action-settings") })).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(app.locator("html")).toHaveAttribute("lang", "de");
  await expect(app.getByRole("heading", { level: 1 })).toContainText(de("library-title"));
  await expect(app.getByText("5 Karten")).toBeVisible();
  await expect(app.locator("[data-map]").first()).toContainText(/8 Phasen/);
  await expect(app.locator("[data-map]").first()).toContainText(/gerade eben|vor \d/);
  for (let left = 5; left > 1; left -= 1) {
    await app.locator("[data-map]").first().focus();
    await app.keyboard.press("Delete");
    await expect(app.locator("[data-map]")).toHaveCount(left - 1);
  }
  await expect(app.getByText("1 Karte", { exact: true })).toBeVisible();
  // The program's own words follow.
  const data = await app.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["{ broken"], "kaputt.json"));
    return transfer;
  });
  for (const type of ["dragover", "drop"]) await app.dispatchEvent("body", type, { dataTransfer: data });
  const problem = app.getByRole("alert").filter({ hasText: "kaputt.json" });
  await expect(problem).toContainText(/Zeile 1/);
  expect((await problem.textContent())?.split("kaputt.json")).toHaveLength(2);
  await app.goto("about:blank");
  await app.goto(server.url);
  await expect(app.getByRole("heading", { level: 1 })).toContainText(de("library-title"));
});

test("a map changes its language at once: numbers, days, times, keys", async ({ sheet }) => {
  const { page } = sheet;
  const side = page.getByRole("complementary");
  await sheet.click(touchpoint("Waits"));
  for (const name of ["time", "flow"]) {
    const head = side.getByRole("button", { name: new RegExp(`^${en(`section-${name}`)}`) });
    if ((await head.getAttribute("aria-expanded")) === "false") await head.press("Enter");
  }
  const cost = side.getByRole("textbox", { name: en("field-visit-cost") });
  await cost.fill("1234.5");
  await cost.press("Enter");
  await expect(cost).toHaveValue("1,234.50");
  await expect(side.getByRole("textbox", { name: en("field-waiting-minutes") })).toHaveValue("2 days");
  await expect(page.getByRole("contentinfo")).toContainText("6 touchpoints");
  await expect(page.getByRole("contentinfo")).toContainText("1 pain");
  const drawn = await sheet.canvas.screenshot();

  await page
    .getByRole("contentinfo")
    .getByRole("button", { name: /English/ })
    .press("Enter");
  await page
    .getByRole("menuitemradio", { name: "Deutsch" })
    .or(page.getByRole("menuitemcheckbox", { name: "Deutsch" }))
    .press("Enter");
  await expect(side.getByRole("textbox", { name: de("field-visit-cost") })).toHaveValue("1.234,50");
  await expect(side.getByRole("textbox", { name: de("field-waiting-minutes") })).toHaveValue("2 Tg.");
  await expect(page.getByRole("contentinfo")).toContainText("6 Kontaktpunkte");
  await expect(page.getByRole("contentinfo")).toContainText("1 Schmerzpunkt");
  await expect(page.getByRole("button", { name: de("action-export"), exact: true })).toHaveAttribute(
    "title",
    /Strg\+E/,
  );
  await expect(page.getByRole("textbox", { name: de("canvas-map-title") })).toHaveValue(TITLE);
  // A map of its own language is drawn as before; the reader's language is about the window.
  await sheet.settled();
  await expect.poll(async () => (await sheet.canvas.screenshot()).equals(drawn)).toBe(true);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("english");
  await page.keyboard.press("Enter");
  await expect(cost).toHaveValue("1,234.50");
});

test("days are written the reader's way", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.canvas.focus();
  await sheet.press("Escape", "Escape");
  const side = page.getByRole("complementary");
  await side.getByRole("textbox", { name: en("field-review-date") }).fill("2026-12-24");
  await page.keyboard.press("Enter");
  await expect(side.getByRole("textbox", { name: en("field-review-date") })).toHaveValue("24 Dec 2026");
  await side
    .getByRole("button", { name: en("input-calendar", { name: en("field-review-date") }) })
    .press("Enter");
  await expect(page.getByRole("grid", { name: "December 2026" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(side.getByRole("textbox", { name: en("field-review-date") })).toHaveValue("25 Dec 2026");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("deutsch");
  await page.keyboard.press("Enter");
  await expect(side.getByRole("textbox", { name: de("field-review-date") })).toHaveValue("25.12.2026");
  await side
    .getByRole("button", { name: de("input-calendar", { name: de("field-review-date") }) })
    .press("Enter");
  await expect(page.getByRole("grid", { name: "Dezember 2026" })).toBeVisible();
  await expect(page.getByRole("columnheader").first()).toHaveText("Mo");
  await page.keyboard.press("Escape");
});

test.describe("the look", () => {
  test.use({ look: "light" });

  test("is chosen, follows the system if asked to, and is kept", async ({ app, server }) => {
    const light = await painted(app);
    expect(light.scheme).toBe("light");
    const choose = async (look: string): Promise<void> => {
      await app.keyboard.press("Control+,");
      await app
        .getByRole("dialog")
        .getByRole("radio", { name: en(`dialogs-look-${look}`) })
        .press("Space");
      await app.keyboard.press("Escape");
    };
    await choose("dark");
    const dark = await painted(app);
    expect(dark.scheme).toBe("dark");
    await choose("contrast");
    const contrast = await painted(app);
    expect(new Set([light.ground, dark.ground, contrast.ground]).size).toBeGreaterThan(1);
    await app.goto("about:blank");
    await app.goto(server.url);
    await expect.poll(() => painted(app)).toEqual(contrast);
    await choose("system");
    for (const [colorScheme, is] of [
      ["dark", dark],
      ["light", light],
    ] as const) {
      await app.emulateMedia({ colorScheme });
      await expect.poll(() => painted(app)).toEqual(is);
    }
    await app.emulateMedia({ colorScheme: "light", contrast: "more" });
    await expect.poll(() => painted(app)).toEqual(contrast);
  });

  test("leaves the paper light unless dark paper is asked for", async ({ sheet }) => {
    const { page } = sheet;
    const brightness = async (): Promise<number> => {
      const picture = (await sheet.canvas.screenshot()).toString("base64");
      return page.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const context = new OffscreenCanvas(1, 1).getContext("2d");
        context?.drawImage(image, 0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
        return (red + green + blue) / 3;
      }, picture);
    };
    await sheet.whole();
    const paper = await brightness();
    expect(paper).toBeGreaterThan(180);
    const ask = async (typed: string): Promise<void> => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      await sheet.settled();
    };
    await ask("look dark");
    expect((await painted(page)).scheme).toBe("dark");
    await ask("dark paper");
    await expect.poll(brightness).toBeLessThan(120);
    await ask("dark paper");
    await expect.poll(brightness).toBeGreaterThan(120);
  });
});

test.describe("high contrast", () => {
  test.use({ look: "contrast" });

  test("shows what is chosen and what has the keyboard", async ({ sheet }) => {
    const { page } = sheet;
    /** Whether a thing looks other than the one after it. */
    const stands = (selector: string): Promise<boolean> =>
      page.evaluate((selector) => {
        const look = (element: Element | null | undefined): string => {
          if (!element) return "";
          const { backgroundColor, boxShadow, outlineStyle } = getComputedStyle(element);
          return `${backgroundColor} ${boxShadow} ${outlineStyle}`;
        };
        const one = document.querySelector(selector);
        const all = Array.from(one?.parentElement?.children ?? []);
        const other = all.find((child) => child !== one && child.tagName === one?.tagName);
        return one !== null && look(one) !== look(other);
      }, selector);
    await sheet.click(touchpoint("Waits"));
    await page.keyboard.press("Control+k");
    expect(await stands("[role=option][aria-selected=true]"), "palette").toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("ArrowDown");
    expect(await stands("[role=menuitem]:focus"), "menu").toBe(true);
    await page.keyboard.press("Escape");
    expect(await stands("label:has(> input[type=radio]:checked)"), "emotion").toBe(true);
    expect(await stands("header [aria-pressed=true]"), "toolbar").toBe(true);
    await sheet.press("Enter");
    const selected = await page.evaluate(
      () => getComputedStyle(document.documentElement, "::selection").backgroundColor,
    );
    expect(selected).not.toBe("rgb(255, 255, 255)");
    await sheet.press("Escape");
  });
});

test("nothing moves for those who want no motion", async ({ app }) => {
  for (const [reducedMotion, words] of [
    ["reduce", "dialogs-motion-still"],
    ["no-preference", "dialogs-motion-moving"],
  ] as const) {
    await app.emulateMedia({ reducedMotion });
    await app.keyboard.press("Control+,");
    await expect(app.getByRole("dialog")).toContainText(en(words));
    await app.keyboard.press("Escape");
  }
  await app.emulateMedia({ reducedMotion: "reduce" });
  const sheet = await openMap(app, "Broadband");
  await sheet.press("ArrowRight", "ArrowRight", "Control+2");
  await app.keyboard.press("Control+1");
  // Wherever the window goes, it is there at once.
  const [first, second] = await app.evaluate(
    () =>
      new Promise<[number, number]>((resolve) =>
        requestAnimationFrame(() => {
          const before = document.getAnimations().filter(({ playState }) => playState === "running").length;
          requestAnimationFrame(() =>
            resolve([
              before,
              document.getAnimations().filter(({ playState }) => playState === "running").length,
            ]),
          );
        }),
      ),
  );
  expect([first, second]).toEqual([0, 0]);
  const drawn = await sheet.canvas.screenshot();
  await app.waitForTimeout(250);
  expect((await sheet.canvas.screenshot()).equals(drawn)).toBe(true);
});

test.describe("a fine screen", () => {
  test.use({ deviceScaleFactor: 2 });

  test("is drawn with all its pixels", async ({ sheet }) => {
    const sizes = await sheet.canvas.evaluate((element) =>
      Array.from(element.querySelectorAll("canvas"), (canvas) => canvas.width / canvas.clientWidth),
    );
    expect(sizes.filter((size) => size > 0 && Number.isFinite(size)).every((size) => size >= 2)).toBe(true);
  });
});
