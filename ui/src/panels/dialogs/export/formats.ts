/**
 * The formats a map is written in, as data: what they are called, what can be chosen, how they are previewed. A new one
 * is an entry here and its words under `dialogs-export-`.
 */
import type { Format } from "../../../bindings/Format";
import type { Frame } from "../../../bindings/Frame";
import type { Id } from "../../../bindings/Id";
import type { Pages } from "../../../bindings/Pages";
import type { PaperSize } from "../../../bindings/PaperSize";
import type { SlideShape } from "../../../bindings/SlideShape";

export const THEMES = ["", "paper-light", "paper-dark", "high-contrast"] as const;
/** How large a picture is: pixels for each of the drawing, or what it is fitted into. */
export const SIZES = ["1", "2", "3", "4", "slide", "a3", "a0"] as const;
export type PictureSize = (typeof SIZES)[number];
/** Those that say something of a drawing without pixels. */
export const SHAPES: readonly PictureSize[] = ["1", "slide", "a3", "a0"];
export const LAYS = ["drawing", "sheet", "poster", "stages"] as const;
export const PAPERS: readonly PaperSize[] = ["a4", "a3", "a2", "a1", "a0", "letter", "tabloid"];
export const SLIDES: readonly SlideShape[] = ["16:9", "4:3"];
/** What a usual printer takes. */
export const SHEETS: readonly PaperSize[] = ["a4", "a3", "letter", "tabloid"];

/** Papers are called the same in every language. */
export const nameOf = (paper: string): string => paper.charAt(0).toUpperCase() + paper.slice(1);

/** What is chosen; kept for next time. What a format has no use for is passed over. */
export interface Choice {
  readonly format: string;
  readonly size: PictureSize;
  readonly transparent: boolean;
  readonly theme: string;
  /** Empty for the map's own. */
  readonly language: string;
  readonly part: "all" | "selection";
  /** Key of the saved view that is exported; empty for the whole map. */
  readonly audience: string;
  /** What is left out. */
  readonly lanes: readonly Id[];
  readonly personas: readonly Id[];
  readonly legend: boolean;
  /** How a PDF is laid on pages and on what paper; how large a poster is, and on what sheets. */
  readonly lay: Pages["lay"];
  readonly paper: PaperSize;
  readonly poster: PaperSize;
  readonly sheet: PaperSize;
  readonly findings: boolean;
  /** Shape of slides. */
  readonly slides: SlideShape;
}

export const USUAL: Choice = {
  format: "pdf",
  size: "2",
  transparent: false,
  theme: "",
  language: "",
  part: "all",
  audience: "",
  lanes: [],
  personas: [],
  legend: true,
  lay: "drawing",
  paper: "a3",
  poster: "a0",
  sheet: "a4",
  findings: true,
  slides: "16:9",
};

export type Option =
  | "part"
  | "size"
  | "transparent"
  | "theme"
  | "language"
  | "pages"
  | "findings"
  | "slides"
  | "template"
  /** Saved views; lanes and personas; the legend. */
  | "audience"
  | "contents"
  | "legend";

export interface ExportFormat {
  readonly id: string;
  readonly icon: string;
  readonly ending: string;
  readonly mime: string;
  readonly group: "document" | "picture" | "data";
  /** The file itself, its pages, sheets or slides. */
  readonly preview: "picture" | "text" | "page" | "pages" | "sheets" | "slides";
  /** Whether the drawing is in it, with its letters. */
  readonly drawn: boolean;
  readonly options: readonly Option[];
  format(choice: Choice): Format;
}

/** What a picture is fitted into, if into anything. */
export function frameOf({ size }: Choice): Frame | undefined {
  return size === "slide" || size === "a3" || size === "a0" ? size : undefined;
}

function framed(choice: Choice): { frame?: Frame } {
  const frame = frameOf(choice);
  return frame ? { frame } : {};
}

export function pages({ lay, paper, poster, sheet }: Choice): Pages {
  switch (lay) {
    case "drawing":
      return { lay };
    case "poster":
      return { lay, size: poster, sheet };
    case "sheet":
    case "stages":
      return { lay, paper };
  }
}

