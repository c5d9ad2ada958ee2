/** Pictures of the scene as bitmaps no larger than they are ever shown. Loaded when first painted. */

/** Bytes and media type of a picture; nothing if it is not there. */
export type LoadPicture = (id: string) => Promise<Blob | null>;

/** Longest side kept, in pixels. */
const LARGEST = 1600;

export class Pictures {
  #known = new Map<string, CanvasImageSource | null>();

  constructor(
    private readonly load: LoadPicture,
    /** Told when a picture that was asked for has come. */
    private readonly came: () => void,
  ) {}

  /** The picture, once it is loaded. */
  get(id: string): CanvasImageSource | undefined {
    const known = this.#known.get(id);
    if (known === undefined) {
      this.#known.set(id, null);
      void this.#fetch(id);
    }
    return known ?? undefined;
  }

  /** Forgets a picture, for its bytes changed. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  async #fetch(id: string): Promise<void> {
    const blob = await this.load(id).catch(() => null);
    if (!blob) return;
    const url = URL.createObjectURL(blob);
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      this.#known.set(id, reduced(image));
      this.came();
    } catch {
      // A picture that cannot be read keeps its grey frame.
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}

function reduced(image: HTMLImageElement): CanvasImageSource {
  // An SVG may have no size of its own.
  const width = image.naturalWidth || 800;
  const height = image.naturalHeight || 600;
  const ratio = Math.min(1, LARGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const context = canvas.getContext("2d");
  if (!context) return image;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
