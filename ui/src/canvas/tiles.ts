/**
 * What is drawn, kept in a few large bitmaps for the present zoom. Panning blits them; only tiles that come into
 * sight or changed are painted, nearest to the middle first and no longer than a frame allows. While zooming the
 * old tiles are scaled; they stay underneath until the new ones are there.
 */
import type { Rect } from "../bindings/Rect";
import type { Size } from "../bindings/Size";
import { type Camera, visible } from "./camera";
import { meet } from "./painter";

/** Side of a tile in device pixels. */
export const TILE = 512;
/** Most tiles kept; at 512 × 512 × 4 bytes each, 64 MB. */
const MOST = 64;

/** Paints a part of the sheet onto a context whose transform is set. */
export type Paint = (context: CanvasRenderingContext2D, part: Rect, scale: number) => void;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly column: number;
  readonly row: number;
  fresh: boolean;
  /** Frame it was last drawn in. */
  used: number;
}

export class Tiles {
  /** Device pixels a sheet pixel of the tiles. */
  #scale = 0;
  #tiles = new Map<string, Tile>();
  /** Tiles of the zoom before, drawn scaled until the new ones are complete. */
  #old: { scale: number; tiles: Tile[] } | null = null;
  #frame = 0;
  #spare: HTMLCanvasElement[] = [];

  constructor(
    private readonly paint: Paint,
    private readonly paper: () => string,
  ) {}

  /** Everything looks different. What is there stays in sight until it is painted again. */
  invalidate(dirty: Rect[] | null): void {
    for (const tile of this.#tiles.values()) {
      const part = this.#part(tile);
      if (dirty === null || dirty.some((rect) => meet(rect, part))) tile.fresh = false;
    }
    // Old tiles cannot be told apart from changed ones.
    this.#drop(this.#old?.tiles ?? []);
    this.#old = null;
  }

  /**
   * Draws the sheet into the window. While `zooming`, nothing is painted. Gives true when all in sight is fresh,
   * false when another frame is needed.
   */
  draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    window: Size,
    ratio: number,
    zooming: boolean,
    budget: number,
  ): boolean {
    this.#frame += 1;
    const scale = camera.scale * ratio;
    if (this.#scale !== scale && !zooming) this.#rescale(scale);
    const view = visible(camera, window);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.paper();
    context.fillRect(0, 0, window.width * ratio, window.height * ratio);
    if (this.#old)
      for (const tile of this.#old.tiles) this.#blit(context, tile, this.#old.scale, camera, ratio);
    if (zooming && this.#scale !== scale) {
      for (const tile of this.#tiles.values()) this.#blit(context, tile, this.#scale, camera, ratio);
      return true;
    }
    const wanted = this.#wanted(view);
    const complete = this.#paintStale(wanted, budget);
    for (const tile of wanted) {
      tile.used = this.#frame;
      if (tile.fresh || !this.#old) this.#blit(context, tile, this.#scale, camera, ratio);
    }
    if (complete) {
      this.#drop(this.#old?.tiles ?? []);
      this.#old = null;
    }
    this.#evict();
    return complete;
  }

  #rescale(scale: number): void {
    const fresh = [...this.#tiles.values()].filter((tile) => tile.fresh);
    const stale = [...this.#tiles.values()].filter((tile) => !tile.fresh);
    this.#drop(stale);
    if (fresh.length > 0) {
      this.#drop(this.#old?.tiles ?? []);
      this.#old = { scale: this.#scale, tiles: fresh };
    }
    this.#tiles.clear();
    this.#scale = scale;
  }

  /** Tiles that lie in a part of the sheet, made where they are missing, nearest to its middle first. */
  #wanted(view: Rect): Tile[] {
    const side = TILE / this.#scale;
    const found: Tile[] = [];
    for (let row = Math.floor(view.y / side); row * side < view.y + view.height; row += 1) {
      for (let column = Math.floor(view.x / side); column * side < view.x + view.width; column += 1) {
        const key = `${column},${row}`;
        let tile = this.#tiles.get(key);
        if (!tile) {
          tile = { canvas: this.#canvas(), column, row, fresh: false, used: this.#frame };
          this.#tiles.set(key, tile);
        }
        found.push(tile);
      }
    }
    const middle = { x: (view.x + view.width / 2) / side - 0.5, y: (view.y + view.height / 2) / side - 0.5 };
    const far = (tile: Tile): number => Math.hypot(tile.column - middle.x, tile.row - middle.y);
    return found.sort((a, b) => far(a) - far(b));
  }

  #paintStale(tiles: Tile[], budget: number): boolean {
    const begin = performance.now();
    let painted = 0;
    for (const tile of tiles) {
      if (tile.fresh) continue;
      if (painted > 0 && performance.now() - begin > budget) return false;
      this.#repaint(tile);
      painted += 1;
    }
    return true;
  }

  #repaint(tile: Tile): void {
    const context = tile.canvas.getContext("2d", { alpha: false });
    if (!context) return;
    const part = this.#part(tile);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.paper();
    context.fillRect(0, 0, TILE, TILE);
    context.setTransform(this.#scale, 0, 0, this.#scale, -tile.column * TILE, -tile.row * TILE);
    this.paint(context, part, this.#scale);
    tile.fresh = true;
  }

  #part(tile: Tile): Rect {
    const side = TILE / this.#scale;
    return { x: tile.column * side, y: tile.row * side, width: side, height: side };
  }

  #blit(context: CanvasRenderingContext2D, tile: Tile, scale: number, camera: Camera, ratio: number): void {
    const zoom = (camera.scale * ratio) / scale;
    const x = tile.column * TILE * zoom - camera.x * camera.scale * ratio;
    const y = tile.row * TILE * zoom - camera.y * camera.scale * ratio;
    if (zoom === 1) context.drawImage(tile.canvas, Math.round(x), Math.round(y));
    else context.drawImage(tile.canvas, x, y, TILE * zoom, TILE * zoom);
  }

  #evict(): void {
    if (this.#tiles.size <= MOST) return;
    const byAge = [...this.#tiles.entries()].sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of byAge.slice(0, this.#tiles.size - MOST)) {
      if (tile.used === this.#frame) return;
      this.#tiles.delete(key);
      this.#drop([tile]);
    }
  }

  #canvas(): HTMLCanvasElement {
    const canvas = this.#spare.pop() ?? document.createElement("canvas");
    canvas.width = canvas.height = TILE;
    return canvas;
  }

  #drop(tiles: readonly Tile[]): void {
    for (const tile of tiles) if (this.#spare.length < 8) this.#spare.push(tile.canvas);
  }
}
