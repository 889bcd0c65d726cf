/**
 * The password typed by hand. It leaves the page as soon as it is sent, whatever becomes of it.
 */

import { keepTyped } from "../api.js";
import { button, el } from "../dom.js";
import { field, filled, form } from "../fields.js";
import { text } from "../texts.js";

/** @param {import("../api.js").Follow} follow @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go @param {() => void} cancel */
export function typedForm({ account, generation }, ask, go, cancel) {
  const login = field({ id: "typed-login", label: text("typed-login"), hint: text("typed-login-hint"), mono: true });
  const password = field({ id: "typed-password", label: text("typed-password"), secret: true, hint: text("typed-password-hint") });
  const again = field({ id: "typed-again", label: text("typed-again"), secret: true });
  const shown = el("input", {
    type: "checkbox", id: "typed-shown", change: () => {
      for (const { input } of [password, again]) input.type = shown.checked ? "text" : "password";
    },
  });
  const empty = () => { for (const { input } of [password, again]) input.value = ""; };
  const send = () => {
    if (!filled(login.input, text("typed-login-missing"))) return;
    if (!filled(password.input, text("typed-password-missing"))) return;
    if (!filled(again.input, text("typed-again-missing"))) return;
    const typed = { login: login.input.value.trim(), password: password.input.value, again: again.input.value };
    ask(text("busy-keyring"), () => {
      const answer = keepTyped(account.account, generation, typed);
      empty();
      return answer;
    }, go);
  };
  const block = form("typed-form", send,
    el("div", { class: "card" },
      el("h2", {}, text("typed-title")),
      login.block, password.block, again.block,
      el("div", { class: "option" }, shown, el("label", { for: "typed-shown" }, text("typed-show"))),
      el("div", { class: "mini" },
        el("button", { class: "btn primary", type: "submit", "data-action": "keep-typed" }, text("typed-send")),
        button("cancel-typed", text("typed-cancel"), () => { empty(); cancel(); }, { class: "btn quiet" }))));
  return { block, first: login.input, empty };
}
