/**
 * What a saved view of the map shows: the program draws by the same rules. For what is not drawn, such as the outline,
 * and for telling a person that something they added cannot be seen.
 */
import type { Audience } from "../bindings/Audience";
import type { Id } from "../bindings/Id";
import type { LaneKind } from "../bindings/LaneKind";
import type { Record as AnyRecord } from "../bindings/Record";
import type { Body, Records } from "./records";

export class Sight {
  readonly #stages: ReadonlySet<Id>;
  readonly #lanes: ReadonlySet<Id>;
  readonly #personas: ReadonlySet<Id>;

  constructor(
    audience: Pick<Audience, "hiddenStages" | "hiddenLanes" | "hiddenPersonas">,
    private readonly records: Records,
  ) {
    this.#stages = new Set(audience.hiddenStages);
    this.#lanes = new Set(audience.hiddenLanes);
    this.#personas = new Set(audience.hiddenPersonas);
  }

  /** Whether a record is shown, as far as the view goes. One that is not there is not hidden. */
  sees(id: Id): boolean {
    const record = this.records.get(id);
    return !record || this.#sees(record);
  }

  #sees({ kind, value }: AnyRecord): boolean {
    switch (kind) {
      case "stage":
        return !this.#stages.has(value.id);
      case "lane":
        return !this.#lanes.has(value.id);
      case "persona":
        return !this.#personas.has(value.id);
      case "touchpoint":
        return this.#meets(value);
      case "transition":
        return this.#at(value.from) && this.#at(value.to);
      case "note":
        return (
          !this.#lanes.has(value.lane) &&
          this.#concerns(value.persona) &&
          (this.#at(value.touchpoint) || (value.until !== null && this.#at(value.until)))
        );
      case "pain":
        return this.#shows("pains") && this.#concerns(value.persona) && this.#anywhere(value.touchpoints);
      case "remedy":
        return this.#shows("remedies") && this.#anywhere(this.#placesOf(value));
      case "kpi":
        return this.#measures(value);
      default:
        return true;
    }
  }

  #meets({ stage, personas }: Body<"touchpoint">): boolean {
    const theirs = personas.length > 0 && personas.every((id) => this.#personas.has(id));
    return !this.#stages.has(stage) && !theirs;
  }

  #measures({ stage, touchpoints }: Body<"kpi">): boolean {
    if (stage === null && touchpoints.length === 0) return true;
    return this.#shows("kpis") && (stage === null || !this.#stages.has(stage)) && this.#anywhere(touchpoints);
  }

  /** Where a remedy is done: at its own touchpoints, else at those of the pains it treats. */
  #placesOf({ touchpoints, treats }: Body<"remedy">): readonly Id[] {
    if (touchpoints.length > 0) return touchpoints;
    return treats.flatMap(({ pain }) => this.records.find("pain", pain)?.touchpoints ?? []);
  }

  #at(touchpoint: Id): boolean {
    const found = this.records.find("touchpoint", touchpoint);
    return !found || this.#meets(found);
  }

  #anywhere(touchpoints: readonly Id[]): boolean {
    return touchpoints.length === 0 || touchpoints.some((id) => this.#at(id));
  }

  #concerns(persona: Id | null): boolean {
    return persona === null || !this.#personas.has(persona);
  }

  #shows(kind: LaneKind): boolean {
    return ![...this.#lanes].some((id) => this.records.find("lane", id)?.kind === kind);
  }
}
