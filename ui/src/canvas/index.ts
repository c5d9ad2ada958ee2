/** What the rest of the UI may know of the canvas. */
export { Canvas } from "./canvas";
export { loadFonts } from "./fonts";
export type { CanvasHost, Mark, Spot, WordArguments } from "./host";
