Target amd64-unicode
; The setup for Windows: for the user who runs it, without administrator. `cargo xtask bundle --target windows` calls it with
;   VERSION (as users see it), VERSION_OF_FOUR (Windows' own form), PROGRAM (the folder with the three files), OUT, SIZE (in kB).
;
; Silent: `/S`. Exit codes of setup and uninstaller:
;   0 done · 1 cancelled · 2 a file could not be written · 3 WebView2 is missing · 4 Trousseau is open and did not close
;   5 the passwords could not be forgotten, so nothing was removed
; The uninstaller keeps passwords and history; silent, `/S /FORGET` deletes them. It copies itself aside and returns at once,
; unless it is called with `_?=` and the program's folder, as its very last words; then its own file stays behind.

!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Trousseau"
!define ERROR_REPORTS_KEY "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define NOTIFIER_KEY "Software\Classes\AppUserModelId\fr.trousseau.desktop"
!define PUBLISHER "The Trousseau developers"
!define EXIT_WEBVIEW2_MISSING 3
!define EXIT_STILL_OPEN 4
!define EXIT_NOT_FORGOTTEN 5

Name "Trousseau"
Caption "Trousseau ${VERSION}"
BrandingText "Trousseau ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Trousseau"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 32 ; in MB: the two programs share much, and the second one finds it in the first
SetFont "Segoe UI" 9
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off

VIProductVersion "${VERSION_OF_FOUR}"
VIFileVersion "${VERSION_OF_FOUR}"
VIAddVersionKey /LANG=0 "ProductName" "Trousseau"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Trousseau"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "EUPL-1.2"

; ── Pages ──
Var Removed ; what is said at the end
!define MUI_ICON "..\..\icons\icon.ico"
!define MUI_UNICON "..\..\icons\icon.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_LANGDLL_WINDOWTITLE "Trousseau"
!define MUI_LANGDLL_INFO "Choisissez la langue. Choose the language."

!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW NameFirstButton
!insertmacro MUI_PAGE_WELCOME
Page custom WebView2Page LeaveWebView2Page
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Trousseau.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.WhatStaysPage un.LeaveWhatStaysPage
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(RemovedTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$Removed"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include french.nsh
!include english.nsh

!include running.nsh
!include webview2.nsh
!include what-stays.nsh

; ── Installing ──
Function .onInit
  SetRegView 64
  !insertmacro MUI_LANGDLL_DISPLAY
  Call FindWebView2
  ${If} ${Silent}
  ${AndIf} $WebView2 == ""
    SetErrorLevel ${EXIT_WEBVIEW2_MISSING}
    Quit
  ${EndIf}
FunctionEnd

Section
  Call CloseRunning
  SetOutPath "$INSTDIR"
  File "${PROGRAM}\Trousseau.exe"
  File "${PROGRAM}\trousseau-cli.exe"
  File "${PROGRAM}\WebView2Loader.dll"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Trousseau.lnk" "$INSTDIR\Trousseau.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Trousseau"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Trousseau.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  !insertmacro MUI_LANGDLL_SAVELANGUAGE
SectionEnd

; ── Removing ──
Function un.onInit
  SetRegView 64
  !insertmacro MUI_UNGETLANGUAGE
  Call un.ReadWhatStays
FunctionEnd

Section Uninstall
  Call un.CloseRunning
  Call un.ForgetIfAsked
  Delete "$INSTDIR\Trousseau.exe"
  Delete "$INSTDIR\trousseau-cli.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Trousseau.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ; The check at login, where the user asked for it (crates/autostart/src/windows.rs).
  DeleteRegValue HKCU "${RUN_KEY}" "Trousseau"
  DeleteRegValue HKCU "${APPROVED_KEY}" "Trousseau"
  DeleteRegKey HKCU "${NOTIFIER_KEY}"
  ; What each start notes there, so that a crash is not reported with its memory.
  DeleteRegValue HKCU "${ERROR_REPORTS_KEY}" "Trousseau.exe"
  DeleteRegValue HKCU "${ERROR_REPORTS_KEY}" "trousseau-cli.exe"
  ; The web view's own folder: caches, nothing of the user's.
  RMDir /r "$LOCALAPPDATA\fr.trousseau.desktop"
SectionEnd
