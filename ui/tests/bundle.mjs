/** What a window of the built UI loads, fonts aside, is small: it opens in a second. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** Bytes, gzipped, of what is loaded at the start, with the longer of the two languages. */
const MOST = 250 * 1024;

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), "wayfold-bundle-"));
try {
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, manifest: "manifest.json" },
  });
  const manifest = JSON.parse(readFileSync(join(outDir, "manifest.json"), "utf8"));
  const loaded = new Set(["index.html"]);
  const size = (file) => gzipSync(readFileSync(join(outDir, file))).length;
  /** A chunk, its styles, and what it cannot do without. */
  function take(key) {
    const { file, css = [], imports = [] } = manifest[key];
    for (const part of [file, ...css]) loaded.add(part);
    imports.forEach(take);
  }
  take("index.html");
  const words = Object.values(manifest)
    .filter(({ src }) => src?.includes(".ftl"))
    .map(({ file }) => size(file));
  const all = [...loaded].reduce((sum, file) => sum + size(file), Math.max(...words));
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`the UI is ${kilobytes(all)} gzipped at the start without fonts; at most ${kilobytes(MOST)}`);
  if (all > MOST) process.exitCode = 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
