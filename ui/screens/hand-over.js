/**
 * « Je passe la main »: which accounts go along, and the passphrase of their file.
 */

import { saveSuccession, settings } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { form } from "../fields.js";
import { draw } from "../page.js";
import { passphraseFields } from "../parts/passphrase.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").HandOver} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const out = button("settings", text("hand-over-back"), () => ask(text("busy-reading"), settings, go));
  if (screen.accounts.length === 0) {
    draw(root, { title: text("hand-over-title"), lead: text("hand-over-empty"), content: [], out });
    return undefined;
  }
  const none = el("p", { class: "error", id: "none-chosen", role: "alert" });
  const boxes = screen.accounts.map((account) => ({ account, ...box(account) }));
  const protection = passphraseFields(text("hand-over-passphrase-hint"));
  const send = () => {
    const chosen = boxes.filter(({ input }) => input.checked).map(({ account }) => account.account);
    none.textContent = chosen.length === 0 ? text("hand-over-none") : "";
    if (chosen.length === 0) {
      boxes.find(({ input }) => !input.disabled)?.input.focus();
      return;
    }
    const taken = protection.take();
    if (taken) ask(text("busy-sealing"), () => saveSuccession(chosen, taken), (next) => { if (next) go(next); });
  };
  draw(root, {
    title: text("hand-over-title"), lead: text("hand-over-lead"),
    content: [form("hand-over-form", send, el("div", { class: "content" },
      el("div", { class: "card" }, el("fieldset", { class: "choice" }, el("legend", {}, text("hand-over-accounts")), boxes.map(({ block }) => block), none)),
      el("section", { class: "card", "aria-labelledby": "protecting" },
        el("h2", { id: "protecting" }, text("hand-over-passphrase-title")), protection.blocks)))],
    out,
    actions: [el("button", { class: "btn primary", type: "submit", form: "hand-over-form", "data-action": "save-succession" }, text("hand-over-save"))],
  });
  return protection.empty;
}

/** @param {import("../api.js").HandOver["accounts"][number]} account */
function box({ account, structure, login, ready, text: said }) {
  const id = `account-${account}`;
  const input = el("input", { type: "checkbox", id, checked: ready, disabled: !ready, "aria-describedby": `${id}-hint` });
  const block = el("div", { class: "option" }, input, el("label", { for: id }, el("b", {}, structure), " ", el("span", { class: "login" }, login)),
    el("p", { class: "hint", id: `${id}-hint` }, said));
  return { block, input };
}
