/**
 * Takes into the built UI only the words it can show. The locale files serve the command line and the exports as well;
 * errors come from the program with their words. A message stays when the UI's sources name its key, or the stem its
 * key is made from (`scene-lane-${kind}`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Shorter stems would keep nearly everything. */
const SHORTEST = 4;

/** What may be keys in the text of some sources: whole ones, and beginnings of ones put together. */
export interface Named {
  readonly keys: ReadonlySet<string>;
  readonly stems: readonly string[];
  /** What is put behind keys: `${name}-formula`. */
  readonly endings: readonly string[];
}

/** Keys are in quotes or in templates, there whole, up to the first `${`, or behind it. */
export function namedIn(sources: Iterable<string>): Named {
  const keys = new Set<string>();
  const stems = new Set<string>();
  const endings = new Set<string>();
  for (const source of sources) {
    for (const [, key] of source.matchAll(/["'`]([a-z][a-z0-9-]*)["'`]/g)) if (key) keys.add(key);
    for (const [, stem] of source.matchAll(/["'`]([a-z][a-z0-9-]*-)(?:["'`]|\$\{)/g))
      if (stem && stem.length >= SHORTEST) stems.add(stem);
    for (const [, ending] of source.matchAll(/`\$\{[^`}]*\}(-[a-z][a-z0-9-]*)`/g))
      if (ending) endings.add(ending);
  }
  return { keys, stems: [...stems], endings: [...endings] };
}

/** The messages of a Fluent file that are named, without comments. */
export function reduced(file: string, { keys, stems, endings }: Named): string {
  const named = (key: string): boolean => keys.has(key) || stems.some((stem) => key.startsWith(stem));
  const ended = (key: string): boolean =>
    endings.some((ending) => key.endsWith(ending) && named(key.slice(0, -ending.length)));
  const kept: string[] = [];
  let keeps = false;
  for (const line of file.split("\n")) {
    const key = /^([a-zA-Z][\w-]*)\s*=/.exec(line)?.[1];
    if (key !== undefined) keeps = named(key) || ended(key);
    else if (line.startsWith("#")) keeps = false;
    if (keeps && line.trim() !== "") kept.push(line);
  }
  return `${kept.join("\n")}\n`;
}

function* texts(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
      yield readFileSync(join(entry.parentPath, entry.name), "utf8");
}

/** `folder` holds the UI's sources. */
export function onlyWords(folder: string): Plugin {
  let named: Named | undefined;
  return {
    name: "only-words",
    apply: "build",
    enforce: "pre",
    buildStart() {
      named = undefined;
    },
    load(id) {
      const [path, query] = id.split("?");
      if (!path?.endsWith(".ftl") || query !== "raw") return null;
      named ??= namedIn(texts(folder));
      return `export default ${JSON.stringify(reduced(readFileSync(path, "utf8"), named))}`;
    },
  };
}
