"""Tables of values as a document: a chapter for each, a dash for nothing, exact sums."""

from decimal import Decimal
from pathlib import Path

from tests.ooxml import validation_errors
from tests.word.plans import AT

from planeditor.plan.tabled import Heading, Shape, Tabled
from planeditor.word.reading.blocks import Paragraph, Table
from planeditor.word.reading.document import read_document
from planeditor.word.tabled import export_tables

HEADINGS = [
    Heading("Planas", width=40),
    Heading("Lėšos", Shape.MONEY, is_summed=True),
    Heading("Užpildyta", Shape.PERCENT),
]
TABLES = [
    Tabled(
        "Planai",
        HEADINGS,
        [["Alytus", Decimal("1000000.10"), 95], ["<b>&", Decimal("0.20"), None], ["Jonava", None, 0]],
    ),
    Tabled("Kas išsiskiria", HEADINGS[:1], [["Alytus"]], note="Tai ne taisyklė."),
]


def _made() -> bytes:
    return export_tables("Planai greta", ["Planų skaičius: 3."], TABLES, author="", at=AT)


def _cells(table: Table) -> list[list[str]]:
    return [
        ["\n".join(one.text for one in cell.blocks if isinstance(one, Paragraph)) for cell in row.cells]
        for row in table.rows
    ]


def test_each_table_is_a_chapter_on_landscape_pages() -> None:
    (section,) = read_document(_made()).sections
    assert section.page.width > section.page.height
    texts = [one.text for one in section.blocks if isinstance(one, Paragraph) and one.text]
    assert texts == [
        "Planai greta", "Planų skaičius: 3.", "Parengta 2024\u00a0m. kovo 25\u00a0d.",
        "Planai", "Kas išsiskiria", "Tai ne taisyklė.",
    ]  # fmt: skip
    first, second = (_cells(one) for one in section.blocks if isinstance(one, Table))
    assert first == [
        ["Planas", "Lėšos", "Užpildyta"],
        ["Alytus", "1\u00a0000\u00a0000,10", "95\u00a0%"],
        ["<b>&", "0,20", "–"],
        ["Jonava", "–", "0\u00a0%"],
        ["Iš viso", "1\u00a0000\u00a0000,30", ""],
    ]
    assert second == [["Planas"], ["Alytus"]]


def test_word_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "planai.docx"
    path.write_bytes(_made())
    assert _made() == path.read_bytes()
    assert validation_errors(path) == []
