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
standing-due-soon = À renouveler sous { $within } jours
standing-lapsed = Périmé
standing-unknown = Date inconnue
due-unknown = Date de fin inconnue
due-about = vers le { $date }
due-on = le { $date }
due-ahead =
    { $days ->
        [0] Le mot de passe finit { $when }, aujourd’hui peut-être
        [1] Le mot de passe finit { $when }, dans 1 jour
       *[other] Le mot de passe finit { $when }, dans { $days } jours
    }
due-past =
    { $days ->
        [1] Le mot de passe a fini { $when }, il y a 1 jour
       *[other] Le mot de passe a fini { $when }, il y a { $days } jours
    }

## À l’ouverture de la session

notice-due = Un mot de passe Chorus Pro finit bientôt
notice-lapsed = Un mot de passe Chorus Pro est périmé
notice-unfinished = Une réinitialisation n’est pas finie
notice-unfinished-text = La réinitialisation vous attend dans Trousseau
notice-several = { $count } mots de passe Chorus Pro vous attendent
notice-others =
    { $count ->
        [1] Et un autre
       *[other] Et { $count } autres
    }
notice-unread = Trousseau n’a pas pu lire son journal
notice-unread-text = Ce qui est à faire n’est pas connu. Ouvrez Trousseau : il dira pourquoi.
notice-open = Ouvrir Trousseau

## Ce qui n’est pas terminé

unfinished-to-compare = Un mot de passe a été lu, et il est gardé ici. Comparez-le avec celui que Chorus Pro affiche.
unfinished-begun = La réinitialisation est commencée, mais Trousseau n’a pas encore le nouveau mot de passe.
unfinished-clicked = Le clic sans retour a été fait le { $at }, mais le nouveau mot de passe n’est pas venu. L’ancien ne marche peut-être plus.
unfinished-lost = Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe. Si Chorus Pro l’affiche encore, copiez-le de nouveau. Sinon, il faut réinitialiser encore une fois.
unfinished-pending = Le mot de passe est gardé. Dites si Chorus Pro a accepté « Soumettre ».
unfinished-unclear = Chorus Pro a peut-être accepté un formulaire : on ne sait pas encore quel mot de passe est en vigueur. Rien n’est effacé.
unfinished-unsafe = Le nouveau mot de passe n’est pas encore en sûreté. Ne fermez pas Trousseau.
unfinished-destinations =
    { $count ->
        [0] Aucun logiciel n’est encore noté pour ce compte. Notez ceux qui s’en servent : ils ont besoin du nouveau mot de passe.
        [1] { $names } n’a pas encore le nouveau mot de passe. Les factures ne passent plus.
       *[other] { $count } logiciels n’ont pas encore le nouveau mot de passe : { $names }. Les factures ne passent plus.
    }
unfinished-to-close = Tous vos logiciels ont le nouveau mot de passe. Il reste à choisir de le garder ici ou de l’oublier.

## Ce qui va se passer

check-keyring = Trousseau de l’ordinateur prêt
check-memory = Mémoire de l’entraînement prête
check-journal = Journal prêt
check-destinations = Logiciels indiqués
check-keyring-failed = Trousseau de l’ordinateur pas prêt
check-journal-failed = Journal pas prêt
check-destinations-failed = Aucun logiciel indiqué
store-linux = le trousseau de clés de votre session
store-windows = le trousseau de Windows
store-macos = le trousseau d’accès de votre Mac
store-practice = la mémoire de Trousseau, le temps de l’entraînement
session-remote = Vous travaillez sur un bureau à distance. Si votre profil Windows y est effacé à la fin de la session, le mot de passe gardé part avec lui : enregistrez-en une copie avant de vous déconnecter.
question-friday-evening = Nous sommes vendredi en fin de journée. Votre éditeur et votre informaticien sont-ils joignables, si un logiciel doit recevoir le mot de passe ?
question-eve-of-holiday = Demain est férié. Votre éditeur et votre informaticien sont-ils joignables, si un logiciel doit recevoir le mot de passe ?

## Ce qui a été lu et gardé

