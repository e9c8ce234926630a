<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
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
        <translation>Ko reikia</translation>
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
        <translation>Sutarties pakeitimo</translation>
    </message>
    <message>
        <source>No consent needed</source>
        <translation>Pritarimo nereikia</translation>
    </message>
    <message>
        <source>Supervisory committee</source>
        <translation>Priežiūros komiteto pritarimo</translation>
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
    <name>Command</name>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;Apie programą</translation>
    </message>
    <message>
        <source>&amp;All plans</source>
        <translation>&amp;Visi planai</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>&amp;Suskleisti viską</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dubliuoti</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>&amp;Eksportuoti į Word…</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Naujas planas…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Baigti darbą</translation>
    </message>
    <message>
        <source>&amp;Receive plan…</source>
        <translation>&amp;Gauti planą…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Pa&amp;šalinti</translation>
    </message>
    <message>
        <source>&amp;Save a copy to send…</source>
        <translation>Į&amp;rašyti kopiją siųsti…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>Add &amp;after</source>
        <translation>Pridėti &amp;po šio</translation>
    </message>
    <message>
        <source>Add &amp;inside</source>
        <translation>Pridėti į &amp;vidų</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Iš&amp;skleisti viską</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Pa&amp;kelti</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>N&amp;uleisti</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>P&amp;ervardyti</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>Jūsų &amp;vardas…</translation>
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
        <source>Removed in my plan, changed in the copy</source>
        <translation>Mano plane pašalinta, kopijoje pakeista</translation>
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
    <name>Group</name>
    <message>
        <source>Contact</source>
        <translation>Duomenys ryšiams ir nuorodos</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Tęstinumas</translation>
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
        <source>Monitoring</source>
        <translation>Stebėsena</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>Problems, causes, consequences</source>
        <translation>Problemos, priežastys, pasekmės</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situacija</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Kas ir kur</translation>
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
        <translation>Siektinos tarpinės reikšmės</translation>
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
    <name>Job</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
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
        <source>Create plan</source>
        <translation>Sukurti planą</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>Dubliuoti {what}</translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation>Sulieti kopijas</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>Perkelti {what}</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>Įdėti {what}</translation>
    </message>
    <message>
        <source>Receive plan</source>
        <translation>Gauti planą</translation>
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
        <source>Undo</source>
        <translation>Atšaukti</translation>
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
        <translation>Neformaliojo švietimo teikėjas</translation>
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
        <translation>Neformalusis švietimas</translation>
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
    <name>PlanListModel</name>
    <message>
        <source>(plan without a title)</source>
        <translation>(planas be pavadinimo)</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
    </message>
    <message>
        <source>Funding, Eur</source>
        <translation>Lėšos, Eur</translation>
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
        <source>{title} – archived</source>
        <translation>{title} – archyve</translation>
    </message>
    <message>
        <source>{title} – deleted</source>
        <translation>{title} – pašalintas</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Tree of the plan</source>
        <translation>Plano medis</translation>
    </message>
</context>
<context>
    <name>PlanStatus</name>
    <message>
        <source>Approved by the supervisory committee</source>
        <translation>Patvirtintas priežiūros komiteto</translation>
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
        <translation>Pritarta tarybos</translation>
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
        <source>Time</source>
        <translation>Laikas</translation>
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
        <translation>Tūkstantmečio mokyklos, I srautas</translation>
    </message>
    <message>
        <source>Millennium Schools, stream II</source>
        <translation>Tūkstantmečio mokyklos, II srautas</translation>
    </message>
    <message>
        <source>Other programme</source>
        <translation>Kita programa</translation>
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
        <source>From</source>
        <translation>Kas pateikė</translation>
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
        <source>Theirs</source>
        <translation>Iš kopijos</translation>
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
    <name>WelcomePage</name>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Naujas planas…</translation>
    </message>
    <message>
        <source>&amp;Receive plan…</source>
        <translation>&amp;Gauti planą…</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Pavyzdys</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Į archyvą</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Grąžinti iš archyvo</translation>
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
        <source>Show archived and deleted plans</source>
        <translation>Rodyti archyvuotus ir pašalintus planus</translation>
    </message>
    <message>
        <source>There is no plan here yet. Begin a new one, receive a plan file that a colleague has sent, or open the sample to look around: nothing can be broken.</source>
        <translation>Čia dar nėra nė vieno plano. Pradėkite naują, gaukite kolegos atsiųstą plano failą arba apsidairykite atvėrę pavyzdį: sugadinti nieko negalima.</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>({kind} without a title)</source>
        <translation>({kind} be pavadinimo)</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A field to be changed is not there or has changed.</source>
        <translation>Keičiamo lauko nebėra arba jis jau pakeistas.</translation>
    </message>
    <message>
        <source>A text holds characters that are not text.</source>
        <translation>Tekste yra ženklų, kurie nėra tekstas.</translation>
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
        <source>An item stands under one that cannot hold it, or under none.</source>
        <translation>Vienas plano įrašas yra ne savo vietoje.</translation>
    </message>
    <message>
        <source>An item to be removed is not there or has changed.</source>
        <translation>Šalinamo įrašo nebėra arba jis jau pakeistas.</translation>
    </message>
    <message>
        <source>An item to be removed still has others under it.</source>
        <translation>Šalinamas įrašas dar turi kitų įrašų po savimi.</translation>
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
        <source>The plan has an item of an unknown kind.</source>
        <translation>Plane yra nežinomos rūšies įrašas.</translation>
    </message>
    <message>
        <source>The plan’s content is damaged.</source>
        <translation>Plano turinys sugadintas.</translation>
    </message>
    <message>
        <source>There is no quarter {number} of {year}.</source>
        <translation>{year} m. ketvirčio Nr. {number} nėra: ketvirčiai yra keturi.</translation>
    </message>
    <message>
        <source>There is not exactly one plan.</source>
        <translation>Turi būti lygiai vienas planas.</translation>
    </message>
    <message>
        <source>These are two different plans, not two states of one.</source>
        <translation>Tai du skirtingi planai, o ne dvi to paties plano būsenos.</translation>
    </message>
    <message>
        <source>“{text}” has more than two decimals. A sum has cents only.</source>
        <translation>„{text}“ turi daugiau kaip du skaitmenis po kablelio. Suma nurodoma centų tikslumu.</translation>
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
        <source>“{text}” is too large a sum.</source>
        <translation>Suma „{text}“ per didelė.</translation>
    </message>
    <message>
        <source>“{value}” is not a value of its field.</source>
        <translation>Reikšmė „{value}“ savo laukui netinka.</translation>
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
        <source>Funding line</source>
        <translation>Lėšų eilutė</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tikslas</translation>
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
        <source>Task</source>
        <translation>Uždavinys</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Komandos narys</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Fields of a newer version</source>
        <translation>Naujesnės versijos laukai</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
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
        <source>funding line</source>
        <translation>lėšų eilutę</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>tikslą</translation>
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
        <source>task</source>
        <translation>uždavinį</translation>
    </message>
    <message>
        <source>team member</source>
        <translation>komandos narį</translation>
    </message>
</context>
<context>
    <name>plural</name>
    <message>
        <source>Activities</source>
        <translation>Veiklos</translation>
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
        <source>Funding</source>
        <translation>Lėšos</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Tikslai</translation>
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
        <source>Tasks</source>
        <translation>Uždaviniai</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
</context>
</TS>
