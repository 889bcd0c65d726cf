/**
 * Second generation: a form may have been accepted, and whether it was the one with the password that is kept is not known.
 */

import { beginAgain, home, submissionUnclear } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { whetherAccepted } from "../parts/whether-accepted.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Submission} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const tag = keyTag({ account: screen.account, ask, copies: false });
  const words = { yes: text("submission-yes"), no: text("submission-no"), className: "btn" };
  const { yes, no, unknown } = whetherAccepted({ shown: screen.account, ask, go }, words);
  const isTried = screen.found !== null;
  draw(root, {
    title: isTried ? text("submission-unknown-title") : text("submission-title"),
    lead: isTried ? text("submission-unknown-lead") : text("submission-lead"),
    content: [
      screen.found && note(icon("clock"), screen.found),
      accountLine(screen.account),
      tag.block,
      el("section", { class: "card", "aria-labelledby": "how" },
        el("h2", { id: "how" }, text("submission-how")),
        el("ul", { class: "plain" },
          el("li", {}, text("submission-form")),
          el("li", {}, screen.sheet_text),
          el("li", {}, text("submission-again"))),
        isTried && el("div", { class: "mini" },
          button("submission-unclear", text("submission-find-out"), () => ask(text("busy-piste"), () => submissionUnclear(screen.account), go), { class: "btn slim" }),
          button("begin-again", text("submission-begin-again"), () => ask(text("busy-writing"), () => beginAgain(account), go), { class: "btn slim" }))),
    ],
    out: no,
    actions: [
      isTried ? button("go-home", text("submission-later"), () => ask(text("busy-reading"), home, go)) : unknown,
      yes,
    ].filter((action) => action !== null),
  });
  return () => tag.leave();
}
