/** The colours of the chrome, from the same theme files the paper is drawn with. */
import contrast from "../../../assets/themes/high-contrast.json";
import dark from "../../../assets/themes/paper-dark.json";
import light from "../../../assets/themes/paper-light.json";

/** How the chrome looks: as the system does, or always so. */
export const LOOKS = ["system", "light", "dark", "contrast"] as const;
export type Look = (typeof LOOKS)[number];

type Theme = typeof light;

/** A paper that fills nothing has lines instead; in the window a fill is how one sees what is chosen. */
const FILL = "22%";

function tones(theme: Theme, named: Readonly<Record<string, Theme["pain"]>>): [string, string][] {
  return Object.entries(named).flatMap(([name, { ink, line, fill }]): [string, string][] => [
    [`--${name}`, ink],
    [`--${name}-line`, line],
    [`--${name}-fill`, fill === theme.card ? `color-mix(in srgb, ${line} ${FILL}, ${fill})` : fill],
  ]);
}

function tokens(theme: Theme): [string, string][] {
  const { phases } = theme;
  return [
    ["--paper", theme.paper],
    ["--card", theme.card],
    ["--line", theme.line],
    ["--line-strong", theme.strongLine],
    ["--ink", theme.ink],
    ["--ink-2", theme.secondary],
    ["--ink-3", theme.muted],
    ["--on-accent", theme.onAccent],
    ...tones(theme, {
      accent: theme.accent,
      pain: theme.pain,
      watch: theme.watch,
      good: theme.good,
      "phase-pre-sale": phases.preSale,
      "phase-sale": phases.sale,
      "phase-post-sale": phases.postSale,
    }),
    ...theme.personas.map((color, index): [string, string] => [`--persona-${index}`, color]),
    ...theme.notes.map((color, index): [string, string] => [`--note-${index}`, color]),
    ["--shadow", theme.dark ? "rgb(0 0 0 / 0.55)" : "rgb(23 28 40 / 0.16)"],
    ["color-scheme", theme.dark ? "dark" : "light"],
  ];
}

/** Nothing where there is no window, as in tests of what lies behind it. */
const media = (query: string): MediaQueryList | undefined => globalThis.matchMedia?.(query);
const darkness = media("(prefers-color-scheme: dark)");
const contrasts = media("(prefers-contrast: more)");
let chosen: Look = "system";

function theme(): Theme {
  if (chosen === "contrast" || (chosen === "system" && contrasts?.matches)) return contrast;
  return chosen === "dark" || (chosen === "system" && darkness?.matches) ? dark : light;
}

/** Whether the chrome is dark just now. */
export function isDark(): boolean {
  return theme().dark;
}

function paint(): void {
  for (const [name, value] of tokens(theme())) document.documentElement.style.setProperty(name, value);
  document.documentElement.dataset["look"] = theme().dark ? "dark" : "light";
}

export function setLook(look: Look): void {
  chosen = look;
  paint();
}

/** Follows the system from now on where nothing else was chosen. */
export function followSystem(): void {
  for (const query of [darkness, contrasts]) query?.addEventListener("change", paint);
  paint();
}
