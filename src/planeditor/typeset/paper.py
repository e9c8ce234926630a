"""A document's pages: a PDF file with tags, an outline and links, which is looked at page by page."""

import ctypes
from collections.abc import Mapping
from threading import RLock
from typing import NamedTuple

import pypdfium2
import typst
from pypdfium2 import raw

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.typeset.document import source
from planeditor.typeset.fonts import installed
from planeditor.word.reading.blocks import Document
from planeditor.word.reading.document import read_document

_REMEMBERED = 11
"""Typst remembers what it made for so many makings, by tens of megabytes each."""
_ALONE = RLock()
"""PDFium is to be asked by one thread at a time."""


class Size(NamedTuple):
    """A page's size in points."""

    width: float
    height: float


class Picture(NamedTuple):
    """A page as pixels, each of four bytes: blue, green, red, and one that says nothing."""

    width: int
    height: int
    line: int
    content: bytes


class Paper:
    """The pages of a PDF file; they may be asked from any thread."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        with _ALONE:
            self._document = pypdfium2.PdfDocument(pdf)
            self.sizes = tuple(Size(*self._document.get_page_size(at)) for at in range(len(self._document)))

    def __len__(self) -> int:
        return len(self.sizes)

    def text(self, index: int) -> str:
        """What a page says, from top to bottom."""
        with _ALONE:
            found = self._document[index].get_textpage().get_text_range()
        return str(found).replace("\r\n", "\n").replace("\u200b", "").replace("\ufffe", "")

    def picture(self, index: int, width: int) -> Picture:
        """A page so many pixels wide."""
        with _ALONE:
            bitmap = self._document[index].render(
                scale=width / self.sizes[index].width, prefer_bgrx=True, maybe_alpha=False
            )
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    def numbers(self) -> Mapping[str, int]:
        """The numbers of the pages that the bookmarks of headings stand on."""
        found: dict[str, int] = {}
        with _ALONE:
            for at in range(raw.FPDF_CountNamedDests(self._document)):
                size = ctypes.c_long(0)
                raw.FPDF_GetNamedDest(self._document, at, None, size)
                buffer = ctypes.create_string_buffer(max(size.value, 2))
                place = raw.FPDF_GetNamedDest(self._document, at, buffer, size)
                name = buffer.raw[: size.value].decode("utf-16-le", "replace").rstrip("\0")
                page = raw.FPDFDest_GetDestPageIndex(self._document, place)
                label = self._document.get_page_label(page) if page >= 0 else ""
                found[name] = int(label) if label.isdecimal() else page + 1
        return found


class Paginator:
    """Lays one document out once: as it tells the pages of its headings, and when it names them."""

    def __init__(self) -> None:
        self._pages: Paper | None = None

    def __call__(self, content: bytes) -> Mapping[str, int]:
        """The pages of the headings of a document whose contents still lack them."""
        self._pages = lay_out(content)
        return self._pages.numbers()

    def pages(self, content: bytes) -> Paper:
        """The pages of the finished document: where it was asked, they say what its contents say now."""
        if self._pages is None:
            self._pages = lay_out(content)
        return self._pages


def lay_out(content: bytes) -> Paper:
    """The pages of a document's bytes, by PDF/UA-1 as far as there are fonts for all its letters.

    Raises UnreadableDocument for what is no Word document, and PlanEditorError where no pages come of it.
    """
    compiler = typst.Compiler(font_paths=installed(), ignore_system_fonts=True)
    document = read_document(content)
    try:
        return Paper(_compiled(compiler, document))
    except typst.TypstError as error:
        raise PlanEditorError(
            said("errors", "The pages of the document could not be made ({reason}).", reason=error.message)
        ) from error
    finally:
        for _ in range(_REMEMBERED):
            compiler.compile(input=b"", format="png", ppi=1.0)


def _compiled(compiler: typst.Compiler, document: Document) -> bytes:
    """The PDF file: with tags if that can be, and with its pictures if none of them is damaged."""
    text = source(document).encode()
    try:
        made = compiler.compile(input=text, format="pdf", pdf_standards="ua-1", timestamp=0)
    except typst.TypstError:
        try:
            made = compiler.compile(input=text, format="pdf", timestamp=0)
        except typst.TypstError:
            text = source(document, has_pictures=False).encode()
            made = compiler.compile(input=text, format="pdf", timestamp=0)
    assert isinstance(made, bytes)
    return made
