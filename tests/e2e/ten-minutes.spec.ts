/**
 * The promise of the app: somebody who has never seen it draws a whole journey in one sitting, with mouse and keyboard,
 * and finds all of it again. Here as one long test, in the order in which people do it.
 */
import type { Camera } from "../../ui/src/canvas/camera";
import { expect, type Map, type Server, test } from "./app";
import { lane, pain, remedy, stage, touchpoint } from "./deeds";
import { PIXEL } from "./journey";
import { type Box, Sheet, type Thing } from "./sheet";

const TITLE = "Electricity for a new flat";
const FLOW: Readonly<Record<string, readonly string[]>> = {
  "The old flat": ["Gives notice", "Thinks of electricity", "Asks friends"],
  Compare: ["Searches the web", "Reads a comparison", "Calls the hotline"],
  Sign: ["Fills in the form", "Uploads the reading", "Gets a confirmation"],
  "Move in": ["Switches on the light", "Receives a letter", "Calls about the name", "Gets a new letter"],
  Pay: ["First instalment", "Yearly bill", "Asks about the bill", "Pays more"],
  "Stay or go": ["Gets an offer", "Compares again", "Stays"],
};
const TITLES = Object.values(FLOW).flat();
const MOODS = [0, -0.5, 0.5, 1, -1, 0, 0, -1, 1, 2, -1, -2, 0, 0, -1.5, -1, -2, 0, 0.5, 1];

test.use({ tour: true, actionTimeout: 15_000 });

test("a journey of six stages is drawn in one go, is there after a reload, and goes back step by step", async ({
  app,
  server,
}) => {
  test.setTimeout(240_000);
  const sheet = new Sheet(app);
  const person = new Person(sheet);
  await test.step("the tour is left, a map begun", () => begin(sheet));
  const nothing = await server.exported(sheet.map);
  await test.step("stages and touchpoints", () => columns(person));
  expect((await server.exported(sheet.map)).flow).toEqual(FLOW);
  await test.step("ways", () => ways(person));
  await test.step("feelings", () => feelings(person));
  await test.step("pains and what helps", () => pains(person));
  await test.step("who, where, and what else there is to say", () => facts(person));
  await test.step("what was drawn is what is kept", () => kept(sheet, server));

  const all = await server.exported(sheet.map);
  await test.step("it is shown and handed on", () => shown(sheet));
  await test.step("after a reload everything is there", async () => {
    await app.reload();
    await expect(sheet.canvas).toBeVisible();
    await sheet.settled();
    expect((await server.exported(sheet.map)).map).toEqual(all.map);
    for (const title of TITLES) expect(await sheet.shows(touchpoint(title))).toBe(true);
  });
  await test.step("back to the empty sheet, and forth again", async () => {
    await sheet.canvas.focus();
    const steps = await until(sheet, "Undo", "Control+z");
    expect(steps).toBeGreaterThan(40);
    expect((await server.exported(sheet.map)).map).toEqual(nothing.map);
    expect(await until(sheet, "Redo", "Control+Shift+z")).toBe(steps);
    expect((await server.exported(sheet.map)).map).toEqual(all.map);
  });
});

/** Somebody at the sheet, near enough to read. */
class Person {
  #camera: Camera | undefined;

  constructor(readonly sheet: Sheet) {}

  /** Comes near to a thing; the pointer rests on it. */
  async look(at: Thing): Promise<void> {
    this.#camera = await this.sheet.near(at, 3);
  }

