/**
 * What is drawn, kept in a few large bitmaps for the present zoom. Panning blits them; only what comes into sight or
 * changed is painted, nearest to the middle first and no longer than a frame allows; time left goes to what may come
 * into sight next. While zooming the old tiles are scaled, and stay underneath until the new ones are there.
 */
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";
import { type Camera, visible } from "./camera";
import { around, partOf, pixelsOf, type Spot, spots, type Stale, staleAfter } from "./tiling";

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

interface Tile extends Spot {
  /** What it shows; nothing before it is first painted. */
  canvas: HTMLCanvasElement | null;
  stale: Stale;
  /** Frame it was last in sight. */
  used: number;
}

export interface Board {
  readonly paint: Paint;
  readonly paper: () => string;
  /** The part of the sheet there is something on. */
  readonly extent: () => Rect;
  /** A tile in device pixels. */
  readonly size: Size;
  /** Columns and rows of tiles painted around those in sight, when there is time. */
  readonly ahead: Spot;
}

const NONE: Spot = { column: 0, row: 0 };
/** While zooming, tiles are scaled up to this factor before they are painted anew. */
const STRETCH = 1.9;
/** Bitmaps kept for the next tiles. */
const SPARE = 8;

export class Tiles {
  /** Device pixels a sheet pixel of the tiles. */
  #scale = 0;
  #tiles = new Map<string, Tile>();
  /** Tiles of the zoom before, drawn scaled until the new ones are complete. */
  #old: { scale: number; tiles: readonly Tile[] } | null = null;
  #frame = 0;
  /** Tiles painted in this frame, and what one takes, in milliseconds. */
  #painted = 0;
  #cost = 0;
  #spare: HTMLCanvasElement[] = [];

  constructor(private readonly board: Board) {}

  /** Some parts look different, or everything. What is there stays in sight until it is painted again. */
  invalidate(dirty: readonly Rect[] | null): void {
    for (const tile of this.#tiles.values())
      tile.stale = staleAfter(tile.stale, dirty, this.#part(tile), this.#scale);
    // Old tiles cannot be told apart from changed ones.
    this.#dropOld();
  }

  /** Draws the sheet into the window. Gives true when all is done, false when another frame is needed. */
  draw(context: CanvasRenderingContext2D, sight: Sight, leave: Leave): boolean {
    this.#frame += 1;
    const { camera, window, ratio } = sight;
    const scale = camera.scale * ratio;
    const far = Math.max(scale / this.#scale, this.#scale / scale) > STRETCH;
    if (this.#scale !== scale && (!leave.zooming || this.#scale === 0 || far)) this.#rescale(scale);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.board.paper();
    context.fillRect(0, 0, Math.ceil(window.width * ratio), Math.ceil(window.height * ratio));
    if (this.#old) for (const tile of this.#old.tiles) this.#blit(context, tile, this.#old.scale, sight);
    if (this.#scale !== scale) {
      for (const tile of this.#tiles.values()) this.#blit(context, tile, this.#scale, sight);
      return true;
    }
    const end = performance.now() + leave.budget;
    const view = visible(camera, window);
    const near = this.#spots(view, this.board.ahead);
    this.#evict(near);
    const seen = this.#spots(view, NONE).map((spot) => this.#tile(spot));
    this.#painted = 0;
    const complete = this.#refresh(seen, end);
    for (const tile of seen) {
      tile.used = this.#frame;
      this.#blit(context, tile, this.#scale, sight);
    }
    if (!complete) return false;
    this.#dropOld();
    return (
      leave.zooming ||
      this.#refresh(
        near.map((spot) => this.#tile(spot)),
        end,
      )
    );
  }

  #rescale(scale: number): void {
    const painted = [...this.#tiles.values()].filter((tile) => tile.canvas);
    if (painted.length > 0) {
      this.#dropOld();
      const latest = Math.max(...painted.map((tile) => tile.used));
      const seen = painted.filter((tile) => tile.used === latest);
      this.#drop(painted.filter((tile) => !seen.includes(tile)));
      this.#old = { scale: this.#scale, tiles: seen };
    }
    this.#tiles.clear();
    this.#scale = scale;
  }

  #spots(view: Rect, more: Spot): Spot[] {
    return spots(view, this.board.extent(), this.board.size, this.#scale, more);
  }

  #tile({ column, row }: Spot): Tile {
    const key = `${column},${row}`;
    let tile = this.#tiles.get(key);
    if (!tile) this.#tiles.set(key, (tile = { canvas: null, column, row, stale: "all", used: 0 }));
    return tile;
  }

  /** Paints what is stale, the first of a frame in any case. Whether nothing stale is left. */
  #refresh(tiles: readonly Tile[], end: number): boolean {
    for (const tile of tiles) {
      if (tile.stale !== "all" && tile.stale.length === 0) continue;
      const begun = performance.now();
      // What a tile will take, the last ones tell.
      if (this.#painted > 0 && begun + this.#cost > end) return false;
      const whole = tile.stale === "all";
      this.#repaint(tile);
      this.#painted += 1;
      if (whole) this.#cost += (performance.now() - begun - this.#cost) / 4;
    }
    return true;
  }

  #repaint(tile: Tile): void {
    const { size, paint, paper } = this.board;
    const whole = this.#part(tile);
    const stale = tile.stale === "all" || !tile.canvas ? whole : around(tile.stale);
    tile.canvas ??= this.#canvas();
    const context = tile.canvas.getContext("2d", { alpha: false });
    if (!context) return;
    const { x, y, width, height } = pixelsOf(stale, whole, size, this.#scale);
    const scale = this.#scale;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.fillStyle = paper();
    context.fillRect(x, y, width, height);
    context.setTransform(scale, 0, 0, scale, -tile.column * size.width, -tile.row * size.height);
    const part = {
      x: whole.x + x / scale,
      y: whole.y + y / scale,
      width: width / scale,
      height: height / scale,
    };
    paint(context, part, scale);
    context.restore();
    tile.stale = [];
  }

  #part(spot: Spot): Rect {
    return partOf(spot, this.board.size, this.#scale);
  }

  #blit(context: CanvasRenderingContext2D, tile: Tile, scale: number, { camera, ratio }: Sight): void {
    if (!tile.canvas) return;
    const zoom = (camera.scale * ratio) / scale;
    const { width, height } = this.board.size;
    const x = tile.column * width * zoom - camera.x * camera.scale * ratio;
    const y = tile.row * height * zoom - camera.y * camera.scale * ratio;
    if (zoom === 1) context.drawImage(tile.canvas, Math.round(x), Math.round(y));
    else context.drawImage(tile.canvas, x, y, width * zoom, height * zoom);
  }

  /** Lets go of the tiles that are not near. */
  #evict(near: readonly Spot[]): void {
    const kept = new Set(near.map(({ column, row }) => `${column},${row}`));
    for (const [key, tile] of this.#tiles) {
      if (kept.has(key)) continue;
      this.#tiles.delete(key);
      this.#drop([tile]);
    }
  }

  #canvas(): HTMLCanvasElement {
    const canvas = this.#spare.pop() ?? document.createElement("canvas");
    const { width, height } = this.board.size;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    return canvas;
  }

  #dropOld(): void {
    this.#drop(this.#old?.tiles ?? []);
    this.#old = null;
  }

  #drop(tiles: readonly Tile[]): void {
    for (const { canvas } of tiles) {
      if (!canvas) continue;
      if (this.#spare.length < SPARE) this.#spare.push(canvas);
      // A canvas that is let go of frees its memory when it is collected; without pixels it has none to free.
      else canvas.width = canvas.height = 0;
    }
  }
}
