; The installer: for the user alone, without rights, or for all users with /ALLUSERS; silent with /S.
; Files are laid beside the old ones first, and change places with them only when all are there.
; Made by packaging/building/windows.py, which defines FILES, LONGEST, NUMBERS, OUTPUT, SIZE, VERSION and perhaps SIGN.

Unicode true
!ifdef AMD64 ; for a Wine without 32-bit programs, where the tests run
  Target amd64-unicode
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include WordFunc.nsh
!include texts.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\planeditor"
!define CLASSES "Software\Classes"
!define CLASS "planeditor.plan"
!define LONGEST_PATH 259

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SetCompressor /SOLID lzma
CRCCheck on
AllowSkipFiles off
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1063 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1063 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1063 "FileDescription" "${NAME}"
VIAddVersionKey /LANG=1063 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1063 "LegalCopyright" "EUPL-1.2"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_FINISHPAGE_RUN "$INSTDIR\planeditor.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Lithuanian"

Var AllUsers

; Says the sentence – in a window, or in a file of %TEMP% when silent – and ends with exit code 2.
!macro Refuse SENTENCE
  StrCpy $R9 "${SENTENCE}"
  ${If} ${Silent}
    FileOpen $R6 "$TEMP\planeditor-diegimas.txt" w
    FileWriteUTF16LE /BOM $R6 "$R9$\r$\n"
    FileClose $R6
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$R9"
  ${EndIf}
  SetErrorLevel 2
  Quit
!macroend

; What the installer puts into its folder; nothing else there is ever touched.
!macro EachItem DO
  !insertmacro ${DO} "_internal"
  !insertmacro ${DO} "planeditor.exe"
  !insertmacro ${DO} "planeditor-cli.exe"
  !insertmacro ${DO} "uninstall.exe"
!macroend

!macro RemoveItem ITEM
  RMDir /r "$INSTDIR\${ITEM}"
  Delete "$INSTDIR\${ITEM}"
!macroend

!macro PutNew ITEM
  ${IfNot} ${Errors}
    ${If} ${FileExists} "$INSTDIR\${ITEM}"
      Rename "$INSTDIR\${ITEM}" "$INSTDIR\_old\${ITEM}"
    ${EndIf}
  ${EndIf}
  ${IfNot} ${Errors}
  ${AndIf} ${FileExists} "$INSTDIR\_new\${ITEM}"
    Rename "$INSTDIR\_new\${ITEM}" "$INSTDIR\${ITEM}"
  ${EndIf}
!macroend

!macro PutBackOld ITEM
  ${If} ${FileExists} "$INSTDIR\_old\${ITEM}"
    !insertmacro RemoveItem "${ITEM}"
    Rename "$INSTDIR\_old\${ITEM}" "$INSTDIR\${ITEM}"
  ${EndIf}
!macroend

; What an installation that was broken off left behind: the old state is made whole.
!macro PutBack
  SetOutPath "$TEMP" ; the folder that a program stands in cannot be removed
  !insertmacro EachItem PutBackOld
  RMDir /r "$INSTDIR\_new"
  RMDir "$INSTDIR\_old"
  RMDir "$INSTDIR" ; only if nothing is left in it
!macroend

; Where all users' settings are, or this user's.
!macro Write KEY NAME VALUE
  WriteRegStr SHCTX "${KEY}" "${NAME}" `${VALUE}`
!macroend

!macro Functions UN
; Closes the windows of programs started from the folder as their users would, and waits for them to end; $R0 is
; "running" when one still is: somebody is asked something in it, or it runs without a window or for another user.
Function ${UN}CloseProgram
  StrCpy $R1 0
  ${Do}
    System::Call 'user32::FindWindowExW(p 0, p R1, p 0, p 0) p.R1'
    ${If} $R1 P= 0
      ${ExitDo}
    ${EndIf}
    System::Call 'user32::IsWindowVisible(p R1) i.R2'
    ${If} $R2 <> 0
      System::Call 'user32::GetWindowThreadProcessId(p R1, *i .R2)'
      System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i R2) p.R3' ; the right to ask for its file
      ${If} $R3 P<> 0
        StrCpy $R4 ""
        System::Call 'kernel32::QueryFullProcessImageNameW(p R3, i 0, w .R4, *i ${NSIS_MAX_STRLEN})'
        System::Call 'kernel32::CloseHandle(p R3)'
        ${If} $R4 == "$INSTDIR\planeditor.exe"
          System::Call 'user32::PostMessageW(p R1, i 0x10, p 0, p 0)' ; WM_CLOSE
        ${EndIf}
      ${EndIf}
    ${EndIf}
  ${Loop}
  ${For} $R1 1 60
    StrCpy $R0 ""
    !insertmacro LookWhetherRunning "planeditor.exe"
    !insertmacro LookWhetherRunning "planeditor-cli.exe"
    ${If} $R0 == ""
      ${ExitFor}
    ${EndIf}
    Sleep 250
  ${Next}
FunctionEnd
!macroend

