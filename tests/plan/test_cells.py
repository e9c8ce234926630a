"""A block of cells is read as it was written, and as spreadsheets write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.plan.cells import cells_of, tab_separated

TEXTS = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(TEXTS, min_size=n, max_size=n), min_size=1)))
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    assert cells_of(tab_separated(rows)) == rows


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"dvi\neilutės"\tb', [["dvi\neilutės", "b"]]),
        ('„Lyderis“ 5"\tb', [['„Lyderis“ 5"', "b"]]),
        ('"neuždaryta\tb\nc', [['"neuždaryta', "b"], ["c"]]),
        (
            '"dvi\neilutės"\t"Versmės" gimnazija\n"Lyderiai"',
            [["dvi\neilutės", '"Versmės" gimnazija'], ['"Lyderiai"']],
        ),
        ('"Projektas ""Lyderiai"""', [['Projektas "Lyderiai"']]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", []),
    ],
)
def test_blocks_from_elsewhere(text: str, cells: list[list[str]]) -> None:
    assert cells_of(text) == cells


@pytest.mark.parametrize("text", ["=1+1", "+37060000000", "-5 proc.", "@vardas", " =1+1", "- viena\n- kita"])
def test_a_text_that_begins_like_a_formula_stays_text(text: str) -> None:
    written = tab_separated([["Nr.", text]]).removesuffix("\n").split("\t")[1].removeprefix('"')
    assert written.startswith("\u00a0")
    assert cells_of(tab_separated([["Nr.", text]])) == [["Nr.", text]]


@pytest.mark.parametrize("text", ["1500,00", "−5", "– viena", "a=b", "2024-01-31"])
def test_other_texts_are_copied_as_they_are(text: str) -> None:
    assert tab_separated([[text]]) == f"{text}\n"
