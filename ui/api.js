/**
 * The only door to Rust: one typed function per command, and the shapes that cross.
 *
 * Every command answers with what to draw next (a `Screen`), or is refused with a `Refusal` that is
 * already in the user's language. No password is in a `Screen`: one crosses only as `Revealed` or `Spelled`,
 * sealed for this script.
 */

import { unsealed } from "./sealed.js";

/** "practice" is the made-up portal of this computer. @typedef {"production" | "qualification" | "practice"} Environment */
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
 *   | {case: "password-changed", account: number}
 *   | {case: "keyring"}} Case */
/** @typedef {{code: string, what: string, todo: string, details: string, case: Case | null}} Refusal */

/** `has_password`: the keyring holds one for it. `is_elsewhere`: it was announced from another computer and has not come. `standing` is "unfinished" (a rotation is open), "up-to-date", "due-soon" (60 days or fewer), "urgent" (15 or fewer), "lapsed", or "unknown" (no date known).
 * @typedef {{account: number, structure: string, login: string, environment: Environment,
 *   standing: "unfinished" | "up-to-date" | "due-soon" | "urgent" | "lapsed" | "unknown", standing_text: string, due_text: string, has_password: boolean, set_aside_text: string | null, is_elsewhere: boolean, rotation: number | null, capture: number | null, as_of: number}} AccountRow */
/** @typedef {{destination: number, name: string, updated_by: UpdatedBy, note: string, confirmed_text: string | null}} Destination */
/** @typedef {{name: string, updated_by: UpdatedBy, note: string}} DestinationForm */
/** The account that a screen speaks of, with the rotation and the password that it speaks of: what is said there of one of them is sent back with it.
 * @typedef {{account: number, structure: string, login: string, environment: Environment, rotation: number | null, capture: number | null, as_of: number}} Account */
/** A password that was set aside, for a note. `may_try`: PISTE can be asked. `to_try`: it is asked at once. `unsafe`: why it is in memory only.
 * @typedef {{capture: number, text: string, more: string, may_try: boolean, to_try: boolean, unsafe: Refusal | null}} SetAsideRow */
/** The question that names both. `beside` is the account's own password; null where it has none.
 * @typedef {{screen: "set-aside", account: Account, row: SetAsideRow, aside_text: string, beside: number | null, beside_text: string | null}} SetAside */
/** What PISTE said of one; `next`: it is in force, and where the account stands now. @typedef {{text: string, next: Screen | null}} SetAsideTried */

/** `practice`: nothing here is real. `first_start`: nothing is known yet. `practised`: practice was
 * ended once on this computer. `unfinished`: one sentence for each rotation that is not finished.
 * @typedef {{screen: "home", practice: boolean, first_start: boolean, practised: boolean, accounts: AccountRow[], unfinished: {account: number, structure: string, text: string}[], set_aside: (Account & {rows: SetAsideRow[]})[], due_elsewhere: string | null}} Home */
/** The ways and the environment. @typedef {{screen: "way"}} Way */
/** What practice is, and the made-up managers whom one can be. @typedef {{screen: "practice", managers: {email: string, name: string, structures_text: string}[]}} Practice */
/** One page of the structures in whose name or identifier `query` stands; `page` counts from 1.
 * @typedef {{screen: "structures", manager: string, query: string, found_text: string, page: number, pages: number, rows: {id: string, name: string, status: string}[]}} Structures */
/** The structure has no technical account. @typedef {{screen: "no-account", manager: string, structure: string}} NoAccount */
/** Rust performs the reset, step by step. @typedef {{screen: "performing", account: Account, steps: string[]}} Performing */
/** @typedef {{screen: "account", environment: Environment, accounts: AccountRow[]}} ChooseAccount */
/** `waiting`: a new password is in force and waits for these programs; the list is changed in passing.
 * @typedef {{screen: "destinations", account: Account, destinations: Destination[], waiting: boolean}} Destinations */
/** One line of the preflight: `refusal` is null when it is ready. @typedef {{check: "keyring" | "journal" | "destinations", text: string, refusal: Refusal | null}} Check */
/** `store_text` names the system's keyring. `question` is asked on a Friday after 16:00 or the eve of a holiday: can the vendor be reached? `lost`: an
 * earlier reset was made and its password did not arrive. `session`: what a remote desktop may mean for what is kept.
 * @typedef {{screen: "what-will-happen", account: Account, store_text: string, destinations: string[], checks: Check[], ready: boolean, question: string | null, lost: boolean, session: string | null}} WhatWillHappen */
