from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZipFile

from docx.document import Document as Reopened
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraph

Reopen = Callable[[WordDocument], Reopened]

MOMENT = datetime(2024, 3, 25, 12, 30, tzinfo=UTC)
PLAN = "<plan xmlns='urn:example'>ąžuolas</plan>".encode()


def _written(template: bytes) -> bytes:
    document = WordDocument(template)
    document.append([paragraph("tekstas")])
    document.describe("Planas", "Jonas Jonaitis", MOMENT, MOMENT)
    document.add_custom_xml(PLAN)
    return document.to_bytes()


def test_same_content_same_bytes(template: bytes) -> None:
    assert _written(template) == _written(template)


def test_writing_changes_nothing(document: WordDocument) -> None:
    document.append([paragraph("tekstas")])
    assert document.to_bytes() == document.to_bytes()


def test_parts_are_dated_alike_in_order_and_once_each(template: bytes) -> None:
    entries = ZipFile(BytesIO(_written(template))).infolist()
    names = [entry.filename for entry in entries]
    assert names == sorted(set(names))
    assert names[0] == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_the_document_says_what_it_is(document: WordDocument, reopen: Reopen) -> None:
    summer = datetime(2024, 7, 1, 15, 0, tzinfo=timezone(timedelta(hours=3)))
    document.describe("Pavadinimas\x00" + "o" * 300, "Jonas Jonaitis", MOMENT, summer)
    properties = reopen(document).core_properties
    assert properties.title == "Pavadinimas" + "o" * 244
    assert (properties.author, properties.last_modified_by) == ("Jonas Jonaitis", "Jonas Jonaitis")
    assert (properties.created, properties.modified) == (MOMENT, datetime(2024, 7, 1, 12, 0, tzinfo=UTC))
    assert properties.language == "lt-LT"


def test_own_xml_is_found_again_with_its_identity(document: WordDocument, reopen: Reopen) -> None:
    identities = [document.add_custom_xml(PLAN), document.add_custom_xml(PLAN)]
    items = [
        relationship.target_part
        for relationship in reopen(document).part.rels.values()
        if relationship.reltype == RELATIONSHIP_TYPE.CUSTOM_XML
    ]
    assert [item.blob for item in items] == [PLAN, PLAN]
    found = [
        etree.fromstring(item.part_related_by(RELATIONSHIP_TYPE.CUSTOM_XML_PROPS).blob).values()[0]
        for item in items
    ]
    assert found == identities
    assert len(set(identities)) == 2
    names = {item.partname for item in items}
    assert names == {"/customXml/item1.xml", "/customXml/item2.xml"}


def test_the_template_is_left_alone_and_serves_again(template: bytes, reopen: Reopen) -> None:
    before = bytes(template)
    first = WordDocument(template)
    first.append([paragraph("pirmas")])
    assert [paragraph.text for paragraph in reopen(first).paragraphs] == ["pirmas"]
    assert reopen(WordDocument(template)).paragraphs == []
    assert template == before
