# What Trousseau gives to take along: the PDF sheet, the CSV table, the message, the password in words.

environment-production = Production
environment-qualification = Qualification (trials)
environment-practice = PRACTICE, ENTRAÎNEMENT (a made-up portal: this password opens nothing)

## PDF sheet

sheet-title = Chorus Pro: new password of the technical account
sheet-warning-heading = This sheet holds a password in clear
sheet-warning = This password gives the same rights as the principal manager’s own. Hand this sheet over in person or keep it locked away. Do not send it by e-mail without protection.
sheet-protected-heading = This sheet holds a password
sheet-protected = The file is protected by a passphrase. Give it face to face or by telephone, never along with the file. Once printed, keep the sheet locked away.
sheet-account = The account
sheet-structure = Structure
sheet-structure-id = Structure identifier
sheet-environment = Environment
sheet-login = Technical account
sheet-reset = Password reset on
sheet-due = Valid until about
sheet-due-told = Valid until
sheet-password = The new password
sheet-password-hint = No space added: you can select it and copy it as it is.
sheet-spelled = Character by character
sheet-steps = What to do
sheet-step-old = The old password stopped working at the reset. A program that does not know the new one cannot exchange with Chorus Pro any more.
sheet-step-enter = In each of the programs below, put the new password in place of the old one. Copy it rather than typing it.
sheet-step-due = If the program keeps an expiry date, put in the new one: { $due }.
sheet-step-confirm = Try an exchange, then tell the person who gave you this sheet.
sheet-destinations = Programs to update
sheet-updated-by = Updated by
sheet-note = Where the password is typed
sheet-said = { $label }: { $value }
sheet-no-destinations = No program is noted. Ask who uses this technical account: every program that does must be updated.
sheet-not-affiliated = Sheet made by Trousseau, an independent program, not affiliated with the AIFE.
sheet-page = Page { $page } of { $pages }
sheet-page-practice = PRACTICE (ENTRAÎNEMENT) · page { $page } of { $pages }
sheet-practice-heading = PRACTICE (ENTRAÎNEMENT)
sheet-practice = This sheet comes from Trousseau’s practice portal. The account is made up and this password opens nothing.

## CSV table

csv-structure = Structure
csv-structure-id = Structure identifier
csv-environment = Environment
csv-login = Technical account
csv-password = Password
csv-guarded-password = For spreadsheets: the password after an apostrophe that is not part of it
csv-reset = Reset on
csv-due = Valid until about
csv-due-told = Valid until
csv-destinations = Programs to update

## File name

file-name = Chorus Pro – { $structure } – { $date }
file-name-protected = Chorus Pro – { $structure } – { $date } – protected
file-name-practice = ENTRAÎNEMENT – { $name }
file-name-succession = Trousseau – handover – { $date }

## History

history-reset-made = Reset on { $at }{ $who }
history-reset-superseded = Reset on { $at }{ $who }; another reset followed before it was finished
history-reset-lost = Reset, as asked for on { $at }{ $who }; the new password did not arrive
history-reset-unknown = Asked for on { $at }{ $who }; nothing says yet whether the portal changed the password
history-who = , by { $by }
history-confirmed = In { $name } on { $at } ({ $by }): invoices stopped for { $lasted }
history-confirmed-by-nobody = In { $name } on { $at }: invoices stopped for { $lasted }
history-not-used = { $name }: taken off the list on { $at }, invoices stopped for at most { $lasted }
history-open = Not in { $name } yet: invoices stopped since { $since }
history-goes-on = Never in { $name }: the stop, since { $since }, goes on in the next reset
history-counted-from = { $told }, counted from { $since }
lasted-under-a-minute = less than a minute
lasted-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
lasted-hours = { $hours } h { $minutes }
lasted-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} and { $hours } h
history-csv-kind = Kind
history-csv-kind-reset = Reset
history-csv-kind-event = Event
history-csv-at = Date
history-csv-by = Who
history-csv-what = What happened
history-csv-program = Program
history-csv-since = Invoices stopped from
history-csv-until = Invoices stopped until
history-csv-minutes = Minutes stopped
history-file-name = Chorus Pro history – { $structure } – { $date }
history-file-name-all = Chorus Pro history – { $date }

## Message to IT or to the vendor, without the password

