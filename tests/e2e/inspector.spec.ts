/**
 * The inspector: every field of every kind is typed or chosen, is in the map, is shown again after a reload, and is
 * one step to take back. Fields come from the inspector's own description: one that has no line here fails.
 */
import type { Locator, Page } from "@playwright/test";
import { expect, hasKeyboard, type Map, type Server, test } from "./app";
import { lane, note, pain, remedy, stage, touchpoint } from "./deeds";
import { everything, PIXEL } from "./journey";
import type { Sheet, Thing } from "./sheet";
import { type Words, wordsOf } from "./words";

interface Control {
  readonly as: string;
  readonly write?: string;
  readonly words?: string;
  readonly values?: readonly string[];
  readonly part?: string;
}
interface Field {
  readonly name: string;
  readonly control: Control;
  readonly words?: string;
}
interface Section {
  readonly name: string;
  readonly fields?: readonly Field[];
}
interface Description {
  readonly heading: string | null;
  readonly sections: readonly Section[];
}
/** Named by its path, since its types lead into Svelte, which tests need not know. */
const DESCRIPTIONS = `${import.meta.dirname}/../../ui/src/panels/inspector/kinds/index.ts`;
const { descriptions } = (await import(DESCRIPTIONS)) as {
  descriptions: Readonly<Record<string, Description>>;
};

const t = wordsOf("en");
const panelOf = (page: Page): Locator => page.getByRole("complementary");

/** What is typed or chosen, by its words, and what the map holds then. */
type Given = readonly [typed: string | readonly string[], holds: unknown];
type Typed = Readonly<Record<string, Given>>;
const text = (words: string): Given => [words, words];
const on: Given = ["", true];

