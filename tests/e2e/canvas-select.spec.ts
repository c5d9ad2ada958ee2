/** Selecting, copying, pasting, duplicating and deleting on the sheet; pickers, pictures, marks and menus where things lie. */
import { expect, type Map, openMap, test } from "./app";
import { lane, note, pain, remedy, stage, tests, touchpoint } from "./deeds";
import { bicycle, TITLE } from "./journey";
import type { Sheet, Thing } from "./sheet";

/** A picture of one pixel. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const all = (map: Map): string[] => map.list("touchpoints").map(({ title }) => title);
const texts = (map: Map): unknown[] =>
  map.list("notes").map(({ touchpoint, text }) => `${map.titleOf(touchpoint)}: ${String(text ?? "")}`);

async function select(sheet: Sheet, first: Thing, ...others: Thing[]): Promise<void> {
  await sheet.click(first);
  for (const other of others) await sheet.click(other, { held: "Shift" });
}
/** Puts text on the clipboard, as another program would. */
async function clipboard(sheet: Sheet, text: string): Promise<void> {
  await sheet.page.evaluate((text) => navigator.clipboard.writeText(text), text);
}
async function picture(sheet: Sheet): Promise<void> {
  await sheet.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": image })]);
  }, PIXEL);
}
const entry = (sheet: Sheet, name: string): ReturnType<Sheet["page"]["locator"]> =>
  sheet.page
    .getByRole("menuitem", { name, exact: true })
    .or(sheet.page.getByRole("menuitemcheckbox", { name, exact: true }));

