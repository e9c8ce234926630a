"""Creative tasks are read or refused with one sentence, and ask about the plan that is there."""

from pathlib import Path

import pytest
from tests.conftest import item_id
from tests.word.plans import PARTNER, ROOT, SESSION, plan, plan_items

from planeditor.editing.creative.agenda import add_steps, questions
from planeditor.editing.creative.conditions import CONDITIONS
from planeditor.editing.creative.task import (
    CreativeTask,
    UnusableTask,
    creative_tasks,
    parse_task,
    prepare_tasks,
)
from planeditor.plan.items import (
    Activity,
    Goal,
    Item,
    Kind,
    Link,
    Partner,
    Plan,
    School,
    SessionStep,
    SwotEntry,
    Task,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, Direction, StepType, SwotCategory
from planeditor.resources import resource
from planeditor.word.forms.entries import BrokenForm

TEXT = """
[task]
title = "Bandymas"

[[step]]
title = "Pirmas"
type = "capture"
minutes = 7
text = "Rašome."

[[question]]
when = "task_without_partners"
text = "{number} „{title}“: kas?"
most = 1
"""
GOAL, FIRST, SECOND, ACTIVITY, OTHER = (item_id(number) for number in range(300, 305))


def told(condition: str, *items: Item, root: Plan | None = None) -> list[str]:
    """What a condition finds in a plan of these items, each place in one text."""
    tree = PlanTree([root or Plan(id=ROOT, parent=""), *items])
    return [" | ".join(place.values()) for place in CONDITIONS[condition].find(tree)]


def activity(id_: str = ACTIVITY, task: str = FIRST, **values: object) -> list[Item]:
    """An activity under a task of a goal."""
    made = Activity(id=id_, parent=task, title="Stovykla", **values)  # type: ignore[arg-type]
    return [Goal(id=GOAL, parent=ROOT), Task(id=FIRST, parent=GOAL, title="Kurti"), made]


def test_every_task_that_comes_with_the_program_can_be_followed_and_asks_what_its_condition_tells() -> None:
    tasks = creative_tasks()
    assert len(tasks) == 8 and all(isinstance(task, CreativeTask) for task in tasks)
    for task in tasks:
        assert isinstance(task, CreativeTask)
        assert task.aim and task.steps and task.questions and task.minutes <= 120
        assert {question.step for question in task.questions} <= {*range(1, len(task.steps) + 1)}


def test_what_is_asked_is_about_the_plan() -> None:
    task = parse_task("bandymas", TEXT)
    asked = [one for one in plan_items() if one.id != PARTNER]
    bare = [one if not isinstance(one, Activity) else _alone(one) for one in asked]
    assert questions(PlanTree(bare), task, 1) == ["1.1 „0 darbas“: kas?"]
    assert questions(plan(), task, 1) == []


def _alone(one: Activity) -> Activity:
    return Activity(id=one.id, parent=one.parent, order=one.order, title=one.title)


def test_the_steps_come_to_the_end_of_the_agenda_with_their_questions() -> None:
    tree = plan()
    items, changes = add_steps(tree, SESSION, parse_task("bandymas", TEXT.replace("partners", "activities")))
    tree.apply(changes)
    step = tree.children(SESSION, Kind.SESSION_STEP)[-1]
    assert items == [step] and isinstance(step, SessionStep)
    assert (step.title, step.type, step.minutes, step.instructions) == (
        "Pirmas", StepType.CAPTURE, 7, "Rašome.",
    )  # fmt: skip
    idle = Task(id=SECOND, parent=tree.of_kind(Kind.GOAL)[0].id, order="Z", title="Tuščias")
    more = PlanTree([*tree.items().values(), idle])
    (again,), _ = add_steps(more, SESSION, parse_task("bandymas", TEXT.replace("partners", "activities")))
    assert isinstance(again, SessionStep)
    assert again.instructions == "Rašome.\n– 1.3 „Tuščias“: kas?"


@pytest.mark.parametrize(
    ("wrong", "right", "sentence"),
    [
        ("[[", '"capture"', "line 8: this cannot be read"),
        ('"dream"', '"capture"', "line 7: “dream” is not a value of the key “type”"),
        ('"task_without_luck"', '"task_without_partners"', "“task_without_luck” is not a value"),
        ('"{school}?"', '"{number} „{title}“: kas?"', "“school” in braces means nothing here"),
        ("9999", "7", "“minutes” says must be above 0 and at most 1440"),
        ("colour", "minutes", "there is no key “colour” here"),
        ("most = 1\nstep = 2", "most = 1", "“step” says must be above 0 and at most 1"),
    ],
)
def test_what_cannot_be_followed_is_told_with_its_line(wrong: str, right: str, sentence: str) -> None:
    with pytest.raises(BrokenForm, match=sentence):
        parse_task("bandymas", TEXT.replace(right, wrong))


def test_a_task_without_steps_or_with_a_title_that_no_agenda_holds_is_told() -> None:
    with pytest.raises(BrokenForm, match="the key “step” is missing"):
        parse_task("bandymas", '[task]\ntitle = "Bandymas"\n')
    with pytest.raises(BrokenForm, match=r"line 3: .* does not fit the key “title”"):
        parse_task("bandymas", TEXT.replace("Bandymas", "A" * 301))


def test_one_of_the_users_own_stands_in_for_ours_and_a_bad_one_is_told(tmp_path: Path) -> None:
    own = tmp_path / "užduotys"
    prepare_tasks(own)
    assert (own / "SKAITYK.md").is_file() and len([*(own / "pavyzdžiai").glob("*.toml")]) == 8
    (own / "ssgg.toml").write_text(TEXT, "utf-8")
    (own / "bloga.toml").write_bytes(b"\xff\xfe")
    (own / "didelė.toml").write_bytes(b"#" * (2**18 + 1))
    *tasks, bad, large = creative_tasks(own)
    names = {task.name: task.title for task in tasks if isinstance(task, CreativeTask)}
    assert len(names) == 8 and names["ssgg"] == "Bandymas"
    assert isinstance(bad, UnusableTask) and "UTF-8" in bad.problem.said.source
    assert isinstance(large, UnusableTask) and "too large" in large.problem.said.source


def test_the_guide_tells_of_every_condition_and_of_what_it_names() -> None:
    guide = resource("tasks", "SKAITYK.md").read_text("utf-8")
    for name, condition in CONDITIONS.items():
        (row,) = (line for line in guide.splitlines() if line.startswith("|") and f"`{name}`" in line)
        assert [f"`{{{named}}}`" for named in condition.names] == row.split("|")[3].strip().split(", ")


def test_tasks_without_partners_have_activities_and_those_without_are_told_apart() -> None:
    empty = Task(id=SECOND, parent=GOAL, order="W", title="Tuščias")
    assert told("task_without_partners", *activity(), empty) == ["1.1 | Kurti"]
    assert told("task_without_activities", *activity(), empty) == ["1.2 | Tuščias"]
    partner = Partner(id=PARTNER, parent=ROOT, name="Biblioteka")
    joined = activity(partners=frozenset({PARTNER}))
    assert told("task_without_partners", partner, *joined) == []
    assert told("partner_without_activities", partner, *joined) == []
    assert told("partner_without_activities", partner, *activity()) == ["Biblioteka"]


def test_activities_are_asked_about_for_what_they_lack() -> None:
    other = Activity(id=OTHER, parent=FIRST, order="W", title="Kita", upkeep="Mokykla")
    link = Link(id=item_id(310), parent=ACTIVITY, target=OTHER)
    assert told("activity_without_links", *activity(), other) == ["1.1.1 | Stovykla", "1.1.2 | Kita"]
    assert told("activity_without_links", *activity(), other, link) == []
    assert told("activity_without_upkeep", *activity(), other) == ["1.1.1 | Stovykla"]
    assert told("activity_without_direction", *activity(direction=Direction.EQUIPMENT), other) == [
        "1.1.2 | Kita"
    ]


def test_the_dearest_activities_come_first() -> None:
    numbers = [place["number"] for place in CONDITIONS["costly_activity"].find(plan())]
    assert numbers == ["1.2.2", "1.2.1", "1.1.2", "1.1.1"]


def test_areas_cells_schools_and_lists_are_asked_about() -> None:
    steam = activity(areas=frozenset({Area.STEAM}), direction=Direction.EQUIPMENT)
    assert told("area_without_activities", *steam) == [
        "Lyderystė veikiant", "Įtraukusis ugdymas", "Kultūrinis ugdymas",
    ]  # fmt: skip
    assert len(told("empty_cell", *steam)) == len(Area) * len(Direction) - 1
    assert told("empty_cell", *activity(areas=frozenset({Area.STEAM}))) == []
    school = School(id=item_id(311), parent=ROOT, name="Gimnazija")
    assert told("school_without_activities", school, *activity()) == ["Gimnazija"]
    assert told("school_without_activities", school, *activity(schools=frozenset({school.id}))) == []
    weak = SwotEntry(id=item_id(312), parent=ROOT, statement="Trūksta", category=SwotCategory.WEAKNESS)
    assert told("weakness", weak) == ["Trūksta"] and told("strength", weak) == []


def test_what_is_long_is_cut_and_only_the_first_line_is_told() -> None:
    root = Plan(id=ROOT, parent="", problems_steam="\n" + "Ilgai " * 60 + "\nKita")
    (asked,) = told("problem_of_area", root=root)
    area, problem = asked.split(" | ")
    assert area == "STEAM ugdymas" and problem.endswith("…") and len(problem) <= 150
