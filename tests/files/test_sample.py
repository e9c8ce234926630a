"""The sample plan: it is what its source says, to the cent."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from zipfile import ZIP_STORED

import pytest

from make_sample import TARGET, sample
from planeditor.files.reader import read
from planeditor.files.writer import to_bytes
from planeditor.plan import sums
from planeditor.plan.items import Activity, Alternative, Indicator, Kind, Link, Partner, School
from planeditor.plan.numbering import by_number, number, reference
from planeditor.plan.numbers import share
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, Programme

PREPAYMENT_LIMIT = Decimal("0.30")


@pytest.fixture(scope="module")
def plan() -> PlanTree:
    return PlanTree(read(TARGET).items.values())


def gross(parts: dict[Any, Sum], key: Callable[[Any], Any] = lambda one: one) -> dict[Any, Decimal]:
    return {key(one): part.gross for one, part in parts.items()}


def activity(plan: PlanTree, number_: str) -> Activity:
    found = plan.get(by_number(plan, number_))
    assert isinstance(found, Activity)
    return found


def test_the_kept_file_is_what_the_script_makes() -> None:
    assert to_bytes(sample(), ZIP_STORED) == TARGET.read_bytes(), "run packaging/make_sample.py"


def test_the_total(plan: PlanTree) -> None:
    total = sums.total(plan)
    assert (total.net, total.vat, total.gross) == (
        Decimal("1500000.00"),
        Decimal("255360.00"),
        Decimal("1755360.00"),
    )
    assert plan.root.allotted == total.net


def test_by_year(plan: PlanTree) -> None:
    assert gross(sums.by_year(plan)) == {
        2024: Decimal("563070.00"),
        2025: Decimal("973895.00"),
        2026: Decimal("218395.00"),
    }


def test_by_area(plan: PlanTree) -> None:
    by_area = gross(sums.by_area(plan), lambda areas: next(iter(areas)))
    assert by_area == {
        Area.LEADERSHIP: Decimal("280450.00"),
        Area.INCLUSION: Decimal("472505.00"),
        Area.CULTURE: Decimal("143305.00"),
        Area.STEAM: Decimal("859100.00"),
    }
    whole = sums.total(plan).gross
    assert [share(part, whole) for part in by_area.values()] == [
        Decimal("16.0"),
        Decimal("26.9"),
        Decimal("8.2"),
        Decimal("48.9"),
    ]


def test_by_type(plan: PlanTree) -> None:
    assert gross(sums.by_type(plan)) == {
        ActivityType.CONSULTING: Decimal("54450.00"),
        ActivityType.COMPETENCE: Decimal("106000.00"),
        ActivityType.EDUCATION: Decimal("280850.00"),
        ActivityType.INFRASTRUCTURE: Decimal("1144660.00"),
        ActivityType.EQUIPMENT: Decimal("125235.00"),
        ActivityType.DISSEMINATION: Decimal("44165.00"),
    }


def test_by_source(plan: PlanTree) -> None:
    assert sums.by_source(plan) == {
        FundingSource.EU: Sum(net=Decimal("1500000.00")),
        FundingSource.STATE_VAT: Sum(vat=Decimal("255360.00")),
    }


def test_the_largest_advance(plan: PlanTree) -> None:
    assert sums.total(plan).gross * PREPAYMENT_LIMIT == Decimal("526608.00")


def test_an_activity_by_year_and_source(plan: PlanTree) -> None:
    assert gross(sums.by_activity(plan)[activity(plan, "1.1.1").id]) == {
        (2024, FundingSource.EU): Decimal("18000.00"),
        (2024, FundingSource.STATE_VAT): Decimal("3780.00"),
        (2025, FundingSource.EU): Decimal("22500.00"),
        (2025, FundingSource.STATE_VAT): Decimal("4725.00"),
        (2026, FundingSource.EU): Decimal("4500.00"),
        (2026, FundingSource.STATE_VAT): Decimal("945.00"),
    }


def test_how_many_there_are_of_each_kind(plan: PlanTree) -> None:
    assert {kind: len(plan.of_kind(kind)) for kind in Kind} == {
        Kind.PLAN: 1,
        Kind.MUNICIPALITY: 1,
        Kind.SCHOOL: 5,
        Kind.TEAM_MEMBER: 5,
        Kind.PARTNER: 8,
        Kind.SWOT: 4,
        Kind.ALTERNATIVE: 2,
        Kind.GOAL: 1,
        Kind.TASK: 4,
        Kind.ACTIVITY: 14,
        Kind.FUNDING: 55,
        Kind.LINK: 3,
        Kind.INDICATOR: 6,
        Kind.RISK: 0,
        Kind.RECOMMENDATION: 0,
        Kind.AMENDMENT: 0,
        Kind.SESSION: 0,
        Kind.PARTICIPANT: 0,
        Kind.SESSION_STEP: 0,
        Kind.DECISION: 0,
        Kind.IDEA: 0,
    }


def test_the_order_is_that_of_the_source(plan: PlanTree) -> None:
    assert [number(plan, one.id) for one in plan.of_kind(Kind.ACTIVITY)] == [
        *("1.1.1.", "1.1.2.", "1.1.3.", "1.1.4.", "1.2.1.", "1.2.2.", "1.2.3."),
        *("1.3.1.", "1.3.2.", "1.3.3.", "1.4.1.", "1.4.2.", "1.4.3.", "1.4.4."),
    ]
    assert activity(plan, "1.3.1").title == "Pusrutulio formos kupolo – lauko klasės įrengimas"
    assert activity(plan, "1.4.4").title == "Pažangos plano veiklų viešinimas ir gerosios patirties sklaida"


def test_the_plan_itself(plan: PlanTree) -> None:
    root = plan.root
    assert (root.programme, root.project_number) == (Programme.SECOND, "10-012-P-0001")
    assert (str(root.start), str(root.end)) == ("2024-01-31", "2026-04-30")
    assert root.aim.startswith("Iki 2030 metų kiekvienoje Lietuvos savivaldybėje")
    assert "nėra tikrasis Elektrėnų savivaldybės planas" in root.notes


def test_who_takes_part_in_an_activity(plan: PlanTree) -> None:
    one = activity(plan, "1.4.2")
    schools = {item.name for id_ in one.schools if isinstance(item := plan[id_], School)}
    assert schools == {"Elektrėnų „Versmės“ gimnazija"}
    partners = {item.name for id_ in one.partners if isinstance(item := plan[id_], Partner)}
    assert partners == {
        "Vilniaus Gedimino technikos universitetas",
        "Elektrėnų savivaldybės viešoji biblioteka",
    }
    assert (one.start, one.end) == (Quarter(2024, 4), Quarter(2026, 1))
    assert len(activity(plan, "1.1.1").schools) == 5


def test_an_activity_of_the_administration_has_no_school(plan: PlanTree) -> None:
    one = activity(plan, "1.1.4")
    assert (one.schools, one.executor) == (frozenset(), "Savivaldybės administracija")


def test_links(plan: PlanTree) -> None:
    links = [one for one in plan.of_kind(Kind.LINK) if isinstance(one, Link) and one.target]
    assert [(reference(plan, one.parent), reference(plan, str(one.target))) for one in links] == [
        ("1.1.2", "1.2.2"),
        ("1.2.1", "1.2.3"),
        ("1.3.2", "1.4.2"),
    ]


def test_indicators(plan: PlanTree) -> None:
    found = [one for one in plan.of_kind(Kind.INDICATOR) if isinstance(one, Indicator)]
    by_target = {one.target: one for one in found}
    gap = by_target[Target(Decimal(50), Comparator.MORE)]
    assert (gap.parent, gap.programme_level, gap.unit) == (plan.root.id, True, "pokytis proc.")
    steam = by_target[Target(Decimal(65))]
    assert (reference(plan, steam.parent), steam.baseline, steam.baseline_year) == (
        "1.4",
        Decimal("22.5"),
        2023,
    )
    assert [one.programme_level for one in found].count(True) == 1


def test_alternatives(plan: PlanTree) -> None:
    found = [one for one in plan.of_kind(Kind.ALTERNATIVE) if isinstance(one, Alternative)]
    assert [(one.amount, one.chosen) for one in found] == [
        (Decimal("1480000.00"), False),
        (Decimal("1755360.00"), True),
    ]


def test_nobody_is_responsible_yet(plan: PlanTree) -> None:
    """The source does not say who is, so the checks of the plan have something to find."""
    responsible = {getattr(one, "responsible", None) for one in plan.walk()}
    assert responsible == {None}
