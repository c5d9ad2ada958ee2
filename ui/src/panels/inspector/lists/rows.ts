/** Records that belong into a list, in the order of the map. Only what is found is sorted. */
import type { Id } from "../../../bindings/Id";
import type { Kind } from "../../../bindings/Kind";
import type { Body, Records } from "../../../document/records";

export function found<K extends Kind>(records: Records, kind: K, fits: (body: Body<K>) => boolean): Id[] {
  const bodies: { readonly id: Id; readonly place: string }[] = [];
  for (const body of records.all(kind))
    if (fits(body)) bodies.push({ id: body.id, place: place(records, body) });
  return bodies.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ id }) => id);
}

interface Placed {
  readonly id: Id;
  readonly stage?: Id | null;
  readonly lane?: Id;
  readonly order?: string;
  readonly track?: number;
}

/** Touchpoints by stage, notes by lane, all by their own order. */
function place(records: Records, body: Placed): string {
  const within = records.find("stage", body.stage)?.order ?? records.find("lane", body.lane)?.order ?? "";
  return [within, body.order ?? "", String(body.track ?? 0).padStart(3, "0"), body.id].join("/");
}
