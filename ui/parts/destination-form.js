/**
 * What is asked of a program that uses the account: its name, who updates it, and where the password is typed there.
 */

import { button, el } from "../dom.js";
import { choice, field, filled, form } from "../fields.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").DestinationForm} DestinationForm */

/** @param {DestinationForm | null} known @param {(filled: DestinationForm) => void} send @param {(() => void) | null} cancel */
export function destinationForm(known, send, cancel) {
  const name = field({ id: "destination-name", label: text("destinations-name"), hint: text("destinations-name-hint"), value: known?.name ?? "" });
  const who = choice({
    name: "updated-by", inline: true, legend: text("destinations-updated-by"), value: known?.updated_by ?? "me",
    options: [
      { value: "me", label: text("destinations-me") },
      { value: "it", label: text("destinations-it") },
      { value: "vendor", label: text("destinations-vendor") },
    ],
  });
  const note = field({ id: "destination-note", label: text("destinations-note"), hint: text("destinations-note-hint"), value: known?.note ?? "" });
  const read = () => (filled(name.input, text("destinations-name-missing"))
    ? { name: name.input.value.trim(), updated_by: /** @type {import("../api.js").UpdatedBy} */ (who.now() ?? "me"), note: note.input.value.trim() }
    : null);
  const submit = () => {
    const sent = read();
    if (sent) send(sent);
  };
  const block = form("destination-form", submit,
    el("div", { class: "card" }, name.block, who.block, note.block,
      el("div", { class: "mini" },
        el("button", { class: "btn", type: "submit", "data-action": known ? "change-destination" : "add-destination" }, known ? text("destinations-change-send") : text("destinations-add-send")),
        cancel && button("cancel-destination", text("destinations-cancel"), cancel, { class: "btn quiet" }))));
  /** Nothing was written into it. */
  const isEmpty = () => name.input.value.trim() === "" && note.input.value.trim() === "";
  return { block, name: name.input, read, isEmpty };
}

/** @param {import("../api.js").UpdatedBy} who */
export function updatedByText(who) {
  switch (who) {
    case "me": return text("destinations-by-me");
    case "it": return text("destinations-by-it");
    case "vendor": return text("destinations-by-vendor");
  }
}
