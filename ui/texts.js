/**
 * The static sentences of the screens, in the language chosen. Each id is written out where it is used, so that a
 * search finds it.
 */

import { texts } from "./api.js";

/** @type {Record<string, string>} */
let sentences = {};

/** Fetches the sentences, and dresses the page in their language and in the appearance chosen. */
export async function loadTexts() {
  const loaded = await texts();
  sentences = loaded.texts;
  document.documentElement.lang = loaded.language;
  document.documentElement.dataset.appearance = loaded.appearance;
}

/** The sentence `id`, its `{name}`s filled in.
 * @param {string} id @param {Record<string, string | number>} [values] */
export function text(id, values = {}) {
  return pieces(id).map((piece) => (typeof piece === "string" ? piece : String(values[piece.name] ?? piece.name))).join("");
}

/** The same with elements as values: a login in its own face, a number that counts down.
 * @param {string} id @param {Record<string, Node | string>} values @returns {(Node | string)[]} */
export function rich(id, values) {
  return pieces(id).map((piece) => (typeof piece === "string" ? piece : (values[piece.name] ?? piece.name)));
}

/** @param {string} id @returns {(string | {name: string})[]} */
function pieces(id) {
  const sentence = sentences[id] ?? id;
  return sentence.split(/(\{[a-z_]+\})/).filter((piece) => piece !== "")
    .map((piece) => (/^\{[a-z_]+\}$/.test(piece) ? { name: piece.slice(1, -1) } : piece));
}
