/** The organisation's own PowerPoint file, from whose layouts slides are made; kept in the library. */
import type { GivenFile, Host } from "../host";

export class Template {
  /** What it is called; nothing without one. */
  name = $state.raw<string | null>(null);
  /** Counts what was given: one file may be called like another. */
  given = $state.raw(0);

  constructor(private readonly host: Host) {}

  /** Keeps a file in place of the one before. What is no template is refused, and the one before stays. */
  async keep({ name, bytes }: GivenFile): Promise<void> {
    await this.host.ask({ ask: "keepTemplate", name }, bytes);
    this.name = name;
    this.given += 1;
  }

  async forget(): Promise<void> {
    await this.host.ask({ ask: "forgetTemplate" });
    this.name = null;
  }
}
