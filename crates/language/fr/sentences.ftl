# Phrases que Rust compose : dates, comptes, états.

date =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-time = { $date } à { $time }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Comment va un compte

standing-unfinished = À terminer
standing-up-to-date = À jour
standing-due-soon = À renouveler
standing-lapsed = Périmé
standing-unknown = Date inconnue
due-unknown = Date de fin inconnue
due-about = vers le { $date }
due-ahead =
    { $days ->
        [0] Le mot de passe finit vers le { $date }, aujourd’hui peut-être
        [1] Le mot de passe finit vers le { $date }, dans 1 jour
       *[other] Valable jusque vers le { $date }, dans { $days } jours
    }
due-past =
    { $days ->
        [1] Le mot de passe a fini vers le { $date }, il y a 1 jour
       *[other] Le mot de passe a fini vers le { $date }, il y a { $days } jours
    }

## Ce qui n’est pas terminé

unfinished-begun = La réinitialisation est commencée, mais Trousseau n’a pas encore le nouveau mot de passe.
unfinished-lost = Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe. Si Chorus Pro l’affiche encore, copiez-le de nouveau. Sinon, il faut réinitialiser encore une fois.
unfinished-pending = Le mot de passe est gardé. Dites si Chorus Pro a accepté « Soumettre ».
unfinished-unsafe = Le nouveau mot de passe n’est pas encore en sûreté. Ne fermez pas Trousseau.
unfinished-destinations =
    { $count ->
        [1] { $names } n’a pas encore le nouveau mot de passe. Les factures ne passent plus.
       *[other] { $count } logiciels n’ont pas encore le nouveau mot de passe : { $names }. Les factures ne passent plus.
    }
unfinished-to-close = Tous vos logiciels ont le nouveau mot de passe. Il reste à choisir de le garder ici ou de l’oublier.

## Ce qui va se passer

check-keyring = Trousseau de l’ordinateur prêt
check-journal = Journal prêt
check-destinations = Logiciels indiqués
check-keyring-failed = Trousseau de l’ordinateur pas prêt
check-journal-failed = Journal pas prêt
check-destinations-failed = Aucun logiciel indiqué
store-linux = le trousseau de clés de votre session
store-windows = le trousseau de Windows
store-macos = le trousseau d’accès de votre Mac
question-friday-evening = Nous sommes vendredi en fin de journée. Votre éditeur et votre informaticien sont-ils joignables, si un logiciel doit recevoir le mot de passe ?
question-eve-of-holiday = Demain est férié. Votre éditeur et votre informaticien sont-ils joignables, si un logiciel doit recevoir le mot de passe ?

## Ce qui a été lu et gardé

read-length =
    { $count ->
        [1] 1 caractère
       *[other] { $count } caractères
    }
oddity-invisible = Il contient un caractère invisible. Copiez-le plutôt que de le retaper.
oddity-no-break-space = Il contient une espace insécable, que l’on confond avec une espace.
oddity-not-ascii = Il contient une lettre ou un signe qui n’est pas sur tous les claviers.
oddity-space = Il contient une espace.
oddity-too-long =
    { $count ->
       *[other] Il est plus long que d’habitude : { $count } caractères.
    }
oddity-too-short =
    { $count ->
        [1] Il est plus court que d’habitude : 1 caractère.
       *[other] Il est plus court que d’habitude : { $count } caractères.
    }
oddity-typographic-quote = Il contient un guillemet ou une apostrophe de traitement de texte.
kept-at = Gardé sur cet ordinateur, relu le { $date } à { $time }.
kept-not-yet = Il n’est pas encore gardé sur cet ordinateur.
reset-at = Réinitialisé le { $at }

## Enregistrer

dialog-save-title = Enregistrer le mot de passe
dialog-open-title = Choisir le fichier de Chorus Pro
dialog-open-kind = Exports de Chorus Pro
dialog-kind-pdf = Document PDF
dialog-kind-csv = Tableau CSV
saved-csv = Tableau CSV enregistré et relu le { $at }
saved-in = { $saved }, dans { $file }
saved-pdf = PDF enregistré et relu le { $at }
saved-protected-pdf = PDF protégé enregistré et relu le { $at }

## Les logiciels et les personnes

updated-by-it = l’informaticien
updated-by-me = moi-même
updated-by-vendor = l’éditeur
destination-confirmed = A le nouveau mot de passe depuis le { $at }
stops-since = L’ancien mot de passe ne marche plus depuis le { $at }. Tant qu’un logiciel ne reçoit pas le nouveau, il ne peut ni envoyer ni recevoir de factures.
told-at = Prévenu le { $at }
closed-kept = Le mot de passe reste gardé sur cet ordinateur. Trousseau vous dira quand le renouveler.
closed-forgotten = Le mot de passe est effacé de cet ordinateur. Trousseau vous dira quand le renouveler.

## Fermer

closing-title = Fermer Trousseau ?
closing-text = Le nouveau mot de passe n’est pas encore en sûreté. Si vous fermez maintenant, il sera perdu et il faudra réinitialiser de nouveau.
closing-stay = Rester
closing-leave = Fermer quand même

## L’historique

event-account-added = Compte ajouté
event-account-described = Structure du compte précisée
event-destination-added = Logiciel ajouté : { $name }
event-destination-changed = Logiciel modifié : { $name }
event-destination-removed = Logiciel retiré : { $name }
event-intended = Réinitialisation commencée
event-requested = Page officielle ouverte
event-cancelled = Réinitialisation abandonnée avant tout changement
event-captured = Nouveau mot de passe reçu
event-stored = Nouveau mot de passe gardé et relu
event-effective = Nouveau mot de passe en vigueur
event-dropped = Formulaire quitté : le mot de passe affiché n’a pas servi
event-reset-dated = Date de la réinitialisation précisée
event-destination-confirmed = { $name } a le nouveau mot de passe
event-told-it = Informaticien prévenu
event-told-vendor = Éditeur prévenu
event-exported-pdf = PDF enregistré
event-exported-protected-pdf = PDF protégé enregistré
event-exported-csv = Tableau CSV enregistré
event-closed-kept = Terminé, mot de passe gardé sur cet ordinateur
event-closed-forgotten = Terminé, mot de passe effacé de cet ordinateur
event-forgotten = Mots de passe effacés de cet ordinateur
