"""Tables of values as a workbook: real numbers, sums of what a filter leaves, texts as texts."""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineWorkbook
from tests.word.plans import AT

from planeditor.language import said
from planeditor.plan.numbers import format_moment
from planeditor.plan.tabled import Heading, Shape, Tabled
from planeditor.sheets.tabled import export_tables

MOMENT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TABLE = Tabled(
    "Planai: visi/kiti",
    [
        Heading("Planas"),
        Heading("Lėšos", Shape.MONEY, is_summed=True),
        Heading("Užpildyta", Shape.PERCENT),
        Heading("Veiklos", Shape.NUMBER, is_summed=True),
        Heading("Keistas", Shape.MOMENT),
    ],
    [
        ["=1+1", Decimal("1000.10"), 95, 12, MOMENT],
        [said("list", "(plan without a title)"), Decimal("0.20"), None, None, None],
    ],
)


def _book(*tables: Tabled) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(BytesIO(export_tables("Planai greta", tables, author="", at=AT)))


def test_values_are_numbers_and_texts_are_texts() -> None:
    rows = _book(TABLE).get_sheet_by_index(0).to_python()
    assert rows == [
        ["Planas", "Lėšos", "Užpildyta", "Veiklos", "Keistas"],
        ["=1+1", 1000.1, 95, 12, format_moment(MOMENT)],
        ["(planas be pavadinimo)", 0.2, "", "", ""],
        ["Iš viso", 1000.3, "", 12, ""],
    ]


def test_sheets_have_names_that_excel_takes() -> None:
    long = "Lėšos su PVM, Eur, pagal veiklų tipus"
    tables = [Tabled(title, TABLE.headings, TABLE.rows) for title in (TABLE.title, long, long)]
    assert _book(*tables).sheet_names == [
        "Planai visi kiti",
        "Lėšos su PVM, Eur, pagal veiklų",
        "Lėšos su PVM, Eur, pagal veik 2",
    ]


def test_the_same_tables_give_the_same_bytes() -> None:
    first, second = (export_tables("Planai", [TABLE], author="", at=AT) for _ in range(2))
    assert first == second


def test_a_table_may_have_more_columns_than_letters() -> None:
    years = [Heading(str(year), Shape.MONEY, is_summed=True) for year in range(1990, 2020)]
    table = Tabled("Metai", [Heading("Planas"), *years], [["Alytus", *map(Decimal, range(30))]])
    content = export_tables("Planai", [table], author="", at=AT)
    (sheet,) = CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names
    assert CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet).to_python()[-1][-1] == 29
    with ZipFile(BytesIO(content)) as package:
        assert b"SUBTOTAL(9,AE2:AE2)" in package.read("xl/worksheets/sheet1.xml")
