"""What is made of ideas leaves them as they were, and one step back takes all of it away."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planeditor.editing.ideas import cast_votes, make_item, merge_ideas, split_idea
from planeditor.editing.operations import add
from planeditor.errors import InvalidPlan, InvalidValue
from planeditor.merge.conflicts import Key
from planeditor.merge.three_way import merge
from planeditor.plan.changes import Change, inverted
from planeditor.plan.ideas import MADE_OF_IDEAS, Ideas
from planeditor.plan.items import (
    PARENTS,
    ROOT_PARENT,
    Activity,
    Goal,
    Idea,
    Item,
    Kind,
    Link,
    Participant,
    Plan,
    Recommendation,
    Session,
    Task,
    field_of,
    title_of,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area

PLAN, GOAL, TASK, ACTIVITY, SESSION, PERSON = (f"{number:032x}" for number in range(1, 7))
A, B, C, D = (letter * 32 for letter in "abcd")
_PARENT_OF = {Kind.PLAN: PLAN, Kind.GOAL: GOAL, Kind.TASK: TASK, Kind.ACTIVITY: ACTIVITY}


def plan_with(*ideas: Idea, hides_authors: bool = False) -> PlanTree:
    items: Sequence[Item] = (
        Plan(id=PLAN, parent=ROOT_PARENT),
        Goal(id=GOAL, parent=PLAN),
        Task(id=TASK, parent=GOAL),
        Activity(id=ACTIVITY, parent=TASK, title="Stovykla"),
        Session(id=SESSION, parent=PLAN, day=date(2026, 3, 5), hides_authors=hides_authors),
        Participant(id=PERSON, parent=SESSION, name="Vardenė"),
    )
    return PlanTree([*items, *ideas])


def idea(id_: str, **values: object) -> Idea:
    return Idea(id=id_, parent=PLAN, title=f"Mintis {id_[0]}", order=id_, **values)  # type: ignore[arg-type]


def done(tree: PlanTree, changes: list[Change]) -> PlanTree:
    after = PlanTree(tree.items().values())
    after.apply(changes)
    return after


@pytest.mark.parametrize("kind", [Kind(kind) for kind in MADE_OF_IDEAS])
def test_an_item_is_made_of_an_idea_that_names_it(kind: Kind) -> None:
    tree = plan_with(idea(A, areas=frozenset({Area.STEAM}), notes="Pastaba"))
    parent = None if Kind.PLAN in PARENTS[kind] else _PARENT_OF[next(iter(PARENTS[kind]))]
    item, changes = make_item(tree, A, kind, parent)
    after = done(tree, changes)
    made = after[A]
    assert isinstance(made, Idea) and made.became == {item.id}
    assert isinstance(item, Link) or title_of(item) == "Mintis a"
    assert getattr(item, "areas", {Area.STEAM}) == {Area.STEAM}
    assert getattr(item, "notes", "Pastaba") == "Pastaba"
    _, again = make_item(after, A, kind, parent)
    once_more = done(after, again)[A]
    assert isinstance(once_more, Idea) and once_more.became > {item.id}


def test_a_link_and_a_recommendation_take_what_they_can() -> None:
    tree = plan_with(idea(A, session=SESSION, author=PERSON))
    link, _ = make_item(tree, A, Kind.LINK, ACTIVITY, target=ACTIVITY)
    assert isinstance(link, Link) and (link.target, link.explanation) == (ACTIVITY, "Mintis a")
    remark, _ = make_item(tree, A, Kind.RECOMMENDATION, about=TASK)
    assert isinstance(remark, Recommendation)
    assert (remark.author, remark.received, remark.about) == ("Vardenė", date(2026, 3, 5), TASK)
    hidden, _ = make_item(
        plan_with(idea(A, session=SESSION, author=PERSON), hides_authors=True), A, Kind.RECOMMENDATION
    )
    assert isinstance(hidden, Recommendation) and not hidden.author


def test_what_fits_nowhere_is_refused() -> None:
    tree = plan_with(idea(A))
    _, changes = make_item(tree, A, Kind.ACTIVITY)
    with pytest.raises(InvalidPlan):
        tree.apply(changes)
    with pytest.raises(InvalidValue):
        make_item(tree, A, Kind.PARTNER, name="x" * 301)


def test_a_whole_has_what_its_ideas_agree_about() -> None:
    one = idea(A, areas=frozenset({Area.STEAM}), session=SESSION, table="1", group="Erdvės", votes=2)
    other = idea(B, areas=frozenset({Area.CULTURE}), session=SESSION, table="2", group="Erdvės")
    tree = plan_with(one, other, idea(C))
    whole, changes = merge_ideas(tree, [B, A], "Abi")
    assert (whole.title, whole.areas) == ("Abi", {Area.STEAM, Area.CULTURE})
    assert (whole.session, whole.table, whole.group, whole.votes) == (SESSION, "", "Erdvės", None)
    after = done(tree, changes)
    assert [one.title for one in Ideas(after).standing()] == ["Abi", "Mintis c"]
    assert Ideas(after).votes(whole.id) == 2
    assert merge_ideas(after, [A, B], "Dar kartą") == (whole, [])
    third, more = merge_ideas(after, [A, C], "Visos")
    assert [one.id for one in Ideas(done(after, more)).merged(third.id)] == [A, B, whole.id, C]


def test_votes_never_fall_below_none() -> None:
    tree = plan_with(idea(A, votes=1), idea(B))
    after = done(tree, cast_votes(tree, {A: -3, B: 4}))
    assert [Ideas(after).votes(id_) for id_ in (A, B)] == [0, 4]
    apart = done(after, cast_votes(after, {A: 2, B: 0}, by_host=True))[A]
    assert isinstance(apart, Idea) and (apart.votes, apart.host_votes) == (0, 2)
    most = field_of(Kind.IDEA, "votes").type.most  # type: ignore[union-attr]
    with pytest.raises(InvalidValue):
        cast_votes(after, {B: most})


def test_what_two_tables_did_merges_and_what_they_merged_differently_is_asked() -> None:
    base = plan_with(idea(A), idea(B), idea(C))
    whole, changes = merge_ideas(base, [A, B], "Mano visuma")
    mine = done(base, [*changes, *cast_votes(base, {C: 2})])
    part, split = split_idea(base, C, ["Jų dalis"])
    new, added = add(base, Kind.IDEA, PLAN, title="Jų nauja")
    theirs = done(base, [*split, *added, *cast_votes(base, {A: 1})])
    found = merge(base.items(), mine.items(), theirs.items())
    assert not found.conflicts
    both = Ideas(done(mine, [*found.changes]))
    assert {one.id for one in both.standing()} == {whole.id, part[0].id, new.id}
    assert both.votes(whole.id) == 1 and both.votes(C) == 2
    _, otherwise = merge_ideas(base, [B, C], "Jų visuma")
    again = merge(base.items(), mine.items(), done(base, otherwise).items())
    assert [one.key for one in again.conflicts] == [Key(B, "merged_into")]


@st.composite
def steps(draw: st.DrawFn) -> tuple[PlanTree, list[list[Change]]]:
    """A plan with ideas, and what is done with them one after the other."""
    before = plan_with(*(idea(id_, votes=draw(st.none() | st.integers(0, 5))) for id_ in (A, B, C, D)))
    tree, made = PlanTree(before.items().values()), []
    for _ in range(draw(st.integers(1, 4))):
        ids = [one.id for one in tree.of_kind(Kind.IDEA)]
        some = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        match draw(st.integers(0, 3)):
            case 0:
                changes = merge_ideas(tree, some, "Visuma")[1]
            case 1:
                changes = split_idea(tree, some[0], ["Viena", "Kita"])[1]
            case 2:
                votes = draw(st.lists(st.integers(-2, 5), min_size=len(some), max_size=len(some)))
                changes = cast_votes(tree, dict(zip(some, votes, strict=True)))
            case _:
                changes = make_item(tree, some[0], Kind.TASK, GOAL)[1]
        tree.apply(changes)
        made.append(changes)
    return before, made


@settings(max_examples=40)
@given(steps())
def test_originals_stay_and_undo_brings_back_what_was(done_: tuple[PlanTree, list[list[Change]]]) -> None:
    before, made = done_
    tree = PlanTree(before.items().values())
    for changes in made:
        tree.apply(changes)
    for old in before.of_kind(Kind.IDEA):
        kept = tree[old.id]
        assert isinstance(old, Idea) and isinstance(kept, Idea)
        assert (kept.title, kept.author, kept.areas) == (old.title, old.author, old.areas)
    known = Ideas(tree)
    assert all(known.stands(known.head(id_).id) or known.parts(known.head(id_).id) for id_ in (A, B, C, D))
    for changes in reversed(made):
        tree.apply(inverted(changes))
    assert tree.items() == before.items()