read-length =
    { $count ->
        [1] 1 caractère
       *[other] { $count } caractères
    }
doubt-cut = Le texte s’arrête juste derrière le mot de passe : la fin manque peut-être. Comparez, ou copiez la page entière de nouveau.
doubt-wrapped = Le mot de passe semble coupé en plusieurs morceaux. Trousseau les a mis bout à bout : est-ce bien cela ?
doubt-quoted = Le mot de passe se trouve dans un message cité ou transféré, est barré, ou n’est pas seul sur la page : c’est peut-être un ancien. Comparez avec la page de Chorus Pro, pas avec le message.
doubt-surrounded = Autre chose est écrit à côté du mot de passe : une puce, des guillemets, le mot d’un bouton. Trousseau ne l’a pas pris avec. Comparez bien le début et la fin.
doubt-characters = Le mot de passe contient un signe qu’on n’y attend pas, ou une espace. Un logiciel l’a peut-être changé en route.
doubt-lookalike = Ce qui a été lu ressemble à un mot, à une adresse, ou à un texte qu’un logiciel a récrit.
doubt-unknown-behind = Ce qui suit le mot de passe n’est rien que Trousseau connaisse : il ne peut pas être certain d’en avoir vu la fin.
doubt-no-login = La page ne dit pas de quel compte technique il s’agit.
doubt-flavours-differ = Le texte copié et la page copiée ne disent pas tout à fait la même chose.
doubt-unknown = Trousseau n’était pas certain d’avoir lu ce mot de passe en entier.
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
kept-at-practice = Gardé en mémoire le temps de l’entraînement, relu le { $date } à { $time }.
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
saved-synchronised = Ce dossier est synchronisé par OneDrive : une copie part sur les serveurs de Microsoft, et chez ceux avec qui il est partagé.
saved-on-the-network = Ce dossier est sur le réseau : tous ceux qui peuvent l’ouvrir peuvent lire ce fichier.
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
closed-practice = Tout ce qui a été gardé pendant l’entraînement s’efface quand vous le quittez. Vos fichiers enregistrés portent le mot ENTRAÎNEMENT : vous pouvez les supprimer.

## L’essai du nouveau mot de passe

overdue =
    { $count ->
        [1] Plus d’un jour après, { $names } n’est pas confirmé. Utilise-t-il encore l’ancien mot de passe ?
       *[other] Plus d’un jour après, ces logiciels ne sont pas confirmés : { $names }. Utilisent-ils encore l’ancien mot de passe ?
    }
verdict-new-accepted = Vérifié le { $at } : le nouveau mot de passe est accepté.
verdict-new-refused = Essayé le { $at } : le nouveau mot de passe est refusé. Relisez la fiche sur le portail avant d’aller plus loin.
verdict-new-too-early = Essayé le { $at } : pas encore accepté. C’est fréquent dans la demi-heure qui suit une réinitialisation, et ne veut pas dire qu’il est faux.
verdict-new-not-let-in = Essayé le { $at } : PISTE, la porte d’entrée de l’État, n’a pas laissé passer l’essai. Le mot de passe n’est pas en cause.
verdict-new-not-answered = Essayé le { $at } : PISTE, la porte d’entrée de l’État, n’a pas répondu. Le mot de passe n’est pas en cause.
verdict-expires = D’après Chorus Pro, il est valable jusqu’au { $due }.
verdict-moved = D’après Chorus Pro, quelqu’un a réinitialisé ce mot de passe vers le { $about }, sans Trousseau. Demandez autour de vous qui l’a fait.
verdict-not-asked = Trousseau n’a pas essayé ce mot de passe : il ne connaît pas d’identifiants PISTE.
verdict-not-asked-todo = Ce n’est pas obligatoire. Votre logiciel de finances a souvent un bouton « Tester la connexion » : utilisez-le une fois le mot de passe changé.
piste-known = PISTE reconnaît ces identifiants.
piste-kept-all-the-same = Les identifiants sont gardés, mais PISTE ne les a pas confirmés.
piste-question = Bonjour,

    Nous aimerions vérifier nous-mêmes que le compte technique de notre structure marche sur Chorus Pro. Pouvez-vous nous donner, par un moyen sûr, les identifiants OAuth (client id et client secret) de l’application PISTE raccordée à notre structure ? Il ne s’agit pas des « clés API ». Dites-nous aussi s’ils sont de production ou de qualification.

    Cordialement
