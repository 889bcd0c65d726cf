# Refus : ce qui s’est passé, quoi faire (.todo) et un code à donner à qui vous aide (.code).
# Les deux moitiés sont dans un même message, pour que la paire ne se sépare pas.

## Le trousseau de l’ordinateur

keyring-locked = Le trousseau de mots de passe de l’ordinateur est fermé.
    .todo = Ouvrez-le avec le mot de passe de votre session, puis appuyez sur « Réessayer ».
    .code = TR-K01
keyring-none = Cet ordinateur n’a pas de trousseau de mots de passe en marche.
    .todo = Demandez à votre informaticien d’activer le trousseau de votre session, puis appuyez sur « Réessayer ».
    .code = TR-K02
keyring-refused = Le trousseau de mots de passe a refusé l’accès à Trousseau.
    .todo = Acceptez la demande qui s’affiche, puis appuyez sur « Réessayer ».
    .code = TR-K03
keyring-timed-out = Le trousseau de mots de passe n’a pas répondu à temps.
    .todo = Regardez si une fenêtre vous demande le mot de passe de votre session, répondez-y, puis appuyez sur « Réessayer ».
    .code = TR-K04
keyring-read-back-differs = Le trousseau n’a pas rendu le mot de passe tel qu’il avait été confié.
    .todo = Enregistrez le mot de passe dans un PDF protégé, puis demandez de l’aide avec ce code.
    .code = TR-K05
keyring-too-long = Ce mot de passe dépasse ce que le trousseau de l’ordinateur peut garder ({ $limit } octets).
    .todo = Enregistrez le mot de passe dans un PDF protégé.
    .code = TR-K06
keyring-unavailable = Le trousseau de mots de passe ne fonctionne pas en ce moment.
    .todo = Fermez puis rouvrez votre session, et appuyez sur « Réessayer ».
    .code = TR-K07
keyring-not-found = Le trousseau de l’ordinateur n’a plus ce mot de passe.
    .todo = Si vous l’avez enregistré dans un fichier, servez-vous de ce fichier. Sinon, réinitialisez de nouveau.
    .code = TR-K08
keyring-unreadable = Ce que le trousseau de l’ordinateur garde sous ce nom n’est pas un mot de passe.
    .todo = Si vous l’avez enregistré dans un fichier, servez-vous de ce fichier. Sinon, réinitialisez de nouveau.
    .code = TR-K09

## Le journal

journal-unavailable = Trousseau ne peut pas écrire son journal.
    .todo = Vérifiez qu’il reste de la place sur le disque et que le dossier de Trousseau n’est pas protégé, puis réessayez.
    .code = TR-J01
journal-damaged = Le journal de Trousseau contient une ligne illisible (nº { $line }).
    .todo = Ne l’effacez pas : demandez de l’aide avec ce code. Vos mots de passe sont toujours dans le trousseau de l’ordinateur.
    .code = TR-J02
journal-too-new = Ce journal a été écrit par une version plus récente de Trousseau.
    .todo = Installez la dernière version de Trousseau, puis ouvrez-la de nouveau.
    .code = TR-J03
journal-busy = Le journal de Trousseau est occupé : une autre fenêtre de Trousseau est peut-être ouverte.
    .todo = Fermez l’autre fenêtre, puis réessayez.
    .code = TR-J04
journal-disk-full = Le disque est plein : Trousseau ne peut pas écrire son journal.
    .todo = Libérez de la place, puis réessayez.
    .code = TR-J05
journal-folder = Le dossier de Trousseau ne peut pas être créé.
    .todo = Demandez à votre informaticien de vous donner le droit d’écrire dans { $folder }.
    .code = TR-J06
journal-foreign = Le fichier qui porte le nom du journal n’est pas celui de Trousseau.
    .todo = Demandez de l’aide avec ce code. Le fichier est resté tel quel.
    .code = TR-J07

## Le compte

