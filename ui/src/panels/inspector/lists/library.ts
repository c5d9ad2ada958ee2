/** What the library shares: all of it, and where it is used. */
import { channelIcon, nextColor } from "../../../actions/guesses";
import type { Fields } from "../../../app";
import type { Id } from "../../../bindings/Id";
import type { Kind } from "../../../bindings/Kind";
import type { Body, Records } from "../../../document/records";
import type { List } from "../lists";
import { add, edit, touchpointBy, without } from "./making";
import { found } from "./rows";

/** What a new one has besides its name. */
export function dressed(records: Records, kind: Kind, fields: Fields): Fields {
  if (kind !== "channel" && kind !== "team") return fields;
  const color = nextColor(records.list(kind).map((other) => other.color));
  return kind === "team"
    ? { color, ...fields }
    : { color, icon: channelIcon(String(fields["name"])), ...fields };
}

function every(kind: "persona" | "channel" | "team" | "evidence"): List {
  return {
    kind,
    rows: (records) => records.list(kind).map(({ id }) => id),
    make: (records, _owner, fields) => add(kind, dressed(records, kind, fields)),
    ...(kind === "evidence" ? { ideas: true } : {}),
  };
}

/** Records of a kind that name the owner in a field. */
function naming<K extends Kind>(kind: K, names: (body: Body<K>, owner: Id) => boolean): List {
  return {
    kind,
    rows: (records, owner) => found(records, kind, (body) => names(body, owner)),
  };
}

const CITING = ["touchpoint", "note", "pain", "remedy", "persona"] as const;

function citing(records: Records, evidence: Id): Id[] {
  return CITING.flatMap((kind) => found(records, kind, ({ evidences }) => evidences.includes(evidence)));
}

export const libraryLists: { readonly [name: string]: List } = {
  "all-personas": every("persona"),
  "all-channels": every("channel"),
  "all-teams": every("team"),
  "all-evidence": every("evidence"),
  "persona-pains": {
    ...naming("pain", (pain, owner) => pain.persona === owner),
    join: (_records, owner, row) => edit(row, { persona: owner }),
    leave: (_records, _owner, row) => edit(row, { persona: null }),
  },
  "persona-notes": naming("note", (note, owner) => note.persona === owner),
  "channel-touchpoints": {
    ...naming("touchpoint", ({ channel }, owner) => channel === owner),
    join: (_records, owner, row) => edit(row, { channel: owner }),
    leave: (_records, _owner, row) => edit(row, { channel: null }),
    make: (records, channel, fields) => touchpointBy(records, [], { ...fields, channel }),
  },
  "channel-personas": {
    ...naming("persona", ({ channels }, owner) => channels.includes(owner)),
    join: (records, owner, row) =>
      edit(row, { channels: [...(records.find("persona", row)?.channels ?? []), owner] }),
    leave: (records, owner, row) =>
      edit(row, { channels: without(records.find("persona", row)?.channels ?? [], owner) }),
  },
  "team-touchpoints": {
    ...naming("touchpoint", ({ team }, owner) => team === owner),
    join: (_records, owner, row) => edit(row, { team: owner }),
    leave: (_records, _owner, row) => edit(row, { team: null }),
    make: (records, team, fields) => touchpointBy(records, [], { ...fields, team }),
  },
  "team-remedies": {
    ...naming("remedy", ({ team }, owner) => team === owner),
    join: (_records, owner, row) => edit(row, { team: owner }),
    leave: (_records, _owner, row) => edit(row, { team: null }),
  },
  "evidence-uses": { kind: "touchpoint", rows: citing },
};
