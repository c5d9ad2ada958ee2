/** What an arrow of the scene looks like: where its line runs, where it begins and ends, where words on it belong. */
import type { Item } from "../bindings/Item";
import type { Point } from "../bindings/Point";
import type { Segment } from "../bindings/Segment";
import type { SceneMirror } from "../document/scene";

/** The paths of a group; of an arrow its line first, then its head, both beginning with a move, the head at its tip. */
export function paths(scene: SceneMirror, key: string): (Item & { kind: "shape" })[] {
  return (scene.group(key)?.items ?? []).flatMap((item) =>
    typeof item !== "string" && item.kind === "shape" && item.outline.kind === "path" ? [item] : [],
  );
}

function segmentsOf(shape: (Item & { kind: "shape" }) | undefined): readonly Segment[] {
  return shape?.outline.kind === "path" ? shape.outline.segments : [];
}

/** Where an arrow begins and where its head points. */
export function lineOf(scene: SceneMirror, key: string): { from: Point; to: Point } | undefined {
  const origin = scene.origin(key);
  const [from, to] = paths(scene, key).flatMap((shape) => {
    const [first] = segmentsOf(shape);
    return first?.kind === "move" ? [first.to] : [];
  });
  if (!from || !to) return undefined;
  return {
    from: { x: origin.x + from.x, y: origin.y + from.y },
    to: { x: origin.x + to.x, y: origin.y + to.y },
  };
}

/** Strokes an arrow's lines as the context is set, but for where its words stand. */
export function traceArrow(context: CanvasRenderingContext2D, scene: SceneMirror, key: string): void {
  const origin = scene.origin(key);
  context.save();
  context.translate(origin.x, origin.y);
  context.lineJoin = context.lineCap = "round";
  aroundWords(context, scene, key);
  for (const shape of paths(scene, key)) if (shape.stroke) tracePath(context, shape);
  context.restore();
}

/** Strokes a path as the context is set. */
export function tracePath(context: CanvasRenderingContext2D, shape: Item & { kind: "shape" }): void {
  context.beginPath();
  for (const segment of segmentsOf(shape)) {
    if (segment.kind === "move") context.moveTo(segment.to.x, segment.to.y);
    else if (segment.kind === "line") context.lineTo(segment.to.x, segment.to.y);
    else if (segment.kind === "cubic")
      context.bezierCurveTo(segment.a.x, segment.a.y, segment.b.x, segment.b.y, segment.to.x, segment.to.y);
  }
  context.stroke();
}

function aroundWords(context: CanvasRenderingContext2D, scene: SceneMirror, key: string): void {
  const group = scene.group(key);
  const words = (group?.items ?? []).flatMap((item) =>
    typeof item !== "string" && item.kind === "text" ? [item.bounds] : [],
  );
  if (!group || words.length === 0) return;
  const { x, y, width, height } = group.place.bounds;
  const spare = 40;
  context.beginPath();
  context.rect(x - spare, y - spare, width + 2 * spare, height + 2 * spare);
  for (const word of words) context.rect(word.x - 4, word.y, word.width + 8, word.height);
  context.clip("evenodd");
}

/** Where words on an arrow stand: over those it has, else on the middle of its longest straight part. */
export function middleOf(scene: SceneMirror, key: string): Point | undefined {
  const origin = scene.origin(key);
  for (const item of scene.group(key)?.items ?? [])
    if (typeof item !== "string" && item.kind === "text") {
      const { x, y, width, height } = item.bounds;
      return { x: origin.x + x + width / 2, y: origin.y + y + height / 2 };
    }
  let best: { length: number; at: Point } | undefined;
  let before: Point | undefined;
  for (const segment of segmentsOf(paths(scene, key)[0])) {
    if (segment.kind === "close") continue;
    const { to } = segment;
    if (segment.kind !== "move" && before) {
      const length = Math.hypot(to.x - before.x, to.y - before.y);
      const at = { x: origin.x + (before.x + to.x) / 2, y: origin.y + (before.y + to.y) / 2 };
      if (!best || length > best.length) best = { length, at };
    }
    before = to;
  }
  return best?.at;
}