verdict-old-accepted = L’ancien est encore accepté : la réinitialisation n’a pas pris effet.
verdict-old-refused = L’ancien est refusé, comme il se doit.
piste-accepted = Chorus Pro accepte le compte technique et son mot de passe.
    .todo = Il n’y a rien à faire.
verdict-unclear = L’essai n’a pas donné de réponse claire. Le mot de passe est gardé, vous pouvez continuer.

## L’attente

keyring-slow = Le trousseau de l’ordinateur met du temps à répondre. S’il vous pose une question, répondez-lui ; sinon, patientez.

## Fermer

closing-title = Fermer Trousseau ?
closing-text = Le nouveau mot de passe n’est pas encore en sûreté. Si vous fermez maintenant, il sera perdu et il faudra réinitialiser de nouveau.
closing-text-system = La session, l’ordinateur ou un autre programme a demandé à Trousseau de se fermer. Le nouveau mot de passe n’est pas encore en sûreté : le trousseau de l’ordinateur ne l’a toujours pas pris. Si Trousseau se ferme maintenant, ce mot de passe sera perdu et il faudra réinitialiser de nouveau.
closing-reason = Le nouveau mot de passe de Chorus Pro n’est pas encore en sûreté et serait perdu. Revenez à Trousseau : enregistrez-en une copie ou réessayez, puis fermez-le.
closing-stay = Rester
closing-leave = Fermer quand même

## L’historique

dialog-save-calendar-title = Enregistrer les rappels
dialog-kind-calendar = Calendrier
calendar-saved = Rappels enregistrés dans { $file }. Ouvrez ce fichier pour les ajouter à votre agenda.
dialog-save-due-dates-title = Enregistrer la liste des échéances
due-dates-saved = Liste enregistrée dans { $file }.
dialog-save-history-title = Enregistrer l’historique
history-saved = Tableau enregistré dans { $file }. Aucun mot de passe n’y figure.
event-account-added = Compte ajouté
event-account-described = Structure du compte précisée
event-destination-added = Logiciel ajouté : { $name }
event-destination-changed = Logiciel modifié : { $name }
event-destination-removed = Logiciel retiré : { $name }
event-intended = Réinitialisation commencée
event-requested = Page officielle ouverte
event-clicked = Clic sans retour fait dans la fenêtre de Chorus Pro
event-click-missed = Clic sans retour retenu : la page avait changé
event-password-lost = Mot de passe réinitialisé sur le portail, mais le nouveau ne nous est pas parvenu
event-cancelled = Réinitialisation abandonnée avant tout changement
event-captured = Nouveau mot de passe reçu
event-candidate-read = Mot de passe probable lu, à comparer
event-candidate-rejected = Mot de passe comparé : ce n’est pas le même
event-stored = Nouveau mot de passe gardé et relu
event-submission-unclear = Formulaire peut-être accepté : on ne sait pas encore si le mot de passe gardé est en vigueur
event-not-submitted = Ancien mot de passe essayé : il marche encore, le formulaire n’a pas été accepté
event-effective = Nouveau mot de passe en vigueur
event-dropped = Formulaire quitté : le mot de passe affiché n’a pas servi
event-set-aside = Formulaire quitté : le mot de passe affiché est mis de côté, et reste gardé ici
event-taken-up-again = Un mot de passe mis de côté est repris
event-brought = Le mot de passe d’un fichier de passation est gardé à côté de celui d’ici
event-discarded = Un mot de passe mis de côté est oublié
event-reset-dated = Date de la réinitialisation précisée
event-destination-confirmed = { $name } a le nouveau mot de passe
event-told-it = Informaticien prévenu
event-told-vendor = Éditeur prévenu
event-exported-pdf = PDF enregistré
event-exported-protected-pdf = PDF protégé enregistré
event-exported-csv = Tableau CSV enregistré
event-verified-accepted = Nouveau mot de passe essayé : accepté
event-verified-refused = Nouveau mot de passe essayé : refusé
event-verified-too-early = Nouveau mot de passe essayé : pas encore accepté
event-verified-not-let-in = Nouveau mot de passe essayé : PISTE n’a pas laissé passer l’application
event-verified-not-answered = Nouveau mot de passe essayé : PISTE n’a pas répondu
event-verified-unclear = Nouveau mot de passe essayé : réponse pas claire
event-expiry-told = Date d’échéance lue sur Chorus Pro
event-structures-seen = Échéances des structures lues sur Chorus Pro
event-handed-over = Fichier de passation enregistré
event-taken-over = Repris d’un fichier de passation
event-closed-kept = Terminé, mot de passe gardé sur cet ordinateur
event-closed-forgotten = Terminé, mot de passe effacé de cet ordinateur
event-forgotten = Mots de passe effacés de cet ordinateur

