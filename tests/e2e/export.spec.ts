/** A map as files: every format through the dialog, what is chosen, what is shown before it is saved, many at once. */
import type { Download, Locator, Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, hasKeyboard, test } from "./app";
import { bicycle, TITLE } from "./journey";
import type { Sheet } from "./sheet";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: `Export “${TITLE}”` });
const several = (page: Page): Locator => page.getByRole("dialog", { name: "Export several at once" });
const preview = (page: Page): Locator => page.getByRole("region", { name: "Preview" });

async function open({ page }: Sheet): Promise<Locator> {
  await page.keyboard.press("Control+E");
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

async function format(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
  await shown(page);
}

/** What was chosen is shown: nothing is being written any more. */
async function shown(page: Page): Promise<void> {
  // A choice counts after a moment without another.
  await page.waitForTimeout(250);
  await expect(preview(page)).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
}

async function saved(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download;
}

const bytes = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

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
      const file = await saved(page, box.getByRole("button", { name: "Save" }));
      expect(file.suggestedFilename()).toBe(`a-bicycle-is-repaired.${ending}`);
      expect((await bytes(file)).toString("latin1").startsWith(begins)).toBe(true);
      await expect(box).toBeHidden();
      await expect(page.getByText(`Saved as a-bicycle-is-repaired.${ending}`)).toBeVisible();
    });
});

test("the pages of a PDF are seen; letters too small are told of, and one click makes them larger", async ({
  sheet,
}) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "PDF");
  await box.getByLabel("Pages", { exact: true }).selectOption("sheet");
  await box.getByLabel("Paper", { exact: true }).selectOption("a4");
  await shown(page);
  const image = preview(page).getByRole("img", { name: "Page 1 of 1" });
  await expect(image).toBeVisible();
  // What was seen before stays until the page is drawn.
  const shape = () => image.evaluate((it: HTMLImageElement) => it.naturalWidth / it.naturalHeight);
  await expect.poll(shape).toBeCloseTo(297 / 210, 1);
  const warning = box.getByText(/smallest letters are [\d.]+ pt high, too small to read/);
  await expect(warning).toBeVisible();
  await box.getByRole("button", { name: /^Use A/ }).click();
  await shown(page);
  await expect(warning).toBeHidden();
  await expect(box.getByLabel("Paper", { exact: true })).not.toHaveValue("a4");
  // A poster: its plan first, then its sheets. One that is too small is made larger with one click, too.
  await box.getByLabel("Pages", { exact: true }).selectOption("poster");
  await box.getByLabel("Poster", { exact: true }).selectOption("a4");
  await shown(page);
  await box.getByRole("button", { name: /^Use A/ }).click();
  await shown(page);
  await expect(warning).toBeHidden();
  await box.getByLabel("Poster", { exact: true }).selectOption("a3");
  await box.getByLabel("Printed on").selectOption("a4");
  await shown(page);
  await expect(preview(page).getByRole("status")).toContainText(/[3-9] pages/);
  await expect(preview(page).getByRole("img", { name: /^Page 2 of/ })).toBeVisible();
  const file = await saved(page, box.getByRole("button", { name: "Save" }));
  const said = execFileSync("qpdf", ["--show-npages", await file.path()], { encoding: "utf8" });
  expect(Number(said)).toBeGreaterThan(2);
});

test("a page is shown as browsers show it; it runs nothing, and the keyboard goes past it", async ({
  sheet,
}) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "HTML");
  const frame = preview(page).frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(frame.locator("#story article").first()).toContainText("Searches");
  // Its own styles and letters are used, its script is not.
  const looks = await frame
    .locator("#story article")
    .first()
    .evaluate((it) => {
      const { borderRadius, fontSize } = getComputedStyle(it);
      return {
        borderRadius,
        fontSize,
        fonts: Array.from(document.fonts as unknown as Iterable<FontFace>).some(
          ({ status }) => status === "loaded",
        ),
      };
    });
  expect(looks).toEqual({ borderRadius: "8px", fontSize: "15px", fonts: true });
  await expect(frame.locator("script")).toHaveCount(0);
  const whole = preview(page).getByRole("group", { name: "The page, made smaller" });
  const longer = await whole.evaluate(
    (it) => it.scrollHeight > it.clientHeight && it.scrollWidth <= it.clientWidth,
  );
  expect(longer).toBe(true);
  await whole.focus();
  await page.keyboard.press("End");
  await expect.poll(() => whole.evaluate((it) => it.scrollTop)).toBeGreaterThan(100);
  await page.keyboard.press("Tab");
  await expect(whole).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  // What is chosen is in it.
  await box.getByRole("checkbox", { name: "Pains" }).uncheck();
  await shown(page);
  await expect(frame.locator("#story")).not.toContainText("Nobody says when");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
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
  await page.goto("about:blank");
  await page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  await open(sheet);
  await expect(box.getByRole("checkbox", { name: "Pains" })).not.toBeChecked();
  await shown(page);
  await expect(preview(page)).not.toContainText("Nobody says when");
  await box.getByRole("checkbox", { name: "Pains" }).check();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  // What is chosen is kept behind the dialog's back.
  await expect
    .poll(async () => {
      const answer = await server.ask({ ask: "settings" });
      const { settings } = (await answer.json()) as { settings: Record<string, string> };
      return settings["export-left-out"];
    })
    .toBeUndefined();
});

