"""Branches come through the clipboard whole, into the same plan and into others; nothing else comes in."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan
from tests.strategies import trees

from planeditor.editing import branches
from planeditor.editing.branches import Branches, can_paste, decode, encode, move_to, paste, take
from planeditor.errors import InvalidPlan
from planeditor.plan.changes import Insert, SetField, inverted
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Kind,
    Link,
    Partner,
    Plan,
    Recommendation,
    School,
    Task,
    title_of,
)
from planeditor.plan.references import referred
from planeditor.plan.size import MAX_ITEMS
from planeditor.plan.tree import PlanTree

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))
INNER, OUTER = item_id(20), item_id(21)


@pytest.fixture
def tree() -> PlanTree:
    """The small plan, with links within its first task and out of it, and a remark about the plan."""
    more: list[Item] = [
        Link(id=INNER, parent=FIRST, order="V", target=SECOND),
        Link(id=OUTER, parent=SECOND, order="V", target=THIRD),
        FundingLine(id=item_id(22), parent=FIRST, order="V", year=2025),
        Recommendation(id=item_id(23), parent=PLAN, remark="Patikslinti", about=PLAN),
        Indicator(id=item_id(24), parent=TASK, title="Dalyviai"),
    ]
    return PlanTree([*small_plan(), *more])


@pytest.fixture
def elsewhere() -> PlanTree:
    """Another plan: a library of the same name written otherwise, no school, a task of its own."""
    return PlanTree(
        [
            Plan(id=item_id(101), parent=ROOT_PARENT, title="Kitas planas"),
            Partner(id=item_id(111), parent=item_id(101), name="ŠILO BIBLIOTEKA "),
            Partner(id=item_id(112), parent=item_id(101), name="Žalioji gimnazija"),
            Goal(id=item_id(102), parent=item_id(101), title="Kitas tikslas"),
            Task(id=item_id(103), parent=item_id(102), title="Kitas uždavinys"),
        ]
    )


def carried(tree: PlanTree, *ids: str) -> Branches:
    """The branches after they were on the clipboard."""
    found = decode(encode(take(tree, ids)))
    assert found is not None
    return found


def test_a_branch_is_pasted_after_its_like_with_references_inside_it_and_to_the_plan(tree: PlanTree) -> None:
    pasting = paste(tree, carried(tree, TASK), GOAL)
    tree.apply(pasting.changes)
    (top,) = pasting.tops
    assert [item.id for item in tree.children(GOAL, Kind.TASK)] == [TASK, OTHER, top.id]
    first, second = tree.children(top.id, Kind.ACTIVITY)
    assert isinstance(first, Activity) and first.schools == {SCHOOL}
    assert isinstance(second, Activity) and second.partners == {PARTNER}
    (inner,), (outer,) = (tree.children(one.id, Kind.LINK) for one in (first, second))
    assert isinstance(inner, Link) and inner.target == second.id
    assert isinstance(outer, Link) and outer.target == THIRD
    assert pasting.dropped == ()
    # The plan, the school, the partner, the goal, two tasks, the third activity and the remark stay single.
    assert len(tree) == 14 + 7


def test_a_branch_pasted_among_equal_order_keys_stands_where_it_is_pasted(tree: PlanTree) -> None:
    activities = [Activity(id=item_id(number), parent=OTHER, order="V", title="Daug") for number in (51, 52)]
    tree.apply([Insert(one) for one in activities])
    before = [one.id for one in tree.children(OTHER, Kind.ACTIVITY)]
    pasting = paste(tree, carried(tree, FIRST), before[0])
    tree.apply(pasting.changes)
    (copy,) = pasting.tops
    assert [one.id for one in tree.children(OTHER, Kind.ACTIVITY)] == [before[0], copy.id, *before[1:]]


def test_in_another_plan_names_are_found_and_what_is_not_there_is_dropped_and_told(
    tree: PlanTree, elsewhere: PlanTree
) -> None:
    pasting = paste(elsewhere, carried(tree, TASK), item_id(103))
    elsewhere.apply(pasting.changes)
    (top,) = pasting.tops
    assert [item.id for item in elsewhere.children(item_id(102), Kind.TASK)] == [item_id(103), top.id]
    first, second = elsewhere.children(top.id, Kind.ACTIVITY)
    assert isinstance(first, Activity) and first.schools == frozenset()
    assert isinstance(second, Activity) and second.partners == {item_id(111)}
    assert len(elsewhere.children(first.id, Kind.LINK)) == 1
    assert elsewhere.children(second.id, Kind.LINK) == []
    assert pasting.dropped == ("Laboratorija", "Žalioji gimnazija")


def test_a_link_stays_where_its_target_is_by_name(tree: PlanTree, elsewhere: PlanTree) -> None:
    there = Activity(id=item_id(104), parent=item_id(103), title="LABORATORIJA ")
    elsewhere.apply([Insert(there)])
    pasting = paste(elsewhere, carried(tree, TASK), item_id(103))
    elsewhere.apply(pasting.changes)
    _, second = elsewhere.children(pasting.tops[0].id, Kind.ACTIVITY)
    (link,) = elsewhere.children(second.id, Kind.LINK)
    assert isinstance(link, Link) and link.target == there.id
    assert pasting.dropped == ("Žalioji gimnazija",)


@pytest.mark.parametrize("titles", [("Laboratorija", "laboratorija"), ("", "Kita")])
def test_a_name_that_two_have_or_nobody_finds_nothing(
    tree: PlanTree, elsewhere: PlanTree, titles: tuple[str, str]
) -> None:
    for number, title in enumerate(titles, 104):
        elsewhere.apply([Insert(Activity(id=item_id(number), parent=item_id(103), title=title))])
    if not titles[0]:
        tree.apply([SetField(Kind.ACTIVITY, THIRD, "title", "Laboratorija", "")])
    elsewhere.apply(paste(elsewhere, carried(tree, TASK), item_id(103)).changes)
    assert [getattr(link, "target", None) for link in elsewhere.of_kind(Kind.LINK)] != [item_id(104)]
    assert len(elsewhere.of_kind(Kind.LINK)) == 1


def test_a_remark_about_the_plan_is_about_the_plan_it_comes_to(tree: PlanTree, elsewhere: PlanTree) -> None:
    pasting = paste(elsewhere, carried(tree, item_id(23)), item_id(103))
    (remark,) = pasting.tops
    assert isinstance(remark, Recommendation)
    assert (remark.parent, remark.about) == (item_id(101), item_id(101))


@pytest.mark.parametrize(
    ("kind", "at", "expected"),
    [
        (Kind.ACTIVITY, FIRST, (TASK, FIRST)),
        (Kind.ACTIVITY, INNER, (TASK, FIRST)),
        (Kind.ACTIVITY, TASK, (TASK, "last")),
        (Kind.ACTIVITY, GOAL, None),
        (Kind.TASK, FIRST, (GOAL, TASK)),
        (Kind.TASK, SCHOOL, None),
        (Kind.GOAL, PLAN, (PLAN, "last")),
        (Kind.GOAL, FIRST, (PLAN, GOAL)),
        (Kind.SCHOOL, FIRST, (PLAN, "last")),
        (Kind.INDICATOR, FIRST, (FIRST, "last")),
        (Kind.INDICATOR, item_id(24), (TASK, item_id(24))),
        (Kind.FUNDING, TASK, None),
    ],
)
def test_what_is_pasted_comes_after_its_like_or_inside(
    tree: PlanTree, kind: Kind, at: str, expected: tuple[str, str] | None
) -> None:
    assert branches.place(tree, kind, at) == expected
    assert can_paste(tree, [kind], at) == (expected is not None)


def test_what_has_no_place_is_refused_and_nothing_comes_of_it(tree: PlanTree) -> None:
    assert not can_paste(tree, [], GOAL)
    assert not can_paste(tree, [Kind.TASK, Kind.ACTIVITY], GOAL)
    for act in (lambda: paste(tree, carried(tree, FIRST), GOAL), lambda: move_to(tree, [FIRST], GOAL)):
        with pytest.raises(InvalidPlan):
            act()
    with pytest.raises(InvalidPlan):
        take(tree, [PLAN])


def test_kinds_go_each_to_its_own_place(tree: PlanTree) -> None:
    pasting = paste(tree, carried(tree, FIRST, item_id(24)), OTHER)
    tree.apply(pasting.changes)
    assert [item.kind for item in pasting.tops] == [Kind.ACTIVITY, Kind.INDICATOR]
    assert {item.parent for item in pasting.tops} == {OTHER}


def test_kinds_that_were_chosen_in_turn_go_each_to_its_own_place_in_their_order(tree: PlanTree) -> None:
    pasting = paste(tree, carried(tree, FIRST, item_id(24), SECOND), OTHER)
    tree.apply(pasting.changes)
    titles = [title_of(tree[id_]) for id_ in (THIRD, FIRST, SECOND)]
    assert [title_of(item) for item in tree.children(OTHER, Kind.ACTIVITY)] == titles
    assert len(tree.children(OTHER, Kind.INDICATOR)) == 1


def test_what_is_moved_keeps_its_id_and_all_that_refers_to_it(tree: PlanTree) -> None:
    before = tree.items()
    changes = move_to(tree, [FIRST, SECOND], THIRD)
    tree.apply(changes)
    assert [item.id for item in tree.children(OTHER, Kind.ACTIVITY)] == [THIRD, FIRST, SECOND]
    assert {change.id for change in changes} == {FIRST, SECOND}
    tree.apply(inverted(changes))
    assert tree.items() == before


@pytest.mark.parametrize("at", [FIRST, INNER, item_id(22)])
def test_a_branch_cannot_be_moved_into_itself(tree: PlanTree, at: str) -> None:
    assert move_to(tree, [FIRST], at) == []


@given(st.data())
def test_any_branches_come_through_the_clipboard_and_leave_no_reference_to_nothing(
    data: st.DataObject,
) -> None:
    source, target = data.draw(trees()), data.draw(trees())
    ids = [item.id for item in source.walk()][1:]
    if not ids:
        return
    taken = take(source, data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3)))
    assert decode(encode(taken)) == taken
    at = data.draw(st.sampled_from([item.id for item in target.walk()]))
    if not can_paste(target, taken.kinds, at):
        return
    before = target.items()
    pasting = paste(target, taken, at)
    target.apply(pasting.changes)
    for item in target.items().values():
        if item.id not in before:
            assert all(id_ in target for _, id_ in referred(item))
    target.apply(inverted(pasting.changes))
    assert target.items() == before


def spoilt(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """The clipboard's JSON with something changed in it."""

    def spoil(content: bytes) -> bytes:
        raw = json.loads(content)
        change(raw)
        return json.dumps(raw).encode()

    return spoil


