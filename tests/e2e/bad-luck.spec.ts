/** Bad input and bad luck: strange files, a program that is gone, a full disk. Always said, and nothing lost. */
import type { Locator, Page } from "@playwright/test";
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begin, expect, openMap, Server, test } from "./app";
import { stage, touchpoint } from "./deeds";
import { bicycle, TITLE } from "./journey";
import type { Sheet } from "./sheet";

const messages = (page: Page): Locator => page.getByRole("region", { name: /Messages|Meldungen/ });
const disconnected = (page: Page): Locator =>
  page.getByRole("alert").filter({ hasText: "Try again" }).first();

/** Drops a file onto the page, or onto a part of it. */
async function drop(page: Page, onto: string, name: string, bytes: Buffer, type = ""): Promise<void> {
  const file = { name, type, data: bytes.toString("base64") };
  const data = await page.evaluateHandle(({ name, type, data }) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type }));
    return transfer;
  }, file);
  for (const event of ["dragover", "drop"]) await page.dispatchEvent(onto, event, { dataTransfer: data });
}

/** The one problem that is told, taken away again. */
async function told(page: Page): Promise<string> {
  const alert = messages(page).getByRole("alert");
  await expect(alert).toHaveCount(1);
  const text = await alert.locator("p").innerText();
  await alert.getByRole("button", { name: /^(Close|Schließen)$/ }).click();
  await expect(alert).toHaveCount(0);
  return text;
}

interface Strange {
  readonly name: string;
  readonly bytes: (examples: Buffer) => Buffer;
  readonly en: RegExp;
  readonly de: RegExp;
}
const text = (text: string) => (): Buffer => Buffer.from(text);
const noise = (): Buffer => Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 13) % 256));

/** What a library is dropped on that it cannot take: what is wrong, where, what to do. */
const STRANGE: readonly Strange[] = [
  {
    name: "holiday.xyz",
    bytes: noise,
    en: /holiday\.xyz is neither text nor a library.*Nothing was changed.*Choose a file that ends in/s,
    de: /holiday\.xyz ist weder Text noch eine Bibliothek.*nichts geändert.*Wählen Sie eine Datei/s,
  },
  {
    name: "notes.txt",
    bytes: text("Buy milk, call Anna, water the plants."),
    en: /notes\.txt/,
    de: /notes\.txt/,
  },
  { name: "nothing.json", bytes: text(""), en: /nothing\.json is empty/, de: /nothing\.json ist leer/ },
  {
    name: "half.json",
    bytes: () => Buffer.from(JSON.stringify(bicycle, null, 1).slice(0, 700)),
    en: /half\.json: line \d+, column \d+.*: /,
    de: /half\.json: Zeile \d+, Spalte \d+.*: /,
  },
  {
    name: "deep.json",
    bytes: text(`{"format":"wayfold","version":1,"maps":${"[".repeat(200_000)}`),
    en: /deep\.json: line 1, column \d+/,
    de: /deep\.json: Zeile 1, Spalte \d+/,
  },
  {
    name: "later.json",
    bytes: text(JSON.stringify({ ...bicycle, version: 99 })),
    en: /later\.json.*newer/s,
    de: /later\.json.*neuer/s,
  },
  {
    name: "later.wayfold",
    bytes: (library) => {
      const later = Buffer.from(library);
      // Where SQLite keeps the version of what is in a file.
      later.writeUInt32BE(99, 60);
      return later;
    },
    en: /later\.wayfold was written by a newer Wayfold \(version 99.*Nothing was changed.*Update/s,
    de: /later\.wayfold stammt von einem neueren Wayfold \(Dateiversion 99.*nichts geändert.*Aktualisieren/s,
  },
  {
    name: "cut.wayfold",
    bytes: (library) => library.subarray(0, Math.floor(library.length / 2)),
    en: /cut\.wayfold is damaged.*Nothing was changed/s,
    de: /cut\.wayfold ist beschädigt.*nichts geändert/s,
  },
  {
    name: "no.wayfold",
    bytes: text("This was a library once."),
    en: /no\.wayfold is not a Wayfold library/,
    de: /no\.wayfold ist keine Wayfold-Bibliothek/,
  },
  {
    name: "diagram.mmd",
    bytes: text("flowchart LR\n  A --> B"),
    en: /diagram\.mmd/,
    de: /diagram\.mmd/,
  },
];

for (const language of ["en", "de"] as const)
  test.describe(`strange files, told in ${language}`, () => {
    test.use({ language });

    test("each is refused with what, where and what to do; the library stays", async ({
      app,
      server,
      examples,
    }) => {
      test.slow();
      const before = await server.titles();
      const library = readFileSync(examples(language));
      for (const strange of STRANGE)
        await test.step(strange.name, async () => {
          await drop(app, "body", strange.name, strange.bytes(library));
          const said = await told(app);
          expect(said).toMatch(strange[language]);
          expect(said.split(strange.name), "its name is said once").toHaveLength(2);
          expect(said).not.toMatch(/\/tmp|[{}]|undefined/);
          expect(await server.titles()).toEqual(before);
        });
      const [first] = before.maps;
      await openMap(app, first ?? "");
    });
  });

test("a file of 200 MB is refused before it is read, and a folder is no file", async ({ app, server }) => {
  const before = await server.titles();
  const large = join(server.folder, "large.json");
  const file = openSync(large, "w");
  ftruncateSync(file, 200 * 1024 * 1024);
  closeSync(file);
  const asked: string[] = [];
  app.on("request", (request) => asked.push(request.headers()["x-wayfold-request"] ?? ""));
  await app.keyboard.press("Control+o");
  for (const names of [[large], [large, join(server.folder, "small.mmd")]]) {
    writeFileSync(join(server.folder, "small.mmd"), "journey\n  section One\n    A step: 4: Me");
    const [chooser] = await Promise.all([app.waitForEvent("filechooser"), app.keyboard.press("Control+o")]);
    await chooser.setFiles(names);
    const alert = messages(app).getByRole("alert");
    await expect(alert).toContainText("large.json is larger than 64 MB");
    await expect(alert).toContainText("Nothing was changed");
  }
  // What came along is taken in all the same.
  await expect(app.getByRole("textbox", { name: "Title of the map" })).toHaveValue("small");
  expect(asked.filter((request) => request.includes("large"))).toEqual([]);
  await told(app);

  // A folder reads as a file that is gone.
  await app.evaluate(() => {
    const gone = new File([], "My pictures");
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) as unknown as Blob;
    const transfer = { types: ["Files"], files: [gone], items: [{ kind: "file", type: "" }] };
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: transfer });
    document.body.dispatchEvent(event);
  });
  expect(await told(app)).toMatch(/^My pictures cannot be read/);
  expect((await server.titles()).maps).toEqual([...before.maps, "small"].sort());
});

