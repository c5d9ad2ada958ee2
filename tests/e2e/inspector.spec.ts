/** The inspector beyond its fields: several things at once, what is refused, the ways through it, German numbers. */
import type { Locator } from "@playwright/test";
import { expect, hasKeyboard, test } from "./app";
import { lane, pain, remedy, stage, touchpoint } from "./deeds";
import { named, panelOf, pick, RECORDS, row, section, t } from "./inspector";
import { everything } from "./journey";
import { wordsOf } from "./words";

test.use({ journey: everything });

test("several things are edited at once, and what they do not share stays", async ({ sheet, server }) => {
  const { page } = sheet;
  const before = await server.exported(sheet.map);
  await sheet.click(touchpoint("Searches"));
  await sheet.click(touchpoint("Waits"), { held: "Shift" });
  const panel = panelOf(page);
  await expect(
    panel.getByRole("heading", { name: t("inspector-count-touchpoint", { count: 2 }) }),
  ).toBeVisible();
  const basics = await section(sheet, "basics");
  await expect(row(basics, "Channel")).toContainText("Different");
  await row(basics, "Surroundings").getByRole("textbox").fill("At home");
  await page.keyboard.press("Tab");
  await row(basics, "Met by").getByRole("button").last().press("Enter");
  await pick(page, "Mira");
  await page.keyboard.press("Escape");
  const time = await section(sheet, "time");
  const waits = row(time, "Waits").getByRole("textbox");
  await expect(waits).toHaveAttribute("placeholder", "Different");
  await waits.fill("1 d");
  await waits.press("Enter");
  const systems = row(await section(sheet, "service"), "Systems");
  await systems.getByRole("combobox").fill("Till,");
  await systems.getByRole("combobox").press("Tab");
  const experience = await section(sheet, "experience");
  await row(experience, "Moment")
    .getByRole("radio", { name: t("choice-moment-truth") })
    .press("Space");
  await sheet.settled();
  const after = await server.exported(sheet.map);
  for (const [title, emotion, channel] of [
    ["Searches", 0, "Website"],
    ["Waits", -1.5, undefined],
  ] as const) {
    const found = after.touchpoint(title);
    expect(found).toMatchObject({
      environment: "At home",
      waitingMinutes: 1440,
      systems: ["Till"],
      moment: "truth",
    });
    // What nobody touched is as it was.
    expect(found["emotion"]).toBe(emotion);
    expect(named(after, found["channel"])).toBe(channel);
  }
  await sheet.canvas.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+z");
  await expect.poll(async () => (await server.exported(sheet.map)).document).toEqual(before.document);
  // Of different kinds, one is chosen first.
  await sheet.click(touchpoint("Searches"));
  await sheet.click(stage("Bring"), { held: "Shift" });
  await expect(panel).toContainText(t("inspector-which"));
  await panel.getByRole("button", { name: t("inspector-count-stage", { count: 1 }) }).press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-stage"));
});

