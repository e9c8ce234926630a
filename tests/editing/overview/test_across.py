"""What plans have in common, and what stands out among them."""

from datetime import timedelta
from decimal import Decimal

import pytest
from tests.conftest import NOON
from tests.editing.overview.plans import keep, town_plan

from planeditor.editing.overview import across
from planeditor.editing.overview.across import Measure
from planeditor.editing.overview.digest import By
from planeditor.editing.overview.listings import Chosen, listings, matrix
from planeditor.editing.overview.sides import Side, Sides
from planeditor.editing.practices import make_practice
from planeditor.language import Catalogue, Language
from planeditor.plan.tree import PlanTree
from planeditor.store.store import Store

LITHUANIAN = Catalogue.of(Language.LT).say


@pytest.fixture
def sides(store: Store) -> list[Side]:
    """Six plans, one of which costs a hundred times as much."""
    plans = (
        town_plan("Alytus", "1000.00", target="50", partner="VšĮ „Šilo muziejus“"),
        town_plan("Birštonas", "1100.00", target="60", partner="Šilo muziejus"),
        town_plan("Jonava", "1200.00", target="> 70", partner="ŠILO MUZIEJUS"),
        town_plan("Kaunas", "900.00", target="kuo daugiau"),
        town_plan("Molėtai", "950.00", partner="Teatras"),
        town_plan("Zarasai", "100000.00", target="5", partner="Teatras"),
    )
    for place, items in enumerate(plans):
        keep(store, items, at=NOON - timedelta(days=place))
    found = Sides(store)
    found.finish()
    return found.all


def test_an_indicator_of_several_plans_is_one_row(sides: list[Side]) -> None:
    (found,) = across.indicators(sides)
    assert (found.title, found.unit, len(found.plans)) == ("Mokytojų dalis", "proc.", 6)
    assert (found.least, found.most, found.reported) == (Decimal(5), Decimal(70), 6)


def test_a_partner_is_known_by_its_name_however_it_is_written(sides: list[Side]) -> None:
    found = across.partners(sides)
    assert [(len(one.plans), one.activities) for one in found] == [(3, 3), (2, 2), (1, 1)]
    assert [side.municipalities for side in found[0].plans] == ["Alytus", "Birštonas", "Jonava"]
    assert [one.name for one in found[1:]] == ["Teatras", "Muziejus"]


def test_good_practice_is_looked_for_in_all_plans(sides: list[Side]) -> None:
    tree = PlanTree(town_plan("Neringa"))
    wide, narrow = tree.activities()
    practices = [make_practice(tree, one.id, "Neringa", None, "", NOON) for one in (wide, narrow)]
    found = across.practices(sides, practices)
    assert [(one.practice.activity.title, len(one.plans)) for one in found] == [
        ("Mokymai", 6),
        ("Stažuotės", 6),
    ]


def test_what_stands_out_is_told_with_its_measure(sides: list[Side]) -> None:
    found = [one for one in across.unusual(sides) if one.measure is Measure.FUNDING]
    assert [one.side.municipalities for one in found] == ["Zarasai"]
    assert found[0].compared == 6
    assert {one.measure for one in across.unusual(sides)} == {
        Measure.FUNDING, Measure.PER_PUPIL, Measure.PER_ACTIVITY
    }  # fmt: skip
    assert across.unusual(sides[1:]) and across.unusual(sides[2:]) == []  # four are too few to compare


def test_all_of_it_is_told_in_tables(sides: list[Side]) -> None:
    tables = listings(Chosen(sides), LITHUANIAN, is_brief=True)
    assert [table.title for table in tables] == [
        "Visų planų lėšos", "Planai", "Lėšos su PVM, Eur, pagal metus", "Lėšos su PVM, Eur, pagal šaltinius",
        "Lėšos su PVM, Eur, pagal sritis", "Lėšos su PVM, Eur, pagal veiklų tipus", "Rodikliai", "Partneriai",
        "Kas išsiskiria",
    ]  # fmt: skip
    whole = tables[0].rows[-1]
    assert whole[2:5] == [Decimal("105150.06"), Decimal("22081.50"), Decimal("127231.56")]
    for table in tables[2:6]:
        *_, total = table.totals()
        assert total == Decimal("127231.56")
        groups = [one for one in table.totals()[1:-1] if one is not None]
        assert sum(groups) == total
    assert "o ne „Tūkstantmečio mokyklų“ programos taisyklė" in tables[-1].note
    reason = tables[-1].rows[0][-1]
    assert isinstance(reason, str) and reason.startswith("6 planų mediana – 1\u00a0270,51; nuo jos nutolta ")


def test_of_no_plans_nothing_is_told() -> None:
    assert listings(Chosen([]), LITHUANIAN, is_brief=False) == []


def test_what_a_page_has_no_room_for_is_added_up_in_one_column(store: Store) -> None:
    for year in range(2010, 2022):
        keep(store, town_plan(f"Miestas {year}", "100.00", year))
    found = Sides(store)
    found.finish()
    for most in (None, 9):
        table = matrix(found.all, By.YEAR, LITHUANIAN, most)
        *years, whole = table.totals()[1:]
        assert len(years) == (13 if most is None else 10)
        assert sum(one for one in years if one is not None) == whole == Decimal("1452.12")
    assert [one.label for one in table.headings[-2:]] == ["kita", "Iš viso"]
