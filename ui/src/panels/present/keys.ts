/** What keys mean while a map is presented: those of a keyboard, and those that presenters' clickers send. */

export type Deed =
  | {
      readonly as:
        | "forward"
        | "back"
        | "down"
        | "up"
        | "first"
        | "last"
        | "jump"
        | "spotlight"
        | "laser"
        | "black"
        | "white"
        | "notes"
        | "leave";
    }
  | { readonly as: "digit"; readonly digit: string };

const KEYS: { readonly [key: string]: Exclude<Deed["as"], "digit"> } = {
  ArrowRight: "forward",
  PageDown: "forward",
  " ": "forward",
  Enter: "forward",
  ArrowLeft: "back",
  PageUp: "back",
  Backspace: "back",
  ArrowDown: "down",
  ArrowUp: "up",
  Home: "first",
  End: "last",
  s: "spotlight",
  l: "laser",
  b: "black",
  // The button of clickers that blanks the screen.
  ".": "black",
  w: "white",
  ",": "white",
  n: "notes",
  Escape: "leave",
};

export type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/** What a key does; nothing for those that mean nothing here. `counting`: whether a number has been begun. */
export function deedOf(event: Key, counting: boolean, onButton: boolean): Deed | null {
  const { key } = event;
  // The page is not loaded anew in the middle of a talk.
  if (key === "F5") return { as: "jump" };
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (/^[0-9]$/.test(key)) return { as: "digit", digit: key };
  if (key === "Enter" && counting) return { as: "jump" };
  // A button that has the keyboard is pressed by these.
  if (onButton && (key === "Enter" || key === " ")) return null;
  const as = KEYS[key.length === 1 ? key.toLowerCase() : key];
  return as === undefined ? null : { as };
}
