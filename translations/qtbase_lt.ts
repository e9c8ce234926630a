<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Užverti kortelę</translation>
    </message>
</context>
<context>
    <name>MAC_APPLICATION_MENU</name>
    <message>
        <source>About %1</source>
        <translation>Apie „%1“</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Slėpti „%1“</translation>
    </message>
    <message>
        <source>Hide Others</source>
        <translation>Slėpti kitas</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Parinktys…</translation>
    </message>
    <message>
        <source>Quit %1</source>
        <translation>Baigti „%1“ darbą</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Paslaugos</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Rodyti visas</translation>
    </message>
</context>
<context>
    <name>Print Device Input Slot</name>
    <message>
        <source>Automatic</source>
        <translation>Automatiškai</translation>
    </message>
</context>
<context>
    <name>Print Device Output Bin</name>
    <message>
        <source>Automatic</source>
        <translation>Automatiškai</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>Nuoroda</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Diskas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Failas</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Aplankas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Aplankas</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Nuoroda</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nežinomas</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Pažymėti &amp;viską</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Padidinti</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Pa&amp;mažinti</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Decrease</source>
        <translation>Sumažinti</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Sumažinti reikšmę</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Grįžti į ankstesnį puslapį</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Pereiti į kitą puslapį</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Padidinti</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Padidinti reikšmę</translation>
    </message>
    <message>
        <source>Moves the element into the visible area</source>
        <translation>Perkelti į matomą sritį</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Kitas puslapis</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Paspausti</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Ankstesnis puslapis</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Slinkti žemyn</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Slinkti aukštyn</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Slinkti žemyn</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Slinkti aukštyn</translation>
    </message>
    <message>
        <source>Set Focus</source>
        <translation>Sutelkti čia</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Sutelkti čia</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Perkelti įvesties židinį čia</translation>
    </message>
    <message>
        <source>Show Menu</source>
        <translation>Rodyti meniu</translation>
    </message>
    <message>
        <source>Show on Screen</source>
        <translation>Rodyti ekrane</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Rodyti meniu</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Rodyti meniu</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Perjungti</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Perjungti būseną</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Atlikti veiksmą</translation>
    </message>
</context>
<context>
    <name>QAccessibleColorWellItem</name>
    <message>
        <source>RGB %1, %2, %3</source>
        <translation>RGB %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>QCocoaMenuBar</name>
    <message>
        <source>Edit</source>
        <translation>Taisa</translation>
    </message>
</context>
<context>
    <name>QCocoaTheme</name>
    <message>
        <source>Don&apos;t Save</source>
        <translation>Neįrašyti</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation>Į&amp;traukti į savas spalvas</translation>
    </message>
    <message>
        <source>&amp;Basic colors</source>
        <translation>&amp;Pagrindinės spalvos</translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation>&amp;Savos spalvos</translation>
    </message>
    <message>
        <source>&amp;Green:</source>
        <translation>&amp;Žalia:</translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation>&amp;HTML:</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>Paimti spalvą iš &amp;ekrano</translation>
    </message>
    <message>
        <source>&amp;Red:</source>
        <translation>&amp;Raudona:</translation>
    </message>
    <message>
        <source>&amp;Sat:</source>
        <translation>&amp;Grynis:</translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation>Š&amp;viesis:</translation>
    </message>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation>A&amp;lfa kanalas:</translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation>&amp;Mėlyna:</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>Žymeklio vieta: %1, %2
Norėdami atsisakyti, paspauskite Esc</translation>
    </message>
    <message>
        <source>Cursor at %1, %2, color: %3
Press ESC to cancel</source>
        <translation>Žymeklio vieta: %1, %2, spalva: %3
