/** Which door this window has. */
import type { Host } from "./host";
import { httpHost } from "./http";

export { given } from "./browser";
export {
  type Bytes,
  expect,
  type GivenFile,
  type Host,
  LARGEST,
  type NativeEntry,
  type NativeMenu,
  Refusal,
} from "./host";

export async function openHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriHost;
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  const token = given ?? sessionStorage.getItem("token") ?? "";
  sessionStorage.setItem("token", token);
  history.replaceState(null, "", location.pathname);
  return httpHost(location.origin, token, given !== null);
}
