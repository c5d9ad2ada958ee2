/**
 * Words in the reader's language, from the same Fluent files the program reads. Reading a word in a component makes
 * the component follow the language. Deliberately not here: any word.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type WordArguments = Readonly<Record<string, FluentVariable>>;

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A window loads the words of the languages it speaks, as a rule one. */
const TEXTS: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import("../../../assets/locales/en.ftl?raw"),
  de: () => import("../../../assets/locales/de.ftl?raw"),
};

let bundles = $state.raw<Partial<Record<Language, FluentBundle>>>({});
let current = $state<Language>("en");

async function load(language: Language): Promise<void> {
  if (bundles[language]) return;
  const text = (await TEXTS[language]()).default;
  // Marks around arguments are for text of mixed direction; here they would be copied into titles and files.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  bundles = { ...bundles, [language]: bundle };
}

/** The language of these words. */
export function language(): Language {
  return current;
}

/** Speaks a language from now on, as soon as its words are there. */
export async function setLanguage(language: Language): Promise<void> {
  await load(language);
  current = language;
  document.documentElement.lang = language;
}

/** The language nearest to what the browser or the system prefers. */
export function preferredLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => (LANGUAGES as readonly string[]).includes(tag)) ?? "en";
}

/** Words by their key; the key itself if there are none, which a test of the house catches. */
export function t(key: string, args?: WordArguments): string {
  return wordsIn(current, key, args);
}

/** Words in a language other than the reader's: the map's, say. The reader's own until those are there. */
export function wordsIn(language: Language, key: string, args?: WordArguments): string {
  if (!bundles[language]) void load(language);
  const set = bundles[language] ?? bundles[current];
  const pattern = set?.getMessage(key)?.value;
  return set && pattern ? set.formatPattern(pattern, args ?? null, []) : key;
}

/** Whether there are words for a key. */
export function known(key: string): boolean {
  return bundles[current]?.hasMessage(key) ?? false;
}
