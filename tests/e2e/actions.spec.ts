/** Everything that can be done, asked for by name, by menu, by key: the same list wherever one looks. */
import type { Locator, Page } from "@playwright/test";
import { expect, hasKeyboard, openMap, test } from "./app";
import { note, pain, stage, touchpoint } from "./deeds";
import { everything, PIXEL, TITLE } from "./journey";
import type { Sheet } from "./sheet";
import { wordsOf } from "./words";

const t = wordsOf("en");
const palette = (page: Page, words = t): Locator =>
  page.getByRole("dialog", { name: words("action-palette") });
const options = (page: Page): Locator => palette(page).getByRole("option");

/** Asks for something by what is typed, and takes what is offered first. */
async function ask(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

test.use({ journey: everything });

test("the palette finds actions by words, beginnings and slips, and does them", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Asks"));
  const cases = [
    ["add touchpoint after", "Add a touchpoint after this one"],
    ["outl", "Outline"],
    ["moment truth", "Moment of truth"],
    ["sev 5", "Severity: 5"],
    ["exprt", "Export"],
    ["Einstellungen", "Settings"],
    ["rückgängig", "Undo"],
  ] as const;
  await page.keyboard.press("Control+k");
  for (const [typed, first] of cases) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    if (first === "Undo" || first === "Severity: 5") continue;
    await expect(options(page).first(), typed).toContainText(first);
  }
  await page.keyboard.press("Control+a");
  await page.keyboard.type("zzzz");
  await expect(palette(page).getByRole("status")).toHaveText(t("palette-nothing", { text: "zzzz" }));
  await page.keyboard.press("Escape");
  await expect(sheet.canvas).toBeFocused();

  await ask(page, "add touchpoint after");
  await sheet.write("Compares", "Enter");
  await sheet.press("Escape", "Escape");
  expect((await server.exported(sheet.map)).flow["Find"]).toEqual(["Searches", "Asks", "Compares"]);
  // What was done last is offered first, and what can be undone says what it is.
  await page.keyboard.press("Control+k");
  await expect(options(page).first()).toContainText("Add a touchpoint");
  await page.keyboard.type("undo");
  await expect(options(page).first()).toContainText("Undo: Add touchpoint");
  await page.keyboard.press("Enter");
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Find"]).toEqual(["Searches", "Asks"]);
});

test("the palette goes to places, maps, and text in all maps", async ({ sheet }) => {
  const { page } = sheet;
  const side = page.getByRole("complementary");
  await ask(page, "hands ov");
  await expect(side.getByRole("textbox", { name: t("inspector-name"), exact: true })).toHaveValue(
    "Hands over",
  );
  await page.keyboard.press("Control+k");
  await page.keyboard.type("nobody says");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(side.locator(".kind")).toHaveText(t("kind-pain"));
  await page.keyboard.press("Control+Shift+f");
  await page.keyboard.type("wine list");
  const hits = page.getByRole("dialog", { name: t("action-find-all") }).getByRole("option");
  await expect(hits.first()).toContainText("wine list");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: t("canvas-map-title") })).toHaveValue(/Restaurant/);
  await expect(side.locator(".kind")).toHaveText(t("kind-note"));
  await sheet.settled();
  await ask(page, TITLE);
  await expect(page.getByRole("textbox", { name: t("canvas-map-title") })).toHaveValue(TITLE);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("actions are found by German words and by English ones", async ({ sheet }) => {
    const de = wordsOf("de");
    const { page } = sheet;
    await sheet.click(touchpoint("Asks"));
    await page.keyboard.press("Control+k");
    for (const [typed, key] of [
      ["gliederung", "action-outline"],
      ["kontaktpunkt dahinter", "action-add-touchpoint-after"],
      ["ruckgang", "action-undo"],
      ["uber wayfold", "action-about"],
      ["settings", "action-settings"],
    ] as const) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(typed);
      if (key === "action-undo") continue;
      await expect(palette(page, de).getByRole("option").first(), typed).toContainText(de(key));
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    const sheetOfKeys = page.getByRole("dialog", { name: de("action-shortcuts") });
    await expect(sheetOfKeys.locator("kbd").filter({ hasText: "Strg+Umschalt+Z" })).toHaveCount(1);
    await sheetOfKeys.getByRole("searchbox").fill("wiederherst");
    await expect(sheetOfKeys.locator("dt")).toHaveText([de("action-redo")]);
  });
});