tests({
  "several things are selected": [
    {
      name: "with a frame, and deleted: the flow closes",
      async run(sheet) {
        const from = await sheet.at(touchpoint("Hands over"), 1.02, 1.12);
        await sheet.drag(from, await sheet.at(touchpoint("Asks"), -0.02, 0.2));
        await expect(sheet.page.getByRole("contentinfo")).toContainText("2 selected");
        await sheet.press("Delete");
      },
      then(map) {
        expect(map.flow).toEqual({ Find: ["Searches"], Bring: ["Waits"], Ride: ["Collects", "Rates"] });
        expect(map.arrows[0]).toMatch(/^Searches → Waits/);
      },
    },
    {
      name: "with Shift, and taken out again",
      async run(sheet) {
        await select(
          sheet,
          touchpoint("Searches"),
          touchpoint("Waits"),
          touchpoint("Rates"),
          touchpoint("Waits"),
        );
        await sheet.press("Delete");
      },
      then: (map) => expect(all(map)).toEqual(["Asks", "Hands over", "Waits", "Collects"]),
    },
    {
      name: "nothing is, and what has the focus is deleted; a message tells how to take it back",
      async run(sheet) {
        await sheet.click(touchpoint("Asks"));
        await sheet.press("Escape", "Enter", "Delete");
        const message = sheet.page.getByRole("region", { name: "Messages" });
        await expect(message).toContainText("deleted");
        await message.getByRole("button", { name: "Undo" }).click();
        await expect(message).not.toContainText("deleted");
        await sheet.settled();
        await sheet.press("Control+Shift+z");
      },
      then: (map, before) => expect(map.map).not.toEqual(before.map),
    },
    {
      name: "all, with Ctrl+A",
      steps: 0,
      async run(sheet) {
        await sheet.click(touchpoint("Asks"));
        await sheet.press("Control+a");
        await expect(sheet.page.getByRole("contentinfo")).toContainText("6 selected");
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "by keys, with Shift and arrows",
      async run(sheet) {
        await sheet.click(touchpoint("Searches"));
        await sheet.press("Shift+ArrowRight", "Shift+ArrowRight", "Delete");
      },
      then: (map) => expect(all(map)).toEqual(["Waits", "Collects", "Rates"]),
    },
    {
      name: "made one of them",
      async run(sheet) {
        await select(sheet, touchpoint("Asks"), touchpoint("Searches"));
        await sheet.choose("Arrange", "Make one of them");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Searches"]),
    },
    {
      name: "moved to another stage from the menu",
      async run(sheet) {
        await select(sheet, touchpoint("Asks"), touchpoint("Searches"));
        await sheet.click(touchpoint("Asks"), { button: "right" });
        await entry(sheet, "Move to stage").click();
        await entry(sheet, "Ride").click();
      },
      then: (map) => expect(map.flow["Ride"]).toEqual(["Collects", "Rates", "Searches", "Asks"]),
    },
    {
      name: "a stage goes with its touchpoints",
      async run(sheet) {
        await sheet.click(stage("Bring"));
        await sheet.press("Delete");
      },
      then: (map) => expect(map.flow).toEqual({ Find: ["Searches", "Asks"], Ride: ["Collects", "Rates"] }),
    },
    {
      name: "a lane goes with its notes",
      async run(sheet) {
        await sheet.click(lane("Doing"));
        await sheet.press("Delete");
      },
      then: (map) => expect(map.list("notes")).toEqual([]),
    },
  ],
  "things are copied and pasted": [
    {
      name: "a touchpoint with its note, behind another",
      async run(sheet) {
        await sheet.click(touchpoint("Searches"));
        await sheet.press("Control+c");
        await sheet.click(touchpoint("Collects"));
        await sheet.press("Control+v");
        await expect.poll(() => sheet.shows(touchpoint("Searches"))).toBe(true);
        await sheet.page.waitForFunction(() =>
          document.querySelector("footer")?.textContent?.includes("7 touchpoints"),
        );
      },
      then: (map) => expect(map.flow["Ride"]).toEqual(["Collects", "Searches", "Rates"]),
    },
    {
      name: "cut, and pasted elsewhere",
      steps: 2,
      async run(sheet) {
        await sheet.click(touchpoint("Asks"));
        await sheet.press("Control+x");
        await expect.poll(() => sheet.shows(touchpoint("Asks"))).toBe(false);
        await sheet.click(touchpoint("Rates"));
        await sheet.press("Control+v");
        await expect.poll(() => sheet.shows(touchpoint("Asks"))).toBe(true);
      },
      then: (map) => expect(map.flow["Ride"]).toEqual(["Collects", "Rates", "Asks"]),
    },
    {
      name: "the column of a spreadsheet becomes touchpoints",
      async run(sheet) {
        await clipboard(sheet, "Pays\nGets a receipt\nSays goodbye");
        await sheet.click(touchpoint("Collects"));
        await sheet.press("Control+v");
        await expect.poll(() => sheet.shows(touchpoint("Says goodbye"))).toBe(true);
      },
      then: (map) =>
        expect(map.flow["Ride"]).toEqual(["Collects", "Pays", "Gets a receipt", "Says goodbye", "Rates"]),
    },
    {
      name: "a row of a spreadsheet becomes notes along a lane",
      async run(sheet) {
        await clipboard(sheet, "Dials\tWaits in line\tReads");
        await sheet.click(note("Reads three reviews"));
        await sheet.press("Control+v");
        await expect.poll(() => sheet.shows(note("Waits in line"))).toBe(true);
      },
      then: (map) => expect(texts(map)).toContain("Hands over: Reads"),
    },
    {
      name: "a picture goes where the keyboard is",
      async run(sheet) {
        await picture(sheet);
        await sheet.click(touchpoint("Collects"));
        await sheet.press("Control+v");
        await expect.poll(() => sheet.shows(lane("Pictures"))).toBe(true);
      },
      then(map) {
        expect((map.document["images"] as unknown[]).length).toBe(1);
        expect(texts(map)).toContain("Collects: ");
      },
    },
    {
      name: "Ctrl+D makes another",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.press("Control+d");
      },
      then: (map) => expect(map.flow["Bring"]).toEqual(["Hands over", "Waits", "Waits"]),
    },
    {
      name: "a pain is made twice",
      async run(sheet) {
        await sheet.click(pain("Nobody says when"));
        await sheet.press("Control+d");
      },
      then: (map) => expect(map.list("pains")).toHaveLength(2),
    },
  ],
  "what is said of things in a word": [
    {
      name: "a moment of truth",
      async run(sheet) {
        await sheet.click(touchpoint("Hands over"));
        await sheet.press("Alt+m");
      },
      then: (map) => expect(map.touchpoint("Hands over")["moment"]).toBe("truth"),
    },
    {
      name: "evidence, from the menu where it lies",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"), { button: "right" });
        await entry(sheet, "Evidence").click();
        await entry(sheet, "Measured").click();
      },
      then: (map) => expect(map.touchpoint("Waits")["evidence"]).toBe("measured"),
    },
    {
      name: "the phase of a stage",
      async run(sheet) {
        await sheet.click(stage("Bring"), { button: "right" });
        await entry(sheet, "Phase of the relationship").click();
        await entry(sheet, "Before the purchase").click();
      },
      then: (map) => expect(map.list("stages")[1]?.["phase"] ?? "pre-sale").toBe("pre-sale"),
    },
    {
      name: "the status of a remedy",
      async run(sheet) {
        await sheet.click(remedy("A message when done"), { button: "right" });
        await entry(sheet, "Status").click();
        await entry(sheet, "Done").click();
      },
      then: (map) => expect(map.list("remedies")[0]?.["status"]).toBe("done"),
    },
    {
      name: "a channel that is there, by a click on its cell",
      async run(sheet) {
        await sheet.click(sheet.cell("Channels", "Waits"));
        await sheet.page.getByRole("combobox", { name: "Find a channel, or type a new one" }).fill("phone");
        await sheet.press("Enter");
      },
      then: (map) => expect(map.nameOf("channels", map.touchpoint("Waits")["channel"])).toBe("Phone"),
    },
    {
      name: "a channel that is typed into being",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.press("Alt+c");
        await sheet.page.keyboard.type("Text message");
        await sheet.page.getByRole("option", { name: "Create “Text message”" }).click();
      },
      then: (map) => expect(map.nameOf("channels", map.touchpoint("Waits")["channel"])).toBe("Text message"),
    },
    {
      name: "a team that is typed into being, for two at once",
      async run(sheet) {
        await select(sheet, touchpoint("Hands over"), touchpoint("Collects"));
        await sheet.press("Alt+o");
        await sheet.page.keyboard.type("Counter");
        await sheet.press("Enter");
      },
      then(map) {
        const teams = ["Hands over", "Collects"].map((title) =>
          map.nameOf("teams", map.touchpoint(title)["team"]),
        );
        expect(teams).toEqual(["Counter", "Counter"]);
      },
    },
    {
      name: "a touchpoint is split",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.choose("Arrange", "Split touchpoint");
        await sheet.press("Escape");
      },
      then: (map) => expect(map.flow["Bring"]).toHaveLength(3),
    },
    {
      name: "a stage begins at a touchpoint",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.choose("Arrange", "Begin a new stage here");
        await sheet.press("Escape");
      },
      then: (map) => expect(Object.values(map.flow)[2]).toEqual(["Waits"]),
    },
  ],
});

