/**
 * Small pictures of maps and of what they can begin with, fetched when they come into sight and kept until something
 * newer is drawn. A few at a time, the one asked for last first: that is where the reader looks.
 */
import type { Id } from "../bindings/Id";
import type { MapSummary } from "../bindings/MapSummary";
import type { Request } from "../bindings/Request";
import { type Host, Refusal } from "../host";
import { SvelteMap } from "svelte/reactivity";

/** Requests at the same time. */
const AT_ONCE = 2;
/** Pictures kept in memory. */
const MOST = 240;
/** CSS pixels a thumbnail is drawn for; the largest card is little larger. */
export const WIDTH = 440;
export const HEIGHT = 236;

/** What is pictured: a map by its id, a template or example by its name. */
type Pictured = Id;

interface Wanted {
  readonly of: Pictured;
  /** Revision, language, theme and size: what the picture must show. */
  readonly key: string;
  readonly request: Request;
}

interface Picture {
  readonly key: string;
  /** Nothing if it could not be drawn. */
  readonly url: string | null;
}

export class Thumbnails {
  #pictures = new SvelteMap<Pictured, Picture>();
  #waiting: Wanted[] = [];
  #running = new Map<Pictured, string>();

  constructor(private readonly host: Host) {}

  /** The address of the latest picture of something: `undefined` while there is none, `null` if there will be none. */
  url(of: Pictured): string | null | undefined {
    return this.#pictures.get(of)?.url;
  }

  /** Asks for the picture of a map as it is now. */
  want(map: MapSummary, theme: string): void {
    const view = { theme, language: "", audience: "" };
    this.#want(map.id, `${map.revision} ${theme}`, { ask: "thumbnail", map: map.id, ...this.#size(), view });
  }

  /** Asks for the picture of a template or example. */
  wantStart(name: string, language: string, theme: string): void {
    const view = { theme, language, audience: "" };
    this.#want(name, `${language} ${theme}`, { ask: "templatePicture", name, ...this.#size(), view });
  }

  /** Asks no longer for what has gone out of sight. */
  forget(of: Pictured): void {
    this.#waiting = this.#waiting.filter((wanted) => wanted.of !== of);
  }

  #size(): { width: number; height: number } {
    const ratio = devicePixelRatio > 1 ? 2 : 1;
    return { width: WIDTH * ratio, height: HEIGHT * ratio };
  }

  #want(of: Pictured, shows: string, request: Request): void {
    const key = `${shows} ${devicePixelRatio > 1 ? 2 : 1}`;
    if (this.#pictures.get(of)?.key === key || this.#running.get(of) === key) return;
    this.forget(of);
    this.#waiting.push({ of, key, request });
    this.#next();
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const at = this.#waiting.findLastIndex(({ of }) => !this.#running.has(of));
      const [wanted] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (!wanted) return;
      this.#running.set(wanted.of, wanted.key);
      void this.#fetch(wanted).finally(() => {
        this.#running.delete(wanted.of);
        this.#next();
      });
    }
  }

  async #fetch({ of, key, request }: Wanted): Promise<void> {
    const asked = this.host
      .bytes(request)
      .catch((error: unknown) => (error instanceof Refusal ? error : null));
    const bytes = await asked;
    // That nobody answered says nothing about the picture.
    if (bytes instanceof Refusal && ["unreachable", "serve-refused-token"].includes(bytes.code)) return;
    const url =
      bytes instanceof Uint8Array ? URL.createObjectURL(new Blob([bytes], { type: "image/png" })) : null;
    this.#keep(of, { key, url });
  }

  #keep(of: Pictured, picture: Picture): void {
    const before = this.#pictures.get(of);
    // Those kept longest stand first.
    this.#pictures.delete(of);
    this.#pictures.set(of, picture);
    const [oldest] = this.#pictures;
    const spare = this.#pictures.size > MOST ? oldest : undefined;
    if (spare) this.#pictures.delete(spare[0]);
    for (const { url } of [before, spare?.[1]].filter((gone) => gone !== undefined))
      if (url) setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}
