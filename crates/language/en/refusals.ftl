# Refusals: what happened, what to do (.todo) and a code for whoever helps (.code).
# Both halves lie in one message, so that the pair cannot be split.

## The computer’s keyring

keyring-locked = The computer’s password keyring is locked.
    .todo = Open it with your computer password, then press “Try again”.
    .code = TR-K01
keyring-none = This computer has no password keyring running.
    .todo = Ask your IT department to turn on your session’s keyring, then press “Try again”.
    .code = TR-K02
keyring-refused = The password keyring refused to let Trousseau in.
    .todo = Accept the question that appears, then press “Try again”.
    .code = TR-K03
keyring-timed-out = The password keyring did not answer in time.
    .todo = Look for a window that asks for your computer password, answer it, then press “Try again”.
    .code = TR-K04
keyring-read-back-differs = The keyring did not give the password back as it was stored.
    .todo = Save the password as a protected PDF, then ask for help with this code.
    .code = TR-K05
keyring-too-long = This password is longer than the computer’s keyring can keep ({ $limit } bytes).
    .todo = Save the password as a protected PDF.
    .code = TR-K06
keyring-unavailable = The password keyring is not working at the moment.
    .todo = Sign out of your computer and in again, then press “Try again”.
    .code = TR-K07
keyring-not-found = The computer’s keyring no longer has this password.
    .todo = If you saved it to a file, use that file. Otherwise reset once more.
    .code = TR-K08
keyring-unreadable = What the computer’s keyring holds under this name is not a password.
    .todo = If you saved it to a file, use that file. Otherwise reset once more.
    .code = TR-K09

## The journal

journal-unavailable = Trousseau cannot write its journal.
    .todo = Check that the disk has room and that Trousseau’s folder is not write-protected, then try again.
    .code = TR-J01
journal-damaged = Trousseau’s journal has a line that cannot be read (no. { $line }).
    .todo = Do not delete it: ask for help with this code. Your passwords are still in the computer’s keyring.
    .code = TR-J02
journal-too-new = This journal was written by a newer version of Trousseau.
    .todo = Install the latest version of Trousseau, then open it again.
    .code = TR-J03
journal-busy = Trousseau’s journal is in use: another Trousseau window may be open.
    .todo = Close the other window, then try again.
    .code = TR-J04
journal-disk-full = The disk is full: Trousseau cannot write its journal.
    .todo = Make room, then try again.
    .code = TR-J05
journal-folder = Trousseau’s folder cannot be made.
    .todo = Ask your IT department for the right to write in { $folder }.
    .code = TR-J06
journal-foreign = The file that bears the journal’s name is not Trousseau’s.
    .todo = Ask for help with this code. The file was left as it is.
    .code = TR-J07

## The account

login-not-understood = This does not look like a technical login.
    .todo = Copy all of it, for example TECH_1_21010033200018@cpro.fr. It is shown on the structure’s page.
    .code = TR-A01
structure-id-not-understood = This structure identifier is too long.
    .todo = A SIRET has 14 digits. You can also leave this empty.
    .code = TR-A02
structure-name-missing = The name of the structure is missing.
    .todo = Write it the way you say it, for example “Commune de Valserine”.
    .code = TR-A03
unknown-account = Trousseau does not know this account.
    .todo = Go back to “My accounts”.
    .code = TR-A04
another-account = This page is about another account: { $login }.
    .todo = If that is the one you reset, keep the password for that account. Otherwise copy the right account’s page.
    .code = TR-A05

## The programs

destination-name-missing = The name of the program is missing.
    .todo = Write the name you use, for example “e.magnus”.
    .code = TR-D01
destination-name-too-long = This text is too long ({ $limit } characters at most).
    .todo = Make it shorter.
    .code = TR-D02
unknown-destination = This program is no longer in the list.
    .todo = Go back to the list and try again.
    .code = TR-D03
no-destination-named = No program is named for this account.
    .todo = Name at least the one that sends your invoices: without it, Trousseau cannot tell you when you are finished.
    .code = TR-D04
destination-note-too-long = This note is too long ({ $limit } characters at most).
    .todo = Keep what matters: the menu and the page where the password is typed.
    .code = TR-D05

## The reset

rotation-open = A reset of this account is still waiting for its programs.
    .todo = Continue it. If its password is no longer right, you can start again: that one will not be used any more.
    .code = TR-R01
no-rotation-open = No reset is under way for this account.
    .todo = Start one from “My accounts”.
    .code = TR-R02
cannot-cancel = A password has already been received: this can no longer be undone.
    .todo = Go on until your programs have it.
    .code = TR-R03
still-the-old-password = This is still the old password.
    .todo = Copy the one that Chorus Pro has just shown. The old one stops working as soon as the reset is accepted.
    .code = TR-R04
not-pending = This password is no longer waiting for “Soumettre”.
    .todo = Go back to “My accounts” to see where you are.
    .code = TR-R05
destinations-unconfirmed = Some programs do not have the new password yet.
    .todo = Confirm them one by one, or remove those no longer in use.
    .code = TR-R06
reset-in-future = This date has not come yet.
    .todo = Say when you did the reset.
    .code = TR-R07
reset-too-long-ago = A password reset on that date would no longer be valid.
    .todo = Check the date: a password is valid for about { $days } days.
    .code = TR-R08
nothing-considered = There is no password to confirm.
    .todo = Copy it again on Chorus Pro, then try again.
    .code = TR-R09
no-password = Trousseau has no password for this account.
    .todo = Start a reset, or continue the one under way.
    .code = TR-R10
password-not-safe = This password is not safe yet.
    .todo = Put it away first, or save it as a protected PDF.
    .code = TR-R11
