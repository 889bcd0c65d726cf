/**
 * A password copied alone, or one that a page is likely to show: is it the one on Chorus Pro?
 */

import { confirmCandidate, discardRead, keepRead, rejectCandidate, revealToCompare } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { unsafePart } from "../parts/unsafe.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").CheckRead} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const { capture } = screen;
  const ask = asking(root, go, account);
  const isAlone = capture === null;
  let seen = isAlone;
  const tag = keyTag({ account: screen.account, ask, shape: screen.shape, copies: false, reveals: isAlone ? undefined : (account) => { seen = true; return revealToCompare(account); } });
  const atRisk = unsafePart(screen, ask, go, { saves: false });
  const said = el("p", { class: "small", role: "status" });
  const yes = isAlone ? () => keepRead(account) : () => confirmCandidate(account, capture);
  const keep = () => {
    // Nobody compares what was never on the screen.
    if (seen) return ask(text("busy-keyring"), yes, go);
    said.textContent = text("compare-first");
    tag.open();
  };
  const no = isAlone ? () => discardRead(account) : () => rejectCandidate(account, capture);
  draw(root, {
    title: text("check-read-title"), lead: text(isAlone ? "check-read-lead" : "compare-lead"),
    content: [
      screen.doubt && note(icon("warn"), screen.doubt),
      atRisk.block,
      accountLine(screen.account),
      tag.block,
      said,
      el("p", { class: "small" }, screen.length_text),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
    ],
    out: button("discard-read", text(isAlone ? "check-read-wrong" : "compare-wrong"), () => ask(text("busy-reading"), no, go)),
    actions: [button("keep-read", text(isAlone ? "check-read-right" : "compare-right"), keep, { class: "btn primary" })],
  });
  return () => {
    tag.leave();
    atRisk.leave();
  };
}
