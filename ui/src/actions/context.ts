/** Menus where something lies: what can be done with it, which lane to add, which channel to choose. */
import type { App, MenuEntry, Studio } from "../app";
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Point } from "../bindings/Point";
import type { Spot } from "../canvas";
import { t } from "../words";
import { entry } from ".";

export function contextMenu(app: App, _studio: Studio, at: Point, _spot: Spot): void {
  app.openMenu({ at, label: t("context-menu"), entries: [entry(app, "undo"), entry(app, "redo")] });
}

const KINDS: readonly LaneKind[] = [
  "notes",
  "quotes",
  "images",
  "emotion",
  "channels",
  "pains",
  "remedies",
  "kpis",
];

export function chooseLane(app: App, studio: Studio, at: Point, before: Id | null): void {
  const entries: MenuEntry[] = KINDS.map((kind) => ({
    label: t(`scene-lane-${kind}`),
    run: () => void studio.run({ do: "addLane", before, fields: { kind } }),
  }));
  app.openMenu({ at, label: t("canvas-add-lane"), entries });
}

export function chooseChannel(app: App, studio: Studio, touchpoint: Id, at: Point): void {
  const entries: MenuEntry[] = studio.records.list("channel").map((channel) => ({
    label: channel.name,
    color: channel.color,
    run: () => void studio.edit([touchpoint], { channel: channel.id }),
  }));
  app.openMenu({ at, label: t("kind-channel"), entries });
}
