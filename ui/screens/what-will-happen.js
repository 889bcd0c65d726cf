/**
 * What will happen, and whether everything is ready for it. Nothing is changed yet.
 */

import { beginReset, destinations, home, openPortalWindow, whatWillHappen } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { choice } from "../fields.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw, note } from "../page.js";
import { rich, text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").WhatWillHappen} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account, login, environment } = screen.account;
  const practice = environment === "practice";
  const ask = asking(root, go, account);
  const question = screen.question === null ? null : vendorQuestion(screen.question);
  const begin = () => {
    if (!screen.ready) return announce(text("what-not-ready"));
    if (question && !question.answered()) return;
    ask(text("busy-writing"), () => beginReset(account), go);
  };
  const out = button("go-home", text("what-out"), () => ask(text("busy-reading"), home, go));
  /** @param {string} action @param {string} label @param {import("../api.js").Generation} generation */
  const inWindow = (action, label, generation) => button(action, label, () => ask(text("portal-window-busy"), () => openPortalWindow(account, generation), go));
  draw(root, {
    title: text("what-title"), lead: text("what-lead"),
    content: [
      screen.lost && note(icon("flag"), text("what-lost"), el("p", {}, text("what-lost-more"))),
      el("ul", { class: "say" },
        line("again", text("what-new"), rich("what-new-more", { login: el("code", { class: "login" }, login) })),
        line("ends", text("what-old"), [text("what-old-more")]),
        line("safe", text("what-kept"), [text("what-kept-more", { store: screen.store_text })]),
        line("screen", text("what-left"), [screen.destinations.length > 0 ? text("what-left-more", { names: screen.destinations.join(", ") }) : text("what-left-none")])),
      el("div", { class: "irreversible" }, icon("warn"), el("div", {},
        el("p", {}, practice
          ? [el("b", {}, text("what-click-practice")), " ", text("what-click-practice-more")]
          : [el("b", {}, text("what-click")), " ", text("what-click-where")]))),
      screen.session !== null && el("div", { "data-note": "session" }, note(icon("warn"), screen.session)),
      question?.block ?? null,
      el("section", { "aria-labelledby": "checks" },
        el("h2", { id: "checks" }, screen.ready ? text("what-ready") : text("what-not-ready")),
        el("ul", { class: "checks" }, screen.checks.map(checkLine)),
        screen.ready ? null : el("div", { class: "mini" },
          button("check-again", text("refusal-try-again"), () => ask(text("busy-preflight"), () => whatWillHappen(account), go)),
          button("destinations", text("what-destinations"), () => ask(text("busy-reading"), () => destinations(account), go)))),
    ],
    out,
    actions: [...(practice ? [inWindow("open-portal-window", text("what-window"), "first"), inWindow("open-todays-portal-window", text("what-window-today"), "second")] : []),
      button("begin-reset", practice ? text("what-begin-practice") : text("what-begin"), begin, { class: practice ? "btn grave" : "btn primary", "aria-disabled": screen.ready ? null : "true", "data-not-yet": !screen.ready })],
  });
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {import("../dom.js").Child[]} more */
function line(sign, what, more) {
  return el("li", {}, icon(sign), el("div", {}, el("b", {}, what), " ", more));
}

/** @param {import("../api.js").Check} check */
function checkLine(check) {
  const { refusal } = check;
  if (refusal === null) return el("li", { class: "is-ready", "data-check": check.check }, icon("done"), el("span", {}, check.text));
  return el("li", { class: "is-not", "data-check": check.check, "data-code": refusal.code }, icon("warn"),
    el("div", {}, el("p", {}, el("b", {}, refusal.what)), el("p", {}, refusal.todo), el("p", { class: "code" }, text("refusal-code", { code: refusal.code }))));
}

/** On a Friday evening or the eve of a holiday: can the vendor be reached? @param {string} asked */
function vendorQuestion(asked) {
  const advice = el("p", { class: "advice", role: "status" });
  const missing = el("p", { class: "error", id: "vendor-missing" });
  const answer = choice({
    name: "vendor", legend: asked, value: null,
    options: [{ value: "yes", label: text("what-vendor-yes") }, { value: "no", label: text("what-vendor-no") }],
    chosen: (value) => {
      missing.replaceChildren();
      advice.textContent = value === "no" ? text("what-vendor-wait") : "";
    },
  });
  answer.block.setAttribute("aria-describedby", "vendor-missing");
  const answered = () => {
    if (answer.now() !== null) return true;
    missing.textContent = text("what-vendor-missing");
    answer.block.querySelector("input")?.focus();
    return false;
  };
  return { block: el("div", { class: "note" }, icon("clock"), el("div", {}, answer.block, missing, advice)), answered };
}
