"""What a new plan starts with."""

from datetime import date
from decimal import Decimal

import pytest
from tests.conftest import item_id

from planeditor.editing.beginnings import (
    Beginning,
    begun,
    four_areas,
    names_in,
    proposed_title,
    structure_of,
)
from planeditor.editing.presets import Preset
from planeditor.plan.fields import LINE
from planeditor.plan.items import (
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Kind,
    Municipality,
    Plan,
    School,
    Task,
    TeamMember,
    title_of,
)
from planeditor.plan.municipalities import read_municipalities
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, MunicipalityRole, PlanStatus, Programme, TeamRole

BY_NAME = {one.name: one for one in read_municipalities()}
TELSIAI, RIETAVAS = BY_NAME["Telšių rajono savivaldybė"], BY_NAME["Rietavo savivaldybė"]


def test_a_title_is_all_that_a_plan_needs() -> None:
    tree = PlanTree(begun(Beginning(title="Planas")))
    assert len(tree) == 1
    assert (tree.root.title, tree.root.status, tree.root.programme) == ("Planas", PlanStatus.DRAFT, None)


def test_facts_become_items_in_the_order_they_were_given() -> None:
    beginning = Beginning(
        title="Bendras planas",
        municipalities=(TELSIAI.name, RIETAVAS.name),
        schools=("„Žemaitės“ gimnazija", "„Ateities“ progimnazija", "Rietavo gimnazija"),
        team=((TeamRole.LEAD, "Ona Onaitė"), (None, "Jonas Jonaitis")),
        start=date(2024, 9, 1),
        end=date(2026, 4, 30),
    )
    tree = PlanTree(begun(beginning))
    assert [title_of(one) for one in tree.of_kind(Kind.SCHOOL)] == list(beginning.schools)
    municipalities = [one for one in tree.of_kind(Kind.MUNICIPALITY) if isinstance(one, Municipality)]
    assert [(one.name, one.role) for one in municipalities] == [
        (TELSIAI.name, MunicipalityRole.LEAD),
        (RIETAVAS.name, MunicipalityRole.JOINING),
    ]
    team = [one for one in tree.of_kind(Kind.TEAM_MEMBER) if isinstance(one, TeamMember)]
    assert [(one.role, one.name) for one in team] == list(beginning.team)
    assert (tree.root.start, tree.root.end) == (date(2024, 9, 1), date(2026, 4, 30))


@pytest.mark.parametrize("names", [(), (TELSIAI.name,), (TELSIAI.name, RIETAVAS.name)])
def test_schools_belong_to_the_only_municipality(names: tuple[str, ...]) -> None:
    tree = PlanTree(begun(Beginning(title="Planas", municipalities=names, schools=("Gimnazija",))))
    (school,) = tree.of_kind(Kind.SCHOOL)
    assert isinstance(school, School)
    expected = tree.of_kind(Kind.MUNICIPALITY)[0].id if len(names) == 1 else None
    assert school.municipality == expected


def test_a_municipality_alone_leads_nobody() -> None:
    tree = PlanTree(begun(Beginning(title="Planas", municipalities=(TELSIAI.name,))))
    (alone,) = tree.of_kind(Kind.MUNICIPALITY)
    assert isinstance(alone, Municipality) and alone.role is None


def test_the_programme_gives_its_aim_and_the_number_of_its_project() -> None:
    root = begun(Beginning(title="Planas", programme=Programme.SECOND))[0]
    assert isinstance(root, Plan)
    assert root.project_number == "10-012-P-0001"
    assert root.aim.startswith("Iki 2030 metų")


def test_presets_know_the_periods_of_both_streams_and_nothing_of_others() -> None:
    first, second = Preset.of(Programme.FIRST), Preset.of(Programme.SECOND)
    assert (first.project_start, first.end) == (date(2023, 5, 11), date(2025, 4, 30))
    assert (second.project_start, second.end) == (date(2024, 1, 31), date(2026, 4, 30))
    other = Preset.of(Programme.OTHER)
    assert (other.project_start, other.end, other.aim, other.project_number) == (None, None, "", "")
    assert Preset.of(None) == Preset()


