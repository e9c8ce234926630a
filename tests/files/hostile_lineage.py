"""Hostile files whose states are not what they say: foreign ones, other contents, circles, too many."""

from collections.abc import Callable
from typing import Any

from planeditor.files.writer import to_bytes
from tests.files.hostile import NOT_A_VALUE, OTHER_PLAN, Corpus
from tests.files.kept import GOAL, id_of, kept_records, newest_file
from tests.files.making import with_items, with_json, with_manifest

corpus = Corpus()

LIE = "It tells of a state that is not what its id says."
CIRCLE = "Its states descend from each other in a circle."
TOO_MANY = "It tells of more states than a plan has."


def with_lineage(change: Callable[[Any], Any]) -> bytes:
    """The newest file with another graph of states."""
    return with_json(to_bytes(newest_file()), "lineage.json", change)


def _of(lineage: Any, id_: str) -> Any:
    return next(one for one in lineage["states"] if one["id"] == id_)


@corpus.refused(LIE)
def a_plan_that_is_not_its_state() -> bytes:
    return with_items(to_bytes(newest_file()), lambda items: items[3].update(order="Z"))


@corpus.refused(LIE)
def a_state_that_the_graph_does_not_know() -> bytes:
    return with_manifest(to_bytes(newest_file()), state=id_of(5))


@corpus.refused(LIE)
def a_base_that_is_not_its_state() -> bytes:
    return with_json(to_bytes(newest_file()), "base.json", lambda items: items[1].update(order="Z"))


@corpus.refused(LIE)
def a_content_that_is_not_its_state() -> bytes:
    return with_lineage(lambda lineage: lineage["contents"][0]["items"][0].update(order="Z"))


@corpus.refused(LIE)
def other_parents() -> bytes:
    id_ = kept_records()[-1].id
    return with_lineage(lambda lineage: _of(lineage, id_).update(parents=[id_of(100)]))


@corpus.refused(LIE)
def answers_that_nobody_gave() -> bytes:
    id_ = kept_records()[-1].id
    return with_lineage(lambda lineage: _of(lineage, id_).update(answered=[[GOAL, "description"]]))


@corpus.refused(LIE)
def a_state_twice() -> bytes:
    return with_lineage(lambda lineage: lineage["states"].append(lineage["states"][0]))


@corpus.refused(LIE)
def a_content_of_no_state() -> bytes:
    return with_lineage(lambda lineage: lineage["contents"][0].update(state=id_of(5)))


@corpus.refused(OTHER_PLAN)
def a_content_of_another_plan() -> bytes:
    plan = {"kind": "plan", "id": id_of(300), "parent": "", "order": "V"}
    ids = [*newest_file().items]
    return with_lineage(lambda lineage: lineage["contents"][0].update(items=[plan], without=ids))


@corpus.refused(CIRCLE)
def a_state_of_an_older_version_that_descends_from_its_own_descendant() -> bytes:
    id_ = kept_records()[-1].id
    return with_lineage(lambda lineage: _of(lineage, id_of(100)).update(parents=[id_]))


@corpus.refused(CIRCLE)
def a_state_that_is_its_own_parent() -> bytes:
    return with_lineage(lambda lineage: _of(lineage, id_of(100)).update(parents=[id_of(100)]))


@corpus.refused(TOO_MANY)
def too_many_states() -> bytes:
    def fill(lineage: Any) -> None:
        one = lineage["states"][0]
        lineage["states"] += [one | {"id": id_of(1000 + number)} for number in range(10_001)]

    return with_lineage(fill)


@corpus.refused(TOO_MANY)
def too_many_contents() -> bytes:
    return with_lineage(lambda lineage: lineage.update(contents=lineage["contents"] * 40))


@corpus.refused(NOT_A_VALUE)
def a_state_with_very_many_parents() -> bytes:
    parents = [id_of(number) for number in range(1000, 1100)]
    return with_lineage(lambda lineage: lineage["states"][0].update(parents=parents))


@corpus.refused(NOT_A_VALUE)
def a_parent_that_is_no_id() -> bytes:
    return with_lineage(lambda lineage: lineage["states"][0].update(parents=["../../x"]))


@corpus.refused(NOT_A_VALUE)
def a_graph_that_is_a_list() -> bytes:
    return with_lineage(lambda lineage: [lineage])


@corpus.refused(NOT_A_VALUE)
def a_time_before_all_times() -> bytes:
    return with_lineage(lambda lineage: lineage["states"][0].update(at="0001-01-01T00:00:00+14:00"))


@corpus.refused(NOT_A_VALUE)
def a_time_after_all_times() -> bytes:
    return with_lineage(lambda lineage: lineage["states"][0].update(at="9999-12-31T23:59:59-14:00"))
