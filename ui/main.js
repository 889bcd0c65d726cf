/**
 * The start: the sentences, the home screen, and the one function that goes from screen to screen.
 */

import { home } from "./api.js";
import { holdBackWhileBusy } from "./busy.js";
import { drawFrame } from "./frame.js";
import { announce } from "./live.js";
import { show } from "./screens.js";
import { loadTexts, text } from "./texts.js";

/** @typedef {import("./api.js").Screen} Screen */

/** What the screen on view does when it is left. @type {import("./screens.js").Leave} */
let leave = undefined;

/** Draws `screen`: its place in the rail, the screen itself, and the focus on its title. @param {Screen} screen */
function go(screen) {
  const root = part("page");
  const same = root.dataset.screen === screen.screen;
  const held = same ? nameOf(document.activeElement) : null;
  leave?.();
  root.dataset.screen = screen.screen;
  root.toggleAttribute("data-again", same);
  const practice = drawFrame(part("rail"), part("practice"), screen, go);
  leave = show(root, screen, go);
  const title = root.querySelector("h1");
  document.title = [title?.textContent, practice && text("practice-word"), "Trousseau"].filter(Boolean).join(" · ");
  const again = held && document.querySelector(held);
  if (again instanceof HTMLElement) {
    again.focus({ preventScroll: true });
    announce(title?.textContent ?? "");
    return;
  }
  title?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** How to find what had the focus once its screen is drawn anew. @param {Element | null} element */
function nameOf(element) {
  if (!(element instanceof HTMLElement)) return null;
  if (element.id && element.id !== "page") return `#${element.id}`;
  const { action, of } = element.dataset;
  if (!action) return null;
  return of ? `[data-action="${action}"][data-of="${of}"]` : `[data-action="${action}"]`;
}

/** @param {string} id @returns {HTMLElement} */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

holdBackWhileBusy();
try {
  await loadTexts();
  go(await home());
} catch {
  part("failed").hidden = false;
}
