/** What the rest of the UI may know of the canvas. */
export {
  focusedPart,
  focusedThing,
  planMove,
  recordsInSight,
  shownAt,
  writeInCell,
  writeStage,
  writeTouchpoint,
} from "./asked";
export { Canvas } from "./canvas";
export { holds } from "./cells";
export * as emotions from "./emotions";
export type { Direction } from "./focus";
export { loadFonts } from "./fonts";
export { beginsText, CANVAS_KEYS, type CanvasKeys } from "./keys";
export type { CanvasHost, Flow, Mark, Overlay, Spot, Tone, WordArguments } from "./host";
export { readArrow, writeArrow } from "./shares";
export type { Veil } from "./veil";
