/**
 * The keyring does not hold the password yet: why, what keeps it meanwhile, and trying again without being asked.
 */

import { putAway, save } from "../api.js";
import { button, el } from "../dom.js";
import { refusalCard } from "../refusal.js";
import { text } from "../texts.js";

/** @typedef {import("../api.js").Kept | import("../api.js").Pending | import("../api.js").CheckRead} Unsafe */

/** What says so; nothing when the password is safe. `leave` stops the tries. `saves`: it may be saved meanwhile.
 * @param {Unsafe} screen @param {import("../ask.js").Ask} ask @param {import("../ask.js").Go} go @param {{saves?: boolean}} [may]
 * @returns {{block: HTMLElement | null, leave: () => void}} */
export function unsafePart(screen, ask, go, { saves = true } = {}) {
  const { account } = screen.account;
  if (screen.unsafe === null) return { block: null, leave: () => {} };
  const again = () => ask(text("busy-keyring"), () => putAway(account), go);
  const card = refusalCard({ ...screen.unsafe, case: null }, { account: null, again, ask: () => {} });
  card.id = "unsafe";
  const buttons = card.querySelector(".mini");
  buttons?.append(button("put-away", text("refusal-try-again"), again));
  if (saves) buttons?.append(button("save", text("unsafe-save"), () => ask(text("busy-reading"), () => save(account), go)));
  if (screen.retry_after === null) return { block: el("div", { class: "unsafe" }, card), leave: () => {} };
  card.querySelector(".mini")?.before(el("p", { class: "small" }, text("unsafe-retrying", { seconds: screen.retry_after })));
  return { block: el("div", { class: "unsafe" }, card), leave: retrying(account, screen.retry_after, go) };
}

/** Tries every so often, unseen, until it is safe or the screen is left.
 * @param {number} account @param {number} seconds @param {import("../ask.js").Go} go */
function retrying(account, seconds, go) {
  let here = true;
  const wait = () => setTimeout(async () => {
    // What is refused now is refused in view when the user presses « Réessayer ».
    const now = await putAway(account).catch(() => null);
    if (!here) return;
    if (now !== null && now.unsafe === null) go(now);
    else timer = wait();
  }, seconds * 1000);
  let timer = wait();
  return () => {
    here = false;
    clearTimeout(timer);
  };
}
