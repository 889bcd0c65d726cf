// Calls a command so many times with wrong arguments, made from a seed and the names of all arguments, over the real IPC. Answers with what came of it.
const [command, times, seed, words, names, done] = arguments;
let state = seed >>> 0;
const draw = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 4294967296) * n); };
const pick = (list) => list[draw(list.length)];
const NAMES = [...names, "file", "path"];
const deep = (depth) => { let value = null; for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { account: value }; return value; };
const VALUES = [
  () => undefined, () => null, () => true, () => -1, () => 0, () => 1.5, () => 1e308, () => -1e308, () => 2 ** 53, () => -(2 ** 63), () => 9e18,
  () => "", () => "1", () => "x".repeat(1 + draw(300000)), () => "\0", () => "a\0b", () => "\ud800", () => "\udfff\ud800", () => "../../etc/passwd",
  () => "__CHANNEL__:-1", () => "__CHANNEL__:18446744073709551616", () => "TECH_1@x'; DROP TABLE event; --", () => "{{7*7}}<script>", () => "9999-99-99T99:99",
  () => "production", () => "first", () => [], () => [1, 2, 3], () => ({}), () => deep(60), () => deep(3000), () => ({ name: "n", updated_by: "me", note: 5 }),
  () => ({ login: 1, password: [], again: null }), () => ({ passphrase: "\0".repeat(20), again: "\0".repeat(20) }),
  () => JSON.parse('{"__proto__": {"account": -7}, "constructor": {"prototype": {}}}'),
];
const wrong = () => {
  if (draw(12) === 0) return pick([null, 5, "text", [], [[]], new Uint8Array(draw(9000))]);
  const made = {};
  for (const name of NAMES) if (draw(3) > 0) made[name] = pick(VALUES)();
  if (draw(6) === 0) made["x".repeat(draw(200))] = pick(VALUES)();
  return made;
};
const came = { calls: 0, answered: 0, refused: 0, told_too_much: [], wordless: [], waiting: 0 };
const late = Symbol("late");
const told = (command, error) => {
  came.refused += 1;
  const text = typeof error === "string" ? error : JSON.stringify(error) ?? "";
  if (text.length < 3) came.wordless.push(command);
  // What was sent may come back; what is on this computer may not.
  for (const word of words) if (text.includes(word)) came.told_too_much.push(`${command}: ${word}`);
};
(async () => {
  for (let time = 0; time < times; time += 1) {
    came.calls += 1;
    let call;
    try { call = window.__TAURI_INTERNALS__.invoke(command, wrong()); } catch (error) { told(command, String(error)); continue; }
    const waits = new Promise((give) => setTimeout(() => give(late), 1500));
    await Promise.race([call, waits]).then((answer) => { if (answer === late) came.waiting += 1; else came.answered += 1; }, (error) => told(command, error));
  }
  done(came);
})();
