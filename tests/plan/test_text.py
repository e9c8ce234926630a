"""Search without diacritics, and Lithuanian order."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, Qt

from planeditor.plan.text import cased_like, fold, from_difference, one_line, sort_key

SAMPLE = [
    "Alytus", "Ąžuolas", "Cirkliškis", "Čekiškė", "Ėgliškiai", "Elektrėnai", "Ėriškiai", "Eržvilkas",
    "Ignalina", "Yla", "Ylakiai", "Inturkė", "Įsrutis", "Jonava", "Skuodas", "Šakiai", "Širvintos",
    "Ukmergė", "Ūla", "Utena", "Zarasai", "Žagarė",
]  # fmt: skip
WORDS = [
    *SAMPLE, "Ibsenas", "Yčas", "Ieva", "Įsa", "1.2", "1.10", "1.1", "2", "10", "mokykla 2", "mokykla 10",
    "česnakas", "cukrus", "Cukrus", "sala", "šalis", "žalia", "zala", "e", "ę", "ė", "a", "ą", "i", "į", "y",
    "u", "ų", "ū", "u b", "ub", "Kaunas", "kaunas", "Kauno miestas", "Kauno rajonas", "w", "x", "v",
    "z", "q", "r",
]  # fmt: skip


def test_the_sample_is_in_its_order() -> None:
    backwards = SAMPLE[::-1]
    assert sorted(backwards, key=sort_key) == SAMPLE


@pytest.mark.skipif(sys.platform != "linux", reason="Qt sorts by its own ICU on Linux only")
def test_order_is_that_of_qt() -> None:
    collator = QCollator(QLocale("lt_LT"))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    ours = sorted(WORDS, key=sort_key)
    assert [pair for pair in pairwise(ours) if collator.compare(*pair) > 0] == []


def test_signs_do_not_decide_the_order() -> None:
    names = [
        "Elektrėnų „Ąžuolyno“ progimnazija",
        "Elektrėnų „Versmės“ gimnazija",
        "Elektrėnų pradinė mokykla",
    ]
    assert sorted(names, key=sort_key) == [names[0], names[2], names[1]]


@given(st.text(), st.text())
def test_any_texts_have_an_order(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) or (sort_key(other) < sort_key(one)) or one == other


def test_search_needs_no_diacritics() -> None:
    assert fold("Šiauliai") == "siauliai"
    assert fold("ĄČĘĖĮŠŲŪŽ") == "aceeisuuz"
    assert fold("ASCII") == "ascii"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("example", "text", "cased"),
    [
        ("mokykla", "Gimnazija", "Gimnazija"),
        ("savivaldybė", "Elektrėnų savivaldybė", "Elektrėnų savivaldybė"),
        ("mokykla", "gimnazija", "gimnazija"),
        ("Mokykla", "įstaiga", "Įstaiga"),
        ("ŠIAULIAI", "ąžuolynas", "ĄŽUOLYNAS"),
        ("Š", "ąžuolas", "Ąžuolas"),
        ("stem", "STEAM", "STEAM"),
        ("2024 m.", "Metai", "Metai"),
        ("mokykla", "", ""),
        ("mokykla", "Į", "Į"),
    ],
)
def test_a_text_takes_the_case_of_another(example: str, text: str, cased: str) -> None:
    assert cased_like(example, text) == cased


def test_lines_are_told_apart_on_one_line() -> None:
    assert one_line("Pirma  eilutė\n\n – antra\n") == "Pirma eilutė / – antra"
    assert one_line("") == ""


def test_a_long_line_begins_shortly_before_it_differs() -> None:
    same = "x" * 100
    assert from_difference(f"{same}nauja", f"{same}sena", 50) == f"…{'x' * 20}nauja"
    assert from_difference("nauja", "sena", 50) == "nauja"
    assert from_difference(f"nauja{same}", "sena", 50) == f"nauja{same}"
