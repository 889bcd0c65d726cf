# Static sentences of the screens. A value takes the place of { $name }, without a choice: a sentence that makes one is made by Rust.

## The frame: steps and places

frame-steps = Steps of the reset
frame-where = Step { $step } of { $steps }: { $name }
frame-step-past = done
frame-step-account = The account
frame-step-destinations = Your programs
frame-step-what = What will happen
frame-step-reset = Reset
frame-step-kept = Kept
frame-step-save = Save
frame-step-to-do = To update
frame-step-done = Done
frame-places = Go to
frame-home = My accounts
frame-history = History
frame-settings = Settings
frame-not-affiliated = Free software, not affiliated with the AIFE
practice-word = PRACTICE (ENTRAÎNEMENT)
practice-mark = PRACTICE
practice-strip = Nothing here is real, and all of it is gone when you leave.
practice-leave = Leave practice
environment-practice-tag = practice
environment-test = test portal

## While waiting

busy-reading = Trousseau is looking…
busy-writing = Trousseau is writing it down…
busy-keyring = Waiting for the computer’s keyring. If it asks for your password, answer it.
busy-preflight = Trousseau is checking that everything is ready… If you are asked to open the computer’s keyring, do so.
busy-browser = Your browser is opening…
busy-practice = The practice portal is opening…
busy-portal = The practice portal is answering…
busy-clipboard = Trousseau is reading what you copied…
busy-file = Choose the file in the window that opens.
busy-save = Choose where to save it in the window that opens.

## Under every refusal

refusal-code = Code { $code }
refusal-save-elsewhere = Save elsewhere
refusal-continue-reset = Continue that one
refusal-begin-again = Begin again from the start
refusal-keep-for-its-account = Keep it for that account
refusal-try-again = Try again
refusal-unclear = Was this not clear?
refusal-details = Details
refusal-details-lead = This is what you can give to whoever helps you. No password is in it, and nothing is sent.
refusal-copy-details = Copy the details
refusal-details-copied = The details are copied.
refusal-details-not-copied = The details could not be copied.
refusal-unexpected = Trousseau made a mistake somewhere.
refusal-unexpected-todo = What was kept is still kept. Try again; if it happens once more, close Trousseau and open it again.

## The password on the clipboard

clipboard-label = Clipboard
clipboard-lead = Password copied. The clipboard will be emptied in { $seconds } s.
clipboard-copied = Password copied. The clipboard will be emptied in { $seconds } seconds.
clipboard-renew = Copy again
clipboard-empty = Empty it now
clipboard-gone = The password is no longer on the clipboard.
clipboard-not-renewed = The password could not be copied again. The countdown goes on.
clipboard-not-emptied = The clipboard could not be emptied. Copy something else over it.

## The password and its tag

key-label = The new password
key-masked = Password hidden
key-masked-in = hidden in { $seconds } s
key-masked-now = The password is hidden.
key-lines = What was written:
key-stays = shown until you hide it
key-shown = Password shown for { $seconds } seconds.
key-reveal = Show
key-hide = Hide
key-keep-shown = Keep it shown
key-copy = Copy
key-copy-login = Copy the login
key-login-copied = The login is copied.
key-spell = Spell it for the telephone
key-spelled = The password, character by character

## My accounts

home-title = Your technical accounts
home-lead = What your programs use to talk to Chorus Pro.
home-unfinished = { $structure }: a reset is not finished
home-continue = Continue
home-continue-for = Continue for { $structure }
home-reset = Reset
home-reset-for = Reset the password of { $structure }
home-key = See the password
home-key-for = See the password of { $structure }
home-begin = Reset a password
home-practise = Practise
home-practise-first = Practise first
home-practise-another = Choose a structure
home-practice-title = Your practice accounts
home-practice-lead = Those that you chose since practice began.
home-first-title = Reset the technical password, and lose nothing
home-first-lead = Once a year the password of the Chorus Pro technical account has to be renewed. Trousseau goes with you from start to finish.
home-first-portal = You stay on Chorus Pro.
home-first-portal-more = You reset it in your browser, as always; Trousseau shows the steps beside it.
home-first-keep = Trousseau keeps the new password.
home-first-keep-more = Chorus Pro shows it once only. It stays safe in this computer’s keyring.
home-first-end = Nothing is forgotten.
home-first-end-more = Trousseau says what has stopped working and whom to tell, and is not finished before your programs have the new one.
home-first-promise = Trousseau never asks for the password you sign in to Chorus Pro with, and sends nothing to anybody but Chorus Pro.
home-first-practice = The first time? Do a dry run first.
home-first-practice-more = A made-up portal, on this computer, with the screens of Chorus Pro: the whole reset, and nothing to risk. It takes five minutes.
home-first-begin = Begin

