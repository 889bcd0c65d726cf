; The web view that Trousseau draws its window with is a part of Windows 11 and of an up-to-date Windows 10. Where it is missing,
; that is said before anything is installed, with where it comes from. Its version stands in the registry, by Microsoft's own
; documentation ("Distribute your app and the WebView2 Runtime").

!define WEBVIEW2_KEY "Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define WEBVIEW2_PAGE "https://developer.microsoft.com/microsoft-edge/webview2/"

Var WebView2

; Its version; empty where it is missing.
Function FindWebView2
  SetRegView 32
  ReadRegStr $WebView2 HKLM "${WEBVIEW2_KEY}" "pv"
  SetRegView 64
  ${If} $WebView2 == ""
  ${OrIf} $WebView2 == "0.0.0.0"
    ReadRegStr $WebView2 HKCU "${WEBVIEW2_KEY}" "pv"
  ${EndIf}
  ${If} $WebView2 == "0.0.0.0"
    StrCpy $WebView2 ""
  ${EndIf}
FunctionEnd

; Where nothing more is asked, the button of the first page says what it does.
Function NameFirstButton
  ${If} $WebView2 != ""
    GetDlgItem $0 $HWNDPARENT 1
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
  ${EndIf}
FunctionEnd

Function WebView2Page
  Call FindWebView2
  ${If} $WebView2 != ""
    Abort ; the page is not needed
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(WebView2Title)" "$(WebView2Subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 52u "$(WebView2Text)"
  Pop $0
  ${NSD_CreateLink} 0 54u 100% 12u "${WEBVIEW2_PAGE}"
  Pop $0
  SetCtlColors $0 0F5C5A transparent
  ${NSD_OnClick} $0 OpenWebView2Page
  ${NSD_CreateLabel} 0 74u 100% 40u "$(WebView2Then)"
  Pop $0
  nsDialogs::Show
FunctionEnd

Function OpenWebView2Page
  ExecShell "open" "${WEBVIEW2_PAGE}"
FunctionEnd

Function LeaveWebView2Page
  Call FindWebView2
  ${If} $WebView2 == ""
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(WebView2StillMissing)" IDYES +2
    Abort ; stays on the page
  ${EndIf}
FunctionEnd
