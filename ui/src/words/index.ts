export * as figures from "./figures";
export {
  known,
  type Language,
  language,
  LANGUAGES,
  preferredLanguage,
  setLanguage,
  t,
  type WordArguments,
  wordsIn,
} from "./words.svelte";
