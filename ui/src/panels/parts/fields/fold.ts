/** Text as it is searched: without case and accents, and found by its words in any order. */
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
