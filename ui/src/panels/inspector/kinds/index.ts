/** How each kind of record is edited. */
import type { Kind } from "../../../bindings/Kind";
import type { Description } from "../fields";
import { card } from "./card";
import { image, lane, note, transition } from "./flow";
import { kpi, pain, remedy } from "./pain";
import { channel, evidence, persona, team } from "./shared";
import { stage } from "./stage";
import { touchpoint } from "./touchpoint";

export const descriptions: { readonly [K in Kind]: Description<K> } = {
  card,
  stage,
  touchpoint,
  transition,
  lane,
  note,
  pain,
  remedy,
  kpi,
  persona,
  channel,
  team,
  evidence,
  image,
};
