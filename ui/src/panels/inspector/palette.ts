/** Colours to choose from, as the paper has them. */
import light from "../../../../assets/themes/paper-light.json";

const { personas, notes, phases, arrows, pain } = light;

export const personaColors = personas.map((_, value) => ({ value, color: `var(--persona-${value})` }));

/** 0 is no colour. */
export const noteColors = notes.map((_, index) => ({ value: index + 1, color: `var(--note-${index})` }));

const all = [...personas, phases.sale.line, phases.postSale.line, pain.line, arrows.main];

export const colors = [...new Set(all)].map((color) => ({ value: color, color }));
