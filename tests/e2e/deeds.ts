/**
 * What somebody does to a map, as data: the deed, and what must have come of it. Each is one step that can be undone
 * and made again, and leaves nothing else behind.
 */
import type { Map, Server } from "./app";
import { expect, hasKeyboard, test } from "./app";
import type { Sheet, Thing } from "./sheet";

export interface Deed {
  readonly name: string;
  run(sheet: Sheet): Promise<void>;
  /** What holds afterwards. */
  then(map: Map, before: Map): void;
  /** How many steps it is; one as a rule. */
  readonly steps?: number;
}

/** Does it, undoes it, makes it again, and undoes it once more: the map is as it was. */
export async function check(sheet: Sheet, server: Server, deed: Deed): Promise<void> {
  await test.step(deed.name, async () => {
    const before = await server.exported(sheet.map);
    await deed.run(sheet);
    await sheet.settled();
    const after = await server.exported(sheet.map);
    deed.then(after, before);
    await hasKeyboard(sheet.page);
    const steps = Array.from({ length: deed.steps ?? 1 });
    const are = async (wanted: Map, what: string): Promise<void> =>
      expect((await server.exported(sheet.map)).map, what).toEqual(wanted.map);
    for (const key of ["Control+z", "Control+Shift+z", "Control+z"]) {
      await sheet.press(...steps.map(() => key));
      await are(key === "Control+z" ? before : after, key);
    }
    await sheet.press("Escape", "Escape");
  });
}

/** Tests of deeds that belong together: one page does them one after the other. */
export function tests(groups: Readonly<Record<string, readonly Deed[]>>): void {
  for (const [name, deeds] of Object.entries(groups))
    test(name, async ({ sheet, server }) => {
      for (const deed of deeds) await check(sheet, server, deed);
    });
}

export const touchpoint = (title: string): Thing => ["touchpoint", title];
export const stage = (title: string): Thing => ["stageHead", title];
export const lane = (title: string): Thing => ["laneHead", title];
export const note = (text: string): Thing => ["note", text];
export const pain = (title: string): Thing => ["pain", title];
export const remedy = (title: string): Thing => ["remedy", title];
