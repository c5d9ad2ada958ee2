/**
 * Small pictures of maps, fetched when they come into sight and kept until something newer is drawn. A few at a time,
 * the one asked for last first: that is where the reader looks.
 */
import type { Id } from "../bindings/Id";
import type { MapSummary } from "../bindings/MapSummary";
import { type Host, Refusal } from "../host";
import { SvelteMap } from "svelte/reactivity";

/** Requests at the same time. */
const AT_ONCE = 2;
/** Pictures kept in memory. */
const MOST = 240;
/** CSS pixels a thumbnail is drawn for; the largest card is little larger. */
export const WIDTH = 440;
export const HEIGHT = 236;

interface Wanted {
  readonly map: Id;
  /** Revision, theme and size: what the picture must show. */
  readonly key: string;
  readonly theme: string;
  readonly ratio: number;
}

interface Picture {
  readonly key: string;
  /** Nothing if it could not be drawn. */
  readonly url: string | null;
}

export class Thumbnails {
  #pictures = new SvelteMap<Id, Picture>();
  #waiting: Wanted[] = [];
  #running = new Map<Id, string>();

  constructor(private readonly host: Host) {}

  /** The address of the latest picture of a map: `undefined` while there is none, `null` if there will be none. */
  url(map: Id): string | null | undefined {
    return this.#pictures.get(map)?.url;
  }

  /** Asks for the picture of a map as it is now. */
  want(map: MapSummary, theme: string): void {
    const ratio = devicePixelRatio > 1 ? 2 : 1;
    const key = `${map.revision} ${theme} ${ratio}`;
    if (this.#pictures.get(map.id)?.key === key || this.#running.get(map.id) === key) return;
    this.forget(map.id);
    this.#waiting.push({ map: map.id, key, theme, ratio });
    this.#next();
  }

  /** Asks no longer for what has gone out of sight. */
  forget(map: Id): void {
    this.#waiting = this.#waiting.filter((wanted) => wanted.map !== map);
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const at = this.#waiting.findLastIndex(({ map }) => !this.#running.has(map));
      const [wanted] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (!wanted) return;
      this.#running.set(wanted.map, wanted.key);
      void this.#fetch(wanted).finally(() => {
        this.#running.delete(wanted.map);
        this.#next();
      });
    }
  }

  async #fetch({ map, key, theme, ratio }: Wanted): Promise<void> {
    const [width, height] = [WIDTH * ratio, HEIGHT * ratio];
    const view = { theme, language: "", audience: "" };
    const request = { ask: "thumbnail", map, width, height, view } as const;
    const asked = this.host
      .bytes(request)
      .catch((error: unknown) => (error instanceof Refusal ? error : null));
    const bytes = await asked;
    // That nobody answered says nothing about the picture.
    if (bytes instanceof Refusal && ["unreachable", "serve-refused-token"].includes(bytes.code)) return;
    const url =
      bytes instanceof Uint8Array ? URL.createObjectURL(new Blob([bytes], { type: "image/png" })) : null;
    this.#keep(map, { key, url });
  }

  #keep(map: Id, picture: Picture): void {
    const before = this.#pictures.get(map);
    // Those kept longest stand first.
    this.#pictures.delete(map);
    this.#pictures.set(map, picture);
    const [oldest] = this.#pictures;
    const spare = this.#pictures.size > MOST ? oldest : undefined;
    if (spare) this.#pictures.delete(spare[0]);
    for (const { url } of [before, spare?.[1]].filter((gone) => gone !== undefined))
      if (url) setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}
