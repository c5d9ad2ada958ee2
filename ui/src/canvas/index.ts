/** What the rest of the UI may know of the canvas. */
export { Canvas } from "./canvas";
export { loadFonts } from "./fonts";
export type { CanvasHost, Flow, Mark, Overlay, Spot, Tone, WordArguments } from "./host";
