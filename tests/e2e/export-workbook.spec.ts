/** A workbook before it is saved, and what comes back from it. */
import { expect, test } from "./app";
import { bytes, format, open, save } from "./exporting";
import { TITLE } from "./journey";

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
  const file = await bytes(await save(page));
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
