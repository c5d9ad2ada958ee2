/** A browser by WebDriver: no more of the protocol than measuring needs, so that one client serves all engines. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Browser {
  #child;
  #session;

  /** Starts `driver PORT…` and a session with these capabilities. */
  static async start({ driver, args, env = {}, capabilities }) {
    const browser = new Browser();
    const port = await freePort();
    // A group of its own: what it starts ends with it.
    browser.#child = spawn(driver, args(port), {
      env: { ...process.env, ...env },
      stdio: "ignore",
      detached: true,
    });
    const root = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await fetch(`${root}/status`).catch(() => null))?.ok) break;
      await wait(100);
    }
    const begin = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await send(`${root}/session`, begin);
    browser.#session = `${root}/session/${sessionId}`;
    await send(`${browser.#session}/timeouts`, { script: 300_000, pageLoad: 120_000 });
    return browser;
  }

  go(url) {
    return send(`${this.#session}/url`, { url });
  }

  size(width, height) {
    return send(`${this.#session}/window/rect`, { width, height });
  }

  /** Runs a function in the page; what it promises comes back. It sees its arguments and nothing of this side. */
  async run(act, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${act})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send(`${this.#session}/execute/async`, { script, args });
    if (error) throw new Error(error);
    return value;
  }

  async end() {
    await fetch(this.#session, { method: "DELETE" }).catch(() => null);
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    process.kill(-this.#child.pid);
    await ended;
  }
}

async function send(url, body) {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value ?? {};
}
