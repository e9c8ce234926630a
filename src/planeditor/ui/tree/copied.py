"""Copied branches for other programs: an indented list, and a table for Word and Excel."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.cells import guarded
from planeditor.plan.items import Item
from planeditor.plan.numbers import NBSP
from planeditor.ui.clipboard import html_text
from planeditor.ui.tree.texts import Row, row_of

_TEXT = r"mso-number-format:'\@'"
"""Keeps Excel from taking „1.2“ for a date."""
_MONEY = r"mso-number-format:'\#\,\#\#0\.00';text-align:right"


def as_text(plan: OpenPlan, tops: Iterable[Item]) -> str:
    """The branches as lines, two spaces deeper at each level: „1.2. Plėtoti STEAM“, and a sum after a tab."""
    return "\n".join(guarded("  " * depth + _text(row)) for depth, row in _rows(plan, tops))


def as_html(plan: OpenPlan, tops: Iterable[Item]) -> str:
    """The branches as a table of number, title, money (with VAT, Eur) and time."""
    heads = "".join(f"<th>{escape(head)}</th>" for head in _heads())
    lines = "".join(_line(row) for _, row in _rows(plan, tops))
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" style="border-collapse:collapse"><tr>{heads}</tr>{lines}</table></body></html>'
    )


def _rows(plan: OpenPlan, tops: Iterable[Item]) -> Iterator[tuple[int, Row]]:
    for top in tops:
        depths = {top.parent: -1}
        for item in plan.tree.walk(top.id):
            depths[item.id] = depths[item.parent] + 1
            yield depths[item.id], row_of(plan, item)


def _text(row: Row) -> str:
    return f"{f'{row.number} {row.title}'.strip()}\t{_sum(row)}".rstrip()


def _sum(row: Row) -> str:
    """Without the spaces that spreadsheets would take for text."""
    return row.money.replace(NBSP, "")


def _line(row: Row) -> str:
    return (
        f'<tr><td style="{_TEXT}">{escape(row.number)}</td><td{html_text(row.title)}>{escape(row.title)}</td>'
        f'<td style="{_MONEY}">{_sum(row)}</td><td>{escape(row.time)}</td></tr>'
    )


def _heads() -> list[str]:
    return [
        QCoreApplication.translate("copied", "No."),
        QCoreApplication.translate("copied", "Title"),
        QCoreApplication.translate("copied", "Funding with VAT, Eur"),
        QCoreApplication.translate("copied", "Time"),
    ]
