/** The icons: the same Phosphor files the drawings use, each one filled path in a square of 256. */
const files: Record<string, string> = import.meta.glob("../../../assets/icons/*.svg", {
  query: "?raw",
  import: "default",
  eager: true,
});

const outlines = new Map<string, string>();
for (const [path, text] of Object.entries(files)) {
  const name = path.slice(path.lastIndexOf("/") + 1, -".svg".length);
  outlines.set(name, /<path d="([^"]+)"/.exec(text)?.[1] ?? "");
}

/** The outline of an icon; empty if there is none of that name. */
export function outline(name: string): string {
  return outlines.get(name) ?? "";
}

/** All icons by name. */
export function iconNames(): string[] {
  return [...outlines.keys()];
}