test("what cannot be is told at the field, and the map stays as it was", async ({ sheet, server }) => {
  const { page } = sheet;
  const cases: readonly (readonly [
    kind: string,
    section: string,
    field: string,
    typed: string,
    says: string,
  ])[] = [
    ["touchpoint", "time", "Busy", "soon", t("input-no-time")],
    ["touchpoint", "time", "Cost per visit", "-4", t("input-too-low", { least: "0" })],
    ["touchpoint", "flow", "Enter here", "120", t("input-out-of-range", { least: "0", most: "100" })],
    ["touchpoint", "flow", "Counted on", "3.5", t("input-not-whole")],
    ["touchpoint", "evidence", "Link", "somewhere else", t("input-no-link")],
    ["lane", "basics", "Least height", "12", t("input-out-of-range", { least: "24", most: "2,000" })],
    ["remedy", "basics", "Due", "31 Feb 2027", t("input-no-date")],
    ["remedy", "worth", "Cost, once", "much", t("input-no-number")],
    ["card", "figures", "Currency", "money", t("input-no-currency")],
    ["card", "looks", "Brand colour", "blue", t("input-no-color")],
  ];
  const before = await server.exported(sheet.map);
  for (const [kind, name, label, typed, says] of cases)
    await test.step(`${kind}: ${label}`, async () => {
      const [title = "", , open] = RECORDS[kind] ?? [];
      await sheet.canvas.focus();
      await open?.(sheet, title);
      const field = row(await section(sheet, name), label);
      const input = field.getByRole("textbox");
      const was = await input.inputValue();
      await input.fill(typed);
      await input.press("Enter");
      await expect(field.getByRole("alert")).toHaveText(says);
      await expect(input).toHaveAttribute("aria-invalid", "true");
      await expect(input).toHaveAccessibleDescription(
        new RegExp(says.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
      await input.press("Escape");
      await expect(input).toHaveValue(was);
      await expect(field.getByRole("alert")).toHaveCount(0);
    });
  // Whoever goes elsewhere is told what was not taken.
  await sheet.click(touchpoint("Asks"));
  await row(await section(sheet, "time"), "Busy")
    .getByRole("textbox")
    .fill("soon");
  await sheet.click(touchpoint("Rates"));
  await expect(page.getByRole("region", { name: "Messages" })).toContainText(
    "“soon” was not taken over for “Busy”",
  );
  // What the program refuses is told at the field as well.
  await sheet.click(sheet.words(["transition", "90%"]));
  const share = row(await section(sheet, "basics"), "Share");
  await share.getByRole("textbox").fill("101");
  await share.getByRole("textbox").press("Enter");
  await expect(share.getByRole("alert")).toBeVisible();
  await share.getByRole("textbox").press("Escape");
  await sheet.canvas.focus();
  await sheet.settled();
  expect((await server.exported(sheet.map)).document).toEqual(before.document);
});

test("an arrow is led to a touchpoint that is not there yet", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.click(sheet.words(["transition", "50%"]));
  const ends = (await section(sheet, "basics")).locator(".row").first();
  await ends.getByRole("button", { name: /^To/ }).press("Enter");
  await pick(page, "Tells a friend");
  await sheet.settled();
  const map = await server.exported(sheet.map);
  expect(map.arrows).toContain("Collects → Tells a friend 50%");
  expect(map.flow["Ride"]).toEqual(["Collects", "Tells a friend", "Rates"]);
  await hasKeyboard(page);
});

test("things are opened from one another, taken out, and the keyboard is never lost", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const panel = panelOf(page);
  await sheet.click(touchpoint("Waits"));
  const entry = (name: string): Locator =>
    panel.getByRole("listitem").filter({ hasText: name }).locator("[data-record]");
  await entry("Nobody says when").press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-pain"));
  await expect(panel.locator("[data-back]")).toBeFocused();
  await entry("A message when done").press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-remedy"));
  await expect(panel.locator("[data-back]")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(entry("A message when done")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(panel.locator(".kind")).toHaveText(t("kind-touchpoint"));
  // The share in a row of a list.
  await sheet.click(remedy("A message when done"));
  const share = panel.getByRole("textbox", { name: `${t("inspector-drop-after")}: Waits` });
  await share.fill("5");
  await share.press("Enter");
  await expect
    .poll(async () => (await server.exported(sheet.map)).list("remedies")[0]?.["drops"])
    .toMatchObject([{ drop: 0.05 }]);
  // Taking out and deleting leave the keyboard somewhere.
  const drops = await section(sheet, "drops");
  await drops.getByRole("button", { name: t("input-take-away", { name: "Waits" }) }).press("Enter");
  await expect(drops.getByRole("listitem")).toHaveCount(0);
  await hasKeyboard(page);
  await panel.getByRole("button", { name: t("inspector-delete"), exact: true }).press("Enter");
  await expect(sheet.canvas).toBeFocused();
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: "Undo" })
    .first()
    .press("Enter");
  await expect.poll(() => sheet.shows(remedy("A message when done"))).toBe(true);
  await hasKeyboard(page);
  // With the last arrow gone the shares say so; a picker that is left gives the keyboard back.
  await sheet.click(touchpoint("Waits"));
  const arrows = await section(sheet, "arrows");
  await expect(arrows).toContainText(t("inspector-shares-leak", { sum: "85%", drop: "15%" }));
  await arrows.getByRole("button", { name: t("inspector-add-arrow-out") }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(arrows.getByRole("button", { name: t("inspector-add-arrow-out") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet.canvas).toBeFocused();
});

test("whoever comes from a run over the sheet at once stays in the inspector", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Searches"));
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "F6"]) await page.keyboard.press(key);
  const panel = panelOf(page);
  await expect(panel.getByRole("textbox", { name: t("inspector-name"), exact: true })).toHaveValue("Waits");
  await hasKeyboard(page);
  await expect(panel.locator(":focus")).toHaveCount(1);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("numbers, days and times are typed as people write them there", async ({ sheet, server }) => {
    const { page } = sheet;
    const de = wordsOf("de");
    const panel = panelOf(page);
    const cases = [
      ["touchpoint", "time", "field-active-minutes", "1,5 Std.", "1 Std. 30 Min.", "activeMinutes", 90],
      ["touchpoint", "time", "field-visit-cost", "1.234,5 €", "1.234,50", "cost", 1234.5],
      ["touchpoint", "flow", "field-entry-share", "12,5 %", "12,5", "entryShare", 0.125],
      ["remedy", "basics", "field-due", "24.12.2026", /24\..*2026/, "due", "2026-12-24"],
      ["remedy", "worth", "field-remedy-cost", "12.500", "12.500", "cost", 12500],
    ] as const;
    for (const [kind, name, label, typed, shows, field, holds] of cases) {
      const [title = "", , open] = RECORDS[kind] ?? [];
      await sheet.canvas.focus();
      await open?.(sheet, title);
      const heading = new RegExp(`^${de(`section-${name}`)}$`);
      const box = panel.locator("section").filter({ has: page.locator("h3 .name", { hasText: heading }) });
      if ((await box.locator("h3 button").getAttribute("aria-expanded")) === "false")
        await box.locator("h3 button").press("Enter");
      const input = row(box, de(label)).getByRole("textbox");
      await input.fill(typed);
      await input.press("Enter");
      await expect(input).toHaveValue(shows);
      await sheet.settled();
      const map = await server.exported(sheet.map);
      const record = kind === "remedy" ? map.list("remedies")[0] : map.touchpoint("Waits");
      expect(record?.[field], field).toBe(holds);
    }
    await sheet.click(touchpoint("Waits"));
    const input = row(
      panel.locator("section").filter({ hasText: de("section-time") }),
      de("field-active-minutes"),
    ).getByRole("textbox");
    await input.fill("bald");
    await input.press("Enter");
    await expect(panel.getByRole("alert")).toHaveText(de("input-no-time"));
    await input.press("Escape");
  });
});
