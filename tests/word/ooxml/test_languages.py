"""Which language a screen reader is told: Lithuanian, but for what is surely English."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from docx import Document
from tests.word.exporting import exported
from tests.word.ooxml.letterheads import letterhead, saved
from tests.word.plans import PARTNER, SCHOOL, plan

from planeditor.editing.operations import edit
from planeditor.plan.municipalities import known_municipalities
from planeditor.resources import translation
from planeditor.typeset.document import source
from planeditor.word.ooxml.elements import run
from planeditor.word.ooxml.languages import phrases
from planeditor.word.ooxml.markup import w
from planeditor.word.ooxml.template import opened
from planeditor.word.reading.document import read_document


def english(text: str) -> list[str]:
    pieces = [*phrases(text)]
    assert "".join(piece for piece, _ in pieces) == text
    return [piece for piece, is_english in pieces if is_english]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("University of Cambridge", ["University of Cambridge"]),
        ("Kursai „Teachers of the Future“ Vilniuje", ["Teachers of the Future"]),
        (
            "Partneriai:\nUniversity of Oxford\nVilniaus universitetas",
            ["\nUniversity of Oxford"],
        ),
        (
            "VšĮ „Kids’ Science and Art“ ir „Learning for Life“",
            ["Kids’ Science and Art", "Learning for Life"],
        ),
        ("Europos Sąjungos fondas „Future Classroom Lab“", []),  # in whichever language it is
        ("Erasmus+ programos projektas", []),
        ("Rock and Roll muzikos burelis", []),  # with Lithuanian words beside it
        ("Mokykla Learning for Life", []),
        ("Be to, mokytojai to nori", []),
        ("The Čiurlionis house of music", []),
        ("STEAM ir R&D", []),
        ("Projektas „Skole for alle“", []),  # Danish
        ("Het beste of niets", []),  # Dutch
        ("Kinderen of ouders", []),
        ("Thuis of op school", []),
        ("Projektas „Samen of alleen“", []),
        ("Institute of Technology", ["Institute of Technology"]),
        ("School of Music", ["School of Music"]),
        ("Kinderen of ouders\nUniversity of Oxford", ["\nUniversity of Oxford"]),
        ("Szkola dla wszystkich", []),
        ("Schule der Zukunft", []),
        ("", []),
    ],
)
def test_only_what_is_surely_english_is_taken_for_it(text: str, found: list[str]) -> None:
    assert english(text) == found


def test_no_lithuanian_text_of_ours_is_taken_for_english() -> None:
    root = ElementTree.parse(translation("planeditor_lt.ts")).getroot()
    texts = [one.text or "" for name in ("translation", "numerusform") for one in root.iter(name)]
    assert len(texts) > 2500
    assert [text for text in [*texts, *known_municipalities()] if english(text)] == []


def test_a_run_of_english_says_so_and_the_text_stays() -> None:
    xml = run("Kursai „Teachers of the Future“\n– toliau")
    assert xml.count('<w:lang w:val="en-GB"/>') == 1
    assert (
        '<w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Teachers of the Future</w:t>' in xml
    )


def test_documents_pages_and_letterheads_say_their_language() -> None:
    tree = plan()
    tree.apply(edit(tree, PARTNER, "name", "University of Cambridge"))
    tree.apply(edit(tree, SCHOOL, "name", "Mokykla „Learning for Life“"))
    content = exported(tree).content
    body = Document(BytesIO(content)).element.body
    told = {
        "".join(text.text for text in one.iter(w("t")))
        for one in body.iter(w("r"))
        if one.find(f"{w('rPr')}/{w('lang')}") is not None
    }
    assert told == {"University of Cambridge", "Learning for Life"}
    assert b'lang: "en"' in source(read_document(content)).text


def test_over_a_letterhead_made_in_another_language_the_document_is_lithuanian() -> None:
    template = letterhead()
    assert template.styles.element.find(f".//{w('lang')}").get(w("val")) == "en-US"
    styles = opened(saved(template)).styles.element
    assert {one.get(w("val")) for one in styles.iter(w("lang"))} == {"lt-LT"}
    whole = template.styles.element.find(w("docDefaults"))
    whole.getparent().remove(whole)
    bare = opened(saved(template)).styles.element
    assert bare[0].find(f".//{w('lang')}").get(w("val")) == "lt-LT"
