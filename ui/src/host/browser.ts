/** What a page in a browser can do for the UI: downloads, and the browser's own file chooser. */
import { type Bytes, type GivenFile, LARGEST } from "./host";

export async function download(name: string, bytes: Bytes, mime: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

export function choose(endings: readonly string[], multiple: boolean): Promise<GivenFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = multiple;
  input.accept = endings.map((ending) => `.${ending}`).join(",");
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () => {
      Promise.all([...(input.files ?? [])].map(given)).then(resolve, reject);
    });
    input.click();
  });
}

/** Asks at once, for only what a person has just done may fill the screen; a window full of it will do as well. */
export async function fill(on: boolean): Promise<boolean> {
  const before = document.fullscreenElement !== null;
  const page = document.documentElement;
  if (on && !before) await page.requestFullscreen?.().catch(() => undefined);
  if (!on && before) await document.exitFullscreen().catch(() => undefined);
  return before;
}

/** A file dropped on the page or chosen in it. */
export async function given(file: File): Promise<GivenFile> {
  // No more than it takes to tell that it is too large.
  const bytes = await file.slice(0, LARGEST + 1).arrayBuffer();
  return { name: file.name, bytes: new Uint8Array(bytes) };
}