A_PLAN = {"kind": "plan", "id": PLAN, "parent": "", "order": "V"}
HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda content: b"",
    "half": lambda content: content[: len(content) // 2],
    "not text": lambda content: b"\xff\xfe" + content,
    "a list": lambda content: b"[]",
    "a number": lambda content: b"7",
    "deeply nested": lambda content: b"[" * 100_000 + b"]" * 100_000,
    "too large": lambda content: content + b" " * branches.MAX_BYTES,
    "not a number": spoilt(lambda raw: raw["items"][0].update(later=float("nan"))),
    "half a character": spoilt(lambda raw: raw["items"][0].update(later="\ud800")),
    "no tops": spoilt(lambda raw: raw.update(tops=[])),
    "a top that is not there": spoilt(lambda raw: raw.update(tops=[item_id(99)])),
    "tops that are no ids": spoilt(lambda raw: raw.update(tops=[[]])),
    "no items": spoilt(lambda raw: raw.update(items=[])),
    "items of another shape": spoilt(lambda raw: raw.update(items={"0": 1})),
    "an item twice": spoilt(lambda raw: raw["items"].append(raw["items"][0])),
    "an unknown kind": spoilt(lambda raw: raw["items"][0].update(kind="dream")),
    "an id that is none": spoilt(lambda raw: raw["items"][0].update(id="../..")),
    "a text too long": spoilt(lambda raw: raw["items"][0].update(title="ą" * 5000)),
    "a title that is a list": spoilt(lambda raw: raw["items"][0].update(title=["a"])),
    "children before parents": spoilt(lambda raw: raw["items"].reverse()),
    "an orphan": spoilt(lambda raw: raw["items"][1].update(parent=item_id(99))),
    "its own parent": spoilt(lambda raw: raw["items"][1].update(parent=raw["items"][1]["id"])),
    "a plan": spoilt(
        lambda raw: raw["items"].append({"kind": "plan", "id": PLAN, "parent": "", "order": "V"})
    ),
    "the plan itself": spoilt(lambda raw: raw.update(tops=[PLAN], items=[A_PLAN])),
    "the plan itself beside a branch": spoilt(
        lambda raw: raw.update(tops=[*raw["tops"], PLAN], items=[*raw["items"], A_PLAN])
    ),
    "no outside": spoilt(lambda raw: raw.pop("outside")),
    "outside of another shape": spoilt(lambda raw: raw.update(outside=[1])),
    "outside without a name": spoilt(lambda raw: raw["outside"].update({SCHOOL: ["school"]})),
    "outside of an unknown kind": spoilt(lambda raw: raw["outside"].update({SCHOOL: ["dream", "a"]})),
    "outside with too long a name": spoilt(
        lambda raw: raw["outside"].update({SCHOOL: ["school", "a" * 5001]})
    ),
}


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_what_is_not_exactly_branches_is_nothing(tree: PlanTree, spoil: Callable[[bytes], bytes]) -> None:
    content = encode(take(tree, [TASK]))
    assert decode(content) is not None
    assert decode(spoil(content)) is None


