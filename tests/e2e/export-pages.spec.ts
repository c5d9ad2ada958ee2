/** Pages before they are saved: those of a PDF, large enough to be read, and one for browsers; letters that no font has. */
import { execFileSync } from "node:child_process";
import { expect, test } from "./app";
import { carded, dismiss, format, open, preview, save, shown } from "./exporting";
import { TITLE } from "./journey";

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
  const file = await save(page);
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
  await dismiss(box);
});

test.describe("with letters for private use", () => {
  test.use({ journey: carded({ description: "Of no font: \u{10ff00}\u{10ff01}" }) });

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
