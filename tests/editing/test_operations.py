"""Each operation is the list of changes it says, and is taken back by its inverse."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan
from tests.strategies import trees, values

from planeditor.editing.operations import (
    LAST,
    add,
    add_and_refer,
    add_titled,
    can_move,
    can_move_by,
    duplicate,
    edit,
    move,
    move_by,
    paste_titled,
    remove,
)
from planeditor.errors import InvalidPlan, InvalidValue
from planeditor.plan.changes import Change, Insert, Remove, SetField, inverted
from planeditor.plan.items import (
    FIELDS,
    PARENTS,
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Kind,
    Link,
    Recommendation,
    Risk,
    Task,
    title_of,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))


@pytest.fixture
def tree() -> PlanTree:
    return PlanTree(small_plan())


def ids_under(tree: PlanTree, parent: str, kind: Kind = Kind.ACTIVITY) -> list[str]:
    return [item.id for item in tree.children(parent, kind)]


def with_activities(*orders: str) -> PlanTree:
    """The small plan without activities but these, in one task, numbered from 100."""
    kept = [item for item in small_plan() if item.kind is not Kind.ACTIVITY]
    made = [Activity(id=item_id(100 + n), parent=TASK, order=order) for n, order in enumerate(orders)]
    return PlanTree([*kept, *made])


# Every operation


@st.composite
def built(draw: st.DrawFn, tree: PlanTree) -> Sequence[Change]:
    """The changes of any operation on the tree."""
    items = list(tree.walk())
    item = draw(st.sampled_from(items))
    siblings = [one for one in items if one.kind is item.kind]
    after = draw(st.sampled_from([LAST, None, *(one.id for one in siblings)]))
    match draw(st.sampled_from(("add", "edit", "move", "move_by", "remove", "duplicate"))):
        case "add":
            kind = draw(st.sampled_from([kind for kind in Kind if item.kind in PARENTS[kind]] or [Kind.GOAL]))
            parent = item.id if item.kind in PARENTS[kind] else tree.root.id
            return add(tree, kind, parent, after)[1]
        case "edit":
            field = draw(st.sampled_from(FIELDS[item.kind]))
            return edit(tree, item.id, field.name, draw(values(field.type, {})))
        case "move" if item.kind is not Kind.PLAN:
            ids = draw(st.lists(st.sampled_from([one.id for one in siblings]), min_size=1, unique=True))
            parents = [one.id for one in items if one.kind in PARENTS[item.kind]]
            return move(tree, ids, draw(st.sampled_from(parents)), after)
        case "move_by" if item.kind is not Kind.PLAN:
            some = st.lists(st.sampled_from([one.id for one in siblings]), max_size=3)
            return move_by(tree, [item.id, *draw(some)], draw(st.sampled_from((-1, 1))))
        case "remove" if item.kind is not Kind.PLAN:
            some = st.lists(st.sampled_from([one.id for one in items[1:]]), max_size=3)
            return remove(tree, [item.id, *draw(some)])
        case "duplicate" if item.kind is not Kind.PLAN:
            return duplicate(tree, [item.id])[1]
    return []


@given(st.data())
def test_any_operation_is_taken_back_exactly(data: st.DataObject) -> None:
    tree = data.draw(trees())
    before, shown = tree.items(), list(tree.walk())
    changes = data.draw(built(tree))
    assert tree.items() == before
    tree.apply(changes)
    after = tree.items()
    tree.apply(inverted(changes))
    assert (tree.items(), list(tree.walk())) == (before, shown)
    tree.apply(changes)
    assert tree.items() == after


@given(st.data())
def test_no_operation_leaves_a_reference_to_nothing_or_a_change_that_changes_nothing(
    data: st.DataObject,
) -> None:
    tree = data.draw(trees())
    changes = data.draw(built(tree))
    assert not [one for one in changes if isinstance(one, SetField) and one.old == one.new]
    tree.apply(changes)
    removed = {change.id for change in changes if isinstance(change, Remove)}
    assert not removed & {id_ for item in tree.walk() for id_ in references_of(item)}


def references_of(item: Item) -> set[str]:
    """The ids that the item's fields point to."""
    found = {getattr(item, name, None) for name in ("target", "responsible", "municipality", "about")}
    for name in ("schools", "partners", "activities"):
        value: Any = getattr(item, name, frozenset())
        found |= value if isinstance(value, frozenset) else set()
    return {id_ for id_ in found if id_}


