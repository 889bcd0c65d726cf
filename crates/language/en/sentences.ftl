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
standing-due-soon = Renew soon
standing-lapsed = Lapsed
standing-unknown = Date unknown
due-unknown = End date unknown
due-about = around { $date }
due-ahead =
    { $days ->
        [0] The password ends around { $date }, perhaps today
        [1] The password ends around { $date }, in 1 day
       *[other] Valid until around { $date }, for { $days } more days
    }
due-past =
    { $days ->
        [1] The password ended around { $date }, 1 day ago
       *[other] The password ended around { $date }, { $days } days ago
    }

## What is not finished

unfinished-begun = The reset has begun, but Trousseau does not have the new password yet.
unfinished-lost = Trousseau stopped before it had kept the new password. If Chorus Pro still shows it, copy it again. Otherwise you must reset once more.
unfinished-pending = The password is kept. Say whether Chorus Pro accepted « Soumettre ».
unfinished-unsafe = The new password is not safe yet. Do not close Trousseau.
unfinished-destinations =
    { $count ->
        [1] { $names } does not have the new password yet. Invoices are stopped.
       *[other] { $count } programs do not have the new password yet: { $names }. Invoices are stopped.
    }
unfinished-to-close = All your programs have the new password. It remains to choose whether to keep it here or forget it.

## What will happen

check-keyring = Computer’s keyring ready
check-journal = Journal ready
check-destinations = Programs named
check-keyring-failed = Computer’s keyring not ready
check-journal-failed = Journal not ready
check-destinations-failed = No program named
store-linux = your session’s keyring
store-windows = Windows’ own keyring
store-macos = your Mac’s keychain
question-friday-evening = It is late on a Friday. Can your vendor and your IT department be reached, if a program must be given the password?
question-eve-of-holiday = Tomorrow is a public holiday. Can your vendor and your IT department be reached, if a program must be given the password?

## What was read and kept

read-length =
    { $count ->
        [1] 1 character
       *[other] { $count } characters
    }
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

## Closing

closing-title = Close Trousseau?
closing-text = The new password is not safe yet. If you close now, it will be lost and you will have to reset again.
closing-stay = Stay
closing-leave = Close anyway

## History

event-account-added = Account added
event-account-described = Account’s structure described
event-destination-added = Program added: { $name }
event-destination-changed = Program changed: { $name }
event-destination-removed = Program removed: { $name }
event-intended = Reset begun
event-requested = Official page opened
event-cancelled = Reset given up before anything changed
event-captured = New password received
event-stored = New password kept and read back
event-effective = New password in force
event-dropped = Form left: the password shown was not used
event-reset-dated = Date of the reset given
event-destination-confirmed = { $name } has the new password
event-told-it = IT department told
event-told-vendor = Vendor told
event-exported-pdf = PDF saved
event-exported-protected-pdf = Protected PDF saved
event-exported-csv = CSV table saved
event-closed-kept = Finished, password kept on this computer
event-closed-forgotten = Finished, password deleted from this computer
event-forgotten = Passwords deleted from this computer
