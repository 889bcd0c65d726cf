/**
 * Every structure that a technical account sees, and when its password lapses.
 */

import { dueDates, dueDatesProgress, home, pisteApplications, readDueDates, saveDueDates, saveDueReminders, stopReadingDueDates } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { announce } from "../live.js";
import { draw, note } from "../page.js";
import { environmentTag, standing } from "../parts/accounts.js";
import { pager, search } from "../parts/long-list.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").DueDates} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { any, query, page, pages, reading } = screen;
  const ask = asking(root, go);
  /** @param {string} wanted @param {number} at */
  const look = (wanted, at) => ask(text("busy-reading"), () => dueDates(wanted, at), go);
  draw(root, {
    title: text("due-dates-title"), lead: text("due-dates-lead"),
    content: [
      screen.outcome.map((said) => note(icon("flag"), said)),
      reading === null && !any && readers(screen, ask, go),
      reading !== null && el("ul", { class: "card rows", id: "reading" }, el("li", { class: "row" },
        el("p", {}, el("b", { id: "progress" }, progressText(reading))),
        button("stop-reading", text("due-dates-stop"), () => ask(text("busy-piste"), stopReadingDueDates, () => {}), { class: "btn" }))),
      any && [
        (pages > 1 || query !== "") && el("div", { class: "card" }, search({ query, look })),
        el("section", { "aria-labelledby": "found" },
          el("div", { class: "titled" }, el("h2", { id: "found" }, screen.found_text), el("p", { class: "small" }, screen.read_text)),
          screen.rows.length === 0 ? el("p", {}, text("structures-none")) : el("ul", { class: "card rows" }, screen.rows.map((row) => el("li", { class: "row", "data-structure": row.id },
            el("div", {},
              el("p", {}, el("b", {}, row.name || row.id), !screen.practice && environmentTag(row)),
              el("p", { class: "small login" }, row.id),
              el("p", { class: "small" }, row.due_text),
              row.reset_text && el("p", { class: "small" }, row.reset_text)),
            el("div", { class: "ends" }, standing(row))))),
          pager({ query, page, pages, look })),
        screen.saved !== null && el("p", { class: "due is-ready", id: "saved" }, icon("done"), el("span", {}, screen.saved)),
      ],
      reading === null && any && readers(screen, ask, go),
    ],
    out: button("go-home", text("due-dates-back"), () => ask(text("busy-reading"), home, go)),
    actions: any ? [
      button("save-due-reminders", [icon("clock"), text("done-calendar")], () => ask(text("busy-save"), () => saveDueReminders(query, page), go)),
      button("save-due-dates", text("due-dates-save"), () => ask(text("busy-save"), () => saveDueDates(query, page), go), { class: "btn primary" }),
    ] : [],
  });
  let here = true;
  if (reading !== null) follow(reading, () => here, () => { announce(text("due-dates-ended")); look(query, page); });
  return () => { here = false; };
}

/** The accounts that it can be read with, and what is missing where there is none.
 * @param {import("../api.js").DueDates} screen @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go */
function readers({ readers: known, any }, ask, go) {
  const label = any ? text("due-dates-read-again") : text("due-dates-read");
  const asked = known.filter((one) => one.may_ask);
  const look = any ? "btn" : "btn primary";
  return [
    el("p", {}, text("due-dates-what")),
    asked.length > 0 && el("ul", { class: "card rows" }, asked.map((one, index) => el("li", { class: "row" },
      el("div", {}, el("p", {}, el("b", {}, one.structure), environmentTag(one)), el("p", { class: "small login" }, one.login)),
      button("read-due-dates", [icon("again"), label], () => ask(text("busy-piste"), () => readDueDates(one.account), go),
        { class: index === 0 ? look : "btn", "data-of": one.account, "aria-label": `${label}, ${one.login}` })))),
    known.length === 0 && el("p", {}, text("due-dates-no-reader")),
    known.length > asked.length && el("p", {}, text("due-dates-no-piste")),
    known.length > asked.length && el("div", { class: "mini" }, button("piste-applications", text("due-dates-piste"), () => ask(text("busy-keyring"), pisteApplications, go), { class: "btn slim" })),
  ];
}

/** Writes down how far it is, until it has ended. @param {import("../api.js").Progress} known @param {() => boolean} here @param {() => void} ended */
async function follow(known, here, ended) {
  /** @type {import("../api.js").Progress | null} */
  let now = known;
  while (now !== null && here()) {
    now = await dueDatesProgress(now);
    const place = document.getElementById("progress");
    if (here() && now !== null && place) place.textContent = progressText(now);
  }
  if (here()) ended();
}

/** @param {import("../api.js").Progress} progress */
function progressText({ read, of }) {
  return of === 0 ? text("due-dates-asking") : text("due-dates-progress", { read, of });
}