const MENUS: readonly (readonly [what: string, thing: Thing, entries: readonly string[]])[] = [
  ["the map", ["title", TITLE], ["Rename", "Map shows", "Add a stage", "Export"]],
  ["a stage", stage("Find"), ["Rename", "Add a touchpoint", "Move right", "Duplicate", "Delete"]],
  ["a touchpoint", touchpoint("Asks"), ["Rename", "Channel …", "Moment of truth", "Duplicate", "Delete"]],
  ["a lane", lane("Doing"), ["Rename", "Move up", "Hide lane", "Delete"]],
  ["a note", note("Reads three reviews"), ["Rename", "Colour", "Duplicate", "Delete"]],
  ["a pain", pain("Nobody says when"), ["Rename", "Severity", "Add a remedy", "Delete"]],
  ["a remedy", remedy("A message when done"), ["Rename", "Status", "Delete"]],
];

test("each kind of thing has a menu, by pointer and by key", async ({ sheet }) => {
  for (const [what, thing, entries] of MENUS)
    await test.step(what, async () => {
      await sheet.click(what === "the map" ? sheet.words(thing) : thing, { button: "right" });
      for (const name of entries) await expect(entry(sheet, name)).toBeVisible();
      await sheet.press("Escape");
      await sheet.click(what === "the map" ? sheet.words(thing) : thing);
      await sheet.press("Shift+F10");
      for (const name of entries) await expect(entry(sheet, name)).toBeVisible();
      await sheet.press("Escape");
      await expect(sheet.canvas).toBeFocused();
    });
});

