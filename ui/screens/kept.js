/**
 * The new password is kept: to read, copy and spell; and since when it is in force.
 */

import { dateReset, save, toDo } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { field, filled, form } from "../fields.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { keyTag } from "../parts/key-tag.js";
import { setAsidePart } from "../parts/set-aside.js";
import { verdictPart } from "../parts/verdict.js";
import { unsafePart } from "../parts/unsafe.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Kept} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const tag = keyTag({ account: screen.account, ask });
  const unsafe = screen.unsafe;
  const atRisk = unsafePart(screen, ask, go);
  const due = el("p", { class: "small", id: "due" }, text("kept-due", { due: screen.due_text }));
  // Chorus Pro may have told the date by then.
  const verdict = verdictPart(screen, ask, go, ({ due_text }) => { due.textContent = text("kept-due", { due: due_text }); });
  const aside = setAsidePart(screen.account, screen.set_aside, ask, go);
  const saving = () => ask(text("busy-reading"), () => save(account), go);
  draw(root, {
    title: unsafe ? text("kept-unsafe-title") : text("kept-title"),
    lead: unsafe ? text("kept-unsafe-lead") : screen.kept_text,
    content: [
      atRisk.block,
      tag.block,
      verdict.block,
      aside.block,
      note(icon("flag"), text("kept-not-finished"), el("p", {}, text("kept-not-finished-more"))),
      screen.oddities.map((oddity) => note(icon("warn"), oddity)),
      screen.session !== null && el("div", { "data-note": "session" }, note(icon("warn"), screen.session)),
      when(screen, due, (at) => ask(text("busy-writing"), () => dateReset(screen.account, at), go)),
    ],
    actions: [
      button("to-do", text("kept-to-do"), () => ask(text("busy-reading"), () => toDo(account), go)),
      button("save", text("kept-save"), saving, { class: "btn primary" }),
    ],
  });
  // Nothing is withheld once it is here: what is not in safety yet can at least be read.
  if (unsafe) tag.open();
  return () => { tag.leave(); atRisk.leave(); verdict.leave(); aside.leave(); };
}

/** When the reset was made: now, unless told otherwise. @param {import("../api.js").Kept} screen @param {HTMLElement} due @param {(at: string) => void} send */
function when(screen, due, send) {
  const at = field({ id: "reset-at", label: text("kept-when"), hint: text("kept-when-hint"), type: "datetime-local", value: screen.reset_at, attributes: { max: screen.latest } });
  const submit = () => { if (filled(at.input, text("kept-when-missing"))) send(at.input.value); };
  return el("section", { class: "card when", "aria-label": text("kept-when") },
    el("p", {}, screen.reset_text), due,
    el("details", {}, el("summary", { "data-action": "show-date" }, text("kept-other-time")),
      form("date-form", submit, at.block, el("div", { class: "mini" }, el("button", { class: "btn slim", type: "submit", "data-action": "date-reset" }, text("kept-when-send"))))));
}
