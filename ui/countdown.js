/**
 * A visible countdown. It is not read out second by second: what matters is said once, at its end.
 */

/** Writes the seconds left into `place` until none is left, then calls `over`. Returns what stops it.
 * @param {number} until milliseconds since 1970 @param {HTMLElement} place @param {() => void} over @returns {() => void} */
export function countdown(until, place, over) {
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    place.textContent = String(Math.max(left, 0));
    if (left > 0) return;
    clearInterval(clock);
    over();
  };
  const clock = setInterval(tick, 250);
  place.textContent = String(Math.max(Math.ceil((until - Date.now()) / 1000), 0));
  return () => clearInterval(clock);
}
