/**
 * The steps on the official page, and the ways to bring the new password back.
 */

import { beginAgain, cancelReset, home, openOfficialPage, openPortalWindow, readClipboard, readDroppedFile, readFile, showSteps, stopWaitingForFile, submissionUnclear } from "../api.js";
import { asking, refuse } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { portalSteps } from "../parts/portal-steps.js";
import { setAsidePart } from "../parts/set-aside.js";
import { typedForm } from "../parts/typed-form.js";
import { rich, text } from "../texts.js";

/** The end of the last wait for a file: the next one begins after it. @type {Promise<unknown>} */
let stopped = Promise.resolve();

/** @param {HTMLElement} root @param {import("../api.js").Follow} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const read = () => ask(text("busy-clipboard"), () => readClipboard(account, screen.generation), go);
  const open = () => ask(text("busy-browser"), () => openOfficialPage(account, screen.generation), go);
  const other = screen.generation === "second" ? "first" : "second";
  const mac = navigator.platform.startsWith("Mac");

  const aside = setAsidePart(screen.account, screen.set_aside, ask, go, { byItself: true });
  const typing = el("div", { class: "typing" });
  const typed = typedForm(screen, ask, go, () => { typing.replaceChildren(); byHand.focus(); });
  const byHand = button("type-it", text("follow-type"), () => { typing.replaceChildren(typed.block); typed.first.focus(); }, { class: "btn slim" });

  draw(root, {
    title: text("follow-title"), lead: text("follow-lead"),
    content: [
      screen.lost && note(icon("flag"), text("follow-lost"), el("p", {}, text("follow-lost-more")), el("p", {}, text("follow-lost-else")),
        button("begin-again", text("follow-begin-again"), () => ask(text("busy-writing"), () => beginAgain(account), go))),
      screen.clicked && note(icon("warn"), screen.clicked, el("p", {}, text("follow-clicked-more"))),
      screen.unclear && note(icon("flag"), screen.unclear,
        button("submission-unclear", text("submission-find-out"), () => ask(text("busy-piste"), () => submissionUnclear(screen.account), go), { class: "btn slim" })),
      accountLine(screen.account),
      aside.block,
      el("section", { class: "card", "aria-labelledby": "portal" },
        el("div", { class: "titled" },
          el("h2", { id: "portal" }, text("follow-portal")),
          button("show-steps", text("follow-other-screen"), () => ask(text("busy-reading"), () => showSteps(account, other), go), { class: "link" })),
        portalSteps(screen),
        el("div", { class: "mini" },
          button("open-official-page", [icon("browser"), screen.opened ? text("follow-open-again") : text("follow-open")], open, { class: screen.opened ? "btn" : "btn primary" }),
          button("read-clipboard", [icon("copy"), text("follow-read")], read, { class: screen.opened ? "btn primary" : "btn" })),
        el("div", { class: "mini" },
          button("open-portal-window", [icon("screen"), text("follow-window")], () => ask(text("portal-window-busy"), () => openPortalWindow(account, screen.generation), go), { class: "btn slim" }),
          el("p", { class: "small" }, text("follow-window-more"))),
        screen.address && el("p", { class: "small" }, rich("follow-address", { address: el("code", { class: "address" }, screen.address) }))),
      el("section", { class: "card", "aria-labelledby": "back" },
        el("h2", { id: "back" }, text("follow-back")),
        el("p", { class: "small" }, text("follow-earlier")),
        el("ul", { class: "ways rows" },
          way("copy", text("follow-page"), mac ? text("follow-page-mac") : text("follow-page-more"), null),
          way("key", text("follow-only"), mac ? text("follow-only-mac") : text("follow-only-more"),
            button("read-password-alone", text("follow-only-read"), read, { class: "btn slim" })),
          way("page", text("follow-file"), text("follow-file-more"),
            button("read-file", text("follow-file-choose"), () => ask(text("busy-file"), () => readFile(account), (next) => { if (next) go(next); }), { class: "btn slim" })),
          way("list", text("follow-typed"), text("follow-typed-more"), byHand)),
        typing),
    ],
    out: screen.lost ? button("go-home", text("follow-later"), () => ask(text("busy-reading"), home, go)) : button("cancel-reset", text("follow-nothing-done"), () => ask(text("busy-writing"), () => cancelReset(screen.account), go)),
  });

  let here = true;
  const wait = async () => {
    while (here) {
      const since = Date.now();
      try {
        const next = await readDroppedFile(account);
        if (here && next) go(next);
        return;
      } catch (thrown) {
        if (!here) return;
        refuse(root, thrown, go, account, () => {});
        // A wait that is refused at once would be refused for ever.
        if (Date.now() - since < 300) return;
      }
    }
  };
  stopped.then(wait);
  return () => {
    here = false;
    aside.leave();
    typed.empty();
    stopped = stopWaitingForFile().catch(() => null);
  };
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {string} more @param {HTMLElement | null} act */
function way(sign, what, more, act) {
  return el("li", { class: "row" }, el("div", { class: "with-icon" }, icon(sign), el("div", {}, el("b", {}, what), el("p", { class: "small" }, more))), act);
}
