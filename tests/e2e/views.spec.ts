/** Saved views for audiences: made beside the sheet, shown on it, and in every file; and what of the analysis lies over it. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, hasKeyboard, test } from "./app";
import { ALL, editor, message, SHOP, shop, shown, view } from "./audiences";
import { stage, touchpoint } from "./deeds";
import type { Sheet } from "./sheet";

test("a view is made beside the sheet, which follows at once; it is remembered and taken back", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  await shop(sheet);
  await shown(sheet, SHOP);
  expect(await sheet.shows(["title", "In short"])).toBe(true);
  const { audiences } = (await server.exported(sheet.map)).map.card as unknown as {
    audiences: { name: string; hiddenStages: string[]; hiddenLanes: string[] }[];
  };
  expect(
    audiences.map(({ name, hiddenStages, hiddenLanes }) => [name, hiddenStages.length, hiddenLanes.length]),
  ).toEqual([["Shop", 1, 1]]);
  await editor(page).press("Escape");
  await expect(editor(page)).toBeHidden();
  await hasKeyboard(page);

  await page.reload();
  await expect(page.getByRole("button", { name: "View for an audience: Shop" })).toBeVisible();
  await shown(sheet, SHOP);
  await view(sheet, "Whole map");
  await shown(sheet, ALL);

  await view(sheet, "Shop");
  await view(sheet, "Edit this view …");
  await editor(page).getByRole("button", { name: "Delete" }).click();
  await shown(sheet, ALL);
  await message(page, "View “Shop” deleted").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await view(sheet, "Shop");
  await shown(sheet, SHOP);
});

test("outline, files and thumbnails show no more than the view", async ({ sheet, server }) => {
  const { page } = sheet;
  await shop(sheet);
  await editor(page).press("Escape");
  await sheet.press("Control+Shift+o");
  const outline = page.getByRole("main");
  await expect(outline).toContainText("Searches");
  await expect(outline).not.toContainText("Waits");
  await expect(outline).not.toContainText("Pains");
  await sheet.press("Control+Shift+o");
  for (const format of ["svg", "csv", "json", "mermaid"]) {
    const view = { theme: "", language: "en", audience: "Shop" };
    const answer = await server.ask({
      ask: "export",
      map: sheet.map,
      format: { as: format },
      view,
      records: [],
    });
    const text = await answer.text();
    expect(text, format).toContain("Searches");
    expect(text, format).not.toContain("Waits");
    expect(text, format).not.toContain("Nobody says when");
  }
});

test("what is added in a view and not shown there is told, and is in the map", async ({ sheet, server }) => {
  const { page } = sheet;
  await shop(sheet);
  await editor(page).press("Escape");
  await sheet.click(touchpoint("Searches"));
  await sheet.choose("Add", "Add a pain");
  await sheet.settled();
  await message(page, "Added, but not shown in the view “Shop”.").waitFor();
  expect((await server.exported(sheet.map)).list("pains")).toHaveLength(2);
  await page.getByRole("button", { name: "Show whole map" }).click();
  await shown(sheet, ALL);
});

test("what lies over the sheet is chosen without the panel, and keeps up with the map", async ({ sheet }) => {
  const { page } = sheet;
  const analysed: string[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes('"analyse"')) analysed.push(request.url());
  });
  const canvas = sheet.canvas;
  const bare = await canvas.screenshot();
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  for (const name of ["View", "On the sheet", "Where people leave"])
    await page.getByRole("menu").getByText(name, { exact: true }).last().click();
  await expect.poll(() => analysed.length).toBe(1);
  await expect.poll(async () => (await canvas.screenshot()).equals(bare)).toBe(false);
  await sheet.click(touchpoint("Searches"));
  await sheet.press("Delete");
  await expect.poll(() => analysed.length).toBeGreaterThan(1);
  await sheet.press("Control+z");
});

test("title, language, paper and legend are the view’s own, in the drawing as in the file", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  await view(sheet, "New view …");
  await editor(page).getByLabel("Name").fill("Vorstand");
  await editor(page).getByLabel("Title in this view").fill("Kurz gesagt");
  await editor(page).getByLabel("Language around it").selectOption({ label: "Deutsch" });
  await editor(page).getByLabel("Paper").selectOption("paper-dark");
  await editor(page).getByRole("checkbox", { name: "Show the legend" }).uncheck();
  await sheet.settled();
  const is = async (): Promise<void> => {
    for (const [thing, there] of [
      [["title", "Kurz gesagt"], true],
      [["phase", "Vor dem Kauf"], true],
      [["laneHead", "Kontaktpunkte"], true],
      [["legend", "Legende"], false],
    ] as const)
      await expect.poll(() => sheet.shows(thing), thing[1]).toBe(there);
  };
  await is();
  const svg = await file(sheet, "Vorstand", { as: "svg" }).then((answer) => answer.text());
  const whole = await file(sheet, "", { as: "svg" }).then((answer) => answer.text());
  expect(svg).toContain("Kurz gesagt");
  expect(svg).toContain("Vor dem Kauf");
  expect(svg).not.toContain("Legende");
  const paper = (drawing: string): string | undefined => /<rect[^>]*fill="(#[0-9a-f]+)"/.exec(drawing)?.[1];
  expect(paper(svg)).not.toBe(paper(whole));
  // Another like it, with a name of its own; then both are there to choose from.
  await editor(page).getByRole("button", { name: "Duplicate" }).click();
  await editor(page).getByLabel("Name").fill("Aufsichtsrat");
  await editor(page).getByRole("button", { name: "Done" }).click();
  await sheet.settled();
  await is();
  const named = async (): Promise<string[]> => {
    const { audiences } = (await server.exported(sheet.map)).map.card as { audiences?: { name: string }[] };
    return (audiences ?? []).map(({ name }) => name);
  };
  expect(await named()).toEqual(["Vorstand", "Aufsichtsrat"]);
  await sheet.press("Control+z");
  expect((await named())[1]).not.toBe("Aufsichtsrat");
  await view(sheet, "Whole map");
  await shown(sheet, ALL);

  function file(sheet: Sheet, audience: string, format: object): Promise<Response> {
    const view = { theme: "", language: "", audience };
    return server.ask({ ask: "export", map: sheet.map, format, view, records: [] });
  }
});

test("pictures, pages and the page to mail show no more than the view; one that is gone is refused", async ({
  sheet,
  server,
}) => {
  await shop(sheet);
  await editor(sheet.page).press("Escape");
  const bytes = async (audience: string, format: object): Promise<Buffer> => {
    const view = { theme: "", language: "en", audience };
    const answer = await server.ask({ ask: "export", map: sheet.map, format, view, records: [] });
    return Buffer.from(await answer.arrayBuffer());
  };
  const texts: { [format: string]: (file: Buffer) => string } = {
    html: (file) => file.toString(),
    pdf(file) {
      const path = join(server.folder, "view.pdf");
      writeFileSync(path, file);
      return execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
    },
  };
  const formats = { html: { as: "html", findings: true }, pdf: { as: "pdf", pages: { lay: "drawing" } } };
  for (const [name, format] of Object.entries(formats)) {
    const [seen, whole] = await Promise.all([bytes("Shop", format), bytes("", format)]);
    const text = texts[name] ?? String;
    expect(text(whole), name).toContain("Nobody says when");
    expect(text(seen), name).toContain("Searches");
    for (const gone of ["Waits", "Nobody says when", "A bicycle is repaired"])
      expect(text(seen), name).not.toContain(gone);
  }
  // Width and height of a PNG stand at its beginning; a stage less makes it narrower.
  const png = { as: "png", scale: 1, transparent: false };
  const width = async (audience: string): Promise<number> => (await bytes(audience, png)).readUInt32BE(16);
  expect(await width("Shop")).toBeLessThan(await width(""));
  await expect(bytes("Nobody", png)).rejects.toThrow(/Nobody/);
});
