/** The door of `wayfold serve`: requests over loopback HTTP, with the token from the page's address. */
import { choose, download, fill } from "./browser";
import { type Bytes, type Host, refusal, Refusal } from "./host";

export function httpHost(origin: string, token: string): Host {
  async function post(request: unknown, attached: Bytes | undefined): Promise<globalThis.Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (attached) {
      headers["content-type"] = "application/octet-stream";
      headers["x-wayfold-request"] = encodeURIComponent(JSON.stringify(request));
    } else headers["content-type"] = "application/json";
    const body = attached ?? JSON.stringify(request);
    let answer: globalThis.Response;
    try {
      answer = await fetch(`${origin}/ask`, { method: "POST", headers, body });
    } catch (error) {
      throw new Refusal("unreachable", {}, String(error));
    }
    if (!answer.ok) throw refusal(await answer.json().catch(() => answer.statusText));
    return answer;
  }
  return {
    kind: "browser",
    ask: async (request, attached) => (await post(request, attached)).json(),
    bytes: async (request, attached) => new Uint8Array(await (await post(request, attached)).arrayBuffer()),
    save: download,
    pick: choose,
    fill,
    setTitle: (title) => (document.title = title),
    setMenus: () => undefined,
    onMenu: () => undefined,
    onFiles: () => undefined,
  };
}
