/**
 * The only door to Rust: one typed function per command, and the shapes that cross.
 *
 * Every command answers with what to draw next (a `Screen`), or is refused with a `Refusal` that is
 * already in the user's language. No password is in a `Screen`: one crosses only as `Revealed` or `Spelled`.
 */

/** @typedef {"production" | "qualification"} Environment */
/** The portal's generation: "first" is « Activités du gestionnaire », "second" is « Raccordements ».
 * @typedef {"first" | "second"} Generation */
/** @typedef {"me" | "it" | "vendor"} UpdatedBy */
/** Who must be told that the password has changed. @typedef {"it" | "vendor"} Told */
/** @typedef {"system" | "fr" | "en"} LanguageChoice */
/** @typedef {"system" | "light" | "dark"} Appearance */

/** What the screen does differently for a refusal; null where telling it is all there is to do.
 * @typedef {{case: "folder-not-writable", folder: string}
 *   | {case: "rotation-open", account: number}
 *   | {case: "another-account", login: string}
 *   | {case: "keyring"}} Case */
/** @typedef {{code: string, what: string, todo: string, details: string, case: Case | null}} Refusal */

/** `has_password`: the keyring holds one for it. `standing` is "unfinished" (a rotation is open), "up-to-date", "due-soon" (60 days or less), "lapsed", or "unknown" (no date known).
 * @typedef {{account: number, structure: string, login: string, environment: Environment,
 *   standing: "unfinished" | "up-to-date" | "due-soon" | "lapsed" | "unknown", standing_text: string, due_text: string, has_password: boolean}} AccountRow */
/** @typedef {{destination: number, name: string, updated_by: UpdatedBy, note: string, confirmed_text: string | null}} Destination */
/** @typedef {{name: string, updated_by: UpdatedBy, note: string}} DestinationForm */
/** The account that a screen of the reset speaks of. @typedef {{account: number, structure: string, login: string, environment: Environment}} Account */

/** `first_start`: nothing is known yet. `unfinished`: one sentence for each rotation that is not finished.
 * @typedef {{screen: "home", first_start: boolean, accounts: AccountRow[], unfinished: {account: number, structure: string, text: string}[]}} Home */
/** The three ways (one, today) and the environment. @typedef {{screen: "way"}} Way */
/** @typedef {{screen: "account", environment: Environment, accounts: AccountRow[]}} ChooseAccount */
/** `waiting`: a new password is in force and waits for these programs; the list is changed in passing.
 * @typedef {{screen: "destinations", account: Account, destinations: Destination[], waiting: boolean}} Destinations */
/** One line of the preflight: `refusal` is null when it is ready. @typedef {{check: "keyring" | "journal" | "destinations", text: string, refusal: Refusal | null}} Check */
/** `store_text` names the system's keyring. `question` is asked on a Friday after 16:00 or the eve of a holiday: can the vendor be reached?
 * @typedef {{screen: "what-will-happen", account: Account, store_text: string, destinations: string[], checks: Check[], ready: boolean, question: string | null}} WhatWillHappen */
/** `address` is the official page. `lost`: Trousseau stopped before it had the password, so what became of the reset is not known.
 * @typedef {{screen: "follow", account: Account, generation: Generation, address: string, opened: boolean, lost: boolean}} Follow */
/** A password copied alone: `shape` is one string of bullets for each group of four. `oddities` are sentences.
 * @typedef {{screen: "check-read", account: Account, length_text: string, shape: string[], oddities: string[]}} CheckRead */
/** Second generation, before « Soumettre ». `unsafe` is why the keyring does not hold it yet, or null; then the screen tries again by
 * itself after `retry_after` seconds, where that can help.
 * @typedef {{screen: "pending", account: Account, unsafe: Refusal | null, retry_after: number | null, oddities: string[]}} Pending */
/** The new password is the current one. `reset_at` and `latest` are local `YYYY-MM-DDTHH:MM`.
 * @typedef {{screen: "kept", account: Account, unsafe: Refusal | null, retry_after: number | null, kept_text: string, reset_at: string, latest: string, reset_text: string, due_text: string, oddities: string[]}} Kept */
/** @typedef {{screen: "save", account: Account, saved: string[]}} Save */
/** @typedef {{screen: "to-do", account: Account, stops_text: string, destinations: Destination[], told_it: string | null, told_vendor: string | null, all_confirmed: boolean}} ToDo */
/** `may_close`: every destination is confirmed, and it is asked whether to keep or forget. Afterwards `closed_text` says which it was.
 * @typedef {{screen: "done", account: Account, due_text: string, may_close: boolean, closed_text: string | null}} Done */