/** `address` is the official page; practice has none. `lost`: Trousseau stopped before it had the password, so what became of the reset is not known.
 * @typedef {{screen: "follow", account: Account, generation: Generation, address: string | null, opened: boolean, lost: boolean, clicked: string | null, unclear: string | null, set_aside: SetAsideRow[]}} Follow */
/** What the window with Chorus Pro shows. `turn` counts the changes; `press`: what may be pressed there for the user, with no way back or with one.
 * `pending`: kept, and waiting for « Soumettre ». `refused_host`: where the page was not let go to.
 * @typedef {{screen: "portal-window", account: Account, turn: number, host: string | null, text: string, press: "reversible" | "irreversible" | "irreversible-again" | null, clicked: string | null, refusal: Refusal | null, pending: {text: string, is_asked: boolean} | null, set_aside: SetAsideRow[], refused_host: string | null, download_refused: boolean, unknown: boolean, generation: Generation, open: boolean}} InPortalWindow */
/** A password copied alone, or one that a page is likely to show: the latter is kept as `capture`, and `doubt` says why a person compares it.
 * `shape` is one string of bullets for each group of four. `oddities` are sentences. `unsafe` is why the keyring does not hold it yet, or null; `retry_after` as in `Pending`.
 * @typedef {{screen: "check-read", account: Account, length_text: string, shape: string[], oddities: string[], capture: number | null, doubt: string | null, unsafe: Refusal | null, retry_after: number | null}} CheckRead */
/** Second generation, before « Soumettre ». `unsafe` is why the keyring does not hold it yet, or null; then the screen tries again by
 * itself after `retry_after` seconds, where that can help.
 * @typedef {{screen: "pending", account: Account, told: string | null, unsafe: Refusal | null, retry_after: number | null, oddities: string[], set_aside: SetAsideRow[]}} Pending */
/** A form may have been accepted, and whether it was the one with the password that is kept is not known. `found`: what PISTE said just now, where
 * it was asked. @typedef {{screen: "submission", account: Account, found: string | null, sheet_text: string}} Submission */
/** The new password is the current one. `reset_at` and `latest` are local `YYYY-MM-DDTHH:MM`.
 * @typedef {{screen: "kept", account: Account, unsafe: Refusal | null, retry_after: number | null, kept_text: string, reset_at: string, latest: string, reset_text: string, due_text: string, oddities: string[], session: string | null, verdict: Verdict | null, to_verify: boolean, set_aside: SetAsideRow[]}} Kept */
/** Whether the new password works: `well` when it is accepted, and the one before refused where it was tried. `retry_after`: seconds after which it
 * is tried again by itself. `evidence` is for support. `not_asked`: no application is named for PISTE.
 * @typedef {{well: boolean, texts: string[], due_text: string, todo: string | null, retry_after: number | null, evidence: string | null, not_asked: boolean}} Verdict */
/** `tried`: what PISTE said of it just now. @typedef {{environment: Environment, client_id: string | null, tried: {well: boolean, text: string, refusal: Refusal | null} | null}} PisteApplication */
/** `question`: what to ask vendor or IT for. @typedef {{screen: "piste-applications", applications: PisteApplication[], question: string}} PisteApplications */
/** @typedef {{screen: "save", account: Account, saved: string[]}} Save */
/** `overdue`: which programs still wait a day after the reset. `verdict`: what was said of the new password, unless all is well. @typedef {{screen: "to-do", account: Account, stops_text: string, destinations: Destination[], told_it: string | null, told_vendor: string | null, all_confirmed: boolean, overdue: string | null, verdict: Verdict | null}} ToDo */
/** `goes_text` and `forgets_text`: how many passwords that were set aside go with « garder ici », and with « oublier ici ».
 * `may_close`: every destination is confirmed, and it is asked whether to keep or forget. Afterwards `closed_text` says which it was.
 * `saved`: where the reminders were just saved.
 * @typedef {{screen: "done", account: Account, due_text: string, may_close: boolean, goes_text: string | null, forgets_text: string | null, closed_text: string | null, saved: string | null}} Done */
