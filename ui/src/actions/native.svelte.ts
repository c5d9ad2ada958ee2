/** Keeps the menus of the system in step with language, selection and what can be done. */
import type { App } from "../app";
import { nativeMenus } from "./menus";

/** Milliseconds of rest before menus are told anew; selections change quickly. */
const REST = 120;

export function followMenus(app: App): void {
  if (app.host.kind !== "desktop") return;
  let told = "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const menus = nativeMenus(app);
    const now = JSON.stringify(menus);
    if (now === told) return;
    told = now;
    app.host.setMenus(menus);
  };
  $effect.root(() => {
    $effect(() => {
      // All that menus depend on; what they say is found when things have come to rest.
      const { screen, language, look, side, studio } = app;
      const { selected, changes, showing, finder } = studio ?? {};
      void [screen, language, look, side, selected, changes, showing, finder?.hits];
      void [studio?.insights.layer, studio?.views.key];
      void app.settings.flag("dark-paper");
      clearTimeout(waiting);
      waiting = setTimeout(tell, REST);
    });
  });
}
