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
export { type Fields, Studio } from "./studio.svelte";
export type { Toast } from "./toasts.svelte";