const TYPED: Readonly<Record<string, Typed>> = {
  card: {
    title: text("A bicycle comes home"),
    description: text("How the shop repairs.\nSecond paragraph."),
    actor: text("Whoever rides"),
    personas: [["Anna Berger"], ["Mira", "Anna Berger"]],
    scenario: text("The chain breaks on a Monday"),
    goal: text("Ride again tomorrow"),
    trigger: text("A crack under the foot"),
    state: ["future", "future"],
    status: ["review", "review"],
    owner: text("Ines"),
    reviewDate: ["22 Nov 2027", "2027-11-22"],
    currency: ["chf", "CHF"],
    "figures.customersPerYear": ["12,500", 12500],
    "figures.valuePerCustomer": ["CHF 1,240.50", 1240.5],
    "figures.margin": ["-3", -3],
    "figures.retention": ["81.5%", 0.815],
    "figures.discount": ["7", 0.07],
    "figures.horizonYears": ["5", 5],
    "figures.budget": ["40000", 40000],
    "figures.churnAfter": [
      ["4", "11"],
      [0.04, 0.11],
    ],
    "complaints.problem": ["18", 0.18],
    "complaints.complain": ["42", 0.42],
    "complaints.satisfied": ["30", 0.3],
    "complaints.mollified": ["34", 0.34],
    "complaints.dissatisfied": ["36", 0.36],
    "complaints.lossWithoutProblem": ["5", 0.05],
    "complaints.lossSatisfied": ["6", 0.06],
    "complaints.lossMollified": ["20", 0.2],
    "complaints.lossDissatisfied": ["60", 0.6],
    "complaints.lossSilent": ["40.25", 0.4025],
    targetMix: [["30", "30", "40"], { preSale: 0.3, sale: 0.3, postSale: 0.4 }],
    outOfScope: [
      ["renewal", "goodbye"],
      ["renewal", "goodbye"],
    ],
    theme: ["high-contrast", "high-contrast"],
    language: ["de", "de"],
    "brand.color": ["#2F6DB3", "#2f6db3"],
    "brand.logo": ["logo.png", "logo.png"],
    hideLegend: on,
  },
  stage: {
    title: text("Bring it in"),
    goal: text("Be rid of it for a day"),
    detail: text("Counter, rack, ticket"),
    phase: ["post-sale", "post-sale"],
    lifecycle: ["support", "support"],
  },
  touchpoint: {
    title: text("Waits for the bell"),
    detail: text("Two days as a rule"),
    channel: ["Phone", "Phone"],
    team: ["Front desk", "Front desk"],
    environment: text("At home"),
    personas: [["Mira"], ["Mira"]],
    emotion: [["minus-1", "plus-1"], -1],
    moment: ["truth", "truth"],
    expectation: ["8", 8],
    experience: ["0", 0],
    importance: ["10", 10],
    effort: ["6", 6],
    activeMinutes: ["1:30", 90],
    waitingMinutes: ["2 d 4 h", 3120],
    deviationMinutes: ["45 s", 0.75],
    responseTargetMinutes: ["1 h 30", 90],
    cost: ["3.75", 3.75],
    entryShare: ["12.5", 0.125],
    samples: ["1200", 1200],
    outcome: ["churn", "churn"],
    service: ["assisted", "assisted"],
    ownership: ["partner", "partner"],
    systems: [
      ["Till", "Workshop book"],
      ["Till", "Workshop book"],
    ],
    listeningPost: on,
    complaint: on,
    offer: ["right", "right"],
    quality: [
      ["fast", "easy"],
      ["fast", "easy"],
    ],
    evidence: ["measured", "measured"],
    evidences: [["Asked at the till"], ["Asked at the till"]],
    link: ["example.org/rack", "https://example.org/rack"],
  },
  transition: {
    from: [["Asks", "Waits"], "Asks"],
    share: ["35", 0.35],
    samples: ["340", 340],
    label: text("by the back door"),
    kind: ["recovery", "recovery"],
    contextLost: on,
  },
  lane: {
    title: text("Steps"),
    question: text("What do they do?"),
    height: ["120", 120],
    hidden: on,
  },
  note: {
    text: text("Reads four reviews"),
    image: ["shop.png", "shop.png"],
    persona: ["Mira", "Mira"],
    tint: ["Colour 2", 2],
    until: ["Asks", "Asks"],
    evidence: ["observed", "observed"],
    evidences: [["Counted in spring"], ["Counted in spring"]],
  },
  image: {
    name: text("Bicycle rack"),
    alt: text("A full rack of bicycles"),
  },
  pain: {
    title: text("Nobody calls"),
    detail: text("Neither mail nor phone"),
    severity: ["5", 5],
    category: ["no-answers", "no-answers"],
    persona: ["Mira", "Mira"],
    frequency: ["62.5", 0.625],
    leave: ["9", 0.09],
    evidence: ["measured", "measured"],
    evidences: [["Asked at the till"], ["Counted in spring", "Asked at the till"]],
  },
  remedy: {
    title: text("A bell on the phone"),
    detail: text("Sent by the till"),
    status: ["doing", "doing"],
    owner: text("Jan"),
    team: ["Workshop", "Workshop"],
    due: ["2027-03-01", "2027-03-01"],
    blocker: ["budget", "budget"],
    effort: ["4", 4],
    impact: ["5", 5],
    cost: ["1,200", 1200],
    confidence: ["75", 0.75],
    evidence: ["observed", "observed"],
    evidences: [["Counted in spring"], ["Counted in spring"]],
  },
  kpi: {
    title: text("Days in the shop"),
    detail: text("From ticket to bell"),
    category: ["operational", "operational"],
    stage: ["Bring", "Bring"],
    leading: on,
    owner: text("Ines"),
    unit: text("days"),
    better: ["lower", "lower"],
    baseline: ["-4.5", -4.5],
    value: ["3", 3],
    target: ["1.5", 1.5],
    due: ["31 Dec 2027", "2027-12-31"],
    interim: [["30 Jun 2027", "2.25"], [{ date: "2027-06-30", value: 2.25 }]],
  },
  persona: {
    name: text("Mira Vogt"),
    role: text("Nurse on shifts"),
    portrait: ["mira.png", "mira.png"],
    quote: text("I need it by six."),
    goals: text("Be on time"),
    needs: text("A promise that holds"),
    frustrations: text("Waiting without a word"),
    bio: text("Rides in any weather"),
    share: ["35", 0.35],
    channels: [["Phone"], ["Phone"]],
    color: ["Colour 4", 3],
    evidences: [["Counted in spring"], ["Counted in spring"]],
  },
  channel: {
    name: text("Online shop"),
    icon: ["Shopping cart", "shopping-cart"],
    color: ["#123abc", "#123abc"],
    human: on,
  },
  team: {
    name: text("Back room"),
    color: ["Colour 3", expect.stringMatching(/^#[0-9a-f]{6}$/)],
    side: ["partner", "partner"],
  },
  evidence: {
    title: text("Counted all year"),
    text: text("Two days on average"),
    source: text("Ticket book"),
    link: ["mira@example.org", "mailto:mira@example.org"],
    status: ["verified", "verified"],
    remark: text("Every ticket was read"),
    kind: ["interview", "interview"],
    date: ["1 Apr 2026", "2026-04-01"],
    samples: ["214", 214],
  },
};

/** Steps a field takes, where it is not one. */
const STEPS: Readonly<Record<string, number>> = {
  "card/figures.churnAfter": 4,
  "card/targetMix": 3,
  "card/outOfScope": 2,
  "touchpoint/emotion": 2,
  "touchpoint/systems": 2,
  "touchpoint/quality": 2,
  "transition/from": 2,
  "kpi/interim": 3,
};

type Open = (sheet: Sheet, name: string) => Promise<void>;
const onSheet =
  (thing: (name: string) => Thing): Open =>
  (sheet, name) =>
    sheet.click(thing(name));
/** From what it belongs to; the way there has the keyboard afterwards. */
const through =
  (thing: Thing | null, section: string | null): Open =>
  async (sheet, name) => {
    await sheet.canvas.focus();
    await sheet.press("Escape", "Escape");
    if (thing) await sheet.click(thing);
    const panel = panelOf(sheet.page);
    if (section !== null) await unfold(panel, section);
    await panel
      .getByRole("button", { name, exact: true })
      .or(panel.getByRole("button", { name: `Open ${name}` }))
      .last()
      .click({ force: true });
  };

/** A record of each kind, as it is called before its name is typed, and the way to it. */
const RECORDS: Readonly<Record<string, readonly [name: string, list: string, open: Open]>> = {
  card: [
    "A bicycle is repaired",
    "card",
    async (sheet) => {
      await sheet.canvas.focus();
      await sheet.press("Escape", "Escape");
    },
  ],
  stage: ["Bring", "stages", onSheet(stage)],
  touchpoint: ["Waits", "touchpoints", onSheet(touchpoint)],
  transition: ["50%", "transitions", (sheet, name) => sheet.click(sheet.words(["transition", name]))],
  lane: [
    "Doing",
    "lanes",
    async ({ page }, name) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
    },
  ],
  note: ["Reads three reviews", "notes", onSheet(note)],
  image: [
    "rack.png",
    "images",
    async (sheet) => {
      await sheet.click(sheet.cell(t("scene-lane-images"), "Waits"));
      await panelOf(sheet.page).getByTitle("What it shows").click();
    },
  ],
  pain: ["Nobody says when", "pains", onSheet(pain)],
  remedy: ["A message when done", "remedies", onSheet(remedy)],
  kpi: ["Days until done", "kpis", onSheet((name) => ["kpi", name])],
  persona: ["Mira", "personas", through(null, null)],
  channel: ["Website", "channels", through(touchpoint("Searches"), null)],
  team: ["Workshop", "teams", through(touchpoint("Waits"), null)],
  evidence: ["Counted in spring", "evidence", through(pain("Nobody says when"), "evidence")],
};

async function unfold(panel: Locator, section: string): Promise<Locator> {
  const name = t(`section-${section}`);
  const box = panel
    .locator("section")
    .filter({ has: panel.page().locator("h3 .name", { hasText: new RegExp(`^${name}$`) }) });
  const head = box.locator("h3 button");
  if ((await head.getAttribute("aria-expanded")) === "false") await head.press("Enter");
  return box;
}
const kebab = (name: string): string =>
  name.replace(/^.*\./, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const labelOf = ({ name, words }: Field, words2: Words = t): string =>
  words2(`field-${words ?? kebab(name)}`);

/** Chooses from a picker by typing, or makes what is not there. */
async function pick(page: Page, name: string): Promise<void> {
  const field = page
    .getByRole("combobox")
    .and(page.locator("[aria-activedescendant], [aria-expanded=true]"))
    .last();
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
}
async function choosePicture(page: Page, button: Locator, name: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.press("Enter")]);
  await chooser.setFiles({ name, mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") });
}

const PARTS: Readonly<Record<string, (page: Page, row: Locator, typed: readonly string[]) => Promise<void>>> =
  {
    async emotions(_, row, [all = "", mira = ""]) {
      for (const [who, face] of [
        [t("scene-everybody"), all],
        ["Mira", mira],
      ] as const)
        await row
          .getByRole("radiogroup", { name: who })
          .getByRole("radio", { name: t(`input-face-${face}`) })
          .press("Space");
    },
    async ends(page, row, [from = "", to = ""]) {
      for (const [end, name] of [
        ["from", from],
        ["to", to],
      ] as const) {
        await row.getByRole("button", { name: t(`inspector-arrow-${end}`) }).press("Enter");
        await pick(page, name);
      }
    },
    async interim(_, row, [date = "", value = ""]) {
      await row.getByRole("button", { name: t("inspector-add-interim") }).press("Enter");
      await row.getByRole("textbox", { name: t("inspector-interim-date") }).fill(date);
      await row.getByRole("textbox", { name: t("inspector-interim-value") }).fill(value);
      await row.getByRole("textbox", { name: t("inspector-interim-value") }).press("Enter");
    },
    async churn(_, row, typed) {
      for (const [count, share] of typed.entries()) {
        await row.getByRole("button", { name: t("inspector-add-churn", { count }) }).press("Enter");
        await row.getByRole("textbox", { name: t("inspector-churn-after", { count }) }).fill(share);
        await row.getByRole("textbox", { name: t("inspector-churn-after", { count }) }).press("Enter");
      }
    },
    async mix(_, row, typed) {
      await row.getByRole("button", { name: t("inspector-set-mix") }).press("Enter");
      for (const [index, phase] of ["pre-sale", "sale", "post-sale"].entries()) {
        const field = row.getByRole("textbox", { name: t(`choice-phase-${phase}`), exact: true });
        await field.fill(typed[index] ?? "");
        await field.press("Enter");
      }
    },
    async picture(page, row, [name = ""]) {
      await choosePicture(
        page,
        row
          .getByRole("button", { name: t("inspector-choose-picture") })
          .or(row.getByRole("button", { name: t("inspector-other-picture") })),
        name,
      );
    },
  };

/** Types or chooses what a field is to hold, with the keyboard. */
async function give(page: Page, row: Locator, field: Field, typed: readonly string[]): Promise<void> {
  const { control } = field;
  const [first = ""] = typed;
  switch (control.as) {
    case "line":
    case "lines":
    case "day": {
      const input = row.getByRole("textbox");
      await input.fill(first);
      await input.press("Tab");
      return;
    }
    case "choice": {
      const name = t(`${control.words ?? ""}${first || "usual"}`);
      const radio = row.getByRole("radio", { name, exact: true });
      if ((await radio.count()) > 0) await radio.press("Space");
      else await row.getByRole("combobox").selectOption({ label: name });
      return;
    }
    case "steps":
      return row.getByRole("radio", { name: first, exact: true }).press("Space");
    case "flag":
      return row.getByRole("switch").press("Space");
    case "checks":
      for (const value of typed)
        await row.getByRole("checkbox", { name: t(`${control.words ?? ""}${value}`) }).press("Space");
      return;
    case "tags":
      for (const tag of typed) {
        await row.getByRole("combobox").fill(tag);
        await row.getByRole("combobox").press("Enter");
      }
      return;
    case "color":
    case "palette": {
      if (!first.startsWith("#")) return row.getByRole("radio", { name: first, exact: true }).press("Space");
      await row.getByRole("textbox").fill(first);
      return row.getByRole("textbox").press("Enter");
    }
    case "icon":
    case "one":
    case "several":
      for (const name of typed) {
        await row.getByRole("button").and(row.locator("[aria-haspopup=listbox]")).press("Enter");
        await pick(page, name);
      }
      if (control.as === "several") await page.keyboard.press("Escape");
      return;
    case "part":
      return PARTS[control.part ?? ""]?.(page, row, typed);
    default:
      throw new Error(`no way to give ${control.as}`);
  }
}

/** Everything a map shares or holds, by names in place of ids. */
function named(map: Map, value: unknown): unknown {
  const names: Record<string, string> = {};
  for (const list of [...Object.values(map.document), ...Object.values(map.map)])
    if (Array.isArray(list))
      for (const record of list as Record<string, unknown>[])
        names[String(record["id"])] = String(record["name"] ?? record["title"] ?? record["id"]);
  const replaced = (part: unknown): unknown => {
    if (typeof part === "string") return names[part] ?? part;
    if (Array.isArray(part)) return part.map(replaced);
    return part;
  };
  return replaced(value);
}
/** A field of the record that has a name; pathes lead into it. */
function held(map: Map, kind: string, id: string, field: string): unknown {
  const list = RECORDS[kind]?.[1] ?? "";
  const all = (map.map as unknown as Record<string, unknown>)[list] ?? map.document[list];
  const record = kind === "card" ? map.map.card : (all as { id: string }[]).find((one) => one.id === id);
  const found = field
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], record);
  return named(map, found);
}
function idOf(map: Map, kind: string): string {
  const [name, list] = RECORDS[kind] ?? ["", ""];
  if (kind === "card") return "";
  const all = ((map.map as unknown as Record<string, unknown>)[list] ?? map.document[list]) as Record<
    string,
    unknown
  >[];
  const found = all.find((one) => (one["title"] ?? one["name"] ?? one["text"]) === name);
  return String((found ?? all.at(-1))?.["id"]);
}

