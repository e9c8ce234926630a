"""Creative tasks, read from `resources/tasks/*.toml`, which people who are no programmers may change."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planeditor.editing.creative.conditions import CONDITIONS, Condition
from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.plan.items import Kind, field_of
from planeditor.plan.vocabulary import StepType
from planeditor.resources import resource
from planeditor.word.forms.collection import prepare, text_of
from planeditor.word.forms.entries import Entry
from planeditor.word.forms.parsing import parse
from planeditor.word.forms.patterns import Pattern

OWN_FOLDER = "užduotys"
"""What the user's own folder of tasks is called, beside the store."""

_MOST_MINUTES = 24 * 60
_MOST_QUESTIONS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStep:
    """A step, which becomes one of the session's agenda."""

    title: str
    type: StepType
    minutes: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked where the plan is so, at the step of that place, from 1; at most so many times."""

    when: Condition
    step: int
    most: int
    text: Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class CreativeTask:
    """What it is called and for, its place in the list, its steps and what is asked in them."""

    name: str
    title: str
    aim: str
    place: int
    steps: Sequence[TaskStep]
    questions: Sequence[Question]

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(step.minutes for step in self.steps)


@dataclass(frozen=True, slots=True)
class UnusableTask:
    """A task in the user's folder that cannot be followed, and why."""

    name: str
    problem: PlanEditorError


def creative_tasks(own: Path | None = None) -> list[CreativeTask | UnusableTask]:
    """All tasks in the order shown, those of the user's folder in place of ours; unusable ones come last."""
    ours = resource("tasks").glob("*.toml")
    others = [] if own is None else [path for path in own.glob("*") if path.suffix.lower() == ".toml"]
    paths = {path.stem: path for path in (*ours, *others)}
    found = [_tried(paths[name]) for name in sorted(paths)]
    usable = [task for task in found if isinstance(task, CreativeTask)]
    usable.sort(key=lambda task: (task.place, task.title))
    return [*usable, *(task for task in found if isinstance(task, UnusableTask))]


def parse_task(name: str, text: str) -> CreativeTask:
    """The task that a text in TOML describes; BrokenForm if it cannot be followed."""
    entry = parse(name, text)
    about = entry.table("task")
    steps = [_step(one) for one in entry.tables("step")]
    if not steps:  # there would be nothing to be put into an agenda
        raise entry.missing("step")
    task = CreativeTask(
        name=name,
        title=_title(about),
        aim=about.text("aim", ""),
        place=about.whole("place", 100),
        steps=steps,
        questions=[_question(one, len(steps)) for one in entry.tables("question")],
    )
    about.done()
    entry.done()
    return task


def prepare_tasks(own: Path) -> None:
    """Make the user's folder of tasks, with the guide and copies of ours; raises WriteFailed."""
    prepare(own, resource("tasks", "SKAITYK.md"), resource("tasks").glob("*.toml"))


def _tried(path: Path) -> CreativeTask | UnusableTask:
    try:
        return parse_task(path.stem, text_of(path))
    except PlanEditorError as error:
        return UnusableTask(path.stem, error)


def _title(entry: Entry) -> str:
    """A title that a step of an agenda can hold."""
    title = entry.text("title")
    try:
        field_of(Kind.SESSION_STEP, "title").type.checked(title)
    except InvalidValue as error:
        raise entry.unfit("title", title) from error
    return title


def _step(entry: Entry) -> TaskStep:
    step = TaskStep(
        title=_title(entry),
        type=entry.choice("type", StepType),
        minutes=entry.whole("minutes", 10, most=_MOST_MINUTES),
        text=entry.text("text", ""),
    )
    entry.done()
    return step


def _question(entry: Entry, steps: int) -> Question:
    when = entry.find("when", entry.text("when"), CONDITIONS)
    question = Question(
        when=when,
        step=entry.whole("step", 1, most=max(steps, 1)),
        most=entry.whole("most", 5, most=_MOST_QUESTIONS),
        text=entry.pattern("text", when.names),
    )
    entry.done()
    return question
