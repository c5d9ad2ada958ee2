/** The door of `wayfold serve`: requests over loopback HTTP, with the token from the page's address. */
import { choose, download, fill } from "./browser";
import { type Bytes, type Host, refusal, Refusal } from "./host";

/** Tells pages that were there before which token the program has now; only pages of this very address hear it. */
const CHANNEL = "wayfold-token";

export function httpHost(origin: string, first: string, fresh: boolean): Host {
  let token = first;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    token = data;
    sessionStorage.setItem("token", token);
  };
  if (fresh) channel.postMessage(token);
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
  /** The answer broke off. */
  function gone(error: unknown): never {
    throw new Refusal("unreachable", {}, String(error));
  }
  return {
    kind: "browser",
    ask: async (request, attached) => (await post(request, attached)).json().catch(gone),
    bytes: async (request, attached) => {
      const answer = await post(request, attached);
      return new Uint8Array(await answer.arrayBuffer().catch(gone));
    },
    save: download,
    pick: choose,
    fill,
    setTitle: (title) => (document.title = title),
    setMenus: () => undefined,
    onMenu: () => undefined,
    onFiles: () => undefined,
  };
}