def test_the_four_areas_are_a_goal_with_a_task_for_each() -> None:
    root = begun(Beginning(title="Planas"))[0]
    tree = PlanTree([root, *four_areas(root.id, Programme.FIRST)])
    (goal,) = tree.of_kind(Kind.GOAL)
    assert title_of(goal).endswith("mokinių pasiekimų atotrūkiams mažinti")
    tasks = [task for task in tree.children(goal.id, Kind.TASK) if isinstance(task, Task)]
    assert [task.areas for task in tasks] == [frozenset({area}) for area in Area]
    assert all(task.title for task in tasks)


def test_a_goal_of_another_programme_is_there_to_be_written() -> None:
    goal, *tasks = four_areas(item_id(1), Programme.OTHER)
    assert isinstance(goal, Goal) and goal.title == ""
    assert len(tasks) == 4


def other_plan() -> PlanTree:
    plan, goal, task, activity, school = (item_id(number) for number in range(1, 6))
    return PlanTree(
        [
            Plan(id=plan, parent="", title="Kitas"),
            School(id=school, parent=plan, name="Mokykla"),
            Goal(id=goal, parent=plan, title="Tikslas", notes="Pasitarti"),
            Task(id=task, parent=goal, title="Uždavinys", areas=frozenset({Area.STEAM})),
            Activity(
                id=activity, parent=task, title="Veikla", areas=frozenset({Area.STEAM}),
                type=ActivityType.EQUIPMENT, schools=frozenset({school}), start=Quarter(2024, 1),
                reported_progress="Pradėta", spent=Decimal("10.00"),
            ),
            FundingLine(id=item_id(6), parent=activity, year=2024, net=Decimal("5.00")),
            Indicator(
                id=item_id(7), parent=task, title="Dalyviai", unit="asmenys", target=Target(Decimal(9)),
                actual="7",
            ),
        ]
    )  # fmt: skip


def test_another_plan_lends_its_structure_alone() -> None:
    root = begun(Beginning(title="Naujas"))[0]
    tree = PlanTree([root, *structure_of(other_plan(), root.id)])
    assert [item.kind for item in tree.walk()] == [
        Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR,
    ]  # fmt: skip
    assert not set(tree.items()) & set(other_plan().items())
    (activity,) = tree.of_kind(Kind.ACTIVITY)
    assert isinstance(activity, Activity)
    assert (activity.title, activity.type, activity.areas) == (
        "Veikla", ActivityType.EQUIPMENT, frozenset({Area.STEAM}),
    )  # fmt: skip
    assert (activity.schools, activity.start, activity.reported_progress, activity.spent) == (
        frozenset(), None, "", None,
    )  # fmt: skip
    (indicator,) = tree.of_kind(Kind.INDICATOR)
    assert isinstance(indicator, Indicator)
    assert (indicator.title, indicator.unit, indicator.target, indicator.actual) == (
        "Dalyviai", "asmenys", Target(), "",
    )  # fmt: skip
    (goal,) = tree.of_kind(Kind.GOAL)
    assert isinstance(goal, Goal) and goal.notes == ""


def test_the_title_is_proposed_in_the_genitive() -> None:
    assert proposed_title([]) == "Švietimo pažangos planas"
    assert proposed_title([RIETAVAS]) == "Rietavo savivaldybės švietimo pažangos planas"
    assert proposed_title([TELSIAI, RIETAVAS]) == (
        "Telšių rajono ir Rietavo savivaldybių švietimo pažangos planas"
    )
    three = proposed_title([TELSIAI, RIETAVAS, BY_NAME["Plungės rajono savivaldybė"]])
    assert three.startswith("Telšių rajono, Rietavo ir Plungės rajono savivaldybių ")


def test_a_title_of_very_many_municipalities_fits_its_field() -> None:
    title = proposed_title(read_municipalities())
    assert len(title) <= LINE
    assert title == "Akmenės rajono savivaldybės ir kitų savivaldybių švietimo pažangos planas"


def test_a_pasted_list_is_names() -> None:
    pasted = "1. Rietavo  gimnazija;\n\n– „Ateities“ progimnazija,\r\n•\tRietavo gimnazija\n  2-oji mokykla  "
    assert names_in(pasted) == ("Rietavo gimnazija", "„Ateities“ progimnazija", "2-oji mokykla")
    assert names_in(" \n \n") == ()
