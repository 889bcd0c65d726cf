/**
 * What practice is, and which made-up manager to be.
 */

import { endPractice, openPracticePortal, structures } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { choice } from "../fields.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Practice} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const first = screen.managers[0]?.email ?? "";
  const manager = choice({
    name: "manager", legend: text("practice-manager"), value: first,
    options: screen.managers.map((one, index) => ({ value: one.email, id: `manager-${index}`, label: one.name, hint: one.structures_text })),
  });
  draw(root, {
    title: text("practice-title"), lead: text("practice-lead"),
    content: [
      el("ul", { class: "say" },
        line("screen", text("practice-portal"), text("practice-portal-more")),
        line("again", text("practice-same"), text("practice-same-more")),
        line("ends", text("practice-gone"), text("practice-gone-more"))),
      el("div", { class: "card" }, manager.block),
      el("div", { class: "with-icon" }, icon("browser"), el("div", {},
        el("p", { class: "small" }, text("practice-look-more")),
        button("open-practice-portal", text("practice-look"), () => ask(text("busy-browser"), openPracticePortal, () => {}), { class: "btn slim" }))),
    ],
    out: button("end-practice", text("practice-leave"), () => ask(text("busy-reading"), endPractice, go)),
    actions: [button("structures", text("practice-next"), () => ask(text("busy-portal"), () => structures(manager.now() ?? first, "", 1), go), { class: "btn primary" })],
  });
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {string} more */
function line(sign, what, more) {
  return el("li", {}, icon(sign), el("div", {}, el("b", {}, what), " ", more));
}
