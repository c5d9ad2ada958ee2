/** The built UI, fonts aside, is small: it opens in a second and travels inside the program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** Bytes, gzipped, of all that is not a font. */
const MOST = 250 * 1024;

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), "wayfold-bundle-"));
try {
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".ttf"))
    .map((entry) => join(entry.parentPath, entry.name));
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`the UI is ${kilobytes(size)} gzipped without fonts; at most ${kilobytes(MOST)}`);
  if (size > MOST) process.exitCode = 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