test("the sheet of keys lists, filters, and gives the keyboard back", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.canvas.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: t("action-shortcuts") });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  expect(await dialog.locator("dt").count()).toBeGreaterThan(70);
  // Within a group no key means two things.
  const keys = await dialog.locator("section:not(:nth-of-type(-n + 4)) kbd").allTextContents();
  expect(new Set(keys).size).toBe(keys.length);
  await page.keyboard.type("zoom");
  await expect(dialog.locator("dt").filter({ hasText: "Zoom in" })).toBeVisible();
  await page.keyboard.type("qqq");
  await expect(dialog.getByRole("status")).toContainText("zoomqqq");
  // The first empties the field.
  await page.keyboard.press("Escape");
  await expect(dialog.locator("dt").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet.canvas).toBeFocused();
});

/** Keys that are shown, and what a person sees when they are pressed on a selected touchpoint. */
const KEYS: readonly (readonly [key: string, sees: (page: Page) => Locator])[] = [
  ["Control+e", (page) => page.getByRole("dialog", { name: t("dialogs-export", { title: TITLE }) })],
  ["Control+,", (page) => page.getByRole("dialog", { name: t("action-settings") })],
  ["Control+Alt+n", (page) => page.getByRole("dialog", { name: t("action-new-map") })],
  ["F1", (page) => page.getByRole("dialog", { name: t("action-shortcuts") })],
  ["Control+k", (page) => palette(page)],
  ["Control+Shift+f", (page) => page.getByRole("dialog", { name: t("action-find-all") })],
  ["F5", (page) => page.getByRole("dialog", { name: t("present-title") })],
  ["Alt+c", (page) => page.getByRole("dialog").or(page.getByRole("menu")).first()],
  ["Alt+o", (page) => page.getByRole("dialog").or(page.getByRole("menu")).first()],
  ["Alt+u", (page) => page.getByRole("dialog").or(page.getByRole("menu")).first()],
  ["Alt+l", (page) => page.getByRole("menu").first()],
  ["Alt+a", (page) => page.getByRole("dialog").or(page.getByRole("menu")).first()],
  ["Shift+F10", (page) => page.getByRole("menu").first()],
];
/** Keys that write something new at once, and what it is. */
const ADDED: readonly (readonly [
  key: string,
  list: "stages" | "touchpoints" | "notes" | "pains" | "remedies" | "kpis",
])[] = [
  ["Alt+s", "stages"],
  ["Alt+t", "touchpoints"],
  ["Alt+n", "notes"],
  ["Alt+q", "notes"],
  ["Alt+p", "pains"],
  ["Alt+r", "remedies"],
  ["Alt+k", "kpis"],
  ["Control+d", "touchpoints"],
];

test("keys do what their sheet says, and leave the keyboard where it was", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Asks"));
  for (const [key, sees] of KEYS)
    await test.step(key, async () => {
      await page.keyboard.press(key);
      await expect(sees(page)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sees(page)).toBeHidden();
      await expect(sheet.canvas).toBeFocused();
    });
  for (const [key, list] of ADDED)
    await test.step(key, async () => {
      const before = (await server.exported(sheet.map)).list(list).length;
      await sheet.click(touchpoint("Asks"));
      await page.keyboard.press(key);
      if (key !== "Control+d") await sheet.write(`By ${key}`, "Enter");
      await sheet.settled();
      await expect.poll(async () => (await server.exported(sheet.map)).list(list).length).toBe(before + 1);
      await sheet.press("Escape", "Escape");
    });
  await sheet.click(touchpoint("Waits"));
  await page.keyboard.press("Control+Shift+i");
  await expect(page.getByRole("complementary", { name: t("action-insights") })).toBeVisible();
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("complementary", { name: t("action-inspector") })).toBeVisible();
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await page.keyboard.press("Control+i");
  await sheet.canvas.focus();
  await page.keyboard.press("F8");
  await expect(page.getByRole("complementary").locator(".kind")).toHaveText(t("kind-pain"));
  await page.keyboard.press("Alt+PageDown");
  await expect(page.getByRole("complementary").locator(".kind")).toHaveText(t("kind-touchpoint"));
  // F6 goes through the parts of the window and comes round.
  const seen = new Set<string | null>();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("F6");
    await hasKeyboard(page);
    seen.add(
      await page.evaluate(
        () => document.activeElement?.closest("[data-area]")?.getAttribute("data-area") ?? null,
      ),
    );
  }
  expect([...seen].sort()).toEqual(["bar", "sheet", "side", "status"]);
});

