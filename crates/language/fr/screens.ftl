# Phrases fixes des écrans. Une valeur se met à la place de { $nom }, sans choix : une phrase qui en fait un est faite par Rust.

## L’encadré : les étapes et les lieux

frame-steps = Étapes de la réinitialisation
frame-where = Étape { $step } sur { $steps } : { $name }
frame-step-past = fait
frame-step-account = Le compte
frame-step-destinations = Vos logiciels
frame-step-what = Ce qui va se passer
frame-step-reset = Réinitialiser
frame-step-kept = Gardé
frame-step-save = Enregistrer
frame-step-to-do = À mettre à jour
frame-step-done = Terminé
frame-places = Aller à
frame-home = Mes comptes
frame-history = Historique
frame-settings = Réglages
frame-not-affiliated = Logiciel libre, non affilié à l’AIFE
practice-word = ENTRAÎNEMENT
practice-mark = ENTRAÎNEMENT
practice-strip = Rien n’est réel ici, et tout s’efface quand vous quittez.
practice-leave = Quitter l’entraînement
environment-practice-tag = entraînement
environment-test = portail d’essai

## Pendant qu’on attend

busy-reading = Trousseau cherche…
busy-writing = Trousseau note…
busy-keyring = On attend le trousseau de l’ordinateur. S’il vous demande votre mot de passe, répondez-lui.
busy-preflight = Trousseau vérifie que tout est prêt… S’il vous demande d’ouvrir le trousseau de l’ordinateur, faites-le.
busy-browser = Votre navigateur s’ouvre…
busy-practice = Le portail d’entraînement s’ouvre…
busy-portal = Le portail d’entraînement répond…
busy-clipboard = Trousseau lit ce que vous avez copié…
busy-file = Choisissez le fichier dans la fenêtre qui s’ouvre.
busy-save = Choisissez où l’enregistrer dans la fenêtre qui s’ouvre.

## Sous chaque refus

refusal-code = Code { $code }
refusal-save-elsewhere = Enregistrer ailleurs
refusal-continue-reset = Continuer celle-là
refusal-begin-again = Recommencer à zéro
refusal-keep-for-its-account = Garder pour ce compte-là
refusal-try-again = Réessayer
refusal-unclear = Ce n’était pas clair ?
refusal-details = Détails
refusal-details-lead = Voici ce que vous pouvez donner à la personne qui vous aide. Aucun mot de passe n’y figure, et rien n’est envoyé.
refusal-copy-details = Copier les détails
refusal-details-copied = Les détails sont copiés.
refusal-details-not-copied = Les détails n’ont pas pu être copiés.
refusal-unexpected = Trousseau s’est trompé quelque part.
refusal-unexpected-todo = Ce qui était gardé l’est toujours. Réessayez ; si cela recommence, fermez Trousseau et ouvrez-le de nouveau.

## Le mot de passe dans le presse-papiers

clipboard-label = Presse-papiers
clipboard-lead = Mot de passe copié. Le presse-papiers sera vidé dans { $seconds } s.
clipboard-copied = Mot de passe copié. Le presse-papiers sera vidé dans { $seconds } secondes.
clipboard-renew = Recopier
clipboard-empty = Vider maintenant
clipboard-gone = Le mot de passe n’est plus dans le presse-papiers.
clipboard-not-renewed = Le mot de passe n’a pas pu être copié de nouveau. Le décompte continue.
clipboard-not-emptied = Le presse-papiers n’a pas pu être vidé. Copiez autre chose par-dessus.

## Le mot de passe et son étiquette

key-label = Le nouveau mot de passe
key-masked = Mot de passe masqué
key-masked-in = masqué dans { $seconds } s
key-masked-now = Le mot de passe est masqué.
key-lines = Ce qui était écrit :
key-stays = affiché jusqu’à ce que vous le masquiez
key-shown = Mot de passe affiché pendant { $seconds } secondes.
key-reveal = Montrer
key-hide = Masquer
key-keep-shown = Laisser affiché
key-copy = Copier
key-copy-login = Copier l’identifiant
key-login-copied = L’identifiant est copié.
key-spell = Épeler pour le téléphone
key-spelled = Le mot de passe, caractère par caractère

## Mes comptes

home-title = Vos comptes techniques
home-lead = Ce que vos logiciels utilisent pour parler à Chorus Pro.
home-unfinished = { $structure } : une réinitialisation n’est pas terminée
home-continue = Continuer
home-continue-for = Continuer pour { $structure }
home-reset = Réinitialiser
home-reset-for = Réinitialiser le mot de passe de { $structure }
home-key = Voir le mot de passe
home-key-for = Voir le mot de passe de { $structure }
home-begin = Réinitialiser un mot de passe
home-practise = S’entraîner
home-practise-first = S’entraîner d’abord
home-practise-another = Choisir une structure
home-practice-title = Vos comptes d’entraînement
home-practice-lead = Ceux que vous avez choisis depuis le début de l’entraînement.
home-first-title = Réinitialisez le mot de passe technique, sans rien perdre
home-first-lead = Une fois par an, le mot de passe du compte technique Chorus Pro doit être renouvelé. Trousseau vous accompagne du début à la fin.
home-first-portal = Vous restez sur Chorus Pro.
home-first-portal-more = Vous le réinitialisez dans votre navigateur, comme d’habitude ; Trousseau montre les étapes à côté.
home-first-keep = Trousseau garde le nouveau mot de passe.
home-first-keep-more = Chorus Pro ne l’affiche qu’une fois. Il reste en sûreté dans le trousseau de cet ordinateur.
home-first-end = Rien n’est oublié.
home-first-end-more = Trousseau dit ce qui ne marche plus, qui prévenir, et n’a pas fini avant que vos logiciels aient le nouveau.
home-first-promise = Trousseau ne demande jamais votre mot de passe de connexion à Chorus Pro, et n’envoie rien à personne d’autre que Chorus Pro.
home-first-practice = Première fois ? Faites-le d’abord à blanc.
home-first-practice-more = Un portail inventé, sur cet ordinateur, avec les écrans de Chorus Pro : toute la réinitialisation, sans rien risquer. Il faut cinq minutes.
home-first-begin = Commencer

