from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Reopened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from make_template import template as make_template
from planeditor.word.ooxml.markup import w
from planeditor.word.ooxml.styles import Style


@pytest.fixture
def opened(template: bytes) -> Reopened:
    return Document(BytesIO(template))


def test_the_kept_template_is_what_the_script_makes(template: bytes) -> None:
    assert make_template() == template


def test_every_style_that_documents_refer_to_is_there_and_no_other_paragraph_style(opened: Reopened) -> None:
    ids = {style.style_id for style in opened.styles}
    assert ids == {*Style, "DefaultParagraphFont", "TableNormal", "NoList"}


@pytest.mark.parametrize(
    ("style", "name"),
    [
        (Style.NORMAL, "Normal"),
        (Style.HEADING_1, "Heading 1"),
        (Style.HEADING_4, "Heading 4"),
        (Style.TITLE, "Title"),
        (Style.CAPTION, "Caption"),
        (Style.HEADER, "Header"),
    ],
)
def test_word_knows_its_own_styles_by_name(opened: Reopened, style: Style, name: str) -> None:
    assert opened.styles[name].style_id == style


def test_headings_make_an_outline_and_stay_with_what_follows(opened: Reopened) -> None:
    for level in range(1, 5):
        style = opened.styles[f"Heading {level}"]
        assert style.element.find(f"{w('pPr')}/{w('outlineLvl')}").get(w("val")) == str(level - 1)
        assert style.paragraph_format.keep_with_next


def test_chapters_are_centred_bold_capitals(opened: Reopened) -> None:
    chapter = opened.styles["Heading 1"]
    assert chapter.font.bold
    assert chapter.font.all_caps
    assert chapter.paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER


def test_text_is_lithuanian_times_of_12_points_and_tables_of_10(opened: Reopened) -> None:
    defaults = opened.styles.element.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    assert defaults.find(w("lang")).get(w("val")) == "lt-LT"
    assert defaults.find(w("rFonts")).get(w("ascii")) == "Times New Roman"
    assert defaults.find(w("sz")).get(w("val")) == "24"
    assert opened.styles["Lentelės tekstas"].font.size == Pt(10)


def test_the_page_is_a4_with_the_margins_of_official_documents(opened: Reopened) -> None:
    section = opened.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    expected = (Mm(210), Mm(297), Mm(30), Mm(10))
    assert sizes == pytest.approx(expected, abs=Pt(0.1))
    assert (section.top_margin, section.bottom_margin) == pytest.approx((Mm(20), Mm(20)), abs=Pt(0.1))


def test_pages_are_numbered_in_the_header_from_the_second_on(opened: Reopened) -> None:
    section = opened.sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    (number,) = section.header.paragraphs
    assert number.style.paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert [field.get(w("instr")) for field in number._p.iter(w("fldSimple"))] == ["PAGE"]
