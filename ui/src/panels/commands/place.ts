/** Keeps what pops up inside the window. */
import type { Rect } from "../../bindings/Rect";

const EDGE = 8;

/**
 * Puts an element beside a box of the page: `below` its left edge as menus open, or `right` of it as submenus do; on
 * the other side where there is no room.
 */
export function place(element: HTMLElement, near: Rect, side: "below" | "right"): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const [right, bottom] = [innerWidth - EDGE, innerHeight - EDGE];
  let x = side === "below" ? near.x : near.x + near.width - 4;
  let y = side === "below" ? near.y + near.height : near.y - 5;
  if (x + width > right) x = side === "below" ? right - width : near.x - width + 4;
  if (y + height > bottom)
    y = side === "below" && near.y - height >= EDGE ? near.y - height : bottom - height;
  element.style.left = `${Math.max(EDGE, x)}px`;
  element.style.top = `${Math.max(EDGE, y)}px`;
}
