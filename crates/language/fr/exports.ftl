# Ce que Trousseau donne à emporter : la feuille PDF, le tableau CSV, le message, le mot de passe épelé.

environment-production = Production
environment-qualification = Qualification (essais)
environment-practice = ENTRAÎNEMENT (portail inventé : ce mot de passe n’ouvre rien)

## Feuille PDF

sheet-title = Chorus Pro : nouveau mot de passe du compte technique
sheet-warning-heading = Cette feuille contient un mot de passe en clair
sheet-warning = Ce mot de passe donne les mêmes droits que ceux du gestionnaire principal. Remettez cette feuille en main propre ou gardez-la sous clé. Ne l’envoyez pas par courriel sans protection.
sheet-protected-heading = Cette feuille contient un mot de passe
sheet-protected = Le fichier est protégé par une phrase secrète. Donnez-la de vive voix ou par téléphone, jamais avec le fichier. Une fois imprimée, gardez la feuille sous clé.
sheet-account = Le compte
sheet-structure = Structure
sheet-structure-id = Identifiant de la structure
sheet-environment = Environnement
sheet-login = Compte technique
sheet-reset = Mot de passe réinitialisé le
sheet-due = Valable jusque vers le
sheet-due-told = Valable jusqu’au
sheet-password = Le nouveau mot de passe
sheet-password-hint = Sans espace ajouté : vous pouvez le sélectionner et le copier tel quel.
sheet-spelled = Caractère par caractère
sheet-steps = Ce qu’il faut faire
sheet-step-old = L’ancien mot de passe ne marche plus depuis la réinitialisation. Tant qu’un logiciel ne connaît pas le nouveau, il ne peut plus échanger avec Chorus Pro.
sheet-step-enter = Dans chacun des logiciels ci-dessous, remplacez l’ancien mot de passe par le nouveau. Copiez-le plutôt que de le retaper.
sheet-step-due = Si le logiciel garde une date de fin de validité, mettez-y la nouvelle : { $due }.
sheet-step-confirm = Faites un essai d’échange, puis dites-le à la personne qui vous a remis cette feuille.
sheet-destinations = Logiciels à mettre à jour
sheet-updated-by = Mis à jour par
sheet-note = Où saisir le mot de passe
sheet-said = { $label } : { $value }
sheet-no-destinations = Aucun logiciel n’est noté. Demandez qui utilise ce compte technique : tout logiciel qui l’utilise est à mettre à jour.
sheet-not-affiliated = Feuille préparée par Trousseau, logiciel indépendant, sans lien avec l’AIFE.
sheet-page = Page { $page } sur { $pages }
sheet-page-practice = ENTRAÎNEMENT · page { $page } sur { $pages }
sheet-practice-heading = ENTRAÎNEMENT
sheet-practice = Cette feuille vient du portail d’entraînement de Trousseau. Le compte est inventé et ce mot de passe n’ouvre rien.

## Tableau CSV

csv-structure = Structure
csv-structure-id = Identifiant de la structure
csv-environment = Environnement
csv-login = Compte technique
csv-password = Mot de passe
csv-guarded-password = Pour tableur : mot de passe précédé d’une apostrophe, à ne pas recopier
csv-reset = Réinitialisé le
csv-due = Valable jusque vers le
csv-due-told = Valable jusqu’au
csv-destinations = Logiciels à mettre à jour

## Nom de fichier

file-name = Chorus Pro – { $structure } – { $date }
file-name-protected = Chorus Pro – { $structure } – { $date } – protégé
file-name-practice = ENTRAÎNEMENT – { $name }
file-name-succession = Trousseau – passation – { $date }

## Historique

