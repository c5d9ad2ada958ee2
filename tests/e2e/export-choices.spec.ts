/** What goes into a file: lanes left out, a view for others, its language; and what of that is kept for next time. */
import { expect, test } from "./app";
import { bytes, comeBack, dismiss, format, open, preview, save, shown, viewed } from "./exporting";

test("what is left out is not in the file, and words come in the language that was chosen", async ({
  sheet,
}) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "SVG");
  await box.getByRole("checkbox", { name: "Pains" }).uncheck();
  await box.getByRole("checkbox", { name: "With the legend" }).uncheck();
  await box.getByLabel("Language").selectOption("de");
  await shown(page);
  const file = (await bytes(await save(page))).toString();
  expect(file).not.toContain("Nobody says when");
  expect(file).toContain("Kontaktpunkte");
  expect(file).toContain("Hands over");
});

test("lanes that were left out of a map are left out next time, of that map only", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "Markdown");
  await box.getByRole("checkbox", { name: "Pains" }).uncheck();
  await shown(page);
  await page.keyboard.press("Escape");
  await comeBack(sheet, server);
  await open(sheet);
  await expect(box.getByRole("checkbox", { name: "Pains" })).not.toBeChecked();
  await shown(page);
  await expect(preview(page)).not.toContainText("Nobody says when");
  await box.getByRole("checkbox", { name: "Pains" }).check();
  await dismiss(box);
  // What is chosen is kept behind the dialog's back.
  await expect
    .poll(async () => {
      const answer = await server.ask({ ask: "settings" });
      const { settings } = (await answer.json()) as { settings: Record<string, string> };
      return settings["export-left-out"];
    })
    .toBeUndefined();
});

test("pictures fit a slide, and what was chosen is there next time", async ({ sheet, server }) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "PNG");
  await box.getByLabel("Size", { exact: true }).selectOption("slide");
  await box.getByLabel("Look").selectOption("paper-dark");
  await shown(page);
  await expect(preview(page).getByRole("status")).toContainText("3,840 × 2,160 pixels");
  await dismiss(box);
  await comeBack(sheet, server);
  await open(sheet);
  await expect(box.getByRole("radio", { name: "PNG" })).toBeChecked();
  await expect(box.getByLabel("Size", { exact: true })).toHaveValue("slide");
  await expect(box.getByLabel("Look")).toHaveValue("paper-dark");
  await dismiss(box);
});

test.describe("with a saved view", () => {
  test.use({ journey: viewed });

  test("others get only what the view shows", async ({ sheet }) => {
    const { page } = sheet;
    const box = await open(sheet);
    await format(page, "Markdown");
    await expect(preview(page)).toContainText("Hands over");
    await box.getByLabel("For whom").selectOption({ label: "Shop" });
    await shown(page);
    await expect(preview(page)).not.toContainText("Hands over");
    await expect(preview(page)).toContainText("Searches");
    const download = await save(page);
    expect(download.suggestedFilename()).toBe("a-bicycle-is-repaired-shop.md");
    expect((await bytes(download)).toString()).not.toContain("Hands over");
  });
});
