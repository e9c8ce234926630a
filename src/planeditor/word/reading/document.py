"""A document of ours, or one over a template of the user's, read from the bytes of its file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.parts import RELATIONS
from planeditor.word.reading.blocks import (
    Block,
    Document,
    Margin,
    PageSize,
    Paragraph,
    Run,
    Section,
)
from planeditor.word.reading.drawings import read_drawing
from planeditor.word.reading.list_numbers import ListNumbers, Mark
from planeditor.word.reading.package import Links, Parts, unreadable
from planeditor.word.reading.properties import first_child, is_on, number, value
from planeditor.word.reading.runs import PAGE_BREAK, RunReader
from planeditor.word.reading.styles import Styles
from planeditor.word.reading.tables import read_table

_SKIPPED = frozenset({"sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "tcPr", "tblPr"})
_BOOKMARK, _PROPERTIES = w("bookmarkStart"), w("pPr")
_DEEPEST = 40
"""How deep tables and controls may stand in each other before they are passed over."""


def read_document(content: bytes) -> Document:
    """The document; its blocks are read when they are asked for.

    Raises UnreadableDocument where the file is no Word document. What is not known in it is passed over.
    """
    return _Reader(Parts(content)).document()


class _Blocks:
    """The blocks of a stretch of the body, read each time they are gone through."""

    def __init__(self, read: Callable[[], Iterator[Block]]) -> None:
        self._read = read

    def __iter__(self) -> Iterator[Block]:
        return self._read()


class _Reader:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        package = parts.links("")
        self._main = package.by_type("officeDocument") or "word/document.xml"
        self._links = parts.links(self._main)
        root = parts.xml(self._main)
        body = None if root is None else root.find(w("body"))
        if body is None:
            raise unreadable()
        self._body: Element = body
        self._core = parts.xml(package.by_type("core-properties"))
        self._settings = parts.xml(self._links.by_type("settings"))
        styles = parts.xml(self._links.by_type("styles"))
        self._styles = Styles(styles, parts.xml(self._links.by_type("theme")))
        self._marks = ListNumbers.of(parts.xml(self._links.by_type("numbering")), styles).marks(body)

    def document(self) -> Document:
        distance = None if self._settings is None else self._settings.find(w("defaultTabStop"))
        return Document(
            title=self._property("title"),
            author=self._property("creator"),
            sections=tuple(self._sections()),
            tab_distance=max(number(distance, default=720), 20),
        )

    def _sections(self) -> Iterator[Section]:
        """Each section with the headers that it inherits from the one before."""
        begun: list[Element] = []
        header, footer = Margin(), Margin()
        for element in self._body.iterchildren("{*}*"):
            ending = _ending(element)
            if element.tag != w("sectPr"):
                begun.append(element)
            if ending is not None:
                header = self._margin(ending, "header", header)
                footer = self._margin(ending, "footer", footer)
                yield self._section(ending, begun, header, footer)
                begun = []
        if begun:
            yield self._section(self._body.makeelement(w("sectPr")), begun, header, footer)

    def _section(self, ending: Element, elements: list[Element], header: Margin, footer: Margin) -> Section:
        start = ending.find(w("pgNumType"))
        first = None if start is None or start.get(w("start")) is None else max(number(start, "start"), 0)
        return Section(
            page=_page(ending),
            blocks=_Blocks(lambda: self._story(self._links).blocks(elements)),
            header=header,
            footer=footer,
            has_first_page=is_on(ending.find(w("titlePg"))),
            first_number=first,
            continues=value(ending.find(w("type"))) == "continuous",
        )

    def _margin(self, ending: Element, kind: str, inherited: Margin) -> Margin:
        for reference in ending.iterfind(w(f"{kind}Reference")):
            name = self._links.by_id(reference.get(f"{{{RELATIONS}}}id"))
            root = self._parts.xml(name)
            blocks = () if root is None else tuple(self._story(self._parts.links(name)).blocks(root))
            if value(reference, "type") == "first":
                inherited = replace(inherited, first=blocks)
            elif value(reference, "type", "default") == "default":
                inherited = replace(inherited, others=blocks)
        return inherited

    def _story(self, links: Links) -> "_Story":
        return _Story(self._parts, self._styles, links, self._marks)

    def _property(self, name: str) -> str:
        found = None if self._core is None else self._core.find(f"{{*}}{name}")
        return "" if found is None else found.text or ""


class _Story:
    """Reads the blocks of one flow of text: the body, a header or a cell."""

    def __init__(
        self, parts: Parts, styles: Styles, links: Links, marks: Mapping[Element, Mark], depth: int = 0
    ) -> None:
        self._parts = parts
        self._marks = marks
        self._styles = styles
        self._links = links
        self._depth = depth
        self._runs = RunReader(styles)

    def blocks(self, elements: Iterable[Element]) -> Iterator[Block]:
        """Each paragraph, table and drawing, of controls too."""
        for element in elements:
            name = str(element.tag).rpartition("}")[2]
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield read_table(element, self._styles, self._cell)
            elif name not in _SKIPPED and self._depth < _DEEPEST:
                self._depth += 1
                yield from self.blocks(element.iterchildren("{*}*"))
                self._depth -= 1

    def _cell(self, cell: Element) -> Iterator[Block]:
        story = _Story(self._parts, self._styles, self._links, self._marks, self._depth + 1)
        return story.blocks(cell.iterchildren("{*}*"))

    def _paragraph(self, element: Element) -> Iterator[Block]:
        """The paragraph; a page break divides it, and drawings stand on their own."""
        layout, style, mark = self._styles.layout(first_child(element, _PROPERTIES))
        place = self._marks.get(element)
        runs = [Run(place.before, mark)] if place and place.before else []
        is_empty = True
        for one in self._runs.content(element, style):
            if not isinstance(one, Run):
                drawing = read_drawing(one, layout, self._parts, self._links)
                if drawing is not None:
                    if runs:
                        yield Paragraph(tuple(runs), layout, mark)
                    yield drawing
                    runs, is_empty = [], False
                continue
            if PAGE_BREAK not in one.text:
                runs.append(one)
                continue
            before, *later = one.text.split(PAGE_BREAK)
            runs += [replace(one, text=before)] if before else []
            for text in later:
                if runs or layout.new_page:
                    yield Paragraph(tuple(runs), layout, mark)
                layout = replace(layout, new_page=True, before=0)
                runs = [replace(one, text=text)] if text else []
        if runs or is_empty:
            yield Paragraph(tuple(runs), layout, mark, _bookmarks(element))


def _bookmarks(paragraph: Element) -> tuple[str, ...]:
    return tuple([value(one, "name") for one in paragraph.iterchildren(_BOOKMARK)])


def _ending(element: Element) -> Element | None:
    """The properties of the section that ends with an element of the body; None where none does."""
    if element.tag == w("sectPr"):
        return element
    return element.find(f"{w('pPr')}/{w('sectPr')}") if element.tag == w("p") else None


def _page(ending: Element) -> PageSize:
    size, margins = ending.find(w("pgSz")), ending.find(w("pgMar"))
    found: dict[str, int] = {}
    for element, names in (
        (size, ("w", "h")),
        (margins, ("top", "right", "bottom", "left", "header", "footer")),
    ):
        for name in names:
            if element is not None and element.get(w(name)) is not None:
                found[{"w": "width", "h": "height"}.get(name, name)] = abs(number(element, name))
    page = PageSize(**found)
    has_room = page.text_width > 720 and page.height - page.top - page.bottom > 720
    return page if has_room else PageSize()
