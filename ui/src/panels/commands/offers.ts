/**
 * What the palette offers for what is typed: actions, places in the open map, maps of the library, and what a search
 * through all maps found. Plain functions over what they are given.
 */
import { type Action, actions, enabled, groups, label, labelNow } from "../../actions";
import { folded, type Match, match } from "../../actions/fuzzy";
import { KIND_ICONS, nameOf } from "../../app/names";
import { type App, titleOf } from "../../app";
import type { Id } from "../../bindings/Id";
import { language, LANGUAGES, t } from "../../words";

export interface Offer {
  /** Apart from all others. */
  readonly id: string;
  readonly label: string;
  readonly marks: Match["marks"];
  readonly icon: string;
  /** Quiet words behind it. */
  readonly hint: string;
  readonly action?: Action;
  /** A record of the open map. */
  readonly record?: Id;
  /** A map, and a record in it. */
  readonly map?: Id | null;
  readonly at?: Id;
}

export interface Section {
  readonly title: string;
  readonly offers: readonly Offer[];
}

const MOST_ACTIONS = 9;
const MOST_PLACES = 8;
const MOST_MAPS = 6;
/** Added to the score of what was used lately. */
const RECENT = 14;
/** What matches only in the other language is worth less. */
const OTHER_LANGUAGE = 0.6;

/** Actions that can be done now. */
function usable(app: App): Action[] {
  return actions.filter((action) => !action.unlisted && action.id !== "palette" && enabled(app, action));
}

function groupOf(action: Action): string {
  const [name] = groups.find(([, list]) => list.includes(action)) ?? ["help"];
  return t(`menu-${name}`);
}

function offerOf(app: App, action: Action, marks: Match["marks"] = []): Offer {
  return {
    id: `action/${action.id}`,
    label: labelNow(app, action),
    marks,
    icon: action.icon,
    hint: groupOf(action),
    action,
  };
}

/** With nothing typed: what was used lately, then everything. */
export function offersAtFirst(app: App, recent: readonly string[]): Section[] {
  const all = usable(app);
  const lately = recent.flatMap((id) => all.find((action) => action.id === id) ?? []);
  const rest = groups.map(([name, list]) => ({
    title: t(`menu-${name}`),
    offers: list
      .filter((action) => all.includes(action) && !lately.includes(action) && !action.words)
      .map((action) => ({ ...offerOf(app, action), hint: "" })),
  }));
  const first = { title: t("palette-recent"), offers: lately.map((action) => offerOf(app, action)) };
  return [first, ...rest].filter(({ offers }) => offers.length > 0);
}

export function actionOffers(app: App, typed: string, recent: readonly string[]): Section {
  const other = LANGUAGES.find((one) => one !== language()) ?? "en";
  const found = usable(app).flatMap((action) => {
    const here = match(labelNow(app, action), typed);
    const there = here ? null : match(label(action, other), typed);
    const fits = here ?? (there && { score: there.score * OTHER_LANGUAGE, marks: [] });
    if (!fits) return [];
    const score = fits.score + (recent.includes(action.id) ? RECENT : 0);
    return [{ score, offer: offerOf(app, action, fits.marks) }];
  });
  return { title: t("palette-actions"), offers: best(found, MOST_ACTIONS) };
}

/** Names of the open map's things, read once while the palette is open. */
export interface Name {
  readonly id: Id;
  readonly name: string;
  readonly plain: string;
  readonly icon: string;
  readonly hint: string;
}

export function namesOf(app: App): Name[] {
  const { studio } = app;
  if (!studio || app.screen.at !== "map") return [];
  const { records } = studio.map;
  return (["stage", "touchpoint", "pain", "remedy", "kpi", "lane"] as const).flatMap((kind) =>
    records.list(kind).map((record) => {
      const name = nameOf(records, record.id);
      const stage = "stage" in record ? records.find("stage", record.stage)?.title : undefined;
      return {
        id: record.id,
        name,
        plain: folded(name),
        icon: KIND_ICONS[kind],
        hint: stage || t(`kind-${kind}`),
      };
    }),
  );
}

export function placeOffers(names: readonly Name[], typed: string): Section {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  const near = names.filter(({ plain }) => words.every((word) => plain.includes(word))).slice(0, 400);
  const found = near.flatMap(({ id, name, icon, hint }) => {
    const fits = match(name, typed);
    const offer = { id: `record/${id}`, label: name, icon, hint, record: id };
    return fits ? [{ score: fits.score, offer: { ...offer, marks: fits.marks } }] : [];
  });
  return { title: t("palette-places"), offers: best(found, MOST_PLACES) };
}

export function mapOffers(app: App, typed: string): Section {
  const others = (app.library?.maps ?? []).filter(
    ({ id }) => id !== app.studio?.id || app.screen.at !== "map",
  );
  const found = others.flatMap((map) => {
    const title = titleOf(map);
    const fits = match(title, typed);
    const hint = t(`scene-state-${map.state}`);
    const offer = { id: `map/${map.id}`, label: title, icon: "map-trifold", hint, map: map.id };
    return fits ? [{ score: fits.score, offer: { ...offer, marks: fits.marks } }] : [];
  });
  return { title: t("palette-maps"), offers: best(found, MOST_MAPS) };
}

/** Best first, as many as are worth reading. */
function best(found: readonly { score: number; offer: Offer }[], most: number): Offer[] {
  const ordered = found.toSorted((a, b) => b.score - a.score);
  const top = ordered[0]?.score ?? 0;
  // What is far worse than the best is there by chance.
  return ordered
    .filter(({ score }) => score > top - 45)
    .slice(0, most)
    .map(({ offer }) => offer);
}