test("keys work while a search field has the keyboard, and letters stay letters", async ({ app }) => {
  const field = app.getByRole("combobox", { name: t("library-search") });
  for (const [key, name] of [
    ["Control+Alt+n", t("action-new-map")],
    ["Control+,", t("action-settings")],
    ["F1", t("action-shortcuts")],
    ["Control+k", t("action-palette")],
  ] as const) {
    await field.focus();
    await app.keyboard.press(key);
    await expect(app.getByRole("dialog", { name }), key).toBeVisible();
    await app.keyboard.press("Escape");
    await expect(field, key).toBeFocused();
  }
  await app.keyboard.type("who?");
  await expect(field).toHaveValue("who?");
  await expect(app.getByRole("dialog")).toHaveCount(0);
  const chooser = app.waitForEvent("filechooser");
  await app.keyboard.press("Control+o");
  await (await chooser).setFiles([]);
  // On a map as well, where what is typed is kept first.
  await app.keyboard.press("Escape");
  const sheet = await openMap(app, "Broadband");
  await app.getByRole("textbox", { name: t("canvas-map-title") }).fill("Broadband, told anew");
  await app.keyboard.press("Control+e");
  await expect(
    app.getByRole("dialog", { name: t("dialogs-export", { title: "Broadband, told anew" }) }),
  ).toBeVisible();
  await app.keyboard.press("Escape");
  await sheet.settled();
});

test("undo says what it takes back", async ({ sheet }) => {
  const { page } = sheet;
  const step = (name: string): Locator => page.getByRole("button", { name: `Undo: ${t(`command-${name}`)}` });
  await sheet.click(touchpoint("Asks"));
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": image })]);
  }, PIXEL);
  await sheet.press("Control+v");
  await expect(step("add-picture")).toBeVisible();
  await sheet.click(touchpoint("Asks"));
  await sheet.press("Alt+ArrowLeft");
  await expect(step("move-touchpoints")).toBeVisible();
  await sheet.press("Delete");
  await expect(step("delete")).toBeVisible();
  await sheet.press("Control+z", "Control+z");
  await expect(step("add-picture")).toBeVisible();
});

