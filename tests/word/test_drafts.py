"""Drafts in Word as blocks: merged cells, nested tables, automatic numbers, tracked changes."""

from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from tests.word.reading.making import document_bytes, paragraph

from planeditor.blocks.block import Block
from planeditor.blocks.draft import Draft
from planeditor.word.drafts import read_draft
from planeditor.word.ooxml.markup import NAMESPACE

_LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{}"/></w:lvl>'
_LEVELS = "".join(_LEVEL.format(*level) for level in enumerate(("%1.", "%1.%2.", "%1.%2.%3.")))
_ABSTRACT = f'<w:abstractNum xmlns:w="{NAMESPACE}" w:abstractNumId="77">{_LEVELS}</w:abstractNum>'
_NUM = f'<w:num xmlns:w="{NAMESPACE}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'


def read(document: Document) -> Draft:
    target = BytesIO()
    document.save(target)
    return read_draft(target.getvalue(), "a.docx")


def of_body(body: str) -> list[Block]:
    return [*read_draft(document_bytes(body), "a.docx").blocks]


def numbered(cell: object, level: int) -> None:
    """Number the first paragraph of a cell by Word itself."""
    properties = cell.paragraphs[0]._p.get_or_add_pPr()  # type: ignore[attr-defined]
    properties.append(
        parse_xml(f'<w:numPr xmlns:w="{NAMESPACE}"><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
    )


def test_automatic_numbers_are_seen() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_ABSTRACT))
    numbering.append(parse_xml(_NUM))
    table = document.add_table(5, 2)
    for row, (level, text) in zip(
        table.rows, [(0, "A"), (1, "B"), (2, "C"), (2, "D"), (1, "E")], strict=True
    ):
        numbered(row.cells[0], level)
        row.cells[1].text = text
    assert read(document).blocks[0].texts() == [
        ["1.", "A"], ["1.1.", "B"], ["1.1.1.", "C"], ["1.1.2.", "D"], ["1.2.", "E"],
    ]  # fmt: skip


def test_merged_cells_span_their_places() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "a"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "b"
    table.cell(2, 2).text = "c"
    (block,) = read(document).blocks
    assert block.texts() == [["a", "b", ""], ["", "", ""], ["", "", "c"]]
    assert (block.origin(1, 0).text, block.origin(0, 2).text) == ("a", "b")


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    document = docx.Document()
    outer = document.add_table(1, 1)
    outer.cell(0, 0).text = "Viršus"
    inner = outer.cell(0, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "x", "y"
    assert [block.texts() for block in read(document).blocks] == [[["Viršus"]], [["x", "y"]]]


def test_headings_stand_above_what_follows() -> None:
    document = docx.Document()
    document.add_heading("Planas", 1)
    document.add_heading("Mokyklos", 2)
    document.add_paragraph("(tūkst. Eur)")
    document.add_table(1, 1).cell(0, 0).text = "x"
    document.add_heading("Komanda", 2)
    document.add_table(1, 1).cell(0, 0).text = "y"
    tables = [block for block in read(document).blocks if block.is_table]
    assert [block.above for block in tables] == [("Planas", "Mokyklos"), ("Planas", "Komanda")]
    assert tables[0].note == "(tūkst. Eur)"


def test_tracked_changes_are_as_if_accepted() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">buvo </w:t></w:r>'
        '<w:ins w:id="1" w:author="A"><w:r><w:t>tapo</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>nebėra</w:delText></w:r></w:del></w:p>'
    )
    ((line,),) = of_body(body)[0].rows
    assert line.text == "buvo tapo"


def test_signs_of_word_are_what_they_mean() -> None:
    body = (
        "<w:p><w:r><w:t>7</w:t><w:noBreakHyphen/><w:t>8 klasių</w:t><w:br/><w:t>kvali</w:t><w:softHyphen/>"
        '<w:t>fikacija</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )
    ((line,),) = of_body(body)[0].rows
    assert line.text == "7‑8 klasių\nkvalifikacija✓"


def test_controls_are_seen_through() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Valdiklyje')}</w:sdtContent></w:sdt>"
    ((line,),) = of_body(body)[0].rows
    assert line.text == "Valdiklyje"
