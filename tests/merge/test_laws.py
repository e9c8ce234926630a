"""What a merge promises, whatever was changed: laws checked on generated plans."""

from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from itertools import permutations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.merge.states import resolved
from tests.strategies import changes_for, trees

from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import ConflictKind, Key, Side
from planeditor.merge.three_way import merge
from planeditor.plan.changes import ORDER, SetField
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
def contested(draw: st.DrawFn, count: int = 2) -> list[State]:
    """A plan and copies of it that contradict each other: in a title at least."""
    base, *others = draw(copies(count))
    shared = [id_ for id_ in base if all(_titled(side.get(id_)) for side in (base, *others))]
    id_ = draw(st.sampled_from(shared))
    titles = draw(st.permutations(("Mano", "Jų", "Kitų")))
    return [base, *(_retitled(side, id_, title) for side, title in zip(others, titles, strict=False))]


def _titled(item: Item | None) -> bool:
    return item is not None and item.title_field != "" and item.kind is not Kind.RECOMMENDATION


def _retitled(state: State, id_: str, title: str) -> State:
    item = state[id_]
    return {**state, id_: replace(item, **{item.title_field: title})}  # type: ignore[arg-type]


def merged(base: State | None, mine: State, theirs: State) -> dict[str, Item]:
    tree = PlanTree(mine.values())
    tree.apply(resolved(merge(base, mine, theirs)))
    return tree.items()


def without_keys(state: State) -> dict[str, Item]:
    """The state with the items of each list numbered: other keys that give the same order are the same."""
    tree = PlanTree(state.values())
    return {
        item.id: replace(item, order="V" if item.kind is Kind.PLAN else f"1{tree.row(item.id)}1")
        for item in state.values()
    }


def without_spaces(state: State) -> list[tuple[object, ...]]:
    """The values of all items, of texts the words: who changed no more than spaces is not asked."""
    return [
        tuple(words(getattr(item, field.name)) for field in fields(item))
        for item in sorted(state.values(), key=lambda item: item.id)
    ]


def words(value: object) -> object:
    return value.split() if isinstance(value, str) else value


def listed(state: State, ids: Collection[str]) -> dict[tuple[str, Kind], list[str]]:
    """Some of the items, list by list in the order that they stand in."""
    found: dict[tuple[str, Kind], list[str]] = {}
    for item in sorted(state.values(), key=lambda item: (item.order, item.id)):
        if item.id in ids:
            found.setdefault((item.parent, item.kind), []).append(item.id)
    return found


def without_order(state: State) -> dict[str, Item]:
    return {id_: replace(item, order="V") for id_, item in state.items()}


@given(copies(2))
def test_compare_leads_from_any_state_to_any_other(states: list[State]) -> None:
    _, before, after = states
    tree = PlanTree(before.values())
    tree.apply(compare(before, after))
    assert tree.items() == after


@given(copies(1))
def test_an_unchanged_copy_brings_nothing(states: list[State]) -> None:
    base, mine = states
    assert resolved(merge(base, mine, base)) == ()
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
        assert resolved(merge(origin, both, both)) == ()


@given(copies(2) | contested(), st.booleans())
def test_it_does_not_matter_whose_plan_is_mine(states: list[State], known: bool) -> None:
    """With every question put off the plans are the same, to the last key and remark."""
    base, mine, theirs = states
    origin = base if known else None
    assert merge(origin, mine, theirs).contested == merge(origin, theirs, mine).contested
    assert merged(origin, mine, theirs) == merged(origin, theirs, mine)


@given(contested())
def test_a_question_that_was_put_off_leaves_both_versions_in_the_plan(states: list[State]) -> None:
    base, mine, theirs = states
    result = merged(base, mine, theirs)
    told = [item.extra for item in result.values() if item.kind is Kind.RECOMMENDATION]
    for conflict in merge(base, mine, theirs).conflicts:
        if conflict.kind is ConflictKind.FIELD and isinstance(conflict.mine, str):
            shown = getattr(result[conflict.item.id], conflict.field)
            left = ({conflict.mine, conflict.theirs} - {shown}).pop()
            assert shown in (conflict.mine, conflict.theirs)
            assert any(f'"field":"{conflict.field}"' in one and conflict.item.id in one for one in told), left


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
    keys = sorted({Key.of(change) for change in found.changes})
    refused = data.draw(st.lists(st.sampled_from(keys), max_size=3)) if keys else []
    tree = PlanTree(mine.values())
    tree.apply(resolved(found, choices, refused))
    assert all(item is without(item, lambda ref: ref not in tree) for item in tree.walk())


@given(copies(2))
def test_all_answers_mine_without_a_base_change_nothing_but_recommendations(states: list[State]) -> None:
    _, mine, theirs = states
    changed = {
        (change.kind if isinstance(change, SetField) else change.item.kind)
        for change in merge(None, mine, theirs).changes
        if not isinstance(change, SetField) or _is_seen(change)
    }
    assert changed <= {Kind.RECOMMENDATION}


def _is_seen(change: SetField) -> bool:
    """Whether a change is more than one of spaces, or of a key where the order stays."""
    return change.field != ORDER and words(change.old) != words(change.new)


@given(copies(2))
def test_all_answers_theirs_without_a_base_give_the_copy(states: list[State]) -> None:
    _, mine, theirs = states
    remarks = {Kind.RECOMMENDATION}
    assume(not any(item.kind in remarks for side in (mine, theirs) for item in side.values()))
    found = merge(None, mine, theirs)
    result = found.result({c.key: Side.THEIRS for c in found.conflicts})
    assert without_spaces(without_keys(result)) == without_spaces(without_keys(theirs))


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
        results.append(mine)
    assert all(result == results[0] for result in results[1:])


@few_laws
@given(contested(3))
def test_a_title_of_three_copies_is_the_same_in_any_order_and_the_others_are_remarks(
    states: list[State],
) -> None:
    base, *others = states
    assume(all(_only_titles_differ(base, one, other) for one, other in permutations(others, 2)))
    results = []
    for order in permutations(others):
        mine: State = order[0]
        for theirs in order[1:]:
            mine = merged(base, mine, theirs)
        results.append(without_order(mine))
    assert all(result == results[0] for result in results[1:])


def _only_titles_differ(base: State, one: State, other: State) -> bool:
    conflicts = merge(base, one, other).conflicts
    return all(conflict.field == conflict.item.title_field for conflict in conflicts)


@given(contested() | copies(2))
def test_what_is_refused_stays_as_it_was(states: list[State]) -> None:
    base, mine, theirs = states
    found = merge(base, mine, theirs)
    conflicts = {c.key: Side.MINE for c in found.conflicts}
    assert resolved(found, conflicts, [*_keys(resolved(found, conflicts))]) == ()


def _keys(changes: tuple[object, ...]) -> Iterator[Key]:
    return (Key.of(change) for change in changes)  # type: ignore[arg-type]
