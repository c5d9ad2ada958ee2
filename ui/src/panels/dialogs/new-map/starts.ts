/** Icons of what a map can begin with, by its name; what comes later has a usual one. */
const ICONS: Readonly<Record<string, string>> = {
  blank: "file-plus",
  "classic-journey": "path",
  "workshop-start": "users-three",
  "service-blueprint": "rows",
  "b2b-renewal": "handshake",
  onboarding: "hand-waving",
  "complaint-recovery": "lifebuoy",
  "goodbye-win-back": "door-open",
  "omnichannel-retail": "shopping-bag",
  "public-service": "bank",
  "patient-journey": "stethoscope",
  "employee-journey": "identification-card",
  broadband: "wifi-high",
  restaurant: "fork-knife",
  "b2b-software": "laptop",
  "online-shop": "shopping-cart",
  "town-hall-permit": "buildings",
};

export function startIcon(name: string): string {
  return ICONS[name] ?? "map-trifold";
}

/** Titles of templates leave room for a name: “Patient journey: …”. */
export function shortTitle(title: string): string {
  return title.replace(/[:\s]*…$/, "");
}
