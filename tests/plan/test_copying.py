"""Copies have new ids and keep pointing at each other."""

from dataclasses import replace

from hypothesis import given
from tests.conftest import item_id, small_plan
from tests.strategies import trees

from planeditor.plan.codec import decode_item, dump, encode_item, from_json
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Activity, Link, Recommendation, Risk
from planeditor.plan.tree import PlanTree

GOAL, TASK, FIRST, SECOND, SCHOOL = map(item_id, (2, 3, 5, 6, 10))


@given(trees())
def test_a_copied_plan_is_the_same_plan_with_other_ids(tree: PlanTree) -> None:
    originals = list(tree.walk())
    copies = rekeyed(originals)
    assert not {item.id for item in originals} & {item.id for item in copies}
    assert len({item.id for item in copies}) == len(copies)
    text = dump([encode_item(copy) for copy in copies])
    for copy, item in zip(copies, originals, strict=True):
        text = text.replace(copy.id, item.id)
    # Read again: what an item refers to has no order but that of the ids.
    read = from_json(text)
    assert isinstance(read, list)
    assert [decode_item(raw) for raw in read] == originals


def test_a_copied_branch_goes_where_it_is_pasted() -> None:
    plan = {item.id: item for item in small_plan()}
    link = Link(id=item_id(30), parent=FIRST, target=SECOND)
    activity, copied_link, other = rekeyed([plan[FIRST], link, plan[SECOND]], {TASK: item_id(99)})
    assert isinstance(activity, Activity)
    assert isinstance(copied_link, Link)
    assert activity.parent == other.parent == item_id(99)
    assert activity.schools == {SCHOOL}
    assert (copied_link.parent, copied_link.target) == (activity.id, other.id)


def test_references_to_what_is_not_copied_stay() -> None:
    risk = Risk(id=item_id(40), parent=item_id(1), activities=frozenset({FIRST, SECOND}))
    activity = next(item for item in small_plan() if item.id == FIRST)
    copy, copied = rekeyed([risk, activity])
    assert isinstance(copy, Risk)
    assert copy.activities == {copied.id, SECOND}
    assert replace(copy, id=risk.id, activities=risk.activities) == risk


def test_what_a_newer_version_keeps_in_an_item_is_copied_with_it() -> None:
    idea, place = item_id(90), item_id(91)
    kept = {
        "items": [{"kind": "wish", "id": idea, "parent": TASK, "of": {FIRST: [idea, SCHOOL, place]}}],
        "spot": {"id": place},
    }
    task = next(item for item in small_plan() if item.id == TASK)
    copy, first, about = rekeyed(
        [
            replace(task, extra=dump(kept)),
            next(item for item in small_plan() if item.id == FIRST),
            Recommendation(id=item_id(41), parent=item_id(1), about=idea),
        ]
    )
    assert isinstance(about, Recommendation)
    assert about.about not in (idea, None)
    assert from_json(copy.extra) == {
        "items": [
            {
                "kind": "wish",
                "id": about.about,
                "parent": copy.id,
                "of": {first.id: [about.about, SCHOOL, place]},
            }
        ],
        "spot": {"id": place},
    }
