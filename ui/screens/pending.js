/**
 * Second generation: the new password is kept, and not in force before « Soumettre ».
 */

import { asking } from "../ask.js";
import { el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { setAsidePart } from "../parts/set-aside.js";
import { unsafePart } from "../parts/unsafe.js";
import { whetherAccepted } from "../parts/whether-accepted.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Pending} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go, screen.account.account);
  const tag = keyTag({ account: screen.account, ask, copies: false });
  const unsafe = screen.unsafe;
  const atRisk = unsafePart(screen, ask, go);
  const aside = setAsidePart(screen.account, screen.set_aside, ask, go);
  const words = { yes: text("pending-accepted"), no: text("pending-left"), className: "btn", yesClass: unsafe ? "btn" : "btn primary" };
  const { yes, no, unknown } = whetherAccepted({ shown: screen.account, ask, go }, words);
  draw(root, {
    title: unsafe ? text("pending-unsafe-title") : text("pending-title"),
    lead: unsafe ? text("pending-unsafe-lead") : text("pending-lead"),
    content: [
      screen.told && note(icon("clock"), screen.told),
      atRisk.block,
      accountLine(screen.account),
      tag.block,
      el("ol", { class: "portal" }, el("li", {}, el("div", {}, text("pending-submit"))), el("li", {}, el("div", {}, text("pending-tell")))),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
      aside.block,
    ],
    out: no,
    actions: [unknown, yes].filter((action) => action !== null),
  });
  // Nothing is withheld once it is here: what is not in safety yet can at least be read.
  if (unsafe) tag.open();
  return () => { tag.leave(); atRisk.leave(); aside.leave(); };
}
