/* Pretending to the reader: a recap with a password of the attacker's choosing that no person sees. */
import { attempt, pause } from "./book.js";

/** The password that must never be kept; its number tells which trick it was. */
const PLANTED = "Attaque,(Yw1-";
let trick = 0;
/** The reader looks several times a second: a trick is left in place for some of its looks. */
const LOOKS = 1200;

function recap() {
  const { login, structure, name } = document.body.dataset;
  return `<section><h1>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h1>
    <p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique ${login} pour la structure ${structure} ${name}.</p>
    <p>Ce compte a été réinitialisé avec le mot de passe :</p><p><code>${PLANTED}${trick}</code></p>
    <p>Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.example.</p></section>`;
}

/** Whether anything was kept is seen in Trousseau: the page cannot know, and counts its tries alone. */
async function shown(make) {
  const main = document.querySelector("main");
  trick += 1;
  const undo = make(main);
  await pause(LOOKS);
  undo?.();
  main.replaceChildren();
  return "in place for some looks";
}

export async function showsARecapBeforeSignIn() {
  await attempt("a recap in full view, before anybody has signed in", [() => shown((main) => {
    main.innerHTML = `${recap()}<p>Se déconnecter</p><button style="display:none">Se déconnecter</button><input type="password" value="${PLANTED}">`;
  })]);
}

export async function liesToTheReader() {
  await attempt("a recap that the style hides", HIDDEN.map((style) => () => shown((main) => {
    main.innerHTML = `<div style="${style}">${recap()}</div><p>Rien à voir.</p>`;
  })));
  await attempt("a recap in what is not shown: templates, closed parts, frames without a size, fields", [
    (main) => { main.innerHTML = `<template>${recap()}</template><details><summary>x</summary>${recap()}</details><dialog>${recap()}</dialog><noscript>${recap()}</noscript>`; },
    (main) => { const frame = main.appendChild(document.createElement("iframe")); frame.style.cssText = "width:0;height:0;border:0"; frame.srcdoc = recap(); },
    (main) => { const frame = main.appendChild(document.createElement("iframe")); frame.sandbox = ""; frame.srcdoc = recap(); },
    (main) => { main.appendChild(document.createElement("div")).attachShadow({ mode: "closed" }).innerHTML = recap(); main.firstChild.style.opacity = 0; },
    (main) => { main.innerHTML = `<p>Nouveau mot de passe <input type="password" readonly value="${PLANTED}"></p><input value="${PLANTED}"><input type="hidden" value="${PLANTED}">`; },
  ].map((make) => () => shown(make)));
  await attempt("changed prototypes answer for the page", Object.values(TRICKS).map((trick) => () => shown((main) => {
    main.innerHTML = "<p>Rien à voir.</p>";
    return trick();
  })));
}

const HIDDEN = [
  "display:none", "visibility:hidden", "opacity:0", "font-size:0", "position:absolute;left:-9999px", "position:absolute;top:-9999px", "height:0;overflow:hidden",
  "position:absolute;clip:rect(0 0 0 0)", "content-visibility:hidden", "transform:scale(0)", "text-indent:-9999px;white-space:nowrap", "color:transparent",
  "-webkit-text-fill-color:transparent", "clip-path:inset(50%)", "filter:opacity(0)",
];

/** Each puts its own in the place of what a reader uses, and takes it back. */
const TRICKS = {
  stringify: () => put(JSON, "stringify", () => told()),
  toJSON: () => all(put(Array.prototype, "toJSON", () => recap()), put(String.prototype, "toJSON", () => recap())),
  "toJSON of all": () => put(Object.prototype, "toJSON", () => ({ ready: true, html: recap() })),
  strings: () => all(...["replace", "normalize", "trim", "toLowerCase", "toString"].map((name) => put(String.prototype, name, () => recap()))),
  arrays: () => all(...["push", "join", "slice"].map((name) => put(Array.prototype, name, function () { return recap(); }))),
  queries: () => all(put(Document.prototype, "querySelectorAll", () => [host()]), put(Element.prototype, "querySelectorAll", () => [host()]), put(document, "querySelectorAll", () => [host()])),
  body: () => define(document, "body", () => host()),
  nodes: () => all(define(Node.prototype, "childNodes", () => host().children), define(CharacterData.prototype, "data", () => PLANTED)),
  values: () => define(HTMLInputElement.prototype, "value", () => PLANTED),
  styles: () => put(window, "getComputedStyle", () => ({ visibility: "visible", display: "block", opacity: "1", fontSize: "16px" })),
  boxes: () => put(Element.prototype, "getBoundingClientRect", () => ({ left: 0, top: 0, right: 9, bottom: 9, width: 9, height: 9 })),
  observers: () => put(window, "MutationObserver", class { constructor(tell) { tell([{ target: host() }]); } observe() {} }),
  proxies: () => all(put(window, "Proxy", function () { return host(); }), put(window, "Set", class { has() { return true; } }), put(window, "WeakMap", class { get() { return host(); } set() {} has() { return true; } })),
  reader: () => put(globalThis, "trousseau", { isSignedIn: () => true, read: () => told(), point: () => true }),
};

function told() {
  return `{"ready":true,"html":"${recap().replaceAll("\n", " ")}"}`;
}

/** Elements that look like the page, and are not in it. */
function host() {
  const { createElement } = Document.prototype;
  const node = createElement.call(document, "div");
  node.innerHTML = recap();
  return node;
}

function put(object, name, value) {
  const had = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  return () => had ? Object.defineProperty(object, name, had) : delete object[name];
}

function define(object, name, get) {
  const had = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { get, configurable: true });
  return () => had ? Object.defineProperty(object, name, had) : delete object[name];
}

function all(...undoing) {
  return () => undoing.forEach((undo) => undo());
}
