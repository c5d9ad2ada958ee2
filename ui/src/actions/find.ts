/** Finding text in the open map: which records hold it, marking them, going from one to the next. */
import type { App, Studio } from "../app";
import type { Id } from "../bindings/Id";
import type { Record as AnyRecord } from "../bindings/Record";
import type { Records } from "../document/records";
import { folded } from "./fuzzy";
import { inOrder } from "./order";

/** More rings than this would only hide what they ring. */
const MOST_MARKS = 500;

/** Records whose words hold a text, from left to right. */
export function found(records: Records, text: string): Id[] {
  const wanted = folded(text.trim());
  if (wanted === "") return [];
  const kinds = ["stage", "touchpoint", "transition", "note", "pain", "remedy", "kpi", "lane"] as const;
  const ids = kinds.flatMap((kind) =>
    records
      .list(kind)
      .filter((value) =>
        wordsOf(records, { kind, value } as AnyRecord).some((part) => folded(part).includes(wanted)),
      )
      .map(({ id }) => id),
  );
  return inOrder(records, ids);
}

/** The words of a record that a person reads, those of its channel and team among them. */
function wordsOf(records: Records, record: AnyRecord): readonly string[] {
  switch (record.kind) {
    case "touchpoint": {
      const { title, detail, environment, systems, channel, team } = record.value;
      const shared = [records.find("channel", channel)?.name ?? "", records.find("team", team)?.name ?? ""];
      return [title, detail, environment, ...systems, ...shared];
    }
    case "stage":
      return [record.value.title, record.value.goal, record.value.detail];
    case "transition":
      return [record.value.label];
    case "note":
      return [record.value.text];
    case "pain":
    case "remedy":
    case "kpi":
      return [record.value.title, record.value.detail];
    case "lane":
      return [record.value.title];
    default:
      return [];
  }
}

/** Looks again for what was typed; what is not on the sheet is left out while the sheet is shown. */
export function look(studio: Studio): void {
  const { finder, canvas } = studio;
  const before = finder.hits[finder.at];
  const all = found(studio.records, finder.text);
  finder.hits = canvas ? all.filter((id) => studio.map.scene.pictures(id).length > 0) : all;
  finder.at = before === undefined ? -1 : finder.hits.indexOf(before);
  // A frame around an arrow would take in whatever it goes round.
  const framed = finder.hits.filter((id) => studio.map.records.get(id)?.kind !== "transition");
  const marks = framed.slice(0, MOST_MARKS);
  studio.markHits(marks.map((record) => ({ record, tone: "watch", label: "" })));
}

/** Goes to the next hit or the one before, round and round. */
export function step(app: App, on: 1 | -1): void {
  const { studio } = app;
  if (!studio) return;
  const { finder } = studio;
  const { length } = finder.hits;
  if (length === 0) return;
  finder.at = finder.at < 0 ? (on > 0 ? 0 : length - 1) : (finder.at + on + length) % length;
  const hit = finder.hits[finder.at];
  if (hit !== undefined) app.show(hit);
}

/** Ends the search; the hit in sight stays selected. */
export function stop(studio: Studio): void {
  studio.finder.open = false;
  studio.finder.at = -1;
  studio.markHits([]);
  studio.app.giveKeyboard(null);
}
