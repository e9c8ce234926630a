"""The parts of a package, and which of them another refers to."""

import posixpath
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.word.ooxml.markup import Element

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LARGEST = 500_000_000
"""No part is unpacked that says it has more bytes: ours have some tens of millions at most."""
_BROKEN = (BadZipFile, zlib.error, KeyError, RuntimeError, ValueError, OSError, NotImplementedError)


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
            self._packed = ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise unreadable() from error

    def xml(self, name: str) -> Element | None:
        """The part's root; None where it is not there or is no XML."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(self.content(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            return None

    def content(self, name: str) -> bytes:
        """The part's bytes; nothing where it is not there, is damaged or too large."""
        try:
            is_large = self._packed.getinfo(name).file_size > _LARGEST
            return b"" if is_large else self._packed.read(name)
        except _BROKEN:
            return b""

    def links(self, name: str) -> "Links":
        """What the part, or "" for the package itself, refers to."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        return Links(folder, [] if root is None else root.findall(f"{{{_LINKS}}}Relationship"))


class Links:
    """The names of the parts that a part refers to."""

    def __init__(self, folder: str, relationships: list[Element]) -> None:
        self._by_id: dict[str, str] = {}
        self._by_type: dict[str, str] = {}
        for one in relationships:
            if one.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
            self._by_id[one.get("Id", "")] = target
            self._by_type.setdefault(one.get("Type", "").rpartition("/")[2], target)

    def by_id(self, id_: str | None) -> str:
        """The part of the id; "" where there is none."""
        return self._by_id.get(id_ or "", "")

    def by_type(self, kind: str) -> str:
        """The first part of the kind; "" where there is none."""
        return self._by_type.get(kind, "")
