/**
 * Actions that come in families: one for each value a field can have. Each sets the field of everything selected that
 * has it; the one that all have already is checked.
 */
import type { App } from "../app";
import type { Kind } from "../bindings/Kind";
import type { JsonValue } from "../bindings/serde_json/JsonValue";
import type { Body } from "../document/records";
import type { Action } from "./action";
import { chosen, has } from "./target";

export interface Choice<V extends JsonValue = JsonValue> {
  readonly value: V;
  /** Behind the family's name. */
  readonly id: string;
  /** Key of the value's words. */
  readonly words: string;
  readonly icon: string;
  readonly keys?: readonly string[];
}

/** The actions of a field of some kinds of record; the family's words, with `$value`, are `action-<name>`. */
export function family(
  name: string,
  kinds: readonly Kind[],
  field: string,
  choices: readonly Choice[],
): Action[] {
  return choices.map(({ value, id, words, icon, keys }) => ({
    id: `${name}-${id}`,
    icon,
    words: [`action-${name}`, words] as const,
    ...(keys ? { keys } : {}),
    enabled: (app: App) => has(app, ...kinds),
    checked: (app: App) => allHave(app, kinds, field, value),
    run: (app: App) => set(app, kinds, field, value),
  }));
}

/** A field that is true or false; done to several it makes them alike. */
export function toggle(id: string, kinds: readonly Kind[], field: string, icon: string): Action {
  return {
    id,
    icon,
    enabled: (app) => has(app, ...kinds),
    checked: (app) => allHave(app, kinds, field, true),
    run: (app) => set(app, kinds, field, !allHave(app, kinds, field, true)),
  };
}

export function allHave(app: App, kinds: readonly Kind[], field: string, value: JsonValue): boolean {
  const found = bodies(app, kinds);
  return found.length > 0 && found.every((body) => valueOf(body, field) === value);
}

/** Sets a field of everything selected of some kinds, in one step. */
export function set(
  app: App,
  kinds: readonly Kind[],
  field: string,
  value: JsonValue,
): Promise<unknown> | void {
  const others = bodies(app, kinds).filter((body) => valueOf(body, field) !== value);
  if (others.length === 0) return;
  return app.studio?.edit(
    others.map(({ id }) => id),
    { [field]: value },
  );
}

function bodies(app: App, kinds: readonly Kind[]): Body<Kind>[] {
  return kinds.flatMap((kind) => chosen(app, kind));
}

function valueOf(body: Body<Kind>, field: string): unknown {
  return (body as unknown as { readonly [field: string]: unknown })[field];
}
