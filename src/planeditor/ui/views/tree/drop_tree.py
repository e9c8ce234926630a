"""A tree whose rows are dragged to other places in it, which are aimed at easily and seen clearly."""

from typing import NamedTuple

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.tree.dragging import INTO, Side, may_hold, picture, side_at
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import TITLE

_FROM_POINTER = 12
_UNTIL_OPEN = 600
"""Milliseconds over a closed branch until it opens."""
_THICK = 3
_SHADE = 50
"""How opaque the colour over a row is that is dropped into, of 255."""


class _Aim(NamedTuple):
    """The row that the pointer is on, and where a drop goes, seen from there."""

    at: QModelIndex
    side: Side


class DropTree(RowTree):
    """Opens a branch for what is dragged only where that may go into it, and closes it when left again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aim: _Aim | None = None
        self._over = QPersistentModelIndex()
        self._opened: list[QPersistentModelIndex] = []
        self._opening = QTimer(self, singleShot=True, interval=_UNTIL_OPEN)
        self._opening.timeout.connect(self._open_waited)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        # Qt's own line is a hairline, and lets little of a row be aimed at.
        self.setDropIndicatorShown(False)

    def plan_model(self) -> PlanTreeModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, PlanTreeModel)
        return model

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        # Qt's own picture of the rows is as wide as the tree and hides where they would go.
        data = self.model().mimeData(self.selectedIndexes())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(picture(self.plan_model().plan.tree, data, self))
        drag.setHotSpot(QPoint(-_FROM_POINTER, -_FROM_POINTER))
        drag.exec(supportedActions, self.defaultDropAction())
        self._end_drag()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        place = event.position().toPoint()
        self._point_at(self._aimed(place, event.mimeData()))
        self._wait_over(self.indexAt(place).siblingAtColumn(TITLE), event.mimeData())
        if self._aim:
            event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(self._aim is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        aim = self._aimed(event.position().toPoint(), event.mimeData())
        if aim:
            row, parent = _place(aim)
            self._opened = [one for one in self._opened if not _is_within(parent, one)]
            self.model().dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, TITLE, parent)
            self.scrollTo(self.currentIndex())
            event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(aim is not None)
        self.stopAutoScroll()
        self._end_drag()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._aim and self._aim.at.isValid():
            painter = QPainter(self.viewport())
            self._paint_aim(painter, *self._aim)
            painter.end()

    def _aimed(self, place: QPoint, data: QMimeData) -> _Aim | None:
        index = self.indexAt(place).siblingAtColumn(TITLE)
        if not index.isValid():
            return None
        row, model = self.visualRect(index), self.plan_model()
        depth = (place.y() - row.top()) / row.height()
        side = side_at(model.plan.tree, data, model.node(index), depth)
        return _Aim(index, side) if side else None

    def _point_at(self, aim: _Aim | None) -> None:
        if aim != self._aim:
            self._aim = aim
            self.viewport().update()

    def _paint_aim(self, painter: QPainter, index: QModelIndex, side: Side) -> None:
        accent, row = QColor(colours(self.palette()).accent), self.visualRect(index)
        row.setRight(self.viewport().width() - 1)
        if side is Side.INTO:
            painter.setPen(QPen(accent, _THICK, j=Qt.PenJoinStyle.MiterJoin))
            accent.setAlpha(_SHADE)
            painter.setBrush(accent)
            painter.drawRect(row.adjusted(1, 1, -1, -2))
            return
        y = row.top() if side is Side.BEFORE else self._bottom_of_branch(index)
        y = max(0, min(y - _THICK // 2, self.viewport().height() - _THICK))
        painter.fillRect(QRect(row.left(), y, row.width(), _THICK), accent)

    def _bottom_of_branch(self, index: QModelIndex) -> int:
        while self.isExpanded(index) and (rows := self.model().rowCount(index)):
            index = self.model().index(rows - 1, TITLE, index)
        return self.visualRect(index).bottom() + 1

    def _wait_over(self, index: QModelIndex, data: QMimeData) -> None:
        """Open a closed branch after a while where what is dragged may go into it."""
        if index == self._over:
            return
        self._over = QPersistentModelIndex(index)
        self._opening.stop()
        model = self.plan_model()
        if (
            model.rowCount(index)
            and not self.isExpanded(index)
            and may_hold(model.plan.tree, data, model.node(index))
        ):
            self._opening.start()

    def _open_waited(self) -> None:
        if self._over.isValid():
            self._opened.append(self._over)
            self.expand(self._over)

    def _end_drag(self) -> None:
        """Forget what was aimed at, and close what was opened on the way."""
        self._opening.stop()
        self._over = QPersistentModelIndex()
        self._point_at(None)
        opened, self._opened = self._opened, []
        for one in opened:
            self.collapse(one)
        self.setState(QAbstractItemView.State.NoState)


def _place(aim: _Aim) -> tuple[int, QModelIndex]:
    """Row and parent of a drop, as the model is told of it."""
    if aim.side is Side.INTO:
        return INTO, aim.at
    return aim.at.row() + (aim.side is Side.AFTER), aim.at.parent()


def _is_within(index: AnyIndex, branch: AnyIndex) -> bool:
    while index.isValid() and index != branch:
        index = index.parent()
    return index.isValid()
