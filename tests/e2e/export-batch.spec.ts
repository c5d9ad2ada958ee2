/** Many files at once: maps, views and formats in one archive. */
import { expect, test } from "./app";
import { dismiss, openSeveral, said, saved, viewed } from "./exporting";
import { TITLE } from "./journey";

test("many at once: all maps in the formats that were ticked, in one file", async ({ sheet }) => {
  const { page } = sheet;
  const box = await openSeveral(sheet);
  await expect(box.getByRole("checkbox", { name: TITLE })).toBeChecked();
  await box.getByRole("checkbox", { name: "All maps of the library" }).check();
  for (const name of ["Mermaid", "Excel"]) await box.getByRole("checkbox", { name }).check();
  await box.getByRole("checkbox", { name: "PDF" }).uncheck();
  await expect(box.getByText("12 files")).toBeVisible();
  const file = await saved(page, box.getByRole("button", { name: "Save as ZIP" }));
  expect(file.suggestedFilename()).toBe("journeys.zip");
  await expect(page.getByText("12 files saved in journeys.zip")).toBeVisible();
  const names = await said(
    file,
    `for name in sorted(z.namelist()): print(name)
print(z.read("a-bicycle-is-repaired.mmd").decode())`,
  );
  expect(
    names
      .split("\n")
      .slice(0, 12)
      .every((name) => /\.(mmd|xlsx)$/.test(name)),
  ).toBe(true);
  expect(names).toContain("title A bicycle is repaired");
  expect(names).toContain("Hands over");
});

test("many at once can be cancelled; then nothing is saved", async ({ sheet }) => {
  const { page } = sheet;
  const box = await openSeveral(sheet);
  await box.getByRole("checkbox", { name: "All maps of the library" }).check();
  for (const name of ["PDF", "PNG", "SVG", "HTML"]) await box.getByRole("checkbox", { name }).check();
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await box.getByRole("button", { name: "Save as ZIP" }).click();
  await expect(box.getByRole("progressbar", { name: "Progress" })).toBeVisible();
  await box.getByRole("button", { name: "Cancel" }).click();
  await expect(box.getByText("Cancelled. Nothing was saved.")).toBeVisible({ timeout: 30_000 });
  expect(downloads).toBe(0);
  await dismiss(box);
});

test.describe("with a saved view", () => {
  test.use({ journey: viewed });

  test("many at once: the whole map and what each view shows, told by their names", async ({ sheet }) => {
    const { page } = sheet;
    const box = await openSeveral(sheet);
    const own = box.getByRole("group", { name: TITLE, exact: true });
    await expect(own.getByRole("checkbox", { name: "Whole map" })).toBeChecked();
    await expect(own.getByRole("checkbox", { name: "Shop" })).not.toBeChecked();
    await box.getByRole("checkbox", { name: "With all saved views" }).check();
    await expect(own.getByRole("checkbox", { name: "Shop" })).toBeChecked();
    await box.getByRole("checkbox", { name: "Markdown" }).check();
    await box.getByRole("checkbox", { name: "PDF" }).uncheck();
    await expect(box.getByText("2 files")).toBeVisible();
    const file = await saved(page, box.getByRole("button", { name: "Save as ZIP" }));
    const held = await said(
      file,
      'for name in sorted(z.namelist()): print(name, b"Hands over" in z.read(name))',
    );
    expect(held.trim().split("\n")).toEqual([
      "a-bicycle-is-repaired-shop.md False",
      "a-bicycle-is-repaired.md True",
    ]);
  });
});
