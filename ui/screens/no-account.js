/**
 * The structure has no technical account: what that means, and how one is created.
 */

import { createAccount, structures } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").NoAccount} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { manager, structure } = screen;
  const ask = asking(root, go);
  draw(root, {
    title: text("no-account-title"), lead: text("no-account-lead"),
    content: [
      note(icon("person"), text("account-none-manager"), el("p", {}, text("account-none-create")), el("p", {}, text("account-none-wait"))),
      el("p", {}, text("no-account-here")),
    ],
    out: button("structures", text("no-account-out"), () => ask(text("busy-portal"), () => structures(manager, "", 1), go)),
    actions: [button("create-account", text("no-account-create"), () => ask(text("busy-portal"), () => createAccount(manager, structure), go), { class: "btn primary" })],
  });
}
