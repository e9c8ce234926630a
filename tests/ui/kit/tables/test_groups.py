"""Rows that stand in groups: each under a heading, which says how many there are and is passed over."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planeditor.language import said
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.tables.declared import Column, Criteria, Grouping, Table
from planeditor.ui.kit.tables.model import RecordModel

NAMES = ["Kaunas", "alus", "Klaipėda", "beržas", "Biržai", "Ąžuolas"]

BY_LETTER: Grouping[str, None] = Grouping(
    name="letter",
    label=said("test", "By letter"),
    of=lambda name, _: (name[0].upper() < "B", name[0].upper()),
)
TABLE: Table[str, None] = Table(
    title=said("test", "Names"),
    columns=(
        Column(name="name", label=said("test", "Name"), text=lambda name, _: name, width=20),
        Column(name="length", label=said("test", "Length"), text=lambda name, _: str(len(name)), width=9),
    ),
    groupings=(BY_LETTER,),
)


@pytest.fixture
def model(qtbot: QtBot) -> RecordModel[str, None]:
    made = RecordModel(TABLE, None)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show(NAMES)
    return made


def column(model: RecordModel[Any, Any], place: int = 0) -> list[str | None]:
    return [model.index(row, place).data() for row in range(model.rowCount())]


def test_groups_stand_in_their_order_and_rows_keep_theirs(model: RecordModel[str, None]) -> None:
    model.group(BY_LETTER)
    assert column(model) == [
        "B (2)", "beržas", "Biržai", "K (2)", "Kaunas", "Klaipėda", "Ą (1)", "Ąžuolas", "A (1)", "alus",
    ]  # fmt: skip
    assert column(model, 1)[0] is None
    assert len(model.keys) == len(NAMES)
    model.group(None)
    assert column(model) == NAMES


def test_rows_are_sorted_and_filtered_within_groups(model: RecordModel[str, None]) -> None:
    model.group(BY_LETTER)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert column(model)[3:6] == ["K (2)", "Klaipėda", "Kaunas"]
    model.filter(Criteria("kau"))
    assert column(model) == ["K (1)", "Kaunas"]


def test_the_keyboard_passes_over_headings_and_they_are_not_copied(
    qtbot: QtBot, model: RecordModel[str, None]
) -> None:
    view = ColumnedTable(TABLE)
    qtbot.addWidget(view)
    view.resize(400, 400)
    model.group(BY_LETTER)
    view.show_model(model)
    view.show()
    view.setCurrentIndex(model.index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Kaunas"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data() == "Biržai"
    view.selectAll()
    assert len(view.selected_ids()) == len(NAMES)
    before = view.grab().toImage()
    model.group(None)
    assert view.grab().toImage() != before