test("menus are walked by keyboard, level by level", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Asks"));
  await page.getByRole("button", { name: t("top-menu"), exact: true }).press("Enter");
  const top = page.getByRole("menu").first();
  await expect(top.getByRole("menuitem").first()).toBeFocused();
  // A letter goes to what begins with it; the arrows open and close.
  await page.keyboard.type("V");
  await expect(page.getByRole("menuitem", { name: "View", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menu")).toHaveCount(2);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(page.getByRole("menu").nth(1).locator("[role^=menuitem]").first()).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("menu")).toHaveCount(1);
  await expect(page.getByRole("menuitem", { name: "View", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: t("top-menu"), exact: true })).toBeFocused();
});

test("what a menu shows for a thing fits the thing, and comes by Shift+F10", async ({ sheet, server }) => {
  const { page } = sheet;
  const menu = page.getByRole("menu").first();
  for (const [thing, has, lacks] of [
    [touchpoint("Asks"), "Merge|Duplicate|Delete", "Hide lane"],
    [stage("Bring"), "Delete|Rename", "Hide lane"],
    [note("Reads three reviews"), "Delete", "Hide lane"],
    [pain("Nobody says when"), "Severity|Delete", "Hide lane"],
  ] as const) {
    await sheet.click(thing);
    await page.keyboard.press("Shift+F10");
    await expect(menu).toBeVisible();
    for (const name of has.split("|").slice(-1))
      await expect(menu.getByRole("menuitem", { name: new RegExp(name) }).first()).toBeVisible();
    await expect(menu.getByRole("menuitem", { name: lacks })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(sheet.canvas).toBeFocused();
  }
  // With nothing in focus it is about the sheet.
  for (const key of ["Shift+F10", "ContextMenu"]) {
    await sheet.press("Escape", "Escape");
    await page.keyboard.press(key);
    await expect(menu.getByRole("menuitem", { name: "Select all" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet.canvas).toBeFocused();
  }
  // In focus, though nothing is selected, is as good as selected.
  await sheet.click(touchpoint("Asks"));
  await sheet.press("Escape", "Enter");
  await page.keyboard.press("Shift+F10");
  await expect(menu.getByRole("menuitem", { name: /^Delete/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await sheet.click(touchpoint("Asks"));
  await page.keyboard.press("ContextMenu");
  await page.keyboard.type("del");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await server.exported(sheet.map)).flow["Find"]).toEqual(["Searches"]);
  await hasKeyboard(page);
  await sheet.press("Control+z");
});

test("the find bar marks, counts and goes from one hit to the next", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.canvas.focus();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search");
  const field = bar.getByRole("textbox");
  await expect(field).toBeFocused();
  await page.keyboard.type("as");
  await expect(bar.locator(".figure")).toHaveText(/^0|of|–/);
  await page.keyboard.press("Enter");
  await expect(bar.locator(".figure")).toHaveText(/^1 of \d$/);
  const total = Number((await bar.locator(".figure").textContent())?.split(" ").at(-1));
  for (let step = 2; step <= total; step += 1) {
    await page.keyboard.press("F3");
    await expect(bar.locator(".figure")).toHaveText(`${step} of ${total}`);
  }
  await page.keyboard.press("Enter");
  await expect(bar.locator(".figure")).toHaveText(`1 of ${total}`);
  await page.keyboard.press("Shift+Enter");
  await expect(bar.locator(".figure")).toHaveText(`${total} of ${total}`);
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("no such words");
  await expect(bar.locator(".figure")).toHaveText(t("find-none"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("website");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("complementary").getByRole("textbox", { name: t("inspector-name"), exact: true }),
  ).toHaveValue("Searches");
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(sheet.canvas).toBeFocused();
});

test("what cannot be drawn is told, with a way back", async ({ page, server }) => {
  await page.addInitScript(() => {
    if (location.search.includes("broken")) return;
    const real = HTMLCanvasElement.prototype.getContext;
    let broken = true;
    (window as unknown as { mend(): void }).mend = () => (broken = false);
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...rest: unknown[]) {
      return broken ? null : (real as (...rest: unknown[]) => unknown).apply(this, rest);
    } as typeof real;
  });
  await page.goto(server.url);
  await page.getByRole("button", { name: "Broadband" }).first().click();
  const alert = page.getByRole("alert").filter({ has: page.getByRole("heading", { name: t("app-broken") }) });
  await expect(alert).toBeVisible();
  await expect(alert.getByRole("button", { name: t("app-again") })).toBeFocused();
  await alert.getByRole("button", { name: t("action-library") }).press("Enter");
  await expect(page.locator("[data-map]")).toHaveCount(5);
  await hasKeyboard(page);
  await page.getByRole("button", { name: "Broadband" }).first().click();
  await expect(alert).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await alert.getByRole("button", { name: t("app-again") }).press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
});

/** Selects what makes a dialog, opens it, and leaves it again. */
const DIALOGS = [
  "new-map",
  "settings",
  "about",
  "shortcuts",
  "snapshots",
  "export",
  "rename-map",
  "present-options",
];

test("whatever dialog is left, the keyboard is where it was", async ({ sheet }: { sheet: Sheet }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Asks"));
  for (const id of DIALOGS) {
    await ask(page, t(`action-${id}`));
    const dialog = page.getByRole("dialog");
    await expect(dialog, id).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog, id).toHaveCount(0);
    await expect(sheet.canvas, id).toBeFocused();
  }
  // From the toolbar it goes back to the button.
  const button = page.getByRole("button", { name: "Export" });
  await button.press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("app-close") })
    .press("Enter");
  await expect(button).toBeFocused();
});
