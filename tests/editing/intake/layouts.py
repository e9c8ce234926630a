"""Drafts of one known content in the layouts that people use, made by python-docx and XlsxWriter."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import docx
import xlsxwriter
from docx.document import Document
from docx.table import Table

from planeditor.plan.numbers import format_money
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource

EU, VAT, MUNICIPAL = FundingSource.EU, FundingSource.STATE_VAT, FundingSource.MUNICIPAL
YEARS = (2024, 2025, 2026)


@dataclass(frozen=True)
class Known:
    """An activity as it is known: its money in Eur without VAT by year, and who pays all of it."""

    title: str
    start: Quarter
    end: Quarter
    executor: str
    net: dict[int, Decimal]
    vat: Decimal = Decimal("0.00")
    target: str = "10"

    @property
    def total(self) -> Decimal:
        return sum(self.net.values(), Decimal("0.00"))

    @property
    def term(self) -> str:
        if self.start == self.end:
            return self.start.text
        return f"{self.start.text} – {self.end.text}"


def _known(title: str, start: tuple[int, int], end: tuple[int, int], vat: str, **net: str) -> Known:
    by_year = {int(year[1:]): Decimal(amount) for year, amount in net.items()}
    return Known(title, Quarter(*start), Quarter(*end), "Švietimo skyrius", by_year, Decimal(vat))


PLAN: dict[str, dict[str, list[Known]]] = {
    "Mažinti mokinių pasiekimų atotrūkius": {
        "Stiprinti lyderystę veikiant": [
            _known("Vadovų stažuotės", (2024, 3), (2024, 4), "0", y2024="12345.67"),
            _known("Konsultantų paslaugos", (2024, 4), (2026, 1), "2100", y2024="4000", y2025="6000"),
        ],
        "Plėtoti įtrauktį": [
            _known("Sensorinis kambarys", (2025, 1), (2025, 2), "10920", y2025="52000"),
        ],
    },
    "Kurti šiuolaikišką aplinką": {
        "Kurti STEAM aplinką": [
            _known("Laboratorijų įranga", (2024, 3), (2025, 3), "15750", y2024="25000", y2025="50000"),
            _known("Robotų būreliai", (2025, 4), (2025, 4), "0", y2025="850.50"),
            _known("Sklaida", (2024, 2), (2026, 2), "0", y2024="9000", y2025="12000", y2026="9000"),
        ],
    },
}


def activities() -> list[tuple[str, str, Known]]:
    """Each with its goal and task."""
    return [
        (goal, task, one) for goal, tasks in PLAN.items() for task, known in tasks.items() for one in known
    ]


Rows = list[list[Any]]
SPAN = object()
"""In a row of a layout: the cell before goes on."""


def numbered(group: Callable[[int, str, str], list[Any]], row: Callable[[str, Known], list[Any]]) -> Rows:
    """Rows of a table: `group` makes those of goals (1) and tasks (2), `row` those of activities."""
    rows: Rows = []
    for first, (goal, tasks) in enumerate(PLAN.items(), 1):
        rows.append(group(1, f"{first}.", goal))
        for second, (task, known) in enumerate(tasks.items(), 1):
            rows.append(group(2, f"{first}.{second}.", task))
            rows += [row(f"{first}.{second}.{third}.", one) for third, one in enumerate(known, 1)]
    return rows


def word_table(document: Document, rows: Rows) -> Table:
    """A table with the rows; cells that go on are merged."""
    table = document.add_table(len(rows), max(map(len, rows)))
    for at, row in enumerate(rows):
        cells = table.rows[at].cells
        for place, text in enumerate(row):
            if text is not SPAN:
                end = place
                while end + 1 < len(row) and row[end + 1] is SPAN:
                    end += 1
                cell = cells[place].merge(cells[end]) if end > place else cells[place]
                cell.text = "" if text is None else str(text)
    return table


def saved(document: Document) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def workbook(fill: Callable[[xlsxwriter.Workbook, Any], None]) -> bytes:
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        fill(book, book.add_worksheet("Priemonės"))
    return target.getvalue()


def sums(amount: Decimal) -> str:
    return format_money(amount, unit=False)


def _indicator(known: Known) -> str:
    return f"Dalyvių skaičius – {known.target}"


def _wide(number: str, title: str, columns: int) -> list[Any]:
    return [number, title, *[SPAN] * (columns - 2)]


def worded_groups() -> bytes:
    """Group rows with words, merged over all columns; a total at the end."""
    document = docx.Document()
    words = {1: "Tikslas", 2: "Uždavinys"}
    rows = numbered(
        lambda level, number, title: _wide(number, f"{words[level]}. {title}", 6),
        lambda number, one: [number, one.title, one.executor, one.term, sums(one.total), _indicator(one)],
    )
    total = sum((one.total for _, _, one in activities()), Decimal("0.00"))
    head = [
        "Eil. Nr.",
        "Priemonės pavadinimas",
        "Vykdytojas",
        "Įgyvendinimo terminas",
        "Lėšos, Eur be PVM",
        "Vertinimo kriterijai",
    ]
    word_table(
        document,
        [head, ["1", "2", "3", "4", "5", "6"], *rows, ["Iš viso:", SPAN, SPAN, SPAN, sums(total), None]],
    )
    return saved(document)


def numbers_only() -> bytes:
    """Groups known by their numbers alone, with subtotals beside them."""
    document = docx.Document()

    def group(level: int, number: str, title: str) -> list[Any]:
        known = [one for goal, task, one in activities() if title in (goal, task)]
        return [number, title, None, None, sums(sum((one.total for one in known), Decimal("0.00")))]

    rows = numbered(group, lambda number, one: [number, one.title, one.executor, one.term, sums(one.total)])
    word_table(
        document,
        [["Nr.", "Tikslai, uždaviniai, priemonės", "Atsakingas", "Laikotarpis", "Lėšų poreikis, Eur"], *rows],
    )
    return saved(document)


def merged_columns() -> bytes:
    """Goals and tasks in columns of their own, merged down."""
    document = docx.Document()
    rows: Rows = [["Tikslas", "Uždavinys", "Veikla", "Atsakingas", "Pradžia", "Pabaiga", "Suma, Eur"]]
    rows += [
        [goal, task, one.title, one.executor, one.start.text, one.end.text, sums(one.total)]
        for goal, task, one in activities()
    ]
    table = word_table(document, rows)
    for column in (0, 1):
        start = 1
        for at in range(2, len(rows) + 1):
            if at == len(rows) or rows[at][column] != rows[start][column]:
                text = str(rows[start][column])
                merged = table.cell(start, column).merge(table.cell(at - 1, column))
                merged.text = text
                start = at
    return saved(document)


def tables_under_headings() -> bytes:
    """A heading for each goal and task, a table for each task, numbers anew in each."""
    document = docx.Document()
    document.add_heading("Priemonių planas", 1)
    for first, (goal, tasks) in enumerate(PLAN.items(), 1):
        document.add_heading(f"{first} tikslas. {goal}", 2)
        for second, (task, known) in enumerate(tasks.items(), 1):
            document.add_heading(f"{first}.{second} uždavinys. {task}", 3)
            rows = [
                [f"{at}.", one.title, one.executor, one.term, sums(one.total) + " Eur"]
                for at, one in enumerate(known, 1)
            ]
            word_table(document, [["Nr.", "Veiklos", "Atsakingi", "Terminai", "Lėšos"], *rows])
    return saved(document)


def net_vat_gross() -> bytes:
    """Sums without VAT, VAT, and with it, of activities known by numbers."""
    document = docx.Document()
    rows = numbered(
        lambda level, number, title: _wide(number, title, 7),
        lambda number, one: [
            number,
            one.title,
            one.executor,
            one.term,
            sums(one.total),
            sums(one.vat),
            sums(one.total + one.vat),
        ],
    )
    word_table(document, [
        ["Nr.", "Veikla", "Vykdytojai", "Terminas", "Lėšos, Eur", SPAN, SPAN],
        ["", "", "", "", "be PVM", "PVM", "su PVM"],
        *rows,
    ])  # fmt: skip
    return saved(document)


def net_and_gross() -> bytes:
    """Sums without VAT and with it; the VAT between them."""
    document = docx.Document()
    rows = numbered(
        lambda level, number, title: [number, title, None, None, None],
        lambda number, one: [number, one.title, one.term, sums(one.total), sums(one.total + one.vat)],
    )
    word_table(document, [["Nr.", "Veikla", "Terminas", "Suma be PVM, Eur", "Suma su PVM, Eur"], *rows])
    return saved(document)


def thousands() -> bytes:
    """Sums in thousands, in Word."""
    document = docx.Document()
    rows = numbered(
        lambda level, number, title: _wide(number, title, 5),
        lambda number, one: [
            number,
            one.title,
            one.executor,
            one.term,
            f"{one.total / 1000:f}".replace(".", ",")
            + ("0" if len(f"{one.total / 1000:f}".rsplit(".")[-1]) == 3 else ""),
        ],
    )
    word_table(
        document,
        [
            [
                "Nr.",
                "Priemonė",
                "Atsakingas vykdytojas",
                "Įvykdymo terminas",
                "Planuojamos lėšos (tūkst. Eur)",
            ],
            *rows,
        ],
    )
    return saved(document)


def years_in_excel() -> bytes:
    """True numbers by years under a merged heading, with a column and a row of totals."""

    def fill(book: Any, sheet: Any) -> None:
        money = book.add_format({"num_format": "#,##0.00"})
        sheet.merge_range(0, 0, 0, 7, "PRIEMONIŲ PLANAS")
        for place, text in enumerate(["Nr.", "Veikla", "Atsakingas", "Terminas"]):
            sheet.merge_range(2, place, 3, place, text)
        sheet.merge_range(2, 4, 2, 7, "Lėšos, Eur be PVM")
        for place, year in enumerate(YEARS):
            sheet.write(3, 4 + place, year)
        sheet.write(3, 7, "Iš viso")
        rows = numbered(
            lambda level, number, title: [number, title],
            lambda number, one: [
                number,
                one.title,
                one.executor,
                one.term,
                *(one.net.get(year) for year in YEARS),
                one.total,
            ],
        )
        for at, row in enumerate(rows, 4):
            for place, value in enumerate(row):
                if isinstance(value, Decimal):
                    sheet.write_number(at, place, float(value), money)
                elif value is not None:
                    sheet.write_string(at, place, value)
        sheet.write(4 + len(rows), 1, "Iš viso:")
        for place in range(4, 8):
            sheet.write_formula(
                4 + len(rows), place, f"=SUM({chr(65 + place)}5:{chr(65 + place)}{4 + len(rows)})", money
            )

    return workbook(fill)


def sources_in_excel() -> bytes:
    """A column for each source; VAT is paid by the state."""

    def fill(book: Any, sheet: Any) -> None:
        head = [
            "Eil. Nr.",
            "Veiklos pavadinimas",
            "Pradžia",
            "Pabaiga",
            "ES lėšos",
            "VB lėšos (PVM)",
            "SB",
            "Iš viso, Eur",
        ]
        sheet.write_row(0, 0, head)
        rows = numbered(
            lambda level, number, title: [number, title],
            lambda number, one: [
                number,
                one.title,
                one.start.first_day,
                one.end.first_day,
                one.total,
                one.vat,
                Decimal(0),
                one.total + one.vat,
            ],
        )
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(rows, 1):
            for place, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, place, value, day)
                elif isinstance(value, Decimal):
                    sheet.write_number(at, place, float(value))
                else:
                    sheet.write_string(at, place, value)

    return workbook(fill)


def thousands_in_excel() -> bytes:
    """Numbers in thousands by years under a heading that says so; others are whole and only shown so."""

    def fill(book: Any, sheet: Any) -> None:
        shown = book.add_format({"num_format": "#,##0.0,"})
        sheet.write_row(
            0, 0, ["Nr.", "Veikla", "Terminas", *(f"{year} m. lėšos, tūkst. Eur" for year in YEARS)]
        )
        rows = numbered(
            lambda level, number, title: [number, title],
            lambda number, one: [number, one.title, one.term, *(one.net.get(year) for year in YEARS)],
        )
        for at, row in enumerate(rows, 1):
            for place, value in enumerate(row):
                if isinstance(value, Decimal) and place % 2:
                    sheet.write_number(at, place, float(value), shown)
                elif isinstance(value, Decimal):
                    sheet.write_number(at, place, float(value / 1000))
                elif value is not None:
                    sheet.write_string(at, place, value)

    return workbook(fill)


def rows_of_sources() -> bytes:
    """An activity over several rows, one for each source and year."""

    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(1, 1, ["Uždavinys", "Veikla", "Terminas", "Finansavimo šaltinis", *map(str, YEARS)])
        at = 2
        for _, task, one in activities():
            lines: Sequence[tuple[str, list[Decimal | None]]] = [
                ("EGADP", [one.net.get(year) for year in YEARS]),
                *(
                    [("VB (PVM)", [one.vat if year == one.start.year else None for year in YEARS])]
                    if one.vat
                    else []
                ),
            ]
            for place, text in ((1, task), (2, one.title), (3, one.term)):
                if len(lines) > 1:
                    sheet.merge_range(at, place, at + len(lines) - 1, place, text)
                else:
                    sheet.write_string(at, place, text)
            for source, amounts in lines:
                sheet.write_string(at, 4, source)
                for place, amount in enumerate(amounts, 5):
                    if amount is not None:
                        sheet.write_number(at, place, float(amount))
                at += 1

    return workbook(fill)


def plain_list() -> bytes:
    """No groups at all, a title above, sums as people write them."""
    document = docx.Document()
    rows = [[one.title, one.term, f"€ {sums(one.total)}", one.executor] for _, _, one in activities()]
    word_table(document, [["Priemonė", "Kada", "Kaina", "Kas atsakingas"], *rows])
    return saved(document)


def tracked() -> bytes:
    """Rows inserted with tracked changes, and one that was deleted."""
    from lxml import etree

    document = docx.Document()
    rows = [
        [f"{at}.", one.title, one.term, sums(one.total)] for at, (_, _, one) in enumerate(activities(), 1)
    ]
    table = word_table(
        document,
        [
            ["Nr.", "Veikla", "Terminas", "Lėšos, Eur"],
            *rows,
            ["7.", "Ištrinta veikla", "2024 m.", "99 999,00"],
        ],
    )
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for row, mark in ((table.rows[1], "ins"), (table.rows[-1], "del")):
        properties = row._tr.get_or_add_trPr()
        etree.SubElement(properties, f"{space}{mark}", {f"{space}id": "1", f"{space}author": "A"})
    paragraph = table.rows[2].cells[3].paragraphs[0]._p
    deleted = etree.SubElement(paragraph, f"{space}del", {f"{space}id": "2", f"{space}author": "A"})
    run = etree.SubElement(deleted, f"{space}r")
    etree.SubElement(run, f"{space}delText").text = "88 888,00"
    return saved(document)


@dataclass(frozen=True)
class Layout:
    """A draft, and what of the content it tells."""

    name: str
    content: bytes
    groups: str = "goals and tasks"
    has_vat: bool = False
    has_years: bool = False
    has_sources: bool = False
    has_executor: bool = True


def layouts() -> Iterator[Layout]:
    """All of them."""
    yield Layout("worded groups.docx", worded_groups())
    yield Layout("numbers only.docx", numbers_only())
    yield Layout("merged columns.docx", merged_columns())
    yield Layout("tables under headings.docx", tables_under_headings())
    yield Layout("net, VAT, gross.docx", net_vat_gross(), has_vat=True)
    yield Layout("net and gross.docx", net_and_gross(), has_vat=True, has_executor=False)
    yield Layout("thousands.docx", thousands())
    yield Layout("plain list.docx", plain_list(), groups="")
    yield Layout("tracked.docx", tracked(), groups="", has_executor=False)
    yield Layout("years.xlsx", years_in_excel(), has_years=True)
    yield Layout("sources.xlsx", sources_in_excel(), has_vat=True, has_sources=True, has_executor=False)
    yield Layout("thousands.xlsx", thousands_in_excel(), has_years=True, has_executor=False)
    sources = rows_of_sources()
    yield Layout("rows of sources.xlsx", sources, "tasks", True, True, True, has_executor=False)
