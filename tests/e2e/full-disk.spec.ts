/** A disk that takes no more: it is said, and what is being typed stays until there is room. */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begin, expect, Server, test } from "./app";
import { touchpoint } from "./deeds";
import { TITLE } from "./journey";
import { told } from "./trouble";

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
