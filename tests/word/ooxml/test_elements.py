from collections.abc import Callable

from docx.document import Document as Reopened
from lxml import etree

from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import content_control, paragraph, paragraphs, run
from planeditor.word.ooxml.markup import NAMESPACE, Element, Xml, spaced, w
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


def test_an_address_does_not_stretch_the_line_before_it(document: WordDocument, reopen: Reopen) -> None:
    address = "https://www.example.lt/sprendimai/2026/svietimo-pazangos-planas"
    document.append(paragraphs(f"Paskelbta {address}\nPaskelbta čia."))
    told, plain = reopen(document).paragraphs
    assert [one._p.find(f".//{w('jc')}") is not None for one in (told, plain)] == [True, False]
    assert told.text == f"Paskelbta {address}"
    document.append(paragraphs(address, Style.TABLE_NUMBER))
    assert reopen(document).paragraphs[-1]._p.find(f".//{w('jc')}") is None


def test_room_is_told_in_its_place_and_in_one_paragraph_only() -> None:
    made = Xml("".join(paragraphs("a\nb", Style.NOTE)))
    for room, place in (({"before": 120}, 0), ({"after": 120}, 1)):
        root = etree.fromstring(f'<a xmlns:w="{NAMESPACE}">{spaced(made, **room)}</a>')
        assert [len(list(one.iter(w("spacing")))) for one in root] == [int(at == place) for at in (0, 1)]
    indented = paragraph("a", left=5, keep_next=True)
    names = [etree.QName(one).localname for one in _read(spaced(indented, after=1)).find(w("pPr"))]
    assert names == ["pStyle", "keepNext", "spacing", "ind"]
