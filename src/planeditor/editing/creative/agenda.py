"""A creative task made for a plan: its steps with the questions of that plan, for the agenda of a session."""

from collections.abc import Iterator
from itertools import islice

from planeditor.editing.creative.task import CreativeTask
from planeditor.editing.operations import LAST, add_all
from planeditor.plan.changes import Change
from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import PlanTree


def questions(tree: PlanTree, task: CreativeTask, step: int) -> list[str]:
    """What is asked about this plan at the step of that place, from 1."""
    return [*_asked(tree, task, step)]


def _asked(tree: PlanTree, task: CreativeTask, step: int) -> Iterator[str]:
    for question in task.questions:
        if question.step == step:
            asked = (question.text.fill(place) for place in question.when.find(tree))
            yield from islice(filter(None, asked), question.most)


def add_steps(tree: PlanTree, session: str, task: CreativeTask) -> tuple[list[Item], list[Change]]:
    """The steps of a task as the last ones in the agenda of a session, with what is asked in each."""
    rows = [
        {
            "title": step.title,
            "type": step.type,
            "minutes": step.minutes,
            "instructions": "\n".join(
                filter(None, (step.text, *(f"– {text}" for text in questions(tree, task, place))))
            ),
        }
        for place, step in enumerate(task.steps, 1)
    ]
    return add_all(tree, Kind.SESSION_STEP, session, LAST, rows)
