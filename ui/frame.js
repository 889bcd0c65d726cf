/**
 * What stands round every screen: the mark, where one is, the way to history and settings.
 */

import { endPractice, history, home, settings } from "./api.js";
import { asking } from "./ask.js";
import { clipboardCard } from "./clipboard.js";
import { button, el } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

/** @typedef {import("./api.js").Screen} Screen */

/** The step that each screen of a reset belongs to, from 0; null for those that stand beside it.
 * @type {Record<Screen["screen"], number | null>} */
const STEP = {
  home: null, history: null, settings: null, "hand-over": null, "handed-over": null, "take-over": null, "taken-over": null, "piste-applications": null, "due-dates": null, "set-aside": null,
  way: 0, practice: 0, structures: 0, "no-account": 0, account: 0, destinations: 1, "what-will-happen": 2, follow: 3, performing: 3, "portal-window": 3, "check-read": 3, pending: 3, submission: 3, kept: 4, save: 5, "to-do": 6, done: 7,
};

/** Answers whether the screen is one of practice. @param {HTMLElement} rail @param {HTMLElement} strip @param {Screen} screen @param {import("./ask.js").Go} go */
export function drawFrame(rail, strip, screen, go) {
  const step = STEP[screen.screen];
  const practice = isPractice(screen);
  strip.hidden = !practice;
  strip.setAttribute("aria-label", text("practice-word"));
  strip.replaceChildren(...(practice ? practiceStrip(go) : []));
  rail.replaceChildren(
    el("p", { class: "mark" }, icon("keys"), el("span", {}, "Trousseau", practice && el("span", { class: "env" }, text("practice-mark")))),
    step === null ? "" : steps(step),
    places(screen.screen, step === null, go),
    clipboardCard(),
    el("p", { class: "foot" }, text("frame-not-affiliated")),
  );
  return practice;
}

/** Whether nothing on the screen is real. @param {Screen} screen */
function isPractice(screen) {
  switch (screen.screen) {
    case "practice": case "structures": case "no-account": return true;
    case "home": case "history": case "settings": case "due-dates": return screen.practice;
    case "way": case "piste-applications": case "hand-over": case "handed-over": case "take-over": case "taken-over": return false;
    case "account": return screen.environment === "practice";
    default: return screen.account.environment === "practice";
  }
}

/** Said on every screen of practice, with the way out. @param {import("./ask.js").Go} go */
function practiceStrip(go) {
  const ask = asking(document.getElementById("page") ?? document.body, go);
  return [
    el("p", {}, el("b", {}, text("practice-word")), " ", text("practice-strip")),
    button("end-practice", text("practice-leave"), () => ask(text("busy-reading"), endPractice, go), { class: "btn slim" }),
  ];
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
