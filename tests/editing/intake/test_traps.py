"""What looks like the sum of an activity and is not, or is another one: never taken without a word."""

import re
from decimal import Decimal
from io import BytesIO
from typing import Any

import docx
import pytest
import xlsxwriter
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tests.editing.intake.hostile import zipped
from tests.editing.intake.layouts.content import Rows, saved, word_table
from tests.files.making import parts_of

from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.plan.items import Indicator, Kind
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree


def done(draft: Draft) -> tuple[PlanTree, Proposal]:
    tree = PlanTree(begun(Beginning(title="Naujas")))
    proposal = propose(draft, tree)
    tree.apply(proposal.changes)
    return tree, proposal


def of_text(text: str) -> tuple[PlanTree, Proposal]:
    return done(Draft((read_text(text),)))


def of_word(document: Document) -> tuple[PlanTree, Proposal]:
    return done(read_draft(saved(document), "a.docx"))


def gross(found: tuple[PlanTree, Proposal]) -> Decimal:
    return total(found[0]).gross


@pytest.mark.parametrize(
    "heading",
    [
        "Lėšų dalis, %", "ES dalis (proc.)", "PVM tarifas, %", "Panaudota lėšų, Eur", "Faktinės lėšos, Eur",
        "2024 m. faktas, Eur", "Vieneto kaina, Eur", "Lėšos, tūkst. Lt", "Suma, USD", "Likutis, Eur",
        "Kiekis", "Mokytojų skaičius",
    ],
)  # fmt: skip
def test_columns_that_are_no_planned_money_are_left_out_and_told(heading: str) -> None:
    found = of_text(f"Veikla\tTerminas\tLėšos, Eur\t{heading}\nA\t2024\t100,00\t25\n")
    assert (gross(found), found[1].doubts) == (100, ())
    assert [one.params["heading"] for one in found[1].told] == [heading]


def test_a_unit_above_the_table_is_that_of_its_sums() -> None:
    document = docx.Document()
    document.add_paragraph("(tūkst. Eur)")
    word_table(document, [["Veikla", "Terminas", "Lėšos"], ["A", "2024", "1 250"], ["B", "2024", "12,5"]])
    assert gross(of_word(document)) == Decimal("1262500.00")
    text = "Priemonės, tūkst. Eur\t\t\nVeikla\tTerminas\tLėšos\nA\t2024\t12,5\n"
    assert gross(of_text(text)) == 12500


def test_a_sum_of_several_activities_is_not_one_s() -> None:
    document = docx.Document()
    table = word_table(
        document, [["Veikla", "Terminas", "Lėšos, Eur"], ["A", "2024 m. III ketv.", "900,00"], ["B", "", ""]]
    )
    for column in (1, 2):
        text = table.cell(1, column).text
        table.cell(1, column).merge(table.cell(2, column)).text = text
    found = of_word(document)
    assert gross(found) == 0
    assert [one.text for one in found[1].doubts] == ["900,00"]
    first, second = found[0].activities()
    assert first.start == second.start is not None  # what is merged for both is told of both


def test_marks_of_notes_are_no_digits() -> None:
    document = docx.Document()
    table = word_table(document, [["Veikla", "Terminas", "Lėšos, Eur"], ["A", "2024", "500"]])
    mark = table.cell(1, 2).paragraphs[0].add_run("1")
    mark.font.superscript = True
    found = of_word(document)
    assert gross(found) == 0
    assert [one.text for one in found[1].doubts] == ["500¹"]


def _style(document: Document, **look: bool) -> Any:
    """A style of letters that look so."""
    style = document.styles.add_style("Savas", WD_STYLE_TYPE.CHARACTER)
    for name, is_on in look.items():
        setattr(style.font, name, is_on)
    return style


@pytest.mark.parametrize(("look", "shown"), [("superscript", "500¹"), ("subscript", "500₁")])
def test_digits_that_a_style_raises_or_lowers_are_no_digits_of_a_sum(look: str, shown: str) -> None:
    document = docx.Document()
    table = word_table(document, [["Veikla", "Terminas", "Lėšos, Eur"], ["A", "2024", "500"]])
    table.cell(1, 2).paragraphs[0].add_run("1", style=_style(document, **{look: True}))
    found = of_word(document)
    assert gross(found) == 0
    assert [one.text for one in found[1].doubts] == [shown]


