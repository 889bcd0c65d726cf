/**
 * A copy elsewhere: a PDF with a passphrase, a plain PDF, or a table. A plain file warns first.
 */

import { kept, saveCsv, savePdf, saveProtectedPdf, toDo } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { form } from "../fields.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { passphraseFields } from "../parts/passphrase.js";
import { text } from "../texts.js";

/** @typedef {{name: string, sign: import("../icons.js").IconName, what: string, more: string, choose: string, open: (close: () => void) => {block: HTMLElement, first: HTMLElement}}} Choice */

/** @param {HTMLElement} root @param {import("../api.js").Save} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  /** @param {() => Promise<import("../api.js").Save>} work */
  const write = (work) => ask(text("busy-save"), work, go);
  /** @type {Choice[]} */
  const choices = [
    { name: "protected", sign: "lock", what: text("save-protected"), more: text("save-protected-more"), choose: text("save-protected-choose"),
      open: (close) => protection((chosen) => write(() => saveProtectedPdf(account, chosen)), close) },
    { name: "pdf", sign: "page", what: text("save-pdf"), more: text("save-pdf-more"), choose: text("save-pdf-choose"),
      open: (close) => warning("save-pdf", () => write(() => savePdf(account)), close) },
    { name: "csv", sign: "table", what: text("save-csv"), more: text("save-csv-more"), choose: text("save-csv-choose"),
      open: (close) => warning("save-csv", () => write(() => saveCsv(account)), close) },
  ];
  draw(root, {
    title: text("save-title"), lead: text("save-lead"),
    content: [
      accountLine(screen.account),
      screen.saved.length > 0 && el("ul", { class: "checks saved", id: "saved" }, screen.saved.map((line) => el("li", { class: "is-ready" }, icon("done"), el("span", {}, line)))),
      el("ul", { class: "card rows" }, choices.map(row)),
    ],
    out: button("kept", text("save-back"), () => ask(text("busy-reading"), () => kept(account), go)),
    actions: [button("to-do", screen.saved.length > 0 ? text("save-next") : text("save-without"), () => ask(text("busy-reading"), () => toDo(account), go), { class: "btn primary" })],
  });
}

/** @param {Choice} choice */
function row({ name, sign, what, more, choose, open }) {
  const below = el("div", { class: "below" });
  const chooser = button(`choose-${name}`, choose, () => {
    const opened = open(() => { below.replaceChildren(); chooser.focus(); });
    below.replaceChildren(opened.block);
    opened.first.focus();
  }, { class: "btn slim" });
  return el("li", { class: "row" },
    el("div", { class: "with-icon" }, icon(sign), el("div", {}, el("b", {}, what), el("p", { class: "small" }, more))), chooser, below);
}

/** @param {string} action @param {() => void} write @param {() => void} close */
function warning(action, write, close) {
  const first = el("p", { class: "warned", tabindex: -1 }, icon("warn"), el("span", {}, text("save-plain-warning")));
  return {
    first,
    block: el("div", {}, first, el("div", { class: "mini" },
      button(action, text("save-plain-anyway"), write), button("cancel-save", text("save-cancel"), close, { class: "btn quiet" }))),
  };
}

/** @param {(chosen: {passphrase: string, again: string}) => void} write @param {() => void} close */
function protection(write, close) {
  const { blocks, first, take, empty } = passphraseFields(text("save-passphrase-hint"));
  const send = () => {
    const chosen = take();
    if (chosen) write(chosen);
  };
  return {
    first,
    block: form("passphrase-form", send, blocks, el("div", { class: "mini" },
      el("button", { class: "btn", type: "submit", "data-action": "save-protected-pdf" }, text("save-protected-send")),
      button("cancel-save", text("save-cancel"), () => { empty(); close(); }, { class: "btn quiet" }))),
  };
}
