/**
 * Elements, built from data. Text only ever becomes text: nothing here reads HTML.
 */

/** @typedef {Node | string | null | false} Child */
/** A function listens to the event of its name (`click`, `submit`); `true` is an attribute without a value; null and false leave it out.
 * @typedef {Record<string, string | number | boolean | null | ((event: Event) => void)>} Attributes */

/** An element with its attributes and what stands in it.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Attributes} [attributes] @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]} */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...kept(children.flat()));
  return element;
}

/** A button. `action` is the stable name by which a journey finds it.
 * @param {string} action @param {string | Child[]} label @param {() => void} press @param {Attributes} [attributes] */
export function button(action, label, press, attributes = {}) {
  return el("button", { type: "button", class: "btn", "data-action": action, click: press, ...attributes }, label);
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function kept(children) {
  return children.filter((child) => typeof child === "string" || child instanceof Node);
}
