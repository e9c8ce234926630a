"""What activities are about, each theme told twice in other words, and partners under two names."""

from typing import NamedTuple


class Told(NamedTuple):
    """An activity as somebody tells it."""

    title: str
    description: str


class Theme(NamedTuple):
    """Two tellings of one thing, what doing it results in, and what a partner of it does."""

    one: Told
    other: Told
    result: str
    contribution: str


THEMES = (
    Theme(
        Told("Robotikos būrelių steigimas", "Mokiniai konstruos robotus ir mokysis juos programuoti."),
        Told("Robotų konstravimo užsiėmimai", "Penktokai programuoja robotą ir rengiasi varžyboms."),
        "Parengta robotų konstravimo ir programavimo metodika.",
        "Robotų programavimo užsiėmimai ir konstravimo varžybos.",
    ),
    Theme(
        Told("Šokio spektaklio pastatymas", "Choreografas su paaugliais kuria šokio spektaklį scenai."),
        Told("Šiuolaikinio šokio dirbtuvės", "Choreografo vedamos dirbtuvės, kurių vaisius – spektaklis."),
        "Paaugliai išmoksta šokio pagrindų ir parodo spektaklį.",
        "Šokio dirbtuvės su choreografu, spektaklio pastatymas.",
    ),
    Theme(
        Told("Emocinės savijautos tyrimas", "Psichologė apklausia paauglius apie patyčias ir savijautą."),
        Told("Patyčių prevencija klasėse", "Psichologės pokalbiai apie savijautą ir patyčias."),
        "Ištirta, kokia paauglių savijauta ir kur klasėse daugiausia patyčių.",
        "Psichologės konsultacijos, patyčių prevencija.",
    ),
    Theme(
        Told(
            "Chemijos bandymų savaitė", "Bandymai su reagentais laboratorinėse spintose, tyrėjų dienoraščiai."
        ),
        Told("Jaunųjų tyrėjų bandymai", "Chemijos reagentų bandymų rinkiniai kilnojamoje spintoje."),
        "Paruošti chemijos bandymų aprašai ir reagentų rinkiniai.",
        "Chemijos bandymų su reagentais demonstravimas.",
    ),
    Theme(
        Told("Žemaičių tarmės archyvas", "Močiučių pasakojimai tarme įrašomi ir tampa archyvu."),
        Told("Tarmės pasakojimų vakarai", "Pasakojimai žemaičių tarme, senolių balsai iš archyvo."),
        "Sukauptas pasakojimų tarme archyvas.",
        "Tarmės pasakojimų rinkimas, archyvo tvarkymas.",
    ),
    Theme(
        Told("Debatų klubas vyresniems", "Argumentavimas, viešas kalbėjimas ir teisėjavimas debatuose."),
        Told("Viešo kalbėjimo turnyras", "Debatai su teisėjais, argumentų pratybos."),
        "Išugdyti debatų teisėjai ir argumentavimo vedliai.",
        "Viešo kalbėjimo pratybos ir debatų turnyrai.",
    ),
    Theme(
        Told("Ornitologijos stovykla", "Paukščių žiedavimas ežero pakrantėje, migracijos stebėjimas."),
        Told("Paukščių migracijos stebėtojai", "Ornitologas moko žiedavimo, lizdų skaičiavimo."),
        "Surinkti paukščių žiedavimo ir migracijos duomenys.",
        "Paukščių žiedavimas, migracijos stebėjimas su ornitologu.",
    ),
    Theme(
        Told("Gestų kalbos pagrindai", "Klausos negalią turinčių bendraklasių gestai, vertėjas pamokose."),
        Told("Klausos negalia ir gestai", "Vertėjas moko gestų, kad bendraklasiai susikalbėtų."),
        "Bendraklasiai moka gestų kalbos pagrindų, yra klausos negaliai pritaikytas žodynas.",
        "Gestų vertėjas, klausos negalios konsultantas.",
    ),
    Theme(
        Told("Finansinio raštingumo žaidimas", "Biudžeto sudarymas, palūkanos, taupymas per stalo žaidimą."),
        Told("Taupymo ir biudžeto pratybos", "Stalo žaidimas apie palūkanas ir šeimos biudžetą."),
        "Sukurtas stalo žaidimas apie biudžetą, palūkanas ir taupymą.",
        "Finansinio raštingumo pamokos: biudžetas, taupymas, palūkanos.",
    ),
    Theme(
        Told("Keramikos krosnis ir glazūros", "Molio lipdymas, glazūravimas, degimas krosnyje."),
        Told(
            "Molio lipdymo vakarai šeimoms",
            "Tėvai lipdo iš molio, dirbiniai glazūruojami ir degami krosnyje.",
        ),
        "Veikia keramikos krosnis, paruoštos molio ir glazūrų kortelės.",
        "Molio lipdymas, keramikos glazūravimas, degimas.",
    ),
    Theme(
        Told("Skaitytojų ratai penktokams", "Knygų aptarimai su rašytojais, recenzijų rašymas."),
        Told("Rašytojų vizitai ir recenzijos", "Susitikimai su rašytojais, skaitytojų knygų recenzijos."),
        "Penktokų knygų recenzijų rinkinys, sudarytas skaitytojų ratų.",
        "Susitikimai su rašytojais, knygų aptarimai.",
    ),
    Theme(
        Told(
            "Orientavimosi sporto trasa", "Miško trasa su kompasais ir žemėlapiais, orientavimosi varžybos."
        ),
        Told("Žemėlapiai ir kompasai miške", "Geografijos pamokos miško trasoje, orientavimasis."),
        "Įrengta nuolatinė orientavimosi trasa miške, išleisti žemėlapiai.",
        "Orientavimosi trasos, žemėlapių rengimas, kompasai.",
    ),
    Theme(
        Told(
            "Dirbtinio intelekto raštingumas", "Algoritmų šališkumas, pokalbių robotai, šaltinių tikrinimas."
        ),
        Told("Algoritmų šališkumo pamokos", "Dirbtinis intelektas, šaltinių tikrinimas, melagienos."),
        "Parengtos dirbtinio intelekto raštingumo ir šaltinių tikrinimo užduotys.",
        "Dirbtinio intelekto paskaitos, algoritmų šališkumo tyrimai.",
    ),
    Theme(
        Told("Daržas ant stogo", "Pakeliamose lysvėse auginamos daržovės, kompostas, sėklų bankas."),
        Told("Sėklų bankas ir kompostas", "Daržovių lysvės kieme, kompostavimo dėžės."),
        "Veikia sėklų bankas, pakeliamos lysvės ir kompostas.",
        "Daržovių auginimas, kompostavimas, sėklų mainai.",
    ),
    Theme(
        Told("Astronomijos naktys", "Teleskopu stebimi Jupiterio palydovai, žvaigždynų žemėlapiai."),
        Told("Žvaigždynų stebėjimas teleskopu", "Astronomijos paskaitos, palydovai ir Mėnulio krateriai."),
        "Sukaupti žvaigždynų ir palydovų stebėjimo teleskopu dienoraščiai.",
        "Teleskopai, astronomijos naktys ir žvaigždynų stebėjimas.",
    ),
    Theme(
        Told("Savanorystė senelių namuose", "Jaunimas lanko senjorus, moko naudotis telefonu."),
        Told("Senjorai ir jaunimas: telefonas", "Savanoriai moko senjorus saugiai naudotis telefonu."),
        "Parengti savanoriai, mokantys senjorus naudotis telefonu.",
        "Savanorių mokymas, senjorų užimtumas.",
    ),
    Theme(
        Told("Kino kalba ir montažas", "Trumpametražiai filmai: scenarijus, kamera, montažas."),
        Told("Trumpametražių filmų festivalis", "Scenarijaus ir montažo pratybos, filmų peržiūra."),
        "Sukurti trumpametražiai filmai, scenarijaus ir montažo atmintinė.",
        "Filmų montažas, scenarijų rašymas, kino peržiūros.",
    ),
    Theme(
        Told(
            "Ankstyvasis logopedo įvertinimas", "Logopedė vertina priešmokyklinukų kalbą, tarimo sutrikimus."
        ),
        Told("Tarimo sutrikimų pratybos", "Logopedės pratybos šeimoms, kalbos kortelės."),
        "Logopedės įvertinti tarimo sutrikimai, parengtos kalbos kortelės.",
        "Logopedo konsultacijos, tarimo sutrikimų įvertinimas.",
    ),
    Theme(
        Told("Chorų šventė", "Jungtinis choras, dirigentas, liaudies dainų partitūros."),
        Told("Liaudies dainos chorui", "Dirigentas rengia partitūras, choro repeticijos."),
        "Išleistos liaudies dainų partitūros jungtiniam chorui.",
        "Choro repeticijos su dirigentu, dainų partitūros.",
    ),
    Theme(
        Told("Upės vandens tyrimai", "Nitratų, deguonies ir drumstumo matavimai upėje."),
        Told("Hidrobiologų ekspedicija prie upės", "Drumstumas, nitratai ir vandens bestuburiai."),
        "Upės vandens nitratų ir drumstumo matavimų lentelės.",
        "Upės vandens tyrimai, nitratų matavimai.",
    ),
)
"""No two themes are about the same; some share a word, as people's do."""

