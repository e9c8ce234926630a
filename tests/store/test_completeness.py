"""How much of what a plan has to say is said."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.store.plans import PLAN, creation, operation, retitled

from planeditor.plan.items import (
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Kind,
    Municipality,
    Plan,
    School,
    Task,
)
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, SchoolType
from planeditor.store.completeness import COUNTED
from planeditor.store.store import Store

ASKED = sum(len(fields) for fields in COUNTED.values())
TOWN, SCHOOL, MEMBER, GOAL, TASK, ACTIVITY, LINE, INDICATOR = (f"{number:032x}" for number in range(101, 109))


def complete_plan(plan: str) -> list[Item]:
    """One item of every kind that has to say something, and all of it is said."""
    return [
        Plan(id=plan, parent="", title="Planas", end=date(2026, 4, 30)),
        Municipality(
            id=TOWN, parent=plan, name="Neringa", pupils=0, council_decision="T1", progress_report="P1"
        ),
        School(id=SCHOOL, parent=plan, name="Mokykla", type=SchoolType.GYMNASIUM, pupils=200),
        Goal(id=GOAL, parent=plan),
        Task(id=TASK, parent=GOAL),
        Activity(
            id=ACTIVITY, parent=TASK, areas=frozenset({Area.STEAM}), type=ActivityType.EQUIPMENT,
            schools=frozenset({SCHOOL}), responsible=MEMBER, start=Quarter(2024, 1), end=Quarter(2024, 2),
        ),
        FundingLine(id=LINE, parent=ACTIVITY, year=2024, source=FundingSource.EU),
        Indicator(
            id=INDICATOR, parent=plan, unit="vnt.", baseline=Decimal(0), target=Target(Decimal(0)),
            target_year=2026,
        ),
    ]  # fmt: skip


def test_what_is_asked_for_is_what_a_rule_requires() -> None:
    assert [field.name for field in COUNTED[Kind.ACTIVITY]] == [
        "areas", "type", "schools", "responsible", "start", "end",
    ]  # fmt: skip
    assert [field.name for field in COUNTED[Kind.PLAN]] == ["title", "end"]
    assert Kind.GOAL not in COUNTED


def test_an_empty_plan_has_all_before_it(store: Store) -> None:
    plan = "a" * 32
    store.create([Plan(id=plan, parent="")], creation())
    assert store.completeness()[plan] == 0
    titled = "b" * 32
    store.create([Plan(id=titled, parent="", title="Planas")], creation())
    assert store.completeness()[titled] == 100 // ASKED


def test_a_plan_that_says_all_is_complete(store: Store) -> None:
    plan = "a" * 32
    store.create(complete_plan(plan), creation())
    assert store.completeness()[plan] == 100


def test_nearly_all_is_not_all(store: Store) -> None:
    plan = "a" * 32
    many = [
        School(id=f"{number:032x}", parent=plan, name="Mokykla", type=SchoolType.OTHER, pupils=200)
        for number in range(1000, 1200)
    ]
    empty = School(id="c" * 32, parent=plan, name="Mokykla", type=SchoolType.OTHER)
    store.create([*complete_plan(plan), *many, empty], creation())
    assert store.completeness()[plan] == 99


def test_each_plan_is_counted_by_itself(store: Store) -> None:
    before = store.completeness()[PLAN]
    store.create(complete_plan("a" * 32), creation())
    assert store.completeness()[PLAN] == before
    assert 0 < before < 100


def test_the_list_names_who_changed_the_plan_last(store: Store) -> None:
    assert store.plans()[0].author == "Rasa"
    tree = store.load(PLAN)
    store.commit(PLAN, replace(operation(retitled(tree, "Kitas")), author="Ona"), 1)
    assert store.plans()[0].author == "Ona"
