/** The colours of what lies over the drawing: those of the theme the sheet is drawn in. */
import contrast from "../../../assets/themes/high-contrast.json";
import dark from "../../../assets/themes/paper-dark.json";
import light from "../../../assets/themes/paper-light.json";

export interface Ink {
  readonly paper: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly pain: string;
  readonly watch: string;
  readonly good: string;
  /** Colours of the personas' curves. */
  readonly personas: readonly string[];
  /** Soft edge of what is lifted off the sheet. */
  readonly shadow: string;
}

const INKS: readonly Ink[] = [light, dark, contrast].map((theme) => ({
  paper: theme.paper,
  card: theme.card,
  line: theme.strongLine,
  text: theme.ink,
  muted: theme.muted,
  accent: theme.accent.line,
  onAccent: theme.onAccent,
  pain: theme.pain.line,
  watch: theme.watch.line,
  good: theme.good.line,
  personas: theme.personas,
  shadow: theme.dark ? "rgba(0, 0, 0, 0.6)" : "rgba(23, 28, 40, 0.22)",
}));

/** The inks that go with a paper; light paper's for one not known. */
export function inkOn(paper: string): Ink {
  const [usual, ...others] = INKS;
  const found = others.find((ink) => ink.paper === paper) ?? usual;
  if (!found) throw new Error("no themes");
  return found;
}
