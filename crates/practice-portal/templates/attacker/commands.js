/* Calling the application's commands, by every way that leads to them from a page. */
import { attempt, reached, within } from "./book.js";

/** The application's own, most of which would leave a trace; the framework's; and what is neither. */
const COMMANDS = [
  ["home"], ["settings"], ["texts", { language: null }], ["choose_language", { language: "en" }], ["choose_appearance", { appearance: "dark" }],
  ["add_account", { login: "TECH_000000000000000@cpp2017.fr", structureId: "00000000000000", structureName: "X", environment: "production" }],
  ["begin_practice"], ["end_practice"], ["open_practice_portal"], ["read_clipboard", { account: 1, resetAt: null }],
  ["keep_typed", { account: 1, password: "attacker's-own-1" }], ["copy_password", { account: 1 }], ["reveal", { account: 1 }], ["kept", { account: 1 }],
  ["history", { account: 1 }], ["forget", { account: 1 }], ["reset_in_portal_window", { account: 1 }], ["close_portal_window", { account: 1 }],
  ["open_refused_address", { account: 1 }], ["copy_details", { details: "attacker" }], ["save_history", { account: 1 }],
  ["plugin:event|listen", { event: "x", target: { kind: "Any" }, handler: 1 }], ["plugin:event|emit", { event: "x", payload: 1 }],
  ["plugin:window|close", { label: "main" }], ["plugin:window|create", { options: { label: "y" } }],
  ["plugin:webview|create_webview_window", { options: { label: "x", url: "/" } }], ["plugin:webview|get_all_webviews"],
  ["plugin:path|resolve_directory", { directory: 1 }], ["plugin:app|version"], ["plugin:fs|read_file", { path: "/etc/passwd" }],
  ["plugin:shell|execute", { program: "sh" }], ["no_such_command"], ["__proto__"], [""],
];
const ANSWER = 1500;

export async function callsCommands() {
  await attempt("the global object", ["__TAURI__", "__TAURI_INVOKE__", "__TAURI_IPC__", "trousseau"].map((name) => () =>
    name in window ? reached(name) : "not there"));
  const key = await stolenKey();
  await attempt("window.__TAURI_INTERNALS__.invoke", COMMANDS.map(([command, given]) => () => invoked(window, command, given)));
  for (const base of ["ipc://localhost/", "http://ipc.localhost/", "https://ipc.localhost/"]) {
    await attempt(`fetch ${base}‹command›${key ? ", with the key of a call" : ""}`, COMMANDS.map(([command, given]) => () => fetched(window, base, command, given, key)));
  }
  await attempt("XMLHttpRequest ipc://localhost/‹command›", COMMANDS.map(([command, given]) => () => requested(command, given, key)));
  await attempt("window.ipc.postMessage", COMMANDS.map(([command, given]) => () => posted(window, window.ipc, command, given, key)));
  await attempt("webkit.messageHandlers.‹name›.postMessage", handlers().flatMap(([name, handler]) =>
    COMMANDS.map(([command, given]) => () => handler ? posted(window, handler, command, given, key) : `${name} is not there`)));
  await attempt("what waits in the channels of others", Array.from({ length: 32 }, (_, id) => () =>
    fetched(window, "ipc://localhost/", "plugin:__TAURI_CHANNEL__|fetch", null, key, { "Tauri-Channel-Id": String(id) })));
  await attempt("messages that are none", NONE.map((text) => () => {
    window.ipc?.postMessage(text);
    window.webkit?.messageHandlers?.ipc?.postMessage(text);
    return "no answer";
  }));
  await attempt("ipc: by what loads by itself", ["home", "begin_practice", "end_practice"].flatMap((command) => LOADING.map((way) => () => way(`ipc://localhost/${command}`))));
  await attempt("calls from frames of the page's own", Object.entries(FRAMES).flatMap(([kind, open]) =>
    COMMANDS.slice(0, 12).map(([command, given]) => () => fromFrame(kind, open, command, given, key))));
}

/** A page sees each call that it makes: so it learns the key that goes with it. */
async function stolenKey() {
  let key = null;
  const { fetch } = window;
  const { stringify } = JSON;
  window.fetch = (address, options) => {
    key = options?.headers?.get?.("Tauri-Invoke-Key") ?? key;
    return fetch(address, options);
  };
  JSON.stringify = (value, ...more) => {
    key = value?.__TAURI_INVOKE_KEY__ ?? key;
    return stringify(value, ...more);
  };
  await invoked(window, "home");
  window.fetch = fetch;
  JSON.stringify = stringify;
  return key;
}

/** In a few words: which command, window and address it was is all the same. */
function refused(said) {
  const text = String(said);
  return `refused: ${/not allowed/.exec(text) ?? text}`;
}