/** `chosen`: the account that alone is told of; null for all of `accounts`. A reset is `open` while a program still waits for its password, or nothing is known
 * of it. `by`: who sat at the computer, where that is known. `saved` says where the table was saved just now.
 * @typedef {{screen: "history", practice: boolean, accounts: Account[], chosen: number | null, resets: {text: string, open: boolean, programs: string[], structure: string, login: string}[], lines: {at_text: string, by: string | null, structure: string, login: string, text: string}[], saved: string | null}} History */
/** `ready`: no reset has begun that must be finished first. @typedef {{screen: "hand-over", accounts: (Account & {text: string, ready: boolean})[]}} HandOver */
/** `file` and `whereabouts` are said just after it was saved. `kept_here`: a password of theirs is still on this computer.
 * @typedef {{screen: "handed-over", accounts: Account[], file: string | null, whereabouts: string | null, kept_here: boolean, set_aside_text: string | null}} HandedOver */
/** `file`: the name of the one that was chosen. @typedef {{screen: "take-over", file: string | null}} TakeOver */
/** `claims_text`: what the file says and what was here, where they disagree. `refusal`: why its password did not come along; `missing`: that is so for one of them.
 * @typedef {{screen: "taken-over", missing: boolean, accounts: (Account & {has_password: boolean, text: string, claims_text: string | null, refusal: Refusal | null})[]}} TakenOver */
/** `capture_allowed`: whether the password may be seen in pictures of the screen; null where the system cannot prevent it. `data_folder`: where the journal lies; practice has none on disk.
 * @typedef {{screen: "settings", practice: boolean, language: LanguageChoice, appearance: Appearance, capture_allowed: boolean | null, at_login: boolean | null, data_folder: string | null, store_text: string, version: string, accounts: AccountRow[]}} Settings */

/** How far a reading is; `of` is 0 until it is known. @typedef {{read: number, of: number}} Progress */
/** @typedef {{id: string, name: string, environment: Environment, due_text: string, reset_text: string | null, standing: AccountRow["standing"], standing_text: string}} DueStructure */
/** `outcome`: what is to be said of a reading that has just ended. @typedef {{screen: "due-dates", practice: boolean, readers: (Account & {may_ask: boolean})[], reading: Progress | null, outcome: string[], any: boolean, read_text: string | null, query: string, found_text: string, page: number, pages: number, rows: DueStructure[], saved: string | null}} DueDates */
/** @typedef {Home | Way | Practice | Structures | NoAccount | ChooseAccount | Destinations | WhatWillHappen | Performing | Follow | InPortalWindow | CheckRead | PisteApplications | DueDates | Pending | Submission | Kept | Save | SetAside | ToDo | Done | History | Settings | HandOver | HandedOver | TakeOver | TakenOver} Screen */

/** A password in groups of four, to be shown for `seconds`. @typedef {{groups: string[], seconds: number}} Revealed */
/** A likely password, with the lines of the page that it was read from. @typedef {{groups: string[], lines: string[], seconds: number}} Compared */
/** A password character by character, in words, to be shown for `seconds`. @typedef {{words: {character: string, name: string}[], seconds: number}} Spelled */
/** The clipboard will be emptied after `seconds`. @typedef {{seconds: number}} Copied */
/** A text that holds no password. @typedef {{subject: string, body: string}} Message */
/** `language` is what the system choice came to. @typedef {{language: "fr" | "en", appearance: Appearance, texts: Record<string, string>}} Texts */

/** Calls the command; a refusal is thrown as a `Refusal`.
 * @param {string} command @param {Record<string, unknown>} [args] @returns {Promise<any>} */
const call = (command, args = {}) => /** @type {any} */ (window).__TAURI_INTERNALS__.invoke(command, args);

/** What Rust tells a command's caller while the command is under way. The numbers that come with each message are left
 * aside: what is told only ever goes forward. @param {(told: any) => void} listen @returns {string} */
const channel = (listen) => {
  const heard = (/** @type {{message?: unknown}} */ told) => { if (told.message !== undefined) listen(told.message); };
  return `__CHANNEL__:${/** @type {any} */ (window).__TAURI_INTERNALS__.transformCallback(heard)}`;
};

/** The static sentences of the screens, by id. `{name}` stands where the screen puts a value. @returns {Promise<Texts>} */
export const texts = () => call("texts");

