/**
 * Rust performs the reset: each step as it begins, then the new password.
 */

import { home, performReset, whatWillHappen } from "../api.js";
import { asking, refuse } from "../ask.js";
import { during } from "../busy.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Performing} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const rows = screen.steps.map((step) => el("li", {}, el("span", { class: "dot" }), el("span", {}, step)));
  draw(root, {
    title: text("performing-title"), lead: text("performing-lead"),
    content: [accountLine(screen.account), el("ol", { class: "card performing" }, rows)],
  });
  /** @param {number} now */
  const mark = (now) => {
    rows.forEach((row, index) => {
      row.className = index < now ? "past" : index === now ? "now" : "";
      row.querySelector(".dot")?.replaceChildren(index < now ? icon("done") : String(index + 1));
    });
    announce(screen.steps[now] ?? "");
  };
  mark(0);
  let here = true;
  during(text("busy-portal"), () => performReset(account, ({ step }) => { if (here) mark(step); })).then(go, (thrown) => {
    if (!here) return;
    draw(root, {
      title: text("performing-stopped-title"), lead: text("performing-stopped-lead"), content: [accountLine(screen.account)],
      out: button("go-home", text("performing-out"), () => ask(text("busy-reading"), home, go)),
      actions: [button("what-will-happen", text("performing-again"), () => ask(text("busy-preflight"), () => whatWillHappen(account), go), { class: "btn primary" })],
    });
    refuse(root, thrown, go, account, () => {});
  });
  return () => { here = false; };
}
