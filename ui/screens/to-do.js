/**
 * What stops working now, whom to tell, and each program that waits for the new password.
 */

import { confirmDestination, copyMessage, destinations, done, home, message, save, told } from "../api.js";
import { asking } from "../ask.js";
import { somethingElseCopied } from "../clipboard.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw, note } from "../page.js";
import { updatedByText } from "../parts/destination-form.js";
import { keyTag } from "../parts/key-tag.js";
import { verdictPart } from "../parts/verdict.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").Told} Told */

/** @param {HTMLElement} root @param {import("../api.js").ToDo} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const tag = keyTag({ account: screen.account, ask });
  const first = screen.destinations.find((one) => one.confirmed_text === null);
  /** @param {Told} whom */
  const tell = (whom) => person(whom, whom === "it" ? screen.told_it : screen.told_vendor, ask, screen.account, go);
  const verdict = verdictPart({ account: screen.account, verdict: screen.verdict, to_verify: false }, ask, go);
  const overdue = overduePart(screen, verdict.block, ask, go);
  draw(root, {
    title: screen.all_confirmed ? text("to-do-all-title") : text("to-do-title"),
    lead: screen.all_confirmed ? text("to-do-all-lead") : text("to-do-lead"),
    content: [
      screen.all_confirmed ? null : note(icon("flag"), screen.stops_text),
      el("section", { "aria-labelledby": "programs" },
        el("div", { class: "titled" },
          el("h2", { id: "programs" }, text("to-do-programs")),
          button("destinations", text("to-do-change"), () => ask(text("busy-reading"), () => destinations(account), go), { class: "link" })),
        screen.destinations.length === 0 && el("p", {}, text("to-do-none")),
        el("ul", { class: "card rows" }, screen.destinations.map((one) => el("li", { class: "row", "data-destination": one.destination },
          el("div", {}, el("p", {}, el("b", {}, one.name)), el("p", { class: "small" }, updatedByText(one.updated_by)), one.note ? el("p", { class: "small" }, one.note) : null),
          one.confirmed_text === null
            ? button("confirm-destination", text("to-do-confirm"), () => ask(text("busy-writing"), () => confirmDestination(screen.account, one.destination), go),
              { class: one === first ? "btn primary" : "btn", "data-of": one.destination, "aria-label": text("to-do-confirm-for", { name: one.name }) })
            : el("span", { class: "pill done" }, icon("done"), one.confirmed_text))))),
      tag.block,
      screen.overdue === null ? verdict.block : overdue.block,
      el("section", { "aria-labelledby": "people" },
        el("h2", { id: "people" }, text("to-do-people")),
        el("ul", { class: "card rows" }, tell("it"), tell("vendor"))),
    ],
    out: button("go-home", screen.all_confirmed ? text("to-do-home") : text("to-do-later"), () => ask(text("busy-reading"), home, go)),
    actions: [
      button("save", text("to-do-save"), () => ask(text("busy-reading"), () => save(account), go)),
      ...(screen.all_confirmed ? [button("done", text("to-do-next"), () => ask(text("busy-reading"), () => done(account), go), { class: "btn primary" })] : []),
    ],
  });
  return () => { tag.leave(); verdict.leave(); overdue.leave(); };
}

/** A program that still waits a day later may stop the invoices unseen: what its vendor needs to be told can be tried and copied.
 * @param {import("../api.js").ToDo} screen @param {HTMLElement | null} tried what is on view of a try @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go */
function overduePart(screen, tried, ask, go) {
  if (screen.overdue === null) return { block: null, leave: () => {} };
  let leave = () => {};
  const place = el("div", {}, el("p", {}, text("to-do-evidence")), tried);
  const tryIt = () => {
    const verdict = verdictPart({ account: screen.account, verdict: null, to_verify: true }, ask, go);
    leave = verdict.leave;
    place.replaceChildren(verdict.block ?? "");
  };
  if (tried === null) place.append(el("div", { class: "mini" }, button("verify", text("to-do-evidence-try"), tryIt, { class: "btn slim" })));
  return { block: el("section", { id: "overdue" }, note(icon("flag"), screen.overdue, place)), leave: () => leave() };
}

/** Someone who must be told, with a text to send them. It holds no password.
 * @param {Told} whom @param {string | null} since @param {import("../ask.js").Ask} ask @param {import("../api.js").Account} shown @param {import("../ask.js").Go} go */
function person(whom, since, ask, shown, go) {
  const { account } = shown;
  const below = el("div", { class: "below" });
  const read = () => ask(text("busy-reading"), () => message(account, whom), ({ subject, body }) => {
    below.replaceChildren(
      el("div", { class: "letter", tabindex: 0, role: "group", "aria-label": text("to-do-letter") }, el("p", {}, el("b", {}, subject)), el("p", { class: "body" }, body)),
      el("div", { class: "mini" }, button("copy-message", [icon("copy"), text("to-do-copy-message")],
        () => ask(text("busy-writing"), () => copyMessage(account, whom), () => { somethingElseCopied(); announce(text("to-do-message-copied")); }), { "data-of": whom })));
    below.querySelector("div")?.focus();
  });
  return el("li", { class: "row" },
    el("div", { class: "with-icon" }, icon("person"), el("div", {}, el("b", {}, whom === "it" ? text("to-do-it") : text("to-do-vendor")),
      el("p", { class: "small" }, whom === "it" ? text("to-do-it-more") : text("to-do-vendor-more")))),
    el("div", { class: "ends" },
      button("message", text("to-do-message"), read, { class: "btn slim quiet", "data-of": whom, "aria-label": whom === "it" ? text("to-do-message-it") : text("to-do-message-vendor") }),
      since === null
        ? button("told", text("to-do-told"), () => ask(text("busy-writing"), () => told(shown, whom), go),
          { class: "btn slim", "data-of": whom, "aria-label": whom === "it" ? text("to-do-told-it") : text("to-do-told-vendor") })
        : el("span", { class: "pill done" }, icon("done"), since)),
    below);
}
