import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { shortIcons } from "./vite/icons.ts";
import { onlyWords } from "./vite/words.ts";

export default defineConfig({
  plugins: [shortIcons(), onlyWords(fileURLToPath(new URL("src", import.meta.url))), svelte()],
  base: "./",
  build: { target: "es2022", modulePreload: { polyfill: false } },
  server: { fs: { allow: [".."] } },
});
