/**
 * Form fields: a label, a hint where it helps, and the error tied to the input that it speaks of.
 */

import { el } from "./dom.js";

/** @typedef {{id: string, label: string, hint?: string, value?: string, secret?: boolean, mono?: boolean, type?: string, attributes?: import("./dom.js").Attributes}} Field */

/** @param {Field} field @returns {{block: HTMLElement, input: HTMLInputElement}} */
export function field({ id, label, hint, value = "", secret = false, mono = false, type = "text", attributes = {} }) {
  const input = el("input", {
    id, type: secret ? "password" : type, class: mono || secret ? "mono" : null, "aria-describedby": hint ? `${id}-hint` : null,
    autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false", ...attributes,
  });
  input.value = value;
  const block = el("div", { class: "field" }, el("label", { for: id }, label), hint ? el("p", { class: "hint", id: `${id}-hint` }, hint) : null, input);
  return { block, input };
}

/** A choice of one: a legend and radio buttons.
 * @param {{name: string, legend: string, hidden?: boolean, inline?: boolean, options: {value: string, id?: string, label: string, hint?: string}[], value: string | null, chosen?: (value: string) => void}} choice */
export function choice({ name, legend, hidden = false, inline = false, options, value, chosen }) {
  const block = el("fieldset", { class: inline ? "choice inline" : "choice" }, el("legend", { class: hidden ? "unseen" : null }, legend),
    options.map((option) => {
      const id = option.id ?? `${name}-${option.value}`;
      return el("div", { class: "option" },
        el("input", { type: "radio", name, id, value: option.value, checked: option.value === value, "aria-describedby": option.hint ? `${id}-hint` : null, change: () => chosen?.(option.value) }),
        el("label", { for: id }, option.label),
        option.hint ? el("p", { class: "hint", id: `${id}-hint` }, option.hint) : null);
    }));
  const now = () => block.querySelector("input:checked")?.getAttribute("value") ?? null;
  return { block, now };
}

/** True when it is filled; otherwise its error is shown, tied to it, and it takes the focus.
 * @param {HTMLInputElement} input @param {string} error */
export function filled(input, error) {
  if (input.value.trim() !== "") {
    clear(input);
    return true;
  }
  fail(input, error);
  return false;
}

/** @param {HTMLInputElement} input @param {string} error */
export function fail(input, error) {
  clear(input);
  const told = el("p", { class: "error", id: `${input.id}-error` }, error);
  input.after(told);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), told.id].filter(Boolean).join(" "));
  input.focus();
}

/** @param {HTMLInputElement} input */
function clear(input) {
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  input.removeAttribute("aria-invalid");
  const rest = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((part) => part !== "" && part !== id).join(" ");
  if (rest) input.setAttribute("aria-describedby", rest);
  else input.removeAttribute("aria-describedby");
}

/** A form whose `send` runs on Enter and on its main button, which may stand outside it.
 * @param {string} id @param {() => void} send @param {...(import("./dom.js").Child | import("./dom.js").Child[])} children */
export function form(id, send, ...children) {
  return el("form", { id, novalidate: true, autocomplete: "off", submit: (event) => { event.preventDefault(); send(); } }, ...children);
}
