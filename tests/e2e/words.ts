/** What the app says, read from the locale files: for tests that hold in both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  FluentBundle,
  FluentResource,
  type FluentVariable,
} from "../../ui/node_modules/@fluent/bundle/esm/index.js";

export type Words = (key: string, args?: Readonly<Record<string, FluentVariable>>) => string;

const LOCALES = join(import.meta.dirname, "../../assets/locales");

/** Words of a language by their key; a key without words fails the test. */
export function wordsOf(language: "en" | "de"): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(join(LOCALES, `${language}.ftl`), "utf8")));
  return (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no words for ${key}`);
    return bundle.formatPattern(pattern, args ?? null, []);
  };
}
