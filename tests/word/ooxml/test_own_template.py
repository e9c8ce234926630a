"""Templates that users bring: letterheads made in Word, and files that are no templates."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Made
from tests.ooxml import validation_errors
from tests.word.exporting import exported, order
from tests.word.plans import plan

from planeditor.word.ooxml.markup import w
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.template import UnusableTemplate, opened, our_template


def _bytes(document: Made) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _letterhead() -> Made:
    """A document over which a municipality writes: made by another program, with styles of its own."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Elektrėnų savivaldybės administracija"
    document.add_paragraph("Elektrėnų savivaldybė · kodas 000000000", style="Heading 1")
    document.add_paragraph("")
    return document


def _renamed(document: Made, old: str, new: str) -> bytes:
    """The document with a style called by another id, as Word in Lithuanian calls it."""
    target = BytesIO()
    with ZipFile(BytesIO(_bytes(document))) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(f'"{old}"'.encode(), f'"{new}"'.encode()))
    return target.getvalue()


def _written(template: bytes) -> Made:
    return Document(BytesIO(exported(plan(), replace(order(), template=template)).content))


def test_a_letterhead_stands_above_the_document() -> None:
    document = _written(_bytes(_letterhead()))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:2] == ["Elektrėnų savivaldybė · kodas 000000000", "Projektas"]
    assert document.sections[0].header.paragraphs[0].text == "Elektrėnų savivaldybės administracija"


def test_the_pages_are_those_of_the_form() -> None:
    section = _written(_bytes(_letterhead())).sections[0]
    assert [round(length.mm) for length in (section.left_margin, section.right_margin)] == [30, 10]
    assert round(section.page_width.mm) == 210


def test_styles_of_the_template_are_kept_and_ours_are_added() -> None:
    letterhead = _letterhead()
    letterhead.styles["Heading 1"].font.name = "Arial"
    styles = _written(_bytes(letterhead)).styles.element.findall(w("style"))
    ids = [style.get(w("styleId")) for style in styles]
    assert len(ids) == len(set(ids))
    assert {*Style} <= set(ids)
    (heading,) = (style for style in styles if style.get(w("styleId")) == Style.HEADING_1)
    assert heading.find(f".//{w('rFonts')}").get(w("ascii")) == "Arial"


def test_styles_that_word_calls_by_lithuanian_ids_are_known_by_their_names() -> None:
    document = opened(_renamed(_letterhead(), "Heading1", "Antrat1"))
    names = [style.get(w("styleId")) for style in document.styles.element.findall(w("style"))]
    assert "Antrat1" not in names and names.count(Style.HEADING_1) == 1
    assert document.paragraphs[0].style.style_id == Style.HEADING_1


def test_a_template_without_a_section_gets_one() -> None:
    letterhead = _letterhead()
    body = letterhead.element.body
    body.remove(body.sectPr)
    assert len(_written(_bytes(letterhead)).sections) == 4


@pytest.mark.parametrize("form", ["pazangos-planas", "tarybos-sprendimas"])
@pytest.mark.parametrize("name", ["plain", "renamed"])
def test_a_document_over_a_letterhead_is_valid(name: str, form: str, tmp_path: Path) -> None:
    letterhead = _letterhead()
    template = _bytes(letterhead) if name == "plain" else _renamed(letterhead, "Heading1", "Antrat1")
    path = tmp_path / "planas.docx"
    path.write_bytes(exported(plan(), replace(order(form), template=template)).content)
    assert validation_errors(path) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", our_template()[:2000], b"PK\x05\x06" + b"\0" * 18],
    ids=["empty", "text", "cut off", "empty zip"],
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableTemplate):
        exported(plan(), replace(order(), template=content))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("damage", [b"<a/>", b"<<<", b""])
def test_a_damaged_document_is_refused(part: str, damage: bytes) -> None:
    target = BytesIO()
    with ZipFile(BytesIO(our_template())) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, damage if name == part else source.read(name))
    with pytest.raises(UnusableTemplate):
        exported(plan(), replace(order(), template=target.getvalue()))