/** @typedef {{screen: "history", lines: {at_text: string, structure: string, login: string, text: string}[]}} History */
/** @typedef {{screen: "settings", language: LanguageChoice, appearance: Appearance, data_folder: string, store_text: string, version: string, accounts: AccountRow[]}} Settings */

/** @typedef {Home | Way | ChooseAccount | Destinations | WhatWillHappen | Follow | CheckRead | Pending | Kept | Save | ToDo | Done | History | Settings} Screen */

/** A password in groups of four, to be shown for `seconds`. @typedef {{groups: string[], seconds: number}} Revealed */
/** A password character by character, in words, to be shown for `seconds`. @typedef {{words: {character: string, name: string}[], seconds: number}} Spelled */
/** The clipboard will be emptied after `seconds`. @typedef {{seconds: number}} Copied */
/** A text that holds no password. @typedef {{subject: string, body: string}} Message */
/** `language` is what the system choice came to. @typedef {{language: "fr" | "en", appearance: Appearance, texts: Record<string, string>}} Texts */

/** Calls the command; a refusal is thrown as a `Refusal`.
 * @param {string} command @param {Record<string, unknown>} [args] @returns {Promise<any>} */
const call = (command, args = {}) => /** @type {any} */ (window).__TAURI_INTERNALS__.invoke(command, args);

/** The static sentences of the screens, by id. `{name}` stands where the screen puts a value. @returns {Promise<Texts>} */
export const texts = () => call("texts");

/** @returns {Promise<Home>} */
export const home = () => call("home");
/** @returns {Promise<History>} */
export const history = () => call("history");
/** @returns {Promise<Settings>} */
export const settings = () => call("settings");
/** @param {LanguageChoice} language @returns {Promise<Settings>} */
export const chooseLanguage = (language) => call("choose_language", { language });
/** @param {Appearance} appearance @returns {Promise<Settings>} */
export const chooseAppearance = (appearance) => call("choose_appearance", { appearance });
/** Deletes the account's passwords from the keyring; its history stays. @param {number} account @returns {Promise<Settings>} */
export const forget = (account) => call("forget", { account });

/** @returns {Promise<Way>} */
export const chooseWay = () => call("choose_way");
/** @param {Environment} environment @returns {Promise<ChooseAccount>} */
export const chooseAccount = (environment) => call("choose_account", { environment });
/** @param {{environment: Environment, login: string, structure_id: string, structure_name: string}} account @returns {Promise<Destinations>} */
export const addAccount = (account) => call("add_account", { account });
/** @param {number} account @returns {Promise<Destinations>} */
export const destinations = (account) => call("destinations", { account });
/** @param {number} account @param {DestinationForm} destination @returns {Promise<Destinations>} */
export const addDestination = (account, destination) => call("add_destination", { account, destination });
/** @param {number} account @param {number} id @param {DestinationForm} destination @returns {Promise<Destinations>} */
export const changeDestination = (account, id, destination) => call("change_destination", { account, id, destination });
/** @param {number} account @param {number} id @returns {Promise<Destinations>} */
export const removeDestination = (account, id) => call("remove_destination", { account, id });

/** Runs the preflight. @param {number} account @returns {Promise<WhatWillHappen>} */
export const whatWillHappen = (account) => call("what_will_happen", { account });
/** Writes the intention down. @param {number} account @returns {Promise<Follow>} */
export const beginReset = (account) => call("begin_reset", { account });
/** The same where an earlier rotation is still open: it is superseded. @param {number} account @returns {Promise<Follow>} */
export const beginAgain = (account) => call("begin_again", { account });
/** Nothing was done on the portal. @param {number} account @returns {Promise<Home>} */
export const cancelReset = (account) => call("cancel_reset", { account });
/** The screen where this account's rotation stands. @param {number} account @returns {Promise<Screen>} */
export const continueReset = (account) => call("continue_reset", { account });
/** @param {number} account @param {Generation} generation @returns {Promise<Follow>} */
export const showSteps = (account, generation) => call("show_steps", { account, generation });
/** Opens the official page in the user's own browser. @param {number} account @param {Generation} generation @returns {Promise<Follow>} */
export const openOfficialPage = (account, generation) => call("open_official_page", { account, generation });

/** `generation` is the one whose steps are shown: it tells whether a password copied alone still waits for « Soumettre ».
 * @param {number} account @param {Generation} generation @returns {Promise<CheckRead | Pending | Kept>} */
