/** The door of `wayfold serve`: requests over loopback HTTP, with the token from the page's address. */
import { type Host, refusal, Refusal } from "./host";

export function httpHost(origin: string, token: string): Host {
  async function post(request: unknown): Promise<globalThis.Response> {
    let answer: globalThis.Response;
    try {
      answer = await fetch(`${origin}/ask`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(request),
      });
    } catch (error) {
      throw new Refusal("unreachable", {}, String(error));
    }
    if (!answer.ok) throw refusal(await answer.json().catch(() => answer.statusText));
    return answer;
  }
  return {
    ask: async (request) => (await post(request)).json(),
    bytes: async (request) => new Uint8Array(await (await post(request)).arrayBuffer()),
  };
}
