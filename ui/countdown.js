/**
 * A visible countdown. It is not read out second by second: what matters is said once, at its end.
 */

/** Writes what is left into `place` until nothing is, then calls `over`. Returns what stops it.
 * @param {number} until milliseconds since 1970 @param {HTMLElement} place @param {() => void} over
 * @param {(seconds: number) => string} [say] the number alone, if not told otherwise @returns {() => void} */
export function countdown(until, place, over, say = String) {
  const left = () => Math.max(Math.ceil((until - Date.now()) / 1000), 0);
  const tick = () => {
    place.textContent = say(left());
    if (left() > 0) return;
    clearInterval(clock);
    over();
  };
  const clock = setInterval(tick, 250);
  place.textContent = say(left());
  return () => clearInterval(clock);
}

/** « 29 min 54 s », « 12 s »: the signs are the same in every language. @param {number} seconds */
export function minutesAndSeconds(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}\u00a0s` : `${minutes}\u00a0min ${seconds % 60}\u00a0s`;
}
