/** Where a note about something stands: below it, above it or beside it, always inside the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const EDGE = 16;

export function place(
  target: Box | null,
  note: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { x: number; y: number } {
  const within = (value: number, size: number, all: number): number =>
    Math.max(EDGE, Math.min(value, all - size - EDGE));
  const middle = (from: number, size: number, own: number): number => from + size / 2 - own / 2;
  if (!target) {
    return { x: (window.width - note.width) / 2, y: (window.height - note.height) / 2 };
  }
  const x = within(middle(target.x, target.width, note.width), note.width, window.width);
  const y = within(middle(target.y, target.height, note.height), note.height, window.height);
  const below = target.y + target.height + GAP;
  if (below + note.height + EDGE <= window.height) return { x, y: below };
  if (target.y - GAP - note.height >= EDGE) return { x, y: target.y - GAP - note.height };
  const right = target.x + target.width + GAP;
  if (right + note.width + EDGE <= window.width) return { x: right, y };
  return { x: within(target.x - GAP - note.width, note.width, window.width), y };
}
