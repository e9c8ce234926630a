<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>Becomes a link</source>
        <translation>Tampa sąsaja</translation>
    </message>
    <message>
        <source>Becomes a partner</source>
        <translation>Tampa partneriu</translation>
    </message>
    <message>
        <source>Becomes a recommendation</source>
        <translation>Tampa rekomendacija</translation>
    </message>
    <message>
        <source>Becomes a task</source>
        <translation>Tampa uždaviniu</translation>
    </message>
    <message>
        <source>Becomes an activity</source>
        <translation>Tampa veikla</translation>
    </message>
    <message>
        <source>Becomes an indicator</source>
        <translation>Tampa rodikliu</translation>
    </message>
    <message>
        <source>Close the projector’s window</source>
        <translation>Užverti projektoriaus langą</translation>
    </message>
    <message>
        <source>Divide…</source>
        <translation>Padalyti…</translation>
    </message>
    <message>
        <source>Merge the picked ones</source>
        <translation>Sulieti paimtas</translation>
    </message>
    <message>
        <source>Put into a group…</source>
        <translation>Į grupę…</translation>
    </message>
    <message>
        <source>Rate by benefit and feasibility…</source>
        <translation>Vertinti: nauda ir įgyvendinamumas…</translation>
    </message>
    <message>
        <source>Show the column</source>
        <translation>Rodyti stulpelį</translation>
    </message>
    <message>
        <source>Show the idea</source>
        <translation>Rodyti idėją</translation>
    </message>
    <message>
        <source>Show the step and its time</source>
        <translation>Rodyti žingsnį ir laiką</translation>
    </message>
    <message>
        <source>To the column on the left</source>
        <translation>Į stulpelį kairėje</translation>
    </message>
    <message>
        <source>To the column on the right</source>
        <translation>Į stulpelį dešinėje</translation>
    </message>
    <message>
        <source>Votes typed now are the host’s own</source>
        <translation>Dabar įvedami vedėjo balsai</translation>
    </message>
    <message>
        <source>Voting is over</source>
        <translation>Balsavimas baigtas</translation>
    </message>
    <message>
        <source>Where it came from…</source>
        <translation>Iš ko idėja kilo…</translation>
    </message>
    <message>
        <source>Write the next idea</source>
        <translation>Rašyti kitą idėją</translation>
    </message>
