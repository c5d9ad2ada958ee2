/**
 * The door of the desktop app: one IPC command, for requests to the program and for what the page wishes of its window.
 * The only file that names @tauri-apps.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { FileDrag } from "./file-drag";
import { type Bytes, type GivenFile, type Host, type NativeMenu, refusal } from "./host";

/** What the window can do; the same words as in the shell's `wishes.rs`. */
type Wish =
  | { do: "save"; name: string }
  | { do: "pick"; endings: readonly string[]; multiple: boolean }
  | { do: "given" }
  | { do: "title"; title: string }
  | { do: "menus"; menus: readonly NativeMenu[] }
  | { do: "fill"; on: boolean }
  | { do: "otherLibrary" }
  | { do: "rescueLibrary" }
  | { do: "close" };

/** Requests that may change something and are not answered yet: the window waits for them before it closes. */
const open = new Set<Promise<unknown>>();

async function invoked(request: unknown, attached: Bytes | undefined): Promise<ArrayBuffer> {
  try {
    if (!attached) return await invoke<ArrayBuffer>("ask", { request });
    const headers = { "x-wayfold-request": encodeURIComponent(JSON.stringify(request)) };
    return await invoke<ArrayBuffer>("ask", attached, { headers });
  } catch (error) {
    throw refusal(error);
  }
}

function call(request: unknown, attached?: Bytes): Promise<ArrayBuffer> {
  const asked = invoked(request, attached);
  open.add(asked);
  const done = (): void => void open.delete(asked);
  asked.then(done, done);
  return asked;
}

function parsed<T>(bytes: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** Dialogs and messages of the window speak the page's language. */
function wish(shell: Wish, attached?: Bytes): Promise<ArrayBuffer> {
  return invoked({ shell, language: document.documentElement.lang }, attached);
}

/** For what nobody waits for. */
function tell(shell: Wish): void {
  wish(shell).catch((error: unknown) => console.error(error));
}

/** The length of a list as four bytes, least first; the list of names and sizes in JSON; all bytes. */
function unpacked(packed: ArrayBuffer): GivenFile[] {
  let at = 4 + new DataView(packed).getUint32(0, true);
  const list = parsed<{ name: string; size: number }[]>(packed.slice(4, at));
  return list.map(({ name, size }) => ({ name, bytes: new Uint8Array(packed.slice(at, (at += size))) }));
}

async function given(): Promise<GivenFile[]> {
  return unpacked(await wish({ do: "given" }));
}

async function changed(shell: Wish): Promise<void> {
  if (parsed<boolean>(await wish(shell))) location.reload();
}

export const tauriHost: Host = {
  kind: "desktop",
  ask: async (request, attached) => parsed(await call(request, attached)),
  bytes: async (request, attached) => new Uint8Array(await invoked(request, attached)),
  save: async (name, bytes) => parsed(await wish({ do: "save", name }, bytes)),
  pick: async (endings, multiple) => unpacked(await wish({ do: "pick", endings, multiple })),
  fill: async (on) => parsed(await wish({ do: "fill", on })),
  mending: {
    other: () => changed({ do: "otherLibrary" }),
    rescue: () => changed({ do: "rescueLibrary" }),
  },
  setTitle: (title) => {
    document.title = title;
    tell({ do: "title", title });
  },
  setMenus: (menus) => tell({ do: "menus", menus }),
  onMenu: (listener) => void listen<string>("menu", ({ payload }) => listener(payload)),
  onFiles: (listener) => {
    const take = async (): Promise<void> => {
      const files = await given();
      if (files.length > 0) listener(files);
    };
    void listen("files", take);
    void take();
  },
};

/** What the shell's `drops.rs` tells. */
type Drag =
  | { at: "over"; x: number; y: number; names: readonly string[] }
  | { at: "leave" }
  | { at: "drop"; x: number; y: number };

const drag = new FileDrag();
void listen<Drag>("drag", async ({ payload }) => {
  if (payload.at === "over") drag.over(payload.x, payload.y, payload.names);
  else if (payload.at === "leave") drag.leave();
  else drag.drop(payload.x, payload.y, await given());
});

/** Before the window closes, what is being typed is kept, and what was asked is answered. */
void listen("closing", async () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  do {
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.allSettled(open);
  } while (open.size > 0);
  tell({ do: "close" });
});

/** The browser's own menu, with its "reload" and "back", has a place only where text is edited. */
addEventListener("contextmenu", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target?.closest("input, textarea, [contenteditable]")) event.preventDefault();
});