/** A sentence while the computer's keyring is slow to answer, or null. @returns {Promise<string | null>} */
export const waiting = () => call("waiting");

/** @returns {Promise<Home>} */
export const home = () => call("home");
/** Of one account, or of all. @param {number | null} [account] @returns {Promise<History>} */
export const history = (account = null) => call("history", { account });
/** The same as a table, in a file that the user chooses. @param {number | null} account @returns {Promise<History>} */
export const saveHistory = (account) => call("save_history", { account });
/** @returns {Promise<Settings>} */
export const settings = () => call("settings");
/** The identifiers that PISTE is asked with. @returns {Promise<PisteApplications>} */
export const pisteApplications = () => call("piste_applications");
/** @param {Environment} environment @param {{client_id: string, client_secret: string}} typed @returns {Promise<PisteApplications>} */
export const namePisteApplication = (environment, typed) => call("name_piste_application", { environment, typed });
/** @param {Environment} environment @returns {Promise<PisteApplications>} */
export const tryPisteApplication = (environment) => call("try_piste_application", { environment });
/** @param {Environment} environment @returns {Promise<PisteApplications>} */
export const forgetPisteApplication = (environment) => call("forget_piste_application", { environment });
/** @param {LanguageChoice} language @returns {Promise<Settings>} */
export const chooseLanguage = (language) => call("choose_language", { language });
/** @param {Appearance} appearance @returns {Promise<Settings>} */
export const chooseAppearance = (appearance) => call("choose_appearance", { appearance });
/** @param {boolean} allowed @returns {Promise<Settings>} */
export const allowCapture = (allowed) => call("allow_capture", { allowed });
/** Whether Trousseau looks at each login whether something is due. @param {boolean} on @returns {Promise<Settings>} */
export const chooseAtLogin = (on) => call("choose_at_login", { on });
/** Deletes the account's passwords from the keyring; its history stays. @param {Account | AccountRow} shown @returns {Promise<Settings>} */
export const forget = (shown) => call("forget", { shown });

/** @returns {Promise<Way>} */
export const chooseWay = () => call("choose_way");
/** Opens a practice portal of one's own; goes on where one practises already. @returns {Promise<Practice>} */
export const beginPractice = () => call("begin_practice");
/** Back to reality: what was in practice is gone. @returns {Promise<Home>} */
export const endPractice = () => call("end_practice");
/** Shows the practice portal's pages in the user's own browser. @returns {Promise<null>} */
export const openPracticePortal = () => call("open_practice_portal");
/** @param {string} manager @param {string} query @param {number} page @returns {Promise<Structures>} */
export const structures = (manager, query, page) => call("structures", { manager, query, page });
/** @param {string} manager @param {string} structure @returns {Promise<Destinations | ChooseAccount | NoAccount>} */
export const chooseStructure = (manager, structure) => call("choose_structure", { manager, structure });
/** Its first password is kept like a new one. @param {string} manager @param {string} structure @returns {Promise<Kept | Destinations>} */
export const createAccount = (manager, structure) => call("create_account", { manager, structure });
/** `told` is called with the step under way, counted from 0. @param {number} account @param {(told: {step: number}) => void} told @returns {Promise<Kept>} */
export const performReset = (account, told) => call("perform_reset", { account, progress: channel(told) });

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
/** Writes the intention down. @param {number} account @returns {Promise<Follow | Performing>} */
export const beginReset = (account) => call("begin_reset", { account });
/** The same where an earlier rotation is still open: it is superseded. @param {number} account @returns {Promise<Follow | Performing>} */
export const beginAgain = (account) => call("begin_again", { account });
/** Nothing was done on the portal. @param {Account} shown @returns {Promise<Home>} */
export const cancelReset = (shown) => call("cancel_reset", { shown });
/** The screen where this account's rotation stands. @param {number} account @returns {Promise<Screen>} */
export const continueReset = (account) => call("continue_reset", { account });
/** @param {number} account @param {Generation} generation @returns {Promise<Follow>} */
export const showSteps = (account, generation) => call("show_steps", { account, generation });
/** Opens the official page in the user's own browser. @param {number} account @param {Generation} generation @returns {Promise<Follow>} */
export const openOfficialPage = (account, generation) => call("open_official_page", { account, generation });

