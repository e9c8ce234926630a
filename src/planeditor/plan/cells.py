"""A block of cells as the text that spreadsheets copy and paste."""

import re
from collections.abc import Sequence

from planeditor.errors import InvalidValue
from planeditor.language import said

MOST = 50_000
"""Lines and cells: more than any table of a plan has; a whole column of a spreadsheet has a million."""

Cells = Sequence[Sequence[str]]
"""The texts of a block, row by row."""

_CELL = re.compile(r'"(?P<quoted>[^"]*(?:""[^"]*)*)"(?=[\t\n]|\Z)|(?P<bare>[^\t\n]*)')
_QUOTED_FOR = re.compile(r'[\t\n"]|\A\Z')
"""Only for these a spreadsheet quotes a cell; other quotation marks are somebody's own."""
_FORMULA = re.compile(r"\s*[=+\-@]")
"""What a spreadsheet would take a text that begins so for."""
_GUARD = "\u00a0"
"""Stands before such a text, and is not seen there: to a spreadsheet it is one that stays."""


def tab_separated(rows: Cells) -> str:
    """The block as spreadsheets copy it: a cell with a line break, tab or quotation mark is quoted.

    A text that begins like a formula is kept from being one.
    """
    written = "".join("\t".join(map(_written, row)) + "\n" for row in rows)
    return written if written != "\n" else '""\n'  # a cell with nothing is more than no cell


def cells_of(text: str) -> list[list[str]]:
    """The block that a text stands for: rows by line, cells by tab; rows may differ in length.

    A quotation mark that is not closed, or that nothing in the cell calls for, is one that was meant. Raises
    InvalidValue for more than anybody means to paste.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if plain.count("\n") + plain.count("\t") > MOST:
        raise InvalidValue(
            said(
                "errors", "That is too large to be pasted at once: at most {most} lines and cells.", most=MOST
            )
        )
    rows: list[list[str]] = [[]] if plain else []
    at = 0
    while rows:
        match = _CELL.match(plain, at)
        assert match  # a bare cell may be empty
        rows[-1].append(_read(match))
        at = match.end() + 1
        if at > len(plain):
            break
        if plain[at - 1] == "\n":
            rows.append([])
    return rows


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would work out a text instead of showing it."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """The text as it is pasted, or with something before it that keeps a spreadsheet from working it out."""
    return _GUARD + text if looks_like_formula(text) else text


def _written(cell: str) -> str:
    is_quoted = any(mark in cell for mark in '\t\n\r"')
    return '"' + guarded(cell).replace('"', '""') + '"' if is_quoted else guarded(cell)


def _read(match: re.Match[str]) -> str:
    quoted = match["quoted"]
    if quoted is None:
        cell = match["bare"]
    elif _QUOTED_FOR.search(quoted):
        cell = quoted.replace('""', '"')
    else:
        cell = match[0]
    inner = cell.removeprefix(_GUARD)
    return inner if looks_like_formula(inner) else cell
