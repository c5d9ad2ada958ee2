/**
 * Whatever a map says, its files hold it as text and nothing runs: hostile words in every field, long words, every
 * script, five hundred touchpoints, in every format; each file opened by a program that is not ours, or by our own import.
 */
import type { Page } from "@playwright/test";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Server, test } from "./app";
import { bicycle, type Journey } from "./journey";

const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `=cmd|' /C calc'!A0`,
  `]]> --> </style>`,
  `"><img src=x onerror=alert(1)>`,
  `@SUM(1+1) +1 -1`,
  `a\u0000b\u0001c\u000bd\u001fe\u007ffg`,
  `\u202etxet sdrawkcab\u202c`,
  `# one | two \`three\` ; four : 5`,
] as const;
const SCRIPTS = [
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "👩‍👩‍👧‍👦 🇩🇪 👍🏽",
  "顧客の旅を最初から最後まで見る",
  "رحلة العميل من البداية إلى النهاية",
] as const;
/** Fields that hold words. */
const WORDS = /^(title|name|text|detail|goal|label|actor|scenario|trigger|owner|description|role)$/;
const VIEW = { theme: "", language: "en", audience: "" };

const FORMATS = {
  svg: { as: "svg" },
  png: { as: "png", scale: 0.25, transparent: false },
  pdf: { as: "pdf", pages: { lay: "stages", paper: "a4" } },
  html: { as: "html", findings: true },
  xlsx: { as: "xlsx", findings: true },
  csv: { as: "csv" },
  md: { as: "markdown" },
  mmd: { as: "mermaid" },
  json: { as: "json" },
} as const;
type Ending = keyof typeof FORMATS;

/** A journey whose every text is one of these, in turn. */
function saying(journey: Journey, words: readonly string[]): Journey {
  let count = 0;
  return JSON.parse(JSON.stringify(journey), (field, value: unknown) =>
    WORDS.test(field) && typeof value === "string" ? `${words[count++ % words.length]}` : value,
  ) as Journey;
}

/** A journey of many touchpoints. */
function long(count: number): Journey {
  const [map] = bicycle.maps;
  if (!map) throw new Error("no map");
  const numbers = Array.from({ length: count }, (_, number) => number);
  const stages = numbers
    .filter((number) => number % 50 === 0)
    .map((number) => ({ id: `s${number}`, title: `Stage ${number / 50 + 1}`, phase: "sale" }));
  const touchpoints = numbers.map((number) => ({
    id: `t${number}`,
    stage: `s${number - (number % 50)}`,
    title: `Touchpoint ${number + 1}`,
    emotion: (number % 5) - 2,
  }));
  const transitions = numbers
    .slice(1)
    .map((number) => ({ id: `a${number}`, from: `t${number - 1}`, to: `t${number}` }));
  const none = { notes: [], pains: [], remedies: [], kpis: [] };
  return { ...bicycle, maps: [{ ...map, stages, touchpoints, transitions, ...none }] };
}

async function file(server: Server, map: string, ending: Ending): Promise<Buffer> {
  const answer = await server.ask({ ask: "export", map, format: FORMATS[ending], view: VIEW });
  return Buffer.from(await answer.arrayBuffer());
}

