"""Rating by two criteria: a small grid, one click or a few keys."""

from decimal import Decimal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from planeditor.plan.items import Idea
from planeditor.ui.kit.enter import ENTER

MOST = 5
"""The best mark; the least is 1."""
_ROW = 1.7
"""How high a row is, in lines of text."""


class RatingGrid(QTableWidget):
    """Rows are the benefit, the greatest above, columns the feasibility; Enter, Space or a click chooses."""

    rated = Signal(str, object, object)
    """An idea, its benefit and its feasibility, as Decimal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(MOST, MOST, parent)
        self._idea = ""
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Benefit and feasibility"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalHeaderLabels([self.tr("Benefit {mark}").format(mark=mark) for mark in _downwards()])
        marks = range(1, MOST + 1)
        self.setHorizontalHeaderLabels([self.tr("Feas. {mark}").format(mark=mark) for mark in marks])
        for row, benefit in enumerate(_downwards()):
            for column in range(MOST):
                cell = QTableWidgetItem()
                told = self.tr("Benefit {benefit}, feasibility {feasibility}")
                told = told.format(benefit=benefit, feasibility=column + 1)
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, told)
                cell.setToolTip(told)
                self.setItem(row, column, cell)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.itemClicked.connect(lambda item: self._choose())
        self._fit()

    def show_for(self, idea: Idea, place: QPoint) -> None:
        """Ask for the marks of an idea, with the present ones current."""
        self._idea = idea.id
        benefit, feasibility = (_known(mark) for mark in (idea.benefit, idea.feasibility))
        self.setCurrentCell(MOST - benefit, feasibility - 1)
        room = self.screen().availableGeometry()
        self.move(min(place.x(), room.right() - self.width()), min(place.y(), room.bottom() - self.height()))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.isVisible():  # a double click tells twice
            self.close()
            marks = (Decimal(MOST - self.currentRow()), Decimal(self.currentColumn() + 1))
            self.rated.emit(self._idea, *marks)

    def _fit(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        width = self.verticalHeader().sizeHint().width() + MOST * header.sectionSizeFromContents(0).width()
        height = header.sizeHint().height() + MOST * round(_ROW * metrics.height())
        self.resize(width + 4, height + 4)


def _downwards() -> range:
    return range(MOST, 0, -1)


def _known(mark: Decimal | None) -> int:
    """The mark of the grid that is nearest, the middle one for none."""
    return (MOST + 1) // 2 if mark is None else max(1, min(MOST, round(mark)))
