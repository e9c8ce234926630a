"""HTML from clipboards of Word, Excel, Writer, Calc and browsers."""

import contextlib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.blocks.block import Block
from planeditor.blocks.html import read_html
from planeditor.blocks.values import read_amount
from planeditor.errors import InvalidValue

DATA = Path(__file__).parents[1] / "data" / "drafts"


def table(html: str) -> Block:
    (found,) = (block for block in read_html(html) if block.is_table)
    return found


def test_writer_gives_rows_spans_and_lines() -> None:
    blocks = read_html((DATA / "writer-clipboard.html").read_text("utf-8"))
    assert [block.is_table for block in blocks] == [False, True, False]
    assert blocks[1].above == ("Ugdymo kokybės gerinimo priemonių planas",)
    assert blocks[1].texts()[1] == ["1.1.", "Uždavinys. Stiprinti lyderystę", "", "", "", ""]
    assert blocks[1].rows[3][1].text == "Mokytojų mokymai\nantra eilutė\n(užsienyje)"
    assert blocks[1].origin(4, 0).text == "1.1.2."


def test_calc_gives_true_values() -> None:
    block = table((DATA / "calc-clipboard.html").read_text("utf-8"))
    row = next(row for row in block.rows if row[0].text == "tūkst. formatu")
    assert [read_amount(cell).value for cell in row[1:4]] == [12500, 300, 0]
    assert read_amount(next(row for row in block.rows if row[0].text == "SB lėšos")[1]).value == -500


def test_excel_gives_numbers_and_formats() -> None:
    block = table(
        """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
        .xl65 {mso-number-format:"\\#\\,\\#\\#0\\.0\\,";} .xl66 {mso-number-format:"0%";} --></style></head>
        <body><!--StartFragment--><table><tr><td class=xl65 x:num="12500">12.5</td><td class=xl65>12.5</td>
        <td class=xl66>50%</td></tr></table></body></html>"""
    )
    (first, second, third) = block.rows[0]
    assert (first.value, first.format) == (Decimal(12500), "#,##0.0,")
    assert second.value is None
    assert third.format == "0%"
    with pytest.raises(InvalidValue):
        read_amount(second)


def test_google_sheets_gives_true_values() -> None:
    html = """<table><td data-sheets-value='{"1":3,"3":12.5}'>12,50</td></table>"""
    assert table(html).rows[0][0].value == Decimal("12.5")


@pytest.mark.parametrize("value", ["", "[]", '{"3":"x"}', "[" * 5000], ids=lambda value: value[:10])
def test_a_true_value_that_is_none_leaves_the_text(value: str) -> None:
    (((cell,),),) = (table(f"<table><td data-sheets-value='{value}'>12,50</td></table>").rows,)
    assert (cell.text, cell.value) == ("12,50", None)


def test_what_word_deleted_or_hid_is_not_there() -> None:
    html = (
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)"
        "<span>&nbsp;&nbsp;</span></span>Pirma <del>ištrinta</del><ins>įrašyta</ins></p>"
        "<p style='display:none'>Slapta</p><script>x</script>"
    )
    ((line,),) = read_html(html)[0].rows
    assert (line.text, line.depth) == ("Pirma įrašyta", 2)


def test_tables_in_tables_are_tables_of_their_own() -> None:
    html = "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table><p>d</p>"
    assert [block.texts() for block in read_html(html)] == [[["a"]], [["b", "c"]], [["d"]]]


@pytest.mark.parametrize(
    "html",
    [
        "<table>" * 1_000,
        "<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr></table>",
        "<table>" + "<tr><td rowspan=9999 colspan=400>a</td></tr>" * 1000,
        "<table>" + "<tr><td>a" * 60_000,
        "<" * 2_000_000,
        "x" * 20_000_000,
    ],
)
def test_bombs_are_refused(html: str) -> None:
    with pytest.raises(InvalidValue):
        read_html(html)


@pytest.mark.parametrize(
    "html",
    [
        "<!--", "<![if", "<a ", "<p>", "&", "<b><i>", "<!", "</", "<td style='", '<a x="', "<style>", "<del>",
        "<ul>", "<td>", "<table style='", ".a{",
    ],
)  # fmt: skip
def test_what_is_repeated_takes_time_by_its_length(html: str) -> None:
    with contextlib.suppress(InvalidValue):
        read_html(html * 20_000 + "</p>" * 20_000)


def test_what_is_repeated_in_a_style_takes_time_by_its_length() -> None:
    spaces = " " * 19_000 + "x"
    styles = (f"mso-number-format:a{spaces}", "mso-list:" * 2_000)
    cells = "".join(f"<td style='{style}'>1</td><p style='{style}'>" for style in styles for _ in range(20))
    read_html(f"<table><tr>{cells}</table>")


@given(st.text("<>/=\"' abtdrle!-[]&;123", max_size=60), st.text("<>/tdrable", max_size=20))
def test_no_text_is_too_odd(text: str, more: str) -> None:
    read_html(text)
    read_html(f"<table><tr><td>{text}{more}</table>")