# Adding and editing


def test_a_new_item_comes_last_or_first_or_after_another(tree: PlanTree) -> None:
    made = []
    for after in (LAST, None, FIRST):
        item, changes = add(tree, Kind.ACTIVITY, TASK, after)
        tree.apply(changes)
        made.append(item.id)
    last, first, middle = made
    assert ids_under(tree, TASK) == [first, FIRST, middle, SECOND, last]


def test_a_new_activity_has_the_areas_of_its_task(tree: PlanTree) -> None:
    item, _ = add(tree, Kind.ACTIVITY, TASK)
    assert isinstance(item, Activity) and item.areas == {Area.LEADERSHIP}


def test_a_new_activity_may_be_given_other_areas(tree: PlanTree) -> None:
    item, _ = add(tree, Kind.ACTIVITY, TASK, areas=frozenset({Area.STEAM}))
    assert isinstance(item, Activity) and item.areas == {Area.STEAM}


def test_nothing_is_added_where_it_cannot_stand(tree: PlanTree) -> None:
    _, changes = add(tree, Kind.ACTIVITY, GOAL)
    with pytest.raises(InvalidPlan):
        tree.apply(changes)
    assert len(tree) == len(small_plan())


def test_editing_to_the_same_value_changes_nothing(tree: PlanTree) -> None:
    assert edit(tree, GOAL, "title", "Mažinti atotrūkius") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "ą" * 1001), ("title", "\0"), ("title", "\ud800"), ("schools", frozenset({"ne id"}))],
    ids=["too long", "null", "half a character", "no id"],
)
def test_what_files_and_history_could_not_hold_is_refused(tree: PlanTree, field: str, value: Any) -> None:
    with pytest.raises(InvalidValue):
        edit(tree, FIRST, field, value)
    with pytest.raises(InvalidValue):
        add(tree, Kind.ACTIVITY, TASK, **{field: value})


def test_money_is_kept_in_cents(tree: PlanTree) -> None:
    line, _ = add(tree, Kind.FUNDING, FIRST, net=Decimal(1500))
    assert isinstance(line, FundingLine) and str(line.net) == "1500.00"


# Moving


@pytest.mark.parametrize("moved", [ids for n in (1, 2, 3) for ids in permutations(range(4), n)], ids=str)
@pytest.mark.parametrize("after", [None, 0, 1, 2, 3, LAST], ids=str)
@pytest.mark.parametrize(
    "orders", [("V", "V", "V", "V"), ("A", "V", "V", "W"), ("A", "B", "C", "D")], ids=str
)
def test_moved_items_stand_together_after_the_named_one(
    moved: Sequence[int], after: int | str | None, orders: tuple[str, ...]
) -> None:
    tree = with_activities(*orders)
    ids = [item_id(100 + n) for n in moved]
    target = item_id(100 + after) if isinstance(after, int) else after
    before = ids_under(tree, TASK)
    stays = [id_ for id_ in before if id_ not in ids]
    if after == LAST:
        row = len(stays)
    elif after is None:
        row = 0
    else:
        row = sum(1 for id_ in before[: before.index(str(target)) + 1] if id_ in stays)
    tree.apply(move(tree, ids, TASK, target))
    assert ids_under(tree, TASK) == [*stays[:row], *ids, *stays[row:]]


