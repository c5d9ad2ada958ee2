import assert from "node:assert/strict";
import { test } from "node:test";
import { parts, type Press, pressed } from "../src/actions/keys";

function press(key: string, code: string, held = "", more: Partial<Press> = {}): Press {
  return {
    key,
    code,
    ctrlKey: held.includes("ctrl"),
    altKey: held.includes("alt"),
    shiftKey: held.includes("shift"),
    metaKey: held.includes("meta"),
    isComposing: false,
    keyCode: 0,
    getModifierState: (name) => name === "AltGraph" && held.includes("gr"),
    ...more,
  };
}

test("keys are named by what is printed on them", () => {
  const check = (event: Press, ...expected: string[]): void =>
    assert.deepEqual(pressed(event, false), expected);
  check(press("z", "KeyZ", "ctrl"), "Mod+Z");
  check(press("Z", "KeyZ", "ctrl shift"), "Mod+Shift+Z");
  // A German keyboard has its Z where others have Y.
  check(press("z", "KeyY", "ctrl"), "Mod+Z");
  check(press("y", "KeyZ", "ctrl"), "Mod+Y");
  check(press("?", "Minus", "shift"), "?");
  check(press("+", "BracketRight", "ctrl"), "Mod++");
  check(press("+", "Equal", "ctrl shift"), "Mod++");
  check(press("ArrowLeft", "ArrowLeft", "alt"), "Alt+ArrowLeft");
  check(press("F3", "F3", "shift"), "Shift+F3");
});

test("on keyboards of other scripts keys are named by their place", () => {
  assert.deepEqual(pressed(press("я", "KeyZ", "ctrl"), false), ["Mod+Я", "Mod+Z"]);
  assert.deepEqual(pressed(press("&", "Digit1", "ctrl"), false), ["Mod+&", "Mod+1"]);
  assert.deepEqual(pressed(press("ß", "KeyS", "alt"), true), [
    "Alt+ß".toUpperCase().replace("ALT", "Alt"),
    "Alt+S",
  ]);
});

test("AltGr writes characters and means neither Ctrl nor Alt", () => {
  assert.deepEqual(pressed(press("@", "KeyQ", "ctrl alt gr"), false), ["@"]);
  assert.deepEqual(pressed(press("n", "KeyN", "ctrl alt gr"), false), ["N"]);
});

test("keys of input methods, and of the system, are not ours", () => {
  assert.deepEqual(pressed(press("n", "KeyN", "ctrl", { isComposing: true }), false), []);
  assert.deepEqual(pressed(press("Process", "KeyN"), false), []);
  assert.deepEqual(pressed(press("k", "KeyK", "", { keyCode: 229 }), false), []);
  assert.deepEqual(pressed(press("k", "KeyK", "meta"), false), []);
  assert.deepEqual(pressed(press("k", "KeyK", "meta"), true), ["Mod+K"]);
  assert.deepEqual(pressed(press("k", "KeyK", "ctrl"), true), []);
});

test("keys come apart, a plus among them", () => {
  assert.deepEqual(parts("Mod+Shift+Z"), ["Mod", "Shift", "Z"]);
  assert.deepEqual(parts("Mod++"), ["Mod", "+"]);
  assert.deepEqual(parts("F2"), ["F2"]);
  assert.deepEqual(parts("?"), ["?"]);
});
