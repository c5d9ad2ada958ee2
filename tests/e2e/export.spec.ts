/** A map as files: every format through the dialog, by mouse and by keyboard, in both languages. */
import { expect, hasKeyboard, test } from "./app";
import { bytes, dialog, format, open, preview, save, shown } from "./exporting";
import { TITLE } from "./journey";

test("every format is shown as it is and saved as it is shown", async ({ sheet }) => {
  const { page } = sheet;
  const formats = [
    ["PDF", "pdf", "%PDF", "1 page"],
    ["PowerPoint", "pptx", "PK", /\d+ slides/],
    ["HTML", "html", "<!doctype html>", "KB"],
    ["PNG", "png", "\x89PNG", "pixels"],
    ["SVG", "svg", "<svg", "KB"],
    ["Excel", "xlsx", "PK", "KB"],
    ["JSON", "json", "{", "KB"],
    ["CSV", "csv", "\xef\xbb\xbfStage", "KB"],
    ["Markdown", "md", `# ${TITLE}`, "KB"],
    ["Mermaid", "mmd", "journey", "KB"],
  ] as const;
  for (const [name, ending, begins, fact] of formats)
    await test.step(name, async () => {
      const box = await open(sheet);
      await format(page, name);
      await expect(preview(page).getByRole("status")).toContainText(fact);
      const file = await save(page);
      expect(file.suggestedFilename()).toBe(`a-bicycle-is-repaired.${ending}`);
      expect((await bytes(file)).toString("latin1").startsWith(begins)).toBe(true);
      await expect(box).toBeHidden();
      await expect(page.getByText(`Saved as a-bicycle-is-repaired.${ending}`)).toBeVisible();
    });
});

test("all of it works by keyboard", async ({ sheet }) => {
  const { page } = sheet;
  await open(sheet);
  await expect(dialog(page).getByRole("radio", { checked: true })).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    if (await page.getByRole("radio", { name: "CSV" }).isChecked()) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(page.getByRole("radio", { name: "CSV" })).toBeFocused();
  await shown(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      const save = dialog(page).getByRole("button", { name: "Save" });
      for (let step = 0; step < 40; step += 1) {
        if (await save.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    })(),
  ]);
  expect(download.suggestedFilename()).toBe("a-bicycle-is-repaired.csv");
  await expect(dialog(page)).toBeHidden();
  await hasKeyboard(page);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("the dialog and the files speak German", async ({ app, server }) => {
    await server.ask({ ask: "setSetting", name: "export", value: '{"format":"json"}' });
    await app.reload();
    await app
      .getByRole("button", { name: /Internet/ })
      .first()
      .click();
    await expect(app.getByRole("application")).toBeVisible();
    await app.keyboard.press("Control+E");
    const box = app.getByRole("dialog", { name: /exportieren/ });
    await box.getByRole("radio", { name: "Excel" }).check();
    await expect(box.getByRole("tab", { name: "Steckbrief" })).toBeVisible({ timeout: 30_000 });
    await expect(box.getByRole("tab", { name: "Was auffällt" })).toBeAttached();
    await box.getByRole("radio", { name: "PDF" }).check();
    await box.getByLabel("Seiten", { exact: true }).selectOption("sheet");
    await box.getByLabel("Papier", { exact: true }).selectOption("a4");
    await expect(box.getByText(/Auf diesem Papier ist die kleinste Schrift \d+,\d pt hoch/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(box.getByRole("button", { name: "A0 nehmen" })).toBeVisible();
  });
});
