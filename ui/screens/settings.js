/**
 * Language, appearance, the check at login, what lies where, and forgetting an account's password.
 */

import { allowCapture, chooseAppearance, chooseAtLogin, chooseLanguage, forget, handOver, home, pisteApplications, takeOver } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { choice } from "../fields.js";
import { draw } from "../page.js";
import { accountRows } from "../parts/accounts.js";
import { loadTexts, text } from "../texts.js";

/** @typedef {import("../api.js").AccountRow} AccountRow */

/** @param {HTMLElement} root @param {import("../api.js").Settings} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  /** Language and appearance come with the sentences. @param {() => Promise<import("../api.js").Settings>} work */
  const dress = (work) => ask(text("busy-writing"), async () => {
    const next = await work();
    await loadTexts();
    return next;
  }, go);
  const language = choice({
    name: "language", legend: text("settings-language"), value: screen.language,
    options: [{ value: "system", label: text("settings-system") }, { value: "fr", label: "Français" }, { value: "en", label: "English" }],
    chosen: (value) => dress(() => chooseLanguage(/** @type {import("../api.js").LanguageChoice} */ (value))),
  });
  const appearance = choice({
    name: "appearance", legend: text("settings-appearance"), value: screen.appearance,
    options: [{ value: "system", label: text("settings-system") }, { value: "light", label: text("settings-light") }, { value: "dark", label: text("settings-dark") }],
    chosen: (value) => dress(() => chooseAppearance(/** @type {import("../api.js").Appearance} */ (value))),
  });
  const capture = choice({
    name: "capture", legend: text("settings-capture"), value: screen.capture_allowed ? "allowed" : "forbidden",
    options: [{ value: "forbidden", label: text("settings-capture-no") }, { value: "allowed", label: text("settings-capture-yes"), hint: text("settings-capture-hint") }],
    chosen: (value) => ask(text("busy-writing"), () => allowCapture(value === "allowed"), go),
  });
  const atLogin = choice({
    name: "at-login", legend: text("settings-at-login"), value: screen.at_login ? "on" : "off",
    options: [{ value: "off", label: text("settings-at-login-no") }, { value: "on", label: text("settings-at-login-yes"), hint: text("settings-at-login-hint") }],
    chosen: (value) => ask(text("busy-writing"), () => chooseAtLogin(value === "on"), go),
  });
  draw(root, {
    title: text("settings-title"), lead: text("settings-lead"),
    content: [
      el("div", { class: "card two" }, language.block, appearance.block),
      screen.at_login !== null && el("div", { class: "card" }, atLogin.block),
      screen.capture_allowed !== null && el("div", { class: "card" }, capture.block),
      el("dl", { class: "card facts" },
        fact(text("settings-store"), screen.store_text),
        screen.data_folder && fact(text("settings-folder"), el("code", { class: "address" }, screen.data_folder)),
        fact(text("settings-version"), screen.version),
        fact(text("settings-licence"), text("settings-licence-more"))),
      !screen.practice && el("section", { "aria-labelledby": "handing-over" },
        el("h2", { id: "handing-over" }, text("settings-hand-over-title")),
        el("p", { class: "small" }, text("settings-hand-over-lead")),
        el("div", { class: "mini" },
          screen.accounts.length > 0 && button("hand-over", text("home-hand-over"), () => ask(text("busy-reading"), handOver, go)),
          button("take-over", text("home-take-over"), () => ask(text("busy-reading"), takeOver, go)))),
      !screen.practice && el("section", { "aria-labelledby": "piste" },
        el("h2", { id: "piste" }, text("settings-piste-title")),
        el("p", { class: "small" }, text("settings-piste-lead")),
        el("div", { class: "mini" }, button("piste-applications", text("settings-piste"), () => ask(text("busy-keyring"), pisteApplications, go)))),
      screen.accounts.some(mayForget) && el("section", { "aria-labelledby": "forgetting" },
        el("h2", { id: "forgetting" }, text("settings-forget-title")),
        el("p", { class: "small" }, text("settings-forget-lead")),
        accountRows(screen.accounts.filter(mayForget), (row) => [forgetting(row, () => ask(text("busy-keyring"), () => forget(row), go))])),
      el("p", { class: "small" }, text("settings-not-affiliated")),
    ],
    out: button("back-home", text("settings-back"), () => ask(text("busy-reading"), home, go)),
  });
}

/** Whether a password of it is kept here. @param {AccountRow} row */
function mayForget(row) {
  return row.has_password || row.set_aside_text !== null;
}

/** @param {string} name @param {string | Node} value */
function fact(name, value) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, value));
}

/** A question first: what is forgotten here cannot be read again anywhere. @param {AccountRow} row @param {() => void} send */
function forgetting(row, send) {
  const place = el("div", { class: "ends" });
  const idle = () => place.replaceChildren(button("forget", text("settings-forget"), question,
    { class: "btn slim", "data-of": row.account, "aria-label": text("settings-forget-for", { structure: row.structure }) }));
  const question = () => {
    const keep = button("keep-account", text("settings-forget-no"), () => { idle(); place.querySelector("button")?.focus(); }, { class: "btn slim" });
    place.replaceChildren(el("p", { class: "asked", id: `forget-${row.account}` }, text("settings-forget-question"), row.set_aside_text !== null && ` ${row.set_aside_text}`),
      keep, button("forget-now", text("settings-forget-yes"), send, { class: "btn slim grave", "data-of": row.account, "aria-describedby": `forget-${row.account}` }));
    keep.focus();
  };
  idle();
  return place;
}
