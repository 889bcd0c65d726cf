/**
 * Whether the new password works. It is tried beside everything else, and holds nothing up.
 */

import { copyDetails, pisteApplications, verify } from "../api.js";
import { somethingElseCopied } from "../clipboard.js";
import { countdown, minutesAndSeconds } from "../countdown.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { rich, text } from "../texts.js";

/** Nothing where there is nothing to try yet. `heard` is told each outcome; `leave` stops the tries.
 * @param {{account: import("../api.js").Account, verdict: import("../api.js").Verdict | null, to_verify: boolean}} screen @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go
 * @param {(verdict: import("../api.js").Verdict) => void} [heard]
 * @returns {{block: HTMLElement | null, leave: () => void}} */
export function verdictPart(screen, ask, go, heard = () => {}) {
  const { account } = screen.account;
  if (screen.verdict === null && !screen.to_verify) return { block: null, leave: () => {} };
  const block = el("section", { class: "verdict", id: "verdict", "aria-label": text("kept-verdict") });
  let here = true;
  let stop = () => {};
  const tryIt = () => {
    stop();
    block.replaceChildren(el("p", { class: "small" }, text("kept-verifying")));
    verify(account).then((verdict) => { if (here) { say(verdict); heard(verdict); announce(verdict.texts.join(" ")); } },
      () => { if (here) block.replaceChildren(lines(false, [text("kept-not-verified")]), el("div", { class: "mini" }, again())); });
  };
  const again = () => button("verify", [icon("again"), text("kept-verify-again")], tryIt, { class: "btn slim" });
  /** @param {import("../api.js").Verdict} verdict */
  const say = ({ well, texts, todo, retry_after, evidence, not_asked }) => {
    const left = el("b", {});
    block.replaceChildren(
      // That nobody was asked is no trouble: it is said and no more.
      not_asked ? el("p", {}, texts.join(" ")) : lines(well, texts),
      ...(todo === null ? [] : [el("p", { class: "small" }, todo)]),
      ...(retry_after === null ? [] : [el("p", { class: "small", id: "retry" }, ...rich("kept-verify-in", { time: left }))]),
      el("div", { class: "mini" },
        not_asked && button("piste-applications", text("kept-piste"), () => ask(text("busy-keyring"), pisteApplications, go), { class: "btn slim" }),
        !well && !not_asked && again(),
        evidence !== null && button("copy-evidence", [icon("copy"), text("kept-evidence")],
          () => ask(text("busy-writing"), () => copyDetails(evidence), () => { somethingElseCopied(); announce(text("kept-evidence-copied")); }), { class: "btn slim" })));
    if (retry_after !== null) stop = countdown(Date.now() + retry_after * 1000, left, tryIt, minutesAndSeconds);
  };
  if (screen.verdict === null) tryIt();
  else say(screen.verdict);
  return { block, leave: () => { here = false; stop(); } };
}

/** @param {boolean} well @param {string[]} texts */
function lines(well, texts) {
  return el("ul", { class: "checks saved" }, texts.map((said) => el("li", { class: well ? "is-ready" : "is-not" }, icon(well ? "done" : "warn"), el("span", {}, said))));
}