## The way and the portal

way-title = You do it in your browser
way-lead = Trousseau guides you beside it and takes in the new password.
way-browser = In my browser
way-browser-opens = The official Chorus Pro page opens in your browser: you sign in there as always.
way-browser-steps = Trousseau shows the steps, one by one, in the portal’s own words.
way-browser-copy = When the password appears, you copy the page and Trousseau reads it.
way-browser-promise = Trousseau never asks for the password you sign in to Chorus Pro with.
way-practice = Practice
way-practice-more = The same on a made-up portal, where nothing is real: to see before you do.
way-practise = Practise
way-environment = Which Chorus Pro?
way-environment-other = Another Chorus Pro than the real one?
way-production = The real portal (production)
way-production-hint = The one that your invoices go through.
way-qualification = The test portal (qualification)
way-qualification-hint = A copy of the portal where IT people try things out: nothing there is real. When in doubt, take the real one.
way-next = Continue
way-out = My accounts

## The technical account

account-title = For which technical account?
account-lead = Choose the one whose password has to be renewed.
account-choose = Choose
account-choose-for = Choose { $structure }
account-another = Another account
account-known = Accounts already known
account-back = Back
account-next = Continue
account-new-title = Which technical account is it?
account-new-lead = Trousseau will remember it next year.
account-login = Login of the technical account
account-login-hint = It begins with TECH_. On Chorus Pro it is written on the structure’s page (« fiche structure »), on the line « Utilisateur technique ».
account-login-missing = Write the login of the technical account.
account-structure-name = Name of the structure
account-structure-name-hint = As you say it, for example “Commune de Valserine”.
account-structure-name-missing = Write the name of the structure.
account-structure-id = Identifier of the structure (optional)
account-structure-id-hint = Usually its SIRET. If it is part of the account’s login, Trousseau takes it from there.
account-several = The structure has several technical accounts: which one?
account-several-more = The one typed in your program. Look up the login there, or ask whoever set it up.
account-none = The structure has no technical account yet
account-none-manager = Only the structure’s principal manager can create it, on Chorus Pro.
account-none-create = On today’s portal: « Raccordements », then « Compte technique », and request a new account for the structure. The password is shown at that moment: write the login here, then give the password to Trousseau as for a reset.
account-none-wait = An account just created works only after about 30 minutes.

## The programs that use the account

destinations-title = Which programs use this account?
destinations-lead = They will all wait for the new password. Trousseau will remember them next year.
destinations-name = Name of the program
destinations-name-hint = The one that sends or receives the invoices: finance or accounting software, a vendor’s service.
destinations-name-missing = Write the name of the program.
destinations-updated-by = Who types the password there?
destinations-me = I do
destinations-it = Our IT department
destinations-vendor = The vendor
destinations-by-me = You type the password there
destinations-by-it = The IT department types the password there
destinations-by-vendor = The vendor types the password there
destinations-note = Where is the password typed? (optional)
destinations-note-hint = For you next year, for example “Settings, then Chorus Pro”. Do not write a password here.
destinations-add = Add a program
destinations-add-send = Add
destinations-change = Change
destinations-change-for = Change { $name }
destinations-change-send = Save the change
destinations-remove = Remove
destinations-remove-for = Remove { $name }
destinations-cancel = Cancel
destinations-out = My accounts
destinations-next = Continue

