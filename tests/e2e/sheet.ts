/**
 * Where things lie on the sheet. The page draws on a canvas; what it draws came to it as answers of the program, which
 * are listened to here. The camera is known because the whole sheet is shown first, as a person would do it.
 */
import { expect, type Page, type Response } from "@playwright/test";
import type { FlatScene } from "../../ui/src/bindings/FlatScene";
import type { Patch } from "../../ui/src/bindings/Patch";
import type { Role } from "../../ui/src/bindings/Role";
import { type Camera, fit, pan, toWindow, zoom } from "../../ui/src/canvas/camera";
import { SceneMirror } from "../../ui/src/document/scene";

/** What the wheel turns by at once. */
const NOTCH = 40;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A thing that is drawn: what it is and what is written on it. */
export type Thing = readonly [role: Role, text: string];

interface Click {
  readonly button?: "left" | "right";
  readonly clickCount?: number;
  /** A key that is held meanwhile. */
  readonly held?: "Shift" | "Control";
}

interface Told {
  readonly answer: string;
  readonly map?: string;
  readonly scene?: FlatScene | null;
  readonly patch?: Patch | null;
}

export class Sheet {
  /** Id of the open map. */
  map = "";
  /** Complaints of the browser that are no fault of the page. */
  readonly expected: RegExp[] = [];
  #mirror: SceneMirror | null = null;
  #heard: Promise<unknown> = Promise.resolve();

  constructor(readonly page: Page) {
    page.on("response", (response) => {
      if (!response.url().endsWith("/ask")) return;
      this.#heard = this.#heard.then(() => this.#hear(response));
    });
  }

  get canvas(): ReturnType<Page["locator"]> {
    return this.page.getByRole("application");
  }

  /** The text area things are written in. */
  get writing(): ReturnType<Page["locator"]> {
    return this.page.locator("textarea.writing");
  }

  /** Waits until nothing is on its way to the disk and the sheet has been drawn. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole("contentinfo")).toContainText(/Saved|Gespeichert/);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.#heard;
  }

  /** Shows the whole sheet and says how. */
  async whole(): Promise<Camera> {
    await this.settled();
    const { width, height } = await this.#window();
    await this.page.keyboard.press("Control+1");
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return fit({ x: 0, y: 0, ...this.#scene.scene.size }, { width, height });
  }

  /** Shows a part of the sheet from near, by the wheel: the whole sheet first, then so many notches, in the middle. */
  async near(what: Thing | Box, notches: number): Promise<Camera> {
    const from = await this.whole();
    const box = "width" in what ? what : this.find(what).box;
    const at = toWindow(from, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const window = await this.#window();
    await this.page.mouse.move(window.x + at.x, window.y + at.y);
    await this.page.keyboard.down("Control");
    let camera = from;
    for (let done = 0; done < notches; done += 1) {
      await this.page.mouse.wheel(0, -NOTCH);
      camera = zoom(camera, Math.exp(NOTCH * 0.01), at);
    }
    await this.page.keyboard.up("Control");
    // Then into the middle.
    const [dx, dy] = [Math.round(at.x - window.width / 2), Math.round(at.y - window.height / 2)];
    await this.page.mouse.wheel(dx, dy);
    await this.settled();
    return pan(camera, -dx, -dy);
  }

  /** The picture of a thing on the sheet. */
  find([role, text]: Thing): { key: string; record: string; box: Box } {
    const { groups } = this.#scene.scene;
    const found = Object.entries(groups).flatMap(([key, group]) => {
      // What is said of those who leave looks like an arrow; it is none.
      if (group?.role !== role || key.startsWith("drop/") || !this.#says(key, text)) return [];
      const box = this.#scene.box(key);
      return box ? [{ key, record: group.record ?? "", box }] : [];
    });
    const [first] = found;
    if (!first) throw new Error(`no ${role} “${text}” on the sheet`);
    return first;
  }

  /** Whether a thing is on the sheet now. */
  async shows(thing: Thing): Promise<boolean> {
    await this.settled();
    try {
      return this.find(thing).key !== "";
    } catch {
      return false;
    }
  }

  /** Where a text stands in a thing. */
  words([role, text]: Thing): Box {
    const { key } = this.find([role, text]);
    const item = this.#scene
      .group(key)
      ?.items.find((item) => typeof item !== "string" && item.kind === "text" && item.content === text);
    if (typeof item !== "object" || item.kind !== "text") throw new Error(`“${text}” stands elsewhere`);
    const { x, y } = this.#scene.origin(key);
    return { ...item.bounds, x: x + item.bounds.x, y: y + item.bounds.y };
  }

  /** What a lane's cell covers at a touchpoint. */
  cell(lane: string, touchpoint: string): Box {
    const head = this.find(["laneHead", lane]);
    const { box } = this.find(["touchpoint", touchpoint]);
    return { x: box.x, y: head.box.y, width: box.width, height: head.box.height };
  }

  /** The point of a touchpoint's emotion, for everybody. */
  feeling(touchpoint: string): Box {
    const { record } = this.find(["touchpoint", touchpoint]);
    const box = this.#scene.box(`emotion/${record}/all`);
    if (!box) throw new Error(`no emotion of “${touchpoint}”`);
    return box;
  }

  /** Where a part of the sheet is on the page; `across` and `down` from 0 to 1 within it. */
  async at(what: Thing | Box, across = 0.5, down = 0.5, shown?: Camera): Promise<Point> {
    const camera = shown ?? (await this.whole());
    const box = "width" in what ? what : this.find(what).box;
    const { x, y } = await this.#window();
    const there = toWindow(camera, { x: box.x + box.width * across, y: box.y + box.height * down });
    return { x: x + there.x, y: y + there.y };
  }

  async click(what: Thing | Box, options: Click = {}): Promise<void> {
    const { x, y } = await this.at(what);
    const { held, ...others } = options;
    if (held) await this.page.keyboard.down(held);
    await this.page.mouse.click(x, y, others);
    if (held) await this.page.keyboard.up(held);
    await this.settled();
  }

  /** Drags from one point of the page to another, as a hand does: with steps between. */
  async drag(from: Point, to: Point, steps = 6): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps });
    await mouse.up();
    await this.settled();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.settled();
    }
  }

  /** Chooses from the menu over the sheet, level by level. */
  async choose(...names: readonly string[]): Promise<void> {
    await this.page.getByRole("button", { name: "Menu", exact: true }).click();
    for (const name of names) await this.page.getByRole("menuitem", { name, exact: true }).last().click();
    await this.settled();
  }

  /** Types into what is being written, and commits with a key. */
  async write(text: string, end = "Enter"): Promise<void> {
    await expect(this.writing).toBeFocused();
    await this.page.keyboard.type(text);
    await this.press(end);
  }

  get #scene(): SceneMirror {
    if (!this.#mirror) throw new Error("no map is open");
    return this.#mirror;
  }

  async #window(): Promise<Box> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error("no sheet is shown");
    return box;
  }

  #says(key: string, text: string): boolean {
    return (this.#scene.group(key)?.items ?? []).some((item) => {
      if (typeof item === "string") return this.#says(item, text);
      return item.kind === "text" && item.content === text;
    });
  }

  async #hear(response: Response): Promise<void> {
    if (!response.ok() || !response.headers()["content-type"]?.includes("json")) return;
    const told = (await response.json().catch(() => null)) as Told | null;
    if (told?.scene) {
      this.#mirror = new SceneMirror(told.scene);
      this.map = told.map ?? this.map;
    } else if (told?.patch) this.#mirror?.apply(told.patch);
  }
}
