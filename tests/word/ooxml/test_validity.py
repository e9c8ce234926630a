from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from tests.ooxml import validation_errors

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import content_control, paragraph, paragraphs, run
from planeditor.word.ooxml.sections import LANDSCAPE, PORTRAIT
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Cell, Column, Merge, Row, RowKind, table

HOSTILE = {
    "forbidden characters": "a\x00b\x0c\x1f\ufffe",
    "lone surrogates": "\ud800a\udfff",
    "markup": "</w:t><w:p/>&amp;]]><!-- <?xml",
    "right to left": "\u202eatbus\u202c \u200fשלום\u200e",
    "a very long word": "ž" * 100_000,
    "very many lines": "– a\n\n" * 2_000,
    "nothing": "",
    "only spaces": " \u00a0\t\r\n ",
    "beyond the basic plane": "\U0001f600\U0010ffff",
}
KEPT = {"markup", "right to left", "a very long word", "beyond the basic plane"}


@pytest.fixture
def check(tmp_path: Path) -> "Check":
    return Check(tmp_path / "document.docx")


class Check:
    """Writes a document to a file and asks the validator about it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, content: bytes) -> None:
        self._path.write_bytes(content)
        assert validation_errors(self._path) == []


def test_the_template_is_valid(template: bytes, check: Check) -> None:
    check(template)


def test_a_document_of_everything_is_valid(document: WordDocument, check: Check) -> None:
    columns = [Column(15, Align.CENTER), Column(80), *[Column(25, Align.RIGHT)] * 2]
    header = [
        [Cell("Nr.", merge=Merge.START), Cell("Veikla", merge=Merge.START), Cell("Lėšos, Eur", span=2)],
        [Cell(merge=Merge.CONTINUE), Cell(merge=Merge.CONTINUE), "2024", "2025"],
    ]
    inline = content_control([run("Stažuotė")], number=1, alias="Pavadinimas", bookmark="a.title")
    block = content_control(
        paragraphs("Bus:\n– viena;\n– kita."), number=2, alias="Aprašymas", bookmark="a.text"
    )
    in_cell = content_control([paragraph("laukas", Style.TABLE_TEXT)], number=3, alias="x", bookmark="a.x")
    rows = [
        Row([Cell("1.1. Uždavinys", span=4)], RowKind.GROUP),
        Row(["1.1.1.", Cell([paragraph([inline], Style.TABLE_TEXT)]), "1,00", "2,00"]),
        Row(["1.1.2.", Cell([in_cell]), "1,00", "2,00"]),
        Row([Cell("Iš viso", span=2, align=Align.RIGHT), "2,00", "4,00"], RowKind.TOTAL),
    ]
    document.append(
        [
            paragraph("PATVIRTINTA\n2024 m. kovo 25 d.", Style.APPROVAL),
            paragraph("Pažangos planas", Style.TITLE),
            paragraph("I skyrius\nBendrosios nuostatos", Style.HEADING_1, keep_next=True, new_page=True),
            paragraph([run("Rezultatas:\t"), run("yra")], Style.BODY_TEXT),
            block,
        ]
    )
    document.start_section(LANDSCAPE)
    document.append([table(columns, header, rows, document.page.text_width)])
    document.start_section(PORTRAIT)
    document.append([table(columns, [], rows[:1], document.page.text_width)])
    document.add_custom_xml(b"<a/>")
    document.add_custom_xml(b"<a/>")
    moment = datetime(2024, 3, 25, tzinfo=UTC)
    document.describe("Pažangos planas", "Jonas Jonaitis", moment, moment)
    check(document.to_bytes())


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_makes_a_valid_document(document: WordDocument, check: Check, name: str) -> None:
    text = HOSTILE[name]
    rows = [Row([text, Cell([paragraph(text, Style.TABLE_TEXT)])])]
    document.append([paragraph([content_control([run(text)], number=1, alias=text, bookmark="t")])])
    document.append([*paragraphs(text), table([Column(1), Column(2)], [[text, text]], rows, 9000)])
    moment = datetime(2024, 3, 25, tzinfo=UTC)
    document.describe(text, text, moment, moment)
    content = document.to_bytes()
    if name in KEPT:
        assert text in [cell.text for cell in Document(BytesIO(content)).tables[0].rows[1].cells]
    check(content)