; A program that runs cannot be written to.
!macro LookWhetherRunning ITEM
  ${If} ${FileExists} "$INSTDIR\${ITEM}"
    ClearErrors
    FileOpen $R2 "$INSTDIR\${ITEM}" a
    ${If} ${Errors}
      StrCpy $R0 "running"
    ${Else}
      FileClose $R2
    ${EndIf}
  ${EndIf}
!macroend
!insertmacro Functions ""
!insertmacro Functions "un."

Function .onInit
  SetRegView 64
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse "${OLD_WINDOWS}"
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers "yes"
    SetShellVarContext all
    System::Call 'shell32::IsUserAnAdmin() i.R1'
    ${If} $R1 = 0
      !insertmacro Refuse "${NO_RIGHTS}"
    ${EndIf}
  ${EndIf}
  ; The folder: what /D names, else where the program is, else the usual one.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\planeditor"
    ${If} $AllUsers == "yes"
      StrCpy $INSTDIR "$PROGRAMFILES64\planeditor"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  ReadRegStr $R8 SHCTX "${UNINSTALL}" "DisplayVersion"
  ${If} $R8 != ""
    ${VersionCompare} "$R8" "${VERSION}" $R0
    ${If} $R0 = 1
      !insertmacro Refuse "${NEWER}"
    ${EndIf}
  ${EndIf}
  StrLen $R0 "$INSTDIR\_new\"
  IntOp $R0 $R0 + ${LONGEST}
  ${If} $R0 > ${LONGEST_PATH}
    !insertmacro Refuse "${TOO_LONG}"
  ${EndIf}
  ${DirState} "$INSTDIR" $R0 ; 1: there is something in it
  ${If} $R0 = 1
    ${If} ${FileExists} "$INSTDIR\_old\*"
    ${OrIf} ${FileExists} "$INSTDIR\_new\*"
      !insertmacro PutBack
    ${ElseIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
      !insertmacro Refuse "${FOREIGN}"
    ${EndIf}
  ${EndIf}

  RMDir /r "$INSTDIR\_gone"
  SetOutPath "$INSTDIR\_new"
  File /r "${FILES}"
  WriteUninstaller "$INSTDIR\_new\uninstall.exe"
  SetOutPath "$TEMP"

  DetailPrint "${CLOSING}"
  Call CloseProgram
  ${If} $R0 != ""
    !insertmacro PutBack
    !insertmacro Refuse "${RUNNING}"
  ${EndIf}
  CreateDirectory "$INSTDIR\_old"
  ClearErrors
  !insertmacro EachItem PutNew
  ${If} ${Errors}
    !insertmacro PutBack
    !insertmacro Refuse "${RUNNING}"
  ${EndIf}
  ; From here on it is the new program: under its other name the old one is never put back.
  Rename "$INSTDIR\_old" "$INSTDIR\_gone"
  RMDir /r "$INSTDIR\_gone"
  RMDir /r "$INSTDIR\_new"

  !insertmacro Write "${CLASSES}\.planas" "" "${CLASS}"
  !insertmacro Write "${CLASSES}\${CLASS}" "" "${PLAN}"
  !insertmacro Write "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\_internal\planas.ico"
  !insertmacro Write "${CLASSES}\${CLASS}\shell\open" "" "${OPEN}"
  !insertmacro Write "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\planeditor.exe" "%1"'
  !insertmacro Write "${UNINSTALL}" "DisplayName" "${NAME}"
  !insertmacro Write "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  !insertmacro Write "${UNINSTALL}" "DisplayIcon" "$INSTDIR\planeditor.exe"
  !insertmacro Write "${UNINSTALL}" "Publisher" "${NAME}"
  !insertmacro Write "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  !insertmacro Write "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  !insertmacro Write "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\planeditor.exe"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; what files are opened with has changed
SectionEnd

; NSIS has said why in a window: a disk is full, a folder is read-only.
Function .onInstFailed
  !insertmacro PutBack
  !insertmacro Refuse "${NOT_WRITTEN}"
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $R0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $R0 == $INSTDIR
    System::Call 'shell32::IsUserAnAdmin() i.R1'
    ${If} $R1 = 0
      !insertmacro Refuse "${NO_RIGHTS_TO_REMOVE}"
    ${EndIf}
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Section Uninstall
  DetailPrint "${CLOSING}"
  Call un.CloseProgram
  ${If} $R0 != ""
    !insertmacro Refuse "${RUNNING}"
  ${EndIf}
  !insertmacro EachItem RemoveItem
  RMDir /r "$INSTDIR\_gone"
  RMDir "$INSTDIR" ; only if nothing is left in it
  ReadRegStr $R0 SHCTX "${CLASSES}\.planas" ""
  ${If} $R0 == "${CLASS}"
    DeleteRegKey SHCTX "${CLASSES}\.planas"
  ${EndIf}
  DeleteRegKey SHCTX "${CLASSES}\${CLASS}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  StrCpy $R7 "%LOCALAPPDATA%\planeditor"
  DetailPrint "${KEPT}"
  MessageBox MB_OK|MB_ICONINFORMATION "${KEPT}" /SD IDOK
SectionEnd
