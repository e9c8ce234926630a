"""Whole tables of small forms: each row, each span, each sum."""

import re

import pytest
from tests.conftest import item_id
from tests.sheets.plans import ACTIVITY, OTHER_ACTIVITY, PARTNERS, SCHOOLS, plan
from tests.word.exporting import shown
from tests.word.parts.making import Cell, body, changed, content, table, text

from planeditor.plan.items import Alternative, Item, Kind, Link
from planeditor.plan.numbers import NBSP
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import ActivityType, Area, Direction
from planeditor.word.ooxml.markup import w

ACTIVITIES = 'kind = "table"\nof = "activity"\n'
COLUMNS = """
columns = [
  {heading = "Nr.", what = "number"}, {heading = "Veikla", what = "title"},
  {heading = "Be", what = "net"}, {heading = "Su", what = "gross"},
]
"""
HEADER: list[Cell] = ["Nr.", "Veikla", "Be", "Su"]
FIRST: list[Cell] = ["1.1.1.", "Stažuotės", "1 533,43", "1 563,35"]
SECOND: list[Cell] = ["2.1.1.", "Laboratorija", "20 000,50", "20 001,61"]


def _spaced(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows as the document has them: with no-break spaces in sums and before signs of percent."""

    def spaced(said: str) -> str:
        return re.sub(r"(?<=\d) (?=\d{3}|%)", NBSP, said)

    return [
        [spaced(cell) if isinstance(cell, str) else (spaced(cell[0]), cell[1]) for cell in row]
        for row in rows
    ]


def _is(part: str, rows: list[list[Cell]], items: list[Item] | None = None) -> None:
    assert table(part, items) == _spaced(rows)


# Listings


def test_a_row_for_each_item_and_a_row_of_sums() -> None:
    _is(ACTIVITIES + COLUMNS, [HEADER, FIRST, SECOND])
    total: list[Cell] = [("Iš viso", 2), "21 533,93", "21 564,96"]
    _is(f'{ACTIVITIES}{COLUMNS}total = "Iš viso"', [HEADER, FIRST, SECOND, total])


@pytest.mark.parametrize(
    ("groups", "rows"),
    [
        (
            '["goal"]',
            [[("1. Pirmas tikslas", 2), *FIRST[2:]], FIRST, [("2. Antras tikslas", 2), *SECOND[2:]], SECOND],
        ),
        (
            '["area"]',
            [
                [("Kultūrinis ugdymas", 2), *SECOND[2:]], SECOND,
                [("Lyderystė veikiant, STEAM ugdymas", 2), *FIRST[2:]], FIRST,
            ],
        ),
        (
            '["goal", "type"]',
            [
                [("1. Pirmas tikslas", 2), *FIRST[2:]], [("Priemonės ir įranga", 2), *FIRST[2:]], FIRST,
                [("2. Antras tikslas", 2), *SECOND[2:]], [("Nenurodyta", 2), *SECOND[2:]], SECOND,
            ],
        ),
    ],
)  # fmt: skip
def test_groups_have_rows_of_their_own_with_their_sums(groups: str, rows: list[list[Cell]]) -> None:
    _is(f"{ACTIVITIES}{COLUMNS}groups = {groups}", [HEADER, *rows])


def test_a_table_without_a_column_to_add_up_names_its_groups_across_all() -> None:
    columns = 'columns = [{heading = "Veikla", what = "title"}, {heading = "Tipas", what = "type"}]'
    _is(
        f'{ACTIVITIES}{columns}\ngroups = ["goal"]\ntotal = "Iš viso"',
        [
            ["Veikla", "Tipas"],
            [("1. Pirmas tikslas", 2)], ["Stažuotės", "Priemonės ir įranga"],
            [("2. Antras tikslas", 2)], ["Laboratorija", "–"],
            [("Iš viso", 2)],
        ],
    )  # fmt: skip


def test_sums_stand_only_under_columns_that_can_be_added_up() -> None:
    columns = """
columns = [
  {heading = "Be", what = "net"}, {heading = "Veikla", what = "title"},
  {heading = "Su", what = "gross"}, {heading = "Abu", what = ["net", "gross"]},
  {heading = "PVM", what = "vat"},
]
total = "Iš viso"
"""
    _is(
        ACTIVITIES + columns,
        [
            ["Be", "Veikla", "Su", "Abu", "PVM"],
            ["1 533,43", "Stažuotės", "1 563,35", "1 533,43\n1 563,35", "29,92"],
            ["20 000,50", "Laboratorija", "20 001,61", "20 000,50\n20 001,61", "1,11"],
            [("Iš viso", 2), "21 564,96", "–", "31,03"],
        ],
    )


@pytest.mark.parametrize(
    ("only", "rows"),
    [
        ('{type = "equipment"}', [FIRST]),
        ('{areas = "steam"}', [FIRST]),  # others may be there besides
        ('{areas = "inclusion"}', []),
        ('{areas = "culture"}', [SECOND]),
        ('{executor = "Vykdytojas"}', [FIRST]),
        ('{executor = "vykdytojas"}', []),
        ('{areas = "steam", type = "consulting"}', []),
        ('{areas = "steam", type = "equipment"}', [FIRST]),
        ("{no_funding = false}", [FIRST, SECOND]),
    ],
)
def test_only_items_with_these_values_are_listed(only: str, rows: list[list[Cell]]) -> None:
    part = f'{ACTIVITIES}{COLUMNS}only = {only}\ntotal = "Iš viso"'
    found = table(part)
    assert found[1:-1] == _spaced(rows)
    assert len(found) == (len(rows) + 2 if rows else 0)


def test_items_in_which_nothing_of_that_is_filled_are_not_listed() -> None:
    _is(f'{ACTIVITIES}{COLUMNS}filled = ["executor"]', [HEADER, FIRST])
    _is(f'{ACTIVITIES}{COLUMNS}filled = ["executor", "areas"]', [HEADER, FIRST, SECOND])


def test_empty_columns_are_dropped_but_for_numbers_and_what_is_required() -> None:
    columns = """
columns = [
  {heading = "Eil.", what = "row"}, {heading = "Vykdo", what = "executor"},
  {heading = "Rizikos", what = "risks"}, {heading = "Tęstinumas", what = "upkeep", required = true},
]
"""
    missing = "[Nenurodyta: Tęstinumas]"
    rows: list[list[Cell]] = [["1.", "Vykdytojas", missing], ["2.", "–", missing]]
    _is(f"{ACTIVITIES}{columns}drop_empty_columns = true", [["Eil.", "Vykdo", "Tęstinumas"], *rows])
    whole = table(ACTIVITIES + columns)
    assert whole[0] == ["Eil.", "Vykdo", "Rizikos", "Tęstinumas"] and whole[2] == ["2.", "–", "–", missing]


def test_rows_are_numbered_on_through_the_groups() -> None:
    columns = 'columns = [{heading = "Eil.", what = "row"}, {heading = "Veikla", what = "title"}]'
    found = table(f'{ACTIVITIES}{columns}\ngroups = ["goal"]')
    assert [row[0] for row in found] == [
        "Eil.",
        ("1. Pirmas tikslas", 2),
        "1.",
        ("2. Antras tikslas", 2),
        "2.",
    ]


def test_a_column_of_another_programme_is_left_out() -> None:
    columns = """
columns = [{heading = "Veikla", what = "title"}, {heading = "Tipas", what = "type", programmes = ["tum1"]}]
"""
    _is(ACTIVITIES + columns, [["Veikla"], ["Stažuotės"], ["Laboratorija"]])


# Money


FUNDING = """kind = "funding"
columns = [
  {heading = "Nr.", what = "number"}, {heading = "Veikla", what = "title"},
  {heading = "Šaltinis", what = "source"}, {heading = "Metai", what = "years"},
  {heading = "Be", what = "net"}, {heading = "PVM", what = "vat"},
  {heading = "Su", what = "gross"},
]
"""
UPPER: list[Cell] = ["Nr.", "Veikla", "Šaltinis", ("Metai", 3), "Be", "PVM", "Su"]
LOWER: list[Cell] = ["", "", "", "2024", "2025", "Nenurodyta", "", "", ""]
EU: list[Cell] = ["EGADP lėšos", "121,12", "35,16", "1 000,00", "1 133,43", "22,85", "1 156,28"]
MUNICIPAL: list[Cell] = ["Savivaldybės biudžetas", "–", "407,07", "–", "400,00", "7,07", "407,07"]
UNSAID: list[Cell] = ["Nenurodyta", "20 001,00", "–", "0,61", "20 000,50", "1,11", "20 001,61"]


def test_money_by_sources_and_years() -> None:
    rows: list[list[Cell]] = [
        [("1. Pirmas tikslas", 3), "121,12", "442,23", "1 000,00", "1 533,43", "29,92", "1 563,35"],
        ["1.1.1.", "Stažuotės", *EU],
        ["", "", *MUNICIPAL],
        [("2. Antras tikslas", 3), *UNSAID[1:]],
        ["2.1.1.", "Laboratorija", *UNSAID],
        *([(f"Iš viso: {one[0]}", 3), *one[1:]] for one in (EU, MUNICIPAL, UNSAID)),
        [("Iš viso", 3), "20 122,12", "442,23", "1 000,61", "21 533,93", "31,03", "21 564,96"],
    ]
    _is(f'{FUNDING}groups = ["goal"]\ntotal = "Iš viso"', [UPPER, LOWER, *rows])


def test_money_of_one_source_has_one_row_of_sums_and_of_none_no_table() -> None:
    other = [item for item in plan().walk() if item.parent != ACTIVITY or item.kind is not Kind.FUNDING]
    _is(
        f'{FUNDING}total = "Iš viso"',
        [
            ["Nr.", "Veikla", "Šaltinis", ("Metai", 2), "Be", "PVM", "Su"],
            ["", "", "", "2024", "Nenurodyta", "", "", ""],
            ["2.1.1.", "Laboratorija", "Nenurodyta", "20 001,00", "0,61", "20 000,50", "1,11", "20 001,61"],
            [("Iš viso", 3), "20 001,00", "0,61", "20 000,50", "1,11", "20 001,61"],
        ],
        other,
    )
    assert table(FUNDING, [item for item in other if item.kind is not Kind.FUNDING]) == []


def test_money_without_years_has_one_row_of_headings_and_sums_where_they_belong() -> None:
    columns = """kind = "funding"
columns = [
  {heading = "Su", what = "gross"}, {heading = "Šaltinis", what = "source"}, {heading = "Be", what = "net"},
]
total = "Iš viso"
"""
    _is(
        columns,
        [
            ["Su", "Šaltinis", "Be"],
            ["1 156,28", "EGADP lėšos", "1 133,43"],
            ["407,07", "Savivaldybės biudžetas", "400,00"],
            ["20 001,61", "Nenurodyta", "20 000,50"],
            [("Iš viso: EGADP lėšos", 2), "1 133,43"],
            [("Iš viso: Savivaldybės biudžetas", 2), "400,00"],
            [("Iš viso: Nenurodyta", 2), "20 000,50"],
            [("Iš viso", 2), "21 533,93"],
        ],
    )


SUMS = """kind = "sums"
columns = [
  {heading = "Kas", what = "name"}, {heading = "Be", what = "net"}, {heading = "PVM", what = "vat"},
  {heading = "Su", what = "gross"}, {heading = "Dalis", what = "share"},
]
"""


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        (
            "year",
            [
                ["2024", "20 100,10", "22,02", "20 122,12", "93,3 %"],
                ["2025", "433,33", "8,90", "442,23", "2,1 %"],
                ["Nenurodyta", "1 000,50", "0,11", "1 000,61", "4,6 %"],
            ],
        ),
        (
            "source",
            [
                ["EGADP lėšos", "1 133,43", "22,85", "1 156,28", "5,4 %"],
                ["Savivaldybės biudžetas", "400,00", "7,07", "407,07", "1,9 %"],
                ["Nenurodyta", "20 000,50", "1,11", "20 001,61", "92,8 %"],
            ],
        ),
        (
            "area",
            [
                ["Kultūrinis ugdymas", "20 000,50", "1,11", "20 001,61", "92,8 %"],
                ["Lyderystė veikiant, STEAM ugdymas", "1 533,43", "29,92", "1 563,35", "7,2 %"],
            ],
        ),
        (
            "type",
            [
                ["Priemonės ir įranga", "1 533,43", "29,92", "1 563,35", "7,2 %"],
                ["Nenurodyta", "20 000,50", "1,11", "20 001,61", "92,8 %"],
            ],
        ),
    ],
)
def test_sums_and_what_share_each_is(by: str, rows: list[list[Cell]]) -> None:
    header: list[Cell] = ["Kas", "Be", "PVM", "Su", "Dalis"]
    total: list[Cell] = ["Iš viso", "21 533,93", "31,03", "21 564,96", "100,0 %"]
    _is(f'{SUMS}by = "{by}"', [header, *rows])
    _is(f'{SUMS}by = "{by}"\ntotal = "Iš viso"', [header, *rows, total])


def test_areas_by_directions_say_where_nothing_is_planned() -> None:
    part = 'kind = "directions"\narea = "Sritis"\ntotal = "Iš viso"\nempty = "nėra"'
    _is(part, [])
    rows = table(part, changed(ACTIVITY, direction=Direction.EQUIPMENT, areas=frozenset({Area.STEAM})))
    assert rows[0][:1] + rows[0][-2:] == ["Sritis", "Be krypties", "Iš viso"]
    assert rows[1] == ["Lyderystė veikiant", *["nėra"] * 7]
    told = f"1{NBSP}563,35\n1 veikla"
    assert [row[2] for row in rows[1:5]] == ["nėra", "nėra", "nėra", told]
    assert rows[-1][0] == "Iš viso" and rows[-1][-1] == f"21{NBSP}564,96\n2 veiklos"


def test_a_chart_is_told_in_words_for_those_who_do_not_see_it() -> None:
    part = 'kind = "chart"\nby = "source"\ncaption = "Lėšos"\nheight_mm = 80'
    (drawing,) = body(part).iter("{*}docPr")
    assert (drawing.get("id"), drawing.get("name")) == ("1", "Lėšos")
    said = "{} m.: EGADP lėšos – {} Eur, Savivaldybės biudžetas – {} Eur, Nenurodyta – {} Eur"
    first = said.format(2024, "121,12", "0,00", "20 001,00")
    second = said.format(2025, "35,16", "407,07", "0,00")
    assert f"{first}; {second}" in drawing.get("descr").replace(NBSP, " ")
    (extent,) = body(part).iter("{*}extent")
    assert int(extent.get("cy")) == 80 * 36_000


# Time


TIMELINE = 'kind = "timeline"\ncolumns = [{heading = "Nr.", what = "number"}]\n'


def _bars(items: list[Item]) -> dict[str, str]:
    """The quarters of each activity: # where they are shaded."""
    found = {}
    for row in body(TIMELINE, items).iter(w("tr")):
        cells = [*row.iter(w("tc"))]
        if text(cells[0]).endswith("."):
            shaded = [cell.find(f"{w('tcPr')}/{w('shd')}") is not None for cell in cells[1:]]
            # Those who do not see the ground read a word.
            assert text(cells[0]) == "Nr." or [text(cell) for cell in cells[1:]] == [
                "taip" if one else "–" for one in shaded
            ]
            found[text(cells[0]).removesuffix(".")] = "".join("#" if one else "." for one in shaded)
    found.pop("Nr", None)
    return found


def test_quarters_that_an_activity_lasts_are_shaded() -> None:
    assert _bars([*plan().walk()]) == {"1.1.1": ".#######"}
    items = changed(OTHER_ACTIVITY, end=Quarter(2026, 1))
    assert _bars(items) == {"1.1.1": ".#######....", "2.1.1": "........#..."}
    items = changed(OTHER_ACTIVITY, start=Quarter(2023, 4), end=Quarter(2023, 4))
    assert _bars(items) == {"1.1.1": ".....#######", "2.1.1": "...#........"}


def test_an_activity_that_ends_before_it_begins_is_not_shown() -> None:
    assert _bars(changed(OTHER_ACTIVITY, start=Quarter(2025, 2), end=Quarter(2025, 1))) == {
        "1.1.1": ".#######"
    }


def test_the_years_stand_above_their_quarters_and_groups_across_all() -> None:
    _is(
        f'{TIMELINE}groups = ["goal"]',
        [
            ["Nr.", ("2024", 4), ("2025", 4)],
            ["", *["I", "II", "III", "IV"] * 2],
            [("1. Pirmas tikslas", 9)],
            ["1.1.1.", "–", *["taip"] * 7],
        ],
    )


def test_fifteen_years_are_shown_at_most_those_where_most_begin_and_end() -> None:
    for start, end, first in ((2000, 2003, 2000), (2000, 2014, 2011), (2011, 2011, 2011), (2010, 2010, 2010)):
        items = changed(OTHER_ACTIVITY, start=Quarter(start, 1), end=Quarter(end, 4))
        years = [cell[0] for cell in table(TIMELINE, items)[0][1:]]
        assert years == [str(year) for year in range(first, first + 15)]


# Activities as text


TOLD = """kind = "activities"
activity = "{reference} veikla. {title}"
rows = [{heading = "Sritys", what = "areas"}]
"""


@pytest.mark.parametrize(
    ("by", "fields", "expected"),
    [
        ("area", {}, ["Kultūrinis ugdymas", "2.1.1", "Lyderystė veikiant, STEAM ugdymas", "1.1.1"]),
        ("area", {"areas": frozenset()}, ["Kultūrinis ugdymas", "2.1.1", "Nenurodyta", "1.1.1"]),
        ("area", {"areas": frozenset({Area.CULTURE})}, ["Kultūrinis ugdymas", "1.1.1", "2.1.1"]),
        ("type", {}, ["Priemonės ir įranga", "1.1.1", "Nenurodyta", "2.1.1"]),
        ("type", {"type": None}, ["Nenurodyta", "1.1.1", "2.1.1"]),
        ("type", {"type": ActivityType.DISSEMINATION}, ["Sklaida", "1.1.1", "Nenurodyta", "2.1.1"]),
    ],
)
def test_activities_without_an_area_or_type_stand_last_under_a_heading(
    by: str, fields: dict[str, object], expected: list[str]
) -> None:
    found = shown(content(f'{TOLD}by = "{by}"', changed(ACTIVITY, description="", **fields)))
    names = {"1.1.1": "1.1.1 veikla. Stažuotės", "2.1.1": "2.1.1 veikla. Laboratorija"}
    assert found == [("Heading3", names[one]) if one in names else ("Heading2", one) for one in expected]


# What is about whom


def test_whose_activities_schools_and_partners_take_part_in() -> None:
    columns = (
        'columns = [{heading = "Kas", what = "name"}, {heading = "Veiklos", what = "activity_numbers"}, '
    )
    columns += '{heading = "Kiek", what = "activity_count"}]\ntotal = "Iš viso"'
    items = changed(OTHER_ACTIVITY, schools=frozenset(SCHOOLS[:1]), partners=frozenset())
    _is(
        f'kind = "table"\nof = "school"\n{columns}',
        [
            ["Kas", "Veiklos", "Kiek"],
            ["Žiedo", "1.1.1, 2.1.1", "2"],
            ["Čiurlionio", "1.1.1", "1"],
            ["Ąžuolo", "1.1.1", "1"],
            [("Iš viso", 2), "4"],
        ],
        items,
    )
    found = table(f'kind = "table"\nof = "partner"\n{columns}', items)
    assert [row[1] for row in found[1:-1]] == ["1.1.1"] * len(PARTNERS)


def test_links_name_both_activities() -> None:
    link = Link(id=item_id(90), parent=ACTIVITY, order="A", target=OTHER_ACTIVITY, explanation="Papildo")
    part = 'kind = "table"\nof = "link"\ncolumns = [{heading = "Kuri", what = "activity"}, '
    part += '{heading = "Su kuria", what = "linked_activity"}, {heading = "Kaip", what = "explanation"}]'
    rows: list[list[Cell]] = [["1.1.1. Stažuotės", "2.1.1. Laboratorija", "Papildo"]]
    _is(part, [["Kuri", "Su kuria", "Kaip"], *rows], [*plan().walk(), link])


def test_alternatives_say_yes_or_no_and_their_sums() -> None:
    one, other = (
        Alternative(id=item_id(90 + n), parent=plan().root.id, order=f"V{n}", concept=name, chosen=n == 0)
        for n, name in enumerate(("Pirma", "Antra"))
    )
    part = 'kind = "table"\nof = "alternative"\ncolumns = [{heading = "Kas", what = "concept"}, '
    part += '{heading = "Suma", what = "amount"}, {heading = "Taip", what = "chosen"}]'
    rows: list[list[Cell]] = [["Kas", "Suma", "Taip"], ["Pirma", "–", "taip"], ["Antra", "–", "ne"]]
    _is(part, rows, [*plan().walk(), one, other])


def test_indicators_say_whose_they_are_and_of_which_year() -> None:
    part = 'kind = "table"\nof = "indicator"\ncolumns = [{heading = "Kieno", what = "level"}, '
    part += '{heading = "Iš", what = "baseline_and_year"}, {heading = "Į", what = "target_and_year"}]'
    found = {row[0]: row[1:] for row in table(part)}
    assert found == {
        "Kieno": ["Iš", "Į"],
        "1.1.1 veiklos": [f"3 (2023{NBSP}m.)", "–"],
        "1 tikslo": [f"1 (2021{NBSP}m.)", f">50 (2031{NBSP}m.)"],
        "2.1 uždavinio": [f"2 (2022{NBSP}m.)", f"Pagal tyrimą (2032{NBSP}m.)"],
        "Plano": [f"0 (2020{NBSP}m.)", f"50 (2030{NBSP}m.)"],
    }
