/**
 * The state of the window: which screen is shown, what the reader chose, messages, the dialog and the menu that are
 * open. Deliberately not here: markup, and what can be done (see actions).
 */
import { flushSync } from "svelte";
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import type { Response } from "../bindings/Response";
import type { View } from "../bindings/View";
import { expect, given, type GivenFile, type Host, LARGEST, Refusal } from "../host";
import { isDark, type Look, LOOKS, setLook } from "../look/theme";
import { type Language, LANGUAGES, preferredLanguage, setLanguage, t } from "../words";
import { Connection } from "./connection.svelte";
import { Shelf } from "./library.svelte";
import { Neighbours } from "./neighbours";
import { Settings } from "./settings.svelte";
import { Template } from "./template.svelte";
import { Studio } from "./studio.svelte";
import { Toasts } from "./toasts.svelte";
import { Tour } from "./tour.svelte";

export type LibraryList = Extract<Response, { answer: "library" }>;

export type Screen =
  | { readonly at: "starting" }
  | { readonly at: "failed"; readonly text: string }
  | { readonly at: "library" }
  | { readonly at: "opening"; readonly map: Id }
  | { readonly at: "map" };

/** Dialogs, by what they are about. Only one is open. */
export type Dialog =
  | { readonly name: "new-map"; readonly from?: "template" | "example" | "file" | "text" }
  | { readonly name: "export"; readonly map: Id }
  /** Several files at once: of one map to begin with, or of all. */
  | { readonly name: "export-all"; readonly map: Id | null }
  | { readonly name: "present" }
  | { readonly name: "shortcuts" }
  /** With a scope it looks only there: in what all maps say. */
  | { readonly name: "palette"; readonly scope?: "maps" }
  | { readonly name: "snapshots" }
  | { readonly name: "import-report"; readonly file: string; readonly warnings: readonly string[] }
  | { readonly name: "rename"; readonly map: Id; readonly title: string }
  | {
      readonly name: "confirm";
      readonly title: string;
      readonly text: string;
      readonly yes: string;
      run(): void;
    }
  | { readonly name: "about" }
  | { readonly name: "settings" };

/** An entry of a menu that pops up; `null` is a line. */
export interface MenuEntry {
  readonly label: string;
  readonly icon?: string;
  /** A colour in place of an icon. */
  readonly color?: string;
  readonly keys?: string;
  /** Quiet words behind the label: the stage of a touchpoint. */
  readonly hint?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly entries?: readonly (MenuEntry | null)[];
  run?(): void;
}

/** A menu at a point of the page. */
export interface OpenMenu {
  readonly at: Point;
  readonly label: string;
  /** Words over the entries, where they need some. */
  readonly title?: string;
  readonly entries: readonly (MenuEntry | null)[];
  /** Whether there is a field to filter by, and to make what is not there. */
  readonly filter?: { readonly placeholder: string; create?(text: string): void };
}

export type Side = "inspector" | "insights" | "none";

export class App {
  readonly host: Host;
  readonly connection: Connection;
  readonly neighbours: Neighbours;
  readonly settings: Settings;
  readonly toasts = new Toasts();
  readonly shelf: Shelf;
  readonly tour = new Tour(this);
  screen = $state.raw<Screen>({ at: "starting" });
  library = $state.raw<LibraryList | null>(null);
  studio = $state.raw<Studio | null>(null);
  dialog = $state.raw<Dialog | null>(null);
  menu = $state.raw<OpenMenu | null>(null);
  side = $state<Side>("inspector");
  /** The PowerPoint file slides are made from. */
  readonly template: Template;
  /** What the side can show. */
  readonly sides: readonly Side[] = ["inspector", "insights"];
  /** What a screen reader is told. */
  said = $state("");
  /** Who had the keyboard before a dialog or menu took it. */
  #before: HTMLElement | null = null;

