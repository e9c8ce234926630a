"""Text put right: dirty strings of real documents, what must stay, and the laws of tidying."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planeditor.plan.typography import Fault, faults, tidy
from planeditor.plan.typography_rules import FaultKind

_WRAPPED = (
    "Programoje dalyvaujančios mokyklos sprendžia problemas ir veiklą\n"
    "tobulina visose šiose srityse, todėl planuojamos bendros\n"
    "veiklos."
)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("žodis , kitas .", "žodis, kitas."),
        ("„Versmės“ ; kas ?", "„Versmės“; kas?"),
        ("7\x1e8 klasės, kvali\x1ffikacija", "7‑8 klasės, kvalifikacija"),
        ("748779,13 Eur", "748\u00a0779,13\u00a0Eur"),
        ("880120,56 Eur (su PVM)", "880\u00a0120,56\u00a0Eur (su PVM)"),
        ("1 500 000 eur.", "1\u00a0500\u00a0000\u00a0Eur"),
        ("Skirta 1500 EUR.", "Skirta 1\u00a0500\u00a0Eur."),
        ("3 187 758,20.", "3 187 758,20"),
        ("3 187 758,20. Eur", "3\u00a0187\u00a0758,20\u00a0Eur"),
        ("Suma, eur", "Suma, Eur"),
        ("225 mln. Eur", "225 mln.\u00a0Eur"),
        ("Skirta 500 eur. mokymams", "Skirta 500\u00a0Eur mokymams"),
        ("„Ąžuolyno” progimnazija", "„Ąžuolyno“ progimnazija"),
        ('"Ąžuolyno" progimnazija', "„Ąžuolyno“ progimnazija"),
        ("“Ąžuolyno” progimnazija", "„Ąžuolyno“ progimnazija"),
        ('„Ąžuolyno" progimnazija', "„Ąžuolyno“ progimnazija"),
        (",,Ąžuolyno“ progimnazija", "„Ąžuolyno“ progimnazija"),
        ("Švėkšnos „Saulės“ gimnazija“", "Švėkšnos „Saulės“ gimnazija"),
        ("Švėkšnos „Saulės““ gimnazija", "Švėkšnos „Saulės“ gimnazija"),
        ('"Dėl "Tūkstantmečio mokyklų" programos"', "„Dėl „Tūkstantmečio mokyklų“ programos“"),
        ("2024–2026 m. m", "2024–2026\u00a0m. m."),
        ("2024-2026 m.", "2024–2026\u00a0m."),
        ("2024 - 2026 m.", "2024–2026\u00a0m."),
        ("2024m. kovo 5 d.", "2024\u00a0m. kovo 5\u00a0d."),
        ("ugdymo (-si)", "ugdymo(si)"),
        ("mokymo (si)", "mokymo(si)"),
        ("5 vnt", "5 vnt."),
        ("30 proc. ir 30% bei 5 %", "30\u00a0proc. ir 30\u00a0% bei 5\u00a0%"),
        ("du  tarpai ir \u00a0trys", "du tarpai ir\u00a0trys"),
        ("ugdymo\u00a0kokybės gerinimas", "ugdymo kokybės gerinimas"),
        ("Lyderystė - tai darbas", "Lyderystė – tai darbas"),
        ("- pirmas\n- antras", "– pirmas\n– antras"),
        ("ug\u00addy\u00admas, ﬁnansai, reﬂeksija", "ugdymas, finansai, refleksija"),
        ("ugdy\u00ad\nmas", "ugdymas"),
        ("ugdy-\nmas", "ugdymas"),
        ("mokytojai ir\nvadovai", "mokytojai ir vadovai"),
        (_WRAPPED, _WRAPPED.replace("\n", " ")),
        ("Pabaiga. \n\nPradžia", "Pabaiga.\n\nPradžia"),
    ],
)
def test_dirty_text_is_put_right(dirty: str, clean: str) -> None:
    assert tidy(dirty) == clean


@pytest.mark.parametrize(
    "meant",
    [
        "Projektas Nr. 10-012-P-0001 ir 12-003-03-01-01",
        "https://www.kpskc.lt/2024-2026/eur?vnt=5%",
        "eur.vnt-2024-2025@mokykla.lt",
        "2022\u00a0m. kovo 24\u00a0d. Nr. T2-44",
        "2022-01-31",
        "Köln, Malmø, Bjørn, 5÷10, failas .txt, taip ... ir :)",
        "Vilkaviškio „Aušros“ gimnazija",
        "Vilkaviškio r. Kybartų Kristijono Donelaičio gimnazija",
        "„Dėl „Tūkstantmečio mokyklų“ programos patvirtinimo“",
        "savivaldybės (-ių) planas",
        "1-asis, 2-oji, 3-iasis; 7–8 klasės",
        "mokymai\nstažuotės\nkonsultacijos",
        "– pirmas dalykas;\n– antras dalykas.",
        "Iš viso skirta 3 187 758,20.",
        'įrašas 15" ekrane',
        "Kodas 748779, tel. 8 600 12345",
        "2026-2024",
        "",
    ],
)
def test_what_may_be_meant_stays(meant: str) -> None:
    assert tidy(meant) == meant


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("Marijono Daujoto progimnazijayra partnerė", FaultKind.MISSING_SPACE, "progimnazijayra"),
        ("Baigta.Pradėta kita", FaultKind.MISSING_SPACE, "Baigta.Pradėta"),
        ("Vyriausyb÷s nutarimo", FaultKind.BROKEN, "Vyriausyb÷s"),
        ("nutarimo d÷l", FaultKind.BROKEN, "d÷l"),
        ("PATVIRTINIMO DöL", FaultKind.BROKEN, "DöL"),
        ("PRIEMONö", FaultKind.BROKEN, "PRIEMONö"),
        ("1,2. Mokymai vadovams", FaultKind.LIST_NUMBER, "1,2."),
    ],
)
def test_what_only_a_person_can_put_right_is_reported(text: str, kind: FaultKind, piece: str) -> None:
    start = text.index(piece)
    assert faults(text) == [Fault(kind, start, start + len(piece), None)]
    assert tidy(text) == text


def test_faults_are_named_and_placed() -> None:
    text = "„Saulės” gimnazija -  5 vnt"
    assert [(fault.kind, text[fault.start : fault.end], fault.new) for fault in faults(text)] == [
        (FaultKind.QUOTES, "”", "“"),
        (FaultKind.DASH, "-", "–"),
        (FaultKind.SPACES, "  ", " "),
        (FaultKind.SHORT_FORM, "vnt", "vnt."),
    ]


def test_a_piece_with_many_faults_is_one_fault() -> None:
    (fault,) = faults("Iš viso 748779,13eur")
    assert (fault.kind, fault.start, fault.end) == (FaultKind.SUM, 8, 20)
    assert fault.new == "748\u00a0779,13\u00a0Eur"


_PIECES = st.sampled_from(
    [
        *'„“”"-–,.() \u00a0\u00ad\n',
        *("2024", "2026", "748779,13", "1 500 000", "3 187 758,20", "5", "0"),
        *(
            "eur",
            "Eur",
            "EUR",
            "vnt",
            "m",
            "m.",
            "d.",
            "proc.",
            "%",
            "(-si)",
            "(si)",
            "mokymo",
            "ir",
            "ugdymas",
        ),
        *("ﬁ", "Nr. ", "a@b.lt", "www.a.lt", "10-012-P-0001", "ilga eilutė " * 5, "gimnazijayra", ",,"),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=15).map("".join) | st.text(max_size=40)


@given(_TEXTS)
@example("0" * 5000 + " Eur")
def test_tidy_text_stays_tidy(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert [fault for fault in faults(once) if fault.new is not None] == []


@given(_TEXTS)
@example("gimnazijayra,Eur")
def test_the_faults_make_up_the_whole_difference(text: str) -> None:
    rest, end = [], 0
    for fault in faults(text):
        assert end <= fault.start < fault.end <= len(text)
        old = text[fault.start : fault.end]
        assert fault.new != old
        rest += [text[end : fault.start], old if fault.new is None else fault.new]
        end = fault.end
    assert "".join([*rest, text[end:]]) == tidy(text)


def test_a_fault_beside_what_is_kept_is_put_right() -> None:
    assert tidy("Žr. https://www.kpskc.lt/2024-2026 , ne čia") == "Žr. https://www.kpskc.lt/2024-2026, ne čia"
