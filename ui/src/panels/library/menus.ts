/** Menus of the library: what can be done with a map, how the window looks, which language it speaks. */
import { entry } from "../../actions";
import { written } from "../../actions/keys";
import { type App, type MenuEntry, titleOf } from "../../app";
import type { MapSummary } from "../../bindings/MapSummary";
import type { Point } from "../../bindings/Point";
import { LOOKS } from "../../look/theme";
import { LANGUAGES, t } from "../../words";

/** Under the left or right lower corner of an element. */
export function below(element: Element, end: "left" | "right" = "left"): Point {
  const box = element.getBoundingClientRect();
  return { x: end === "left" ? box.left : Math.max(8, box.right - 220), y: box.bottom + 4 };
}

export interface MapDeeds {
  rename(): void;
  remove(): void;
}

export function mapMenu(app: App, map: MapSummary, at: Point, { rename, remove }: MapDeeds): void {
  const { shelf } = app;
  const enabled = !shelf.readOnly;
  const entries: (MenuEntry | null)[] = [
    {
      label: t("library-open"),
      icon: "arrow-square-out",
      keys: written("Enter"),
      run: () => void app.openMap(map.id),
    },
    { label: t("library-rename"), icon: "pencil-simple", keys: "F2", enabled, run: rename },
    null,
    {
      label: t("library-duplicate"),
      icon: "copy",
      enabled,
      run: () => void shelf.duplicate(map, map.state),
    },
    {
      label: t("library-duplicate-future"),
      icon: "sparkle",
      enabled,
      run: () => void shelf.duplicate(map, "future"),
    },
    null,
    {
      label: t("action-export"),
      icon: "export",
      run: () => app.open({ name: "export", map: map.id }),
    },
    {
      label: t("action-export-all"),
      icon: "files",
      run: () => app.open({ name: "export-all", map: map.id }),
    },
    null,
    {
      label: t("library-delete"),
      icon: "trash",
      keys: written("Delete"),
      enabled,
      danger: true,
      run: remove,
    },
  ];
  app.openMenu({ at, label: titleOf(map), entries });
}

export function lookMenu(app: App, at: Point): void {
  const entries = LOOKS.map((look) => ({
    label: t(`dialogs-look-${look}`),
    icon: LOOK_ICONS[look],
    checked: app.look === look,
    run: () => app.setLook(look),
  }));
  app.openMenu({ at, label: t("dialogs-look"), entries });
}

export const LOOK_ICONS = { system: "desktop", light: "sun", dark: "moon", contrast: "eye" } as const;

export function languageMenu(app: App, at: Point): void {
  const entries = LANGUAGES.map((language) => ({
    label: t(`dialogs-language-${language}`),
    checked: app.language === language,
    run: () => void app.setLanguage(language),
  }));
  app.openMenu({ at, label: t("dialogs-language"), entries });
}

export function helpMenu(app: App, at: Point): void {
  const entries = [
    entry(app, "tour"),
    entry(app, "shortcuts"),
    entry(app, "palette"),
    null,
    entry(app, "about"),
  ];
  app.openMenu({ at, label: t("library-help"), entries });
}
