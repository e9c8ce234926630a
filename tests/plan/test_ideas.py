"""Which ideas stand, and how many votes they have, follows from what they refer to."""

from dataclasses import replace

import pytest

from planeditor.plan.ideas import Ideas, ideas
from planeditor.plan.items import ROOT_PARENT, Idea, Plan, Session
from planeditor.plan.tree import PlanTree

PLAN, SESSION = "p", "s"


def known(*found: Idea, voting_over: bool = False) -> Ideas:
    session = Session(id=SESSION, parent=PLAN, voting_over=voting_over)
    return Ideas(PlanTree([Plan(id=PLAN, parent=ROOT_PARENT), session, *found]))


def idea(id_: str, into: str | None = None, of: str | None = None, **values: int | None) -> Idea:
    made = Idea(id=id_, parent=PLAN, title=id_, session=SESSION, merged_into=into, split_from=of)
    return replace(made, **values)  # type: ignore[arg-type]


def test_merged_and_divided_ideas_step_back() -> None:
    found = known(idea("a", "c"), idea("b", "c"), idea("c", "e"), idea("d"), idea("e"), idea("f", of="d"))
    assert [one.id for one in found.standing()] == ["e", "f"]
    assert [one.id for one in found.merged("e")] == ["a", "b", "c"]
    assert [one.id for one in found.parts("d")] == ["f"]
    assert found.head("a").id == "e" and found.head("d").id == "d"


def test_ideas_merged_one_into_the_next_for_ever_have_all_their_votes() -> None:
    many = [idea(str(at), str(at + 1), votes=1) for at in range(3000)]
    found = known(*many, idea("3000"))
    assert found.votes("3000") == 3000 and len(found.merged("3000")) == 3000
    assert found.head("0").id == "3000"


def test_what_an_idea_was_made_of_is_known_through_merging_and_dividing() -> None:
    found = known(
        idea("a", "c"),
        idea("b", "c"),
        idea("c"),
        idea("d", of="c"),
        idea("e", "f", of="c"),
        idea("f"),
        idea("g"),
    )
    assert [[one.id for one in found.made_of(id_)] for id_ in "dfg"] == [
        ["a", "b", "c"],
        ["a", "b", "c", "e"],
        [],
    ]


def test_two_copies_that_merged_and_divided_in_a_circle_are_told_once() -> None:
    found = known(idea("a", into="b"), idea("b", of="a"))
    assert [one.id for one in found.made_of("b")] == ["a"]


@pytest.mark.parametrize("field", ["merged_into", "split_from"])
def test_what_leads_in_a_circle_or_nowhere_counts_as_nothing(field: str) -> None:
    pairs = (("a", "b"), ("b", "a"), ("c", "c"), ("d", "gone"))
    found = known(*(replace(idea(id_), **{field: to}) for id_, to in pairs), idea("e", into="a"))  # type: ignore[arg-type]
    assert [one.id for one in found.standing()] == ["a", "b", "c", "d"]
    assert found.head("e").id == "a"


@pytest.mark.parametrize(("voting_over", "votes"), [(False, 5), (True, 7)])
def test_votes_are_those_of_all_merged_and_the_hosts_in_the_end(voting_over: bool, votes: int) -> None:
    all_ = (
        idea("a", "c", votes=3, host_votes=2),
        idea("b", "c", votes=2),
        idea("c"),
        idea("d"),
        idea("e", votes=0),
    )
    found = known(*all_, voting_over=voting_over)
    assert [found.votes(id_) for id_ in "cade"] == [votes, votes - 2, None, 0]


def test_votes_for_what_was_divided_since_are_in_the_total_and_told_apart() -> None:
    found = known(
        idea("a", "b", votes=1),
        idea("b", votes=4),
        idea("c", of="b", votes=2),
        idea("d", "e", votes=3),
        idea("e"),
        idea("f"),
    )
    assert found.all_votes(SESSION) == (10, 5)
    assert [found.votes(id_) for id_ in "ce"] == [2, 3]
    assert found.all_votes("other") == (0, 0)


def test_the_hosts_votes_count_outside_of_a_session() -> None:
    alone = Idea(id="a", parent=PLAN, host_votes=2)
    tree = PlanTree([Plan(id=PLAN, parent=ROOT_PARENT), alone])
    assert Ideas(tree).votes("a") == 2
    assert ideas(tree) == [alone]
