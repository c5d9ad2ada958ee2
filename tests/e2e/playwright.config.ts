/** Every feature a person sees, driven in Chromium against the real core behind `wayfold serve`. */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  // Pictures for people are taken when somebody asks for them.
  testIgnore: process.env["WAYFOLD_SCREENSHOTS"] ? [] : ["screenshots.spec.ts"],
  // Each test has a server and a library of its own; two run side by side on the smallest machine.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A loaded machine may be slow once; a fault is there twice.
  retries: 1,
  forbidOnly: !!process.env["CI"],
  reporter: process.env["CI"] ? "line" : "list",
  outputDir: process.env["WAYFOLD_E2E_OUT"] ?? "/tmp/wayfold-e2e",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Where things are is where they stay: tests that are about motion ask for it.
    contextOptions: { reducedMotion: "reduce" },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    },
  },
});