Norėdami atsisakyti, paspauskite Esc</translation>
    </message>
    <message>
        <source>Hu&amp;e:</source>
        <translation>&amp;Atspalvis:</translation>
    </message>
    <message>
        <source>Pick Screen Color</source>
        <translation>Paimti spalvą iš ekrano</translation>
    </message>
    <message>
        <source>Select Color</source>
        <translation>Spalvos parinkimas</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>False</source>
        <translation>Netiesa</translation>
    </message>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Išskleisti pasirinkimų sąrašą</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Tiesa</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;Atsiskaitymo duomenys:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>Pa&amp;baiga:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>P&amp;radžia:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Skiriamieji puslapiai</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Įslaptinta</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Konfidencialiai</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Diena (6.00–17.59)</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Sulaikyti neribotam laikui</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Užduotis</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>Užduoties &amp;pirmumas:</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Užduoties valdymas</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Naktis (18.00–5.59)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nėra</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Spausdinti iš karto</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>Spaus&amp;dinimo laikas:</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Antroji pamaina (16.00–23.59)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Slaptai</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Nurodytu laiku</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standartinis</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Trečioji pamaina (0.00–7.59)</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <translation>Visiškai slaptai</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Neįslaptinta</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Savaitgalis (šeštadienis ir sekmadienis)</translation>
    </message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message>
        <source>Authentication Needed</source>
        <translation>Reikia prisijungti</translation>
    </message>
    <message>
        <source>Authentication needed to use %1 on %2.</source>
        <translation>Norint naudoti „%1“ kompiuteryje „%2“, reikia prisijungti.</translation>
    </message>
    <message>
        <source>Authentication needed to use %1.</source>
        <translation>Norint naudoti „%1“, reikia prisijungti.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Slaptažodis:</translation>
    </message>
    <message>
        <source>Username:</source>
        <translation>Naudotojo vardas:</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What&apos;s This?</source>
        <translation>Kas tai?</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Užverti skydelį</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Atskirti</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Atskirti skydelį arba grąžinti jį į vietą</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Gerai</translation>
    </message>
    <message>
        <source>&amp;Show this message again</source>
        <translation>Šį p&amp;ranešimą rodyti ir vėliau</translation>
    </message>
    <message>
        <source>An error occurred</source>
        <translation>Įvyko klaida</translation>
    </message>
    <message>
        <source>Critical Error:</source>
        <translation>Kritinė klaida:</translation>
    </message>
    <message>
        <source>Debug Message:</source>
        <translation>Derinimo pranešimas:</translation>
    </message>
    <message>
        <source>Fatal Error:</source>
        <translation>Lemtingoji klaida:</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Informacija:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Įspėjimas:</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Aplankas nerastas.