test("what was copied goes into another map", async ({ sheet, server }) => {
  await select(sheet, touchpoint("Hands over"), touchpoint("Waits"));
  await sheet.press("Control+c");
  const [map] = bicycle.maps;
  if (!map) throw new Error("no journey");
  const other = { ...map, card: { ...map.card, id: "other", title: "Another shop" } };
  await server.take({ ...bicycle, maps: [other] });
  // The library has no line that says what is saved.
  await sheet.page.keyboard.press("Alt+Home");
  await openMap(sheet.page, "Another shop");
  await sheet.settled();
  await sheet.click(touchpoint("Rates"));
  await sheet.press("Control+v");
  await sheet.page.waitForFunction(() =>
    document.querySelector("footer")?.textContent?.includes("8 touchpoints"),
  );
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Ride"]).toEqual([
    "Collects",
    "Rates",
    "Hands over",
    "Waits",
  ]);
});

test("things are copied for other programs: as text, as a picture, as SVG", async ({ sheet }) => {
  // The clipboard looks through an SVG as if it were shown here; it is not, and comes out whole.
  sheet.expected.push(/Applying inline style/);
  const read = (): Promise<string> => sheet.page.evaluate(() => navigator.clipboard.readText());
  await select(sheet, touchpoint("Searches"), touchpoint("Waits"));
  await sheet.press("Control+c");
  await expect.poll(read).toContain("Searches");
  await sheet.choose("Edit", "Copy as SVG");
  await expect(
    sheet.page.getByRole("status").filter({ hasText: "The SVG is on the clipboard." }),
  ).toBeVisible();
  const svg = await sheet.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const type = item?.types.find((type) => type === "image/svg+xml" || type === "text/plain");
    return type ? (await item?.getType(type))?.text() : "";
  });
  expect(svg).toContain("@font-face");
  await sheet.choose("Edit", "Copy as picture");
  await expect(
    sheet.page.getByRole("status").filter({ hasText: "The picture is on the clipboard." }),
  ).toBeVisible();
  const types = await sheet.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain("image/png");
});

test("of a stage, a lane or what is in sight only that part of the drawing is copied", async ({ sheet }) => {
  sheet.expected.push(/Applying inline style/);
  const { page } = sheet;
  const copied = async (how: string): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.getByRole("menuitem", { name: "Copy the drawing" }).click();
    await page.getByRole("menuitem", { name: how, exact: true }).click();
    const read = (): Promise<string> =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const type = item?.types.find((type) => type === "image/svg+xml" || type === "text/plain");
        return (type && (await (await item?.getType(type))?.text())) ?? "";
      });
    await expect.poll(read).toContain("<svg");
    return read();
  };
  const check = (svg: string, shown: readonly string[], gone: readonly string[]): void => {
    for (const text of shown) expect(svg).toContain(text);
    for (const text of gone) expect(svg).not.toContain(text);
  };
  await sheet.click(stage("Bring"), { button: "right" });
  check(await copied("Copy as SVG"), ["Bring", "Waits", "Nobody says when"], ["Searches", "Rates"]);
  await sheet.click(lane("Doing"), { button: "right" });
  check(await copied("Copy as SVG"), ["Doing", "Reads three reviews"], ["Searches", "Nobody says when"]);
  // So near that only the beginning of the journey is in sight.
  const { x, y } = await sheet.at(touchpoint("Searches"));
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 4; turn += 1) {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
  }
  await sheet.settled();
  await page.mouse.click(x, y, { button: "right" });
  check(await copied("Copy what is in sight as SVG"), ["Searches"], ["Collects", "Rates", "Legend"]);
});

test("pasted text that is a journey or a table asks what it is to become", async ({ sheet, server }) => {
  await clipboard(sheet, "journey\n  title Pasted\n  section Go\n    Walk: 3: Me");
  await sheet.click(touchpoint("Asks"));
  await sheet.press("Control+v");
  await entry(sheet, "Bring it in as a new map").click();
  await expect(sheet.page.getByRole("textbox", { name: "Title of the map" })).toHaveValue("Pasted");
  await sheet.settled();
  expect((await server.titles()).maps).toContain("Pasted");
});

test("a picture is dropped onto a cell", async ({ sheet, server }) => {
  const { x, y } = await sheet.at(sheet.cell("Doing", "Asks"));
  const data = await sheet.page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "rack.png", { type: "image/png" }));
    return transfer;
  }, PIXEL);
  const over = sheet.page.locator(".canvas");
  for (const type of ["dragover", "drop"])
    await over.dispatchEvent(type, { dataTransfer: data, clientX: x, clientY: y });
  await expect.poll(async () => texts(await server.exported(sheet.map))).toContain("Asks: ");
});
