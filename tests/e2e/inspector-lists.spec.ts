/** What belongs to a thing is made by typing its name in the inspector, in one step. */
import { expect, type Map, test } from "./app";
import { everything } from "./journey";
import { named, pick, RECORDS, section, t } from "./inspector";

test.use({ journey: everything });

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
