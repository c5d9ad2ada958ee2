/** Bad input: strange files, broken pictures, journeys with scripts in them. Always said, and nothing lost. */
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, openMap, test } from "./app";
import { touchpoint } from "./deeds";
import { bicycle } from "./journey";
import { drop, messages, told } from "./trouble";

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
