// The practice portal's application: it asks the server for parts and puts them in place. As in the library that it
// imitates, a drop-down listens to the mouse being pressed and let go, and to keys: `click()`, or a value set by a
// script, changes nothing.
"use strict";

const application = document.querySelector("[data-application]");
const root = application.hasAttribute("data-ombre") ? shadow(application) : application;
let turn = 0;
let open = null;

/** The part's place, behind a shadow root that only a script has made. */
function shadow(holder) {
  const inside = holder.attachShadow({ mode: "open" });
  inside.append(document.querySelector("link[rel=stylesheet]").cloneNode(), document.createElement("div"));
  return inside.lastChild;
}

/** Asks for a part, and puts it in place a moment later; what was asked before and comes after is dropped. */
async function ask(address, fields) {
  close();
  turn += 1;
  const mine = turn;
  application.setAttribute("aria-busy", "true");
  const html = await fetched(address, fields);
  await new Promise((done) => setTimeout(done, MOMENT));
  if (mine !== turn) return;
  application.removeAttribute("aria-busy");
  if (html === null) return said(application.getAttribute("data-silence"));
  root.innerHTML = html;
  root.querySelector("[autofocus]")?.focus();
  const next = root.querySelector("[data-apres]");
  if (next) setTimeout(() => mine === turn && ask(next.getAttribute("data-apres")), DRAWING);
}

/** The server's answer; nothing where there is none. */
async function fetched(address, fields) {
  const token = root.querySelector("[data-jeton]")?.getAttribute("data-jeton") ?? "";
  const body = fields && new URLSearchParams({ ...fields, jeton: token });
  try {
    return await (await fetch(address, body ? { method: "POST", body } : {})).text();
  } catch {
    return null;
  }
}

function said(sentence) {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  notice.textContent = sentence;
  root.querySelector("main")?.prepend(notice);
}

/** What the fields around an element hold. */
function fieldsAround(element) {
  const fields = element.closest("[data-formulaire]")?.querySelectorAll("[data-champ]") ?? [];
  return Object.fromEntries([...fields].map((field) => [field.getAttribute("data-champ"), field.value]));
}

function choose(field, value) {
  const key = root.querySelector("[data-champ=cle]")?.value ?? "";
  ask("/aife_csm/choix", { champ: field, valeur: value, cle: key });
}

/** Opens the list of a drop-down: an element of its own at the end of the page, with a field to search in. */
function openList(choice, field) {
  close();
  const list = document.createElement("div");
  list.id = "select2-drop";
  list.className = "select2-drop select2-drop-active";
  list.innerHTML = '<div class="select2-search"><input class="select2-input" type="text" autocomplete="off"></div><div></div>';
  list.querySelector("input").setAttribute("aria-label", application.getAttribute("data-rechercher"));
  const place = choice.getBoundingClientRect();
  list.style.top = `${place.bottom + window.scrollY}px`;
  list.style.left = `${place.left + window.scrollX}px`;
  document.body.append(list);
  open = { list, field, asked: 0 };
  const search = list.querySelector("input");
  search.addEventListener("input", () => fill(search.value));
  search.addEventListener("keydown", moved);
  list.addEventListener("mouseup", (event) => {
    const row = event.target.closest("[data-valeur]");
    if (row) choose(field, row.getAttribute("data-valeur"));
  });
  search.focus();
  fill("");
}

async function fill(typed) {
  const { list, field } = open;
  open.asked += 1;
  const mine = open.asked;
  const rows = await fetched(`/aife_csm/liste?${new URLSearchParams({ champ: field, recherche: typed })}`);
  if (open?.list !== list || mine !== open.asked || rows === null) return;
  list.lastElementChild.innerHTML = rows;
  list.querySelector("[data-valeur]")?.classList.add("select2-highlighted");
}

/** The keys in the list's own field. */
function moved(event) {
  const rows = [...open.list.querySelectorAll("[data-valeur]")];
  const at = rows.findIndex((row) => row.classList.contains("select2-highlighted"));
  if (event.key === "Escape") return close();
  if (event.key === "Enter" && rows[at]) return choose(open.field, rows[at].getAttribute("data-valeur"));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !rows[at + step]) return undefined;
  event.preventDefault();
  rows[at].classList.remove("select2-highlighted");
  rows[at + step].classList.add("select2-highlighted");
  rows[at + step].scrollIntoView({ block: "nearest" });
  return undefined;
}

function close() {
  open?.list.remove();
  open = null;
}

/** Calls back with the element that carries an attribute, and its value, where an event has met one. */
function on(kind, attribute, act) {
  root.addEventListener(kind, (event) => {
    const element = event.target.closest(`[${attribute}]`);
    if (element) act(element, element.getAttribute(attribute), event);
  });
}

on("click", "data-va", (_, address, event) => {
  event.preventDefault();
  ask(address);
});
on("click", "data-envoie", (element, address, event) => {
  event.preventDefault();
  ask(address, fieldsAround(element));
});
on("click", "data-choisit", (_, field) => choose(field, ""));
on("change", "data-choix", (element, field) => choose(field, element.value));
on("mousedown", "data-liste", (element, field, event) => {
  event.preventDefault();
  openList(element, field);
});
on("keydown", "data-clavier", (element, field, event) => {
  if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  openList(element, field);
});
on("keydown", "data-champ", (element, _, event) => {
  const button = element.closest("[data-formulaire]")?.querySelector("[data-envoie]");
  if (event.key === "Enter" && button) button.click();
});
document.addEventListener("mousedown", (event) => {
  if (open && !open.list.contains(event.target) && !event.composedPath().includes(root)) close();
});

/** In milliseconds: how long a part takes to be put in place, and how much longer a password takes to be drawn. */
const MOMENT = 120;
const DRAWING = 600;

ask(application.getAttribute("data-vue"));