/** What the inspector shows, field by field. */
function shown(page: Page): Promise<string[]> {
  return panelOf(page).evaluate((panel) =>
    Array.from(panel.querySelectorAll<HTMLElement>(".row, .name textarea"), (row) => {
      const fields = [
        ...Array.from(row.querySelectorAll<HTMLInputElement>("input, textarea, select")),
        ...(row.matches("textarea") ? [row as HTMLInputElement] : []),
      ];
      const values = fields.map((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value));
      return [
        ...values,
        ...Array.from(row.querySelectorAll(".chip, button.input"), (part) => part.textContent?.trim()),
      ].join(" | ");
    }),
  );
}

async function check(sheet: Sheet, server: Server, kind: string): Promise<void> {
  const { page } = sheet;
  const description = descriptions[kind];
  const [name = "", , open] = RECORDS[kind] ?? [];
  const typed = TYPED[kind] ?? {};
  if (!description || !open) throw new Error(`no ${kind}`);
  await sheet.settled();
  const before = await server.exported(sheet.map);
  const id = idOf(before, kind);
  await open(sheet, name);
  const panel = panelOf(page);
  await expect(panel.locator(".kind")).toHaveText(t(`kind-${kind}`));
  let steps = 0;
  const wanted: Record<string, unknown> = {};
  for (const { name: section, fields = [] } of description.sections) {
    if (fields.length === 0) continue;
    const box = await unfold(panel, section);
    for (const field of fields)
      await test.step(`${kind}: ${field.name}`, async () => {
        const given = typed[field.name];
        if (!given) throw new Error(`nothing to type into ${kind}/${field.name}`);
        const row =
          field.control.part === "ends"
            ? box.locator(".row").first()
            : box
                .locator(".row")
                .filter({
                  has: page.locator(".name", { hasText: new RegExp(`^\\s*${labelOf(field)}\\s*$`) }),
                })
                .first();
        await give(page, row, field, [given[0]].flat());
        steps += STEPS[`${kind}/${field.name}`] ?? 1;
        wanted[field.name] = given[1];
      });
  }
  const { heading } = description;
  const after0 = heading === null ? "" : String(typed[heading]?.[0]);
  if (heading !== null) {
    await panel.getByRole("textbox", { name: t("inspector-name"), exact: true }).fill(after0);
    await page.keyboard.press("Enter");
    steps += 1;
    wanted[heading] = after0;
  }
  await sheet.settled();
  const after = await server.exported(sheet.map);
  const found = Object.keys(wanted).map((field) => [field, held(after, kind, id, field)]);
  expect(Object.fromEntries(found)).toEqual(wanted);
  const seen = await shown(page);
  await page.reload();
  await sheet.settled();
  await open(
    sheet,
    after0 || (kind === "transition" ? "35%" : kind === "note" ? "Reads four reviews" : name),
  );
  await expect.poll(() => shown(page)).toEqual(seen);
  await sheet.canvas.focus();
  for (const [key, is, what] of [
    ["Control+z", before, "taken back"],
    ["Control+Shift+z", after, "made again"],
  ] as const) {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
    await expect
      .poll(async () => (await server.exported(sheet.map)).document, {
        message: `${kind} ${what} in ${steps} steps`,
      })
      .toEqual(is.document);
  }
  await hasKeyboard(page);
}