def test_a_move_writes_only_the_rows_that_move() -> None:
    tree = with_activities("A", "B", "C", "D")
    changes = move(tree, [item_id(103)], TASK, item_id(100))
    assert [(type(one), one.id) for one in changes] == [(SetField, item_id(103))]


@pytest.mark.parametrize("after", [None, LAST, THIRD])
def test_items_move_to_another_parent(tree: PlanTree, after: str | None) -> None:
    tree.apply(move(tree, [SECOND, FIRST], OTHER, after))
    assert ids_under(tree, TASK) == []
    assert ids_under(tree, OTHER) == ([SECOND, FIRST, THIRD] if after is None else [THIRD, SECOND, FIRST])


def test_items_of_different_parents_come_together(tree: PlanTree) -> None:
    tree.apply(move(tree, [THIRD, FIRST], TASK, SECOND))
    assert (ids_under(tree, TASK), ids_under(tree, OTHER)) == ([SECOND, THIRD, FIRST], [])


@pytest.mark.parametrize(
    ("ids", "after"),
    [
        ([FIRST], None),
        ([SECOND], FIRST),
        ([SECOND], LAST),
        ([FIRST, SECOND], None),
        ([FIRST], FIRST),
        ([], None),
    ],
)
def test_a_move_to_where_the_items_are_is_nothing(tree: PlanTree, ids: list[str], after: str | None) -> None:
    assert move(tree, ids, TASK, after) == []


@pytest.mark.parametrize("parent", [PLAN, GOAL, SECOND, SCHOOL, item_id(99)])
def test_illegal_moves_are_refused(tree: PlanTree, parent: str) -> None:
    assert not can_move(tree, [FIRST], parent)
    with pytest.raises(InvalidPlan):
        move(tree, [FIRST], parent)


@pytest.mark.parametrize("orders", [("V", "V", "V"), ("A", "B", "C")], ids=str)
def test_an_item_goes_up_and_down_by_one(orders: tuple[str, ...]) -> None:
    tree = with_activities(*orders)
    one, two, three = ids_under(tree, TASK)
    for step, expected in (
        (1, [two, one, three]),
        (1, [two, three, one]),
        (1, [two, three, one]),
        (-1, [two, one, three]),
        (-1, [one, two, three]),
        (-1, [one, two, three]),
    ):
        changes = move_by(tree, [one], step)
        assert bool(changes) == (ids_under(tree, TASK) != expected)
        tree.apply(changes)
        assert ids_under(tree, TASK) == expected


@pytest.mark.parametrize("orders", ["VVVV", "ABCD"])
@pytest.mark.parametrize(
    ("chosen", "step", "expected"),
    [
        ("12", -1, "1203"),
        ("12", 1, "0312"),
        ("13", -1, "1032"),
        ("02", 1, "1032"),
        ("01", -1, "0123"),
        ("02", -1, "0213"),
        ("0123", 1, "0123"),
    ],
)
def test_siblings_go_up_and_down_together(orders: str, chosen: str, step: int, expected: str) -> None:
    tree = with_activities(*orders)
    before = ids_under(tree, TASK)
    tree.apply(move_by(tree, [before[int(row)] for row in chosen], step))
    assert ids_under(tree, TASK) == [before[int(row)] for row in expected]


def test_items_of_several_lists_do_not_go_up_and_down_together(tree: PlanTree) -> None:
    assert not can_move_by(tree, [FIRST, THIRD])
    assert move_by(tree, [SECOND, THIRD], -1) == []


# Removing


