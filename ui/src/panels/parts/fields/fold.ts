/**
 * Text as it is searched in lists of thousands: without case and accents, found by its words in any order. Deliberately
 * not here: ranks and marks, which the palette's matching has.
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
