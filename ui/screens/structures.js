/**
 * The made-up manager's structures: looked for by name or identifier, ten a page.
 */

import { beginPractice, chooseStructure, structures } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { draw } from "../page.js";
import { pager, search } from "../parts/long-list.js";
import { text } from "../texts.js";

/** @param {HTMLElement} root @param {import("../api.js").Structures} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { manager, query, page, pages } = screen;
  const ask = asking(root, go);
  /** @param {string} wanted @param {number} at */
  const look = (wanted, at) => ask(text("busy-portal"), () => structures(manager, wanted, at), go);
  draw(root, {
    title: text("structures-title"), lead: text("structures-lead"),
    content: [
      (pages > 1 || query !== "") && el("div", { class: "card" }, search({ query, look })),
      el("section", { "aria-labelledby": "found" },
        el("h2", { id: "found" }, screen.found_text),
        screen.rows.length === 0 ? el("p", {}, text("structures-none")) : el("ul", { class: "card rows" }, screen.rows.map((row) => el("li", { class: "row" },
          el("div", {}, el("p", {}, el("b", {}, row.name)), el("p", { class: "small login" }, row.id)),
          button("choose-structure", text("structures-choose"), () => ask(text("busy-portal"), () => chooseStructure(manager, row.id), go),
            { class: "btn slim", "data-of": row.id, "aria-label": text("structures-choose-for", { structure: row.name }) })))),
        pager({ query, page, pages, look })),
    ],
    out: button("begin-practice", text("structures-out"), () => ask(text("busy-reading"), beginPractice, go)),
  });
}
