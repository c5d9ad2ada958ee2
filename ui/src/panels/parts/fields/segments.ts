/** Whether choices stand side by side: up to four, as long as their words have room. */

/** Mean width of a letter, what is around a word, and an icon, in pixels. */
const LETTER = 6.6;
const AROUND = 9;
const ICON = 15;
const NARROW = 172;
const WIDE = 284;

export function fitBeside(
  options: readonly { readonly label: string; readonly icon?: string }[],
  wide: boolean,
): boolean {
  if (options.length > 4) return false;
  const width = options.reduce(
    (sum, { label, icon }) => sum + label.length * LETTER + AROUND + (icon ? ICON : 0),
    0,
  );
  return width <= (wide ? WIDE : NARROW);
}
