/** Taking hold of things on the sheet: cards, arrows, stages, lanes, notes and points of the curve, by hand and by keys. */
import { expect, type Map } from "./app";
import { lane, note, pain, stage, tests, touchpoint } from "./deeds";
import type { Box, Point, Sheet, Thing } from "./sheet";

const kinds = (map: Map): unknown[] => map.list("lanes").map(({ kind, title }) => title ?? kind);
const emotion = (map: Map, title: string): unknown => map.touchpoint(title)["emotion"] ?? 0;
const noteOf = (map: Map, text: string): { at: string; until?: string } => {
  const found = map.list("notes").find((note) => note["text"] === text);
  const at = map.titleOf(found?.touchpoint);
  return found?.["until"] === undefined ? { at } : { at, until: map.titleOf(found["until"]) };
};

async function drag(
  sheet: Sheet,
  from: Thing | Box,
  to: Thing | Box,
  across = 0.5,
  down = 0.5,
): Promise<void> {
  await sheet.drag(await sheet.at(from), await sheet.at(to, across, down));
}

/** The handle at a card's right edge, shown while the pointer is on the card. */
async function handle(sheet: Sheet, card: Thing): Promise<Point> {
  const { x, y } = await sheet.at(card);
  await sheet.page.mouse.move(x, y);
  return sheet.at({ ...sheet.find(card).box, height: 64 }, 1);
}

