/** The library: what is in it, how maps come into it, are found, named, copied, thrown away and taken back. */
import { expect, hasKeyboard, openMap, test } from "./app";
import { bytes, dialog, save } from "./exporting";
import { bicycle, TITLE } from "./journey";
import { Sheet } from "./sheet";
import type { Locator, Page } from "@playwright/test";

const BROADBAND = "Broadband: one wrong click at the till";
const RESTAURANT = "Restaurant: the evening that was saved";

const cards = (app: Page): Locator => app.locator("[data-map]");
const card = (app: Page, title: string): Locator => cards(app).filter({ hasText: title });
const titles = (app: Page): Promise<string[]> => cards(app).locator(".title").allTextContents();
const message = (app: Page, text: string): Locator =>
  app.getByRole("region", { name: "Messages" }).getByText(text);
async function menu(app: Page, title: string, name: string): Promise<void> {
  await app.getByRole("button", { name: `What to do with “${title}”` }).click();
  await app.getByRole("menuitem", { name, exact: true }).click();
}
/** The dialog for a new map, on one of its ways. */
async function newMap(app: Page, way: string): Promise<Locator> {
  await app.getByRole("banner").getByRole("button", { name: "New map" }).click();
  const dialog = app.getByRole("dialog", { name: "New map" });
  await dialog.getByRole("tab", { name: way }).click();
  return dialog;
}
/** Waits for the map that opens by itself, and says which it is. */
async function opened(app: Page): Promise<string> {
  await expect(app.getByRole("application")).toBeVisible();
  await expect(app.getByRole("contentinfo")).toContainText("Saved");
  return app.getByRole("textbox", { name: "Title of the map" }).inputValue();
}
/** Files as they are dropped onto the page. */
async function drop(app: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const data = await app.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ["dragover", "drop"]) await app.dispatchEvent("body", type, { dataTransfer: data });
}

test("every map has a picture, its measures and its age", async ({ app }) => {
  await expect(cards(app)).toHaveCount(5);
  for (const one of await cards(app).all()) {
    await expect(one.locator("img")).toBeVisible();
    await expect(one).toContainText(/8 stages/);
    await expect(one).toContainText(/just now|ago/);
  }
  await expect(app.locator("[data-map] img").first()).toHaveJSProperty("complete", true);
  await app.getByRole("radio", { name: "By title" }).check();
  expect(await titles(app)).toEqual((await titles(app)).toSorted());
});

test("the cards are walked with the arrow keys, and Enter opens", async ({ app }) => {
  await card(app, BROADBAND).focus();
  await app.keyboard.press("End");
  await app.keyboard.press("Home");
  await app.keyboard.press("ArrowRight");
  const [, second] = await titles(app);
  await expect(cards(app).nth(1)).toBeFocused();
  await app.keyboard.press("Enter");
  expect(await opened(app)).toBe(second);
  await app.keyboard.press("Alt+Home");
  await expect(cards(app).nth(1)).toBeFocused();
});

test("a map is renamed, copied, made a future state, thrown away and taken back", async ({ app, server }) => {
  await card(app, BROADBAND).focus();
  await app.keyboard.press("F2");
  await app.getByRole("textbox", { name: "Title of the map" }).fill("Broadband, retold");
  await app.keyboard.press("Enter");
  await expect(card(app, "Broadband, retold")).toBeFocused();

  await menu(app, RESTAURANT, "Duplicate");
  await expect(message(app, `“${RESTAURANT} (copy)” is in the library.`)).toBeVisible();
  await menu(app, RESTAURANT, "Duplicate as future state");
  await expect(card(app, `${RESTAURANT} – future`)).toContainText("Future state");

  await card(app, "Broadband, retold").focus();
  await app.keyboard.press("Delete");
  await expect(card(app, "Broadband, retold")).toBeHidden();
  await hasKeyboard(app);
  await app.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).first().click();
  await expect(card(app, "Broadband, retold")).toBeVisible();

  await menu(app, RESTAURANT, "Delete");
  await expect(card(app, RESTAURANT)).toHaveCount(2);
  await app.keyboard.press("Control+z");
  await expect(card(app, RESTAURANT)).toHaveCount(3);
  expect((await server.titles()).maps).toHaveLength(7);
  await server.stop();
  expect(server.onDisk("Broadband, retold").flow).toMatchObject({});
});

