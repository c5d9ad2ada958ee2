/**
 * The library on the screen: in which order, what is searched for, what can be done with a map as a whole. Deliberately
 * not here: the list of maps itself, which is the app's.
 */
import type { Id } from "../bindings/Id";
import type { MapSummary } from "../bindings/MapSummary";
import type { Request } from "../bindings/Request";
import { expect } from "../host";
import { t } from "../words";
import { MediaQuery } from "svelte/reactivity";
import type { App } from "./app.svelte";
import { Search } from "./search.svelte";
import { Thumbnails } from "./thumbnails.svelte";

export const SORTS = ["recent", "name"] as const;
export type Sort = (typeof SORTS)[number];

const darkness = new MediaQuery("(prefers-color-scheme: dark)");
const contrasts = new MediaQuery("(prefers-contrast: more)");

export class Shelf {
  readonly search: Search;
  readonly thumbnails: Thumbnails;
  showing = $state<"maps" | "bin">("maps");
  /** The map the keyboard is on; kept while a map is open, to come back to. */
  current = $state<Id | null>(null);
  /** The map whose title is being typed. */
  renaming = $state<Id | null>(null);
  /** Takes back what was done last, as long as nothing else was done. */
  #takeBack: (() => void) | null = null;

  constructor(private readonly app: App) {
    this.search = new Search(app.host);
    this.thumbnails = new Thumbnails(app.host);
  }

  get sort(): Sort {
    return this.app.settings.choice("library-sort", SORTS);
  }

  setSort(sort: Sort): void {
    this.app.settings.set("library-sort", sort);
  }

  /** The maps as they are sorted. */
  get maps(): readonly MapSummary[] {
    const maps = this.app.library?.maps ?? [];
    if (this.sort === "recent") return maps;
    const order = new Intl.Collator(this.app.language, { numeric: true, sensitivity: "base" });
    return maps.toSorted((a, b) => order.compare(titleOf(a), titleOf(b)));
  }

  get bin(): readonly MapSummary[] {
    return this.app.library?.bin ?? [];
  }

  get readOnly(): boolean {
    return this.app.library?.readOnly ?? false;
  }

  /** The theme of small pictures: as the chrome is; each map's own where that is light. */
  get paper(): string {
    const { look } = this.app;
    if (look === "contrast" || (look === "system" && contrasts.current)) return "high-contrast";
    return look === "dark" || (look === "system" && darkness.current) ? "paper-dark" : "";
  }

  map(id: Id | null): MapSummary | undefined {
    return this.app.library?.maps.find((map) => map.id === id);
  }

  async rename(map: MapSummary, title: string): Promise<void> {
    this.renaming = null;
    const wanted = title.trim();
    if (wanted === map.title) return;
    if (!(await this.#change({ ask: "renameMap", map: map.id, title: wanted }))) return;
    this.#takeBack = () => void this.#change({ ask: "renameMap", map: map.id, title: map.title });
  }

  /** Copies a map, as it is or as it should become; says so, and offers to open the copy. */
  async duplicate(map: MapSummary, state: MapSummary["state"]): Promise<void> {
    const future = state === "future" && map.state === "current";
    const title = this.#free(future ? "library-title-future" : "library-title-copy", titleOf(map));
    try {
      const request = { ask: "duplicateMap", map: map.id, title, state } as const;
      const { map: copy } = await expect(this.app.host, request, "created");
      await this.app.refresh();
      this.current = copy;
      const open = { label: t("library-open"), run: () => void this.app.openMap(copy) };
      this.app.toasts.show(t("library-duplicated", { title }), open, "good");
    } catch (error) {
      this.app.refused(error);
    }
  }

  /** Puts a map into the bin and offers to take it out again. */
  async remove(map: MapSummary): Promise<void> {
    const maps = this.maps;
    const at = maps.findIndex(({ id }) => id === map.id);
    if (!(await this.#change({ ask: "deleteMap", map: map.id }))) return;
    this.current = (maps[at + 1] ?? maps[at - 1])?.id ?? null;
    const run = (): void => void this.restore(map);
    const offer = { label: t("library-undo"), run };
    const toast = this.app.toasts.show(t("library-deleted", { title: titleOf(map) }), offer);
    this.#takeBack = () => {
      this.app.toasts.close(toast);
      run();
    };
  }

  async restore(map: MapSummary): Promise<void> {
    if (!(await this.#change({ ask: "restoreMap", map: map.id }))) return;
    this.current = map.id;
    this.app.toasts.show(t("library-restored", { title: titleOf(map) }), null, "good");
  }

  async deleteForever(map: MapSummary): Promise<void> {
    await this.#change({ ask: "deleteForever", map: map.id });
  }

  async emptyBin(): Promise<void> {
    if (await this.#change({ ask: "emptyBin" })) this.showing = "maps";
  }

  /** Takes back the last deletion or renaming; whether there was one. */
  undo(): boolean {
    const takeBack = this.#takeBack;
    this.#takeBack = null;
    takeBack?.();
    return takeBack !== null;
  }

  /** Does what is answered with the library; whether it was done. */
  async #change(request: Request): Promise<boolean> {
    this.#takeBack = null;
    try {
      this.app.library = await expect(this.app.host, request, "library");
      return true;
    } catch (error) {
      this.app.refused(error);
      return false;
    }
  }

  /** A title made from another that no map has yet. */
  #free(key: string, title: string): string {
    const taken = new Set(this.app.library?.maps.map((map) => map.title));
    let made = t(key, { title });
    for (let count = 2; taken.has(made); count += 1) made = `${t(key, { title })} ${count}`;
    return made;
  }
}

/** The title of a map, or what stands for it. */
export function titleOf(map: MapSummary): string {
  return map.title.trim() || t("app-untitled");
}