## Le moyen et le portail

way-title = Vous le faites dans votre navigateur
way-lead = Trousseau vous guide à côté et recueille le nouveau mot de passe.
way-browser = Dans mon navigateur
way-browser-opens = La page officielle de Chorus Pro s’ouvre dans votre navigateur : vous vous y connectez comme d’habitude.
way-browser-steps = Trousseau affiche les étapes, une par une, avec les mots du portail.
way-browser-copy = Quand le mot de passe apparaît, vous copiez la page et Trousseau la lit.
way-browser-promise = Trousseau ne demande jamais votre mot de passe de connexion à Chorus Pro.
way-practice = Entraînement
way-practice-more = La même chose sur un portail inventé, où rien n’est réel : pour voir avant de faire.
way-practise = S’entraîner
way-environment = Quel Chorus Pro ?
way-environment-other = Un autre Chorus Pro que le vrai ?
way-production = Le vrai portail (production)
way-production-hint = Celui de vos factures.
way-qualification = Le portail d’essai (qualification)
way-qualification-hint = Une copie du portail pour les essais des informaticiens : rien n’y est réel. Dans le doute, prenez le vrai.
way-next = Continuer
way-out = Mes comptes

## Le compte technique

account-title = Pour quel compte technique ?
account-lead = Choisissez celui dont le mot de passe doit être renouvelé.
account-choose = Choisir
account-choose-for = Choisir { $structure }
account-another = Un autre compte
account-known = Comptes déjà connus
account-back = Retour
account-next = Continuer
account-new-title = Quel est ce compte technique ?
account-new-lead = Trousseau s’en souviendra l’an prochain.
account-login = Identifiant du compte technique
account-login-hint = Il commence par TECH_. Sur Chorus Pro, il se lit dans la fiche structure, à la ligne « Utilisateur technique ».
account-login-missing = Écrivez l’identifiant du compte technique.
account-structure-name = Nom de la structure
account-structure-name-hint = Comme vous le dites, par exemple « Commune de Valserine ».
account-structure-name-missing = Écrivez le nom de la structure.
account-structure-id = Identifiant de la structure (facultatif)
account-structure-id-hint = En général son SIRET. S’il est dans l’identifiant du compte, Trousseau l’y prend.
account-several = La structure a plusieurs comptes techniques : lequel prendre ?
account-several-more = Celui qui est saisi dans votre logiciel. Regardez-y l’identifiant, ou demandez-le à la personne qui l’a installé.
account-none = La structure n’a pas encore de compte technique
account-none-manager = Seul le gestionnaire principal de la structure peut le créer, sur Chorus Pro.
account-none-create = Sur le portail d’aujourd’hui : « Raccordements », puis « Compte technique », et faites une demande de création pour la structure. Le mot de passe s’affiche à ce moment-là : notez l’identifiant ici, puis donnez le mot de passe à Trousseau comme pour une réinitialisation.
account-none-wait = Un compte tout juste créé ne marche qu’au bout de 30 minutes environ.

## Les logiciels qui utilisent le compte

destinations-title = Quels logiciels utilisent ce compte ?
destinations-lead = Ils attendront tous le nouveau mot de passe. Trousseau s’en souviendra l’an prochain.
destinations-name = Nom du logiciel
destinations-name-hint = Celui qui envoie ou reçoit les factures : logiciel de gestion, de comptabilité, service d’un éditeur.
destinations-name-missing = Écrivez le nom du logiciel.
destinations-updated-by = Qui y saisit le mot de passe ?
destinations-me = Moi
destinations-it = Notre service informatique
destinations-vendor = L’éditeur
destinations-by-me = Vous y saisissez le mot de passe
destinations-by-it = Le service informatique y saisit le mot de passe
destinations-by-vendor = L’éditeur y saisit le mot de passe
destinations-note = Où saisit-on le mot de passe ? (facultatif)
destinations-note-hint = Pour vous l’an prochain, par exemple « Paramètres, puis Chorus Pro ». N’écrivez pas de mot de passe ici.
destinations-add = Ajouter un logiciel
destinations-add-send = Ajouter
destinations-change = Modifier
destinations-change-for = Modifier { $name }
destinations-change-send = Enregistrer la modification
destinations-remove = Retirer
destinations-remove-for = Retirer { $name }
destinations-cancel = Annuler
destinations-out = Mes comptes
destinations-next = Continuer

## Ce qui va se passer

