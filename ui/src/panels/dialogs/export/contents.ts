/** What a map has that can be left out of an export, and its saved views. Read from the map as it is written. */
import type { Audience } from "../../../bindings/Audience";
import type { Id } from "../../../bindings/Id";
import type { LaneKind } from "../../../bindings/LaneKind";
import type { Host } from "../../../host";
import { t } from "../../../words";

export interface Part {
  readonly id: Id;
  readonly name: string;
}
export interface Contents {
  readonly lanes: readonly Part[];
  readonly personas: readonly Part[];
  readonly audiences: readonly Pick<Audience, "key" | "name">[];
}
export const NOTHING: Contents = { lanes: [], personas: [], audiences: [] };

/** Fields of a map's file that matter here; what is as usual is not in it. */
interface File {
  readonly maps: readonly {
    readonly card: { readonly personas?: readonly Id[]; readonly audiences?: readonly Partial<Audience>[] };
    readonly lanes?: readonly {
      readonly id: Id;
      /** Notes if it is not said. */
      readonly kind?: LaneKind;
      readonly title?: string;
      readonly hidden?: boolean;
    }[];
  }[];
  readonly personas?: readonly { readonly id: Id; readonly name?: string }[];
}

export async function contentsOf(host: Host, map: Id): Promise<Contents> {
  const view = { theme: "", language: "", audience: "" };
  const tailor = { lanes: [], personas: [], legend: false, language: "" };
  const bytes = await host.bytes({ ask: "export", map, format: { as: "json" }, view, records: [], tailor });
  const file = JSON.parse(new TextDecoder().decode(bytes)) as File;
  const [written] = file.maps;
  if (!written) return NOTHING;
  const { card, lanes = [] } = written;
  const named = (id: Id): string => file.personas?.find((persona) => persona.id === id)?.name ?? "";
  return {
    // The flow is the map: it is never left out.
    lanes: lanes
      .filter(({ kind, hidden }) => kind !== "flow" && !hidden)
      .map(({ id, kind = "notes", title }) => ({ id, name: title?.trim() || t(`scene-lane-${kind}`) })),
    personas: (card.personas ?? []).map((id) => ({ id, name: named(id) || t("app-untitled") })),
    audiences: (card.audiences ?? []).map(({ key = "", name = "" }) => ({ key, name })),
  };
}
