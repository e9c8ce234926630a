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
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", []),
    ],
)
def test_blocks_from_elsewhere(text: str, cells: list[list[str]]) -> None:
    assert cells_of(text) == cells


def test_a_table_for_word_escapes_and_keeps_lines() -> None:
    html = html_table([["a < b", "dvi\neilutės"]], ["Nr.", "Kas"])
    assert "<tr><th>Nr.</th><th>Kas</th></tr><tr><td>a &lt; b</td><td>dvi<br>eilutės</td></tr>" in html


def test_the_clipboard_holds_both(qapp: QApplication) -> None:
    copy_cells([["ą", "2"]], ["A", "B"])
    assert pasted_cells() == [["ą", "2"]]
    assert "<th>A</th>" in qapp.clipboard().mimeData().html()
