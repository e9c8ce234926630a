from collections.abc import Callable

import pytest
from docx.document import Document as Reopened
from lxml import etree

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import content_control, paragraph, paragraphs, run
from planeditor.word.ooxml.markup import NAMESPACE, Element, Xml, w
from planeditor.word.ooxml.styles import Style

Reopen = Callable[[WordDocument], Reopened]


def test_a_paragraph_keeps_its_text_style_and_spaces(document: WordDocument, reopen: Reopen) -> None:
    text = "  1\u00a0500,00\u00a0Eur <b> & „citata“  "
    document.append([paragraph(text, Style.NOTE)])
    (read,) = reopen(document).paragraphs
    assert (read.text, read.style.style_id) == (text, "Note")


def test_each_line_is_a_paragraph_and_dashes_make_lists(document: WordDocument, reopen: Reopen) -> None:
    document.append(paragraphs("Numatoma:\n– mokymai;\r\n\n– stažuotės.\n–be tarpo"))
    read = [(paragraph.text, paragraph.style.style_id) for paragraph in reopen(document).paragraphs]
    assert read == [
        ("Numatoma:", "BodyText"),
        ("– mokymai;", "ListDash"),
        ("– stažuotės.", "ListDash"),
        ("–be tarpo", "BodyText"),
    ]


def test_text_that_says_nothing_makes_no_paragraph() -> None:
    assert paragraphs(" \n\t\n") == []


def test_a_heading_can_have_two_lines(document: WordDocument, reopen: Reopen) -> None:
    document.append([paragraph("I skyrius\nBendrosios\tnuostatos", Style.HEADING_1)])
    (read,) = reopen(document).paragraphs
    assert read.text == "I skyrius\nBendrosios\tnuostatos"
    assert len(read._p.findall(f"{w('r')}/{w('br')}")) == 1


def test_a_paragraph_can_stay_with_the_next_or_begin_a_page(document: WordDocument, reopen: Reopen) -> None:
    document.append([paragraph("a", keep_next=True), paragraph("b", new_page=True)])
    kept, begun = (read.paragraph_format for read in reopen(document).paragraphs)
    assert (kept.keep_with_next, kept.page_break_before) == (True, None)
    assert (begun.keep_with_next, begun.page_break_before) == (None, True)


def _read(control: Xml) -> Element:
    return etree.fromstring(f'<a xmlns:w="{NAMESPACE}">{control}</a>')[0]


def _mark(control: Element, name: str) -> str:
    value: str = control.find(f"{w('sdtPr')}/{w(name)}").get(w("val"))
    return value


def test_a_control_is_marked_and_holds_its_content() -> None:
    control = _read(content_control([run("50 mokytojų")], number=7, alias="Rezultatas", bookmark="0a1b.result"))
    assert [_mark(control, name) for name in ("alias", "tag", "id")] == ["Rezultatas", "0a1b.result", "7"]
    assert "".join(control.find(w("sdtContent")).itertext()) == "50 mokytojų"


def test_runs_stay_plain_text_and_paragraphs_may_be_formatted() -> None:
    inline = _read(content_control([run("a")], number=1, alias="a", bookmark="t"))
    block = _read(content_control(paragraphs("a\nb"), number=1, alias="a", bookmark="t"))
    assert [child.tag for child in inline[0]][-1] == w("text")
    assert [child.tag for child in block[0]][-1] == w("richText")
    assert len(block.find(w("sdtContent"))) == 2


def test_names_stay_within_what_word_bears() -> None:
    control = _read(content_control([paragraph("a")], number=1, alias="ą" * 100 + "\x00", bookmark="t" * 64))
    assert _mark(control, "alias") == "ą" * 64
    with pytest.raises(ValueError, match="65"):
        content_control([paragraph("a")], number=1, alias="a", bookmark="t" * 65)
