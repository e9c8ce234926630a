"""What a PDF file tells those who do not see it, looked at in its structure."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from tests.typeset.here import pages_of
from tests.typeset.structure import attribute, elements, grid, headless, rows, tables
from tests.word.exporting import FORMS, about_something, exported
from tests.word.plans import plan
from tests.word.reading.making import SECTION, document_bytes, paragraph

from planeditor.typeset.paper import Paginator
from planeditor.word.reading.blocks import Paragraph, Table
from planeditor.word.reading.document import read_document


def _read(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pages_of(content).pdf))


def _names(pdf: pikepdf.Pdf) -> list[str]:
    return [str(one.S) for one in elements(pdf.Root.StructTreeRoot)]


def _titles(pdf: pikepdf.Pdf) -> list[str]:
    def below(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            yield " ".join(str(item.title).split())
            yield from below(item.children)

    with pdf.open_outline() as outline:
        return [*below(outline.root)]


@pytest.fixture(scope="module")
def made() -> tuple[bytes, pikepdf.Pdf]:
    """A plan as a document and as a PDF file."""
    with Paginator() as paginator:
        content = exported(plan(3), paginate=paginator).content
        return content, pikepdf.open(BytesIO(paginator.pages(content).pdf))


@pytest.fixture(scope="module", params=FORMS.names())
def formed(request: pytest.FixtureRequest) -> tuple[bytes, pikepdf.Pdf]:
    """A document in one of the forms, and its PDF file."""
    content = exported(plan(3), about_something(request.param)).content
    return content, _read(content)


def test_every_form_makes_a_file_by_pdf_ua_1(formed: tuple[bytes, pikepdf.Pdf]) -> None:
    _, pdf = formed
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"].strip()
        assert told["dc:language"] in ("lt", ["lt"], {"lt"})
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "lt"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert _names(pdf)[0] == "/Document"


def test_headings_are_tagged_and_make_the_outline(made: tuple[bytes, pikepdf.Pdf]) -> None:
    content, pdf = made
    headings = [
        " ".join(block.text.split())
        for section in read_document(content).sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.layout.outline
    ]
    assert len(headings) > 20
    titles = [text.replace(" ", "").casefold() for text in _titles(pdf)]  # some are set in capitals
    assert titles == [text.replace(" ", "").casefold() for text in headings]
    assert [name[2:].isdigit() for name in _names(pdf) if name.startswith("/H")] == [True] * len(headings)


def test_no_level_of_headings_is_left_out_on_the_way_down() -> None:
    styles = ("Heading3", "Heading1", "Heading4")
    body = "".join(paragraph(style, f'<w:pStyle w:val="{style}"/>') for style in styles)
    pdf = _read(document_bytes(body + SECTION))
    assert [name for name in _names(pdf) if name.startswith("/H")] == ["/H1", "/H1", "/H2"]


def test_header_rows_are_told_from_the_others(made: tuple[bytes, pikepdf.Pdf]) -> None:
    _, pdf = made
    found = tables(pdf)
    assert len(found) > 10
    heads = [[attribute(cell, "/Scope") == "/Column" for cell in rows(one)[0]] for one in found]
    assert sum(map(all, heads)) > 6
    assert all("/TD" in [cell.S for row in rows(one) for cell in row] for one in found)


def test_tables_tell_what_they_are_of_and_which_cells_name_their_rows(
    formed: tuple[bytes, pikepdf.Pdf],
) -> None:
    content, pdf = formed
    sections = read_document(content).sections
    read = [block for section in sections for block in section.blocks if isinstance(block, Table)]
    assert [str(attribute(one, "/Summary") or "") for one in tables(pdf)] == [one.summary for one in read]
    named = [[attribute(row[0], "/Scope") == "/Row" for row in rows(one)] for one in tables(pdf)]
    assert named == [[one.is_named and not row.is_header for row in one.rows] for one in read]


def test_every_row_has_a_cell_in_each_column_and_every_cell_a_header_where_there_are_any(
    formed: tuple[bytes, pikepdf.Pdf],
) -> None:
    for one in tables(formed[1]):
        assert len({len(row) for row in grid(one)}) == 1
        if any(cell.S == "/TH" for row in rows(one) for cell in row):
            assert not headless(one)


def test_figures_are_said_in_words(made: tuple[bytes, pikepdf.Pdf]) -> None:
    _, pdf = made
    figures = [one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Figure"]
    assert figures
    assert all(len(str(one.get("/Alt", ""))) > 10 for one in figures)


def test_contents_and_references_are_links_to_where_they_say(made: tuple[bytes, pikepdf.Pdf]) -> None:
    _, pdf = made
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    named = pikepdf.NameTree(pdf.Root.Names.Dests)
    links = [[one for one in page.get("/Annots", []) if one.Subtype == "/Link"] for page in pdf.pages]
    places = [numbers[named[str(one.Dest)][0].objgen] for one in links[1]]
    assert len(places) > 10
    assert places == sorted(places) and places[-1] > places[0] > 1
    assert sum(map(len, links[2:])) > 3


def test_pages_are_called_as_they_are_numbered() -> None:
    anew = '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>'
    paper = pages_of(document_bytes(f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>{paragraph('x')}{anew}"))
    pdf = pikepdf.open(BytesIO(paper.pdf))
    assert [page.label for page in pdf.pages] == ["1", "1"]
