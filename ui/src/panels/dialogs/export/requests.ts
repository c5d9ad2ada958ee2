/** What is asked of the program for a choice: the file, and what is known of it on paper. */
import type { Id } from "../../../bindings/Id";
import type { Request } from "../../../bindings/Request";
import type { Tailor } from "../../../bindings/Tailor";
import type { View } from "../../../bindings/View";
import { type Choice, type ExportFormat, type Option, pages } from "./formats";

/** A map in a format, as it is chosen. */
export interface Wish {
  readonly map: Id;
  readonly format: ExportFormat;
  readonly choice: Choice;
  readonly records: readonly Id[];
  /** The number of the template slides are made from, as it was given; nothing for our own layouts. */
  readonly template: number | null;
}

type Ask<K extends Request["ask"]> = Extract<Request, { ask: K }>;

function shown({ format, choice }: Wish): { view: View; tailor: Tailor } {
  const has = (option: Option): boolean => format.options.includes(option);
  const language = has("language") ? choice.language : "";
  return {
    view: {
      theme: has("theme") ? choice.theme : "",
      language,
      audience: has("audience") ? choice.audience : "",
    },
    tailor: {
      lanes: has("contents") ? [...choice.lanes] : [],
      personas: has("contents") ? [...choice.personas] : [],
      legend: has("legend") && !choice.legend,
      language,
    },
  };
}

export function exportOf(wish: Wish): Ask<"export"> {
  const { map, format, choice } = wish;
  const part = format.options.includes("part") && choice.part === "selection" ? [...wish.records] : [];
  const template = lent(wish);
  return { ask: "export", map, format: format.format(choice), ...shown(wish), records: part, template };
}

/** Whether a file is made from the library's template. */
function lent({ format, template }: Wish): boolean {
  return format.options.includes("template") && template !== null;
}

/** The slides of a deck as they are seen. */
export function slidesOf(wish: Wish): Ask<"slides"> {
  const { slides: size, findings } = wish.choice;
  return { ask: "slides", map: wish.map, size, findings, ...shown(wish), template: lent(wish) };
}

/** Pages matter to a PDF; what else is known is the same on any. */
export function printOf(wish: Wish): Ask<"printReport"> {
  return { ask: "printReport", map: wish.map, pages: pages(wish.choice), ...shown(wish) };
}
