/**
 * The card that says the password lies on the clipboard, for how long, and how to take it off. It stays in the frame
 * from screen to screen.
 */

import { copyPassword, emptyClipboard } from "./api.js";
import { countdown } from "./countdown.js";
import { button, el } from "./dom.js";
import { announce } from "./live.js";
import { text, rich } from "./texts.js";

/** @type {{account: number, until: number} | null} */
let copied = null;
let stop = () => {};

/** The password was copied, and leaves the clipboard after `seconds`. @param {number} account @param {number} seconds */
export function passwordCopied(account, seconds) {
  copied = { account, until: Date.now() + seconds * 1000 };
  announce(text("clipboard-copied", { seconds }));
  refresh();
}

/** What was copied since took the password's place. */
export function somethingElseCopied() {
  copied = null;
  refresh();
}

/** The card, or nothing where no password was copied. @returns {HTMLElement} */
export function clipboardCard() {
  stop();
  const card = el("section", { class: "clipboard", id: "clipboard", "aria-label": text("clipboard-label") });
  if (copied === null) {
    card.hidden = true;
    return card;
  }
  const { account, until } = copied;
  const left = el("b", {});
  stop = countdown(until, left, () => gone(text("clipboard-gone")));
  card.append(
    el("p", {}, rich("clipboard-lead", { seconds: left })),
    el("div", { class: "mini" },
      button("renew-copy", text("clipboard-renew"), () => { copyPassword(account).then((again) => passwordCopied(account, again.seconds), () => announce(text("clipboard-not-renewed"))); }),
      button("empty-clipboard", text("clipboard-empty"), () => { emptyClipboard().then(() => gone(text("clipboard-gone")), () => announce(text("clipboard-not-emptied"))); })));
  return card;
}

/** @param {string} sentence */
function gone(sentence) {
  copied = null;
  const had = document.getElementById("clipboard")?.contains(document.activeElement);
  refresh();
  if (had) document.querySelector("h1")?.focus();
  announce(sentence);
}

function refresh() {
  const before = document.getElementById("clipboard");
  const action = document.activeElement instanceof HTMLElement && before?.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
  before?.replaceWith(clipboardCard());
  if (action) document.querySelector(/** @type {`button`} */ (`[data-action="${action}"]`))?.focus();
}
