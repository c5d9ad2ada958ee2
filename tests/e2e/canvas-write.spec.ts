/** Writing on the sheet: names in place, notes, pains, emotions and channels, by pointer and by keyboard. */
import { expect, type Map, test } from "./app";
import { lane, note, pain, remedy, stage, tests, touchpoint } from "./deeds";
import { TITLE } from "./journey";
import type { Sheet } from "./sheet";

const notes = (map: Map): unknown[] =>
  map.list("notes").map(({ touchpoint, text }) => `${map.titleOf(touchpoint)}: ${String(text)}`);

/** A click into the free part of a cell. */
async function cell(sheet: Sheet, name: string, at: string): Promise<void> {
  await sheet.click(sheet.cell(name, at));
}

tests({
  "names are written in place": [
    {
      name: "a double click writes a touchpoint anew",
      async run(sheet) {
        await sheet.click(touchpoint("Asks"), { clickCount: 2 });
        await sheet.write("Calls the shop");
      },
      then: (map) => expect(map.flow["Find"]).toEqual(["Searches", "Calls the shop"]),
    },
    {
      name: "Enter writes what is selected",
      async run(sheet) {
        await sheet.click(stage("Bring"));
        await sheet.press("Enter");
        await sheet.write("Bring it in");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Find", "Bring it in", "Ride"]),
    },
    {
      name: "a letter begins anew",
      async run(sheet) {
        await sheet.click(lane("Doing"));
        await sheet.page.keyboard.type("Steps");
        await sheet.press("Enter");
      },
      then: (map) => expect(map.list("lanes").map(({ title }) => title)).toContain("Steps"),
    },
    {
      name: "the title of the map",
      async run(sheet) {
        await sheet.click(sheet.words(["title", TITLE]), { clickCount: 2 });
        await sheet.write("A bicycle, as good as new");
      },
      then: (map) => expect(map.map.card.title).toBe("A bicycle, as good as new"),
    },
    {
      name: "a note of several lines",
      async run(sheet) {
        await sheet.click(note("Reads three reviews"), { clickCount: 2 });
        await sheet.page.keyboard.type("Reads");
        await sheet.page.keyboard.press("Shift+Enter");
        await sheet.write("and reads");
      },
      then: (map) => expect(notes(map)[0]).toBe("Searches: Reads\nand reads"),
    },
    {
      name: "a press elsewhere keeps what was typed",
      async run(sheet) {
        const elsewhere = await sheet.at(sheet.cell("Remedies", "Searches"));
        await sheet.click(touchpoint("Rates"), { clickCount: 2 });
        await sheet.page.keyboard.type("Tells others");
        await sheet.page.mouse.click(elsewhere.x, elsewhere.y);
        // What was pressed is an empty cell, which is written in now.
        await expect(sheet.writing).toHaveAccessibleName("What would help?");
        await expect(sheet.writing).toHaveValue("");
        await sheet.press("Escape");
      },
      then: (map) => expect(map.flow["Ride"]).toEqual(["Collects", "Tells others"]),
    },
    {
      name: "Tab goes on to the next name",
      steps: 2,
      async run(sheet) {
        await sheet.click(stage("Find"));
        await sheet.press("F2");
        await sheet.write("Look", "Tab");
        await sheet.write("Leave it there");
      },
      then: (map) => expect(Object.keys(map.flow)).toEqual(["Look", "Leave it there", "Ride"]),
    },
    {
      name: "a share on an arrow, with words",
      async run(sheet) {
        await sheet.click(["transition", "50%"], { clickCount: 2 });
        await sheet.write("62.5 % when asked");
      },
      then(map) {
        expect(map.arrows.at(-1)).toBe("Collects → Rates 62.5%");
        expect(map.list("transitions").at(-1)?.["label"]).toBe("when asked");
      },
    },
  ],
  "things are written into cells": [
    {
      name: "a note with a click",
      async run(sheet) {
        await cell(sheet, "Doing", "Asks");
        await sheet.write("Dials twice");
      },
      then: (map) => expect(notes(map)).toContain("Asks: Dials twice"),
    },
    {
      name: "notes along a lane with Tab",
      steps: 3,
      async run(sheet) {
        await cell(sheet, "Doing", "Asks");
        await sheet.write("Dials", "Tab");
        await sheet.write("Locks it twice", "Tab");
        await sheet.write("Reads a book");
      },
      then: (map) =>
        expect(notes(map)).toEqual([
          "Searches: Reads three reviews",
          "Asks: Dials",
          "Hands over: Locks it twice",
          "Waits: Reads a book",
        ]),
    },
    {
      name: "a pain, and how bad it is",
      steps: 2,
      async run(sheet) {
        await cell(sheet, "Pains", "Asks");
        await sheet.write("Nobody picks up");
        await sheet.press("Alt+5");
      },
      then: (map) =>
        expect(map.list("pains").find(({ title }) => title === "Nobody picks up")?.["severity"]).toBe(5),
    },
    {
      name: "a remedy by keys",
      async run(sheet) {
        await sheet.click(touchpoint("Collects"));
        await sheet.press("Alt+r");
        await sheet.write("A warm welcome");
      },
      then: (map) => expect(map.list("remedies").map(({ title }) => title)).toContain("A warm welcome"),
    },
    {
      name: "what hangs there is written anew",
      steps: 2,
      async run(sheet) {
        await sheet.click(pain("Nobody says when"), { clickCount: 2 });
        await sheet.write("No word for days");
        await sheet.click(sheet.words(remedy("A message when done")), { clickCount: 2 });
        await sheet.write("A text message");
      },
      then(map) {
        expect(map.list("pains")[0]?.title).toBe("No word for days");
        expect(map.list("remedies")[0]?.title).toBe("A text message");
      },
    },
    {
      name: "a KPI, with a lane of its own",
      steps: 2,
      async run(sheet) {
        await sheet.click(touchpoint("Waits"));
        await sheet.press("Alt+k");
        await sheet.write("Days until done");
      },
      then(map) {
        expect(map.list("lanes").map(({ kind }) => kind)).toContain("kpis");
        expect(map.list("kpis").map(({ title }) => title)).toEqual(["Days until done"]);
      },
    },
  ],
  "emotions are numbers, channels are chosen": [
    {
      name: "a number is typed over a point, Tab goes on to the next",
      steps: 2,
      async run(sheet) {
        await sheet.click(sheet.feeling("Asks"));
        await sheet.page.keyboard.press("-");
        await sheet.write("1.5", "Tab");
        await sheet.write("2");
      },
      then(map) {
        expect(map.touchpoint("Asks")["emotion"]).toBe(-1.5);
        expect(map.touchpoint("Hands over")["emotion"]).toBe(2);
      },
    },
    {
      name: "letters mean nothing on a curve, neither where it has a point nor where it has none",
      async run(sheet) {
        await sheet.click(sheet.feeling("Asks"));
        await sheet.page.keyboard.type("calls");
        await sheet.press("Delete");
        await sheet.page.keyboard.type("calls");
        await sheet.settled();
        await expect(sheet.writing).toBeHidden();
        await expect(sheet.page.getByRole("region", { name: "Messages" })).toBeEmpty();
      },
      then(map, before) {
        expect(map.touchpoint("Asks")["emotion"]).toBeUndefined();
        expect(map.flow).toEqual(before.flow);
      },
    },
    {
      name: "a number is typed where there is none, and can be moved at once",
      steps: 3,
      async run(sheet) {
        await sheet.click(sheet.feeling("Asks"));
        await sheet.press("Delete", "Enter");
        // What is no number stays to be put right.
        await sheet.write("1,5x");
        await expect(sheet.writing).toHaveAttribute("aria-invalid", "true");
        await sheet.write("1,5");
        await sheet.press("Alt+ArrowUp");
      },
      then: (map) => expect(map.touchpoint("Asks")["emotion"]).toBe(1.75),
    },
    {
      name: "Delete on a channel takes the channel, as the menu does",
      async run(sheet) {
        await sheet.click(["channel", "Phone"]);
        await sheet.press("Delete");
      },
      then(map, before) {
        expect(map.touchpoint("Asks")["channel"]).toBeUndefined();
        expect(map.flow).toEqual(before.flow);
      },
    },
    {
      name: "letters on a channel look for another one",
      async run(sheet) {
        await sheet.click(["channel", "Phone"]);
        await sheet.page.keyboard.type("website");
        await sheet.press("Enter");
      },
      then(map, before) {
        expect(map.nameOf("channels", map.touchpoint("Asks")["channel"])).toBe("Website");
        expect(map.flow).toEqual(before.flow);
      },
    },
  ],
});

test("in a full cell a plus asks for one more, in an empty one a click is enough", async ({
  sheet,
  server,
}) => {
  const { box } = sheet.find(note("Reads three reviews"));
  const full = await sheet.at(box);
  await sheet.page.mouse.move(full.x, full.y);
  const plus = { x: box.x + box.width - 20, y: box.y + box.height + 2, width: 0, height: 0 };
  await sheet.click(plus);
  await sheet.write("And asks two friends");
  await sheet.click(sheet.cell("Doing", "Asks"));
  await sheet.write("Rings twice");
  const map = await server.exported(sheet.map);
  expect(notes(map).slice(0, 2)).toEqual(["Searches: Reads three reviews", "Searches: And asks two friends"]);
  expect(notes(map)).toContain("Asks: Rings twice");
});

test("keys that come faster than the program answers all count", async ({ sheet, server }) => {
  await sheet.click(touchpoint("Searches"));
  await sheet.press("Delete");
  const after = await server.exported(sheet.map);
  await sheet.page.route("**/ask", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await route.continue();
  });
  const keys = sheet.page.keyboard;
  await keys.press("Control+z");
  await keys.press("Control+y");
  await sheet.settled();
  expect((await server.exported(sheet.map)).map).toEqual(after.map);
  await keys.press("Control+z");
  await keys.press("Control+y");
  await keys.press("Control+z");
  await sheet.settled();
  const { flow } = await server.exported(sheet.map);
  expect(flow["Find"]).toContain("Searches");
});

test("the curve of another persona is typed behind a point", async ({ sheet, server }) => {
  await sheet.click(sheet.feeling("Asks"));
  await sheet.press("Control+Enter");
  await expect(sheet.writing).toHaveAccessibleName("Emotion of Mira, from −2 to +2");
  await sheet.write("2", "Tab");
  await sheet.write("-1");
  const map = await server.exported(sheet.map);
  const felt = ["Asks", "Hands over"].map((title) => Object.values(map.touchpoint(title)["emotions"] ?? {}));
  expect(felt).toEqual([[2], [-1]]);
});
