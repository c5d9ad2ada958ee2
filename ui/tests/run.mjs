/** Runs the unit tests: bundled by the bundler that is there, run by Node's own test runner. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(here).filter((name) => name.endsWith(".test.ts"));
const outDir = mkdtempSync(join(tmpdir(), "wayfold-tests-"));
try {
  await build({
    configFile: false,
    logLevel: "warn",
    // State of the window is written in Svelte's runes.
    plugins: [svelte()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      rollupOptions: {
        input: names.map((name) => join(here, name)),
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  const built = names.map((name) => join(outDir, name.replace(/ts$/, "mjs")));
  const { status } = spawnSync(process.execPath, ["--test", ...built], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
