/**
 * How the new password comes here, and on which portal.
 */

import { beginPractice, chooseAccount, home } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { choice } from "../fields.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Way} _screen @param {import("../ask.js").Go} go */
export function show(root, _screen, go) {
  const ask = asking(root, go);
  const environment = choice({
    name: "environment", legend: text("way-environment"), value: "production",
    options: [
      { value: "production", label: text("way-production"), hint: text("way-production-hint") },
      { value: "qualification", label: text("way-qualification"), hint: text("way-qualification-hint") },
    ],
  });
  const next = () => ask(text("busy-reading"), () => chooseAccount(environment.now() === "qualification" ? "qualification" : "production"), go);
  draw(root, {
    title: text("way-title"), lead: text("way-lead"),
    content: [
      el("section", { class: "card", "aria-labelledby": "way-browser" },
        el("h2", { id: "way-browser", class: "with-icon" }, icon("browser"), text("way-browser")),
        el("ul", { class: "plain" },
          el("li", {}, text("way-browser-opens")), el("li", {}, text("way-browser-steps")), el("li", {}, text("way-browser-copy"))),
        el("p", { class: "promise" }, icon("lock"), el("span", {}, text("way-browser-promise")))),
      el("section", { class: "card", "aria-labelledby": "way-practice" },
        el("h2", { id: "way-practice", class: "with-icon" }, icon("again"), text("way-practice")),
        el("p", {}, text("way-practice-more")),
        el("div", { class: "mini" }, button("begin-practice", text("way-practise"), () => ask(text("busy-practice"), beginPractice, go)))),
      el("details", { class: "quiet" }, el("summary", { "data-action": "show-environment" }, text("way-environment-other")), environment.block),
    ],
    out: button("go-home", text("way-out"), () => ask(text("busy-reading"), home, go)),
    actions: [button("choose-account", text("way-next"), next, { class: "btn primary" })],
  });
}
