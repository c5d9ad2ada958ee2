/**
 * Text that is being typed for a value: sent after a pause, with Enter, and when the field is left; put back with
 * Escape. What was typed is shown until it has become the value, so that a field never jumps while an answer is on its
 * way, and stays when it is refused.
 */
import type { Given, Script } from "./given";

/** A pause in typing after which a text is sent, in milliseconds. */
const PAUSE = 400;

export class Draft<T> {
  #text = $state("");
  /** Whether what is shown is what was typed rather than the value. */
  #typed = $state(false);
  /** What was sent last, unless the value has been put back since. */
  #sent: string | null = null;
  #flight: Promise<string | null> = Promise.resolve(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The value when the field was entered. */
  #before = "";
  #putBack: () => Promise<string | null> = () => Promise.resolve(null);

  constructor(
    private readonly given: Given<T>,
    private readonly script: Script<T>,
  ) {}

  get text(): string {
    return this.#typed ? this.#text : this.shown;
  }

  /** The value as it is now, as text. */
  get shown(): string {
    return this.given.mixed ? "" : this.script.write(this.given.value);
  }

  enter(): void {
    if (this.#typed) return;
    this.#before = this.shown;
    this.#putBack = this.given.keep();
  }

  type(text: string): void {
    this.#text = text;
    this.#typed = true;
    this.given.fail(null);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(false), PAUSE);
  }

  /** Goes a step up or down from what stands there. */
  step(by: 1 | -1): void {
    const reading = this.script.read(this.text);
    if (!reading.ok || !this.script.step) return;
    this.type(this.script.write(this.script.step(reading.value, by)));
  }

  /** Sends what was typed, if anything was, and shows the value once it has arrived. */
  async finish(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#typed) return;
    const text = this.#text;
    const sent = await this.#send(true);
    if (!sent || text !== this.#text) return;
    this.#typed = false;
    this.#sent = null;
  }

  /** Sends what was typed and says so if it could not be taken: the field goes away. */
  async end(): Promise<void> {
    await this.finish();
    if (this.#typed) this.given.lost?.(this.#text);
  }

  /** Puts back what was there when the field was entered; whether there was anything to put back. */
  putBack(): boolean {
    if (!this.#typed || (this.#sent === null && this.#text === this.#before)) return false;
    clearTimeout(this.#timer);
    this.given.fail(null);
    if (this.#sent === null) {
      this.#typed = false;
      return true;
    }
    const before = this.#before;
    this.#text = before;
    this.#sent = null;
    void this.#putBack().then(() => {
      if (this.#text === before) this.#typed = false;
    });
    return true;
  }

  /** Whether what was typed is the value now. */
  async #send(final: boolean): Promise<boolean> {
    const text = this.#text;
    if (text !== this.#sent) {
      if (this.#sent === null && text === this.shown) return true;
      const reading = this.script.read(text);
      if (!reading.ok) {
        // Half a number is no mistake while it is being typed.
        if (final) this.given.fail(reading.reason);
        return false;
      }
      this.#sent = text;
      this.#flight = this.given.set(reading.value);
    }
    const refused = await this.#flight;
    if (refused === null) return true;
    if (this.#sent === text) this.#sent = null;
    if (this.#text === text && this.#typed) this.given.fail(refused);
    return false;
  }
}
