/**
 * What is drawn, kept in a few large bitmaps for the present zoom. Panning blits them; only what comes into sight or
 * changed is painted, nearest to the middle first and no longer than a frame allows; time left goes to what may come
 * into sight next. While zooming the old tiles are scaled, and stay underneath until the new ones are there.
 */
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";
import { type Camera, visible } from "./camera";
import { meet } from "./painter";

/** Paints a part of the sheet onto a context whose transform is set. */
export type Paint = (context: CanvasRenderingContext2D, part: Rect, scale: number) => void;

/** Where the sheet is looked at from: the camera, the window, its device pixels a pixel. */
export interface Sight {
  readonly camera: Camera;
  readonly window: Size;
  readonly ratio: number;
}

/** How much may be done now. */
export interface Leave {
  /** Nothing is painted but what is scaled too far: the zoom has not settled. */
  readonly zooming: boolean;
  /** Milliseconds for painting; one tile is painted in any case. */
  readonly budget: number;
}

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly column: number;
  readonly row: number;
  /** What of it is to be painted again. */
  stale: "all" | Rect[];
  /** Whether it shows anything at all. */
  painted: boolean;
  /** Frame it was last in sight. */
  used: number;
}

interface Kept {
  readonly scale: number;
  readonly tiles: readonly Tile[];
}

/** More stale parts than this are painted as one. */
const MOST_PARTS = 8;
/** While zooming, tiles are scaled up to this factor before they are painted anew. */
const STRETCH = 1.9;

export class Tiles {
  /** Device pixels a sheet pixel of the tiles. */
  #scale = 0;
  #tiles = new Map<string, Tile>();
  /** Tiles of the zoom before, drawn scaled until the new ones are complete. */
  #old: Kept | null = null;
  #frame = 0;
  #spare: HTMLCanvasElement[] = [];

  constructor(
    private readonly paint: Paint,
    private readonly paper: () => string,
    /** Width and height of a tile in device pixels. */
    readonly size: Size = { width: 384, height: 384 },
  ) {}

