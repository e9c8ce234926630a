"""What is told of tables beyond what Typst tells of them, and only in files that it made."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from tests.typeset.here import pages_of
from tests.typeset.structure import attribute, rows, tables
from tests.word.reading.making import SECTION, document_bytes, paragraph

from planeditor.typeset.document import Source, source
from planeditor.typeset.tags import TableTags, tagged
from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.reading.document import read_document

NAMED = '<w:tblLook w:firstRow="0" w:firstColumn="1"/><w:tblCaption w:val="Ką „(sako)“ \\ 😀"/>'
UNASKED = '<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/>'
LINES = '<w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
GRID = "<w:tblGrid>" + '<w:gridCol w:w="3000"/>' * 3 + "</w:tblGrid>"


def _table(*lines: str, properties: str = NAMED + LINES) -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{GRID}{''.join(lines)}</w:tbl><w:p/>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(content: str = paragraph("x"), properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _wide(columns: int) -> str:
    return _cell(properties=f'<w:gridSpan w:val="{columns}"/>')


ONE = _cell()
BEGUN = _cell(properties='<w:vMerge w:val="restart"/>')
MERGED = _cell(properties='<w:vMerge w:val="continue"/>')
ENGLISH = _cell('<w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>the name of it</w:t></w:r></w:p>')
KEPT = _cell(paragraph("x", "<w:keepNext/>"))
PLAIN = _row(ONE, ONE, ONE)
HEADER = _row(ONE, ONE, ONE, properties="<w:tblHeader/>")
HIGH = '<w:trHeight w:val="900"/>'
INNER = _table(PLAIN, properties=LINES)


def _kinds(pdf: bytes) -> list[list[str]]:
    """Of each table the kinds of the cells in its rows: headings of rows and of columns, data."""
    kinds = {"/Row": "R", "/Column": "C", "None": "-"}
    with pikepdf.open(BytesIO(pdf)) as read:
        assert not read.check_pdf_syntax()
        return [
            ["".join(kinds[str(attribute(cell, "/Scope"))] for cell in row) for row in rows(table)]
            for table in tables(read)
        ]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (_table(PLAIN, PLAIN), [["R--", "R--"]]),
        (_table(PLAIN, properties=NAMED), [["R--"]]),
        (_table(PLAIN, properties=UNASKED), [["---"]]),
        (_table(HEADER, HEADER, PLAIN, PLAIN), [["CCC", "CCC", "R--", "R--"]]),
        (_table(_row(_wide(3), properties="<w:tblHeader/>"), PLAIN), [["C", "R--"]]),
        (_table(HEADER, HEADER), [["R--", "R--"]]),
        (_table(_row(BEGUN, ONE, ONE), _row(MERGED, ONE, ONE), PLAIN), [["R--", "--", "R--"]]),
        (_table(_row(BEGUN, BEGUN, BEGUN), _row(MERGED, MERGED, MERGED), PLAIN), [["R--", "", "R--"]]),
        (_table(_row(_wide(3)), _row(_wide(2), ONE), _row(ONE, _wide(2))), [["-", "R-", "R-"]]),
        (_table(_row(ONE, ONE, properties='<w:gridBefore w:val="1"/>'), PLAIN), [["---", "R--"]]),
        (_table(_row(ONE), PLAIN), [["--", "R--"]]),
        (_table(_row(_cell("<w:p/>"), ONE, ONE), PLAIN), [["---", "R--"]]),
        (_table(_row(_cell(INNER), _cell(INNER), ONE), PLAIN), [["---", "R--"], ["---"], ["---"]]),
        (_table(_row(ONE, _cell(_table(PLAIN)), ONE)), [["R--"], ["R--"]]),
        (_table(_row(ENGLISH, ENGLISH, ENGLISH), _row(ENGLISH, ONE, ONE)), [["R--", "R--"]]),
        (_table(_row(KEPT, ONE, ONE), PLAIN, PLAIN), [["R---", "R--", "R---"]]),
        (INNER + _table(PLAIN) + _table() + _table(PLAIN, properties=LINES), [["---"], ["R--"], ["---"]]),
        (_table(_row(BEGUN, ONE, ENGLISH, properties=HIGH), _row(MERGED, ONE, ONE)), [["R--", "--"]]),
        (_table(HEADER, *[PLAIN] * 120), [["CCC", *["R--"] * 120]]),
    ],
)  # fmt: skip
def test_the_first_cells_of_rows_name_them(body: str, kinds: list[list[str]]) -> None:
    content = document_bytes(body + SECTION)
    paper = pages_of(content)
    assert _kinds(paper.pdf) == kinds
    with pikepdf.open(BytesIO(paper.pdf)) as read:
        told = [str(attribute(one, "/Summary") or "") for one in tables(read)]
    assert told == [one.summary for one in source(read_document(content)).tables]
    changed = [int(number) for number in re.findall(rb"\n(\d+) 1\n\d{10} 00000 n\r", paper.pdf)]
    assert changed == sorted(changed)
    assert len(changed) == len([*filter(None, told)])
    assert paper.pdf == pages_of(content).pdf


def test_tables_in_margins_are_none_that_are_read() -> None:
    header = f'<w:hdr xmlns:w="{NAMESPACE}">{_table(PLAIN)}</w:hdr>'.encode()
    content = document_bytes(_table(PLAIN) + SECTION, {"word/header2.xml": header})
    paper = pages_of(content)
    assert paper.text(0).count("x") == 6
    assert _kinds(paper.pdf) == [["R--"]]


@pytest.fixture(scope="module")
def typeset() -> tuple[bytes, Source]:
    """A file as Typst makes it, and what it is made of."""
    made_of = source(read_document(document_bytes(_table(HEADER, PLAIN, PLAIN) + INNER + SECTION)))
    made = typst.Compiler().compile(input=made_of.text, format="pdf", timestamp=0)
    assert isinstance(made, bytes)
    return made, made_of


def test_nothing_but_tables_and_their_cells_is_changed(typeset: tuple[bytes, Source]) -> None:
    before, made_of = typeset
    after = tagged(before, made_of.tables)
    assert after != before
    assert len(after) > len(before)
    with pikepdf.open(BytesIO(before)) as old, pikepdf.open(BytesIO(after)) as new:
        assert len(old.objects) == len(new.objects)
        pairs = zip(old.objects, new.objects, strict=True)
        changed = [one for was, one in pairs if _said(was) != _said(one)]
        assert {str(one.S) for one in changed} == {"/Table", "/TH", "/TD"}
    # Without a summary nothing is appended either.
    silent = tagged(before, [one._replace(summary="") for one in made_of.tables])
    assert len(silent) == len(before)
    assert silent == after[: len(before)]
    assert tagged(before, [TableTags("", (False,) * len(one.named)) for one in made_of.tables]) == before


def _said(one: pikepdf.Object) -> bytes:
    return one.unparse(resolved=True) + (one.read_raw_bytes() if isinstance(one, pikepdf.Stream) else b"")


def _rewritten(pdf: bytes) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as read:
        read.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "other",
    [
        _rewritten,
        lambda pdf: b"",
        lambda pdf: pdf[:-1],
        lambda pdf: pdf + b"\n",
        lambda pdf: b" " + pdf,
        lambda pdf: pdf.replace(b"\nxref\n0 ", b"\nxref\n1 "),
        lambda pdf: re.sub(rb"0( obj\n<</Type/StructElem)", rb"1\1", pdf),
        lambda pdf: pdf.replace(b"/S/TR/", b"/S/XX/"),
        lambda pdf: pdf.replace(b"/Headers[", b"/Footers["),
        lambda pdf: pdf.replace(b"/StructTreeRoot ", b"/StructTreeRoof "),
        lambda pdf: re.sub(rb"(/S/Table/P) \d", rb"\1 0", pdf, count=1),
    ],
)  # fmt: skip
def test_a_file_that_is_not_as_typst_makes_it_is_left_alone(
    typeset: tuple[bytes, Source], other: Callable[[bytes], bytes]
) -> None:
    made, made_of = typeset
    assert other(made) != made
    assert tagged(other(made), made_of.tables) == other(made)


@pytest.mark.parametrize(
    "others",
    [
        lambda told: told[:1],
        lambda told: [*told, told[0]],
        lambda told: [told[0], told[1]._replace(named=(False, False))],
        lambda told: [told[0]._replace(named=told[0].named[1:]), told[1]],
    ],
)
def test_a_file_with_other_tables_is_left_alone(
    typeset: tuple[bytes, Source], others: Callable[[Sequence[TableTags]], Sequence[TableTags]]
) -> None:
    made, made_of = typeset
    assert tagged(made, others(made_of.tables)) == made


@given(st.data())
def test_whatever_stands_in_a_file_it_is_as_it_was_or_tagged(
    typeset: tuple[bytes, Source], data: st.DataObject
) -> None:
    made, made_of = typeset
    start = data.draw(st.integers(made.index(b"/StructElem"), len(made)), "from")
    stop = data.draw(st.integers(start, min(start + 12, len(made))), "to")
    mauled = made[:start] + data.draw(st.binary(max_size=12), "put") + made[stop:]
    after = tagged(mauled, made_of.tables)
    assert after == mauled or (len(after) > len(mauled) and after.count(b"/Scope/Row") == 2)