message-subject = Chorus Pro: new password of the technical account { $login }
message-subject-practice = PRACTICE (ENTRAÎNEMENT) – Chorus Pro: new password of the technical account { $login }
message-practice = PRACTICE (ENTRAÎNEMENT): this message shows what you would say after a real reset. The account is made up; do not send it.
message-greeting = Hello,
message-reset = The password of the technical account { $login } of the structure { $structure } (Chorus Pro environment: { $environment }) was reset on { $reset }.
message-stopped = The old password stopped working at that moment: exchanges with Chorus Pro are interrupted until the new one is in place.
message-destinations = Programs that need the new password:
message-destination = - { $name } (updated by: { $updated_by })
message-destination-note = - { $name } (updated by: { $updated_by }; { $note })
message-no-destinations = Please tell us which programs use this account: each of them needs the new password.
message-safe-channel-it = The new password is not in this message. We shall hand it to you by a safe channel: in person, by telephone or in a protected file.
message-safe-channel-vendor = The new password is not in this message. Please tell us by which safe channel to give it to you: typed in by us, by telephone or in a protected file.
message-due = It will be valid until about { $due }. If your program keeps that date, please update it too.
message-due-told = It will be valid until { $due }. If your program keeps that date, please update it too.
message-ask-it = Please tell us as soon as it is done.
message-ask-vendor = Please confirm as soon as the update is done on your side.
message-closing = Kind regards

## Reminders for a calendar, without the password

calendar-ahead = Chorus Pro: reset the technical password of { $structure }
calendar-due = Chorus Pro: last day, or about, of the technical password of { $structure }
calendar-due-told = Chorus Pro: last day of the technical password of { $structure }
calendar-practice = PRACTICE (ENTRAÎNEMENT) – { $title }
calendar-account = The password of the technical account { $login } is valid until about { $due }. After that, the invoices stop. Open Trousseau to reset it.
calendar-account-told = The password of the technical account { $login } is valid until { $due }. After that, the invoices stop. Open Trousseau to reset it.
calendar-destinations = Programs to be updated afterwards: { $names }
calendar-structure = The technical password of { $structure } is valid until about { $due }. After that, the invoices stop. Only the structure’s principal manager may reset it.
calendar-structure-told = The technical password of { $structure } is valid until { $due }. After that, the invoices stop. Only the structure’s principal manager may reset it.
file-name-calendar = Chorus Pro reminders – { $structure } – { $date }

## Password in words

spelled-lower = lowercase { $letter }
spelled-upper = capital { $letter }
spelled-lower-accented = lowercase { $letter } { $accent }
spelled-upper-accented = capital { $letter } { $accent }
spelled-digit = digit { $digit }
spelled-codepoint = character { $codepoint }
accent-acute = acute
accent-cedilla = cedilla
accent-circumflex = with circumflex
accent-diaeresis = with diaeresis
accent-grave = grave
accent-ring = with ring
accent-tilde = with tilde
spelled-zero = digit 0 (zero)
spelled-one = digit 1 (one)
spelled-upper-i = capital I (letter I)
spelled-lower-l = lowercase l (letter L)
spelled-upper-o = capital O (letter O)
spelled-lower-ae = lowercase ae, joined
spelled-upper-ae = capital AE, joined
spelled-lower-oe = lowercase oe, joined
spelled-upper-oe = capital OE, joined
sign-ampersand = ampersand (and)
sign-asterisk = asterisk
sign-at = at sign
sign-backquote = backquote
sign-backslash = backslash
sign-circumflex = circumflex
sign-closing-brace = closing brace
sign-closing-bracket = closing square bracket
sign-closing-double-quote = closing curly quote
sign-closing-guillemet = closing guillemet
sign-closing-parenthesis = closing parenthesis
sign-colon = colon
sign-comma = comma
sign-curly-apostrophe = curly apostrophe
sign-degree = degree sign
sign-dollar = dollar sign
sign-ellipsis = ellipsis, one sign
sign-em-dash = em dash
sign-en-dash = en dash
sign-equals = equals sign
sign-euro = euro sign
sign-exclamation-mark = exclamation mark
sign-full-stop = full stop
sign-greater-than = greater-than sign
sign-hash = hash sign
sign-hyphen = hyphen
sign-less-than = less-than sign
sign-micro = micro sign
sign-no-break-space = no-break space
sign-opening-brace = opening brace
sign-opening-bracket = opening square bracket
sign-opening-double-quote = opening curly quote
sign-opening-guillemet = opening guillemet
sign-opening-parenthesis = opening parenthesis
sign-opening-single-quote = opening curly apostrophe
sign-percent = percent sign
sign-plus = plus sign
sign-pound = pound sign
sign-question-mark = question mark
sign-section = section sign
sign-semicolon = semicolon
sign-slash = slash
sign-space = space
sign-squared = small raised 2
sign-straight-apostrophe = straight apostrophe
sign-straight-quote = straight quote
sign-tab = tab
sign-tilde = tilde
sign-underscore = underscore
sign-vertical-bar = vertical bar

## Due dates of all structures, as a table

due-dates-file-name = Chorus Pro due dates – { $date }
due-dates-csv-due = Due date
due-dates-csv-days = Days left
due-dates-csv-surely = Where the date is from
due-dates-csv-told = Chorus Pro
due-dates-csv-reckoned = 424 days after the reset
due-dates-csv-reset = Reset by somebody on about
due-dates-csv-read = Read on
due-dates-csv-through = Read with the technical account
