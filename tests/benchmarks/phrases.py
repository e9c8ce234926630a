"""Words that generated plans are made of: what a plan of a municipality sounds like, invented."""

TOWNS = (
    "Žąslių",
    "Šilo",
    "Ąžuolyno",
    "Čekiškės",
    "Versmės",
    "Ežerėlio",
    "Žemaitkiemio",
    "Ūlos",
    "Gervėčių",
    "Įlankos",
)
SCHOOLS = ("gimnazija", "progimnazija", "pagrindinė mokykla", "pradinė mokykla", "mokykla–darželis")
FIRST_NAMES = ("Rūta", "Žydrūnas", "Eglė", "Ąžuolas", "Šarūnė", "Mindaugas", "Jūratė", "Gintarė")
SURNAMES = (
    "Pavyzdytė",
    "Bandomaitis",
    "Ėglė-Šermukšnienė",
    "Ąsotis",
    "Žiogelienė",
    "Čiobrelis",
    "Ūdraitė",
    "Įsrutis",
)
PARTNERS = (
    "viešoji biblioteka", "kultūros centras", "kraštotyros muziejus", "pedagoginė psichologinė tarnyba",
    "švietimo paslaugų centras", "visuomenės sveikatos biuras", "meno mokykla", "jaunimo centras",
    "amatų centras", "sporto mokykla", "verslininkų asociacija", "tėvų bendruomenė",
)  # fmt: skip
GOALS = (
    "Mažinti mokinių pasiekimų atotrūkius sudarant lygiavertes ugdymosi sąlygas",
    "Stiprinti mokyklų bendruomenių gebėjimą veikti kartu",
    "Užtikrinti kokybišką ugdymą kiekvienam mokiniui, kad ir kur jis gyventų",
    "Sukurti šiuolaikišką, atvirą ir įtraukią ugdymosi aplinką",
)
TASKS = (
    "Tobulinti ugdymo organizavimą stiprinant lyderystę veikiant",
    "Plėtoti švietimo bendruomenės įtrauktį",
    "Plėtoti kultūrinį ugdymą, tenkinantį bendruomenės poreikius",
    "Kurti patyriminę STEAM ugdymo aplinką",
    "Stiprinti pagalbą įvairių ugdymosi poreikių turintiems mokiniams",
    "Gerinti mokytojų bendradarbiavimą ir tinklaveiką",
)
ACTIVITIES = (
    "Vadovų ir pedagogų stažuotės: veiksmingesnis ugdymo procesas",
    "Sensorinio kambario įrengimas, pagerinant mokymosi aplinką",
    "Gamtos mokslų laboratorijos priemonių įsigijimas",
    "Ilgalaikė kvalifikacijos tobulinimo programa „Kritinio mąstymo ugdymas skaitant ir rašant“",
    "Lauko klasės įrengimas ir pamokų joje organizavimas",
    "Mokinių kultūrinės kompetencijos ugdymas muziejuje ir bibliotekoje",
    "Robotikos ir inžinerinės kūrybos būrelis po pamokų",
    "Išorės konsultantų paslaugos ugdymo organizavimui tobulinti",
    "Patalpų pritaikymas įtraukiajam ugdymui",
    "Metodinė mokytojų konferencija „Ugdymo mozaika“",
    "Mokytojų padėjėjų mokymai ir supervizijos",
    "Skaitmeninių mokymosi priemonių įsigijimas ir bandymas",
)
SENTENCES = (
    "Veikla skirta 5–8 klasių mokiniams, kurių pasiekimai yra žemesni už savivaldybės vidurkį.",
    "Mokyklos komanda kartu su partneriais parengs veiklų aprašą ir susitars dėl atsakomybių.",
    "Tyrimai rodo, kad mokiniams trūksta praktinių užsiėmimų, siejančių mokslą su kasdieniu gyvenimu.",
    "Įgytos žinios bus taikomos pamokose, o rezultatai aptariami metodinėse grupėse.",
    "Numatoma atnaujinti patalpas, įsigyti baldų ir įrangos, pritaikytos įvairių poreikių mokiniams.",
    "Veiklose dalyvaus ne mažiau kaip 120 mokinių ir 25 mokytojai iš visų plano mokyklų.",
    "Pažanga bus stebima kas pusmetį, lyginant pradinius ir tarpinius rodiklius.",
    "Pasibaigus projektui, veikla bus tęsiama savivaldybės biudžeto lėšomis.",
    "Mokytojai dalysis patirtimi su kitų savivaldybių mokyklomis nuotoliniuose susitikimuose.",
    "Šeimoms bus sudarytos sąlygos susipažinti su vaikų darbais atvirų durų dienose.",
    "Ypatingas dėmesys skiriamas mokiniams iš mažesnių gyvenamųjų vietovių.",
    "Bendradarbiaujant su aukštąja mokykla, bus parengtos užduotys ir vertinimo kriterijai.",
)
LIST_ITEMS = (
    "– pasirengimas ir viešieji pirkimai;",
    "– mokymai mokytojams ir pagalbos mokiniui specialistams;",
    "– veiklos su mokiniais klasėje ir lauke;",
    "– rezultatų aptarimas ir sklaida.",
)
INDICATORS = (
    "Veiklose dalyvavusių mokinių dalis",
    "Kvalifikaciją tobulinusių mokytojų skaičius",
    "Pritaikytos ugdymosi erdvės",
    "Lauko klasėje vykusios pamokos",
)
RISKS = (
    "Užsitęsę viešieji pirkimai",
    "Mokytojų kaita ir trūkumas",
    "Nepakankamas tėvų įsitraukimas",
    "Išaugusios darbų ir medžiagų kainos",
)
REMARKS = (
    "Siūlome patikslinti, kaip veikla prisidės prie pasiekimų atotrūkio mažinimo.",
    "Prašome nurodyti, kas atsakys už veiklos tęstinumą.",
    "Rekomenduojame susieti veiklą su kitomis kultūrinio ugdymo veiklomis.",
)
SWOT = (
    "Mokyklos turi bendradarbiavimo patirties",
    "Daug vyresnio amžiaus pedagogų",
    "Gamtinė aplinka tinka patyriminiam ugdymui",
    "Mažėja mokinių skaičius",
)
EXPENSES = ("Paslaugos", "Baldai ir įranga", "Statybos darbai", "Darbo užmokestis", "Mokymo priemonės")
