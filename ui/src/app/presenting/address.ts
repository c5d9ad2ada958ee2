/** What the address of the speaker's window ends in, before the name of the channel. Apart, for it is needed first. */
export const SPEAKER = "#speaker-";
