"""What rows are, by their numbers, words and merged cells."""

import pytest

from planeditor.blocks.rows import RowKind, area_of, is_total, rows_of, split_number, worded
from planeditor.blocks.table import tables_of
from planeditor.blocks.text import read_text, split_mark
from planeditor.plan.vocabulary import Area

GOAL, TASK, AREA, ACTIVITY = RowKind.GOAL, RowKind.TASK, RowKind.AREA, RowKind.ACTIVITY


def kinds(text: str) -> list[tuple[RowKind, str]]:
    (table,) = tables_of(read_text(text))
    return [(row.kind, row.title) for row in rows_of(table)]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Uždavinys. Stiprinti lyderystę", TASK, "Stiprinti lyderystę"),
        ("1.1 uždavinys. Stiprinti lyderystę", TASK, "Stiprinti lyderystę"),
        ("1 TIKSLAS – Mažinti atotrūkius", GOAL, "Mažinti atotrūkius"),
        ("Tikslas: mažinti", GOAL, "mažinti"),
        ("Tikslas pasiekti daugiau", None, "Tikslas pasiekti daugiau"),
        ("Uždavinio aprašymas", None, "Uždavinio aprašymas"),
        ("STEAM ugdymas", AREA, "STEAM ugdymas"),
        ("Vadovų stažuotės", None, "Vadovų stažuotės"),
    ],
)
def test_words_say_what_a_row_is(text: str, kind: RowKind | None, title: str) -> None:
    assert worded(text) == (kind, title)


def test_numbers_say_what_a_row_is() -> None:
    text = "Nr.\tVeikla\tTerminas\n1.\tA\t\n1.1.\tB\t\n1.1.1.\tC\t2024\n1.1.2.\tD\t2025\n2.\tE\t\n2.1.\tF\t\n"
    assert kinds(text) == [
        (GOAL, "A"),
        (TASK, "B"),
        (ACTIVITY, "C"),
        (ACTIVITY, "D"),
        (GOAL, "E"),
        (TASK, "F"),
    ]


def test_what_a_row_of_a_group_sums_up_is_no_activity() -> None:
    text = "Nr.\tVeikla\tTerminas\tLėšos\n1.\tA\t2024\t300,00\n1.1.\tB\t2024\t100,00\n1.2.\tC\t2024\t200,00\n"
    assert kinds(text) == [(TASK, "A"), (ACTIVITY, "B"), (ACTIVITY, "C")]


def test_totals_and_repeated_headings_are_no_activities() -> None:
    head = "Nr.\tVeikla\tLėšos\n"
    text = f"{head}1.\tA\t5,00\n{head}2.\tB\t6,00\n\tIš viso\t11,00\nBendra suma\t\t11,00\n"
    assert [kind for kind, _ in kinds(text)] == [
        ACTIVITY, RowKind.BLANK, ACTIVITY, RowKind.TOTAL, RowKind.TOTAL,
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Iš viso:", "IŠ VISO uždaviniui", "Viso", "Bendra suma", "Suma, Eur"])
def test_totals(text: str) -> None:
    assert is_total(text)


def test_what_only_begins_like_a_total_is_none() -> None:
    assert not any(map(is_total, ("Visos mokyklos", "Sumanios klasės", "Bendradarbiavimas")))


def test_years_and_counts_are_no_numbers_of_rows() -> None:
    assert split_number("2024 m. stovykla") == ("", "2024 m. stovykla")
    assert split_number("10 mokyklų") == ("", "10 mokyklų")
    assert split_number("1.2. Plėtoti") == ("1.2", "Plėtoti")


def test_areas() -> None:
    assert [area_of(one) for one in ("LYDERYSTĖ VEIKIANT", "Įtraukusis ugdymas", "Kultūrinis", "STEAM")] == [
        *Area
    ]
    assert area_of("STEAM laboratorija") is None


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("1.2. Plėtoti", "1.2", "Plėtoti"),
        ("(3) Plėtoti", "3", "Plėtoti"),
        ("10.10.10 Plėtoti", "10.10.10", "Plėtoti"),
        ("1.05 Eur", "", "1.05 Eur"),
        ("0.5 etato", "", "0.5 etato"),
        ("2024. Plėtoti", "", "2024. Plėtoti"),
        ("2024 m. planas", "", "2024 m. planas"),
    ],
)
def test_what_a_row_is_numbered_by_is_no_other_number(text: str, number: str, title: str) -> None:
    assert split_number(text) == (number, title)
    mark, rest, _ = split_mark(text)
    assert (mark.strip("()."), rest) == (number, title)


def test_a_year_after_the_word_is_no_number_of_a_goal() -> None:
    assert worded("TIKSLAS 2024 m. pasiekti daugiau")[1] == "2024 m. pasiekti daugiau"
