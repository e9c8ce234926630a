"""A Word document being put together over a template that holds its styles and headers."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from planeditor.word.elements import paragraph
from planeditor.word.markup import Element, w
from planeditor.word.package import add_custom_xml, package_bytes
from planeditor.word.sections import PORTRAIT, Page, end_section, lay_out
from planeditor.word.styles import Style
from planeditor.word.text import clean

_LANGUAGE = "lt-LT"
_LONGEST_PROPERTY = 255


class WordDocument:
    """Takes paragraphs, tables and controls in order and gives the bytes of the file.

    The same template and content give the same bytes, on every system with the same compression library.
    """

    def __init__(self, template: bytes, page: Page = PORTRAIT) -> None:
        """Begin with a template's bytes; what its body already holds comes first."""
        from docx import Document  # a tenth of a second, so only where a document is made

        self._document = Document(BytesIO(template))
        self._section: Element = self._document.element.body.sectPr
        self._page = page
        self._is_turning = False
        lay_out(self._section, page)

    @property
    def page(self) -> Page:
        """The page that what is appended next stands on."""
        return self._page

    def append(self, elements: Iterable[Element]) -> None:
        """Add elements at the end."""
        for element in elements:
            if self._is_turning:
                self._turn_page()
            if element.tag == w("tbl") and self._ends_with_table():
                self._append_gap()  # or Word would show the two as one table
            self._section.addprevious(element)

    def start_section(self, page: Page) -> None:
        """Go on, once something more is appended, on a new page of another size; page numbers run on."""
        self._page = page
        self._is_turning = True

    def describe(self, title: str, author: str, created: datetime, modified: datetime) -> None:
        """Set what the file says of itself; the moments must know their time zone."""
        properties = self._document.core_properties
        properties.title = clean(title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = clean(author)[:_LONGEST_PROPERTY]
        properties.created = created.astimezone(UTC)
        properties.modified = modified.astimezone(UTC)
        properties.language = _LANGUAGE

    def add_custom_xml(self, content: bytes) -> str:
        """Store an XML document in the file, where Word and LibreOffice keep it; returns its datastore id."""
        return add_custom_xml(self._document.part, content)

    def to_bytes(self) -> bytes:
        """The document as it stands, as a `.docx` file."""
        if self._ends_with_table():
            self._append_gap()  # Word wants a paragraph at the end
        return package_bytes(self._document.part.package)

    def _turn_page(self) -> None:
        self._is_turning = False
        if self._section.getprevious() is not None:
            end_section(self._section)
        lay_out(self._section, self._page)

    def _ends_with_table(self) -> bool:
        last = self._section.getprevious()
        return last is not None and last.tag == w("tbl")

    def _append_gap(self) -> None:
        self._section.addprevious(paragraph("", Style.GAP))
