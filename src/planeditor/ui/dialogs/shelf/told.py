"""A good practice in words, several side by side, and the table of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QTextCursor, QTextDocument

from planeditor.editing.practices import Practice
from planeditor.language import said
from planeditor.plan.items import Kind, field_of, title_of
from planeditor.plan.numbers import by_own_clock, format_date, format_money
from planeditor.plan.wording import Wording
from planeditor.ui.dialogs.change_text import insert_table
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.words import tell

MOST_COMPARED = 3
"""Practices side by side: more columns would be too narrow to read."""
_NAMES = 18
"""Per cent of the width for what the rows are called."""
_FIELDS = (
    "areas", "type", "direction", "description", "result", "risks", "upkeep", "upkeep_funding", "networking",
)  # fmt: skip


def write_practices(document: QTextDocument, practices: Sequence[Practice]) -> None:
    """Write what the practices tell, side by side; what none of them tells is left out."""
    document.clear()
    shown = practices[:MOST_COMPARED]
    if not shown:
        return
    rows = [(tell(label), *texts) for label, texts in _rows(shown) if any(texts)]
    share = (100 - _NAMES) // len(shown)
    insert_table(QTextCursor(document), rows, (_NAMES, *[share] * len(shown)))


def _rows(practices: Sequence[Practice]) -> list[tuple[Any, list[str]]]:
    fields = [field_of(Kind.ACTIVITY, name) for name in _FIELDS]
    return [
        (said("shelf", "Whose"), [one.municipality for one in practices]),
        (said("shelf", "Activity"), [one.activity.title for one in practices]),
        (said("shelf", "From the plan"), [title_of(one.tree.root) for one in practices]),
        *((field.said, [_told(one, field) for one in practices]) for field in fields),
        (said("shelf", "Kinds of partners"), [_partners(one) for one in practices]),
        (said("shelf", "Indicators"), [_indicators(one) for one in practices]),
        (said("shelf", "Cost without VAT"), [_costs(one) for one in practices]),
        (said("shelf", "Consent"), [_consent(one) for one in practices]),
    ]


def _told(practice: Practice, field: Any) -> str:
    return str(field.type.told(getattr(practice.activity, field.name), Wording(tell, str)))


def _partners(practice: Practice) -> str:
    return "; ".join(tell(one.said) for one in practice.partners)


def _indicators(practice: Practice) -> str:
    wording = Wording(tell, str)
    told = (
        (one.title, one.unit, field_of(Kind.INDICATOR, "target").type.told(one.target, wording))
        for one in practice.indicators
    )
    return "\n".join(", ".join(filter(None, parts)) for parts in told)


def _costs(practice: Practice) -> str:
    lines = [f"{one.expense}: {format_money(one.net)}" for one in practice.costs if one.net and one.expense]
    return "\n".join(filter(None, (_cost(practice), *lines)))


def _cost(practice: Practice) -> str:
    return "" if practice.cost is None else format_money(practice.cost)


def _consent(practice: Practice) -> str:
    if practice.agreed is None:
        return tell(said("shelf", "No consent to share"))
    return tell(said("shelf", "Agreed to share on {day}", day=format_date(practice.agreed)))


def _origin(practice: Practice, store: str) -> str:
    day = format_date(by_own_clock(practice.at).date())
    if practice.store == store:
        return tell(said("shelf", "Put here on {day}", day=day))
    return tell(said("shelf", "Received, of {day}", day=day))


def _everything(practice: Practice) -> str:
    return "\n".join(text for _, texts in _rows([practice]) for text in texts)


SHELF: Table[Practice, str] = Table(
    title=said("shelf", "Good practice"),
    search=said("shelf", "Search all that is told of them"),
    none_yet=said(
        "shelf",
        "There is no good practice yet. Put an activity of a plan on the shelf, or receive a file of others.",
    ),
    none_found=said("shelf", "No good practice has these words."),
    columns=(
        Column(
            name="activity", label=said("shelf", "Activity"), is_wide=True,
            text=lambda practice, store: practice.activity.title,
        ),
        Column(
            name="municipality", label=said("shelf", "Whose"),
            text=lambda practice, store: practice.municipality,
        ),
        Column(
            name="cost", label=said("shelf", "Cost without VAT"), is_number=True,
            text=lambda practice, store: _cost(practice), key=lambda practice, store: practice.cost,
        ),
        Column(
            name="origin", label=said("shelf", "Came to the shelf"),
            text=_origin, key=lambda practice, store: practice.at,
        ),
        Column(
            name="everything", label=said("shelf", "All that is told"), is_hidden=True,
            text=lambda practice, store: _everything(practice),
        ),
    ),
)  # fmt: skip
"""The practices on the shelf; what they are compared with is the id of the store beside it."""
