/**
 * A password that was set aside, beside the account's own one: both are named, and the person says which is the right one.
 */

import { discardSetAside, home, takeUpAgain } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").SetAside} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const { beside } = screen;
  const { capture } = screen.row;
  const ask = asking(root, go, account);
  const takeUp = () => ask(text("busy-writing"), () => takeUpAgain(account, capture, beside), go);
  draw(root, {
    title: text("set-aside-title"), lead: text("set-aside-lead"),
    content: [
      accountLine(screen.account),
      el("ul", { class: "say", id: "both" },
        el("li", {}, icon("clock"), el("div", {}, el("b", {}, text("set-aside-this")), " ", screen.aside_text, ". ", screen.row.more)),
        el("li", {}, icon("key"), el("div", {}, screen.beside_text === null ? text("set-aside-no-other") : [el("b", {}, text("set-aside-other")), " ", screen.beside_text, "."]))),
      el("p", {}, text("set-aside-what")),
      beside !== null && discarding(() => ask(text("busy-keyring"), () => discardSetAside(account, capture, beside), go)),
    ],
    out: button("go-home", text("set-aside-later"), () => ask(text("busy-reading"), home, go)),
    actions: [button("take-up-again", text("set-aside-take-up-now"), takeUp, { class: "btn primary" })],
  });
}

/** A question first: it can be read nowhere again. @param {() => void} send */
function discarding(send) {
  const place = el("div", { class: "mini" });
  const idle = () => place.replaceChildren(button("discard", text("set-aside-discard"), question, { class: "btn slim" }));
  const question = () => {
    const keep = button("keep-set-aside", text("set-aside-discard-no"), () => { idle(); place.querySelector("button")?.focus(); }, { class: "btn slim" });
    place.replaceChildren(el("p", { id: "discard-question" }, el("b", {}, text("set-aside-discard-question"))), keep,
      button("discard-set-aside", text("set-aside-discard-yes"), send, { class: "btn slim grave", "aria-describedby": "discard-question" }));
    keep.focus();
  };
  idle();
  return place;
}