@pytest.mark.parametrize(("half_points", "shown"), [("6", "500¹"), ("-6", "500₁"), ("1", "5001")])
def test_digits_that_are_moved_up_or_down_are_no_digits_of_a_sum(half_points: str, shown: str) -> None:
    document = docx.Document()
    table = word_table(document, [["Veikla", "Terminas", "Lėšos, Eur"], ["A", "2024", "500"]])
    moved = OxmlElement("w:position")
    moved.set(qn("w:val"), half_points)
    table.cell(1, 2).paragraphs[0].add_run("1")._r.get_or_add_rPr().append(moved)
    (block,) = (one for one in read_draft(saved(document), "a.docx").blocks if one.is_table)
    assert block.rows[1][2].text == shown


@pytest.mark.parametrize("by_style", [False, True])
@pytest.mark.parametrize("look", ["strike", "double_strike", "hidden"])
def test_what_is_struck_out_or_hidden_is_not_meant(look: str, by_style: bool) -> None:
    document = docx.Document()
    table = word_table(document, [["Veikla", "Terminas", "Lėšos, Eur"], ["A", "2024", ""]])
    paragraph = table.cell(1, 2).paragraphs[0]
    run = paragraph.add_run("500", style=_style(document, **{look: True}) if by_style else None)
    if not by_style:
        setattr(run.font, look, True)
    paragraph.add_run("600")
    assert gross(of_word(document)) == 600


@pytest.mark.parametrize(
    ("cell", "sum_", "doubts"),
    [
        ('500<span style="vertical-align:super">1</span>', 0, ["500¹"]),
        ('500<span style="font-size:0.6em; vertical-align: sub">1</span>', 0, ["500₁"]),
        ('<span style="vertical-align:super">¹ <span>2</span></span> 500', 0, ["¹ ² 500"]),
        ('500<font style="vertical-align:33%">1</font>', 0, ["500¹"]),
        ('<span style="vertical-align:baseline">500</span>', 500, []),
        ("500<sub>1</sub>", 0, ["500₁"]),
        ('<span style="text-decoration-line: line-through">500</span>600', 600, []),
        ('<span style="text-decoration: solid line-through">500</span>600', 600, []),
        ('<span style="visibility:hidden">5</span>600', 600, []),
        ("<span hidden>5</span>600", 600, []),
    ],
)
def test_in_a_clipboard_too_only_what_stands_on_the_line_is_a_sum(
    cell: str, sum_: int, doubts: list[str]
) -> None:
    heading = "<tr><td>Veikla</td><td>Terminas</td><td>Lėšos, Eur</td></tr>"
    html = f"<table>{heading}<tr><td>A</td><td>2024</td><td>{cell}</td></tr></table>"
    found = done(Draft(tuple(read_html(html))))
    assert (gross(found), [one.text for one in found[1].doubts]) == (sum_, doubts)


def test_words_below_a_sum_belong_to_it() -> None:
    found = of_text('Veikla\tTerminas\tLėšos, Eur\nA\t2024\t"5 000,00\n(be PVM)"\n')
    assert (gross(found), found[1].doubts) == (5000, ())


def test_a_summary_does_not_double_what_another_table_told() -> None:
    document = docx.Document()
    rows: Rows = [
        ["Nr.", "Veikla", "Terminas", "Lėšos, Eur"],
        ["1.", "A", "2024", "100"],
        ["2.", "B", "2024", "200"],
    ]
    word_table(document, rows)
    document.add_heading("Lėšų suvestinė", 1)
    word_table(document, [["Veikla", "Lėšos, Eur"], ["A", "100,00"], ["B", "250,00"], ["Iš viso", "350,00"]])
    found = of_word(document)
    assert gross(found) == 300
    assert len(found[0].activities()) == 2
    assert [one.place for one in found[1].doubts] == ["B"]


