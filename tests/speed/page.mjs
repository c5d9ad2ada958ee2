/** What is done and timed inside the page. These functions travel there as text: each stands for itself. */

/** Settles when the sheet is drawn and nothing is left to do. */
export async function ready() {
  const until = performance.now() + 120_000;
  while (!document.querySelector(".canvas > canvas")) {
    if (performance.now() > until) throw new Error(`no sheet: ${document.body.textContent.slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const canvas = document.querySelector(".canvas");
  await new Promise((resolve) => {
    let timer = setTimeout(resolve, 2000);
    canvas.addEventListener("drawn", () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 1000);
    });
  });
  canvas.focus();
}

/** How large the sheet is beside what stands around it; the side is closed. */
export async function room() {
  const canvas = document.querySelector(".canvas");
  const closing = { key: "i", code: "KeyI", ctrlKey: true, bubbles: true, cancelable: true };
  if (document.querySelector("aside")) document.body.dispatchEvent(new KeyboardEvent("keydown", closing));
  for (let tries = 0; tries < 50 && document.querySelector("aside"); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return [canvas.clientWidth, canvas.clientHeight, outerWidth, outerHeight];
}

/** Presses keys on the sheet, one a frame. */
export async function press(...keys) {
  const canvas = document.querySelector(".canvas");
  for (const key of keys) {
    const ctrlKey = key.startsWith("Ctrl+");
    const name = key.replace("Ctrl+", "");
    canvas.dispatchEvent(new KeyboardEvent("keydown", { key: name, ctrlKey, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/** Turns the wheel once a frame and tells how far frames were apart, and how long the painter worked for each. */
export async function wheel(frames, turn) {
  const canvas = document.querySelector(".canvas");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const work = [];
  const note = ({ detail }) => work.push(detail.milliseconds);
  canvas.addEventListener("drawn", note);
  const apart = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    // There and back, so that no edge is reached.
    const way = frame % (2 * turn.back) < turn.back ? 1 : -1;
    const { x = 0, y = 0, ctrlKey = false } = turn;
    const options = { deltaX: way * x, deltaY: way * y, ctrlKey, clientX, clientY, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new WheelEvent("wheel", options));
    const now = await new Promise(requestAnimationFrame);
    apart.push(now - last);
    last = now;
  }
  canvas.removeEventListener("drawn", note);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { apart: apart.slice(5), work: work.slice(5) };
}

/** Writes the title of a touchpoint and tells how long it took from Enter until the sheet was painted anew. */
export async function edits(count) {
  const canvas = document.querySelector(".canvas");
  const area = canvas.querySelector("textarea");
  const key = (target, name) =>
    target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  canvas.focus();
  // The nearest touchpoint first, then what stands there.
  key(canvas, "Enter");
  await pause(500);
  const took = [];
  for (let edit = 0; edit < count; edit += 1) {
    key(canvas, "F2");
    if (area.hidden) throw new Error("nothing to write");
    area.value = `Edit ${edit} of a touchpoint`;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await pause(40 + 13 * (edit % 7));
    const begun = performance.now();
    const painted = new Promise((resolve) => {
      const note = ({ detail }) => {
        if (!detail.changed) return;
        canvas.removeEventListener("drawn", note);
        resolve();
      };
      canvas.addEventListener("drawn", note);
    });
    key(area, "Enter");
    await painted;
    took.push(performance.now() - begun);
    await pause(150);
  }
  return took.slice(3);
}

/**
 * Drags a drop-off in the insights, with the flows shown on the sheet, and tells how long it took each time from the
 * slider's move until headline and curve were new and the frame with them was painted.
 */
export async function tries(count) {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const found = async (selector, words = "") => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      for (const element of document.querySelectorAll(selector))
        if (element.textContent.includes(words) || element.ariaLabel?.includes(words)) return element;
      await pause(50);
    }
    throw new Error(`no ${selector} ${words}`);
  };
  (await found("header button", "On the sheet")).click();
  (await found("[role^=menuitem]", "Who goes where")).click();
  const keys = { key: "I", code: "KeyI", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", keys));
  (await found("#insights-tab-what-if")).click();
  const at = await found("aside select");
  at.value = at.options[10].value;
  at.dispatchEvent(new Event("change", { bubbles: true }));
  const slide = await found("aside input[type=range]");
  await pause(500);
  const side = document.querySelector("aside");
  const shown = () => [".headline", "path.after"].map((it) => side.querySelector(it)).map((it) => it && (it.getAttribute("d") ?? it.textContent));
  const took = [];
  for (let attempt = 0; attempt < count; attempt += 1) {
    const before = shown();
    slide.value = String(0.05 + 0.03 * ((attempt * 7) % 20));
    const begun = performance.now();
    const painted = new Promise((resolve) => {
      const look = new MutationObserver(() => {
        if (!shown().every((now, index) => now && now !== before[index])) return;
        look.disconnect();
        // Told behind the frame in which it is drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      });
      look.observe(side, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    slide.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.race([painted, pause(5000).then(() => Promise.reject(new Error("nothing followed")))]);
    took.push(performance.now() - begun);
    await pause(60 + 13 * (attempt % 7));
  }
  return took.slice(3);
}
