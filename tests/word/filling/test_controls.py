"""Content controls that are called as fields are become the texts of these."""

from io import BytesIO

import pytest
from docx import Document
from tests.word.filling.making import W14, filled, form_of, lines_of, missing, unfilled
from tests.word.ooxml.letterheads import parts

from planeditor.word.ooxml.markup import w

TITLE = "Elektrėnų savivaldybės švietimo pažangos planas"


def control(content: str, *, alias: str = "", tag: str = "", kind: str = "<w:text/>") -> str:
    """A control of a document."""
    names = "".join(f'<w:{name} w:val="{text}"/>' for name, text in (("alias", alias), ("tag", tag)) if text)
    properties = f"<w:sdtPr>{names}<w:id w:val='3'/>{kind}</w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>čia</w:t></w:r>"
PARAGRAPH = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{RUN}</w:p>'
LIST = '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>'
DATE = '<w:date><w:dateFormat w:val="yyyy-MM-dd"/></w:date>'


@pytest.mark.parametrize("kind", ["<w:text/>", LIST, DATE, "<w:richText/>", "<w:comboBox/>"])
@pytest.mark.parametrize(
    "names", [{"alias": "Pabaiga"}, {"tag": "PABAIGA"}, {"alias": "data", "tag": "pabaiga"}]
)
def test_a_control_in_a_text_becomes_text_that_looks_as_what_stood_in_it(
    kind: str, names: dict[str, str]
) -> None:
    xml = f'<w:p><w:r><w:t xml:space="preserve">iki </w:t></w:r>{control(RUN, kind=kind, **names)}</w:p>'
    made = filled(form_of(xml=xml))
    (shown,) = Document(BytesIO(made.content)).paragraphs
    assert [(run.text, run.bold) for run in shown.runs] == [
        ("iki ", None),
        ("2026\u00a0m. balandžio 30\u00a0d.", True),
    ]
    assert (b"<w:sdt" not in parts(made.content)["word/document.xml"], unfilled(made)) == (True, [])


def test_a_control_of_paragraphs_has_the_paragraphs_of_the_text() -> None:
    made = filled(form_of(xml=control(PARAGRAPH, alias="Mokinių pasiekimai")))
    shown = Document(BytesIO(made.content)).paragraphs
    assert [one.text for one in shown] == [
        "Pasiekimai skiriasi.", "– Miesto mokyklose aukštesni;", "– kaimo – žemesni.",
    ]  # fmt: skip
    assert {(one.alignment, one.runs[0].bold) for one in shown} == {(1, True)}


def test_only_the_last_paragraph_of_a_control_ends_a_section() -> None:
    broken = PARAGRAPH.replace("</w:pPr>", "<w:sectPr/></w:pPr>")
    made = filled(form_of(xml=control(broken, alias="Mokinių pasiekimai")))
    sections = [
        one.find(f"{w('pPr')}/{w('sectPr')}") is not None
        for one in Document(BytesIO(made.content)).element.body.iter(w("p"))
    ]
    assert sections == [False, False, True]


def test_rows_that_word_repeats_itself_are_left_as_rows() -> None:
    word = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    row = "<w:tr><w:tc><w:p><w:r><w:t>{Veikla: numeris}</w:t></w:r></w:p></w:tc></w:tr>"
    part = control(row, kind=f"<w15:repeatingSectionItem {word}/>")
    whole = control(part, alias="Veikla", kind=f"<w15:repeatingSection {word}/>")
    made = filled(form_of(xml=f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{whole}</w:tbl><w:p/>"))
    assert [*filter(None, lines_of(made.content))] == ["1.1.1.", "1.1.2.", "1.2.1.", "1.2.2."]
    assert b"repeatingSection" not in parts(made.content)["word/document.xml"]


def test_a_request_to_write_something_is_not_how_the_text_looks() -> None:
    grey = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Spustelėkite</w:t></w:r>'
    made = filled(
        form_of(xml=f"<w:p>{control(grey, alias='Versija', kind='<w:showingPlcHdr/><w:text/>')}</w:p>")
    )
    assert b"PlaceholderText" not in parts(made.content)["word/document.xml"]
    assert (lines_of(made.content), missing(made)) == (["–"], ["Versija"])


def test_a_control_around_a_cell_and_one_in_a_row_are_repeated_with_it() -> None:
    cell = control(f"<w:tc><w:tcPr/>{PARAGRAPH}</w:tc>", alias="Veikla: nr.")
    inner = f"<w:tc><w:tcPr/><w:p>{control(RUN, tag='veikla')}</w:p></w:tc>"
    xml = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}{inner}</w:tr></w:tbl>"
    made = filled(form_of(xml=xml))
    table = Document(BytesIO(made.content)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows][:2] == [
        ["1.1.1.", "Veikla „Nr. 0“"],
        ["1.1.2.", "Veikla „Nr. 1“"],
    ]
    assert len(table.rows) == 4


def test_controls_that_are_no_fields_stay_and_only_empty_ones_are_told() -> None:
    asking = control(RUN, alias="Parašas", kind="<w:showingPlcHdr/><w:text/>")
    own = control(RUN, alias="Mūsų pastaba")
    contents = control(RUN, alias="Versija", kind="<w:docPartObj/>")
    ticked = control(RUN, alias="Versija", kind=f"<w14:checkbox {W14}/>")
    made = filled(form_of("{Plano pavadinimas}", xml=f"<w:p>{asking}{own}{contents}{ticked}</w:p>"))
    assert lines_of(made.content) == [TITLE, "čia" * 4]
    assert unfilled(made) == ["Parašas – tokio lauko nėra"]


def test_what_is_put_into_a_control_is_not_looked_through_again() -> None:
    made = filled(
        form_of("{Versija}", xml=f"<w:p>{control('<w:r><w:t>{x1}</w:t></w:r>', alias='Versija')}</w:p>")
    )
    assert (lines_of(made.content), unfilled(made)) == (["–", "–"], [])
