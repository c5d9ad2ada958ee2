/** How values are written in a field of one line and read from it: words, numbers, shares, amounts, addresses. */
import { figures, language, t } from "../../../words";
import { read, type Reading, type Script, wrong } from "./given";

export interface Range {
  readonly least?: number;
  readonly most?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** How far arrow keys go. */
  readonly step?: number;
}

/** Decimals that are shown; what has more keeps them until it is typed anew. */
const DECIMALS = 6;

/** A number; `of` turns it into the value it stands for, `to` back. */
function scaled(range: Range, by: number, tidy: (text: string) => string): Script<number | null> {
  const { least = -Infinity, most = Infinity, whole = false, step = 1 } = range;
  const shown = (value: number): string => figures.number(value * by, DECIMALS);
  const check = (value: number): Reading<number> => {
    if (Number.isNaN(value)) return wrong(t("input-no-number"));
    if (whole && !Number.isInteger(value * by)) return wrong(t("input-not-whole"));
    if (value >= least && value <= most) return read(value);
    if (most === Infinity) return wrong(t("input-too-low", { least: shown(least) }));
    return wrong(t("input-out-of-range", { least: shown(least), most: shown(most) }));
  };
  return {
    write: (value) => (value === null ? "" : shown(value)),
    read: (text) => (text.trim() === "" ? read(null) : check(rounded(figures.parsed(tidy(text)) / by))),
    step: (value, direction) =>
      Math.min(most, Math.max(least, rounded((value ?? Math.max(0, least)) + (direction * step) / by))),
  };
}

/** Without the dust of binary fractions: 0.07 rather than 0.07000000000000001. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : value;
}

const bare = (text: string): string => text.replace(/[^\d.,+−\-]/g, "").replace("−", "-");
const noSign = (text: string): string => text.replace(/%/g, "").replace("−", "-");

export const number = (range: Range = {}): Script<number | null> => scaled(range, 1, noSign);

/** A share, 0–1, typed as per cent. */
export const share = (range: Range = {}): Script<number | null> =>
  scaled({ least: 0, most: 1, ...range }, 100, noSign);

/** An amount, with both decimals or none; signs and codes of currencies are passed over. */
export const money = (range: Range = {}): Script<number | null> => ({
  ...scaled({ least: 0, ...range }, 1, (text) => (/\d/.test(text) ? bare(text) : text)),
  write: (value) => (value === null ? "" : amount(value)),
});

function amount(value: number): string {
  const least = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(language(), {
    minimumFractionDigits: least,
    maximumFractionDigits: DECIMALS,
  }).format(value);
}

/** The sign of a currency, ISO 4217. */
export function currencySign(code: string): string {
  if (!/^[A-Z]{3}$/.test(code)) return code;
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
  });
  return parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
}

/** A currency as ISO 4217 writes it; empty for none. */
export const currency: Script<string> = {
  sample: "EUR",
  write: (code) => code,
  read(text) {
    const code = text.trim().toUpperCase();
    return code === "" || /^[A-Z]{3}$/.test(code) ? read(code) : wrong(t("input-no-currency"));
  },
};

/** An address on the web or for mail; what people leave out is added. */
export const link: Script<string> = {
  sample: "https://",
  write: (text) => text,
  read(text) {
    const address = text.trim();
    if (address === "" || /^(https?:\/\/|mailto:)\S+$/i.test(address)) return read(address);
    if (/^[^\s/@]+@[^\s/@]+\.\w+$/.test(address)) return read(`mailto:${address}`);
    if (/^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(address)) return read(`https://${address}`);
    return wrong(t("input-no-link"));
  },
};
