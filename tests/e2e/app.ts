/**
 * The app under test: a `wayfold serve` on a library of its own, and a page on it. What tests read of a map they read
 * from the screen, from what the program exports, or from the library file through the command line; never from inside
 * the page.
 */
import { test as base, expect, type Page } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bicycle, type Journey, type JourneyMap } from "./journey";
import { Sheet } from "./sheet";

const WAYFOLD = process.env["WAYFOLD"] ?? join(import.meta.dirname, "../../target/debug/wayfold");

export interface Options {
  /** Whether the tour for newcomers begins by itself. */
  tour: boolean;
  /** Language of reader and examples. */
  language: "en" | "de";
  /** What the page looks like. */
  look: "light" | "dark" | "contrast";
  /** A document that is in the library besides the examples; tests of the sheet begin on it. */
  journey: Journey;
}

/** A running server on a library of its own. */
export class Server {
  #child: ReturnType<typeof spawn> | null = null;
  url = "";

  constructor(
    readonly folder: string,
    readonly language: string,
    /** What the shell does before it becomes the server. */
    private readonly before = "",
  ) {}

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get library(): string {
    return join(this.folder, "library.wayfold");
  }

  /** Starts it; on the port it had before, if it had one. */
  async start(): Promise<void> {
    const args = ["--lang", this.language, "serve", this.library, "--json", "--no-open"];
    if (this.url !== "") args.push("--port", new URL(this.url).port);
    this.url = "";
    const [program, ...rest] =
      this.before === "" ? [WAYFOLD] : ["bash", "-c", `${this.before}; exec "$0" "$@"`, WAYFOLD];
    const child = spawn(program, [...rest, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      this.url = (JSON.parse(line) as { url: string }).url;
      break;
    }
    if (this.url === "") throw new Error("wayfold serve said no address");
  }

  /** Ends it as Ctrl+C does, or at once as a crash would. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  /** Asks the running program, as another window would. */
  async ask(request: object, attached?: string): Promise<Response> {
    const { origin, hash } = new URL(this.url);
    const authorization = `Bearer ${hash.slice("#token=".length)}`;
    const said = JSON.stringify(request);
    const answer = await fetch(`${origin}/ask`, {
      method: "POST",
      headers:
        attached === undefined
          ? { authorization, "content-type": "application/json" }
          : {
              authorization,
              "content-type": "application/octet-stream",
              "x-wayfold-request": encodeURIComponent(said),
            },
      body: attached ?? said,
    });
    if (!answer.ok) throw new Error(`${said}: ${await answer.text()}`);
    return answer;
  }

  /** Takes a document into the library; the id its first map got. */
  async take(journey: Journey): Promise<string> {
    const answer = await this.ask({ ask: "import", name: "journey.json" }, JSON.stringify(journey));
    const { maps } = (await answer.json()) as { maps: string[] };
    return maps[0] ?? "";
  }

  /** Titles of the maps in the library, and of those in the bin. */
  async titles(): Promise<{ maps: string[]; bin: string[] }> {
    const answer = await this.ask({ ask: "library" });
    const { maps, bin } = (await answer.json()) as Record<"maps" | "bin", { title: string }[]>;
    const names = (list: { title: string }[]): string[] => list.map(({ title }) => title).sort();
    return { maps: names(maps), bin: names(bin) };
  }

  /** A map as the running program exports it. */
  async exported(map: string): Promise<Map> {
    const view = { theme: "", language: "en" };
    const answer = await this.ask({ ask: "export", map, format: { as: "json" }, view, records: [] });
    return new Map((await answer.json()) as Journey);
  }

  /** A map as it is in the library file, read by the command line; the server must be stopped. */
  onDisk(title: string): Map {
    const out = join(this.folder, "out.json");
    execFileSync(WAYFOLD, ["convert", this.library, out], { stdio: "pipe" });
    const { maps, ...shared } = JSON.parse(readFileSync(out, "utf8")) as Journey;
    return new Map({ ...shared, maps: maps.filter(({ card }) => card.title === title) });
  }
}

/** A map with what it shares, in words: by titles in place of ids. */
export class Map {
  constructor(readonly document: Journey) {}

  get map(): JourneyMap {
    const [map] = this.document.maps;
    if (!map) throw new Error("no such map");
    return map;
  }

  /** Records of a kind, in their order; none are left out of the file. */
  list<K extends Exclude<keyof JourneyMap, "card">>(kind: K): JourneyMap[K] {
    return this.map[kind] ?? ([] as unknown as JourneyMap[K]);
  }