</context>
<context>
    <name>ActivitiesView</name>
    <message numerus="yes">
        <source>%n activities, {sum}</source>
        <translation>
            <numerusform>%n veikla, suma {sum}</numerusform>
            <numerusform>%n veiklos, suma {sum}</numerusform>
            <numerusform>%n veiklų, suma {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>, of that in {year}: {sum}</source>
        <translation>, iš jos {year} m. – {sum}</translation>
    </message>
    <message>
        <source>Sum of the activities shown: without VAT {net}, VAT {vat}, with VAT {gross}</source>
        <translation>Rodomų veiklų suma: be PVM {net}, PVM {vat}, su PVM {gross}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n activities, {sum}</source>
        <translation>
            <numerusform>Rodoma {shown} iš %n veiklos, suma {sum}</numerusform>
            <numerusform>Rodoma {shown} iš %n veiklų, suma {sum}</numerusform>
            <numerusform>Rodoma {shown} iš %n veiklų, suma {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Action</source>
        <translation>Veiksmas</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Sritys</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Vykdytojas</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Aprašymas</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Pabaiga</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Laukiamas rezultatas</translation>
    </message>
    <message>
        <source>Funding afterwards</source>
        <translation>Kuo bus finansuojama vėliau</translation>
    </message>
    <message>
        <source>Investment direction</source>
        <translation>Investavimo kryptis</translation>
    </message>
    <message>
        <source>No funding needed</source>
        <translation>Lėšų nereikia</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Other schools that use it</source>
        <translation>Tinklaveika: kurios kitos mokyklos naudosis</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriai</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Pažanga</translation>
    </message>
    <message>
        <source>Reason for deviation</source>
        <translation>Nuokrypio priežastis</translation>
    </message>
    <message>
        <source>Reporting period</source>
        <translation>Ataskaitinis laikotarpis</translation>
    </message>
    <message>
        <source>Responsible afterwards</source>
        <translation>Kas bus atsakingas vėliau</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Atsakingas asmuo</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Rizikos</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Mokyklos</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Panaudota lėšų</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Pradžia</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
    <message>
        <source>Who maintains it afterwards</source>
        <translation>Kas išlaikys vėliau</translation>
    </message>
</context>
<context>
    <name>ActivityType</name>
    <message>
        <source>Competence building</source>
        <translation>Kompetencijų stiprinimas</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>Konsultavimas</translation>
    </message>
    <message>
        <source>Dissemination</source>
        <translation>Sklaida</translation>
    </message>
    <message>
        <source>Educational activities</source>
        <translation>Ugdymo veiklos</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Priemonės ir įranga</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktūra</translation>
    </message>
</context>
<context>
    <name>AddBar</name>
    <message>
        <source>Add link</source>
        <translation>Pridėti</translation>
    </message>
    <message>
        <source>An activity cannot be linked to itself.</source>
        <translation>Veiklos negalima susieti su ja pačia.</translation>
    </message>
    <message>
        <source>From activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>These two activities are linked already.</source>
        <translation>Šios dvi veiklos jau susietos.</translation>
    </message>
    <message>
        <source>To activity</source>
        <translation>Susijusi veikla</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Next step</source>
        <translation>Kitas žingsnis</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pristabdyti</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Pradėti</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Žingsnis</translation>
    </message>
    <message>
        <source>The time is over: {step}</source>
        <translation>Laikas baigėsi: {step}</translation>
    </message>
</context>
<context>
    <name>AgendaCommands</name>
    <message>
        <source>File of the session for a table</source>
        <translation>Sesijos failas stalui</translation>
    </message>
    <message>
        <source>Select a session first; there may be none yet.</source>
        <translation>Pirma pažymėkite sesiją. Jei plane jos dar nėra, pridėkite.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>The session is in {name}. When it comes back, receive it as any copy.</source>
        <translation>Sesija įrašyta faile {name}. Kai jis sugrįš, atverkite jį kaip bet kurį gautą planą.</translation>
    </message>
</context>
<context>
    <name>Alternative</name>
    <message>
        <source>Bundle of activities</source>
        <translation>Veiklų rinkinys</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Pasirinkta</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Koncepcija</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Why it was or was not chosen</source>
        <translation>Kodėl pasirinkta arba nepasirinkta</translation>
    </message>
</context>
<context>
    <name>Amendment</name>
    <message>
        <source>Became</source>
        <translation>Tapo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Reikalingas sprendimas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Point of the plan</source>
        <translation>Plano punktas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Pagrindimas</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Kas prašo</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Buvo</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Amendment of the agreement</source>
        <translation>Sutarties pakeitimas</translation>
    </message>
    <message>
        <source>No consent needed</source>
        <translation>Pritarimo nereikia</translation>
    </message>
    <message>
        <source>Supervisory committee</source>
        <translation>Priežiūros komiteto pritarimas</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>Cultural education</source>
        <translation>Kultūrinis ugdymas</translation>
    </message>
    <message>
        <source>Inclusive education</source>
        <translation>Įtraukusis ugdymas</translation>
    </message>
    <message>
        <source>Leadership in action</source>
        <translation>Lyderystė veikiant</translation>
    </message>
    <message>
        <source>STEAM education</source>
        <translation>STEAM ugdymas</translation>
    </message>
</context>
<context>
    <name>ArrivedFile</name>
    <message>
        <source>&amp;Bring the plan back and open it</source>
        <translation>&amp;Atkurti pašalintą planą ir atverti</translation>
    </message>
    <message>
        <source>&amp;Look at the changes…</source>
        <translation>&amp;Peržiūrėti pakeitimus…</translation>
    </message>
    <message>
        <source>&amp;Open the plan</source>
        <translation>&amp;Atverti planą</translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation>&amp;Vėliau</translation>
    </message>
    <message>
        <source>The copy is here and waits: the plan says so when it is open.</source>
        <translation>Kopija laukia čia: apie ją primins atvertas planas.</translation>
    </message>
    <message>
        <source>The copy was opened to be looked at. Until it is merged, the plan says so when it is open.</source>
        <translation>Kopija atverta peržiūrėti. Kol nesulieta, apie ją primins atvertas planas.</translation>
    </message>
</context>
<context>
    <name>AwayCommands</name>
    <message>
        <source>Nothing was changed on this computer since.</source>
        <translation>Šiame kompiuteryje nuo to laiko niekas nepakeista.</translation>
    </message>
    <message>
        <source>The plan is on this computer too. Without the server, choose “Plans on this computer”.</source>
        <translation>Planas yra ir šiame kompiuteryje. Kai serverio nėra, rinkitės „Planai šiame kompiuteryje“.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Šis kompiuteris</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>&amp;Bring the plan back</source>
        <translation>&amp;Atkurti planą</translation>
    </message>
    <message>
        <source>&amp;Make a backup now</source>
        <translation>&amp;Sukurti atsarginę kopiją</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Kuriama atsarginė kopija…</translation>
    </message>
    <message>
        <source>Once a day all plans are copied by themselves. A plan that you bring back comes beside the others: nothing is overwritten.</source>
        <translation>Visi planai automatiškai nukopijuojami kartą per dieną. Atkurtas planas atsiranda sąraše šalia kitų: nieko neperrašoma.</translation>
    </message>
    <message>
        <source>Plans in the backup</source>
        <translation>Atsarginėje kopijoje esantys planai</translation>
    </message>
    <message>
        <source>The backup of {time} is made.</source>
        <translation>Atsarginė kopija sukurta: {time}.</translation>
    </message>
    <message>
        <source>There is no backup yet. Once a day all plans are copied by themselves into a folder beside them; the first copy is made soon after the program is started. If a plan is damaged or spoilt, you find it here as it was and bring it back.</source>
        <translation>Atsarginių kopijų dar nėra. Visi planai kasdien automatiškai nukopijuojami į aplanką šalia jų; pirmoji kopija sukuriama netrukus po programos paleidimo. Jei planas bus sugadintas, čia rasite jį tokį, koks buvo, ir galėsite atkurti.</translation>
    </message>
    <message>
        <source>There is no plan in this backup.</source>
        <translation>Šioje atsarginėje kopijoje nėra nė vieno plano.</translation>
    </message>
    <message>
        <source>“{title}” is in the list of plans again, as a plan of its own.</source>
        <translation>Planas „{title}“ atkurtas: dabar jis yra planų sąraše kaip atskiras planas.</translation>
    </message>
</context>
<context>
    <name>Becomes</name>
    <message>
        <source>Changed</source>
        <translation>Keičiama</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Antraštė</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Praleidžiama</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Kuriama</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Jau yra</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
</context>
<context>
    <name>By</name>
    <message>
        <source>By area</source>
        <translation>Pagal sritis</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Pagal šaltinius</translation>
    </message>
    <message>
        <source>By type of activity</source>
        <translation>Pagal veiklų tipus</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Pagal metus</translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Author</source>
        <translation>Autorius</translation>
    </message>
    <message>
        <source>Next idea</source>
        <translation>Kita idėja</translation>
    </message>
    <message>
        <source>Next idea – Enter</source>
        <translation>Idėja – ir Enter</translation>
    </message>
    <message>
        <source>Sheet no.</source>
        <translation>Lapas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Stalas</translation>
    </message>
    <message>
        <source>The number of the paper sheet; it counts up with every idea</source>
        <translation>Popierinio lapo numeris; su kiekviena idėja didėja automatiškai</translation>
    </message>
</context>
<context>
    <name>ColumnedTable</name>
    <message>
        <source>Columns</source>
        <translation>Stulpeliai</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Pradiniai stulpeliai</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopijuoti</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Siauresnis</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Rikiuoti pagal šį stulpelį</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Į kairę</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Į dešinę</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Platesnis</translation>
    </message>
    <message>
        <source>{column}: column {place} of {count}</source>
        <translation>{column}: {place} stulpelis iš {count}</translation>
    </message>
    <message>
        <source>{column}: {width} characters wide</source>
        <translation>{column}: plotis ženklais – {width}</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;Apie programą</translation>
    </message>
    <message>
        <source>&amp;All plans</source>
        <translation>Vis&amp;i planai</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>A&amp;tsarginės kopijos…</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>&amp;Suskleisti viską</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Creative task…</source>
        <translation>Kū&amp;rybinė užduotis…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Du&amp;bliuoti</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksportuoti…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Ieškoti…</translation>
    </message>
    <message>
        <source>&amp;Go to number…</source>
        <translation>Eiti į nu&amp;merį…</translation>
    </message>
    <message>
        <source>&amp;Good practice shelf…</source>
        <translation>Ger&amp;osios patirties lentyna…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ž&amp;inynas</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Istorija…</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>Pake&amp;lti</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Naujas planas…</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>Kit&amp;as rodinys</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Įkli&amp;juoti</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>A&amp;nkstesnis rodinys</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Baigti darbą</translation>
    </message>
    <message>
        <source>&amp;Receive plan…</source>
        <translation>Atverti &amp;gautą planą…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>&amp;Siųsti…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>Add &amp;inside</source>
        <translation>Pridėti &amp;viduje</translation>
    </message>
    <message>
        <source>Add aft&amp;er</source>
        <translation>Pridėti p&amp;o šio</translation>
    </message>
    <message>
        <source>All &amp;findings</source>
        <translation>Visi trūku&amp;mai</translation>
    </message>
    <message>
        <source>Bring back from this comp&amp;uter…</source>
        <translation>Grąžinti iš šio kompi&amp;uterio…</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Palyginti…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Iški&amp;rpti</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Išskleisti vis&amp;ką</translation>
    </message>
    <message>
        <source>Expand to &amp;activities</source>
        <translation>Išskleisti iki &amp;veiklų</translation>
    </message>
    <message>
        <source>Expand to &amp;goals</source>
        <translation>Išskleisti iki &amp;tikslų</translation>
    </message>
    <message>
        <source>Expand to &amp;tasks</source>
        <translation>Išskleisti iki &amp;uždavinių</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Ieškoti ir k&amp;eisti…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Ieškoti &amp;toliau</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Ieškoti a&amp;nkstesnio</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>N&amp;uleisti</translation>
    </message>
    <message>
        <source>New remar&amp;k here</source>
        <translation>Nauja pastaba &amp;čia</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>Kita lango &amp;dalis</translation>
    </message>
    <message>
        <source>Next prob&amp;lem</source>
        <translation>Kita klaida ar įs&amp;pėjimas</translation>
    </message>
    <message>
        <source>Plans side b&amp;y side…</source>
        <translation>Pl&amp;anai greta…</translation>
    </message>
    <message>
        <source>Previous part of the win&amp;dow</source>
        <translation>Ankstesnė &amp;lango dalis</translation>
    </message>
    <message>
        <source>Put on the shel&amp;f…</source>
        <translation>Pa&amp;dėti į lentyną…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Pervar&amp;dyti</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Pa&amp;šalinti</translation>
    </message>
    <message>
        <source>Sa&amp;ve a version…</source>
        <translation>Įrašyti &amp;versiją…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Parinkt&amp;ys…</translation>
    </message>
    <message>
        <source>Session f&amp;ile for a table…</source>
        <translation>Sesijos fai&amp;las stalui…</translation>
    </message>
    <message>
        <source>Ta&amp;ke in from Word or Excel…</source>
        <translation>Į&amp;kelti iš „Word“ ar „Excel“…</translation>
    </message>
    <message>
        <source>Take a&amp;long</source>
        <translation>Paimti su savi&amp;mi</translation>
    </message>
    <message>
        <source>Tid&amp;y texts…</source>
        <translation>Tvark&amp;yti tekstą…</translation>
    </message>
    <message>
        <source>Versi&amp;ons…</source>
        <translation>Versi&amp;jos…</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>Somebody deleted this plan. What you write is kept in it; it can be brought back from the list of plans.</source>
        <translation>Kažkas šį planą pašalino. Tai, ką rašote, jame lieka; atkurti jį galima planų sąraše.</translation>
    </message>
    <message>
        <source>The plan was deleted</source>
        <translation>Planas pašalintas</translation>
    </message>
    <message>
        <source>With you: {people}</source>
        <translation>Kartu dirba: {people}</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>&amp;Became:</source>
        <translation>&amp;Tapo:</translation>
    </message>
    <message>
        <source>&amp;Show in the plan</source>
        <translation>&amp;Rodyti plane</translation>
    </message>
    <message>
        <source>&amp;Was:</source>
        <translation>&amp;Buvo:</translation>
    </message>
    <message>
        <source>Compare states of the plan</source>
        <translation>Plano versijų palyginimas</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Palyginti su failu</translation>
    </message>
    <message>
        <source>Save as a &amp;Word document</source>
        <translation>Įrašyti „&amp;Word“ dokumentą</translation>
    </message>
    <message>
        <source>The difference that is selected</source>
        <translation>Pažymėtas skirtumas</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>plano pakeitimai</translation>
    </message>
</context>
<context>
    <name>ConflictKind</name>
    <message>
        <source>Changed differently</source>
        <translation>Pakeista skirtingai</translation>
    </message>
    <message>
        <source>Changed in my plan, removed in the copy</source>
        <translation>Mano plane pakeista, kopijoje pašalinta</translation>
    </message>
    <message>
        <source>Moved differently</source>
        <translation>Perkelta skirtingai</translation>
    </message>
    <message>
        <source>Only in my plan</source>
        <translation>Yra tik mano plane</translation>
    </message>
    <message>
        <source>Only in the copy</source>
        <translation>Yra tik kopijoje</translation>
    </message>
    <message>
        <source>Put in different orders</source>
        <translation>Išdėstyta skirtinga tvarka</translation>
    </message>
    <message>
        <source>Referred to in my plan, removed in the copy</source>
        <translation>Mano plane nurodoma, kopijoje pašalinta</translation>
    </message>
    <message>
        <source>Removed in my plan, changed in the copy</source>
        <translation>Mano plane pašalinta, kopijoje pakeista</translation>
    </message>
    <message>
        <source>Removed in my plan, referred to in the copy</source>
        <translation>Mano plane pašalinta, kopijoje nurodoma</translation>
    </message>
</context>
<context>
    <name>CopiesBar</name>
    <message>
        <source>Finished – send back…</source>
        <translation>Baigiau – siųsti…</translation>
    </message>
    <message>
        <source>Look at the changes…</source>
        <translation>Peržiūrėti pakeitimus…</translation>
    </message>
</context>
<context>
    <name>CopyCommands</name>
    <message>
        <source>{what} Undo takes it all back.</source>
        <translation>{what} Atšaukti galima vienu veiksmu (Ctrl+Z).</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Copy the report</source>
        <translation>Kopijuoti ataskaitą</translation>
    </message>
    <message>
        <source>Copy the report and send it to the people who look after the program.</source>
        <translation>Nukopijuokite ataskaitą ir nusiųskite programos prižiūrėtojams.</translation>
    </message>
    <message>
        <source>Error in the program</source>
        <translation>Programos klaida</translation>
    </message>
    <message>
        <source>Something in the program went wrong. The plan is safe: whatever is not saved yet is named at the bottom of the window.</source>
        <translation>Programoje įvyko klaida. Planas saugus: ko dar nepavyko įrašyti, matote lango apačioje.</translation>
    </message>
</context>
<context>
    <name>CreativeDialog</name>
    <message>
        <source>&amp;Add to the agenda</source>
        <translation>&amp;Pridėti į darbotvarkę</translation>
    </message>
    <message>
        <source>&amp;Folder of tasks</source>
        <translation>Užduočių &amp;aplankas</translation>
    </message>
    <message>
        <source>Creative task</source>
        <translation>Kūrybinė užduotis</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Žingsniai</translation>
    </message>
</context>
<context>
    <name>CurrentRow</name>
    <message>
        <source>Collapsed</source>
        <translation>Suskleista</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Išskleista</translation>
    </message>
</context>
<context>
    <name>DamagedStoreDialog</name>
    <message numerus="yes">
        <source>%n plans are saved to {folder}.</source>
        <translation>
            <numerusform>%n planas įrašytas į aplanką {folder}.</numerusform>
            <numerusform>%n planai įrašyti į aplanką {folder}.</numerusform>
            <numerusform>%n planų įrašyta į aplanką {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans here cannot be read.</source>
        <translation>
            <numerusform>%n plano čia perskaityti nepavyko.</numerusform>
            <numerusform>%n planų čia perskaityti nepavyko.</numerusform>
            <numerusform>%n planų čia perskaityti nepavyko.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with these plans</source>
        <translation>&amp;Tęsti su šiais planais</translation>
    </message>
    <message>
        <source>&amp;Save each plan to a file…</source>
        <translation>Į&amp;rašyti kiekvieną planą į failą…</translation>
    </message>
    <message>
        <source>Backup of {time}</source>
        <translation>{time} atsarginė kopija</translation>
    </message>
    <message>
        <source>Choose where to take the plans from and go on. The damaged file is not deleted: it stays in its folder under another name.</source>
        <translation>Pasirinkite, iš kur paimti planus, ir tęskite darbą. Sugadintas failas nepašalinamas: jis lieka tame pačiame aplanke kitu vardu.</translation>
    </message>
    <message>
        <source>Looking for plans…</source>
        <translation>Ieškoma planų…</translation>
    </message>
    <message>
        <source>Making the store…</source>
        <translation>Rengiama saugykla…</translation>
    </message>
    <message>
        <source>Open &amp;another store…</source>
        <translation>&amp;Kita saugykla…</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Kita planų saugykla</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Atverti aplanką</translation>
    </message>
    <message>
        <source>Plans that can be had</source>
        <translation>Planai, kuriuos galima paimti</translation>
    </message>
    <message>
        <source>Saving the plans…</source>
        <translation>Įrašomi planai…</translation>
    </message>
    <message>
        <source>Store of plans</source>
        <translation>Planų saugykla</translation>
    </message>
    <message>
        <source>The damaged store is kept beside as “{name}”.</source>
        <translation>Sugadinta saugykla palikta tame pačiame aplanke: „{name}“.</translation>
    </message>
    <message>
        <source>The store of plans is damaged</source>
        <translation>Planų saugykla sugadinta</translation>
    </message>
    <message>
        <source>There is no plan here. Choose another place.</source>
        <translation>Čia nėra nė vieno plano. Pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>What can still be read</source>
        <translation>Kas dar perskaitoma</translation>
    </message>
    <message>
        <source>Where plans can be had from</source>
        <translation>Iš kur galima paimti planus</translation>
    </message>
    <message>
        <source>Where to save the plans</source>
        <translation>Kur įrašyti planus</translation>
    </message>
</context>
<context>
    <name>DayTable</name>
    <message>
        <source>Calendar</source>
        <translation>Kalendorius</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>About</source>
        <translation>Dėl ko</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Atlikta</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Atsakingas asmuo</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Iki kada</translation>
    </message>
    <message>
        <source>What is decided</source>
        <translation>Kas nuspręsta</translation>
    </message>
</context>
<context>
    <name>DecisionLine</name>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numeris</translation>
    </message>
</context>
<context>
    <name>DeclaredView</name>
    <message>
        <source>Change the selected ones…</source>
        <translation>Keisti pažymėtus…</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Divide</source>
        <translation>Padalyti</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupė</translation>
    </message>
    <message>
        <source>Group of the ideas:</source>
        <translation>Idėjų grupė:</translation>
    </message>
    <message>
        <source>Ideas cannot be moved there: who stands there follows by itself.</source>
        <translation>Čia idėjos perkelti negalima: kas šiame stulpelyje, nustatoma automatiškai.</translation>
    </message>
    <message>
        <source>It was not divided: write two parts or more, a line each.</source>
        <translation>Nepadalyta: parašykite dvi ar daugiau dalių, kiekvieną savo eilutėje.</translation>
    </message>
    <message>
        <source>The host’s own votes are counted, and shown when voting is over.</source>
        <translation>Vedėjo balsai įrašyti; jie bus rodomi baigus balsavimą.</translation>
    </message>
    <message>
        <source>The ideas were merged and are kept. Ctrl+Z takes it back.</source>
        <translation>Idėjos sulietos, jų tekstai ir balsai lieka. Atšaukia Ctrl+Z.</translation>
    </message>
    <message>
        <source>The parts, a line each; the idea itself is kept:</source>
        <translation>Dalys, kiekviena savo eilutėje; pati idėja liks:</translation>
    </message>
    <message>
        <source>To merge ideas, pick at least two: Space picks.</source>
        <translation>Norėdami sulieti, paimkite bent dvi idėjas: paima tarpas.</translation>
    </message>
</context>
<context>
    <name>DependentKind</name>
    <message>
        <source>An activity without funding has got money</source>
        <translation>Veikla, kuriai lėšų nereikia, gavo lėšų</translation>
    </message>
    <message>
        <source>Both sides changed words of one sentence</source>
        <translation>To paties sakinio žodžiai pakeisti ir mano plane, ir kopijoje</translation>
    </message>
    <message>
        <source>Fields that say one thing together were changed on both sides</source>
        <translation>Tarpusavyje susiję laukai pakeisti ir mano plane, ir kopijoje</translation>
    </message>
    <message>
        <source>More than one alternative is chosen</source>
        <translation>Pasirinkta daugiau kaip viena alternatyva</translation>
    </message>
    <message>
        <source>Together the sums are more than what is allotted</source>
        <translation>Sumos kartu viršija skirtąją sumą</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>Competences of leaders and teachers</source>
        <translation>Kompetencijų stiprinimas</translation>
    </message>
    <message>
        <source>Educational activities and programmes</source>
        <translation>Ugdymo veiklos ir programos</translation>
    </message>
    <message>
        <source>Equipment and teaching materials</source>
        <translation>Įranga ir ugdymo priemonės</translation>
    </message>
    <message>
        <source>Network schools’ access to resources</source>
        <translation>Tinklo mokyklų prieiga prie išteklių</translation>
    </message>
    <message>
        <source>Renovation and new infrastructure</source>
        <translation>Infrastruktūra</translation>
    </message>
</context>
<context>
    <name>DirectionsView</name>
    <message>
        <source>Areas and directions</source>
        <translation>Sritys ir kryptys</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopijuoti lentelę</translation>
    </message>
    <message>
        <source>Sums with VAT and activities by area and investment direction; an activity of several areas is counted once, in their own row. A click or Enter shows the activities of a cell.</source>
        <translation>Sumos su PVM ir veiklų skaičius pagal sritis ir investavimo kryptis; kelių sričių veikla skaičiuojama vieną kartą, tų sričių eilutėje. Spustelėjus langelį ar paspaudus Enter, parodomos jo veiklos.</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>Mea&amp;ning of the column…</source>
        <translation>&amp;Stulpelio reikšmė…</translation>
    </message>
    <message>
        <source>Part of the draft</source>
        <translation>Juodraščio dalis</translation>
    </message>
    <message>
        <source>Rows of the draft</source>
        <translation>Juodraščio eilutės</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>{n} lentelė</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>{n} tekstas</translation>
    </message>
    <message>
        <source>What the current column holds; a click on its heading does the same</source>
        <translation>Kas yra pažymėtame stulpelyje; tą patį galima padaryti spustelėjus jo antraštę</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>&amp;Area</source>
        <translation>Sri&amp;tis</translation>
    </message>
    <message>
        <source>&amp;Date and number of the decision</source>
        <translation>Sprendimo &amp;data ir numeris</translation>
    </message>
    <message>
        <source>&amp;Kind of copy</source>
        <translation>Dokumento stadi&amp;ja</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>Sa&amp;vivaldybė</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>Š&amp;ablonas</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>&amp;Veikla</translation>
    </message>
    <message>
        <source>Activities, funding and indicators with real numbers and formulas.</source>
        <translation>Veiklos, lėšos ir rodikliai su skaičiais ir formulėmis.</translation>
    </message>
    <message>
        <source>Also in it</source>
        <translation>Taip pat įrašyti</translation>
    </message>
    <message>
        <source>Date and &amp;number of the decision that is changed</source>
        <translation>Keičiamo sprendimo data ir &amp;numeris</translation>
    </message>
    <message>
        <source>Decision of the council, {municipality}</source>
        <translation>Tarybos sprendimas, {municipality}</translation>
    </message>
    <message>
        <source>Decision that is changed, {municipality}</source>
        <translation>Keičiamas sprendimas, {municipality}</translation>
    </message>
    <message>
        <source>Not taken: {what}.</source>
        <translation>Nepaimta: {what}.</translation>
    </message>
    <message>
        <source>Of the program</source>
        <translation>Įprastas</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Nuotraukos</translation>
    </message>
    <message>
        <source>S&amp;chool</source>
        <translation>&amp;Mokykla</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>S&amp;esija</translation>
    </message>
    <message>
        <source>Taken: {what}.</source>
        <translation>Paimta: {what}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n places of the form are not filled. Go on?</source>
        <translation>
            <numerusform>Neužpildyta %n blanko vieta: dokumente ji liks taip, kaip parašyta. Vis tiek tęsti?</numerusform>
            <numerusform>Neužpildytos %n blanko vietos: dokumente jos liks taip, kaip parašyta. Vis tiek tęsti?</numerusform>
            <numerusform>Neužpildyta %n blanko vietų: dokumente jos liks taip, kaip parašyta. Vis tiek tęsti?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation>&amp;Vis tiek tęsti</translation>
    </message>
    <message>
        <source>A form can be a Word document of your own, or a file in the folder.</source>
        <translation>Forma gali būti Jūsų pačių „Word“ dokumentas arba failas formų aplanke.</translation>
    </message>
    <message>
        <source>A workbook has no pages to be shown. Save it and open it in Excel.</source>
        <translation>Darbaknygė puslapiais nerodoma. Įrašykite ją ir atverkite „Excel“ programa.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>„Excel“ darbaknygė</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportas</translation>
    </message>
    <message>
        <source>Made by the program itself: pages may break elsewhere than in Word.</source>
        <translation>PDF parengia pati programa, todėl puslapių ribos gali būti ne ten, kur „Word“ dokumente.</translation>
    </message>
    <message>
        <source>Own &amp;forms</source>
        <translation>Savos &amp;formos</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Spausdinti…</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF dokumentas</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Įrašyti kaip &amp;PDF…</translation>
    </message>
    <message>
        <source>Save for &amp;Excel…</source>
        <translation>Įrašyti kaip „E&amp;xcel“…</translation>
    </message>
    <message>
        <source>Save for &amp;Word…</source>
        <translation>Įrašyti kaip „&amp;Word“…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Įrašyti dokumentą</translation>
    </message>
    <message>
        <source>The document is saved to {name}.</source>
        <translation>Dokumentas įrašytas: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>The document lacks %n things. Go on all the same?</source>
        <translation>
            <numerusform>Dokumentui trūksta %n dalyko. Ar vis tiek tęsti?</numerusform>
            <numerusform>Dokumentui trūksta %n dalykų. Ar vis tiek tęsti?</numerusform>
            <numerusform>Dokumentui trūksta %n dalykų. Ar vis tiek tęsti?</numerusform>
        </translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>„Word“ dokumentas</translation>
    </message>
    <message>
        <source>Writing the document…</source>
        <translation>Rengiamas dokumentas…</translation>
    </message>
    <message>
        <source>tables of the plan</source>
        <translation>plano lentelės</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>Added</source>
        <translation>Pridėta</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Pakeista</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Perkelta</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Pašalinta</translation>
    </message>
</context>
<context>
    <name>FaultKind</name>
    <message>
        <source>A list number with a comma</source>
        <translation>Numeris su kableliu</translation>
    </message>
    <message>
        <source>A space may be missing</source>
        <translation>Galbūt trūksta tarpo</translation>
    </message>
    <message>
        <source>Broken letters</source>
        <translation>Sugadintos raidės</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>Brūkšnys</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>Nematomi ženklai ir ligatūros</translation>
    </message>
    <message>
        <source>Line break inside a sentence</source>
        <translation>Eilutės lūžis sakinio viduryje</translation>
    </message>
    <message>
        <source>Needless spaces</source>
        <translation>Nereikalingi tarpai</translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation>Jungiamasis tarpas</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Kabutės</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Trumpinys</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
    <message>
        <source>Came from ideas</source>
        <translation>Kilo iš idėjų</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Duomenys ryšiams ir nuorodos</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Tęstinumas</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Sprendimai</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Aprašymas</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idėjos</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Sąsajos su kitomis veiklomis</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Stebėsena</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriai</translation>
    </message>
    <message>
        <source>Problems, causes, consequences</source>
        <translation>Problemos, priežastys, pasekmės</translation>
    </message>
    <message>
        <source>Recommendations and remarks</source>
        <translation>Rekomendacijos ir pastabos</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situacija</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikotarpis</translation>
    </message>
    <message>
        <source>Votes and ratings</source>
        <translation>Balsai ir vertinimas</translation>
    </message>
    <message>
        <source>Where it came from and what became of it</source>
        <translation>Iš ko kilo ir kuo tapo</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Kas ir kur</translation>
    </message>
</context>
<context>
    <name>FillPage</name>
    <message>
        <source>All sources</source>
        <translation>Visi šaltiniai</translation>
    </message>
    <message>
        <source>In Eur. A block copied in Excel is pasted from the current cell on.</source>
        <translation>Eurais. „Excel“ nukopijuotas blokas įklijuojamas nuo dabartinio langelio.</translation>
    </message>
    <message>
        <source>Money of all activities by year and source</source>
        <translation>Visų veiklų lėšos pagal metus ir šaltinius</translation>
    </message>
    <message>
        <source>Row&amp;s:</source>
        <translation>Eil&amp;utės:</translation>
    </message>
    <message>
        <source>Sour&amp;ce:</source>
        <translation>Šaltini&amp;s:</translation>
    </message>
    <message>
        <source>There are no activities in the plan yet.</source>
        <translation>Plane dar nėra veiklų.</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n places found</source>
        <translation>
            <numerusform>Rasta %n vieta</numerusform>
            <numerusform>Rastos %n vietos</numerusform>
            <numerusform>Rasta %n vietų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced. Undo brings them all back.</source>
        <translation>
            <numerusform>Pakeista %n vieta. Tai galima atšaukti.</numerusform>
            <numerusform>Pakeistos %n vietos. Tai galima atšaukti.</numerusform>
            <numerusform>Pakeista %n vietų. Tai galima atšaukti.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Exactly as typed</source>
        <translation>&amp;Tiksliai kaip parašyta</translation>
    </message>
    <message>
        <source>A word or a part of it</source>
        <translation>Žodis arba jo dalis</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Visi laukai</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>&amp;Ieškoti:</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Ieškoti</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Ieškoti ir keisti</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter part of the word.</source>
        <translation>Nieko nerasta. Pabandykite trumpesnę žodžio dalį.</translation>
    </message>
    <message>
        <source>Nothing found. Try without the ticks above.</source>
        <translation>Nieko nerasta. Nuimkite varneles viršuje ir ieškokite dar kartą.</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Rastos vietos</translation>
    </message>
    <message>
        <source>Replace &amp;ticked</source>
        <translation>Pakeisti &amp;pažymėtas</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>Keisti &amp;kuo:</translation>
    </message>
    <message>
        <source>Search in the field</source>
        <translation>Kuriame lauke ieškoti</translation>
    </message>
    <message>
        <source>Type at least two characters. All texts of the plan are searched.</source>
        <translation>Įveskite bent du ženklus. Ieškoma visuose plano tekstuose.</translation>
    </message>
    <message>
        <source>Upper and lower case and diacritics matter, in the replacement too</source>
        <translation>Skiriamos didžiosios ir mažosios raidės bei raidės su diakritiniais ženklais; keičiama tiksliai tuo, kas parašyta</translation>
    </message>
    <message>
        <source>W&amp;hole words only</source>
        <translation>Tik &amp;visas žodis</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>1. Begin a plan</source>
        <translation>1. Pradėkite planą</translation>
    </message>
    <message>
        <source>2. Write it together</source>
        <translation>2. Rašykite kartu</translation>
    </message>
    <message>
        <source>3. Make the document</source>
        <translation>3. Parenkite dokumentą</translation>
    </message>
    <message>
        <source>Choose the municipality and the programme, paste the schools. A plan begins with a title; all the rest can wait. Or drop a draft in Word or Excel here.</source>
        <translation>Pasirinkite savivaldybę ir programą, įklijuokite mokyklų sąrašą. Pradžiai užtenka pavadinimo – visa kita galima papildyti vėliau. Arba nutempkite čia „Word“ ar „Excel“ juodraštį.</translation>
    </message>
    <message>
        <source>Goals, tasks and activities stand in a tree. Numbers and sums are worked out by themselves, and every change is saved at once. Copies are sent to colleagues by e-mail.</source>
        <translation>Tikslai, uždaviniai ir veiklos išdėstomi medyje. Numeriai ir sumos apskaičiuojami automatiškai, kiekvienas pakeitimas įrašomas iš karto. Kolegoms kopijos siunčiamos el. paštu.</translation>
    </message>
    <message>
        <source>One command makes a Word document of the plan, with all tables, sums and lists.</source>
        <translation>Vienu mygtuku iš plano parengiamas „Word“ dokumentas su visomis lentelėmis, sumomis ir sąrašais.</translation>
    </message>
    <message>
        <source>Or open the sample to look around: nothing can be broken.</source>
        <translation>Arba atverkite pavyzdį ir apsidairykite: nieko sugadinti neįmanoma.</translation>
    </message>
    <message>
        <source>The first plan in 5 &amp;minutes</source>
        <translation>Pirmasis planas per 5 &amp;minutes</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n places of the form are not filled.</source>
        <translation>
            <numerusform>Neužpildyta %n blanko vieta.</numerusform>
            <numerusform>Neužpildytos %n blanko vietos.</numerusform>
            <numerusform>Neužpildyta %n blanko vietų.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show the list</source>
        <translation>&amp;Rodyti sąrašą</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Rengiama…</translation>
    </message>
    <message>
        <source>Being made… {percent} %</source>
        <translation>Rengiama… {percent} %</translation>
    </message>
    <message>
        <source>Pages are being laid out…</source>
        <translation>Išdėstomi puslapiai…</translation>
    </message>
    <message numerus="yes">
        <source>The document lacks %n things.</source>
        <translation>
            <numerusform>Dokumentui trūksta %n dalyko.</numerusform>
            <numerusform>Dokumentui trūksta %n dalykų.</numerusform>
            <numerusform>Dokumentui trūksta %n dalykų.</numerusform>
        </translation>
    </message>
    <message>
        <source>The document lacks nothing.</source>
        <translation>Dokumentui nieko netrūksta.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ko trūksta</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Documents</source>
        <translation>Dokumentai</translation>
    </message>
    <message>
        <source>Tables for Excel</source>
        <translation>Lentelės „Excel“ programai</translation>
    </message>
</context>
<context>
    <name>FundingLine</name>
    <message>
        <source>Source</source>
        <translation>Šaltinis</translation>
    </message>
    <message>
        <source>Type of expense</source>
        <translation>Išlaidų rūšis</translation>
    </message>
    <message>
        <source>VAT (if no rate)</source>
        <translation>PVM suma (jei tarifo nėra)</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>PVM tarifas</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Be PVM</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
</context>
<context>
    <name>FundingSource</name>
    <message>
        <source>Municipal budget</source>
        <translation>Savivaldybės biudžetas</translation>
    </message>
    <message>
        <source>Other funds</source>
        <translation>Kitos lėšos</translation>
    </message>
    <message>
        <source>RRF funds</source>
        <translation>EGADP lėšos</translation>
    </message>
    <message>
        <source>State budget (VAT)</source>
        <translation>Valstybės biudžetas (PVM)</translation>
    </message>
</context>
<context>
    <name>GoToNumber</name>
    <message>
        <source>&amp;Number of the goal, task or activity:</source>
        <translation>Tikslo, uždavinio ar veiklos &amp;numeris:</translation>
    </message>
    <message>
        <source>Go to number</source>
        <translation>Eiti į numerį</translation>
    </message>
    <message>
        <source>There is no number {number} in the plan.</source>
        <translation>Plane nėra numerio {number}.</translation>
    </message>
    <message>
        <source>for example, 2.3</source>
        <translation>pavyzdžiui, 2.3</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>Description</source>
        <translation>Aprašymas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n selected: what is chosen here is set in all, what is typed in this one.</source>
        <translation>
            <numerusform>Pažymėtas %n įrašas: čia parinkta reikšmė įrašoma visiems, o rašomas tekstas – tik šiam.</numerusform>
            <numerusform>Pažymėti %n įrašai: čia parinkta reikšmė įrašoma visiems, o rašomas tekstas – tik šiam.</numerusform>
            <numerusform>Pažymėta %n įrašų: čia parinkta reikšmė įrašoma visiems, o rašomas tekstas – tik šiam.</numerusform>
        </translation>
    </message>
    <message>
        <source>VAT {sum}</source>
        <translation>PVM {sum}</translation>
    </message>
    <message>
        <source>with VAT {sum}</source>
        <translation>su PVM {sum}</translation>
    </message>
    <message>
        <source>without VAT {sum}</source>
        <translation>be PVM {sum}</translation>
    </message>
</context>
<context>
    <name>HeadingPage</name>
    <message>
        <source>Select an item on the left to see and change its details here.</source>
        <translation>Pažymėkite įrašą kairėje – čia matysite ir galėsite keisti jo duomenis.</translation>
    </message>
    <message>
        <source>“{list}” is a list. Press Enter to add {object}.</source>
        <translation>„{list}“ – tai sąrašas. Paspauskite Enter, jei norite pridėti {object}.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
    <message>
        <source>No topic has these words. Try another word.</source>
        <translation>Šių žodžių nėra nė vienoje temoje. Pabandykite ieškoti kito žodžio.</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Ieškoti žinyne</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>Temos tekstas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temos</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Compare states…</source>
        <translation>&amp;Palyginti versijas…</translation>
    </message>
    <message>
        <source>&amp;Show in the plan</source>
        <translation>&amp;Rodyti plane</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Tapo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Laukas</translation>
    </message>
    <message>
        <source>History of the plan</source>
        <translation>Plano istorija</translation>
    </message>
    <message>
        <source>Nothing in the history matches the search.</source>
        <translation>Istorijoje tokių įrašų nėra.</translation>
    </message>
    <message>
        <source>Only the first items of this change are listed.</source>
        <translation>Išvardyti tik pirmieji šio veiksmo įrašai.</translation>
    </message>
    <message>
        <source>Search by time, person or what was done</source>
        <translation>Ieškoti pagal laiką, žmogų ar tai, kas padaryta</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Ieškoti istorijoje</translation>
    </message>
    <message>
        <source>The history of the plan begins here.</source>
        <translation>Čia prasideda plano istorija.</translation>
    </message>
    <message>
        <source>The item has no filled fields.</source>
        <translation>Užpildytų laukų nėra.</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Buvo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Kas pasikeitė</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tuščia</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>This entry of the history is damaged and cannot be read.</source>
        <translation>Šis istorijos įrašas sugadintas ir neperskaitomas.</translation>
    </message>
</context>
<context>
    <name>Idea</name>
    <message>
        <source>Areas</source>
        <translation>Sritys</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autorius</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Kuo tapo</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Nauda</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Įgyvendinamumas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupė</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idėja</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Sulieta į</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lapo numeris</translation>
    </message>
    <message>
        <source>Split from</source>
        <translation>Išskirta iš</translation>
    </message>
    <message>
        <source>Step of the agenda</source>
        <translation>Darbotvarkės žingsnis</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Stalas</translation>
    </message>
    <message>
        <source>The host’s own votes</source>
        <translation>Vedėjo balsai</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Balsai</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>Action</source>
        <translation>Veiksmas</translation>
    </message>
    <message>
        <source>Actual value</source>
        <translation>Faktinė reikšmė</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Pradinė reikšmė</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>Pradinės reikšmės metai</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Duomenų šaltinis</translation>
    </message>
    <message>
        <source>Indicator of the programme</source>
        <translation>Programos rodiklis</translation>
    </message>
    <message>
        <source>Interim targets</source>
        <translation>Tarpinės siektinos reikšmės</translation>
    </message>
    <message>
        <source>Reason for deviation</source>
        <translation>Nuokrypio priežastis</translation>
    </message>
    <message>
        <source>Reporting period</source>
        <translation>Ataskaitinis laikotarpis</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Atsakingas asmuo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Siektina reikšmė</translation>
    </message>
    <message>
        <source>Target year</source>
        <translation>Siektinos reikšmės metai</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Matavimo vienetas</translation>
    </message>
</context>
<context>
    <name>IndicatorsView</name>
    <message>
        <source>Add indicator</source>
        <translation>Pridėti rodiklį</translation>
    </message>
</context>
<context>
    <name>IntakeCommands</name>
    <message>
        <source>Drafts in Word, Excel or other tables ({endings})</source>
        <translation>„Word“, „Excel“ ir kitų lentelių juodraščiai ({endings})</translation>
    </message>
    <message>
        <source>Reading “{file}”…</source>
        <translation>Skaitomas failas „{file}“…</translation>
    </message>
    <message>
        <source>Take in from Word or Excel</source>
        <translation>Įkelti iš „Word“ ar „Excel“</translation>
    </message>
    <message>
        <source>Taken in from {source}. Ctrl+Z takes it back.</source>
        <translation>Įkelta: {source}. Tai galima atšaukti (Ctrl+Z).</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message numerus="yes">
        <source>%n items are changed</source>
        <translation>
            <numerusform>keičiamas %n įrašas</numerusform>
            <numerusform>keičiami %n įrašai</numerusform>
            <numerusform>keičiama %n įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are made</source>
        <translation>
            <numerusform>Kuriamas %n įrašas</numerusform>
            <numerusform>Kuriami %n įrašai</numerusform>
            <numerusform>Kuriama %n įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are left: what they are about is not taken</source>
        <translation>
            <numerusform>liko %n klausimas: apie ką jis, neįkeliama</numerusform>
            <numerusform>liko %n klausimai: apie ką jie, neįkeliama</numerusform>
            <numerusform>liko %n klausimų: apie ką jie, neįkeliama</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Left out</source>
        <translation>&amp;Praleista</translation>
    </message>
    <message>
        <source>&amp;Made</source>
        <translation>&amp;Kuriama</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>K&amp;lausimai</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>Įk&amp;elti</translation>
    </message>
    <message>
        <source>&amp;Title of the new plan</source>
        <translation>Naujo plano pava&amp;dinimas</translation>
    </message>
    <message>
        <source>Chan&amp;ged</source>
        <translation>Ke&amp;ičiama</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Įkelti: {source}</translation>
    </message>
    <message>
        <source>Nothing here is known to be of a plan; say what the columns hold.</source>
        <translation>Nieko, kas tiktų planui, neatpažinta; nurodykite, kas yra stulpeliuose.</translation>
    </message>
    <message>
        <source>Nothing was changed in this file.</source>
        <translation>Šiame faile nieko nepakeista.</translation>
    </message>
    <message>
        <source>Reading the draft…</source>
        <translation>Skaitomas juodraštis…</translation>
    </message>
    <message>
        <source>Title of the new plan</source>
        <translation>Naujo plano pavadinimas</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>Change the selected ones…</source>
        <translation>Keisti pažymėtus…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Įklijuoti</translation>
    </message>
    <message>
        <source>This column is calculated or written in the details on the right.</source>
        <translation>Šis stulpelis apskaičiuojamas arba pildomas laukuose dešinėje.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Stop</source>
        <translation>Stabdyti</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>The text of the plan, deletions struck and additions bold</source>
        <translation>Visas plano tekstas: pašalinta – išbraukta, nauja – paryškinta</translation>
    </message>
    <message>
        <source>What changed, in two columns: was and became</source>
        <translation>Tik pakeitimai dviem stulpeliais: buvo ir tapo</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>High</source>
        <translation>Aukštas lygis</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Žemas lygis</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vidutinis lygis</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>How they are linked</source>
        <translation>Kaip susijusios</translation>
    </message>
    <message>
        <source>Linked activity</source>
        <translation>Susijusi veikla</translation>
    </message>
</context>
<context>
    <name>LinkPicture</name>
    <message>
        <source>Boxes of activities: {activities}; links between them: {links}</source>
        <translation>Veiklų langelių – {activities}, sąsajų tarp jų – {links}</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Nepaaiškinta</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Copy picture</source>
        <translation>Kopijuoti paveikslą</translation>
    </message>
    <message>
        <source>Dashed line: the link is not explained. Drag from one box to another to link them.</source>
        <translation>Punktyrinė linija – sąsaja nepaaiškinta. Norėdami susieti veiklas, nutempkite nuo vieno langelio iki kito.</translation>
    </message>
    <message>
        <source>Picture of the links by area</source>
        <translation>Sąsajų paveikslas pagal sritis</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Pašalinti sąsają</translation>
    </message>
    <message>
        <source>Show activities without links</source>
        <translation>Rodyti ir veiklas be sąsajų</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Pridėti</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Taisa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ž&amp;inynas</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Rodymas</translation>
    </message>
    <message>
        <source>A copy from the server {server}</source>
        <translation>Kopija iš serverio {server}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Pridėti</translation>
    </message>
    <message>
        <source>Add an item to the plan</source>
        <translation>Pridėti į planą</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Progress plan editor</source>
        <translation>Pažangos plano rengyklė</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Every change that was saved is here.</source>
        <translation>Praėjusį kartą programa netikėtai baigė darbą. Visi įrašyti pakeitimai yra čia.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Mygtukų juosta</translation>
    </message>
    <message>
        <source>View&amp;s</source>
        <translation>&amp;Rodiniai</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>(nothing is chosen)</source>
        <translation>(nieko nepasirinkta)</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Pridėti prie esamų</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Pakeisti</translation>
    </message>
    <message>
        <source>Change the selected ones</source>
        <translation>Keisti pažymėtus įrašus</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Išvalyti lauką</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Laukas</translation>
    </message>
    <message>
        <source>Field:</source>
        <translation>Laukas:</translation>
    </message>
    <message>
        <source>No value is given yet: choose it or type it.</source>
        <translation>Reikšmės dar nėra: pasirinkite arba įrašykite ją.</translation>
    </message>
    <message>
        <source>Put in place of what is there</source>
        <translation>Pakeisti esamas reikšmes</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Pašalinti iš esamų</translation>
    </message>
    <message>
        <source>Value:</source>
        <translation>Reikšmė:</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ką daryti</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Ką daryti:</translation>
    </message>
</context>
<context>
    <name>MarkDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Activities</source>
        <translation>Veiklų skaičius</translation>
    </message>
    <message>
        <source>Activities per school</source>
        <translation>Veiklų skaičius vienai mokyklai</translation>
    </message>
    <message>
        <source>Funding per activity, Eur</source>
        <translation>Lėšos vienai veiklai, Eur</translation>
    </message>
    <message>
        <source>Funding per pupil, Eur</source>
        <translation>Lėšos vienam mokiniui, Eur</translation>
    </message>
    <message>
        <source>Funding with VAT, Eur</source>
        <translation>Lėšos su PVM, Eur</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodiklių skaičius</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partnerių skaičius</translation>
    </message>
    <message>
        <source>Share of infrastructure in the funding</source>
        <translation>Infrastruktūros dalis lėšose</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Accept everything</source>
        <translation>Viską &amp;priimti</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>&amp;Kitas klausimas</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ne dabar</translation>
    </message>
    <message>
        <source>Merge a copy into my plan</source>
        <translation>Sulieti kopiją su mano planu</translation>
    </message>
    <message>
        <source>Merge what is &amp;ticked</source>
        <translation>Priimti &amp;pažymėtus</translation>
    </message>
    <message>
        <source>The change or question that is selected</source>
        <translation>Pažymėtas pakeitimas arba klausimas</translation>
    </message>
    <message>
        <source>The copy stays here and waits</source>
        <translation>Kopija lieka čia ir laukia</translation>
    </message>
    <message>
        <source>Tick &amp;everything</source>
        <translation>Pažymėti &amp;viską</translation>
    </message>
    <message>
        <source>What comes in and what is asked</source>
        <translation>Kas ateina ir ko klausiama</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>Becomes</source>
        <translation>Kas bus</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Kas ateina</translation>
    </message>
</context>
<context>
    <name>MoneyModel</name>
    <message>
        <source>empty</source>
        <translation>tuščia</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Add a row for another type of expense, paid from the source of this cell: {source}</source>
        <translation>Pridėti eilutę kitai išlaidų rūšiai, apmokamai iš šio langelio šaltinio: {source}</translation>
    </message>
    <message>
        <source>Add a year</source>
        <translation>Pridėti metus</translation>
    </message>
    <message>
        <source>Choose a cell of the source under which a row is to be added</source>
        <translation>Pažymėkite langelį to šaltinio, prie kurio norite pridėti eilutę</translation>
    </message>
    <message>
        <source>In Eur. Write VAT as a rate (21 %) or as a sum.</source>
        <translation>Sumos – eurais. PVM rašykite kaip tarifą (21 %) arba kaip sumą.</translation>
    </message>
    <message>
        <source>Money by year and source</source>
        <translation>Lėšos pagal metus ir šaltinius</translation>
    </message>
    <message>
        <source>Other expenses</source>
        <translation>Kitos išlaidos</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Eilutė</translation>
    </message>
    <message>
        <source>Row: {source}</source>
        <translation>Eilutė: {source}</translation>
    </message>
    <message>
        <source>Type of expense</source>
        <translation>Išlaidų rūšis</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>&amp;Columns:</source>
        <translation>&amp;Stulpeliai:</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>&amp;Grupuoti pagal:</translation>
    </message>
    <message>
        <source>&amp;Sums:</source>
        <translation>S&amp;umos:</translation>
    </message>
    <message>
        <source>All sums</source>
        <translation>Visos sumos</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopijuoti lentelę</translation>
    </message>
    <message>
        <source>Money of the plan</source>
        <translation>Plano lėšos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Apžvalga</translation>
    </message>
    <message>
        <source>Write money</source>
        <translation>Įvesti lėšas</translation>
    </message>
</context>
<context>
    <name>Municipality</name>
    <message>
        <source>Council decision (link)</source>
        <translation>Tarybos sprendimas (nuoroda)</translation>
    </message>
    <message>
        <source>Director of administration</source>
        <translation>Administracijos direktorius</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Meras</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Progress report (link)</source>
        <translation>Pažangos ataskaita (nuoroda)</translation>
    </message>
    <message>
        <source>Pupils (pre-school and general education)</source>
        <translation>Mokinių skaičius (priešmokyklinis ir bendrasis ugdymas)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vaidmuo</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Mokyklų skaičius</translation>
    </message>
</context>
<context>
    <name>MunicipalityRole</name>
    <message>
        <source>Joining municipality</source>
        <translation>Prisijungianti savivaldybė</translation>
    </message>
    <message>
        <source>Lead municipality</source>
        <translation>Pagrindinė savivaldybė</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>&amp;What are you called in the history?</source>
        <translation>&amp;Kaip Jus vadinti istorijoje?</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Nothing was found that is to be mended.</source>
        <translation>Nieko taisytino nerasta.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} iš {count}</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atgal</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Toliau</translation>
    </message>
    <message>
        <source>Be&amp;gin the plan</source>
        <translation>Pra&amp;dėti planą</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Naujas planas</translation>
    </message>
    <message>
        <source>Programme and beginning</source>
        <translation>Programa ir pradžia</translation>
    </message>
    <message>
        <source>Schools and team</source>
        <translation>Mokyklos ir komanda</translation>
    </message>
    <message>
        <source>Whose plan is it?</source>
        <translation>Kieno planas?</translation>
    </message>
    <message>
        <source>{number} of {count}. {heading}</source>
        <translation>{number} iš {count}. {heading}</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>A changed copy</source>
        <translation>Pakeista kopija</translation>
    </message>
    <message>
        <source>A new plan</source>
        <translation>Naujas planas</translation>
    </message>
    <message>
        <source>An older copy</source>
        <translation>Senesnė kopija</translation>
    </message>
    <message>
        <source>Another plan of the same title</source>
        <translation>Kitas planas tuo pačiu pavadinimu</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nieko naujo</translation>
    </message>
</context>
<context>
    <name>OperationKind</name>
    <message>
        <source>Add {what}</source>
        <translation>Pridėti {what}</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>Pakeisti {what}</translation>
    </message>
    <message>
        <source>Count votes</source>
        <translation>Suskaičiuoti balsus</translation>
    </message>
    <message>
        <source>Create plan</source>
        <translation>Sukurti planą</translation>
    </message>
    <message>
        <source>Divide an idea</source>
        <translation>Išskaidyti idėją</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>Dubliuoti {what}</translation>
    </message>
    <message>
        <source>Go back to a version</source>
        <translation>Grįžti prie versijos</translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation>Sulieti kopijas</translation>
    </message>
    <message>
        <source>Merge ideas</source>
        <translation>Sulieti idėjas</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>Perkelti {what}</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>Įklijuoti {what}</translation>
    </message>
    <message>
        <source>Receive plan</source>
        <translation>Atverti gautą planą</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Pašalinti {what}</translation>
    </message>
    <message>
        <source>Take in a draft</source>
        <translation>Įkelti juodraštį</translation>
    </message>
    <message>
        <source>Take in from “{file}”</source>
        <translation>Įkelti iš „{file}“</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
</context>
<context>
    <name>OverviewDialog</name>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>&amp;Išvalyti filtrus</translation>
    </message>
    <message>
        <source>&amp;Lay out</source>
        <translation>&amp;Išdėstyti</translation>
    </message>
    <message>
        <source>&amp;Open the plan</source>
        <translation>&amp;Atverti planą</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>As a Word document…</source>
        <translation>„Word“ dokumentu…</translation>
    </message>
    <message>
        <source>As an Excel workbook…</source>
        <translation>„Excel“ darbaknyge…</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>&amp;Stulpeliai…</translation>
    </message>
    <message>
        <source>Plans side by side</source>
        <translation>Planai greta</translation>
    </message>
</context>
<context>
    <name>OwnForms</name>
    <message>
        <source>&amp;Another form, made in Word…</source>
        <translation>&amp;Kitas blankas…</translation>
    </message>
    <message>
        <source>&amp;Folder of forms</source>
        <translation>&amp;Formų aplankas</translation>
    </message>
    <message>
        <source>&amp;Put in its place</source>
        <translation>&amp;Pakeisti</translation>
    </message>
    <message>
        <source>&amp;Sample form…</source>
        <translation>&amp;Pavyzdinis blankas…</translation>
    </message>
    <message>
        <source>Form made in Word</source>
        <translation>„Word“ blankas</translation>
    </message>
    <message>
        <source>Sample form</source>
        <translation>Pavyzdinis blankas</translation>
    </message>
    <message>
        <source>There is a form “{name}” already. Put this one in its place?</source>
        <translation>Forma „{name}“ jau yra. Pakeisti ją šia?</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>„Word“ dokumentai</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page} puslapis iš {pages}</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Dokumento puslapiai</translation>
    </message>
</context>
<context>
    <name>Participant</name>
    <message>
        <source>Areas</source>
        <translation>Sritys</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Įstaiga</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Savivaldybė</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Stalas</translation>
    </message>
</context>
<context>
    <name>Participation</name>
    <message>
        <source>Beneficiary only</source>
        <translation>Tik naudos gavėja</translation>
    </message>
    <message>
        <source>Partner of the project</source>
        <translation>Projekto partnerė</translation>
    </message>
</context>
<context>
    <name>Partner</name>
    <message>
        <source>Contact person</source>
        <translation>Asmuo ryšiams</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Indėlis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>El. paštas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefonas</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
</context>
<context>
    <name>PartnerType</name>
    <message>
        <source>Another municipality</source>
        <translation>Kita savivaldybė</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Verslo įmonė</translation>
    </message>
    <message>
        <source>Cultural institution</source>
        <translation>Kultūros įstaiga</translation>
    </message>
    <message>
        <source>Educational support institution</source>
        <translation>Švietimo pagalbos įstaiga</translation>
    </message>
    <message>
        <source>Higher education institution</source>
        <translation>Aukštoji mokykla</translation>
    </message>
    <message>
        <source>Non-formal education provider</source>
        <translation>Neformaliojo vaikų švietimo teikėjas</translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation>Nevyriausybinė organizacija</translation>
    </message>
    <message>
        <source>Other partner</source>
        <translation>Kitas partneris</translation>
    </message>
    <message>
        <source>State institution</source>
        <translation>Valstybės institucija</translation>
    </message>
</context>
<context>
    <name>PartnersView</name>
    <message>
        <source>Partners or schools</source>
        <translation>Partneriai ar mokyklos</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>Kurie rodomi</translation>
    </message>
    <message>
        <source>Who takes part in which activity</source>
        <translation>Kas kurioje veikloje dalyvauja</translation>
    </message>
    <message>
        <source>“{name}” is in the list already.</source>
        <translation>„{name}“ jau yra sąraše.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Password of {user} on the server {server}:</source>
        <translation>Naudotojo {user} &amp;slaptažodis serveryje {server}:</translation>
    </message>
    <message>
        <source>&amp;Remember the password on this computer</source>
        <translation>&amp;Prisiminti slaptažodį šiame kompiuteryje</translation>
    </message>
    <message>
        <source>Plans on a server</source>
        <translation>Planai serveryje</translation>
    </message>
    <message>
        <source>The server did not accept this password.</source>
        <translation>Serveris šio slaptažodžio nepriėmė.</translation>
    </message>
    <message>
        <source>Your &amp;password on the server {server}:</source>
        <translation>Jūsų &amp;slaptažodis serveryje {server}:</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave as it is</source>
        <translation>Palikti</translation>
    </message>
    <message numerus="yes">
        <source>Put %n places of the pasted text right?</source>
        <translation>
            <numerusform>Įklijuotame tekste sutvarkyti %n vietą?</numerusform>
            <numerusform>Įklijuotame tekste sutvarkyti %n vietas?</numerusform>
            <numerusform>Įklijuotame tekste sutvarkyti %n vietų?</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Sutvarkyti</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted without what this plan does not have: {names}</source>
        <translation>Įklijuota be to, ko šiame plane nėra: {names}</translation>
    </message>
    <message>
        <source>Text cannot be pasted here: choose a goal, a task or an activity first.</source>
        <translation>Čia teksto įklijuoti negalima: pirma pažymėkite tikslą, uždavinį arba veiklą.</translation>
    </message>
    <message>
        <source>These are the cells of a table, a line each. Copy the table from Word itself.</source>
        <translation>Tai lentelės langeliai, po vieną eilutėje. Nukopijuokite lentelę iš paties „Word“.</translation>
    </message>
    <message>
        <source>This cannot be pasted here: choose {what} first.</source>
        <translation>Čia to įklijuoti negalima: pirma pažymėkite {what}.</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>&amp;Schools, one to a line</source>
        <translation>&amp;Mokyklos (kiekviena iš naujos eilutės)</translation>
    </message>
    <message>
        <source>Only the names were taken. Paste the whole list into the plan once it is begun.</source>
        <translation>Paimti tik pavadinimai. Visą sąrašą įklijuokite į planą, kai jis bus pradėtas.</translation>
    </message>
    <message>
        <source>Others can be added later.</source>
        <translation>Kitus narius galėsite pridėti vėliau.</translation>
    </message>
    <message>
        <source>Schools, one to a line</source>
        <translation>Mokyklos (kiekviena iš naujos eilutės)</translation>
    </message>
    <message>
        <source>The list can be pasted from Word or Excel.</source>
        <translation>Sąrašą galima įklijuoti iš „Word“ arba „Excel“.</translation>
    </message>
</context>
<context>
    <name>PhotoLine</name>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n nuotrauka</numerusform>
            <numerusform>%n nuotraukos</numerusform>
            <numerusform>%n nuotraukų</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Pasiri&amp;nkti…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Nuotraukos</translation>
    </message>
    <message>
        <source>Photos for the document</source>
        <translation>Nuotraukos dokumentui</translation>
    </message>
    <message>
        <source>W&amp;ithout photos</source>
        <translation>Be n&amp;uotraukų</translation>
    </message>
</context>
<context>
    <name>PivotModel</name>
    <message>
        <source>No area</source>
        <translation>Sritis nenurodyta</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>Be krypties</translation>
    </message>
    <message>
        <source>No school</source>
        <translation>Mokykla nenurodyta</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Šaltinis nenurodytas</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Tipas nenurodytas</translation>
    </message>
    <message>
        <source>No year</source>
        <translation>Be metų</translation>
    </message>
    <message>
        <source>Several schools</source>
        <translation>Kelios mokyklos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dalis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Visas planas</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Agreement date</source>
        <translation>Sutarties data</translation>
    </message>
    <message>
        <source>Agreement number</source>
        <translation>Sutarties numeris</translation>
    </message>
    <message>
        <source>Aim of the programme</source>
        <translation>Programos tikslas</translation>
    </message>
    <message>
        <source>Allotted sum (RRF, without VAT)</source>
        <translation>Skirta suma (EGADP, be PVM)</translation>
    </message>
    <message>
        <source>Class sets</source>
        <translation>Klasių komplektai</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Tęstinumas</translation>
    </message>
    <message>
        <source>Cultural education</source>
        <translation>Kultūrinis ugdymas</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Pabaiga</translation>
    </message>
    <message>
        <source>Inclusive education</source>
        <translation>Įtraukusis ugdymas</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktūra</translation>
    </message>
    <message>
        <source>Investment project (document or link)</source>
        <translation>Investicijų projektas (dokumentas arba nuoroda)</translation>
    </message>
    <message>
        <source>Leadership in action</source>
        <translation>Lyderystė veikiant</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Stebėsena</translation>
    </message>
    <message>
        <source>Non-formal education</source>
        <translation>Neformalusis vaikų švietimas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Projekto numeris</translation>
    </message>
    <message>
        <source>Pupils’ achievements</source>
        <translation>Mokinių pasiekimai</translation>
    </message>
    <message>
        <source>STEAM education</source>
        <translation>STEAM ugdymas</translation>
    </message>
    <message>
        <source>Special educational needs</source>
        <translation>Specialieji ugdymosi poreikiai</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Pradžia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Pedagogai</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>Why only two alternatives</source>
        <translation>Kodėl tik dvi alternatyvos</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message numerus="yes">
        <source>%n items were removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Pašalintas %n įrašas. Tai galima atšaukti (Ctrl+Z).</numerusform>
            <numerusform>Pašalinti %n įrašai. Tai galima atšaukti (Ctrl+Z).</numerusform>
            <numerusform>Pašalinta %n įrašų. Tai galima atšaukti (Ctrl+Z).</numerusform>
        </translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Grąžinta: {what}</translation>
    </message>
    <message>
        <source>Removed: {title}. Ctrl+Z brings it back.</source>
        <translation>Pašalinta: {title}. Tai galima atšaukti (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Atšaukta: {what}</translation>
    </message>
</context>
<context>
    <name>PlanStatus</name>
    <message>
        <source>Approved by the supervisory committee</source>
        <translation>Patvirtino priežiūros komitetas</translation>
    </message>
    <message>
        <source>Being agreed</source>
        <translation>Derinamas</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>Keičiamas</translation>
    </message>
    <message>
        <source>Being implemented</source>
        <translation>Vykdomas</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Rengiamas</translation>
    </message>
    <message>
        <source>Being revised</source>
        <translation>Tikslinamas</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Užbaigtas</translation>
    </message>
    <message>
        <source>Endorsed by the council</source>
        <translation>Taryba pritarė</translation>
    </message>
    <message>
        <source>Submitted to ESFA</source>
        <translation>Pateiktas ESFA</translation>
    </message>
</context>
<context>
    <name>PlanTreeModel</name>
    <message>
        <source>Funding, Eur</source>
        <translation>Lėšos, Eur</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Žymos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikotarpis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Millennium Schools, stream I</source>
        <translation>„Tūkstantmečio mokyklų“ programa, I srautas</translation>
    </message>
    <message>
        <source>Millennium Schools, stream II</source>
        <translation>„Tūkstantmečio mokyklų“ programa, II srautas</translation>
    </message>
    <message>
        <source>Other programme</source>
        <translation>Kita programa</translation>
    </message>
</context>
<context>
    <name>ProgrammeStep</name>
    <message>
        <source>&amp;Tasks of the four areas</source>
        <translation>Keturių sričių &amp;uždaviniai</translation>
    </message>
    <message>
        <source>(plan without a title)</source>
        <translation>(planas be pavadinimo)</translation>
    </message>
    <message>
        <source>An empt&amp;y plan</source>
        <translation>Tuščias pla&amp;nas</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Pradžios diena</translation>
    </message>
    <message>
        <source>Goals, tasks, activities and indicators are copied with their descriptions. Money, time, people, schools, partners and progress are not.</source>
        <translation>Kopijuojami tikslai, uždaviniai, veiklos ir rodikliai su aprašymais. Lėšos, laikotarpiai, žmonės, mokyklos, partneriai ir stebėsenos duomenys nekopijuojami.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Pabaigos diena</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Dar nepasirinkta</translation>
    </message>
    <message>
        <source>One goal, the aim of the programme, and four tasks to be rewritten.</source>
        <translation>Vienas tikslas – programos tikslas – ir keturi uždaviniai, kuriuos perrašysite savais žodžiais.</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>&amp;Laikotarpis</translation>
    </message>
    <message>
        <source>P&amp;rogramme</source>
        <translation>P&amp;rograma</translation>
    </message>
    <message>
        <source>Plan whose structure is copied</source>
        <translation>Planas, kurio sandara kopijuojama</translation>
    </message>
    <message>
        <source>Plans of this programme end on {end}. A later end may be kept, but the checks will point at it.</source>
        <translation>Šios programos planai baigiasi {end}. Vėlesnę pabaigą palikti galima, bet patikros į ją atkreips dėmesį.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The structure of an&amp;other plan</source>
        <translation>&amp;Kito plano sandara</translation>
    </message>
    <message>
        <source>What the plan starts with</source>
        <translation>Nuo ko pradėti</translation>
    </message>
    <message>
        <source>You make the goals and tasks yourself.</source>
        <translation>Tikslus ir uždavinius sukursite patys.</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>For the projector</source>
        <translation>Projektoriui</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ir dar %n</numerusform>
            <numerusform>… ir dar %n</numerusform>
            <numerusform>… ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutDialog</name>
    <message>
        <source>&amp;Put on the shelf</source>
        <translation>&amp;Padėti į lentyną</translation>
    </message>
    <message>
        <source>Only this is put there: no people, schools, dates or notes. Names, e-mail addresses and telephones of the plan’s people are left out of the texts; look them over all the same.</source>
        <translation>Į lentyną dedama tik tai, kas čia matoma: jokių asmenų, mokyklų, datų ir užrašų. Plano asmenų vardai ir pavardės, el. pašto adresai ir telefonai iš tekstų išimami, bet tekstus vis tiek peržiūrėkite.</translation>
    </message>
    <message>
        <source>Put on the good practice shelf</source>
        <translation>Padėti į gerosios patirties lentyną</translation>
    </message>
    <message>
        <source>The municipality &amp;agrees that it is shared with others</source>
        <translation>Savivaldybė &amp;sutinka, kad šia patirtimi būtų dalijamasi su kitais</translation>
    </message>
    <message>
        <source>What will be told</source>
        <translation>Kas bus pasakyta</translation>
    </message>
    <message>
        <source>Whose good practice it is</source>
        <translation>Kieno tai geroji patirtis</translation>
    </message>
</context>
<context>
    <name>PutOff</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Palikti, kaip yra</translation>
    </message>
    <message>
        <source>Take the other version</source>
        <translation>Imti kitą variantą</translation>
    </message>
    <message>
        <source>Two versions met here, and it is not decided yet.</source>
        <translation>Čia susitiko du variantai ir dar neapsispręsta.</translation>
    </message>
</context>
<context>
    <name>QuarterHeader</name>
    <message>
        <source>today</source>
        <translation>šiandien</translation>
    </message>
</context>
<context>
    <name>QuarterTable</name>
    <message>
        <source>Quarters</source>
        <translation>Ketvirčiai</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>A&amp;nswer</source>
        <translation>Atsakyti</translation>
    </message>
    <message>
        <source>All sums with VAT: {rate} %</source>
        <translation>Visos sumos su PVM: {rate} %</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Atsakymas</translation>
    </message>
    <message>
        <source>Choose, or write what is meant</source>
        <translation>Pasirinkite arba parašykite, kas turima omenyje</translation>
    </message>
    <message>
        <source>Leave it &amp;out</source>
        <translation>Praleisti</translation>
    </message>
    <message>
        <source>Nothing is asked: all that was read is clear.</source>
        <translation>Klausimų nėra: viskas, kas perskaityta, aišku.</translation>
    </message>
</context>
<context>
    <name>RatingGrid</name>
    <message>
        <source>Benefit and feasibility</source>
        <translation>Nauda ir įgyvendinamumas</translation>
    </message>
    <message>
        <source>Benefit {benefit}, feasibility {feasibility}</source>
        <translation>Nauda {benefit}, įgyvendinamumas {feasibility}</translation>
    </message>
    <message>
        <source>Benefit {mark}</source>
        <translation>Nauda {mark}</translation>
    </message>
    <message>
        <source>Feas. {mark}</source>
        <translation>Įgyv. {mark}</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>What was received</source>
        <translation>Kas gauta</translation>
    </message>
</context>
<context>
    <name>Recommendation</name>
    <message>
        <source>About</source>
        <translation>Dėl ko</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Atsakymas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Laukas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kas pateikė</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Įstaiga</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Pastaba</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
</context>
<context>
    <name>RecommendationStatus</name>
    <message>
        <source>Accepted</source>
        <translation>Atsižvelgta</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Neatsižvelgta</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nauja</translation>
    </message>
    <message>
        <source>Partly accepted</source>
        <translation>Iš dalies atsižvelgta</translation>
    </message>
</context>
<context>
    <name>RecommendationsView</name>
    <message>
        <source>Add</source>
        <translation>Pridėti</translation>
    </message>
    <message>
        <source>Go to the item that it is about</source>
        <translation>Eiti prie įrašo, apie kurį ji yra</translation>
    </message>
</context>
<context>
    <name>RecordCommands</name>
    <message>
        <source>Everything is saved already. Under what name shall the present state be kept?</source>
        <translation>Visi pakeitimai jau įrašyti. Kokiu pavadinimu įrašyti dabartinę plano versiją?</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Save a version</source>
        <translation>Įrašyti versiją</translation>
    </message>
    <message>
        <source>Save the plan as a file</source>
        <translation>Įrašyti planą kaip failą</translation>
    </message>
    <message>
        <source>The plan is saved to {name}.</source>
        <translation>Planas įrašytas į failą „{name}“.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>As four lists</source>
        <translation>Keturi sąrašai</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Stulpeliai…</translation>
    </message>
    <message>
        <source>Type or paste from Excel under the last row; Alt+Enter shows all fields of a row.</source>
        <translation>Rašykite ar įklijuokite iš „Excel“ po paskutine eilute; Alt+Enter atveria visus eilutės laukus.</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Rodyti visus laukus</translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>Paste a list</source>
        <translation>Įklijuoti sąrašą</translation>
    </message>
    <message>
        <source>Paste from Excel: names, and beside them institutions and more (Ctrl+V)</source>
        <translation>Įklijuoti iš „Excel“: vardai, šalia jų – įstaigos ir kita (Ctrl+V)</translation>
    </message>
    <message>
        <source>Paste lines with times, as “9.00–9.30 Registration” (Ctrl+V)</source>
        <translation>Įklijuoti eilutes su laikais, pavyzdžiui, „9.00–9.30 Registracija“ (Ctrl+V)</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>and {count} more</source>
        <translation>ir dar {count}</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Poveikis</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Tikimybė</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Valdymo priemonės</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Atsakingas asmuo</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rizika</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idėja</numerusform>
            <numerusform>%n idėjos</numerusform>
            <numerusform>%n idėjų</numerusform>
        </translation>
    </message>
    <message>
        <source>By votes</source>
        <translation>Pagal balsus</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Idėja</translation>
    </message>
    <message>
        <source>Co-creation session</source>
        <translation>Bendrakūrybos sesija</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Stulpeliai</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idėjos</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nauja sesija</translation>
    </message>
    <message>
        <source>No ideas yet: write one above, or begin a session with “+”.</source>
        <translation>Idėjų dar nėra: pirmąją rašykite viršuje arba mygtuku „+“ pradėkite sesiją.</translation>
    </message>
    <message>
        <source>No ideas yet: write the first one above and press Enter.</source>
        <translation>Idėjų dar nėra: pirmąją rašykite viršuje ir spauskite Enter.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektorius</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>The session was removed; its ideas are among those of no session.</source>
        <translation>Sesija pašalinta; jos idėjos liko tarp idėjų be sesijos.</translation>
    </message>
    <message>
        <source>Those with more votes stand first</source>
        <translation>Daugiau balsų gavusios rodomos pirmos</translation>
    </message>
    <message>
        <source>Votes are now everybody’s.</source>
        <translation>Nuo šiol įvedami visų balsai.</translation>
    </message>
    <message>
        <source>Votes are now the host’s own.</source>
        <translation>Nuo šiol įvedami vedėjo balsai.</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Balsavimas</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Clear the filters</source>
        <translation>Išvalyti filtrus</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Stulpeliai…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtrai</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} iš {all}</translation>
    </message>
</context>
<context>
    <name>School</name>
    <message>
        <source>Full legal name</source>
        <translation>Visas juridinis pavadinimas</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Savivaldybė</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Dalyvavimas</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Mokinių skaičius</translation>
    </message>
    <message>
        <source>Pupils with special needs</source>
        <translation>Mokinių, turinčių SUP, skaičius</translation>
    </message>
    <message>
        <source>Selects pupils</source>
        <translation>Vykdo mokinių atranką</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Mokytojų skaičius</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
</context>
<context>
    <name>SchoolType</name>
    <message>
        <source>Basic school</source>
        <translation>Pagrindinė mokykla</translation>
    </message>
    <message>
        <source>Gymnasium</source>
        <translation>Gimnazija</translation>
    </message>
    <message>
        <source>Other school</source>
        <translation>Kita mokykla</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>Pradinė mokykla</translation>
    </message>
    <message>
        <source>Progymnasium</source>
        <translation>Progimnazija</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>&amp;Make the copy</source>
        <translation>&amp;Parengti kopiją</translation>
    </message>
    <message>
        <source>&amp;Open the letter</source>
        <translation>&amp;Atverti laišką</translation>
    </message>
    <message>
        <source>&amp;Put it elsewhere…</source>
        <translation>&amp;Kita vieta…</translation>
    </message>
    <message>
        <source>&amp;Show in the folder</source>
        <translation>&amp;Rodyti aplanke</translation>
    </message>
    <message>
        <source>A sentence for them</source>
        <translation>Prierašas gavėjui</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Send a copy of the plan</source>
        <translation>Siųsti plano kopiją</translation>
    </message>
    <message>
        <source>Such as: Please fill in your area by Friday.</source>
        <translation>Pavyzdžiui: prašau iki penktadienio užpildyti savo sritį.</translation>
    </message>
    <message>
        <source>The copy for {person} is made</source>
        <translation>Kopija parengta. Kam: {person}</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Failas</translation>
    </message>
    <message>
        <source>The letter has the file attached: look it over in your mail program and send it. With mail in the browser, take the file from the folder.</source>
        <translation>Failas prie laiško jau prisegtas: peržiūrėkite laišką savo pašto programoje ir išsiųskite. Jei paštą skaitote naršyklėje, failą prisekite iš aplanko.</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Visa komanda</translation>
    </message>
    <message>
        <source>There is no e-mail address in the plan: write it in the letter.</source>
        <translation>El. pašto adreso plane nėra – įrašysite jį laiške.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>What they are asked to fill in</source>
        <translation>Ką gavėjo prašoma užpildyti</translation>
    </message>
    <message>
        <source>What they are asked to fill in (if only a part)</source>
        <translation>Ką gavėjo prašoma užpildyti (jei ne visą planą)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Kur įrašyti failą</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>visa komanda</translation>
    </message>
</context>
<context>
    <name>ServerDoor</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Uždaryti</translation>
    </message>
    <message>
        <source>&amp;Plans on this computer</source>
        <translation>&amp;Planai šiame kompiuteryje</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Bandyti dar kartą</translation>
    </message>
    <message>
        <source>Plans that you took along are on this computer; what you do there can be brought back.</source>
        <translation>Su savimi pasiimti planai yra šiame kompiuteryje; tai, ką juose padarysite, galėsite grąžinti.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Aim</source>
        <translation>Tikslas</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Pradžia</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Vedėjas</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Įžvalgos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>The authors of ideas are not shown</source>
        <translation>Idėjų autoriai nerodomi</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Voting is over</source>
        <translation>Balsavimas baigtas</translation>
    </message>
</context>
<context>
    <name>SessionChoice</name>
    <message>
        <source>Ideas of no session</source>
        <translation>Be sesijos</translation>
    </message>
</context>
<context>
    <name>SessionStep</name>
    <message>
        <source>How it is done</source>
        <translation>Kaip tai daroma</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutės</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Kas daroma</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Spalvos</translation>
    </message>
    <message>
        <source>&amp;First name and surname</source>
        <translation>&amp;Vardas ir pavardė</translation>
    </message>
    <message>
        <source>&amp;Folder with all plans</source>
        <translation>&amp;Planų aplankas</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>Į&amp;staiga</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Kalba</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Atverti aplanką</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kaip sistemoje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Colleagues see this in the history and on the plans you send.</source>
        <translation>Šiuos duomenis kolegos mato plano istorijoje ir Jūsų siunčiamuose planuose.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tamsios</translation>
    </message>
    <message>
        <source>Dark, strong contrast</source>
        <translation>Tamsios, didelio kontrasto</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Duomenys</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Šviesios</translation>
    </message>
    <message>
        <source>Light, strong contrast</source>
        <translation>Šviesios, didelio kontrasto</translation>
    </message>
    <message>
        <source>Only if your institution keeps plans on a server. It counts from the next start on.</source>
        <translation>Tik jei Jūsų įstaiga planus laiko serveryje. Galioja nuo kito programos paleidimo.</translation>
    </message>
    <message>
        <source>Plans on a &amp;server</source>
        <translation>Planai &amp;serveryje</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Parinktys</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>Teksto &amp;dydis</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Rengyklė</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jūs</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Klaida</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Patarimas</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Įspėjimas</translation>
    </message>
</context>
<context>
    <name>ShelfCommands</name>
    <message>
        <source>Go to an activity first: it is activities that lie on the shelf.</source>
        <translation>Pirmiausia eikite prie veiklos: į lentyną dedamos veiklos.</translation>
    </message>
    <message>
        <source>“{title}” is on the good practice shelf.</source>
        <translation>„{title}“ padėta į gerosios patirties lentyną.</translation>
    </message>
</context>
<context>
    <name>ShelfDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Pašalinti</translation>
    </message>
    <message>
        <source>&amp;Share…</source>
        <translation>&amp;Dalytis…</translation>
    </message>
    <message>
        <source>&amp;Take into the plan</source>
        <translation>Į&amp;kelti į planą</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Geroji patirtis</translation>
    </message>
    <message>
        <source>Good practice shelf</source>
        <translation>Gerosios patirties lentyna</translation>
    </message>
    <message>
        <source>It is in the plan now, with its source in the notes. Undo takes it back.</source>
        <translation>Veikla įkelta į planą, o pastabose nurodyta, iš kur ji. Įkėlimą galima atšaukti.</translation>
    </message>
    <message>
        <source>No plan with a task is open</source>
        <translation>Neatvertas joks planas, kuriame būtų uždavinys</translation>
    </message>
    <message>
        <source>R&amp;eceive…</source>
        <translation>&amp;Gauti…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Pašalinti…</translation>
    </message>
    <message>
        <source>Receive a good practice</source>
        <translation>Gauti gerosios patirties failą</translation>
    </message>
    <message>
        <source>Received from: {municipality}.</source>
        <translation>Gauta: {municipality}.</translation>
    </message>
    <message>
        <source>Remove “{title}” from the shelf? Plans that it was taken into keep it.</source>
        <translation>Pašalinti „{title}“ iš lentynos? Planuose, į kuriuos ji įkelta, ji liks.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Pašalinta.</translation>
    </message>
    <message>
        <source>Share a good practice</source>
        <translation>Dalytis gerąja patirtimi</translation>
    </message>
    <message>
        <source>The task that it comes under</source>
        <translation>Uždavinys, į kurį įkeliama</translation>
    </message>
    <message>
        <source>Under the task</source>
        <translation>Uždavinys</translation>
    </message>
    <message>
        <source>What is told of the selected ones</source>
        <translation>Kas pasakyta apie pažymėtas</translation>
    </message>
    <message>
        <source>Written: {file}. Send it to whom you like.</source>
        <translation>Įrašyta: {file}. Failą galite siųsti kam norite.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Both</source>
        <translation>Abu</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mano</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Atidėti</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Iš kopijos</translation>
    </message>
</context>
<context>
    <name>SnapshotReason</name>
    <message>
        <source>Copies merged</source>
        <translation>Sulietos kopijos</translation>
    </message>
    <message>
        <source>Copy received</source>
        <translation>Gauta kopija</translation>
    </message>
    <message>
        <source>Copy sent</source>
        <translation>Išsiųsta kopija</translation>
    </message>
    <message>
        <source>Damaged, cannot be read</source>
        <translation>Sugadinta, neperskaitoma</translation>
    </message>
    <message>
        <source>Named version</source>
        <translation>Įrašyta versija</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Agreed to (marked PRITARTA)</source>
        <translation>Kuriam pritarta (su žyma PRITARTA)</translation>
    </message>
    <message>
        <source>Approved (marked PATVIRTINTA)</source>
        <translation>Patvirtintas (su žyma PATVIRTINTA)</translation>
    </message>
    <message>
        <source>Draft (marked Projektas)</source>
        <translation>Projektas (su žyma „Projektas“)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation>Viskas įrašyta</translation>
    </message>
    <message numerus="yes">
        <source>Not saved yet: %n changes</source>
        <translation>
            <numerusform>Dar neįrašyta: %n pakeitimas</numerusform>
            <numerusform>Dar neįrašyta: %n pakeitimai</numerusform>
            <numerusform>Dar neįrašyta: %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Įrašyta {time} val.</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Rodyti visus trūkumus</translation>
    </message>
    <message>
        <source>With VAT {gross}</source>
        <translation>Su PVM {gross}</translation>
    </message>
    <message>
        <source>Without VAT {net} · VAT {vat} · with VAT {gross}</source>
        <translation>Be PVM {net} · PVM {vat} · su PVM {gross}</translation>
    </message>
</context>
<context>
    <name>StayingMenu</name>
    <message>
        <source>{name}: not ticked</source>
        <translation>{name}: nepažymėta</translation>
    </message>
    <message>
        <source>{name}: ticked</source>
        <translation>{name}: pažymėta</translation>
    </message>
</context>
<context>
    <name>StepType</name>
    <message>
        <source>Break</source>
        <translation>Pertrauka</translation>
    </message>
    <message>
        <source>Collecting ideas</source>
        <translation>Idėjų rinkimas</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Sprendimai</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Grupavimas</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Vertinimas</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Pranešimas</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Balsavimas</translation>
    </message>
    <message>
        <source>Work in groups</source>
        <translation>Darbas grupėse</translation>
    </message>
</context>
<context>
    <name>StoreCommands</name>
    <message>
        <source> (backup of {time})</source>
        <translation> ({time} atsarginė kopija)</translation>
    </message>
    <message>
        <source>Receive plan</source>
        <translation>Atverti gautą planą</translation>
    </message>
    <message>
        <source>The plan that was open last time is no longer here. Look among the deleted plans or in the backups.</source>
        <translation>Praėjusį kartą atverto plano čia nebėra. Ieškokite jo tarp pašalintų planų arba atsarginėse kopijose.</translation>
    </message>
    <message>
        <source>There is no backup of today. {reason}</source>
        <translation>Šiandienos atsarginės kopijos sukurti nepavyko. {reason}</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (kopija)</translation>
    </message>
</context>
<context>
    <name>StoryDialog</name>
    <message>
        <source>Where the idea came from</source>
        <translation>Iš ko idėja kilo</translation>
    </message>
</context>
<context>
    <name>SuggestionsView</name>
    <message>
        <source>Accept</source>
        <translation>Priimti</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Atmesti</translation>
    </message>
    <message>
        <source>Show the declined ones ({count})</source>
        <translation>Rodyti atmestus ({count})</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Siūlyti vėl</translation>
    </message>
</context>
<context>
    <name>SwotBoard</name>
    <message numerus="yes">
        <source>%n entries have no list yet: choose it in the table.</source>
        <translation>
            <numerusform>%n įrašas dar nepriskirtas sąrašui: pasirinkite jį lentelėje.</numerusform>
            <numerusform>%n įrašai dar nepriskirti sąrašui: pasirinkite jį lentelėje.</numerusform>
            <numerusform>%n įrašų dar nepriskirta sąrašui: pasirinkite jį lentelėje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to: {list}</source>
        <translation>Perkelti į: {list}</translation>
    </message>
</context>
<context>
    <name>SwotCategory</name>
    <message>
        <source>Opportunities</source>
        <translation>Galimybės</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Stiprybės</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Grėsmės</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Silpnybės</translation>
    </message>
</context>
<context>
    <name>SwotEntry</name>
    <message>
        <source>Areas</source>
        <translation>Sritys</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Sąrašas</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Teiginys</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message numerus="yes">
        <source>Too long by %n characters: say it shorter.</source>
        <translation>
            <numerusform>Per ilga %n ženklu: pasakykite trumpiau.</numerusform>
            <numerusform>Per ilga %n ženklais: pasakykite trumpiau.</numerusform>
            <numerusform>Per ilga %n ženklų: pasakykite trumpiau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Areas of new activities</source>
        <translation>Naujų veiklų sritys</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Aprašymas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
</context>
<context>
    <name>TeamMember</name>
    <message>
        <source>E-mail</source>
        <translation>El. paštas</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Įstaiga</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Pareigos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vaidmuo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefonas</translation>
    </message>
</context>
<context>
    <name>TeamRole</name>
    <message>
        <source>Consultant</source>
        <translation>Konsultantas</translation>
    </message>
    <message>
        <source>Coordinator, STEAM education</source>
        <translation>STEAM ugdymo srities koordinatorius</translation>
    </message>
    <message>
        <source>Coordinator, cultural education</source>
        <translation>Kultūrinio ugdymo srities koordinatorius</translation>
    </message>
    <message>
        <source>Coordinator, inclusive education</source>
        <translation>Įtraukiojo ugdymo srities koordinatorius</translation>
    </message>
    <message>
        <source>Coordinator, leadership in action</source>
        <translation>Lyderystės veikiant srities koordinatorius</translation>
    </message>
    <message>
        <source>Finance officer</source>
        <translation>Finansininkas</translation>
    </message>
    <message>
        <source>Other member</source>
        <translation>Kitas narys</translation>
    </message>
    <message>
        <source>Procurement officer</source>
        <translation>Viešųjų pirkimų specialistas</translation>
    </message>
    <message>
        <source>School representative</source>
        <translation>Mokyklos atstovas</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Komandos vadovas</translation>
    </message>
</context>
<context>
    <name>TeamRoleOfWoman</name>
    <message>
        <source>Consultant</source>
        <translation>Konsultantė</translation>
    </message>
    <message>
        <source>Coordinator, STEAM education</source>
        <translation>STEAM ugdymo srities koordinatorė</translation>
    </message>
    <message>
        <source>Coordinator, cultural education</source>
        <translation>Kultūrinio ugdymo srities koordinatorė</translation>
    </message>
    <message>
        <source>Coordinator, inclusive education</source>
        <translation>Įtraukiojo ugdymo srities koordinatorė</translation>
    </message>
    <message>
        <source>Coordinator, leadership in action</source>
        <translation>Lyderystės veikiant srities koordinatorė</translation>
    </message>
    <message>
        <source>Finance officer</source>
        <translation>Finansininkė</translation>
    </message>
    <message>
        <source>Other member</source>
        <translation>Kita narė</translation>
    </message>
    <message>
        <source>Procurement officer</source>
        <translation>Viešųjų pirkimų specialistė</translation>
    </message>
    <message>
        <source>School representative</source>
        <translation>Mokyklos atstovė</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Komandos vadovė</translation>
    </message>
</context>
<context>
    <name>TextCareDialog</name>
    <message numerus="yes">
        <source>%n faults found.</source>
        <translation>
            <numerusform>Rastas %n netikslumas.</numerusform>
            <numerusform>Rasti %n netikslumai.</numerusform>
            <numerusform>Rasta %n netikslumų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places put right. Undo brings them all back.</source>
        <translation>
            <numerusform>Sutvarkyta %n vieta. Tai galima atšaukti.</numerusform>
            <numerusform>Sutvarkytos %n vietos. Tai galima atšaukti.</numerusform>
            <numerusform>Sutvarkyta %n vietų. Tai galima atšaukti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything found</source>
        <translation>Visi netikslumai</translation>
    </message>
    <message>
        <source>Faults in texts</source>
        <translation>Teksto netikslumai</translation>
    </message>
    <message>
        <source>In the whole plan</source>
        <translation>Visame plane</translation>
    </message>
    <message>
        <source>In what is selected and under it</source>
        <translation>Tik pažymėtuose įrašuose ir visuose jų viduje</translation>
    </message>
    <message>
        <source>Put &amp;right what is ticked</source>
        <translation>&amp;Sutvarkyti pažymėtus</translation>
    </message>
    <message>
        <source>The texts are tidy: nothing to put right.</source>
        <translation>Tekstas tvarkingas – taisyti nėra ko.</translation>
    </message>
    <message>
        <source>Those without a tick only you can put right.</source>
        <translation>Prie kitų varnelės uždėti negalima: juos pataisykite patys.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Pažymėti &amp;viską</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>&amp;Nuimti visas varneles</translation>
    </message>
    <message>
        <source>Tidy texts</source>
        <translation>Tvarkyti tekstą</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Ką rodyti</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Kur ieškoti</translation>
    </message>
</context>
<context>
    <name>TimeView</name>
    <message>
        <source>&amp;Group by:</source>
        <translation>&amp;Grupuoti pagal:</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>sritis</translation>
    </message>
    <message>
        <source>Shift and left or right moves an activity, Ctrl its end, Alt its start.</source>
        <translation>Rodyklėmis į šonus su Shift perkeliama visa veikla, su Ctrl – jos pabaiga, su Alt – pradžia.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>uždavinius</translation>
    </message>
    <message>
        <source>Time of activities</source>
        <translation>Veiklų grafikas</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>No time yet: drag along the quarters to set it.</source>
        <translation>Laikotarpis dar nenurodytas: tempkite per ketvirčius arba spauskite Shift ir rodyklę.</translation>
    </message>
    <message>
        <source>Partly or wholly outside the plan’s period: {period}.</source>
        <translation>Visa veikla arba jos dalis nepatenka į plano laikotarpį: {period}.</translation>
    </message>
    <message>
        <source>The activity ends before it starts.</source>
        <translation>Veiklos pabaiga ankstesnė už pradžią.</translation>
    </message>
    <message>
        <source>The end is not given.</source>
        <translation>Pabaiga nenurodyta.</translation>
    </message>
    <message>
        <source>The start is not given.</source>
        <translation>Pradžia nenurodyta.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikotarpis</translation>
    </message>
    <message>
        <source>Without time</source>
        <translation>Laikotarpis nenurodytas</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>A partner in plans of others</source>
        <translation>Partneris kitų planuose</translation>
    </message>
    <message>
        <source>A partner of several municipalities</source>
        <translation>Kelių savivaldybių partneris</translation>
    </message>
    <message>
        <source>A partner that suits</source>
        <translation>Tinkamas partneris</translation>
    </message>
    <message>
        <source>A result that others need</source>
        <translation>Kitur naudingas rezultatas</translation>
    </message>
    <message>
        <source>Activities alike</source>
        <translation>Panašios veiklos</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Kas liko nuošaly</translation>
    </message>
    <message>
        <source>The same equipment</source>
        <translation>Ta pati įranga</translation>
    </message>
    <message>
        <source>The same partner twice</source>
        <translation>Tas pats partneris du kartus</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Tree of the plan</source>
        <translation>Plano medis</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Palyginti…</translation>
    </message>
    <message>
        <source>&amp;Go back to this version</source>
        <translation>&amp;Grįžti prie šios versijos</translation>
    </message>
    <message>
        <source>&amp;Save a version…</source>
        <translation>Įrašyti &amp;versiją…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Laukas</translation>
    </message>
    <message>
        <source>In this version</source>
        <translation>Šioje versijoje</translation>
    </message>
    <message>
        <source>No version has been kept yet. Every change is saved anyway; name the present state, and you can compare with it and go back to it. A copy that is sent or received is kept by itself.</source>
        <translation>Versijų dar nėra. Pakeitimai įrašomi ir be jų, o suteikę dabartiniam planui pavadinimą galėsite vėlesnį planą su juo palyginti ir prie jo grįžti. Siunčiamų ir gautų kopijų versijos įrašomos automatiškai.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Dabar</translation>
    </message>
    <message>
        <source>The plan is as it was in this version. Undo takes that back.</source>
        <translation>Planas vėl toks, koks buvo šioje versijoje. Tai galima atšaukti.</translation>
    </message>
    <message>
        <source>The plan is now just as it was in this version.</source>
        <translation>Dabartinis planas nuo šios versijos nesiskiria.</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>Plano versijos</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Kuo skiriasi dabartinis planas</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>Areas and directions</source>
        <translation>Sritys ir kryptys</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Patikra</translation>
    </message>
    <message>
        <source>Co-creation session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Sąsajos</translation>
    </message>
    <message>
        <source>Partners and schools</source>
        <translation>Partneriai ir mokyklos</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Rekomendacijos</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Pasiūlymai</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Grafikas</translation>
    </message>
</context>
<context>
    <name>ViewList</name>
    <message>
        <source>Views of the plan</source>
        <translation>Plano rodiniai</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n changes are kept here but not saved yet.</source>
        <translation>
            <numerusform>%n pakeitimas dar neįrašytas, bet laikomas čia.</numerusform>
            <numerusform>%n pakeitimai dar neįrašyti, bet laikomi čia.</numerusform>
            <numerusform>%n pakeitimų dar neįrašyta, bet jie laikomi čia.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Grįžti</translation>
    </message>
    <message>
        <source>&amp;Lose the changes</source>
        <translation>&amp;Atsisakyti pakeitimų</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Bandyti dar kartą</translation>
    </message>
    <message>
        <source>Everything is saved now.</source>
        <translation>Dabar viskas įrašyta.</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation>Įrašyti kaip &amp;failą…</translation>
    </message>
    <message>
        <source>Without being saved they are lost. Save the plan as a file; it can be received later.</source>
        <translation>Kas neįrašyta, dings. Įrašykite planą kaip failą – vėliau jį atversite kaip gautą planą.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Naujas planas…</translation>
    </message>
    <message>
        <source>&amp;Receive plan…</source>
        <translation>Atverti &amp;gautą planą…</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>Pa&amp;vyzdys</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Į archyvą</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Atkurti iš archyvo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubliuoti</translation>
    </message>
    <message>
        <source>No plan has these words in its title or municipality.</source>
        <translation>Nėra plano, kurio pavadinime ar savivaldybėje būtų šie žodžiai.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planai</translation>
    </message>
    <message>
        <source>Progress plans</source>
        <translation>Pažangos planai</translation>
    </message>
    <message>
        <source>Search by title or municipality</source>
        <translation>Ieškoti pagal pavadinimą ar savivaldybę</translation>
    </message>
    <message>
        <source>Search in the plans</source>
        <translation>Ieškoti planų</translation>
    </message>
    <message>
        <source>Show archived and deleted plans</source>
        <translation>Rodyti archyvuotus ir pašalintus planus</translation>
    </message>
    <message>
        <source>Side &amp;by side…</source>
        <translation>Pl&amp;anai greta…</translation>
    </message>
    <message>
        <source>The plans are being read…</source>
        <translation>Skaitomi planai…</translation>
    </message>
</context>
<context>
    <name>WhoseStep</name>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Savivaldybė</translation>
    </message>
    <message>
        <source>&amp;Title of the plan</source>
        <translation>&amp;Plano pavadinimas</translation>
    </message>
    <message>
        <source>Joint plan: {lead} leads, with {others}</source>
        <translation>Bendras planas: {lead} (pagrindinė), {others}</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Savivaldybės</translation>
    </message>
    <message>
        <source>Nothing is chosen. Choose several for a joint plan.</source>
        <translation>Savivaldybė nepasirinkta. Jei planas bendras, pasirinkite kelias.</translation>
    </message>
    <message>
        <source>Search for a municipality</source>
        <translation>Ieškoti savivaldybės</translation>
    </message>
    <message>
        <source>Title of the plan</source>
        <translation>Plano pavadinimas</translation>
    </message>
    <message>
        <source>Type a part of the name; Enter chooses</source>
        <translation>Rašykite pavadinimo dalį; Enter pasirenka</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>&amp;Close all the same</source>
        <translation>&amp;Vis tiek užverti</translation>
    </message>
    <message>
        <source>A text shown here cannot be saved as it stands and would be lost. Close all the same?</source>
        <translation>Čia rodomo teksto nepavyksta įrašyti tokio, koks jis yra: užvėrus jis dingtų. Ar vis tiek užverti?</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message>
        <source>Choose… (Alt+↓)</source>
        <translation>Pasirinkti… (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <source>No activity satisfies the filters. Clear them to see all activities.</source>
        <translation>Filtrų neatitinka nė viena veikla. Išvalykite filtrus, kad matytumėte visas veiklas.</translation>
    </message>
    <message>
        <source>Search in activities</source>
        <translation>Ieškoti veiklose</translation>
    </message>
    <message>
        <source>Table of activities</source>
        <translation>Veiklų lentelė</translation>
    </message>
    <message>
        <source>There are no activities yet. In the view “Plan”, choose a task and press Ctrl+Enter: the new activity appears here too.</source>
        <translation>Veiklų dar nėra. Rodinyje „Planas“ pažymėkite uždavinį ir paspauskite Ctrl+Enter: nauja veikla atsiras ir čia.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>PVM</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>Su PVM</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message numerus="yes">
        <source>%n gaps in time became breaks.</source>
        <translation>
            <numerusform>%n tarpas tapo pertrauka.</numerusform>
            <numerusform>%n tarpai tapo pertraukomis.</numerusform>
            <numerusform>%n tarpų tapo pertraukomis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pertrauka</translation>
    </message>
    <message>
        <source>Left out: “{line}”.</source>
        <translation>Neįkelta: „{line}“.</translation>
    </message>
    <message>
        <source>The session begins at {time} now, and not at {old}.</source>
        <translation>Sesija dabar prasideda {time}, o ne {old}.</translation>
    </message>
</context>
<context>
    <name>area sign</name>
    <message>
        <source>C</source>
        <translation>K</translation>
    </message>
    <message>
        <source>I</source>
        <translation>Į</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>areas</name>
    <message>
        <source>No area</source>
        <translation>Sritis nenurodyta</translation>
    </message>
    <message>
        <source>Several areas</source>
        <translation>Kelios sritys</translation>
    </message>
</context>
<context>
    <name>buttons</name>
    <message>
        <source>Clear</source>
        <translation>Išvalyti</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>(Funding line without a year)</source>
        <translation>(Lėšų eilutė be metų)</translation>
    </message>
    <message>
        <source>(Link that leads nowhere yet)</source>
        <translation>(Sąsaja be susijusios veiklos)</translation>
    </message>
    <message>
        <source>({kind} without a title)</source>
        <translation>({kind} be pavadinimo)</translation>
    </message>
    <message>
        <source>{year} {source}</source>
        <translation>{year} {source}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n prieštaravimas</numerusform>
            <numerusform>%n prieštaravimai</numerusform>
            <numerusform>%n prieštaravimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n trūkumas</numerusform>
            <numerusform>%n trūkumai</numerusform>
            <numerusform>%n trūkumų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items changed</source>
        <translation>
            <numerusform>%n pakeistas įrašas</numerusform>
            <numerusform>%n pakeisti įrašai</numerusform>
            <numerusform>%n pakeistų įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items differ</source>
        <translation>
            <numerusform>Skiriasi %n įrašas</numerusform>
            <numerusform>Skiriasi %n įrašai</numerusform>
            <numerusform>Skiriasi %n įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items made</source>
        <translation>
            <numerusform>%n naujas įrašas</numerusform>
            <numerusform>%n nauji įrašai</numerusform>
            <numerusform>%n naujų įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of my plan changed</source>
        <translation>
            <numerusform>Mano plane pakeistas %n įrašas</numerusform>
            <numerusform>Mano plane pakeisti %n įrašai</numerusform>
            <numerusform>Mano plane pakeista %n įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n planas</numerusform>
            <numerusform>%n planai</numerusform>
            <numerusform>%n planų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions left</source>
        <translation>
            <numerusform>Liko %n klausimas</numerusform>
            <numerusform>Liko %n klausimai</numerusform>
            <numerusform>Liko %n klausimų</numerusform>
        </translation>
    </message>
    <message>
        <source>(plan without a title)</source>
        <translation>(planas be pavadinimo)</translation>
    </message>
    <message>
        <source>--decision is given too often. Give it once for each council that decides, and not for a document that tells of no decision, such as a draft.</source>
        <translation>--decision nurodyta per daug kartų. Nurodykite po kartą kiekvienai sprendžiančiai tarybai, o dokumentui, kuriame sprendimo nėra (pavyzdžiui, projektui), – nenurodykite.</translation>
    </message>
    <message>
        <source>--former is given too often. Give it once for each council that decides, and only for a document that tells of the decision that is changed: --with redaction.</source>
        <translation>--former nurodyta per daug kartų. Nurodykite po kartą kiekvienai sprendžiančiai tarybai ir tik dokumentui, kuriame yra keičiamas sprendimas: --with redaction.</translation>
    </message>
    <message>
        <source>--prefer takes mine or theirs, not “{value}”.</source>
        <translation>Po --prefer rašoma mine arba theirs, o ne „{value}“.</translation>
    </message>
    <message>
        <source>A form made in Word is its own template. Leave out {option}.</source>
        <translation>„Word“ blankas pats yra šablonas. Praleiskite {option}.</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NAUJESNIS</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Kas nurodoma</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>ANKSTESNIS</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Pagal sritis</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Pagal šaltinius</translation>
    </message>
    <message>
        <source>By type of activity</source>
        <translation>Pagal veiklų tipus</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Pagal metus</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Pakeistas</translation>
    </message>
    <message>
        <source>Commands, which need no window:</source>
        <translation>Komandos, kurioms lango nereikia:</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATA</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumentas</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FAILAS</translation>
    </message>
    <message>
        <source>FILE.docx</source>
        <translation>FAILAS.docx</translation>
    </message>
    <message>
        <source>FILE.json</source>
        <translation>FAILAS.json</translation>
    </message>
    <message>
        <source>FILE.planas</source>
        <translation>FAILAS.planas</translation>
    </message>
    <message>
        <source>FILE.xlsx|FILE.docx</source>
        <translation>FAILAS.xlsx|FAILAS.docx</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORMA</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Failo formatas</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Kas, kam</translation>
    </message>
    <message>
        <source>Funding, Eur</source>
        <translation>Lėšos, Eur</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>MINE</source>
        <translation>MANO</translation>
    </message>
    <message>
        <source>More about a command: planeditor COMMAND --help</source>
        <translation>Daugiau apie komandą: planeditor KOMANDA --help</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Savivaldybės</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>PAVADINIMAS</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMERIS</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas</translation>
    </message>
    <message>
        <source>Name or file</source>
        <translation>Pavadinimas ar failas</translation>
    </message>
    <message>
        <source>Not filled, and stands there as it was written:</source>
        <translation>Neužpildyta, dokumente liko taip, kaip buvo parašyta:</translation>
    </message>
    <message>
        <source>Nothing is told of what was done.</source>
        <translation>Apie atliktus pakeitimus nieko nepasakyta.</translation>
    </message>
    <message>
        <source>OPTION</source>
        <translation>PASIRINKIMAS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Parinktys</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>KELIAS</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLANAS</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Redakcijos numeris</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dalis</translation>
    </message>
    <message>
        <source>Some arguments are missing. Write: {usage}</source>
        <translation>Nurodyta ne viskas, ko reikia. Rašykite taip: {usage}</translation>
    </message>
    <message>
        <source>Something in the program went wrong ({error}), and the report could not be written.</source>
        <translation>Programoje įvyko klaida ({error}), o jos ataskaitos įrašyti nepavyko.</translation>
    </message>
    <message>
        <source>Something in the program went wrong. The report is in {path}.</source>
        <translation>Programoje įvyko klaida. Jos ataskaita įrašyta čia: {path}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Padėtis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Nutraukta nebaigus.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEKSTAS</translation>
    </message>
    <message>
        <source>THEIRS</source>
        <translation>KOPIJA</translation>
    </message>
    <message>
        <source>The copy for {who} is in {file}.</source>
        <translation>Siunčiama kopija ({who}) įrašyta į failą „{file}“.</translation>
    </message>
    <message>
        <source>The document is in {file}.</source>
        <translation>Dokumentas įrašytas: {file}.</translation>
    </message>
    <message>
        <source>The document lacks what its form requires:</source>
        <translation>Dokumentui trūksta, ko reikalauja forma:</translation>
    </message>
    <message>
        <source>The document lacks what its form requires: {gaps}. Fill it in, or write the document as it is with --force.</source>
        <translation>Dokumentui trūksta, ko reikalauja forma: {gaps}. Įrašykite, ko trūksta, arba su --force parengsite tokį dokumentą, koks yra.</translation>
    </message>
    <message>
        <source>The document lacks:</source>
        <translation>Dokumentui trūksta:</translation>
    </message>
    <message>
        <source>The document lacks: {gaps}. Fill it in, or write the document as it is with --force.</source>
        <translation>Dokumentui trūksta: {gaps}. Įrašykite, ko trūksta, arba su --force parengsite tokį dokumentą, koks yra.</translation>
    </message>
    <message>
        <source>The exit code is 0 when it is done, 1 for findings, differences, conflicts or questions, 2 when it was refused, 3 for an error in the program.</source>
        <translation>Baigimo kodas: 0 – atlikta; 1 – yra trūkumų, skirtumų, prieštaravimų ar klausimų; 2 – atlikti nepavyko; 3 – programos klaida.</translation>
    </message>
    <message>
        <source>The file “{file}” is there already. Choose another name, or add --overwrite.</source>
        <translation>Failas „{file}“ jau yra. Pasirinkite kitą vardą arba pridėkite --overwrite.</translation>
    </message>
    <message>
        <source>The form is not filled: {gaps}. Correct it, or add --force.</source>
        <translation>Blankas neužpildytas: {gaps}. Pataisykite jį arba pridėkite --force.</translation>
    </message>
    <message>
        <source>The merged plan is in {file}.</source>
        <translation>Sulietas planas įrašytas: {file}.</translation>
    </message>
    <message>
        <source>The overview is in {file}.</source>
        <translation>Planų apžvalga įrašyta į {file}.</translation>
    </message>
    <message>
        <source>The plan has no version “{name}”. Its versions: planeditor history PLAN.</source>
        <translation>Plano versijos „{name}“ nėra. Jo versijas išvardija planeditor history PLANAS.</translation>
    </message>
    <message>
        <source>The plan is in {file}.</source>
        <translation>Planas įrašytas: {file}.</translation>
    </message>
    <message>
        <source>The sample form is in {file}.</source>
        <translation>Pavyzdinis blankas – faile {file}.</translation>
    </message>
    <message>
        <source>The sample plan is in {file}.</source>
        <translation>Pavyzdinis planas įrašytas: {file}.</translation>
    </message>
    <message>
        <source>The system refuses: {reason}.</source>
        <translation>Operacinė sistema to neleidžia ({reason}).</translation>
    </message>
    <message>
        <source>The window cannot be shown here ({reason}); the commands work without it.</source>
        <translation>Lango čia parodyti negalima ({reason}), bet komandos veikia ir be jo.</translation>
    </message>
    <message>
        <source>There are no differences.</source>
        <translation>Skirtumų nėra.</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>Trūkumų nerasta.</translation>
    </message>
    <message>
        <source>There are no plans in the store.</source>
        <translation>Planų saugykla tuščia.</translation>
    </message>
    <message>
        <source>There is no plan file “{name}”. Check its name.</source>
        <translation>Plano failo „{name}“ nėra. Patikrinkite jo vardą.</translation>
    </message>
    <message>
        <source>There is no plan “{name}”, neither as a file nor in the store.</source>
        <translation>Plano „{name}“ nėra nei tarp failų, nei planų saugykloje.</translation>
    </message>
    <message>
        <source>There is no room on the disk. Free some and try again.</source>
        <translation>Diske nebėra vietos. Atlaisvinkite jos ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>There is no store of plans at {path}. Name another with --store.</source>
        <translation>Planų saugyklos {path} nėra. Kitą nurodykite parinktimi --store.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Naudojimas:</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>PVM</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>KĄ</translation>
    </message>
    <message>
        <source>What both copies began as is not known, so every difference is a conflict; name it with --base.</source>
        <translation>Nežinoma, iš kokio plano padarytos abi kopijos, todėl kiekvienas skirtumas laikomas prieštaravimu; tą planą nurodykite parinktimi --base.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>Su PVM</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Be PVM</translation>
    </message>
    <message>
        <source>Writes the progress plans of municipalities.</source>
        <translation>Pažangos plano rengyklė: savivaldybių švietimo pažangos planams rengti.</translation>
    </message>
    <message>
        <source>a document of the folder of forms that the document is written over</source>
        <translation>formų aplanke esantis šablonas, ant kurio rašomas dokumentas</translation>
    </message>
    <message>
        <source>a draft, or the document as the council approved it or agreed to it</source>
        <translation>projektas (draft), tarybos patvirtintas dokumentas (approved) arba dokumentas, kuriam taryba pritarė (agreed)</translation>
    </message>
    <message>
        <source>a file of answers: what columns hold, what texts mean, and the rate of VAT</source>
        <translation>atsakymų failas: kas yra stulpeliuose, ką reiškia tekstai ir koks PVM tarifas</translation>
    </message>
    <message>
        <source>a plan file</source>
        <translation>plano failas</translation>
    </message>
    <message>
        <source>a plan file or a plan in the store; with @ and a version after it, that version</source>
        <translation>plano failas arba saugykloje esantis planas; po jo nurodžius @ ir versiją – ta versija</translation>
    </message>
    <message>
        <source>a plan file to open in the window; without one the window opens as it was left</source>
        <translation>plano failas, kurį atverti lange; be jo langas atveriamas toks, koks buvo paliktas</translation>
    </message>
    <message>
        <source>a plan file, or the title or id of a plan in the store</source>
        <translation>plano failas arba saugykloje esančio plano pavadinimas ar ID</translation>
    </message>
    <message>
        <source>a sentence for the receiver</source>
        <translation>sakinys gavėjui</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>atsakyti JSON formatu</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archyve</translation>
    </message>
    <message>
        <source>check a plan against the rules of the programme (exit code 1 if there are findings)</source>
        <translation>patikrinti planą pagal programos taisykles (kodas 1, jei rasta trūkumų)</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>sugadintas</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>pašalintas</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>naudojamas</translation>
    </message>
    <message>
        <source>list the forms of documents, or write a sample form for Word</source>
        <translation>išvardija dokumentų formas arba įrašo pavyzdinį „Word“ blanką</translation>
    </message>
    <message>
        <source>list the plans in the store</source>
        <translation>išvardyti saugykloje esančius planus</translation>
    </message>
    <message>
        <source>make the Word document, PDF or Excel workbook of a plan</source>
        <translation>parengti plano „Word“ dokumentą, PDF arba „Excel“ darbaknygę</translation>
    </message>
    <message>
        <source>merge a changed copy into a plan (exit code 1 if conflicts are left to decide)</source>
        <translation>sulieti planą su pakeista jo kopija (kodas 1, jei liko neišspręstų prieštaravimų)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nenurodyta</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nieko</translation>
    </message>
    <message>
        <source>of the document: two columns with what was and what became, or the text of the plan with deletions struck and additions bold</source>
        <translation>koks dokumentas: du stulpeliai – buvo ir tapo (columns), arba visas plano tekstas, kuriame pašalinta išbraukta, o nauja paryškinta (text)</translation>
    </message>
    <message>
        <source>plan “{name}”</source>
        <translation>planas „{name}“</translation>
    </message>
    <message>
        <source>planeditor [--store PATH] [FILE | COMMAND ...]</source>
        <translation>planeditor [--store KELIAS] [FAILAS | KOMANDA…]</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>parodyti programos versiją</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>parodyti šį paaiškinimą</translation>
    </message>
    <message>
        <source>something that the form has only where it is asked for, as often as there is</source>
        <translation>tai, ką forma turi tik paprašius; galima nurodyti kelis kartus</translation>
    </message>
    <message>
        <source>take a draft in Word or Excel into a plan (exit code 1 if questions are left)</source>
        <translation>įkelti „Word“ ar „Excel“ juodraštį į planą (baigimo kodas 1, jei liko klausimų)</translation>
    </message>
    <message>
        <source>take plan files into the store (exit code 1 if conflicts are left to decide)</source>
        <translation>įrašyti gautus plano failus į programą (baigimo kodas 1, jei lieka neapsispręstų prieštaravimų)</translation>
    </message>
    <message>
        <source>take what changed into the plans of the store</source>
        <translation>sulieti, kas pakeista, su programoje esančiais planais</translation>
    </message>
    <message>
        <source>the date and number of the decision of a copy that is no draft; of a joint plan, once for each council in the order of its municipalities</source>
        <translation>sprendimo data ir numeris, jei dokumentas ne projektas; bendrame plane – po kartą kiekvienai tarybai savivaldybių tvarka</translation>
    </message>
    <message>
        <source>the date and number of the decision that is changed, likewise</source>
        <translation>keičiamo sprendimo data ir numeris, taip pat</translation>
    </message>
    <message>
        <source>the document to write: a name that ends in .docx or .pdf, or in .xlsx for the workbook</source>
        <translation>rengiamas dokumentas: failo vardas, kuris baigiasi .docx ar .pdf, o darbaknygės – .xlsx</translation>
    </message>
    <message>
        <source>the draft: a .docx, .xlsx, .xls, .ods, .html or .txt file; it is only read</source>
        <translation>juodraštis: .docx, .xlsx, .xls, .ods, .html arba .txt failas; jis tik perskaitomas</translation>
    </message>
    <message>
        <source>the file of the store of plans, its folder, or the address of a server</source>
        <translation>planų saugyklos failas, jos aplankas arba serverio adresas</translation>
    </message>
    <message>
        <source>the form of the document: its name, or a document of your own, FILE.docx</source>
        <translation>dokumento forma: jos vardas arba Jūsų pačių „Word“ blankas FAILAS.docx</translation>
    </message>
    <message>
        <source>the merged plan file to write</source>
        <translation>įrašomas sulieto plano failas</translation>
    </message>
    <message>
        <source>the plan file to write</source>
        <translation>plano failas, į kurį įrašyti</translation>
    </message>
    <message>
        <source>the plan file to write; a plan that is there is not overwritten</source>
        <translation>įrašomas plano failas; jau esantis kitas planas neperrašomas</translation>
    </message>
    <message>
        <source>the plan that both copies began as, where they do not know it themselves</source>
        <translation>planas, iš kurio padarytos abi kopijos, jei jose tai nenurodyta</translation>
    </message>
    <message>
        <source>the plan that the draft goes into; without it a new one is begun</source>
        <translation>planas, į kurį įkeliamas juodraštis; be jo pradedamas naujas</translation>
    </message>
    <message>
        <source>the plans in the store side by side: sums, findings, what they share, what stands out</source>
        <translation>programoje esantys planai greta: sumos, trūkumai, kas bendra ir kas išsiskiria</translation>
    </message>
    <message>
        <source>the school, municipality, session, area or activity that the document is about</source>
        <translation>mokykla, savivaldybė, sesija, sritis ar veikla, apie kurią dokumentas</translation>
    </message>
    <message>
        <source>the title or id of a plan in the store; without any, all plans in use</source>
        <translation>programoje esančio plano pavadinimas ar ID; nenurodžius nė vieno – visi naudojami planai</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>visai komandai</translation>
    </message>
    <message>
        <source>was {was}, mine {mine}, theirs {theirs}</source>
        <translation>buvo {was}, mano {mine}, kopijoje {theirs}</translation>
    </message>
    <message>
        <source>what changed between two states of a plan (exit code 1 if anything did)</source>
        <translation>palyginti du to paties plano variantus (kodas 1, jei jie skiriasi)</translation>
    </message>
    <message>
        <source>what is in a plan: counts and sums</source>
        <translation>parodyti plano duomenis: įrašų skaičių ir sumas</translation>
    </message>
    <message>
        <source>what the receiver is to work on: an area, a number, a school; may be repeated</source>
        <translation>prie ko gavėjas turi dirbti: sritis, numeris ar mokykla; galima nurodyti kelis kartus</translation>
    </message>
    <message>
        <source>what was done to a plan, and which states of it were sent, received, merged or named</source>
        <translation>kas plane pakeista ir kurios jo versijos siųstos, gautos, sulietos ar pavadintos</translation>
    </message>
    <message>
        <source>whom it is for; without this it is for the whole team</source>
        <translation>kam siunčiama; nenurodžius – visai komandai</translation>
    </message>
    <message>
        <source>whose version conflicts take: mine or theirs</source>
        <translation>kieno variantą imti, kai yra prieštaravimas: mano (mine) ar kopijos (theirs)</translation>
    </message>
    <message>
        <source>write a copy of a plan to send, with an assignment if there is one</source>
        <translation>įrašyti siunčiamą plano kopiją, jei reikia – su užduotimi</translation>
    </message>
    <message>
        <source>write a copy that is no draft though something is missing</source>
        <translation>parengti ne projektą, nors ko nors trūksta</translation>
    </message>
    <message>
        <source>write a form for Word with a list of all names that may stand in it</source>
        <translation>įrašyti „Word“ blanką su visų laukų, kurių jame galima prašyti, sąrašu</translation>
    </message>
    <message>
        <source>write a workbook or a Word document</source>
        <translation>įrašyti „Excel“ darbaknygę arba „Word“ dokumentą</translation>
    </message>
    <message>
        <source>write over a file that is there already</source>
        <translation>perrašyti jau esantį failą</translation>
    </message>
    <message>
        <source>write the differences as a Word document</source>
        <translation>įrašyti skirtumus kaip „Word“ dokumentą</translation>
    </message>
    <message>
        <source>write the sample plan</source>
        <translation>įrašyti pavyzdinį planą</translation>
    </message>
    <message>
        <source>{argument} is not written as it should be. Write: {usage}</source>
        <translation>{argument} nurodyta netinkamai. Rašykite taip: {usage}</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}: {what}</translation>
    </message>
    <message>
        <source>{first}; {rest}</source>
        <translation>{first}; {rest}</translation>
    </message>
    <message>
        <source>{item}: added</source>
        <translation>{item}: pridėta</translation>
    </message>
    <message>
        <source>{item}: field {field} changed: {old} → {new}</source>
        <translation>{item}: pakeistas laukas {field}: {old} → {new}</translation>
    </message>
    <message>
        <source>{item}: moved from {old} to {new}</source>
        <translation>{item}: perkelta; buvo {old}, dabar {new}</translation>
    </message>
    <message>
        <source>{item}: moved: {old} → {new}</source>
        <translation>{item}: perkelta: {old} → {new}</translation>
    </message>
    <message>
        <source>{item}: order among its neighbours changed</source>
        <translation>{item}: pakeista vieta tarp gretimų įrašų</translation>
    </message>
    <message>
        <source>{item}: removed</source>
        <translation>{item}: pašalinta</translation>
    </message>
    <message>
        <source>{option} is for a document, not for a workbook. Leave it out, or give a name that ends in .docx.</source>
        <translation>{option} tinka tik dokumentui, o ne „Excel“ darbaknygei: praleiskite arba parašykite vardą, kuris baigiasi „.docx“.</translation>
    </message>
    <message>
        <source>{option} is for a file that is written. Name it with -o, or leave {option} out.</source>
        <translation>{option} tinka tik tada, kai įrašomas failas. Nurodykite jį su -o arba {option} praleiskite.</translation>
    </message>
    <message>
        <source>{place}: {why}</source>
        <translation>{place}: {why}</translation>
    </message>
    <message>
        <source>{place}: {why} Answers: {choices}</source>
        <translation>{place}: {why} Galimi atsakymai: {choices}</translation>
    </message>
    <message>
        <source>{question}. {follows}</source>
        <translation>{question}. {follows}</translation>
    </message>
    <message>
        <source>{question}: {versions}. {follows}</source>
        <translation>{question}: {versions}. {follows}</translation>
    </message>
    <message>
        <source>{severity} ({rule}): {item}. {text}</source>
        <translation>{severity} ({rule}): {item}. {text}</translation>
    </message>
    <message>
        <source>“{argument}” has no meaning here. Write: {usage}</source>
        <translation>„{argument}“ čia netinka. Rašykite taip: {usage}</translation>
    </message>
    <message>
        <source>“{file}” cannot be used: {reason}.</source>
        <translation>Failas „{file}“ nepasiekiamas ({reason}).</translation>
    </message>
    <message>
        <source>“{file}” is a file that is read here and would be overwritten. Choose another name.</source>
        <translation>Failas „{file}“ čia skaitomas ir būtų perrašytas. Pasirinkite kitą vardą.</translation>
    </message>
    <message>
        <source>“{file}” is no file of answers.</source>
        <translation>„{file}“ nėra atsakymų failas.</translation>
    </message>
    <message>
        <source>“{file}” is there already. Choose another name.</source>
        <translation>Failas „{file}“ jau yra. Pasirinkite kitą vardą.</translation>
    </message>
    <message>
        <source>“{file}” may not be read or written here.</source>
        <translation>Failo „{file}“ čia neleidžiama nei skaityti, nei rašyti.</translation>
    </message>
    <message>
        <source>“{file}” must end in {suffix}. Choose another name.</source>
        <translation>Failo „{file}“ vardas turi baigtis „{suffix}“. Pasirinkite kitą vardą.</translation>
    </message>
    <message>
        <source>“{form}” has no “{option}” to be asked for with --with. It has: {known}.</source>
        <translation>„{form}“ neturi „{option}“, kurį būtų galima nurodyti su --with. Galima nurodyti: {known}.</translation>
    </message>
    <message>
        <source>“{form}” is about one of several. Name one with --about: {known}.</source>
        <translation>Dokumentas „{form}“ rengiamas apie vieną iš kelių. Nurodykite, apie kurią, parinktimi --about: {known}.</translation>
    </message>
    <message>
        <source>“{form}” is made only at these stages: {known}.</source>
        <translation>Pagal formą „{form}“ rengiamas tik toks dokumentas: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is neither a file nor a command. See planeditor --help.</source>
        <translation>„{name}“ nėra nei failas, nei komanda. Komandas parodo planeditor --help.</translation>
    </message>
    <message>
        <source>“{name}” may mean several plans. Name one by its id: {plans}.</source>
        <translation>Pavadinimas „{name}“ tinka keliems planams. Nurodykite vieno jų ID: {plans}.</translation>
    </message>
    <message>
        <source>“{name}” may mean several versions. Name one by its id: {versions}.</source>
        <translation>Pavadinimas „{name}“ tinka kelioms versijoms. Nurodykite vienos jų ID: {versions}.</translation>
    </message>
    <message>
        <source>“{what}” is no single area, task, activity or school of the plan. Name it otherwise.</source>
        <translation>„{what}“ nėra viena plano sritis, uždavinys, veikla ar mokykla. Nurodykite kitaip.</translation>
    </message>
</context>
<context>
    <name>company</name>
    <message>
        <source>{person} (“{item}”)</source>
        <translation>{person} („{item}“)</translation>
    </message>
    <message>
        <source>{person} (“{item}”, {field})</source>
        <translation>{person} („{item}“, {field})</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n skirtumas</numerusform>
            <numerusform>%n skirtumai</numerusform>
            <numerusform>%n skirtumų</numerusform>
        </translation>
    </message>
    <message>
        <source>(under “{name}”)</source>
        <translation>(prie „{name}“)</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Visi pakeitimai</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Kitas failas…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Skirtumai</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Visi žmonės</translation>
    </message>
    <message>
        <source>File “{name}”</source>
        <translation>Failas „{name}“</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Įrašas</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Pakeitimo rūšis</translation>
    </message>
    <message>
        <source>No difference matches what is asked for.</source>
        <translation>Nė vienas skirtumas neatitinka to, ko ieškoma.</translation>
    </message>
    <message>
        <source>Search by item, field or text</source>
        <translation>Ieškoti pagal įrašą, lauką ar tekstą</translation>
    </message>
    <message>
        <source>The plan now</source>
        <translation>Planas dabar</translation>
    </message>
    <message>
        <source>There are no differences.</source>
        <translation>Skirtumų nėra.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kas</translation>
    </message>
    <message>
        <source>{place}, among other neighbours</source>
        <translation>{place}, kitoje eilės vietoje</translation>
    </message>
    <message>
        <source>{reason} “{name}”, {at}</source>
        <translation>{reason} „{name}“, {at}</translation>
    </message>
    <message>
        <source>{reason}, {at}</source>
        <translation>{reason}, {at}</translation>
    </message>
    <message>
        <source>{reason}, {at} ({which})</source>
        <translation>{reason}, {at} ({which})</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n differences</source>
        <translation>
            <numerusform>{shown} iš %n skirtumo</numerusform>
            <numerusform>{shown} iš %n skirtumų</numerusform>
            <numerusform>{shown} iš %n skirtumų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Became: {state}</source>
        <translation>Tapo: {state}</translation>
    </message>
    <message>
        <source>Compared: {day}</source>
        <translation>Palyginta: {day}</translation>
    </message>
    <message>
        <source>Comparison of the changes</source>
        <translation>Pakeitimų palyginimas: buvo ir tapo</translation>
    </message>
    <message numerus="yes">
        <source>Items that differ: %n.</source>
        <translation>
            <numerusform>Skiriasi %n įrašas.</numerusform>
            <numerusform>Skiriasi %n įrašai.</numerusform>
            <numerusform>Skiriasi %n įrašų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with the changes marked</source>
        <translation>Plano tekstas su pažymėtais pakeitimais</translation>
    </message>
    <message>
        <source>Was: {state}</source>
        <translation>Buvo: {state}</translation>
    </message>
    <message>
        <source>What is deleted is struck through, what is new is bold.</source>
        <translation>Kas pašalinta – išbraukta, kas nauja – paryškinta.</translation>
    </message>
    <message>
        <source>What was and what became</source>
        <translation>Kas buvo ir kas tapo</translation>
    </message>
</context>
<context>
    <name>connecting</name>
    <message>
        <source>Connecting to the server {server}…</source>
        <translation>Jungiamasi prie serverio {server}…</translation>
    </message>
</context>
<context>
    <name>copied</name>
    <message>
        <source>Funding with VAT, Eur</source>
        <translation>Lėšos su PVM, Eur</translation>
    </message>
    <message>
        <source>Link with “{activity}”</source>
        <translation>Sąsaja su „{activity}“</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikotarpis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message numerus="yes">
        <source>%n copies wait to be merged (from: {who}).</source>
        <translation>
            <numerusform>Laukia %n nesulieta kopija (atsiuntė: {who}).</numerusform>
            <numerusform>Laukia %n nesulietos kopijos (atsiuntė: {who}).</numerusform>
            <numerusform>Laukia %n nesulietų kopijų (atsiuntė: {who}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked by: {who}. {what}</source>
        <translation>Užduotis (skyrė: {who}): {what}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nežinoma</translation>
    </message>
</context>
<context>
    <name>count</name>
    <message numerus="yes">
        <source>%n SWOT entries</source>
        <translation>
            <numerusform>%n SSGG įrašas</numerusform>
            <numerusform>%n SSGG įrašai</numerusform>
            <numerusform>%n SSGG įrašų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n veikla</numerusform>
            <numerusform>%n veiklos</numerusform>
            <numerusform>%n veiklų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alternatives</source>
        <translation>
            <numerusform>%n alternatyva</numerusform>
            <numerusform>%n alternatyvos</numerusform>
            <numerusform>%n alternatyvų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendments</source>
        <translation>
            <numerusform>%n keitimas</numerusform>
            <numerusform>%n keitimai</numerusform>
            <numerusform>%n keitimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n sprendimas</numerusform>
            <numerusform>%n sprendimai</numerusform>
            <numerusform>%n sprendimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n funding lines</source>
        <translation>
            <numerusform>%n lėšų eilutė</numerusform>
            <numerusform>%n lėšų eilutės</numerusform>
            <numerusform>%n lėšų eilučių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n tikslas</numerusform>
            <numerusform>%n tikslai</numerusform>
            <numerusform>%n tikslų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idėja</numerusform>
            <numerusform>%n idėjos</numerusform>
            <numerusform>%n idėjų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n rodiklis</numerusform>
            <numerusform>%n rodikliai</numerusform>
            <numerusform>%n rodiklių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n sąsaja</numerusform>
            <numerusform>%n sąsajos</numerusform>
            <numerusform>%n sąsajų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation>
            <numerusform>%n savivaldybė</numerusform>
            <numerusform>%n savivaldybės</numerusform>
            <numerusform>%n savivaldybių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n dalyvis</numerusform>
            <numerusform>%n dalyviai</numerusform>
            <numerusform>%n dalyvių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners</source>
        <translation>
            <numerusform>%n partneris</numerusform>
            <numerusform>%n partneriai</numerusform>
            <numerusform>%n partnerių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n planas</numerusform>
            <numerusform>%n planai</numerusform>
            <numerusform>%n planų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation>
            <numerusform>%n rekomendacija</numerusform>
            <numerusform>%n rekomendacijos</numerusform>
            <numerusform>%n rekomendacijų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risks</source>
        <translation>
            <numerusform>%n rizika</numerusform>
            <numerusform>%n rizikos</numerusform>
            <numerusform>%n rizikų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools</source>
        <translation>
            <numerusform>%n mokykla</numerusform>
            <numerusform>%n mokyklos</numerusform>
            <numerusform>%n mokyklų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n sesija</numerusform>
            <numerusform>%n sesijos</numerusform>
            <numerusform>%n sesijų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n žingsnis</numerusform>
            <numerusform>%n žingsniai</numerusform>
            <numerusform>%n žingsnių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n uždavinys</numerusform>
            <numerusform>%n uždaviniai</numerusform>
            <numerusform>%n uždavinių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team members</source>
        <translation>
            <numerusform>%n komandos narys</numerusform>
            <numerusform>%n komandos nariai</numerusform>
            <numerusform>%n komandos narių</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creative</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minutė</numerusform>
            <numerusform>%n minutės</numerusform>
            <numerusform>%n minučių</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>details</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n pastaba</numerusform>
            <numerusform>%n pastabos</numerusform>
            <numerusform>%n pastabų</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {object}</source>
        <translation>Pridėti {object}</translation>
    </message>
    <message>
        <source>Add {object} “{name}”</source>
        <translation>Pridėti {object} „{name}“</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Ieškoti sąraše</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>Rodyti šį įrašą</translation>
    </message>
    <message>
        <source>There are no activities yet. Add them in the tree of the plan.</source>
        <translation>Veiklų dar nėra. Pridėkite jas plano medyje.</translation>
    </message>
    <message>
        <source>There are no municipalities yet. Add them in the tree of the plan.</source>
        <translation>Savivaldybių dar nėra. Pridėkite jas plano medyje.</translation>
    </message>
    <message>
        <source>There are no partners yet. Type the name of the first.</source>
        <translation>Partnerių dar nėra. Įveskite pirmojo pavadinimą.</translation>
    </message>
    <message>
        <source>There are no schools yet. Type the name of the first.</source>
        <translation>Mokyklų dar nėra. Įveskite pirmosios pavadinimą.</translation>
    </message>
    <message>
        <source>There is nobody in the team yet. Type a name.</source>
        <translation>Komandoje dar nieko nėra. Įveskite vardą ir pavardę.</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Pasirinkti dar nėra iš ko.</translation>
    </message>
    <message>
        <source>Type to find or add</source>
        <translation>Rašykite – rasite arba pridėsite</translation>
    </message>
    <message>
        <source>done</source>
        <translation>atlikta</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>pvz., {example}</translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen</source>
        <translation>Pažymėta {chosen} iš {all}</translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen: {names}</source>
        <translation>Pažymėta {chosen} iš {all}: {names}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Grįžti</translation>
    </message>
    <message>
        <source>&amp;What is new</source>
        <translation>&amp;Kas nauja</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Apie programą</translation>
    </message>
    <message>
        <source>For plans of the Millennium Schools programme. The layout of the document follows public sources; the official form is not public in full, so compare it with the one you were given. Licence: EUPL-1.2.</source>
        <translation>Skirta „Tūkstantmečio mokyklų“ programos pažangos planams rengti. Dokumentas išdėstytas pagal viešus šaltinius: visa oficiali forma viešai nepaskelbta, todėl palyginkite jį su ta, kurią gavote. Licencija: EUPL-1.2.</translation>
    </message>
    <message>
        <source>Nothing here can open it. It is at {path}.</source>
        <translation>Šiame kompiuteryje nėra programos, kuri tai atvertų. Vieta: {path}.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Atverti failą</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Atverti aplanką</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>Plano failas</translation>
    </message>
    <message>
        <source>Progress plan editor</source>
        <translation>Pažangos plano rengyklė</translation>
    </message>
</context>
<context>
    <name>directions</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n veikla</numerusform>
            <numerusform>%n veiklos</numerusform>
            <numerusform>%n veiklų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other areas</source>
        <translation>
            <numerusform>%n su kitomis sritimis</numerusform>
            <numerusform>%n su kitomis sritimis</numerusform>
            <numerusform>%n su kitomis sritimis</numerusform>
        </translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Sritys</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>Be srities</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>Be krypties</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nėra</translation>
    </message>
    <message>
        <source>{direction}, Eur</source>
        <translation>{direction}, Eur</translation>
    </message>
    <message>
        <source>{direction}, activities</source>
        <translation>{direction}, veiklos</translation>
    </message>
</context>
<context>
    <name>discovery</name>
    <message numerus="yes">
        <source>%n common schools</source>
        <translation>
            <numerusform>%n bendra mokykla</numerusform>
            <numerusform>%n bendros mokyklos</numerusform>
            <numerusform>%n bendrų mokyklų</numerusform>
        </translation>
    </message>
    <message>
        <source>A common partner: {partner}</source>
        <translation>Bendras partneris: {partner}</translation>
    </message>
    <message>
        <source>A plan is about all four areas; taken, it becomes an idea to work on.</source>
        <translation>Planas apima visas keturias sritis; priėmus atsiras idėja, kurią galėsite plėtoti.</translation>
    </message>
    <message>
        <source>About the same: {words}</source>
        <translation>Apie tą patį: {words}</translation>
    </message>
    <message>
        <source>Both name {what}, and some schools take part in both.</source>
        <translation>Abiejose minima: {what}; kai kurios mokyklos dalyvauja abiejose.</translation>
    </message>
    <message>
        <source>Both name {what}: they could be bought together or lent.</source>
        <translation>Abiejose minima: {what}; galima pirkti kartu arba skolintis.</translation>
    </message>
    <message>
        <source>Common words: {words}</source>
        <translation>Bendri žodžiai: {words}</translation>
    </message>
    <message>
        <source>It takes part in no activity of the plan.</source>
        <translation>Ji nedalyvauja nė vienoje plano veikloje.</translation>
    </message>
    <message>
        <source>It takes part in nothing of the area “{area}”, and most schools do.</source>
        <translation>Ji nedalyvauja nė vienoje srities „{area}“ veikloje, o dauguma mokyklų dalyvauja.</translation>
    </message>
    <message>
        <source>No activity is of the area “{area}”.</source>
        <translation>Nėra nė vienos srities „{area}“ veiklos.</translation>
    </message>
    <message>
        <source>Nothing goes on after {end} until {start}.</source>
        <translation>Po {end} ketv. iki {start} ketv. nevyksta jokia veikla.</translation>
    </message>
    <message>
        <source>The activity has no partner, and {others}.</source>
        <translation>Veikla neturi partnerio, o {others}.</translation>
    </message>
    <message>
        <source>The names are the same but for case, accents or quotation marks.</source>
        <translation>Pavadinimai skiriasi tik raidžių dydžiu, diakritiniais ženklais ar kabutėmis.</translation>
    </message>
    <message>
        <source>The names differ by a few letters, or one says less than the other.</source>
        <translation>Pavadinimai skiriasi keliomis raidėmis arba vienas pasako mažiau už kitą.</translation>
    </message>
    <message>
        <source>The partner “{partner}” is in plans of other municipalities too.</source>
        <translation>Partneris „{partner}“ yra ir kitų savivaldybių planuose.</translation>
    </message>
    <message>
        <source>The result and the later activity are about the same: {words}.</source>
        <translation>Rezultatas ir vėlesnė veikla – apie tą patį: {words}.</translation>
    </message>
    <message>
        <source>The result is used: {words}</source>
        <translation>Naudojamas rezultatas: {words}</translation>
    </message>
    <message>
        <source>The same equipment: {what}</source>
        <translation>Ta pati įranga: {what}</translation>
    </message>
    <message>
        <source>The school “{school}” could join the activity “{activity}”.</source>
        <translation>Mokykla „{school}“ galėtų prisidėti prie veiklos „{activity}“.</translation>
    </message>
    <message>
        <source>These have it in their plans: {whose}. Could something be done together?</source>
        <translation>Jį turi ir: {whose}. Gal ką nors verta daryti kartu?</translation>
    </message>
    <message>
        <source>Two municipalities work with it apart: {first} and {second}.</source>
        <translation>Su juo atskirai dirba kelios savivaldybės: {first} ir {second}.</translation>
    </message>
    <message>
        <source>What could be done in the area “{area}”?</source>
        <translation>Kas galėtų būti daroma srityje „{area}“?</translation>
    </message>
    <message>
        <source>What it does is about the same: {words}.</source>
        <translation>Partnerio darbai – apie tą patį: {words}.</translation>
    </message>
    <message>
        <source>What “{one}” results in could be used in “{other}”.</source>
        <translation>Veiklos „{one}“ rezultatas praverstų veiklai „{other}“.</translation>
    </message>
    <message numerus="yes">
        <source>it takes part in %n activities of this area</source>
        <translation>
            <numerusform>šis dalyvauja %n šios srities veikloje</numerusform>
            <numerusform>šis dalyvauja %n šios srities veiklose</numerusform>
            <numerusform>šis dalyvauja %n šios srities veiklų</numerusform>
        </translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>be pavadinimo</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>{words}; {schools}, at the same time.</source>
        <translation>{words}; {schools}, tuo pačiu metu.</translation>
    </message>
    <message>
        <source>{words}; {schools}.</source>
        <translation>{words}; {schools}.</translation>
    </message>
    <message>
        <source>“{before}” ends before and “{after}” begins after; one of them could be longer.</source>
        <translation>Prieš tai baigiasi „{before}“, o po to prasideda „{after}“; kuri nors galėtų būti ilgesnė.</translation>
    </message>
    <message>
        <source>“{gone}” and “{kept}” seem to be one partner.</source>
        <translation>„{gone}“ ir „{kept}“ greičiausiai yra tas pats partneris.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are about the same: they could be linked or joined.</source>
        <translation>Veiklos „{one}“ ir „{other}“ – apie tą patį: jas galima susieti arba sudėti į vieną.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” could share their equipment.</source>
        <translation>Veiklos „{one}“ ir „{other}“ galėtų dalytis įranga.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” have the partner “{partner}” in common.</source>
        <translation>Veiklas „{one}“ ir „{other}“ sieja partneris „{partner}“.</translation>
    </message>
    <message>
        <source>“{partner}” could take part in the activity “{activity}”.</source>
        <translation>„{partner}“ galėtų dalyvauti veikloje „{activity}“.</translation>
    </message>
    <message>
        <source>“{short}” are the initials of the other name.</source>
        <translation>„{short}“ – kito pavadinimo pirmosios raidės.</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>To it</source>
        <translation>Jai</translation>
    </message>
    <message>
        <source>To them</source>
        <translation>Joms</translation>
    </message>
    <message numerus="yes">
        <source>in %n activities</source>
        <translation>
            <numerusform>%n veikloje</numerusform>
            <numerusform>%n veiklose</numerusform>
            <numerusform>%n veiklų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dragging</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n įrašas</numerusform>
            <numerusform>%n įrašai</numerusform>
            <numerusform>%n įrašų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>equipment</name>
    <message>
        <source>3D printers</source>
        <translation>3D spausdintuvai</translation>
    </message>
    <message>
        <source>drones</source>
        <translation>dronai</translation>
    </message>
    <message>
        <source>interactive screens</source>
        <translation>interaktyvieji ekranai</translation>
    </message>
    <message>
        <source>laboratory equipment</source>
        <translation>laboratorijų įranga</translation>
    </message>
    <message>
        <source>microscopes</source>
        <translation>mikroskopai</translation>
    </message>
    <message>
        <source>musical instruments</source>
        <translation>muzikos instrumentai</translation>
    </message>
    <message>
        <source>robots</source>
        <translation>robotai</translation>
    </message>
    <message>
        <source>sensory equipment</source>
        <translation>sensorinė įranga</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>planšetės</translation>
    </message>
    <message>
        <source>virtual reality</source>
        <translation>virtualiosios realybės įranga</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A field to be changed is not there or has changed.</source>
        <translation>Keičiamo lauko nebėra arba jis jau pakeistas.</translation>
    </message>
    <message>
        <source>A password does not belong into the address of the store, where others see it. The window asks for it; without a window keep it in the file .pgpass.</source>
        <translation>Saugyklos adrese slaptažodžiui ne vieta: jį matytų kiti. Slaptažodžio paklausia langas, o dirbant be lango laikykite jį faile .pgpass.</translation>
    </message>
    <message>
        <source>A text holds characters that are not text.</source>
        <translation>Tekste yra neleistinų ženklų.</translation>
    </message>
    <message>
        <source>A text is longer than {limit} characters.</source>
        <translation>Tekstas ilgesnis nei {limit} ženklų.</translation>
    </message>
    <message>
        <source>An entry of the plan is not an item.</source>
        <translation>Vienas plano įrašas sugadintas.</translation>
    </message>
    <message>
        <source>An item is of one kind in one plan and of another in the other.</source>
        <translation>To paties įrašo rūšis dviejuose planuose skiriasi.</translation>
    </message>
    <message>
        <source>An item refers to one that is not in the plan or is of another kind.</source>
        <translation>Įrašas nurodo kitą, kurio plane nėra arba kuris yra kitos rūšies.</translation>
    </message>
    <message>
        <source>An item stands under one that cannot hold it, or under none.</source>
        <translation>Vienas plano įrašas yra ne savo vietoje.</translation>
    </message>
    <message>
        <source>An item to be removed is not there or has changed.</source>
        <translation>Šalinamo įrašo nebėra arba jis jau pakeistas.</translation>
    </message>
    <message>
        <source>An item to be removed still has others under it.</source>
        <translation>Šalinamame įraše dar yra kitų įrašų.</translation>
    </message>
    <message>
        <source>An item’s id is not an id.</source>
        <translation>Vieno plano įrašo identifikatorius netinkamas.</translation>
    </message>
    <message>
        <source>An item’s id is used twice in the plan.</source>
        <translation>Plane pasikartoja to paties įrašo identifikatorius.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the store of plans {path}. Put the former one back.</source>
        <translation>Planų saugyklos {path} vietoje dabar yra kitas failas. Grąžinkite ankstesnįjį.</translation>
    </message>
    <message>
        <source>Another program is using the plans in {path}. Close it and try again.</source>
        <translation>Planus, esančius {path}, šiuo metu naudoja kita programa. Užverkite ją ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>Backups of the plans on the server {server} are made there: its administrator brings them back.</source>
        <translation>Serveryje {server} laikomų planų atsarginės kopijos daromos ten pat: jas atkuria serverio administratorius.</translation>
    </message>
    <message>
        <source>File “{form}” is not text in UTF-8. Save it so and try again.</source>
        <translation>Failas „{form}“ nėra UTF-8 koduotės tekstas. Įrašykite jį šia koduote ir bandykite vėl.</translation>
    </message>
    <message>
        <source>File “{form}” is too large. Choose another one.</source>
        <translation>Failas „{form}“ per didelis. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: a number or a key is longer here than ever needed. Make it shorter.</source>
        <translation>Failas „{form}“, {line} eilutė: skaičius arba raktas čia ilgesnis, nei gali reikėti. Sutrumpinkite jį.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: none of the texts has the blank “{name}” in braces.</source>
        <translation>Failas „{form}“, {line} eilutė: nė viename tekste riestiniuose skliaustuose nėra „{name}“, kuriam palikta tuščia vieta.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: the key “{key}” is missing in the part that begins here.</source>
        <translation>Failas „{form}“, {line} eilutė: čia prasidedančioje dalyje trūksta rakto „{key}“.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: the value of the key “{key}” is of another kind than it should be. Quotes are for texts, brackets for lists, and neither for numbers.</source>
        <translation>Failas „{form}“, {line} eilutė: rakto „{key}“ reikšmė ne tokios rūšies, kokios reikia. Tekstai rašomi tarp kabučių, sąrašai – tarp laužtinių skliaustų, o skaičiai – be jų.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: there is no key “{key}” here. There are: {known}.</source>
        <translation>Failas „{form}“, {line} eilutė: rakto „{key}“ čia nėra. Galimi raktai: {known}.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: this cannot be read. Perhaps a quote, bracket or equals sign is missing.</source>
        <translation>Failas „{form}“, {line} eilutė: jos neįmanoma perskaityti. Galbūt trūksta kabučių, skliausto arba lygybės ženklo.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: what the key “{key}” says must be above 0 and at most {most}.</source>
        <translation>Failo „{form}“ {line} eilutė: rakto „{key}“ reikšmė turi būti didesnė už 0 ir ne didesnė kaip {most}.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: “{name}” in braces means nothing here. Known are: {known}.</source>
        <translation>Failas „{form}“, {line} eilutė: riestiniuose skliaustuose parašyta „{name}“ čia nieko nereiškia. Galima rašyti: {known}.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: “{value}” does not fit the key “{key}”.</source>
        <translation>Failas „{form}“, {line} eilutė: „{value}“ netinka raktui „{key}“.</translation>
    </message>
    <message>
        <source>File “{form}”, line {line}: “{value}” is not a value of the key “{key}”. It can be: {known}.</source>
        <translation>Failas „{form}“, {line} eilutė: „{value}“ netinka raktui „{key}“. Galimos reikšmės: {known}.</translation>
    </message>
    <message>
        <source>File “{form}”: there are too many brackets within each other.</source>
        <translation>Failas „{form}“: per daug skliaustų, esančių vieni kituose.</translation>
    </message>
    <message>
        <source>Form “{form}” is annexed to itself.</source>
        <translation>Forma „{form}“ pridedama pati prie savęs.</translation>
    </message>
    <message>
        <source>Form “{form}” is made in Word, so it cannot be annexed.</source>
        <translation>Forma „{form}“ parengta „Word“ programa, todėl prie kitos jos pridėti negalima.</translation>
    </message>
    <message>
        <source>In “{file}” tables stand in tables so deep that it cannot be filled.</source>
        <translation>Dokumente „{file}“ viena lentelė kitoje stovi tiek kartų, kad jo užpildyti negalima.</translation>
    </message>
    <message>
        <source>It could not be removed ({reason}). Try again.</source>
        <translation>Pašalinti nepavyko ({reason}). Bandykite dar kartą.</translation>
    </message>
    <message>
        <source>It holds a plan and not a good practice. Receive it as a plan.</source>
        <translation>Jame – planas, o ne geroji patirtis. Atverkite jį kaip gautą planą.</translation>
    </message>
    <message>
        <source>It holds another plan than it says.</source>
        <translation>Jame ne tas planas, kuris nurodytas.</translation>
    </message>
    <message>
        <source>It holds parts that do not belong to a plan.</source>
        <translation>Jame yra dalių, kurių plane nebūna.</translation>
    </message>
    <message>
        <source>It is incomplete or was changed on the way.</source>
        <translation>Jis ne visas arba pakeistas siunčiant.</translation>
    </message>
    <message>
        <source>It tells of a state that is not what its id says.</source>
        <translation>Jame esanti plano versija neatitinka savo tapatybės numerio.</translation>
    </message>
    <message>
        <source>It tells of more states than a plan has.</source>
        <translation>Jame nurodyta daugiau versijų, negu planas gali turėti.</translation>
    </message>
    <message>
        <source>Its municipality has not agreed to share it: put it on the shelf anew when it has.</source>
        <translation>Savivaldybė nesutiko, kad šia patirtimi būtų dalijamasi. Kai sutiks, padėkite veiklą į lentyną iš naujo.</translation>
    </message>
    <message>
        <source>Its part {part} cannot be read.</source>
        <translation>Neįmanoma perskaityti jo dalies „{part}“.</translation>
    </message>
    <message>
        <source>Its part {part} is missing.</source>
        <translation>Trūksta jo dalies „{part}“.</translation>
    </message>
    <message>
        <source>Its part {part} was changed after it was written.</source>
        <translation>Jo dalis „{part}“ pakeista po to, kai buvo įrašyta.</translation>
    </message>
    <message>
        <source>Its states descend from each other in a circle.</source>
        <translation>Jame nurodytos versijos kilusios viena iš kitos ratu.</translation>
    </message>
    <message>
        <source>Laying out the pages broke off, perhaps for want of memory. Close other programs and try again.</source>
        <translation>Puslapių išdėstymas nutrūko – gali būti, kad pritrūko atminties. Uždarykite kitas programas ir pabandykite dar kartą.</translation>
    </message>
    <message>
        <source>On the server {server} you go by another name in the history than in the settings. Correct your name there, or ask its administrator.</source>
        <translation>Serveryje {server} istorijoje esate įrašyti kitu vardu, nei nurodyta parinktyse. Pataisykite vardą parinktyse arba kreipkitės į serverio administratorių.</translation>
    </message>
    <message>
        <source>That is too large to be pasted at once: at most {most} lines and cells.</source>
        <translation>Vienu kartu tiek įklijuoti negalima: daugiausia {most} eilučių ir langelių.</translation>
    </message>
    <message>
        <source>That is too long a list: at most {most} lines can be pasted at once.</source>
        <translation>Sąrašas per ilgas: vienu kartu galima įklijuoti ne daugiau kaip {most} eilučių. Įklijuokite jį dalimis.</translation>
    </message>
    <message>
        <source>The address of the store is not understood. Write it so: postgresql+psycopg://server/database.</source>
        <translation>Saugyklos adresas nesuprantamas. Rašykite taip: postgresql+psycopg://serveris/duomenų_bazė.</translation>
    </message>
    <message>
        <source>The certificate of the server {server} is not to be trusted, so nothing was sent to it. Ask its administrator.</source>
        <translation>Serverio {server} sertifikatu pasitikėti negalima, todėl jam nieko neišsiųsta. Kreipkitės į jo administratorių.</translation>
    </message>
    <message>
        <source>The computer has too little free memory. Close other programs.</source>
        <translation>Kompiuteriui trūksta atminties. Užverkite kitas programas.</translation>
    </message>
    <message>
        <source>The connection with the server {server} is broken.</source>
        <translation>Ryšys su serveriu {server} nutrūko.</translation>
    </message>
    <message>
        <source>The description of its parts is wrong.</source>
        <translation>Neteisingas jo dalių aprašas.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>Diskas pilnas. Atlaisvinkite jame vietos.</translation>
    </message>
    <message>
        <source>The disk of the server {server} is full. Tell its administrator.</source>
        <translation>Serverio {server} diskas pilnas. Praneškite jo administratoriui.</translation>
    </message>
    <message>
        <source>The disk reports an error at {path}.</source>
        <translation>Diskas praneša apie klaidą: {path}.</translation>
    </message>
    <message>
        <source>The document cannot be shown: it is damaged or not a Word document.</source>
        <translation>Dokumento parodyti nepavyksta: jis sugadintas arba tai ne „Word“ dokumentas.</translation>
    </message>
    <message>
        <source>The file {path} is not a store of plans.</source>
        <translation>Failas {path} nėra planų saugykla.</translation>
    </message>
    <message>
        <source>The folder cannot be made: {folder}.</source>
        <translation>Nepavyksta sukurti aplanko: {folder}.</translation>
    </message>
    <message>
        <source>The folder for “{file}” is not there: {folder}. Choose another.</source>
        <translation>Nėra aplanko, į kurį rašomas „{file}“: {folder}. Pasirinkite kitą aplanką.</translation>
    </message>
    <message>
        <source>The folder of the shelf could not be made ({reason}).</source>
        <translation>Nepavyko sukurti lentynos aplanko ({reason}).</translation>
    </message>
    <message>
        <source>The form repeats so much for every item that the document would be too large. Leave less in the rows that are repeated.</source>
        <translation>Blanke kiekvienam įrašui kartojama tiek daug, kad dokumentas būtų per didelis. Palikite kartojamose eilutėse mažiau.</translation>
    </message>
    <message>
        <source>The form “{file}” has declarations in it (DOCTYPE) that documents may not have. Save it anew in Word, or choose another.</source>
        <translation>Blanke „{file}“ yra deklaracijų (DOCTYPE), kurių dokumente būti negali. Įrašykite jį iš naujo „Word“ programa arba pasirinkite kitą.</translation>
    </message>
    <message>
        <source>The form “{file}” is a document in the Strict Open XML format. Save it in Word as a “Word Document (*.docx)”.</source>
        <translation>Blankas „{file}“ įrašytas „Strict Open XML“ formatu. Įrašykite jį „Word“ programa kaip „Word“ dokumentą (*.docx).</translation>
    </message>
    <message>
        <source>The form “{file}” is a document of an old Word or one with a password. Save it in Word as a .docx file without a password.</source>
        <translation>Blankas „{file}“ yra senos „Word“ versijos arba slaptažodžiu apsaugotas dokumentas. Įrašykite jį „Word“ programa kaip .docx failą be slaptažodžio.</translation>
    </message>
    <message>
        <source>The form “{file}” is larger than any. Take out of it what is not needed, such as large pictures.</source>
        <translation>Blankas „{file}“ per didelis. Pašalinkite iš jo, ko nereikia, pavyzdžiui, didelius paveikslus.</translation>
    </message>
    <message>
        <source>The form “{file}” is not a Word document that can be filled. Save it in Word as a .docx file, or choose another.</source>
        <translation>Blankas „{file}“ nėra „Word“ dokumentas, kurį galima pildyti. Įrašykite jį „Word“ programa kaip .docx failą arba pasirinkite kitą.</translation>
    </message>
    <message>
        <source>The name “{file}” is too long. Choose a shorter one.</source>
        <translation>Failo vardas „{file}“ per ilgas. Pasirinkite trumpesnį.</translation>
    </message>
    <message>
        <source>The pages could not be written or printed. Try again.</source>
        <translation>Puslapių įrašyti ar išspausdinti nepavyko. Pabandykite dar kartą.</translation>
    </message>
    <message>
        <source>The pages of this document could not be laid out. Try another form, or one without a template of your own.</source>
        <translation>Šio dokumento puslapių išdėstyti nepavyko. Pasirinkite kitą formą arba nenaudokite savo šablono.</translation>
    </message>
    <message>
        <source>The picture “{file}” is larger than 40 MB. Choose a smaller one.</source>
        <translation>Paveikslas „{file}“ didesnis nei 40 MB. Pasirinkite mažesnį.</translation>
    </message>
    <message>
        <source>The plan cannot end before it begins.</source>
        <translation>Plano pabaiga negali būti ankstesnė už pradžią.</translation>
    </message>
    <message>
        <source>The plan has an item of an unknown kind.</source>
        <translation>Plane yra nežinomos rūšies įrašas.</translation>
    </message>
    <message>
        <source>The plan in the store is damaged. Bring it back from a backup.</source>
        <translation>Saugykloje esantis planas sugadintas. Atkurkite jį iš atsarginės kopijos.</translation>
    </message>
    <message>
        <source>The plan is in the store already.</source>
        <translation>Toks planas saugykloje jau yra.</translation>
    </message>
    <message>
        <source>The plan was changed in another window meanwhile. Open it again.</source>
        <translation>Tuo metu planas buvo pakeistas kitame lange. Atverkite jį iš naujo.</translation>
    </message>
    <message>
        <source>The plan was changed meanwhile. Look at the copy again.</source>
        <translation>Planas tuo metu pasikeitė. Peržiūrėkite kopiją iš naujo.</translation>
    </message>
    <message>
        <source>The plan was not taken along: it is not on this computer.</source>
        <translation>Planas nebuvo paimtas su savimi: šiame kompiuteryje jo nėra.</translation>
    </message>
    <message>
        <source>The plan would be too large: it may have {items} items and {characters} characters. Shorten its texts, or divide it into several plans.</source>
        <translation>Planas taptų per didelis: jame gali būti iki {items} įrašų ir iki {characters} ženklų. Sutrumpinkite tekstus arba padalykite planą į kelis.</translation>
    </message>
    <message>
        <source>The plans are in a folder that is synchronised ({folder}). While it is copied, the file of the plans may be damaged: keep them in another folder, and send copies.</source>
        <translation>Planai laikomi sinchronizuojamame aplanke ({folder}). Jį kopijuojant planų failas gali būti sugadintas: laikykite planus kitame aplanke, o kolegoms siųskite kopijas.</translation>
    </message>
    <message>
        <source>The plans are on a disk of the network ({folder}). If the connection breaks, or two people write, the file of the plans may be damaged: keep them on this computer, and send copies.</source>
        <translation>Planai laikomi tinklo diske ({folder}). Nutrūkus ryšiui arba rašant dviem žmonėms, planų failas gali būti sugadintas: laikykite planus šiame kompiuteryje, o kolegoms siųskite kopijas.</translation>
    </message>
    <message>
        <source>The plans in {path} cannot be used now ({reason}).</source>
        <translation>Dabar planų saugykla {path} pasinaudoti nepavyksta ({reason}).</translation>
    </message>
    <message>
        <source>The plans were saved by version {version} of the program; install that or a newer one.</source>
        <translation>Planai įrašyti {version} versijos programa. Įdiekite tą arba naujesnę versiją.</translation>
    </message>
    <message>
        <source>The plan’s content is damaged.</source>
        <translation>Plano turinys sugadintas.</translation>
    </message>
    <message>
        <source>The server has not confirmed it yet.</source>
        <translation>Serveris to dar nepatvirtino.</translation>
    </message>
    <message>
        <source>The server {server} does not accept your name and password. In the window, try again; without one, correct them in the file .pgpass or .pg_service.conf.</source>
        <translation>Serveris {server} nepriima Jūsų vardo ir slaptažodžio. Lange bandykite dar kartą, o dirbdami be lango pataisykite juos faile .pgpass arba .pg_service.conf.</translation>
    </message>
    <message>
        <source>The server {server} does not answer. Check whether you are connected to its network.</source>
        <translation>Serveris {server} neatsako. Patikrinkite, ar esate prisijungę prie jo tinklo.</translation>
    </message>
    <message>
        <source>The server {server} does not encrypt the connection, so nothing was sent to it. Ask its administrator.</source>
        <translation>Serveris {server} nešifruoja ryšio, todėl jam nieko neišsiųsta. Kreipkitės į jo administratorių.</translation>
    </message>
    <message>
        <source>The server {server} does not let you in. Ask its administrator.</source>
        <translation>Serveris {server} Jūsų neįleidžia. Kreipkitės į jo administratorių.</translation>
    </message>
    <message>
        <source>The server {server} has too little memory now.</source>
        <translation>Serveriui {server} dabar trūksta atminties.</translation>
    </message>
    <message>
        <source>The server {server} is too busy to answer in time. Try again.</source>
        <translation>Serveris {server} labai užimtas ir laiku neatsakė. Bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The server {server} no longer holds what was saved there: its plans were brought back from a backup. Save the plan as a file, and open it again.</source>
        <translation>Serveryje {server} nebėra to, kas ten buvo įrašyta: jo planai atkurti iš atsarginės kopijos. Įrašykite planą į failą ir atverkite jį iš naujo.</translation>
    </message>
    <message>
        <source>The server {server} reports that its files are damaged. Tell its administrator.</source>
        <translation>Serveris {server} praneša, kad jo failai sugadinti. Praneškite jo administratoriui.</translation>
    </message>
    <message>
        <source>The server {server} takes no changes now, it only shows.</source>
        <translation>Serveris {server} dabar pakeitimų nepriima, tik rodo.</translation>
    </message>
    <message>
        <source>The service {service} is not in the file pg_service.conf. Check the address of the store.</source>
        <translation>Faile pg_service.conf nėra paslaugos „{service}“. Patikrinkite saugyklos adresą.</translation>
    </message>
    <message>
        <source>The store of plans {path} cannot be written: the file or its folder is read-only or out of reach.</source>
        <translation>Į planų saugyklą {path} įrašyti nepavyksta: failas ar jo aplankas skirtas tik skaityti arba nepasiekiamas.</translation>
    </message>
    <message>
        <source>The store of plans {path} is damaged. Bring the plans back from a backup.</source>
        <translation>Planų saugykla {path} sugadinta. Atkurkite planus iš atsarginės kopijos.</translation>
    </message>
    <message>
        <source>The store of plans {path} is no longer there: its folder was renamed, removed or is out of reach. Bring it back.</source>
        <translation>Planų saugyklos {path} nebėra: jos aplankas pervadintas, pašalintas arba nepasiekiamas. Grąžinkite jį.</translation>
    </message>
    <message>
        <source>The tables of plans in the database {database} on the server {server} are not those that the program made. Ask its administrator.</source>
        <translation>Planų lentelės duomenų bazėje „{database}“ serveryje {server} – ne tos, kurias sukūrė ši programa. Kreipkitės į serverio administratorių.</translation>
    </message>
    <message>
        <source>The template “{file}” has declarations in it (DOCTYPE) that documents may not have. Save it anew in Word, or choose another.</source>
        <translation>Šablone „{file}“ yra deklaracijų (DOCTYPE), kurių dokumente būti negali. Įrašykite jį iš naujo „Word“ programa arba pasirinkite kitą.</translation>
    </message>
    <message>
        <source>The template “{file}” is a document in the Strict Open XML format. Save it in Word as a “Word Document (*.docx)”.</source>
        <translation>Šablonas „{file}“ įrašytas „Strict Open XML“ formatu. Įrašykite jį „Word“ programa kaip „Word“ dokumentą (*.docx).</translation>
    </message>
    <message>
        <source>The template “{file}” is a document of an old Word or one with a password. Save it in Word as a .docx file without a password.</source>
        <translation>Šablonas „{file}“ yra senos „Word“ versijos arba slaptažodžiu apsaugotas dokumentas. Įrašykite jį „Word“ programa kaip .docx failą be slaptažodžio.</translation>
    </message>
    <message>
        <source>The template “{file}” is larger than any letterhead. Leave only the letterhead in it.</source>
        <translation>Šablonas „{file}“ didesnis, nei gali būti blankas. Palikite jame tik blanką.</translation>
    </message>
    <message>
        <source>The template “{file}” is not a Word document that can be written over. Save it in Word as a .docx file, or choose another.</source>
        <translation>Šablonas „{file}“ nėra „Word“ dokumentas, kurį galima pildyti. Įrašykite jį „Word“ programa kaip .docx failą arba pasirinkite kitą.</translation>
    </message>
    <message>
        <source>There are {count} good practices on the shelf. Remove some first.</source>
        <translation>Lentyna pilna: joje telpa {count} veiklų. Pirmiausia kurias nors pašalinkite.</translation>
    </message>
    <message>
        <source>There is no database {database} on the server {server}. Check the address of the store.</source>
        <translation>Serveryje {server} nėra duomenų bazės „{database}“. Patikrinkite saugyklos adresą.</translation>
    </message>
    <message>
        <source>There is no display to show the window on. The commands demo, export, check, info, diff, merge and list work without one.</source>
        <translation>Nėra ekrano, kuriame būtų galima parodyti langą; be jo veikia komandos demo, export, check, info, diff, merge ir list.</translation>
    </message>
    <message>
        <source>There is no file “{file}”. Check its name.</source>
        <translation>Failo „{file}“ nėra. Patikrinkite jo vardą.</translation>
    </message>
    <message>
        <source>There is no form “{form}”. There are: {known}.</source>
        <translation>Formos „{form}“ nėra. Yra šios: {known}.</translation>
    </message>
    <message>
        <source>There is no quarter {number} of {year}.</source>
        <translation>{year} m. {number} ketvirčio nėra: metai turi keturis ketvirčius.</translation>
    </message>
    <message>
        <source>There is no room on the disk for “{file}”. Free some, or choose another place.</source>
        <translation>Diske nėra vietos failui „{file}“. Atlaisvinkite vietos arba pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>There is no such entry in the history of the plan.</source>
        <translation>Tokio įrašo plano istorijoje nėra.</translation>
    </message>
    <message>
        <source>There is no such plan in the store.</source>
        <translation>Tokio plano saugykloje nėra.</translation>
    </message>
    <message>
        <source>There is no such version of the plan.</source>
        <translation>Tokios plano versijos nėra.</translation>
    </message>
    <message>
        <source>There is no template “{template}”.</source>
        <translation>Šablono „{template}“ nėra.</translation>
    </message>
    <message>
        <source>There is not exactly one plan.</source>
        <translation>Turi būti lygiai vienas planas.</translation>
    </message>
    <message>
        <source>There is nothing yet in the plan that “{form}” is about.</source>
        <translation>Plane dar nėra to, apie ką rengiamas dokumentas „{form}“.</translation>
    </message>
    <message>
        <source>These are two different plans, not two states of one.</source>
        <translation>Tai du skirtingi planai, o ne du to paties plano variantai.</translation>
    </message>
    <message>
        <source>This computer has no printer. Save the document as PDF and print it elsewhere.</source>
        <translation>Šiame kompiuteryje nėra spausdintuvo. Įrašykite dokumentą kaip PDF ir išspausdinkite kitur.</translation>
    </message>
    <message>
        <source>This computer lacks the certificate by which the server {server} is known (root.crt), so nothing was sent to it. Ask its administrator.</source>
        <translation>Šiame kompiuteryje nėra sertifikato, pagal kurį atpažįstamas serveris {server} (root.crt), todėl jam nieko neišsiųsta. Kreipkitės į jo administratorių.</translation>
    </message>
    <message>
        <source>This entry of the plan’s history is damaged and cannot be read.</source>
        <translation>Šis plano istorijos įrašas sugadintas ir neperskaitomas.</translation>
    </message>
    <message>
        <source>This good practice is not on the shelf any more.</source>
        <translation>Šios gerosios patirties lentynoje nebėra.</translation>
    </message>
    <message>
        <source>This good practice is on the shelf already.</source>
        <translation>Ši geroji patirtis jau yra lentynoje.</translation>
    </message>
    <message>
        <source>This program cannot speak to a server. Install it with the addition “server” (psycopg).</source>
        <translation>Ši programa prie serverio prisijungti negali. Įdiekite ją su priedu „server“ (psycopg).</translation>
    </message>
    <message>
        <source>This version of the plan is damaged and cannot be read.</source>
        <translation>Ši plano versija sugadinta ir neperskaitoma.</translation>
    </message>
    <message>
        <source>Too many people use the server {server} now. Try again later.</source>
        <translation>Serveriu {server} dabar naudojasi per daug žmonių. Bandykite vėliau.</translation>
    </message>
    <message>
        <source>What this state of the plan holds is not here. Receive it again.</source>
        <translation>Šios plano versijos turinio čia nėra. Atverkite gautą failą dar kartą.</translation>
    </message>
    <message>
        <source>What was written to “{file}” reads back differently. Save it to another disk.</source>
        <translation>Įrašytas failas „{file}“ perskaitomas kitaip, negu buvo rašytas. Įrašykite jį į kitą diską.</translation>
    </message>
    <message>
        <source>What you may do with the plans on the server {server} does not include this. Ask its administrator.</source>
        <translation>Jūsų teisės serverio {server} planuose to daryti neleidžia. Kreipkitės į jo administratorių.</translation>
    </message>
    <message>
        <source>When the agenda so far ends is not known: say when the session begins, and its minutes.</source>
        <translation>Nežinoma, kada baigiasi darbotvarkė iki šiol: nurodykite sesijos pradžią ir visų žingsnių minutes.</translation>
    </message>
    <message>
        <source>Whose good practice it is must be named.</source>
        <translation>Įrašykite, kieno tai geroji patirtis.</translation>
    </message>
    <message>
        <source>Your share of the disk is full. Delete files that you do not need.</source>
        <translation>Išnaudota Jums skirta disko vieta. Pašalinkite nereikalingus failus.</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>jį naudoja kita programa</translation>
    </message>
    <message>
        <source>error {number} of the system</source>
        <translation>sistemos klaida Nr. {number}</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>tai aplankas</translation>
    </message>
    <message>
        <source>it is not allowed</source>
        <translation>tam nėra teisių</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>tokios vietos nėra</translation>
    </message>
    <message>
        <source>no file can have that name</source>
        <translation>toks failo vardas negalimas</translation>
    </message>
    <message>
        <source>the disk or the network is out of reach</source>
        <translation>diskas ar tinklas nepasiekiamas</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>diskas praneša apie klaidą</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>vardas per ilgas</translation>
    </message>
    <message>
        <source>there is no room on the disk</source>
        <translation>diske nėra vietos</translation>
    </message>
    <message>
        <source>{count} of {limit} characters: the text is too long and not saved yet. Shorten it.</source>
        <translation>{count} iš {limit} ženklų: tekstas per ilgas ir dar neįrašytas. Sutrumpinkite jį.</translation>
    </message>
    <message>
        <source>{day} is not within the years {first}–{last}. Check the year.</source>
        <translation>{day}: metai turi būti nuo {first} iki {last}. Patikrinkite datą.</translation>
    </message>
    <message>
        <source>{path} is not a file that plans can be kept in. Name another.</source>
        <translation>{path} nėra failas, kuriame galima laikyti planus. Nurodykite kitą.</translation>
    </message>
    <message>
        <source>{year} is not within the years {first}–{last}. Check the year.</source>
        <translation>{year}: metai turi būti nuo {first} iki {last}. Patikrinkite metus.</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened ({reason}). Copy it to a folder of your own and try again.</source>
        <translation>Failo „{file}“ atverti nepavyko ({reason}). Nukopijuokite jį į savo aplanką ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>Failo „{file}“ nepavyksta perskaityti.</translation>
    </message>
    <message>
        <source>“{file}” could not be written ({reason}). Try again, or choose another place.</source>
        <translation>Failo „{file}“ įrašyti nepavyko ({reason}). Bandykite dar kartą arba pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose another name.</source>
        <translation>„{file}“ yra aplankas. Pasirinkite kitą vardą.</translation>
    </message>
    <message>
        <source>“{file}” is damaged. {reason} Ask its sender to send it again.</source>
        <translation>Failas „{file}“ sugadintas. {reason} Paprašykite siuntėjo atsiųsti jį dar kartą.</translation>
    </message>
    <message>
        <source>“{file}” is empty. Ask its sender to send it again.</source>
        <translation>Failas „{file}“ tuščias. Paprašykite siuntėjo atsiųsti jį dar kartą.</translation>
    </message>
    <message>
        <source>“{file}” is no picture that can be shown. Choose another one.</source>
        <translation>„{file}“ nėra paveikslas, kurį būtų galima parodyti. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>“{file}” is not a file. Choose a plan file.</source>
        <translation>„{file}“ nėra failas. Pasirinkite plano failą.</translation>
    </message>
    <message>
        <source>“{file}” is not a plan file. Choose one that this program wrote; its name ends in .planas.</source>
        <translation>„{file}“ nėra plano failas. Pasirinkite šia programa įrašytą failą – jo vardas baigiasi „.planas“.</translation>
    </message>
    <message>
        <source>“{file}” is open in another program. Close it there and try again.</source>
        <translation>Failas „{file}“ atvertas kitoje programoje. Užverkite jį ten ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>“{file}” is too large for a plan. Check that it is the right file.</source>
        <translation>Failas „{file}“ planui per didelis. Patikrinkite, ar pasirinkote tinkamą failą.</translation>
    </message>
    <message>
        <source>“{file}” may have macros in it. Save it in Word as a “Word Document (*.docx)” and choose that.</source>
        <translation>Dokumente „{file}“ gali būti makrokomandų. Įrašykite jį „Word“ programa kaip „Word dokumentą (*.docx)“ ir pasirinkite tą.</translation>
    </message>
    <message>
        <source>“{file}” may not be written in {folder}. Choose another folder.</source>
        <translation>Failo „{file}“ negalima įrašyti aplanke {folder}. Pasirinkite kitą aplanką.</translation>
    </message>
    <message>
        <source>“{file}” names nothing of the plan. Write in braces what is to stand in it, such as {example}.</source>
        <translation>Dokumente „{file}“ nepasakyta, ką iš plano įrašyti. Įrašykite tai riestiniuose skliaustuose, pavyzdžiui, {example}.</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of the program (format {format}). Update the program.</source>
        <translation>Failas „{file}“ sukurtas naujesne programos versija (formatas {format}). Atnaujinkite programą.</translation>
    </message>
    <message>
        <source>“{file}”: {reason}</source>
        <translation>„{file}“: {reason}</translation>
    </message>
    <message>
        <source>“{form}” is about one of several. Choose which: there is none of that name.</source>
        <translation>Dokumentas „{form}“ rengiamas apie vieną iš kelių. Pasirinkite, apie kurią: nurodytosios nėra.</translation>
    </message>
    <message>
        <source>“{line}” goes on from the line above it. Join them first.</source>
        <translation>Eilutė „{line}“ tęsia ankstesnę. Pirmiausia jas sujunkite.</translation>
    </message>
    <message>
        <source>“{line}” is a row of a table, not a title. Copy the titles only.</source>
        <translation>„{line}“ – lentelės eilutė, o ne pavadinimas. Nukopijuokite tik pavadinimus.</translation>
    </message>
    <message>
        <source>“{text}” has more than two decimals. A sum has cents only.</source>
        <translation>„{text}“ turi daugiau kaip du skaitmenis po kablelio. Suma nurodoma centų tikslumu.</translation>
    </message>
    <message>
        <source>“{text}” is no time of the day.</source>
        <translation>„{text}“ nėra paros laikas.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2024-01-31.</source>
        <translation>„{text}“ nėra data. Rašykite taip: 2024-01-31.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write it like 1 500,00.</source>
        <translation>„{text}“ nėra skaičius. Rašykite taip: 1 500,00.</translation>
    </message>
    <message>
        <source>“{text}” is not a percentage from 0 to 100.</source>
        <translation>„{text}“ nėra procentai nuo 0 iki 100.</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter. Write it like 2024 III.</source>
        <translation>„{text}“ nėra ketvirtis. Rašykite taip: 2024 III.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from {least} to {most}.</source>
        <translation>„{text}“ nėra sveikasis skaičius nuo {least} iki {most}.</translation>
    </message>
    <message>
        <source>“{text}” is not a year. Write it like 2025.</source>
        <translation>„{text}“ nėra metai. Rašykite taip: 2025.</translation>
    </message>
    <message>
        <source>“{text}” is not in the list, or stands there more than once.</source>
        <translation>„{text}“ sąraše nėra arba yra daugiau nei vieną kartą.</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Choose one or clear the field.</source>
        <translation>„{text}“ sąraše nėra. Pasirinkite iš sąrašo arba išvalykite lauką.</translation>
    </message>
    <message>
        <source>“{text}” is too large a sum.</source>
        <translation>Suma „{text}“ per didelė.</translation>
    </message>
    <message>
        <source>“{text}” may be thousands of euros. Write the whole sum with its cents, like 1 500,00.</source>
        <translation>„{text}“ gali būti tūkstančiai eurų. Rašykite visą sumą su centais, pavyzdžiui, 1 500,00.</translation>
    </message>
    <message>
        <source>“{text}” may be {large} or {small}. Write it as one of these.</source>
        <translation>„{text}“ gali reikšti {large} arba {small}. Parašykite vieną iš jų.</translation>
    </message>
    <message>
        <source>“{times}” ends before it begins.</source>
        <translation>„{times}“ baigiasi anksčiau, nei prasideda.</translation>
    </message>
    <message>
        <source>“{time} {title}” begins before what stands above it is over.</source>
        <translation>„{time} {title}“ prasideda anksčiau, nei baigiasi tai, kas parašyta virš jo.</translation>
    </message>
    <message>
        <source>“{value}” is not a value of its field.</source>
        <translation>Reikšmė „{value}“ šiam laukui netinka.</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>(without a responsible person)</source>
        <translation>(be atsakingo asmens)</translation>
    </message>
    <message>
        <source>(without a type)</source>
        <translation>(be tipo)</translation>
    </message>
    <message>
        <source>(without an area)</source>
        <translation>(be srities)</translation>
    </message>
    <message>
        <source>(without an investment direction)</source>
        <translation>(be investavimo krypties)</translation>
    </message>
    <message>
        <source>(without partners)</source>
        <translation>(be partnerių)</translation>
    </message>
    <message>
        <source>(without schools)</source>
        <translation>(be mokyklų)</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Visos sritys</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Visos veiklos</translation>
    </message>
    <message>
        <source>All investment directions</source>
        <translation>Visos investavimo kryptys</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Visi partneriai</translation>
    </message>
    <message>
        <source>All responsible people</source>
        <translation>Visi atsakingi asmenys</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>Visos mokyklos</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Visi uždaviniai</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Visi tipai</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Visi metai</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Sritis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Trūkumai</translation>
    </message>
    <message>
        <source>Investment direction</source>
        <translation>Investavimo kryptis</translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Taisyti nieko nereikia</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partneris</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Atsakingas asmuo</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Mokykla</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uždavinys</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Su klaidomis</translation>
    </message>
    <message>
        <source>With open remarks</source>
        <translation>Su neatsakytomis pastabomis</translation>
    </message>
    <message>
        <source>With something missing</source>
        <translation>Dar ko nors trūksta</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Su įspėjimais</translation>
    </message>
    <message>
        <source>Without funding</source>
        <translation>Be lėšų</translation>
    </message>
    <message>
        <source>Without time</source>
        <translation>Be laikotarpio</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>A joint plan is granted {bonus} more. Enter the allotted sum with it.</source>
        <translation>Bendram planui skiriama {bonus} daugiau lėšų. Įveskite skirtą sumą kartu su šia dalimi.</translation>
    </message>
    <message>
        <source>A percentage is from 0 to 100.</source>
        <translation>Procentai turi būti nuo 0 iki 100.</translation>
    </message>
    <message>
        <source>A school that selects its pupils may not take part.</source>
        <translation>Mokinių atranką vykdanti mokykla dalyvauti negali.</translation>
    </message>
    <message>
        <source>Alternatives: {count}. At least {least} are to be compared.</source>
        <translation>Alternatyvų skaičius – {count}, o palyginti reikia ne mažiau kaip {least}.</translation>
    </message>
    <message>
        <source>Alternatives: {count}. Compare at least {least} or say why there cannot be more.</source>
        <translation>Alternatyvų skaičius – {count}. Palyginkite ne mažiau kaip {least} arba pagrįskite, kodėl daugiau negalima.</translation>
    </message>
    <message>
        <source>By its rate VAT is {vat}, not the amount given.</source>
        <translation>Pagal tarifą PVM yra {vat}, o ne nurodyta suma.</translation>
    </message>
    <message>
        <source>No activity is in the area “{area}”.</source>
        <translation>Plane nėra srities „{area}“ veiklų.</translation>
    </message>
    <message>
        <source>No programme is chosen: its time limits cannot be checked.</source>
        <translation>Nepasirinkta programa, todėl jos terminų patikrinti negalima.</translation>
    </message>
    <message>
        <source>Nobody is responsible for the activity.</source>
        <translation>Nenurodytas už veiklą atsakingas asmuo.</translation>
    </message>
    <message>
        <source>Only primary and basic schools, progymnasiums and gymnasiums may take part.</source>
        <translation>Dalyvauti gali tik pradinės ir pagrindinės mokyklos, progimnazijos ir gimnazijos.</translation>
    </message>
    <message>
        <source>Pupils: {pupils}. At least one municipality of a joint plan needs {least}.</source>
        <translation>Mokinių skaičius – {pupils}. Bent vienoje bendro plano savivaldybėje turi būti ne mažiau kaip {least}.</translation>
    </message>
    <message>
        <source>Pupils: {pupils}. At least {least} are needed, or a joint plan with another municipality.</source>
        <translation>Mokinių skaičius – {pupils}, o reikia ne mažiau kaip {least} arba bendro plano su kita savivaldybe.</translation>
    </message>
    <message>
        <source>Pupils: {pupils}. At least {least} are needed.</source>
        <translation>Mokinių skaičius – {pupils}, o reikia ne mažiau kaip {least}.</translation>
    </message>
    <message>
        <source>RRF funds must not pay VAT: {vat}.</source>
        <translation>PVM iš EGADP lėšų neapmokamas, o čia jo yra {vat}.</translation>
    </message>
    <message>
        <source>RRF funds without VAT: {sum}. Allotted: {limit}.</source>
        <translation>EGADP lėšos be PVM – {sum}, o skirta suma – {limit}.</translation>
    </message>
    <message>
        <source>RRF funds without VAT: {sum}. At least {limit} are granted.</source>
        <translation>EGADP lėšos be PVM – {sum}. Planui skiriama ne mažiau kaip {limit}.</translation>
    </message>
    <message>
        <source>RRF funds without VAT: {sum}. At most {limit} are granted.</source>
        <translation>EGADP lėšos be PVM – {sum}. Planui skiriama ne daugiau kaip {limit}.</translation>
    </message>
    <message>
        <source>Schools: {schools}. At least {least} are needed.</source>
        <translation>Mokyklų skaičius – {schools}, o reikia ne mažiau kaip {least}.</translation>
    </message>
    <message>
        <source>The activity ends after the plan, which ends on {end}.</source>
        <translation>Veikla baigiasi vėliau nei planas, kurio pabaiga – {end}.</translation>
    </message>
    <message>
        <source>The activity ends after the project, which ends on {end}.</source>
        <translation>Veikla baigiasi vėliau nei projektas, kurio pabaiga – {end}.</translation>
    </message>
    <message>
        <source>The activity ends before it starts.</source>
        <translation>Veiklos pabaiga ankstesnė už pradžią.</translation>
    </message>
    <message>
        <source>The activity has no area.</source>
        <translation>Nenurodyta veiklos sritis.</translation>
    </message>
    <message>
        <source>The activity has no end.</source>
        <translation>Nenurodyta veiklos pabaiga.</translation>
    </message>
    <message>
        <source>The activity has no money. Say so if it needs none.</source>
        <translation>Veiklai nenumatyta lėšų. Jei jų nereikia, pažymėkite „Lėšų nereikia“.</translation>
    </message>
    <message>
        <source>The activity has no school.</source>
        <translation>Veiklai nenurodyta nė viena mokykla.</translation>
    </message>
    <message>
        <source>The activity has no start.</source>
        <translation>Nenurodyta veiklos pradžia.</translation>
    </message>
    <message>
        <source>The activity is linked to itself.</source>
        <translation>Veikla susieta su ja pačia.</translation>
    </message>
    <message>
        <source>The activity is said to need no money, but has some.</source>
        <translation>Pažymėta, kad veiklai lėšų nereikia, tačiau jų numatyta.</translation>
    </message>
    <message>
        <source>The activity’s type is not given.</source>
        <translation>Nenurodytas veiklos tipas.</translation>
    </message>
    <message>
        <source>The agency itself consults and disseminates. Is this an activity of the municipality?</source>
        <translation>Konsultavimą ir sklaidą vykdo agentūra (ESFA). Ar tikrai tai savivaldybės veikla?</translation>
    </message>
    <message>
        <source>The alternative differs from another by its sum at most.</source>
        <translation>Nuo kitos alternatyvos ši skiriasi tik suma arba visai nesiskiria.</translation>
    </message>
    <message>
        <source>The entry is in none of the four lists.</source>
        <translation>Įrašas nepriskirtas nė vienam iš keturių sąrašų.</translation>
    </message>
    <message>
        <source>The indicator has no baseline.</source>
        <translation>Nenurodyta pradinė rodiklio reikšmė.</translation>
    </message>
    <message>
        <source>The indicator has no target year.</source>
        <translation>Nenurodyti siektinos reikšmės metai.</translation>
    </message>
    <message>
        <source>The indicator has no target.</source>
        <translation>Nenurodyta siektina rodiklio reikšmė.</translation>
    </message>
    <message>
        <source>The indicator has no unit.</source>
        <translation>Nenurodytas rodiklio matavimo vienetas.</translation>
    </message>
    <message>
        <source>The link leads to no activity.</source>
        <translation>Nenurodyta, su kuria veikla sieja ši sąsaja.</translation>
    </message>
    <message>
        <source>The municipality’s number of pupils is not given.</source>
        <translation>Nenurodytas savivaldybės mokinių skaičius.</translation>
    </message>
    <message>
        <source>The plan ends after the project, which ends on {end}.</source>
        <translation>Planas baigiasi vėliau nei projektas, kurio pabaiga – {end}.</translation>
    </message>
    <message>
        <source>The plan ends before it starts.</source>
        <translation>Plano pabaiga ankstesnė už pradžią.</translation>
    </message>
    <message>
        <source>The plan has no end.</source>
        <translation>Nenurodyta plano pabaiga.</translation>
    </message>
    <message>
        <source>The plan has no title.</source>
        <translation>Nenurodytas plano pavadinimas.</translation>
    </message>
    <message>
        <source>The plan names no municipality.</source>
        <translation>Plane nenurodyta nė viena savivaldybė.</translation>
    </message>
    <message>
        <source>The school has no activity in the area “{area}”.</source>
        <translation>Mokykla nedalyvauja srities „{area}“ veiklose.</translation>
    </message>
    <message>
        <source>The school has no name.</source>
        <translation>Nenurodytas mokyklos pavadinimas.</translation>
    </message>
    <message>
        <source>The school is in no activity.</source>
        <translation>Mokykla nedalyvauja jokioje veikloje.</translation>
    </message>
    <message>
        <source>The school’s number of pupils is not given.</source>
        <translation>Nenurodytas mokyklos mokinių skaičius.</translation>
    </message>
    <message>
        <source>The school’s type is not given.</source>
        <translation>Nenurodytas mokyklos tipas.</translation>
    </message>
    <message>
        <source>The state budget pays only VAT. Enter {sum} as VAT.</source>
        <translation>Iš valstybės biudžeto mokamas tik PVM. Įveskite {sum} kaip PVM.</translation>
    </message>
    <message>
        <source>The sum has no source.</source>
        <translation>Nenurodytas lėšų šaltinis.</translation>
    </message>
    <message>
        <source>The sum has no year.</source>
        <translation>Nenurodyti lėšų metai.</translation>
    </message>
    <message>
        <source>The sum is below zero: {sum}.</source>
        <translation>Suma neigiama: {sum}.</translation>
    </message>
    <message>
        <source>The target is for {year}, after the end of the plan.</source>
        <translation>Siektina reikšmė numatyta {year} metams, kai planas jau bus pasibaigęs.</translation>
    </message>
    <message>
        <source>The target is not a number.</source>
        <translation>Siektina reikšmė nėra skaičius.</translation>
    </message>
    <message>
        <source>The target is the same as the baseline.</source>
        <translation>Siektina reikšmė sutampa su pradine.</translation>
    </message>
    <message>
        <source>The task has no activity.</source>
        <translation>Uždavinys neturi veiklų.</translation>
    </message>
    <message>
        <source>The task has no indicator.</source>
        <translation>Uždavinys neturi rodiklių.</translation>
    </message>
    <message>
        <source>There is VAT, {vat}, but no sum without VAT.</source>
        <translation>Nurodytas PVM – {vat}, bet nenurodyta suma be PVM.</translation>
    </message>
    <message>
        <source>There is money in {year}, when the activity is not under way.</source>
        <translation>Lėšų numatyta {year} m., kai veikla nevykdoma.</translation>
    </message>
    <message>
        <source>There is no link to the council’s decision.</source>
        <translation>Nėra nuorodos į tarybos sprendimą.</translation>
    </message>
    <message>
        <source>There is no link to the municipality’s progress report.</source>
        <translation>Nėra nuorodos į savivaldybės pažangos ataskaitą.</translation>
    </message>
    <message>
        <source>VAT is {vat}, which is more than {rate} of {net}.</source>
        <translation>PVM – {vat}, tai daugiau nei {rate} sumos be PVM ({net}).</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>All rules</source>
        <translation>Visos taisyklės</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Visi trūkumai</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Pagal sritį</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Pagal taisyklę</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Pagal svarbą</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>Pagal uždavinį</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Klaida</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Klaidos</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Laukas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Trūkumas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Trūkumai</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Patarimas</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Patarimai</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Ištaisyta</translation>
    </message>
    <message>
        <source>No finding satisfies the filters. Clear them to see all findings.</source>
        <translation>Filtrus atitinkančių trūkumų nėra. Išvalę filtrus matysite visus trūkumus.</translation>
    </message>
    <message>
        <source>Outside the areas</source>
        <translation>Be srities</translation>
    </message>
    <message>
        <source>Outside the tasks</source>
        <translation>Ne uždaviniuose</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Taisyklė</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>Ieškoti trūkumuose</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Svarba</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Šaltinis</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Dar trūksta</translation>
    </message>
    <message>
        <source>The plan is being checked…</source>
        <translation>Planas tikrinamas…</translation>
    </message>
    <message>
        <source>There is nothing to mend: the plan keeps all the rules that are checked.</source>
        <translation>Taisyti nėra ko: planas atitinka visas tikrinamas taisykles.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Įspėjimas</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Įspėjimai</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kur</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>{what} – fill it in in Word</source>
        <translation>{what} – įrašykite „Word“ dokumente</translation>
    </message>
    <message>
        <source>{what} – {count}: {which}</source>
        <translation>{what} – {count}: {which}</translation>
    </message>
</context>
<context>
    <name>grouping</name>
    <message>
        <source>Groups</source>
        <translation>Grupės</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>Be grupių</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>(no longer in the plan)</source>
        <translation>(plane nebėra)</translation>
    </message>
    <message>
        <source>, field {label}</source>
        <translation>, laukas {label}</translation>
    </message>
    <message>
        <source>, fields {labels}</source>
        <translation>, laukai {labels}</translation>
    </message>
    <message numerus="yes">
        <source>, with %n items that belong to it</source>
        <translation>
            <numerusform> su turiniu (%n įrašas)</numerusform>
            <numerusform> su turiniu (%n įrašai)</numerusform>
            <numerusform> su turiniu (%n įrašų)</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Pridėta: {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Pakeista: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Copies merged: %n changes</source>
        <translation>
            <numerusform>Sulietos kopijos: %n pakeitimas</numerusform>
            <numerusform>Sulietos kopijos: %n pakeitimai</numerusform>
            <numerusform>Sulietos kopijos: %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again – {what}</source>
        <translation>Vėl grąžinta – {what}</translation>
    </message>
    <message numerus="yes">
        <source>Draft taken in: %n changes</source>
        <translation>
            <numerusform>Įkeltas juodraštis: %n pakeitimas</numerusform>
            <numerusform>Įkeltas juodraštis: %n pakeitimai</numerusform>
            <numerusform>Įkeltas juodraštis: %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicated: {what}</source>
        <translation>Dubliuota: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Gone back to a version: %n changes</source>
        <translation>
            <numerusform>Grįžta prie versijos: %n pakeitimas</numerusform>
            <numerusform>Grįžta prie versijos: %n pakeitimai</numerusform>
            <numerusform>Grįžta prie versijos: %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istorija</translation>
    </message>
    <message>
        <source>Idea divided: {what}</source>
        <translation>Idėja išskaidyta: {what}</translation>
    </message>
    <message>
        <source>Ideas merged: {what}</source>
        <translation>Sulietos idėjos: {what}</translation>
    </message>
    <message>
        <source>Moved: {what}</source>
        <translation>Perkelta: {what}</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nieko nepakeista</translation>
    </message>
    <message>
        <source>Only of the &amp;selected item</source>
        <translation>Tik &amp;pažymėto įrašo</translation>
    </message>
    <message>
        <source>Pasted: {what}</source>
        <translation>Įklijuota: {what}</translation>
    </message>
    <message>
        <source>Plan begun</source>
        <translation>Planas pradėtas</translation>
    </message>
    <message>
        <source>Plan begun as a copy of another one</source>
        <translation>Planas pradėtas kaip kito plano kopija</translation>
    </message>
    <message>
        <source>Plan received from a file</source>
        <translation>Planas gautas iš failo</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>Pašalinta: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Taken in from “{file}”: %n changes</source>
        <translation>
            <numerusform>Įkelta iš „{file}“: %n pakeitimas</numerusform>
            <numerusform>Įkelta iš „{file}“: %n pakeitimai</numerusform>
            <numerusform>Įkelta iš „{file}“: %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone – {what}</source>
        <translation>Atšaukta – {what}</translation>
    </message>
    <message>
        <source>Votes counted: {what}</source>
        <translation>Suskaičiuoti balsai: {what}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kas padaryta</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Autorius</translation>
    </message>
    <message>
        <source>an entry that cannot be read</source>
        <translation>įrašas, kurio nepavyksta perskaityti</translation>
    </message>
    <message>
        <source>another one among its neighbours</source>
        <translation>kita tarp gretimų</translation>
    </message>
    <message>
        <source>the former one</source>
        <translation>ankstesnė</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more items</source>
        <translation>
            <numerusform>{first} ir dar %n įrašas</numerusform>
            <numerusform>{first} ir dar %n įrašai</numerusform>
            <numerusform>{first} ir dar %n įrašų</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} (no longer in the plan)</source>
        <translation>{kind} (plane nebėra)</translation>
    </message>
</context>
<context>
    <name>incoming</name>
    <message>
        <source>under “{name}”</source>
        <translation>prie „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>{fate}, with %n items under it</source>
        <translation>
            <numerusform>{fate}, kartu su %n įrašu po juo</numerusform>
            <numerusform>{fate}, kartu su %n įrašais po juo</numerusform>
            <numerusform>{fate}, kartu su %n įrašų po juo</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, among other neighbours</source>
        <translation>{place}, kitoje eilės vietoje</translation>
    </message>
</context>
<context>
    <name>indicators</name>
    <message>
        <source>Activities</source>
        <translation>Veiklų</translation>
    </message>
    <message>
        <source>Activity {number}</source>
        <translation>{number} veiklos</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Visi lygmenys</translation>
    </message>
    <message>
        <source>Goal {number}</source>
        <translation>{number} tikslo</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Tikslų</translation>
    </message>
    <message>
        <source>Indicators of the plan</source>
        <translation>Plano rodikliai</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lygmuo</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Rodomi lygmenys</translation>
    </message>
    <message>
        <source>No indicator is like this.</source>
        <translation>Tokių rodiklių nėra.</translation>
    </message>
    <message>
        <source>Of the plan</source>
        <translation>Plano rodiklis</translation>
    </message>
    <message>
        <source>Of this goal</source>
        <translation>Šio tikslo rodiklis</translation>
    </message>
    <message>
        <source>Of this task</source>
        <translation>Šio uždavinio rodiklis</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>Ieškoti rodiklių</translation>
    </message>
    <message>
        <source>Task {number}</source>
        <translation>{number} uždavinio</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uždavinių</translation>
    </message>
    <message>
        <source>There are no indicators yet. Add the first one with the button above.</source>
        <translation>Rodiklių dar nėra. Pirmąjį pridėkite mygtuku viršuje.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message numerus="yes">
        <source>%n fields are no longer in the document; they stay as they are.</source>
        <translation>
            <numerusform>Dokumente nebėra %n lauko; jis lieka, koks buvo.</numerusform>
            <numerusform>Dokumente nebėra %n laukų; jie lieka, kokie buvo.</numerusform>
            <numerusform>Dokumente nebėra %n laukų; jie lieka, kokie buvo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are not in the workbook any more; they stay in the plan.</source>
        <translation>
            <numerusform>%n įrašo darbaknygėje nebėra; plane jis lieka.</numerusform>
            <numerusform>%n įrašų darbaknygėje nebėra; plane jie lieka.</numerusform>
            <numerusform>%n įrašų darbaknygėje nebėra; plane jie lieka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sums have no year: it is to be chosen.</source>
        <translation>
            <numerusform>%n suma be metų: juos reikia pasirinkti.</numerusform>
            <numerusform>%n sumos be metų: juos reikia pasirinkti.</numerusform>
            <numerusform>%n sumų be metų: juos reikia pasirinkti.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new row is not taken in, add it in the plan: “{text}”.</source>
        <translation>Nauja eilutė neįkeliama, įrašykite ją plane: „{text}“.</translation>
    </message>
    <message>
        <source>A row of totals is left out.</source>
        <translation>Praleista eilutė „Iš viso“.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>An .xls does not tell what is hidden: check that it is meant.</source>
        <translation>.xls faile nematyti, kas jame paslėpta: patikrinkite, ar tai tikrai turi būti plane.</translation>
    </message>
    <message>
        <source>Another table tells another sum of this activity.</source>
        <translation>Kitoje lentelėje šios veiklos suma kitokia.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Atsakymas</translation>
    </message>
    <message>
        <source>Cells are shaded under the times of a timeline. Do they say when it is done?</source>
        <translation>Po grafiko laikotarpiais langeliai nuspalvinti. Ar jie rodo, kada tai vykdoma?</translation>
    </message>
    <message>
        <source>Funding and indicators</source>
        <translation>Lėšos ir rodikliai</translation>
    </message>
    <message>
        <source>Hidden columns of the sheet “{sheet}” were left out.</source>
        <translation>Paslėpti lapo „{sheet}“ stulpeliai praleisti.</translation>
    </message>
    <message>
        <source>Hidden rows of the sheet “{sheet}” were left out.</source>
        <translation>Paslėptos lapo „{sheet}“ eilutės praleistos.</translation>
    </message>
    <message>
        <source>Is “{text}” the same as “{name}”?</source>
        <translation>Ar „{text}“ yra tas pats kaip „{name}“?</translation>
    </message>
    <message>
        <source>It is not said of which year these times are.</source>
        <translation>Nepasakyta, kurių metų šie laikotarpiai.</translation>
    </message>
    <message>
        <source>It is not said where “{item}” belongs.</source>
        <translation>Nenurodyta, kam priklauso „{item}“.</translation>
    </message>
    <message>
        <source>It is not said which activity these sums are of.</source>
        <translation>Nepasakyta, kurios veiklos šios sumos.</translation>
    </message>
    <message>
        <source>It is not said who pays these sums.</source>
        <translation>Nepasakyta, iš kokių lėšų šios sumos.</translation>
    </message>
    <message>
        <source>It is removed</source>
        <translation>Pašalinama</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Pabaiga būtų anksčiau už pradžią.</translation>
    </message>
    <message>
        <source>Its row is no longer in the workbook. Is it to be removed from the plan?</source>
        <translation>Šios eilutės darbaknygėje nebėra. Ar pašalinti įrašą iš plano?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Praleidžiama</translation>
    </message>
    <message>
        <source>Left out or noticed</source>
        <translation>Kas praleista ar pastebėta</translation>
    </message>
    <message>
        <source>Left out: “{text}”.</source>
        <translation>Praleista: „{text}“.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Sąrašai</translation>
    </message>
    <message>
        <source>Mark of the time</source>
        <translation>Laikotarpio žyma</translation>
    </message>
    <message>
        <source>Name of something</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Neatpažinta</translation>
    </message>
    <message>
        <source>Nothing is marked in the timeline. Colours of cells in Excel are not read: mark with x.</source>
        <translation>Grafike nieko nepažymėta. „Excel“ langelių spalvos neskaitomos: pažymėkite x.</translation>
    </message>
    <message>
        <source>Nothing was changed in “{file}”.</source>
        <translation>Faile „{file}“ niekas nepakeista.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Pictures in the document were not read.</source>
        <translation>Dokumente esantys paveikslai neperskaityti.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Klausimai</translation>
    </message>
    <message>
        <source>Rows of the draft</source>
        <translation>Juodraščio eilutės</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>Dalis procentais</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekstas</translation>
    </message>
    <message>
        <source>The answers are not written as they should be: columns, texts, places and vat, in JSON.</source>
        <translation>Atsakymai surašyti ne taip: turi būti „columns“, „texts“, „places“ ir „vat“ JSON formatu.</translation>
    </message>
    <message>
        <source>The column “{heading}” is left out.</source>
        <translation>Stulpelis „{heading}“ praleistas.</translation>
    </message>
    <message>
        <source>The column “{heading}” is no longer there.</source>
        <translation>Stulpelio „{heading}“ nebėra.</translation>
    </message>
    <message>
        <source>The formula was never worked out. Open the file in Excel and save it.</source>
        <translation>Formulė dar neapskaičiuota. Atverkite failą „Excel“ programa ir įrašykite.</translation>
    </message>
    <message>
        <source>The hidden sheet “{sheet}” was left out.</source>
        <translation>Paslėptas lapas „{sheet}“ praleistas.</translation>
    </message>
    <message>
        <source>The map of this document is damaged: it is read as any other.</source>
        <translation>Šio dokumento laukų sąrašas sugadintas: dokumentas skaitomas kaip bet kuris kitas.</translation>
    </message>
    <message>
        <source>The marks of the timeline have gaps between them.</source>
        <translation>Tarp grafiko žymų yra tarpų.</translation>
    </message>
    <message>
        <source>The marks of the timeline say another time than the text does.</source>
        <translation>Grafiko žymos rodo kitą laikotarpį nei tekstas.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Skaičius per didelis.</translation>
    </message>
    <message>
        <source>The plan has other sums of it. Of which year and source is this one?</source>
        <translation>Plane jau yra kitų jos lėšų. Kurių metų ir kurio šaltinio yra ši suma?</translation>
    </message>
    <message>
        <source>The sum is of several activities. Divide it among them.</source>
        <translation>Ši suma – kelių veiklų. Padalykite ją veikloms.</translation>
    </message>
    <message>
        <source>The sum with VAT, {gross}, is less than that without it, {net}.</source>
        <translation>Suma su PVM ({gross}) mažesnė už sumą be PVM ({net}).</translation>
    </message>
    <message>
        <source>The sums stand both by years and by sources. Leave out the columns of one.</source>
        <translation>Tos pačios sumos išdėstytos ir pagal metus, ir pagal šaltinius. Vienų stulpelius praleiskite.</translation>
    </message>
    <message>
        <source>The table that begins with “{text}” is not known and was left out.</source>
        <translation>Lentelė, kuri prasideda „{text}“, neatpažinta ir praleista.</translation>
    </message>
    <message>
        <source>The text is too long: it has more than {most} characters.</source>
        <translation>Tekstas per ilgas: jame daugiau kaip {most} ženklų.</translation>
    </message>
    <message>
        <source>The total “{heading}” is left out: it says {total}, what was read is {sum}.</source>
        <translation>Eilutė „Iš viso“ praleista: stulpelyje „{heading}“ joje {total}, o perskaityta {sum}.</translation>
    </message>
    <message>
        <source>There are two sums for the same year and source.</source>
        <translation>Tiems patiems metams ir šaltiniui yra dvi sumos.</translation>
    </message>
    <message>
        <source>There is a picture in place of text.</source>
        <translation>Vietoj teksto čia paveikslas.</translation>
    </message>
    <message>
        <source>There is an error of a formula.</source>
        <translation>Čia formulės klaida.</translation>
    </message>
    <message>
        <source>These are the cells of a table, a line each. Open the file, or copy it from Word.</source>
        <translation>Čia lentelės langeliai, kiekvienas atskiroje eilutėje. Atverkite failą arba kopijuokite iš „Word“.</translation>
    </message>
    <message>
        <source>This document was made by a newer version of the program: it is read as any other.</source>
        <translation>Šis dokumentas parengtas naujesne programos versija: jis skaitomas kaip bet kuris kitas.</translation>
    </message>
    <message>
        <source>This file was made from another plan, “{title}”. Open that plan first.</source>
        <translation>Šis failas parengtas iš kito plano – „{title}“. Pirmiausia atverkite tą planą.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Total of other sums</source>
        <translation>Kitų sumų suma</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>PVM</translation>
    </message>
    <message>
        <source>Values from other files are taken as they were when it was saved last.</source>
        <translation>Reikšmės iš kitų failų imamos tokios, kokios buvo paskutinį kartą įrašius šį failą.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Kas keičiama</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Kas daroma</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Kas praleidžiama</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Kas kuriama</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Parašyta</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Kas tai</translation>
    </message>
    <message>
        <source>What of it</source>
        <translation>Kas keičiama</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kur</translation>
    </message>
    <message>
        <source>Which activity are the sums of “{table}” for?</source>
        <translation>Kurios veiklos yra „{table}“ sumos?</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>praleista</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>mln.</translation>
    </message>
    <message>
        <source>none yet: left out</source>
        <translation>dar nėra: praleidžiama</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>iškarpinė</translation>
    </message>
    <message>
        <source>thousands</source>
        <translation>tūkst.</translation>
    </message>
    <message>
        <source>with VAT</source>
        <translation>su PVM</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>be PVM</translation>
    </message>
    <message>
        <source>{heading}</source>
        <translation>{heading}</translation>
    </message>
    <message>
        <source>{meaning}
(column {n})</source>
        <translation>{meaning}
({n} stulpelis)</translation>
    </message>
    <message>
        <source>{meaning}
“{heading}”</source>
        <translation>{meaning}
„{heading}“</translation>
    </message>
    <message>
        <source>{net} and VAT {vat} are not {gross}.</source>
        <translation>{net} ir PVM {vat} nėra {gross}.</translation>
    </message>
    <message>
        <source>{place}: an empty title is left out.</source>
        <translation>{place}: tuščias pavadinimas praleistas.</translation>
    </message>
    <message>
        <source>{place}: it is no longer in the document; it stays in the plan.</source>
        <translation>{place}: dokumente šio įrašo nebėra, plane jis lieka.</translation>
    </message>
    <message>
        <source>{place}: sums are changed in the plan and not in a document: “{text}” is left out.</source>
        <translation>{place}: sumos keičiamos plane, o ne dokumente: „{text}“ praleidžiama.</translation>
    </message>
    <message>
        <source>{place}: the total says {total}, its parts are {sum}.</source>
        <translation>{place}: stulpelyje „Iš viso“ yra {total}, o dalių suma – {sum}.</translation>
    </message>
    <message>
        <source>{place}: where it belongs is changed in the plan alone.</source>
        <translation>{place}: kam įrašas priklauso, keičiama tik plane.</translation>
    </message>
    <message>
        <source>{year} is none of the activity’s years. Of which year are the sums?</source>
        <translation>{year} m. nėra tarp veiklos įgyvendinimo metų. Kurių metų yra šios sumos?</translation>
    </message>
    <message>
        <source>“{field}” has a text already; the new one is left out.</source>
        <translation>Laukas „{field}“ jau turi tekstą; naujasis praleistas.</translation>
    </message>
    <message>
        <source>“{field}” was changed in the plan too since the file was made.</source>
        <translation>Parengus failą, laukas „{field}“ pakeistas ir plane.</translation>
    </message>
    <message>
        <source>“{file}” cannot be taken in. Choose a .docx, .xlsx, .xls, .ods, .html or .txt file.</source>
        <translation>Failo „{file}“ įkelti negalima. Pasirinkite .docx, .xlsx, .xls, .ods, .html arba .txt failą.</translation>
    </message>
    <message>
        <source>“{file}” has a password or is of an old Word. Save it without one as .docx or .xlsx.</source>
        <translation>„{file}“ yra su slaptažodžiu arba senos „Word“ versijos. Įrašykite jį be slaptažodžio kaip .docx arba .xlsx.</translation>
    </message>
    <message>
        <source>“{file}” has macros in it. Save it without them as .docx or .xlsx.</source>
        <translation>Faile „{file}“ yra makrokomandų. Įrašykite jį be jų kaip .docx arba .xlsx.</translation>
    </message>
    <message>
        <source>“{file}” holds nothing that is known to be of a plan.</source>
        <translation>Faile „{file}“ nerasta nieko, kas atpažįstama kaip plano dalis.</translation>
    </message>
    <message>
        <source>“{file}” holds pictures of its tables, not their text. Ask for the document itself.</source>
        <translation>Faile „{file}“ yra lentelių paveikslai, o ne jų tekstas. Paprašykite paties dokumento.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not what its name says. Open it in Word or Excel and save it anew.</source>
        <translation>„{file}“ sugadintas arba yra ne tai, ką sako jo vardas. Atverkite jį „Word“ ar „Excel“ programa ir įrašykite iš naujo.</translation>
    </message>
    <message>
        <source>“{file}” is too large for a draft of a plan. Leave only the tables that are wanted in it.</source>
        <translation>„{file}“ plano juodraščiui per didelis. Palikite jame tik reikalingas lenteles.</translation>
    </message>
    <message>
        <source>“{item}” is no longer in the plan: left out.</source>
        <translation>„{item}“ plane nebėra: praleista.</translation>
    </message>
    <message>
        <source>“{text}” does not name who takes part.</source>
        <translation>„{text}“ nepasako, kas tiksliai dalyvauja.</translation>
    </message>
    <message>
        <source>“{text}” does not say from which quarter to which. Write it like 2024 III – 2025 I.</source>
        <translation>„{text}“ nepasako, nuo kurio iki kurio ketvirčio. Rašykite taip: 2024 III – 2025 I.</translation>
    </message>
    <message>
        <source>“{text}” has more than two decimals. Is it {sum}?</source>
        <translation>„{text}“ turi daugiau kaip du skaitmenis po kablelio. Ar tai {sum}?</translation>
    </message>
    <message>
        <source>“{text}” is none of these: {words}.</source>
        <translation>„{text}“ nėra nė vienas iš šių: {words}.</translation>
    </message>
    <message>
        <source>“{text}” is not a sum of money.</source>
        <translation>„{text}“ nėra suma eurais.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number of things.</source>
        <translation>„{text}“ nėra sveikasis skaičius.</translation>
    </message>
    <message>
        <source>“{text}” is not known as a source of money.</source>
        <translation>Lėšų šaltinis „{text}“ neatpažintas.</translation>
    </message>
    <message>
        <source>“{text}” is not known as an area.</source>
        <translation>Sritis „{text}“ neatpažinta.</translation>
    </message>
    <message>
        <source>“{text}” is with VAT. How much of it is VAT?</source>
        <translation>Suma „{text}“ yra su PVM. Kiek joje PVM?</translation>
    </message>
    <message>
        <source>“{text}” may be {small} or {large}.</source>
        <translation>„{text}“ gali būti {small} arba {large}.</translation>
    </message>
    <message>
        <source>“{text}” may be {small} or {percent} %.</source>
        <translation>„{text}“ gali būti {small} arba {percent} %.</translation>
    </message>
    <message>
        <source>“{text}” may or may not be a tick.</source>
        <translation>„{text}“ gali būti varnelė, o gali ir nebūti.</translation>
    </message>
    <message>
        <source>“{word}” has letters that an old font has broken.</source>
        <translation>Žodyje „{word}“ yra seno šrifto sugadintų raidžių.</translation>
    </message>
    <message>
        <source>{place}: no VAT is told of a changed sum; it stays {vat}.</source>
        <translation>{place}: prie pakeistos sumos PVM nenurodytas, plane lieka {vat}.</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternatyva</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Keitimas</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Sprendimas</translation>
    </message>
    <message>
        <source>Funding line</source>
        <translation>Lėšų eilutė</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tikslas</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idėja</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Rodiklis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Sąsaja</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Savivaldybė</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Dalyvis</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partneris</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekomendacija</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rizika</translation>
    </message>
    <message>
        <source>SWOT entry</source>
        <translation>SSGG įrašas</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Mokykla</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Darbotvarkės žingsnis</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uždavinys</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Komandos narys</translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>A copy of “{title}” is attached.</source>
        <translation>Prisegta plano „{title}“ kopija.</translation>
    </message>
    <message>
        <source>Finished: {title}</source>
        <translation>Baigta: {title}</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Laba diena,</translation>
    </message>
    <message>
        <source>I have finished. The copy of “{title}” is attached.</source>
        <translation>Savo dalį baigiau. Prisegta plano „{title}“ kopija.</translation>
    </message>
    <message>
        <source>Open the file with the plan editor; it tells what is new and overwrites nothing.</source>
        <translation>Failą atverkite plano rengykle: ji pasako, kas naujo, ir nieko neperrašo.</translation>
    </message>
    <message>
        <source>Plan: {title}</source>
        <translation>Planas: {title}</translation>
    </message>
    <message>
        <source>Please fill in: {what}.</source>
        <translation>Prašau užpildyti: {what}.</translation>
    </message>
</context>
<context>
    <name>letterhead</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n paveikslas</numerusform>
            <numerusform>%n paveikslai</numerusform>
            <numerusform>%n paveikslų</numerusform>
        </translation>
    </message>
    <message>
        <source>embedded objects</source>
        <translation>įterpti objektai</translation>
    </message>
    <message>
        <source>links to addresses and other files</source>
        <translation>nuorodos į adresus ir kitus failus</translation>
    </message>
    <message>
        <source>macros</source>
        <translation>makrokomandos</translation>
    </message>
    <message>
        <source>mail merge</source>
        <translation>laiškų suliejimas</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>apsauga</translation>
    </message>
    <message>
        <source>the footer, on the first page</source>
        <translation>poraštė (pirmame puslapyje)</translation>
    </message>
    <message>
        <source>the header, on the first page</source>
        <translation>antraštė (pirmame puslapyje)</translation>
    </message>
    <message>
        <source>the look of headings</source>
        <translation>antraščių stiliai</translation>
    </message>
    <message>
        <source>the text, at the beginning</source>
        <translation>tekstas (dokumento pradžioje)</translation>
    </message>
    <message>
        <source>tracking of changes</source>
        <translation>pakeitimų sekimas</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>From activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>Links between activities</source>
        <translation>Veiklų sąsajos</translation>
    </message>
    <message>
        <source>No activity chosen</source>
        <translation>Veikla nepasirinkta</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Nepaaiškinta</translation>
    </message>
    <message>
        <source>To activity</source>
        <translation>Susijusi veikla</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>(plan without a title)</source>
        <translation>(planas be pavadinimo)</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Užpildyta</translation>
    </message>
    <message>
        <source>Funding, Eur</source>
        <translation>Lėšos, Eur</translation>
    </message>
    <message>
        <source>How much is filled in of the twelve parts of a plan: its title and dates, municipalities, schools, team, partners, SWOT, alternatives, goals, tasks, activities, money, indicators</source>
        <translation>Kiek užpildyta iš dvylikos plano dalių: pavadinimas ir datos, savivaldybės, mokyklos, komanda, partneriai, SSGG, alternatyvos, tikslai, uždaviniai, veiklos, lėšos, rodikliai</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Paskutinis pakeitimas</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Savivaldybė</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planas</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planai</translation>
    </message>
    <message>
        <source>This plan is damaged and cannot be read. Bring it back from a backup.</source>
        <translation>Šis planas sugadintas ir neperskaitomas. Atkurkite jį iš atsarginės kopijos.</translation>
    </message>
    <message>
        <source>{title} (received {time})</source>
        <translation>{title} (gauta {time})</translation>
    </message>
    <message>
        <source>{title} – archived</source>
        <translation>{title} – archyve</translation>
    </message>
    <message>
        <source>{title} – damaged</source>
        <translation>{title} – sugadintas</translation>
    </message>
    <message>
        <source>{title} – deleted</source>
        <translation>{title} – pašalintas</translation>
    </message>
</context>
<context>
    <name>mark</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Ir dar %n.</numerusform>
            <numerusform>Ir dar %n.</numerusform>
            <numerusform>Ir dar %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided, by {day}: {decision}</source>
        <translation>Nuspręsta, iki {day}: {decision}</translation>
    </message>
    <message>
        <source>Decided: {decision}</source>
        <translation>Nuspręsta: {decision}</translation>
    </message>
    <message>
        <source>Remark about “{field}”: {remark}</source>
        <translation>Pastaba dėl lauko „{field}“: {remark}</translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation>Pastaba: {remark}</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Laukia atsakymo</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Fields of a newer version</source>
        <translation>Naujesnės programos versijos laukai</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message numerus="yes">
        <source>%n changes are refused.</source>
        <translation>
            <numerusform>Atmestas %n pakeitimas.</numerusform>
            <numerusform>Atmesti %n pakeitimai.</numerusform>
            <numerusform>Atmesta %n pakeitimų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes come into my plan</source>
        <translation>
            <numerusform>Į mano planą ateina %n pakeitimas</numerusform>
            <numerusform>Į mano planą ateina %n pakeitimai</numerusform>
            <numerusform>Į mano planą ateina %n pakeitimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n klausimas</numerusform>
            <numerusform>%n klausimai</numerusform>
            <numerusform>%n klausimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are put off and stand among the remarks.</source>
        <translation>
            <numerusform>%n klausimas atidėtas – jis laukia rodinyje „Rekomendacijos“.</numerusform>
            <numerusform>%n klausimai atidėti – jie laukia rodinyje „Rekomendacijos“.</numerusform>
            <numerusform>%n klausimų atidėta – jie laukia rodinyje „Rekomendacijos“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are put off: both versions stay, to be decided later.</source>
        <translation>
            <numerusform>%n klausimas atidedamas: abu variantai lieka, apsispręsti galima vėliau.</numerusform>
            <numerusform>%n klausimai atidedami: abu variantai lieka, apsispręsti galima vėliau.</numerusform>
            <numerusform>%n klausimų atidedama: abu variantai lieka, apsispręsti galima vėliau.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Abu</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>Atidė&amp;ti</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Mano</translation>
    </message>
    <message>
        <source>&amp;The copy&apos;s</source>
        <translation>Kop&amp;ijos</translation>
    </message>
    <message>
        <source>&amp;Write together</source>
        <translation>Pa&amp;rašyti bendrai</translation>
    </message>
    <message>
        <source>In my plan</source>
        <translation>Mano plane</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Kopijoje</translation>
    </message>
    <message>
        <source>It is not known who</source>
        <translation>Nežinoma, kas keitė</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Buvo</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n changes came in.</source>
        <translation>
            <numerusform>Sulieta: priimtas %n pakeitimas.</numerusform>
            <numerusform>Sulieta: priimti %n pakeitimai.</numerusform>
            <numerusform>Sulieta: priimta %n pakeitimų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first fields are listed.</source>
        <translation>Rodomi tik pirmieji laukai.</translation>
    </message>
    <message numerus="yes">
        <source>Questions: %n</source>
        <translation>
            <numerusform>Klausimai: %n</numerusform>
            <numerusform>Klausimai: %n</numerusform>
            <numerusform>Klausimai: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is by: {who}</source>
        <translation>Kopijoje keitė: {who}</translation>
    </message>
    <message>
        <source>The copy is merged; it changed nothing in my plan.</source>
        <translation>Kopija sulieta; mano plane niekas nepasikeitė.</translation>
    </message>
    <message>
        <source>The text written together</source>
        <translation>Bendras tekstas</translation>
    </message>
    <message numerus="yes">
        <source>Worth a look: %n</source>
        <translation>
            <numerusform>Verta peržiūrėti: %n</numerusform>
            <numerusform>Verta peržiūrėti: %n</numerusform>
            <numerusform>Verta peržiūrėti: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Written together</source>
        <translation>Parašyta bendrai</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tuščia</translation>
    </message>
    <message>
        <source>{changes} {left}</source>
        <translation>{changes} {left}</translation>
    </message>
    <message>
        <source>{changes}, {questions}</source>
        <translation>{changes}, {questions}</translation>
    </message>
    <message>
        <source>{item} – outside the assignment</source>
        <translation>{item} – ne pagal užduotį</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n changes</source>
        <translation>
            <numerusform>{name}: %n pakeitimas</numerusform>
            <numerusform>{name}: %n pakeitimai</numerusform>
            <numerusform>{name}: %n pakeitimų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>money</name>
    <message numerus="yes">
        <source>%n more cells are marked.</source>
        <translation>
            <numerusform>Pažymėtas dar %n langelis.</numerusform>
            <numerusform>Pažymėti dar %n langeliai.</numerusform>
            <numerusform>Pažymėta dar %n langelių.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity, with VAT</source>
        <translation>Veikla, su PVM</translation>
    </message>
    <message>
        <source>An activity of several areas is counted once, in the group of those areas together.</source>
        <translation>Kelių sričių veikla skaičiuojama vieną kartą – tų sričių bendroje grupėje.</translation>
    </message>
    <message>
        <source>An activity of several schools is counted once, in the group “Several schools”.</source>
        <translation>Kelių mokyklų veikla skaičiuojama vieną kartą – grupėje „Kelios mokyklos“.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>sritis</translation>
    </message>
    <message>
        <source>Areas and activities</source>
        <translation>Sritys ir veiklos</translation>
    </message>
    <message>
        <source>Directions and activities</source>
        <translation>Kryptys ir veiklos</translation>
    </message>
    <message>
        <source>Investment directions</source>
        <translation>Investavimo kryptys</translation>
    </message>
    <message>
        <source>No funding needed</source>
        <translation>Lėšų nereikia</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Šaltinis nenurodytas</translation>
    </message>
    <message>
        <source>No year</source>
        <translation>Be metų</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>mokyklas</translation>
    </message>
    <message>
        <source>Schools and activities</source>
        <translation>Mokyklos ir veiklos</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Šaltinis</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Šaltiniai</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>uždavinius</translation>
    </message>
    <message>
        <source>Tasks and activities</source>
        <translation>Uždaviniai ir veiklos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Totals are calculated: type into the cells of years.</source>
        <translation>Sumos apskaičiuojamos: rašykite metų langeliuose.</translation>
    </message>
    <message>
        <source>Totals are calculated: type into the rows of sources.</source>
        <translation>Sumos apskaičiuojamos: rašykite į lėšų šaltinių eilutes.</translation>
    </message>
    <message>
        <source>Types and activities</source>
        <translation>Tipai ir veiklos</translation>
    </message>
    <message>
        <source>Types of activities</source>
        <translation>veiklų tipus</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>PVM</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>Su PVM</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Be PVM</translation>
    </message>
    <message>
        <source>Without VAT and VAT</source>
        <translation>Be PVM ir PVM</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Metai</translation>
    </message>
    <message>
        <source>the first or last column is the total of the others: copy the sums without it</source>
        <translation>pirmas arba paskutinis stulpelis yra kitų stulpelių suma, kopijuokite be jo</translation>
    </message>
    <message>
        <source>the first or last row is the total of the others: copy the sums without it</source>
        <translation>pirma arba paskutinė eilutė yra kitų eilučių suma, kopijuokite be jos</translation>
    </message>
    <message>
        <source>there is no cell for it</source>
        <translation>šiai reikšmei nėra langelio</translation>
    </message>
    <message>
        <source>years are not sums: copy the sums without them</source>
        <translation>metai nėra sumos, kopijuokite be jų</translation>
    </message>
    <message>
        <source>“{text}” is not the sum of this cell: sums without VAT and VAT are apart.</source>
        <translation>„{text}“ – ne šio langelio suma: sumos be PVM ir PVM rašomi atskirai.</translation>
    </message>
</context>
<context>
    <name>object</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n įrašą</numerusform>
            <numerusform>%n įrašus</numerusform>
            <numerusform>%n įrašų</numerusform>
        </translation>
    </message>
    <message>
        <source>SWOT entry</source>
        <translation>SSGG įrašą</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>veiklą</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>alternatyvą</translation>
    </message>
    <message>
        <source>amendment</source>
        <translation>keitimą</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>sprendimą</translation>
    </message>
    <message>
        <source>funding line</source>
        <translation>lėšų eilutę</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>tikslą</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>idėją</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>rodiklį</translation>
    </message>
    <message>
        <source>link</source>
        <translation>sąsają</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>savivaldybę</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>dalyvį</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partnerį</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>planą</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>rekomendaciją</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>riziką</translation>
    </message>
    <message>
        <source>school</source>
        <translation>mokyklą</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesiją</translation>
    </message>
    <message>
        <source>step</source>
        <translation>darbotvarkės žingsnį</translation>
    </message>
    <message>
        <source>task</source>
        <translation>uždavinį</translation>
    </message>
    <message>
        <source>team member</source>
        <translation>komandos narį</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message numerus="yes">
        <source>%n damaged plans are not added up</source>
        <translation>
            <numerusform>%n sugadintas planas nesusumuotas</numerusform>
            <numerusform>%n sugadinti planai nesusumuoti</numerusform>
            <numerusform>%n sugadintų planų nesusumuota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n planas</numerusform>
            <numerusform>%n planai</numerusform>
            <numerusform>%n planų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans are still being added up</source>
        <translation>
            <numerusform>dar skaičiuojamas %n planas</numerusform>
            <numerusform>dar skaičiuojami %n planai</numerusform>
            <numerusform>dar skaičiuojama %n planų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans selected</source>
        <translation>
            <numerusform>pažymėtas %n planas</numerusform>
            <numerusform>pažymėti %n planai</numerusform>
            <numerusform>pažymėta %n planų</numerusform>
        </translation>
    </message>
    <message>
        <source>(programme not told)</source>
        <translation>(programa nenurodyta)</translation>
    </message>
    <message>
        <source>(status not told)</source>
        <translation>(būsena nenurodyta)</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Visos programos</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Visos būsenos</translation>
    </message>
    <message>
        <source>Archived plans</source>
        <translation>Archyvuoti planai</translation>
    </message>
    <message>
        <source>Baseline → target of each</source>
        <translation>Kiekvieno pradinė → siektina reikšmė</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Kas keitė</translation>
    </message>
    <message>
        <source>Changed at any time</source>
        <translation>Bet kada keisti planai</translation>
    </message>
    <message>
        <source>Cost without VAT, Eur</source>
        <translation>Kaina be PVM, Eur</translation>
    </message>
    <message>
        <source>Damaged plans</source>
        <translation>Sugadinti planai</translation>
    </message>
    <message>
        <source>Damaged, and so not added up: {names}.</source>
        <translation>Sugadinti, todėl į sumas neįtraukti: {names}.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Klaidos</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Trūkumai</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Funding of all plans together</source>
        <translation>Visų planų lėšos</translation>
    </message>
    <message>
        <source>Funding with VAT, Eur, {by}</source>
        <translation>Lėšos su PVM, Eur, {by}</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Geroji patirtis</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupė</translation>
    </message>
    <message>
        <source>In activities</source>
        <translation>Veiklose</translation>
    </message>
    <message>
        <source>In plans</source>
        <translation>Planuose</translation>
    </message>
    <message>
        <source>In use and archived</source>
        <translation>Naudojami ir archyvuoti</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Rodiklis</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Laid out</source>
        <translation>Kaip suskirstyta</translation>
    </message>
    <message>
        <source>Largest target</source>
        <translation>Didžiausia siektina</translation>
    </message>
    <message>
        <source>Made: {day}</source>
        <translation>Parengta {day}</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Matas</translation>
    </message>
    <message>
        <source>No plan matches what is asked for.</source>
        <translation>Nėra planų, atitinkančių paiešką ir filtrus.</translation>
    </message>
    <message>
        <source>Not brought up to date</source>
        <translation>Kas neatnaujinta</translation>
    </message>
    <message numerus="yes">
        <source>Not changed for %n days</source>
        <translation>
            <numerusform>Bent %n dieną nekeisti planai</numerusform>
            <numerusform>Bent %n dienas nekeisti planai</numerusform>
            <numerusform>Bent %n dienų nekeisti planai</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches what is asked for.</source>
        <translation>Nieko tokio nerasta.</translation>
    </message>
    <message>
        <source>Nothing stands out. At least five plans that say something of the same thing are compared.</source>
        <translation>Niekas neišsiskiria. Lyginama, kai bent penkiuose planuose užpildyta tai, kas lyginama.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partneris</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriai</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planai</translation>
    </message>
    <message>
        <source>Plans in use</source>
        <translation>Naudojami planai</translation>
    </message>
    <message>
        <source>Plans side by side</source>
        <translation>Planai greta</translation>
    </message>
    <message numerus="yes">
        <source>Plans: %n.</source>
        <translation>
            <numerusform>Planų skaičius: %n.</numerusform>
            <numerusform>Planų skaičius: %n.</numerusform>
            <numerusform>Planų skaičius: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Mokyklos</translation>
    </message>
    <message>
        <source>Search by indicator, unit or municipality</source>
        <translation>Ieškoti pagal rodiklį, vienetą ar savivaldybę</translation>
    </message>
    <message>
        <source>Search by partner, type or municipality</source>
        <translation>Ieškoti pagal partnerį, tipą ar savivaldybę</translation>
    </message>
    <message>
        <source>Search by plan or measure</source>
        <translation>Ieškoti pagal planą ar matą</translation>
    </message>
    <message>
        <source>Search by plan, municipality or person</source>
        <translation>Ieškoti pagal planą, savivaldybę ar žmogų</translation>
    </message>
    <message>
        <source>Search by practice or municipality</source>
        <translation>Ieškoti pagal patirtį ar savivaldybę</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dalis</translation>
    </message>
    <message>
        <source>Smallest target</source>
        <translation>Mažiausia siektina</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Dar trūksta</translation>
    </message>
    <message>
        <source>The chosen plans have no funding.</source>
        <translation>Pasirinktuose planuose lėšų nėra.</translation>
    </message>
    <message>
        <source>The chosen plans have no indicators.</source>
        <translation>Pasirinktuose planuose rodiklių nėra.</translation>
    </message>
    <message>
        <source>The chosen plans have no partners.</source>
        <translation>Pasirinktuose planuose partnerių nėra.</translation>
    </message>
    <message numerus="yes">
        <source>The median of %n plans is {median}; the distance from it is {score} times the usual one (told from {far} times on).</source>
        <translation>
            <numerusform>%n plano mediana – {median}; nuo jos nutolta {score} karto toliau nei įprasta (pranešama nuo {far} karto).</numerusform>
            <numerusform>%n planų mediana – {median}; nuo jos nutolta {score} karto toliau nei įprasta (pranešama nuo {far} karto).</numerusform>
            <numerusform>%n planų mediana – {median}; nuo jos nutolta {score} karto toliau nei įprasta (pranešama nuo {far} karto).</numerusform>
        </translation>
    </message>
    <message>
        <source>The shelf of good practice is empty.</source>
        <translation>Gerosios patirties lentyna tuščia.</translation>
    </message>
    <message>
        <source>There are no plans yet.</source>
        <translation>Planų dar nėra.</translation>
    </message>
    <message>
        <source>This is a comparison of the plans with each other by the median and the usual distance from it, and not a rule of the programme: a plan that stands out may be quite right.</source>
        <translation>Tai planų palyginimas tarpusavyje pagal medianą ir įprastą atstumą nuo jos, o ne „Tūkstantmečio mokyklų“ programos taisyklė: išsiskiriantis planas gali būti visiškai geras.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Vienetas</translation>
    </message>
    <message>
        <source>VAT, Eur</source>
        <translation>PVM, Eur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Reikšmė</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Įspėjimai</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Kas išsiskiria</translation>
    </message>
    <message>
        <source>Which plans</source>
        <translation>Kurie planai</translation>
    </message>
    <message>
        <source>Whose plans</source>
        <translation>Kieno planuose</translation>
    </message>
    <message>
        <source>Whose practice</source>
        <translation>Kieno patirtis</translation>
    </message>
    <message>
        <source>Why it stands out</source>
        <translation>Kodėl išsiskiria</translation>
    </message>
    <message>
        <source>With VAT, Eur</source>
        <translation>Su PVM, Eur</translation>
    </message>
    <message>
        <source>With an actual value</source>
        <translation>Pasiekta nurodyta</translation>
    </message>
    <message>
        <source>With findings and without</source>
        <translation>Su trūkumais ir be jų</translation>
    </message>
    <message>
        <source>Without VAT, Eur</source>
        <translation>Be PVM, Eur</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archyvuotas</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>sugadintas</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nenurodyta</translation>
    </message>
    <message>
        <source>others</source>
        <translation>kita</translation>
    </message>
    <message>
        <source>several areas</source>
        <translation>kelios sritys</translation>
    </message>
    <message>
        <source>{sum} with VAT</source>
        <translation>{sum} su PVM</translation>
    </message>
</context>
<context>
    <name>partners</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n veikla</numerusform>
            <numerusform>%n veiklos</numerusform>
            <numerusform>%n veiklų</numerusform>
        </translation>
    </message>
    <message>
        <source>Activities without a partner ({count}):</source>
        <translation>Veiklos be partnerių ({count}):</translation>
    </message>
    <message>
        <source>Activities without a school ({count}):</source>
        <translation>Veiklos be mokyklų ({count}):</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>Pridėti partnerį</translation>
    </message>
    <message>
        <source>Add school</source>
        <translation>Pridėti mokyklą</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Visi partneriai</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>Visos mokyklos</translation>
    </message>
    <message>
        <source>Every activity has a partner, and every partner has an activity.</source>
        <translation>Kiekviena veikla turi partnerį, kiekvienas partneris – veiklą.</translation>
    </message>
    <message>
        <source>Every activity has a school, and every school has an activity.</source>
        <translation>Kiekviena veikla turi mokyklą, kiekviena mokykla – veiklą.</translation>
    </message>
    <message>
        <source>In one area only</source>
        <translation>Tik vienoje srityje</translation>
    </message>
    <message>
        <source>Name of a new partner</source>
        <translation>Naujo partnerio pavadinimas</translation>
    </message>
    <message>
        <source>Name of a new school</source>
        <translation>Naujos mokyklos pavadinimas</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriai</translation>
    </message>
    <message>
        <source>Partners without activities ({count}):</source>
        <translation>Partneriai be veiklų ({count}):</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Mokyklos</translation>
    </message>
    <message>
        <source>Schools without activities ({count}):</source>
        <translation>Mokyklos be veiklų ({count}):</translation>
    </message>
    <message>
        <source>There are no activities yet</source>
        <translation>Veiklų dar nėra</translation>
    </message>
    <message>
        <source>There are no partners yet. Write a name below and press Enter.</source>
        <translation>Partnerių dar nėra. Įveskite pavadinimą apačioje ir paspauskite Enter.</translation>
    </message>
    <message>
        <source>There are no schools yet. Write a name below and press Enter.</source>
        <translation>Mokyklų dar nėra. Įveskite pavadinimą apačioje ir paspauskite Enter.</translation>
    </message>
    <message>
        <source>There are no such partners.</source>
        <translation>Tokių partnerių nėra.</translation>
    </message>
    <message>
        <source>There are no such schools.</source>
        <translation>Tokių mokyklų nėra.</translation>
    </message>
    <message>
        <source>Without activities</source>
        <translation>Be veiklų</translation>
    </message>
    <message>
        <source>{number} does not take part</source>
        <translation>{number} nedalyvauja</translation>
    </message>
    <message>
        <source>{number} takes part</source>
        <translation>{number} dalyvauja</translation>
    </message>
    <message>
        <source>{who} does not take part: {what}</source>
        <translation>{who} – nedalyvauja: {what}</translation>
    </message>
    <message>
        <source>{who} takes part: {what}</source>
        <translation>{who} – dalyvauja: {what}</translation>
    </message>
</context>
<context>
    <name>pasting</name>
    <message>
        <source>New row {number}</source>
        <translation>{number} nauja eilutė</translation>
    </message>
    <message>
        <source>Nothing was pasted: {problems}.</source>
        <translation>Nieko neįklijuota: {problems}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n vieta</numerusform>
            <numerusform>ir dar %n vietos</numerusform>
            <numerusform>ir dar %n vietų</numerusform>
        </translation>
    </message>
    <message>
        <source>there are fewer columns here than were copied</source>
        <translation>čia stulpelių mažiau, nei nukopijuota</translation>
    </message>
    <message>
        <source>there are fewer rows here than were copied</source>
        <translation>čia eilučių mažiau, nei nukopijuota</translation>
    </message>
    <message>
        <source>this column cannot be pasted into</source>
        <translation>į šį stulpelį įklijuoti negalima</translation>
    </message>
    <message>
        <source>{place}: {why}</source>
        <translation>{place}: {why}</translation>
    </message>
</context>
<context>
    <name>plural</name>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternatyvos</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Keitimai</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Sprendimai</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Tikslai</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idėjos</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Sąsajos</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Savivaldybės</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriai</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planai</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Rekomendacijos</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Rizikos</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SSGG</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Mokyklos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesijos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uždaviniai</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>From the good practice of {municipality}: the plan “{plan}”.</source>
        <translation>Iš gerosios patirties: {municipality}, planas „{plan}“.</translation>
    </message>
    <message>
        <source>Kinds of partners: {kinds}.</source>
        <translation>Partnerių rūšys: {kinds}.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Printing the document…</source>
        <translation>Dokumentas spausdinamas…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stabdyti</translation>
    </message>
</context>
<context>
    <name>put off</name>
    <message>
        <source>(new)</source>
        <translation>(naujas)</translation>
    </message>
    <message>
        <source>Not decided when copies were merged: {kind}{title}, {what}. The other version: {version}</source>
        <translation>Suliejant kopijas neapsispręsta: {kind}{title}, {what}. Kita reikšmė: {version}</translation>
    </message>
    <message>
        <source>field “{label}”</source>
        <translation>laukas „{label}“</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>vieta</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nieko</translation>
    </message>
    <message>
        <source>order: {kinds}</source>
        <translation>tvarka: {kinds}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>pašalinta</translation>
    </message>
    <message>
        <source>under “{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>whether it stays</source>
        <translation>ar lieka</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message numerus="yes">
        <source>%n items no longer refer to it.</source>
        <translation>
            <numerusform>Jo nebenurodo %n įrašas.</numerusform>
            <numerusform>Jo nebenurodo %n įrašai.</numerusform>
            <numerusform>Jo nebenurodo %n įrašų.</numerusform>
        </translation>
    </message>
    <message>
        <source>({place} of {count} of this name)</source>
        <translation>({place} iš {count} tokiu pavadinimu)</translation>
    </message>
    <message>
        <source>Everybody sees: {value}. The other version stays as a remark, to be decided later.</source>
        <translation>Visi mato: {value}. Kita reikšmė lieka pastaboje – apsispręsti galima vėliau.</translation>
    </message>
    <message numerus="yes">
        <source>It comes into my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>Įrašas atsiranda mano plane su viskuo, kas jam priklauso (%n įrašas).</numerusform>
            <numerusform>Įrašas atsiranda mano plane su viskuo, kas jam priklauso (%n įrašai).</numerusform>
            <numerusform>Įrašas atsiranda mano plane su viskuo, kas jam priklauso (%n įrašų).</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes; what was added to it comes under “{name}”.</source>
        <translation>Įrašas pašalinamas, o kas prie jo pridėta, perkeliama į „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>It is not in my plan, nor is what belongs to it (%n items).</source>
        <translation>
            <numerusform>Įrašo mano plane nelieka, kaip ir to, kas jam priklauso (%n įrašas).</numerusform>
            <numerusform>Įrašo mano plane nelieka, kaip ir to, kas jam priklauso (%n įrašai).</numerusform>
            <numerusform>Įrašo mano plane nelieka, kaip ir to, kas jam priklauso (%n įrašų).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is removed from my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>Įrašas pašalinamas iš mano plano su viskuo, kas jam priklauso (%n įrašas).</numerusform>
            <numerusform>Įrašas pašalinamas iš mano plano su viskuo, kas jam priklauso (%n įrašai).</numerusform>
            <numerusform>Įrašas pašalinamas iš mano plano su viskuo, kas jam priklauso (%n įrašų).</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands under “{name}”.</source>
        <translation>Įrašas priklauso įrašui „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>It stays in my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>Įrašas lieka mano plane su viskuo, kas jam priklauso (%n įrašas).</numerusform>
            <numerusform>Įrašas lieka mano plane su viskuo, kas jam priklauso (%n įrašai).</numerusform>
            <numerusform>Įrašas lieka mano plane su viskuo, kas jam priklauso (%n įrašų).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stays with all that belongs to it (%n items); a remark asks whether it goes.</source>
        <translation>
            <numerusform>Įrašas lieka su viskuo, kas jam priklauso (%n įrašas), o pastaba klausia, ar jį pašalinti.</numerusform>
            <numerusform>Įrašas lieka su viskuo, kas jam priklauso (%n įrašai), o pastaba klausia, ar jį pašalinti.</numerusform>
            <numerusform>Įrašas lieka su viskuo, kas jam priklauso (%n įrašų), o pastaba klausia, ar jį pašalinti.</numerusform>
        </translation>
    </message>
    <message>
        <source>The field holds: {value}</source>
        <translation>Lauke lieka: {value}</translation>
    </message>
    <message>
        <source>The field is left empty.</source>
        <translation>Laukas lieka tuščias.</translation>
    </message>
    <message>
        <source>The order becomes that of the copy.</source>
        <translation>Tvarka – kaip kopijoje.</translation>
    </message>
    <message>
        <source>The order stays as it is in my plan.</source>
        <translation>Tvarka lieka kaip mano plane.</translation>
    </message>
    <message>
        <source>What both versions have stays, until somebody decides otherwise.</source>
        <translation>Lieka tai, kas yra mano plane, ir tai, kas kopijoje.</translation>
    </message>
    <message>
        <source>field “{label}” was changed differently</source>
        <translation>laukas „{label}“ pakeistas skirtingai</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nieko</translation>
    </message>
    <message>
        <source>{gone} {cleared}</source>
        <translation>{gone} {cleared}</translation>
    </message>
    <message>
        <source>{what}: {kinds}</source>
        <translation>{what}: {kinds}</translation>
    </message>
</context>
<context>
    <name>receive</name>
    <message numerus="yes">
        <source>A copy of “{title}” with %n changed items (by: {who}).</source>
        <translation>
            <numerusform>Plano „{title}“ kopija, kurioje pakeistas %n įrašas (keitė: {who}).</numerusform>
            <numerusform>Plano „{title}“ kopija, kurioje pakeisti %n įrašai (keitė: {who}).</numerusform>
            <numerusform>Plano „{title}“ kopija, kurioje pakeista %n įrašų (keitė: {who}).</numerusform>
        </translation>
    </message>
    <message>
        <source>A new plan, “{title}” (from: {who}).</source>
        <translation>Naujas planas „{title}“ (siuntė: {who}).</translation>
    </message>
    <message>
        <source>An older copy of “{title}” (from: {who}): all that is in it is here already.</source>
        <translation>Senesnė plano „{title}“ kopija (siuntė: {who}): viskas, kas joje yra, čia jau yra.</translation>
    </message>
    <message>
        <source>Another plan: “{title}” (from: {who}) is no copy of the plan of that title here.</source>
        <translation>Kitas planas: „{title}“ (siuntė: {who}) nėra čia esančio plano tuo pačiu pavadinimu kopija.</translation>
    </message>
    <message>
        <source>Nothing new in “{title}” (from: {who}).</source>
        <translation>Plane „{title}“ nieko naujo nėra (siuntė: {who}).</translation>
    </message>
    <message>
        <source>The plan is in the archive here.</source>
        <translation>Šis planas čia yra archyve.</translation>
    </message>
    <message>
        <source>The plan was deleted here; bring it back to take the copy in.</source>
        <translation>Šis planas čia pašalintas; kad kopiją būtų galima sulieti, pirmiausia jį atkurkite.</translation>
    </message>
    <message>
        <source>The session “{title}” (from: {who}) without its plan, which is not here: it opens as a plan of its own.</source>
        <translation>Sesija „{title}“ (siuntė: {who}) be savo plano, kurio čia nėra: ji atsivers kaip atskiras planas.</translation>
    </message>
    <message>
        <source>What this copy began as is not known here, so every difference is a question.</source>
        <translation>Iš kokio plano ši kopija padaryta, čia nežinoma, todėl kiekvienas skirtumas yra klausimas.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nežinoma</translation>
    </message>
</context>
<context>
    <name>recommendations</name>
    <message numerus="yes">
        <source>%n waiting for an answer</source>
        <translation>
            <numerusform>%n laukia atsakymo</numerusform>
            <numerusform>%n laukia atsakymo</numerusform>
            <numerusform>%n laukia atsakymo</numerusform>
        </translation>
    </message>
    <message>
        <source>About anything</source>
        <translation>Apie bet ką</translation>
    </message>
    <message>
        <source>About the plan</source>
        <translation>Apie visą planą</translation>
    </message>
    <message>
        <source>About “{title}”</source>
        <translation>Apie „{title}“</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Visos būsenos</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Iš ko gauta</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>Gautos iš bet ko</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Įrašas</translation>
    </message>
    <message>
        <source>No recommendation satisfies the filters. Clear them to see all.</source>
        <translation>Filtrus atitinkančių rekomendacijų nėra. Išvalę filtrus matysite visas.</translation>
    </message>
    <message>
        <source>Recommendations and remarks</source>
        <translation>Rekomendacijos ir pastabos</translation>
    </message>
    <message>
        <source>Search the recommendations</source>
        <translation>Ieškoti rekomendacijose</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>There are no recommendations yet. Write or paste them above.</source>
        <translation>Rekomendacijų dar nėra. Rašykite arba įklijuokite jas viršuje.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Laukia atsakymo</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>sulieta %n</numerusform>
            <numerusform>sulietos %n</numerusform>
            <numerusform>sulieta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n balsas</numerusform>
            <numerusform>%n balsai</numerusform>
            <numerusform>%n balsų</numerusform>
        </translation>
    </message>
    <message>
        <source>At no step</source>
        <translation>Be žingsnio</translation>
    </message>
    <message>
        <source>Became:</source>
        <translation>Tapo:</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Pagal sritį</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Pagal grupę</translation>
    </message>
    <message>
        <source>By progress</source>
        <translation>Pagal eigą</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Pagal žingsnį</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Pagal stalą</translation>
    </message>
    <message>
        <source>Divided from:</source>
        <translation>Padalyta iš:</translation>
    </message>
    <message>
        <source>From activity</source>
        <translation>Iš veiklos</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>Sugrupuotos</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Plane</translation>
    </message>
    <message>
        <source>Merged before:</source>
        <translation>Sulieta anksčiau:</translation>
    </message>
    <message>
        <source>Merged in:</source>
        <translation>Sulieta iš:</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Naujos</translation>
    </message>
    <message>
        <source>The idea became: {what}. Ctrl+Z takes it back.</source>
        <translation>Idėja tapo: {what}. Atšaukia Ctrl+Z.</translation>
    </message>
    <message>
        <source>To activity</source>
        <translation>Į veiklą</translation>
    </message>
    <message>
        <source>Under which goal</source>
        <translation>Kuriame tiksle</translation>
    </message>
    <message>
        <source>Under which task</source>
        <translation>Kuriame uždavinyje</translation>
    </message>
    <message>
        <source>Votes to be added</source>
        <translation>Pridėti balsų</translation>
    </message>
    <message>
        <source>With votes or rated</source>
        <translation>Įvertintos</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Be grupės</translation>
    </message>
    <message>
        <source>Without a table</source>
        <translation>Be stalo</translation>
    </message>
    <message>
        <source>benefit/feasibility {marks}</source>
        <translation>nauda/įgyv. {marks}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>lapas {number}</translation>
    </message>
    <message>
        <source>table {number}</source>
        <translation>{number} stalas</translation>
    </message>
    <message>
        <source>tbl. {number}</source>
        <translation>{number} st.</translation>
    </message>
    <message>
        <source>written {moment}, {author}</source>
        <translation>užrašyta {moment}, {author}</translation>
    </message>
    <message>
        <source>“{name}” is neither a participant nor in the team. Choose a name or clear the field.</source>
        <translation>„{name}“ nėra nei tarp dalyvių, nei komandoje. Pasirinkite vardą arba išvalykite lauką.</translation>
    </message>
    <message>
        <source>“{text}” is nowhere in the list.</source>
        <translation>„{text}“ sąraše nėra.</translation>
    </message>
</context>
<context>
    <name>rule</name>
    <message>
        <source>Accompanying documents</source>
        <translation>Pridedami dokumentai</translation>
    </message>
    <message>
        <source>Activities of municipalities</source>
        <translation>Savivaldybių veiklos</translation>
    </message>
    <message>
        <source>All four areas</source>
        <translation>Visos keturios sritys</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternatyvos</translation>
    </message>
    <message>
        <source>Funding of a joint plan</source>
        <translation>Bendro plano finansavimas</translation>
    </message>
    <message>
        <source>Indicators can be measured</source>
        <translation>Rodiklių matuojamumas</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Plano išsamumas</translation>
    </message>
    <message>
        <source>Number of schools</source>
        <translation>Mokyklų skaičius</translation>
    </message>
    <message>
        <source>Schools do not select pupils</source>
        <translation>Mokyklos nevykdo mokinių atrankos</translation>
    </message>
    <message>
        <source>Size of schools</source>
        <translation>Mokyklų dydis</translation>
    </message>
    <message>
        <source>Size of the budget</source>
        <translation>Plano lėšų dydis</translation>
    </message>
    <message>
        <source>Size of the municipality</source>
        <translation>Savivaldybės mokinių skaičius</translation>
    </message>
    <message>
        <source>Sums and times agree</source>
        <translation>Sumų ir laikotarpių dermė</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Terminai</translation>
    </message>
    <message>
        <source>Types of schools</source>
        <translation>Mokyklų tipai</translation>
    </message>
    <message>
        <source>Who pays VAT</source>
        <translation>PVM mokėjimas</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Area: {area}</source>
        <translation>Sritis: {area}</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>Activity or indicator</source>
        <translation>Veikla ar rodiklis</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Pagal sritis</translation>
    </message>
    <message>
        <source>By school</source>
        <translation>Pagal mokyklas</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>Pagal uždavinius</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Sprendimai</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tikslas</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idėjos</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Stebėsena</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nenurodyta</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Planned, with VAT, Eur</source>
        <translation>Planuota su PVM, Eur</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Mokykla</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesija</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Suvestinė</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uždavinys</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Total, Eur</source>
        <translation>Iš viso, Eur</translation>
    </message>
    <message>
        <source>VAT rate, %</source>
        <translation>PVM tarifas, %</translation>
    </message>
    <message>
        <source>VAT, Eur</source>
        <translation>PVM, Eur</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Rodiklio lygmuo</translation>
    </message>
    <message>
        <source>With VAT, Eur</source>
        <translation>Su PVM, Eur</translation>
    </message>
    <message>
        <source>Without VAT, Eur</source>
        <translation>Be PVM, Eur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>taip</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>Activity</source>
        <translation>Veikla</translation>
    </message>
    <message>
        <source>Agreed to share on {day}</source>
        <translation>Sutikta dalytis {day}</translation>
    </message>
    <message>
        <source>All that is told</source>
        <translation>Viskas, kas pasakyta</translation>
    </message>
    <message>
        <source>Came to the shelf</source>
        <translation>Kaip atsirado</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Sutikimas</translation>
    </message>
    <message>
        <source>Cost without VAT</source>
        <translation>Kaina be PVM</translation>
    </message>
    <message>
        <source>From the plan</source>
        <translation>Iš plano</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Geroji patirtis</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>Kinds of partners</source>
        <translation>Partnerių rūšys</translation>
    </message>
    <message>
        <source>No consent to share</source>
        <translation>Sutikimo dalytis nėra</translation>
    </message>
    <message>
        <source>No good practice has these words.</source>
        <translation>Šių žodžių nėra nė vienoje gerojoje patirtyje.</translation>
    </message>
    <message>
        <source>Put here on {day}</source>
        <translation>Padėta {day}</translation>
    </message>
    <message>
        <source>Received, of {day}</source>
        <translation>Gauta, padėta {day}</translation>
    </message>
    <message>
        <source>Search all that is told of them</source>
        <translation>Ieškoti visuose tekstuose</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them are shown.</source>
        <translation>
            <numerusform>Rodoma pirmoji %n.</numerusform>
            <numerusform>Rodomos pirmosios %n.</numerusform>
            <numerusform>Rodomos pirmosios %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no good practice yet. Put an activity of a plan on the shelf, or receive a file of others.</source>
        <translation>Gerosios patirties dar nėra. Padėkite į lentyną plano veiklą arba gaukite kitų siųstą failą.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Kieno</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>Good practice; not from a published rule</source>
        <translation>Geroji praktika, ne paskelbtas reikalavimas</translation>
    </message>
    <message>
        <source>Published: {pages}</source>
        <translation>Paskelbta: {pages}</translation>
    </message>
</context>
<context>
    <name>splitter</name>
    <message>
        <source>Height of the parts</source>
        <translation>Dalių aukštis</translation>
    </message>
    <message>
        <source>The arrow keys move the border</source>
        <translation>Ribą perstumia rodyklių klavišai</translation>
    </message>
    <message>
        <source>Width of the parts</source>
        <translation>Dalių plotis</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Agreed to</source>
        <translation>Kuriam pritarta</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Patvirtintas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projektas</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n klaida</numerusform>
            <numerusform>%n klaidos</numerusform>
            <numerusform>%n klaidų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n patarimas</numerusform>
            <numerusform>%n patarimai</numerusform>
            <numerusform>%n patarimų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>dar trūksta %n</numerusform>
            <numerusform>dar trūksta %n</numerusform>
            <numerusform>dar trūksta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n pasiūlymas</numerusform>
            <numerusform>%n pasiūlymai</numerusform>
            <numerusform>%n pasiūlymų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n įspėjimas</numerusform>
            <numerusform>%n įspėjimai</numerusform>
            <numerusform>%n įspėjimų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>About</source>
        <translation>Dėl ko</translation>
    </message>
    <message>
        <source>Adds the partner to the activity</source>
        <translation>Veiklai pridedamas partneris</translation>
    </message>
    <message>
        <source>Adds the school to the activity</source>
        <translation>Veiklai pridedama mokykla</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Visos temos</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Pagal temą</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Sprendimas</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Atmesta</translation>
    </message>
    <message>
        <source>Done: {what}. Undo takes it back.</source>
        <translation>Padaryta: {what}. Tai galima atšaukti.</translation>
    </message>
    <message>
        <source>Links the activities</source>
        <translation>Veiklos susiejamos</translation>
    </message>
    <message>
        <source>Makes one partner of two</source>
        <translation>Iš dviejų partnerių lieka vienas</translation>
    </message>
    <message>
        <source>No suggestion satisfies the filters. Clear them to see all of them.</source>
        <translation>Nė vienas pasiūlymas neatitinka filtrų. Išvalykite juos ir matysite visus.</translation>
    </message>
    <message>
        <source>Notes an idea</source>
        <translation>Įrašoma idėja</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Siūloma</translation>
    </message>
    <message>
        <source>Only leads there</source>
        <translation>Tik nuvedama prie įrašo</translation>
    </message>
    <message>
        <source>Search the suggestions</source>
        <translation>Ieškoti pasiūlymuose</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Pasiūlymas</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Pasiūlymai</translation>
    </message>
    <message>
        <source>The plan is being looked through…</source>
        <translation>Planas peržiūrimas…</translation>
    </message>
    <message>
        <source>There is nothing to suggest: no gaps, doubles or missing links were seen.</source>
        <translation>Pasiūlymų nėra: nepastebėta nei spragų, nei pasikartojimų, nei trūkstamų sąsajų.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What accepting does</source>
        <translation>Kas bus priėmus</translation>
    </message>
    <message>
        <source>When accepted: {what}.</source>
        <translation>Priėmus: {what}.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kodėl</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>New item</source>
        <translation>Naujas įrašas</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Not given: {field}</source>
        <translation>Nenurodyta: {field}</translation>
    </message>
    <message>
        <source>Selected: {what}</source>
        <translation>Pažymėta: {what}</translation>
    </message>
    <message>
        <source>Type or paste here: a new row comes.</source>
        <translation>Įveskite arba įklijuokite čia – atsiras nauja eilutė.</translation>
    </message>
</context>
<context>
    <name>together</name>
    <message>
        <source>You and {who} wrote differently in one place: the other version is kept as a remark.</source>
        <translation>Jūs ir {who} vienoje vietoje parašėte skirtingai: kita versija palikta kaip pastaba.</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>level {depth}</source>
        <translation>{depth} lygis</translation>
    </message>
</context>
<context>
    <name>value</name>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>taip</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Name, sender or file</source>
        <translation>Pavadinimas, siuntėjas ar failas</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versijos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Autorius</translation>
    </message>
    <message>
        <source>Why kept</source>
        <translation>Kas įvyko</translation>
    </message>
</context>
<context>
    <name>word form</name>
    <message>
        <source>Accusative of the title</source>
        <translation>Plano pavadinimo galininkas</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Sutartis</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>Laukų sąrašas</translation>
    </message>
    <message>
        <source>Author of the document</source>
        <translation>Dokumento autorius</translation>
    </message>
    <message>
        <source>Baseline and its year</source>
        <translation>Pradinė reikšmė ir metai</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Sprendimo data</translation>
    </message>
    <message>
        <source>Date of the decision that is changed</source>
        <translation>Keičiamo sprendimo data</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Dokumento data</translation>
    </message>
    <message>
        <source>Funding by source</source>
        <translation>Lėšos pagal šaltinius</translation>
    </message>
    <message>
        <source>Funding by year</source>
        <translation>Lėšos pagal metus</translation>
    </message>
    <message>
        <source>Funding in all</source>
        <translation>Lėšos iš viso</translation>
    </message>
    <message>
        <source>Funding with VAT</source>
        <translation>Lėšos su PVM</translation>
    </message>
    <message>
        <source>Funding without VAT</source>
        <translation>Lėšos be PVM</translation>
    </message>
    <message>
        <source>Genitive of the municipality</source>
        <translation>Savivaldybės kilmininkas</translation>
    </message>
    <message>
        <source>Genitive of the title</source>
        <translation>Plano pavadinimo kilmininkas</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Not spent</source>
        <translation>Nepanaudota lėšų</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Number of activities</source>
        <translation>Veiklų skaičius</translation>
    </message>
    <message>
        <source>Number of partners</source>
        <translation>Partnerių skaičius</translation>
    </message>
    <message>
        <source>Number of schools</source>
        <translation>Mokyklų skaičius</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Sprendimo numeris</translation>
    </message>
    <message>
        <source>Number of the decision that is changed</source>
        <translation>Keičiamo sprendimo numeris</translation>
    </message>
    <message>
        <source>Numbers of activities</source>
        <translation>Veiklų numeriai</translation>
    </message>
    <message>
        <source>One row names both {one} and {other}, and neither stands under the other: it is not filled</source>
        <translation>Viena eilutė mini ir {one}, ir {other}, kurie vienas kitam nepriklauso, todėl ji neužpildyta</translation>
    </message>
    <message>
        <source>Period of the plan: {period}. Funding: {money}.</source>
        <translation>Plano laikotarpis: {period}. Lėšos: {money}.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>Plan’s {field}</source>
        <translation>Plano {field}</translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation>Rengėjas</translation>
    </message>
    <message>
        <source>Publicity sentence</source>
        <translation>Viešinimo sakinys</translation>
    </message>
    <message>
        <source>Row no.</source>
        <translation>Eil. nr.</translation>
    </message>
    <message>
        <source>Sample form</source>
        <translation>Pavyzdinis blankas</translation>
    </message>
    <message>
        <source>Schools in short</source>
        <translation>Mokyklos trumpai</translation>
    </message>
    <message>
        <source>Share of the funding</source>
        <translation>Lėšų dalis</translation>
    </message>
    <message>
        <source>Share spent</source>
        <translation>Panaudota dalis</translation>
    </message>
    <message>
        <source>Target and its year</source>
        <translation>Siektina reikšmė ir metai</translation>
    </message>
    <message>
        <source>This is a sample: change its texts, looks and table as you like, or copy what stands in braces into your own document. A row of a table, or a paragraph, that names an activity, a goal or a partner is repeated for each of them.</source>
        <translation>Tai pavyzdys: jo tekstus, išvaizdą ir lentelę keiskite, kaip norite, arba tai, kas parašyta riestiniuose skliaustuose, nukopijuokite į savo dokumentą. Lentelės eilutė ar pastraipa, kurioje minima veikla, tikslas ar partneris, kartojama kiekvienam iš jų. Šią pastraipą ir laukų sąrašą pašalinkite.</translation>
    </message>
    <message>
        <source>Title of the mayor</source>
        <translation>Meras ar merė</translation>
    </message>
    <message>
        <source>Write them in braces, capital or small, or as the title of a content control. Sums may be of a year: {example}. Remove this page from your form.</source>
        <translation>Lauką rašykite riestiniuose skliaustuose, didžiosiomis ar mažosiomis raidėmis, arba pavadinkite juo turinio valdiklį. Galima prašyti ir vienų metų sumos: {example}.</translation>
    </message>
    <message>
        <source>Year of the document</source>
        <translation>Dokumento metai</translation>
    </message>
    <message>
        <source>Your own document: what the plan says is written into it.</source>
        <translation>Jūsų pačių „Word“ blankas: į jį įrašoma, kas pasakyta plane.</translation>
    </message>
    <message>
        <source>{mark} – no row is repeated here</source>
        <translation>{mark} – čia nekartojama jokia eilutė</translation>
    </message>
    <message>
        <source>{mark} – not closed in the same paragraph or cell</source>
        <translation>{mark} – nėra uždaromojo skliausto toje pačioje pastraipoje ar langelyje</translation>
    </message>
    <message>
        <source>{mark} – nothing is filled in formulas and field codes</source>
        <translation>{mark} – formulėse ir laukų koduose niekas neįrašoma</translation>
    </message>
    <message>
        <source>{mark} – there is no such field</source>
        <translation>{mark} – tokio lauko nėra</translation>
    </message>
    <message>
        <source>{mark} – there is no such field. Is it {near}?</source>
        <translation>{mark} – tokio lauko nėra. Gal {near}?</translation>
    </message>
    <message>
        <source>{mayor_title} of the municipality</source>
        <translation>Savivaldybės {mayor_title}</translation>
    </message>
</context>
</TS>
