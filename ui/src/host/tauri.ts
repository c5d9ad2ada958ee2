/** The door of the desktop app: one IPC command. The only file that names @tauri-apps. */
import { invoke } from "@tauri-apps/api/core";
import { choose, download } from "./browser";
import { type Bytes, type Host, refusal } from "./host";

async function call(request: unknown, attached: Bytes | undefined): Promise<ArrayBuffer> {
  try {
    if (!attached) return await invoke<ArrayBuffer>("ask", { request });
    const headers = { "x-wayfold-request": encodeURIComponent(JSON.stringify(request)) };
    return await invoke<ArrayBuffer>("ask", attached, { headers });
  } catch (error) {
    throw refusal(error);
  }
}

export const tauriHost: Host = {
  kind: "desktop",
  ask: async (request, attached) => JSON.parse(new TextDecoder().decode(await call(request, attached))),
  bytes: async (request, attached) => new Uint8Array(await call(request, attached)),
  save: download,
  pick: choose,
  setTitle: (title) => (document.title = title),
  setMenus: () => undefined,
  onMenu: () => undefined,
  onFiles: () => undefined,
};