what-title = Voici ce qui va se passer
what-lead = Rien n’est encore changé. Lisez ces quatre lignes, puis décidez.
what-new = Chorus Pro donne un nouveau mot de passe
what-new-more = au compte { $login }.
what-old = L’ancien cesse de marcher dès que Chorus Pro confirme.
what-old-more = Les logiciels qui l’utilisent n’enverront et ne recevront plus de factures.
what-kept = Trousseau met le nouveau en sûreté
what-kept-more = dans { $store } dès que vous le lui donnez, puis le relit.
what-left = Il restera à le saisir
what-left-more = dans { $names }.
what-left-none = dans chaque logiciel qui utilise ce compte.
what-click = « Commencer » ne change encore rien.
what-click-where = Le clic sans retour se fait sur Chorus Pro : « Soumettre » sur le portail d’aujourd’hui, « Confirmer » dans l’ancienne présentation.
what-ready = Tout est prêt
what-not-ready = Tout n’est pas encore prêt
what-destinations = Vos logiciels
what-vendor-yes = Oui
what-vendor-no = Non, ou je ne sais pas
what-vendor-wait = Mieux vaut attendre un jour ouvré. Rien ne presse tant que l’ancien mot de passe marche.
what-vendor-missing = Répondez d’abord à cette question.
what-out = Pas maintenant
what-begin = Commencer sur Chorus Pro
what-begin-practice = Réinitialiser, l’ancien ne marchera plus
what-click-practice = Ici, Trousseau fait tout.
what-click-practice-more = Il va sur le portail d’entraînement jusqu’à « Confirmer », le clic sans retour. Pour de vrai, c’est vous qui cliquez, dans votre navigateur.
what-lost = La réinitialisation précédente a eu lieu, mais son mot de passe n’est pas arrivé.
what-lost-more = L’ancien ne marche plus et personne n’a le nouveau. Réinitialisez de nouveau : c’est la seule réparation, et elle suffit.

## Les étapes et le retour du mot de passe

follow-title = Réinitialisez-le sur Chorus Pro
follow-lead = Suivez ces étapes dans votre navigateur, puis revenez ici avec le nouveau mot de passe.
follow-portal = Sur Chorus Pro
follow-sign-in = Connectez-vous comme d’habitude.
follow-first-structure = Onglet « Activités du gestionnaire », bloc « Mes structures » : cliquez sur le crayon de { $structure }.
follow-first-button = Bloc « Utilisateurs rattachés à la structure » : la ligne « Utilisateur technique » montre { $login }. Cliquez sur « Réinitialiser le mot de passe (utilisateur technique) ».
follow-first-confirm = Une fenêtre demande confirmation : cliquez sur « Confirmer ».
follow-first-no-return = C’est le clic sans retour : l’ancien mot de passe ne marchera plus.
follow-first-recap = Le récapitulatif montre le nouveau mot de passe, une seule fois. Gardez la page ouverte et donnez-le tout de suite à Trousseau.
follow-second-open = Ouvrez « Raccordements », puis l’application « Compte technique ».
follow-second-kind = Type de demande : « Réinitialisation du mot de passe d’un compte technique ».
follow-second-choose = Choisissez la structure { $structure }, puis le compte technique { $login }.
follow-second-password = Le nouveau mot de passe apparaît, encadré en rouge. Donnez-le d’abord à Trousseau, ci-dessous.
follow-second-no-return = N’appuyez pas encore sur « Soumettre » : c’est le clic sans retour. Ne changez plus rien dans le formulaire.
follow-other-screen = Mon écran ne ressemble pas à cela
follow-address = Page officielle : { $address }
follow-open = Ouvrir Chorus Pro
follow-open-again = Ouvrir de nouveau
follow-back = Le donner à Trousseau
follow-earlier = Déjà fait, tout à l’heure ou hier ? C’est très bien aussi : donnez le mot de passe, Trousseau demandera la date ensuite.
follow-page = La page entière
follow-page-more = Cliquez dans la page, Ctrl+A pour tout prendre, Ctrl+C pour copier, puis « Lire la page copiée » ci-dessus.
follow-page-mac = Cliquez dans la page, ⌘A pour tout prendre, ⌘C pour copier, puis « Lire la page copiée » ci-dessus.
follow-read = Lire la page copiée
follow-only = Seulement le mot de passe
follow-only-more = S’il est dans un champ, la page copiée ne le contient pas : cliquez dans le champ, Ctrl+A, Ctrl+C.
follow-only-mac = S’il est dans un champ, la page copiée ne le contient pas : cliquez dans le champ, ⌘A, ⌘C.
follow-only-read = Lire le mot de passe copié
follow-file = Un fichier exporté
follow-file-more = Le PDF ou le texte de « Exporter les informations de connexion » : déposez-le n’importe où sur cette fenêtre.
follow-file-choose = Choisir le fichier…
follow-typed = Le taper
follow-typed-more = En dernier recours : une faute de frappe est vite arrivée.
follow-type = Taper le mot de passe
follow-nothing-done = Je n’ai finalement rien fait
follow-lost = Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe
follow-lost-more = Si Chorus Pro l’affiche encore, donnez-le maintenant. Si vous n’aviez rien confirmé, reprenez simplement les étapes.
follow-lost-else = S’il n’est plus affiché nulle part, il est perdu : il faut réinitialiser encore une fois.
follow-clicked-more = Si Chorus Pro l’affiche encore, donnez-le maintenant. Sinon, regardez sur la fiche de la structure si la date d’expiration a changé : si oui, il est perdu, et il faut réinitialiser encore une fois.
follow-begin-again = Réinitialiser encore une fois
follow-later = Plus tard

