/** What is typed on an arrow: a share in percent, a label, or both. */

export interface ArrowWords {
  /** From 0 to 1. */
  readonly share: number | null;
  readonly label: string;
}

/** Reads "25", "25 %", "12,5 % returns", "returns". A number alone is a share; so is one with a per cent sign. */
export function readArrow(text: string): ArrowWords {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(?:%\s*(.*)|$)/su.exec(text);
  if (!found) return { share: null, label: text.trim() };
  const percent = Number((found[1] ?? "").replace(",", "."));
  return { share: percent / 100, label: (found[2] ?? "").trim() };
}

export function writeArrow({ share, label }: ArrowWords, language: string): string {
  const percent =
    share === null
      ? ""
      : `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share * 100)} %`;
  return [percent, label].filter((part) => part !== "").join(" ");
}
