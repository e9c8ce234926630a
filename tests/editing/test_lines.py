"""Lists written elsewhere become titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("12.5 proc. daugiau mokinių", "12.5 proc. daugiau mokinių"),
        ("1.500 mokinių", "1.500 mokinių"),
        ("2.5 Eur mokiniui", "2.5 Eur mokiniui"),
        ("1.5 MW elektrinė", "1.5 MW elektrinė"),
        ("1.2 Ketvirta", "Ketvirta"),
        ("2.5.2024 renginys", "2.5.2024 renginys"),
        ("05.12 renginys", "05.12 renginys"),
        ("1. 5 mokyklos", "5 mokyklos"),
        ("\uf0d8\tVadovų stažuotės", "Vadovų stažuotės"),
        ("\uf0fc\tKonsultavimas", "Konsultavimas"),
        ("➢ Laboratorija", "Laboratorija"),
        ("‒ Erdvės", "Erdvės"),
        ("∙ Klasės", "Klasės"),
        ("▪ Renginiai", "Renginiai"),
        ("Vadovų stažuotės\v(užsienyje)", "Vadovų stažuotės (užsienyje)"),
        ("7\x1e8 klasių mokiniai, kvali\x1ffikacija", "7‑8 klasių mokiniai, kvalifikacija"),
        ('"Vadovų stažuotės\n(užsienyje)"', "Vadovų stažuotės (užsienyje)"),
        ('"Projektas ""Lyderiai"""', 'Projektas "Lyderiai"'),
        ('"Lyderių laikas"', '"Lyderių laikas"'),
        ('"Versmės" gimnazija', '"Versmės" gimnazija'),
        ("\u00a0=SUM(A1) tekstas", "=SUM(A1) tekstas"),
    ],
)
def test_numbers_and_bullets_are_taken_off(line: str, title: str) -> None:
    assert titles(line) == [title]


def test_empty_lines_are_no_titles() -> None:
    assert titles("\r\nPirma\r\n \t\r\nAntra\r\n") == ["Pirma", "Antra"]
    assert titles(" \n\n") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nr.\tVeikla\tLėšos, Eur\r\n1.1.1.\tRobotikos būrelis\t5 000,00\r\n", "Nr. Veikla Lėšos, Eur"),
        ("1.1.1.\tRobotikos būrelis\t5 000,00", "1.1.1. Robotikos būrelis 5 000,00"),
        ("\tIš viso:\t\t\t5 000,00\t", "Iš viso: 5 000,00"),
        ("Nr.\nVeikla\n1.1.1.\nVadovų stažuotės", "1.1.1."),
        ("Vadovų stažuotės\n17 500,00", "17 500,00"),
    ],
)
def test_rows_and_cells_of_a_table_are_no_titles(text: str, line: str) -> None:
    with pytest.raises(InvalidValue, match=f"“{line}” is a row of a table"):
        titles(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1. Mokymai vadovams ir pavaduo-\ntojams apie įtrauktį\n2. Kita", "tojams apie įtrauktį"),
        ("1. Įrengti gamtos mokslų\nlaboratoriją", "laboratoriją"),
        ("Mokymai vadovams ir pavaduo-\ntojams", "tojams"),
    ],
)
def test_a_line_that_goes_on_in_the_next_is_told(text: str, line: str) -> None:
    with pytest.raises(InvalidValue, match=f"“{line}” goes on from the line above"):
        titles(text)


def test_a_bullet_alone_says_nothing() -> None:
    assert titles("•\n–\nmokymai\nstažuotės") == ["mokymai", "stažuotės"]


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from([".", ",", " ", "-", "–", "/"]))
def test_a_number_stays_whole(first: int, second: int, mark: str) -> None:
    number = f"{first}{mark}{second:03}"
    assert titles(f"{number} mokinių") == [f"{number} mokinių"]


def test_a_whole_book_is_refused() -> None:
    assert len(titles("a\n" * MAX_LINES)) == MAX_LINES
    with pytest.raises(InvalidValue):
        titles("a\n" * (MAX_LINES + 1))
