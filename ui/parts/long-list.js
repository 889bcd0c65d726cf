/**
 * A list too long for one screen: looked through by name or identifier, ten rows a page.
 */

import { button, el } from "../dom.js";
import { field, form } from "../fields.js";
import { text } from "../texts.js";

/** @typedef {(query: string, page: number) => void} Look */

/** What is looked for. @param {{query: string, look: Look}} list */
export function search({ query, look }) {
  const wanted = field({ id: "query", label: text("structures-search"), hint: text("structures-search-hint"), value: query, type: "search" });
  return form("search-form", () => look(wanted.input.value, 1), el("div", { class: "beside" }, wanted.block,
    el("button", { class: "btn slim", type: "submit", "data-action": "search" }, text("structures-search-send"))));
}

/** The way to the other pages; nothing where there is one. @param {{query: string, page: number, pages: number, look: Look}} list */
export function pager({ query, page, pages, look }) {
  if (pages === 1) return null;
  return el("nav", { class: "mini pager", "aria-label": text("structures-pages") },
    page > 1 && button("page-before", text("structures-before"), () => look(query, page - 1), { class: "btn slim" }),
    el("p", { class: "small" }, text("structures-page", { page, pages })),
    page < pages && button("page-after", text("structures-after"), () => look(query, page + 1), { class: "btn slim" }));
}
