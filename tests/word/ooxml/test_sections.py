from collections.abc import Callable

import pytest
from docx.document import Document as Reopened
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import content_control, paragraph
from planeditor.word.ooxml.markup import Xml, w
from planeditor.word.ooxml.sections import LANDSCAPE, PORTRAIT, Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Column, Row, table

Reopen = Callable[[WordDocument], Reopened]


def _table(document: WordDocument) -> Xml:
    return table([Column(1)], [], [Row(["a"])], document.page.text_width)


def test_text_is_as_wide_as_the_page_between_its_margins() -> None:
    assert PORTRAIT.text_width == 11906 - 1701 - 567
    assert LANDSCAPE.text_width == 16838 - 1701 - 567
    assert LANDSCAPE.turned() == PORTRAIT


def test_sections_turn_the_page_and_keep_its_margins_and_number(
    document: WordDocument, reopen: Reopen
) -> None:
    document.append([paragraph("stačias")])
    document.start_section(LANDSCAPE)
    document.append([paragraph("gulsčias")])
    document.start_section(PORTRAIT)
    document.append([paragraph("vėl stačias")])
    read = reopen(document)
    sections = list(read.sections)
    turned = [section.orientation is WD_ORIENT.LANDSCAPE for section in sections]
    assert turned == [False, True, False]
    assert [section.page_width > section.page_height for section in sections] == turned
    for section in sections:
        assert section.left_margin == pytest.approx(Mm(30), abs=Pt(0.1))
        assert list(section.header.paragraphs[0]._p.iter(w("fldSimple")))
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False]
    assert [paragraph.text for paragraph in read.paragraphs] == ["stačias", "gulsčias", "vėl stačias"]


def test_a_section_ends_in_its_last_paragraph_or_in_a_gap(document: WordDocument, reopen: Reopen) -> None:
    document.append([paragraph("tekstas"), _table(document)])
    document.start_section(LANDSCAPE)
    document.append([content_control([paragraph("laukas")], number=1, alias="a", bookmark="t")])
    document.start_section(PORTRAIT)
    document.append([paragraph("pabaiga")])
    read = reopen(document)
    assert [paragraph.style.style_id for paragraph in read.paragraphs] == ["Normal", "Gap", "Gap", "Normal"]
    assert len(read.sections) == 3


def test_a_section_that_nothing_stands_in_is_not_made(document: WordDocument, reopen: Reopen) -> None:
    document.start_section(PORTRAIT)
    document.start_section(LANDSCAPE)
    document.append([paragraph("gulsčias")])
    document.start_section(PORTRAIT)
    (section,) = reopen(document).sections
    assert section.orientation is WD_ORIENT.LANDSCAPE


def test_a_document_can_begin_on_another_page(template: bytes, reopen: Reopen) -> None:
    document = WordDocument(template, Page(left_mm=20, bottom_mm=25))
    document.append([paragraph("tekstas")])
    (section,) = reopen(document).sections
    assert (section.left_margin, section.bottom_margin) == pytest.approx((Mm(20), Mm(25)), abs=Pt(0.1))


def test_two_tables_stay_two_and_none_is_last(document: WordDocument, reopen: Reopen) -> None:
    document.append([_table(document), _table(document)])
    names = [child.tag for child in reopen(document).element.body]
    assert names == [w(name) for name in ("tbl", "p", "tbl", "p", "sectPr")]
    assert {paragraph.style.style_id for paragraph in reopen(document).paragraphs} == {Style.GAP}
