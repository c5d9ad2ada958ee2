/**
 * Text as it is searched in lists of thousands: without case and accents, found by its words in any order, what begins
 * with them first. Deliberately not here: marks and typing slips, which the palette's matching knows.
 */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
}

/** Whether every word of a query is somewhere in a folded text. */
export function matcher(query: string): (folded: string) => boolean {
  const parts = fold(query)
    .split(/\s+/)
    .filter((part) => part !== "");
  return (folded) => parts.every((part) => folded.includes(part));
}

/** How near a folded text is to what was typed: the whole of it, its beginning, that of a word, anywhere. */
export function nearness(query: string, folded: string): number {
  const typed = fold(query.trim());
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  return folded.split(/[\s,/(–-]+/).some((word) => word.startsWith(typed)) ? 2 : 3;
}