## Tapé à la main

typed-title = Taper le nouveau mot de passe
typed-login = Identifiant du compte technique
typed-login-hint = Tel que Chorus Pro l’affiche avec le mot de passe, pour être sûr que c’est le bon compte.
typed-login-missing = Écrivez l’identifiant du compte technique.
typed-password = Nouveau mot de passe
typed-password-hint = Majuscules, minuscules et signes comptent tous, le point final aussi.
typed-password-missing = Tapez le nouveau mot de passe.
typed-again = Le même, encore une fois
typed-again-missing = Tapez-le une seconde fois.
typed-show = Montrer ce que je tape
typed-send = Garder ce mot de passe
typed-cancel = Annuler

## Le mot de passe lu seul

check-read-title = Est-ce bien ce mot de passe ?
check-read-lead = Vous l’avez copié seul : comparez-le avec celui que Chorus Pro affiche.
check-read-right = C’est le bon
check-read-wrong = Ce n’est pas le bon
compare-lead = Montrez-le, et comparez-le signe par signe avec celui que Chorus Pro affiche. Rien n’est dit en vigueur avant votre réponse.
compare-first = Regardez-le d’abord, puis répondez.
compare-right = C’est le même
compare-wrong = Ce n’est pas le même

## Gardé, pas encore en vigueur

pending-title = Il est gardé, mais pas encore en vigueur
pending-lead = Tant que vous n’avez pas cliqué sur « Soumettre », c’est l’ancien mot de passe qui marche.
pending-unsafe-title = Il est lu, mais pas encore en sûreté
pending-unsafe-lead = Ne cliquez pas encore sur « Soumettre ». L’ancien mot de passe marche toujours.
pending-submit = Sur Chorus Pro, cliquez sur « Soumettre ». C’est le clic sans retour : l’ancien mot de passe ne marchera plus.
pending-tell = Revenez ici dire ce que Chorus Pro a répondu. Si vous avez quitté le formulaire ou changé un choix, ce mot de passe ne vaut rien.
pending-accepted = J’ai cliqué sur « Soumettre », c’est accepté
pending-left = J’ai quitté le formulaire
whether-unknown = Je ne sais pas

## Un formulaire a été accepté, et on ne sait pas lequel

submission-title = Est-ce ce formulaire-là qui a été accepté ?
submission-lead = Peut-être ce mot de passe est-il déjà en vigueur, peut-être est-ce encore l’ancien. Tant qu’on ne le sait pas, les deux restent gardés.
submission-unknown-title = On ne sait pas encore quel mot de passe est en vigueur
submission-unknown-lead = Rien n’est perdu : l’ancien et celui-ci restent gardés. Vous pourrez répondre plus tard.
submission-how = Comment le savoir
submission-form = Le formulaire devait montrer ce compte, et exactement ce mot de passe, quand vous avez cliqué sur « Soumettre ».
submission-again = Si rien ne le dit, recommencez la réinitialisation : elle donnera un mot de passe certain, et rien de ce qui est gardé n’est effacé avant.
submission-yes = Oui, c’était ce compte et ce mot de passe
submission-no = Non, j’ai quitté ce formulaire
submission-begin-again = Recommencer la réinitialisation
submission-later = Répondre plus tard
submission-find-out = Essayer sur PISTE

## Pas encore en sûreté

unsafe-retrying = Trousseau réessaie aussi de lui-même toutes les { $seconds } secondes.
unsafe-save = Enregistrer un PDF protégé

## Gardé

kept-title = Le nouveau mot de passe est gardé
kept-unsafe-title = Le nouveau mot de passe n’est pas encore en sûreté
kept-unsafe-lead = Ne fermez pas Trousseau. Le mot de passe est ici : lisez-le, copiez-le ou enregistrez-le.
kept-verifying = Le nouveau mot de passe est essayé…
kept-verdict = L’essai du nouveau mot de passe
kept-not-verified = L’essai n’a pas pu être fait. Le mot de passe est gardé, vous pouvez continuer.
kept-verify-again = Essayer de nouveau
kept-verify-in = Trousseau réessaiera de lui-même dans { $time } : vous pouvez continuer.
kept-evidence = Copier les détails pour l’assistance
kept-evidence-copied = Les détails sont copiés. Ils ne contiennent pas de mot de passe.
kept-piste = Donner des identifiants PISTE
kept-not-finished = Ce n’est pas encore fini
kept-not-finished-more = Tant que vos logiciels n’ont pas ce mot de passe, les factures ne passent pas. Prévenez aussi votre informaticien et votre éditeur.
kept-other-time = Ce n’était pas à ce moment-là ?
kept-when = Quand l’avez-vous réinitialisé ?
kept-when-hint = Trousseau en déduit la date du prochain renouvellement.
kept-when-missing = Indiquez le jour et l’heure.
kept-when-send = Changer la date
kept-due = Prochain renouvellement : { $due }
kept-to-do = Mettre à jour mes logiciels
kept-save = Enregistrer une copie