Patikrinkite, ar aplanko vardas teisingas.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Failas nerastas.
Patikrinkite, ar failo vardas teisingas.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>Failas „%1“ jau yra.
Ar norite jį pakeisti?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Pasi&amp;rinkti</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Pa&amp;šalinti</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Vieta:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Naujas aplankas</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>At&amp;verti</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Per&amp;vardyti</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>„%1“ yra apsaugotas nuo rašymo.
Ar vis tiek norite jį pašalinti?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Ar tikrai norite pašalinti „%1“?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Rodyti išsamų sąrašą</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Rodyti paprastą sąrašą</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Aplanko pašalinti nepavyko.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Sukurti naują aplanką</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Sukurti naują aplanką</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Išsamus rodinys</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Aplankai</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Aplankas:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Failo vardas:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Failai</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Failų &amp;tipas:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Aplanko paieška</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Pirmyn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Grįžti atgal</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Eiti pirmyn</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Eiti į aukštesnio lygio aplanką</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Sąrašo rodinys</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Vietų ir žymelių sąrašas</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Naujas aplankas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Aukštesnio lygio aplankas</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Vėliausios vietos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Įrašyti kaip</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Rodyti: </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Rodyti pa&amp;slėptus failus</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Šoninis skydelis</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Kompiuteris</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Keitimo data</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Kompiuteris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dydis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
</context>
<context>
    <name>QFontDialog</name>
    <message>
        <source>&amp;Font</source>
        <translation>Š&amp;riftas</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Dydis</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>Pa&amp;brauktas</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Efektai</translation>
    </message>
    <message>
        <source>Font st&amp;yle</source>
        <translation>Šrifto &amp;stilius</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Pavyzdys</translation>
    </message>
    <message>
        <source>Select Font</source>
        <translation>Šrifto parinkimas</translation>
    </message>
    <message>
        <source>Stri&amp;keout</source>
        <translation>&amp;Perbrauktas</translation>
    </message>
    <message>
        <source>Wr&amp;iting System</source>
        <translation>Rašto s&amp;istema</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Atsisakyti</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Užverti</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Gerai</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Užverti neįrašius</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>No space left on device</source>
        <translation>Laikmenoje nebėra vietos</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Nėra tokio failo ar aplanko</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Prieiga neleidžiama</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Atverta per daug failų</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Nežinoma klaida</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>atveriamas failas yra aplankas</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation>Įveskite reikšmę:</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>%1, ...</source>
        <translation>%1, …</translation>
    </message>
    <message>
        <source>Press shortcut</source>
        <translation>Paspauskite klavišus</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Įkli&amp;juoti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Iški&amp;rpti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>&lt;h3&gt;About Qt&lt;/h3&gt;&lt;p&gt;This program uses Qt version %1.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Apie „Qt“&lt;/h3&gt;&lt;p&gt;Ši programa naudoja „Qt“ %1 versiją.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Qt is a C++ toolkit for cross-platform application development.&lt;/p&gt;&lt;p&gt;Qt provides single-source portability across all major desktop operating systems. It is also available for embedded Linux and other embedded and mobile operating systems.&lt;/p&gt;&lt;p&gt;Qt is available under multiple licensing options designed to accommodate the needs of our various users.&lt;/p&gt;&lt;p&gt;Qt licensed under our commercial license agreement is appropriate for development of proprietary/commercial software where you do not want to share any source code with third parties or otherwise cannot comply with the terms of GNU (L)GPL.&lt;/p&gt;&lt;p&gt;Qt licensed under GNU (L)GPL is appropriate for the development of Qt&amp;nbsp;applications provided you can comply with the terms and conditions of the respective licenses.&lt;/p&gt;&lt;p&gt;Please see &lt;a href=&quot;https://%2/&quot;&gt;%2&lt;/a&gt; for an overview of Qt licensing.&lt;/p&gt;&lt;p&gt;Copyright (C) The Qt Company Ltd. and other contributors.&lt;/p&gt;&lt;p&gt;Qt and the Qt logo are trademarks of The Qt Company Ltd.&lt;/p&gt;&lt;p&gt;Qt is The Qt Company Ltd. product developed as an open source project. See &lt;a href=&quot;https://%3/&quot;&gt;%3&lt;/a&gt; for more information.&lt;/p&gt;</source>
        <translation>&lt;p&gt;„Qt“ yra C++ priemonių rinkinys programoms, veikiančioms įvairiose sistemose, kurti.&lt;/p&gt;&lt;p&gt;Tas pats „Qt“ programos pradinis tekstas tinka visoms pagrindinėms kompiuterių operacinėms sistemoms, taip pat „Linux“ įterptinėms sistemoms bei kitoms įterptinėms ir mobiliosioms operacinėms sistemoms.&lt;/p&gt;&lt;p&gt;„Qt“ platinama pagal kelias licencijas, kad atitiktų įvairių naudotojų poreikius.&lt;/p&gt;&lt;p&gt;„Qt“ pagal mūsų komercinę licencinę sutartį skirta nuosavybinėms (komercinėms) programoms kurti, kai nenorite jų pradinio teksto atskleisti kitiems arba kitaip negalite laikytis GNU (L)GPL sąlygų.&lt;/p&gt;&lt;p&gt;„Qt“ pagal GNU (L)GPL skirta „Qt“&amp;nbsp;programoms kurti, kai galite laikytis šių licencijų sąlygų.&lt;/p&gt;&lt;p&gt;„Qt“ licencijų apžvalga: &lt;a href=&quot;https://%2/&quot;&gt;%2&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Autorių teisės (C) „The Qt Company Ltd.“ ir kiti kūrėjai.&lt;/p&gt;&lt;p&gt;„Qt“ ir „Qt“ logotipas yra „The Qt Company Ltd.“ prekių ženklai.&lt;/p&gt;&lt;p&gt;„Qt“ yra „The Qt Company Ltd.“ produktas, kuriamas kaip atvirojo kodo projektas. Daugiau informacijos: &lt;a href=&quot;https://%3/&quot;&gt;%3&lt;/a&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Apie „Qt“</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Glausčiau…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Išsamiau…</translation>
    </message>
