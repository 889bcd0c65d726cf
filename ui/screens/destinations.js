/**
 * Which programs use this account: they all wait for the new password afterwards.
 */

import { addDestination, changeDestination, home, removeDestination, whatWillHappen } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { destinationForm, updatedByText } from "../parts/destination-form.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").Destination} Destination */

/** @param {HTMLElement} root @param {import("../api.js").Destinations} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const ask = asking(root, go, account);
  const place = el("div", { class: "adding" });
  const next = () => ask(text("busy-preflight"), () => whatWillHappen(account), go);

  const addOne = (/** @type {boolean} */ focus) => {
    const cancel = screen.destinations.length > 0 ? offer : null;
    const form = destinationForm(null, (filled) => ask(text("busy-writing"), () => addDestination(account, filled), go), cancel);
    place.replaceChildren(form.block);
    if (focus) form.name.focus();
  };
  const offer = () => place.replaceChildren(button("show-destination-form", text("destinations-add"), () => addOne(true)));

  draw(root, {
    title: text("destinations-title"), lead: text("destinations-lead"),
    content: [
      accountLine(screen.account),
      screen.destinations.length > 0 && el("ul", { class: "card rows", id: "destinations" }, screen.destinations.map((one) => row(one, {
        change: (filled) => ask(text("busy-writing"), () => changeDestination(account, one.destination, filled), go),
        remove: () => ask(text("busy-writing"), () => removeDestination(account, one.destination), go),
      }))),
      place,
    ],
    out: button("go-home", text("destinations-out"), () => ask(text("busy-reading"), home, go)),
    actions: [button("what-will-happen", text("destinations-next"), next, { class: "btn primary" })],
  });
  if (screen.destinations.length > 0) offer();
  else addOne(false);
}

/** @param {Destination} one @param {{change: (filled: import("../api.js").DestinationForm) => void, remove: () => void}} does */
function row(one, { change, remove }) {
  const place = el("li", { class: "row" });
  const read = () => {
    place.replaceChildren(
      el("div", {}, el("p", {}, el("b", {}, one.name)), el("p", { class: "small" }, updatedByText(one.updated_by)), one.note ? el("p", { class: "small" }, one.note) : null),
      el("div", { class: "ends" },
        button("edit-destination", text("destinations-change"), edit, { class: "btn slim", "data-of": one.destination, "aria-label": text("destinations-change-for", { name: one.name }) }),
        button("remove-destination", text("destinations-remove"), remove, { class: "btn slim quiet", "data-of": one.destination, "aria-label": text("destinations-remove-for", { name: one.name }) })));
  };
  const edit = () => {
    const form = destinationForm(one, change, () => { read(); place.querySelector("button")?.focus(); });
    place.replaceChildren(form.block);
    form.name.focus();
  };
  read();
  return place;
}