## What will happen

what-title = This is what will happen
what-lead = Nothing has changed yet. Read these four lines, then decide.
what-new = Chorus Pro gives a new password
what-new-more = to the account { $login }.
what-old = The old one stops working as soon as Chorus Pro confirms.
what-old-more = The programs that use it will neither send nor receive invoices.
what-kept = Trousseau puts the new one in safety
what-kept-more = in { $store } as soon as you give it, and reads it back.
what-left = It will then have to be typed
what-left-more = in { $names }.
what-left-none = in each program that uses this account.
what-click = “Begin” changes nothing yet.
what-click-where = The click that cannot be undone is made on Chorus Pro: « Soumettre » on today’s portal, « Confirmer » in the older layout.
what-ready = Everything is ready
what-not-ready = Not everything is ready yet
what-destinations = Your programs
what-vendor-yes = Yes
what-vendor-no = No, or I do not know
what-vendor-wait = Better wait for a working day. There is no hurry while the old password works.
what-vendor-missing = Answer this question first.
what-out = Not now
what-begin = Begin on Chorus Pro
what-begin-practice = Reset, the old one will stop working
what-click-practice = Here, Trousseau does it all.
what-click-practice-more = It goes through the practice portal up to “Confirmer”, the click that cannot be undone. For real, it is you who click, in your browser.
what-lost = The reset before this one was made, but its password did not arrive.
what-lost-more = The old one has stopped working and nobody has the new one. Reset again: it is the only repair, and it is enough.

## The steps, and the password brought back

follow-title = Reset it on Chorus Pro
follow-lead = Follow these steps in your browser, then come back here with the new password.
follow-portal = On Chorus Pro
follow-sign-in = Sign in as always.
follow-first-structure = Tab « Activités du gestionnaire », block « Mes structures »: click the pencil of { $structure }.
follow-first-button = Block « Utilisateurs rattachés à la structure »: the line « Utilisateur technique » shows { $login }. Click « Réinitialiser le mot de passe (utilisateur technique) ».
follow-first-confirm = A window asks you to confirm: click « Confirmer ».
follow-first-no-return = This is the click that cannot be undone: the old password will no longer work.
follow-first-recap = The summary shows the new password, once only. Keep the page open and give it to Trousseau right away.
follow-second-open = Open « Raccordements », then the application « Compte technique ».
follow-second-kind = Kind of request (« type de demande »): « Réinitialisation du mot de passe d’un compte technique ».
follow-second-choose = Choose the structure { $structure }, then the technical account { $login }.
follow-second-password = The new password appears, framed in red. Give it to Trousseau first, below.
follow-second-no-return = Do not press « Soumettre » yet: that is the click that cannot be undone. Change nothing more in the form.
follow-other-screen = My screen does not look like this
follow-address = Official page: { $address }
follow-open = Open Chorus Pro
follow-open-again = Open it again
follow-back = Give it to Trousseau
follow-earlier = Already done, earlier or yesterday? That is fine too: give the password, Trousseau asks for the date afterwards.
follow-page = The whole page
follow-page-more = Click in the page, Ctrl+A to take it all, Ctrl+C to copy, then “Read the copied page” above.
follow-page-mac = Click in the page, ⌘A to take it all, ⌘C to copy, then “Read the copied page” above.
follow-read = Read the copied page
follow-only = The password alone
follow-only-more = If it stands in a field, the copied page does not hold it: click in the field, Ctrl+A, Ctrl+C.
follow-only-mac = If it stands in a field, the copied page does not hold it: click in the field, ⌘A, ⌘C.
follow-only-read = Read the copied password
follow-file = An exported file
follow-file-more = The PDF or text from « Exporter les informations de connexion »: drop it anywhere on this window.
follow-file-choose = Choose the file…
follow-typed = Type it
follow-typed-more = As a last resort: a typing mistake is quickly made.
follow-type = Type the password
follow-nothing-done = I did nothing after all
follow-lost = Trousseau stopped before it had kept the new password
follow-lost-more = If Chorus Pro still shows it, give it now. If you had not confirmed anything, simply take up the steps again.
follow-lost-else = If it is no longer shown anywhere, it is lost: a second reset is needed.
follow-clicked-more = If Chorus Pro still shows it, give it now. If not, look on the structure’s page whether the expiry date has changed: if it has, the password is lost, and a second reset is needed.
follow-begin-again = Reset once more
follow-later = Later

