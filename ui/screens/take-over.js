/**
 * « Reprendre d’un autre ordinateur »: the handover file, chosen or dropped, and its passphrase.
 */

import { chooseSuccession, dropSuccession, home, openSuccession, stopWaitingForFile } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { field, filled, form } from "../fields.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { text } from "../texts.js";

/** The end of the last wait for a file: the next one begins after it. @type {Promise<unknown>} */
let stopped = Promise.resolve();

/** @param {HTMLElement} root @param {import("../api.js").TakeOver} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const chosen = screen.file !== null;
  const passphrase = field({ id: "passphrase", label: text("take-over-passphrase"), hint: text("take-over-passphrase-hint"), secret: true });
  const send = () => {
    if (!filled(passphrase.input, text("take-over-passphrase-missing"))) return;
    const typed = passphrase.input.value;
    passphrase.input.value = "";
    ask(text("busy-taking-over"), () => openSuccession(typed), go);
  };
  draw(root, {
    title: text("take-over-title"), lead: text("take-over-lead"),
    content: [
      el("section", { class: "card", "aria-labelledby": "file" },
        el("div", { class: "with-icon" }, icon("page"), el("div", {},
          el("h2", { id: "file" }, text("take-over-file")),
          screen.file === null
            ? el("p", {}, text("take-over-file-more"))
            : el("p", { class: "is-ready", id: "chosen-file" }, text("take-over-chosen", { file: screen.file })))),
        el("div", { class: "mini" }, button("choose-succession", chosen ? text("take-over-choose-other") : text("take-over-choose"),
          () => ask(text("busy-file"), chooseSuccession, go), { class: chosen ? "btn slim" : "btn primary" }))),
      chosen && el("section", { class: "card" }, form("take-over-form", send, passphrase.block)),
    ],
    out: button("back-home", text("take-over-back"), () => ask(text("busy-reading"), home, go)),
    actions: chosen
      ? [el("button", { class: "btn primary", type: "submit", form: "take-over-form", "data-action": "open-succession" }, text("take-over-open"))]
      : [],
  });
  let here = true;
  const wait = async () => {
    const next = await dropSuccession().catch(() => null);
    if (here && next) go(next);
  };
  stopped.then(wait);
  return () => {
    here = false;
    passphrase.input.value = "";
    stopped = stopWaitingForFile().catch(() => null);
  };
}
