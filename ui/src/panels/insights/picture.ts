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
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(whole.width * scale);
    canvas.height = Math.ceil(whole.height * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no 2D canvas");
    const { backgroundColor, color } = getComputedStyle(frame);
    context.fillStyle = backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    context.drawImage(image, EDGE, HEAD, width, height);
    context.fillStyle = color;
    context.font = "600 15px Inter, sans-serif";
    context.fillText(title, EDGE, 26, width);
    context.font = "400 12px Inter, sans-serif";
    names.forEach((name, index) => {
      const y = HEAD + height + (index + 0.8) * LINE;
      context.fillText(fitting(context, `${index + 1}  ${name}`, width), EDGE, y);
    });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("no picture");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** As much of a line as there is room for. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
