"""The money of one activity on the screen, typed in with real keys."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text
from tests.ui.window.details.conftest import Desk as PaneDesk

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import FundingLine, Kind
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.kit import translator
from planeditor.ui.kit.money.grid import Cell, Fund, Part, Row
from planeditor.ui.window.details.money.panel import MoneyPanel

ACTIVITY = item_id(5)
EU, STATE, OWN = FundingSource.EU, FundingSource.STATE_VAT, FundingSource.MUNICIPAL


def cell(source: FundingSource, year: int, part: Part = Part.NET, expense: str = "") -> Cell:
    return Cell(Row(Fund(source, expense), part), year, ACTIVITY)


class Desk(PaneDesk):
    """A window with the details pane, the activity in it."""

    def __init__(self, plan: OpenPlan) -> None:
        super().__init__(plan)
        self.pane.show_item(ACTIVITY)

    @property
    def panel(self) -> MoneyPanel:
        return next(annex for annex in self.form.annexes if isinstance(annex, MoneyPanel))

    def at(self, place: Cell) -> QModelIndex:
        """Go to a cell, with the focus in the grid."""
        index = self.panel.model.index_of(place)
        assert index.isValid()
        self.panel.view.setFocus()
        self.panel.view.go_to(index)
        return index

    def text(self, place: Cell) -> str:
        return str(self.panel.model.index_of(place).data()).replace("\u00a0", " ")

    def row(self, label: str) -> list[str]:
        """The texts of the first row with this label."""
        model = self.panel.model
        labels = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
        row = labels.index(label)
        cells = (model.index(row, column).data() for column in range(model.columnCount()))
        return [str(text).replace("\u00a0", " ") for text in cells]

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.target(), key, modifier)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, character by character."""
        for character in text:
            type_text(self.target(), character)

    def type_at(self, place: Cell, text: str) -> None:
        """Type a text into a cell and press Enter."""
        self.at(place)
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    def lines(self) -> dict[tuple[FundingSource | None, int | None], FundingLine]:
        found = self.plan.tree.children(ACTIVITY, Kind.FUNDING)
        return {(line.source, line.year): line for line in found if isinstance(line, FundingLine)}

    @staticmethod
    def target() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, open_plan: OpenPlan) -> Desk:
    """An activity from 2024 to 2025 in the pane, in English, without money."""
    translator.install(qapp, Language.EN)
    open_plan.edit(ACTIVITY, "start", Quarter(2024, 2))
    open_plan.edit(ACTIVITY, "end", Quarter(2025, 4))
    window = Desk(open_plan)
    qtbot.addWidget(window)
    window.resize(560, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


AddLine = Callable[..., FundingLine]


@pytest.fixture
def add_line(open_plan: OpenPlan) -> AddLine:
    """Adds a funding line to the activity."""

    def add(source: FundingSource | None, year: int | None, **values: Decimal | str) -> FundingLine:
        line = open_plan.add(Kind.FUNDING, ACTIVITY, source=source, year=year, **values)
        assert isinstance(line, FundingLine)
        return line

    return add
