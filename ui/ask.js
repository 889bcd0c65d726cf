/**
 * Asking Rust: the sentence while it works, the next screen when it answers, the refusal in its place when it
 * refuses.
 */

import { during } from "./busy.js";
import { el } from "./dom.js";
import { asRefusal, refusalCard } from "./refusal.js";

/** @typedef {import("./api.js").Screen} Screen */
/** Draws the next screen. @typedef {(screen: Screen) => void} Go */
/** `then` takes the answer where it is not a screen.
 * @typedef {<T>(sentence: string, work: () => Promise<T>, then: (answer: T) => void) => void} Ask */

/** The way a screen asks. `account` is the one that the screen speaks of.
 * @param {HTMLElement} root @param {Go} go @param {number | null} [account] @returns {Ask} */
export function asking(root, go, account = null) {
  /** @type {Ask} */
  const ask = (sentence, work, then) => {
    root.querySelector(".refused")?.replaceChildren();
    during(sentence, work).then(then).catch((thrown) => refuse(root, thrown, go, account, () => ask(sentence, work, then)));
  };
  return ask;
}

/** Shows what was refused below the title, and takes the focus there.
 * @param {HTMLElement} root @param {unknown} thrown @param {Go} go @param {number | null} account @param {() => void} again */
export function refuse(root, thrown, go, account, again) {
  const ask = asking(root, go, account);
  const card = refusalCard(asRefusal(thrown), { account, again, ask: (sentence, work) => ask(sentence, work, go) });
  const place = root.querySelector(".refused") ?? root.appendChild(el("div", { class: "refused" }));
  place.replaceChildren(card);
  card.querySelector("h2")?.focus();
}
