/**
 * What is to be done next in the window with Chorus Pro, as long as it is open.
 */

import { closePortalWindow, copyPageShape, openRefusedAddress, portalWindow, pressInPortalWindow, readClipboard, resetInPortalWindow } from "../api.js";
import { asking, refuse } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { setAsidePart } from "../parts/set-aside.js";
import { whetherAccepted } from "../parts/whether-accepted.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").InPortalWindow} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const reset = () => ask(text("busy-preflight"), () => resetInPortalWindow(account, screen.turn), go);
  const aside = setAsidePart(screen.account, screen.set_aside, ask, go);
  const words = { yes: text("pending-accepted"), no: text("pending-left"), className: "btn slim" };
  const said = screen.pending?.is_asked ? whetherAccepted({ shown: screen.account, ask, go }, words) : null;
  draw(root, {
    title: text("portal-window-title"), lead: text("portal-window-lead"),
    content: [
      accountLine(screen.account),
      el("section", { class: "card", "aria-labelledby": "now" },
        el("h2", { id: "now" }, text("portal-window-now")),
        el("p", { class: "with-icon" }, icon("browser"), el("span", {}, screen.host ? text("portal-window-host", { host: screen.host }) : text("portal-window-no-host"))),
        el("p", { role: "status" }, screen.text),
        screen.refusal && note(icon("warn"), screen.refusal.what, el("p", {}, screen.refusal.todo)),
        screen.press === "reversible" && el("div", { class: "mini" },
          button("press-in-portal-window", text("portal-window-do-it"), () => ask(text("busy-writing"), () => pressInPortalWindow(account), go), { class: "btn primary" }))),
      screen.press === "irreversible-again" && el("section", { class: "card", "aria-labelledby": "again" },
        el("h2", { id: "again" }, text("portal-window-again")),
        el("p", { class: "small" }, text("portal-window-again-more")),
        el("div", { class: "mini" }, button("reset-again-in-portal-window", text("portal-window-again-do"), reset, { class: "btn slim" }))),
      screen.clicked && note(icon("warn"), screen.clicked),
      screen.unknown && el("section", { class: "card", "aria-labelledby": "unknown" },
        el("h2", { id: "unknown" }, text("portal-window-unknown")),
        el("p", { class: "small" }, text("portal-window-unknown-more")),
        el("div", { class: "mini" },
          button("read-clipboard", [icon("copy"), text("follow-read")], () => ask(text("busy-clipboard"), () => readClipboard(account, screen.generation), go), { class: "btn slim" }),
          button("copy-page-shape", text("portal-window-shape"), () => ask(text("busy-writing"), () => copyPageShape(account), () => announce(text("portal-window-shape-copied"))), { class: "btn slim" }))),
      screen.pending && note(icon("clock"), screen.pending.text, said && el("div", { class: "mini" }, said.no, said.unknown, said.yes)),
      aside.block,
      screen.refused_host && note(icon("stop"), text("portal-window-refused", { host: screen.refused_host }),
        button("open-refused-address", text("portal-window-refused-open"), () => ask(text("busy-browser"), () => openRefusedAddress(account), go), { class: "btn slim" })),
      screen.download_refused && note(icon("page"), text("portal-window-download")),
    ],
    out: button("close-portal-window", text("portal-window-close"), () => ask(text("busy-reading"), () => closePortalWindow(account), go)),
    actions: screen.press === "irreversible" ? [button("reset-in-portal-window", text("portal-window-reset"), reset, { class: "btn primary" })] : [],
  });
  let here = true;
  if (screen.open) {
    portalWindow(account, screen.turn).then((next) => { if (here) go(next); }, (thrown) => { if (here) refuse(root, thrown, go, account, () => {}); });
  }
  return () => { here = false; aside.leave(); };
}
