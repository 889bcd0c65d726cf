/**
 * Second generation: what a person may say of the form with the password that is kept. Each answer names that password, and
 * « je ne sais pas » is one of them.
 */

import { formLeft, submissionAccepted, submissionUnclear } from "../api.js";
import { button } from "../dom.js";
import { text } from "../texts.js";

/** The buttons. Where the journal does not know of the password yet there is nothing to be said of it.
 * @param {{shown: import("../api.js").Account, ask: import("../ask.js").Ask, go: import("../ask.js").Go}} asked
 * @param {{yes: string, no: string, className: string, yesClass?: string}} words
 * @returns {{yes: HTMLElement | null, no: HTMLElement, unknown: HTMLElement | null}} */
export function whetherAccepted({ shown, ask, go }, { yes, no, className, yesClass = className }) {
  const left = button("form-left", no, () => ask(text("busy-writing"), () => formLeft(shown), go), { class: className });
  if (shown.capture === null) return { yes: null, no: left, unknown: null };
  return {
    yes: button("submission-accepted", yes, () => ask(text("busy-writing"), () => submissionAccepted(shown), go), { class: yesClass }),
    no: left,
    unknown: button("submission-unclear", text("whether-unknown"), () => ask(text("busy-piste"), () => submissionUnclear(shown), go), { class: className }),
  };
}
