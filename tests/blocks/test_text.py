"""Plain text from clipboards: cells, lines, outlines and wrapped lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import broken_words, cleaned
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_table, read_text
from planeditor.errors import InvalidValue
from planeditor.plan.cells import tab_separated
from planeditor.ui.kit.tables.clipboard import html_table

DATA = Path(__file__).parents[1] / "data" / "drafts"
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n„“\"'<>&=+-"), max_size=12
).map(lambda text: "\n".join(" ".join(line.split()) for line in cleaned(text).split("\n") if line.split()))
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=1, max_size=4)
)


def lines(name: str) -> list[str]:
    content = (DATA / f"{name}.txt").read_bytes().decode()
    block = read_text(content)
    assert not block.is_table
    return [row[0].text for row in block.rows]


def test_lines_break_as_word_breaks_them() -> None:
    assert lines("vertical-tab") == ["Vadovų stažuotės (užsienyje)", "Konsultavimas"]
    assert lines("nonbreaking-hyphen") == ["7‑8 klasių mokiniai, kvalifikacija"]


def test_lines_of_a_page_are_joined() -> None:
    assert lines("wrapped-pdf") == [
        "1. Organizuoti mokymus mokyklų vadovams ir pavaduotojams apie įtraukųjį ugdymą",
        "2. Įrengti gamtos mokslų laboratoriją",
    ]


def test_bullets_of_all_fonts_go() -> None:
    assert lines("bullets") == [
        "Vadovų stažuotės", "Konsultavimas", "Laboratorija", "Erdvės", "Klasės", "Mokymai", "Renginiai",
    ]  # fmt: skip


def test_quoted_cells_are_one_each() -> None:
    assert lines("quoted-cells") == ["Vadovų stažuotės (užsienyje)", 'Projektas "Lyderiai"']


def test_a_blank_line_is_nothing() -> None:
    assert lines("merged-blank") == ["Vadovų stažuotės", "Mokymai"]


def test_an_outline_is_as_deep_as_its_numbers_or_indents() -> None:
    block = read_text("1. Tikslas\n1.1. Pirmas\n1.1.1. Veikla\n1.2. Antras\n")
    assert [row[0].depth for row in block.rows] == [1, 2, 3, 2]
    block = read_text("Tikslas\n    • Pirmas\n        • Veikla\n    • Antras\n")
    assert [(row[0].text, row[0].depth) for row in block.rows] == [
        ("Tikslas", 1), ("Pirmas", 2), ("Veikla", 3), ("Antras", 2),
    ]  # fmt: skip


def test_lines_without_end_are_refused() -> None:
    with pytest.raises(InvalidValue):
        read_text("eilutė\n" * 1_000_000)


def test_a_table_is_its_cells() -> None:
    block = read_text('Nr.\tVeikla\r\n1.\t"Vadovų\nstažuotės"\r\n')
    assert block.texts() == [["Nr.", "Veikla"], ["1.", "Vadovų\nstažuotės"]]


@given(BLOCKS)
def test_a_block_copied_as_text_is_read_again(cells: list[list[str]]) -> None:
    assert read_table(tab_separated(cells)).texts() == cells


@given(BLOCKS)
def test_a_block_copied_as_a_table_is_read_again(cells: list[list[str]]) -> None:
    found = read_html(html_table(cells))
    is_empty = not any(map(any, cells))
    assert [block.texts() for block in found] == ([] if is_empty else [cells])


@given(st.text(max_size=40))
def test_clean_text_is_clean(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert not set(once) & {"\u00ad", "\u200b", "\ufeff", "\x0b", "\r"}


def test_letters_are_whole() -> None:
    assert cleaned("a\u0328z\u030cuolas") == "ąžuolas"
    assert cleaned("kvali\u00adfikacija \u200bir\u202f2") == "kvalifikacija ir\u00a02"
    assert cleaned("4\u2003500,00\u2009Eur") == "4 500,00\u00a0Eur"


def test_broken_letters_are_named() -> None:
    text = "Vyriausyb÷s nutarimo d÷l mokyklų steb÷senos; PATVIRTINIMO DöL"
    assert broken_words(text) == ["Vyriausyb÷s", "d÷l", "steb÷senos", "DöL"]
    assert broken_words("mokyklø ðvietimo birþelio") == ["mokyklø", "ðvietimo", "birþelio"]
    assert broken_words("MokyklÅ³ vadovÅ³ veikla Ä¯traukiai") == ["MokyklÅ³", "vadovÅ³", "Ä¯traukiai"]
    assert broken_words("6÷2 Köln, Malmø, Ångström") == []


def test_spans_cover_their_places() -> None:
    rows = grid([[Cell("a", rows=2), Cell("b", columns=2)], [Cell("c"), Cell("d")]])
    block = Block(rows)
    assert block.texts() == [["a", "b", ""], ["", "c", "d"]]
    assert (block.origin(1, 0).text, block.origin(0, 2).text) == ("a", "b")


@pytest.mark.parametrize("cell", [Cell(rows=60_000), Cell(columns=501), Cell(rows=300, columns=300)])
def test_no_span_is_beyond_bounds(cell: Cell) -> None:
    with pytest.raises(InvalidValue):
        grid([[cell]])
