/** Presenting a map; loaded when somebody does. */
export { captioned, type Choices, MOST, type Part, PARTS, plan, readChoices, type Step, USUAL } from "./plan";
export { type Blank, NOTES, Presenting } from "./presenting.svelte";
export { type Asking, type Said, type Telling } from "./speaker.svelte";
