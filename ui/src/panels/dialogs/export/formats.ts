/**
 * The formats a map is written in, as data: what they are called, what can be chosen, how they are previewed. A new one
 * is an entry here and its words under `dialogs-export-`.
 */
import type { Format } from "../../../bindings/Format";
import type { Pages } from "../../../bindings/Pages";
import type { PaperSize } from "../../../bindings/PaperSize";
import type { SlideShape } from "../../../bindings/SlideShape";

export const THEMES = ["", "paper-light", "paper-dark", "high-contrast"] as const;
export const SCALES = [1, 2, 3, 4] as const;
export const LAYS = ["drawing", "sheet", "poster", "stages"] as const;
export const PAPERS: readonly PaperSize[] = ["a4", "a3", "a2", "a1", "a0", "letter", "tabloid"];
export const SLIDES: readonly SlideShape[] = ["16:9", "4:3"];
/** What a usual printer takes. */
export const SHEETS: readonly PaperSize[] = ["a4", "a3", "letter", "tabloid"];

/** What is chosen; kept for next time. What a format has no use for is passed over. */
export interface Choice {
  readonly format: string;
  readonly scale: number;
  readonly transparent: boolean;
  readonly theme: string;
  /** Empty for the map's own. */
  readonly language: string;
  readonly part: "all" | "selection";
  /** How a PDF is laid on pages, on what paper, and a poster on what sheets. */
  readonly lay: Pages["lay"];
  readonly paper: PaperSize;
  readonly sheet: PaperSize;
  readonly findings: boolean;
  /** Shape of slides. */
  readonly slides: SlideShape;
}

export const USUAL: Choice = {
  format: "png",
  scale: 2,
  transparent: false,
  theme: "",
  language: "",
  part: "all",
  lay: "drawing",
  paper: "a3",
  sheet: "a4",
  findings: true,
  slides: "16:9",
};

export type Option =
  "part" | "scale" | "transparent" | "theme" | "language" | "pages" | "findings" | "slides";

export interface ExportFormat {
  readonly id: string;
  readonly icon: string;
  readonly ending: string;
  readonly mime: string;
  readonly group: "document" | "picture" | "data";
  /** The file itself, or, where a window cannot show it, the drawing that is in it. */
  readonly preview: "picture" | "text" | "drawing";
  readonly options: readonly Option[];
  format(choice: Choice): Format;
}

function pages({ lay, paper, sheet }: Choice): Pages {
  switch (lay) {
    case "drawing":
      return { lay };
    case "poster":
      return { lay, size: paper, sheet };
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
    preview: "drawing",
    options: ["pages", "theme", "language"],
    format: (choice) => ({ as: "pdf", pages: pages(choice) }),
  },
  {
    id: "pptx",
    icon: "presentation-chart",
    ending: "pptx",
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    group: "document",
    preview: "drawing",
    options: ["slides", "findings", "language"],
    format: ({ slides, findings }) => ({ as: "pptx", size: slides, findings }),
  },
  {
    id: "html",
    icon: "file-html",
    ending: "html",
    mime: "text/html",
    group: "document",
    preview: "drawing",
    options: ["findings", "theme", "language"],
    format: ({ findings }) => ({ as: "html", findings }),
  },
  {
    id: "png",
    icon: "file-png",
    ending: "png",
    mime: "image/png",
    group: "picture",
    preview: "picture",
    options: ["part", "scale", "theme", "language", "transparent"],
    format: ({ scale, transparent }) => ({ as: "png", scale, transparent }),
  },
  {
    id: "svg",
    icon: "file-svg",
    ending: "svg",
    mime: "image/svg+xml",
    group: "picture",
    preview: "picture",
    options: ["part", "theme", "language"],
    format: () => ({ as: "svg" }),
  },
  {
    id: "json",
    icon: "file-code",
    ending: "json",
    mime: "application/json",
    group: "data",
    preview: "text",
    options: [],
    format: () => ({ as: "json" }),
  },
  {
    id: "csv",
    icon: "file-csv",
    ending: "csv",
    mime: "text/csv",
    group: "data",
    preview: "text",
    options: ["language"],
    format: () => ({ as: "csv" }),
  },
  {
    id: "markdown",
    icon: "file-text",
    ending: "md",
    mime: "text/markdown",
    group: "data",
    preview: "text",
    options: ["language"],
    format: () => ({ as: "markdown" }),
  },
  {
    id: "mermaid",
    icon: "flow-arrow",
    ending: "mmd",
    mime: "text/plain",
    group: "data",
    preview: "text",
    options: [],
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
    scale: one<number>(read.scale, SCALES, USUAL.scale),
    transparent: read.transparent === true,
    theme: one<string>(read.theme, THEMES, USUAL.theme),
    language: one<string>(read.language, ["", "en", "de"], USUAL.language),
    // A part is chosen anew each time: the selection is another one.
    part: "all",
    lay: one(read.lay, LAYS, USUAL.lay),
    paper: one(read.paper, PAPERS, USUAL.paper),
    sheet: one(read.sheet, SHEETS, USUAL.sheet),
    findings: read.findings !== false,
    slides: one(read.slides, SLIDES, USUAL.slides),
  };
}

/** A name for a file from the title of a map: letters, digits and hyphens, at most 60 of them, never empty. */
export function fileName(title: string, ending: string): string {
  const name = [
    ...title
      .toLocaleLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-/, ""),
  ];
  return `${name.slice(0, 60).join("").replace(/-$/, "") || "map"}.${ending}`;
}