test("what is in the bin is put back, or deleted for good after a question", async ({ app, server }) => {
  for (const title of [BROADBAND, RESTAURANT]) await menu(app, title, "Delete");
  await app.getByRole("button", { name: "Bin (2)" }).click();
  await app.getByRole("button", { name: `Put back “${BROADBAND}”` }).click();
  await app.getByRole("button", { name: `Delete “${RESTAURANT}” for good` }).click();
  const question = app.getByRole("dialog", { name: `Delete “${RESTAURANT}” for good?` });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await question.getByRole("button", { name: "Delete for good" }).click();
  await expect(app.getByText("The bin is empty.")).toBeVisible();
  const { maps, bin } = await server.titles();
  expect(bin).toEqual([]);
  expect(maps).toContain(BROADBAND);
  expect(maps).not.toContain(RESTAURANT);
});

test("text in any map is found, and a hit is gone to", async ({ app }) => {
  await expect(cards(app)).toHaveCount(5);
  await app.keyboard.press("Control+f");
  const field = app.getByRole("combobox", { name: "Search in all maps" });
  await expect(field).toBeFocused();
  await field.fill("wine list");
  const hits = app.getByRole("option");
  await expect(hits.first()).toContainText("wine list");
  await expect(app.getByRole("group", { name: RESTAURANT })).toBeVisible();
  await field.press("Enter");
  expect(await opened(app)).toBe(RESTAURANT);
  await expect(app.getByRole("complementary").locator(".kind")).toHaveText("Note");
  await expect(app.getByRole("complementary")).toContainText("gives up on the wine list");
  // Back, the search is as it was.
  await app.keyboard.press("Alt+Home");
  await expect(field).toHaveValue("wine list");
  await field.fill("no such words");
  await expect(app.getByRole("heading", { name: "Nothing says “no such words”" })).toBeVisible();
  await field.press("Escape");
  await expect(cards(app)).toHaveCount(5);
});

test("new from an empty sheet, a template and an example", async ({ app, server }) => {
  let dialog = await newMap(app, "Sheet or template");
  await dialog.getByRole("textbox").fill("From nothing");
  await app.keyboard.press("Enter");
  expect(await opened(app)).toBe("From nothing");
  await app.getByRole("button", { name: "All maps" }).click();

  dialog = await newMap(app, "Sheet or template");
  // Each is pictured as it will be.
  await expect(dialog.locator("label", { hasText: "New journey" }).locator("img")).toBeVisible();
  await dialog.getByRole("radio", { name: /Patient journey/ }).check();
  await dialog.getByRole("textbox").fill("From a template");
  await dialog.getByRole("button", { name: "Create map" }).click();
  expect(await opened(app)).toBe("From a template");
  await expect(app.getByRole("contentinfo")).toContainText(/[5-9] stages/);
  await app.getByRole("button", { name: "All maps" }).click();

  dialog = await newMap(app, "Example");
  await dialog.getByLabel("Language").selectOption("de");
  await dialog.getByRole("radio", { name: /Restaurant/ }).dblclick();
  expect(await opened(app)).toBe("Restaurant: der gerettete Abend");
  expect((await server.titles()).maps).toHaveLength(8);
});

test("new from text that is pasted: a list, a Mermaid journey, a table", async ({ app, server }) => {
  const ways = [
    {
      text: "Before:\n- Sees a poster\n- Asks a friend\nAfter:\n- Comes back",
      says: "2 stages",
      title: "A list",
      flow: { Before: ["Sees a poster", "Asks a friend"], After: ["Comes back"] },
    },
    {
      text: "journey\n  title Told by Mermaid\n  section Morning\n    Wake up: 2: Me\n    Have tea: 5: Me, Cat",
      says: "1 section, 2 tasks",
      title: "",
      flow: { Morning: ["Wake up", "Have tea"] },
    },
    {
      text: "| Stage | Touchpoint | Emotion |\n|---|---|---|\n| Go | Walks | 1 |\n| Go | Sits down | -1 |",
      says: "table",
      title: "A table",
      flow: { Go: ["Walks", "Sits down"] },
    },
  ];
  for (const { text, says, title, flow } of ways) {
    const sheet = new Sheet(app);
    const dialog = await newMap(app, "Pasted text");
    await dialog.getByRole("textbox", { name: "Pasted text" }).fill(text);
    await expect(dialog.locator("#paste-hint")).toContainText(says, { ignoreCase: true });
    await dialog.getByRole("textbox", { name: "Title" }).fill(title);
    await dialog.getByRole("button", { name: "Create map" }).click();
    expect(await opened(app)).not.toBe("");
    await sheet.settled();
    expect((await server.exported(sheet.map)).flow).toEqual(flow);
    await app.getByRole("button", { name: "All maps" }).click();
  }
});

