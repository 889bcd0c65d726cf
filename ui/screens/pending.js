/**
 * Second generation: the new password is kept, and not in force before « Soumettre ».
 */

import { formLeft, submissionAccepted } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { setAsidePart } from "../parts/set-aside.js";
import { unsafePart } from "../parts/unsafe.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Pending} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go, screen.account.account);
  const tag = keyTag({ account: screen.account, ask, copies: false });
  const unsafe = screen.unsafe;
  const atRisk = unsafePart(screen, ask, go);
  const aside = setAsidePart(screen.account, screen.set_aside, ask, go);
  draw(root, {
    title: unsafe ? text("pending-unsafe-title") : text("pending-title"),
    lead: unsafe ? text("pending-unsafe-lead") : text("pending-lead"),
    content: [
      atRisk.block,
      accountLine(screen.account),
      tag.block,
      el("ol", { class: "portal" }, el("li", {}, el("div", {}, text("pending-submit"))), el("li", {}, el("div", {}, text("pending-tell")))),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
      aside.block,
    ],
    out: button("form-left", text("pending-left"), () => ask(text("busy-writing"), () => formLeft(screen.account), go)),
    actions: [button("submission-accepted", text("pending-accepted"), () => ask(text("busy-writing"), () => submissionAccepted(screen.account), go), { class: unsafe ? "btn" : "btn primary" })],
  });
  // Nothing is withheld once it is here: what is not in safety yet can at least be read.
  if (unsafe) tag.open();
  return () => { tag.leave(); atRisk.leave(); aside.leave(); };
}
