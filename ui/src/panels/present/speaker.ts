/** Begins the speaker's window, which talks to the one that presents and needs nothing of the library. */
import { mount } from "svelte";
import SpeakerWindow from "./SpeakerWindow.svelte";

export function openSpeaker(target: HTMLElement, name: string): void {
  mount(SpeakerWindow, { target, props: { channel: new BroadcastChannel(name) } });
}
