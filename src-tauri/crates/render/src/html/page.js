"use strict";
(() => {
  document.documentElement.classList.add("live");
  const $ = (id) => document.getElementById(id);
  const sheet = $("sheet"), svg = sheet.querySelector("svg"), details = $("details");
  const own = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const stages = [...document.querySelectorAll("#story .stage")];
  let scale = 1, at = -1, opener = null;

  const told = (id) => $("s-" + id) || document.querySelector(`[data-told="${id}"]`);
  const drawn = (id) => [...svg.querySelectorAll(`[data-record="${id}"]`)];

  function size(next, x = sheet.clientWidth / 2, y = sheet.clientHeight / 2) {
    const to = Math.min(4, Math.max(0.05, next)), by = to / scale;
    const left = (sheet.scrollLeft + x) * by - x, top = (sheet.scrollTop + y) * by - y;
    scale = to;
    svg.style.width = own.width * to + "px";
    svg.style.height = own.height * to + "px";
    sheet.scrollLeft = left;
    sheet.scrollTop = top;
  }
  const fit = () => size(Math.min(sheet.clientWidth / own.width, sheet.clientHeight / own.height));

  function frame(boxes) {
    const rects = boxes.map((box) => box.getBoundingClientRect()).filter((rect) => rect.width > 0);
    if (rects.length === 0) return;
    const [left, top] = [Math.min(...rects.map((r) => r.left)), Math.min(...rects.map((r) => r.top))];
    const right = Math.max(...rects.map((r) => r.right));
    const origin = sheet.getBoundingClientRect();
    const x = (left - origin.left + sheet.scrollLeft) / scale, y = (top - origin.top + sheet.scrollTop) / scale;
    const width = (right - left) / scale;
    // what is too wide to be read whole is seen from where it begins
    size(Math.min(1.2, Math.max(0.5, (sheet.clientWidth - 80) / width)));
    sheet.scrollTo(x * scale - Math.max(40, (sheet.clientWidth - width * scale) / 2), y * scale - 40);
  }

  function light(groups) {
    for (const group of svg.querySelectorAll(".hit")) group.classList.remove("hit");
    for (const group of groups) group.classList.add("hit");
  }
  function show(id) {
    const groups = drawn(id);
    light(groups.slice(0, 1));
    $("map").scrollIntoView();
    frame(groups.slice(0, 1));
    sheet.focus({ preventScroll: true });
  }
  function open(id, from) {
    const source = told(id);
    if (!source) return;
    opener = from;
    const inside = $("inside"), copy = (source.closest("article, .stage") || source).cloneNode(true);
    copy.removeAttribute("id");
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    inside.replaceChildren(copy);
    details.hidden = false;
    light(drawn(id).slice(0, 1));
    details.focus({ preventScroll: true });
  }
  function close() {
    if (details.hidden) return;
    details.hidden = true;
    light([]);
    (opener || sheet).focus({ preventScroll: true });
  }
  function go(to) {
    if (stages.length === 0) return;
    at = Math.min(stages.length - 1, Math.max(0, to));
    const stage = stages[at], parts = [stage, ...stage.querySelectorAll("article")];
    // all of it: a stage is drawn as a wash and as a head, too
    const groups = parts.flatMap((part) => drawn(part.dataset.told));
    light([]);
    frame(groups);
    $("where").textContent = stage.querySelector("h3").textContent;
  }

  for (const group of svg.querySelectorAll("[data-record]"))
    if (told(group.dataset.record)) group.classList.add("told");

  $("larger").onclick = () => size(scale * 1.25);
  $("smaller").onclick = () => size(scale / 1.25);
  $("fit").onclick = fit;
  $("before").onclick = () => go(at - 1);
  $("next").onclick = () => go(at + 1);
  $("close").onclick = close;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-show]");
    if (button) show(button.dataset.show);
  });

  let held = null;
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    held = { x: event.clientX, y: event.clientY, left: sheet.scrollLeft, top: sheet.scrollTop, moved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    if (Math.hypot(x, y) > 4) held.moved = true;
    if (!held.moved) return;
    sheet.classList.add("held");
    sheet.scrollTo(held.left - x, held.top - y);
  });
  addEventListener("pointerup", () => {
    sheet.classList.remove("held");
    setTimeout(() => (held = null));
  });
  svg.addEventListener("click", (event) => {
    if (held && held.moved) return event.preventDefault();
    const group = event.target.closest(".told");
    if (group && !event.target.closest("a")) open(group.dataset.record, sheet);
  });
  sheet.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = sheet.getBoundingClientRect();
    size(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { "+": () => size(scale * 1.25), "-": () => size(scale / 1.25), 0: fit, n: () => go(at + 1), p: () => go(at - 1), "/": () => $("search").focus() };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const search = $("search"), fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const texts = [...document.querySelectorAll("#story h3, #story h4, #story p:not(.phase), #story dd")].map((element) => [element, fold(element.textContent)]);
  let hits = [], turn = -1;
  search.addEventListener("input", () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    for (const element of document.querySelectorAll(".found")) element.classList.remove("found");
    hits = words.length ? texts.filter(([, text]) => words.every((word) => text.includes(word))).map(([element]) => element) : [];
    for (const element of hits) element.classList.add("found");
    turn = -1;
    light(hits.flatMap((element) => drawn((element.closest("[data-told]") || {dataset: {}}).dataset.told).slice(0, 1)));
    $("found").textContent = words.length ? $("found").dataset.words.replace("%", hits.length) : "";
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || hits.length === 0) return;
    turn = (turn + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    hits[turn].scrollIntoView({ block: "center" });
  });

  fit();
  if (scale < 0.5) size(0.5), sheet.scrollTo(0, 0);
})();
