"""A document as one source for Typst: its sections one after another, over what our functions do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import NamedTuple

from planeditor.resources import resource
from planeditor.typeset.drawings import drawing
from planeditor.typeset.paragraphs import Compositor
from planeditor.typeset.source import CellText, Definitions, Targets, arguments, literal, points
from planeditor.typeset.tables import TableWriter
from planeditor.typeset.tags import TableTags
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

_PAGE = "this-page()"
_DEEPEST = 5
"""So many tables may stand in each other, deeper ones are taken apart: Typst refuses eight with indents."""


class Source(NamedTuple):
    """What Typst makes a document of, and the tags of the tables in it that it cannot be told."""

    text: bytes
    tables: Sequence[TableTags]


def source(document: Document, *, has_pictures: bool = True) -> Source:
    """The source of a document; without pictures they are told in words."""
    writer = _Writer(document, has_pictures=has_pictures)
    body = "".join(writer.sections(document.sections))
    about = {"title": literal(_title(document)), "author": literal(document.author)}
    text = "\n".join(
        [
            resource("typeset", "functions.typ").read_text("utf-8"),
            f"#set document({arguments(about)})",
            f"{writer.definitions}{writer.targets}{body}#last-mark",
        ]
    )
    return Source(text.encode(), writer.tables)


def _title(document: Document) -> str:
    """Its title; of one without, what it begins with."""
    begun = (
        block.text.strip()
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.text.strip()
    )
    return document.title.strip() or next(begun, "–")


class _Writer:
    def __init__(self, document: Document, *, has_pictures: bool) -> None:
        self._has_pictures = has_pictures
        self.definitions = Definitions()
        self.targets = Targets()
        self.tables: list[TableTags] = []
        self._compositor = Compositor(self.definitions, self.targets, document.tab_distance)
        self._level = 0
        self._page = PageSize()
        self._names = count()
        self._depth = 0

    def sections(self, sections: Iterable[Section]) -> Iterator[str]:
        """Each section with those that go on on its pages."""
        begun: list[Section] = []
        for section in sections:
            if begun and not (section.continues and section.page == begun[0].page):
                yield self._section(begun)
                begun = []
            begun.append(section)
        if begun:
            yield self._section(begun)

    def _section(self, sections: Sequence[Section]) -> str:
        section, name = sections[0], f"s{next(self._names)}"
        self._page = page = section.page
        heads, feet = (
            self._margin(margin, name, page.text_width) for margin in (section.header, section.footer)
        )
        given = {
            "number": str(section.first_number) if section.first_number is not None else "none",
            "width": points(page.width),
            "height": points(page.height),
            "top": points(page.top),
            "bottom": points(page.bottom),
            "left": points(page.left),
            "right": points(page.right),
            "header": points(page.header),
            "footer": points(page.footer),
            "differs": str(section.has_first_page).lower(),
            "heads": heads,
            "feet": feet,
        }
        flow = chain.from_iterable(one.blocks for one in sections)
        blocks = "".join(self._blocks(flow, page.text_width, begins=True))
        return f"#section(<{name}>, {arguments(given)}, {{{blocks}}})\n"

    def _margin(self, margin: Margin, name: str, width: float) -> str:
        before = len(self.tables)
        first, others = (
            "none" if not blocks else f"{{{self._inner(blocks, width, f'page-from(<{name}>)')}}}"
            for blocks in (margin.first, margin.others)
        )
        del self.tables[before:]  # what stands in margins has no tags
        return f"({first}, {others})"

    def _blocks(self, blocks: Iterable[Block], width: float, *, begins: bool) -> Iterator[str]:
        """Blocks of the body; the room above what begins a page stays."""
        above = ""
        for block, below in _with_next(blocks):
            match block:
                case Paragraph(layout=layout):
                    own = replace(layout, before=0) if layout.contextual and above == layout.style else layout
                    if layout.contextual and below == layout.style:
                        own = replace(own, after=0)
                    if own.new_page:
                        yield "pagebreak(weak: true);"
                    above = layout.style
                    level, is_first = self._heading(block), begins or own.new_page
                    made = self._compositor.paragraph(block, own, width, _PAGE, level, is_first=is_first)
                    yield f"place(bottom, float: true, clearance: 0pt, {made[:-1]});" if own.at_foot else made
                    begins = begins and own.at_foot
                    continue
                case Table():
                    yield self._tables().table(block, width)
                case Drawing():
                    yield self._drawing(block, width, is_inner=False)
            above, begins = "", False

    def _heading(self, block: Paragraph) -> int:
        """Its level, of which none is left out on the way down; 0 for what is none."""
        if not block.layout.outline or not block.text.strip():
            return 0
        self._level = min(block.layout.outline, self._level + 1)
        return self._level

    def _inner(self, blocks: Sequence[Block], width: float, page: str = _PAGE) -> str:
        """Blocks of a cell or a margin, whose first has room above and whose last has room below."""
        made: list[str] = []
        blocks = [*_flat(blocks)] if self._depth == _DEEPEST else blocks
        self._depth += 1
        for at, block in enumerate(blocks):
            match block:
                case Paragraph(layout=layout):
                    before = layout.before if at == 0 else 0
                    after = layout.after if at == len(blocks) - 1 else 0
                    made += [f"v({points(before)});"] if before else []
                    own = replace(layout, before=0) if before else layout
                    own = replace(own, after=0) if after else own
                    made.append(self._compositor.paragraph(block, own, width, page, is_inner=True))
                    made += [f"v({points(after)});"] if after else []
                case Table():
                    made.append(self._tables().table(block, width))
                case Drawing():
                    made.append(self._drawing(block, width, is_inner=True))
        self._depth -= 1
        joined = "".join(made)
        return joined[:-1] if len(made) == 1 else f"{{{joined}}}" if made else "[]"

    def _in_cell(self, blocks: Sequence[Block], width: float) -> CellText:
        """Blocks of a cell, which are mostly one text."""
        match blocks:
            case [Paragraph() as one] if text := self._compositor.text(one, width, _PAGE):
                return text
            case _:
                return CellText(self._inner(blocks, width))

    def _drawing(self, one: Drawing, width: float, *, is_inner: bool) -> str:
        shown = one if self._has_pictures else replace(one, picture=b"")
        return drawing(shown, width, self._room, self._compositor.case, is_inner=is_inner)

    def _tables(self) -> TableWriter:
        return TableWriter(self.definitions, self.tables, self._in_cell, self._height, self._room)

    @property
    def _room(self) -> float:
        """The height that a page has for its text."""
        return float(self._page.height - self._page.top - self._page.bottom)

    def _height(self, blocks: Sequence[Block], width: float) -> float:
        total = 0.0
        for block in blocks:
            match block:
                case Paragraph():
                    total += self._compositor.height(block, width)
                case Drawing():
                    total += block.height * min(1.0, width / block.width)
                case Table():
                    total += sum(
                        max(
                            self._height(cell.blocks, sum(block.widths) / max(len(block.widths), 1))
                            for cell in row.cells
                        )
                        for row in block.rows
                    )
        return total


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same with what stands in the cells of tables, one below the other, in place of the tables."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _flat(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        else:
            yield block


def _with_next(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the style of the paragraph after it, "" where there is none."""
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield before, block.layout.style if isinstance(block, Paragraph) else ""
        before = block
    if before is not None:
        yield before, ""
