/**
 * The technical accounts, and what is not finished. At the first start: what Trousseau does.
 */

import { beginPractice, chooseWay, continueReset, destinations, dueDates, handOver, takeOver } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw, note } from "../page.js";
import { accountRows } from "../parts/accounts.js";
import { keyTag } from "../parts/key-tag.js";
import { setAsidePart } from "../parts/set-aside.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Home} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const ask = asking(root, go);
  const begin = () => ask(text("busy-reading"), chooseWay, go);
  const takingOver = () => ask(text("busy-reading"), takeOver, go);
  const practise = () => ask(text("busy-practice"), beginPractice, go);
  if (screen.first_start && !screen.practice) {
    draw(root, {
      title: text("home-first-title"), lead: text("home-first-lead"),
      content: [
        el("ul", { class: "say" },
          line("browser", text("home-first-portal"), text("home-first-portal-more")),
          line("safe", text("home-first-keep"), text("home-first-keep-more")),
          line("list", text("home-first-end"), text("home-first-end-more"))),
        el("p", { class: "promise" }, icon("lock"), el("span", {}, text("home-first-promise"))),
        !screen.practised && note(icon("again"), text("home-first-practice"), el("p", {}, text("home-first-practice-more"))),
      ],
      out: button("take-over", text("home-take-over"), takingOver),
      actions: screen.practised
        ? [button("begin-practice", text("home-practise"), practise), button("choose-way", text("home-first-begin"), begin, { class: "btn primary" })]
        : [button("choose-way", text("home-first-begin"), begin), button("begin-practice", text("home-practise-first"), practise, { class: "btn primary" })],
    });
    return undefined;
  }
  /** @param {number} account */
  const goOn = (account) => ask(text("busy-reading"), () => continueReset(account), go);
  /** @param {string} look */
  const seeDueDates = (look) => button("due-dates", text("home-due-dates"), () => ask(text("busy-reading"), () => dueDates("", 1), go), { class: look });
  let hideKey = () => {};
  // A password that was kept at the end of a reset is read here, under its account.
  const showKey = (/** @type {import("../api.js").AccountRow} */ row) => {
    hideKey();
    const tag = keyTag({ account: row, ask });
    hideKey = () => { tag.leave(); tag.block.remove(); };
    root.querySelector(`li[data-account="${row.account}"]`)?.append(tag.block);
    tag.block.scrollIntoView({ block: "center" });
    /** @type {HTMLElement | null} */ (tag.block.querySelector("[data-action=reveal]"))?.focus({ preventScroll: true });
  };
  const unfinished = screen.unfinished.map((open, index) => note(icon("flag"), text("home-unfinished", { structure: open.structure }),
    el("p", {}, open.text),
    button("continue-reset", text("home-continue"), () => goOn(open.account), { class: index === 0 ? "btn primary" : "btn", "data-of": open.account, "aria-label": text("home-continue-for", { structure: open.structure }) })));
  const asides = screen.set_aside.map((account) => setAsidePart(account, account.rows, ask, go, { named: true }));
  draw(root, {
    title: screen.practice ? text("home-practice-title") : text("home-title"), lead: screen.practice ? text("home-practice-lead") : text("home-lead"),
    content: [
      ...unfinished,
      ...asides.map(({ block }) => block),
      ...screen.accounts.filter((row) => row.is_elsewhere).map((row) => note(icon("flag"), text("home-elsewhere", { structure: row.structure }),
        el("p", {}, text("home-elsewhere-more")), button("take-over", text("home-take-over"), takingOver, { "data-of": row.account }))),
      screen.due_elsewhere !== null && el("div", { id: "due-elsewhere" }, note(icon("clock"), screen.due_elsewhere, seeDueDates("btn"))),
      screen.accounts.length > 0 && accountRows(screen.accounts, (row) => row.standing === "unfinished" ? [] : [
        row.has_password && button("show-key", text("home-key"), () => showKey(row),
          { class: "btn slim quiet", "data-of": row.account, "aria-label": text("home-key-for", { structure: row.structure }) }),
        button("reset", text("home-reset"), () => ask(text("busy-reading"), () => destinations(row.account), go),
          { class: "btn slim", "data-of": row.account, "aria-label": text("home-reset-for", { structure: row.structure }) })]),
      screen.accounts.length > 0 && screen.due_elsewhere === null && el("div", { class: "mini" }, seeDueDates("btn slim")),
    ],
    out: screen.practice ? null : button("hand-over", text("home-hand-over"), () => ask(text("busy-reading"), handOver, go)),
    actions: screen.practice
      ? [button("begin-practice", text("home-practise-another"), practise, { class: screen.unfinished.length === 0 ? "btn primary" : "btn" })]
      : [
        button("begin-practice", text("home-practise"), practise),
        button("choose-way", text("home-begin"), begin, { class: screen.unfinished.length === 0 ? "btn primary" : "btn" }),
      ],
  });
  return () => { hideKey(); asides.forEach(({ leave }) => leave()); };
}

/** @param {import("../icons.js").IconName} sign @param {string} what @param {string} more */
function line(sign, what, more) {
  return el("li", {}, icon(sign), el("div", {}, el("b", {}, what), " ", more));
}
