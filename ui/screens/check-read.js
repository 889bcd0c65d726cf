/**
 * A password copied alone, or one that a page is likely to show: is it the one on Chorus Pro?
 */

import { discardRead, rejectCandidate, confirmCandidate, keepRead, revealToCompare } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").CheckRead} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const { capture } = screen;
  const ask = asking(root, go, account);
  const isAlone = capture === null;
  const tag = keyTag({ account: screen.account, ask, shape: screen.shape, copies: false, reveals: isAlone ? undefined : revealToCompare });
  const yes = isAlone ? () => keepRead(account) : () => confirmCandidate(account, capture);
  const no = isAlone ? () => discardRead(account) : () => rejectCandidate(account, capture);
  draw(root, {
    title: text("check-read-title"), lead: text(isAlone ? "check-read-lead" : "compare-lead"),
    content: [
      screen.doubt && note(icon("warn"), screen.doubt),
      screen.unsafe && note(icon("warn"), screen.unsafe.what, el("p", {}, screen.unsafe.todo)),
      accountLine(screen.account),
      tag.block,
      el("p", { class: "small" }, screen.length_text),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
    ],
    out: button("discard-read", text(isAlone ? "check-read-wrong" : "compare-wrong"), () => ask(text("busy-reading"), no, go)),
    actions: [button("keep-read", text(isAlone ? "check-read-right" : "compare-right"), () => ask(text("busy-keyring"), yes, go), { class: "btn primary" })],
  });
  return tag.leave;
}
