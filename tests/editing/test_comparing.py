"""States of a plan that are compared, and who made one the other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id
from tests.people import PLAN, Person

from planeditor.editing.comparing import PlanStates, state_name
from planeditor.editing.meeting import take_in
from planeditor.editing.versions import name_version
from planeditor.errors import FileRefused, NotFound
from planeditor.merge.conflicts import Key
from planeditor.plan.items import Kind, title_of
from planeditor.store.entries import SnapshotReason

TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(3, 8))


def states_of(person: Person) -> PlanStates:
    return PlanStates(person.store, person.plan)


def test_between_two_versions_the_history_tells_who(office: Callable[[str], Person]) -> None:
    rasa = office("Rasa")
    rasa.begin()
    rasa.write(FIRST, "Anksčiau")
    name_version(rasa.store, rasa.plan, "Pirma", NOON)
    rasa.write(FIRST, "Rasos")
    rasa.name = "Ona"
    rasa.write(SECOND, "Onos")
    name_version(rasa.store, rasa.plan, "Antra", NOON + timedelta(days=1))
    rasa.write(THIRD, "Vėliau")
    states = states_of(rasa)
    second, first = states.kept()
    before, after = states.state(first), states.state(second)
    assert title_of(before.tree[FIRST]) == "Anksčiau"
    assert states.authors(before, after) == {Key(FIRST, "title"): "Rasa", Key(SECOND, "title"): "Ona"}
    assert states.authors(after, before) == {}
    assert states.authors(after, states.state(None)) == {Key(THIRD, "title"): "Ona"}


def test_what_came_with_a_copy_is_whose_the_copy_is(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    new = jonas.plan.add(Kind.ACTIVITY, TASK, title="Jono veikla")
    rasa.write(SECOND, "Rasos")
    rasa.take(jonas.send())
    states = states_of(rasa)
    [sent] = [one for one in states.kept() if one.reason is SnapshotReason.SENT]
    authors = states.authors(states.state(sent), states.state(None))
    assert authors[Key(FIRST, "title")] == "Jonas"
    assert authors[Key(new.id)] == "Jonas"
    assert authors[Key(SECOND, "title")] == "Rasa"


def test_a_copy_that_waits_and_a_file_tell_whose_they_are(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    path = jonas.send()
    states = states_of(rasa)
    now, file = states.state(None), states.state(path)
    assert title_of(file.tree[FIRST]) == "Jono"
    assert states.authors(now, file)[Key(FIRST, "title")] == "Jonas"
    rasa.receive(path)
    [entry] = [one for one in states.kept() if one.reason is SnapshotReason.RECEIVED]
    waiting = states.state(entry)
    assert title_of(waiting.tree[FIRST]) == "Jono"
    assert states.authors(now, waiting)[Key(FIRST, "title")] == "Jonas"


def test_a_file_that_was_sent_from_here_is_known_by_its_state(two: tuple[Person, Person]) -> None:
    rasa, _ = two
    path = rasa.send()
    rasa.write(FIRST, "Rasos")
    states = states_of(rasa)
    assert states.authors(states.state(path), states.state(None)) == {Key(FIRST, "title"): "Rasa"}


def test_a_merge_that_was_undone_and_done_again_is_whose_the_copy_is(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    rasa.write(SECOND, "Rasos")
    plan, meeting = rasa.meet(jonas.send())
    take_in(rasa.store, plan, meeting, {}, NOON)
    states = PlanStates(rasa.store, plan)
    [sent] = [one for one in states.kept() if one.reason is SnapshotReason.SENT]
    for redo in (False, True):
        for _ in range(2):
            plan.redo() if redo else plan.undo()
        authors = states.authors(states.state(sent), states.state(None))
        assert authors.get(Key(FIRST, "title")) == ("Jonas" if redo else None)
        assert authors.get(Key(SECOND, "title")) == ("Rasa" if redo else None)


def test_a_state_is_called_by_why_when_and_whose_it_is(two: tuple[Person, Person], tmp_path: Path) -> None:
    rasa, jonas = two
    rasa.receive(jonas.send())
    jonas.write(FIRST, "Jono")
    rasa.take(jonas.send())
    name_version(rasa.store, rasa.plan, "Tarybai", NOON + timedelta(days=1))
    told = [states_of(rasa).name(entry) for entry in states_of(rasa).kept()]
    which = {said.params["reason"]: said.params.get("which", said.params.get("name")) for said in told}
    assert which == {
        SnapshotReason.NAMED.said: "Tarybai",
        SnapshotReason.MERGED.said: "Jonas",
        SnapshotReason.RECEIVED.said: "Jonas",
        SnapshotReason.SENT.said: "Rasa-1.planas",
    }
    [sent] = [one for one in states_of(rasa).kept() if one.reason is SnapshotReason.SENT]
    assert state_name(replace(sent, recipient="Jonas")).params["which"] == "Jonas"
    assert state_name(tmp_path / "kita.planas").params == {"name": "kita.planas"}


def test_what_cannot_be_read_is_refused(two: tuple[Person, Person], tmp_path: Path) -> None:
    states = states_of(two[0])
    bad = tmp_path / "bloga.planas"
    bad.write_bytes(b"ne planas")
    with pytest.raises(FileRefused):
        states.state(bad)
    entry = states.kept()[0]
    two[0].store.kept.forget(entry.id)
    with pytest.raises(NotFound):
        states.state(entry)
    assert states.state(None).tree.root.id == PLAN
