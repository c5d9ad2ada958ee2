import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: { target: "es2022", modulePreload: { polyfill: false } },
  server: { fs: { allow: [".."] } },
});
