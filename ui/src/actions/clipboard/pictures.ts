/** Pictures from the clipboard, dropped or chosen: checked, measured, and put into a cell as one step. */
import type { App, Studio } from "../../app";
import type { Command } from "../../bindings/Command";
import type { Id } from "../../bindings/Id";
import { figures, t } from "../../words";
import { newId } from "../ids";
import { forNotes, laneOf, targetOf, touchpointNear } from "../target";

/** Largest picture the program takes, in bytes, and its types; see the rules of the model. */
const MOST = 20 * 1024 * 1024;

interface Picture {
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly data: string;
}

/** What a file really is, by its first bytes; nothing if it is no picture that can be kept. */
export function pictureType(bytes: Uint8Array): string | null {
  // A letter a byte; decoders would read some bytes as others.
  const text = String.fromCharCode(...bytes.subarray(0, 512));
  if (text.startsWith("\x89PNG\r\n")) return "image/png";
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("GIF8")) return "image/gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(text)
    ? "image/svg+xml"
    : null;
}

/** Whether something a drag carries looks like a picture. */
export function looksLikePicture(type: string): boolean {
  return /^image\/(?:png|jpe?g|gif|webp|svg\+xml)$/.test(type);
}

/** Where a picture goes. */
export interface Cell {
  readonly touchpoint: Id;
  readonly lane: Id | null;
}

/** Puts a picture into the cell that is meant, and says so if it cannot be. */
export async function pastePicture(app: App, blob: Blob, name: string, at?: Cell): Promise<void> {
  const { studio } = app;
  const cell = at ?? (studio && cellFor(studio));
  if (!studio || !cell) return void app.toasts.show(t("paste-no-place"));
  const shown = name === "" ? t("kind-image") : name;
  if (blob.size > MOST) {
    const size = figures.number(blob.size / 1024 / 1024, 0);
    return void app.toasts.problem(
      t("paste-picture-too-large", { name: shown, size, most: MOST / 1024 / 1024 }),
    );
  }
  const picture = await read(blob);
  if (!picture) return void app.toasts.problem(t("paste-picture-unknown", { name: shown }));
  const made = await studio.run(plan(studio, picture, name, cell));
  const note = made?.find((id) => studio.map.records.get(id)?.kind === "note");
  if (note !== undefined) app.show(note);
}

function cellFor(studio: Studio): Cell | null {
  const touchpoint = touchpointNear(studio);
  return touchpoint === null ? null : { touchpoint, lane: targetOf(studio).lane };
}

/** The picture and its place as one step; with a lane for pictures if none takes it. */
function plan(studio: Studio, picture: Picture, name: string, cell: Cell): Command {
  const image = newId();
  const fields = { id: image, name: name.slice(0, 300), alt: "", ...picture };
  const commands: Command[] = [{ do: "add", kind: "image", fields }];
  // Quotes are words; a picture among them would not be drawn.
  const quotes = studio.records.find("lane", cell.lane)?.kind === "quotes";
  let lane = forNotes(studio, cell.lane) && !quotes ? cell.lane : (laneOf(studio, "images") ?? null);
  if (lane === null) {
    lane = newId();
    commands.push({ do: "addLane", before: null, fields: { id: lane, kind: "images" } });
  }
  const { touchpoint } = cell;
  commands.push({ do: "addNote", lane, touchpoint, before: null, fields: { image } });
  return { do: "batch", commands };
}

export async function read(blob: Blob): Promise<Picture | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const mime = pictureType(bytes);
  if (mime === null) return null;
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // A drawing without a size of its own gets a usual one.
    const size = { width: image.naturalWidth || 400, height: image.naturalHeight || 300 };
    return { mime, ...size, data: await asBase64(blob) };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function asBase64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(",") + 1));
    };
    reader.readAsDataURL(blob);
  });
}