def referred_to() -> PlanTree:
    """A plan with a task of 30 items, and references into it and out of it from all sides."""
    branch: list[Item] = [Task(id=item_id(50), parent=GOAL, order="X", title="Didelis")]
    for n in range(7):
        activity = Activity(id=item_id(60 + n), parent=item_id(50), order="V", partners=frozenset({PARTNER}))
        lines = [FundingLine(id=item_id(200 + 3 * n + m), parent=activity.id, order="V") for m in range(3)]
        branch += [activity, *lines]
    branch.append(Indicator(id=item_id(70), parent=item_id(50)))
    outside: list[Item] = [
        Link(id=item_id(80), parent=FIRST, target=item_id(60)),
        Link(id=item_id(81), parent=item_id(60), target=FIRST),
        Link(id=item_id(82), parent=FIRST, target=SECOND),
        Risk(id=item_id(83), parent=PLAN, activities=frozenset({item_id(61), FIRST})),
        Recommendation(id=item_id(84), parent=PLAN, about=item_id(50)),
    ]
    return PlanTree([*small_plan(), *branch, *outside])


def test_a_branch_goes_in_one_step_and_comes_back_to_its_place() -> None:
    tree = referred_to()
    before, shown = tree.items(), list(tree.walk())
    assert len(list(tree.walk(item_id(50)))) == 31
    changes = remove(tree, [item_id(50)])
    tree.apply(changes)
    removed = {change.id for change in changes if isinstance(change, Remove)}
    # The branch with the link inside it, and the link from outside that would lead nowhere.
    assert len(removed) == 32
    assert item_id(80) not in tree and item_id(82) in tree
    risk, remark = tree[item_id(83)], tree[item_id(84)]
    assert isinstance(risk, Risk) and risk.activities == {FIRST}
    assert isinstance(remark, Recommendation) and remark.about is None
    tree.apply(inverted(changes))
    assert (tree.items(), list(tree.walk())) == (before, shown)


def test_removing_a_partner_lets_go_of_it_everywhere(tree: PlanTree) -> None:
    changes = remove(tree, [PARTNER])
    tree.apply(changes)
    activity = tree[SECOND]
    assert isinstance(activity, Activity) and activity.partners == frozenset()
    tree.apply(inverted(changes))
    assert tree.items() == PlanTree(small_plan()).items()


def test_a_branch_and_an_item_inside_it_are_removed_once(tree: PlanTree) -> None:
    changes = remove(tree, [FIRST, TASK, SECOND])
    assert sorted(change.id for change in changes) == sorted([FIRST, TASK, SECOND])
    tree.apply(changes)
    assert ids_under(tree, GOAL, Kind.TASK) == [OTHER]


def test_the_plan_itself_cannot_be_removed(tree: PlanTree) -> None:
    with pytest.raises(InvalidPlan):
        tree.apply(remove(tree, [PLAN]))
    assert tree.items() == PlanTree(small_plan()).items()


# Duplicating


def test_a_copy_has_new_ids_and_refers_to_its_own_inside() -> None:
    inner = Link(id=item_id(81), parent=FIRST, target=SECOND)
    outer = Link(id=item_id(82), parent=FIRST, target=THIRD)
    tree = PlanTree([*small_plan(), inner, outer])
    (top,), changes = duplicate(tree, [TASK])
    assert all(isinstance(change, Insert) for change in changes)
    tree.apply(changes)
    assert ids_under(tree, GOAL, Kind.TASK) == [TASK, top.id, OTHER]
    first, second = tree.children(top.id, Kind.ACTIVITY)
    links = {link.target for link in tree.children(first.id, Kind.LINK) if isinstance(link, Link)}
    assert links == {second.id, THIRD}
    assert not {first.id, second.id, top.id} & {TASK, FIRST, SECOND}
    original = tree[FIRST]
    assert first == replace(original, id=first.id, parent=top.id)


