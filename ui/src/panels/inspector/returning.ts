/** Whether the inspector was shown for a map before: then somebody asked for it just now. */
import type { Studio } from "../../app";

const shown = new WeakSet<Studio>();

export function returning(studio: Studio): boolean {
  const before = shown.has(studio);
  shown.add(studio);
  return before;
}
