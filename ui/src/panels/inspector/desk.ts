/** What every part of the inspector needs: the map in work, and the way to other records. */
import { getContext, setContext } from "svelte";
import type { App, Studio } from "../../app";
import type { Id } from "../../bindings/Id";

export interface Desk {
  readonly app: App;
  readonly studio: Studio;
  /** Shows another record here, with a way back. */
  open(id: Id): void;
  /** Opens something that was just made and puts the keyboard into its name. */
  begin(id: Id): void;
}

const KEY = Symbol("desk");

export const provideDesk = (desk: Desk): Desk => setContext(KEY, desk);
export const desk = (): Desk => getContext<Desk>(KEY);