@pytest.mark.parametrize("after", [None, 0, 1, 2, LAST])
def test_what_is_added_among_equal_order_keys_stands_where_it_was_put(after: int | str | None) -> None:
    tree = with_activities("V", "V", "V")
    before = ids_under(tree, TASK)
    sibling = before[after] if isinstance(after, int) else after
    row = {None: 0, LAST: 3}.get(after, 0) if not isinstance(after, int) else after + 1

    item, changes = add(tree, Kind.ACTIVITY, TASK, sibling)
    one = PlanTree(tree.items().values())
    one.apply(changes)
    assert ids_under(one, TASK) == [*before[:row], item.id, *before[row:]]

    items, changes = add_titled(tree, Kind.ACTIVITY, TASK, sibling, ["A", "B"])
    two = PlanTree(tree.items().values())
    two.apply(changes)
    assert ids_under(two, TASK) == [*before[:row], *(item.id for item in items), *before[row:]]
    assert [one.title for one in items] == ["A", "B"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("above", ["", "Turi pavadinimą"])
def test_titles_pasted_among_equal_order_keys_stand_below_where_they_are_pasted(above: str) -> None:
    tree = with_activities("V", "V", "V")
    first, *others = ids_under(tree, TASK)
    tree.apply(edit(tree, first, "title", above))
    items, changes = paste_titled(tree, Kind.ACTIVITY, TASK, first, ["A", "B"])
    tree.apply(changes)
    assert [item.id for item in items][: -1 if above else 1] == ([items[0].id] if above else [first])
    titles = [item.title for item in tree.children(TASK, Kind.ACTIVITY)]  # type: ignore[attr-defined]
    assert titles == ([above, "A", "B", "", ""] if above else ["A", "B", "", ""])
    assert ids_under(tree, TASK)[-2:] == others


def test_a_copy_among_equal_order_keys_comes_right_after_its_original() -> None:
    tree = with_activities("V", "V", "V")
    one, two, three = ids_under(tree, TASK)
    (copy,), changes = duplicate(tree, [two])
    tree.apply(changes)
    assert ids_under(tree, TASK) == [one, two, copy.id, three]


def test_several_copies_come_after_the_last_of_their_list_and_refer_to_one_another(tree: PlanTree) -> None:
    tree.apply(add(tree, Kind.LINK, SECOND, target=FIRST)[1])
    copies, changes = duplicate(tree, [SECOND, FIRST, THIRD, tree.children(SECOND, Kind.LINK)[0].id])
    tree.apply(changes)
    second, first, third = (copy.id for copy in copies)
    assert ids_under(tree, TASK) == [FIRST, SECOND, second, first]
    assert ids_under(tree, OTHER) == [THIRD, third]
    (link,) = tree.children(second, Kind.LINK)
    assert isinstance(link, Link) and link.target == first


def test_the_plan_itself_cannot_be_duplicated(tree: PlanTree) -> None:
    with pytest.raises(InvalidPlan):
        tree.apply(duplicate(tree, [PLAN])[1])
    assert isinstance(tree[GOAL], Goal)


def test_what_is_added_to_a_register_is_referred_to_beside_what_was_referred_to_before(
    tree: PlanTree,
) -> None:
    school, changes = add_and_refer(tree, FIRST, "schools", Kind.SCHOOL, "Nauja mokykla")
    person, more = add_and_refer(tree, FIRST, "responsible", Kind.TEAM_MEMBER, "Vardenė Pavardenė")
    tree.apply([*changes, *more])
    activity = tree[FIRST]
    assert isinstance(activity, Activity)
    assert (activity.schools, activity.responsible) == ({SCHOOL, school.id}, person.id)
    assert [title_of(tree[one.id]) for one in (school, person)] == ["Nauja mokykla", "Vardenė Pavardenė"]
    assert [tree[one.id].parent for one in (school, person)] == [PLAN, PLAN]
    replacing, changes = add_and_refer(tree, FIRST, "responsible", Kind.TEAM_MEMBER, "Vardenis")
    tree.apply(changes)
    assert getattr(tree[FIRST], "responsible") == replacing.id  # noqa: B009
    with pytest.raises(InvalidValue):
        add_and_refer(tree, FIRST, "schools", Kind.SCHOOL, "a" * 301)