## Typed by hand

typed-title = Type the new password
typed-login = Login of the technical account
typed-login-hint = As Chorus Pro shows it with the password, to be sure that it is the right account.
typed-login-missing = Write the login of the technical account.
typed-password = New password
typed-password-hint = Capitals, small letters and signs all count, a final dot too.
typed-password-missing = Type the new password.
typed-again = The same once more
typed-again-missing = Type it a second time.
typed-show = Show what I type
typed-send = Keep this password
typed-cancel = Cancel

## The password read alone

check-read-title = Is this the right password?
check-read-lead = You copied it alone: compare it with the one that Chorus Pro shows.
check-read-right = It is the right one
check-read-wrong = It is not
compare-lead = Show it, and compare it sign by sign with the one that Chorus Pro shows. Nothing is called in force before your answer.
compare-first = Look at it first, then answer.
compare-right = It is the same
compare-wrong = It is not the same

## Kept, not yet in force

pending-title = It is kept, but not yet in force
pending-lead = Until you have clicked « Soumettre », the old password is the one that works.
pending-unsafe-title = It is read, but not yet in safety
pending-unsafe-lead = Do not click « Soumettre » yet. The old password still works.
pending-submit = On Chorus Pro, click « Soumettre ». This is the click that cannot be undone: the old password will no longer work.
pending-tell = Come back here and say what Chorus Pro answered. If you left the form or changed a choice, this password is worth nothing.
pending-accepted = I clicked « Soumettre », and it was accepted
pending-left = I left the form
whether-unknown = I do not know

## A form was accepted, and which one is not known

submission-title = Was this the form that was accepted?
submission-lead = Perhaps this password is in force already, perhaps it is still the old one. As long as that is not known, both stay kept.
submission-unknown-title = It is not known yet which password is in force
submission-unknown-lead = Nothing is lost: the old one and this one stay kept. You can answer later.
submission-how = How to find out
submission-form = The form must have shown this account, and exactly this password, when you clicked « Soumettre ».
submission-again = If nothing tells, make the reset again: it will give a password that is certain, and nothing that is kept is deleted before.
submission-yes = Yes, it was this account and this password
submission-no = No, I left this form
submission-begin-again = Make the reset again
submission-later = Answer later
submission-find-out = Try on PISTE

## Not yet in safety

unsafe-retrying = Trousseau also tries again by itself every { $seconds } seconds.
unsafe-save = Save a protected PDF

## Kept

kept-title = The new password is kept
kept-unsafe-title = The new password is not yet in safety
kept-unsafe-lead = Do not close Trousseau. The password is here: read it, copy it or save it.
kept-verifying = The new password is being tried…
kept-verdict = The try of the new password
kept-not-verified = The try could not be made. The password is kept, you can go on.
kept-verify-again = Try again
kept-verify-in = Trousseau will try again by itself in { $time }: you can go on.
kept-evidence = Copy the details for support
kept-evidence-copied = The details are copied. No password is in them.
kept-piste = Give PISTE identifiers
kept-not-finished = It is not finished yet
kept-not-finished-more = As long as your programs do not have this password, no invoice goes through. Tell your IT department and your vendor too.
kept-other-time = Was it not at that time?
kept-when = When did you reset it?
kept-when-hint = Trousseau works out from it when the next renewal is due.
kept-when-missing = Give the day and the time.
kept-when-send = Change the date
kept-due = Next renewal: { $due }
kept-to-do = Update my programs
kept-save = Save a copy

## Save

