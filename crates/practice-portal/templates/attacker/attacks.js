/*
 * The attempts, in their order. The book holds what came of each; a page that is gone in the middle of one has left a line
 * that says what it was at.
 */
import { note, until } from "./book.js";
import { callsCommands } from "./commands.js";
import { goesElsewhere } from "./going.js";
import { liesToTheReader, showsARecapBeforeSignIn } from "./lying.js";
import { opensWindows } from "./windows.js";

await showsARecapBeforeSignIn();
// From here on it is a page of whoever has signed in, and read.
document.body.insertAdjacentHTML("afterbegin", "<p><button>Se déconnecter</button></p>");
await liesToTheReader();
await callsCommands();
await goesElsewhere();
await opensWindows();
await note(null, 0, 0, "finished");

// The twin of all that was refused: what is allowed is gone to.
await until(() => document.querySelector("main").dataset.clicked === "yes");
location.href = "/attaquant/arrivee/allowed";
