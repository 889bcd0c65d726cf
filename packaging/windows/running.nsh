; Before its files are replaced or removed, an open Trousseau is asked to close, as a click on its cross would. It refuses while a
; password is not kept yet; then that is said, and nothing is done until it is closed.

Var Running

!macro RunningFunctions UN
; Whether one of its programs runs: Windows lets nobody write to a program that does.
Function ${UN}LookWhetherItRuns
  StrCpy $Running ""
  Push $0
  !insertmacro TryToWrite "$INSTDIR\Trousseau.exe"
  !insertmacro TryToWrite "$INSTDIR\trousseau-cli.exe"
  Pop $0
FunctionEnd

; Asks each of its windows to close, once.
Function ${UN}AskToClose
  Push $0
  StrCpy $0 0
  ${Do}
    FindWindow $0 "Tauri Window" "Trousseau" 0 $0
    ${If} $0 P= 0
      ${ExitDo}
    ${EndIf}
    System::Call "user32::PostMessageW(p r0, i 0x10, p 0, p 0)" ; WM_CLOSE
  ${Loop}
  Pop $0
FunctionEnd

; The check at login has no window; it waits for a click on its notification, or for this event (src-tauri/notification/windows.rs).
Function ${UN}EndTheCheckAtLogin
  Push $0
  System::Call 'kernel32::OpenEventW(i 2, i 0, w "Local\fr.trousseau.desktop.at-login") p .r0' ; EVENT_MODIFY_STATE
  ${If} $0 P<> 0
    System::Call "kernel32::SetEvent(p r0)"
    System::Call "kernel32::CloseHandle(p r0)"
    Sleep 500
  ${EndIf}
  Pop $0
FunctionEnd

Function ${UN}CloseRunning
  Push $0
  Call ${UN}EndTheCheckAtLogin
  Call ${UN}LookWhetherItRuns
  ${If} $Running != ""
  ${AndIfNot} ${Silent}
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(IsOpen)" IDOK +2
    Quit
  ${EndIf}
  ${While} $Running != ""
    Call ${UN}AskToClose
    StrCpy $0 0
    ${Do}
      Sleep 200
      IntOp $0 $0 + 1
      Call ${UN}LookWhetherItRuns
      ${If} $Running == ""
      ${OrIf} $0 >= 50 ; ten seconds
        ${ExitDo}
      ${EndIf}
    ${Loop}
    ${If} $Running != ""
      ${If} ${Silent}
        SetErrorLevel ${EXIT_STILL_OPEN}
        Quit
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" IDRETRY +2
      Quit
    ${EndIf}
  ${EndWhile}
  Pop $0
FunctionEnd
!macroend

!macro TryToWrite FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $Running "${FILE}"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro RunningFunctions ""
!insertmacro RunningFunctions "un."
