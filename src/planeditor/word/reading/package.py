"""The parts of a document to be shown, and which of them another refers to; what is wrong is not there."""

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.word.ooxml.markup import Element
from planeditor.word.ooxml.parts import Link, Package, UnusableXml
from planeditor.zipping import Bounds, UnusableZip

_BOUNDS = Bounds(file=256 * 2**20, parts=10_000, directory=2**21, part=2**29, unpacked=2**29)
_MOST_MARKS = 20_000_000
"""Ours have a tenth of these at most."""


class UnreadableDocument(PlanEditorError):
    """What was to be shown is no Word document."""


def unreadable() -> UnreadableDocument:
    """Says so."""
    return UnreadableDocument(
        said("errors", "The document cannot be shown: it is damaged or not a Word document.")
    )


class Parts:
    """The parts of a file that is held in memory."""

    def __init__(self, content: bytes) -> None:
        try:
            self._package = Package(content, _BOUNDS, _MOST_MARKS, is_shown=True)
        except UnusableZip as error:
            raise unreadable() from error

    def xml(self, name: str) -> Element | None:
        """The part's root; None where it is not there or is no XML."""
        try:
            return self._package.xml(name)
        except (UnusableZip, UnusableXml):
            return None

    def content(self, name: str) -> bytes:
        """The part's bytes; nothing where it is not there or is damaged."""
        try:
            return self._package.content(name)
        except UnusableZip:
            return b""

    def links(self, name: str) -> "Links":
        """What the part, or "" for the package itself, refers to within the package."""
        try:
            found = self._package.links(name)
        except (UnusableZip, UnusableXml):
            found = []
        return Links([link for link in found if not link.is_outside])


class Links:
    """The names of the parts that a part refers to."""

    def __init__(self, links: list[Link]) -> None:
        self._by_id = {link.id: link.target for link in links}
        self._by_type = {link.kind: link.target for link in reversed(links)}

    def by_id(self, id_: str | None) -> str:
        """The part of the id; "" where there is none."""
        return self._by_id.get(id_ or "", "")

    def by_type(self, kind: str) -> str:
        """The first part of the kind; "" where there is none."""
        return self._by_type.get(kind, "")