  /** Stages with the titles of their touchpoints. */
  get flow(): Record<string, string[]> {
    const touchpoints = this.list("touchpoints");
    return Object.fromEntries(
      this.list("stages").map(({ id, title }) => [
        title,
        touchpoints.filter(({ stage }) => stage === id).map((touchpoint) => touchpoint.title),
      ]),
    );
  }

  /** Arrows as `From → To`, with their share if they have one. */
  get arrows(): string[] {
    return this.list("transitions").map(({ from, to, share }) => {
      const path = `${this.titleOf(from)} → ${this.titleOf(to)}`;
      return typeof share === "number" ? `${path} ${Math.round(share * 1000) / 10}%` : path;
    });
  }

  touchpoint(title: string): { readonly [field: string]: unknown } {
    const found = this.list("touchpoints").find((touchpoint) => touchpoint.title === title);
    if (!found) throw new Error(`no touchpoint “${title}”`);
    return found;
  }

  titleOf(touchpoint: unknown): string {
    return this.list("touchpoints").find(({ id }) => id === touchpoint)?.title ?? "?";
  }

  /** Name of something the maps share. */
  nameOf(kind: "channels" | "teams" | "personas", id: unknown): string {
    const list = (this.document[kind] ?? []) as { id: string; name: string }[];
    return list.find((record) => record.id === id)?.name ?? "?";
  }
}

interface Fixtures {
  server: Server;
  /** The page on the library. */
  app: Page;
  /** The page on the journey, with the sheet shown. */
  sheet: Sheet;
}

/** Starts a server on a library whose reader has chosen. */
export async function begin(server: Server, look = "light", tour = false): Promise<void> {
  await server.start();
  await server.ask({ ask: "setSetting", name: "language", value: server.language });
  await server.ask({ ask: "setSetting", name: "look", value: look });
  if (!tour) await server.ask({ ask: "setSetting", name: "tour-done", value: "yes" });
}

/** What went wrong in the page that nobody was told. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    // What the program refused, and that it could not be reached, is told to the person.
    const told = /status of 4|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_FAILED/.test(
      message.text(),
    );
    if (message.type() === "error" && !told) problems.push(message.text());
  });
  return problems;
}

export const test = base.extend<Options & Fixtures, { examples: (language: string) => string }>({
  tour: [false, { option: true }],
  language: ["en", { option: true }],
  look: ["light", { option: true }],
  journey: [bicycle, { option: true }],
  /** A library with the examples, made once. */
  examples: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
      await use((language) => {
        const library = join(folder, `${language}.wayfold`);
        if (!existsSync(library))
          execFileSync(WAYFOLD, ["--lang", language, "library", "init", "--library", library], {
            stdio: "pipe",
          });
        return library;
      });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  server: async ({ language, look, tour, examples }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
    const server = new Server(folder, language);
    copyFileSync(examples(language), server.library);
    await begin(server, look, tour);
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  page: async ({ page }, use) => {
    // From the beginning: what is asked for beside the key that opens a chooser may come too late on a busy machine.
    page.on("filechooser", () => undefined);
    await use(page);
  },
  app: async ({ page, server }, use) => {
    const problems = problemsOf(page);
    await page.goto(server.url);
    // Keys pressed before it has begun go nowhere.
    await expect(page.locator("main:not([aria-busy])")).toBeVisible();
    await use(page);
    expect(problems).toEqual([]);
  },
  sheet: async ({ page, server, journey }, use) => {
    const problems = problemsOf(page);
    const map = await server.take(journey);
    await server.ask({ ask: "setSetting", name: "last-map", value: map });
    const sheet = new Sheet(page);
    await page.goto(server.url);
    await expect(sheet.canvas).toBeVisible();
    await sheet.settled();
    await use(sheet);
    expect(problems.filter((text) => !sheet.expected.some((known) => known.test(text)))).toEqual([]);
    // Whatever a test did: all that was shown as saved is in the file, though the program ends without a word.
    if (server.url === "") return;
    await sheet.settled();
    const shown = await server.exported(sheet.map);
    await server.stop("SIGKILL");
    expect(server.onDisk(String(shown.map.card.title)).map).toEqual(shown.map);
  },
});

export { expect } from "@playwright/test";

/** Opens a map from the library screen and waits until it is drawn. */
export async function openMap(app: Page, title: string): Promise<Sheet> {
  const sheet = new Sheet(app);
  await app.getByRole("button", { name: title }).first().click();
  await expect(sheet.canvas).toBeVisible();
  await sheet.settled();
  return sheet;
}

/** The one thing with the keyboard; a page that lost it has it at its body. */
export async function hasKeyboard(page: Page): Promise<void> {
  const lost = await page.evaluate(() => document.activeElement === document.body);
  expect(lost, "the keyboard is nowhere").toBe(false);
}