## Enregistrer

save-title = Gardez-en une copie hors de cet ordinateur
save-lead = Si l’ordinateur tombe en panne, cette copie vous évitera une nouvelle réinitialisation.
save-protected = PDF protégé
save-protected-more = Il ne s’ouvre qu’avec une phrase secrète que vous choisissez. Le plus sûr.
save-protected-choose = Choisir la phrase…
save-protected-send = Enregistrer le PDF protégé…
save-passphrase = Phrase secrète
save-passphrase-hint = Quelques mots que vous retiendrez. Trousseau ne les garde pas : sans eux, le PDF ne s’ouvre plus.
save-passphrase-missing = Choisissez une phrase secrète.
save-passphrase-again = La même, encore une fois
save-passphrase-again-missing = Tapez-la une seconde fois.
save-pdf = PDF à imprimer
save-pdf-more = Le mot de passe y est en clair et épelé, pour le coffre de la mairie par exemple.
save-pdf-choose = Enregistrer en PDF…
save-csv = Tableau (CSV)
save-csv-more = Pour l’importer dans un autre logiciel. Le mot de passe y est en clair.
save-csv-choose = Enregistrer en CSV…
save-plain-warning = Toute personne qui ouvre ce fichier lira le mot de passe. Ne l’envoyez pas par courriel et ne le laissez pas dans un dossier partagé.
save-plain-anyway = Enregistrer quand même…
save-cancel = Annuler
save-back = Revoir le mot de passe
save-next = Continuer
save-without = Continuer sans copie

## Les logiciels à mettre à jour

to-do-title = Vos logiciels attendent le nouveau mot de passe
to-do-lead = Ce sera fini quand chacun l’aura. D’ici là, Trousseau vous le rappellera.
to-do-all-title = Tous vos logiciels ont le nouveau mot de passe
to-do-all-lead = Il ne reste qu’à conclure.
to-do-evidence = Si un éditeur en doute, Trousseau essaie le nouveau mot de passe, et l’ancien s’il l’a encore. Le résultat se copie, sans mot de passe, pour le lui envoyer.
to-do-evidence-try = Essayer maintenant
to-do-programs = Vos logiciels
to-do-change = Modifier la liste
to-do-none = Aucun logiciel n’est indiqué. Nommez ceux qui utilisent ce compte : sans eux, Trousseau ne sait pas quand c’est fini.
to-do-confirm = Il a le nouveau mot de passe
to-do-confirm-for = Il a le nouveau mot de passe : { $name }
to-do-people = À prévenir
to-do-it = Votre service informatique
to-do-it-more = S’il gère un logiciel ou un connecteur relié à Chorus Pro.
to-do-vendor = Votre éditeur
to-do-vendor-more = Si c’est lui qui gère la liaison avec Chorus Pro.
to-do-message = Voir le message
to-do-message-it = Voir le message pour le service informatique
to-do-message-vendor = Voir le message pour l’éditeur
to-do-letter = Message à envoyer, sans mot de passe
to-do-copy-message = Copier le message
to-do-message-copied = Le message est copié. Il ne contient pas le mot de passe.
to-do-told = C’est dit
to-do-told-it = C’est dit au service informatique
to-do-told-vendor = C’est dit à l’éditeur
to-do-later = Plus tard
to-do-home = Mes comptes
to-do-save = Enregistrer une copie
to-do-next = Terminer

## Terminé

done-title = C’est terminé
done-all-have-it = Tous vos logiciels ont le nouveau mot de passe.
done-due = Prochain renouvellement : { $due }
done-question-title = Faut-il garder ce mot de passe ici ?
done-question-lead = Tous vos logiciels ont le nouveau mot de passe. Une dernière question avant de finir.
done-keep-what = Le garder ici :
done-keep-more = vous pourrez le relire si un logiciel le redemande.
done-forget-what = L’oublier ici :
done-forget-more = il est effacé de cet ordinateur. Seuls vos logiciels et vos copies l’auront encore.
done-keep = Garder ici
done-forget = Oublier ici
done-back = Retour
done-practice-title = Vous avez tout vu
done-practice-lead = Réinitialiser, garder, enregistrer, prévenir, mettre à jour : c’est tout. Prêt pour la vraie ?
done-practice-real = Passer à la vraie
done-practice-again = Recommencer l’entraînement
done-calendar = Enregistrer les rappels
done-calendar-why = Dans plus d’un an, qui s’en souviendra ? Les rappels s’ajoutent à votre agenda, ou à celui d’un collègue : un mois avant, puis le dernier jour.
done-home = Mes comptes
done-not-yet-title = Ce n’est pas encore fini
done-not-yet-lead = Des logiciels n’ont pas encore le nouveau mot de passe.
done-to-do = Voir lesquels

## Historique

history-title = Ce qui a été fait
history-lead = Le plus récent d’abord. Aucun mot de passe n’y figure.
history-empty = Rien pour l’instant.
history-resets = Chaque réinitialisation
history-resets-lead = Du clic sans retour jusqu’à chaque logiciel.
history-unfinished = pas terminé
history-lines = Tout, ligne par ligne
history-account = Compte technique
history-all = Tous les comptes
history-save = Enregistrer un tableau (CSV)…
history-back = Retour

