"""Every field of every kind can be edited with mouse and keyboard, and is found so in the store."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldName,
    Flag,
    Integer,
    Money,
    Number,
    Paragraphs,
    QuarterField,
    Rate,
    Reference,
    References,
    TargetField,
    Text,
    Value,
    Year,
)
from planeditor.plan.items import FIELDS, PARENTS, Item, Kind, naming
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.store.store import Store

from .conftest import Desk

_PLACES = {Kind.PLAN: item_id(1), Kind.GOAL: item_id(2), Kind.TASK: item_id(3), Kind.ACTIVITY: item_id(5)}

_TYPED: dict[type, tuple[str, Value]] = {
    Text: ("„Ė“", "„Ė“"),
    Paragraphs: ("Du.", "Du."),
    Integer: ("1 250", 1250),
    Year: ("2025", 2025),
    Number: ("48,9", Decimal("48.9")),
    Money: ("1 500,50 Eur", Decimal("1500.50")),
    Rate: ("21 %", Decimal("21.00")),
    Date: ("2024-01-31", date(2024, 1, 31)),
    QuarterField: ("2024 III", Quarter(2024, 3)),
    TargetField: (">50 proc.", Target(Decimal(50), Comparator.MORE, "proc.")),
}


def _place(desk: Desk, kind: Kind) -> str:
    """What an item of a kind stands under: what the plan had from the beginning, else what was added."""
    known = next((place for place in _PLACES if place in PARENTS[kind]), None)
    if known:
        return _PLACES[known]
    return next(one.id for one in desk.plan.tree.walk() if one.kind in PARENTS[kind])


@pytest.fixture
def full(desk: Desk) -> Desk:
    """The pane on a plan with an item of every kind, so that every reference can be given."""
    for kind in Kind:
        if kind is not Kind.PLAN:
            desk.plan.add(kind, _place(desk, kind))
    return desk


def latest(desk: Desk, kind: Kind) -> Item:
    return desk.plan.tree.of_kind(kind)[-1] if kind is not Kind.PLAN else desk.plan.tree.root


def _last(desk: Desk, kinds: tuple[str, ...]) -> str:
    """The last item of the kinds in the order shown, as lists of them have it."""
    return [one.id for one in desk.plan.tree.walk() if one.kind in kinds][-1]


def enter(desk: Desk, field: Field, qtbot: QtBot) -> Value:
    """Give a field a value as a person does, and return that value."""
    widget = desk.widget(field.name)
    match field.type:
        case Flag():
            qtbot.keyClick(widget, Qt.Key.Key_Space)
            return True
        case Choice():
            qtbot.keyClick(widget, Qt.Key.Key_Down)
            return next(iter(field.type.words))
        case Choices():
            boxes = desk.box(field.name).editor.widget.findChildren(QCheckBox)
            former = [box.isChecked() for box in boxes]
            for box in boxes:
                qtbot.keyClick(box, Qt.Key.Key_Space)
            return frozenset(word for word, was in zip(field.type.words, former, strict=True) if not was)
        case FieldName(of):
            named = desk.plan.tree[getattr(latest(desk, Kind.RECOMMENDATION), of)]
            qtbot.keyClick(widget, Qt.Key.Key_Down)
            return naming(named.kind, FIELDS[named.kind][0].name)
        case Reference():
            assert isinstance(widget, QComboBox)
            qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            type_text(widget, widget.itemText(widget.count() - 1))
            return _last(desk, field.type.kinds)
        case References():
            widget = desk.box(field.name).editor.widget.findChild(QListView)
            assert widget is not None
            qtbot.keyClick(widget, Qt.Key.Key_End)
            qtbot.keyClick(widget, Qt.Key.Key_Space)
            return frozenset({_last(desk, field.type.kinds)})
        case _:
            text, value = _TYPED[type(field.type)]
            qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            type_text(widget, text)
            return value


@pytest.mark.parametrize("kind", Kind)
def test_every_field_can_be_edited(full: Desk, store: Store, kind: Kind, qtbot: QtBot) -> None:
    item = latest(full, kind)
    full.pane.show_item(item.id)
    expected = {field.name: enter(full, field, qtbot) for field in FIELDS[kind]}
    full.leave()
    saved = store.load(full.plan.id)[item.id]
    assert {name: getattr(saved, name) for name in expected} == expected


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PLAN])
def test_a_form_shows_nothing_of_the_item_before(full: Desk, kind: Kind, qtbot: QtBot) -> None:
    filled = latest(full, kind)
    full.pane.show_item(filled.id)
    values = {field.name: enter(full, field, qtbot) for field in FIELDS[kind]}
    other = full.plan.add(kind, filled.parent, **_empty(kind))
    full.pane.show_item(other.id)
    assert _shown(full, kind) == _empty(kind)
    full.pane.show_item(filled.id)
    assert _shown(full, kind) == values


def _empty(kind: Kind) -> dict[str, Any]:
    return {field.name: field.type.empty for field in FIELDS[kind]}


def _shown(desk: Desk, kind: Kind) -> dict[str, Any]:
    return {field.name: desk.box(field.name).editor.value() for field in FIELDS[kind]}
