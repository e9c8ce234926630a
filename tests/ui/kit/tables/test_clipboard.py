"""Blocks of cells as spreadsheets write and read them."""

import pytest
from PySide6.QtWidgets import QApplication

from planeditor.ui.kit.tables.clipboard import copy_cells, html_table, pasted_cells


@pytest.mark.parametrize("text", ["=1+1", "+37060000000", "-5 proc.", "@vardas", " =1+1", "- viena\n- kita"])
def test_a_text_that_begins_like_a_formula_is_marked_as_text(text: str) -> None:
    assert r"""<td style="mso-number-format:'\@'">""" in html_table([[text]])


@pytest.mark.parametrize("text", ["1500,00", "−5", "– viena", "a=b", "2024-01-31"])
def test_other_texts_are_marked_as_nothing(text: str) -> None:
    assert f"<td>{text}</td>" in html_table([[text]])


def test_a_table_for_word_escapes_and_keeps_lines() -> None:
    html = html_table([["a < b", "dvi\neilutės"]], ["Nr.", "Kas"])
    assert "<tr><th>Nr.</th><th>Kas</th></tr><tr><td>a &lt; b</td><td>dvi<br>eilutės</td></tr>" in html


def test_the_clipboard_holds_both(qapp: QApplication) -> None:
    copy_cells([["ą", "2"]], ["A", "B"])
    assert pasted_cells() == [["ą", "2"]]
    assert "<th>A</th>" in qapp.clipboard().mimeData().html()
