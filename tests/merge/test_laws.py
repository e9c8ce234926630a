"""What a merge promises, whatever was changed: laws checked on generated plans."""

from dataclasses import replace
from itertools import permutations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.strategies import changes_for, trees

from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key, Place, Side
from planeditor.merge.three_way import merge
from planeditor.plan.changes import SetField
from planeditor.plan.items import Item, Kind
from planeditor.plan.references import without
from planeditor.plan.tree import PlanTree

few_laws = settings(max_examples=40)


@st.composite
def copies(draw: st.DrawFn, count: int) -> list[State]:
    """A plan and so many changed copies of it."""
    tree = draw(trees())
    states = [tree.items()]
    for _ in range(count):
        copy = PlanTree(tree.items().values())
        copy.apply(draw(changes_for(tree)))
        states.append(copy.items())
    return states


@st.composite
def contested(draw: st.DrawFn) -> list[State]:
    """A plan and two copies of it that contradict each other: in a title at least."""
    base, *others = draw(copies(2))
    shared = [id_ for id_ in base if all(_titled(side.get(id_)) for side in (base, *others))]
    id_ = draw(st.sampled_from(shared))
    return [base, *(_retitled(side, id_, title) for side, title in zip(others, ("Mano", "Jų"), strict=True))]


def _titled(item: Item | None) -> bool:
    return item is not None and item.title_field != "" and item.kind is not Kind.RECOMMENDATION


def _retitled(state: State, id_: str, title: str) -> State:
    item = state[id_]
    return {**state, id_: replace(item, **{item.title_field: title})}  # type: ignore[arg-type]


def merged(base: State | None, mine: State, theirs: State) -> dict[str, Item]:
    tree = PlanTree(mine.values())
    tree.apply(merge(base, mine, theirs).resolved())
    return tree.items()


def without_places(state: State, *sides: State) -> dict[str, Item]:
    """The state without the order of items that one of the sides put somewhere: ours come first there."""
    base, *others = sides

    def put(id_: str) -> bool:
        places = {Place.of(side[id_]) for side in others if id_ in side}
        return id_ not in base or places != {Place.of(base[id_])}

    return {id_: replace(item, order="V") if put(id_) else item for id_, item in state.items()}


@given(copies(2))
def test_compare_leads_from_any_state_to_any_other(states: list[State]) -> None:
    _, before, after = states
    tree = PlanTree(before.values())
    tree.apply(compare(before, after))
    assert tree.items() == after


@given(copies(1))
def test_an_unchanged_copy_brings_nothing(states: list[State]) -> None:
    base, mine = states
    assert merge(base, mine, base).resolved() == ()
    assert merge(base, mine, base).conflicts == ()


@given(copies(1))
def test_an_unchanged_plan_becomes_the_copy(states: list[State]) -> None:
    base, theirs = states
    assert not merge(base, base, theirs).conflicts
    assert merged(base, base, theirs) == theirs


@given(copies(1))
def test_the_same_changes_on_both_sides_are_made_once(states: list[State]) -> None:
    base, both = states
    for origin in (base, None):
        assert merge(origin, both, both).conflicts == ()
        assert merge(origin, both, both).resolved() == ()


@given(copies(2))
def test_without_conflicts_it_does_not_matter_whose_plan_is_mine(states: list[State]) -> None:
    base, mine, theirs = states
    assume(not merge(base, mine, theirs).conflicts)
    assert not merge(base, theirs, mine).conflicts
    one, other = merged(base, mine, theirs), merged(base, theirs, mine)
    assert without_places(one, *states) == without_places(other, *states)


@given(copies(2))
def test_nothing_is_lost_that_neither_side_removed(states: list[State]) -> None:
    base, mine, theirs = states
    removed = {id_ for id_ in base if id_ not in mine or id_ not in theirs}
    result = merged(base, mine, theirs)
    assert result.keys() >= (mine.keys() | theirs.keys()) - removed


@given(copies(2) | contested(), st.data())
def test_any_answers_give_a_plan_without_dangling_references(
    states: list[State], data: st.DataObject
) -> None:
    base, mine, theirs = states
    found = merge(data.draw(st.sampled_from([base, None])), mine, theirs)
    choices = {c.key: data.draw(st.sampled_from(c.sides)) for c in found.conflicts}
    tree = PlanTree(mine.values())
    tree.apply(found.resolved(choices))
    assert all(item is without(item, lambda ref: ref not in tree) for item in tree.walk())


@given(copies(2))
def test_all_answers_mine_without_a_base_change_nothing_but_recommendations(states: list[State]) -> None:
    _, mine, theirs = states
    found = merge(None, mine, theirs)
    changed = {(c.kind if isinstance(c, SetField) else c.item.kind) for c in found.changes}
    assert changed <= {Kind.RECOMMENDATION}
    assert found.resolved() == found.changes


@given(copies(2))
def test_all_answers_theirs_without_a_base_give_the_copy(states: list[State]) -> None:
    _, mine, theirs = states
    remarks = {Kind.RECOMMENDATION}
    assume(not any(item.kind in remarks for side in (mine, theirs) for item in side.values()))
    found = merge(None, mine, theirs)
    assert found.result({c.key: Side.THEIRS for c in found.conflicts}) == theirs


@few_laws
@given(copies(3))
def test_several_copies_fold_in_any_order(states: list[State]) -> None:
    base, *others = states
    results = []
    for order in permutations(others):
        mine: State = order[0]
        for theirs in order[1:]:
            assume(not merge(base, mine, theirs).conflicts)
            mine = merged(base, mine, theirs)
        results.append(without_places(mine, *states))
    assert all(result == results[0] for result in results[1:])


@given(contested())
def test_what_is_refused_stays_as_it_was(states: list[State]) -> None:
    base, mine, theirs = states
    found = merge(base, mine, theirs)
    assert found.conflicts
    refused = {Key.of(change): Side.MINE for change in found.changes}
    conflicts = {c.key: Side.MINE for c in found.conflicts}
    assert found.resolved(refused | conflicts) == ()
