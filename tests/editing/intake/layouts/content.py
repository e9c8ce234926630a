"""The one content that all layouts have, and what their makers share."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

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


def indicator(known: Known) -> str:
    return f"Dalyvių skaičius – {known.target}"


def wide(number: str, title: str, columns: int) -> list[Any]:
    return [number, title, *[SPAN] * (columns - 2)]
