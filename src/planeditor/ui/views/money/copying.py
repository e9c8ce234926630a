"""A table as other programs paste it: spreadsheets from text, texts from HTML."""

from collections.abc import Sequence
from html import escape

from planeditor.plan.cells import guarded
from planeditor.plan.numbers import NBSP
from planeditor.ui.kit.tables.clipboard import html_text

Rows = Sequence[Sequence[str]]


def as_text(rows: Rows) -> str:
    """Columns apart by tabs; without the spaces in sums, which spreadsheets would take for text."""
    return "\n".join("\t".join([guarded(_words(row[0])), *map(_plain, row[1:])]) for row in rows)


def as_html(rows: Rows) -> str:
    """A table whose first row is its heading and whose sums stand at the right."""
    heading, *body = rows
    head = "".join(f"<th>{escape(_words(text))}</th>" for text in heading)
    lines = "".join(f"<tr>{_html_row(row)}</tr>" for row in body)
    return f'<table border="1"><tr>{head}</tr>{lines}</table>'


def _html_row(row: Sequence[str]) -> str:
    title, *sums = row
    return f"<td{html_text(title)}>{escape(_words(title))}</td>" + "".join(
        f'<td align="right">{_plain(one)}</td>' for one in sums
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return _words(text.replace(NBSP, ""))
