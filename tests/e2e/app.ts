/**
 * The app under test: a `wayfold serve` on a fresh library with the examples, and a page on it. What tests read of the
 * map they read from the library file through the command line, or from the screen; never from inside the page.
 */
import { test as base, expect, type Page } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const WAYFOLD = process.env["WAYFOLD"] ?? join(import.meta.dirname, "../../target/debug/wayfold");

export interface Options {
  /** Whether the tour for newcomers begins by itself. */
  tour: boolean;
  /** Language of reader and examples. */
  language: "en" | "de";
}

/** A running server on a library of its own. */
export class Server {
  #child: ReturnType<typeof spawn> | null = null;
  url = "";

  constructor(
    readonly folder: string,
    readonly language: string,
  ) {}

  get library(): string {
    return join(this.folder, "library.wayfold");
  }

  async start(): Promise<void> {
    const args = ["--lang", this.language, "serve", this.library, "--json", "--no-open"];
    const child = spawn(WAYFOLD, args, { stdio: ["ignore", "pipe", "inherit"] });
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

  /** The maps of the library as the command line writes them; the server must be stopped. */
  exported(title: string): Exported {
    const out = join(this.folder, "out.json");
    execFileSync(WAYFOLD, ["convert", this.library, out, "--map", title], { stdio: "pipe" });
    return JSON.parse(readFileSync(out, "utf8")) as Exported;
  }
}

export interface Exported {
  readonly maps: readonly { readonly [field: string]: unknown }[];
}

export const test = base.extend<Options & { server: Server; app: Page }>({
  tour: [false, { option: true }],
  language: ["en", { option: true }],
  server: async ({ language }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "wayfold-e2e-"));
    const server = new Server(folder, language);
    await server.start();
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ page, server, tour, language }, use) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      // What the program refused is no fault of the page.
      if (message.type() === "error" && !message.text().includes("status of 4")) problems.push(message.text());
    });
    const ask = async (request: unknown): Promise<void> => {
      const { origin, hash } = new URL(server.url);
      const headers = { authorization: `Bearer ${hash.slice("#token=".length)}`, origin };
      const answer = await page.request.post(`${origin}/ask`, { data: request, headers });
      expect(answer.ok(), await answer.text()).toBe(true);
    };
    await ask({ ask: "setSetting", name: "language", value: language });
    if (!tour) await ask({ ask: "setSetting", name: "tour-done", value: "yes" });
    await page.goto(server.url);
    await use(page);
    expect(problems).toEqual([]);
  },
});

export { expect } from "@playwright/test";

/** Opens a map from the library screen and waits until it is drawn. */
export async function openMap(app: Page, title: string): Promise<void> {
  await app.getByRole("button", { name: title }).first().click();
  await expect(app.getByRole("application")).toBeVisible();
  await settled(app);
}

/** Waits until nothing is on its way to the disk and the sheet has been drawn. */
export async function settled(app: Page): Promise<void> {
  await expect(app.getByRole("contentinfo")).toContainText(/Saved|Gespeichert/);
  await app.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