## L’entraînement

practice-structures = { $count ->
    [0] Aucune structure
    [one] { $count } structure
   *[other] { $count } structures
}
practice-program = Logiciel de finances (exemple)
step-sheet = Connexion au portail d’entraînement, et fiche de la structure
step-question = « Réinitialiser le mot de passe (utilisateur technique) »
step-confirm = « Confirmer » : le clic sans retour
step-keep = Le nouveau mot de passe est gardé, puis relu

## Passer la main, et reprendre

hand-over-with-password = Avec son mot de passe.
hand-over-without-password = Sans mot de passe : il n’y en a pas sur cet ordinateur.
hand-over-not-yet = Une réinitialisation est commencée : terminez-la ou abandonnez-la d’abord.
arrival-new = Le compte, son historique et son mot de passe sont ici.
arrival-new-without = Le compte et son historique sont ici. Le fichier ne contenait pas de mot de passe pour lui.
arrival-newer = Vous connaissiez déjà ce compte, avec un mot de passe que le fichier dit plus ancien : le sien a pris sa place.
arrival-newer-without = Le fichier dit que le mot de passe que vous aviez a été réinitialisé depuis ; il ne contenait pas le nouveau.
arrival-already-here = Rien de plus récent dans le fichier : ce compte est resté tel quel.
arrival-newer-here = Une réinitialisation plus récente est déjà connue ici : ce compte est resté tel quel.
arrival-open-here = Une réinitialisation est en cours ici : terminez-la ou abandonnez-la, puis reprenez le même fichier.
arrival-missing = Le compte et son historique sont ici, mais pas son mot de passe : le trousseau de l’ordinateur ne l’a pas pris. Reprenez le même fichier pour qu’il arrive.
dialog-save-succession-title = Enregistrer le fichier de passation
dialog-open-succession-title = Choisir le fichier de passation
dialog-kind-succession = Fichier de passation Trousseau
## La fenêtre de Chorus Pro : ce qu’il y a à y faire

