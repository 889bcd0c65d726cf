/**
 * A passphrase to be chosen: typed twice, and emptied as soon as it is handed on.
 */

import { field, filled } from "../fields.js";
import { text } from "../texts.js";

/** `take` answers with what was typed and empties the fields; null, with the error told, where something is missing.
 * @param {string} hint @returns {{blocks: HTMLElement[], first: HTMLInputElement, take: () => {passphrase: string, again: string} | null, empty: () => void}} */
export function passphraseFields(hint) {
  const passphrase = field({ id: "passphrase", label: text("save-passphrase"), hint, secret: true });
  const again = field({ id: "passphrase-again", label: text("save-passphrase-again"), secret: true });
  const empty = () => { for (const { input } of [passphrase, again]) input.value = ""; };
  const take = () => {
    if (!filled(passphrase.input, text("save-passphrase-missing"))) return null;
    if (!filled(again.input, text("save-passphrase-again-missing"))) return null;
    const chosen = { passphrase: passphrase.input.value, again: again.input.value };
    empty();
    return chosen;
  };
  return { blocks: [passphrase.block, again.block], first: passphrase.input, take, empty };
}
