"""A document's pages: a PDF file with tags, an outline and links, which is looked at page by page."""

import atexit
import ctypes
from collections.abc import Mapping
from contextlib import closing
from threading import RLock
from typing import NamedTuple, Self
from weakref import WeakSet, finalize

import pypdfium2
from pypdfium2 import raw

from planeditor.typeset.press import Ask, Press, broken_off

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
            self._close = finalize(self, _close, self._document)
            _OPEN.add(self)
            self.sizes = tuple(Size(*self._document.get_page_size(at)) for at in range(len(self._document)))

    def __len__(self) -> int:
        return len(self.sizes)

    def close(self) -> None:
        """Have only the file from now on."""
        self._close()

    def text(self, index: int) -> str:
        """What a page says, from top to bottom."""
        with _ALONE, closing(self._document[index]) as page, closing(page.get_textpage()) as told:
            found = told.get_text_range()
        return str(found).replace("\r\n", "\n").replace("\ufffe", "")

    def picture(self, index: int, width: int) -> Picture:
        """A page so many pixels wide."""
        scale = width / self.sizes[index].width
        with (
            _ALONE,
            closing(self._document[index]) as page,
            closing(page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)) as bitmap,
        ):
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


_OPEN = WeakSet[Paper]()


def _close(document: pypdfium2.PdfDocument) -> None:
    """Close it when its pages are let go, in whichever thread."""
    with _ALONE:
        document.close()


@atexit.register
def _close_all() -> None:
    """Before PDFium itself goes, which would complain of those that are open."""
    for paper in [*_OPEN]:
        paper.close()


class Paginator:
    """Lays one document out once: as it tells the pages of its headings, and when it names them.

    What lays out gets ready as soon as this is entered, and is ended when it is left; `ask` is called again
    and again meanwhile, and raises whatever ends the work.
    """

    def __init__(self, ask: Ask = lambda: None) -> None:
        self._press, self._ask = Press(), ask
        self._pages: Paper | None = None

    def __enter__(self) -> Self:
        self._press.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._press.__exit__()

    def __call__(self, content: bytes) -> Mapping[str, int]:
        """The pages of the headings of a document whose contents still lack them."""
        return self.pages(content).numbers()

    def pages(self, content: bytes) -> Paper:
        """The pages of the finished document: where it was asked, they say what its contents say now.

        By PDF/UA-1 as far as there are fonts for all its letters. Raises UnreadableDocument for what is no
        Word document, and PagesFailed where no pages come of it.
        """
        if self._pages is None:
            try:
                self._pages = Paper(self._press.pdf(content, self._ask))
            except pypdfium2.PdfiumError as error:
                raise broken_off() from error
        return self._pages
