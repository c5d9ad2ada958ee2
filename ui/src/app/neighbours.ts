/**
 * Other windows on the same library: they hear of changes made here, and this window looks after theirs, at once where
 * they are in the same browser, else when somebody comes back to it.
 */
import type { App } from "./app.svelte";

/** Within this browser, and only among pages of this very address. */
const CHANNEL = "wayfold-changes";

interface News {
  readonly map: string;
  readonly revision: number;
}

export class Neighbours {
  readonly #channel = new BroadcastChannel(CHANNEL);

  constructor(private readonly app: App) {
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => void this.#hear(data);
    const look = (): void => {
      if (document.visibilityState === "visible") void this.look();
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
  }

  /** Tells the others that a map is another now. */
  tell(news: News): void {
    this.#channel.postMessage(news);
  }

  /** Shows what others did since somebody looked here last. */
  async look(): Promise<void> {
    const { app } = this;
    if (app.connection.link !== "fine" || app.screen.at === "starting" || app.screen.at === "failed") return;
    try {
      await app.refresh();
      const { studio } = app;
      const there = app.library?.maps.find(({ id }) => id === studio?.id);
      if (studio && there?.revision !== studio.map.revision && !studio.map.busy) await studio.map.catchUp();
    } catch (error) {
      app.refused(error);
    }
  }

  async #hear({ map, revision }: News): Promise<void> {
    const { studio, screen } = this.app;
    if (studio ? studio.id === map && studio.map.revision !== revision : screen.at === "library")
      await this.look();
  }
}