## Réglages

settings-title = Réglages
settings-lead = Ils valent pour cet ordinateur.
settings-language = Langue
settings-appearance = Apparence
settings-system = Comme l’ordinateur
settings-light = Claire
settings-dark = Sombre
settings-capture = Images de l’écran pendant que le mot de passe est affiché
settings-capture-no = Trousseau n’y figure pas
settings-capture-yes = Trousseau y figure
settings-capture-hint = Pour une personne qui vous aide à distance : sans cela, elle voit une fenêtre noire.
settings-at-login = À l’ouverture de la session
settings-at-login-no = Ne rien faire
settings-at-login-yes = Me prévenir
settings-at-login-hint = Trousseau regarde sa propre liste sur cet ordinateur et affiche une notification seulement si un mot de passe est périmé ou finit dans les 60 jours, ou si une réinitialisation n’est pas finie. Il n’interroge personne sur le réseau et ne touche à aucun mot de passe.
settings-store = Les mots de passe sont gardés dans
settings-folder = Le journal est dans le dossier
settings-version = Version
settings-licence = Licence
settings-licence-more = EUPL-1.2, logiciel libre. Caractères Atkinson Hyperlegible (OFL-1.1).
settings-piste-title = Essayer le mot de passe auprès de Chorus Pro
settings-piste-lead = Avec les identifiants d’une application PISTE, Trousseau vérifie le nouveau mot de passe et lit sa date d’échéance. Sans eux, tout le reste marche.
settings-piste = Identifiants PISTE
piste-title = Essayer auprès de Chorus Pro
piste-lead = PISTE est la porte par laquelle les logiciels parlent à Chorus Pro. Trousseau y passe avec les deux identifiants d’une application : celle de votre éditeur, ou de votre service informatique.
piste-skip = Ce n’est pas obligatoire. Sans eux, Trousseau dit seulement ce qu’il n’a pas pu vérifier.
piste-ask-title = Vous ne les avez pas ?
piste-ask-lead = Envoyez cette question à votre éditeur ou à votre informaticien. La réponse contient un secret : qu’elle vous arrive par un moyen sûr.
piste-ask-copy = Copier la question
piste-ask-copied = La question est copiée.
piste-none = Pas encore d’identifiants.
piste-client-id = Identifiant de l’application (client id)
piste-client-secret = Secret de l’application (client secret)
piste-client-secret-hint = Il est gardé dans le trousseau de clés de cet ordinateur, et n’est plus jamais montré.
piste-not-api-keys = Ce sont les « identifiants OAuth ». Les « clés API » de PISTE ne conviennent pas.
piste-missing-id = Collez l’identifiant.
piste-missing-secret = Collez le secret.
piste-give = Donner des identifiants
piste-replace = Remplacer
piste-save = Garder et essayer
piste-cancel = Annuler
piste-try = Essayer
piste-forget = Oublier
piste-give-for = Donner des identifiants : { $environment }
piste-replace-for = Remplacer les identifiants : { $environment }
piste-try-for = Essayer les identifiants : { $environment }
piste-forget-for = Oublier les identifiants : { $environment }
piste-back = Retour
piste-production = Production
piste-production-more = Le vrai Chorus Pro.
piste-qualification = Qualification
piste-qualification-more = Le Chorus Pro d’essai. La plupart des structures n’en ont pas besoin.
busy-piste = PISTE est interrogé…
settings-forget-title = Oublier un mot de passe
settings-forget-lead = Efface de cet ordinateur le mot de passe du compte. L’historique reste.
settings-forget = Oublier
settings-forget-for = Oublier le mot de passe de { $structure }
settings-forget-question = Il ne pourra plus être relu ici. L’oublier ?
settings-forget-no = Non, le garder
settings-forget-yes = Oui, l’oublier
settings-back = Retour
settings-not-affiliated = Trousseau n’est pas affilié à l’AIFE et n’est pas un service de l’État.

## L’entraînement

practice-title = Entraînez-vous sans rien risquer
practice-lead = Toute la réinitialisation, de la liste des structures au dernier logiciel, sur un portail inventé.
practice-portal = Un portail pour vous seul,
practice-portal-more = sur cet ordinateur, avec les écrans, les boutons et les règles de Chorus Pro.
practice-same = Les mêmes écrans que pour de vrai.
practice-same-more = Seule différence : ici, Trousseau fait lui-même les clics sur le portail.
practice-gone = Rien ne reste.
practice-gone-more = Journal et mots de passe sont en mémoire. Les fichiers que vous enregistrez portent le mot ENTRAÎNEMENT.
practice-manager = De qui prenez-vous la place ?
practice-look = Ouvrir le portail d’entraînement
practice-look-more = Pour voir à quoi ressemblent les pages, ouvrez-le aussi dans votre navigateur. Les mots de passe inventés sont écrits sur la page de connexion.
practice-next = Voir ses structures

structures-title = Pour quelle structure ?
structures-lead = Comme dans « Mes structures » sur Chorus Pro.
structures-search = Chercher une structure
structures-search-hint = Un mot de son nom, ou une partie de son identifiant.
structures-search-send = Chercher
structures-none = Aucune structure ne porte ce nom ni cet identifiant. Effacez la recherche pour les revoir toutes.
structures-choose = Choisir
structures-choose-for = Choisir { $structure }
structures-pages = Pages
structures-before = Page précédente
structures-after = Page suivante
structures-page = Page { $page } sur { $pages }
structures-out = Retour