  async point(at: Thing | Box, across = 0.5, down = 0.5): Promise<void> {
    const { x, y } = await this.sheet.at(at, across, down, this.#camera);
    await this.sheet.page.mouse.move(x, y, { steps: 3 });
  }

  async click(at: Thing | Box, across = 0.5, down = 0.5): Promise<void> {
    await this.point(at, across, down);
    await this.sheet.page.mouse.down();
    await this.sheet.page.mouse.up();
    await this.sheet.settled();
  }

  /** Takes hold of a place and lets go at another. */
  async drag(from: Box, to: Thing | Box, across = 0.5, down = 0.5): Promise<void> {
    await this.point(from);
    await this.sheet.page.mouse.down();
    await this.point(to, across, down);
    await this.sheet.page.mouse.up();
    await this.sheet.settled();
  }

  /** Chooses from the menu of a thing, level by level. */
  async choose(at: Thing, ...names: readonly string[]): Promise<void> {
    const { x, y } = await this.sheet.at(at, 0.5, 0.5, this.#camera);
    await this.sheet.page.mouse.click(x, y, { button: "right" });
    for (const name of names) {
      const { page } = this.sheet;
      const entry = page
        .getByRole("menuitem", { name, exact: true })
        .or(page.getByRole("menuitemcheckbox", { name, exact: true }));
      await entry.last().click();
    }
    await this.sheet.settled();
  }
}

async function begin(sheet: Sheet): Promise<void> {
  const { page } = sheet;
  await page.getByRole("button", { name: "No, thanks" }).click();
  await page.getByRole("button", { name: "New map" }).first().click();
  await page.keyboard.type(TITLE);
  await page.keyboard.press("Enter");
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
}

async function columns({ sheet }: Person): Promise<void> {
  const { page } = sheet;
  // The sheet asks where the journey begins; a click anywhere on the question answers it.
  await page.getByRole("application").click();
  const hint = page.locator(".writing-hint");
  await expect(hint).toHaveText("Tab: next one · Enter: done");
  for (const title of Object.keys(FLOW)) await sheet.write(title, "Tab");
  await sheet.press("Escape");
  await expect(hint).toBeHidden();
  for (const [name, [first = "", ...others]] of Object.entries(FLOW)) {
    const { box } = sheet.find(stage(name));
    // Below its head an empty stage asks for its first touchpoint.
    await sheet.click({ x: box.x + 40, y: box.y + box.height + 20, width: 60, height: 30 });
    await sheet.write(first, "Tab");
    for (const title of others.slice(0, -1)) await sheet.write(title, "Tab");
    await sheet.write(others.at(-1) ?? "");
  }
}

/** Every touchpoint led to the next already; some go round. */
async function ways(person: Person): Promise<void> {
  const { sheet } = person;
  const from = "Switches on the light";
  await person.look(touchpoint("Receives a letter"));
  const { box } = sheet.find(touchpoint(from));
  await person.point(touchpoint(from));
  await person.drag(
    { x: box.x + box.width, y: box.y + 32, width: 0, height: 0 },
    touchpoint("Calls about the name"),
    0.2,
  );
  await sheet.canvas.press("3");
  await sheet.write("0 %");
  // By keys: from what is selected to what is typed.
  await person.click(touchpoint("Calls about the name"));
  await sheet.press("Alt+a");
  await sheet.page.keyboard.type("First inst");
  await sheet.press("Enter");
}

async function feelings(person: Person): Promise<void> {
  const { sheet } = person;
  // The first by hand …
  await person.look(touchpoint("Gives notice"));
  const cell = sheet.cell("Emotions", "Gives notice");
  await person.drag(cell, cell, 0.5, 0.2);
  // … and then the whole row by typing.
  await person.click(touchpoint("Gives notice"));
  await sheet.press("ArrowDown", "Enter");
  for (const mood of MOODS) await sheet.write(String(mood), "Tab");
  await sheet.press("Escape");
}

async function pains(person: Person): Promise<void> {
  const { sheet } = person;
  await person.look(touchpoint("Reads a comparison"));
  await person.click(sheet.cell("Pains", "Reads a comparison"));
  await sheet.write("Too many tariffs");
  await person.look(touchpoint("Yearly bill"));
  await person.click(sheet.cell("Pains", "Yearly bill"));
  await sheet.write("Nobody understands it", "Tab");
  await sheet.write("Half an hour in the queue");
  await person.look(touchpoint("Yearly bill"));
  await person.choose(pain("Nobody understands it"), "Severity", "5 – ends relationships");
  // From the pain into the lane of remedies: what helps is linked at once.
  const { box } = sheet.find(pain("Nobody understands it"));
  await person.click(pain("Nobody understands it"));
  await person.drag(
    { x: box.x + box.width / 2, y: box.y + box.height, width: 0, height: 0 },
    sheet.cell("Remedies", "Yearly bill"),
  );
  await sheet.write("A bill on one page");
  await person.click(pain("Half an hour in the queue"));
  await sheet.press("Alt+r");
  await sheet.write("Call back");
}

async function facts(person: Person): Promise<void> {
  const { sheet } = person;
  const { page } = sheet;
  await person.look(touchpoint("Reads a comparison"));
  // A channel and a team that are not there yet come into being by their names.
  await person.click(touchpoint("Calls the hotline"));
  for (const [key, name] of [
    ["Alt+c", "Hotline"],
    ["Alt+o", "Service centre"],
  ] as const) {
    await sheet.press(key);
    await page.keyboard.type(name);
    await sheet.press("Enter");
  }
  await sheet.press("Alt+m");
  await person.click(sheet.cell("Notes", "Searches the web"));
  await sheet.write("Three tabs side by side");
  await person.click(sheet.cell("KPIs", "Calls the hotline"));
  await sheet.write("Calls answered at once");
  await person.click(touchpoint("Searches the web"));
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await navigator.clipboard.write([
      new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) }),
    ]);
  }, PIXEL);
  await sheet.press("Control+v");
  await sheet.press("Escape", "Escape");
  const side = page.getByRole("complementary");
  await side.getByRole("button", { name: /^Personas Add/ }).click();
  await page.keyboard.type("Jana");
  await sheet.press("Enter");
  await expect(side).toContainText("Jana");
  await sheet.canvas.focus();
}

