"""Items, changes and operations as JSON and back."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id
from tests.strategies import items_of, operations, trees

from planeditor.errors import InvalidPlan, InvalidValue
from planeditor.plan.changes import EXTRA, STRUCTURE, SetField
from planeditor.plan.codec import (
    Texts,
    decode_change,
    decode_item,
    decode_operation,
    decode_value,
    dump,
    encode_change,
    encode_item,
    encode_operation,
    encode_value,
    from_json,
)
from planeditor.plan.items import FIELDS, Goal, Kind
from planeditor.plan.tree import PlanTree

GOAL = Goal(id=item_id(2), parent=item_id(1), title="„Ąžuolas“")


def through_json(value: Any) -> Any:
    return from_json(dump(value))


@given(st.sampled_from(Kind).flatmap(items_of))
def test_any_item_comes_back(item: Any) -> None:
    assert decode_item(through_json(encode_item(item))) == item


@given(st.data())
def test_any_operation_comes_back(data: st.DataObject) -> None:
    operation = data.draw(operations(data.draw(trees(6))))
    assert decode_operation(through_json(encode_operation(operation))) == operation


@given(st.sampled_from(Kind).flatmap(items_of), st.data())
def test_any_value_comes_back(item: Any, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*STRUCTURE, *(field.name for field in FIELDS[item.kind])]))
    value = getattr(item, name)
    assert decode_value(item.kind, name, through_json(encode_value(item.kind, name, value))) == value


def test_json_has_one_form() -> None:
    assert dump(encode_item(GOAL)) == (
        f'{{"id":"{item_id(2)}","kind":"goal","order":"V","parent":"{item_id(1)}","title":"„Ąžuolas“"}}'
    )


def test_what_a_newer_version_added_is_kept() -> None:
    raw = encode_item(GOAL) | {"newer": {"a": [1, None]}}
    item = decode_item(raw)
    assert json.loads(item.extra) == {"newer": {"a": [1, None]}}
    assert encode_item(item) == raw


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "newer_kind"},
        {"kind": None},
        {"kind": []},
        {"id": "1"},
        {"id": None},
        {"id": item_id(2).upper().replace("0", "A")},
        {"parent": ""},
        {"parent": 5},
        {"order": ""},
        {"order": "V0"},
        {"order": "V" * 1001},
        {"order": None},
        {"title": 5},
        {"title": "a" * 1001},
        {"title": "\0"},
        {"title": "\ud800"},
    ],
)
def test_what_is_no_item_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((InvalidPlan, InvalidValue)):
        decode_item(encode_item(GOAL) | change)


@pytest.mark.parametrize("raw", [None, [], "goal", 5])
def test_only_objects_are_items_changes_and_operations(raw: object) -> None:
    for decode in (decode_item, decode_change, decode_operation):
        with pytest.raises((InvalidPlan, InvalidValue)):
            decode(raw)


@pytest.mark.parametrize("name", ["id", "kind", "newer", "__class__", ""])
def test_only_declared_and_structural_fields_are_set(name: str) -> None:
    raw = encode_change(SetField(Kind.GOAL, GOAL.id, "title", "a", "b")) | {"set": name}
    with pytest.raises(InvalidValue):
        decode_change(raw)


def test_a_change_of_unknown_fields_is_a_change_like_others() -> None:
    change = SetField(Kind.GOAL, GOAL.id, EXTRA, "", '{"newer":1}')
    assert decode_change(through_json(encode_change(change))) == change


@pytest.mark.parametrize(
    "change",
    [
        {"at": "2026-03-02T12:00:00"},
        {"at": "noon"},
        {"at": None},
        {"kind": "dance"},
        {"reverts": "x"},
        {"author": "a" * 201},
        {"changes": {}},
        {"id": ""},
    ],
)
def test_what_is_no_operation_is_refused(change: dict[str, Any]) -> None:
    raw = {
        "id": item_id(50), "kind": "edit", "author": "Vardenis", "at": "2026-03-02T12:00:00+00:00",
        "reverts": "", "changes": [],
    }  # fmt: skip
    assert decode_operation(raw).author == "Vardenis"
    with pytest.raises((InvalidPlan, InvalidValue)):
        decode_operation(raw | change)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "nul"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(InvalidPlan):
        from_json(text)


@given(trees())
def test_states_share_the_items_that_are_told_alike(tree: PlanTree) -> None:
    texts = Texts()
    for item in tree.walk():
        assert texts.of(item) == dump(encode_item(item))
        assert texts.item(encode_item(item)) is item
        other = replace(item, order=item.order + "1")
        assert texts.item(encode_item(other)) == other
