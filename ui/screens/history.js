/**
 * What each reset did, and what was done, the latest first. No password is in it.
 */

import { history, home, saveHistory } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw } from "../page.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").History} History */

/** @param {HTMLElement} root @param {History} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const several = screen.accounts.length > 1;
  const isEmpty = screen.lines.length === 0;
  draw(root, {
    title: text("history-title"), lead: text("history-lead"),
    content: [
      several && accounts(screen, (account) => ask(text("busy-reading"), () => history(account), go)),
      screen.saved !== null && el("ul", { class: "checks saved", id: "saved" }, el("li", { class: "is-ready" }, icon("done"), el("span", {}, screen.saved))),
      isEmpty && el("p", {}, text("history-empty")),
      screen.resets.length > 0 && resets(screen, several),
      !isEmpty && lines(screen),
    ],
    out: button("back-home", text("history-back"), () => ask(text("busy-reading"), home, go)),
    actions: isEmpty ? [] : [button("save-history", text("history-save"), () => ask(text("busy-writing"), () => saveHistory(screen.chosen), go))],
  });
  if (screen.saved !== null) announce(screen.saved);
}

/** Whose history. @param {History} screen @param {(account: number | null) => void} choose */
function accounts(screen, choose) {
  const list = el("select", { id: "history-account", change: () => choose(list.value === "" ? null : Number(list.value)) },
    el("option", { value: "" }, text("history-all")),
    screen.accounts.map((it) => el("option", { value: it.account, selected: it.account === screen.chosen }, `${it.structure} · ${it.login}`)));
  return el("div", { class: "field" }, el("label", { for: "history-account" }, text("history-account")), list);
}

/** From the reset to each program. @param {History} screen @param {boolean} several */
function resets(screen, several) {
  return el("section", { "aria-labelledby": "resets-title" },
    el("h2", { id: "resets-title" }, text("history-resets")),
    el("p", { class: "small" }, text("history-resets-lead")),
    el("ul", { class: "card rows", id: "resets" }, screen.resets.map((reset) => el("li", { class: "row" },
      el("div", {},
        el("p", {}, el("b", {}, reset.text)),
        reset.programs.length > 0 && el("ul", { class: "plain" }, reset.programs.map((program) => el("li", {}, program))),
        several && whose(reset)),
      reset.open && el("span", { class: "pill open" }, icon("clock"), text("history-unfinished"))))));
}

/** @param {History} screen */
function lines(screen) {
  return el("section", { "aria-labelledby": "lines-title" },
    el("h2", { id: "lines-title" }, text("history-lines")),
    el("ul", { class: "card rows", id: "history" }, screen.lines.map((line) => el("li", { class: "row past" },
      el("div", { class: "at" }, el("p", {}, line.at_text), line.by !== null && el("p", { class: "by" }, line.by)),
      el("div", {}, el("p", {}, line.text), whose(line))))));
}

/** @param {{structure: string, login: string}} it */
function whose({ structure, login }) {
  return el("p", { class: "small" }, structure, structure !== "" && " · ", el("span", { class: "login" }, login));
}
