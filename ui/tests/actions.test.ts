import assert from "node:assert/strict";
import { test } from "node:test";
import english from "../../assets/locales/en.ftl?raw";
import german from "../../assets/locales/de.ftl?raw";
import { actions, groups, keysOf, label, wordKeys } from "../src/actions";
import { MENUS, type Part } from "../src/actions/menus";
import { CANVAS_KEYS } from "../src/canvas";
import { outline } from "../src/look/icons";

const has = (words: string, key: string): boolean => words.includes(`\n${key} = `);

test("every action has an id of its own, an icon, and words in both languages", () => {
  const ids = actions.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "an id is there twice");
  for (const action of actions) {
    assert.match(action.id, /^[a-z]+(-[a-z0-9]+)*$/);
    assert.notEqual(outline(action.icon), "", `no icon ${action.icon} for ${action.id}`);
    for (const key of wordKeys(action))
      for (const words of [english, german])
        assert.ok(has(words, key), `no words for ${key} of ${action.id}`);
    for (const language of ["en", "de"] as const)
      assert.ok(!/[{}$]/.test(label(action, language)), `${action.id}: ${label(action, language)}`);
  }
});

test("the names of menus, submenus and keys have words", () => {
  const submenus = MENUS.flatMap(([, icon, parts]) => [
    { icon, key: "" },
    ...parts.flatMap((part) =>
      typeof part === "object" && part ? [{ icon: part.icon, key: `menu-${part.name}` }] : [],
    ),
  ]);
  for (const { icon, key } of submenus) {
    assert.notEqual(outline(icon), "", `no icon ${icon}`);
    if (key !== "") assert.ok(has(english, key) && has(german, key), key);
  }
  const names = [...groups.map(([name]) => name), ...MENUS.map(([name]) => name)].map(
    (name) => `menu-${name}`,
  );
  const keys = CANVAS_KEYS.flatMap(({ id, group }) => [`keys-${id}`, `keys-group-${group}`]);
  for (const key of [...names, ...keys]) assert.ok(has(english, key) && has(german, key), key);
});

test("no two actions have the same keys", () => {
  for (const kind of ["browser", "desktop"] as const) {
    const taken = new Map<string, string>();
    for (const action of actions)
      for (const keys of keysOf(kind, action)) {
        assert.equal(taken.get(keys), undefined, `${keys}: ${taken.get(keys)} and ${action.id}`);
        taken.set(keys, action.id);
      }
  }
});

test("in a browser no key is one that browsers keep for themselves", () => {
  const kept = ["Mod+N", "Mod+T", "Mod+W", "Mod+Shift+N", "Mod+Shift+T", "Mod+Shift+W", "Mod+Tab", "Mod+Q"];
  for (const action of actions)
    for (const keys of keysOf("browser", action)) assert.ok(!kept.includes(keys), `${action.id}: ${keys}`);
});

test("a letter or sign typed on the sheet writes; no action takes it away there", () => {
  for (const action of actions)
    for (const keys of keysOf("desktop", action))
      assert.ok(!/^[A-Z0-9]$/.test(keys), `${action.id}: ${keys}`);
});

test("keys of actions are not keys the canvas hears by itself", () => {
  // The same keys in the text area, on the ground and on things are told apart there.
  const canvas = new Set(CANVAS_KEYS.flatMap(({ keys }) => keys));
  for (const action of actions)
    if (action.heardBy !== "place")
      for (const keys of keysOf("desktop", action)) assert.ok(!canvas.has(keys), `${action.id}: ${keys}`);
});

test("every action stands in a menu", () => {
  const inMenus = new Set<string>();
  const add = (part: Part): void => {
    if (typeof part === "string") inMenus.add(part);
    else if (part && typeof part.of !== "function") for (const { id } of part.of) inMenus.add(id);
  };
  for (const [, , parts] of MENUS) parts.forEach(add);
  // Menus of their own stand for these, or keys alone.
  const folded = ["add-lane", "to-stage", "show-lane", "previous-area", "audience-all"];
  const left = actions.filter(({ id }) => !inMenus.has(id) && !folded.includes(id));
  assert.deepEqual(
    left.map(({ id }) => id),
    [],
  );
  for (const id of inMenus)
    assert.ok(
      actions.some((action) => action.id === id),
      `no action ${id}`,
    );
});
