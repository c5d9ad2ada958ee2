/** What a new channel or team looks like until somebody chooses otherwise. */

/** Icons by what stands in a name, English or German; the first that fits. */
const ICONS: readonly (readonly [word: RegExp, icon: string])[] = [
  [/whats\s?app/, "whatsapp-logo"],
  [/chat\s?bot|\bbot\b|robot/, "robot"],
  [/chat|messenger|sms/, "chat-circle"],
  [/\bapp\b|mobil|handy|smartphone/, "device-mobile"],
  [/e-?mail|newsletter/, "envelope"],
  [/call|phone|telefon|hotline|anruf/, "phone"],
  [/letter|\bpost\b|brief|mailing/, "mailbox"],
  [/online\s?shop|webshop|checkout|warenkorb/, "shopping-cart"],
  [/store|shop|branch|filiale|laden|geschäft|markt/, "storefront"],
  [/video/, "video-camera"],
  [/search|google|suche/, "magnifying-glass"],
  [/social|instagram|facebook|tiktok|linkedin/, "share-network"],
  [/web|site|portal|online|internet/, "globe"],
  [/parcel|package|paket|liefer|deliver/, "package"],
  [/visit|besuch|home|zuhause|vor ort|on site/, "house"],
  [/event|fair|messe/, "calendar"],
  [/advert|\bads?\b|werbung|anzeige|plakat/, "megaphone"],
  [/friend|family|word of mouth|freund|empfehl|mundpropaganda/, "users"],
  [/rechnung|invoice|bill/, "receipt"],
  [/counter|schalter|theke|desk/, "handshake"],
];

export function channelIcon(name: string): string {
  const words = name.toLowerCase();
  return ICONS.find(([word]) => word.test(words))?.[1] ?? "broadcast";
}

/** Muted enough for the sheet, and apart from each other. */
const COLORS = [
  "#2f6db3",
  "#2e7d5b",
  "#a8662a",
  "#7b5ea7",
  "#a14d7a",
  "#3f7f86",
  "#8a6d3b",
  "#5b5fc7",
  "#596273",
  "#b0493c",
];

/** The first colour nobody has, or the one used least. */
export function nextColor(taken: readonly string[]): string {
  const count = (color: string): number => taken.filter((other) => other.toLowerCase() === color).length;
  return COLORS.reduce((best, color) => (count(color) < count(best) ? color : best));
}
