; What becomes of passwords and history when the program is removed. They stay, unless the user says otherwise.

Var Forget ; "yes", or empty
Var ForgetButton

; Silent: `/FORGET` says it.
Function un.ReadWhatStays
  StrCpy $Forget ""
  ${un.GetParameters} $0
  ClearErrors
  ${un.GetOptions} $0 "/FORGET" $1
  ${IfNot} ${Errors}
    StrCpy $Forget "yes"
  ${EndIf}
FunctionEnd

Function un.WhatStaysPage
  !insertmacro MUI_HEADER_TEXT "$(WhatStaysTitle)" "$(WhatStaysSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateFirstRadioButton} 0 0 100% 12u "$(Keep)"
  Pop $0
  ${NSD_OnClick} $0 un.OnChoice
  ${If} $Forget == ""
    ${NSD_Check} $0
  ${EndIf}
  ${NSD_CreateLabel} 12u 13u -12u 28u "$(KeepMeans)"
  Pop $1
  ${NSD_CreateAdditionalRadioButton} 0 50u 100% 12u "$(ForgetAll)"
  Pop $ForgetButton
  ${NSD_OnClick} $ForgetButton un.OnChoice
  ${If} $Forget != ""
    ${NSD_Check} $ForgetButton
  ${EndIf}
  ${NSD_CreateLabel} 12u 63u -12u 50u "$(ForgetMeans)"
  Pop $1
  Call un.NameButton
  nsDialogs::Show
FunctionEnd

Function un.OnChoice
  Pop $0
  Call un.ReadChoice
  Call un.NameButton
FunctionEnd

Function un.LeaveWhatStaysPage
  Call un.ReadChoice
FunctionEnd

Function un.ReadChoice
  ${NSD_GetState} $ForgetButton $0
  StrCpy $Forget ""
  ${If} $0 == ${BST_CHECKED}
    StrCpy $Forget "yes"
  ${EndIf}
FunctionEnd

; What cannot be undone is named on the button.
Function un.NameButton
  GetDlgItem $0 $HWNDPARENT 1
  ${If} $Forget == ""
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(ButtonRemove)"
  ${Else}
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(ButtonForget)"
  ${EndIf}
FunctionEnd

; Where they cannot be forgotten the program stays, so that it can be tried again.
Function un.ForgetIfAsked
  ${If} $Forget == ""
    StrCpy $Removed "$(RemovedKept)"
    Return
  ${EndIf}
  StrCpy $Removed "$(RemovedForgotten)"
  nsExec::ExecToStack '"$INSTDIR\trousseau-cli.exe" forget --everything'
  Pop $0
  Pop $1
  ${If} $0 != 0
    SetErrorLevel ${EXIT_NOT_FORGOTTEN}
    ${IfNot} ${Silent}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NotForgotten)$\r$\n$\r$\n$1"
    ${EndIf}
    Quit
  ${EndIf}
FunctionEnd
