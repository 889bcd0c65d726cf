; What the person who installs reads, in English. The words are those of docs/style.md.

!macro English ID TEXT
  LangString ${ID} ${LANG_ENGLISH} "${TEXT}"
!macroend

!insertmacro English WelcomeTitle "Install Trousseau"
!insertmacro English WelcomeText "Trousseau carries the principal manager of a Chorus Pro structure through the reset of the technical account’s password.$\r$\n$\r$\nIt is installed for you alone, without administrator rights. A version that is there already is replaced; your passwords and your history stay.$\r$\n$\r$\nTrousseau is not affiliated with the AIFE."
!insertmacro English FinishTitle "Trousseau is installed"
!insertmacro English FinishText "You find it in the Start menu.$\r$\n$\r$\nTo try it without any risk, choose “Practise first” on the first screen."
!insertmacro English FinishRun "Open Trousseau now"

!insertmacro English IsOpen "Trousseau is open.$\r$\n$\r$\n“OK” closes it and goes on."
!insertmacro English StillOpen "Trousseau is still open.$\r$\n$\r$\nIf it keeps its window open, a new password is not kept yet. Look at what its window says, bring that password to safety, then press “Retry”.$\r$\n$\r$\n“Cancel” leaves everything as it is."

!insertmacro English WebView2Title "A part of Windows is missing"
!insertmacro English WebView2Subtitle "Microsoft Edge WebView2, which Trousseau draws its window with."
!insertmacro English WebView2Text "Trousseau does not open without Microsoft Edge WebView2. Windows 11 always has it, Windows 10 nearly always; this computer does not.$\r$\n$\r$\nIt comes from Microsoft, free of charge, and is installed without administrator rights. Its page (“Evergreen Bootstrapper”):"
!insertmacro English WebView2Then "Install it first, then go on here. If your IT department looks after this computer, ask them for it."
!insertmacro English WebView2StillMissing "WebView2 is still missing: Trousseau would be installed, but would not open.$\r$\n$\r$\nInstall Trousseau all the same?"

!insertmacro English WhatStaysTitle "Remove Trousseau"
!insertmacro English WhatStaysSubtitle "What shall become of the passwords and the history?"
!insertmacro English Keep "&Keep my passwords and my history"
!insertmacro English KeepMeans "They stay in the computer’s keyring and in your personal folder. Installed again, Trousseau finds them."
!insertmacro English ForgetAll "&Forget all my passwords and my history"
!insertmacro English ForgetMeans "This cannot be undone. A password that is neither in your program nor in a file is lost: Chorus Pro does not show it twice, and it will have to be reset again. The files that you saved stay."
!insertmacro English RemovedTitle "Trousseau is removed"
!insertmacro English RemovedKept "Your passwords and your history are kept."
!insertmacro English RemovedForgotten "Your passwords and your history are forgotten."
!insertmacro English ButtonRemove "Remove"
!insertmacro English ButtonForget "Forget all"
!insertmacro English NotForgotten "Not all passwords could be forgotten. Trousseau was not removed; you can try again."