  constructor(door: Host) {
    this.connection = new Connection(door, () => this.#back());
    this.host = this.connection.host;
    this.settings = new Settings(this.host);
    this.template = new Template(this.host);
    this.shelf = new Shelf(this);
    this.neighbours = new Neighbours(this);
  }

  /** Loads the library and shows it, or the map that was open last. */
  async start(): Promise<void> {
    try {
      this.template.name = await this.settings.load();
      await this.#apply();
      await this.host.ask({ ask: "setLanguage", language: this.language });
      await this.refresh();
      const last = this.settings.get("last-map");
      if (last && this.library?.maps.some((map) => map.id === last)) await this.openMap(last);
      else this.screen = { at: "library" };
    } catch (error) {
      this.screen = { at: "failed", text: wordsOf(error) };
    }
  }

  /** There are answers again: what is shown may be older than what is kept. */
  async #back(): Promise<void> {
    if (this.screen.at === "failed") return this.start();
    try {
      await this.host.ask({ ask: "setLanguage", language: this.language });
      await this.refresh();
      await this.studio?.map.catchUp();
      this.toasts.closeProblems();
      this.toasts.show(t("app-back"), null, "good");
    } catch (error) {
      this.refused(error);
    }
  }

  get language(): Language {
    const kept = this.settings.get("language");
    return LANGUAGES.find((language) => language === kept) ?? preferredLanguage();
  }

  get look(): Look {
    return this.settings.choice("look", LOOKS);
  }

  /** How maps are drawn on the screen: as themselves, or dark when the reader asks for dark paper. */
  view(): View {
    const { current, key = "" } = this.studio?.views ?? {};
    const dark = this.settings.flag("dark-paper") && isDark() && !current?.theme;
    return { theme: dark ? "paper-dark" : "", language: this.language, audience: key };
  }

  async setLanguage(language: Language): Promise<void> {
    this.settings.set("language", language);
    this.#apply();
    await this.host.ask({ ask: "setLanguage", language }).catch((error: unknown) => this.refused(error));
    await this.studio?.redraw();
    this.#title();
  }

  setLook(look: Look): void {
    this.settings.set("look", look);
    this.#apply();
    void this.studio?.redraw();
  }

  setDarkPaper(on: boolean): void {
    this.settings.set("dark-paper", on ? "yes" : null);
    void this.studio?.redraw();
  }

  /** Reads the list of maps anew. */
  async refresh(): Promise<void> {
    this.library = await expect(this.host, { ask: "library" }, "library");
  }

  /** Opens a map, at a record if one is given. */
  async openMap(map: Id, record: Id | null = null): Promise<void> {
    const before = this.studio;
    if (before?.id === map) {
      this.screen = { at: "map" };
      if (record) this.show(record);
      return;
    }
    const from = this.screen;
    if (!(await this.settle())) return;
    this.screen = { at: "opening", map };
    try {
      const studio = await Studio.open(this, map);
      this.studio = studio;
      this.screen = { at: "map" };
      this.settings.set("last-map", map);
      this.#title();
      await before?.close();
      if (record) this.show(record);
    } catch (error) {
      this.screen = from.at === "starting" ? { at: "library" } : from;
      this.refused(error);
    }
  }

  /** Back to the library. */
  async leaveMap(): Promise<void> {
    const { studio } = this;
    if (!(await this.settle())) return;
    this.settings.set("last-map", null);
    try {
      await studio?.close();
      await this.refresh();
    } catch (error) {
      this.refused(error);
    }
    this.studio = null;
    this.screen = { at: "library" };
    this.#title();
  }

  /**
   * Commits what is being typed, in the sheet or in a field, before what it stands in goes away; whether that worked.
   * Text on the sheet that cannot be kept stays where it is.
   */
  async settle(): Promise<boolean> {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
      activeElement.blur();
    await this.studio?.canvas?.editor.finish();
    await this.studio?.map.settled();
    return !this.studio?.canvas?.editor.writing;
  }

  /** Selects a record and brings it into sight, once there is something to see it on and if it is there to be seen. */
  show(record: Id): void {
    const { studio } = this;
    if (!studio) return;
    const select = (): void => studio.selection.set([record]);
    if (studio.canvas) void studio.canvas.ready.then(() => studio.canvas?.reveal(record) || select());
    else select();
  }

