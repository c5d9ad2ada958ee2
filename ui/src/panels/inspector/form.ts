/** The records that are edited together: several of one kind, read and changed as one. */
import type { Fields, Studio } from "../../app";
import type { Id } from "../../bindings/Id";
import type { Kind } from "../../bindings/Kind";
import type { JsonValue } from "../../bindings/serde_json/JsonValue";
import type { Body } from "../../document/records";
import { attempt } from "./work";

/** A record's fields by name. */
export type Bare = { readonly [field: string]: JsonValue };
export type AnyBody = Body<Kind>;

export class Form {
  #bodies: readonly AnyBody[] = [];
  #at = -1;

  constructor(
    readonly studio: Studio,
    readonly kind: Kind,
    readonly ids: readonly Id[],
  ) {}

  /** The only one, or the first. */
  get id(): Id {
    return this.ids[0] ?? this.studio.id;
  }

  get single(): boolean {
    return this.ids.length === 1;
  }

  /** The records as they are; read anew after every change. */
  get bodies(): readonly AnyBody[] {
    const { changes, records } = this.studio;
    if (changes !== this.#at) {
      this.#at = changes;
      this.#bodies = this.ids.flatMap((id) => records.find(this.kind, id) ?? []);
    }
    return this.#bodies;
  }

  /** The first record, for what is only asked of one. */
  get body(): AnyBody | undefined {
    return this.bodies[0];
  }

  /** Changes every record whose fields come out differently, in one step. */
  change(fields: (body: AnyBody) => Fields | null): Promise<string | null> {
    return attempt(this.studio, () => {
      const { records } = this.studio.map;
      const edits = this.ids.flatMap((id) => {
        const body = records.find(this.kind, id);
        const after = body ? fields(body) : null;
        if (!body || !after || same(bare(body), after)) return [];
        return [{ id, fields: after as { [field: string]: JsonValue } }];
      });
      return edits.length > 0 ? { do: "edit", edits } : null;
    });
  }
}

export function bare(body: AnyBody): Bare {
  return body as unknown as Bare;
}

function same(body: Bare, fields: Fields): boolean {
  return Object.entries(fields).every(([name, value]) => equal(body[name] ?? null, value));
}

/** Whether two values are the same all through. */
export function equal(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Bare, b as Bare];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && equal(left[name], right[name]))
  );
}
