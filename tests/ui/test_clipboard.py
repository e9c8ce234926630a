"""Blocks of cells as spreadsheets write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from planeditor.plan.cells import cells_of, tab_separated
from planeditor.ui.clipboard import copy_cells, html_table, pasted_cells

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
    assert r"""<td style="mso-number-format:'\@'">""" in html_table([[text]])


@pytest.mark.parametrize("text", ["1500,00", "−5", "– viena", "a=b", "2024-01-31"])
def test_other_texts_are_copied_as_they_are(text: str) -> None:
    assert tab_separated([[text]]) == f"{text}\n"
    assert f"<td>{text}</td>" in html_table([[text]])


def test_a_table_for_word_escapes_and_keeps_lines() -> None:
    html = html_table([["a < b", "dvi\neilutės"]], ["Nr.", "Kas"])
    assert "<tr><th>Nr.</th><th>Kas</th></tr><tr><td>a &lt; b</td><td>dvi<br>eilutės</td></tr>" in html


def test_the_clipboard_holds_both(qapp: QApplication) -> None:
    copy_cells([["ą", "2"]], ["A", "B"])
    assert pasted_cells() == [["ą", "2"]]
    assert "<th>A</th>" in qapp.clipboard().mimeData().html()
