/** Slides before they are saved, and those made from an organisation’s own template. */
import type { Download, Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { expect, test } from "./app";
import { comeBack, dialog, format, open, preview, said, save, saved, several, shown } from "./exporting";

const isSoFar = async (page: Page, name: RegExp | string, shape: number): Promise<void> =>
  expect
    .poll(async () => {
      const image = preview(page).getByRole("img", { name }).first();
      return image.evaluate((it: HTMLImageElement) => Math.abs(it.naturalWidth / it.naturalHeight));
    })
    .toBeCloseTo(shape, 1);

test("the slides themselves are seen, one large and all small, and pages stay where they are", async ({
  sheet,
}) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "PowerPoint");
  const told = preview(page).getByText(/^Slide \d+ of \d+$/);
  await expect(told).toHaveText(/^Slide 1 of \d+$/);
  const count = Number((await told.textContent())?.split(" ").at(-1));
  expect(count).toBeGreaterThan(4);
  await expect(preview(page).getByRole("status")).toContainText(`${count} slides`);
  await isSoFar(page, `Slide 1 of ${count}`, 16 / 9);
  // By its buttons, by the small pages, by keyboard.
  await preview(page).getByRole("button", { name: "Next slide" }).click();
  await expect(told).toHaveText(`Slide 2 of ${count}`);
  await preview(page)
    .getByRole("button", { name: `Slide 4 of ${count}` })
    .click();
  await expect(told).toHaveText(`Slide 4 of ${count}`);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  await expect(told).toHaveText(`Slide ${count} of ${count}`);
  await expect(preview(page).getByRole("button", { name: "Next slide" })).toBeDisabled();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await expect(told).toHaveText(`Slide 2 of ${count}`);
  // Another shape: the same slide, as it is there.
  await box.getByRole("radio", { name: "4:3" }).check();
  await shown(page);
  await expect(told).toHaveText(/^Slide 2 of \d+$/);
  await isSoFar(page, /^Slide 2 of/, 4 / 3);
  // Without what the analysis says there are fewer.
  const wide = await told.textContent();
  await box.getByRole("checkbox", { name: "With findings" }).uncheck();
  await shown(page);
  await expect(told).not.toHaveText(wide ?? "");
  // The file has as many as were seen.
  const seen = Number((await told.textContent())?.split(" ").at(-1));
  const file = await save(page);
  const names = execFileSync("unzip", ["-Z1", await file.path()], { encoding: "utf8" });
  expect(names.match(/^ppt\/slides\/slide\d+\.xml$/gm)).toHaveLength(seen);
});

test("slides are made from an organisation's own template, until it is removed", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const templates = "../../src-tauri/crates/render/tests/templates";
  const parts = async (file: Download): Promise<string> =>
    execFileSync("unzip", ["-Z1", await file.path()]).toString();
  const choose = async (name: string, file: string): Promise<void> => {
    const button = dialog(page).getByRole("button", { name });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles(file);
    await expect(dialog(page).getByRole("button", { name: "Another one" })).toBeEnabled();
    await shown(page);
  };
  let box = await open(sheet);
  await format(page, "PowerPoint");
  await expect(box.getByText("Of your template, the preview shows")).toBeHidden();
  await choose("Choose a file", `${templates}/company.pptm`);
  await expect(box.getByText("company.pptm")).toBeVisible();
  // the template says how large slides are, and what is not seen of it is said
  await expect(box.getByText("Shape of the slides")).toBeHidden();
  await expect(box.getByText("Of your template, the preview shows")).toBeVisible();
  expect(await parts(await save(page))).toContain("slideLayout11.xml");

  // it is still there after a restart; what is none says so, and changes nothing
  await page.goto("about:blank");
  await server.stop();
  await server.start();
  await comeBack(sheet, server);
  box = await open(sheet);
  await shown(page);
  await expect(box.getByText("company.pptm")).toBeVisible();
  await choose("Another one", "package.json");
  await expect(box.getByRole("alert")).toContainText("no PowerPoint file");
  await expect(box.getByText("company.pptm")).toBeVisible();
  // many at once use it too
  await box.getByRole("button", { name: "Several at once" }).click();
  await several(page).getByRole("checkbox", { name: "PNG" }).uncheck();
  await several(page).getByRole("checkbox", { name: "PowerPoint" }).check();
  const archive = await saved(page, several(page).getByRole("button", { name: "Save as ZIP" }));
  const within = `[name] = [name for name in z.namelist() if name.endswith(".pptx")]
print("ppt/slideLayouts/slideLayout11.xml" in zipfile.ZipFile(io.BytesIO(z.read(name))).namelist())`;
  expect(await said(archive, within)).toBe("True\n");

  box = await open(sheet);
  await box.getByRole("button", { name: "Remove" }).click();
  await expect(box.getByText("company.pptm")).toBeHidden();
  await shown(page);
  expect(await parts(await save(page))).not.toContain("slideLayout3.xml");
  await comeBack(sheet, server);
  box = await open(sheet);
  await expect(box.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await page.keyboard.press("Escape");
});
