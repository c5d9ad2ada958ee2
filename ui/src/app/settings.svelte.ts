/** What the reader chose, kept in the library so that it is the same in every window. */
import type { Host } from "../host";
import { expect } from "../host";

export class Settings {
  #values = $state.raw<Readonly<Record<string, string>>>({});
  /** One after the other: what was chosen last is what is kept. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: Host) {}

  /** Reads them; what the library's template of slides is called. */
  async load(): Promise<string | null> {
    const { settings, template } = await expect(this.host, { ask: "settings" }, "settings");
    this.#values = settings as Record<string, string>;
    return template;
  }

  get(name: string): string | null {
    return this.#values[name] ?? null;
  }

  /** One of several values; the first if another or none is kept. */
  choice<T extends string>(name: string, choices: readonly T[]): T {
    const [usual] = choices;
    if (usual === undefined) throw new Error(name);
    return choices.find((choice) => choice === this.#values[name]) ?? usual;
  }

  flag(name: string): boolean {
    return this.#values[name] === "yes";
  }

  /** Keeps a value; nothing forgets it. What cannot be kept holds for this window all the same. */
  set(name: string, value: string | null): void {
    const { [name]: _, ...others } = this.#values;
    this.#values = value === null ? others : { ...others, [name]: value };
    this.#tail = this.#tail
      .then(() => this.host.ask({ ask: "setSetting", name, value }))
      .catch(() => undefined);
  }
}