export const FORMATS: readonly ExportFormat[] = [
  {
    id: "pdf",
    icon: "file-pdf",
    ending: "pdf",
    mime: "application/pdf",
    group: "document",
    preview: "pages",
    drawn: true,
    options: ["pages", "theme", "language", "audience", "contents", "legend"],
    format: (choice) => ({ as: "pdf", pages: pages(choice) }),
  },
  {
    id: "pptx",
    icon: "presentation-chart",
    ending: "pptx",
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    group: "document",
    preview: "slides",
    drawn: false,
    options: ["slides", "template", "findings", "language", "audience", "contents"],
    format: ({ slides, findings }) => ({ as: "pptx", size: slides, findings }),
  },
  {
    id: "html",
    icon: "file-html",
    ending: "html",
    mime: "text/html",
    group: "document",
    preview: "page",
    drawn: true,
    options: ["theme", "language", "audience", "contents", "findings", "legend"],
    format: ({ findings }) => ({ as: "html", findings }),
  },
  {
    id: "png",
    icon: "file-png",
    ending: "png",
    mime: "image/png",
    group: "picture",
    preview: "picture",
    drawn: true,
    options: ["part", "size", "theme", "transparent", "language", "audience", "contents", "legend"],
    format: (choice) => ({
      as: "png",
      scale: Number(choice.size) || 1,
      transparent: choice.transparent,
      ...framed(choice),
    }),
  },
  {
    id: "svg",
    icon: "file-svg",
    ending: "svg",
    mime: "image/svg+xml",
    group: "picture",
    preview: "picture",
    drawn: true,
    options: ["part", "size", "theme", "language", "audience", "contents", "legend"],
    format: (choice) => ({ as: "svg", ...framed(choice) }),
  },
  {
    id: "xlsx",
    icon: "file-xls",
    ending: "xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    group: "data",
    preview: "sheets",
    drawn: false,
    options: ["language", "audience", "contents", "findings"],
    format: ({ findings }) => ({ as: "xlsx", findings }),
  },
  {
    id: "json",
    icon: "file-code",
    ending: "json",
    mime: "application/json",
    group: "data",
    preview: "text",
    drawn: false,
    options: ["audience"],
    format: () => ({ as: "json" }),
  },
  {
    id: "csv",
    icon: "file-csv",
    ending: "csv",
    mime: "text/csv",
    group: "data",
    preview: "text",
    drawn: false,
    options: ["language", "audience", "contents"],
    format: () => ({ as: "csv" }),
  },
  {
    id: "markdown",
    icon: "file-text",
    ending: "md",
    mime: "text/markdown",
    group: "data",
    preview: "text",
    drawn: false,
    options: ["language", "audience", "contents"],
    format: () => ({ as: "markdown" }),
  },
  {
    id: "mermaid",
    icon: "flow-arrow",
    ending: "mmd",
    mime: "text/plain",
    group: "data",
    preview: "text",
    drawn: false,
    options: ["audience", "contents"],
    format: () => ({ as: "mermaid" }),
  },
];

/** A choice as it was kept; the usual one where it makes no sense any more. */
export function readChoice(kept: string | null): Choice {
  let read: Partial<Record<keyof Choice, unknown>>;
  try {
    read = (JSON.parse(kept ?? "{}") as typeof read | null) ?? {};
  } catch {
    read = {};
  }
  const one = <T>(value: unknown, of: readonly T[], usual: T): T =>
    of.find((known) => known === value) ?? usual;
  return {
    format: one(
      read.format,
      FORMATS.map(({ id }) => id),
      USUAL.format,
    ),
    size: one(read.size, SIZES, USUAL.size),
    transparent: read.transparent === true,
    theme: one<string>(read.theme, THEMES, USUAL.theme),
    language: one<string>(read.language, ["", "en", "de"], USUAL.language),
    // These are chosen anew each time: the selection and the view are others. What is left out is kept map by map.
    part: USUAL.part,
    audience: USUAL.audience,
    lanes: USUAL.lanes,
    personas: USUAL.personas,
    legend: read.legend !== false,
    lay: one(read.lay, LAYS, USUAL.lay),
    paper: one(read.paper, PAPERS, USUAL.paper),
    poster: one(read.poster, PAPERS, USUAL.poster),
    sheet: one(read.sheet, SHEETS, USUAL.sheet),
    findings: read.findings !== false,
    slides: one(read.slides, SLIDES, USUAL.slides),
  };
}

/**
 * A name for a file from the title of a map, and from the name of the view if it holds one: letters, digits and hyphens,
 * at most 60 and 30 of them, never empty.
 */
export function fileName(title: string, ending: string, view = ""): string {
  const seen = worded(view, 30);
  return `${worded(title, 60) || "map"}${seen && `-${seen}`}.${ending}`;
}

function worded(text: string, most: number): string {
  const name = [
    ...text
      .toLocaleLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-/, ""),
  ];
  return name.slice(0, most).join("").replace(/-$/, "");
}
