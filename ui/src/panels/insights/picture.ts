/**
 * A chart as a picture: its SVG with the colours it has on the screen, drawn on its paper, under its title and over what
 * the numbers in it stand for.
 */
import type { Bytes } from "../../host";

const COPIED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
  "opacity",
];

export interface Caption {
  readonly title: string;
  /** What the numbers 1, 2, 3 … in the chart stand for. */
  readonly names: readonly string[];
  /** Pixels a CSS pixel. */
  readonly scale: number;
}

const EDGE = 16;
const HEAD = 40;
const LINE = 20;

/** A PNG of a chart. */
export async function pictureOf(
  svg: SVGSVGElement,
  frame: HTMLElement,
  { title, names, scale }: Caption,
): Promise<Bytes> {
  const { width, height } = svg.getBoundingClientRect();
  const whole = { width: width + 2 * EDGE, height: HEAD + height + (names.length + 1) * LINE };
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of COPIED) to[index]?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", "Inter, sans-serif");
  const source = new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { backgroundColor, color } = getComputedStyle(frame);
    const { canvas, context } = paper(whole, scale, backgroundColor);
    context.drawImage(image, EDGE, HEAD, width, height);
    headed(context, title, color, width);
    context.font = "400 12px Inter, sans-serif";
    names.forEach((name, index) => {
      const y = HEAD + height + (index + 0.8) * LINE;
      context.fillText(fitting(context, `${index + 1}  ${name}`, width), EDGE, y);
    });
    return await png(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Pixels a picture is wide at least: a slide's width. */
export const SLIDE = 1600;

/** A PNG of a table as it stands: its cells in their places, with their colours and words. */
export async function pictureOfTable(table: HTMLTableElement, title: string): Promise<Bytes> {
  const { left, top, width, height } = table.getBoundingClientRect();
  const scale = Math.max(2, SLIDE / (width + 2 * EDGE));
  const { backgroundColor, color } = getComputedStyle(table.closest("aside") ?? document.body);
  const { canvas, context } = paper(
    { width: width + 2 * EDGE, height: HEAD + height + EDGE },
    scale,
    backgroundColor,
  );
  headed(context, title, color, width);
  for (const cell of table.querySelectorAll<HTMLElement>("th, td")) {
    const inner = cell.querySelector<HTMLElement>("button, span") ?? cell;
    const style = getComputedStyle(inner);
    const box = inner.getBoundingClientRect();
    const [x, y] = [EDGE + box.left - left, HEAD + box.top - top];
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.roundRect(x, y, box.width, box.height, 4);
    context.fill();
    context.fillStyle = style.color;
    context.font = `${style.fontWeight} ${style.fontSize} Inter, sans-serif`;
    const words = lines(context, inner.textContent?.trim() ?? "", box.width - 8);
    const step = Number.parseFloat(style.fontSize) * 1.35;
    const centred = style.textAlign === "center";
    context.textAlign = centred ? "center" : "left";
    context.textBaseline = "middle";
    words.forEach((line, index) => {
      const middle = y + box.height / 2 + (index - (words.length - 1) / 2) * step;
      context.fillText(line, centred ? x + box.width / 2 : x + 4, middle, box.width - 4);
    });
  }
  return png(canvas);
}

/** A canvas of this size in CSS pixels, with its ground. */
function paper(
  { width, height }: { width: number; height: number },
  scale: number,
  ground: string,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  return { canvas, context };
}

function headed(context: CanvasRenderingContext2D, title: string, color: string, width: number): void {
  context.fillStyle = color;
  context.font = "600 15px Inter, sans-serif";
  context.fillText(title, EDGE, 26, width);
}

async function png(canvas: HTMLCanvasElement): Promise<Bytes> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture");
  return new Uint8Array(await blob.arrayBuffer());
}

/** Words on as many lines as they need. */
function lines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const made: string[] = [];
  for (const word of text.split(" ")) {
    const last = made.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= width) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}

/** As much of a line as there is room for. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
