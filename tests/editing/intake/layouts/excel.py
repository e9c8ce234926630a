"""Layouts of Excel, made by XlsxWriter, and what is copied from it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from tests.editing.intake.layouts.content import (
    PLAN,
    YEARS,
    activities,
    numbered,
    sums,
    workbook,
)  # fmt: skip


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


def a_sheet_for_each_task() -> bytes:
    """Sheets that are called as tasks, each with its total as a formula."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        for task, known in ((task, known) for tasks in PLAN.values() for task, known in tasks.items()):
            sheet = book.add_worksheet(task[:31])
            sheet.write_string(0, 0, f"Uždavinys. {task}")
            sheet.write_row(2, 0, ["Nr.", "Priemonė", "Vykdytojas", "Terminas", "Suma be PVM, Eur"])
            for at, one in enumerate(known, 3):
                sheet.write_row(at, 0, [f"{at - 2}.", one.title, one.executor, one.term, float(one.total)])
            whole = sum((one.total for one in known), Decimal(0))
            sheet.write_string(3 + len(known), 1, "Iš viso")
            sheet.write_formula(3 + len(known), 4, f"=SUM(E4:E{3 + len(known)})", None, float(whole))
    return target.getvalue()


def copied_text() -> bytes:
    """What Excel puts on the clipboard as text: a cell of two lines stands in quotes."""
    rows = numbered(
        lambda level, number, title: [number, title, "", "", ""],
        lambda number, one: [number, one.title, f'"{one.executor}\n"', one.term, f"{sums(one.total)} €"],
    )
    head = ["Eil. Nr.", "Veikla", "Atsakinga institucija", '"Įgyvendinimo\nlaikotarpis"', "Lėšų poreikis"]
    return "".join("\t".join(row) + "\r\n" for row in [head, *rows]).encode()
