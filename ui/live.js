/**
 * What is said to a screen reader without moving the focus, politely.
 */

/** @param {string} sentence */
export function announce(sentence) {
  const live = document.getElementById("live");
  if (!live) return;
  // The same sentence twice is a change only if it was away in between.
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = sentence; });
}