history-reset-made = Réinitialisé le { $at }{ $who }
history-reset-superseded = Réinitialisé le { $at }{ $who } ; une autre réinitialisation a pris la suite avant la fin
history-reset-lost = Réinitialisé, à la demande du { $at }{ $who } ; le nouveau mot de passe n’est pas arrivé
history-reset-unknown = Demandé le { $at }{ $who } ; rien ne dit encore si le portail a changé le mot de passe
history-who = , par { $by }
history-confirmed = Dans { $name } le { $at } ({ $by }) : factures arrêtées { $lasted }
history-confirmed-by-nobody = Dans { $name } le { $at } : factures arrêtées { $lasted }
history-not-used = { $name } : retiré de la liste le { $at }, factures arrêtées au plus { $lasted }
history-open = Pas encore dans { $name } : factures arrêtées depuis le { $since }
history-goes-on = Pas arrivé dans { $name } : l’arrêt, depuis le { $since }, se poursuit dans la réinitialisation suivante
history-counted-from = { $told }, comptées depuis le { $since }
lasted-under-a-minute = moins d’une minute
lasted-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
lasted-hours = { $hours } h { $minutes }
lasted-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} et { $hours } h
history-csv-kind = Nature
history-csv-kind-reset = Réinitialisation
history-csv-kind-event = Événement
history-csv-at = Date
history-csv-by = Qui
history-csv-what = Ce qui s’est passé
history-csv-program = Logiciel
history-csv-since = Factures arrêtées depuis
history-csv-until = Factures arrêtées jusqu’à
history-csv-minutes = Minutes d’arrêt
history-file-name = Historique Chorus Pro – { $structure } – { $date }
history-file-name-all = Historique Chorus Pro – { $date }

## Message à l’informatique ou à l’éditeur, sans mot de passe

message-subject = Chorus Pro : nouveau mot de passe du compte technique { $login }
message-subject-practice = ENTRAÎNEMENT – Chorus Pro : nouveau mot de passe du compte technique { $login }
message-practice = ENTRAÎNEMENT : ce message montre ce que vous diriez après une vraie réinitialisation. Le compte est inventé, ne l’envoyez pas.
message-greeting = Bonjour,
message-reset = Le mot de passe du compte technique { $login } de la structure { $structure } (environnement Chorus Pro : { $environment }) a été réinitialisé le { $reset }.
message-stopped = L’ancien mot de passe a cessé de marcher à ce moment-là : les échanges avec Chorus Pro sont interrompus tant que le nouveau n’est pas en place.
message-destinations = Logiciels qui ont besoin du nouveau mot de passe :
message-destination = - { $name } (mis à jour par : { $updated_by })
message-destination-note = - { $name } (mis à jour par : { $updated_by } ; { $note })
message-no-destinations = Dites-nous, s’il vous plaît, quels logiciels utilisent ce compte : chacun a besoin du nouveau mot de passe.
message-safe-channel-it = Le nouveau mot de passe n’est pas dans ce message. Nous vous le remettrons par un moyen sûr : en main propre, par téléphone ou dans un fichier protégé.
message-safe-channel-vendor = Le nouveau mot de passe n’est pas dans ce message. Dites-nous par quel moyen sûr vous le transmettre : saisie par nos soins, téléphone ou fichier protégé.
message-due = Il sera valable jusque vers le { $due }. Si votre logiciel garde cette date, mettez-la à jour aussi.
message-due-told = Il sera valable jusqu’au { $due }. Si votre logiciel garde cette date, mettez-la à jour aussi.
message-ask-it = Dès que c’est fait, dites-le-nous, s’il vous plaît.
message-ask-vendor = Dès que la mise à jour est faite de votre côté, confirmez-le-nous, s’il vous plaît.
message-closing = Cordialement

## Rappels pour l’agenda, sans mot de passe

calendar-ahead = Chorus Pro : réinitialiser le mot de passe technique de { $structure }
calendar-due = Chorus Pro : dernier jour, environ, du mot de passe technique de { $structure }
calendar-due-told = Chorus Pro : dernier jour du mot de passe technique de { $structure }
calendar-practice = ENTRAÎNEMENT – { $title }
calendar-account = Le mot de passe du compte technique { $login } est valable jusque vers le { $due }. Ensuite, les factures s’arrêtent. Ouvrez Trousseau pour le réinitialiser.
calendar-account-told = Le mot de passe du compte technique { $login } est valable jusqu’au { $due }. Ensuite, les factures s’arrêtent. Ouvrez Trousseau pour le réinitialiser.
calendar-destinations = Logiciels à mettre à jour ensuite : { $names }
calendar-structure = Le mot de passe technique de { $structure } est valable jusque vers le { $due }. Ensuite, les factures s’arrêtent. Seul le gestionnaire principal de la structure peut le réinitialiser.
calendar-structure-told = Le mot de passe technique de { $structure } est valable jusqu’au { $due }. Ensuite, les factures s’arrêtent. Seul le gestionnaire principal de la structure peut le réinitialiser.
file-name-calendar = Rappels Chorus Pro – { $structure } – { $date }

