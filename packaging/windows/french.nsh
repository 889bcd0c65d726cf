; Ce que lit la personne qui installe, en français. Les mots sont ceux de docs/style.md.

!macro French ID TEXT
  LangString ${ID} ${LANG_FRENCH} "${TEXT}"
!macroend

!insertmacro French WelcomeTitle "Installer Trousseau"
!insertmacro French WelcomeText "Trousseau accompagne le gestionnaire principal d’une structure Chorus Pro quand il réinitialise le mot de passe du compte technique.$\r$\n$\r$\nIl s’installe pour vous seul, sans droits d’administrateur. Si une version est déjà là, elle est remplacée ; vos mots de passe et votre historique restent.$\r$\n$\r$\nTrousseau n’est pas affilié à l’AIFE."
!insertmacro French FinishTitle "Trousseau est installé"
!insertmacro French FinishText "Vous le trouvez dans le menu Démarrer.$\r$\n$\r$\nPour essayer sans risque, choisissez « S’entraîner d’abord » sur le premier écran."
!insertmacro French FinishRun "Ouvrir Trousseau maintenant"

!insertmacro French IsOpen "Trousseau est ouvert.$\r$\n$\r$\n« OK » le ferme et continue."
!insertmacro French StillOpen "Trousseau est encore ouvert.$\r$\n$\r$\nS’il garde sa fenêtre ouverte, c’est qu’un nouveau mot de passe n’est pas encore gardé. Regardez ce que dit sa fenêtre, mettez ce mot de passe en sûreté, puis appuyez sur « Réessayer ».$\r$\n$\r$\n« Annuler » laisse tout tel quel."

!insertmacro French WebView2Title "Il manque un composant de Windows"
!insertmacro French WebView2Subtitle "Microsoft Edge WebView2, que Trousseau utilise pour sa fenêtre."
!insertmacro French WebView2Text "Trousseau ne s’ouvre pas sans Microsoft Edge WebView2. Windows 11 l’a toujours, Windows 10 presque toujours ; sur cet ordinateur il n’y est pas.$\r$\n$\r$\nIl vient de Microsoft, gratuitement, et s’installe sans droits d’administrateur. Sa page (« Evergreen Bootstrapper ») :"
!insertmacro French WebView2Then "Installez-le d’abord, puis continuez ici. Si l’ordinateur est géré par votre service informatique, demandez-le-lui."
!insertmacro French WebView2StillMissing "WebView2 manque encore : Trousseau serait installé, mais ne s’ouvrirait pas.$\r$\n$\r$\nInstaller Trousseau quand même ?"

!insertmacro French WhatStaysTitle "Désinstaller Trousseau"
!insertmacro French WhatStaysSubtitle "Que faire des mots de passe et de l’historique ?"
!insertmacro French Keep "&Garder mes mots de passe et mon historique"
!insertmacro French KeepMeans "Ils restent dans le trousseau de l’ordinateur et dans votre dossier personnel. Réinstallé, Trousseau les retrouve."
!insertmacro French ForgetAll "&Oublier tous mes mots de passe et mon historique"
!insertmacro French ForgetMeans "C’est sans retour. Un mot de passe qui n’est ni dans votre logiciel ni dans un fichier est perdu : Chorus Pro ne le montre pas deux fois, il faudra le réinitialiser de nouveau. Les fichiers que vous avez enregistrés restent."
!insertmacro French RemovedTitle "Trousseau est désinstallé"
!insertmacro French RemovedKept "Vos mots de passe et votre historique sont gardés."
!insertmacro French RemovedForgotten "Vos mots de passe et votre historique sont oubliés."
!insertmacro French ButtonRemove "Désinstaller"
!insertmacro French ButtonForget "Tout oublier"
!insertmacro French NotForgotten "Les mots de passe n’ont pas pu être oubliés tous. Trousseau n’a pas été désinstallé ; vous pouvez recommencer."
