/** The map as a table: what it says, to eyes and to screen readers, and everything done in it with keys alone. */
import type { Locator, Page } from "@playwright/test";
import { expect, hasKeyboard, type Map, test } from "./app";
import { tests, touchpoint } from "./deeds";
import { TITLE } from "./journey";
import type { Sheet } from "./sheet";
import { wordsOf } from "./words";

const t = wordsOf("en");
const ROWS = ["Find", "Searches", "Asks", "Bring", "Hands over", "Waits", "Ride", "Collects", "Rates"];
const COLUMNS = ["Touchpoint", "Channel", "Next", "Emotion", "Doing", "Pains", "Remedies"] as const;
type Column = (typeof COLUMNS)[number];

const grid = (page: Page, name = TITLE): Locator => page.getByRole("grid", { name });
const field = (page: Page): Locator => grid(page).getByRole("textbox");

async function outline(sheet: Sheet): Promise<void> {
  if (await grid(sheet.page).isHidden()) await sheet.press("Control+Shift+o");
  await expect(grid(sheet.page)).toBeVisible();
  if (await sheet.page.evaluate(() => !document.activeElement?.closest("[role=grid]")))
    await sheet.page.locator("[data-here]").focus();
}
/** Goes to a cell as keys go there: to the first row, down, and to the right. */
async function go(sheet: Sheet, row: string, column: Column = "Touchpoint"): Promise<void> {
  await outline(sheet);
  const { keyboard } = sheet.page;
  await keyboard.press("Control+Home");
  for (let down = ROWS.indexOf(row); down > 0; down -= 1) await keyboard.press("ArrowDown");
  for (let right = COLUMNS.indexOf(column); right > 0; right -= 1) await keyboard.press("ArrowRight");
}
async function write(sheet: Sheet, text: string, end = "Enter"): Promise<void> {
  await expect(field(sheet.page)).toBeFocused();
  await sheet.page.keyboard.type(text);
  await sheet.press(end);
}
/** Chooses from a list that opened. */
async function choose(sheet: Sheet, text: string): Promise<void> {
  await expect(sheet.page.getByRole("combobox").last()).toBeFocused();
  await sheet.page.keyboard.type(text);
  await sheet.press("Enter");
}
const notes = (map: Map): unknown[] =>
  map.list("notes").map(({ touchpoint, text }) => `${map.titleOf(touchpoint)}: ${String(text)}`);