test("a broken picture is refused, and a good one still goes in", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Waits"));
  const before = await server.exported(sheet.map);
  const good = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const broken = {
    "cut.png": good.subarray(0, 40),
    "lies.png": Buffer.from("<html>not a picture</html>"),
    "empty.png": Buffer.alloc(0),
    "bad.svg": Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><rect"),
  };
  for (const [name, bytes] of Object.entries(broken))
    await test.step(name, async () => {
      await drop(page, ".sheet", name, bytes, name.endsWith("svg") ? "image/svg+xml" : "image/png");
      expect(await told(page)).toMatch(
        new RegExp(`^“${name}” is no picture that can be shown.*Nothing was changed`),
      );
      expect((await server.exported(sheet.map)).map).toEqual(before.map);
    });
  await drop(page, ".sheet", "good.png", good, "image/png");
  await expect
    .poll(async () => (await server.exported(sheet.map)).list("notes").length)
    .toBe(before.list("notes").length + 1);
});

test("a journey with scripts in it is text and nothing else", async ({ app, server }) => {
  const hostile = [
    "journey",
    "  title <script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>",
    "  section <svg onload='window.hacked = 3'>",
    '    javascript#58;window.hacked=4 "><b>x</b>: 3: <iframe srcdoc="<script>parent.hacked=5</script>">',
    "    {{constructor.constructor('window.hacked=6')()}}: 2: Me",
  ].join("\n");
  const asked: string[] = [];
  app.on("request", (request) => asked.push(request.url()));
  app.on("dialog", (dialog) => void dialog.dismiss().then(() => asked.push("a dialog")));
  await drop(app, "body", "hostile.mmd", Buffer.from(hostile));
  const title = app.getByRole("textbox", { name: "Title of the map" });
  await expect(title).toHaveValue(/<script>window.hacked = 1<\/script>/);
  // Whatever shows text: the outline, the inspector, insights, the list of what was repaired, the library.
  await app.keyboard.press("Escape");
  for (const keys of ["Control+Shift+o", "Control+Shift+i", "Control+Shift+i", "Control+Shift+o", "Alt+Home"])
    await app.keyboard.press(keys);
  await expect(app.locator("[data-map]").filter({ hasText: "<script>" }).first()).toBeVisible();
  expect(await app.evaluate(() => "hacked" in window)).toBe(false);
  const { origin } = new URL(server.url);
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith("blob:"))).toEqual([]);
});