/** Opens Chorus Pro in a window of Trousseau; in practice the practice portal. @param {number} account @param {Generation} generation @returns {Promise<Screen>} */
export const openPortalWindow = (account, generation) => call("open_portal_window", { account, generation });
/** What it shows, once something has changed since `after`. @param {number} account @param {number} after @returns {Promise<Screen>} */
export const portalWindow = (account, after) => call("portal_window", { account, after });
/** « Le faire pour moi » @param {number} account @returns {Promise<Screen>} */
export const pressInPortalWindow = (account) => call("press_in_portal_window", { account });
/** « Confirmer », « Soumettre »: no way back. `turn` is the one of the screen that the person saw.
 * @param {number} account @param {number} turn @returns {Promise<Screen>} */
export const resetInPortalWindow = (account, turn) => call("reset_in_portal_window", { account, turn });
/** @param {number} account @returns {Promise<Screen>} */
export const closePortalWindow = (account) => call("close_portal_window", { account });
/** Copies which of the portal's own words stand where on the page, and nothing else of it. @param {number} account @returns {Promise<null>} */
export const copyPageShape = (account) => call("copy_page_shape", { account });
/** Where the window was not let go to, in the user's own browser. @param {number} account @returns {Promise<Screen>} */
export const openRefusedAddress = (account) => call("open_refused_address", { account });

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
/** Chorus Pro shows the same password as the one kept as `capture`. @param {number} account @param {number} capture @returns {Promise<Screen>} */
export const confirmCandidate = (account, capture) => call("confirm_candidate", { account, capture });
/** Chorus Pro shows another one. @param {number} account @param {number} capture @returns {Promise<Screen>} */
export const rejectCandidate = (account, capture) => call("reject_candidate", { account, capture });
/** The password to be compared, with the lines of the page. @param {number} account @returns {Promise<Compared>} */
export const revealToCompare = (account) => unsealed((reader) => call("reveal_to_compare", { account, reader }));
/** It is not. @param {number} account @returns {Promise<Follow>} */
export const discardRead = (account) => call("discard_read", { account });
/** The page that was read is another account's: keep it for that account. @param {number} account @returns {Promise<Pending | Kept>} */
export const keepForItsAccount = (account) => call("keep_for_its_account", { account });
/** @param {number} account @param {Generation} generation @param {{login: string, password: string, again: string}} typed @returns {Promise<Pending | Kept>} */
export const keepTyped = (account, generation, typed) => call("keep_typed", { account, generation, typed });
/** « J'ai cliqué sur Soumettre, c'est accepté » @param {Account} shown @returns {Promise<Kept>} */
export const submissionAccepted = (shown) => call("submission_accepted", { shown });
/** « Je ne sais pas », of its password, or of those kept earlier: what can be found out is found out. @param {Account} shown @returns {Promise<Screen>} */
export const submissionUnclear = (shown) => call("submission_unclear", { shown });
/** « J'ai quitté le formulaire » @param {Account} shown @returns {Promise<Follow>} */
export const formLeft = (shown) => call("form_left", { shown });
/** The question whether a password that was set aside is taken up again. @param {number} account @param {number} capture @returns {Promise<Screen>} */
export const setAside = (account, capture) => call("set_aside", { account, capture });
/** Asks PISTE; one that it accepts is taken up again. @param {number} account @param {number} capture @returns {Promise<SetAsideTried>} */
export const trySetAside = (account, capture) => call("try_set_aside", { account, capture });
/** « Le reprendre », with both named. @param {number} account @param {number} capture @param {number | null} beside @returns {Promise<Screen>} */
export const takeUpAgain = (account, capture, beside) => call("take_up_again", { account, capture, beside });
/** « Garder celui du compte, oublier l’autre », with both named. @param {number} account @param {number} capture @param {number} beside @returns {Promise<Home>} */
export const discardSetAside = (account, capture, beside) => call("discard_set_aside", { account, capture, beside });
/** Every structure seen, by name or identifier, ten a page. @param {string} query @param {number} page @returns {Promise<DueDates>} */
export const dueDates = (query, page) => call("due_dates", { query, page });
/** Begins to read them beside whatever else is done. @param {number} account @returns {Promise<DueDates>} */
export const readDueDates = (account) => call("read_due_dates", { account });
/** How far the reading is, once that is another than `known`; null once it has ended. @param {Progress} known @returns {Promise<Progress | null>} */
export const dueDatesProgress = ({ read, of }) => call("due_dates_progress", { read, of });
/** What was read up to now is kept. @returns {Promise<null>} */
export const stopReadingDueDates = () => call("stop_reading_due_dates");
/** The whole list as a table. Asks where in a file dialog; a cancelled dialog answers with the unchanged screen. @param {string} query @param {number} page @returns {Promise<DueDates>} */
export const saveDueDates = (query, page) => call("save_due_dates", { query, page });
/** The days of all of them for a calendar. Likewise. @param {string} query @param {number} page @returns {Promise<DueDates>} */
export const saveDueReminders = (query, page) => call("save_due_reminders", { query, page });
/** Tries the new password at PISTE, and the one before where it is known. @param {number} account @returns {Promise<Verdict>} */
export const verify = (account) => call("verify", { account });
/** Tries the keyring once more. @param {number} account @returns {Promise<Pending | Kept>} */
export const putAway = (account) => call("put_away", { account });
/** @param {Account} shown @param {string} when local `YYYY-MM-DDTHH:MM` @returns {Promise<Kept>} */
export const dateReset = (shown, when) => call("date_reset", { shown, when });

