"""The package that a Word document is: its parts as the bytes of a file, and XML of our own stored in it."""

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, cast
from uuid import UUID

from lxml import etree

from planeditor.word.ooxml.charts import Chart, chart_xml, workbook
from planeditor.word.ooxml.parts import CONTENT_TYPES, serialised, written_types
from planeditor.word.ooxml.photos import Photo
from planeditor.zipping import pack

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part
    from docx.opc.rel import Relationships

_DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_XML_TYPE = "application/xml"
_LEVEL = 3
"""Of compression: half the time of the usual one, for a file a tenth larger."""
_DATA = "rId1"
"""How a chart knows its workbook."""


def package_bytes(package: "OpcPackage", contents: Mapping[str, bytes]) -> bytes:
    """The package as a file, with other contents for the parts of these names.

    Same parts, same bytes, which python-docx's own writer does not give.
    """
    parts = package.parts
    types = {part.partname.membername: part.content_type for part in parts if part.content_type != _XML_TYPE}
    files = {CONTENT_TYPES: written_types(types), "_rels/.rels": _written(package.rels)}
    for part in parts:
        content = contents.get(part.partname)
        files[part.partname.membername] = part.blob if content is None else content
        if part.rels:
            files[part.partname.rels_uri.lstrip("/")] = _written(part.rels)
    # In the order of their names, which puts `[Content_Types].xml` first.
    return pack(dict(sorted(files.items())), level=_LEVEL)


def add_custom_xml(main: "Part", content: bytes) -> str:
    """Store an XML document with the main part, where Word and LibreOffice keep it; returns its id."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.part import Part

    package = main.package
    name = package.next_partname("/customXml/item%d.xml")
    identity = f"{{{UUID(bytes=sha256(name.encode() + content).digest()[:16])}}}".upper()
    item = Part(name, _XML_TYPE, content, package)
    properties = Part(
        package.next_partname("/customXml/itemProps%d.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        _datastore_item(identity),
        package,
    )
    main.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    return identity


def chart_relationship(number: int) -> str:
    """The id by which the main part knows a chart."""
    return f"rIdChart{number}"


def add_chart(main: "Part", chart: Chart, number: int) -> None:
    """Store a chart, and the workbook with its data, with the main part."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = main.package
    uri = PackURI(f"/word/embeddings/diagrama{number}.xlsx")
    data = Part(uri, CONTENT_TYPE.SML_SHEET, workbook(chart), package)
    uri = PackURI(f"/word/charts/diagrama{number}.xml")
    shown = Part(uri, CONTENT_TYPE.DML_CHART, chart_xml(chart, _DATA), package)
    shown.load_rel(RELATIONSHIP_TYPE.PACKAGE, data, _DATA)
    main.load_rel(RELATIONSHIP_TYPE.CHART, shown, chart_relationship(number))


def photo_relationship(number: int) -> str:
    """The id by which the main part knows a photo."""
    return f"rIdPhoto{number}"


def add_photo(main: "Part", photo: Photo, number: int) -> None:
    """Store a photo with the main part."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    uri = PackURI(f"/word/media/nuotrauka{number}.jpeg")
    shown = Part(uri, CONTENT_TYPE.JPEG, photo.content, main.package)
    main.load_rel(RELATIONSHIP_TYPE.IMAGE, shown, photo_relationship(number))


def _written(relationships: "Relationships") -> bytes:
    return cast(bytes, relationships.xml)  # bytes, whatever its annotation says


def _datastore_item(identity: str) -> bytes:
    root = etree.Element(f"{{{_DATASTORE}}}datastoreItem", nsmap={"ds": _DATASTORE})
    root.set(f"{{{_DATASTORE}}}itemID", identity)
    etree.SubElement(root, f"{{{_DATASTORE}}}schemaRefs")
    return serialised(root)
