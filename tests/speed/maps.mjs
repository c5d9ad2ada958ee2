/** Made-up maps of any size: text of the length people write, in both languages' longest words. */
const WORDS = (
  "Customer opens the letter reads small print compares prices portal waits hotline explains problem again agent " +
  "searches notes transfers call receives confirmation e-mail invoice wrong amount Vertragsverlängerungsangebot " +
  "Rückrufbitte asks neighbours friends checks address orders online technician visit reschedules appointment"
).split(" ");

/** The same map every time. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A document with one map that can be reckoned with: most go on, the last touchpoint is the goal, pains cost money. */
export function weighed(touchpoints, stages) {
  const document = large(touchpoints, stages);
  const [map] = document.maps;
  Object.assign(map.card, {
    id: `weighed${touchpoints}`,
    title: `Weighed ${touchpoints}`,
    currency: "EUR",
    figures: { customersPerYear: 10_000, valuePerCustomer: 400, margin: 120, churnAfter: [0, 0.3, 0.9] },
  });
  map.touchpoints.at(-1).outcome = "success";
  const back = map.transitions.filter((_, index) => index % 10 === 9);
  map.transitions = [
    ...map.transitions.map((arrow) => ({ ...arrow, share: 0.99 })),
    ...back.map(({ id, from }, index) => ({ id: `back${id}`, from, to: `t${index * 10}`, share: 0.005 })),
  ];
  map.pains = map.pains.map((pain, index) => ({ ...pain, frequency: (index % 10) / 20, leave: 0.01 }));
  map.remedies = map.pains
    .filter((_, index) => index % 8 === 0)
    .map(({ id }) => ({ id: `r${id}`, title: "Answers at once", treats: [{ pain: id, frequencyAfter: 0 }], cost: 5000 }));
  return document;
}

/** A document with one map: three notes a touchpoint, an arrow from each to the next, a pain at every fourth. */
export function large(touchpoints, stages) {
  const number = numbers(7);
  const words = (least, most) => {
    const text = Array.from({ length: least + number(most - least + 1) }, () => WORDS[number(WORDS.length)]).join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const phases = ["pre-sale", "sale", "post-sale"];
  const lanes = ["doing", "thinking", "needs"];
  const every = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  return {
    $schema: "https://wayfold.app/schema/1/map.json",
    format: "wayfold",
    version: 1,
    maps: [
      {
        card: { id: `large${touchpoints}`, title: `Speed ${touchpoints}`, language: "en" },
        stages: every(stages, (index) => ({
          id: `s${index}`,
          title: words(1, 3),
          goal: words(3, 9),
          phase: phases[Math.floor((index / stages) * 3)],
        })),
        touchpoints: every(touchpoints, (index) => ({
          id: `t${index}`,
          stage: `s${Math.floor((index / touchpoints) * stages)}`,
          title: words(2, 6),
          channel: `c${index % 3}`,
          activeMinutes: 1 + number(60),
          emotion: (number(17) - 8) / 4,
          ...(index % 9 === 8 ? { track: 1 } : {}),
        })),
        transitions: every(touchpoints - 1, (index) => ({
          id: `a${index}`,
          from: `t${index}`,
          to: `t${index + 1}`,
          share: (50 + number(50)) / 100,
        })),
        lanes: [
          { id: "flow", kind: "flow" },
          { id: "emotion", kind: "emotion" },
          ...lanes.map((id) => ({ id, kind: "notes", title: id })),
          { id: "pains", kind: "pains" },
        ],
        notes: lanes.flatMap((lane) =>
          every(touchpoints, (index) => ({ id: `${lane}${index}`, lane, touchpoint: `t${index}`, text: words(4, 14) })),
        ),
        pains: every(Math.floor(touchpoints / 4), (index) => ({
          id: `p${index}`,
          title: words(3, 7),
          touchpoints: [`t${index * 4}`],
          severity: 1 + (index % 5),
        })),
      },
    ],
    channels: [
      { id: "c0", name: "Website", icon: "globe", color: "#2f6db3" },
      { id: "c1", name: "Phone", icon: "phone", color: "#2e7d5b" },
      { id: "c2", name: "E-mail", icon: "envelope", color: "#a8662a" },
    ],
  };
}