export const readClipboard = (account, generation) => call("read_clipboard", { account, generation });
/** Asks for the portal's export in a file dialog; null when the dialog was cancelled. @param {number} account @returns {Promise<Pending | Kept | null>} */
export const readFile = (account) => call("read_file", { account });
/** Answers when a file has been dropped on the window; null when `stopWaitingForFile` was called. @param {number} account @returns {Promise<Pending | Kept | null>} */
export const readDroppedFile = (account) => call("read_dropped_file", { account });
/** @returns {Promise<null>} */
export const stopWaitingForFile = () => call("stop_waiting_for_file");
/** The password that was read alone is the right one. @param {number} account @returns {Promise<Pending | Kept>} */
export const keepRead = (account) => call("keep_read", { account });
/** It is not. @param {number} account @returns {Promise<Follow>} */
export const discardRead = (account) => call("discard_read", { account });
/** The page that was read is another account's: keep it for that account. @param {number} account @returns {Promise<Pending | Kept>} */
export const keepForItsAccount = (account) => call("keep_for_its_account", { account });
/** @param {number} account @param {Generation} generation @param {{login: string, password: string, again: string}} typed @returns {Promise<Pending | Kept>} */
export const keepTyped = (account, generation, typed) => call("keep_typed", { account, generation, typed });
/** « J'ai cliqué sur Soumettre, c'est accepté » @param {number} account @returns {Promise<Kept>} */
export const submissionAccepted = (account) => call("submission_accepted", { account });
/** « J'ai quitté le formulaire » @param {number} account @returns {Promise<Follow>} */
export const formLeft = (account) => call("form_left", { account });
/** Tries the keyring once more. @param {number} account @returns {Promise<Pending | Kept>} */
export const putAway = (account) => call("put_away", { account });
/** @param {number} account @param {string} when local `YYYY-MM-DDTHH:MM` @returns {Promise<Kept>} */
export const dateReset = (account, when) => call("date_reset", { account, when });

/** @param {number} account @returns {Promise<Kept>} */
export const kept = (account) => call("kept", { account });
/** @param {number} account @returns {Promise<Revealed>} */
export const reveal = (account) => call("reveal", { account });
/** @param {number} account @returns {Promise<Spelled>} */
export const spell = (account) => call("spell", { account });
/** @param {number} account @returns {Promise<Copied>} */
export const copyPassword = (account) => call("copy_password", { account });
/** @param {number} account @returns {Promise<null>} */
export const copyLogin = (account) => call("copy_login", { account });
/** @returns {Promise<null>} */
export const emptyClipboard = () => call("empty_clipboard");

/** @param {number} account @returns {Promise<Save>} */
export const save = (account) => call("save", { account });
/** Asks where in a file dialog; a cancelled dialog answers with the unchanged screen. @param {number} account @returns {Promise<Save>} */
export const savePdf = (account) => call("save_pdf", { account });
/** @param {number} account @param {{passphrase: string, again: string}} protection @returns {Promise<Save>} */
export const saveProtectedPdf = (account, protection) => call("save_protected_pdf", { account, protection });
/** @param {number} account @returns {Promise<Save>} */
export const saveCsv = (account) => call("save_csv", { account });

/** @param {number} account @returns {Promise<ToDo>} */
export const toDo = (account) => call("to_do", { account });
/** @param {number} account @param {number} id @returns {Promise<ToDo>} */
export const confirmDestination = (account, id) => call("confirm_destination", { account, id });
/** @param {number} account @param {Told} whom @returns {Promise<Message>} */
export const message = (account, whom) => call("message", { account, whom });
/** @param {number} account @param {Told} whom @returns {Promise<null>} */
export const copyMessage = (account, whom) => call("copy_message", { account, whom });
/** @param {number} account @param {Told} whom @returns {Promise<ToDo>} */
export const told = (account, whom) => call("told", { account, whom });
/** @param {number} account @returns {Promise<Done>} */
export const done = (account) => call("done", { account });
/** « garder ici » @param {number} account @returns {Promise<Done>} */
export const closeAndKeep = (account) => call("close_and_keep", { account });
/** « oublier ici » @param {number} account @returns {Promise<Done>} */
export const closeAndForget = (account) => call("close_and_forget", { account });
/** Copies a refusal's details for whoever helps; they hold no secret. @param {string} details @returns {Promise<null>} */
export const copyDetails = (details) => call("copy_details", { details });