</context>
<context>
    <name>QPPDOptionsModel</name>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Reikšmė</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>Cicero (CC)</source>
        <translation>Ciceras (CC)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Pasirinktinis</translation>
    </message>
    <message>
        <source>DD</source>
        <translation>DD</translation>
    </message>
    <message>
        <source>Didot (DD)</source>
        <translation>Dido punktai (DD)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Aukštis:</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Coliai (in)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Gulsčias</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Paraštės</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Milimetrai (mm)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Padėtis</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation>Puslapių &amp;tvarka:</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Puslapio išdėstymas</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Puslapio dydis:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Puslapių &amp;lape:</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Popierius</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Popieriaus dėklas:</translation>
    </message>
    <message>
        <source>Pica (P̸)</source>
        <translation>Pika (P̸)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Taškai (pt)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Stačias</translation>
    </message>
    <message>
        <source>P̸</source>
        <translation>P̸</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Apverstas gulsčias</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Apverstas stačias</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Plotis:</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>apatinė paraštė</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>kairioji paraštė</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>dešinioji paraštė</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>viršutinė paraštė</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Taip</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Pritaikyti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Atmesti</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nepaisyti</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;e visiems</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Atkurti numatytąsias reikšmes</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Kartoti</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Įrašyti visus</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Taip &amp;visiems</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>Failas „%1“ jau yra.
Ar norite jį perrašyti?</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use &apos;,&apos; to separate ranges and pages, &apos;-&apos; to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>„%1“ – netinkamas puslapių sąrašas. Puslapius ir jų intervalus skirkite ženklu „,“, intervalą nurodykite ženklu „-“ ir pasirūpinkite, kad intervalai nepersidengtų.</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>„%1“ yra aplankas.
Pasirinkite kitą failo vardą.</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Parinktys &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Parinktys &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Spausdinti</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1×1)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4×4)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2×1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2×2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2×3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3×3)</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Visi puslapiai</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatiškai</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Iš apačios į viršų, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Iš apačios į viršų, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Nesuderintos dvipusio spausdinimo parinktys</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Lyginiai puslapiai</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Į failą „%1“ rašyti neleidžiama.
Pasirinkite kitą failo vardą.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Netinkamas puslapių sąrašas</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Iš kairės į dešinę, iš apačios į viršų</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Iš kairės į dešinę, iš viršaus į apačią</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Vietinis failas</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Nelyginiai puslapiai</translation>
    </message>
    <message>
        <source>Options &apos;Pages Per Sheet&apos; and &apos;Page Set&apos; cannot be used together.
Please turn one of those options off.</source>
        <translation>Parinktys „Puslapių lape“ ir „Puslapių rinkinys“ kartu nenaudojamos.