window-title = Chorus Pro, dans Trousseau
window-opening = La page s’ouvre…
window-not-read = Cette page n’est pas une page du portail : Trousseau ne la lit pas.
window-sign-in = Connectez-vous comme d’habitude. Trousseau ne lit rien avant que vous ne soyez connecté, et ne lit jamais votre mot de passe.
window-go-there = Vous êtes connecté. Ouvrez « { $label } ».
window-turn-page = La structure n’est pas sur cette page de la liste : passez à la suivante.
window-open-structure = Voici vos structures. Ouvrez la fiche de celle-ci avec le petit stylo.
window-choose-account = La structure a plusieurs comptes techniques : choisissez celui-ci.
window-ask-to-reset = Vous êtes sur la fiche. Cliquez sur « { $label } » : le portail vous demandera encore de confirmer.
window-confirm = Le portail demande de confirmer. C’est le clic sans retour : l’ancien mot de passe ne marchera plus.
window-confirm-again = Trousseau a cliqué sur « { $label } » le { $at }, et aucun nouveau mot de passe n’est venu. Regardez la page : elle n’a pas avancé, ou elle redemande de confirmer.
window-clicked = Trousseau a cliqué sur « { $label } » le { $at }. Il attend la réponse de Chorus Pro : ne cliquez pas vous-même.
window-clicked-before = Le clic sans retour a été fait le { $at }, et Trousseau n’a pas vu ce qu’il en est advenu. L’ancien mot de passe ne marche peut-être plus.
window-wait = C’est demandé : la page prépare la suite.
window-choose-request = Dans « Type de demande », choisissez « Réinitialisation du mot de passe d’un compte technique ».
window-choose-structure = Choisissez la structure.
window-choose-technical-account = Choisissez le compte technique. Le nouveau mot de passe s’affichera ensuite.
window-submit = Le nouveau mot de passe est gardé. « { $label } » est le clic sans retour : l’ancien mot de passe ne marchera plus.
window-submit-again = Trousseau a cliqué sur « { $label } » le { $at }, et n’a pas vu que la demande ait été acceptée. Regardez la page : si elle dit ce qui manque, corrigez-le. Le mot de passe qu’elle montre est gardé.
window-not-safe = Le nouveau mot de passe est lu, mais pas encore en sûreté. Ne cliquez pas encore sur « { $label } » : l’ancien mot de passe marche toujours.
window-structure-not-there = Cette structure n’est pas dans la liste. Vérifiez que vous êtes connecté comme son gestionnaire principal.
window-another-structure = C’est la fiche d’une autre structure, ou d’une structure qui n’a pas ce compte technique. Revenez à la liste.
window-another-account = La page parle d’un autre compte technique que celui que vous avez choisi. Rien n’a été gardé.
window-unclear = Trousseau ne peut pas dire avec certitude ce que montre cette page. Il ne devine pas.
window-unknown = Trousseau ne reconnaît pas cette page. Continuez vous-même ; il reprendra dès qu’il reconnaîtra la suite.
window-done = La page dit que c’est fait.
window-not-taken = Cette page montre un mot de passe que Trousseau n’a pas gardé.
window-closed = La fenêtre de Chorus Pro est fermée.
window-pending = Il n’est pas encore en vigueur : si vous changez un choix ou quittez le formulaire, il ne vaut rien.
window-pending-drawn-anew = Un choix a changé, et le portail a donné un autre mot de passe. C’est celui-là qui est gardé ; il n’est pas encore en vigueur.
window-pending-withdrawn = Un choix a changé : le mot de passe gardé ne vaut plus rien. Trousseau gardera le suivant dès qu’il s’affichera. D’ici là, l’ancien marche toujours.
window-pending-form-left = Le formulaire n’est plus à l’écran, et Trousseau n’a pas vu qu’il ait été accepté. Si vous l’avez quitté sans cliquer sur « Soumettre », rien n’a changé : l’ancien mot de passe marche toujours.
window-pending-unclear = Chorus Pro dit qu’une demande est acceptée, et Trousseau n’a pas vu que c’était celle-ci. Était-ce la réinitialisation de ce compte, avec le mot de passe gardé ici ?

## Le formulaire a-t-il été accepté

submission-sheet-date = Sur Chorus Pro, la fiche de la structure dit quand le mot de passe expire. Vers le { $accepted } : une réinitialisation vient d’avoir lieu.
submission-sheet-dates = Sur Chorus Pro, la fiche de la structure dit quand le mot de passe expire. Vers le { $accepted } : une réinitialisation vient d’avoir lieu. Si elle dit encore { $unchanged }, rien n’a changé.
submission-not-asked = Trousseau n’a pas pu essayer les mots de passe : il ne connaît pas d’identifiants PISTE.
submission-before-works = Essayé le { $at } : l’ancien mot de passe marche encore. Aucun formulaire n’a été accepté.
submission-not-known = Essayé le { $at } : PISTE n’accepte aucun des mots de passe gardés, et cela ne prouve rien encore. Dans la demi-heure qui suit une réinitialisation, c’est fréquent. Réessayez plus tard.
submission-follow = Un mot de passe gardé plus tôt est peut-être en vigueur : on ne sait pas si son formulaire a été accepté. Il reste gardé.

## La ligne de commande