/** What a program says about a file. */
function said(program: string, args: (path: string) => readonly string[], bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, bytes);
    return execFileSync(program, args(path), { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many touchpoints our own import finds in a file. */
async function touchpoints(server: Server, bytes: Buffer, ending: Ending): Promise<number> {
  const { origin, hash } = new URL(server.url);
  const answer = await fetch(`${origin}/ask`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${hash.slice("#token=".length)}`,
      "content-type": "application/octet-stream",
      "x-wayfold-request": encodeURIComponent(JSON.stringify({ ask: "import", name: `again.${ending}` })),
    },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok) throw new Error(`${ending}: ${await answer.text()}`);
  const { maps } = (await answer.json()) as { maps: string[] };
  const read = await server.exported(maps[0] ?? "");
  return read.list("touchpoints").length;
}

const CSV_CELLS = `import csv, io, sys
text = open(sys.argv[1], encoding="utf-8-sig", newline="").read()
rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.split(",")[0] else ","))
assert len({len(row) for row in rows}) == 1, "rows of one length"
for row in rows:
    for cell in row:
        number = cell.replace(".", "").replace("-", "").replace("\\u2212", "").isdigit()
        assert number or not cell.startswith(("=", "+", "-", "@")), repr(cell)
print(len(rows) - 1)`;
const XLSX_CELLS = `import sys, zipfile, xml.dom.minidom
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for name in z.namelist():
    text = z.read(name)
    if name.endswith((".xml", ".rels")):
        tree = xml.dom.minidom.parseString(text)
        assert not (name.startswith("xl/worksheets") and tree.getElementsByTagName("f")), name
print("fine")`;

/** Opens a drawing as browsers do: as a document of its own, and as a picture in another. */
async function drawn(page: Page, svg: string, png: Buffer): Promise<void> {
  const found = await page.evaluate(
    async ({ svg, png }) => {
      const tree = new DOMParser().parseFromString(svg, "image/svg+xml");
      const sizes = [];
      for (const source of [`data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`, png]) {
        const image = new Image();
        image.src = source;
        await image.decode();
        sizes.push(image.naturalWidth);
      }
      return {
        broken: tree.querySelector("parsererror")?.textContent ?? "",
        scripts: tree.querySelectorAll("script, foreignObject, [onload], [onerror]").length,
        sizes,
      };
    },
    { svg, png: `data:image/png;base64,${png.toString("base64")}` },
  );
  expect(found.broken).toBe("");
  expect(found.scripts).toBe(0);
  for (const width of found.sizes) expect(width).toBeGreaterThan(100);
}

/** Opens the one-file page from a disk: it asks for nothing, nothing foreign runs. */
async function opened(beside: Page, html: Buffer, validate: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
  const page = await beside.context().newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  try {
    const path = join(folder, "page.html");
    writeFileSync(path, html);
    await page.goto(`file://${path}`);
    await expect(page.locator("svg").first()).toBeVisible();
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([
      `file://${path}`,
    ]);
    if (validate) {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function valid(html: string): Promise<void> {
  const checker = new HtmlValidate({
    extends: ["html-validate:standard"],
    // The drawing's own attributes are another standard's; lines may end as they like.
    rules: { "no-inline-style": "off", "long-title": "off", "no-trailing-whitespace": "off" },
  });
  const report = await checker.validateString(html);
  const found = report.results.flatMap(({ messages }) => messages);
  expect(found.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`)).toEqual(
    [],
  );
}

const CASES: readonly (readonly [name: string, journey: Journey])[] = [
  ["hostile words in every field", saying(bicycle, HOSTILE)],
  ["long words and every script", saying(bicycle, SCRIPTS)],
  ["ten thousand letters in every field", saying(bicycle, ["Wort und ".repeat(1111)])],
  ["five hundred touchpoints", long(500)],
];

for (const [name, journey] of CASES)
  test(`${name}, in every format`, async ({ server, page }) => {
    test.setTimeout(240_000);
    const map = await server.take(journey);
    const count = (await server.exported(map)).list("touchpoints").length;
    await page.goto("about:blank");
    const svg = await file(server, map, "svg");
    await drawn(page, svg.toString(), await file(server, map, "png"));
    const pdf = await file(server, map, "pdf");
    expect(said("qpdf", (path) => ["--check", path], pdf)).toContain("No syntax or stream encoding errors");
    expect(said("pdftotext", (path) => [path, "-"], pdf).length).toBeGreaterThan(100);
    const html = await file(server, map, "html");
    await valid(html.toString());
    await opened(page, html, false);
    const xlsx = await file(server, map, "xlsx");
    expect(said("python3", (path) => ["-c", XLSX_CELLS, path], xlsx)).toBe("fine\n");
    const csv = await file(server, map, "csv");
    expect(Number(said("python3", (path) => ["-c", CSV_CELLS, path], csv))).toBe(count);
    for (const ending of ["xlsx", "csv", "md", "mmd", "json"] as const)
      expect(await touchpoints(server, await file(server, map, ending), ending), ending).toBe(count);
  });

for (const language of ["en", "de"] as const)
  test.describe(language, () => {
    test.use({ language });

    test(`every example is a sound PDF and a page that validates, ${language}`, async ({ server, page }) => {
      test.setTimeout(240_000);
      const answer = await server.ask({ ask: "library" });
      const { maps } = (await answer.json()) as { maps: { id: string; title: string }[] };
      expect(maps.length).toBe(5);
      for (const { id, title } of maps)
        await test.step(title, async () => {
          for (const lay of [{ lay: "drawing" }, { lay: "stages", paper: "a4" }]) {
            const format = { as: "pdf", pages: lay };
            const asked = await server.ask({ ask: "export", map: id, format, view: VIEW });
            const pdf = Buffer.from(await asked.arrayBuffer());
            expect(said("qpdf", (path) => ["--check", path], pdf)).toContain("No syntax or stream");
          }
          const html = await file(server, id, "html");
          await valid(html.toString());
          await opened(page, html, true);
        });
    });
  });
