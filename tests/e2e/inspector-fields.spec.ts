/**
 * The inspector: every field of every kind is typed or chosen, is in the map, is shown again after a reload, and is
 * one step to take back. Fields come from the inspector's own description: one that has no line here fails.
 */
import type { Page } from "@playwright/test";
import { expect, hasKeyboard, type Map, type Server, test } from "./app";
import { descriptions, give, labelOf, named, panelOf, RECORDS, t, unfold } from "./inspector";
import { STEPS, TYPED } from "./inspector-typed";
import { everything } from "./journey";
import type { Sheet } from "./sheet";

function held(map: Map, kind: string, id: string, field: string): unknown {
  const list = RECORDS[kind]?.[1] ?? "";
  const all = (map.map as unknown as Record<string, unknown>)[list] ?? map.document[list];
  const record = kind === "card" ? map.map.card : (all as { id: string }[]).find((one) => one.id === id);
  const found = field
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], record);
  return named(map, found);
}
function idOf(map: Map, kind: string): string {
  const [name, list] = RECORDS[kind] ?? ["", ""];
  if (kind === "card") return "";
  const all = ((map.map as unknown as Record<string, unknown>)[list] ?? map.document[list]) as Record<
    string,
    unknown
  >[];
  const found = all.find((one) => (one["title"] ?? one["name"] ?? one["text"]) === name);
  return String((found ?? all.at(-1))?.["id"]);
}

/** What the inspector shows, field by field. */
function shown(page: Page): Promise<string[]> {
  return panelOf(page).evaluate((panel) =>
    Array.from(panel.querySelectorAll<HTMLElement>(".row, .name textarea"), (row) => {
      const fields = [
        ...Array.from(row.querySelectorAll<HTMLInputElement>("input, textarea, select")),
        ...(row.matches("textarea") ? [row as HTMLInputElement] : []),
      ];
      const values = fields.map((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value));
      return [
        ...values,
        ...Array.from(row.querySelectorAll(".chip, button.input"), (part) => part.textContent?.trim()),
      ].join(" | ");
    }),
  );
}

async function check(sheet: Sheet, server: Server, kind: string): Promise<void> {
  const { page } = sheet;
  const description = descriptions[kind];
  const [name = "", , open] = RECORDS[kind] ?? [];
  const typed = TYPED[kind] ?? {};
  if (!description || !open) throw new Error(`no ${kind}`);
  await sheet.settled();
  const before = await server.exported(sheet.map);
  const id = idOf(before, kind);
  await open(sheet, name);
  const panel = panelOf(page);
  await expect(panel.locator(".kind")).toHaveText(t(`kind-${kind}`));
  let steps = 0;
  const wanted: Record<string, unknown> = {};
  for (const { name: section, fields = [] } of description.sections) {
    if (fields.length === 0) continue;
    const box = await unfold(panel, section);
    for (const field of fields)
      await test.step(`${kind}: ${field.name}`, async () => {
        const given = typed[field.name];
        if (!given) throw new Error(`nothing to type into ${kind}/${field.name}`);
        const row =
          field.control.part === "ends"
            ? box.locator(".row").first()
            : box
                .locator(".row")
                .filter({
                  has: page.locator(".name", { hasText: new RegExp(`^\\s*${labelOf(field)}\\s*$`) }),
                })
                .first();
        await give(page, row, field, [given[0]].flat());
        steps += STEPS[`${kind}/${field.name}`] ?? 1;
        wanted[field.name] = given[1];
      });
  }
  const { heading } = description;
  const after0 = heading === null ? "" : String(typed[heading]?.[0]);
  if (heading !== null) {
    await panel.getByRole("textbox", { name: t("inspector-name"), exact: true }).fill(after0);
    await page.keyboard.press("Enter");
    steps += 1;
    wanted[heading] = after0;
  }
  await sheet.settled();
  const after = await server.exported(sheet.map);
  const found = Object.keys(wanted).map((field) => [field, held(after, kind, id, field)]);
  expect(Object.fromEntries(found)).toEqual(wanted);
  const seen = await shown(page);
  await page.reload();
  await sheet.settled();
  await open(
    sheet,
    after0 || (kind === "transition" ? "35%" : kind === "note" ? "Reads four reviews" : name),
  );
  await expect.poll(() => shown(page)).toEqual(seen);
  await sheet.canvas.focus();
  for (const [key, is, what] of [
    ["Control+z", before, "taken back"],
    ["Control+Shift+z", after, "made again"],
  ] as const) {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
    await expect
      .poll(async () => (await server.exported(sheet.map)).document, {
        message: `${kind} ${what} in ${steps} steps`,
      })
      .toEqual(is.document);
  }
  await hasKeyboard(page);
}

test.use({ journey: everything });

for (const kinds of [
  ["card"],
  ["touchpoint"],
  ["stage", "transition", "note"],
  ["image", "lane"],
  ["pain", "remedy", "kpi"],
  ["channel", "team"],
  ["persona", "evidence"],
])
  test(`every field of: ${kinds.join(", ")}`, async ({ sheet, server }) => {
    for (const kind of kinds) await check(sheet, server, kind);
  });