@pytest.mark.parametrize(
    "total_row",
    [
        "Iš viso\t\t300,00",
        "Uždaviniui iš viso:\t\t300,00",
        "Bendra veiklų suma\t\t300,00",
        "Visos veiklos\t\t300,00",
    ],
)
def test_totals_in_many_wordings_are_no_activities(total_row: str) -> None:
    found = of_text(f"Veikla\tTerminas\tLėšos, Eur\nA\t2024\t100,00\nB\t2024\t200,00\n{total_row}\n")
    assert gross(found) == 300
    assert len(found[0].activities()) == 2


def _in_thousands() -> bytes:
    """A workbook with 12.5, which its format calls thousands."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lapas")
        sheet.write_row(0, 0, ["Veikla", "Terminas", "Lėšos"])
        sheet.write_row(1, 0, ["A", "2024"])
        sheet.write_number(1, 2, 12.5, book.add_format({"num_format": '0.0" tūkst. Eur"'}))
    return target.getvalue()


_OTHERWISE = {
    "as Excel does": ("^", ""),
    "no places of cells": ('<c r="[A-Z]+[0-9]+"', "<c"),
    "no places at all": ('(?<=<row) r="[0-9]+"|(?<=<c) r="[A-Z]+[0-9]+"', ""),
    "small letters": ('r="C2"', 'r="c2"'),
    "other spaces and quotes": ('r="C2" s="1"', "r = 'C2' s = '&#49;'"),
    "strict": (
        "http://schemas.openxmlformats.org/(officeDocument|spreadsheetml)/2006",
        r"http://purl.oclc.org/ooxml/\1",
    ),
}


@pytest.mark.parametrize("how", _OTHERWISE)
def test_a_format_that_counts_in_thousands_is_asked_about(how: str) -> None:
    parts = {
        name: re.sub(*_OTHERWISE[how], part.decode()) for name, part in parts_of(_in_thousands()).items()
    }
    found = done(read_draft(zipped(parts), "a.xlsx"))
    assert gross(found) == 0
    assert len(found[1].doubts) == 1


def test_a_sheet_whose_name_has_other_letters_in_the_list_of_sheets_is_looked_into() -> None:
    parts = parts_of(_in_thousands())
    parts["xl/Worksheets/Sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    assert len(done(read_draft(zipped(parts), "a.xlsx"))[1].doubts) == 1


def test_two_columns_of_one_year_are_asked_about() -> None:
    found = of_text("Veikla\tTerminas\t2024 m. lėšos (I)\t2024 m. lėšos (II)\nA\t2024\t100,00\t200,00\n")
    assert gross(found) == 0
    assert len(found[1].doubts) == 1


def test_vat_that_does_not_add_up_is_asked_about() -> None:
    head = "Veikla\tTerminas\tLėšos be PVM\tPVM\tLėšos su PVM\n"
    found = of_text(f"{head}A\t2024\t100,00\t21,00\t121,00\nB\t2024\t100,00\t21,00\t125,00\n")
    assert gross(found) == 121
    assert len(found[1].doubts) == 1


def test_parts_that_do_not_make_their_total_are_told() -> None:
    found = of_text("Veikla\tTerminas\t2024\t2025\tIš viso, Eur\nA\t2024–2025 m.\t100,00\t200,00\t350,00\n")
    assert gross(found) == 300
    assert any("parts" in one.source for one in found[1].told)


def test_years_without_a_word_of_money_are_no_sums() -> None:
    for head in ("Veikla\tRodiklis\t2024\t2025", "Veikla\tTerminas\t2024\t2025"):
        found = of_text(f"{head}\nA\tx\t10\t15\n")
        assert gross(found) == 0
        assert [one.params["heading"] for one in found[1].told] == ["2024", "2025"]
    assert gross(of_text("Veikla\tTerminas\t2024, Eur\t2025, Eur\nA\t2024\t10,00\t15,00\n")) == 25


def test_years_beside_indicators_are_of_targets() -> None:
    found = of_text("Rodiklis\tMato vnt.\t2024\t2025\nDalyviai\tasm.\t10\t15\n")
    (indicator,) = found[0].of_kind(Kind.INDICATOR)
    assert isinstance(indicator, Indicator)
    assert (indicator.milestones, indicator.target.number, indicator.target_year) == ("2024 – 10", 15, 2025)
