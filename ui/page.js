/**
 * The shape of every screen: a title that takes the focus, one line, the thing itself, and the actions.
 */

import { el } from "./dom.js";

/** `out` is the quiet way out, at the left; of `actions` the last is the main one.
 * @typedef {{title: string, lead: string | import("./dom.js").Child[], content: (import("./dom.js").Child | import("./dom.js").Child[])[], out?: HTMLElement | null, actions?: HTMLElement[]}} Page */

/** Draws the page in `root`. @param {HTMLElement} root @param {Page} page */
export function draw(root, { title, lead, content, out = null, actions = [] }) {
  out?.classList.add("quiet");
  root.replaceChildren(
    el("h1", { tabindex: -1 }, title),
    el("p", { class: "lead" }, lead),
    el("div", { class: "refused" }),
    el("div", { class: "content" }, ...content),
    el("div", { class: "acts" }, out && el("div", { class: "out" }, out), actions),
  );
}

/** A calm warning or the reason why it is not finished: amber, with its sign.
 * @param {Node} sign @param {string} what @param {import("./dom.js").Child[]} more */
export function note(sign, what, ...more) {
  return el("div", { class: "note" }, sign, el("div", {}, el("p", {}, el("b", {}, what)), more));
}