## Mot de passe épelé

spelled-lower = { $letter } minuscule
spelled-upper = { $letter } majuscule
spelled-lower-accented = { $letter } minuscule { $accent }
spelled-upper-accented = { $letter } majuscule { $accent }
spelled-digit = chiffre { $digit }
spelled-codepoint = caractère { $codepoint }
accent-acute = accent aigu
accent-cedilla = cédille
accent-circumflex = accent circonflexe
accent-diaeresis = tréma
accent-grave = accent grave
accent-ring = rond en chef
accent-tilde = tilde
spelled-zero = chiffre 0 (zéro)
spelled-one = chiffre 1 (un)
spelled-upper-i = I majuscule (lettre I)
spelled-lower-l = l minuscule (lettre L)
spelled-upper-o = O majuscule (lettre O)
spelled-lower-ae = e dans l’a minuscule
spelled-upper-ae = E dans l’A majuscule
spelled-lower-oe = e dans l’o minuscule
spelled-upper-oe = E dans l’O majuscule
sign-ampersand = et commercial (&)
sign-asterisk = astérisque
sign-at = arobase
sign-backquote = accent grave seul
sign-backslash = barre oblique inversée
sign-circumflex = accent circonflexe seul
sign-closing-brace = accolade fermante
sign-closing-bracket = crochet fermant
sign-closing-double-quote = guillemet anglais fermant
sign-closing-guillemet = guillemet français fermant
sign-closing-parenthesis = parenthèse fermante
sign-colon = deux-points
sign-comma = virgule
sign-curly-apostrophe = apostrophe courbe
sign-degree = degré
sign-dollar = dollar
sign-ellipsis = points de suspension en un signe
sign-em-dash = tiret cadratin
sign-en-dash = tiret demi-cadratin
sign-equals = égal
sign-euro = euro
sign-exclamation-mark = point d’exclamation
sign-full-stop = point
sign-greater-than = signe supérieur
sign-hash = dièse
sign-hyphen = tiret
sign-less-than = signe inférieur
sign-micro = micro
sign-no-break-space = espace insécable
sign-opening-brace = accolade ouvrante
sign-opening-bracket = crochet ouvrant
sign-opening-double-quote = guillemet anglais ouvrant
sign-opening-guillemet = guillemet français ouvrant
sign-opening-parenthesis = parenthèse ouvrante
sign-opening-single-quote = apostrophe courbe ouvrante
sign-percent = pour cent
sign-plus = plus
sign-pound = livre sterling
sign-question-mark = point d’interrogation
sign-section = paragraphe
sign-semicolon = point-virgule
sign-slash = barre oblique
sign-space = espace
sign-squared = petit 2 en hauteur
sign-straight-apostrophe = apostrophe droite
sign-straight-quote = guillemet droit
sign-tab = tabulation
sign-tilde = tilde seul
sign-underscore = tiret bas
sign-vertical-bar = barre verticale

## Échéances de toutes les structures, en tableau

due-dates-file-name = Échéances Chorus Pro – { $date }
due-dates-csv-due = Échéance
due-dates-csv-days = Jours restants
due-dates-csv-surely = D’où vient la date
due-dates-csv-told = Chorus Pro
due-dates-csv-reckoned = 424 jours après la réinitialisation
due-dates-csv-reset = Réinitialisé par quelqu’un vers le
due-dates-csv-read = Lue le
due-dates-csv-through = Lue avec le compte technique