save-title = Keep a copy outside this computer
save-lead = If the computer breaks down, this copy spares you another reset.
save-protected = Protected PDF
save-protected-more = It opens only with a passphrase that you choose. The safest.
save-protected-choose = Choose the passphrase…
save-protected-send = Save the protected PDF…
save-passphrase = Passphrase
save-passphrase-hint = A few words that you will remember. Trousseau does not keep them: without them the PDF no longer opens.
save-passphrase-missing = Choose a passphrase.
save-passphrase-again = The same once more
save-passphrase-again-missing = Type it a second time.
save-pdf = PDF to print
save-pdf-more = The password is in it in clear and spelled out, for the safe of the town hall, say.
save-pdf-choose = Save as PDF…
save-csv = Table (CSV)
save-csv-more = To import it into another program. The password is in it in clear.
save-csv-choose = Save as CSV…
save-plain-warning = Whoever opens this file will read the password. Do not send it by e-mail, and do not leave it in a shared folder.
save-plain-anyway = Save anyway…
save-cancel = Cancel
save-back = See the password again
save-next = Continue
save-without = Continue without a copy

## The programs to update

to-do-title = Your programs wait for the new password
to-do-lead = It is finished when each of them has it. Until then Trousseau keeps reminding you.
to-do-all-title = All your programs have the new password
to-do-all-lead = All that is left is to close.
to-do-evidence = If a vendor doubts it, Trousseau tries the new password, and the old one if it still has it. The result can be copied, without a password, and sent to them.
to-do-evidence-try = Try now
to-do-programs = Your programs
to-do-change = Change the list
to-do-none = No program is named. Name those that use this account: without them, Trousseau cannot know when it is finished.
to-do-confirm = It has the new password
to-do-confirm-for = It has the new password: { $name }
to-do-people = To be told
to-do-it = Your IT department
to-do-it-more = If it looks after a program or a connector linked to Chorus Pro.
to-do-vendor = Your vendor
to-do-vendor-more = If the link with Chorus Pro is in its hands.
to-do-message = See the message
to-do-message-it = See the message for the IT department
to-do-message-vendor = See the message for the vendor
to-do-letter = Message to send, without the password
to-do-copy-message = Copy the message
to-do-message-copied = The message is copied. The password is not in it.
to-do-told = They know
to-do-told-it = They know: the IT department
to-do-told-vendor = They know: the vendor
to-do-later = Later
to-do-home = My accounts
to-do-save = Save a copy
to-do-next = Finish

## Done

done-title = It is finished
done-all-have-it = All your programs have the new password.
done-due = Next renewal: { $due }
done-question-title = Should the password stay here?
done-question-lead = All your programs have the new password. One last question before the end.
done-keep-what = Keep it here:
done-keep-more = you can read it again if a program asks for it once more.
done-forget-what = Forget it here:
done-forget-more = it is deleted from this computer. Only your programs and your copies will still have it.
done-keep = Keep it here
done-forget = Forget it here
done-back = Back
done-practice-title = You have seen it all
done-practice-lead = Reset, keep, save, tell, update: that is all. Ready for the real one?
done-practice-real = Go on to the real one
done-practice-again = Practise again
done-calendar = Save the reminders
done-calendar-why = In more than a year, who will remember? The reminders go into your calendar, or a colleague’s: a month ahead, then on the last day.
done-home = My accounts
done-not-yet-title = It is not finished yet
done-not-yet-lead = Some programs do not have the new password yet.
done-to-do = See which ones

## History

history-title = What has been done
history-lead = The latest first. No password is in it.
history-empty = Nothing yet.
history-resets = Each reset
history-resets-lead = From the click that cannot be undone to each program.
history-unfinished = not finished
history-lines = Everything, line by line
history-account = Technical account
history-all = All accounts
history-save = Save a table (CSV)…
history-back = Back

## Settings

