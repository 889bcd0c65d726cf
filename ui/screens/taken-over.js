/**
 * What came from the other computer, and what is still to do.
 */

import { home, takeOver } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { refusalCard } from "../refusal.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").TakenOver} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const again = () => ask(text("busy-reading"), takeOver, go);
  const homeward = () => ask(text("busy-reading"), home, go);
  const refusal = screen.accounts.find((account) => account.refusal)?.refusal;
  draw(root, {
    title: screen.missing ? text("taken-over-missing-title") : text("taken-over-title"),
    lead: screen.missing ? text("taken-over-missing-lead") : text("taken-over-lead"),
    content: [
      refusal ? refusalCard(refusal, { account: null, again, ask: (sentence, work) => ask(sentence, work, go) }) : null,
      el("ul", { class: "card rows", id: "arrived" }, screen.accounts.map((account) => el("li", { class: "row", "data-account": account.account },
        el("div", { class: "with-icon" }, icon(account.refusal ? "flag" : account.has_password ? "done" : "list"), el("div", {},
          el("p", {}, el("b", {}, account.structure), " ", el("span", { class: "small login" }, account.login)), el("p", { class: "small" }, account.text),
          account.claims_text !== null && el("p", { class: "small", "data-claims": account.account }, account.claims_text)))))),
      el("section", { class: "card", "aria-labelledby": "next" },
        el("h2", { id: "next" }, text("taken-over-next")),
        el("ul", { class: "say" },
          line("list", text("taken-over-programs"), text("taken-over-programs-more")),
          line("browser", text("taken-over-contact"), text("taken-over-contact-more")),
          line("person", text("taken-over-vendor"), ""),
          line("done", text("taken-over-delete"), text("taken-over-delete-more")))),
    ],
    out: screen.missing ? button("go-home", text("taken-over-home"), homeward) : null,
    actions: [screen.missing
      ? button("take-over", text("taken-over-again"), again, { class: "btn primary" })
      : button("go-home", text("taken-over-home"), homeward, { class: "btn primary" })],
  });
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {string} more */
function line(sign, what, more) {
  return el("li", {}, icon(sign), el("div", {}, el("b", {}, what), " ", more));
}