async function invoked(view, command, given = {}) {
  if (!view.__TAURI_INTERNALS__?.invoke) return "not there";
  const calling = view.__TAURI_INTERNALS__.invoke(command, given).then((answer) => reached(JSON.stringify(answer)), refused);
  return within(ANSWER, calling, "no answer");
}

async function fetched(view, base, command, given, key, more = {}) {
  const headers = { "Content-Type": "application/json", "Tauri-Callback": "1", "Tauri-Error": "2", ...more };
  if (key) headers["Tauri-Invoke-Key"] = key;
  const asking = view.fetch(base + encodeURIComponent(command), { method: "POST", headers, body: given ? JSON.stringify(given) : "{}" });
  const answer = await within(ANSWER, asking, null);
  if (!answer) return "no answer";
  const said = await answer.text();
  return answer.headers.get("Tauri-Response") === "ok" ? reached(said) : refused(said);
}

function requested(command, given, key) {
  return within(ANSWER, new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `ipc://localhost/${encodeURIComponent(command)}`);
    for (const [name, value] of [["Content-Type", "application/json"], ["Tauri-Callback", "1"], ["Tauri-Error", "2"], ["Tauri-Invoke-Key", key ?? "x"]]) request.setRequestHeader(name, value);
    request.onload = () => resolve(request.getResponseHeader("Tauri-Response") === "ok" ? reached(request.responseText) : refused(request.responseText));
    request.onerror = () => resolve("not sent");
    request.send(JSON.stringify(given ?? {}));
  }), "no answer");
}

function posted(view, door, command, given, key) {
  if (!door?.postMessage) return "not there";
  const register = window.__TAURI_INTERNALS__?.transformCallback;
  if (!register) return "no callback to be had";
  return within(ANSWER, new Promise((resolve) => {
    const callback = register((answer) => resolve(reached(JSON.stringify(answer))), true);
    const error = register((refusal) => resolve(refused(refusal)), true);
    door.postMessage(JSON.stringify({ cmd: command, callback, error, payload: given ?? {}, options: { customProtocolIpcBlocked: true }, __TAURI_INVOKE_KEY__: key ?? "x" }));
  }), "no answer");
}

function handlers() {
  const names = ["ipc", "tauri", "external", "trousseau"];
  return names.map((name) => [name, window.webkit?.messageHandlers?.[name]]);
}

const NONE = ["", "{", "null", "[]", "[".repeat(20000), JSON.stringify({ cmd: "home" }), JSON.stringify({ cmd: "x".repeat(1 << 20), callback: -1, error: 1e99 }), "\u0000\ud800", "x".repeat(4 << 20)];

const LOADING = [
  (address) => loaded("img", "src", address),
  (address) => loaded("script", "src", address),
  (address) => loaded("link", "href", address, { rel: "stylesheet" }),
  (address) => loaded("video", "src", address),
  (address) => { navigator.sendBeacon(address, "{}"); return "no answer"; },
  (address) => within(500, new Promise((resolve) => { const source = new EventSource(address); source.onmessage = () => resolve(reached("a message")); source.onerror = () => { source.close(); resolve("not loaded"); }; }), "no answer"),
  (address) => { const socket = new WebSocket(address.replace("ipc:", "ws:")); socket.close(); return "no answer"; },
];

/** Whether something that loads by itself gets what it asks for. */
export function loaded(name, attribute, address, more = {}) {
  return within(800, new Promise((resolve) => {
    const node = Object.assign(document.createElement(name), more);
    node.onload = node.onloadeddata = () => { node.remove(); resolve(reached(`${name} was loaded`)); };
    node.onerror = () => { node.remove(); resolve("not loaded"); };
    node[attribute] = address;
    document.head.append(node);
  }), "not loaded");
}

const FRAMES = {
  "about:blank": (frame) => { frame.src = "about:blank"; },
  srcdoc: (frame) => { frame.srcdoc = "<p>x</p>"; },
  blob: (frame) => { frame.src = URL.createObjectURL(new Blob(["<p>x</p>"], { type: "text/html" })); },
  "this portal": (frame) => { frame.src = "/entrainement.css"; },
  javascript: (frame) => { frame.src = "javascript:'<p>x</p>'"; },
};

async function fromFrame(kind, open, command, given, key) {
  const frame = document.createElement("iframe");
  open(frame);
  document.body.append(frame);
  await within(400, new Promise((resolve) => { frame.onload = resolve; }));
  const view = frame.contentWindow;
  try {
    if (!view?.document) return `${kind}: not opened`;
    const internals = await invoked(view, command, given);
    if (typeof internals !== "string") return internals;
    const door = posted(view, view.webkit?.messageHandlers?.ipc, command, given, key);
    const answers = [await door, await fetched(view, "ipc://localhost/", command, given, key).catch((error) => `${error.name}`)];
    return answers.find((answer) => typeof answer !== "string") ?? `${internals}; ${answers.join("; ")}`;
  } finally {
    frame.remove();
  }
}