Vienos iš jų atsisakykite.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Spausdinti į failą…</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Spausdinti į failą (PDF)</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Iš dešinės į kairę, iš apačios į viršų</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Iš dešinės į kairę, iš viršaus į apačią</translation>
    </message>
    <message>
        <source>The &apos;From&apos; value cannot be greater than the &apos;To&apos; value.</source>
        <translation>Reikšmė „nuo“ negali būti didesnė už reikšmę „iki“.</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Dvipusio spausdinimo parinktys nesuderintos. Ar norite jas pataisyti?</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Iš viršaus į apačią, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Iš viršaus į apačią, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Įrašyti PDF failą</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>Eksportuoti PDF formatu</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Pirmas puslapis</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Visas puslapis</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Puslapio plotis</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Gulsčias</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Paskutinis puslapis</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Kitas puslapis</translation>
    </message>
    <message>
        <source>Page Setup</source>
        <translation>Puslapio parinktys</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Puslapio parinktys</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Stačias</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Ankstesnis puslapis</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>Spaudinio peržiūra</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Rodyti po du puslapius</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Rodyti visus puslapius</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Rodyti po vieną puslapį</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Didinti</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Mažinti</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Nesuderintos papildomos parinktys</translation>
    </message>
    <message>
        <source>Custom value for %1</source>
        <translation>Sava „%1“ reikšmė</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Užduoties parinktys</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Nesuderintos puslapio parinktys</translation>
    </message>
    <message>
        <source>Printer Properties</source>
        <translation>Spausdintuvo savybės</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Puslapio parinktys nesuderintos. Ar norite jas pataisyti?</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Kai kurios papildomos parinktys nesuderintos. Ar norite jas pataisyti?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Papildomos</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Puslapis</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Kai kurios parinktys nesuderintos. Pataisykite jas.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Collate</source>
        <translation>Rinkti egzemplioriais</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Spalvotai</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Spalvos</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Egzemplioriai</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Egzemplioriai:</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Šį puslapį</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dvipusis spausdinimas</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Pilkais pustoniais</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Versti per ilgąją kraštinę</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Išjungta</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Parinktys</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Išvesties parinktys</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Puslapių &amp;rinkinys:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Puslapius</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Puslapius nuo</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Spausdinti viską</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Atvirkštine tvarka</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Pažymėtą sritį</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Versti per trumpąją kraštinę</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Puslapius ar jų intervalus skirkite kableliais. Intervalas – du skaičiai su brūkšneliu tarp jų. Pavyzdžiui, „3,5-7,9“ – 3, 5, 6, 7 ir 9 puslapiai.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>iki</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>&amp;Name:</source>
        <translation>Pa&amp;vadinimas:</translation>
    </message>
    <message>
        <source>...</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Vieta:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>Išvesties &amp;failas:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Savybės</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Spausdintuvas</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Tipas:</translation>
    </message>
</context>
<context>
    <name>QProgressBar</name>
    <message>
        <source>%p%</source>
        <translation>%p%</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Apačia</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Kairysis kraštas</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Puslapiu žemyn</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Puslapiu kairėn</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Puslapiu dešinėn</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Puslapiu aukštyn</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Dešinysis kraštas</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Slinkti žemyn</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Slinkti čia</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Slinkti aukštyn</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Viršus</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Desktop</source>
        <translation>Darbalaukis</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentai</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Atsiuntimai</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Namų aplankas</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Filmai</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Muzika</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Paveikslai</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Viešas aplankas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Šablonai</translation>
    </message>
    <message>
        <source>Temporary Directory</source>
        <translation>Laikinasis aplankas</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
</context>
<context>
    <name>QUndoGroup</name>
    <message>
        <source>Redo</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Grąžinti: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Atšaukti: %1</translation>
    </message>
</context>
<context>
    <name>QUndoModel</name>
    <message>
        <source>&lt;empty&gt;</source>
        <translation>&lt;tuščia&gt;</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Redo</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Grąžinti: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Atšaukti: %1</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>FSI First strong isolate</source>
        <translation>FSI – atskyrimas pagal pirmąjį kryptinį ženklą</translation>
    </message>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Įterpti unikodo valdymo ženklą</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>LRE – įterpinio iš kairės į dešinę pradžia</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>LRI – atskyrimas iš kairės į dešinę</translation>
    </message>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>LRM – krypties iš kairės į dešinę ženklas</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>LRO – priverstinės krypties iš kairės į dešinę pradžia</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>PDF – krypties nurodymo pabaiga</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>PDI – atskyrimo pabaiga</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>RLE – įterpinio iš dešinės į kairę pradžia</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>RLI – atskyrimas iš dešinės į kairę</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>RLM – krypties iš dešinės į kairę ženklas</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>RLO – priverstinės krypties iš dešinės į kairę pradžia</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>ZWJ – nulinio pločio jungiklis</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>ZWNJ – nulinio pločio skirtukas</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>ZWSP – nulinio pločio tarpas</translation>
    </message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message>
        <source>What&apos;s This?</source>
        <translation>Kas tai?</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Įkli&amp;juoti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopijuoti &amp;nuorodos adresą</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Iški&amp;rpti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
</context>
<context>
    <name>QWizard</name>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Baigti</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Žinynas</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Toliau</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Toliau &gt;</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; At&amp;gal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Pritaikyti</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation>Grįžti atgal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
</TS>
