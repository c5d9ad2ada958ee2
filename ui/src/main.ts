/** Where the UI begins: opens the door, loads the library, mounts the window. */
import { mount } from "svelte";
import { actions, listen, run } from "./actions";
import { listenForPaste } from "./actions/clipboard/listen";
import { chosenInMenu } from "./actions/menus";
import { followMenus } from "./actions/native.svelte";
import { App, SPEAKER } from "./app";
import { loadFonts } from "./canvas";
import { openHost } from "./host";
import "./look/base.css";
import "./look/controls.css";
import { followSystem } from "./look/theme";
import Window from "./panels/Window.svelte";
import { preferredLanguage, setLanguage } from "./words";

followSystem();
await setLanguage(preferredLanguage());
void loadFonts();

const target = document.getElementById("app");
if (!target) throw new Error("the page has no place for the app");
if (location.hash.startsWith(SPEAKER)) await openSpeaker(target);
else await openApp(target);

async function openApp(target: HTMLElement): Promise<void> {
  const app = new App(await openHost());
  mount(Window, { target, props: { app } });
  listen(app, actions, run);
  listenForPaste(app);
  app.host.onMenu((id) => chosenInMenu(app, id));
  followMenus(app);
  await app.start();
  app.host.onFiles((files) => void app.take(files));
}

/** The second window of a talk: it hears all it shows from the window that presents. */
async function openSpeaker(target: HTMLElement): Promise<void> {
  const speaker = await import("./panels/present/speaker");
  speaker.openSpeaker(target, location.hash.slice(SPEAKER.length));
}
