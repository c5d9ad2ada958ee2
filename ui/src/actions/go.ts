/** Getting about in a map: to what hurts, along the flow, to what was typed, between the parts of the window. */
import type { App } from "../app";
import type { Id } from "../bindings/Id";
import { type Action, onMap } from "./action";
import { step } from "./find";
import { inOrder, touchpoints } from "./order";
import { targetOf } from "./target";

/** The next of some things from where the selection is, in the order they are met; round at the end. */
function goTo(app: App, ids: readonly Id[], on: 1 | -1): void {
  const { studio } = app;
  if (!studio || ids.length === 0) return;
  const { records, lead } = studio;
  const at = lead === null ? -1 : ids.indexOf(lead);
  const { length } = ids;
  if (at >= 0) return go(app, ids[(at + on + length) % length]);
  // From elsewhere: the nearest one behind or before.
  const here = targetOf(studio).touchpoint;
  const order = touchpoints(records);
  const from = here === null ? (on > 0 ? -1 : order.length) : order.indexOf(here);
  const place = (id: Id): number => {
    const own = inOrder(records, [...(records.find("pain", id)?.touchpoints ?? [id])])[0];
    return own === undefined ? -1 : order.indexOf(own);
  };
  const next = on > 0 ? ids.find((id) => place(id) >= from) : ids.findLast((id) => place(id) <= from);
  go(app, next ?? (on > 0 ? ids[0] : ids.at(-1)));
}

function go(app: App, id: Id | undefined): void {
  if (id === undefined) return;
  app.show(id);
  // Under a search field the field keeps the keyboard; from a menu it goes to the sheet.
  if (!app.studio?.finder.open) app.studio?.canvas?.takeFocus();
}

function pains(app: App): Id[] {
  const { studio } = app;
  if (!studio) return [];
  const there = studio.records.list("pain").filter(({ touchpoints }) => touchpoints.length > 0);
  return inOrder(
    studio.records,
    there.map(({ id }) => id),
  );
}

/** Along the main arrow; where none leads on, to the next column. */
function alongFlow(app: App, on: 1 | -1): void {
  const { studio } = app;
  if (!studio) return;
  const { records } = studio;
  const order = touchpoints(records);
  const here = targetOf(studio).touchpoint;
  if (here === null) return go(app, on > 0 ? order[0] : order.at(-1));
  const arrows = records.list("transition").filter((arrow) => {
    return (on > 0 ? arrow.from : arrow.to) === here && arrow.from !== arrow.to;
  });
  const rank = { main: 0, alternative: 1, recovery: 2, loop: 3 } as const;
  const [best] = arrows.sort((a, b) => rank[a.kind] - rank[b.kind] || (b.share ?? 0) - (a.share ?? 0));
  const next = best && (on > 0 ? best.to : best.from);
  go(app, next ?? order[order.indexOf(here) + on]);
}

/** The parts of the window one after the other, for the keyboard. */
function nextArea(app: App, on: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>("[data-area]")].filter(
    (area) => area.offsetParent,
  );
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const area = areas[(at + on + areas.length) % areas.length];
  if (area?.dataset["area"] === "sheet" && app.studio?.canvas) return app.studio.canvas.takeFocus();
  const first = area?.querySelector<HTMLElement>(
    "button:not(:disabled), input, textarea, select, a[href], [tabindex='0']",
  );
  first?.focus();
}

const anyPain = (app: App): boolean => onMap(app) && (app.studio?.records.count("pain") ?? 0) > 0;
const anyTouchpoint = (app: App): boolean => onMap(app) && (app.studio?.records.count("touchpoint") ?? 0) > 0;
const searching = (app: App): boolean => onMap(app) && (app.studio?.finder.hits.length ?? 0) > 0;

export const ways: readonly Action[] = [
  {
    id: "find",
    icon: "magnifying-glass",
    keys: ["Mod+F"],
    whileTyping: true,
    enabled: onMap,
    run: (app) => app.studio?.finder.show(),
  },
  {
    id: "find-next",
    icon: "arrow-down",
    keys: ["F3", "Mod+G"],
    whileTyping: true,
    repeats: true,
    enabled: searching,
    run: (app) => step(app, 1),
  },
  {
    id: "find-previous",
    icon: "arrow-up",
    keys: ["Shift+F3", "Mod+Shift+G"],
    whileTyping: true,
    repeats: true,
    enabled: searching,
    run: (app) => step(app, -1),
  },
  {
    id: "find-all",
    icon: "files",
    keys: ["Mod+Shift+F"],
    whileTyping: true,
    run: (app) => app.open({ name: "palette", scope: "maps" }),
  },
  {
    id: "next-pain",
    icon: "warning",
    keys: ["F8"],
    repeats: true,
    enabled: anyPain,
    run: (app) => goTo(app, pains(app), 1),
  },
  {
    id: "previous-pain",
    icon: "warning",
    keys: ["Shift+F8"],
    repeats: true,
    enabled: anyPain,
    run: (app) => goTo(app, pains(app), -1),
  },
  {
    id: "next-touchpoint",
    icon: "arrow-right",
    keys: ["Alt+PageDown"],
    repeats: true,
    enabled: anyTouchpoint,
    run: (app) => alongFlow(app, 1),
  },
  {
    id: "previous-touchpoint",
    icon: "arrow-left",
    keys: ["Alt+PageUp"],
    repeats: true,
    enabled: anyTouchpoint,
    run: (app) => alongFlow(app, -1),
  },
  { id: "next-area", icon: "selection", keys: ["F6"], whileTyping: true, run: (app) => nextArea(app, 1) },
  {
    id: "previous-area",
    icon: "selection",
    keys: ["Shift+F6"],
    whileTyping: true,
    unlisted: true,
    run: (app) => nextArea(app, -1),
  },
];
