/**
 * The end: when the next reset is due, and whether the password stays on this computer.
 */

import { beginPractice, closeAndForget, closeAndKeep, endPractice, home, saveCalendar, toDo } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Done} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const homeward = () => ask(text("busy-reading"), home, go);
  const remind = (/** @type {string} */ look) => button("save-calendar", [icon("clock"), text("done-calendar")], () => ask(text("busy-save"), () => saveCalendar(account), go), { class: look });
  const saved = screen.saved !== null && el("p", { class: "due is-ready", id: "saved" }, icon("done"), el("span", {}, screen.saved));
  const due = el("p", { class: "due" }, icon("clock"), el("span", {}, text("done-due", { due: screen.due_text })));
  if (screen.closed_text !== null && screen.account.environment === "practice") {
    draw(root, {
      title: text("done-practice-title"), lead: text("done-practice-lead"),
      content: [
        el("p", { class: "due is-ready" }, icon("done"), el("span", {}, text("done-all-have-it"))), due,
        el("p", {}, screen.closed_text), saved,
      ],
      out: button("begin-practice", text("done-practice-again"), () => ask(text("busy-reading"), beginPractice, go)),
      actions: [remind("btn"), button("end-practice", text("done-practice-real"), () => ask(text("busy-writing"), endPractice, go), { class: "btn primary" })],
    });
    return;
  }
  if (screen.closed_text !== null) {
    draw(root, {
      title: text("done-title"), lead: screen.closed_text, content: [
        accountLine(screen.account),
        el("p", { class: "due is-ready" }, icon("done"), el("span", {}, text("done-all-have-it"))),
        due,
        saved || el("p", {}, text("done-calendar-why")),
      ],
      actions: screen.saved === null
        ? [button("go-home", text("done-home"), homeward), remind("btn primary")]
        : [remind("btn"), button("go-home", text("done-home"), homeward, { class: "btn primary" })],
    });
    return;
  }
  if (!screen.may_close) {
    draw(root, {
      title: text("done-not-yet-title"), lead: text("done-not-yet-lead"), content: [accountLine(screen.account), due],
      out: button("go-home", text("done-home"), homeward),
      actions: [button("to-do", text("done-to-do"), () => ask(text("busy-reading"), () => toDo(account), go), { class: "btn primary" })],
    });
    return;
  }
  draw(root, {
    title: text("done-question-title"), lead: text("done-question-lead"),
    content: [
      accountLine(screen.account), due,
      el("ul", { class: "say" },
        el("li", {}, icon("safe"), el("div", {}, el("b", {}, text("done-keep-what")), " ", text("done-keep-more"), screen.goes_text !== null && ` ${screen.goes_text}`)),
        el("li", {}, icon("ends"), el("div", {}, el("b", {}, text("done-forget-what")), " ", text("done-forget-more"), screen.forgets_text !== null && ` ${screen.forgets_text}`))),
    ],
    out: button("to-do", text("done-back"), () => ask(text("busy-reading"), () => toDo(account), go)),
    actions: [
      button("close-and-forget", text("done-forget"), () => ask(text("busy-keyring"), () => closeAndForget(screen.account), go)),
      button("close-and-keep", text("done-keep"), () => ask(text("busy-writing"), () => closeAndKeep(screen.account), go), { class: "btn primary" }),
    ],
  });
}