/** Drags a card into another stage; says where the pointer is. */
async function hold(sheet: Sheet): Promise<void> {
  const [from, to] = [await sheet.at(touchpoint("Asks")), await sheet.at(touchpoint("Collects"), 0.05)];
  const { mouse } = sheet.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
}

/** What the sheet shows, without what lies over its lower edge. */
async function look(sheet: Sheet): Promise<Buffer> {
  await sheet.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return sheet.page.screenshot({ clip: { x: 0, y: 110, width: 940, height: 480 } });
}

test("an error in mid-drag drops the preview, says so, and leaves the map", async ({ sheet, server }) => {
  const { page } = sheet;
  sheet.expected.push(/status of 500/);
  await sheet.click(touchpoint("Asks"));
  await page.mouse.move(640, 700);
  await sheet.settled();
  const [before, shown] = [await server.exported(sheet.map), await look(sheet)];
  await page.route("**/ask", (route) =>
    route.request().postData()?.includes("moveTouchpoints")
      ? route.fulfill({ status: 500, body: "<h1>It broke</h1>" })
      : route.continue(),
  );
  await hold(sheet);
  expect((await look(sheet)).equals(shown), "a preview is shown").toBe(false);
  await page.mouse.up();
  expect(await told(page)).toMatch(/Something went wrong that should not have/);
  await page.mouse.move(640, 700);
  await expect.poll(async () => (await look(sheet)).equals(shown)).toBe(true);
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  await page.unroute("**/ask");
  await hold(sheet);
  await page.mouse.up();
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Ride"]).toEqual(["Asks", "Collects", "Rates"]);
});

test("a program that does not answer for a while is waited for", async ({ sheet, server }) => {
  const { page } = sheet;
  sheet.expected.push(/ERR_FAILED/);
  const before = await server.exported(sheet.map);
  await hold(sheet);
  await page.route("**/ask", (route) => route.abort());
  await page.mouse.up();
  await expect(disconnected(page)).toContainText("Wayfold does not answer.");
  await expect(disconnected(page)).toContainText("Everything shown as saved is safe");
  expect(await told(page)).toMatch(/^This was not done/);
  await expect(page.getByRole("contentinfo")).toContainText("Not connected");
  // What is typed meanwhile stays where it was typed.
  await page.keyboard.press("F2");
  await expect(sheet.writing).toBeFocused();
  await page.keyboard.type("Typed into the void");
  await page.keyboard.press("Enter");
  await expect(messages(page).getByRole("alert")).toContainText("This was not done");
  await expect(sheet.writing).toHaveValue("Typed into the void");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);

  await page.unroute("**/ask");
  await disconnected(page).getByRole("button", { name: "Try again" }).click();
  await expect(messages(page)).toContainText("Wayfold answers again.");
  await expect(messages(page).getByRole("alert")).toHaveCount(0);
  await expect(sheet.writing).toHaveValue("Typed into the void");
  await sheet.press("Enter");
  await sheet.settled();
  expect((await server.exported(sheet.map)).flow["Find"]).toContain("Typed into the void");
});

test("a program that was started anew is found by the page that was left open", async ({ sheet, server }) => {
  const { page } = sheet;
  const before = await server.exported(sheet.map);
  await sheet.click(stage("Find"));
  await sheet.press("F2");
  await page.keyboard.type("Look around");
  await server.stop("SIGKILL");
  await page.keyboard.press("Enter");
  await expect(disconnected(page)).toContainText("Wayfold does not answer.");
  await expect(sheet.writing).toHaveValue("Look around");
  await server.start();
  await expect(disconnected(page)).toContainText("Wayfold was started anew");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
  // Its address is opened, as it says.
  const other = await page.context().newPage();
  await other.goto(server.url);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await other.close();
  await expect(sheet.writing).toHaveValue("Look around");
  await sheet.press("Enter");
  expect(Object.keys((await server.exported(sheet.map)).flow)).toEqual(["Look around", "Bring", "Ride"]);
  await sheet.press("Control+z");
  expect((await server.exported(sheet.map)).map).toEqual(before.map);
});

test("a page that finds nobody at its start begins when there is somebody", async ({ app, server }) => {
  await app.route("**/ask", (route) => route.abort());
  await app.goto("about:blank");
  await app.goto(server.url);
  await expect(app.getByRole("heading", { name: "The library could not be opened" })).toBeVisible();
  await app.unroute("**/ask");
  await expect(app.locator("[data-map]")).toHaveCount(5);
});

