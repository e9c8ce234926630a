"""A package from outside: its parts as bytes or XML, and what each refers to. Nothing in it is trusted."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from planeditor.word.ooxml.markup import Element
from planeditor.zipping import Bounds, TooLargeZip, Zip

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = "[Content_Types].xml"
_TELLING = re.compile(r"\[content_types\]\.xml|(.*/)?_rels/.*", re.IGNORECASE | re.DOTALL)
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = {
    "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}
"""What is called otherwise than all else that is referred to."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DOCTYPE = b"<!DOCTYPE"
_MARKS = (b"<", b"=")
"""No XML has more elements, texts and attributes than these, so they bound the memory before it is used."""


class UnusableXml(Exception):
    """A part that is not there, is no XML, or is XML that does not stand in documents."""


class DeclaredXml(UnusableXml):
    """XML with a DOCTYPE, which can name files and swell without end; no document has one."""


class Link(NamedTuple):
    """What a part refers to: `target` is a part of the package, or an address where it is outside."""

    id: str
    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of a file that is held in memory; raises UnusableZip, and UnusableXml for a part of it."""

    def __init__(self, content: bytes, bounds: Bounds, most_marks: int, *, is_shown: bool = False) -> None:
        """`most_marks` bounds the elements and attributes of all XML that is asked for.

        What is only shown may have declarations; they are passed over.
        """
        self._is_shown = is_shown
        self._zip = Zip(content, bounds)
        self._most_marks = most_marks
        self._marks: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name; what tells what parts are and refer to is none itself."""
        return name in self._zip.names and not _TELLING.fullmatch(name)

    @property
    def names(self) -> Collection[str]:
        """The names of all that is in the file, in its order."""
        return self._zip.names

    def content(self, name: str) -> bytes:
        """The bytes of what has this name; nothing where it is not there."""
        return self._zip.read(name) if name in self._zip.names else b""

    def xml(self, name: str) -> Element:
        """A part's root, without comments and processing instructions; nothing outside it is read."""
        content = self.content(name)
        if content.startswith(_UTF16):
            content = content.decode("utf-16", "replace").encode()
        self._marks[name] = sum(map(content.count, _MARKS))
        if sum(self._marks.values()) > self._most_marks:
            raise TooLargeZip
        if _DOCTYPE in content and not self._is_shown:
            raise DeclaredXml(name)
        # As UTF-8 whatever it says of itself: packages know no other, and what was counted is what is read.
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnusableXml(name) from error

    def links(self, name: str) -> list[Link]:
        """What a part, or "" for the package itself, refers to."""
        folder, base = posixpath.split(name)
        written = posixpath.join(folder, "_rels", f"{base}.rels")
        if written not in self._zip.names:
            return []
        return [_link(folder, one) for one in self.xml(written).iterfind(f"{{{_LINKS}}}Relationship")]

    def types(self) -> "Types":
        """What the package says its parts are."""
        root = self.xml(CONTENT_TYPES)
        found = (
            {one.get(key, "").lower(): one.get("ContentType", "") for one in root.iter(f"{{{_TYPES}}}{kind}")}
            for kind, key in (("Override", "PartName"), ("Default", "Extension"))
        )
        return Types(*found)


class Types(NamedTuple):
    """Content types of parts by their names and by what these end with, in small letters."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def of(self, name: str) -> str:
        """The content type of a part; "" where none is said."""
        name = name.lower()
        return self.overrides.get(f"/{name}", self.defaults.get(name.rpartition(".")[2], ""))


def _link(folder: str, written: Element) -> Link:
    target = written.get("Target", "")
    is_outside = written.get("TargetMode") == "External" or target.startswith("#")
    if not is_outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = written.get("Type", "").rpartition("/")[2]
    return Link(written.get("Id", ""), kind, target, is_outside)


def written_links(links: Iterable[Link]) -> bytes:
    """A part that says what another refers to, all of it within the package."""
    root = etree.Element(f"{{{_LINKS}}}Relationships", nsmap={None: _LINKS})
    for link in links:
        etree.SubElement(
            root, f"{{{_LINKS}}}Relationship",
            Id=link.id, Type=_KINDS.get(link.kind, f"{RELATIONS}/{link.kind}"), Target=f"/{link.target}",
        )  # fmt: skip
    return serialised(root)


def written_types(overrides: Mapping[str, str]) -> bytes:
    """The part that says what each other is."""
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in kinds.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in sorted(overrides.items()):
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return serialised(root)


def serialised(root: Element) -> bytes:
    """An element as a part."""
    content: bytes = etree.tostring(root, encoding="UTF-8", standalone=True)
    return content
