import assert from "node:assert/strict";
import { test } from "node:test";
import { outline, recognise } from "../src/panels/dialogs/new-map/recognise";

test("pasted text is taken for what it is", () => {
  const check = (text: string, expected: object): void => assert.deepEqual(recognise(text), expected);
  check("", { as: "nothing" });
  check("  \n\n", { as: "nothing" });
  check('{"format":"wayfold"}', { as: "json" });
  check(' [{"id":1}]', { as: "json" });
  check("journey\n title Day\n section Go\n Tea: 5: Me\n Up: 3: Me, Cat", {
    as: "mermaid",
    stages: 1,
    touchpoints: 2,
  });
  check("# Notes\n\n```mermaid\njourney\nsection A\nB: 2\n```", { as: "mermaid", stages: 1, touchpoints: 1 });
  check("flowchart LR\n a --> b", { as: "other-diagram", kind: "flowchart" });
  check("Stage\tStep\nBuy\tPay", { as: "table", rows: 2, columns: 2 });
  check("Stage;Step;Mood\nBuy;Pay;2\nUse;Wait;-1", { as: "table", rows: 3, columns: 3 });
  check('Stage,Step,Mood\nBuy,"Pay, at last",2', { as: "table", rows: 2, columns: 3 });
  check("| Stage | Step |\n| --- | --- |\n| Buy | Pay |", { as: "table", rows: 2, columns: 2 });
  check("[Buy] pays\nwaits", { as: "list", stages: [{ title: "", touchpoints: 2 }] });
  check("Sees an ad, and smiles\nAsks a friend", { as: "list", stages: [{ title: "", touchpoints: 2 }] });
  check("Buy\n\tSees\n\tPays", { as: "list", stages: [{ title: "Buy", touchpoints: 2 }] });
});

// The same cases as the program's own reader, formats/list.rs.
test("lists are read as the program reads them", () => {
  const check = (text: string, expected: readonly (readonly [string, number])[]): void =>
    assert.deepEqual(
      outline(text.split(/\r\n|[\n\r]/)).stages.map(({ title, touchpoints }) => [title, touchpoints]),
      expected,
      text,
    );
  for (const text of [
    "Awareness:\nSees an ad\nAsks a friend\nPurchase:\nOrders at 10:30",
    "# Awareness\n\n- Sees an ad\n- Asks a friend\n\n## Purchase ##\n* Orders at 10:30\n",
    "Awareness：\r\n\t•\tSees an ad\r\n\t•\tAsks a friend\r\n**Purchase:**\r\n  1. Orders at 10:30\r\n",
    "1. Awareness:\n   a) Sees an ad\n   (b) Asks a friend\n2) **Purchase**:\n 2.1 Orders at 10:30",
    "Awareness:\ro\tSees an ad\ro\tAsks a friend\r__Purchase__:\r– [ ] Orders\tat 10:30",
  ])
    check(text, [
      ["Awareness", 2],
      ["Purchase", 1],
    ]);
  for (const text of [
    "Suche\n- Sieht Werbung\n- Fragt Freunde\n  - Vergleicht 3 Angebote\nKauf\n- Bestellt",
    "Suche\n\tSieht Werbung\n\tFragt Freunde\n\tVergleicht 3 Angebote\nKauf\n\tBestellt\n",
    "1. Suche\n  • Sieht Werbung\n  • Fragt Freunde\n  • Vergleicht 3 Angebote\n2. Kauf\n  • Bestellt",
    "  - Suche\n    - Sieht\n    - Fragt\n    - Vergleicht 3\n  - Kauf\n    - Bestellt",
  ])
    check(text, [
      ["Suche", 3],
      ["Kauf", 1],
    ]);
  check("Search\nOrder\nWait", [["", 3]]);
  check("1. Search\n2. Order\n10. Wait", [["", 3]]);
  check("Empty:\nShop:\n- Order", [
    ["Empty", 0],
    ["Shop", 1],
  ]);
  check(" \n\t\n - \n:\n###\n1.\n", []);
  for (const line of ["3D view", "3.5-fold", "E-mail", "-5 % off", "*important", "a friend"])
    check(line, [["", 1]]);
});
