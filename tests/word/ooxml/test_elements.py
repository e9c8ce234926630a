from collections.abc import Callable

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


def test_a_control_is_marked_and_holds_its_content_in_a_bookmark() -> None:
    control = _read(content_control([run("50 mokytojų")], number=7, alias="Rezultatas", bookmark="_Plan7"))
    assert [_mark(control, name) for name in ("alias", "id")] == ["Rezultatas", "7"]
    begin, text, end = control.find(w("sdtContent"))
    assert (begin.get(w("name")), begin.get(w("id")), end.get(w("id"))) == ("_Plan7", "7", "7")
    assert "".join(text.itertext()) == "50 mokytojų"


def test_controls_are_of_rich_text_and_a_bookmark_goes_through_all_paragraphs() -> None:
    inline = _read(content_control([run("a")], number=1, alias="a", bookmark="t"))
    block = _read(content_control(paragraphs("a\nb"), number=1, alias="a", bookmark="t"))
    assert all(control.find(f".//{w('text')}") is None for control in (inline, block))
    first, last = block.find(w("sdtContent"))
    assert first[1].tag == w("bookmarkStart") and last[-1].tag == w("bookmarkEnd")


def test_names_stay_within_what_word_bears() -> None:
    control = _read(content_control([paragraph("a")], number=1, alias="ą" * 100 + "\x00", bookmark="t"))
    assert _mark(control, "alias") == "ą" * 64
