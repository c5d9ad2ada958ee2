/**
 * How fast the sheet is: from an edit to what it paints, from a share dragged in "what if" to figures, curve and flows
 * that follow, panning and zooming a map of 10,000 touchpoints with 30,000
 * notes, in Chromium and in WebKitGTK as the app sets it up on a machine without a graphics processor.
 *
 *   node tests/speed/run.mjs WAYFOLD [chromium] [webkit]
 *
 * WAYFOLD is the program, or the address of a `wayfold serve` that runs already.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Browser } from "./driver.mjs";
import { large, weighed } from "./maps.mjs";
import { edits, press, ready, room, tries, wheel } from "./page.mjs";

const [wayfold, ...chosen] = process.argv.slice(2);
if (!wayfold) throw new Error("usage: node tests/speed/run.mjs WAYFOLD [chromium] [webkit]");

const SHEET = { width: 1400, height: 900 };
/** To begin with. */
const WINDOW = { width: 1500, height: 1000 };
const MINI = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
  .map((version) => `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/${version}/MiniBrowser`)
  .find(existsSync);

const ENGINES = {
  chromium: {
    driver: "chromedriver",
    args: (port) => [`--port=${port}`],
    capabilities: {
      "goog:chromeOptions": {
        binary: ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync),
        args: ["--headless=new", "--no-sandbox", `--window-size=${WINDOW.width},${WINDOW.height}`],
      },
    },
  },
  webkit: {
    // A display of its own: windows people see are not always drawn when they lie beneath others.
    driver: "xvfb-run",
    args: (port) => ["-a", "-s", "-screen 0 1920x1200x24", "WebKitWebDriver", `--port=${port}`],
    env: { WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
    capabilities: {
      "webkitgtk:browserOptions": {
        binary: MINI,
        args: [
          "--automation",
          "--enable-2d-canvas-acceleration=false",
          `--geometry=${WINDOW.width}x${WINDOW.height}`,
        ],
      },
    },
  },
};

/** Turns of the wheel, by what is looked at. */
const PANS = [
  ["at reading zoom", ["Ctrl+0"], { x: 45, y: 6, back: 120 }],
  ["at half", ["Ctrl+0", "Ctrl+-", "Ctrl+-", "Ctrl+-"], { x: 60, y: 4, back: 120 }],
  ["over the whole map", ["Ctrl+1"], { x: 8, y: 2, back: 40 }],
];

/** Touchpoints of the map in which other numbers are tried, and milliseconds they may take. */
const WEIGHED = 300;
const TRIED = 50;

/** Starts the program on a library of its own; or takes the one whose address was given. */
async function serve(folder) {
  if (wayfold.startsWith("http")) return { url: wayfold, ask: asking(wayfold), end: async () => {} };
  const args = ["--lang", "en", "serve", join(folder, "speed.wayfold"), "--json", "--no-open"];
  const child = spawn(wayfold, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line);
    const end = async () => {
      child.kill();
      await ended;
    };
    return { url, ask: asking(url), end };
  }
  throw new Error("wayfold serve said no address");
}

function asking(address) {
  const { origin, hash } = new URL(address);
  return async (request, attached) => {
    const said = JSON.stringify(request);
    const headers = {
      authorization: `Bearer ${hash.slice("#token=".length)}`,
      "content-type": attached ? "application/octet-stream" : "application/json",
      ...(attached ? { "x-wayfold-request": encodeURIComponent(said) } : {}),
    };
    const answer = await fetch(`${origin}/ask`, { method: "POST", headers, body: attached ?? said });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
}

function figures(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, median: at(0.5), p95: at(0.95) };
}

function say(what, shown, within) {
  console.log(`${what.padEnd(58)} ${shown}${within ? "" : "   OVER"}`);
}

const ms = (value) => `${value.toFixed(1).padStart(6)} ms`;

async function measure(name, browser, server, maps) {
  for (const [touchpoints, target] of [
    [300, 16],
    [10_000, 50],
  ]) {
    await open(browser, server, maps[touchpoints]);
    await browser.run(press, "Ctrl+0");
    const { median, p95 } = figures(await browser.run(edits, 28));
    say(`${name}: edit to painted, ${touchpoints}`, `median ${ms(median)}   p95 ${ms(p95)}   ≤ ${target}`, median <= target);
  }
  await open(browser, server, maps.weighed);
  const { median, p95 } = figures(await browser.run(tries, 43));
  say(
    `${name}: what if, drag to painted, ${WEIGHED}`,
    `median ${ms(median)}   p95 ${ms(p95)}   ≤ ${TRIED}`,
    median <= TRIED,
  );
  await open(browser, server, maps[10_000]);
  const size = await browser.run(() => {
    const { clientWidth, clientHeight } = document.querySelector(".canvas");
    return `${clientWidth} × ${clientHeight}`;
  });
  console.log(`${name}: sheet of ${size}`);
  for (const [where, keys, turn] of PANS) {
    await browser.run(press, ...keys);
    const { apart, work } = await browser.run(wheel, 240, turn);
    const [frames, painter] = [figures(apart), figures(work)];
    const within = frames.mean <= 17 && frames.p95 <= 20;
    say(
      `${name}: pan ${where}`,
      `mean ${ms(frames.mean)}   p95 ${ms(frames.p95)}   ≤ 17, 20   painter ${ms(painter.mean)}, p95 ${ms(painter.p95)}`,
      within && (name !== "chromium" || painter.mean <= 5),
    );
  }
  for (const [where, keys] of [PANS[0], PANS[1]]) {
    await browser.run(press, ...keys);
    const { apart } = await browser.run(wheel, 160, { y: -12, ctrlKey: true, back: 20 });
    const frames = figures(apart);
    say(`${name}: zoom ${where}`, `mean ${ms(frames.mean)}   p95 ${ms(frames.p95)}   ≤ 33`, frames.mean <= 33);
  }
}

async function open(browser, server, map) {
  for (const [setting, value] of [
    ["last-map", map],
    ["tour-done", "yes"],
    ["language", "en"],
  ])
    await server.ask({ ask: "setSetting", name: setting, value });
  await browser.go("about:blank");
  await browser.go(server.url);
  await browser.run(ready);
  // What stands around the sheet takes its own room.
  const [width, height, ...window] = await browser.run(room);
  await browser.size(window[0] + SHEET.width - width, window[1] + SHEET.height - height);
  await browser.run(press);
}

const folder = mkdtempSync(join(tmpdir(), "wayfold-speed-"));
const server = await serve(folder);
try {
  const maps = {};
  for (const [name, document] of [
    [300, large(300, 6)],
    [10_000, large(10_000, 20)],
    ["weighed", weighed(WEIGHED, 6)],
  ]) {
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const answer = await server.ask({ ask: "import", name: "large.json" }, bytes);
    [maps[name]] = answer.maps;
  }
  for (const [name, engine] of Object.entries(ENGINES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    let browser;
    try {
      execFileSync("which", [engine.driver], { stdio: "ignore" });
      browser = await Browser.start(engine);
    } catch (error) {
      console.log(`${name}: not measured: ${error.message}`);
      continue;
    }
    try {
      await browser.size(WINDOW.width, WINDOW.height);
      await measure(name, browser, server, maps);
    } finally {
      await browser.end();
    }
  }
} finally {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
}
