"""Lists written elsewhere become titles."""

import pytest

from planeditor.editing.lines import MAX_LINES, titles
from planeditor.errors import InvalidValue


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1.\tMokytojų  stažuotės", "Mokytojų stažuotės"),
        ("12) Antra", "Antra"),
        ("(3) Trečia", "Trečia"),
        ("1.2. Ketvirta", "Ketvirta"),
        ("1.2.3 Penkta", "Penkta"),
        ("a) Šešta", "Šešta"),
        ("• Septinta", "Septinta"),
        ("  –\tAštunta", "Aštunta"),
        ("\uf0b7\tDevinta", "Devinta"),
        ("o\tDešimta", "Dešimta"),
        ("2024 m. planas", "2024 m. planas"),
        ("2024. Metai", "2024. Metai"),
        ("12 mokyklų tinklas", "12 mokyklų tinklas"),
        ("3D spausdintuvas", "3D spausdintuvas"),
        ("1,5 etato", "1,5 etato"),
        ("o kas toliau?", "o kas toliau?"),
        ("–5 laipsniai", "–5 laipsniai"),
    ],
)
def test_numbers_and_bullets_are_taken_off(line: str, title: str) -> None:
    assert titles(line) == [title]


def test_empty_lines_are_no_titles() -> None:
    assert titles("\r\nPirma\r\n \t\r\nAntra\r\n") == ["Pirma", "Antra"]
    assert titles(" \n\n") == []


def test_a_whole_book_is_refused() -> None:
    assert len(titles("a\n" * MAX_LINES)) == MAX_LINES
    with pytest.raises(InvalidValue):
        titles("a\n" * (MAX_LINES + 1))
