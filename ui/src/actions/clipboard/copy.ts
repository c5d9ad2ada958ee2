/**
 * Copying: records for Wayfold, a readable list for other programs, or the drawing itself. What was copied last is
 * remembered here too, for windows whose clipboard takes only plain text.
 */
import type { App, Studio } from "../../app";
import type { Format } from "../../bindings/Format";
import type { Request } from "../../bindings/Request";
import type { Id } from "../../bindings/Id";
import { recordsInSight } from "../../canvas";
import { expect } from "../../host";
import { t } from "../../words";
import { wrapped } from "./own";
import { readable } from "./readable";

/** What can be copied of a selection: anything but the map itself. */
export function copyable(studio: Studio): Id[] {
  return studio.selected.filter((id) => id !== studio.id);
}

/** The last copy made in this window: its text, and the same with records. */
let last: { readonly text: string; readonly html: string } | null = null;

/** The records that go with a text copied here, if it is the last that was. */
export function remembered(text: string): string {
  return last !== null && normal(last.text) === normal(text) ? last.html : "";
}

function normal(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** Copies what is selected; whether it is on the clipboard. Must be called in the answer to a key or a click. */
export async function copy(app: App): Promise<boolean> {
  const { studio } = app;
  const ids = studio ? copyable(studio) : [];
  if (!studio || ids.length === 0) return false;
  const text = readable(studio.records, ids);
  const html = expect(app.host, { ask: "copy", map: studio.id, records: ids }, "copied").then(
    ({ records }) => {
      const whole = wrapped({ map: studio.id, records }, text);
      last = { text, html: whole };
      return whole;
    },
  );
  try {
    await put({ "text/html": html, "text/plain": Promise.resolve(text) });
  } catch (error) {
    app.refused(error);
    return false;
  }
  app.say(t("copied", { count: ids.length }));
  return true;
}

/** Copies the drawing of some records, as a rule of what is selected, or of the whole sheet: for documents and slides. */
export async function copyDrawing(app: App, as: "svg" | "png", records?: Id[]): Promise<void> {
  const { studio } = app;
  if (!studio) return;
  const format: Format = as === "svg" ? { as } : { as, scale: 2, transparent: false };
  const request: Extract<Request, { ask: "export" }> = {
    ask: "export",
    map: studio.id,
    format,
    view: app.view(),
    records: records ?? copyable(studio),
  };
  const bytes = app.host.bytes(request);
  try {
    if (as === "png")
      await put({ "image/png": bytes.then((data) => new Blob([data], { type: "image/png" })) });
    else {
      const text = bytes.then((data) => new TextDecoder().decode(data));
      const known = "ClipboardItem" in window && ClipboardItem.supports?.("image/svg+xml");
      await put(known ? { "image/svg+xml": text, "text/plain": text } : { "text/plain": text });
    }
    app.toasts.show(t(`copied-${as}`), null, "good");
  } catch (error) {
    app.refused(error);
  }
}

/** Copies the drawing of what is in sight, whole cards only. */
export async function copySight(app: App, as: "svg" | "png"): Promise<void> {
  const canvas = app.studio?.canvas;
  if (canvas) await copyDrawing(app, as, recordsInSight(canvas));
}

/** Puts something on the clipboard that is still on its way. */
async function put(parts: Readonly<Record<string, Promise<string | Blob>>>): Promise<void> {
  if ("ClipboardItem" in window && "write" in (navigator.clipboard ?? {})) {
    try {
      const blobs = Object.entries(parts).map(([type, part]): [string, Promise<Blob>] => [
        type,
        part.then((value) => (typeof value === "string" ? new Blob([value], { type }) : value)),
      ]);
      return await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch (error) {
      // The program's refusals are told; a clipboard that does not take this is tried in the old way.
      await Promise.all(Object.values(parts));
      if (!(await putByEvent(parts))) throw error;
      return;
    }
  }
  if (!(await putByEvent(parts))) throw new Error("clipboard");
}

/** The way before there was a clipboard to write to: an event that carries texts. */
async function putByEvent(parts: Readonly<Record<string, Promise<string | Blob>>>): Promise<boolean> {
  const texts: [string, string][] = [];
  for (const [type, part] of Object.entries(parts)) {
    const value = await part;
    if (typeof value === "string") texts.push([type, value]);
  }
  if (texts.length === 0) return false;
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of texts) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return taken;
}
