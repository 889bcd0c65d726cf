/**
 * Which file draws which screen.
 */

import * as account from "./screens/account.js";
import * as checkRead from "./screens/check-read.js";
import * as destinations from "./screens/destinations.js";
import * as done from "./screens/done.js";
import * as dueDates from "./screens/due-dates.js";
import * as follow from "./screens/follow.js";
import * as handOver from "./screens/hand-over.js";
import * as handedOver from "./screens/handed-over.js";
import * as history from "./screens/history.js";
import * as home from "./screens/home.js";
import * as kept from "./screens/kept.js";
import * as noAccount from "./screens/no-account.js";
import * as pending from "./screens/pending.js";
import * as performing from "./screens/performing.js";
import * as pisteApplications from "./screens/piste-applications.js";
import * as portalWindow from "./screens/portal-window.js";
import * as practice from "./screens/practice.js";
import * as save from "./screens/save.js";
import * as setAside from "./screens/set-aside.js";
import * as settings from "./screens/settings.js";
import * as structures from "./screens/structures.js";
import * as submission from "./screens/submission.js";
import * as takeOver from "./screens/take-over.js";
import * as takenOver from "./screens/taken-over.js";
import * as toDo from "./screens/to-do.js";
import * as way from "./screens/way.js";
import * as whatWillHappen from "./screens/what-will-happen.js";

/** What a screen does when it is left: its clocks stop. @typedef {(() => void) | undefined | void} Leave */

/** @param {HTMLElement} root @param {import("./api.js").Screen} screen @param {import("./ask.js").Go} go @returns {Leave} */
export function show(root, screen, go) {
  switch (screen.screen) {
    case "home": return home.show(root, screen, go);
    case "way": return way.show(root, screen, go);
    case "practice": return practice.show(root, screen, go);
    case "structures": return structures.show(root, screen, go);
    case "no-account": return noAccount.show(root, screen, go);
    case "account": return account.show(root, screen, go);
    case "destinations": return destinations.show(root, screen, go);
    case "what-will-happen": return whatWillHappen.show(root, screen, go);
    case "performing": return performing.show(root, screen, go);
    case "follow": return follow.show(root, screen, go);
    case "piste-applications": return pisteApplications.show(root, screen, go);
    case "due-dates": return dueDates.show(root, screen, go);
    case "portal-window": return portalWindow.show(root, screen, go);
    case "check-read": return checkRead.show(root, screen, go);
    case "pending": return pending.show(root, screen, go);
    case "submission": return submission.show(root, screen, go);
    case "kept": return kept.show(root, screen, go);
    case "save": return save.show(root, screen, go);
    case "set-aside": return setAside.show(root, screen, go);
    case "to-do": return toDo.show(root, screen, go);
    case "done": return done.show(root, screen, go);
    case "hand-over": return handOver.show(root, screen, go);
    case "handed-over": return handedOver.show(root, screen, go);
    case "take-over": return takeOver.show(root, screen, go);
    case "taken-over": return takenOver.show(root, screen, go);
    case "history": return history.show(root, screen, go);
    case "settings": return settings.show(root, screen, go);
    default: return neverHappens(screen);
  }
}

/** @param {never} screen @returns {Leave} */
function neverHappens(screen) {
  return screen;
}