test("a workbook is shown sheet by sheet and comes back as it was", async ({ sheet, server }) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "Excel");
  await box.getByRole("tab", { name: "Touchpoints" }).click();
  const cells = box.getByRole("tabpanel", { name: "Touchpoints" });
  await expect(cells.getByText("Hands over", { exact: true }).first()).toBeVisible();
  await expect(cells).not.toContainText("wayfold:");
  await page.keyboard.press("ArrowRight");
  await expect(box.getByRole("tab", { selected: true })).toBeFocused();
  await expect(box.getByRole("tab", { selected: true })).not.toHaveText("Touchpoints");
  const file = await bytes(await saved(page, box.getByRole("button", { name: "Save" })));
  const before = await server.exported(sheet.map);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+O")]);
  await chooser.setFiles([{ name: "again.xlsx", mimeType: "", buffer: file }]);
  await expect
    .poll(async () => (await server.titles()).maps.filter((title) => title === TITLE).length)
    .toBe(2);
  const answer = await server.ask({ ask: "library" });
  const { maps } = (await answer.json()) as { maps: { id: string; title: string }[] };
  const copy = maps.find(({ id, title }) => title === TITLE && id !== sheet.map);
  const after = await server.exported(copy?.id ?? "");
  expect(after.flow).toEqual(before.flow);
  expect(after.arrows).toEqual(before.arrows);
  expect(after.list("pains").map(({ title }) => title)).toEqual(["Nobody says when"]);
  await page.goto(server.url);
});

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
  const file = (await bytes(await saved(page, box.getByRole("button", { name: "Save" })))).toString();
  expect(file).not.toContain("Nobody says when");
  expect(file).toContain("Kontaktpunkte");
  expect(file).toContain("Hands over");
});

