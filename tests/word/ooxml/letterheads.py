"""Letterheads made in code: one as a municipality has it, and the same with something added or changed."""

import posixpath
import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Made
from lxml import etree

from planeditor.word.ooxml.markup import NAMESPACE

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN, HEADER, SETTINGS, STYLES = (
    f"word/{name}.xml" for name in ("document", "header1", "settings", "styles")
)
NAMESPACES = (
    f'xmlns:w="{NAMESPACE}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
NAME = "Elektrėnų savivaldybės administracija"


def saved(document: Made) -> bytes:
    """The bytes of a document."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def letterhead() -> Made:
    """A document over which a municipality writes: made by another program, with styles of its own."""
    document = Document()
    header = document.sections[0].header
    header.paragraphs[0].text = NAME
    header.paragraphs[0].add_run().add_picture(BytesIO(picture()))
    document.add_paragraph("Elektrėnų savivaldybė · kodas 000000000", style="Heading 1")
    document.add_paragraph("")
    return document


def picture() -> bytes:
    """A PNG of one red point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">L", zlib.crc32(kind + content))
        return struct.pack(">L", len(content)) + kind + content + check

    header = struct.pack(">2L5B", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A package of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, part in files.items():
            package.writestr(name, part)
    return buffer.getvalue()


class Letterhead:
    """A letterhead to which things are added; `bytes` are those of its file."""

    def __init__(self, content: bytes | None = None) -> None:
        self.parts = parts(content or saved(letterhead()))

    @property
    def bytes(self) -> bytes:
        return zipped(self.parts)

    def replace(self, part: str, old: str, new: str) -> "Letterhead":
        """Put other text into a part where some stands, which must be there."""
        text = self.parts[part].decode()
        assert old in text, old
        self.parts[part] = text.replace(old, new).encode()
        return self

    def put(self, part: str, xml: str, *, before: str) -> "Letterhead":
        """Put elements, whose prefixes need no declaration, before what is named."""
        wrapped = etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")
        inner = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in wrapped)
        text = self.parts[part].decode()
        place = text.rindex(before)
        self.parts[part] = (text[:place] + inner + text[place:]).encode()
        return self

    def link(
        self, part: str, id_: str, kind: str, target: str, *, outside: bool = False, base: str = OFFICE
    ) -> "Letterhead":
        """Let a part refer to a target."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        empty = f'<Relationships xmlns="{LINKS}"></Relationships>'.encode()
        root = etree.fromstring(self.parts.get(rels, empty))
        mode = {"TargetMode": "External"} if outside else {}
        etree.SubElement(
            root, f"{{{LINKS}}}Relationship", Id=id_, Type=f"{base}/{kind}", Target=target, **mode
        )
        self.parts[rels] = etree.tostring(root)
        return self

    def add(self, name: str, content: bytes, content_type: str) -> "Letterhead":
        """Add a part."""
        self.parts[name] = content
        override = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
        return self.replace("[Content_Types].xml", "</Types>", override)


def outside(content: bytes) -> list[str]:
    """What a document refers to outside of itself, or without having it."""
    files, found = parts(content), []
    for name, part in files.items():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(posixpath.dirname(name))[0], posixpath.basename(name)[: -len(".rels")]
        links = etree.fromstring(part)
        for link in links:
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target"))).lstrip("/")
            if link.get("TargetMode") == "External" or target not in files:
                found.append(f"{name}: {link.get('Target')}")
        if base:
            known = {link.get("Id") for link in links}
            found += _unknown(posixpath.join(folder, base), files, known)
    for name in files:
        if name.endswith(".xml") and posixpath.join(*_rels(name)) not in files:
            found += _unknown(name, files, set())
    return found


def _rels(name: str) -> tuple[str, str, str]:
    folder, base = posixpath.split(name)
    return folder, "_rels", f"{base}.rels"


def _unknown(name: str, files: Mapping[str, bytes], known: set[str | None]) -> list[str]:
    if not name.endswith(".xml"):
        return []
    said = etree.fromstring(files[name]).xpath("//@r:*", namespaces={"r": OFFICE})
    return [f"{name}: {value}" for value in said if value not in known]
