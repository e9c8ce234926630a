from collections.abc import Callable

from docx.document import Document as Reopened

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraph, paragraphs
from planeditor.word.ooxml.markup import w
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
