/*
 * Windows, files to be saved, and the clipboard: what a browser allows only while somebody clicks. The page waits for the
 * click and uses it; it covers itself with a button for that.
 */
import { arrived, attempt, note, pause, reached, within } from "./book.js";

const ADDRESSES = [
  (mark) => `/attaquant/arrivee/${mark}`,
  (mark) => `http://localhost:${location.port}/attaquant/arrivee/${mark}`,
  () => "about:blank",
  () => "javascript:void 0",
  () => "data:text/html,x",
  () => "file:///etc/hostname",
  () => "tauri://localhost/index.html",
  () => "ipc://localhost/home",
];

export async function opensWindows() {
  const button = document.createElement("button");
  button.textContent = "…";
  button.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;background:#7a1fa2";
  document.body.append(button);
  const opened = [];
  await note(null, 0, 0, "waits for a click");
  await new Promise((resolve) => button.addEventListener("click", () => { opened.push(...opens()); resolve(); }, { once: true }));
  document.querySelector("main").dataset.clicked = "yes";
  await pause(500);
  for (const [kind, ways] of Map.groupBy?.(opened, ([kind]) => kind) ?? grouped(opened)) {
    await attempt(kind, ways.map(([, mark, view]) => async () => view || await arrived(mark) ? reached("a window") : mark === "none" ? "asked for" : "no window"));
  }
  await attempt("the clipboard is read", [
    () => within(1000, navigator.clipboard?.readText?.() ?? Promise.reject(new Error("not there")), null).then((text) => text === null ? "no answer" : reached(text)),
    () => { const field = document.body.appendChild(document.createElement("textarea")); field.focus(); document.execCommand("paste"); const text = field.value; field.remove(); return text ? reached(text) : "nothing was pasted"; },
  ]);
  button.remove();
}

/** All within one click: each with what tells whether it was opened. */
function opens() {
  const all = [];
  const mark = () => `window-${all.length}`;
  for (const address of ADDRESSES) {
    for (const features of ["", "popup", "noopener"]) {
      all.push(["window.open", mark(), window.open(address(mark()), "_blank", features)]);
    }
    for (const given of [{ target: "_blank" }, { target: "_blank", rel: "noopener" }, { target: "named" }]) {
      const link = Object.assign(document.createElement("a"), { href: address(mark()), ...given });
      document.body.append(link);
      link.click();
      link.remove();
      all.push([`a link with target=_blank, noopener, a name`, mark(), null]);
    }
    const form = Object.assign(document.createElement("form"), { action: address(mark()), target: "_blank" });
    document.body.append(form);
    form.submit();
    form.remove();
    all.push(["a form with target=_blank", mark(), null]);
  }
  for (const [number, address] of [
    "/attaquant/fichier/attribut", URL.createObjectURL(new Blob(["ENTRAÎNEMENT-ATTAQUE-blob"])), "data:application/octet-stream,ENTRA%C3%8ENEMENT-ATTAQUE-data",
  ].entries()) {
    const link = Object.assign(document.createElement("a"), { href: address, download: `attaque-${number}.bin` });
    document.body.append(link);
    link.click();
    link.remove();
    // Whether it lies on the disk is seen from outside.
    all.push(["a file is saved: <a download>, blob:, data:", "none", null]);
  }
  for (const name of ["iframe", "location"]) {
    const address = `/attaquant/fichier/${name}`;
    if (name === "iframe") document.body.append(Object.assign(document.createElement("iframe"), { src: address }));
    else location.href = address;
    all.push(["a file is saved: Content-Disposition, in a frame and in the window", "none", null]);
  }
  return all;
}

function grouped(opened) {
  const groups = new Map();
  for (const one of opened) groups.set(one[0], [...(groups.get(one[0]) ?? []), one]);
  return groups;
}
