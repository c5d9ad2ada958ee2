/** The door of the desktop app: one IPC command. The only file that names @tauri-apps. */
import { invoke } from "@tauri-apps/api/core";
import { type Host, refusal } from "./host";

async function call<T>(request: unknown): Promise<T> {
  try {
    return await invoke<T>("ask", { request });
  } catch (error) {
    throw refusal(error);
  }
}

export const tauriHost: Host = {
  ask: (request) => call(request),
  bytes: async (request) => new Uint8Array(await call<ArrayBuffer>(request)),
};