no-account-title = Cette structure n’a pas de compte technique
no-account-lead = Sans compte technique, il n’y a pas de mot de passe à réinitialiser : il faut d’abord créer le compte.
no-account-here = Sur le portail d’entraînement, Trousseau peut le créer pour vous, et garder son premier mot de passe.
no-account-create = Créer le compte technique
no-account-out = Une autre structure

performing-title = Trousseau réinitialise le mot de passe
performing-lead = Il fait les clics que vous feriez, et garde le nouveau mot de passe dès qu’il s’affiche.
performing-stopped-title = La réinitialisation s’est arrêtée
performing-stopped-lead = Voici où en est le mot de passe, et ce qu’il faut faire.
performing-again = Reprendre
performing-out = Mes comptes

## Passer la main, et reprendre

busy-sealing = Trousseau prépare le fichier protégé…
busy-taking-over = Trousseau ouvre le fichier et confie les mots de passe au trousseau de l’ordinateur…
home-hand-over = Je passe la main
home-take-over = Reprendre d’un autre ordinateur
home-elsewhere = { $structure } : le mot de passe n’est pas arrivé de l’autre ordinateur
home-elsewhere-more = Reprenez le même fichier de passation : il ne manque que lui.
settings-hand-over-title = Changer de personne ou d’ordinateur
settings-hand-over-lead = Un fichier protégé emporte vos comptes, leur historique et leurs mots de passe.
hand-over-title = Passez la main sans rien perdre
hand-over-lead = Un fichier protégé emporte vos comptes, leur historique et leurs mots de passe : pour la personne qui vous succède, ou pour votre nouvel ordinateur.
hand-over-accounts = Ce qui part
hand-over-passphrase-title = La phrase secrète du fichier
hand-over-passphrase-hint = Au moins 12 caractères : quelques mots que vous pourrez dicter. Trousseau ne les garde pas ; sans eux, le fichier ne s’ouvre plus.
hand-over-none = Cochez au moins un compte.
hand-over-empty = Aucun compte n’est connu sur cet ordinateur : il n’y a rien à transmettre.
hand-over-back = Retour
hand-over-save = Enregistrer le fichier…
handed-over-title = Le fichier de passation est enregistré
handed-over-lead = Il reste à le remettre. Ici, rien n’a changé.
handed-over-forgotten-title = Les mots de passe sont oubliés ici
handed-over-forgotten-lead = Ils ne sont plus que dans le fichier de passation et sur l’ordinateur qui l’a repris. L’historique reste ici.
handed-over-file = Enregistré : { $file }
handed-over-next = Ce qu’il reste à faire
handed-over-give = Remettez le fichier.
handed-over-give-more = Sur une clé ou par courriel : il ne s’ouvre qu’avec la phrase secrète.
handed-over-say = Dites la phrase secrète par un autre chemin.
handed-over-say-more = De vive voix ou par téléphone, jamais avec le fichier.
handed-over-import = Sur l’autre ordinateur, le fichier s’ouvre dans Trousseau.
handed-over-import-more = « Reprendre d’un autre ordinateur », sur la page d’accueil ou dans les réglages.
handed-over-tell = Prévenez l’éditeur et le service informatique.
handed-over-tell-more = Ils sauront qui appeler à la prochaine réinitialisation.
handed-over-contact = Sur Chorus Pro, le gestionnaire principal change aussi.
handed-over-contact-more = L’adresse de contact du compte technique suit le gestionnaire principal ; pour un simple changement d’ordinateur, il n’y a rien à faire.
handed-over-forget-title = Oublier ici
handed-over-forget-lead = Quand l’autre ordinateur a tout repris, et pas avant : efface de celui-ci les mots de passe transmis. L’historique reste.
handed-over-forget = Oublier ici les mots de passe
handed-over-question = Sont-ils bien arrivés sur l’autre ordinateur ? Ils ne pourront plus être relus ici.
handed-over-keep = Non, les garder
handed-over-forget-now = Oui, les oublier ici
handed-over-home = Mes comptes
take-over-title = Reprenez d’un autre ordinateur
take-over-lead = Le fichier de passation apporte les comptes, leur historique et leurs mots de passe, tels qu’ils étaient sur l’autre ordinateur.
take-over-file = Le fichier de passation
take-over-file-more = Son nom finit par « .trousseau ». Choisissez-le, ou déposez-le sur cette fenêtre.
take-over-chosen = Choisi : { $file }
take-over-choose = Choisir le fichier…
take-over-choose-other = En choisir un autre…
take-over-passphrase = Phrase secrète
take-over-passphrase-hint = Celle qui a été choisie en enregistrant le fichier ; elle vous est dite de vive voix.
take-over-passphrase-missing = Tapez la phrase secrète du fichier.
take-over-back = Retour
take-over-open = Reprendre
taken-over-title = Voici ce qui est arrivé
taken-over-missing-title = Il manque encore un mot de passe
taken-over-lead = Les mots de passe repris sont gardés dans le trousseau de cet ordinateur.
taken-over-missing-lead = Le reste est ici. Le même fichier, ouvert encore une fois, apportera ce qui manque.
taken-over-next = Ce qu’il reste à faire
taken-over-programs = Vos logiciels n’ont rien à changer.
taken-over-programs-more = Le mot de passe est le même. Ceux qui l’attendaient encore sont notés dans « Mes comptes ».
taken-over-contact = Si vous succédez à quelqu’un, devenez gestionnaire principal sur Chorus Pro.
taken-over-contact-more = L’adresse de contact du compte technique suivra.
taken-over-vendor = Dites à l’éditeur et au service informatique qui appeler désormais.
taken-over-delete = Dites à l’autre personne que tout est arrivé, et supprimez le fichier.
taken-over-delete-more = Elle pourra alors oublier les mots de passe sur son ordinateur.
taken-over-again = Reprendre le même fichier
taken-over-home = Mes comptes
## La fenêtre de Chorus Pro

