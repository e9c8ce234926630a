import pytest
from lxml import etree

from planeditor.word.ooxml.controls import content_control
from planeditor.word.ooxml.elements import paragraph, paragraphs, run
from planeditor.word.ooxml.markup import NAMESPACE, Element, Xml, w


def _read(control: Xml) -> Element:
    return etree.fromstring(f'<a xmlns:w="{NAMESPACE}">{control}</a>')[0]


def _mark(control: Element, name: str) -> str:
    value: str = control.find(f"{w('sdtPr')}/{w(name)}").get(w("val"))
    return value


def test_a_control_is_marked_and_holds_its_content() -> None:
    control = _read(content_control([run("50 mokytojų")], number=7, alias="Rezultatas", tag="0a1b.result"))
    assert [_mark(control, name) for name in ("alias", "tag", "id")] == ["Rezultatas", "0a1b.result", "7"]
    assert "".join(control.find(w("sdtContent")).itertext()) == "50 mokytojų"


def test_runs_stay_plain_text_and_paragraphs_may_be_formatted() -> None:
    inline = _read(content_control([run("a")], number=1, alias="a", tag="t"))
    block = _read(content_control(paragraphs("a\nb"), number=1, alias="a", tag="t"))
    assert [child.tag for child in inline[0]][-1] == w("text")
    assert [child.tag for child in block[0]][-1] == w("richText")
    assert len(block.find(w("sdtContent"))) == 2


def test_names_stay_within_what_word_bears() -> None:
    control = _read(content_control([paragraph("a")], number=1, alias="ą" * 100 + "\x00", tag="t" * 64))
    assert _mark(control, "alias") == "ą" * 64
    with pytest.raises(ValueError, match="65"):
        content_control([paragraph("a")], number=1, alias="a", tag="t" * 65)
