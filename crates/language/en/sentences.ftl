# Sentences that Rust composes: dates, counts, states.

date = { $day } { $month } { $year }
date-time = { $date } at { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## How an account stands

standing-unfinished = To finish
standing-up-to-date = Up to date
standing-due-soon = Renew within { $within } days
standing-lapsed = Lapsed
standing-unknown = Date unknown
due-unknown = End date unknown
due-about = around { $date }
due-on = on { $date }
due-ahead =
    { $days ->
        [0] The password ends { $when }, perhaps today
        [1] The password ends { $when }, in 1 day
       *[other] The password ends { $when }, in { $days } days
    }
due-past =
    { $days ->
        [1] The password ended { $when }, 1 day ago
       *[other] The password ended { $when }, { $days } days ago
    }

## When the user signs in to the computer

notice-due = A Chorus Pro password ends soon
notice-lapsed = A Chorus Pro password has lapsed
notice-unfinished = A reset is not finished
notice-unfinished-text = The reset is waiting for you in Trousseau
notice-several = { $count } Chorus Pro passwords are waiting for you
notice-others =
    { $count ->
        [1] And one more
       *[other] And { $count } more
    }
notice-unread = Trousseau could not read its journal
notice-unread-text = What is to be done is not known. Open Trousseau: it will say why.
notice-open = Open Trousseau

## What is not finished

unfinished-to-compare = A password was read, and it is kept here. Compare it with the one that Chorus Pro shows.
unfinished-begun = The reset has begun, but Trousseau does not have the new password yet.
unfinished-clicked = The click that cannot be undone was made on { $at }, but the new password has not come. The old one may have stopped working.
unfinished-lost = Trousseau stopped before it had kept the new password. If Chorus Pro still shows it, copy it again. Otherwise you must reset once more.
unfinished-pending = The password is kept. Say whether Chorus Pro accepted « Soumettre ».
unfinished-unclear = Chorus Pro may have accepted a form: it is not known yet which password is in force. Nothing is deleted.
unfinished-unsafe = The new password is not safe yet. Do not close Trousseau.
unfinished-destinations =
    { $count ->
        [0] No program is noted for this account yet. Note those that use it: they need the new password.
        [1] { $names } does not have the new password yet. Invoices are stopped.
       *[other] { $count } programs do not have the new password yet: { $names }. Invoices are stopped.
    }
unfinished-to-close = All your programs have the new password. It remains to choose whether to keep it here or forget it.

## What will happen

check-keyring = Computer’s keyring ready
check-memory = Practice memory ready
check-journal = Journal ready
check-destinations = Programs named
check-keyring-failed = Computer’s keyring not ready
check-journal-failed = Journal not ready
check-destinations-failed = No program named
store-linux = your session’s keyring
store-windows = Windows’ own keyring
store-macos = your Mac’s keychain
store-practice = Trousseau’s memory, while practice lasts
session-remote = You are working on a remote desktop. If your Windows profile is discarded there at the end of the session, the password that is kept goes with it: save a copy before you sign out.
question-friday-evening = It is late on a Friday. Can your vendor and your IT department be reached, if a program must be given the password?
question-eve-of-holiday = Tomorrow is a public holiday. Can your vendor and your IT department be reached, if a program must be given the password?

## What was read and kept

read-length =
    { $count ->
        [1] 1 character
       *[other] { $count } characters
    }
doubt-cut = The text ends right behind the password: the rest of it may be missing. Compare, or copy the whole page again.
doubt-wrapped = The password seems to be cut into pieces. Trousseau has put them together: is this it?
doubt-quoted = The password stands in a quoted or forwarded message, is struck out, or is not the only one there: it may be an old one. Compare with the page of Chorus Pro, not with the message.
doubt-surrounded = Something else is written beside the password: a bullet, quotes, the word of a button. Trousseau has left that out. Compare the beginning and the end with care.
doubt-characters = The password holds a sign that one does not expect in it, or a space. A program may have changed it on its way.
doubt-lookalike = What was read looks like a word, an address, or a text that a program has rewritten.
doubt-unknown-behind = What follows the password is nothing that Trousseau knows: it cannot be certain to have seen its end.
doubt-no-login = The page does not say which technical account this is.
doubt-flavours-differ = The copied text and the copied page do not quite say the same.
doubt-unknown = Trousseau was not certain to have read the whole of this password.
oddity-invisible = It holds an invisible character. Copy it rather than type it.
oddity-no-break-space = It holds a no-break space, which looks like a space.
oddity-not-ascii = It holds a letter or sign that is not on every keyboard.
oddity-space = It holds a space.
oddity-too-long =
    { $count ->
       *[other] It is longer than usual: { $count } characters.
    }
oddity-too-short =
    { $count ->
        [1] It is shorter than usual: 1 character.
       *[other] It is shorter than usual: { $count } characters.
    }
oddity-typographic-quote = It holds a word processor’s quotation mark or apostrophe.
kept-at = Kept on this computer, read back on { $date } at { $time }.
kept-at-practice = Kept in memory while practice lasts, read back on { $date } at { $time }.
kept-not-yet = It is not kept on this computer yet.
reset-at = Reset on { $at }

## Saving

dialog-save-title = Save the password
dialog-open-title = Choose the Chorus Pro file
dialog-open-kind = Chorus Pro exports
dialog-kind-pdf = PDF document
dialog-kind-csv = CSV table
saved-csv = CSV table saved and read back on { $at }
saved-in = { $saved }, in { $file }
saved-synchronised = OneDrive synchronises this folder: a copy goes to Microsoft’s servers, and to those it is shared with.
saved-on-the-network = This folder is on the network: everybody who can open it can read this file.
saved-pdf = PDF saved and read back on { $at }
saved-protected-pdf = Protected PDF saved and read back on { $at }

## Programs and people

updated-by-it = the IT department
updated-by-me = myself
updated-by-vendor = the vendor
destination-confirmed = Has the new password since { $at }
stops-since = The old password stopped working on { $at }. A program that has not been given the new one can neither send nor receive invoices.
told-at = Told on { $at }
closed-kept = The password stays on this computer. Trousseau will tell you when to renew it.
closed-forgotten = The password is deleted from this computer. Trousseau will tell you when to renew it.
closed-practice = All that was kept during practice is gone when you leave it. The files that you saved bear the word ENTRAÎNEMENT: you can delete them.

## The try of the new password

overdue =
    { $count ->
        [1] More than a day later { $names } is not confirmed. Does it still use the old password?
       *[other] More than a day later these programs are not confirmed: { $names }. Do they still use the old password?
    }
verdict-new-accepted = Verified on { $at }: the new password is accepted.
verdict-new-refused = Tried on { $at }: the new password is refused. Look at the sheet on the portal again before you go on.
verdict-new-too-early = Tried on { $at }: not accepted yet. That is common in the half hour after a reset, and does not mean that it is wrong.
verdict-new-not-let-in = Tried on { $at }: PISTE, the State’s gateway, did not let the trial through. The password is not to blame.
verdict-new-not-answered = Tried on { $at }: PISTE, the State’s gateway, did not answer. The password is not to blame.
verdict-expires = According to Chorus Pro it is valid until { $due }.
verdict-moved = According to Chorus Pro somebody reset this password on about { $about }, without Trousseau. Ask around who did it.
verdict-not-asked = Trousseau has not tried this password: it knows no PISTE identifiers.
verdict-not-asked-todo = They are not required. Your finance software often has a “Test the connection” button: use it once the password is changed there.
piste-known = PISTE knows these identifiers.
piste-kept-all-the-same = The identifiers are kept, but PISTE has not confirmed them.
piste-question = Hello,

    We would like to check for ourselves that our structure’s technical account works on Chorus Pro. Could you give us, in a safe way, the OAuth credentials (client id and client secret) of the PISTE application that is connected to our structure? Not the “API keys”. Please tell us too whether they are for production or for qualification.

    Kind regards
verdict-old-accepted = The old one is still accepted: the reset has not taken effect.
verdict-old-refused = The old one is refused, as it should be.
piste-accepted = Chorus Pro accepts the technical account and its password.
    .todo = There is nothing to do.
verdict-unclear = The try gave no clear answer. The password is kept, you can go on.

## Waiting

keyring-slow = The computer’s keyring is taking its time to answer. If it asks you something, answer it; if not, please wait.

## Closing

closing-title = Close Trousseau?
closing-text = The new password is not safe yet. If you close now, it will be lost and you will have to reset again.
closing-text-system = The session, the computer or another program asked Trousseau to close. The new password is not safe yet: the computer’s keyring still has not taken it. If Trousseau closes now, the password will be lost and you will have to reset again.
closing-reason = The new Chorus Pro password is not safe yet and would be lost. Go back to Trousseau: save a copy or try again, then close it.
closing-stay = Stay
closing-leave = Close anyway

## History

dialog-save-calendar-title = Save the reminders
dialog-kind-calendar = Calendar
calendar-saved = Reminders saved in { $file }. Open that file to add them to your calendar.
dialog-save-due-dates-title = Save the list of due dates
due-dates-saved = List saved in { $file }.
dialog-save-history-title = Save the history
history-saved = Table saved in { $file }. No password is in it.
event-account-added = Account added
event-account-described = Account’s structure described
event-destination-added = Program added: { $name }
event-destination-changed = Program changed: { $name }
event-destination-removed = Program removed: { $name }
event-intended = Reset begun
event-requested = Official page opened
event-clicked = Click that cannot be undone made in the window with Chorus Pro
event-click-missed = Click that cannot be undone held back: the page had changed
event-password-lost = Password reset on the portal, but the new one did not reach us
event-cancelled = Reset given up before anything changed
event-captured = New password received
event-candidate-read = Likely password read, to be compared
event-candidate-rejected = Password compared: it is not the same
event-stored = New password kept and read back
event-submission-unclear = Form perhaps accepted: whether the password kept is in force is not known yet
event-not-submitted = Old password tried: it still works, the form was not accepted
event-effective = New password in force
event-dropped = Form left: the password shown was not used
event-set-aside = Form left: the password shown is set aside, and still kept here
event-taken-up-again = A password that was set aside is taken up again
event-brought = The password of a handover file is kept beside the one here
event-discarded = A password that was set aside is forgotten
event-reset-dated = Date of the reset given
event-destination-confirmed = { $name } has the new password
event-told-it = IT department told
event-told-vendor = Vendor told
event-exported-pdf = PDF saved
event-exported-protected-pdf = Protected PDF saved
event-exported-csv = CSV table saved
event-verified-accepted = New password tried: accepted
event-verified-refused = New password tried: refused
event-verified-too-early = New password tried: not accepted yet
event-verified-not-let-in = New password tried: PISTE did not let the application in
event-verified-not-answered = New password tried: PISTE did not answer
event-verified-unclear = New password tried: no clear answer
event-expiry-told = Due date read from Chorus Pro
event-structures-seen = Due dates of the structures read from Chorus Pro
event-handed-over = File for a successor saved
event-taken-over = Taken over from a file
event-closed-kept = Finished, password kept on this computer
event-closed-forgotten = Finished, password deleted from this computer
event-forgotten = Passwords deleted from this computer

## Practice

practice-structures = { $count ->
    [0] No structure
    [one] { $count } structure
   *[other] { $count } structures
}
practice-program = Finance program (example)
step-sheet = Signing in on the practice portal, and the structure’s sheet
step-question = « Réinitialiser le mot de passe (utilisateur technique) »
step-confirm = « Confirmer »: the click that cannot be undone
step-keep = The new password is kept, then read back

## Handing over, and taking over

hand-over-with-password = With its password.
hand-over-without-password = Without a password: there is none on this computer.
hand-over-not-yet = A reset has begun: finish or cancel it first.
arrival-new = The account, its history and its password are here.
arrival-new-without = The account and its history are here. The file held no password for it.
arrival-newer = You knew this account already, with a password that the file calls older: the file’s took its place.
arrival-newer-without = The file says that the password you had was reset since; it did not hold the new one.
arrival-already-here = Nothing newer in the file: this account stays as it was.
arrival-newer-here = A later reset is known here already: this account stays as it was.
arrival-open-here = A reset is under way here: finish or cancel it, then open the same file again.
arrival-missing = The account and its history are here, but not its password: the computer’s keyring did not take it. Open the same file again to bring it.
dialog-save-succession-title = Save the handover file
dialog-open-succession-title = Choose the handover file
dialog-kind-succession = Trousseau handover file
## The window with Chorus Pro: what is to be done in it

window-title = Chorus Pro, in Trousseau
window-opening = The page is opening…
window-not-read = This is no page of the portal: Trousseau does not read it.
window-sign-in = Sign in as you always do. Trousseau reads nothing before you have signed in, and never reads your password.
window-go-there = You are signed in. Open “{ $label }”.
window-turn-page = The structure is not on this page of the list: go to the next one.
window-open-structure = These are your structures. Open this one with the little pencil.
window-choose-account = The structure has several technical accounts: choose this one.
window-ask-to-reset = You are on its page. Click “{ $label }”: the portal will ask you once more.
window-confirm = The portal asks you to confirm. This click cannot be undone: the old password will stop working.
window-confirm-again = Trousseau clicked “{ $label }” on { $at }, and no new password has come. Look at the page: it has not moved on, or it asks you to confirm again.
window-clicked = Trousseau clicked “{ $label }” on { $at }. It is waiting for Chorus Pro’s answer: do not click yourself.
window-clicked-before = The click that cannot be undone was made on { $at }, and Trousseau has not seen what came of it. The old password may have stopped working.
window-wait = It was asked for: the page is preparing what comes next.
window-choose-request = In “Type de demande”, choose “Réinitialisation du mot de passe d’un compte technique”.
window-choose-structure = Choose the structure.
window-choose-technical-account = Choose the technical account. The new password will appear then.
window-submit = The new password is kept. “{ $label }” cannot be undone: the old password will stop working.
window-submit-again = Trousseau clicked “{ $label }” on { $at }, and has not seen that the request was accepted. Look at the page: if it says what is missing, put that right. The password that it shows is kept.
window-not-safe = The new password is read, but not yet in safety. Do not click “{ $label }” yet: the old password still works.
window-structure-not-there = This structure is not in the list. Check that you are signed in as its principal manager.
window-another-structure = This is the page of another structure, or of one without this technical account. Go back to the list.
window-another-account = The page is about another technical account than the one you chose. Nothing was kept.
window-unclear = Trousseau cannot tell for certain what this page shows. It does not guess.
window-unknown = Trousseau does not know this page. Go on yourself; it will pick up again as soon as it knows where you are.
window-done = The page says that it is done.
window-not-taken = This page shows a password that Trousseau has not kept.
window-closed = The window with Chorus Pro is closed.
window-pending = It is not in force yet: if you change a choice or leave the form, it is worth nothing.
window-pending-drawn-anew = A choice was changed, and the portal gave another password. That one is kept; it is not in force yet.
window-pending-withdrawn = A choice was changed: the password that is kept is worth nothing any more. Trousseau will keep the next one the moment it appears. Until then the old one still works.
window-pending-form-left = The form is no longer on the screen, and Trousseau has not seen that it was accepted. If you left it without clicking « Soumettre », nothing has changed: the old password still works.
window-pending-unclear = Chorus Pro says that a request was accepted, and Trousseau has not seen that it was this one. Was it the reset of this account, with the password kept here?

## Whether the form was accepted

submission-sheet-date = On Chorus Pro the page of the structure says when the password lapses. About { $accepted }: a reset has just been made.
submission-sheet-dates = On Chorus Pro the page of the structure says when the password lapses. About { $accepted }: a reset has just been made. If it still says { $unchanged }, nothing has changed.
submission-not-asked = Trousseau could not try the passwords: it knows no PISTE identifiers.
submission-before-works = Tried on { $at }: the old password still works. No form was accepted.
submission-not-known = Tried on { $at }: PISTE accepts none of the passwords kept, and that proves nothing yet. In the half hour after a reset this is common. Try again later.
submission-follow = A password kept earlier may be in force: it is not known whether its form was accepted. It stays kept.

## The command line

check-client-secret = Secret of the PISTE application:
check-password = Password of the technical account:

## Due dates of all structures

due-dates-found =
    { $count ->
        [0] No structure
        [1] 1 structure
       *[other] { $count } structures
    }
due-dates-read-at = Read from Chorus Pro on { $at }
due-dates-not-told = Chorus Pro tells no due date: this structure probably has no technical account
due-dates-not-answered = Chorus Pro did not answer for this structure
due-dates-stopped =
    { $count ->
        [0] Reading stopped before the first structure.
        [1] Reading stopped after 1 structure. It is up to date, the others are as before.
       *[other] Reading stopped after { $count } structures. They are up to date, the others are as before.
    }
due-dates-reset = Somebody reset this password on about { $about }
due-dates-moved = { $structure }: according to Chorus Pro, somebody reset the password on about { $about }, without Trousseau.
home-due-dates-due =
    { $count ->
        [1] The technical password of one other structure has lapsed, or will within 60 days
       *[other] The technical passwords of { $count } other structures have lapsed, or will within 60 days
    }

# Passwords that were set aside
set-aside-read = A password read on { $date } at { $time } was set aside; it is still kept here
set-aside-form-left = You said that you had left the form that showed it.
set-aside-another-read = Another one was read in its place.
set-aside-another-chosen = You chose another one.
set-aside-handover-file = A handover file tells of another password.
set-aside-not-compared = You have not compared it yet with the one on Chorus Pro.
set-aside-not-the-same = You said that Chorus Pro showed another one.
set-aside-superseded = A new reset was begun before its form was said to be accepted.
set-aside-replaced = It was in force before the new one.
set-aside-in-force = PISTE accepts it: it is the one in force. It is taken up again.
set-aside-refused = PISTE refuses it: it is not in force. It will be forgotten with the next close.
set-aside-too-early = PISTE does not know it yet. A new password may take forty minutes: try it again later.
set-aside-changed = Another password arrived during the try: the answer is noted, and nothing is decided.
set-aside-not-answered = PISTE could say nothing of it this time. It is still kept here.
set-aside-goes = { $count ->
    [one] With this answer, { $count } password that was set aside is forgotten.
   *[other] With this answer, { $count } passwords that were set aside are forgotten.
}
set-aside-here = { $count ->
    [one] { $count } password that was set aside is still kept here.
   *[other] { $count } passwords that were set aside are still kept here.
}
password-read-pending = read on { $at }, { $source }; not said to be in force yet
password-read-in-force = read on { $at }, { $source }; in force since { $made }
source-copied-page = on the copied page
source-password-alone = copied alone
source-portal-export = in the portal’s export
source-portal-answer = in the portal’s answer
source-portal-window = in the window with Chorus Pro
source-typed = typed by hand
source-handover-file = in a handover file
arrival-claims-newer = The file tells of a reset on { $there }; the last one known here was on { $here }. The password from here is set aside, and still kept: if one of the two computers’ clocks was behind, it may be the right one.
arrival-claims-older = The file tells of a reset on { $there }; the one known here is of { $here }. The file’s password is kept beside, set aside: if one of the two computers’ clocks was behind, it may be the right one.
