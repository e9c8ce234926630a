"""A document flowing onto pages, one page at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtGui import QPainter

from planeditor.ui.kit.paper.drawings import DrawingStrip
from planeditor.ui.kit.paper.paragraphs import Compositor
from planeditor.ui.kit.paper.strips import Stack, Strip, gap
from planeditor.ui.kit.paper.tables import set_table
from planeditor.word.reading.blocks import (
    Block,
    Document,
    Drawing,
    Margin,
    PageSize,
    Paragraph,
    Section,
    Table,
)
from planeditor.word.reading.document import read_document

_TOLERANCE = 1.0
"""Sums of parts of twips may be a little more than the whole."""


@dataclass(slots=True)
class Page:
    """A page: what stands on it and where, in twips from its upper left corner.

    `read` is how much of the document's size has been read by its end.
    """

    size: PageSize
    number: int
    read: int = 0
    placed: list[tuple[float, float, Strip]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the page says, from top to bottom."""
        return "\n".join(strip.text for _, _, strip in self.placed)

    def draw(self, painter: QPainter) -> None:
        """Draw it, a unit of the painter being a twip."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for x, y, strip in self.placed:
            strip.draw(painter, x, y)


def pages(document: Document) -> Iterator[Page]:
    """The pages in order, each made when it is asked for; all in one thread."""
    return _Flow(document).pages()


def pages_of_headings(content: bytes) -> dict[str, int]:
    """The numbers of the pages that the bookmarks of headings stand on, in a document's bytes."""
    return {
        name: page.number
        for page in pages(read_document(content))
        for _, _, strip in page.placed
        for name in strip.bookmarks
    }


class _Flow:
    """Fills one page after another; pages that are full wait to be taken."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._compositor = Compositor(document.tab_distance)
        self._section = Section(PageSize(), ())
        self._full: list[Page] = []
        self._page: Page | None = None
        self._number = 0
        self._read = 0
        self._y = self._top = self._bottom = 0.0
        self._last: Strip | None = None
        self._goes_on = False
        """Whether the page begins in the middle of things: no room is left above what stands first."""
        self._is_first = True

    def pages(self) -> Iterator[Page]:
        for section in self._document.sections:
            self._begin(section)
            for chain in self._chains(section):
                self._place(chain)
                yield from self._taken()
        if self._page is None and not self._number:
            self._open()
        self._close()
        yield from self._taken()

    def _taken(self) -> list[Page]:
        taken, self._full = self._full, []
        return taken

    def _begin(self, section: Section) -> None:
        is_continued = section.continues and section.page == self._section.page and self._page is not None
        self._section = section
        if not is_continued:
            self._close()
            self._is_first = True
            if section.first_number is not None:
                self._number = section.first_number - 1

    def _chains(self, section: Section) -> Iterator[list[Strip]]:
        """Strips that are kept together, as far as a page can hold them."""
        chain: list[Strip] = []
        height = 0.0
        for strip in self._strips(section.blocks, section.page.text_width, is_body=True):
            if chain and (strip.new_page or height > section.page.height):
                yield chain
                chain, height = [], 0.0
            chain.append(strip)
            height += strip.height
            if not strip.keep:
                yield chain
                chain, height = [], 0.0
        if chain:
            yield chain

    def _strips(
        self, blocks: Iterable[Block], width: float, page: int | None = None, *, is_body: bool = False
    ) -> Iterator[Strip]:
        for block in blocks:
            match block:
                case Paragraph():
                    self._read += is_body
                    yield from self._compositor.strips(block, width, page)
                case Table():
                    for row in set_table(block, width, self._strips):
                        self._read += is_body
                        yield row
                case Drawing():
                    self._read += is_body
                    yield DrawingStrip(block, width, self._compositor)

    def _open(self, *, goes_on: bool = False) -> None:
        """Begin a page, with what stands in its margins."""
        self._number += 1
        size = self._section.page
        self._page = Page(size, self._number)
        header = self._margin(self._section.header)
        footer = self._margin(self._section.footer)
        self._page.placed += ((size.left, size.header + y, strip) for y, strip in header.strips)
        foot = size.height - size.footer - footer.height
        self._page.placed += ((size.left, foot + y, strip) for y, strip in footer.strips)
        self._y = self._top = max(float(size.top), size.header + header.height if header.strips else 0)
        self._bottom = min(float(size.height - size.bottom), foot if footer.strips else size.height)
        self._last = None
        self._goes_on = goes_on
        self._is_first = False

    def _margin(self, margin: Margin) -> Stack:
        is_other = self._is_first and self._section.has_first_page
        blocks = margin.first if is_other else margin.others
        return Stack(self._strips(blocks, self._section.page.text_width, self._number))

    def _close(self) -> None:
        if self._page is not None:
            self._page.read = self._read
            self._full.append(self._page)
            self._page = None

    def _turn(self, *, goes_on: bool) -> None:
        self._close()
        self._open(goes_on=goes_on)

    def _place(self, chain: Sequence[Strip]) -> None:
        """Put the chain on the page if it fits, else on the next, else on as many as it needs."""
        if self._page is None:
            self._open()
        elif chain[0].new_page and self._last is not None:
            self._turn(goes_on=False)
        if not self._fits(chain) and self._last is not None and len(chain) > 1 and self._fits_a_page(chain):
            self._turn(goes_on=True)
        for strip in chain:
            self._place_one(strip)

    def _place_one(self, strip: Strip) -> None:
        """Put it on the page or the next; what is too high for a page, or may be divided, goes on there."""
        rest: Strip | None = strip
        while rest is not None:
            if self._fits([rest]):
                self._put(rest)
                return
            is_top = self._last is None
            divided = rest.split(self._room(rest)) if is_top or rest.can_split else None
            if divided is not None:
                self._put(divided[0])
                rest = divided[1]
            elif is_top:
                self._put(rest)
                return
            self._turn(goes_on=True)

    def _put(self, strip: Strip) -> None:
        assert self._page is not None
        if strip.at_foot:
            self._bottom -= strip.height
            self._page.placed.append((self._section.page.left, self._bottom, strip))
            return
        for header in self._headers(strip):
            self._page.placed.append((self._section.page.left, self._y, header))
            self._y += header.height
        self._y += self._above(strip)
        self._page.placed.append((self._section.page.left, self._y, strip))
        self._y += strip.height
        self._last = strip

    def _headers(self, strip: Strip) -> Sequence[Strip]:
        """The header that repeats above the strip here; one that leaves too little room does not."""
        if self._last is not None or not self._goes_on:
            return ()
        height = sum(header.height for header in strip.repeated)
        return strip.repeated if height < (self._bottom - self._top) / 2 else ()

    def _above(self, strip: Strip) -> float:
        return 0.0 if self._last is None and self._goes_on else gap(self._last, strip)

    def _room(self, strip: Strip) -> float:
        headers = sum(header.height for header in self._headers(strip))
        return self._bottom - self._y - headers - self._above(strip)

    def _fits(self, chain: Sequence[Strip]) -> bool:
        return _height(chain) <= self._room(chain[0]) + _TOLERANCE

    def _fits_a_page(self, chain: Sequence[Strip]) -> bool:
        headers = sum(header.height for header in chain[0].repeated)
        return headers + _height(chain) <= self._bottom - self._top + _TOLERANCE


def _height(chain: Sequence[Strip]) -> float:
    """The height of strips below each other, without the room above the first and below the last."""
    return sum(strip.height for strip in chain) + sum(gap(*both) for both in pairwise(chain))
