/*
 * Reads the page that a person sees in the portal window. It runs in a script world of its own, so the page can neither see
 * nor change it; its answer is taken for hostile text all the same.
 *
 * The page comes back as plain HTML of what is visible, which the one recogniser reads as it reads any HTML: what the
 * computed style hides is left out, what stands in shadow roots and in frames of the same origin stands in its place,
 * every element is a block, a part of a line, or a control. Values come from fields that can only be read, never from one
 * that can be typed in, and never from a field for a password. The text ends without an end tag, so what stands last is
 * not taken for whole: of a page that broke off, nothing is known to be complete.
 */
(() => {
  "use strict";
  const NEVER = new Set(["AUDIO", "CANVAS", "DATALIST", "EMBED", "HEAD", "LINK", "META", "NOSCRIPT", "OBJECT", "SCRIPT", "STYLE", "TEMPLATE", "TITLE", "VIDEO"]);
  const NOTICE = /alert|notice|notification|toast|success/i;
  const LIMIT = 4 << 20;
  const DEEPEST = 300;

  /** The elements of the controls that were read last, by the number in their id. */
  const controls = [];
  /** What is drawn over the page to point at a control, and that control. */
  let pointer = null;
  let pointedAt = null;

  /** The elements that were seen at the last reading; and since a drop-down was opened: those from before, what is wanted of it. */
  let seen = new WeakSet();
  let opened = null;

  /** The page as it was told last: what cannot be undone is clicked on that page, and on no other. */
  let toldLast = null;

  class TooLong extends Error {}

  /*
   * What a node is by itself. Forms and documents show what stands in them under its name, in the place of their own
   * properties (`<input name="tagName">`) and in every script world; they do not change what the prototypes answer.
   */
  const own = (prototype, name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(prototype, name);
    return get ? (node) => get.call(node) : (node, ...given) => value.apply(node, given);
  };
  const [kindOf, childrenOf, documentOf, rootOf] = ["nodeType", "childNodes", "ownerDocument", "getRootNode"].map((name) => own(Node.prototype, name));
  const [nameAsWritten, shadowOf, attribute, has, first, matches, boxOf, boxesOf] =
    ["tagName", "shadowRoot", "getAttribute", "hasAttribute", "querySelector", "matches", "getBoundingClientRect", "getClientRects"].map((name) => own(Element.prototype, name));
  const [bodyOf, viewOf, stateOf, rangeIn] = ["body", "defaultView", "readyState", "createRange"].map((name) => own(Document.prototype, name));
  const inRoot = (name) => {
    const [inDocument, inShadow] = [Document, DocumentFragment].map(({ prototype }) => own(prototype, name));
    return (root, asked) => (kindOf(root) === Node.DOCUMENT_NODE ? inDocument : inShadow)(root, asked);
  };
  const [allIn, withId] = ["querySelectorAll", "getElementById"].map(inRoot);
  const tagOf = (node) => nameAsWritten(node).toUpperCase();

  /** The visible page as HTML. */
  function visible() {
    controls.length = 0;
    seen = new WeakSet();
    const out = [];
    const text = { out, length: 0, last: 0 };
    const body = bodyOf(document);
    if (body) element(body, text, 0, false);
    // Nothing behind the last visible text: its element is left open.
    return out.slice(0, text.last).join("");
  }

  function write(text, piece) {
    text.length += piece.length;
    if (text.length > LIMIT) throw new TooLong();
    text.out.push(piece);
  }

  function children(nodes, text, depth, within) {
    for (const node of nodes) {
      if (kindOf(node) === Node.ELEMENT_NODE) element(node, text, depth, within);
      else if (kindOf(node) === Node.TEXT_NODE && node.data) letters(node, text);
    }
  }

  function letters(node, text) {
    const parent = node.parentElement ?? node.getRootNode().host;
    if (parent && style(parent).visibility !== "visible") return;
    const isBlank = !/\S/.test(node.data);
    if (!isBlank && !isSeen(node, parent)) return;
    write(text, escaped(node.data));
    if (!isBlank) text.last = text.out.length;
  }

  /** Whether letters have a colour, a size, and a place on the page. */
  function isSeen(node, parent) {
    if (parent && /^rgba\(.*, 0\)$|\/ 0\)$/.test(style(parent).webkitTextFillColor)) return false;
    const range = rangeIn(documentOf(node));
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const view = viewOf(documentOf(node));
    return box.width > 0 && box.height > 0 && box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0;
  }

  function element(node, text, depth, within) {
    if (depth > DEEPEST || node === pointer || NEVER.has(tagOf(node))) return;
    const looks = style(node);
    if (isGone(node, looks)) return;
    seen.add(node);
    switch (tagOf(node)) {
      case "BR": write(text, "<br>"); return;
      case "SVG": return;
      case "IFRAME": frame(node, text, depth); return;
      case "INPUT": case "SELECT": case "TEXTAREA": field(node, text, looks); return;
    }
    const name = nameOf(node, within);
    const isOption = !within && name === "div" && (isThereToBeClicked(node, looks) || isEntryOfOpened(node));
    write(text, `<${name}${attributes(node, name, looks, isOption)}>`);
    const inside = within || isOption || name === "a" || name === "button";
    children(inner(node), text, depth + 1, inside);
    write(text, `</${name}>`);
  }

  /** What stands in an element as it is seen: its shadow root instead of its own children, what a slot was given. */
  function inner(node) {
    const shadow = shadowOf(node);
    if (shadow) return shadow.childNodes;
    if (tagOf(node) === "DETAILS" && !node.open) return [...node.children].filter((child) => child.tagName === "SUMMARY").slice(0, 1);
    if (tagOf(node) === "SLOT" && rootOf(node) instanceof ShadowRoot) {
      const given = node.assignedNodes({ flatten: true });
      if (given.length) return given;
    }
    return childrenOf(node);
  }

  function frame(node, text, depth) {
    if (node.clientWidth <= 1 || node.clientHeight <= 1) return;
    let body = null;
    try { body = node.contentDocument && bodyOf(node.contentDocument); } catch { /* another origin: not read */ }
    if (!body) return;
    write(text, '<div style="display:block">');
    element(body, text, depth + 1, false);
    write(text, "</div>");
  }

  function field(node, text, looks) {
    if (looks.visibility !== "visible") return;
    const kind = node.tagName === "INPUT" ? node.type : node.tagName.toLowerCase();
    if (kind === "hidden") return;
    const reach = register(node);
    const off = node.disabled ? " disabled" : "";
    const said = naming(node);
    if (kind === "select") {
      write(text, `<select id="${reach}"${said}${off}><option selected>`);
      write(text, escaped([...node.selectedOptions].map((option) => option.text).join(", ")));
      write(text, "</option></select>");
    } else if (kind === "textarea") {
      write(text, `<textarea id="${reach}"${said}${off}${node.readOnly ? " readonly" : ""}>`);
      write(text, `${node.readOnly ? escaped(node.value) : ""}</textarea>`);
    } else {
      const isButton = ["button", "image", "reset", "submit"].includes(kind);
      const isRead = isButton || (node.readOnly && kind !== "password");
      const value = isRead ? ` value="${escaped(node.value)}"` : "";
      const set = `${node.readOnly ? " readonly" : ""}${node.checked ? " checked" : ""}`;
      write(text, `<input id="${reach}" type="${escaped(kind)}"${said}${off}${set}${value}>`);
    }
    text.last = text.out.length;
  }

  /** Names that mean something to the recogniser are kept, each other element is a block or a part of a line. */
  function nameOf(node, within) {
    const name = tagOf(node).toLowerCase();
    if (!within && (name === "button" || (name === "a" && has(node, "href")))) return name;
    if (name === "label") return within ? "span" : "label";
    return "div";
  }

  /** A drop-down that is no select, an entry of a list: it looks like something to click, and nothing in it is. */
  function isThereToBeClicked(node, looks) {
    const role = attribute(node, "role");
    const isBareLink = tagOf(node) === "A" && !has(node, "href");
    const looksSo = isBareLink || looks.cursor === "pointer" || role === "option" || role === "combobox" || role === "menuitem";
    return looksSo && role !== "button" && !first(node, "a[href], button, input:not([type=hidden]), select, textarea");
  }

  /**
   * A row of the list that was opened, where nothing but its words tells so: it was not seen before, it says what is wanted, in
   * letters of its own. Whether it is the right one, and the only one, is not decided here.
   */
  function isEntryOfOpened(node) {
    if (!opened || opened.before.has(node) || first(node, "a, button, input, select, textarea")) return false;
    const isSaidHere = [...childrenOf(node)].some((child) => kindOf(child) === Node.TEXT_NODE && /\S/.test(child.data));
    return isSaidHere && opened.wanted.some((text) => folded(node.textContent).includes(text));
  }

  function attributes(node, name, looks, isOption) {
    const tag = tagOf(node).toLowerCase();
    const heading = /^h[1-6]$/.test(tag) || tag === "legend";
    const role = heading ? "heading" : isOption ? "option" : attribute(node, "role");
    const isButton = name === "button" || role === "button";
    let said = `${name === "a" || isButton || isOption ? ` id="${register(node)}"` : ""}${naming(node)}`;
    if (role) said += ` role="${escaped(role)}"`;
    if (name === "a") said += ' href="#"';
    if (node.disabled === true) said += " disabled";
    for (const copied of ["aria-disabled", "aria-hidden"]) {
      if (has(node, copied)) said += ` ${copied}="${escaped(attribute(node, copied))}"`;
    }
    const classes = String(attribute(node, "class") ?? "").split(/\s+/).filter((one) => NOTICE.test(one) || (tag === "a" && one === "btn"));
    if (classes.length) said += ` class="${escaped(classes.join(" "))}"`;
    if (name === "label" && node.control) said += ` for="${reachOf(node.control)}"`;
    const kept = /^(pre|break-spaces)/.test(looks.whiteSpace) && looks.whiteSpace !== "pre-line" ? ";white-space:pre" : "";
    return `${said} style="display:${flow(looks.display)}${kept}"`;
  }

  function flow(display) {
    if (display === "table-row" || display === "table-cell") return display;
    return /^(inline|contents|ruby)/.test(display) ? "inline" : "block";
  }

  /** What it is called, for people who do not see it. */
  function naming(node) {
    const by = attribute(node, "aria-labelledby")?.trim().split(/\s+/)[0];
    const label = (by && withId(rootOf(node), by)?.textContent) || attribute(node, "aria-label");
    let said = label ? ` aria-label="${escaped(label)}"` : "";
    for (const copied of ["title", "placeholder", "alt"]) {
      if (has(node, copied)) said += ` ${copied}="${escaped(attribute(node, copied))}"`;
    }
    return said;
  }

  const numbers = new WeakMap();
  function register(node) {
    const reach = reachOf(node);
    controls[numbers.get(node)] = node;
    return reach;
  }
  let next = 0;
  function reachOf(node) {
    if (!numbers.has(node)) numbers.set(node, next++);
    return `t-${numbers.get(node)}`;
  }

  function style(node) {
    return viewOf(documentOf(node)).getComputedStyle(node);
  }

  /** Whether nobody sees it, nor anything in it. */
  function isGone(node, looks) {
    if (looks.display === "none" || Number(looks.opacity) < 0.1 || parseFloat(looks.fontSize) === 0) return true;
    if (looks.contentVisibility === "hidden" || looks.display === "contents") return looks.display !== "contents";
    if (/^(inset\((5\d|[6-9]\d|100)%\)|circle\(0)/.test(looks.clipPath) || /opacity\(0\)/.test(looks.filter)) return true;
    const box = boxOf(node);
    const isClipped = looks.overflowX !== "visible" || looks.overflowY !== "visible";
    if (isClipped && (box.width <= 1 || box.height <= 1)) return true;
    if (/^rect\(0|^rect\(1px/.test(looks.clip) && looks.position === "absolute") return true;
    const view = viewOf(documentOf(node));
    const isPlaced = looks.position === "absolute" || looks.position === "fixed";
    return isPlaced && (box.right + view.scrollX < 0 || box.bottom + view.scrollY < 0);
  }

  function escaped(text) {
    return String(text).replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]);
  }

  function folded(text) {
    const letters = text.normalize("NFKD").replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, "");
    return letters.replace(/[’‘‛ʼ′]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
  }

  /** Whether the page shows one of these words on a button or a link: only those who have signed in see them. */
  function isSignedIn(words) {
    const wanted = new Set(words.map(folded));
    const roots = [document];
    while (roots.length) {
      const root = roots.pop();
      for (const node of allIn(root, "*")) {
        if (shadowOf(node)) roots.push(shadowOf(node));
        if (tagOf(node) === "IFRAME") { try { if (node.contentDocument) roots.push(node.contentDocument); } catch { /* another origin */ } }
        if (!matches(node, "a, button, input[type=submit], input[type=button], [role=button], [role=menuitem]")) continue;
        const said = [node.textContent, node.value, node.title, attribute(node, "aria-label")];
        if (said.some((text) => typeof text === "string" && wanted.has(folded(text))) && boxesOf(node).length) return true;
      }
    }
    return false;
  }

  /** The page, told as one text. `null` for one that is too long to be the portal's. */
  function read() {
    try {
      const html = toldLast = visible();
      return JSON.stringify({ ready: stateOf(document) !== "loading", html });
    } catch (error) {
      toldLast = null;
      if (error instanceof TooLong) return JSON.stringify({ ready: true, html: null });
      throw error;
    }
  }

  /** The same, sealed. Nothing where the page is left meanwhile: who asked would wait in vain. */
  async function readSealed(key) {
    let leave;
    const left = new Promise((tell) => { leave = tell; });
    addEventListener("pagehide", leave);
    try {
      return await Promise.race([sealed(read(), Uint8Array.from(key)), left]);
    } finally {
      removeEventListener("pagehide", leave);
    }
  }

  /*
   * A text that only the holder of a P-256 key reads (src-tauri/sealed.rs): what carries it there keeps copies. Base64 of
   * a public key, and of what AES-GCM made under a key that is used this one time.
   */
  async function sealed(text, theirs) {
    const { subtle } = crypto;
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const own = await subtle.generateKey(curve, false, ["deriveBits"]);
    const ours = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
    const holder = await subtle.importKey("raw", theirs, curve, false, []);
    const shared = await subtle.deriveBits({ name: "ECDH", public: holder }, own.privateKey, 256);
    const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new Uint8Array([...theirs, ...ours]) };
    const key = await subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const hidden = await subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key, new TextEncoder().encode(text));
    let letters = "";
    for (const part of [ours, new Uint8Array(hidden)]) for (const byte of part) letters += String.fromCharCode(byte);
    return btoa(letters);
  }

  /** The control that is still there under `#t-N`. */
  function named(reach) {
    const node = controls[Number(reach.slice("#t-".length))];
    return node?.isConnected ? node : null;
  }

  /** Clicks a link, a button or a choice as a keyboard does: with one event, so that a page that listens to more acts once. */
  function click(reach) {
    const node = named(reach);
    opened = null;
    node?.scrollIntoView({ block: "center" });
    node?.click();
    return Boolean(node);
  }

  /** Clicks what cannot be undone, once, where the page is still the one that was told last. */
  function commit(reach) {
    return toldLast !== null && visible() === toldLast && click(reach);
  }

  /** Presses an entry of a list that was read, as a hand would: such lists listen to the mouse being pressed and let go. */
  function press(reach) {
    const node = named(reach);
    opened = null;
    if (!node) return false;
    node.scrollIntoView({ block: "center" });
    for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup"]) {
      node.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true, composed: true, view: viewOf(documentOf(node)) }));
    }
    node.click();
    return true;
  }

  /** Chooses in a drop-down the entry that says one of these; of one that is no select, opens the list. */
  function choose(reach, wanted) {
    const node = named(reach);
    if (node?.tagName !== "SELECT") {
      const before = seen;
      const isPressed = press(reach);
      opened = isPressed ? { before, wanted: wanted.map(folded) } : null;
      return isPressed;
    }
    const entry = [...node.options].find((option) => wanted.some((text) => folded(option.text).includes(folded(text))));
    if (!entry) return false;
    node.value = entry.value;
    return changed(node);
  }

  /** Types into the field that a list is searched by. */
  function search(reach, text) {
    const node = named(reach);
    if (!node) return false;
    node.value = text;
    return changed(node);
  }

  function changed(node) {
    for (const kind of ["input", "change"]) node.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    return true;
  }

  /** Points at a control that was read, or at none. The page is scrolled to it once. */
  function point(reach) {
    const node = reach ? named(reach) : null;
    if (node !== pointedAt) {
      pointer?.remove();
      pointer = node && document.documentElement.appendChild(document.createElement("div"));
      pointedAt = node;
      node?.scrollIntoView({ block: "center" });
    }
    if (!node) return false;
    const box = node.getBoundingClientRect();
    pointer.style.cssText = `position:absolute;pointer-events:none;z-index:2147483647;outline:4px solid #b8860b;outline-offset:4px;border-radius:4px;
      left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.width}px;height:${box.height}px`;
    return true;
  }

  return { isSignedIn, read, readSealed, click, commit, press, choose, search, point };
})()
