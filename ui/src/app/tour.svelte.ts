/** The tour for newcomers: whether it is on, and how far. What it shows where is the panel's. */
import type { App } from "./app.svelte";

/** Kept when somebody has seen the tour, or wants none. */
const SEEN = "tour-done";

export class Tour {
  /** The step that is shown; none if there is no tour. */
  step = $state<number | null>(null);

  constructor(private readonly app: App) {}

  /** Offers the tour to whoever sees this library for the first time. */
  offer(): void {
    const maps = this.app.library?.maps.length ?? 0;
    if (this.step === null && maps > 0 && !this.app.settings.flag(SEEN)) this.step = 0;
  }

  /** Begins the tour, from wherever somebody asks for it. */
  async start(): Promise<void> {
    if (this.app.screen.at === "map") await this.app.leaveMap();
    this.step = 1;
  }

  /** Leaves it until the next start of the app. */
  later(): void {
    this.step = null;
  }

  /** Leaves it for good; it can be started again. */
  leave(): void {
    this.step = null;
    this.app.settings.set(SEEN, "yes");
  }
}

/** Shows newcomers around. */
export function startTour(app: App): Promise<void> {
  app.dialog = null;
  return app.tour.start();
}
