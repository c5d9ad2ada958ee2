/**
 * The faces the drawing is set in, from the same files layout measures with. They are loaded once a window and serve
 * the rest of the UI too; nothing may be painted before.
 */
import bold from "../../../assets/fonts/Inter-Bold.ttf?url";
import italic from "../../../assets/fonts/Inter-Italic.ttf?url";
import medium from "../../../assets/fonts/Inter-Medium.ttf?url";
import regular from "../../../assets/fonts/Inter-Regular.ttf?url";
import semibold from "../../../assets/fonts/Inter-SemiBold.ttf?url";
import tabularBold from "../../../assets/fonts/InterTabular-Bold.ttf?url";
import tabularMedium from "../../../assets/fonts/InterTabular-Medium.ttf?url";
import tabular from "../../../assets/fonts/InterTabular-Regular.ttf?url";
import tabularSemibold from "../../../assets/fonts/InterTabular-SemiBold.ttf?url";
import twemoji from "../../../assets/fonts/Twemoji.ttf?url";

const FACES: readonly (readonly [family: string, weight: string, style: string, url: string])[] = [
  ["Inter", "400", "normal", regular],
  ["Inter", "500", "normal", medium],
  ["Inter", "600", "normal", semibold],
  ["Inter", "700", "normal", bold],
  ["Inter", "400", "italic", italic],
  ["Inter Tabular", "400", "normal", tabular],
  ["Inter Tabular", "500", "normal", tabularMedium],
  ["Inter Tabular", "600", "normal", tabularSemibold],
  ["Inter Tabular", "700", "normal", tabularBold],
  ["Twemoji", "400", "normal", twemoji],
];

let loaded: Promise<void> | undefined;

/** Settles when all faces are there. A face that cannot be loaded is left to the browser's fallback. */
export function loadFonts(): Promise<void> {
  return (loaded ??= Promise.allSettled(
    FACES.map(async ([family, weight, style, url]) => {
      const face = new FontFace(family, `url(${JSON.stringify(url)})`, { weight, style });
      document.fonts.add(await face.load());
    }),
  ).then(() => undefined));
}
