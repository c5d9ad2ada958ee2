/**
 * Pictures of every screen, in both languages, both looks and two sizes, for people to look at: `make screenshots`.
 * They are written to `target/screenshots`; nothing is compared.
 */
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Server, test } from "./app";
import type { Journey } from "./journey";
import { Sheet } from "./sheet";

const FOLDER =
  process.env["WAYFOLD_SCREENSHOTS_OUT"] ?? join(import.meta.dirname, "../../target/screenshots");

/** A journey of so many touchpoints, ten a stage. */
function large(title: string, count: number): Journey {
  const at = Array.from({ length: count }, (_, index) => index);
  const stage = (index: number): string => `stage-${Math.floor(index / 10)}`;
  return {
    format: "wayfold",
    version: 1,
    maps: [
      {
        card: { id: "large", title, language: "en", currency: "EUR" },
        stages: [...new Set(at.map(stage))].map((id, index) => ({
          id,
          title: `Stage ${index + 1}`,
          phase:
            (["pre-sale", "sale", "post-sale"] as const)[Math.floor((index / count) * 30)] ?? "post-sale",
        })),
        touchpoints: at.map((index) => ({
          id: `t${index}`,
          stage: stage(index),
          title: `Touchpoint ${index + 1}`,
          emotion: Math.round(Math.sin(index / 4) * 20) / 10,
          activeMinutes: (index % 9) + 1,
        })),
        transitions: at.slice(1).map((index) => ({
          id: `a${index}`,
          from: `t${index - 1}`,
          to: `t${index}`,
          share: 0.99,
        })),
        lanes: [
          { id: "flow", kind: "flow" },
          { id: "emotion", kind: "emotion" },
          { id: "doing", kind: "notes", title: "Doing" },
          { id: "pains", kind: "pains" },
        ],
        notes: at
          .filter((index) => index % 2 === 0)
          .map((index) => ({
            id: `n${index}`,
            lane: "doing",
            touchpoint: `t${index}`,
            text: "Looks, compares and decides",
          })),
        pains: at
          .filter((index) => index % 7 === 3)
          .map((index) => ({
            id: `p${index}`,
            title: "Has to wait",
            touchpoints: [`t${index}`],
            severity: (index % 5) + 1,
          })),
        remedies: [],
        kpis: [],
      },
    ],
    personas: [],
    channels: [],
    teams: [],
    evidence: [],
    images: [],
  };
}

/** What German has to offer: long words everywhere. */
const LONG: Journey = {
  format: "wayfold",
  version: 1,
  maps: [
    {
      card: {
        id: "long",
        title: "Kraftfahrzeughaftpflichtversicherungsvertragskündigung",
        actor: "Versicherungsnehmerin mit Rechtsschutzversicherungsbedarf",
        scenario: "Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellung",
        language: "de",
        currency: "EUR",
        personas: ["p"],
      },
      stages: [
        { id: "a", title: "Informationsbeschaffungsphase", phase: "pre-sale" },
        { id: "b", title: "Vertragsabschlusswahrscheinlichkeit", phase: "sale" },
        { id: "c", title: "Kundenzufriedenheitsbefragungsauswertung", phase: "post-sale" },
      ],
      touchpoints: [
        {
          id: "a1",
          stage: "a",
          title: "Versicherungsvergleichsrechnerergebnisseite",
          channel: "k",
          team: "t",
          emotion: 0,
        },
        {
          id: "a2",
          stage: "a",
          title: "Geschwindigkeitsbegrenzungsüberschreitungsanzeige",
          channel: "k",
          emotion: -1,
        },
        {
          id: "b1",
          stage: "b",
          title: "Rechtsschutzversicherungsgesellschaftsberaterin ruft zurück",
          emotion: 1.5,
        },
        { id: "c1", stage: "c", title: "Zufriedenheitsumfragebogenrücksendeaufforderung", emotion: -2 },
      ],
      transitions: [
        { id: "x", from: "a1", to: "a2", share: 0.4, label: "nach Wiedervorlagefristüberschreitung" },
        { id: "y", from: "a2", to: "b1" },
        { id: "z", from: "b1", to: "c1" },
      ],
      lanes: [
        { id: "f", kind: "flow" },
        { id: "e", kind: "emotion" },
        { id: "n", kind: "notes", title: "Informationsbedürfnisse der Versicherungsnehmerin" },
        { id: "ch", kind: "channels" },
        { id: "p", kind: "pains" },
        { id: "r", kind: "remedies" },
      ],
      notes: [
        {
          id: "n1",
          lane: "n",
          touchpoint: "a1",
          text: "Sucht die Allgemeinen Kraftfahrzeughaftpflichtversicherungsbedingungen",
        },
      ],
      pains: [
        { id: "p1", title: "Unverständliche Selbstbeteiligungsstaffelung", touchpoints: ["a2"], severity: 4 },
      ],
      remedies: [
        {
          id: "r1",
          title: "Verständlichkeitsprüfung durch Kundenbeiratsmitglieder",
          treats: [{ pain: "p1" }],
        },
      ],
      kpis: [],
    },
  ],
  personas: [{ id: "p", name: "Wilhelmine Freifrau von Oberschmidt-Hohenzollern" }],
  channels: [{ id: "k", name: "Vergleichsportalbenutzeroberfläche", icon: "globe", color: "#2f6db3" }],
  teams: [{ id: "t", name: "Schadensregulierungssachbearbeitung", color: "#3d6fb6" }],
  evidence: [],
  images: [],
};