settings-title = Settings
settings-lead = They hold for this computer.
settings-language = Language
settings-appearance = Appearance
settings-system = As the computer
settings-light = Light
settings-dark = Dark
settings-capture = Pictures of the screen while the password is shown
settings-capture-no = Trousseau is left out of them
settings-capture-yes = Trousseau is in them
settings-capture-hint = For somebody who helps you from afar: without this they see a black window.
settings-at-login = When I sign in to this computer
settings-at-login-no = Do nothing
settings-at-login-yes = Tell me
settings-at-login-hint = Trousseau looks at its own list on this computer, and shows a notification only where a password has lapsed or ends within 60 days, or a reset is not finished. It asks nobody on the network and touches no password.
settings-store = Passwords are kept in
settings-folder = The journal is in the folder
settings-version = Version
settings-licence = Licence
settings-licence-more = EUPL-1.2, free software. Typeface Atkinson Hyperlegible (OFL-1.1).
settings-piste-title = Try the password with Chorus Pro
settings-piste-lead = With the identifiers of a PISTE application Trousseau checks the new password and reads its due date. Without them all the rest works.
settings-piste = PISTE identifiers
piste-title = Try with Chorus Pro
piste-lead = PISTE is the gate through which programs speak to Chorus Pro. Trousseau goes through it with the two identifiers of an application: your vendor’s, or your IT department’s.
piste-skip = They are not required. Without them Trousseau only says what it could not check.
piste-ask-title = You do not have them?
piste-ask-lead = Send this question to your vendor or your IT. The answer holds a secret: let it reach you in a safe way.
piste-ask-copy = Copy the question
piste-ask-copied = The question is copied.
piste-none = No identifiers yet.
piste-client-id = The application’s identifier (client id)
piste-client-secret = The application’s secret (client secret)
piste-client-secret-hint = It is kept in this computer’s keyring, and never shown again.
piste-not-api-keys = These are the “OAuth credentials”. The “API keys” of PISTE will not do.
piste-missing-id = Paste the identifier.
piste-missing-secret = Paste the secret.
piste-give = Give identifiers
piste-replace = Replace
piste-save = Keep and try
piste-cancel = Cancel
piste-try = Try
piste-forget = Forget
piste-give-for = Give identifiers: { $environment }
piste-replace-for = Replace the identifiers: { $environment }
piste-try-for = Try the identifiers: { $environment }
piste-forget-for = Forget the identifiers: { $environment }
piste-back = Back
piste-production = Production
piste-production-more = The real Chorus Pro.
piste-qualification = Qualification
piste-qualification-more = The Chorus Pro for trials. Most structures do not need it.
busy-piste = PISTE is being asked…
settings-forget-title = Forget a password
settings-forget-lead = Deletes the account’s password from this computer. The history stays.
settings-forget = Forget
settings-forget-for = Forget the password of { $structure }
settings-forget-question = It cannot be read here again. Forget it?
settings-forget-no = No, keep it
settings-forget-yes = Yes, forget it
settings-back = Back
settings-not-affiliated = Trousseau is not affiliated with the AIFE and is not a service of the State.

## Practice

practice-title = Practise, with nothing to risk
practice-lead = The whole reset, from the list of structures to the last program, on a made-up portal.
practice-portal = A portal for you alone,
practice-portal-more = on this computer, with the screens, the buttons and the rules of Chorus Pro.
practice-same = The same screens as for real.
practice-same-more = One difference: here, Trousseau makes the clicks on the portal itself.
practice-gone = Nothing stays.
practice-gone-more = Journal and passwords are in memory. The files that you save bear the word ENTRAÎNEMENT.
practice-manager = In whose place are you?
practice-look = Open the practice portal
practice-look-more = To see what the pages look like, open it in your browser too. The made-up passwords are written on its sign-in page.
practice-next = See the structures

structures-title = For which structure?
structures-lead = As in « Mes structures » on Chorus Pro.
structures-search = Look for a structure
structures-search-hint = A word of its name, or a part of its identifier.
structures-search-send = Look
structures-none = No structure has this name or identifier. Empty the search to see all of them again.
structures-choose = Choose
structures-choose-for = Choose { $structure }
structures-pages = Pages
structures-before = Previous page
structures-after = Next page
structures-page = Page { $page } of { $pages }
structures-out = Back

