/**
 * Which technical account: a known one, or one described here.
 */

import { addAccount, beginPractice, chooseWay, destinations } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { field, filled, form } from "../fields.js";
import { draw } from "../page.js";
import { accountRows } from "../parts/accounts.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").ChooseAccount} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const login = field({ id: "login", label: text("account-login"), hint: text("account-login-hint"), mono: true, attributes: { placeholder: "TECH_…" } });
  const name = field({ id: "structure-name", label: text("account-structure-name"), hint: text("account-structure-name-hint") });
  const id = field({ id: "structure-id", label: text("account-structure-id"), hint: text("account-structure-id-hint"), mono: true });
  const send = () => {
    if (!filled(login.input, text("account-login-missing"))) return;
    if (!filled(name.input, text("account-structure-name-missing"))) return;
    const account = { environment: screen.environment, login: login.input.value.trim(), structure_name: name.input.value.trim(), structure_id: id.input.value.trim() };
    ask(text("busy-writing"), () => addAccount(account), go);
  };
  const described = form("account-form", send, el("div", { class: "card" }, login.block, name.block, id.block));
  const helps = el("div", { class: "helps" },
    help("show-several", text("account-several"), [text("account-several-more")]),
    help("show-none", text("account-none"), [text("account-none-manager"), text("account-none-create"), text("account-none-wait")]));

  const describe = (/** @type {boolean} */ first) => {
    draw(root, {
      title: text("account-new-title"), lead: text("account-new-lead"), content: [described, helps],
      out: first ? back() : button("choose-known", text("account-known"), choose),
      actions: [button("add-account", text("account-next"), send, { class: "btn primary" })],
    });
    if (!first) root.querySelector("h1")?.focus();
  };
  const practice = screen.environment === "practice";
  const back = () => practice
    ? button("begin-practice", text("account-back"), () => ask(text("busy-reading"), beginPractice, go))
    : button("choose-way", text("account-back"), () => ask(text("busy-reading"), chooseWay, go));
  const known = () => draw(root, {
    title: text("account-title"), lead: text("account-lead"),
    content: [
      accountRows(screen.accounts, (row) => [button("choose-known-account", text("account-choose"),
        () => ask(text("busy-reading"), () => destinations(row.account), go), { "data-of": row.account, "aria-label": text("account-choose-for", { structure: row.structure }) })]),
      helps,
    ],
    out: back(),
    actions: practice ? [] : [button("describe-account", text("account-another"), () => describe(false))],
  });
  const choose = () => {
    known();
    root.querySelector("h1")?.focus();
  };
  if (screen.accounts.length > 0) known();
  else describe(true);
}

/** @param {string} action @param {string} question @param {string[]} answer */
function help(action, question, answer) {
  return el("details", {}, el("summary", { "data-action": action }, question), answer.map((sentence) => el("p", {}, sentence)));
}
