/**
 * The password as a key tag: masked until it is asked for, then shown for a while, in groups of four, or spelled out.
 * It is one run of text: the gaps between the groups are drawn, so that a selection copies it whole.
 */

import { copyLogin, copyPassword, hidden, reveal, spell } from "../api.js";
import { passwordCopied, somethingElseCopied } from "../clipboard.js";
import { countdown } from "../countdown.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { rich, text } from "../texts.js";

/** `shape` is drawn while it is masked. `copies`: it may be copied and spelled as well. `reveals` asks for another password than the account's own.
 * @typedef {{account: import("../api.js").Account, ask: import("../ask.js").Ask, shape?: string[], copies?: boolean, reveals?: (account: number) => Promise<Shown>}} Tag */
/** @typedef {import("../api.js").Revealed & {lines?: string[]}} Shown */

/** @param {Tag} tag @returns {{block: HTMLElement, open: () => void, leave: () => void}} */
export function keyTag({ account, ask, shape = ["••••", "••••", "••••", "••••"], copies = true, reveals = reveal }) {
  const until = el("p", { class: "until" });
  const face = el("div", { class: "face" });
  const buttons = el("div", { class: "mini" });
  const block = el("section", { class: "tag", "aria-label": text("key-label") },
    el("div", { class: "who" }, el("p", { class: "login" }, account.login),
      copies && button("copy-login", text("key-copy-login"),
        () => ask(text("busy-writing"), () => copyLogin(account.account), () => { somethingElseCopied(); announce(text("key-login-copied")); }), { class: "link" }),
      until),
    face, buttons);
  let stop = () => {};
  let stays = false;
  let shown = false;

  const forget = () => {
    stop();
    stays = false;
    face.replaceChildren();
    shown = false;
  };

  const hide = () => {
    if (shown) hidden();
    forget();
  };

  const mask = () => {
    hide();
    until.replaceChildren();
    face.replaceChildren(el("p", { class: "secret masked" }, el("span", { class: "unseen" }, text("key-masked")),
      shape.map((group) => el("span", { class: "group", "aria-hidden": true }, group))));
    offer(button("reveal", [icon("key"), text("key-reveal")], open));
  };

  /** @param {HTMLElement} first @param {HTMLElement[]} more */
  const offer = (first, ...more) => {
    const held = buttons.contains(document.activeElement);
    const copying = copies ? [
      button("copy-password", [icon("copy"), text("key-copy")], copy),
      button("spell", text("key-spell"), spellOut),
    ] : [];
    buttons.replaceChildren(first, ...more, ...copying);
    if (held) first.focus();
  };

  /** @param {import("../api.js").Revealed | import("../api.js").Spelled} answer @param {HTMLElement} drawn */
  const unmask = (answer, drawn) => {
    forget();
    shown = true;
    face.replaceChildren(drawn);
    const left = el("b", {});
    const ends = () => { mask(); announce(text("key-masked-now")); };
    until.replaceChildren(...rich("key-masked-in", { seconds: left }));
    stop = countdown(Date.now() + answer.seconds * 1000, left, ends);
  };

  const open = () => ask(text("busy-keyring"), () => reveals(account.account), (answer) => {
    unmask(answer, drawn(answer));
    announce(text("key-shown", { seconds: answer.seconds }));
    offer(button("hide", text("key-hide"), mask), button("keep-shown", text("key-keep-shown"), keepShown));
  });

  // It is asked for again each time it would be masked: Rust knows then that it is still on the screen.
  const keepShown = () => {
    stays = true;
    const renew = () => reveals(account.account).then((answer) => {
      if (!stays) return;
      stop();
      face.replaceChildren(drawn(answer));
      until.replaceChildren(text("key-stays"));
      stop = countdown(Date.now() + answer.seconds * 1000, el("b", {}), renew);
    }, mask);
    offer(button("hide", text("key-hide"), mask));
    renew();
  };

  const spellOut = () => ask(text("busy-keyring"), () => spell(account.account), (answer) => {
    unmask(answer, el("ol", { class: "spelled", tabindex: 0, "aria-label": text("key-spelled") },
      answer.words.map(({ character, name }) => el("li", {}, el("b", { class: "mono" }, character), el("span", {}, name)))));
    announce(text("key-shown", { seconds: answer.seconds }));
    offer(button("hide", text("key-hide"), mask));
  });

  const copy = () => ask(text("busy-writing"), () => copyPassword(account.account), ({ seconds }) => passwordCopied(account.account, seconds));

  mask();
  return { block, open, leave: hide };
}

/** The password, above the lines of the page that it was read from. @param {Shown} answer */
function drawn({ groups, lines = [] }) {
  const block = el("div", {}, secret(groups));
  if (lines.length) block.append(el("p", { class: "small" }, text("key-lines")), el("pre", { class: "lines", translate: "no" }, lines.join("\n")));
  return block;
}

/** @param {string[]} groups */
function secret(groups) {
  return el("p", { class: "secret", id: "secret", translate: "no" }, groups.flatMap((group) => [el("span", { class: "group" }, group), el("wbr")]));
}