no-account-title = This structure has no technical account
no-account-lead = Without a technical account there is no password to reset: the account must be created first.
no-account-here = On the practice portal, Trousseau can create it for you, and keep its first password.
no-account-create = Create the technical account
no-account-out = Another structure

performing-title = Trousseau resets the password
performing-lead = It makes the clicks that you would make, and keeps the new password as soon as it shows.
performing-stopped-title = The reset has stopped
performing-stopped-lead = Here is how the password stands, and what to do.
performing-again = Go on
performing-out = My accounts

## Handing over, and taking over

busy-sealing = Trousseau is preparing the protected file…
busy-taking-over = Trousseau opens the file and puts the passwords into the computer’s keyring…
home-hand-over = Hand over
home-take-over = Take over from another computer
home-elsewhere = { $structure }: the password did not arrive from the other computer
home-elsewhere-more = Open the same handover file again: nothing else is missing.
settings-hand-over-title = Another person or another computer
settings-hand-over-lead = A protected file carries your accounts, their history and their passwords.
hand-over-title = Hand over without losing anything
hand-over-lead = A protected file carries your accounts, their history and their passwords: for whoever succeeds you, or for your new computer.
hand-over-accounts = What goes along
hand-over-passphrase-title = The file’s passphrase
hand-over-passphrase-hint = At least 12 characters: a few words that you can dictate. Trousseau does not keep them; without them the file no longer opens.
hand-over-none = Tick at least one account.
hand-over-empty = No account is known on this computer: there is nothing to hand over.
hand-over-back = Back
hand-over-save = Save the file…
handed-over-title = The handover file is saved
handed-over-lead = Now it has to reach the other person. Nothing has changed here.
handed-over-forgotten-title = The passwords are forgotten here
handed-over-forgotten-lead = They are only in the handover file now, and on the computer that took it over. The history stays here.
handed-over-file = Saved: { $file }
handed-over-next = What is still to do
handed-over-give = Hand the file over.
handed-over-give-more = On a stick or by mail: it opens with the passphrase only.
handed-over-say = Tell the passphrase another way.
handed-over-say-more = In person or by telephone, never with the file.
handed-over-import = On the other computer, the file is opened in Trousseau.
handed-over-import-more = “Take over from another computer”, on the home page or in the settings.
handed-over-tell = Tell the vendor and the IT department.
handed-over-tell-more = They will know whom to call at the next reset.
handed-over-contact = On Chorus Pro, the principal manager changes too.
handed-over-contact-more = The contact address of the technical account follows the principal manager; for a mere change of computer there is nothing to do.
handed-over-forget-title = Forget here
handed-over-forget-lead = Once the other computer has taken everything over, and not before: deletes from this one the passwords that went along. The history stays.
handed-over-forget = Forget the passwords here
handed-over-question = Did they arrive on the other computer? They cannot be read here again.
handed-over-keep = No, keep them
handed-over-forget-now = Yes, forget them here
handed-over-home = My accounts
take-over-title = Take over from another computer
take-over-lead = The handover file brings the accounts, their history and their passwords, as they were on the other computer.
take-over-file = The handover file
take-over-file-more = Its name ends in “.trousseau”. Choose it, or drop it on this window.
take-over-chosen = Chosen: { $file }
take-over-choose = Choose the file…
take-over-choose-other = Choose another one…
take-over-passphrase = Passphrase
take-over-passphrase-hint = The one that was chosen when the file was saved; you are told it in person.
take-over-passphrase-missing = Type the file’s passphrase.
take-over-back = Back
take-over-open = Take over
taken-over-title = This is what arrived
taken-over-missing-title = A password is still missing
taken-over-lead = The passwords taken over are kept in this computer’s keyring.
taken-over-missing-lead = The rest is here. The same file, opened once more, brings what is missing.
taken-over-next = What is still to do
taken-over-programs = Your programs need no change.
taken-over-programs-more = The password is the same. Those that were still waiting for it are noted in “My accounts”.
taken-over-contact = If you succeed someone, become principal manager on Chorus Pro.
taken-over-contact-more = The contact address of the technical account will follow.
taken-over-vendor = Tell the vendor and the IT department whom to call from now on.
taken-over-delete = Tell the other person that everything arrived, and delete the file.
taken-over-delete-more = Then that person can forget the passwords on the other computer.
taken-over-again = Open the same file again
taken-over-home = My accounts
## The window with Chorus Pro

