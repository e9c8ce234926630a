"""A Word document being put together over a template that holds its styles and headers."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from lxml import etree

from planeditor.word.ooxml.charts import Chart
from planeditor.word.ooxml.elements import opening, paragraph
from planeditor.word.ooxml.languages import LITHUANIAN
from planeditor.word.ooxml.markup import Element, Xml, is_a, keep_end_with_next, spaced
from planeditor.word.ooxml.numbering import Level, add_list, indent_of
from planeditor.word.ooxml.package import add_chart, add_custom_xml, add_photo, package_bytes
from planeditor.word.ooxml.photos import Photo
from planeditor.word.ooxml.running_heads import EMPTY
from planeditor.word.ooxml.sections import PORTRAIT, Page, begin_numbering, end_section, ended, lay_out
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.template import numbers_from, opened
from planeditor.word.ooxml.text import clean

_LONGEST_PROPERTY = 255
_HERE = "planeditor"
"""The processing instruction that stands in the template where our text is to be."""
ROOM = 120
"""Twips between text and a table."""
_GAP = paragraph("", Style.GAP)
_TEXT = opening(Style.BODY_TEXT).removesuffix("</w:pPr>")


class WordDocument:
    """Takes paragraphs, tables and controls in order and gives the bytes of the file.

    The same template and content give the same bytes, on every system with the same compression library.
    """

    def __init__(self, template: bytes, page: Page = PORTRAIT, name: str = "") -> None:
        """Begin with a template's bytes, after what stands in its body.

        Raises UnusableTemplate, which calls the template by its `name`.
        """
        self._document = opened(template, name)
        self.numbers_from = numbers_from(self._document)
        """What bookmarks, controls, drawings and charts are numbered from, so that none is there yet."""
        self._section: Element = self._document.element.body.sectPr
        self._section.addprevious(etree.PI(_HERE))
        links = self._document.part.rels
        self._empty = {tag: id_ for tag, id_ in EMPTY.items() if id_ in links}
        self._body: list[Xml] = []
        self._page = page
        self._is_turning = False
        self._is_beginning = False
        lay_out(self._section, page)

    @property
    def page(self) -> Page:
        """The page that what is appended next stands on."""
        return self._page

    def append(self, elements: Iterable[Xml]) -> None:
        """Add elements at the end."""
        for element in elements:
            if self._is_turning:
                self._turn_page()
            if self._ends_with_table() and is_a(element, "tbl"):
                self._body.append(_GAP)  # or Word would show two tables as one
            elif self._ends_with_table() and element.startswith(_TEXT):
                element = spaced(element, before=ROOM)  # or text would stand on the table
            self._body.append(element)

    @property
    def position(self) -> int:
        """The place after what has been appended."""
        return len(self._body)

    def keep_place(self, position: int) -> int:
        """Keep a place where the document was once at that position, for `put`."""
        self._body.insert(position, Xml(""))
        return position

    def put(self, place: int, element: Xml) -> None:
        """Put an element in the place that was kept."""
        self._body[place] = element

    def start_section(self, page: Page) -> None:
        """Go on, once something more is appended, on a new page of another size; page numbers run on."""
        self._page = page
        self._is_turning = True

    def start_document(self, page: Page) -> None:
        """Go on with another document in the same file: on a new page, with page numbers of its own."""
        if self._body:
            self.start_section(page)
            self._is_beginning = True

    def keep_end_with_next(self) -> None:
        """Keep what stands last on one page with what is appended next."""
        if self._body:
            self._body[-1] = keep_end_with_next(self._body[-1])

    def describe(self, title: str, author: str, created: datetime, modified: datetime) -> None:
        """Set what the file says of itself; the moments must know their time zone."""
        properties = self._document.core_properties
        properties.title = clean(title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = clean(author)[:_LONGEST_PROPERTY]
        properties.created = created.astimezone(UTC)
        properties.modified = modified.astimezone(UTC)
        properties.language = LITHUANIAN

    def add_custom_xml(self, content: bytes) -> str:
        """Store an XML document in the file, where Word and LibreOffice keep it; returns its datastore id."""
        return add_custom_xml(self._document.part, content)

    def add_list(self, levels: Sequence[Level], style: Style) -> int:
        """Define a list whose paragraphs, of this style, Word numbers; returns its id."""
        indent = indent_of(self._document.styles.element, style)
        return add_list(self._document.part.numbering_part.element, levels, indent)

    def add_pictures(self, pictures: Iterable[Chart | Photo]) -> None:
        """Store what drawings refer to by their numbers, the first after `numbers_from`."""
        for number, picture in enumerate(pictures, start=self.numbers_from + 1):
            if isinstance(picture, Photo):
                add_photo(self._document.part, picture, number)
            else:
                add_chart(self._document.part, picture, number)

    def to_bytes(self) -> bytes:
        """The document as it stands, as a `.docx` file."""
        part = self._document.part
        before, _, after = part.blob.partition(f"<?{_HERE} ?>".encode())  # no other has passed into the part
        # Word wants a paragraph at the end.
        end = [_GAP] if self._ends_with_table() else []
        # Element by element: the whole as text would take twice the memory of its bytes.
        content = b"".join((before, *(xml.encode() for xml in (*self._body, *end)), after))
        return package_bytes(part.package, {part.partname: content})

    def _turn_page(self) -> None:
        self._is_turning = False
        if self._body:
            if not is_a(self._body[-1], "p"):
                self._body.append(_GAP)
            self._body[-1] = ended(self._body[-1], end_section(self._section))
        if self._is_beginning:
            self._is_beginning = False
            begin_numbering(self._section, self._empty)
        lay_out(self._section, self._page)

    def _ends_with_table(self) -> bool:
        return bool(self._body) and is_a(self._body[-1], "tbl")
