/* Leaving the portal, in the window itself and in frames; and reading files from where the page is. */
import { arrived, attempt, note, pause, reached, within } from "./book.js";
import { loaded } from "./commands.js";

const PORT = location.port;
/** Addresses that the window must not go to. Those on `localhost` are another host, which tells who arrived. */
const ADDRESSES = {
  "another host": (mark) => `http://localhost:${PORT}/attaquant/arrivee/${mark}`,
  "another port": () => `http://127.0.0.1:${PORT ^ 1}/`,
  "plain http to another computer": () => "http://192.0.2.1/",
  "https to another computer": () => "https://gouv.fr.example/",
  "with a name in front": (mark) => `http://127.0.0.1:${PORT}@localhost:${PORT}/attaquant/arrivee/${mark}`,
  "file:": () => "file:///etc/hostname",
  "data:": () => "data:text/html,<p>x</p>",
  "blob:": () => URL.createObjectURL(new Blob(["<p>x</p>"], { type: "text/html" })),
  "filesystem:": () => `filesystem:${location.origin}/temporary/x`,
  "view-source:": () => `view-source:${location.origin}/`,
  "about:config": () => "about:config",
  "webkit:": () => "webkit://gpu",
  "resource:": () => "resource:///org/webkit/inspector/",
  "tauri://localhost": () => "tauri://localhost/index.html",
  "http://tauri.localhost": () => "http://tauri.localhost/index.html",
  "asset://localhost": () => "asset://localhost/etc/hostname",
  "http://asset.localhost": () => "http://asset.localhost/etc/hostname",
  "ipc://localhost": () => "ipc://localhost/home",
  "http://ipc.localhost": () => "http://ipc.localhost/home",
  "ftp:": () => "ftp://127.0.0.1/",
  "mailto:": () => "mailto:a@b.example",
};
const WAYS = {
  "location.href": (address) => { location.href = address; },
  "location.replace": (address) => location.replace(address),
  "a link": (address) => click({ href: address }),
  "a form": (address) => submit(address, "get"),
  "a form, sent by POST": (address) => submit(address, "post"),
  "<meta refresh>": (address) => document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: `0;url=${address}` })),
  "a redirection (302)": (address) => { location.href = `/attaquant/vers?adresse=${encodeURIComponent(address)}`; },
  "window.top, from a frame": (address) => inFrame((view) => view.eval(`top.location.href = ${JSON.stringify(address)}`)),
  "a link's target, from a frame": (address) => inFrame((view) => click({ href: address, target: "_top" }, view.document)),
};

export async function goesElsewhere() {
  let leaving = false;
  const leaves = () => { leaving = true; };
  addEventListener("beforeunload", leaves);
  for (const [way, go] of Object.entries(WAYS)) {
    // A redirection leaves at first, for an address that is allowed.
    const isSure = way !== "a redirection (302)";
    // What a redirection cannot lead to at all ends at the browser's own page that says so.
    const addresses = Object.entries(ADDRESSES).filter(([, address]) => isSure || address("x").startsWith("http"));
    await attempt(`the window leaves by ${way}`, addresses.map(([kind, address], number) => async () => {
      const mark = `leaves-${Object.keys(WAYS).indexOf(way)}-${number}`;
      leaving = false;
      await note(null, 0, 0, `${way}: ${kind}`);
      go(address(mark));
      await pause(isSure ? 120 : 300);
      return (leaving && isSure) || await arrived(mark) ? reached(kind) : "stayed";
    }));
  }
  removeEventListener("beforeunload", leaves);

  await attempt("an address of javascript:", [() => {
    location.href = "javascript:void(document.body.dataset.ran = location.origin)";
    return pause(200).then(() => (document.body.dataset.ran ?? location.origin) === location.origin ? "it runs as the page that it stands in" : reached("another page"));
  }]);
  await attempt("history tells of another host", Object.values(ADDRESSES).flatMap((address) => ["pushState", "replaceState"].map((name) => () => {
    history[name]({}, "", address("history"));
    return reached(location.href);
  })));
  await attempt("document.domain, document.open, <base>", [
    () => { document.domain = "localhost"; return document.domain === "localhost" ? reached("another host") : "kept"; },
    () => { const base = Object.assign(document.createElement("base"), { href: "tauri://localhost/" }); document.head.append(base); const at = location.origin; base.remove(); return at === origin ? "kept" : reached(at); },
  ]);
  for (const [name, attribute] of [["iframe", "src"], ["object", "data"], ["embed", "src"]]) {
    await attempt(`<${name}> of such an address`, Object.entries(ADDRESSES).map(([kind, address], number) => () => framed(name, attribute, kind, address, `${name}-${number}`)));
  }
  await attempt("files and the application's own by fetch", ["file:///etc/hostname", "tauri://localhost/index.html", "asset://localhost/etc/hostname", "http://tauri.localhost/", "http://asset.localhost/etc/hostname"].map((address) => async () => {
    const answer = await within(1000, fetch(address), null);
    return answer ? reached(`${address}: ${answer.status}`) : "no answer";
  }));
  await attempt("files and the application's own as a part of the page", ["img", "script"].flatMap((name) => ["file:///usr/share/pixmaps/debian-logo.png", "tauri://localhost/api.js", "tauri://localhost/icons/icon.png", "asset://localhost/etc/hostname"].map((address) => () => loaded(name, "src", address))));
}

function click(given, page = document) {
  const link = Object.assign(page.createElement("a"), given);
  page.body.append(link);
  link.click();
  link.remove();
}

function submit(address, method) {
  const form = Object.assign(document.createElement("form"), { action: address, method });
  document.body.append(form);
  form.submit();
  form.remove();
}

function inFrame(act) {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  act(frame.contentWindow);
  setTimeout(() => frame.remove(), 60);
}

/** A frame that was not let go stays the empty one of the page's own. */
async function framed(name, attribute, kind, address, mark) {
  const frame = document.createElement(name);
  frame[attribute] = address(mark);
  document.body.append(frame);
  await within(250, new Promise((resolve) => { frame.onload = resolve; }));
  let at = "another origin's";
  try { at = frame.contentWindow ? frame.contentDocument.location.href : "none"; } catch { /* another origin */ }
  frame.remove();
  return await arrived(mark) || !["about:blank", "none"].includes(at) ? reached(`${kind}: ${at}`) : "stayed empty";
}
