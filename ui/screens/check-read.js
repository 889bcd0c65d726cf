/**
 * A password copied alone: is it the right one?
 */

import { discardRead, keepRead } from "../api.js";
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
  const ask = asking(root, go, account);
  const tag = keyTag({ account: screen.account, ask, shape: screen.shape, copies: false });
  draw(root, {
    title: text("check-read-title"), lead: text("check-read-lead"),
    content: [
      accountLine(screen.account),
      tag.block,
      el("p", { class: "small" }, screen.length_text),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
    ],
    out: button("discard-read", text("check-read-wrong"), () => ask(text("busy-reading"), () => discardRead(account), go)),
    actions: [button("keep-read", text("check-read-right"), () => ask(text("busy-keyring"), () => keepRead(account), go), { class: "btn primary" })],
  });
  return tag.leave;
}