  /** Some parts look different, or everything. What is there stays in sight until it is painted again. */
  invalidate(dirty: Rect[] | null): void {
    for (const tile of this.#tiles.values()) {
      if (dirty === null) tile.stale = "all";
      if (tile.stale === "all" || dirty === null) continue;
      const part = this.#part(tile);
      // A line's half width and a pixel of smoothing reach beyond what was said to be dirty.
      const own = dirty.map((rect) => grown(rect, 2 + 2 / this.#scale)).filter((rect) => meet(rect, part));
      tile.stale = tile.stale.length + own.length > MOST_PARTS ? "all" : [...tile.stale, ...own];
    }
    // Old tiles cannot be told apart from changed ones.
    this.#drop(this.#old?.tiles ?? []);
    this.#old = null;
  }

  /** Draws the sheet into the window. Gives true when all is done, false when another frame is needed. */
  draw(context: CanvasRenderingContext2D, sight: Sight, leave: Leave): boolean {
    this.#frame += 1;
    const { camera, window, ratio } = sight;
    const scale = camera.scale * ratio;
    const far = Math.max(scale / this.#scale, this.#scale / scale) > STRETCH;
    if (this.#scale !== scale && (!leave.zooming || this.#scale === 0 || far)) this.#rescale(scale);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.paper();
    context.fillRect(0, 0, Math.ceil(window.width * ratio), Math.ceil(window.height * ratio));
    if (this.#old) for (const tile of this.#old.tiles) this.#blit(context, tile, this.#old.scale, sight);
    if (this.#scale !== scale) {
      const painted = [...this.#tiles.values()].filter((tile) => tile.painted);
      for (const tile of painted) this.#blit(context, tile, this.#scale, sight);
      return true;
    }
    const end = performance.now() + leave.budget;
    const wanted = this.#wanted(visible(camera, window), 0);
    const complete = this.#refresh(wanted, end, true);
    for (const tile of wanted) {
      tile.used = this.#frame;
      if (tile.painted) this.#blit(context, tile, this.#scale, sight);
    }
    if (!complete) return false;
    this.#drop(this.#old?.tiles ?? []);
    this.#old = null;
    const near = this.#wanted(visible(camera, window), 1);
    this.#evict(near);
    return leave.zooming || this.#refresh(near, end, false);
  }

  #rescale(scale: number): void {
    const ready = [...this.#tiles.values()].filter((tile) => tile.painted);
    if (ready.length > 0) {
      this.#drop(this.#old?.tiles ?? []);
      const latest = Math.max(...ready.map((tile) => tile.used));
      const seen = ready.filter((tile) => tile.used === latest);
      this.#drop([...this.#tiles.values()].filter((tile) => !seen.includes(tile)));
      this.#old = { scale: this.#scale, tiles: seen };
    } else {
      this.#drop([...this.#tiles.values()]);
    }
    this.#tiles.clear();
    this.#scale = scale;
  }

  /**
   * Tiles that lie in a part of the sheet and `more` tiles around it, made where they are missing, nearest to its
   * middle first.
   */
  #wanted(view: Rect, more: number): Tile[] {
    const width = this.size.width / this.#scale;
    const height = this.size.height / this.#scale;
    const columns = [
      Math.floor(view.x / width) - more,
      Math.ceil((view.x + view.width) / width) + more,
    ] as const;
    const rows = [
      Math.floor(view.y / height) - more,
      Math.ceil((view.y + view.height) / height) + more,
    ] as const;
    const found: Tile[] = [];
    for (let row = rows[0]; row < rows[1]; row += 1) {
      for (let column = columns[0]; column < columns[1]; column += 1) found.push(this.#tile(column, row));
    }
    const middle = { x: (columns[0] + columns[1] - 1) / 2, y: (rows[0] + rows[1] - 1) / 2 };
    const far = (tile: Tile): number => Math.hypot(tile.column - middle.x, tile.row - middle.y);
    return found.sort((a, b) => far(a) - far(b));
  }

  #tile(column: number, row: number): Tile {
    const key = `${column},${row}`;
    let tile = this.#tiles.get(key);
    if (!tile) {
      tile = { canvas: this.#canvas(), column, row, stale: "all", painted: false, used: 0 };
      this.#tiles.set(key, tile);
    }
    return tile;
  }

  /** Paints what is stale, one tile at least if `some`. Whether nothing stale is left. */
  #refresh(tiles: readonly Tile[], end: number, some: boolean): boolean {
    let free = some;
    for (const tile of tiles) {
      if (tile.stale !== "all" && tile.stale.length === 0) continue;
      if (!free && performance.now() >= end) return false;
      this.#repaint(tile);
      free = false;
    }
    return true;
  }

  #repaint(tile: Tile): void {
    const context = tile.canvas.getContext("2d", { alpha: false });
    if (!context) return;
    const whole = this.#part(tile);
    this.#repaintPart(context, tile, tile.stale === "all" ? whole : around(tile.stale), whole);
    tile.stale = [];
    tile.painted = true;
  }

  #repaintPart(context: CanvasRenderingContext2D, tile: Tile, part: Rect, whole: Rect): void {
    const scale = this.#scale;
    const { width, height } = this.size;
    // Whole device pixels, so that the cut does not show.
    const left = Math.max(0, Math.floor((part.x - whole.x) * scale));
    const top = Math.max(0, Math.floor((part.y - whole.y) * scale));
    const right = Math.min(width, Math.ceil((part.x + part.width - whole.x) * scale));
    const bottom = Math.min(height, Math.ceil((part.y + part.height - whole.y) * scale));
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.fillStyle = this.paper();
    context.fillRect(left, top, right - left, bottom - top);
    context.setTransform(scale, 0, 0, scale, -tile.column * width, -tile.row * height);
    const inside = {
      x: whole.x + left / scale,
      y: whole.y + top / scale,
      width: (right - left) / scale,
      height: (bottom - top) / scale,
    };
    this.paint(context, inside, scale);
    context.restore();
  }

  #part(tile: Tile): Rect {
    const width = this.size.width / this.#scale;
    const height = this.size.height / this.#scale;
    return { x: tile.column * width, y: tile.row * height, width, height };
  }

  #blit(context: CanvasRenderingContext2D, tile: Tile, scale: number, { camera, ratio }: Sight): void {
    const zoom = (camera.scale * ratio) / scale;
    const { width, height } = this.size;
    const x = tile.column * width * zoom - camera.x * camera.scale * ratio;
    const y = tile.row * height * zoom - camera.y * camera.scale * ratio;
    if (zoom === 1) context.drawImage(tile.canvas, Math.round(x), Math.round(y));
    else context.drawImage(tile.canvas, x, y, width * zoom, height * zoom);
  }

  /** Lets go of the tiles that are not near. */
  #evict(near: readonly Tile[]): void {
    if (this.#tiles.size === near.length) return;
    const kept = new Set(near);
    for (const [key, tile] of this.#tiles) {
      if (kept.has(tile)) continue;
      this.#tiles.delete(key);
      this.#drop([tile]);
    }
  }

  #canvas(): HTMLCanvasElement {
    const canvas = this.#spare.pop() ?? document.createElement("canvas");
    if (canvas.width !== this.size.width) canvas.width = this.size.width;
    if (canvas.height !== this.size.height) canvas.height = this.size.height;
    return canvas;
  }

  #drop(tiles: readonly Tile[]): void {
    for (const tile of tiles) if (this.#spare.length < 6) this.#spare.push(tile.canvas);
  }
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The smallest rectangle around some. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
