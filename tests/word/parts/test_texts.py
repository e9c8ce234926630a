"""What stands around tables: headings, points, lists, and what a document says where a plan says nothing."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from tests.conftest import item_id
from tests.sheets.plans import ACTIVITY, GOAL, OTHER_ACTIVITY, OTHER_GOAL, OTHER_TASK, ROOT, SCHOOLS, plan
from tests.word.exporting import order, shown
from tests.word.parts.making import body, changed, content, style, table, text

from planeditor.plan.items import Item, SwotEntry
from planeditor.plan.vocabulary import SwotCategory
from planeditor.word.ooxml.markup import Element, w

COLUMNS = 'columns = [{heading = "Veikla", what = "title"}, {heading = "Su", what = "gross"}]'
LISTING = f'kind = "table"\nof = "activity"\n{COLUMNS}\n'


def _widths(element: Element) -> list[int]:
    return [int(column.get(w("w"))) for column in element.iter(w("gridCol"))]


def _styles(element: Element) -> list[list[str]]:
    """The style of the first paragraph of each cell."""
    return [[style(cell.find(w("p"))) for cell in row.iter(w("tc"))] for row in element.iter(w("tr"))]


def _swot(*categories: SwotCategory | None) -> list[Item]:
    entries = (
        SwotEntry(id=item_id(80 + n), parent=ROOT, order=f"V{n}", statement=f"Teiginys {n}", category=one)
        for n, one in enumerate(categories)
    )
    return [*plan().walk(), *entries]


def test_lists_of_the_swot_analysis_stand_in_pairs_of_equal_width() -> None:
    entry = SwotCategory
    items = _swot(entry.THREAT, entry.STRENGTH, entry.THREAT, entry.WEAKNESS)
    assert table('kind = "swot"', items) == [
        ["Stiprybės", "Silpnybės"],
        ["– Teiginys 1", "– Teiginys 3"],
        ["Galimybės", "Grėsmės"],
        ["–", "– Teiginys 0\n– Teiginys 2"],
    ]
    (left, right) = _widths(body('kind = "swot"', items))
    assert abs(left - right) <= 1


def test_entries_in_no_list_stand_below_and_none_make_no_table() -> None:
    below = table('kind = "swot"', _swot(SwotCategory.STRENGTH, None))[-1]
    assert below == [("– Teiginys 1", 2)]
    assert table('kind = "swot"') == []


def test_names_stand_at_the_left_and_sums_at_the_right() -> None:
    columns = 'columns = [{heading = "Kas", what = "name"}, {heading = "Su", what = "gross"}]'
    found = _styles(body(f'kind = "sums"\nby = "type"\n{columns}\ntotal = "Iš viso"'))
    assert found[1] == found[2] == ["TableText", "TableNumber"]
    assert found[3] == ["TableTotal", "TableTotalNumber"]
    funding = 'kind = "funding"\ncolumns = [{heading = "Nr.", what = "number"}, '
    funding += '{heading = "Veikla", what = "title"}, {heading = "Šaltinis", what = "source"}, '
    funding += '{heading = "Metai", what = "years"}, {heading = "Su", what = "gross"}]'
    assert _styles(body(funding))[2] == ["TableCenter", "TableText", "TableText", *["TableNumber"] * 4]


def test_a_form_may_align_a_column_otherwise() -> None:
    columns = 'columns = [{heading = "Veikla", what = "title", align = "right"}]'
    assert _styles(body(f'kind = "table"\nof = "activity"\n{columns}'))[1] == ["TableNumber"]


def test_a_table_of_columns_that_another_programme_has_is_none() -> None:
    columns = 'columns = [{heading = "Kas", what = "name", programmes = ["tum1"]}]'
    assert table(f'kind = "sums"\nby = "year"\n{columns}') == []
    columns = 'columns = [{heading = "Kas", what = "title", programmes = ["tum1"]}]'
    for kind in ('kind = "table"\nof = "activity"', 'kind = "timeline"'):
        assert table(f"{kind}\n{columns}") == []
    columns = 'columns = [{heading = "Kas", what = "title", programmes = ["tum1"]}]'
    assert table(f'kind = "funding"\n{columns}') == []


def test_the_only_goal_has_no_row_where_tasks_divide_it() -> None:
    items = changed(OTHER_TASK, parent=GOAL)
    items = [item for item in items if item.id != OTHER_GOAL]
    rows = table(f'{LISTING}groups = ["goal", "task"]', items)
    names = ["Veikla", "1.1. Pirmas uždavinys", "Stažuotės", "1.2. Antras uždavinys", "Laboratorija"]
    assert [row[0] for row in rows] == names
    alone = table(f'{LISTING}groups = ["goal"]', items)
    assert [row[0] for row in alone] == ["Veikla", "1. Pirmas tikslas", "Stažuotės", "Laboratorija"]


# Records


def test_a_record_is_about_the_plan_or_the_school_that_is_asked_for() -> None:
    rows = 'rows = [{heading = "Kas", what = "title"}, {heading = "Mokyklos", what = "school_count"}, '
    rows += '{heading = "Tikslas", what = "aim"}]'
    assert table(f'kind = "record"\n{rows}') == [["Kas", "Planas"], ["Mokyklos", "3"]]
    school = 'kind = "record"\nof = "school"\nrows = [{heading = "Kas", what = "name"}]'
    asked = replace(order("mokyklos-israsas"), subject=SCHOOLS[1])
    found = table(school, about='subject = "school"', order=asked)
    assert found == [["Kas", "Čiurlionio"]]
    assert table(school) == []


def test_the_rows_of_a_record_stay_together() -> None:
    names = ("number", "title", "executor", "areas", "type", "schools")
    rows = ", ".join(f'{{heading = "{name}", what = "{name}"}}' for name in names)
    told = f'kind = "activities"\nby = "area"\nactivity = "{{title}}"\nlabel_mm = 40\nrows = [{rows}]'
    first, *_ = body(told, changed(OTHER_ACTIVITY, areas=frozenset())).iter(w("tbl"))
    kept = [row.find(f".//{w('keepNext')}") is not None for row in first.iter(w("tr"))]
    assert kept == [True, True, True, True, True, False]
    label, said = _widths(first)
    assert label == pytest.approx(40 * 1440 / 25.4, abs=2) and said > 2 * label


def test_a_record_that_no_page_holds_says_on_each_what_it_is_about() -> None:
    names = ("number", "title", "executor", "result", "areas")
    rows = ", ".join(f'{{heading = "{name}", what = "{name}"}}' for name in names)
    told = f'kind = "activities"\nby = "area"\nactivity = "{{reference}} {{title}}"\nrows = [{rows}]'
    for result, is_whole in (("Trumpas.", True), ("Ilga eilutė. " * 400, False)):
        (made,) = (
            one
            for one in body(told, changed(ACTIVITY, result=result)).iter(w("tbl"))
            if "Stažuotės" in text(one)
        )
        headers = [row for row in made.iter(w("tr")) if row.find(f".//{w('tblHeader')}") is not None]
        assert [text(row) for row in headers] == ([] if is_whole else ["1.1.1 Stažuotės"])
        kept = [row.find(f".//{w('keepNext')}") is not None for row in made.iter(w("tr"))]
        whole = [True, True, True, True, False]
        assert kept == (whole if is_whole else [True, True, False, False, True, False])


def test_a_table_of_few_sums_stays_together() -> None:
    columns = 'columns = [{heading = "Kas", what = "name"}, {heading = "Su", what = "gross"}]'
    made = body(f'kind = "sums"\nby = "type"\n{columns}')
    kept = [row.find(f".//{w('keepNext')}") is not None for row in made.iter(w("tr"))]
    assert kept == [True, True, False]


@pytest.mark.parametrize("length", [600, 800])
def test_a_short_description_stays_with_the_table_below_it(length: int) -> None:
    told = 'kind = "activities"\nby = "area"\nactivity = "{title}"\n'
    told += 'rows = [{heading = "Vykdytojas", what = "executor"}]'
    made = body(told, changed(ACTIVITY, description="ž" * length))
    (said,) = (one for one in made.iter(w("p")) if text(one).startswith("žž"))
    assert (said.find(f".//{w('keepNext')}") is not None) == (length < 700)


# Goals


GOALS = """kind = "goals"
goal = "{number} tikslas. {title}"
task = "{number} uždavinys. {title}"
activity = "{reference} veikla. {title}"
rows = [{heading = "Vykdytojas", what = "executor"}]
"""


def test_goals_tasks_and_activities_have_headings_of_their_levels() -> None:
    assert shown(content(GOALS)) == [
        ("Heading2", "1. tikslas. Pirmas tikslas"),
        ("Heading3", "1.1. uždavinys. Pirmas uždavinys"),
        ("Heading4", "1.1.1 veikla. Stažuotės"),
        ("BodyText", "Aprašymas"),
        ("Heading2", "2. tikslas. Antras tikslas"),
        ("Heading3", "2.1. uždavinys. Antras uždavinys"),
        ("Heading4", "2.1.1 veikla. Laboratorija"),
    ]


def test_a_heading_with_nothing_below_it_does_not_draw_the_next_one_along() -> None:
    found = [
        (text(one), one.find(f"{w('pPr')}/{w('keepNext')}"))
        for one in body(GOALS).iterchildren(w("p"))
        if text(one)
    ]
    kept = {said: None if mark is None else mark.get(w("val")) for said, mark in found}
    assert kept.pop("2.1.1 veikla. Laboratorija") == "0"
    assert set(kept.values()) == {None}


def test_there_is_room_between_a_description_and_its_table() -> None:
    for description, expected in (("Tekstas\nDar", "120"), ("", None)):
        root = body(GOALS, changed(ACTIVITY, description=description))
        rooms = [one.get(w("after")) for one in root.iter(w("spacing"))]
        assert rooms == ([expected] if expected else [])
        assert all(one.find(f".//{w('t')}") is not None for one in root.iterchildren(w("p")))


# Chapters


def test_narratives_stand_under_their_headings_as_points() -> None:
    items = [
        replace(item, aim="Pirma.\n– Antra", monitoring="Trečia") if item.id == ROOT else item
        for item in plan().walk()
    ]
    part = 'kind = "narrative"\nfields = [{heading = "Tikslas", what = "aim"}, {what = "achievements"}, '
    part += '{what = "monitoring"}]'
    found = shown(content(part, items, about="points = true"))
    assert found == [
        ("Heading2", "Tikslas"),
        ("BodyText", "1.\u00a0Pirma."),
        ("ListDash", "– Antra"),
        ("BodyText", "2.\u00a0Trečia"),
    ]
    within = shown(content(f'heading = "Dalis"\n{part}', items))
    assert within[:2] == [("Heading2", "Dalis"), ("Heading3", "Tikslas")]


def test_a_chapter_that_says_nothing_leaves_no_number_behind() -> None:
    part = f"""kind = "swot"
caption = "Niekas"
intro = ["Žr. {{table}} lentelę."]

[[chapter]]
heading = "Antras"
[[chapter.part]]
caption = "Veiklos"
intro = ["Žr. {{table}} lentelę."]
{LISTING}
"""
    found = shown(content(part, chapter='heading = "Pirmas"', about="points = true"))
    assert [said for style, said in found if style == "Heading1"] == ["I skyrius\nAntras"]
    assert ("BodyText", "1.\u00a0Žr. 1 lentelę.") in found
    assert ("Caption", "1\u00a0lentelė. Veiklos") in found


def test_a_chapter_that_says_nothing_may_say_so() -> None:
    found = shown(content('kind = "swot"', chapter='heading = "Pirmas"\nempty = "Analizės nėra."'))
    assert found == [("Heading1", "I skyrius\nPirmas"), ("BodyText", "Analizės nėra.")]


def test_a_note_stands_below_its_table_on_its_page() -> None:
    found = content(f'note = "Pastaba."\n{LISTING}')
    assert shown(found) == [("Note", "Pastaba.")]
    *_, last = Document(BytesIO(found)).element.body.iter(w("tr"))
    assert last.find(f".//{w('keepNext')}") is not None
