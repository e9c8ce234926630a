from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from docx.document import Document as Reopened
from docx.table import Table
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraphs
from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Cell, Column, Merge, Row, RowKind, share, table

COLUMNS = [Column(12, Align.CENTER), Column(60), Column(30, Align.RIGHT)]
WIDTH = 9638
HEADER = ["Nr.", "Veikla", "Lėšos"]

Reopen = Callable[[WordDocument], Reopened]


@pytest.fixture
def read(document: WordDocument, reopen: Reopen) -> Callable[..., Table]:
    """A table of these rows as python-docx reads it."""

    def read(*rows: Row, header_rows: Sequence[Sequence[str | Cell]] = (HEADER,)) -> Table:
        document.append([table(COLUMNS, header_rows, rows, WIDTH)])
        return reopen(document).tables[0]

    return read


def _styles(row: Element) -> list[str]:
    return [style.get(w("val")) for style in row.iter(w("pStyle"))]


def test_cells_hold_their_texts_in_the_styles_of_their_columns(read: Callable[..., Table]) -> None:
    made = read(Row(["1.", "Mokymai", "10\u00a0000,00"]), Row(["2.", "", "0,00"]))
    texts = [[cell.text for cell in row.cells] for row in made.rows]
    assert texts == [HEADER, ["1.", "Mokymai", "10\u00a0000,00"], ["2.", "", "0,00"]]
    assert _styles(made.rows[0]._tr) == [Style.TABLE_HEADER] * 3
    assert _styles(made.rows[1]._tr) == [Style.TABLE_CENTER, Style.TABLE_TEXT, Style.TABLE_NUMBER]
    assert made.style.style_id == Style.PLAN_TABLE


def test_the_layout_is_fixed_and_every_cell_has_its_columns_width(read: Callable[..., Table]) -> None:
    made = read(Row(["1.", "Mokymai", "0,00"]))._tbl
    assert made.tblPr.find(w("tblLayout")).get(w("type")) == "fixed"
    assert made.tblPr.find(w("tblW")).get(w("w")) == str(WIDTH)
    grid = [int(column.get(w("w"))) for column in made.iter(w("gridCol"))]
    assert sum(grid) == WIDTH
    for row in made.iter(w("tr")):
        assert [int(cell.get(w("w"))) for cell in row.iter(w("tcW"))] == grid


@given(st.lists(st.floats(0.5, 300), min_size=1, max_size=20), st.integers(2000, 20000))
def test_shares_add_up_exactly_and_are_right_to_a_twip(widths: list[float], width: int) -> None:
    shares = share([Column(each) for each in widths], width)
    assert sum(shares) == width
    for mine, each in zip(shares, widths, strict=True):
        assert abs(mine - each * width / sum(widths)) <= 1.01


def test_header_rows_repeat_and_no_row_is_split(read: Callable[..., Table]) -> None:
    rows = [Row(["1.", "a", "1"]), Row(["", "Iš viso", "1"], RowKind.TOTAL)]
    made = read(*rows, header_rows=[HEADER, ["1", "2", "3"]])
    assert [row._tr.trPr.find(w("tblHeader")) is not None for row in made.rows] == [True, True, False, False]
    assert all(row._tr.trPr.find(w("cantSplit")) is not None for row in made.rows)


def test_a_group_row_spans_the_columns(read: Callable[..., Table]) -> None:
    group = read(Row([Cell("1.1. Uždavinys", span=3)], RowKind.GROUP)).rows[1]
    (cell,) = group._tr.tc_lst
    assert (cell.grid_span, cell.find(f"{w('tcPr')}/{w('tcW')}").get(w("w"))) == (3, str(WIDTH))
    assert _styles(group._tr) == [Style.TABLE_GROUP]


def test_cells_merge_downwards(read: Callable[..., Table]) -> None:
    top = [Cell("Nr.", merge=Merge.START), Cell("Lėšos", span=2)]
    made = read(header_rows=[top, [Cell(merge=Merge.CONTINUE), "2024", "2025"]])
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["Nr.", "Lėšos", "Lėšos"],
        ["Nr.", "2024", "2025"],
    ]


