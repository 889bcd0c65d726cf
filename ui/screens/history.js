/**
 * What was done, the latest first. No password is in it.
 */

import { home } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { draw } from "../page.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").History} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  draw(root, {
    title: text("history-title"), lead: text("history-lead"),
    content: [screen.lines.length === 0
      ? el("p", {}, text("history-empty"))
      : el("ul", { class: "card rows", id: "history" }, screen.lines.map((line) => el("li", { class: "row past" },
        el("p", { class: "small at" }, line.at_text),
        el("div", {}, el("p", {}, line.text), el("p", { class: "small" }, line.structure, " · ", el("span", { class: "login" }, line.login))))))],
    out: button("back-home", text("history-back"), () => ask(text("busy-reading"), home, go)),
  });
}
