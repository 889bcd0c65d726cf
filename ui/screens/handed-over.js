/**
 * The handover file is saved: what to do with it, and, as a step of its own, to forget here.
 */

import { forgetHandedOver, home } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").HandedOver} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const just = screen.file !== null;
  const forget = () => ask(text("busy-keyring"), () => forgetHandedOver(screen.accounts), go);
  draw(root, {
    title: just ? text("handed-over-title") : text("handed-over-forgotten-title"),
    lead: just ? text("handed-over-lead") : text("handed-over-forgotten-lead"),
    content: [
      screen.accounts.map(accountLine),
      screen.file !== null && el("p", { class: "due is-ready", id: "saved-file" }, icon("done"), el("span", {}, text("handed-over-file", { file: screen.file }))),
      screen.whereabouts && el("p", { class: "small" }, screen.whereabouts),
      just && el("section", { class: "card", "aria-labelledby": "next" },
        el("h2", { id: "next" }, text("handed-over-next")),
        el("ul", { class: "say" },
          line("page", text("handed-over-give"), text("handed-over-give-more")),
          line("lock", text("handed-over-say"), text("handed-over-say-more")),
          line("screen", text("handed-over-import"), text("handed-over-import-more")),
          line("person", text("handed-over-tell"), text("handed-over-tell-more")),
          line("browser", text("handed-over-contact"), text("handed-over-contact-more")))),
      screen.kept_here && el("section", { "aria-labelledby": "forgetting" },
        el("h2", { id: "forgetting" }, text("handed-over-forget-title")),
        el("p", { class: "small" }, text("handed-over-forget-lead"), screen.set_aside_text !== null && ` ${screen.set_aside_text}`), forgetting(forget)),
    ],
    actions: [button("go-home", text("handed-over-home"), () => ask(text("busy-reading"), home, go), { class: "btn primary" })],
  });
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {string} more */
function line(sign, what, more) {
  return el("li", {}, icon(sign), el("div", {}, el("b", {}, what), " ", more));
}

/** A question first: whether they have arrived is known on the other computer alone. @param {() => void} send */
function forgetting(send) {
  const place = el("div", { class: "mini" });
  const idle = () => place.replaceChildren(button("forget-here", text("handed-over-forget"), question, { class: "btn slim" }));
  const question = () => {
    const keep = button("keep-here", text("handed-over-keep"), () => { idle(); place.querySelector("button")?.focus(); }, { class: "btn slim" });
    place.replaceChildren(el("p", { id: "forget-question" }, el("b", {}, text("handed-over-question"))), keep,
      button("forget-handed-over", text("handed-over-forget-now"), send, { class: "btn slim grave", "aria-describedby": "forget-question" }));
    keep.focus();
  };
  idle();
  return place;
}
