/**
 * The rows of known accounts: whose it is, its login, how it stands, and what can be done with it.
 */

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").AccountRow} AccountRow */

/** @param {AccountRow[]} accounts @param {(row: AccountRow) => import("../dom.js").Child[]} actions @returns {HTMLElement} */
export function accountRows(accounts, actions) {
  return el("ul", { class: "card rows" }, accounts.map((row) => el("li", { class: "row", "data-account": row.account },
    el("div", {},
      el("p", {}, el("b", {}, row.structure), environmentTag(row)),
      el("p", { class: "small login" }, row.login),
      row.due_text ? el("p", { class: "small" }, row.due_text) : null),
    el("div", { class: "ends" }, standing(row), actions(row)))));
}

/** How it stands against the calendar. @param {{standing: AccountRow["standing"], standing_text: string}} row */
export function standing(row) {
  if (!row.standing_text) return null;
  const [tone, sign] = toneOf(row.standing);
  return el("span", { class: `pill ${tone}` }, sign, row.standing_text);
}

/** @param {AccountRow["standing"]} standing @returns {[string, Node]} */
function toneOf(standing) {
  switch (standing) {
    case "up-to-date": return ["done", icon("done")];
    case "unfinished": return ["open", icon("flag")];
    case "due-soon": return ["open", icon("clock")];
    case "urgent": return ["gone", icon("clock")];
    case "lapsed": return ["gone", icon("ends")];
    case "unknown": return ["plain", icon("clock")];
  }
}

/** The account that a screen of the reset speaks of, on one line.
 * @param {import("../api.js").Account} account */
export function accountLine(account) {
  return el("p", { class: "whose" }, el("b", {}, account.structure), " ", el("code", { class: "login" }, account.login),
    environmentTag(account));
}

/** Said wherever something is not the real portal's. @param {{environment: import("../api.js").Environment}} of */
export function environmentTag({ environment }) {
  switch (environment) {
    case "production": return null;
    case "qualification": return el("span", { class: "env" }, text("environment-test"));
    case "practice": return el("span", { class: "env" }, text("environment-practice-tag"));
  }
}
