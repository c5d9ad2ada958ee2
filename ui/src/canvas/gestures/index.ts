/** All gestures with the first button, in the order they are tried. */
import { connect } from "./connect";
import { feel } from "./feel";
import type { Begin } from "./gesture";
import { marquee } from "./marquee";
import { moveLanes } from "./move-lanes";
import { moveNotes } from "./move-notes";
import { moveStages } from "./move-stages";
import { moveTouchpoints } from "./move-touchpoints";
import { reroute } from "./reroute";
import { resizeLane } from "./resize-lane";
import { stretch } from "./stretch";
import { treat } from "./treat";

export const gestures: readonly Begin[] = [
  connect,
  treat,
  reroute,
  stretch,
  resizeLane,
  feel,
  moveTouchpoints,
  moveStages,
  moveLanes,
  moveNotes,
  marquee,
];
