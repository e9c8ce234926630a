"""When activities are done: marks under quarters, months and years, and shaded cells."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from tests.editing.intake.hostile import xlsx

from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree


def taken(draft: Draft | str, answers: dict[str, str] | None = None) -> tuple[PlanTree, Proposal]:
    draft = Draft((read_text(draft),)) if isinstance(draft, str) else draft
    proposal = propose(draft, PlanTree(begun(Beginning(title="Planas"))), Answers(texts=answers or {}))
    return proposal.after, proposal


def terms(tree: PlanTree) -> list[str]:
    """From when to when each activity is."""
    ends = [(one.start, one.end) for one in tree.activities()]
    return [" – ".join(f"{end.year} {end.roman}" for end in both if end) for both in ends]


MONTHS = "Veikla\tAtsakingas\tSausis\tVasaris\tKovas\tBal.\tGeg.\tBirželis\n"


def spanned(*rows: str) -> Draft:
    """A table in which a year stands above the quarters that follow it."""
    head = "<td rowspan=2>Veikla</td><td colspan=4>2024 m.</td><td colspan=2>2025 m.</td>"
    below = "".join(f"<td>{one}</td>" for one in ("I", "II", "III", "IV", "I", "II"))
    told = "".join(f"<tr>{row}</tr>" for row in (head, below, *rows))
    return Draft(tuple(read_html(f"<table>{told}</table>")))


def marks(title: str, *cells: str) -> str:
    return "".join(f"<td>{one}</td>" for one in (title, *cells))


def test_marks_under_quarters_of_several_years_are_the_time_of_an_activity() -> None:
    draft = spanned(
        marks("Mokymai", "", "", "x", "x", "x", ""),
        marks("Stažuotės", "●", "", "", "", "", ""),
        marks("Dirbtuvės", *[""] * 6),
        "<td>Renginys</td><td></td><td colspan=3>✓</td><td></td><td></td>",
    )
    tree, proposal = taken(draft)
    assert terms(tree) == ["2024 III – 2025 I", "2024 I – 2024 I", "", "2024 II – 2024 IV"]
    assert (proposal.doubts, proposal.told) == ((), ())


def test_marks_with_gaps_are_asked_and_one_answer_is_the_time() -> None:
    draft = spanned(marks("Mokymai", "x", "", "x", "", "", "x"))
    tree, proposal = taken(draft)
    assert terms(tree) == [""]
    (doubt,) = proposal.doubts
    assert doubt.choices == ("2024 I – 2025 II",)
    tree, proposal = taken(draft, {doubt.text: "2024 I – 2024 III"})
    assert (terms(tree), proposal.doubts) == (["2024 I – 2024 III"], ())


def test_months_without_a_year_are_asked_about_unless_it_stands_above() -> None:
    rows = "Mokymai\tSkyrius\t\tx\tx\tx\t\t\n"
    tree, proposal = taken(MONTHS + rows)
    assert terms(tree) == [""] and len(proposal.doubts) == 1
    tree, proposal = taken("2025 m. veiklų grafikas\n" + MONTHS + rows)
    assert (terms(tree), proposal.doubts) == (["2025 I – 2025 II"], ())


@pytest.mark.parametrize(("cell", "told"), [("gal", ""), ("?", ""), ("3", ""), ("5,5", "")])
def test_what_is_no_mark_is_no_time(cell: str, told: str) -> None:
    tree, _ = taken(
        spanned(marks("Mokymai", "", cell, "x", "", "", ""), marks("Kita", "x", "", "", "", "", ""))
    )
    assert terms(tree)[0] == told


def test_marks_that_say_another_time_than_the_text_are_asked() -> None:
    text = "Veikla\tTerminas\t2024 m.\t2025 m.\t2026 m.\nA\t2024 m.\tx\t\t\nB\t2024 m.\tx\tx\t\n"
    tree, proposal = taken(text)
    assert terms(tree) == ["2024 I – 2024 IV", ""]
    (doubt,) = proposal.doubts
    assert set(doubt.choices) == {"2024 I – 2024 IV", "2024 I – 2025 IV"}


def test_a_timeline_without_marks_is_told() -> None:
    tree, proposal = taken(spanned(marks("Mokymai", *[""] * 6)))
    assert terms(tree) == [""]
    assert any("Nothing is marked" in one.source for one in proposal.told)


def test_sums_under_years_stay_sums() -> None:
    tree, _ = taken("Veikla\t2024 m.\t2025 m.\t2026 m.\nA, Eur\t100,00\t200,00\t\n")
    assert terms(tree) == [""]
    assert total(tree).gross == 300


def shaded(rows: list[list[str]], marked: set[tuple[int, int]]) -> Draft:
    """A document with a table whose cells at these places are grey."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = table.cell(at, column)
            cell.text = text
            fill = "BFBFBF" if (at, column) in marked else "FFFFFF"
            shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>')
            cell._tc.get_or_add_tcPr().append(shading)
    content = BytesIO()
    document.save(content)
    return read_draft(content.getvalue(), "a.docx")


GANTT = [["Veikla", "2024 m. I ketv.", "2024 m. II ketv.", "2024 m. III ketv."], ["Mokymai", "", "", ""]]


def test_shaded_cells_of_a_document_are_asked_about() -> None:
    draft = shaded(GANTT, {(1, 2), (1, 3)})
    tree, proposal = taken(draft)
    assert terms(tree) == [""]
    (doubt,) = proposal.doubts
    assert doubt.choices == ("2024 II – 2024 III",)
    assert terms(taken(draft, {doubt.text: doubt.choices[0]})[0]) == ["2024 II – 2024 III"]


def test_a_row_that_is_shaded_as_a_whole_says_no_time() -> None:
    tree, proposal = taken(shaded(GANTT, {(1, at) for at in range(4)}))
    assert (terms(tree), proposal.doubts) == ([""], ())


def test_colours_of_a_sheet_are_not_read_and_that_is_told() -> None:
    tree, proposal = taken(read_draft(xlsx(*GANTT), "a.xlsx"))
    assert terms(tree) == [""]
    assert any("Colours of cells in Excel are not read" in one.source for one in proposal.told)