test.use({ journey: everything });

for (const kinds of [
  ["card"],
  ["touchpoint"],
  ["stage", "transition", "note"],
  ["image", "lane"],
  ["pain", "remedy", "kpi"],
  ["channel", "team"],
  ["persona", "evidence"],
])
  test(`every field of: ${kinds.join(", ")}`, async ({ sheet, server }) => {
    for (const kind of kinds) await check(sheet, server, kind);
  });

/** A section of the inspector, opened. */
const section = (sheet: Sheet, name: string): Promise<Locator> => unfold(panelOf(sheet.page), name);
/** The row of a field. */
const row = (box: Locator, label: string): Locator =>
  box
    .locator(".row")
    .filter({ has: box.page().locator(".name", { hasText: new RegExp(`^\\s*${label}\\s*$`) }) })
    .first();

test("several things are edited at once, and what they do not share stays", async ({ sheet, server }) => {
  const { page } = sheet;
  const before = await server.exported(sheet.map);
  await sheet.click(touchpoint("Searches"));
  await sheet.click(touchpoint("Waits"), { held: "Shift" });
  const panel = panelOf(page);
  await expect(
    panel.getByRole("heading", { name: t("inspector-count-touchpoint", { count: 2 }) }),
  ).toBeVisible();
  const basics = await section(sheet, "basics");
  await expect(row(basics, "Channel")).toContainText("Different");
  await row(basics, "Surroundings").getByRole("textbox").fill("At home");
  await page.keyboard.press("Tab");
  await row(basics, "Met by").getByRole("button").last().press("Enter");
  await pick(page, "Mira");
  await page.keyboard.press("Escape");
  const time = await section(sheet, "time");
  const waits = row(time, "Waits").getByRole("textbox");
  await expect(waits).toHaveAttribute("placeholder", "Different");
  await waits.fill("1 d");
  await waits.press("Enter");
  const systems = row(await section(sheet, "service"), "Systems");
  await systems.getByRole("combobox").fill("Till,");
  await systems.getByRole("combobox").press("Tab");
  const experience = await section(sheet, "experience");
  await row(experience, "Moment")
    .getByRole("radio", { name: t("choice-moment-truth") })
    .press("Space");
  await sheet.settled();
  const after = await server.exported(sheet.map);
  for (const [title, emotion, channel] of [
    ["Searches", 0, "Website"],
    ["Waits", -1.5, undefined],
  ] as const) {
    const found = after.touchpoint(title);
    expect(found).toMatchObject({
      environment: "At home",
      waitingMinutes: 1440,
      systems: ["Till"],
      moment: "truth",
    });
    // What nobody touched is as it was.
    expect(found["emotion"]).toBe(emotion);
    expect(named(after, found["channel"])).toBe(channel);
  }
  await sheet.canvas.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+z");
  await expect.poll(async () => (await server.exported(sheet.map)).document).toEqual(before.document);
  // Of different kinds, one is chosen first.
  await sheet.click(touchpoint("Searches"));
  await sheet.click(stage("Bring"), { held: "Shift" });
  await expect(panel).toContainText(t("inspector-which"));
  await panel.getByRole("button", { name: t("inspector-count-stage", { count: 1 }) }).press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-stage"));
});

