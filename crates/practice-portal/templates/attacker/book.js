/* What the attacker's page notes. It keeps the functions that it needs itself before it changes any of them. */
const { fetch, setTimeout } = globalThis;
const { stringify } = JSON;
const { now } = performance;

/** Adds a line to the book. */
export function note(attempt, tries, successes, what) {
  return fetch.call(globalThis, "/attaquant/notes", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: stringify({ attempt, tries, successes, what: String(what).slice(0, 300) }),
  });
}

/** What the book says of an attempt from the other side: those who arrived. */
export async function arrived(attempt) {
  const book = await (await fetch.call(globalThis, "/attaquant/notes")).json();
  return book.filter((line) => line.attempt === attempt && line.what === "arrived").length;
}

/**
 * One kind of attempt. `ways` are tried one after another; each answers with what happened, and with `reached(…)` or
 * an arrival where it got anywhere.
 */
export async function attempt(name, ways) {
  await note(null, 0, 0, `begins: ${name}`);
  const seen = new Map();
  let successes = 0;
  for (const way of ways) {
    let what;
    try {
      what = await way();
    } catch (error) {
      what = `${error?.name ?? typeof error}: ${error?.message ?? stringify(error)}`;
    }
    if (what instanceof Reached) successes += 1;
    const said = String(what instanceof Reached ? `REACHED ${what.what}` : what).slice(0, 60);
    seen.set(said, (seen.get(said) ?? 0) + 1);
  }
  const told = [...seen].sort(([, a], [, b]) => b - a).slice(0, 3).map(([said, times]) => `${times} × ${said}`);
  await note(name, ways.length, successes, told.join("; "));
}

class Reached {
  constructor(what) { this.what = what; }
}

/** It got anywhere. */
export function reached(what) {
  return new Reached(what);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout.call(globalThis, resolve, milliseconds));
}

/** What is promised, or `otherwise` when that does not come in time. */
export async function within(milliseconds, promise, otherwise) {
  return Promise.race([promise, pause(milliseconds).then(() => otherwise)]);
}

export async function until(look, milliseconds = Infinity) {
  const end = now.call(performance) + milliseconds;
  while (now.call(performance) < end) {
    const seen = await look();
    if (seen) return seen;
    await pause(25);
  }
  return undefined;
}