/** @param {number} account @returns {Promise<Kept>} */
export const kept = (account) => call("kept", { account });
/** @param {number} account @returns {Promise<Revealed>} */
export const reveal = (account) => unsealed((reader) => call("reveal", { account, reader }));
/** @param {number} account @returns {Promise<Spelled>} */
export const spell = (account) => unsealed((reader) => call("spell", { account, reader }));
/** @param {number} account @returns {Promise<Copied>} */
export const copyPassword = (account) => call("copy_password", { account });
/** @param {number} account @returns {Promise<null>} */
export const copyLogin = (account) => call("copy_login", { account });
/** What was revealed or spelled is hidden: pictures of the screen may be taken again. @returns {Promise<null>} */
export const hidden = () => call("hidden");
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
/** @param {Account} shown @param {number} id @returns {Promise<ToDo>} */
export const confirmDestination = (shown, id) => call("confirm_destination", { shown, id });
/** @param {number} account @param {Told} whom @returns {Promise<Message>} */
export const message = (account, whom) => call("message", { account, whom });
/** @param {number} account @param {Told} whom @returns {Promise<null>} */
export const copyMessage = (account, whom) => call("copy_message", { account, whom });
/** @param {Account} shown @param {Told} whom @returns {Promise<ToDo>} */
export const told = (shown, whom) => call("told", { shown, whom });
/** @param {number} account @returns {Promise<Done>} */
export const done = (account) => call("done", { account });
/** « garder ici » @param {Account} shown @returns {Promise<Done>} */
export const closeAndKeep = (shown) => call("close_and_keep", { shown });
/** « oublier ici » @param {Account} shown @returns {Promise<Done>} */
export const closeAndForget = (shown) => call("close_and_forget", { shown });
/** The next due date as days in a calendar. Asks where in a file dialog; a cancelled dialog answers with the unchanged screen. @param {number} account @returns {Promise<Done>} */
export const saveCalendar = (account) => call("save_calendar", { account });
/** Copies a refusal's details for whoever helps; they hold no secret. @param {string} details @returns {Promise<null>} */
export const copyDetails = (details) => call("copy_details", { details });
/** @returns {Promise<HandOver>} */
export const handOver = () => call("hand_over");
/** Null when the dialog was cancelled. @param {number[]} accounts @param {{passphrase: string, again: string}} protection @returns {Promise<HandedOver | null>} */
export const saveSuccession = (accounts, protection) => call("save_succession", { accounts, protection });
/** « oublier ici », of what the file holds. @param {Account[]} accounts @returns {Promise<HandedOver>} */
export const forgetHandedOver = (accounts) => call("forget_handed_over", { accounts });
/** Whatever file was chosen before is left. @returns {Promise<TakeOver>} */
export const takeOver = () => call("take_over");
/** Asks for the file in a dialog. @returns {Promise<TakeOver>} */
export const chooseSuccession = () => call("choose_succession");
/** Answers when a file has been dropped on the window; null when `stopWaitingForFile` was called. @returns {Promise<TakeOver | null>} */
export const dropSuccession = () => call("drop_succession");
/** @param {string} passphrase @returns {Promise<TakenOver>} */
export const openSuccession = (passphrase) => call("open_succession", { passphrase });