  /** Takes in files that were dropped on the page or chosen in it. */
  async drop(files: readonly File[]): Promise<void> {
    for (const file of files) {
      // What is no file, such as a folder, cannot be read.
      const read = await given(file).catch(() => null);
      if (read) await this.take([read]);
      else this.toasts.problem(t("app-unreadable", { name: file.name }));
    }
  }

  /** Takes files in; opens the map if there was but one. */
  async take(files: readonly GivenFile[]): Promise<void> {
    for (const file of files) {
      const most = LARGEST / 1024 / 1024;
      if (file.bytes.length > LARGEST) {
        this.toasts.problem(t("error-file-too-large", { name: file.name, most }));
        continue;
      }
      try {
        const request = { ask: "import", name: file.name } as const;
        const { maps, warnings } = await expect(this.host, request, "imported", file.bytes);
        await this.imported(
          file.name,
          maps,
          warnings.map(({ text }) => text),
        );
      } catch (error) {
        const words = wordsOf(error);
        this.toasts.problem(words.includes(file.name) ? words : `${file.name}: ${words}`);
      }
    }
  }

  /** Says what came in, opens it if it is one map, and lists what had to be repaired. */
  async imported(name: string, maps: readonly Id[], warnings: readonly string[]): Promise<void> {
    await this.refresh();
    const [only] = maps;
    this.toasts.show(t("app-imported", { count: maps.length, name }), null, "good");
    if (only !== undefined && maps.length === 1) await this.openMap(only);
    if (warnings.length > 0) this.open({ name: "import-report", file: name, warnings });
  }

  /** Tells a person why something was refused. */
  refused(error: unknown): void {
    this.toasts.problem(wordsOf(error));
  }

  /** Tells a screen reader. */
  say(text: string): void {
    // The same words again are read again only if they differ.
    this.said = this.said === text ? `${text} ` : text;
  }

  /** Who gets the keyboard back when menu and dialog are closed. */
  get before(): HTMLElement | null {
    return this.#before;
  }

  open(dialog: Dialog): void {
    this.#remember();
    this.menu = null;
    this.dialog = dialog;
  }

  openMenu(menu: OpenMenu): void {
    this.#remember();
    this.menu = menu;
  }

  /** Closes menu and dialog; the keyboard goes back to where it was. */
  close(): void {
    if (!this.menu && !this.dialog) return;
    this.menu = null;
    this.dialog = null;
    const before = this.#before;
    this.#before = null;
    // Nothing beneath a dialog takes the keyboard while the dialog is still there.
    flushSync();
    this.giveKeyboard(before);
  }

  /** Gives the keyboard to who had it; to what is in work if that is gone. */
  giveKeyboard(who: HTMLElement | null): void {
    if (who?.isConnected && who !== document.body) who.focus({ preventScroll: true });
    if (who && document.activeElement === who) return;
    if (this.studio?.canvas) return this.studio.canvas.takeFocus();
    const first = "main [tabindex='0'], main button:not(:disabled), main input";
    document.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
  }

  #remember(): void {
    if (this.dialog || this.menu) return;
    this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }

  async #apply(): Promise<void> {
    await setLanguage(this.language);
    setLook(this.look);
  }

  #title(): void {
    const title = this.studio ? this.studio.card.title || t("app-untitled") : "";
    this.host.setTitle(title ? `${title} – Wayfold` : "Wayfold");
  }
}

/** Words for refusals that do not come from the program. */
const OWN: Readonly<Record<string, string>> = {
  unreachable: "app-unreachable",
  "changed-elsewhere": "app-changed-elsewhere",
  unknown: "app-unexpected",
};

/** What went wrong, in words. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) {
    const own = OWN[error.code];
    return own === undefined ? error.message : t(own, { reason: error.message });
  }
  return t("app-unexpected", { reason: error instanceof Error ? error.message : String(error) });
}
