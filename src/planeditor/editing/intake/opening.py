"""A file that somebody made elsewhere, opened as a draft by what its name ends in."""

from collections.abc import Callable
from pathlib import Path

from planeditor.blocks import refusals
from planeditor.blocks.block import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.errors import FileRefused, InvalidValue
from planeditor.language import said
from planeditor.system import reason

_MACROS = (".docm", ".dotm", ".xlsm", ".xlsb", ".xltm")


def open_draft(path: Path) -> Draft:
    """The draft in a file; raise FileRefused, in one sentence, for one that cannot be read."""
    try:
        if not path.is_file():
            raise FileRefused(said("errors", "There is no file “{file}”. Check its name.", file=path.name))
        if path.stat().st_size > refusals.LARGEST_FILE:
            raise refusals.too_large(path.name)
        content = path.read_bytes()
    except OSError as error:
        raise FileRefused(
            said(
                "errors",
                "“{file}” cannot be opened ({reason}). Copy it to a folder of your own and try again.",
                file=path.name,
                reason=reason(error),
            )
        ) from error
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