portal-window-title = In the window with Chorus Pro
portal-window-lead = You click, Trousseau follows: it says what to do and keeps the new password the moment it appears.
portal-window-host = Page of { $host }
portal-window-no-host = Page without an address
portal-window-now = Now
portal-window-do-it = Do it for me
portal-window-reset = Reset, the old one will stop working
portal-window-again = Click a second time?
portal-window-again-more = It would be a second request. If the first one was carried out, the password that it gave will be worth nothing. If it is shown anywhere, copy it first.
portal-window-again-do = Click again: a second request
portal-window-refused = The page wanted to go to { $host }. Trousseau only goes to sites of the State.
portal-window-refused-open = Open in my browser
portal-window-download = The page wanted to save a file. Trousseau did not: the password would lie in it for all to read. It can save one itself.
portal-window-unknown = The page is not recognised?
portal-window-unknown-more = If it shows the new password, copy all of it (Ctrl+A, Ctrl+C), then “Read the copied page”. To report it to us, copy its shape: only the portal’s own words are in it, no name, no identifier, no password. Nothing is sent.
portal-window-shape = Copy the shape of the page
portal-window-shape-copied = The shape of the page is copied.
portal-window-close = Close this window
portal-window-busy = The window with Chorus Pro is opening…
follow-window = Open in a window of Trousseau
follow-window-more = In a window of Trousseau there is nothing to copy: it reads the page and keeps the password the moment it appears. You sign in yourself.
what-window = Do it myself, in a window
what-window-today = … on today’s portal

## Due dates of all structures

home-due-dates = Due dates of all your structures
due-dates-title = Due dates of your structures
due-dates-lead = A technical account can see several structures. Chorus Pro tells, for each of them, when the technical password lapses.
due-dates-what = Trousseau reads one sheet a second and changes nothing. 300 structures take six minutes: you can go on meanwhile.
due-dates-read = Read from Chorus Pro
due-dates-read-again = Read again from Chorus Pro
due-dates-no-reader = To read due dates, a technical account is needed whose current password Trousseau keeps.
due-dates-no-piste = To read due dates, the identifiers of a PISTE application are needed too.
due-dates-piste = Give PISTE identifiers
due-dates-asking = Chorus Pro tells which structures there are…
due-dates-progress = { $read } of { $of }
due-dates-stop = Stop
due-dates-ended = The reading has ended.
due-dates-save = Save the list
due-dates-back = Back

## Passwords that were set aside
set-aside-try = Try it
set-aside-trying = Trousseau is trying it at PISTE…
set-aside-not-tried = The try could not be made. The password is still kept here.
set-aside-take-up = Take it up again
set-aside-take-up-for = Take it up again, the password of { $structure } that was set aside
set-aside-home = { $structure }: { $text }
set-aside-title = Which of the two is the right one?
set-aside-lead = This password is set aside, and nothing deletes it without you. Compare the two before you answer.
set-aside-this = The one set aside:
set-aside-other = The account’s own:
set-aside-no-other = The account has no other password on this computer.
set-aside-what = Taking it up again deletes nothing: the other one is set aside in its turn. If it was waiting for « Soumettre », you will then say whether the form was accepted.
set-aside-take-up-now = Take up the one set aside
set-aside-discard = Keep the account’s own, forget the other
set-aside-discard-question = The one set aside can then be read nowhere again. Forget it?
set-aside-discard-no = No, keep it
set-aside-discard-yes = Yes, forget it
set-aside-later = Later
refusal-see-account = See where the account stands