/** Numbers that look random and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test("whenever the program is killed, what was shown as done is there", async ({ sheet, server }) => {
  test.slow();
  const { page } = sheet;
  const random = seeded(2026);
  for (let round = 0; round < 10; round += 1)
    await test.step(`round ${round}`, async () => {
      for (let edits = Math.floor(random() * 3); edits >= 0; edits -= 1) {
        const deeds = [
          async () => {
            await sheet.click(stage("Bring"));
            await sheet.press("Enter");
            await sheet.write("Bring");
          },
          async () => {
            await sheet.click(touchpoint("Rates"));
            await sheet.choose("Add", "Add a pain");
            await sheet.press("Escape");
          },
          async () => {
            await hold(sheet);
            await page.mouse.up();
            await sheet.settled();
            await sheet.press("Control+z");
          },
        ];
        await deeds[Math.floor(random() * deeds.length)]?.();
      }
      await sheet.settled();
      const done = await server.exported(sheet.map);
      // One more is on its way when the program goes.
      await sheet.click(touchpoint("Searches"));
      await page.keyboard.press("Delete");
      await page.waitForTimeout(random() * 60);
      await server.stop("SIGKILL");
      await server.start();
      await page.goto("about:blank");
      await page.goto(server.url);
      await sheet.settled();
      const there = await server.exported(sheet.map);
      const whole = there.list("touchpoints").length === done.list("touchpoints").length;
      if (!whole) await sheet.press("Control+z");
      expect((await server.exported(sheet.map)).map).toEqual(done.map);
      expect(await sheet.shows(touchpoint("Searches"))).toBe(true);
    });
});

/** Ways to leave a library no room, and to give it room again. */
interface Room {
  readonly name: string;
  /** What is said. */
  readonly says: RegExp;
  readonly before: string;
  /** Makes a place for the library; why there can be none. */
  prepare(folder: string): string | null;
  fill(server: Server): void;
  free(server: Server): void;
  leave(folder: string): void;
}

const ROOMS: readonly Room[] = [
  {
    name: "a disk that is full",
    says: /The disk is full\. This change was not made/,
    before: "",
    prepare(folder) {
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "none", folder]);
      return mounted.status === 0 ? null : "a small disk needs the right to mount one";
    },
    fill({ folder }) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, "filler"), Buffer.alloc(Number(bavail) * Number(bsize)));
    },
    free: ({ folder }) => rmSync(join(folder, "filler")),
    leave: (folder) => void execFileSync("umount", ["--lazy", folder]),
  },
  {
    name: "a disk that takes no more",
    says: /The disk does not take what is written .*This change was not made/,
    before: "trap '' XFSZ",
    prepare: () => null,
    fill: ({ pid }) => void execFileSync("prlimit", ["--pid", String(pid), "--fsize=1:unlimited"]),
    free: ({ pid }) => void execFileSync("prlimit", ["--pid", String(pid), "--fsize=unlimited:unlimited"]),
    leave: () => undefined,
  },
];

for (const room of ROOMS)
  test.describe(room.name, () => {
    const cramped = test.extend({
      server: async ({ language, examples }, use, info) => {
        const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
        const missing = room.prepare(folder);
        info.skip(missing !== null, missing ?? "");
        const server = new Server(folder, language, room.before);
        copyFileSync(examples(language), server.library);
        await begin(server);
        await use(server);
        await server.stop();
        room.leave(folder);
        rmSync(folder, { recursive: true, force: true });
      },
    });

    cramped("is said; what is being typed stays until there is room", async ({ sheet, server }) => {
      const { page } = sheet;
      const before = await server.exported(sheet.map);
      room.fill(server);
      await sheet.click(touchpoint("Waits"));
      await sheet.press("F2");
      const long = "Waits, and nobody calls. ".repeat(11).trim();
      await page.keyboard.type(long);
      await page.keyboard.press("Enter");
      expect(await told(page)).toMatch(room.says);
      await expect(sheet.writing).toHaveValue(long);
      // Nor is it lost by leaving.
      await page.getByRole("button", { name: "All maps" }).click();
      expect(await told(page)).toMatch(room.says);
      await expect(sheet.writing).toHaveValue(long);
      // Again, and in a field beside the sheet.
      await page.keyboard.press("Escape");
      await sheet.click(touchpoint("Waits"));
      const field = page.getByRole("complementary").getByRole("textbox", { name: "Name" });
      await field.fill(long);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("complementary")).toContainText(room.says);
      await expect(field).toHaveValue(long);
      expect((await server.exported(sheet.map)).map).toEqual(before.map);
      await expect(page.getByRole("textbox", { name: "Title of the map" })).toHaveValue(TITLE);

      room.free(server);
      await field.press("Enter");
      await sheet.settled();
      expect((await server.exported(sheet.map)).flow["Bring"]).toEqual(["Hands over", long]);
    });
  });
