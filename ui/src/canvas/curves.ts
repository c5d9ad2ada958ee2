/** The curves of an emotion lane, drawn over the sheet so that they can be seen from far away. */
import type { SceneMirror } from "../document/scene";
import { paths, tracePath } from "./arrows";
import type { Pen } from "./overlay";
import { DASHES } from "./painter";

/** Groups of the scene that are pieces of a curve. */
export function curvesOf(scene: SceneMirror): readonly string[] {
  return Object.entries(scene.scene.groups).flatMap(([key, group]) => (group?.role === "curve" ? [key] : []));
}

/** Strokes curves at least so wide in the window, in their own colours. */
export function drawCurves(pen: Pen, scene: SceneMirror, keys: readonly string[], width: number): void {
  const { context } = pen;
  for (const key of keys) {
    const { x, y } = scene.origin(key);
    context.save();
    context.translate(x, y);
    for (const shape of paths(scene, key)) {
      const { stroke } = shape;
      if (!stroke) continue;
      const wide = Math.max(stroke.width, pen.px(width));
      context.strokeStyle = stroke.color;
      context.lineWidth = wide;
      context.lineJoin = context.lineCap = "round";
      context.setLineDash(DASHES[stroke.dash].map((length) => (length * wide) / stroke.width));
      tracePath(context, shape);
    }
    context.restore();
  }
}