tests({
  "touchpoints are dragged": [
    {
      name: "within their stage",
      run: (sheet) => drag(sheet, touchpoint("Searches"), touchpoint("Asks"), 0.95),
      then: (map) => expect(map.flow["Find"]).toEqual(["Asks", "Searches"]),
    },
    {
      name: "into another stage",
      run: (sheet) => drag(sheet, touchpoint("Asks"), touchpoint("Waits"), 0.05),
      then: (map) => expect(map.flow["Bring"]).toEqual(["Hands over", "Asks", "Waits"]),
    },
    {
      name: "onto a parallel track",
      run: (sheet) => drag(sheet, touchpoint("Asks"), touchpoint("Hands over"), 0.5, 1.2),
      then(map) {
        expect(map.flow["Bring"]).toEqual(["Hands over", "Asks", "Waits"]);
        expect(map.touchpoint("Asks")["track"]).toBe(1);
      },
    },
    {
      name: "several at once",
      async run(sheet) {
        await sheet.click(touchpoint("Searches"));
        await sheet.click(touchpoint("Asks"), { held: "Shift" });
        await drag(sheet, touchpoint("Asks"), touchpoint("Rates"), 0.95);
      },
      then: (map) =>
        expect(map.flow).toMatchObject({ Find: [], Ride: ["Collects", "Rates", "Searches", "Asks"] }),
    },
    {
      name: "with Ctrl a copy stays behind",
      async run(sheet) {
        const [from, to] = [await sheet.at(touchpoint("Waits")), await sheet.at(touchpoint("Rates"), 0.95)];
        await sheet.page.keyboard.down("Control");
        await sheet.drag(from, to);
        await sheet.page.keyboard.up("Control");
      },
      then: (map) =>
        expect(map.flow).toMatchObject({
          Bring: ["Hands over", "Waits"],
          Ride: ["Collects", "Rates", "Waits"],
        }),
    },
    {
      name: "Escape drops what is in hand",
      steps: 0,
      async run(sheet) {
        const [from, to] = [await sheet.at(touchpoint("Waits")), await sheet.at(touchpoint("Rates"), 0.95)];
        const { mouse, keyboard } = sheet.page;
        await mouse.move(from.x, from.y);
        await mouse.down();
        await mouse.move(to.x, to.y, { steps: 4 });
        await keyboard.press("Escape");
        await mouse.up();
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "by keys, to the side and over the border",
      steps: 2,
      async run(sheet) {
        await sheet.click(touchpoint("Hands over"));
        await sheet.press("Alt+ArrowRight", "Alt+ArrowRight");
      },
      then: (map) =>
        expect(map.flow).toMatchObject({ Bring: ["Waits"], Ride: ["Hands over", "Collects", "Rates"] }),
    },
    {
      name: "by keys, onto the track below",
      async run(sheet) {
        await sheet.click(touchpoint("Collects"));
        await sheet.press("Alt+ArrowDown");
      },
      then: (map) => expect(map.touchpoint("Collects")["track"]).toBe(1),
    },
  ],
  "stages and lanes are dragged": [
    {
      name: "a stage by its head",
      run: (sheet) => drag(sheet, stage("Ride"), stage("Find"), 0.1),
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Ride", "Find", "Bring"]),
    },
    {
      name: "a stage by keys",
      async run(sheet) {
        await sheet.click(stage("Find"));
        await sheet.press("Alt+ArrowRight");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Bring", "Find", "Ride"]),
    },
    {
      name: "a lane by its head",
      run: (sheet) => drag(sheet, lane("Pains"), lane("Doing"), 0.5, 0.1),
      then: (map) =>
        expect(kinds(map)).toEqual(["flow", "emotion", "pains", "Doing", "channels", "remedies"]),
    },
    {
      name: "a lane by keys",
      async run(sheet) {
        await sheet.click(lane("Channels"));
        await sheet.press("Alt+ArrowUp");
      },
      then: (map) =>
        expect(kinds(map)).toEqual(["flow", "emotion", "channels", "Doing", "pains", "remedies"]),
    },
    {
      name: "a lane is made higher, and as high as needed again",
      steps: 2,
      async run(sheet) {
        const edge = await sheet.at(lane("Doing"), 0.5, 1);
        await sheet.page.mouse.move(edge.x, edge.y);
        await sheet.drag(edge, { x: edge.x, y: edge.y + 60 });
        expect(sheet.find(lane("Doing")).box.height).toBeGreaterThan(120);
        const again = await sheet.at(lane("Doing"), 0.5, 1);
        await sheet.page.mouse.move(again.x, again.y - 1);
        await sheet.page.mouse.dblclick(again.x, again.y - 1);
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "a lane is made higher by keys",
      async run(sheet) {
        await sheet.click(lane("Doing"));
        await sheet.press("Alt+Shift+ArrowDown");
      },
      then: (map) => expect(map.list("lanes")[2]?.["height"]).toBeGreaterThan(24),
    },
  ],
  "arrows are drawn and led elsewhere": [
    {
      name: "from a card's edge to another card",
      async run(sheet) {
        const from = await handle(sheet, touchpoint("Searches"));
        await sheet.drag(from, await sheet.at(touchpoint("Hands over")));
      },
      then: (map) => expect(map.arrows).toContain("Searches → Hands over"),
    },
    {
      name: "a card draws it near",
      async run(sheet) {
        const from = await handle(sheet, touchpoint("Asks"));
        const to = await sheet.at(touchpoint("Collects"), 0.5, 0);
        await sheet.drag(from, { x: to.x, y: to.y - 12 });
      },
      then: (map) => expect(map.arrows).toContain("Asks → Collects"),
    },
    {
      name: "let go on nothing, it is none",
      steps: 0,
      async run(sheet) {
        const from = await handle(sheet, touchpoint("Asks"));
        await sheet.drag(from, await sheet.at(sheet.cell("Remedies", "Asks")));
      },
      then: (map, before) => expect(map.map).toEqual(before.map),
    },
    {
      name: "its end is taken to another card",
      async run(sheet) {
        await sheet.click(sheet.words(["transition", "90%"]));
        const end = await sheet.at({ ...sheet.find(touchpoint("Hands over")).box, height: 64 }, 0);
        await sheet.drag(end, await sheet.at(touchpoint("Waits")));
      },
      then: (map) => expect(map.arrows).toContain("Asks → Waits 90%"),
    },
    {
      name: "by keys, to a touchpoint found by its name",
      async run(sheet) {
        await sheet.click(touchpoint("Rates"));
        await sheet.press("Alt+a");
        await sheet.page.getByRole("combobox", { name: "Where does it lead?" }).fill("search");
        await sheet.press("Enter");
      },
      then: (map) => expect(map.arrows).toContain("Rates → Searches"),
    },
    {
      name: "one is deleted",
      async run(sheet) {
        await sheet.click(sheet.words(["transition", "50%"]));
        await sheet.press("Delete");
      },
      then: (map) => expect(map.arrows).toHaveLength(4),
    },
    {
      name: "a share is typed once it is selected",
      async run(sheet) {
        await sheet.click(sheet.words(["transition", "50%"]));
        await sheet.page.keyboard.type("35");
        await sheet.press("Enter");
      },
      then: (map) => expect(map.arrows).toContain("Collects → Rates 35%"),
    },
    {
      name: "its kind is chosen where it lies",
      async run(sheet) {
        await sheet.click(sheet.words(["transition", "85%"]), { button: "right" });
        await sheet.page.getByRole("menuitem", { name: "Kind of arrow" }).press("ArrowRight");
        await sheet.page.getByRole("menuitemcheckbox", { name: "Recovery" }).press("Enter");
      },
      then: (map) => expect(map.list("transitions")[3]?.["kind"]).toBe("recovery"),
    },
  ],
  "the curve is bent": [
    {
      name: "a point is dragged up",
      async run(sheet) {
        const from = await sheet.at(sheet.feeling("Waits"));
        await sheet.drag(from, { x: from.x, y: from.y - 40 });
      },
      then: (map) => expect(emotion(map, "Waits")).toBeGreaterThan(0),
    },
    {
      name: "no higher than it goes",
      async run(sheet) {
        const from = await sheet.at(sheet.feeling("Waits"));
        await sheet.drag(from, { x: from.x, y: from.y - 300 });
      },
      then: (map) => expect(emotion(map, "Waits")).toBe(2),
    },
    {
      name: "by keys, a quarter a press",
      steps: 2,
      async run(sheet) {
        await sheet.click(sheet.feeling("Asks"));
        await sheet.press("Alt+ArrowDown", "Alt+ArrowDown");
      },
      then: (map) => expect(emotion(map, "Asks")).toBe(0.5),
    },
    {
      name: "a point is taken away and put back with a double click",
      steps: 2,
      async run(sheet) {
        const box = sheet.feeling("Rates");
        await sheet.click(box);
        await sheet.press("Delete");
        await sheet.click(sheet.cell("Emotions", "Rates"), { clickCount: 2 });
      },
      then: (map) => expect(map.touchpoint("Rates")["emotion"] ?? 0).toBeCloseTo(0, 0),
    },
  ],
  "notes and what hangs there are moved": [
    {
      name: "a note to another column",
      run: (sheet) => drag(sheet, note("Reads three reviews"), sheet.cell("Doing", "Waits")),
      then: (map) => expect(noteOf(map, "Reads three reviews")).toEqual({ at: "Waits" }),
    },
    {
      name: "a note reaches over two columns",
      async run(sheet) {
        await sheet.click(note("Reads three reviews"));
        const edge = await sheet.at(note("Reads three reviews"), 1);
        await sheet.drag(edge, await sheet.at(sheet.cell("Doing", "Asks")));
      },
      then: (map) => expect(noteOf(map, "Reads three reviews")).toEqual({ at: "Searches", until: "Asks" }),
    },
    {
      name: "by keys, to the side and further",
      steps: 2,
      async run(sheet) {
        await sheet.click(note("Locks it in the rack"));
        await sheet.press("Alt+ArrowLeft", "Alt+Shift+ArrowRight");
      },
      then: (map) => expect(noteOf(map, "Locks it in the rack")).toEqual({ at: "Asks", until: "Hands over" }),
    },
    {
      name: "a pain to another touchpoint",
      run: (sheet) => drag(sheet, pain("Nobody says when"), sheet.cell("Pains", "Collects")),
      then: (map) => {
        const [found] = map.list("pains");
        const at = (found?.["touchpoints"] as string[]).map((id) => map.titleOf(id));
        expect(at).toEqual(["Collects"]);
      },
    },
    {
      name: "a pain covers two touchpoints",
      async run(sheet) {
        await sheet.click(pain("Nobody says when"));
        await sheet.press("Alt+Shift+ArrowRight");
      },
      then: (map) => {
        const [found] = map.list("pains");
        const at = (found?.["touchpoints"] as string[]).map((id) => map.titleOf(id));
        expect(at).toEqual(["Waits", "Collects"]);
      },
    },
  ],
});
