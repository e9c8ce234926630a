"""How much of what a plan has to say is said."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.store.plans import PLAN, creation, operation, retitled

from planeditor.editing.beginnings import Beginning, begun
from planeditor.files.reader import read
from planeditor.plan.items import (
    Activity,
    Alternative,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Kind,
    Municipality,
    Partner,
    Plan,
    School,
    SwotEntry,
    Task,
    TeamMember,
)
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, SchoolType
from planeditor.resources import resource
from planeditor.store.completeness import COUNTED, PARTS
from planeditor.store.store import Store

TOWN, SCHOOL, MEMBER, GOAL, TASK, ACTIVITY, LINE, INDICATOR, PARTNER, STRENGTH, WAY = (
    f"{number:032x}" for number in range(101, 112)
)


def complete_plan(plan: str) -> list[Item]:
    """One item of every kind that has to say something, and all of it is said."""
    return [
        Plan(id=plan, parent="", title="Planas", start=date(2024, 1, 31), end=date(2026, 4, 30)),
        Municipality(
            id=TOWN, parent=plan, name="Neringa", pupils=0, council_decision="T1", progress_report="P1"
        ),
        School(id=SCHOOL, parent=plan, name="Mokykla", type=SchoolType.GYMNASIUM, pupils=200),
        TeamMember(id=MEMBER, parent=plan, name="Rasa"),
        Partner(id=PARTNER, parent=plan, name="Muziejus"),
        SwotEntry(id=STRENGTH, parent=plan, statement="Stipri bendruomenė"),
        Alternative(id=WAY, parent=plan, concept="Kelias"),
        Goal(id=GOAL, parent=plan, title="Tikslas"),
        *complete_task(),
    ]  # fmt: skip


def complete_task() -> list[Item]:
    """A task with an activity, its money and an indicator; all of it is said."""
    return [
        Task(id=TASK, parent=GOAL, title="Uždavinys"),
        Activity(
            id=ACTIVITY, parent=TASK, title="Veikla", areas=frozenset({Area.STEAM}),
            type=ActivityType.EQUIPMENT, schools=frozenset({SCHOOL}), responsible=MEMBER,
            start=Quarter(2024, 1), end=Quarter(2024, 2),
        ),
        FundingLine(id=LINE, parent=ACTIVITY, year=2024, source=FundingSource.EU),
        Indicator(
            id=INDICATOR, parent=TASK, title="Rodiklis", unit="vnt.", baseline=Decimal(0),
            target=Target(Decimal(0)), target_year=2026,
        ),
    ]  # fmt: skip


def test_what_is_asked_for_is_what_a_rule_requires() -> None:
    assert [field.name for field in COUNTED[Kind.ACTIVITY]] == [
        "title", "areas", "type", "schools", "responsible", "start", "end",
    ]  # fmt: skip
    assert [field.name for field in COUNTED[Kind.PLAN]] == ["title", "start", "end"]
    assert [field.name for field in COUNTED[Kind.SWOT]] == ["statement"]
    assert all(COUNTED[kind] for kind in PARTS)


def test_an_empty_plan_has_all_before_it(store: Store) -> None:
    plan = "a" * 32
    store.create([Plan(id=plan, parent="")], creation())
    assert store.completeness()[plan] == 0
    titled = "b" * 32
    store.create([Plan(id=titled, parent="", title="Planas")], creation())
    assert store.completeness()[titled] == 100 // len(PARTS) // 3


def test_a_plan_that_says_all_is_complete(store: Store) -> None:
    plan = "a" * 32
    store.create(complete_plan(plan), creation())
    assert store.completeness()[plan] == 100


def test_a_begun_plan_is_nearly_empty_and_one_task_does_not_fill_it(store: Store) -> None:
    begun_plan = begun(
        Beginning(title="Planas", start=date(2024, 1, 31), end=date(2026, 4, 30), municipalities=("Neringa",))
    )
    plan = begun_plan[0].id
    store.create(begun_plan, creation())
    assert store.completeness()[plan] == 10
    with_task = begun(Beginning(title="Planas"))
    plan = with_task[0].id
    store.create([*with_task, Goal(id=GOAL, parent=plan, title="Tikslas"), *complete_task()], creation())
    assert store.completeness()[plan] == 44


def test_the_sample_is_nearly_complete(store: Store) -> None:
    plan = store.create(read(resource("examples", "elektrenai.planas")).items.values(), creation())
    assert 85 < store.completeness()[plan] < 100


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
