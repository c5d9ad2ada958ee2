/** What the canvas asks of whoever embeds it. The canvas knows no menus, no toasts, no words of its own. */
import type { Command } from "../bindings/Command";
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Point } from "../bindings/Point";

/** Where something is on the map, by what it lies in. */
export interface Spot {
  /** Where touchpoints dropped here go; nothing outside the stages. */
  readonly place: Place | null;
  readonly lane: Id | null;
  /** The touchpoint whose column this is. */
  readonly touchpoint: Id | null;
  readonly stage: Id | null;
  /** The thing that lies here. */
  readonly record: Id | null;
}

/** What colours over the sheet mean. */
export type Tone = "accent" | "pain" | "watch" | "good";

/** Something drawn over a record: a finding, a hit of a search, how much something costs. */
export interface Mark {
  readonly record: Id;
  readonly tone: Tone;
  /** A word or figure at its corner; none if empty. */
  readonly label: string;
  /** How strongly it is tinted, 0–1; only ringed if not said. */
  readonly strength?: number;
}

/** How many go along an arrow. */
export interface Flow {
  readonly transition: Id;
  /** From 0, as thin as ever, to 1. */
  readonly width: number;
  /** A figure in the middle of the arrow; none if empty. */
  readonly label: string;
  readonly tone?: Tone;
}

/** What is drawn over the sheet besides what is selected. */
export interface Overlay {
  readonly marks?: readonly Mark[];
  readonly flows?: readonly Flow[];
  /** Touchpoints, arrows and others that stand out. */
  readonly path?: readonly Id[];
  /** Whether everything else is dimmed; as a rule if there is a path. */
  readonly dim?: boolean;
  /** Whether the curves of emotions can be seen from far away. */
  readonly curves?: boolean;
}

export type WordArguments = Readonly<Record<string, string | number>>;

export interface CanvasHost {
  /**
   * Does something to the map and gives the ids that came into being. Nothing if it was refused; then the host has
   * told the person why.
   */
  run(command: Command): Promise<Id[] | null>;
  /** Opens a context menu at a point of the page. The selection has been made already. */
  contextMenu(at: Point, spot: Spot): void;
  /** Lets the person choose a kind of lane to add before one, or at the end. */
  addLane(at: Point, before: Id | null): void;
  /** Lets the person choose something for a field of a record, such as a touchpoint's channel. */
  choose(field: "channel" | "team", record: Id, at: Point): void;
  /** Opens what a record has besides its title: a double click on what cannot be typed in place. */
  open(record: Id): void;
  /** Tells a screen reader. */
  say(text: string): void;
  /** Words in the person's language. */
  words(key: string, args?: WordArguments): string;
  /** Bytes of a picture, should they not be among the map's records. */
  picture?(id: Id): Promise<Blob | null>;
  /** Told whenever the camera has moved; the scale is window pixels a sheet pixel. */
  moved?(scale: number): void;
}
