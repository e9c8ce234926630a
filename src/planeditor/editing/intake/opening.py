"""A file that somebody made elsewhere, opened as a draft by what its name ends in."""

import re
from collections.abc import Callable
from pathlib import Path

from planeditor.blocks import refusals
from planeditor.blocks.block import Block
from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.errors import InvalidValue
from planeditor.files.refusal import Refusal
from planeditor.plan.fields import LINE

_CHAPTER = re.compile(r"[0-9]|[IVX]+\b", re.IGNORECASE)
"""What a heading begins with that is one of many, and not the title."""
_MACROS = (".docm", ".dotm", ".xlsm", ".xlsb", ".xltm")


def open_draft(path: Path) -> Draft:
    """The draft in a file; raise FileRefused, in one sentence, for one that cannot be read."""
    try:
        if not path.is_file():
            raise Refusal(path.name).missing()
        if path.stat().st_size > refusals.LARGEST_FILE:
            raise refusals.too_large(path.name)
        content = path.read_bytes()
    except OSError as error:
        raise Refusal(path.name).unreadable(error) from error
    return read_draft(content, path.name)


def read_draft(content: bytes, name: str) -> Draft:
    """The draft in the content of a file of this name."""
    ending = Path(name).suffix.lower()
    if ending in _MACROS:
        raise refusals.with_macros(name)
    if ending not in _READERS:
        raise refusals.unknown_kind(name)
    try:
        draft = _READERS[ending](content, name)
    except (InvalidValue, MemoryError) as error:
        raise refusals.too_large(name) from error
    if not draft.blocks:
        raise refusals.nothing_found(name)
    return draft


def pasted_draft(html: str, text: str) -> Draft:
    """What lies on a clipboard: the tables of its HTML where there are some, else its text.

    Raises InvalidValue for more than anybody means to paste.
    """
    blocks = read_html(html) if "<td" in html.lower() else []
    if not any(is_of_columns(block) for block in blocks):
        block = read_text(text)
        blocks = [block] if block.rows else []
    return Draft(tuple(blocks))


def is_of_columns(block: Block) -> bool:
    """Whether a block says several things in a row, and is no list."""
    return block.is_table and block.width > 1


def title_of_draft(draft: Draft, name: str) -> str:
    """What a new plan is called: the first heading of the draft, else the name of its file."""
    cells = (cell for block in draft.blocks for row in block.rows for cell in row)
    headings = (cell.text for cell in cells if cell.level == 1 and not _CHAPTER.match(cell.text))
    return " ".join(next(headings, name).split())[:LINE]


def _word(content: bytes, name: str) -> Draft:
    from planeditor.word.drafts import read_draft  # lxml, only where a document is read

    return read_draft(content, name)


def _workbook(content: bytes, name: str) -> Draft:
    from planeditor.sheets.drafts import read_workbook

    return read_workbook(content, name)


def _html(content: bytes, name: str) -> Draft:
    return Draft(tuple(read_html(_decoded(content, name))))


def _text(content: bytes, name: str) -> Draft:
    block = read_text(_decoded(content, name))
    return Draft((block,) if block.rows else ())


def _decoded(content: bytes, name: str) -> str:
    """The text of a file, as new programs or old Windows wrote it."""
    content = content.rstrip(b"\0")  # some programs end what they copy so
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refusals.damaged(name)
    for encoding in (
        ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1257")
    ):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refusals.damaged(name)


_READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".docx": _word,
    ".dotx": _word,
    ".xlsx": _workbook,
    ".xls": _workbook,
    ".ods": _workbook,
    ".html": _html,
    ".htm": _html,
    ".txt": _text,
    ".tsv": _text,
}
SUFFIXES = tuple(_READERS)
"""What the names of drafts end in."""
