/**
 * Menus to choose a channel, a team, a persona or a touchpoint from: filtered by typing; what is not there yet is made
 * by its name, in the same step as it is used.
 */
import type { App, MenuEntry } from "../app";
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Point } from "../bindings/Point";
import { t } from "../words";
import { channelIcon, nextColor } from "./guesses";
import { newId } from "./ids";
import { columns } from "./order";
import { chosen } from "./target";

/** For the touchpoints selected, or for one. */
export function chooseChannel(app: App, at: Point, touchpoint?: Id): void {
  const { studio } = app;
  if (!studio) return;
  const ids = touchpoint === undefined ? chosen(app, "touchpoint").map(({ id }) => id) : [touchpoint];
  const has = (channel: Id | null): boolean =>
    ids.every((id) => studio.records.find("touchpoint", id)?.channel === channel);
  const entries = studio.records.list("channel").map(({ id, name, icon, color }): MenuEntry => ({
    label: name,
    icon: icon || "broadcast",
    color: color || "var(--ink-3)",
    checked: has(id),
    run: () => void studio.edit(ids, { channel: id }),
  }));
  const none = { label: t("pick-no-channel"), icon: "x", checked: has(null) };
  const create = (name: string): void => {
    const id = newId();
    const color = nextColor(studio.records.list("channel").map((other) => other.color));
    const fields = { id, name, icon: channelIcon(name), color };
    const use = edit(ids, { channel: id });
    void studio.run({ do: "batch", commands: [{ do: "add", kind: "channel", fields }, use] });
  };
  app.openMenu({
    at,
    label: t("kind-channel"),
    entries: [...entries, null, { ...none, run: () => void studio.edit(ids, { channel: null }) }],
    filter: { placeholder: t("pick-channel"), create },
  });
}

/** For the touchpoints and remedies selected. */
export function chooseTeam(app: App, at: Point): void {
  const { studio } = app;
  if (!studio) return;
  const bodies = [...chosen(app, "touchpoint"), ...chosen(app, "remedy")];
  const ids = bodies.map(({ id }) => id);
  const has = (team: Id | null): boolean => bodies.every((body) => body.team === team);
  const entries = studio.records.list("team").map(({ id, name, color }): MenuEntry => ({
    label: name,
    color: color || "var(--ink-3)",
    checked: has(id),
    run: () => void studio.edit(ids, { team: id }),
  }));
  const create = (name: string): void => {
    const id = newId();
    const color = nextColor(studio.records.list("team").map((other) => other.color));
    const add: Command = { do: "add", kind: "team", fields: { id, name, color } };
    void studio.run({ do: "batch", commands: [add, edit(ids, { team: id })] });
  };
  const none = { label: t("pick-no-team"), icon: "x", checked: has(null) };
  app.openMenu({
    at,
    label: t("kind-team"),
    entries: [...entries, null, { ...none, run: () => void studio.edit(ids, { team: null }) }],
    filter: { placeholder: t("pick-team"), create },
  });
}

/** Who meets the touchpoints selected, says the notes, suffers from the pains. */
export function choosePersona(app: App, at: Point): void {
  const { studio } = app;
  if (!studio) return;
  const met = chosen(app, "touchpoint");
  const owned = [...chosen(app, "note"), ...chosen(app, "pain")];
  const assign = (persona: Id | null): Command[] => [
    ...met.map((touchpoint) => edit([touchpoint.id], { personas: together(touchpoint.personas, persona) })),
    ...(owned.length > 0
      ? [
          edit(
            owned.map(({ id }) => id),
            { persona },
          ),
        ]
      : []),
  ];
  const has = (persona: Id): boolean =>
    met.every(({ personas }) => personas.includes(persona)) &&
    owned.every((body) => body.persona === persona);
  const entries = studio.records.list("persona").map(({ id, name }): MenuEntry => ({
    label: name,
    icon: "user",
    checked: has(id),
    run: () => void studio.run({ do: "batch", commands: assign(id) }),
  }));
  const everybody = {
    label: t("scene-everybody"),
    icon: "users",
    checked:
      met.every(({ personas }) => personas.length === 0) && owned.every((body) => body.persona === null),
    run: (): void => void studio.run({ do: "batch", commands: assign(null) }),
  };
  const create = (name: string): void => {
    const id = newId();
    const card = edit([studio.id], { personas: [...studio.card.personas, id] });
    const add: Command = { do: "add", kind: "persona", fields: { id, name } };
    void studio.run({ do: "batch", commands: [add, card, ...assign(id)] });
  };
  app.openMenu({
    at,
    label: t("kind-persona"),
    entries: [...entries, null, everybody],
    filter: { placeholder: t("pick-persona"), create },
  });
}

/** One of the map's touchpoints, by stage: where an arrow leads. */
export function chooseTouchpoint(app: App, at: Point, label: string, pick: (touchpoint: Id) => void): void {
  const { studio } = app;
  if (!studio) return;
  const { records } = studio;
  const entries = columns(records).flatMap(({ stage, touchpoints }) =>
    touchpoints.map((id): MenuEntry => {
      const touchpoint = records.find("touchpoint", id);
      const channel = records.find("channel", touchpoint?.channel);
      return {
        label: touchpoint?.title || t("kind-touchpoint"),
        icon: channel?.icon || "map-pin",
        ...(channel?.color ? { color: channel.color } : {}),
        hint: records.find("stage", stage)?.title ?? "",
        run: () => pick(id),
      };
    }),
  );
  app.openMenu({ at, label, entries, filter: { placeholder: t("pick-touchpoint") } });
}

function together(personas: readonly Id[], persona: Id | null): Id[] {
  if (persona === null) return [];
  return personas.includes(persona) ? personas.filter((id) => id !== persona) : [...personas, persona];
}

function edit(ids: readonly Id[], fields: { [field: string]: Id | Id[] | null }): Command {
  return { do: "edit", edits: ids.map((id) => ({ id, fields })) };
}