test("new from a file that is chosen", async ({ app }) => {
  const dialog = await newMap(app, "File");
  const [chooser] = await Promise.all([
    app.waitForEvent("filechooser"),
    dialog.getByRole("button", { name: "Choose files" }).click(),
  ]);
  const text = "journey\n  section One\n    A step: 4: Somebody";
  await chooser.setFiles({ name: "chosen.mmd", mimeType: "text/plain", buffer: Buffer.from(text) });
  expect(await opened(app)).toBe("chosen");
  await expect(app.getByRole("contentinfo")).toContainText("1 touchpoint");
});

test("files are dropped: one opens, several are told of", async ({ app, server }) => {
  const text = (name: string): string => `journey\n  title ${name}\n  section One\n    A step: 4: Somebody`;
  await drop(app, [
    { name: "first.mmd", text: text("First") },
    { name: "second.mmd", text: text("Second") },
  ]);
  await expect.poll(async () => (await server.titles()).maps).toContain("Second");
  await drop(app, [{ name: "third.mmd", text: text("Third") }]);
  await expect(app.getByRole("textbox", { name: "Title of the map" })).toHaveValue("Third");
});

test("a map is exported from its card in every format", async ({ app, server }) => {
  await server.take(bicycle);
  await app.goto("about:blank");
  await app.goto(server.url);
  const formats = [
    ["PNG", ".png", "\x89PNG"],
    ["SVG", ".svg", "<svg"],
    ["JSON", ".json", '"format"'],
    ["CSV", ".csv", "Hands over"],
    ["Markdown", ".md", "# A bicycle"],
    ["Mermaid", ".mmd", "journey"],
  ] as const;
  for (const [name, ending, beginning] of formats)
    await test.step(name, async () => {
      await menu(app, TITLE, "Export");
      await dialog(app).getByRole("radio", { name }).check();
      const file = await save(app);
      expect(file.suggestedFilename()).toBe(`a-bicycle-is-repaired${ending}`);
      expect((await bytes(file)).toString("latin1")).toContain(beginning);
      await expect(dialog(app)).toBeHidden();
    });
});

test.describe("newcomers", () => {
  test.use({ tour: true });

  test("are shown around, and can leave at any time", async ({ app, server }) => {
    const note = app.getByRole("dialog");
    await expect(note.getByRole("heading")).toHaveText("Welcome to Wayfold");
    await note.getByRole("button", { name: "Show me around" }).click();
    for (let step = 1; step < 6; step += 1) {
      await expect(note).toContainText(`${step} of 6`);
      await note.getByRole("button", { name: "Next" }).press("Enter");
    }
    await expect(note.getByRole("heading")).toHaveText("Anything by name");
    await note.getByRole("button", { name: "Let’s go" }).click();
    await expect(note).toBeHidden();
    await expect(app.getByRole("application")).toBeVisible();
    await app.goto(server.url);
    await app.getByRole("button", { name: "All maps" }).click();
    await expect(cards(app)).toHaveCount(5);
    await expect(note).toBeHidden();
    // It can be had again, and Escape leaves it.
    await app.getByRole("button", { name: "Help" }).click();
    await app.getByRole("menuitem", { name: "Show me around" }).click();
    await expect(note).toContainText("1 of 6");
    await app.keyboard.press("Escape");
    await expect(note).toBeHidden();
  });
});

test("an empty library says how to begin", async ({ app }) => {
  for (let left = 5; left > 0; left -= 1) {
    await cards(app).first().focus();
    await app.keyboard.press("Delete");
    await expect(cards(app)).toHaveCount(left - 1);
  }
  await expect(app.getByRole("heading", { name: "Where does your first journey begin?" })).toBeVisible();
  await app.getByRole("button", { name: /Paste text/ }).click();
  await expect(app.getByRole("textbox", { name: "Pasted text" })).toBeFocused();
});

test("the map that was open last opens again", async ({ app, server }) => {
  await openMap(app, RESTAURANT);
  await app.goto("about:blank");
  await app.goto(server.url);
  expect(await opened(app)).toBe(RESTAURANT);
});