login-not-understood = Cet identifiant n’a pas la forme d’un identifiant technique.
    .todo = Recopiez-le en entier, par exemple TECH_1_21010033200018@cpro.fr. Il se lit sur la fiche de la structure.
    .code = TR-A01
structure-id-not-understood = Cet identifiant de structure est trop long.
    .todo = Un SIRET a 14 chiffres. Vous pouvez aussi laisser ce champ vide.
    .code = TR-A02
structure-name-missing = Le nom de la structure manque.
    .todo = Écrivez-le comme vous le dites, par exemple « Commune de Valserine ».
    .code = TR-A03
unknown-account = Trousseau ne connaît pas ce compte.
    .todo = Revenez à « Mes comptes ».
    .code = TR-A04
another-account = Cette page parle d’un autre compte : { $login }.
    .todo = Si c’est bien celui que vous avez réinitialisé, gardez le mot de passe pour ce compte-là. Sinon, copiez la page du bon compte.
    .code = TR-A05

## Les logiciels

destination-name-missing = Le nom du logiciel manque.
    .todo = Écrivez le nom que vous employez, par exemple « e.magnus ».
    .code = TR-D01
destination-name-too-long = Ce texte est trop long ({ $limit } caractères au plus).
    .todo = Raccourcissez-le.
    .code = TR-D02
unknown-destination = Ce logiciel n’est plus dans la liste.
    .todo = Revenez à la liste et recommencez.
    .code = TR-D03
no-destination-named = Aucun logiciel n’est indiqué pour ce compte.
    .todo = Indiquez au moins celui qui envoie vos factures : sans lui, Trousseau ne peut pas vous dire quand c’est fini.
    .code = TR-D04
destination-note-too-long = Cette note est trop longue ({ $limit } caractères au plus).
    .todo = Gardez l’essentiel : le menu et la page où le mot de passe se tape.
    .code = TR-D05

## La réinitialisation

rotation-open = Une réinitialisation de ce compte attend encore ses logiciels.
    .todo = Continuez-la. Si son mot de passe n’est plus bon, vous pouvez recommencer : celui-ci ne servira plus.
    .code = TR-R01
no-rotation-open = Aucune réinitialisation n’est en cours pour ce compte.
    .todo = Commencez-en une depuis « Mes comptes ».
    .code = TR-R02
cannot-cancel = Un mot de passe a déjà été reçu : on ne peut plus faire comme si de rien n’était.
    .todo = Continuez jusqu’à ce que vos logiciels l’aient.
    .code = TR-R03
still-the-old-password = C’est encore l’ancien mot de passe.
    .todo = Copiez celui que Chorus Pro vient d’afficher. L’ancien ne marche plus dès que la réinitialisation est acceptée.
    .code = TR-R04
not-pending = Ce mot de passe n’attend plus « Soumettre ».
    .todo = Revenez à « Mes comptes » pour voir où vous en êtes.
    .code = TR-R05
destinations-unconfirmed = Des logiciels n’ont pas encore le nouveau mot de passe.
    .todo = Confirmez-les un par un, ou retirez ceux qui ne servent plus.
    .code = TR-R06
reset-in-future = Cette date n’est pas encore passée.
    .todo = Indiquez quand vous avez fait la réinitialisation.
    .code = TR-R07
reset-too-long-ago = Un mot de passe réinitialisé à cette date ne serait plus valable.
    .todo = Vérifiez la date : un mot de passe vaut environ { $days } jours.
    .code = TR-R08
nothing-considered = Il n’y a pas de mot de passe à confirmer.
    .todo = Copiez-le de nouveau sur Chorus Pro, puis recommencez.
    .code = TR-R09
no-password = Trousseau n’a pas de mot de passe pour ce compte.
    .todo = Commencez une réinitialisation, ou continuez celle qui est en cours.
    .code = TR-R10
password-not-safe = Ce mot de passe n’est pas encore en sûreté.
    .todo = Mettez-le d’abord en sûreté, ou enregistrez-le dans un PDF protégé.
    .code = TR-R11
