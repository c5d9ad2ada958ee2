/** Finding text in the open map: what was typed, what it is found in, and which of these is in sight. */
import type { Id } from "../bindings/Id";

export class Finder {
  /** Whether the search bar is shown. */
  open = $state(false);
  text = $state("");
  /** Records with the text, from left to right. */
  hits = $state.raw<readonly Id[]>([]);
  /** Which of the hits was gone to; −1 before the first. */
  at = $state(-1);
  /** Counts how often it was asked for; the field takes the keyboard each time. */
  asked = $state(0);

  show(): void {
    this.open = true;
    this.asked += 1;
  }
}
