"""Layouts of Word, made by python-docx."""

from decimal import Decimal
from typing import Any

import docx
from tests.editing.intake.layouts.content import (
    PLAN,
    SPAN,
    YEARS,
    Rows,
    activities,
    indicator,
    numbered,
    saved,
    sums,
    wide,
    word_table,
)  # fmt: skip


def worded_groups() -> bytes:
    """Group rows with words, merged over all columns; a total at the end."""
    document = docx.Document()
    words = {1: "Tikslas", 2: "Uždavinys"}
    rows = numbered(
        lambda level, number, title: wide(number, f"{words[level]}. {title}", 6),
        lambda number, one: [number, one.title, one.executor, one.term, sums(one.total), indicator(one)],
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
        lambda level, number, title: wide(number, title, 7),
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
        lambda level, number, title: wide(number, title, 5),
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


def thousands_by_years() -> bytes:
    """Sums in thousands by years under a merged heading, which names the unit; tasks are numbered."""
    document = docx.Document()

    def short(amount: Decimal | None) -> str:
        return "–" if amount is None else f"{amount / 1000:.5f}".rstrip("0").rstrip(".").replace(".", ",")

    rows = numbered(
        lambda level, number, title: wide(number, title, 7),
        lambda number, one: [
            number, one.title, one.executor, one.term, *(short(one.net.get(year)) for year in YEARS),
        ],
    )  # fmt: skip
    word_table(document, [
        ["Nr.", "Uždaviniai ir priemonės", "Vykdytojas", "Laikotarpis", "Lėšos, tūkst. Eur", SPAN, SPAN],
        ["", "", "", "", *map(str, YEARS)],
        *rows,
    ])  # fmt: skip
    return saved(document)


def money_apart() -> bytes:
    """What is done stands in one table, and what it costs, by years, in another one at the end."""
    document = docx.Document()
    rows = numbered(
        lambda level, number, title: wide(number, title, 4),
        lambda number, one: [number, one.title, one.executor, one.term],
    )
    word_table(document, [["Nr.", "Veikla", "Atsakingas vykdytojas", "Terminas"], *rows])
    document.add_heading("Lėšų poreikis", 1)
    costs = [
        [one.title, *(sums(one.net[year]) if year in one.net else "" for year in YEARS), sums(one.total)]
        for _, _, one in activities()
    ]
    head = ["Veikla", *(f"{year} m., Eur" for year in YEARS), "Iš viso, Eur"]
    word_table(document, [head, *costs])
    return saved(document)