check-client-secret = Secret de l’application PISTE :
check-password = Mot de passe du compte technique :

## Échéances de toutes les structures

due-dates-found =
    { $count ->
        [0] Aucune structure
        [1] 1 structure
       *[other] { $count } structures
    }
due-dates-read-at = Lues sur Chorus Pro le { $at }
due-dates-not-told = Chorus Pro n’indique pas d’échéance : cette structure n’a sans doute pas de compte technique
due-dates-not-answered = Chorus Pro n’a pas répondu pour cette structure
due-dates-stopped =
    { $count ->
        [0] Lecture arrêtée avant la première structure.
        [1] Lecture arrêtée après 1 structure. Elle est à jour, les autres restent comme avant.
       *[other] Lecture arrêtée après { $count } structures. Elles sont à jour, les autres restent comme avant.
    }
due-dates-reset = Quelqu’un a réinitialisé ce mot de passe vers le { $about }
due-dates-moved = { $structure } : d’après Chorus Pro, quelqu’un a réinitialisé le mot de passe vers le { $about }, sans Trousseau.
home-due-dates-due =
    { $count ->
        [1] Le mot de passe technique d’une autre structure est périmé, ou le sera sous 60 jours
       *[other] Les mots de passe techniques de { $count } autres structures sont périmés, ou le seront sous 60 jours
    }

# Passwords that were set aside
set-aside-read = Un mot de passe lu le { $date } à { $time } a été mis de côté ; il est encore gardé ici
set-aside-form-left = Vous avez dit avoir quitté le formulaire qui l’affichait.
set-aside-another-read = Un autre a été lu à sa place.
set-aside-another-chosen = Vous en avez choisi un autre.
set-aside-handover-file = Un fichier de passation parle d’un autre mot de passe.
set-aside-not-compared = Vous ne l’avez pas encore comparé avec celui de Chorus Pro.
set-aside-not-the-same = Vous avez dit que Chorus Pro en affichait un autre.
set-aside-superseded = Une nouvelle réinitialisation a été commencée avant que son formulaire soit dit accepté.
set-aside-replaced = Il était en vigueur avant le nouveau.
set-aside-in-force = PISTE l’accepte : c’est lui qui est en vigueur. Il est repris.
set-aside-refused = PISTE le refuse : il n’est pas en vigueur. Il sera oublié avec la prochaine clôture.
set-aside-too-early = PISTE ne le connaît pas encore. Un mot de passe neuf peut attendre quarante minutes : essayez-le de nouveau plus tard.
set-aside-changed = Un autre mot de passe est arrivé pendant l’essai : la réponse est notée, et rien n’est décidé.
set-aside-not-answered = PISTE n’a rien pu en dire cette fois. Il reste gardé ici.
set-aside-goes = { $count ->
    [one] Avec cette réponse, { $count } mot de passe mis de côté est oublié.
   *[other] Avec cette réponse, { $count } mots de passe mis de côté sont oubliés.
}
set-aside-here = { $count ->
    [one] { $count } mot de passe mis de côté est encore gardé ici.
   *[other] { $count } mots de passe mis de côté sont encore gardés ici.
}
password-read-pending = lu le { $at }, { $source } ; pas encore dit en vigueur
password-read-in-force = lu le { $at }, { $source } ; en vigueur depuis le { $made }
source-copied-page = sur la page copiée
source-password-alone = copié seul
source-portal-export = dans l’export du portail
source-portal-answer = dans la réponse du portail
source-portal-window = dans la fenêtre de Chorus Pro
source-typed = tapé à la main
source-handover-file = dans un fichier de passation
arrival-claims-newer = Le fichier parle d’une réinitialisation du { $there } ; la dernière connue ici était du { $here }. Le mot de passe d’ici est mis de côté, et encore gardé : si l’horloge d’un des deux ordinateurs retardait, c’est peut-être lui le bon.
arrival-claims-older = Le fichier parle d’une réinitialisation du { $there } ; celle connue ici est du { $here }. Le mot de passe du fichier est gardé à côté, mis de côté : si l’horloge d’un des deux ordinateurs retardait, c’est peut-être lui le bon.
