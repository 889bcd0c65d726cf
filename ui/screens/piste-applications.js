/**
 * The identifiers that Trousseau asks PISTE with, for somebody who has never heard of them.
 */

import { copyDetails, forgetPisteApplication, namePisteApplication, settings, tryPisteApplication } from "../api.js";
import { asking } from "../ask.js";
import { somethingElseCopied } from "../clipboard.js";
import { button, el } from "../dom.js";
import { field, filled, form } from "../fields.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw, note } from "../page.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").PisteApplication} PisteApplication */

/** @param {HTMLElement} root @param {import("../api.js").PisteApplications} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const copy = () => ask(text("busy-writing"), () => copyDetails(screen.question), () => { somethingElseCopied(); announce(text("piste-ask-copied")); });
  draw(root, {
    title: text("piste-title"), lead: text("piste-lead"),
    content: [
      el("p", {}, text("piste-skip")),
      el("ul", { class: "card rows" }, screen.applications.map((one) => row(one, ask, go))),
      el("section", { "aria-labelledby": "question" },
        el("h2", { id: "question" }, text("piste-ask-title")),
        el("p", { class: "small" }, text("piste-ask-lead")),
        el("div", { class: "letter", tabindex: 0, role: "group", "aria-labelledby": "question" }, el("p", { class: "body" }, screen.question)),
        el("div", { class: "mini" }, button("copy-question", [icon("copy"), text("piste-ask-copy")], copy))),
    ],
    out: button("settings", text("piste-back"), () => ask(text("busy-reading"), settings, go)),
  });
}

/** One environment. @param {PisteApplication} one @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go */
function row({ environment, client_id, tried }, ask, go) {
  const production = environment === "production";
  const name = production ? text("piste-production") : text("piste-qualification");
  const below = el("div", { class: "below" });
  /** @param {string} action @param {string} label @param {string} full @param {() => void} pressed */
  const small = (action, label, full, pressed) => button(action, label, pressed, { class: "btn slim", "data-of": environment, "aria-label": full });
  const close = () => { below.replaceChildren(); ends.querySelector("button")?.focus(); };
  const open = () => {
    const { block, first } = identifiers(environment, ask, go, close);
    below.replaceChildren(block);
    first.focus();
  };
  const ends = el("div", { class: "ends" }, client_id === null
    ? small("give-piste-application", text("piste-give"), text("piste-give-for", { environment: name }), open)
    : [
      small("try-piste-application", text("piste-try"), text("piste-try-for", { environment: name }), () => ask(text("busy-piste"), () => tryPisteApplication(environment), go)),
      small("replace-piste-application", text("piste-replace"), text("piste-replace-for", { environment: name }), open),
      small("forget-piste-application", text("piste-forget"), text("piste-forget-for", { environment: name }), () => ask(text("busy-keyring"), () => forgetPisteApplication(environment), go)),
    ]);
  return el("li", { class: "row", "data-environment": environment },
    el("div", {}, el("p", {}, el("b", {}, name)),
      el("p", { class: "small" }, production ? text("piste-production-more") : text("piste-qualification-more")),
      el("p", { class: "small" }, client_id === null ? text("piste-none") : el("code", {}, client_id)),
      tried && outcome(tried)),
    ends, below);
}

/** @param {NonNullable<PisteApplication["tried"]>} tried */
function outcome({ well, text: said, refusal }) {
  if (well) return el("ul", { class: "checks saved" }, el("li", { class: "is-ready" }, icon("done"), el("span", {}, said)));
  return note(icon("warn"), said, refusal && el("p", {}, `${refusal.what} ${refusal.todo}`), refusal && el("p", { class: "small" }, refusal.code));
}

/** Both identifiers, to be pasted. @param {import("../api.js").Environment} environment @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go @param {() => void} close */
function identifiers(environment, ask, go, close) {
  const id = field({ id: "client-id", label: text("piste-client-id"), hint: text("piste-not-api-keys"), mono: true });
  const secret = field({ id: "client-secret", label: text("piste-client-secret"), hint: text("piste-client-secret-hint"), secret: true });
  const send = () => {
    if (!filled(id.input, text("piste-missing-id")) || !filled(secret.input, text("piste-missing-secret"))) return;
    const typed = { client_id: id.input.value, client_secret: secret.input.value };
    secret.input.value = "";
    ask(text("busy-piste"), () => namePisteApplication(environment, typed), go);
  };
  const block = form("piste-form", send, id.block, secret.block,
    el("div", { class: "mini" }, button("cancel-piste-application", text("piste-cancel"), close),
      el("button", { class: "btn primary", type: "submit", "data-action": "name-piste-application" }, text("piste-save"))));
  return { block, first: id.input };
}
