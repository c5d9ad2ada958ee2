/**
 * Files in one: a ZIP archive, small enough to be put together in memory. Deliberately not here: folders, dates (the same
 * files give the same bytes), and sizes beyond 4 GB.
 */
import type { Bytes } from "../../../host";

export interface Entry {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Files that are compressed already would only cost time. */
const PACKED = /\.(png|pdf|xlsx|pptx)$/;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The first day the format knows: 1 January 1980. */
const DAY = 0x0021;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The checksum the format asks for. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The bytes packed, where the window can. */
async function deflated(bytes: Bytes): Promise<Bytes> {
  if (!("CompressionStream" in globalThis)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers of two or four bytes, least first. */
function numbers(...parts: readonly (readonly [value: number, size: 2 | 4])[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** The archive of some files. */
export async function archive(entries: readonly Entry[]): Promise<Bytes> {
  const parts: Bytes[] = [];
  const central: Bytes[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const packed = PACKED.test(name) ? bytes : await deflated(bytes);
    const data = packed.length < bytes.length ? packed : bytes;
    const called = new TextEncoder().encode(name);
    const facts = [
      [20, 2],
      [UTF8, 2],
      [data === bytes ? STORED : DEFLATED, 2],
      [0, 2],
      [DAY, 2],
      [crc32(bytes), 4],
      [data.length, 4],
      [bytes.length, 4],
      [called.length, 2],
      [0, 2],
    ] as const;
    const local = [numbers([0x04034b50, 4], ...facts), called, data];
    central.push(
      numbers([0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      called,
    );
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return new Uint8Array(await new Blob([...parts, ...central, end]).arrayBuffer());
}
