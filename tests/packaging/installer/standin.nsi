; Stands in for planeditor.exe where the real one cannot be built: a window that ends when it is closed, unless the
; environment says STUBBORN. What it was started with it writes into the file that the environment names in TOLD.
Unicode true
Target amd64-unicode
!include nsDialogs.nsh
!include LogicLib.nsh
Name "planeditor"
OutFile "${OUTPUT}"
RequestExecutionLevel user
Page custom Show
Page instfiles

Function Show
  ReadEnvStr $0 TOLD
  ${If} $0 != ""
    FileOpen $1 $0 w
    FileWriteUTF16LE $1 "$CMDLINE"
    FileClose $1
  ${EndIf}
  nsDialogs::Create 1018
  Pop $0
  nsDialogs::Show
FunctionEnd

Function .onUserAbort
  ReadEnvStr $0 STUBBORN
  ${If} $0 != ""
    Abort
  ${EndIf}
FunctionEnd

Section
SectionEnd