def test_a_row_of_sums_is_bold_right_aligned_and_never_alone(read: Callable[..., Table]) -> None:
    total = Row([Cell("Iš viso", span=2, align=Align.RIGHT), "1,00"], RowKind.TOTAL)
    rows = [Row([f"{number}.", "a", "1,00"]) for number in range(1, 4)]
    made = read(*rows, Row(["4.", "b\n– c", "0,00"]), total)
    assert _styles(made.rows[-1]._tr) == [Style.TABLE_TOTAL_NUMBER] * 2
    kept = [
        [paragraph.find(w("keepNext")) is not None for paragraph in row._tr.iter(w("pPr"))]
        for row in made.rows
    ]
    # The last rows are on one page with their sums.
    assert kept == [[True] * 3, [False] * 3, [False] * 3, [True] * 3, [True] * 4, [False] * 2]


def test_a_cell_can_hold_several_paragraphs(read: Callable[..., Table]) -> None:
    ready = Cell(paragraphs("Viena\nDvi", Style.TABLE_TEXT))
    made = read(Row(["1.\n2.", "Numatoma:\n– mokymai;\n\n– kita.", "\n"]), Row(["3.", ready, Cell([])]))
    first, second = made.rows[1], made.rows[2]
    assert [cell.text for cell in first.cells] == ["1.\n2.", "Numatoma:\n– mokymai;\n– kita.", ""]
    center, text, item, number = Style.TABLE_CENTER, Style.TABLE_TEXT, Style.TABLE_LIST, Style.TABLE_NUMBER
    assert _styles(first._tr) == [center, center, text, item, item, number]
    assert [cell.text for cell in second.cells] == ["3.", "Viena\nDvi", ""]


@pytest.mark.parametrize("cells", [["1."], ["1.", "a", "b", "c"], [Cell(span=2), Cell(span=2)]])
def test_a_row_that_does_not_cover_the_columns_is_refused(cells: list[str | Cell]) -> None:
    with pytest.raises(ValueError, match="of 3"):
        table(COLUMNS, [], [Row(cells)], WIDTH)


def test_no_cell_is_without_a_paragraph(read: Callable[..., Table]) -> None:
    made = read(Row(["", "\n \n", Cell([])]), Row([Cell(span=3)]))
    assert all(cell[-1].tag == w("p") for cell in made._tbl.iter(w("tc")))


@pytest.mark.parametrize(("letters", "is_split"), [(600, False), (2_000, True)])
@pytest.mark.parametrize("kind", [str, Cell])
def test_only_a_row_that_would_take_much_of_a_page_is_split(
    read: Callable[..., Table], letters: int, is_split: bool, kind: type
) -> None:
    text = "žodžių " * (letters // 7)
    made = read(Row(["1.", text if kind is str else Cell(paragraphs(text)), ""]))
    assert (made.rows[1]._tr.find(f".//{w('cantSplit')}") is None) is is_split


def test_those_who_do_not_see_a_table_hear_what_it_is_of_and_where_its_headers_are() -> None:
    def told(
        header_rows: Sequence[Sequence[str | Cell]], *rows: Row, names_rows: bool = False
    ) -> dict[str, str]:
        columns = [replace(COLUMNS[0], names_rows=names_rows), *COLUMNS[1:]]
        root = etree.fromstring(
            table(columns, header_rows, rows, WIDTH, "Lėšos „A“").replace(
                "<w:tbl>", f'<w:tbl xmlns:w="{NAMESPACE}">', 1
            )
        )
        look = root.find(f"{w('tblPr')}/{w('tblLook')}")
        words = {name: root.find(f"{w('tblPr')}/{w(name)}") for name in _TOLD}
        assert words["tblCaption"].get(w("val")) == "Lėšos „A“"
        summary = words["tblDescription"]
        return {"": "" if summary is None else summary.get(w("val"))} | {
            name: look.get(w(name)) for name in ("val", "firstRow", "firstColumn")
        }

    def expected(summary: str, look: str) -> dict[str, str]:
        row, column = str(int(look == "0020")), str(int(look == "0080"))
        return {"": summary, "val": look, "firstRow": row, "firstColumn": column}

    rows = Row(["Sritis", "STEAM", "1"]), Row(["Tipas", "", ""])
    assert told([HEADER], *rows) == expected("Nr.; Veikla; Lėšos", "0020")
    assert told([], *rows, names_rows=True) == expected("Sritis; Tipas", "0080")
    # A header that only says again what the table is of names no columns.
    assert told([[Cell("Veikla", span=3)]], *rows, names_rows=True) == expected("Sritis; Tipas", "0080")
    groups = Row(["A", "B", "C"], RowKind.GROUP), rows[0], Row([Cell("D", span=3)], RowKind.GROUP), rows[1]
    assert told([], *groups) == expected("A; B; C; D", "0000")
    assert told([], *rows) == expected("", "0000")


_TOLD = ("tblCaption", "tblDescription")
