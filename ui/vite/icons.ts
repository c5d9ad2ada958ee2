/**
 * Takes the icons into the built UI as short as they can be written: the outline alone, in steps from point to point,
 * to a quarter of a unit of the square of 256 they are drawn in. At the sizes the UI shows them nothing is to be seen
 * of that; drawings take theirs from the program.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Steps a unit is divided into. */
const GRID = 4;
/** How many numbers a command takes. */
const TAKES: { readonly [command: string]: number } = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

type Step = readonly [command: string, numbers: readonly number[]];

/** The commands of an outline, one at a time. */
export function parse(outline: string): Step[] {
  const steps: Step[] = [];
  for (const [, command = "", rest = ""] of outline.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const takes = TAKES[command.toLowerCase()] ?? 0;
    const numbers: number[] = [];
    for (let at = 0; at < rest.length;) {
      // The two flags of an arc may stand without anything between them.
      const flag = takes === 7 && [3, 4].includes(numbers.length % 7);
      const form = flag ? /[\s,]*([01])/y : /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+))/y;
      form.lastIndex = at;
      const found = form.exec(rest);
      if (!found) break;
      numbers.push(Number(found[1]));
      at = form.lastIndex;
    }
    if (takes === 0) steps.push([command, []]);
    // Pairs behind the first of a move are lines.
    const next = command === "m" ? "l" : command === "M" ? "L" : command;
    for (let at = 0; takes > 0 && at + takes <= numbers.length; at += takes)
      steps.push([at === 0 ? command : next, numbers.slice(at, at + takes)]);
  }
  return steps;
}

/** The same outline in steps on the grid. What is rounded away in one step is made up for in the next. */
export function packed(outline: string): string {
  const on = (value: number): number => Math.round(value * GRID) / GRID;
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let [drawnX, drawnY] = [0, 0];
  let [closeX, closeY] = [0, 0];
  let text = "";
  let before = "";
  for (const [command, numbers] of parse(outline)) {
    const kind = command.toLowerCase();
    const relative = command === kind;
    // Where each number lies: those of arcs but the last two are no places.
    const places = numbers.map((number, index) => {
      if (kind === "a" && index < 5) return null;
      const sideways = kind === "h" || (kind !== "v" && (kind === "a" ? index === 5 : index % 2 === 0));
      const absolute = relative ? number + (sideways ? x : y) : number;
      return { sideways, absolute };
    });
    const written = places.map((place, index) => {
      if (!place) return kind === "a" && index > 2 ? (numbers[index] ?? 0) : on(numbers[index] ?? 0);
      return on(place.absolute - (place.sideways ? drawnX : drawnY));
    });
    const absolutely = text === "";
    const shown = absolutely && kind === "m" ? "M" : kind;
    text += join(shown, written, before);
    before = shown;
    if (kind === "z") {
      [x, y, drawnX, drawnY] = [startX, startY, closeX, closeY];
      continue;
    }
    const ends = kind === "h" || kind === "v" ? places : places.slice(-2);
    const steps = kind === "h" || kind === "v" ? written : written.slice(-2);
    ends.forEach((place, index) => {
      if (place?.sideways) [x, drawnX] = [place.absolute, on(drawnX + (steps[index] ?? 0))];
      else if (place) [y, drawnY] = [place.absolute, on(drawnY + (steps[index] ?? 0))];
    });
    if (kind === "m") [startX, startY, closeX, closeY] = [x, y, drawnX, drawnY];
  }
  return text;
}

/** With nothing between numbers that can do without. */
function join(command: string, numbers: readonly number[], before: string): string {
  let text = "";
  numbers.forEach((number, index) => {
    const short = String(number).replace(/^(-?)0\./, "$1.");
    const flags = command === "a" && (index === 4 || index === 5);
    text += text === "" || flags || short.startsWith("-") ? short : `,${short}`;
  });
  if (command !== before || command === "m" || command === "z") return command + text;
  return text.startsWith("-") ? text : ` ${text}`;
}

export function shortIcons(): Plugin {
  return {
    name: "short-icons",
    apply: "build",
    enforce: "pre",
    load(id) {
      const [path = "", query] = id.split("?");
      if (query !== "raw" || !/\/assets\/icons\/[^/]+\.svg$/.test(path)) return null;
      const outline = /<path d="([^"]+)"/.exec(readFileSync(path, "utf8"))?.[1];
      return outline === undefined
        ? null
        : `export default ${JSON.stringify(`<path d="${packed(outline)}"/>`)}`;
    },
  };
}