async function kept(sheet: Sheet, server: Server): Promise<void> {
  const map = await server.exported(sheet.map);
  expect(map.flow).toEqual(FLOW);
  expect(map.arrows).toHaveLength(TITLES.length + 1);
  expect(map.arrows).toContain("Switches on the light → Calls about the name 30%");
  expect(map.arrows).toContain("Calls about the name → First instalment");
  expect(TITLES.map((title) => map.touchpoint(title)["emotion"])).toEqual(MOODS);
  expect(map.list("pains").map(({ title, severity }) => [title, severity])).toEqual([
    ["Too many tariffs", 3],
    ["Nobody understands it", 5],
    ["Half an hour in the queue", 3],
  ]);
  expect(remedies(map)).toEqual({
    "A bill on one page": ["Nobody understands it"],
    "Call back": ["Half an hour in the queue"],
  });
  const call = map.touchpoint("Calls the hotline");
  expect(map.nameOf("channels", call["channel"])).toBe("Hotline");
  expect(map.nameOf("teams", call["team"])).toBe("Service centre");
  expect(call["moment"]).toBe("truth");
  expect(map.list("kpis").map(({ title }) => title)).toEqual(["Calls answered at once"]);
  expect(map.list("notes").map(({ text }) => text)).toContain("Three tabs side by side");
  expect(map.list("notes").filter(({ image }) => image)).toHaveLength(1);
  expect(map.map.card["personas"]).toHaveLength(1);
}

function remedies(map: Map): Record<string, string[]> {
  const pains = map.list("pains");
  return Object.fromEntries(
    map
      .list("remedies")
      .map(({ title, treats }) => [
        title,
        (treats as { pain: string }[]).map(({ pain }) => pains.find(({ id }) => id === pain)?.title ?? "?"),
      ]),
  );
}

async function shown(sheet: Sheet): Promise<void> {
  const { page } = sheet;
  await sheet.press("F5");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Present|^Start/ })
    .click();
  const tools = page.getByRole("toolbar", { name: "Presenter’s tools" });
  await expect(tools).toContainText(TITLE);
  await page.keyboard.press("ArrowRight");
  await expect(tools).toContainText("1. The old flat");
  await page.keyboard.press("Escape");
  await expect(sheet.canvas).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "SVG" }).check();
  // Lanes are called what they are called on the sheet.
  for (const name of ["Emotions", "Notes", "Pains", "KPIs"])
    await expect(dialog.getByRole("checkbox", { name })).toBeChecked();
  await expect(page.getByRole("region", { name: "Preview" })).toHaveAttribute("aria-busy", "false");
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save" }).click();
  expect((await saved).suggestedFilename()).toBe("electricity-for-a-new-flat.svg");
  await expect(dialog).toBeHidden();
}

/** Presses keys until nothing more is to be undone or made again; how often. */
async function until(sheet: Sheet, name: "Undo" | "Redo", keys: string): Promise<number> {
  const button = sheet.page.getByRole("button", { name: new RegExp(`^${name}`) });
  let steps = 0;
  for (; steps < 200 && (await button.isEnabled()); steps += 1) await sheet.press(keys);
  return steps;
}