test("pictures fit a slide, and what was chosen is there next time", async ({ sheet, server }) => {
  const { page } = sheet;
  const box = await open(sheet);
  await format(page, "PNG");
  await box.getByLabel("Size", { exact: true }).selectOption("slide");
  await box.getByLabel("Look").selectOption("paper-dark");
  await shown(page);
  await expect(preview(page).getByRole("status")).toContainText("3,840 × 2,160 pixels");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await page.goto("about:blank");
  await page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  await open(sheet);
  await expect(box.getByRole("radio", { name: "PNG" })).toBeChecked();
  await expect(box.getByLabel("Size", { exact: true })).toHaveValue("slide");
  await expect(box.getByLabel("Look")).toHaveValue("paper-dark");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
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

test("many at once: all maps in the formats that were ticked, in one file", async ({ sheet }) => {
  const { page } = sheet;
  await open(sheet);
  await dialog(page).getByRole("button", { name: "Several at once" }).click();
  const box = several(page);
  await expect(box.getByRole("checkbox", { name: TITLE })).toBeChecked();
  await box.getByRole("checkbox", { name: "All maps of the library" }).check();
  for (const name of ["Mermaid", "Excel"]) await box.getByRole("checkbox", { name }).check();
  await box.getByRole("checkbox", { name: "PDF" }).uncheck();
  await expect(box.getByText("12 files")).toBeVisible();
  const file = await saved(page, box.getByRole("button", { name: "Save as ZIP" }));
  expect(file.suggestedFilename()).toBe("journeys.zip");
  await expect(page.getByText("12 files saved in journeys.zip")).toBeVisible();
  // Read by a program that is not ours.
  const python = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print("\\n".join(sorted(z.namelist())))
print(z.read("a-bicycle-is-repaired.mmd").decode())`;
  const said = execFileSync("python3", ["-c", python, await file.path()], { encoding: "utf8" });
  expect(
    said
      .split("\n")
      .slice(0, 12)
      .every((name) => /\.(mmd|xlsx)$/.test(name)),
  ).toBe(true);
  expect(said).toContain("title A bicycle is repaired");
  expect(said).toContain("Hands over");
});

test("many at once can be cancelled; then nothing is saved", async ({ sheet }) => {
  const { page } = sheet;
  await open(sheet);
  await dialog(page).getByRole("button", { name: "Several at once" }).click();
  const box = several(page);
  await box.getByRole("checkbox", { name: "All maps of the library" }).check();
  for (const name of ["PDF", "PNG", "SVG", "HTML"]) await box.getByRole("checkbox", { name }).check();
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await box.getByRole("button", { name: "Save as ZIP" }).click();
  await expect(box.getByRole("progressbar", { name: "Progress" })).toBeVisible();
  await box.getByRole("button", { name: "Cancel" }).click();
  await expect(box.getByText("Cancelled. Nothing was saved.")).toBeVisible({ timeout: 30_000 });
  expect(downloads).toBe(0);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});

test.describe("with a saved view", () => {
  const [map] = bicycle.maps;
  const audiences = [{ key: "shop", name: "Shop", hiddenStages: ["bring"] }];
  test.use({ journey: { ...bicycle, maps: map ? [{ ...map, card: { ...map.card, audiences } }] : [] } });

  test("others get only what the view shows", async ({ sheet }) => {
    const { page } = sheet;
    const box = await open(sheet);
    await format(page, "Markdown");
    await expect(preview(page)).toContainText("Hands over");
    await box.getByLabel("For whom").selectOption({ label: "Shop" });
    await shown(page);
    await expect(preview(page)).not.toContainText("Hands over");
    await expect(preview(page)).toContainText("Searches");
    const download = await saved(page, box.getByRole("button", { name: "Save" }));
    expect(download.suggestedFilename()).toBe("a-bicycle-is-repaired-shop.md");
    expect((await bytes(download)).toString()).not.toContain("Hands over");
  });

  test("many at once: the whole map and what each view shows, told by their names", async ({ sheet }) => {
    const { page } = sheet;
    await open(sheet);
    await dialog(page).getByRole("button", { name: "Several at once" }).click();
    const box = several(page);
    const own = box.getByRole("group", { name: TITLE, exact: true });
    await expect(own.getByRole("checkbox", { name: "Whole map" })).toBeChecked();
    await expect(own.getByRole("checkbox", { name: "Shop" })).not.toBeChecked();
    await box.getByRole("checkbox", { name: "With all saved views" }).check();
    await expect(own.getByRole("checkbox", { name: "Shop" })).toBeChecked();
    await box.getByRole("checkbox", { name: "Markdown" }).check();
    await box.getByRole("checkbox", { name: "PDF" }).uncheck();
    await expect(box.getByText("2 files")).toBeVisible();
    const file = await saved(page, box.getByRole("button", { name: "Save as ZIP" }));
    const python = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
for name in sorted(z.namelist()): print(name, b"Hands over" in z.read(name))`;
    const said = execFileSync("python3", ["-c", python, await file.path()], { encoding: "utf8" });
    expect(said.trim().split("\n")).toEqual([
      "a-bicycle-is-repaired-shop.md False",
      "a-bicycle-is-repaired.md True",
    ]);
  });
});

test.describe("with letters for private use", () => {
  const [map] = bicycle.maps;
  const description = "Of no font: \u{10ff00}\u{10ff01}";
  test.use({ journey: { ...bicycle, maps: map ? [{ ...map, card: { ...map.card, description } }] : [] } });

  test("letters no font has are told of where they are drawn, and only there", async ({ sheet }) => {
    const { page } = sheet;
    const box = await open(sheet);
    const warning = box.getByText(
      /^No font on this machine has the letters \u{10ff00}\u{10ff01}, .* Noto Sans,/u,
    );
    for (const [name, told] of [
      ["PNG", true],
      ["CSV", false],
      ["HTML", true],
      ["PDF", true],
      ["Excel", false],
    ] as const) {
      await format(page, name);
      await expect(warning).toBeVisible({ visible: told });
    }
    await page.keyboard.press("Escape");
  });
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
  const file = await saved(page, box.getByRole("button", { name: "Save" }));
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
  expect(await parts(await saved(page, box.getByRole("button", { name: "Save" })))).toContain(
    "slideLayout11.xml",
  );

  // it is still there after a restart; what is none says so, and changes nothing
  await page.goto("about:blank");
  await server.stop();
  await server.start();
  await page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
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
  const python = `import sys, zipfile, io
z = zipfile.ZipFile(sys.argv[1])
[name] = [name for name in z.namelist() if name.endswith(".pptx")]
print("ppt/slideLayouts/slideLayout11.xml" in zipfile.ZipFile(io.BytesIO(z.read(name))).namelist())`;
  expect(execFileSync("python3", ["-c", python, await archive.path()], { encoding: "utf8" })).toBe("True\n");

  box = await open(sheet);
  await box.getByRole("button", { name: "Remove" }).click();
  await expect(box.getByText("company.pptm")).toBeHidden();
  await shown(page);
  expect(await parts(await saved(page, box.getByRole("button", { name: "Save" })))).not.toContain(
    "slideLayout3.xml",
  );
  await page.goto("about:blank");
  await page.goto(server.url);
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  box = await open(sheet);
  await expect(box.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await page.keyboard.press("Escape");
});
