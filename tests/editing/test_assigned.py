"""Whose task it is, and what lies outside of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from tests.conftest import NOON, item_id, small_plan
from tests.people import PLAN, Person

from planeditor.editing import library
from planeditor.editing.assigned import Task, addressee, current_task, given, is_same_person, outside
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import Activity
from planeditor.plan.vocabulary import Area

TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL = map(item_id, (3, 4, 5, 6, 7, 10))
ASKED = Assignment("Iki penktadienio.", frozenset({Area.STEAM}), frozenset({TASK}))


MINUTES = count(1)


def send(sender: Person, receiver: Person, assignment: Assignment, to: str) -> None:
    path = sender.store.path.parent / f"{to}.planas"
    at = NOON + timedelta(minutes=next(MINUTES))
    library.send(sender.store, sender.plan, path, at, to, assignment)
    receiver.receive(path, at)


def test_a_task_comes_with_a_copy_and_goes_with_the_answer(office: Callable[[str], Person]) -> None:
    rasa, jonas = office("Rasa"), office("Jonas")
    rasa.begin()
    send(rasa, jonas, ASKED, "Jonas")
    assert current_task(jonas.store, PLAN) == Task("Rasa", ASKED)
    assert current_task(rasa.store, PLAN) is None
    assert addressee(jonas.store.kept.entries(PLAN)) == "Jonas"
    assert addressee(rasa.store.kept.entries(PLAN)) == ""
    jonas.write(FIRST, "Jono")
    send(jonas, rasa, Assignment(), "Rasa")
    assert current_task(jonas.store, PLAN) is None
    assert current_task(rasa.store, PLAN) is None  # what came back asks for nothing


def test_a_copy_for_somebody_else_answers_no_task(office: Callable[[str], Person]) -> None:
    rasa, jonas, ona = office("Rasa"), office("Jonas"), office("Ona")
    rasa.begin()
    send(rasa, jonas, ASKED, "Jonas")
    send(jonas, ona, Assignment(), "Ona")
    assert current_task(jonas.store, PLAN) == Task("Rasa", ASKED)


def test_what_was_given_is_what_the_person_was_asked_last(office: Callable[[str], Person]) -> None:
    rasa, jonas = office("Rasa"), office("Jonas")
    rasa.begin()
    send(rasa, jonas, Assignment("Senas"), "Jonas")
    send(rasa, jonas, ASKED, "Jonas")
    entries = rasa.store.kept.entries(PLAN)
    assert given(entries, "Jonas, Žalioji gimnazija") == ASKED
    assert given(entries, "Ona") == Assignment() == given(entries, "")


@pytest.mark.parametrize(
    "signature, is_same",
    [("Jonas", True), ("jonas, Gimnazija", True), ("Jonas Jonaitis", False), ("", False), ("Ona", False)],
)
def test_people_are_known_by_their_name_before_the_institution(signature: str, is_same: bool) -> None:
    assert is_same_person(" Jonas ", signature) is is_same
    assert not is_same_person("", signature)


def test_inside_is_what_is_named_or_under_it_or_of_an_area_or_a_school() -> None:
    state = {item.id: item for item in small_plan()}
    third = state[THIRD]
    assert isinstance(third, Activity)
    state[THIRD] = replace(third, areas=frozenset({Area.STEAM}))
    items = [state[id_] for id_ in (TASK, OTHER, FIRST, SECOND, THIRD)]

    def without(assignment: Assignment) -> set[str]:
        return {*outside(assignment, items, [state])}

    assert without(Assignment("Tik sakinys")) == set()
    assert without(Assignment(items=frozenset({TASK}))) == {OTHER, THIRD}
    assert without(Assignment(areas=frozenset({Area.STEAM}))) == {TASK, OTHER, FIRST, SECOND}
    assert without(Assignment(items=frozenset({SCHOOL}))) == {TASK, OTHER, SECOND, THIRD}
    assert without(ASKED) == {OTHER}
