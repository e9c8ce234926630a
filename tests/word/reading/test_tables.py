"""Tables of any program: which line and which room a cell has, and what of its grid is believed."""

import pytest
from tests.word.reading.making import blocks, paragraph

from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.reading.blocks import Align, Line, Margins, Row, Sides, Table

BORDERS = (
    "<w:tblBorders>{}</w:tblBorders>".format(
        "".join(
            f'<w:{name} w:val="single" w:sz="{size}"/>'
            for name, size in (
                ("top", 8), ("start", 16), ("bottom", 24), ("end", 32), ("insideH", 40), ("insideV", 48),
            )
        )
    )
)  # fmt: skip
TOP, LEFT, BOTTOM, RIGHT, WITHIN, BETWEEN = (Line(width) for width in (20, 40, 60, 80, 100, 120))


def table(rows: str, properties: str = "", grid: str | None = None) -> Table:
    """A table of two columns, unless another grid is given."""
    columns = '<w:gridCol w:w="3000"/><w:gridCol w:w="4000"/>' if grid is None else grid
    body = f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    (read,) = blocks(body)
    assert isinstance(read, Table)
    return read


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(properties: str = "", text: str = "x") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def texts(read: Row) -> list[str]:
    return [block.text for one in read.cells for block in one.blocks if hasattr(block, "text")]


def test_lines_around_a_table_are_not_those_between_its_cells() -> None:
    rows = [*table(row(cell(), cell()) * 3, BORDERS).rows]
    assert [[one.look.sides for one in read.cells] for read in rows] == [
        [Sides(TOP, LEFT, WITHIN, BETWEEN), Sides(TOP, BETWEEN, WITHIN, RIGHT)],
        [Sides(WITHIN, LEFT, WITHIN, BETWEEN), Sides(WITHIN, BETWEEN, WITHIN, RIGHT)],
        [Sides(WITHIN, LEFT, BOTTOM, BETWEEN), Sides(WITHIN, BETWEEN, BOTTOM, RIGHT)],
    ]


def test_a_cell_over_all_columns_has_the_outer_lines_on_both_sides() -> None:
    (read,) = table(row(cell('<w:gridSpan w:val="2"/>')), BORDERS).rows
    assert read.cells[0].look.sides == Sides(TOP, LEFT, BOTTOM, RIGHT)


@pytest.mark.parametrize("names", [("left", "right"), ("start", "end")])
def test_a_cell_of_its_own_lines_and_room_keeps_them(names: tuple[str, str]) -> None:
    left, right = names
    own = (
        f'<w:tcBorders><w:{left} w:val="single" w:sz="4" w:color="FF0000"/><w:{right} w:val="none"/>'
        f'</w:tcBorders><w:tcMar><w:{left} w:w="7"/><w:bottom w:w="9"/></w:tcMar><w:vAlign w:val="bottom"/>'
    )
    room = (
        '<w:tblCellMar><w:top w:w="1"/><w:start w:w="2"/><w:bottom w:w="3"/><w:end w:w="4"/></w:tblCellMar>'
    )
    (read,) = table(row(cell(own), cell()), BORDERS + room).rows
    looks = [one.look for one in read.cells]
    assert looks[0].sides == Sides(TOP, Line(10, "FF0000"), BOTTOM, None)
    assert [look.margins for look in looks] == [Margins(1, 7, 9, 4), Margins(1, 2, 3, 4)]
    assert [look.place for look in looks] == ["bottom", "top"]


def test_a_table_stands_where_it_says() -> None:
    said = table(row(cell()), '<w:tblInd w:w="-108"/><w:jc w:val="center"/>')
    assert (said.indent, said.align) == (-108, Align.CENTER)
    assert (table(row(cell())).indent, table(row(cell())).align) == (0, Align.LEFT)


def test_a_row_says_how_high_it_is_and_what_it_skips() -> None:
    high = '<w:trHeight w:val="500" w:hRule="exact"/><w:gridBefore w:val="1"/>'
    rows = [*table(row(cell(), properties=high) + row(cell(), cell()), BORDERS).rows]
    assert [(read.height, read.is_exact, read.skipped) for read in rows] == [(500, True, 1), (0, False, 0)]
    (alone,) = rows[0].cells
    assert alone.look.sides == Sides(TOP, BETWEEN, WITHIN, RIGHT)


