/**
 * Thin line icons on a 24 grid, drawn for Trousseau. They say nothing that a word beside them does not say.
 */

/** Each is the lines of one picture. */
const LINES = {
  again: ["M20 11a8 8 0 1 0-2.3 5.7", "M20 5v6h-6"],
  ends: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17", "M6.5 17.5 17.5 6.5"],
  safe: ["M12 3 5 6v5c0 4.5 3 8 7 10 4-2 7-5.5 7-10V6z", "m9 12 2 2 4-4"],
  screen: ["M4 5h16v11H4z", "M8 20h8", "M12 8v5m-2-2 2 2 2-2"],
  browser: ["M3.5 5h17v14h-17z", "M3.5 9h17", "M6.5 7h.01M9 7h.01"],
  flag: ["M6 21V4", "M6 4.5h11l-2.5 4 2.5 4H6"],
  stop: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17", "M12 7.5v5.5", "M12 16.5h.01"],
  done: ["m5 12.5 4.5 4.5L19 7.5"],
  warn: ["M12 4 3 19.5h18z", "M12 10v4.5", "M12 17h.01"],
  page: ["M6 3h8l4 4v14H6z", "M14 3v4h4", "M9 12h6M9 16h6"],
  lock: ["M6 10.5h12V20H6z", "M8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3", "M12 14v2.5"],
  table: ["M4 5h16v14H4z", "M4 10h16M4 14.5h16M10 5v14"],
  person: ["M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8", "M4.5 20.5c.7-4 3.5-5.5 7.5-5.5s6.8 1.5 7.5 5.5"],
  key: ["M8 8.5a4.5 4.5 0 1 0 0 7 4.5 4.5 0 0 0 0-7", "M9.5 12H21v3.5M17 12v2.5"],
  keys: ["M10 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11", "M10 14v7m0-2.5h3", "m14 12.5 5.5 5.5m-2-2 2-2"],
  list: ["M9 6h11M9 12h11M9 18h11", "M4.5 6h.01M4.5 12h.01M4.5 18h.01"],
  clock: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17", "M12 7.5V12l3 2"],
  dials: ["M4 7h9m4 0h3M4 17h3m4 0h9", "M15 4.5v5M9 14.5v5"],
  copy: ["M8.5 8.5h11v11h-11z", "M15.5 8.5v-4h-11v11h4"],
};

/** @typedef {keyof typeof LINES} IconName */

/** @param {IconName} name @returns {SVGSVGElement} */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [attribute, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"], ["focusable", "false"]]) {
    svg.setAttribute(String(attribute), String(value));
  }
  for (const line of LINES[name]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", line);
    svg.append(path);
  }
  return svg;
}
