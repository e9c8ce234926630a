"""Changes as they are read: item by item, each field before and after."""

from collections.abc import Iterable
from html import escape
from itertools import islice

from PySide6.QtWidgets import QApplication

from planeditor.editing.narrative import ItemChange
from planeditor.language import said
from planeditor.ui.theme import colours
from planeditor.ui.words import tell

_MOST_ITEMS = 50
"""Items that are told in full; a merge may change thousands."""

_EMPTY = said("HistoryDialog", "empty")
_NO_FIELDS = said("HistoryDialog", "The item has no filled fields.")
_ONLY_FIRST = said("HistoryDialog", "Only the first items of this change are listed.")


def change_html(items: Iterable[ItemChange], heads: tuple[str, str, str]) -> str:
    """The first items with a table of their fields under `heads`; "" when there are none."""
    told = list(islice(items, _MOST_ITEMS + 1))
    muted = colours(QApplication.palette()).muted.name()
    head = "".join(f'<td style="color: {muted}">{escape(text)}</td>' for text in heads)
    empty = f'<span style="color: {muted}">{escape(tell(_EMPTY))}</span>'
    parts = []
    for item in told[:_MOST_ITEMS]:
        rows = "".join(
            f'<tr><td width="22%">{escape(field.label)}</td><td width="39%">{_cell(field.old) or empty}'
            f'</td><td width="39%">{_cell(field.new) or empty}</td></tr>'
            for field in item.fields
        )
        parts.append(f"<p><b>{escape(item.heading)}</b></p>")
        table = f'<table width="100%" cellpadding="4"><tr>{head}</tr>{rows}</table>'
        parts.append(table if rows else f"<p>{escape(tell(_NO_FIELDS))}</p>")
    if len(told) > _MOST_ITEMS:
        parts.append(f"<p>{escape(tell(_ONLY_FIRST))}</p>")
    return "".join(parts)


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
