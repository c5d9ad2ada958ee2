/**
 * Commands of the inspector: one after the other, each made when the one before is done, so that an edit of a part of
 * a field begins from what the field holds by then. Why something was refused is given back, to be said at the field.
 */
import { type Studio, wordsOf } from "../../app";
import type { Command } from "../../bindings/Command";

const tails = new WeakMap<Studio, Promise<unknown>>();

/** Does what is made when its turn comes; gives the reason if it was refused. Nothing to do is done at once. */
export function attempt(studio: Studio, make: () => Command | null): Promise<string | null> {
  const before = tails.get(studio) ?? Promise.resolve();
  const result = before.then(() => once(studio, make));
  tails.set(studio, result);
  return result;
}

async function once(studio: Studio, make: () => Command | null): Promise<string | null> {
  const command = make();
  if (!command) return null;
  studio.busy = true;
  try {
    await studio.map.run(command);
    return null;
  } catch (error) {
    return wordsOf(error);
  } finally {
    studio.busy = studio.map.busy;
  }
}

/** Does it, and tells the person if it was refused; whether it was done. */
export async function perform(studio: Studio, make: () => Command | null): Promise<boolean> {
  const refused = await attempt(studio, make);
  if (refused !== null) studio.app.toasts.problem(refused);
  return refused === null;
}

/** Several commands as one step. */
export function together(commands: readonly Command[]): Command | null {
  const [first] = commands;
  return commands.length > 1 ? { do: "batch", commands: [...commands] } : (first ?? null);
}
