/**
 * A refusal, told calmly: what happened, what to do, its code, and the details to hand on. Where a screen can do
 * something else about it, the button for that stands here.
 */

import { beginAgain, continueReset, copyDetails, keepForItsAccount } from "./api.js";
import { somethingElseCopied } from "./clipboard.js";
import { button, el } from "./dom.js";
import { icon } from "./icons.js";
import { announce } from "./live.js";
import { text } from "./texts.js";

/** @typedef {import("./api.js").Refusal} Refusal */
/** How a refusal goes on: `again` tries the same once more, `ask` calls another command and draws its answer.
 * @typedef {{account: number | null, again: () => void, ask: (sentence: string, work: () => Promise<import("./api.js").Screen>) => void}} Onward */

/** @param {Refusal} refusal @param {Onward} onward @returns {HTMLElement} */
export function refusalCard(refusal, onward) {
  return el("section", { class: "refusal", "data-code": refusal.code },
    icon("stop"),
    el("div", {},
      el("h2", { tabindex: -1 }, refusal.what),
      el("p", {}, refusal.todo),
      el("div", { class: "mini" }, waysOn(refusal, onward)),
      details(refusal)));
}

/** Whatever was thrown, as a refusal: an accident of our own has a code too.
 * @param {unknown} thrown @returns {Refusal} */
export function asRefusal(thrown) {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "todo" in thrown) return /** @type {Refusal} */ (thrown);
  // What an error of the web view says could quote what was typed: only its kind is told.
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return { code: "TR-U01", what: text("refusal-unexpected"), todo: text("refusal-unexpected-todo"), details: `TR-U01 ${kind}`, case: null };
}

/** @param {Refusal} refusal @param {Onward} onward @returns {HTMLElement[]} */
function waysOn(refusal, onward) {
  const odd = refusal.case;
  if (odd === null) return [];
  switch (odd.case) {
    case "folder-not-writable":
      return [button("save-elsewhere", text("refusal-save-elsewhere"), onward.again)];
    case "rotation-open":
      return [
        button("continue-reset", text("refusal-continue-reset"), () => onward.ask(text("busy-reading"), () => continueReset(odd.account))),
        button("begin-again", text("refusal-begin-again"), () => onward.ask(text("busy-writing"), () => beginAgain(odd.account))),
      ];
    case "another-account": {
      const account = onward.account;
      if (account === null) return [];
      return [button("keep-for-its-account", text("refusal-keep-for-its-account"),
        () => onward.ask(text("busy-keyring"), () => keepForItsAccount(account)))];
    }
    case "password-changed":
      return [button("continue-reset", text("refusal-see-account"), () => onward.ask(text("busy-reading"), () => continueReset(odd.account)))];
    case "keyring":
      return [button("try-again", text("refusal-try-again"), onward.again)];
    default:
      return neverHappens(odd);
  }
}

/** @param {Refusal} refusal */
function details(refusal) {
  const copy = () => { copyDetails(refusal.details).then(() => { somethingElseCopied(); announce(text("refusal-details-copied")); }, () => announce(text("refusal-details-not-copied"))); };
  return el("details", {},
    el("summary", { "data-action": "show-details" }, text("refusal-unclear"), " ", el("span", { class: "code" }, text("refusal-code", { code: refusal.code }))),
    el("p", {}, text("refusal-details-lead")),
    el("pre", { tabindex: 0, "aria-label": text("refusal-details") }, refusal.details),
    button("copy-details", text("refusal-copy-details"), copy));
}

/** Every case is drawn above: a new one does not pass the type check until it is. @param {never} odd @returns {HTMLElement[]} */
function neverHappens(odd) {
  return odd;
}
