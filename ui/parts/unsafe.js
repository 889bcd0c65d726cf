/**
 * The keyring does not hold the password yet: why, and what keeps it meanwhile.
 */

import { button, el } from "../dom.js";
import { refusalCard } from "../refusal.js";
import { text } from "../texts.js";

/** @param {import("../api.js").Refusal} refusal @param {{again: () => void, save: () => void}} does */
export function unsafeCard(refusal, { again, save }) {
  const card = refusalCard({ ...refusal, case: null }, { account: null, again, ask: () => {} });
  card.id = "unsafe";
  card.querySelector(".mini")?.append(
    button("put-away", text("refusal-try-again"), again),
    button("save", text("unsafe-save"), save));
  return el("div", { class: "unsafe" }, card);
}
