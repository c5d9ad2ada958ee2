/**
 * Records on the clipboard: JSON inside a piece of HTML, so that any window of Wayfold finds them again and other
 * programs paste the readable list around it. What is read back is checked for its shape only; the rules of the map
 * are the program's. Plain functions.
 */
import type { Record as AnyRecord } from "../../bindings/Record";

/** Largest clipboard that is read, in characters. */
const MOST = 96 * 1024 * 1024;

export interface Own {
  /** The map it was copied from. */
  readonly map: string;
  readonly records: AnyRecord[];
}

/** The HTML for some records; `readable` is what other programs show. */
export function wrapped(own: Own, readable: string): string {
  const list = readable.split("\n").map((line) => `<p>${escaped(line)}</p>`);
  return `<meta charset="utf-8"><div data-wayfold="${encode(JSON.stringify(own))}">${list.join("")}</div>`;
}

/** The records in a piece of HTML; nothing if it holds none of ours. */
export function unwrapped(html: string): Own | null {
  if (html.length > MOST) return null;
  const data = /data-wayfold="([A-Za-z0-9+/=]+)"/.exec(html)?.[1];
  if (data === undefined) return null;
  try {
    return checked(JSON.parse(decode(data)));
  } catch {
    return null;
  }
}

function checked(value: unknown): Own | null {
  if (typeof value !== "object" || value === null || !("records" in value)) return null;
  const { records } = value;
  const map = "map" in value && typeof value.map === "string" ? value.map : "";
  return Array.isArray(records) && records.length > 0 && records.every(isRecord) ? { map, records } : null;
}

function isRecord(value: unknown): value is AnyRecord {
  if (typeof value !== "object" || value === null) return false;
  if (!("kind" in value) || typeof value.kind !== "string" || !("value" in value)) return false;
  const body = value.value;
  return typeof body === "object" && body !== null && "id" in body && typeof body.id === "string";
}

function encode(text: string): string {
  return base64(new TextEncoder().encode(text));
}

function decode(data: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
}

/** Bytes as Base64, in pieces that fit on the stack. */
export function base64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