portal-window-title = Dans la fenêtre de Chorus Pro
portal-window-lead = Vous naviguez, Trousseau suit : il dit quoi faire et garde le nouveau mot de passe dès qu’il s’affiche.
portal-window-host = Page de { $host }
portal-window-no-host = Page sans adresse
portal-window-now = Maintenant
portal-window-do-it = Le faire pour moi
portal-window-reset = Réinitialiser, l’ancien ne marchera plus
portal-window-again = Cliquer une seconde fois ?
portal-window-again-more = Ce serait une seconde demande. Si la première a été faite, le mot de passe qu’elle a donné ne vaudra plus rien. S’il est affiché quelque part, copiez-le d’abord.
portal-window-again-do = Cliquer encore : une seconde demande
portal-window-refused = La page voulait aller sur { $host }. Trousseau ne va que sur les sites de l’État.
portal-window-refused-open = Ouvrir dans mon navigateur
portal-window-download = La page voulait enregistrer un fichier. Trousseau ne l’a pas fait : le mot de passe y serait en clair. Il sait l’enregistrer lui-même.
portal-window-unknown = La page n’est pas reconnue ?
portal-window-unknown-more = Si elle montre le nouveau mot de passe, copiez-la toute (Ctrl+A, Ctrl+C), puis « Lire la page copiée ». Pour nous la signaler, copiez sa forme : seuls les mots du portail y figurent, ni nom, ni identifiant, ni mot de passe. Rien n’est envoyé.
portal-window-shape = Copier la forme de la page
portal-window-shape-copied = La forme de la page est copiée.
portal-window-close = Fermer cette fenêtre
portal-window-busy = La fenêtre de Chorus Pro s’ouvre…
follow-window = Ouvrir dans une fenêtre de Trousseau
follow-window-more = Dans une fenêtre de Trousseau, il n’y a rien à copier : il lit la page et garde le mot de passe dès qu’il s’affiche. Vous vous connectez vous-même.
what-window = Le faire moi-même, dans une fenêtre
what-window-today = … sur le portail d’aujourd’hui

## Échéances de toutes les structures

home-due-dates = Échéances de toutes vos structures
due-dates-title = Échéances de vos structures
due-dates-lead = Un compte technique peut voir plusieurs structures. Chorus Pro indique, pour chacune, quand le mot de passe technique finit.
due-dates-what = Trousseau lit une fiche par seconde, et ne change rien. Pour 300 structures, comptez six minutes : vous pouvez continuer à côté.
due-dates-read = Lire sur Chorus Pro
due-dates-read-again = Relire sur Chorus Pro
due-dates-no-reader = Pour lire les échéances, il faut un compte technique dont Trousseau garde le mot de passe actuel.
due-dates-no-piste = Pour lire les échéances, il faut aussi les identifiants d’une application PISTE.
due-dates-piste = Donner des identifiants PISTE
due-dates-asking = Chorus Pro donne la liste des structures…
due-dates-progress = { $read } sur { $of }
due-dates-stop = Arrêter
due-dates-ended = La lecture est terminée.
due-dates-save = Enregistrer la liste
due-dates-back = Retour

## Mots de passe mis de côté
set-aside-try = L’essayer
set-aside-trying = Trousseau l’essaie sur PISTE…
set-aside-not-tried = L’essai n’a pas pu se faire. Le mot de passe reste gardé ici.
set-aside-take-up = Le reprendre
set-aside-take-up-for = Le reprendre, le mot de passe mis de côté de { $structure }
set-aside-home = { $structure } : { $text }
set-aside-title = Lequel des deux est le bon ?
set-aside-lead = Ce mot de passe est mis de côté, et rien ne l’efface sans vous. Comparez les deux avant de répondre.
set-aside-this = Celui qui est mis de côté :
set-aside-other = Celui du compte :
set-aside-no-other = Le compte n’a pas d’autre mot de passe sur cet ordinateur.
set-aside-what = Le reprendre ne supprime rien : l’autre est mis de côté à son tour. S’il attendait « Soumettre », vous direz ensuite si le formulaire a été accepté.
set-aside-take-up-now = Reprendre celui qui est mis de côté
set-aside-discard = Garder celui du compte, oublier l’autre
set-aside-discard-question = Celui qui est mis de côté ne pourra plus être relu nulle part. L’oublier ?
set-aside-discard-no = Non, le garder
set-aside-discard-yes = Oui, l’oublier
set-aside-later = Plus tard
refusal-see-account = Voir où en est le compte