not-effective = Le nouveau mot de passe n’est pas encore en vigueur.
    .todo = Cliquez d’abord sur « Soumettre » dans Chorus Pro, puis dites-le à Trousseau.
    .code = TR-R12

## La page lue

read-empty = Il n’y a rien à lire : aucun texte n’a été copié.
    .todo = Sur la page de Chorus Pro, appuyez sur Ctrl+A puis Ctrl+C (⌘ sur un Mac), et revenez ici.
    .code = TR-L01
read-nothing-recognised = Ce texte n’est pas une page de Chorus Pro que Trousseau connaît.
    .todo = Le texte copié est resté en place. Copiez toute la page avec Ctrl+A puis Ctrl+C, ou seulement le mot de passe.
    .code = TR-L02
read-too-early-sign-in = C’est la page de connexion.
    .todo = Connectez-vous à Chorus Pro comme d’habitude, puis suivez les étapes jusqu’au nouveau mot de passe.
    .code = TR-L03
read-too-early-structures = C’est la liste de vos structures : le nouveau mot de passe n’y est pas encore.
    .todo = Cliquez sur le crayon de la bonne structure, et suivez les étapes.
    .code = TR-L04
read-too-early-structure = C’est la fiche de la structure : le nouveau mot de passe n’y est pas encore.
    .todo = Cliquez sur « Réinitialiser le mot de passe (utilisateur technique) ».
    .code = TR-L05
read-too-early-confirmation = C’est la demande de confirmation : rien n’est encore réinitialisé.
    .todo = Cliquez sur « Confirmer », puis copiez la page qui suit.
    .code = TR-L06
read-incomplete = La page est bien la bonne, mais la copie s’arrête avant la fin.
    .todo = Cliquez dans la page, appuyez sur Ctrl+A puis Ctrl+C, et recommencez. Ne fermez pas la page.
    .code = TR-L07
read-ambiguous = Ce texte montre deux mots de passe ou deux comptes différents.
    .todo = Copiez seulement la dernière page, ou seulement le mot de passe.
    .code = TR-L08
read-form-without-password = C’est le bon formulaire, mais la copie d’une page ne contient pas ce qui est dans ses champs.
    .todo = Cliquez dans le champ du mot de passe, copiez-le seul (Ctrl+A puis Ctrl+C), et revenez ici.
    .code = TR-L09
read-submitted = Chorus Pro dit que la demande est acceptée, mais cette page ne montre pas le mot de passe.
    .todo = Si vous l’avez noté, tapez-le. Sinon, il faut réinitialiser de nouveau.
    .code = TR-L10
file-unreadable = Le fichier { $file } n’a pas pu être lu.
    .todo = Vérifiez qu’il est bien sur cet ordinateur et choisissez-le de nouveau.
    .code = TR-L11
file-not-understood = Le fichier { $file } n’est pas un export de Chorus Pro que Trousseau sait lire.
    .todo = Copiez plutôt la page, ou seulement le mot de passe.
    .code = TR-L12
file-protected = Le fichier { $file } est protégé par un mot de passe.
    .todo = Ouvrez-le, copiez tout son texte (Ctrl+A puis Ctrl+C), et choisissez « Lire la page copiée ».
    .code = TR-L17
file-too-large = Le fichier { $file } est trop gros pour être un export de Chorus Pro.
    .todo = Vérifiez que c’est le bon, ou copiez plutôt la page.
    .code = TR-L18
passwords-differ = Les deux mots de passe tapés ne sont pas les mêmes.
    .todo = Tapez-les de nouveau, en regardant celui de Chorus Pro.
    .code = TR-L13
password-empty = Le mot de passe manque.
    .todo = Tapez-le tel que Chorus Pro l’affiche, deux fois.
    .code = TR-L14
passphrases-differ = Les deux phrases secrètes tapées ne sont pas les mêmes.
    .todo = Tapez-les de nouveau.
    .code = TR-L15
