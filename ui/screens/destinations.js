/**
 * Which programs use this account: they all wait for the new password afterwards.
 */

import { addDestination, changeDestination, home, removeDestination, toDo, whatWillHappen } from "../api.js";
import { asking } from "../ask.js";
import { button, el } from "../dom.js";
import { draw } from "../page.js";
import { accountLine } from "../parts/accounts.js";
import { destinationForm, updatedByText } from "../parts/destination-form.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").Destination} Destination */
/** @typedef {import("../api.js").DestinationForm} DestinationForm */

/** @param {HTMLElement} root @param {import("../api.js").Destinations} screen @param {import("../ask.js").Go} go */
export function show(root, screen, go) {
  const { account } = screen.account;
  const none = screen.destinations.length === 0;
  const ask = asking(root, go, account);
  /** The one form that is open, and what sending it does. @type {{form: ReturnType<typeof destinationForm>, send: (filled: DestinationForm) => Promise<import("../api.js").Destinations>, close: () => void} | null} */
  let open = null;

  /** @param {Destination | null} known @param {HTMLElement} place @param {(filled: DestinationForm) => Promise<import("../api.js").Destinations>} send @param {(() => void) | null} close */
  const openForm = (known, place, send, close) => {
    open?.close();
    const form = destinationForm(known, (filled) => ask(text("busy-writing"), () => send(filled), go),
      close && (() => { open = null; close(); place.querySelector("button")?.focus(); }));
    open = { form, send, close: close ?? (() => {}) };
    place.replaceChildren(form.block);
    return form;
  };

  const goOn = () => screen.waiting
    ? ask(text("busy-reading"), () => toDo(account), go)
    : ask(text("busy-preflight"), () => whatWillHappen(account), go);
  // What stands in an open form is not lost by going on.
  const next = () => {
    const left = open;
    if (left === null || (!none && left.form.isEmpty())) return goOn();
    const filled = left.form.read();
    if (filled) ask(text("busy-writing"), () => left.send(filled), (written) => { go(written); goOn(); });
  };

  const adding = el("div", { class: "adding" });
  const addOne = () => openForm(null, adding, (filled) => addDestination(account, filled), none ? null : offer);
  const offer = () => adding.replaceChildren(button("show-destination-form", text("destinations-add"), () => addOne().name.focus()));

  /** @param {Destination} one */
  const row = (one) => {
    const place = el("li", { class: "row" });
    const read = () => place.replaceChildren(
      el("div", {}, el("p", {}, el("b", {}, one.name)), el("p", { class: "small" }, updatedByText(one.updated_by)), one.note ? el("p", { class: "small" }, one.note) : null),
      el("div", { class: "ends" },
        button("edit-destination", text("destinations-change"), edit, { class: "btn slim", "data-of": one.destination, "aria-label": text("destinations-change-for", { name: one.name }) }),
        button("remove-destination", text("destinations-remove"), remove, { class: "btn slim quiet", "data-of": one.destination, "aria-label": text("destinations-remove-for", { name: one.name }) })));
    const edit = () => openForm(one, place, (filled) => changeDestination(account, one.destination, filled), read).name.focus();
    const remove = () => ask(text("busy-writing"), () => removeDestination(account, one.destination), go);
    read();
    return place;
  };

  draw(root, {
    title: text("destinations-title"), lead: text("destinations-lead"),
    content: [accountLine(screen.account), !none && el("ul", { class: "card rows", id: "destinations" }, screen.destinations.map(row)), adding],
    out: button("go-home", text("destinations-out"), () => ask(text("busy-reading"), home, go)),
    actions: [button(screen.waiting ? "to-do" : "what-will-happen", text("destinations-next"), next, { class: "btn primary" })],
  });
  if (none) addOne();
  else offer();
}
