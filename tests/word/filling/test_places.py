"""Places in braces are found wherever they stand, and look as they begin."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st
from tests.word.filling.making import (
    filled,
    form_of,
    lines_of,
    missing,
    rows_of,
    said_by,
    table_of,
    teller,
    unfilled,
    with_xml,
)
from tests.word.ooxml.letterheads import NAMESPACES, parts, saved, zipped
from tests.word.plans import ROOT, empty_plan

from planeditor.plan.items import Plan
from planeditor.plan.numbers import NBSP
from planeditor.plan.tree import PlanTree
from planeditor.word.filling.filler import Filler
from planeditor.word.ooxml.markup import NAMESPACE, w
from planeditor.word.ooxml.parts import serialised
from planeditor.word.ooxml.text import lines

TITLE = "Elektrėnų savivaldybės švietimo pažangos planas"
BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
    "<wp:extent cx='9' cy='9'/><wp:docPr id='5' name='x'/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/"
    "wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    "</w:r></w:p>"
)


def test_a_place_that_word_has_split_looks_as_it_begins() -> None:
    made = Document()
    paragraph = made.add_paragraph("Dėl ")
    for text, is_bold in (("{Pla", True), ("no pava", False), ("dinimas", False), ("} tvirtinimo", False)):
        paragraph.add_run(text).bold = is_bold
    paragraph.runs[1].font.size = Pt(20)
    (shown,) = Document(BytesIO(filled(saved(made)).content)).paragraphs
    assert shown.text == f"Dėl {TITLE} tvirtinimo"
    assert [(run.text, run.bold, run.font.size) for run in shown.runs if run.text] == [
        ("Dėl ", None, None),
        (TITLE, True, Pt(20)),
        (" tvirtinimo", False, None),
    ]


def test_several_places_in_one_run_are_each_filled_and_what_stands_between_stays() -> None:
    made = filled(form_of("a{Versija}b{PLANO   pavadinimas}{programos tikslas}c { } {1}{} d"))
    assert lines_of(made.content) == [f"a–b{TITLE}Mažinti atotrūkius.c {{ }} {{1}}{{}} d"]
    assert (missing(made), unfilled(made)) == (["Versija"], [])


def test_spelling_marks_and_soft_hyphens_within_a_place_are_no_obstacle() -> None:
    xml = (
        '<w:p><w:r><w:t>{Plano</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t xml:space="preserve"> pava</w:t>'
        '<w:softHyphen/><w:t>di</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        "<w:hyperlink w:anchor='a'><w:r><w:t>nimas</w:t></w:r></w:hyperlink><w:r><w:t>}.</w:t></w:r></w:p>"
    )
    assert lines_of(filled(form_of(xml=xml)).content) == [f"{TITLE}."]


def test_what_is_deleted_or_asked_of_a_field_is_no_place() -> None:
    xml = (
        "<w:p><w:del w:id='1' w:author='x'><w:r><w:delText>{Versija}</w:delText></w:r></w:del>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE {Versija}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:ins w:id="2" w:author="x"><w:r>'
        "<w:t>{Plano pavadinimas}</w:t></w:r></w:ins></w:p>"
    )
    made = filled(form_of(xml=xml))
    assert lines_of(made.content) == [TITLE]
    assert parts(made.content)["word/document.xml"].count(b"{Versija}") == 2


def test_a_place_in_a_formula_or_in_the_code_of_a_field_is_told() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    formula = (
        f"<m:oMath {math}><m:r><m:t>{{Plano </m:t></m:r><m:r><m:t>pavadinimas}} + {{x}}</m:t></m:r></m:oMath>"
    )
    code = "<w:r><w:instrText>MERGEFIELD {Pabaiga}</w:instrText></w:r>"
    made = filled(form_of("{Programa}", xml=f"<w:p>{formula}{code}</w:p>"))
    assert [one.partition(" – ")[0] for one in unfilled(made)] == ["{Plano pavadinimas}", "{Pabaiga}"]


def test_headers_footers_boxes_and_cells_have_places() -> None:
    made = table_of(("{Savivaldybė}",))
    section = made.sections[0]
    section.header.paragraphs[0].text = "{Savivaldybės kilmininkas} taryba"
    section.footer.paragraphs[0].text = "{Dokumento data}, {Vieta}"
    content = with_xml(made, BOX.format(inner="<w:p><w:r><w:t>{Plano pavadinimas}</w:t></w:r></w:p>"))
    made = filled(content)
    shown = Document(BytesIO(made.content))
    assert shown.sections[0].header.paragraphs[0].text == "Elektrėnų savivaldybės taryba"
    assert shown.sections[0].footer.paragraphs[0].text == f"2024{NBSP}m. kovo 25{NBSP}d., Elektrėnai"
    assert rows_of(made.content) == [["Elektrėnų savivaldybė"]]
    assert lines_of(made.content).count(TITLE) == 2  # as newer programs show the box, and as older do


def test_a_box_in_a_box_is_filled_once() -> None:
    inner = BOX.format(inner="<w:p><w:r><w:t>{Veikla: nr.}</w:t></w:r></w:p>").replace("'5'", "'6'")
    made = filled(
        form_of(xml=BOX.format(inner=f"<w:p><w:r><w:t>{{Uždavinys: nr.}}</w:t></w:r></w:p>{inner}"))
    )
    assert lines_of(made.content).count("1.2.") == 2 and lines_of(made.content).count("1.2.2.") == 4


def test_footnotes_have_places() -> None:
    xml = '<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    files = parts(form_of(xml=xml))
    notes = (
        f'<w:footnotes xmlns:w="{NAMESPACE}"><w:footnote w:id="1">'
        "<w:p><w:r><w:t>{Plano pavadinimas}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    files["word/footnotes.xml"] = notes.encode()
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    links = "word/_rels/document.xml.rels"
    files[links] = files[links].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdF" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    assert TITLE in parts(filled(zipped(files)).content)["word/footnotes.xml"].decode()


def test_an_unknown_name_stays_and_is_told_once_with_the_nearest_one() -> None:
    made = filled(form_of("{Plano pavadinims} ir {qwerty} ir {qwerty}", "{Plano pavadinims}"))
    assert lines_of(made.content) == ["{Plano pavadinims} ir {qwerty} ir {qwerty}", "{Plano pavadinims}"]
    assert unfilled(made) == [
        "{Plano pavadinims} – tokio lauko nėra. Gal {Plano pavadinimas}?",
        "{qwerty} – tokio lauko nėra",
    ]


def test_a_place_across_cells_or_paragraphs_stays_and_is_told() -> None:
    made = table_of(("{Plano", "pavadinimas}"))
    content = with_xml(made, "<w:p><w:r><w:t>{Savivaldybė {Versija}</w:t></w:r></w:p>")
    made = filled(content)
    assert rows_of(made.content) == [["{Plano", "pavadinimas}"]]
    assert unfilled(made) == [
        f"{text} – nėra uždaromojo skliausto toje pačioje pastraipoje ar langelyje"
        for text in ("{Plano", "{Savivaldybė")
    ]
    assert lines_of(made.content)[-1] == "{Savivaldybė –"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{Lėšos iš viso}", f"37{NBSP}036,20{NBSP}Eur"),
        ("{lesos is viso} Eur", f"37{NBSP}036,20 Eur"),
        ("{Su PVM 2025 m.}", f"18{NBSP}100,00{NBSP}Eur"),
        ("{Su PVM 2031}", f"0,00{NBSP}Eur"),
        ("Iki {Pabaiga}.", f"Iki 2026{NBSP}m. balandžio 30{NBSP}d."),
        ("{Pabaiga}, iki", f"2026{NBSP}m. balandžio 30{NBSP}d., iki"),
        ("{Mokyklų skaičius}", "2"),
        ("{Eil. nr.}", "{Eil. nr.}"),
    ],
)
def test_sums_and_dates_are_as_in_lithuanian_documents(written: str, shown: str) -> None:
    assert lines_of(filled(form_of(written)).content) == [shown]


def test_a_sum_that_stands_alone_in_a_cell_has_no_unit() -> None:
    made = table_of(("{Su PVM}", "Iš viso {Su PVM}", "{Su PVM 2031}"))
    assert rows_of(filled(saved(made)).content) == [
        [f"37{NBSP}036,20", f"Iš viso 37{NBSP}036,20{NBSP}Eur", "–"]
    ]


def test_what_is_told_of_a_form_that_is_full_of_wrong_names_is_bounded() -> None:
    made = filled(form_of("".join(f"{{q{at}q}}" for at in range(300)), f"{{{'w' * 900}}}"))
    assert len(unfilled(made)) == 200
    made = filled(form_of(f"{{{'w' * 900}}}"))
    assert unfilled(made) == [f"{{{'w' * 79}… – tokio lauko nėra"]


def test_what_an_empty_plan_lacks_has_a_dash_and_is_told() -> None:
    made = filled(form_of("{Programos tikslas} {Su PVM}", "{Plano pavadinimas}"), empty_plan())
    assert lines_of(made.content) == ["– –", "–"]
    assert missing(made) == ["Programos tikslas", "Su PVM", "Plano pavadinimas"]


def test_a_text_of_several_paragraphs_becomes_several_where_it_stands_alone() -> None:
    made = Document()
    made.add_paragraph("{Mokinių pasiekimai}", style="List Bullet")
    made.add_paragraph("Taip: {Mokinių pasiekimai}")
    shown = Document(BytesIO(filled(saved(made)).content)).paragraphs
    texts = ["Pasiekimai skiriasi.", "– Miesto mokyklose aukštesni;", "– kaimo – žemesni."]
    assert [one.text for one in shown] == [*texts, "Taip: " + "\n".join(texts)]
    assert [one.style.name for one in shown] == ["List Bullet"] * 3 + ["Normal"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_of_a_plan_comes_out_as_that_text(title: str, aim: str) -> None:
    tree = PlanTree([Plan(id=ROOT, parent="", title=title, aim=aim)])
    xml = f"<w:p {NAMESPACES}><w:r><w:t>&lt;{{Planas: pavadinimas}}|{{programos</w:t></w:r>"
    root = parse_xml(f"{xml}<w:r><w:t> tikslas}}&gt;</w:t></w:r></w:p>")
    body = parse_xml(f"<w:body {NAMESPACES}/>")
    body.append(root)
    Filler(teller(tree), lambda: None).fill(body)
    again = parse_xml(serialised(body))

    def said(text: str) -> str:
        return "\n".join(filter(str.strip, lines(text))) or "–"

    assert "".join(map(said_by, again.iter(w("t"), w("br"), w("tab")))) == f"<{said(title)}|{said(aim)}>"
