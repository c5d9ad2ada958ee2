export {
  App,
  type Dialog,
  type LibraryList,
  type MenuEntry,
  type OpenMenu,
  type Screen,
  type Side,
  wordsOf,
} from "./app.svelte";
export { type Analysed, DRAWS, Insights, type Tab, TABS } from "./insights.svelte";
export { type Layer, LAYERS } from "./layers";
export { SPEAKER } from "./presenting/address";
export { Shelf, type Sort, SORTS, titleOf } from "./library.svelte";
export { type Found, Search } from "./search.svelte";
export { type Fields, Studio } from "./studio.svelte";
export { HEIGHT, WIDTH } from "./thumbnails.svelte";
export type { Views } from "./views.svelte";
export type { Toast } from "./toasts.svelte";
export { startTour } from "./tour.svelte";
