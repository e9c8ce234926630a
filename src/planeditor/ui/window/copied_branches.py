"""Copied branches for other programs: an indented list, and a table for Word and Excel."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.cells import guarded
from planeditor.plan.items import Indicator, Item, Kind, Link, field_of
from planeditor.plan.numbers import NBSP
from planeditor.plan.wording import target_text
from planeditor.ui.kit.tables.clipboard import html_text
from planeditor.ui.kit.words import tell
from planeditor.ui.views.tree.texts import Row, row_of

_TEXT = r"mso-number-format:'\@'"
"""Keeps Excel from taking „1.2“ for a date."""
_MONEY = r"mso-number-format:'\#\,\#\#0\.00';text-align:right"


def as_text(plan: OpenPlan, tops: Iterable[Item]) -> str:
    """The branches as lines, two spaces deeper at each level: „1.2. Plėtoti STEAM“, and a sum after a tab.

    After the tab of an indicator its target is named, so that nobody takes it for a sum.
    """
    return "\n".join(guarded("  " * depth + _text(row, target)) for depth, row, target in _rows(plan, tops))


def as_html(plan: OpenPlan, tops: Iterable[Item]) -> str:
    """The branches as a table of number, title, money (with VAT, Eur) and time."""
    heads = "".join(f"<th>{escape(head)}</th>" for head in _heads())
    lines = "".join(_line(row, target) for _, row, target in _rows(plan, tops))
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" style="border-collapse:collapse"><tr>{heads}</tr>{lines}</table></body></html>'
    )


def _rows(plan: OpenPlan, tops: Iterable[Item]) -> Iterator[tuple[int, Row, str]]:
    """How deep each item is, its row, and the target of an indicator."""
    for top in tops:
        depths = {top.parent: -1}
        for item in plan.tree.walk(top.id):
            depths[item.id] = depths[item.parent] + 1
            yield depths[item.id], _row(plan, item), _target(item)


def _row(plan: OpenPlan, item: Item) -> Row:
    """As the tree says it, in words where only the icon tells a link from its activity there."""
    row = row_of(plan, item)
    target = plan.tree.get(item.target) if isinstance(item, Link) else None
    if target is None:
        return row
    words = QCoreApplication.translate("copied", "Link with “{activity}”")
    activity = row_of(plan, target)
    return row._replace(title=words.replace("{activity}", f"{activity.number} {activity.title}".strip()))


def _target(item: Item) -> str:
    """„Siektina reikšmė: 50 proc.“; "" where there is none."""
    if not isinstance(item, Indicator) or not (target := target_text(item.target)):
        return ""
    return f"{tell(field_of(Kind.INDICATOR, 'target').said)}: {target} {item.unit}".rstrip()


def _text(row: Row, target: str) -> str:
    return f"{f'{row.number} {row.title}'.strip()}\t{target or _sum(row)}".rstrip()


def _sum(row: Row) -> str:
    """Without the spaces that spreadsheets would take for text."""
    return row.money.replace(NBSP, "")


def _line(row: Row, target: str) -> str:
    title = f"{row.title} – {target}" if target else row.title  # the column of sums is no place for a target
    return (
        f'<tr><td style="{_TEXT}">{escape(row.number)}</td><td{html_text(title)}>{escape(title)}</td>'
        f'<td style="{_MONEY}">{_sum(row)}</td><td>{escape(row.time)}</td></tr>'
    )


def _heads() -> list[str]:
    return [
        QCoreApplication.translate("copied", "No."),
        QCoreApplication.translate("copied", "Title"),
        QCoreApplication.translate("copied", "Funding with VAT, Eur"),
        QCoreApplication.translate("copied", "Time"),
    ]