passphrase-too-short = Cette phrase secrète est trop courte ({ $minimum } caractères au moins).
    .todo = Choisissez plusieurs mots que vous retiendrez.
    .code = TR-L16

## L’ordinateur

browser-not-opened = Votre navigateur ne s’est pas ouvert.
    .todo = Ouvrez-le vous-même et allez à l’adresse { $address }.
    .code = TR-S01
clipboard-unreachable = Le presse-papiers de l’ordinateur ne répond pas.
    .todo = Réessayez. Si cela continue, tapez le mot de passe.
    .code = TR-S02
dialog-not-shown = La fenêtre de choix d’un fichier ne s’est pas ouverte.
    .todo = Réessayez, ou redémarrez Trousseau.
    .code = TR-S03
interrupted = Trousseau s’est arrêté au milieu de ce travail.
    .todo = Revenez à « Mes comptes » : l’écran vous dira où vous en êtes.
    .code = TR-S04
date-not-understood = Cette date n’est pas complète.
    .todo = Indiquez le jour, le mois, l’année et l’heure.
    .code = TR-S05

## Les fichiers

handover-disk-full = Il n’y a plus de place sur le disque, dans le dossier « { $folder } ». Rien n’a été enregistré.
    .todo = Libérez de la place ou choisissez un autre dossier, puis enregistrez de nouveau.
    .code = TR-H01
handover-disk-reads-otherwise = Le fichier « { $file } » a été écrit, mais sa relecture ne donne pas la même chose.
    .todo = Ne vous fiez pas à ce fichier : supprimez-le et enregistrez dans un autre dossier.
    .code = TR-H02
handover-export-reads-otherwise = Le fichier { $format } préparé ne redonne pas exactement le mot de passe. Rien n’a été enregistré.
    .todo = Enregistrez sous un autre format, ou copiez le mot de passe. Prévenez l’assistance avec ce code.
    .code = TR-H03
handover-file-in-use = Le fichier « { $file } » existe déjà et ne peut pas être remplacé. Il est peut-être ouvert dans un autre logiciel.
    .todo = Fermez-le, ou enregistrez sous un autre nom.
    .code = TR-H04
handover-folder-missing = Le dossier « { $folder } » n’existe pas ou n’est plus accessible.
    .todo = Rebranchez la clé ou le lecteur réseau s’il s’agit de l’un d’eux, ou choisissez un autre dossier.
    .code = TR-H05
handover-folder-not-writable = Vous n’avez pas le droit d’enregistrer dans le dossier « { $folder } ».
    .todo = Choisissez un autre dossier, par exemple « Documents ».
    .code = TR-H06
handover-no-randomness = L’ordinateur n’a pas fourni les nombres aléatoires nécessaires pour protéger le fichier. Rien n’a été enregistré.
    .todo = Réessayez. Si cela persiste, redémarrez l’ordinateur ou enregistrez sans protection.
    .code = TR-H07
handover-passphrase-not-usable = Cette phrase secrète ne peut pas protéger un PDF : elle est trop longue ou contient un caractère qui n’est pas accepté.
    .todo = Choisissez une phrase secrète de { $limit } caractères au plus, faite de lettres, de chiffres et de signes du clavier.
    .code = TR-H08
handover-password-not-for-pdf = Le mot de passe contient un espace ou un caractère rare ({ $codepoint }) qui se perdrait en le copiant depuis un PDF. Rien n’a été enregistré.
    .todo = Enregistrez le tableau CSV, ou copiez le mot de passe.
    .code = TR-H09
handover-pdf-not-made = Le PDF n’a pas pu être préparé. Rien n’a été enregistré.
    .todo = Enregistrez le tableau CSV à la place, et prévenez l’assistance avec ce code.
    .code = TR-H10
handover-write-failed = L’enregistrement dans le dossier « { $folder } » a échoué.
    .todo = Réessayez, ou choisissez un autre dossier.
    .code = TR-H11
