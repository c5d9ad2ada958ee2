/** What is added on the sheet: stages, touchpoints, lanes, and a map from nothing, by pointer and by keyboard. */
import { expect, type Map, test } from "./app";
import { lane, stage, tests, touchpoint } from "./deeds";
import { Sheet } from "./sheet";

const titles = (map: Map): unknown[] => map.list("touchpoints").map(({ title }) => title);
const lanes = (map: Map): unknown[] => map.list("lanes").map(({ kind }) => kind ?? "notes");

tests({
  "stages and touchpoints are added": [
    {
      name: "with the plus between two columns",
      async run(sheet) {
        const [before, after] = [
          sheet.find(touchpoint("Hands over")).box,
          sheet.find(touchpoint("Waits")).box,
        ];
        const [from, y] = [before.x + before.width, before.y - 2];
        const gap = { x: from, y, width: after.x - from, height: 0 };
        const at = await sheet.at(gap);
        await sheet.page.mouse.move(at.x, at.y + 20);
        await sheet.page.mouse.move(at.x, at.y);
        await sheet.page.mouse.click(at.x, at.y);
        await sheet.write("Gets a ticket");
      },
      then(map) {
        expect(map.flow["Bring"]).toEqual(["Hands over", "Gets a ticket", "Waits"]);
        expect(map.arrows).toContain("Hands over → Gets a ticket 100%");
      },
    },
    {
      name: "with Ctrl+Enter behind the one selected",
      async run(sheet) {
        await sheet.click(touchpoint("Asks"));
        await sheet.press("Control+Enter");
        await sheet.write("Compares");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Searches", "Asks", "Compares"]),
    },
    {
      name: "one after the other with Tab",
      steps: 3,
      async run(sheet) {
        await sheet.click(touchpoint("Rates"));
        await sheet.press("Insert");
        await sheet.write("Recommends", "Tab");
        await sheet.write("Comes back", "Tab");
        await sheet.write("Stays", "Enter");
      },
      then(map) {
        expect(map.flow["Ride"]).toEqual(["Collects", "Rates", "Recommends", "Comes back", "Stays"]);
        expect(map.arrows.slice(-2)).toEqual(["Recommends → Comes back", "Comes back → Stays"]);
      },
    },
    {
      name: "Escape leaves nothing behind",
      steps: 0,
      async run(sheet) {
        await sheet.click(touchpoint("Asks"));
        await sheet.press("Control+Enter");
        await sheet.write("Never mind", "Escape");
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "before, behind and beside from the menu",
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.choose("Add", "Add a touchpoint on a parallel track");
        await sheet.write("Asks how it goes");
      },
      then: (map) => expect(map.touchpoint("Asks how it goes")["track"]).toBe(1),
    },
    {
      name: "a stage with the plus at the end",
      async run(sheet) {
        const { box } = sheet.find(stage("Ride"));
        const end = await sheet.at(box, 1, 0.5);
        const { scale } = await sheet.whole();
        await sheet.page.mouse.click(end.x + 14 * scale, end.y);
        await sheet.write("Remember");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Bring", "Ride", "Remember"]),
    },
    {
      name: "a stage by keys, and its first touchpoint by a click",
      steps: 2,
      async run(sheet) {
        await sheet.click(stage("Bring"));
        await sheet.press("Alt+s");
        await sheet.write("Pay");
        const { box } = sheet.find(stage("Pay"));
        const row = sheet.find(touchpoint("Hands over")).box;
        // Below the arrow that leads past.
        const at = await sheet.at({ ...row, x: box.x, width: box.width }, 0.5, 0.8);
        await sheet.page.mouse.click(at.x, at.y);
        await sheet.write("Pays by card");
      },
      then: (map) => expect(map.flow).toMatchObject({ Pay: ["Pays by card"] }),
    },
  ],
  "lanes are added, hidden and shown": [
    {
      name: "with the plus under the last",
      async run(sheet) {
        const head = await sheet.at(lane("Remedies"), 0.5, 1);
        const { scale } = await sheet.whole();
        const end = await sheet.at(lane("Remedies"), 1, 1);
        const [x, y] = [end.x - 16 * scale, end.y + 13 * scale];
        await sheet.page.mouse.move(head.x, head.y - 20);
        await sheet.page.mouse.move(x, y);
        await sheet.page.mouse.click(x, y);
        await sheet.page.getByRole("menuitem", { name: "Quotes" }).click();
      },
      then: (map) => expect(lanes(map).at(-1)).toBe("quotes"),
    },
    ...["Notes", "Pictures", "KPIs", "Frontstage", "Backstage", "Support processes"].map((kind) => ({
      name: `${kind} by keys`,
      async run(sheet: Sheet): Promise<void> {
        await sheet.click(lane("Doing"));
        await sheet.press("Alt+l");
        await sheet.page.getByRole("menuitem", { name: kind, exact: true }).press("Enter");
      },
      then(map: Map): void {
        const [, , , added] = lanes(map);
        expect(added).toBe(
          { Pictures: "images", "Support processes": "support" }[kind] ?? kind.toLowerCase(),
        );
      },
    })),
    {
      name: "one is hidden and shown again",
      steps: 2,
      async run(sheet) {
        await sheet.click(lane("Channels"));
        await sheet.choose("Arrange", "Hide lane");
        expect(await sheet.shows(lane("Channels"))).toBe(false);
        await sheet.choose("Arrange", "Hidden lanes", "Channels");
        expect(await sheet.shows(lane("Channels"))).toBe(true);
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
  ],
});

test("how to go on is told while something new is written, and not while a name is changed", async ({
  sheet,
}) => {
  const hint = sheet.page.locator(".writing-hint");
  await sheet.click(touchpoint("Rates"));
  await sheet.press("Insert");
  await expect(hint).toHaveText("Tab: next one · Enter: done");
  await expect(hint).toBeInViewport({ ratio: 1 });
  await sheet.press("Escape");
  await expect(hint).toBeHidden();
  await sheet.press("F2");
  await expect(sheet.writing).toBeFocused();
  await expect(hint).toBeHidden();
  await sheet.press("Escape");
});

test("an empty map is begun by keyboard alone", async ({ app, server }) => {
  const sheet = new Sheet(app);
  await app.getByRole("button", { name: "New map" }).first().click();
  await app.getByRole("dialog").getByLabel("Title").fill("By keys");
  await app.keyboard.press("Enter");
  await expect(sheet.canvas).toBeFocused();
  await sheet.press("Alt+s");
  for (const title of ["Before", "After"]) await sheet.write(title, "Tab");
  await sheet.press("Escape", "ArrowLeft", "ArrowRight", "Alt+t");
  for (const title of ["Calls", "Waits"]) await sheet.write(title, "Tab");
  await sheet.write("Leaves");
  expect(titles(await server.exported(sheet.map))).toEqual(["Calls", "Waits", "Leaves"]);
});

test("what is written is in sight and can be read, wherever one was looking", async ({ sheet }) => {
  await sheet.page.setViewportSize({ width: 820, height: 600 });
  const readable = async (): Promise<void> => {
    await expect(sheet.writing).toBeFocused();
    await expect(sheet.writing).toBeInViewport({ ratio: 1 });
    // Smaller than this, a line of text is a line.
    expect((await sheet.writing.boundingBox())?.height).toBeGreaterThan(14);
  };
  await sheet.click(touchpoint("Rates"));
  await sheet.press("Insert");
  for (const title of ["Recommends", "Comes back", "Stays"]) {
    await readable();
    await sheet.page.keyboard.type(title);
    await sheet.press("Tab");
  }
  await readable();
});