def test_rows_and_cells_within_controls_are_found_and_a_row_without_any_is_passed_over() -> None:
    controlled = row(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{cell(text='b')}</w:sdtContent></w:sdt>", cell(text="c")
    )
    rows = (
        row(cell(text="a"))
        + row()
        + f"<w:ins><w:sdt><w:sdtContent>{controlled}</w:sdtContent></w:sdt></w:ins>"
    )
    assert [texts(read) for read in table(rows).rows] == [["a"], ["b", "c"]]


def test_headers_end_with_the_first_row_that_is_none() -> None:
    head = "<w:tblHeader/>"
    rows = row(cell(), properties=head) * 2 + row(cell()) + row(cell(), properties=head)
    assert [read.is_header for read in table(rows).rows] == [True, True, False, False]


def test_the_rows_can_be_gone_through_again() -> None:
    read = table(row(cell(text="a")) + row(cell(text="b")))
    assert [texts(one) for one in read.rows] == [texts(one) for one in read.rows] == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("grid", "widths"),
    [
        ('<w:gridCol w:w="0"/><w:gridCol w:w="-5"/><w:gridCol w:w="90"/>', (0, 90)),
        ("", (700,)),
        ('<w:gridCol w:w="10"/>' * 300, (10,) * 200),
    ],
)
def test_the_grid_is_believed_as_far_as_it_can_be(grid: str, widths: tuple[int, ...]) -> None:
    rows = row(cell('<w:tcW w:w="300"/>'), cell('<w:tcW w:w="400"/>'))
    assert table(rows, grid=grid).widths == widths


def test_a_table_that_says_no_width_at_all_has_that_of_a_page() -> None:
    assert table(row(cell()), grid="").widths == (9000,)
    assert table("", grid="").widths == (9000,)


def test_the_style_of_a_table_is_based_on_another() -> None:
    def style(name: str, based_on: str, properties: str) -> str:
        return (
            f'<w:style w:type="table" w:styleId="{name}"><w:basedOn w:val="{based_on}"/>'
            f"<w:tblPr>{properties}</w:tblPr></w:style>"
        )

    thin = '<w:tblBorders><w:top w:val="single" w:sz="2"/></w:tblBorders>'
    room = '<w:tblCellMar><w:left w:w="11"/></w:tblCellMar>'
    styles = style("A", "B", thin) + style("B", "A", BORDERS + room)
    part = {"word/styles.xml": f'<w:styles xmlns:w="{NAMESPACE}">{styles}</w:styles>'.encode()}
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="A"/></w:tblPr>{row(cell())}</w:tbl>'
    (read,) = blocks(body, part)
    assert isinstance(read, Table)
    (one,) = read.rows
    assert one.cells[0].look.sides == Sides(Line(5), LEFT, BOTTOM, RIGHT)
    assert one.cells[0].look.margins == Margins(left=11)


@pytest.mark.parametrize(
    ("title", "description", "summary"),
    [("Lėšos", "Metai", "Lėšos: Metai"), ("Lėšos", "", "Lėšos"), ("", "Metai", "Metai"), ("", "", "")],
)
def test_those_who_do_not_see_a_table_are_told_its_title_and_what_is_said_of_it(
    title: str, description: str, summary: str
) -> None:
    told = f'<w:tblCaption w:val="{title}"/><w:tblDescription w:val="{description}"/>'
    assert table(row(cell()), told).summary == summary
    assert table(row(cell())).summary == ""


@pytest.mark.parametrize(
    ("look", "is_named"),
    [
        ('w:val="0080" w:firstRow="0" w:firstColumn="1"', True),
        ('w:firstColumn="true"', True),
        ('w:val="0000" w:firstRow="0" w:firstColumn="0"', False),
        # What Word says of any new table.
        ('w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"', False),
        ('w:val="0020" w:firstRow="1" w:firstColumn="0"', False),
        ("", False),
    ],
)
def test_the_first_column_names_the_rows_where_somebody_chose_that(look: str, is_named: bool) -> None:
    assert table(row(cell(), cell()), f"<w:tblLook {look}/>").is_named is is_named
    assert not table(row(cell(), cell())).is_named
