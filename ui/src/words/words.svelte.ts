/**
 * Words in the reader's language, from the same Fluent files the program reads. Reading a word in a component makes
 * the component follow the language. Deliberately not here: any word.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import german from "../../../assets/locales/de.ftl?raw";
import english from "../../../assets/locales/en.ftl?raw";

export type WordArguments = Readonly<Record<string, FluentVariable>>;

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

const TEXTS: Record<Language, string> = { en: english, de: german };
const bundles = new Map<Language, FluentBundle>();

let current = $state<Language>("en");

function bundle(language: Language): FluentBundle {
  let known = bundles.get(language);
  if (!known) {
    // Marks around arguments are for text of mixed direction; here they would be copied into titles and files.
    known = new FluentBundle(language, { useIsolating: false });
    known.addResource(new FluentResource(TEXTS[language]));
    bundles.set(language, known);
  }
  return known;
}

/** The language of these words. */
export function language(): Language {
  return current;
}

export function setLanguage(language: Language): void {
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

/** Words in a language other than the reader's: the map's, say. */
export function wordsIn(language: Language, key: string, args?: WordArguments): string {
  const set = bundle(language);
  const pattern = set.getMessage(key)?.value;
  return pattern ? set.formatPattern(pattern, args ?? null, []) : key;
}

/** Whether there are words for a key. */
export function known(key: string): boolean {
  return bundle(current).hasMessage(key);
}
