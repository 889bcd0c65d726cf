/**
 * Passwords that were set aside: that they are still kept, trying one, and the way to taking it up again.
 */

import { putAway, setAside, trySetAside } from "../api.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { note } from "../page.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").SetAsideRow} SetAsideRow */
/** `named`: the screen speaks of several accounts, so that each is named. `byItself`: PISTE is asked without being told to where it never was.
 * @typedef {{named?: boolean, byItself?: boolean}} Where */

/** A note for each; nothing where there is none. `leave` forgets what is still under way.
 * @param {import("../api.js").Account} shown @param {SetAsideRow[]} rows @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go @param {Where} [where]
 * @returns {{block: HTMLElement | null, leave: () => void}} */
export function setAsidePart(shown, rows, ask, go, { named = false, byItself = false } = {}) {
  if (rows.length === 0) return { block: null, leave: () => {} };
  const { account, structure } = shown;
  let here = true;
  const one = (/** @type {SetAsideRow} */ row) => {
    const said = el("p", { role: "status" });
    const tryIt = () => {
      said.textContent = text("set-aside-trying");
      tryButton.disabled = true;
      trySetAside(account, row.capture).then((tried) => {
        if (!here) return;
        announce(tried.text);
        if (tried.next !== null) go(tried.next);
        else said.textContent = tried.text;
      }, () => { if (here) said.textContent = text("set-aside-not-tried"); }).finally(() => { tryButton.disabled = false; });
    };
    const tryButton = button("try-set-aside", text("set-aside-try"), tryIt, { class: "btn slim", "data-of": row.capture });
    const block = note(icon("clock"), named ? text("set-aside-home", { structure, text: row.text }) : row.text,
      el("p", {}, row.more), said,
      row.unsafe !== null && el("p", {}, row.unsafe.what, " ", row.unsafe.todo),
      el("div", { class: "mini" },
        row.may_try && tryButton,
        row.unsafe !== null && button("put-away", text("refusal-try-again"), () => ask(text("busy-keyring"), () => putAway(account), go), { class: "btn slim" }),
        button("set-aside", text("set-aside-take-up"), () => ask(text("busy-reading"), () => setAside(account, row.capture), go),
          { class: "btn slim", "data-of": row.capture, "aria-label": text("set-aside-take-up-for", { structure }) })));
    block.dataset.setAside = String(row.capture);
    if (byItself && row.to_try) tryIt();
    return block;
  };
  return { block: el("div", { class: "set-aside" }, rows.map(one)), leave: () => { here = false; } };
}