test("what cannot be is told at the field, and the map stays as it was", async ({ sheet, server }) => {
  const { page } = sheet;
  const cases: readonly (readonly [
    kind: string,
    section: string,
    field: string,
    typed: string,
    says: string,
  ])[] = [
    ["touchpoint", "time", "Busy", "soon", t("input-no-time")],
    ["touchpoint", "time", "Cost per visit", "-4", t("input-too-low", { least: "0" })],
    ["touchpoint", "flow", "Enter here", "120", t("input-out-of-range", { least: "0", most: "100" })],
    ["touchpoint", "flow", "Counted on", "3.5", t("input-not-whole")],
    ["touchpoint", "evidence", "Link", "somewhere else", t("input-no-link")],
    ["lane", "basics", "Least height", "12", t("input-out-of-range", { least: "24", most: "2,000" })],
    ["remedy", "basics", "Due", "31 Feb 2027", t("input-no-date")],
    ["remedy", "worth", "Cost, once", "much", t("input-no-number")],
    ["card", "figures", "Currency", "money", t("input-no-currency")],
    ["card", "looks", "Brand colour", "blue", t("input-no-color")],
  ];
  const before = await server.exported(sheet.map);
  for (const [kind, name, label, typed, says] of cases)
    await test.step(`${kind}: ${label}`, async () => {
      const [title = "", , open] = RECORDS[kind] ?? [];
      await sheet.canvas.focus();
      await open?.(sheet, title);
      const field = row(await section(sheet, name), label);
      const input = field.getByRole("textbox");
      const was = await input.inputValue();
      await input.fill(typed);
      await input.press("Enter");
      await expect(field.getByRole("alert")).toHaveText(says);
      await expect(input).toHaveAttribute("aria-invalid", "true");
      await expect(input).toHaveAccessibleDescription(
        new RegExp(says.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
      await input.press("Escape");
      await expect(input).toHaveValue(was);
      await expect(field.getByRole("alert")).toHaveCount(0);
    });
  // Whoever goes elsewhere is told what was not taken.
  await sheet.click(touchpoint("Asks"));
  await row(await section(sheet, "time"), "Busy")
    .getByRole("textbox")
    .fill("soon");
  await sheet.click(touchpoint("Rates"));
  await expect(page.getByRole("region", { name: "Messages" })).toContainText(
    "“soon” was not taken over for “Busy”",
  );
  // What the program refuses is told at the field as well.
  await sheet.click(sheet.words(["transition", "90%"]));
  const share = row(await section(sheet, "basics"), "Share");
  await share.getByRole("textbox").fill("101");
  await share.getByRole("textbox").press("Enter");
  await expect(share.getByRole("alert")).toBeVisible();
  await share.getByRole("textbox").press("Escape");
  await sheet.canvas.focus();
  await sheet.settled();
  expect((await server.exported(sheet.map)).document).toEqual(before.document);
});

/** What is typed into the lists of a record, and what there is then. */
const LISTS: readonly (readonly [
  kind: string,
  section: string,
  button: string,
  typed: string,
  then: (map: Map) => unknown,
])[] = [
  [
    "touchpoint",
    "pains",
    "add-pain",
    "No seat to wait on",
    (map) => map.list("pains").at(-1)?.["touchpoints"],
  ],
  ["touchpoint", "remedies", "add-remedy", "A bench", (map) => map.list("remedies").at(-1)?.["touchpoints"]],
  ["touchpoint", "kpis", "add-kpi", "Seats", (map) => map.list("kpis").at(-1)?.["touchpoints"]],
  ["pain", "treated", "add-remedy", "A board with times", (map) => map.list("remedies").at(-1)?.["treats"]],
  ["touchpoint", "arrows", "add-arrow-out", "Goes home", (map) => map.arrows.includes("Waits → Goes home")],
  ["touchpoint", "arrows", "add-arrow-in", "Comes back", (map) => map.arrows.includes("Comes back → Waits")],
  ["pain", "places", "add-touchpoint", "Calls again", (map) => map.list("pains")[0]?.["touchpoints"]],
  [
    "remedy",
    "done-at",
    "add-touchpoint",
    "Gets a message",
    (map) => map.list("remedies")[0]?.["touchpoints"],
  ],
  [
    "remedy",
    "drops",
    "add-touchpoint",
    "Reads it",
    (map) =>
      (map.list("remedies")[0]?.["drops"] as { touchpoint: string }[]).map((drop) =>
        map.titleOf(drop.touchpoint),
      ),
  ],
  ["kpi", "places", "add-touchpoint", "Is asked", (map) => map.list("kpis")[0]?.["touchpoints"]],
  [
    "team",
    "touchpoints",
    "add-touchpoint",
    "Tests the brakes",
    (map) => map.touchpoint("Tests the brakes")["team"],
  ],
  [
    "channel",
    "touchpoints",
    "add-touchpoint",
    "Reads the blog",
    (map) => map.touchpoint("Reads the blog")["channel"],
  ],
  ["stage", "touchpoints", "add-touchpoint", "Pays a deposit", (map) => map.flow["Bring"]?.at(-1)],
];
const THEN: readonly unknown[] = [
  ["Waits"],
  ["Waits"],
  ["Waits"],
  [{ pain: "silence" }],
  true,
  true,
  ["Waits", "Calls again"],
  ["Gets a message"],
  ["Waits", "Reads it"],
  ["Waits", "Is asked"],
  "Workshop",
  "Website",
  "Pays a deposit",
];

test("what belongs to a thing is made by typing its name, in one step", async ({ sheet, server }) => {
  const { page } = sheet;
  for (const [index, [kind, name, button, typed, then]] of LISTS.entries())
    await test.step(`${kind}: ${button} “${typed}”`, async () => {
      const [title = "", , open] = RECORDS[kind] ?? [];
      const before = await server.exported(sheet.map);
      await open?.(sheet, title);
      const box = await section(sheet, name);
      await box.getByRole("button", { name: t(`inspector-${button}`) }).press("Enter");
      await pick(page, typed);
      await expect(box.getByRole("button", { name: t(`inspector-${button}`) })).toBeFocused();
      await expect(box.getByRole("listitem").filter({ hasText: typed }).first()).toBeVisible();
      await sheet.settled();
      const after = await server.exported(sheet.map);
      expect(
        kind === "pain" && name === "treated"
          ? (then(after) as { pain: string }[]).length
          : named(after, then(after)),
      ).toEqual(name === "treated" ? 1 : THEN[index]);
      await sheet.canvas.focus();
      await sheet.press("Control+z");
      expect((await server.exported(sheet.map)).document).toEqual(before.document);
      await sheet.press("Escape", "Escape");
    });
});

test("an arrow is led to a touchpoint that is not there yet", async ({ sheet, server }) => {
  const { page } = sheet;
  await sheet.click(sheet.words(["transition", "50%"]));
  const ends = (await section(sheet, "basics")).locator(".row").first();
  await ends.getByRole("button", { name: /^To/ }).press("Enter");
  await pick(page, "Tells a friend");
  await sheet.settled();
  const map = await server.exported(sheet.map);
  expect(map.arrows).toContain("Collects → Tells a friend 50%");
  expect(map.flow["Ride"]).toEqual(["Collects", "Tells a friend", "Rates"]);
  await hasKeyboard(page);
});

test("things are opened from one another, taken out, and the keyboard is never lost", async ({
  sheet,
  server,
}) => {
  const { page } = sheet;
  const panel = panelOf(page);
  await sheet.click(touchpoint("Waits"));
  const entry = (name: string): Locator =>
    panel.getByRole("listitem").filter({ hasText: name }).locator("[data-record]");
  await entry("Nobody says when").press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-pain"));
  await expect(panel.locator("[data-back]")).toBeFocused();
  await entry("A message when done").press("Enter");
  await expect(panel.locator(".kind")).toHaveText(t("kind-remedy"));
  await expect(panel.locator("[data-back]")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(entry("A message when done")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(panel.locator(".kind")).toHaveText(t("kind-touchpoint"));
  // The share in a row of a list.
  await sheet.click(remedy("A message when done"));
  const share = panel.getByRole("textbox", { name: `${t("inspector-drop-after")}: Waits` });
  await share.fill("5");
  await share.press("Enter");
  await expect
    .poll(async () => (await server.exported(sheet.map)).list("remedies")[0]?.["drops"])
    .toMatchObject([{ drop: 0.05 }]);
  // Taking out and deleting leave the keyboard somewhere.
  const drops = await section(sheet, "drops");
  await drops.getByRole("button", { name: t("input-take-away", { name: "Waits" }) }).press("Enter");
  await expect(drops.getByRole("listitem")).toHaveCount(0);
  await hasKeyboard(page);
  await panel.getByRole("button", { name: t("inspector-delete"), exact: true }).press("Enter");
  await expect(sheet.canvas).toBeFocused();
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: "Undo" })
    .first()
    .press("Enter");
  await expect.poll(() => sheet.shows(remedy("A message when done"))).toBe(true);
  await hasKeyboard(page);
  // With the last arrow gone the shares say so; a picker that is left gives the keyboard back.
  await sheet.click(touchpoint("Waits"));
  const arrows = await section(sheet, "arrows");
  await expect(arrows).toContainText(t("inspector-shares-leak", { sum: "85%", drop: "15%" }));
  await arrows.getByRole("button", { name: t("inspector-add-arrow-out") }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(arrows.getByRole("button", { name: t("inspector-add-arrow-out") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet.canvas).toBeFocused();
});

test("whoever comes from a run over the sheet at once stays in the inspector", async ({ sheet }) => {
  const { page } = sheet;
  await sheet.click(touchpoint("Searches"));
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "F6"]) await page.keyboard.press(key);
  const panel = panelOf(page);
  await expect(panel.getByRole("textbox", { name: t("inspector-name"), exact: true })).toHaveValue("Waits");
  await hasKeyboard(page);
  await expect(panel.locator(":focus")).toHaveCount(1);
});

test.describe("in German", () => {
  test.use({ language: "de" });

  test("numbers, days and times are typed as people write them there", async ({ sheet, server }) => {
    const { page } = sheet;
    const de = wordsOf("de");
    const panel = panelOf(page);
    const cases = [
      ["touchpoint", "time", "field-active-minutes", "1,5 Std.", "1 Std. 30 Min.", "activeMinutes", 90],
      ["touchpoint", "time", "field-visit-cost", "1.234,5 €", "1.234,50", "cost", 1234.5],
      ["touchpoint", "flow", "field-entry-share", "12,5 %", "12,5", "entryShare", 0.125],
      ["remedy", "basics", "field-due", "24.12.2026", /24\..*2026/, "due", "2026-12-24"],
      ["remedy", "worth", "field-remedy-cost", "12.500", "12.500", "cost", 12500],
    ] as const;
    for (const [kind, name, label, typed, shows, field, holds] of cases) {
      const [title = "", , open] = RECORDS[kind] ?? [];
      await sheet.canvas.focus();
      await open?.(sheet, title);
      const heading = new RegExp(`^${de(`section-${name}`)}$`);
      const box = panel.locator("section").filter({ has: page.locator("h3 .name", { hasText: heading }) });
      if ((await box.locator("h3 button").getAttribute("aria-expanded")) === "false")
        await box.locator("h3 button").press("Enter");
      const input = row(box, de(label)).getByRole("textbox");
      await input.fill(typed);
      await input.press("Enter");
      await expect(input).toHaveValue(shows);
      await sheet.settled();
      const map = await server.exported(sheet.map);
      const record = kind === "remedy" ? map.list("remedies")[0] : map.touchpoint("Waits");
      expect(record?.[field], field).toBe(holds);
    }
    await sheet.click(touchpoint("Waits"));
    const input = row(
      panel.locator("section").filter({ hasText: de("section-time") }),
      de("field-active-minutes"),
    ).getByRole("textbox");
    await input.fill("bald");
    await input.press("Enter");
    await expect(panel.getByRole("alert")).toHaveText(de("input-no-time"));
    await input.press("Escape");
  });
});
