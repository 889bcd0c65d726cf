/**
 * The steps on the portal, in the words that the portal itself uses, for each of its generations.
 */

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { rich, text } from "../texts.js";

/** @param {import("../api.js").Follow} follow */
export function portalSteps({ account, generation }) {
  const login = () => el("code", { class: "login" }, account.login);
  const structure = () => el("b", {}, account.structure);
  /** @type {import("../dom.js").Child[][]} */
  let steps;
  switch (generation) {
    case "first":
      steps = [
        [text("follow-sign-in")],
        rich("follow-first-structure", { structure: structure() }),
        rich("follow-first-button", { login: login() }),
        [text("follow-first-confirm"), noReturn(text("follow-first-no-return"))],
        [text("follow-first-recap")],
      ];
      break;
    case "second":
      steps = [
        [text("follow-sign-in")],
        [text("follow-second-open")],
        [text("follow-second-kind")],
        rich("follow-second-choose", { structure: structure(), login: login() }),
        [text("follow-second-password"), noReturn(text("follow-second-no-return"))],
      ];
      break;
  }
  return el("ol", { class: "portal" }, steps.map((step) => el("li", {}, el("div", {}, step))));
}

/** @param {string} sentence */
function noReturn(sentence) {
  return el("p", { class: "no-return" }, icon("warn"), el("span", {}, sentence));
}
