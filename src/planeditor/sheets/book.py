"""A workbook from beginning to end, whatever sheets it holds."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from planeditor.plan.numbers import format_date
from planeditor.sheets.sheet import About, plain
from planeditor.zipping import repacked

_LONGEST_PROPERTY = 255


def book_bytes(title: str, author: str, at: datetime, fill: Callable[[Any, About], None]) -> bytes:
    """The bytes of an `.xlsx` file that `fill` puts the sheets in; the same sheets give the same bytes.

    `at` must know its time zone.
    """
    from xlsxwriter import Workbook  # loaded only where a workbook is made

    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    moment = at.astimezone(UTC).replace(tzinfo=None)
    named, by = (plain(text)[:_LONGEST_PROPERTY] for text in (title, author))
    book.set_properties({"title": named, "author": by, "created": moment})
    fill(book, About(title, format_date(at.date()), author))
    book.close()
    return repacked(buffer.getvalue())
