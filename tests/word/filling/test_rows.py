"""Rows and paragraphs are repeated for the deepest items that they name, in the order of the plan."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from tests.word.filling.making import (
    filled,
    form_of,
    lines_of,
    missing,
    rows_of,
    table_of,
    unfilled,
)
from tests.word.ooxml.letterheads import NAMESPACES, picture, saved
from tests.word.plans import empty_plan, plan, plan_items

from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.word.filling import filler
from planeditor.word.filling.filler import TooMuch
from planeditor.word.ooxml.markup import w

TASKS, ACTIVITIES = ("1.1.", "1.2."), ("1.1.1.", "1.1.2.", "1.2.1.", "1.2.2.")
CONFLICT = "Viena eilutė mini ir partnerį, ir veiklą, kurie vienas kitam nepriklauso, todėl ji neužpildyta"


def test_a_row_is_repeated_for_each_activity_between_its_heading_and_sums() -> None:
    made = table_of(("Nr.", "Veikla"), ("{Veikla: nr.}", "{Veikla} ({Veikla: tipas})"), ("", "{Su PVM}"))
    shown = rows_of(filled(saved(made)).content)
    assert [row[0] for row in shown] == ["Nr.", *ACTIVITIES, ""]
    assert shown[1][1] == "Veikla „Nr. 0“ (Kompetencijų stiprinimas)"
    assert shown[-1][1].startswith("37")


def test_what_stands_above_is_that_of_the_deepest_item_of_the_row() -> None:
    made = table_of(("{Tikslas: nr.} {Uždavinys: nr.} {Veikla: nr.}", "{Eil. nr.}", "{Plano pavadinimas}"))
    shown = rows_of(filled(saved(made)).content)
    assert [row[0] for row in shown] == [f"1. {one[:4]} {one}" for one in ACTIVITIES]
    assert [row[1] for row in shown] == ["1", "2", "3", "4"]
    assert {row[2] for row in shown} == {"Elektrėnų savivaldybės švietimo pažangos planas"}


def test_rows_that_follow_each_other_go_by_levels() -> None:
    made = table_of(
        ("{Uždavinys: numeris}", "-"),
        ("{Veikla: numeris}", "{Eil. nr.}"),
        ("{Veikla: su PVM 2025}", "+"),
        ("iš viso", "{Uždavinys: nr.}"),
    )
    numbers = iter("1234")
    expected = []
    for task in TASKS:
        expected.append([task, "-"])
        for activity in ACTIVITIES:
            if activity.startswith(task):
                expected += [[activity, next(numbers)], [None, "+"]]
        expected.append(["iš viso", task])
    shown = rows_of(filled(saved(made)).content)
    assert [[None if row[1] == "+" else row[0], row[1]] for row in shown] == expected


def test_of_rows_that_are_alike_only_the_last_is_held_on_the_page_of_what_follows_them() -> None:
    made = table_of(("{Uždavinys: nr.}",), ("{Veikla: nr.}",), ("Iš viso",))
    for row in made.tables[0].rows[:2]:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    rows = Document(BytesIO(filled(saved(made)).content)).tables[0].rows
    assert [
        row.cells[0].text for row in rows if row.cells[0].paragraphs[0].paragraph_format.keep_with_next
    ] == ["1.1.", "1.1.2.", "1.2.", "1.2.2."]


def test_a_table_in_a_row_tells_of_the_row_s_own_items() -> None:
    made = table_of(("{Uždavinys: nr.}", "x"))
    cell = made.tables[0].rows[0].cells[1]
    inner = cell.add_table(2, 1)
    inner.rows[0].cells[0].text = "{Uždavinys: nr.} {Tikslas: nr.}"
    inner.rows[1].cells[0].text = "{Veikla: nr.}"
    cell.add_paragraph()
    tables = [row.cells[1].tables[0] for row in Document(BytesIO(filled(saved(made)).content)).tables[0].rows]
    assert [[row.cells[0].text for row in table.rows] for table in tables] == [
        ["1.1. 1.", "1.1.1.", "1.1.2."],
        ["1.2. 1.", "1.2.1.", "1.2.2."],
    ]


def test_a_school_s_table_tells_of_the_activities_it_takes_part_in() -> None:
    made = table_of(("{Mokykla: veiklų numeriai}", "x"))
    cell = made.tables[0].rows[0].cells[1]
    cell.add_table(1, 1).rows[0].cells[0].text = "{Veikla: nr.}"
    cell.add_paragraph()
    for row in Document(BytesIO(filled(saved(made)).content)).tables[0].rows:
        numbers = [one.cells[0].text.rstrip(".") for one in row.cells[1].tables[0].rows]
        assert ", ".join(numbers) == (row.cells[0].text or "–")


def test_paragraphs_are_repeated_as_rows_are_and_keep_their_look() -> None:
    made = Document()
    made.add_paragraph("Pradžia")
    made.add_paragraph("{Uždavinys: nr.}", style="Heading 2")
    made.add_paragraph("{Veikla: nr.}", style="List Bullet")
    made.add_paragraph("Pabaiga")
    shown = Document(BytesIO(filled(saved(made)).content)).paragraphs
    assert [one.text for one in shown] == [
        "Pradžia", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "1.2.2.", "Pabaiga",
    ]  # fmt: skip
    assert [one.style.name for one in shown[1:4]] == ["Heading 2", "List Bullet", "List Bullet"]


def test_items_that_do_not_stand_under_each_other_are_not_guessed() -> None:
    made = table_of(("{Veikla: nr.}", "{Partneris}"), ("{Plano pavadinimas}", "x"))
    done = filled(saved(made))
    assert rows_of(done.content)[0] == ["{Veikla: nr.}", "{Partneris}"]
    assert rows_of(done.content)[1][0].startswith("Elektrėnų")
    assert unfilled(done) == [CONFLICT]


def test_a_row_in_a_row_of_what_has_nothing_to_do_with_it_is_not_guessed() -> None:
    made = table_of(("{Partneris}", "x"))
    cell = made.tables[0].rows[0].cells[1]
    cell.add_table(1, 1).rows[0].cells[0].text = "{Rodiklis}"
    cell.add_paragraph()
    done = filled(saved(made))
    assert "{Rodiklis}" in lines_of(done.content) and "Viešoji biblioteka" in lines_of(done.content)
    assert unfilled(done) == [CONFLICT.replace("veiklą", "rodiklį")]


def test_of_what_the_plan_has_none_one_row_says_so() -> None:
    done = filled(saved(table_of(("{Partneris}", "{Partneris: tipas}", "{Eil. nr.}"))), empty_plan())
    assert rows_of(done.content) == [["–", "–", "1"]]
    assert missing(done) == ["Partneriai"]


def test_a_task_without_activities_has_no_row_of_them() -> None:
    items = [one for one in plan_items(4) if one.kind in (Kind.PLAN, Kind.GOAL, Kind.TASK)]
    done = filled(saved(table_of(("{Uždavinys: nr.}",), ("{Veikla: nr.}",))), PlanTree(items))
    assert rows_of(done.content) == [["1.1."], ["1.2."]]


def test_what_lacks_is_told_by_items() -> None:
    done = filled(saved(table_of(("{Veikla: vykdytojas}",))))
    assert rows_of(done.content) == [["–"]] * 4
    assert missing(done) == ["Vykdytojas – 4 veiklos: 1.1.1, 1.1.2, 1.2.1, 1.2.2"]


def test_nothing_that_a_document_has_only_once_is_there_twice() -> None:
    made = table_of(("{Veikla: nr.}",))
    paragraph = made.tables[0].rows[0].cells[0].paragraphs[0]
    paragraph.add_run().add_picture(BytesIO(picture()))
    mark = f'<w:bookmarkStart {NAMESPACES} w:id="7" w:name="mano"/>'
    paragraph._p.append(parse_xml(mark))
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {NAMESPACES} w:id="7"/>'))
    for end in ("Start", "End"):
        paragraph._p.append(parse_xml(f'<w:moveToRange{end} {NAMESPACES} w:id="8"/>'))
    body = Document(BytesIO(filled(saved(made)).content)).element.body
    assert len([*body.iter(w("moveToRangeStart"), w("moveToRangeEnd"))]) == 2
    pictures = [one.get("id") for one in body.iter("{*}docPr")]
    assert len(pictures) == len({*pictures}) == 4
    assert len([*body.iter(w("bookmarkStart"))]) == len([*body.iter(w("bookmarkEnd"))]) == 1


def test_a_form_that_would_become_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filler, "MOST_MADE", 40)
    with pytest.raises(TooMuch):
        filled(form_of("{Veikla: nr.} {Veikla} {Veikla: aprašymas}"), plan(40))
    monkeypatch.setattr(filler, "MOST_MADE", 10)
    with pytest.raises(TooMuch):
        filled(form_of("{Plano pavadinimas}" * 12))


def test_sums_of_a_control_in_a_cell_all_look_alike() -> None:
    made = table_of(("x",))
    paragraph = "<w:p><w:r><w:t>{Veikla: su PVM}</w:t></w:r></w:p>"
    inner = f'<w:sdtPr><w:tag w:val="veikla"/></w:sdtPr><w:sdtContent>{paragraph}</w:sdtContent>'
    xml = f"<w:sdt {NAMESPACES}>{inner}</w:sdt>"
    made.tables[0].rows[0].cells[0]._tc.insert(1, parse_xml(xml))
    (cell,) = rows_of(filled(saved(made)).content)[0]
    assert "Eur" not in cell and len(cell.splitlines()) == 5


def test_a_control_called_as_items_are_repeats_all_that_stands_in_it() -> None:
    xml = (
        '<w:sdt><w:sdtPr><w:alias w:val="Veikla"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>{Veikla: nr.}</w:t></w:r></w:p><w:p><w:r><w:t>Aprašymas:</w:t></w:r></w:p>"
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>{Uždavinys: nr.}</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl><w:p/></w:sdtContent></w:sdt>"
    )
    done = filled(form_of(xml=xml))
    assert lines_of(done.content) == [text for one in ACTIVITIES for text in (one, "Aprašymas:", one[:4], "")]
    assert unfilled(done) == []
