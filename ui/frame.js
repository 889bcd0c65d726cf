/**
 * What stands round every screen: the mark, where one is, the way to history and settings.
 */

import { history, home, settings } from "./api.js";
import { asking } from "./ask.js";
import { clipboardCard } from "./clipboard.js";
import { button, el } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

/** @typedef {import("./api.js").Screen} Screen */

/** The step that each screen of a reset belongs to, from 0; null for those that stand beside it.
 * @type {Record<Screen["screen"], number | null>} */
const STEP = {
  home: null, history: null, settings: null,
  way: 0, account: 0, destinations: 1, "what-will-happen": 2, follow: 3, "check-read": 3, pending: 3, kept: 4, save: 5, "to-do": 6, done: 7,
};

/** @param {HTMLElement} rail @param {Screen} screen @param {import("./ask.js").Go} go */
export function drawFrame(rail, screen, go) {
  const step = STEP[screen.screen];
  rail.replaceChildren(
    el("p", { class: "mark" }, icon("keys"), "Trousseau"),
    step === null ? "" : steps(step),
    places(screen.screen, step === null, go),
    clipboardCard(),
    el("p", { class: "foot" }, text("frame-not-affiliated")),
  );
}

/** @param {number} now */
function steps(now) {
  const names = [
    text("frame-step-account"), text("frame-step-destinations"), text("frame-step-what"), text("frame-step-reset"),
    text("frame-step-kept"), text("frame-step-save"), text("frame-step-to-do"), text("frame-step-done"),
  ];
  return el("nav", { class: "way", "aria-label": text("frame-steps") },
    el("p", { class: "where" }, text("frame-where", { step: now + 1, steps: names.length, name: names[now] ?? "" })),
    el("ol", { class: "steps" }, names.map((name, index) => el("li",
      { class: index < now ? "past" : index === now ? "now" : null, "aria-current": index === now ? "step" : null },
      index < now ? el("span", { class: "dot" }, icon("done")) : el("span", { class: "dot" }, String(index + 1)),
      el("span", {}, name, index < now && el("span", { class: "unseen" }, ` (${text("frame-step-past")})`))))));
}

/** @param {Screen["screen"]} now @param {boolean} large @param {import("./ask.js").Go} go */
function places(now, large, go) {
  const ask = asking(document.getElementById("page") ?? document.body, go);
  /** @param {Screen["screen"]} name @param {string} label @param {() => Promise<Screen>} work */
  const place = (name, label, work) => el("li", {}, button(`go-${name}`, label, () => ask(text("busy-reading"), work, go),
    { class: "place", "aria-current": now === name ? "page" : null }));
  return el("nav", { class: large ? "places" : "places small", "aria-label": text("frame-places") },
    el("ul", {}, place("home", text("frame-home"), home), place("history", text("frame-history"), history), place("settings", text("frame-settings"), settings)));
}