const EMPTY: Journey = {
  format: "wayfold",
  version: 1,
  maps: [
    {
      card: { id: "empty", title: "Empty", language: "en" },
      stages: [],
      touchpoints: [],
      transitions: [],
      lanes: [{ id: "flow", kind: "flow" }],
      notes: [],
      pains: [],
      remedies: [],
      kpis: [],
    },
  ],
};

/** A walk through the app; `shoot` takes the picture of what is shown. */
class Walk {
  #count = 0;

  constructor(
    readonly page: Page,
    readonly server: Server,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  async shoot(name: string): Promise<void> {
    this.#count += 1;
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.waitForTimeout(350);
    const file = `${String(this.#count).padStart(2, "0")}-${name}.png`;
    await this.page.screenshot({ path: join(this.folder, file) });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The app from its beginning, on a map or on the library. */
  async load(map: string | null): Promise<Sheet> {
    await this.server.ask({ ask: "setSetting", name: "last-map", value: map });
    const sheet = new Sheet(this.page);
    await this.page.goto("about:blank");
    await this.page.goto(this.server.url);
    if (map === null) await expect(this.page.locator("header h1, h1").first()).toBeVisible();
    else {
      await expect(sheet.canvas).toBeVisible({ timeout: 60_000 });
      await sheet.settled();
    }
    return sheet;
  }

  async maps(): Promise<{ id: string; title: string }[]> {
    const answer = await this.server.ask({ ask: "library" });
    return ((await answer.json()) as { maps: { id: string; title: string }[] }).maps;
  }
}

async function library(walk: Walk, language: string): Promise<void> {
  const { page, server } = walk;
  await server.ask({ ask: "setSetting", name: "tour-done", value: null });
  await walk.load(null);
  await expect(page.getByRole("dialog")).toBeVisible();
  await walk.shoot("tour-welcome");
  await page.getByRole("dialog").getByRole("button").nth(1).click();
  await walk.shoot("tour-first-step");
  await walk.press("Escape");
  await server.ask({ ask: "setSetting", name: "tour-done", value: "yes" });
  await walk.load(null);
  await expect(page.locator("[data-map] img")).toHaveCount(5);
  await walk.shoot("library");
  await walk.press("Control+f");
  await page.keyboard.type(language === "de" ? "Wein" : "wine");
  await expect(page.getByRole("option").first()).toBeVisible();
  await walk.shoot("library-search");
  await page.keyboard.type("xyzzy");
  await walk.shoot("library-search-nothing");
  await walk.press("Escape", "Escape");
  for (const index of [0, 1, 2, 3]) {
    await walk.load(null);
    await walk.press("Control+Alt+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("tab").nth(index).click();
    await walk.shoot(`new-map-${["start", "example", "file", "text"][index] ?? index}`);
  }
  await walk.load(null);
  await page.locator("[data-map]").first().focus();
  await walk.press("Delete");
  await walk.shoot("library-deleted");
  await page.locator("main header .tools .button").first().click();
  await walk.shoot("bin");
}

async function drawing(walk: Walk, map: string): Promise<void> {
  const { page } = walk;
  let sheet = await walk.load(map);
  await walk.press("Control+1");
  await walk.shoot("map-fitted");
  await walk.press("Control+0");
  await walk.press("Home");
  await walk.press("ArrowDown", "ArrowRight", "Enter", "Escape");
  await walk.shoot("map-at-100-with-inspector");
  const pain = await walk.server.exported(map).then((whole) => whole.list("pains")[0]?.title);
  sheet = await walk.load(map);
  if (pain) {
    await sheet.click(["pain", pain]);
    await walk.shoot("pain-in-inspector");
    await sheet.click(["pain", pain]);
    await walk.press("Control+a");
    await walk.shoot("everything-selected");
    await walk.press("Escape");
    const at = await sheet.at(["pain", pain]);
    await page.mouse.click(at.x, at.y, { button: "right" });
    await walk.shoot("context-menu");
    await walk.press("Escape");
  }
  await walk.press("Control+Shift+o");
  await walk.shoot("outline");
  await walk.press("Control+Shift+o", "Control+f");
  await page.keyboard.type("e");
  await walk.shoot("find");
  await walk.press("Escape", "Control+k");
  await walk.shoot("palette");
  await walk.press("Escape", "Control+e");
  await expect(page.getByRole("dialog").locator("img")).toBeVisible({ timeout: 60_000 });
  await walk.shoot("export");
  await walk.press("Escape", "?");
  await walk.shoot("shortcuts");
  await walk.press("Escape", "Control+,");
  await walk.shoot("settings");
  await walk.press("Escape");
}

async function weighing(walk: Walk, map: string): Promise<void> {
  const { page } = walk;
  await walk.load(map);
  await walk.press("Control+Shift+i");
  const tabs = page.getByRole("tab");
  const names = ["findings", "paths", "pains", "moods", "coverage", "parts", "money", "what-if"];
  await expect(tabs).toHaveCount(names.length);
  for (const [index, name] of names.entries()) {
    await tabs.nth(index).click();
    await walk.shoot(`insights-${name}`);
  }
  await walk.press("Escape", "F5");
  await walk.shoot("present-dialog");
  await walk.press("Enter");
  await expect(page.getByRole("toolbar").last()).toBeVisible();
  await page.waitForTimeout(600);
  await walk.shoot("present-title");
  for (let step = 0; step < 2; step += 1) await walk.press("ArrowRight");
  await page.waitForTimeout(900);
  await walk.shoot("present-stage");
  for (let step = 0; step < 9; step += 1) await walk.press("ArrowRight");
  await page.waitForTimeout(900);
  await walk.shoot("present-pain");
  await walk.press("Escape");
}

async function extremes(walk: Walk): Promise<void> {
  const { page, server } = walk;
  await walk.load(await server.take(large("Five hundred touchpoints", 500)));
  await walk.shoot("map-of-500");
  await walk.press("Control+1");
  await walk.shoot("map-of-500-fitted");
  await walk.load(await server.take(EMPTY));
  await walk.shoot("map-empty");
  await walk.press("Control+Shift+o");
  await walk.shoot("outline-empty");
  await walk.press("Control+Shift+o", "Control+Shift+i");
  await walk.shoot("insights-empty");
  await walk.press("Control+Shift+i");
  const long = await server.take(LONG);
  const sheet = await walk.load(long);
  await sheet
    .click(["touchpoint", "Geschwindigkeitsbegrenzungsüberschreitungsanzeige"])
    .catch(() => undefined);
  await walk.shoot("map-of-long-words");
  await walk.press("Control+Shift+o");
  await walk.shoot("outline-of-long-words");
  await walk.press("Control+Shift+o", "Control+Shift+i");
  await walk.shoot("insights-of-long-words");
  await walk.press("Control+Shift+i");

  await page.route("**/ask", (route) => route.abort());
  await walk.press("F2");
  await page.keyboard.type("!");
  await walk.press("Enter");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await walk.shoot("disconnected");
  await page.unroute("**/ask");
  for (const { id } of await walk.maps()) await server.ask({ ask: "deleteForever", map: id });
  await server.ask({ ask: "emptyBin" });
  await walk.load(null);
  await walk.shoot("library-empty");
}

for (const language of ["en", "de"] as const)
  for (const look of ["light", "dark"] as const)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const)
      test.describe(`${language}, ${look}, ${width}×${height}`, () => {
        test.use({ language, look, viewport: { width, height }, colorScheme: look });

        test("every screen", async ({ page, server }) => {
          test.setTimeout(300_000);
          const walk = new Walk(page, server, join(FOLDER, `${language}-${look}-${width}x${height}`));
          const maps = await walk.maps();
          const [first] = maps.filter(({ title }) => title.includes("Kasse") || title.includes("till"));
          await library(walk, language);
          const map = first?.id ?? maps[0]?.id ?? "";
          await server.ask({ ask: "restoreMap", map }).catch(() => undefined);
          await drawing(walk, map);
          await weighing(walk, map);
          await extremes(walk);
        });
      });
