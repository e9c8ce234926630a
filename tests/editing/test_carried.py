"""What a newer program wrote goes on with the plan, though this one cannot show it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id, small_plan

from planeditor.editing import library
from planeditor.editing.arrivals import receive
from planeditor.editing.carried import load, unload
from planeditor.editing.open_plan import OpenPlan
from planeditor.files.manifest import Format, Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.plan.codec import dump
from planeditor.plan.items import Kind
from planeditor.store.store import Store

IDEA = dump({"kind": "wish", "id": item_id(90), "parent": item_id(1), "order": "V", "title": "Mintis"})
UNDER_GOAL = dump(
    {"kind": "wish", "id": item_id(91), "parent": item_id(2), "order": "V", "title": "Po tikslu"}
)


def test_items_are_carried_and_unloaded_again() -> None:
    items = {item.id: item for item in small_plan()}
    manifest = Manifest(plan_id=item_id(1), state=item_id(80), sent=NOON, format=Format(1, 7))
    loaded = load(PlanFile(manifest, items, unknown_items=(IDEA,)))
    assert loaded != items
    assert unload(loaded) == (items, (IDEA,), "1.7")
    assert unload(items) == (items, (), "")


@pytest.mark.parametrize(
    "field",
    [
        {},
        {"items": []},
        {"format": "1.7", "items": [1]},
        {"format": "1.7", "items": [{"kind": "wish"}]},
        {"format": "1.7", "items": [{"kind": "wish", "id": "../x"}]},
        "x",
        None,
    ],
)
def test_a_strangers_field_of_the_same_name_stays_one(field: object) -> None:
    first, *others = small_plan()
    items = {item.id: item for item in (replace(first, extra=json.dumps({"carried": field})), *others)}
    assert unload(items) == (items, (), "")


def test_an_item_of_a_newer_kind_comes_back_when_the_plan_is_sent_on(store: Store, tmp_path: Path) -> None:
    items = {item.id: item for item in small_plan()}
    manifest = Manifest(plan_id=item_id(1), state=item_id(80), sent=NOON, format=Format(1, 7))
    came, went = tmp_path / "came.planas", tmp_path / "went.planas"
    save(came, PlanFile(manifest, items, unknown_items=(IDEA,)))
    plan = OpenPlan(store, receive(store, came, "Vardenis", NOON).plan, "Vardenis")
    library.send(store, plan, went, NOON)
    sent = read(went)
    assert sent.unknown_items == (IDEA,)
    assert sent.unknown_base == (IDEA,)
    assert dict(sent.items) == items


def _received(store: Store, tmp_path: Path) -> OpenPlan:
    items = {item.id: item for item in small_plan()}
    manifest = Manifest(plan_id=item_id(1), state=item_id(80), sent=NOON, format=Format(1, 7))
    came = tmp_path / "came.planas"
    save(came, PlanFile(manifest, items, unknown_items=(UNDER_GOAL, IDEA)))
    return OpenPlan(store, receive(store, came, "Vardenis", NOON).plan, "Vardenis")


def _sent(store: Store, plan: OpenPlan, tmp_path: Path) -> PlanFile:
    went = tmp_path / "went.planas"
    library.send(store, plan, went, NOON)
    return read(went)


def test_a_copy_of_the_plan_has_copies_of_them(store: Store, tmp_path: Path) -> None:
    first = _received(store, tmp_path)
    copy = library.duplicate(store, first.id, "Kitas", "Vardenis", NOON)
    second = OpenPlan(store, copy, "Vardenis")
    sent = _sent(store, second, tmp_path)
    (goal,) = second.tree.of_kind(Kind.GOAL)
    found = sorted((json.loads(one) for one in sent.unknown_items), key=lambda one: str(one["title"]))
    assert [(one["kind"], one["parent"], one["title"]) for one in found] == [
        ("wish", second.id, "Mintis"),
        ("wish", goal.id, "Po tikslu"),
    ]
    assert sent.manifest.format == Format(1, 7)
    copied = {str(one["id"]) for one in found}
    assert len(copied) == 2
    assert not copied & {item_id(90), item_id(91)}
    assert [json.loads(one)["id"] for one in _sent(store, first, tmp_path).unknown_items] == [
        item_id(90),
        item_id(91),
    ]
