/**
 * A command under way: nothing else can be pressed meanwhile, and when it takes more than half a second, a sentence
 * says what is being waited for; when it is the computer's keyring that is slow, the sentence says that.
 */

import { waiting } from "./api.js";

const PATIENCE = 500; // milliseconds
const ASK_AGAIN = 500; // milliseconds

let underWay = 0;

/** Does the work; answers as it does.
 * @template T @param {string} sentence what is being waited for @param {() => Promise<T>} work @returns {Promise<T>} */
export async function during(sentence, work) {
  const place = document.getElementById("busy");
  underWay += 1;
  mark();
  const say = (/** @type {string} */ said) => {
    if (!place || place.textContent === said) return;
    place.textContent = said;
    place.hidden = false;
  };
  const shown = setTimeout(() => say(sentence), PATIENCE);
  const asked = setInterval(() => {
    waiting().then((slow) => { if (underWay > 0) say(slow ?? sentence); }, () => {});
  }, ASK_AGAIN);
  try {
    return await work();
  } finally {
    clearTimeout(shown);
    clearInterval(asked);
    underWay -= 1;
    mark();
    if (place && underWay === 0) {
      place.hidden = true;
      place.textContent = "";
    }
  }
}

/** Holds back what is pressed while a command is under way. A button keeps the focus, so it is not `disabled`. */
export function holdBackWhileBusy() {
  for (const event of ["click", "submit"]) {
    document.addEventListener(event, (pressed) => {
      const target = pressed.target;
      if (underWay === 0 || !(target instanceof Element)) return;
      if (event === "click" && !target.closest("button, input[type=radio], input[type=checkbox]")) return;
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
    }, true);
  }
}

function mark() {
  document.getElementById("page")?.setAttribute("aria-busy", String(underWay > 0));
  document.documentElement.toggleAttribute("data-busy", underWay > 0);
  for (const pressable of document.querySelectorAll("button")) {
    if (underWay > 0) pressable.setAttribute("aria-disabled", "true");
    else if (!pressable.hasAttribute("data-not-yet")) pressable.removeAttribute("aria-disabled");
  }
}
