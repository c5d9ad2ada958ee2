/**
 * Hears the browser's own paste, which needs no leave of the person. Where it does not come after the keys, as in
 * windows that paste only into fields, the clipboard is read instead.
 */
import type { App } from "../../app";
import { t } from "../../words";
import { onMap } from "../action";
import { pressed, typing, written } from "../keys";
import type { Content } from "./decide";
import { contentNow, contentOf, paste } from "./paste";

/** Milliseconds after the keys within which the event comes, if it does. */
const WAIT = 150;

export function listenForPaste(app: App): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const here = (event: Event): boolean =>
    onMap(app) &&
    !app.dialog &&
    !app.menu &&
    !event.defaultPrevented &&
    !typing(event.target) &&
    !typing(document.activeElement);
  window.addEventListener("keydown", (event) => {
    if (event.repeat || !pressed(event).includes("Mod+V") || !here(event)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void pasteNow(app).catch((error: unknown) => app.refused(error)), WAIT);
  });
  // Where the middle button pastes what is selected somewhere, here it has moved the sheet.
  let middle = -Infinity;
  const released = (event: PointerEvent): void => void (event.button === 1 && (middle = event.timeStamp));
  window.addEventListener("pointerup", released, { capture: true });
  window.addEventListener("paste", (event) => {
    clearTimeout(waiting);
    if (event.timeStamp - middle < WAIT && here(event)) return event.preventDefault();
    if (!event.clipboardData || !here(event)) return;
    event.preventDefault();
    void paste(app, contentOf(event.clipboardData)).catch((error: unknown) => app.refused(error));
  });
  // Some engines send the event only where somebody says that it is wanted.
  document.addEventListener("beforepaste", (event) => {
    if (here(event)) event.preventDefault();
  });
}

/** Reads the clipboard and pastes it, as from a menu. */
export async function pasteNow(app: App): Promise<void> {
  let content: Content;
  try {
    content = await contentNow();
  } catch {
    // The person, or the system, does not let the page read the clipboard.
    return void app.toasts.show(t("paste-by-keys", { keys: written("Mod+V") }));
  }
  await paste(app, content);
}