tests({
  "names are written, added and deleted in the table": [
    {
      name: "Enter writes what is there",
      async run(sheet) {
        await go(sheet, "Asks");
        await sheet.press("Enter");
        await expect(field(sheet.page)).toHaveValue("Asks");
        await write(sheet, "Calls");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Searches", "Calls"]),
    },
    {
      name: "a letter begins anew",
      async run(sheet) {
        await go(sheet, "Bring");
        await sheet.page.keyboard.type("Leave it there");
        await sheet.press("Enter");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Leave it there", "Ride"]),
    },
    {
      name: "Escape leaves it as it was",
      steps: 0,
      async run(sheet) {
        await go(sheet, "Asks");
        await sheet.page.keyboard.type("Nothing");
        await sheet.press("Escape");
        await expect(field(sheet.page)).toHaveCount(0);
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "touchpoints are added one after the other",
      steps: 2,
      async run(sheet) {
        await go(sheet, "Searches");
        await sheet.press("Insert");
        await write(sheet, "Compares");
        await write(sheet, "Reads on");
        await sheet.press("Escape");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Searches", "Compares", "Reads on", "Asks"]),
    },
    {
      name: "a stage is added behind another",
      async run(sheet) {
        await go(sheet, "Find");
        await sheet.press("Control+Enter");
        await write(sheet, "Decide");
        await sheet.press("Escape");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Decide", "Bring", "Ride"]),
    },
    {
      name: "several are selected and deleted",
      async run(sheet) {
        await go(sheet, "Hands over");
        await sheet.press("Shift+ArrowDown", "Delete");
      },
      then: (map) => expect(map.flow["Bring"]).toEqual([]),
    },
    {
      name: "a stage goes with its touchpoints",
      async run(sheet) {
        await go(sheet, "Bring");
        await sheet.press("Delete");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Ride"]),
    },
  ],
  "what stands in the cells is written and chosen": [
    {
      name: "the goal of a stage",
      async run(sheet) {
        await go(sheet, "Bring", "Channel");
        await sheet.press("Enter");
        await write(sheet, "Be rid of it");
      },
      then: (map) => expect(map.list("stages")[1]?.["goal"]).toBe("Be rid of it"),
    },
    {
      name: "a channel",
      async run(sheet) {
        await go(sheet, "Waits", "Channel");
        await sheet.press("Enter");
        await choose(sheet, "Phone");
      },
      then: (map) => expect(map.nameOf("channels", map.touchpoint("Waits")["channel"])).toBe("Phone"),
    },
    {
      name: "an arrow, and its share",
      steps: 2,
      async run(sheet) {
        await go(sheet, "Rates", "Next");
        await sheet.press("Enter");
        await choose(sheet, "Searches");
        await write(sheet, "20");
      },
      then: (map) => expect(map.arrows).toContain("Rates → Searches 20%"),
    },
    {
      name: "the share of an arrow, and its words",
      async run(sheet) {
        await go(sheet, "Searches", "Next");
        await sheet.press("Enter");
        await write(sheet, "70 % by phone");
      },
      then: (map) => expect(map.list("transitions")[0]).toMatchObject({ share: 0.7, label: "by phone" }),
    },
    {
      name: "an emotion, of all and of one",
      steps: 2,
      async run(sheet) {
        await go(sheet, "Asks", "Emotion");
        await sheet.press("Enter");
        await write(sheet, "-2");
        await sheet.press("ArrowDown", "Enter");
        await write(sheet, "1.5");
      },
      then(map) {
        const { emotion, emotions } = map.touchpoint("Asks");
        expect([emotion, Object.values(emotions as object)]).toEqual([-2, [1.5]]);
      },
    },
    {
      name: "a note of two lines",
      async run(sheet) {
        await go(sheet, "Waits", "Doing");
        await sheet.page.keyboard.type("Reads a paper");
        await sheet.page.keyboard.press("Shift+Enter");
        await sheet.page.keyboard.type("and another");
        await sheet.press("Enter");
      },
      then: (map) => expect(notes(map)).toContain("Waits: Reads a paper\nand another"),
    },
    {
      name: "a pain, and another behind it",
      steps: 2,
      async run(sheet) {
        await go(sheet, "Asks", "Pains");
        await sheet.press("Enter");
        await write(sheet, "Nobody answers", "Control+Enter");
        await write(sheet, "No prices");
      },
      then: (map) =>
        expect(map.list("pains").map(({ title }) => title)).toEqual([
          "Nobody says when",
          "Nobody answers",
          "No prices",
        ]),
    },
    {
      name: "a note is deleted",
      async run(sheet) {
        await go(sheet, "Searches", "Doing");
        await sheet.press("Delete");
      },
      then: (map) => expect(notes(map)).toEqual(["Hands over: Locks it in the rack"]),
    },
    {
      name: "Tab goes on writing in the next cell",
      steps: 2,
      async run(sheet) {
        await go(sheet, "Collects", "Pains");
        await sheet.press("Enter");
        await write(sheet, "A queue", "Tab");
        await write(sheet, "A second till");
      },
      then: (map) =>
        expect([map.list("pains").at(-1)?.title, map.list("remedies").at(-1)?.title]).toEqual([
          "A queue",
          "A second till",
        ]),
    },
  ],
  "rows are moved": [
    {
      name: "a touchpoint before another",
      async run(sheet) {
        await go(sheet, "Asks");
        await sheet.press("Alt+ArrowUp");
        await expect(sheet.page.locator("[data-here]")).toContainText("Asks");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Asks", "Searches"]),
    },
    {
      name: "a touchpoint into the next stage",
      async run(sheet) {
        await go(sheet, "Asks");
        await sheet.press("Alt+ArrowDown");
      },
      then: (map) => expect(map.flow["Bring"]).toEqual(["Asks", "Hands over", "Waits"]),
    },
    {
      name: "a stage",
      async run(sheet) {
        await go(sheet, "Ride");
        await sheet.press("Alt+ArrowUp");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Ride", "Bring"]),
    },
    {
      name: "a lane, by its head",
      async run(sheet) {
        await go(sheet, "Find");
        await sheet.press("ArrowUp");
        for (let right = COLUMNS.indexOf("Pains"); right > 0; right -= 1) await sheet.press("ArrowRight");
        await sheet.press("Alt+ArrowLeft");
      },
      then: (map) =>
        expect(map.list("lanes").map(({ kind }) => kind ?? "notes")).toEqual([
          "flow",
          "emotion",
          "pains",
          "notes",
          "channels",
          "remedies",
        ]),
    },
  ],
});

test("a screen reader finds a grid with its heads, its size and its words", async ({ sheet }) => {
  const { page } = sheet;
  await outline(sheet);
  const table = grid(page);
  await expect(table).toHaveAttribute("aria-rowcount", String(ROWS.length + 1));
  await expect(table).toHaveAttribute("aria-colcount", String(COLUMNS.length));
  await expect(table).toHaveAccessibleDescription(t("outline-keys"));
  const heads = await table.getByRole("columnheader").allTextContents();
  expect(heads.map((head) => head.trim().split(/\s+/).at(-1))).toHaveLength(COLUMNS.length);
  for (const name of ["Channel", "Emotion", "Doing", "Pains", "Remedies"])
    await expect(table.getByRole("columnheader", { name })).toHaveCount(1);
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /Waits/ }) });
  await expect(row.getByRole("gridcell", { name: /Nobody says when.*severity 4 of 5/ })).toHaveCount(1);
  await expect(row).toHaveAttribute("aria-rowindex", "7");
  await expect(row.getByRole("gridcell").filter({ hasText: "85" })).toContainText("Collects");
  // One thing alone is reached with Tab.
  await expect(table.locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("[data-here]")).toBeFocused();
});

test("sheet and outline have one selection", async ({ sheet }) => {
  const { page } = sheet;
  const name = page
    .getByRole("complementary")
    .getByRole("textbox", { name: t("inspector-name"), exact: true });
  await sheet.click(touchpoint("Waits"));
  await sheet.press("Control+Shift+o");
  await expect(page.locator("[data-here]")).toBeFocused();
  await expect(page.locator("[data-here]")).toContainText("Waits");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(name).toHaveValue("Collects");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("contentinfo")).toContainText("2 selected");
  await sheet.press("Control+Shift+o");
  await expect(page.getByRole("contentinfo")).toContainText("2 selected");
  await expect(sheet.canvas).toBeFocused();
  await sheet.press("Control+Shift+o");
  // What is written at the side stands in the table, and what a search finds is gone to.
  await go(sheet, "Asks");
  await expect(name).toHaveValue("Asks");
  await name.fill("Asks around");
  await page.keyboard.press("Enter");
  await expect(grid(page)).toContainText("Asks around");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("locks it");
  await page.keyboard.press("Enter");
  await expect(name.or(page.getByRole("complementary").getByRole("heading", { level: 2 }))).toContainText(
    "Locks it in the rack",
  );
  await page.keyboard.press("Escape");
  await hasKeyboard(page);
});

test("menus and unreadable text in the table", async ({ sheet, server }) => {
  const { page } = sheet;
  const before = await server.exported(sheet.map);
  await go(sheet, "Asks", "Emotion");
  await sheet.press("Enter");
  await page.keyboard.type("lovely");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[aria-live]").filter({ hasText: t("outline-unclear") })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-here]")).toBeFocused();
  await go(sheet, "Asks");
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-here]")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: t("action-shortcuts") })).toBeVisible();
  await page.keyboard.press("Escape");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  // The phase of a stage is chosen from a menu.
  await go(sheet, "Bring");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page
    .getByRole("menuitemcheckbox", { name: t("scene-phase-post-sale") })
    .or(page.getByRole("menuitemradio", { name: t("scene-phase-post-sale") }))
    .or(page.getByRole("menuitem", { name: t("scene-phase-post-sale") }))
    .press("Enter");
  await expect
    .poll(async () => (await server.exported(sheet.map)).list("stages")[1]?.["phase"])
    .toBe("post-sale");
  await hasKeyboard(page);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("numbers are read and written the German way", async ({ sheet, server }) => {
    const { page } = sheet;
    await go(sheet, "Asks", "Emotion");
    await sheet.press("Enter");
    await write(sheet, "-1,5");
    await expect(page.locator("[data-here]")).toContainText("−1,5");
    await go(sheet, "Searches", "Next");
    await sheet.press("Enter");
    await write(sheet, "62,5 %");
    await expect(page.locator("[data-here]")).toContainText("62,5");
    const map = await server.exported(sheet.map);
    expect(map.touchpoint("Asks")["emotion"]).toBe(-1.5);
    expect(map.arrows).toContain("Searches → Asks 62.5%");
  });
});

test("an empty map begins in the table", async ({ app, server }) => {
  const answer = await server.ask({ ask: "createMap", title: "Empty", language: "en", template: null });
  const { map } = (await answer.json()) as { map: string };
  await server.ask({ ask: "setSetting", name: "last-map", value: map });
  await app.reload();
  await app.getByRole("application").focus();
  await app.keyboard.press("Control+Shift+o");
  await app.getByRole("button", { name: t("canvas-add-stage") }).press("Enter");
  await app.keyboard.type("Begin");
  await app.keyboard.press("Enter");
  await app.keyboard.press("Escape");
  await expect.poll(async () => Object.keys((await server.exported(map)).flow)).toEqual(["Begin"]);
  await hasKeyboard(app);
});
