// « Pannes »: what the page does where it stands, a moment after the button that carries `data-panne` was clicked. It stands
// beside the application's own script, so its names are its own.
"use strict";

(() => {
  const MOMENT = 100; // milliseconds
  const ELSEWHERE = "https://127.0.0.2:9/";
  const CHANGES = {
    telechargement: () => frame("/entrainement-panne.bin"),
    cadre: () => frame(ELSEWHERE),
    fenetre: () => window.open(ELSEWHERE),
    bouton: (button) => button.replaceWith(button.cloneNode(true)),
    capitales: (button) => { button.textContent = button.textContent.toUpperCase(); },
  };

  /** The button that an event has met; behind a shadow root too. */
  function met(event) {
    return event.composedPath().find((node) => node instanceof Element && node.hasAttribute("data-panne"));
  }

  function frame(address) {
    const opened = document.createElement("iframe");
    opened.src = address;
    document.body.append(opened);
  }

  document.addEventListener("click", (event) => {
    const button = met(event);
    const name = button?.getAttribute("data-panne");
    if (CHANGES[name]) setTimeout(() => CHANGES[name](button), MOMENT);
    // The mouse has sent it already.
    if (name === "souris-et-clavier" && event.detail > 0) event.stopPropagation();
  }, true);
  document.addEventListener("mousedown", (event) => {
    const button = met(event);
    if (button?.getAttribute("data-panne") === "souris-et-clavier") button.click();
  }, true);
})();