FILLING = (
    "Veikla skirta mokinių pažangai gerinti.",
    "Dalyvauja visos savivaldybės mokyklos.",
    "Mokytojai tobulins kompetencijas.",
    "Siekiama kokybiško ugdymo kiekvienam.",
    "",
)
"""What people add, which says nothing of the matter."""

SAME_NAMES = (
    ("Kauno technologijos universitetas", "KTU"),
    ("VšĮ „Robotikos akademija“", "Robotikos akademija"),
    ("Utenos kolegija", "Utenos  Kolegija"),
    ("UAB „Baltic Edu“", "Baltic Edu, UAB"),
    ("Šiaulių „Aušros“ muziejus", "Siauliu Ausros muziejus"),
    ("Panevėžio kraštotyros muziejus", "Panevėžio kraštotiros muziejus"),
    ("Lietuvos ornitologų draugija", "LOD"),
    ("Molėtų kultūros centras", "Molėtų rajono kultūros centras"),
)
"""Pairs of names of one institution."""

OTHER_NAMES = (
    ("Vievio gimnazija", "Vievio progimnazija"),
    ("Alytaus 1-oji muzikos mokykla", "Alytaus 2-oji muzikos mokykla"),
    ("Rokiškio viešoji biblioteka", "Zarasų viešoji biblioteka"),
    ("Vilniaus universitetas", "Vytauto Didžiojo universitetas"),
    ("Tauragės švietimo centras", "Telšių švietimo centras"),
    ("Kėdainių sporto centras", "Kėdainių kultūros centras"),
)
"""Pairs of names of two institutions, however alike."""