not-effective = The new password is not in force yet.
    .todo = Click « Soumettre » in Chorus Pro first, then tell Trousseau.
    .code = TR-R12

## The page that was read

read-empty = There is nothing to read: no text has been copied.
    .todo = On the Chorus Pro page press Ctrl+A then Ctrl+C (⌘ on a Mac), and come back here.
    .code = TR-L01
read-nothing-recognised = This text is not a Chorus Pro page that Trousseau knows.
    .todo = The copied text was left where it is. Copy the whole page with Ctrl+A then Ctrl+C, or only the password.
    .code = TR-L02
read-too-early-sign-in = This is the sign-in page.
    .todo = Sign in to Chorus Pro as usual, then follow the steps as far as the new password.
    .code = TR-L03
read-too-early-structures = This is the list of your structures: the new password is not there yet.
    .todo = Click the pencil of the right structure, and follow the steps.
    .code = TR-L04
read-too-early-structure = This is the structure’s page: the new password is not there yet.
    .todo = Click « Réinitialiser le mot de passe (utilisateur technique) ».
    .code = TR-L05
read-too-early-confirmation = This is the confirmation question: nothing has been reset yet.
    .todo = Click « Confirmer », then copy the page that follows.
    .code = TR-L06
read-incomplete = This is the right page, but the copy stops before its end.
    .todo = Click in the page, press Ctrl+A then Ctrl+C, and try again. Do not close the page.
    .code = TR-L07
read-ambiguous = This text shows two different passwords or accounts.
    .todo = Copy only the last page, or only the password.
    .code = TR-L08
read-form-without-password = This is the right form, but a copied page does not hold what is in its fields.
    .todo = Click in the password field, copy it alone (Ctrl+A then Ctrl+C), and come back here.
    .code = TR-L09
read-submitted = Chorus Pro says the request is accepted, but this page does not show the password.
    .todo = If you noted it, type it. Otherwise you must reset once more.
    .code = TR-L10
file-unreadable = The file { $file } could not be read.
    .todo = Check that it is on this computer and choose it again.
    .code = TR-L11
file-not-understood = The file { $file } is not a Chorus Pro export that Trousseau can read.
    .todo = Copy the page instead, or only the password.
    .code = TR-L12
file-protected = The file { $file } is protected by a password.
    .todo = Open it, copy all its text (Ctrl+A then Ctrl+C), and choose “Read the copied page”.
    .code = TR-L17
file-too-large = The file { $file } is too large to be a Chorus Pro export.
    .todo = Check that it is the right one, or copy the page instead.
    .code = TR-L18
passwords-differ = The two passwords you typed are not the same.
    .todo = Type them again while looking at the one on Chorus Pro.
    .code = TR-L13
password-empty = The password is missing.
    .todo = Type it as Chorus Pro shows it, twice.
    .code = TR-L14
passphrases-differ = The two passphrases you typed are not the same.
    .todo = Type them again.
    .code = TR-L15
passphrase-too-short = This passphrase is too short (at least { $minimum } characters).
    .todo = Choose several words that you will remember.
    .code = TR-L16

## The computer

browser-not-opened = Your browser did not open.
    .todo = Open it yourself and go to { $address }.
    .code = TR-S01
clipboard-unreachable = The computer’s clipboard does not answer.
    .todo = Try again. If it goes on, type the password.
    .code = TR-S02
dialog-not-shown = The window for choosing a file did not open.
    .todo = Try again, or restart Trousseau.
    .code = TR-S03
interrupted = Trousseau stopped in the middle of this task.
    .todo = Go back to “My accounts”: the screen will tell you where you are.
    .code = TR-S04
date-not-understood = This date is not complete.
    .todo = Give the day, the month, the year and the time.
    .code = TR-S05

## The files

handover-disk-full = There is no room left on the disk, in the folder “{ $folder }”. Nothing was saved.
    .todo = Free some room or choose another folder, then save again.
    .code = TR-H01
handover-disk-reads-otherwise = The file “{ $file }” was written, but reading it again does not give the same thing.
    .todo = Do not rely on this file: delete it and save in another folder.
    .code = TR-H02
handover-export-reads-otherwise = The { $format } file that was prepared does not give the password back exactly. Nothing was saved.
    .todo = Save in another format, or copy the password. Give this code to whoever helps you.
    .code = TR-H03
handover-file-in-use = The file “{ $file }” exists already and cannot be replaced. It may be open in another program.
    .todo = Close it, or save under another name.
    .code = TR-H04
handover-folder-missing = The folder “{ $folder }” does not exist or cannot be reached any more.
    .todo = If it is on a stick or a network drive, connect it again, or choose another folder.
    .code = TR-H05
handover-folder-not-writable = You are not allowed to save in the folder “{ $folder }”.
    .todo = Choose another folder, for instance “Documents”.
    .code = TR-H06
handover-no-randomness = The computer did not give the random numbers that protecting the file needs. Nothing was saved.
    .todo = Try again. If it goes on, restart the computer or save without protection.
    .code = TR-H07
handover-passphrase-not-usable = This passphrase cannot protect a PDF: it is too long or holds a character that is not accepted.
    .todo = Choose a passphrase of at most { $limit } characters, made of letters, digits and signs of the keyboard.
    .code = TR-H08
handover-password-not-for-pdf = The password holds a space or a rare character ({ $codepoint }) that would be lost in copying it from a PDF. Nothing was saved.
    .todo = Save the CSV table, or copy the password.
    .code = TR-H09
handover-pdf-not-made = The PDF could not be prepared. Nothing was saved.
    .todo = Save the CSV table instead, and give this code to whoever helps you.
    .code = TR-H10
handover-write-failed = Saving in the folder “{ $folder }” failed.
    .todo = Try again, or choose another folder.
    .code = TR-H11