def test_the_longest_text_that_an_item_is_called_by_comes_along() -> None:
    """That of a recommendation."""
    outside = {SCHOOL: (Kind.RECOMMENDATION, "ą" * 5000)}
    goal = Goal(id=item_id(1000), parent=PLAN, order="V", title="Daug")
    branch = Branches(PLAN, (goal,), (goal,), outside)
    assert decode(encode(branch)) == branch


def test_too_many_items_are_nothing() -> None:
    many: list[Item] = [
        Goal(id=item_id(1000 + n), parent=PLAN, order="V", title="Daug") for n in range(MAX_ITEMS + 1)
    ]
    assert decode(encode(Branches(PLAN, tuple(many), tuple(many), {}))) is None
    assert decode(encode(Branches(PLAN, tuple(many[1:]), tuple(many[1:]), {}))) is not None


def test_references_to_a_wrong_kind_or_to_nobody_are_let_go(tree: PlanTree) -> None:
    def lie(raw: dict[str, Any]) -> None:
        raw["items"][1].update(schools=[PARTNER, item_id(99), FIRST, SCHOOL], responsible=SCHOOL)

    found = decode(spoilt(lie)(encode(take(tree, [TASK]))))
    assert found is not None
    pasting = paste(tree, found, GOAL)
    tree.apply(pasting.changes)
    copy = tree.children(pasting.tops[0].id, Kind.ACTIVITY)[0]
    assert isinstance(copy, Activity)
    assert copy.schools == {SCHOOL} and copy.responsible is None


def test_schools_are_not_taken_for_partners_of_the_same_name(elsewhere: PlanTree) -> None:
    school = School(id=SCHOOL, parent=PLAN, name="Šilo biblioteka")
    activity = Activity(id=FIRST, parent=TASK, schools=frozenset({SCHOOL}))
    taken = Branches(PLAN, (activity,), (activity,), {SCHOOL: (school.kind, school.name)})
    (copy,) = paste(elsewhere, taken, item_id(103)).tops
    assert isinstance(copy, Activity) and copy.schools == frozenset()
