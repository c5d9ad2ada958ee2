/** What fields of one line and of several have in common: a draft, and the events that drive it. */
import { onDestroy } from "svelte";
import { Draft } from "./draft.svelte";
import type { Given, Script } from "./given";

type Field = HTMLInputElement | HTMLTextAreaElement;
type On<E extends Event> = E & { currentTarget: Field };

export interface Handlers {
  onfocus(): void;
  onblur(): void;
  oninput(event: On<Event>): void;
  onkeydown(event: On<KeyboardEvent>): void;
}

/** A draft for the life of a component, and its handlers. `ends` says whether a key ends what is typed. */
export function typing<T>(
  given: Given<T>,
  script: Script<T>,
  ends: (event: KeyboardEvent) => boolean,
): readonly [Draft<T>, Handlers] {
  const draft = new Draft(given, script);
  onDestroy(() => void draft.end());
  const handlers: Handlers = {
    onfocus: () => draft.enter(),
    onblur: () => void draft.finish(),
    oninput: (event) => draft.type(event.currentTarget.value),
    onkeydown(event) {
      if (event.isComposing || event.defaultPrevented) return;
      const stepping = script.step && (event.key === "ArrowUp" || event.key === "ArrowDown");
      if (event.key === "Escape") {
        if (!draft.putBack()) return;
        event.stopPropagation();
      } else if (stepping) draft.step(event.key === "ArrowUp" ? 1 : -1);
      else if (ends(event)) void draft.finish();
      else return;
      event.preventDefault();
    },
  };
  return [draft, handlers];
}
