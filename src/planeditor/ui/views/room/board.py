"""The board: cards in columns, arranged by keys and by dragging."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.tables.empty_text import tell_empty
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.room.board_model import MIME, BoardModel
from planeditor.ui.views.room.card import CardDelegate, card_height

_NARROWEST = 24
"""Characters that a column has room for at least."""
_EDGE = 0.25
"""How much of a card, at the top and at the bottom, means its column and not the card itself."""
_SHADE = 40
_Action = QAbstractItemView.CursorAction


class _Aim(NamedTuple):
    """Where a drop goes: a column, or a card in it that is to be merged with."""

    column: int
    card: str | None


class Board(QTableView):
    """Arrows go from card to card, Space picks; typing a number gives votes."""

    current_changed = Signal()
    wanted = Signal()
    """The fields of the current card are to be written."""

    voted = Signal(str, int)
    """So many votes more for an idea."""

    dropped = Signal(list, int)
    """Ideas were brought to a column."""

    joined = Signal(list, str)
    """Ideas were dropped on another one."""

    pasted = Signal()
    """What lies on the clipboard is to become ideas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._aim: _Aim | None = None
        self.empty_text = ""
        """What is said where there is no card."""
        show_model(self, BoardModel(self))
        delegate = CardDelegate(self)
        delegate.voted.connect(self.voted)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # cards are picked
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.cards.modelReset.connect(self._fit)

    @property
    def cards(self) -> BoardModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, BoardModel)
        return model

    def current_id(self) -> str | None:
        """The idea of the current card."""
        card = self.cards.card(self.currentIndex())
        return card.idea.id if card else None

    def go_to(self, id_: str | None) -> bool:
        """Make a card the current one; whether it is on the board."""
        index = self.cards.index_of(id_)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def keep_current(self, id_: str | None, place: QPoint) -> None:
        """Stay at an idea that stands elsewhere now, or where it was when it is gone: column and row."""
        if self.go_to(id_) or not self.cards.columns:
            return
        column = min(place.x(), len(self.cards.columns) - 1)
        held = len(self.cards.columns[column].cards)
        self.setCurrentIndex(self.cards.index(min(place.y(), held - 1), column) if held else QModelIndex())

    def place(self) -> QPoint:
        """Column and row of the current card."""
        return QPoint(max(0, self.currentIndex().column()), max(0, self.currentIndex().row()))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, text = self.currentIndex(), event.text()
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the line for votes lets Enter through
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in ENTER:
            self.wanted.emit()
        elif text and (text.isdecimal() or text in "+-") and self.cards.card(index):
            self._begin_votes(text)
        elif event.key() == Qt.Key.Key_Space and (id_ := self.current_id()):
            self.cards.pick([id_], is_picked=id_ not in self.cards.picked)
        elif event.key() == Qt.Key.Key_Escape and self.cards.picked:
            self.cards.unpick()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        pass  # letters are commands here

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        columns, index = self.cards.columns, self.currentIndex()
        if not index.isValid():
            return next((self.cards.index(0, at) for at, one in enumerate(columns) if one.cards), index)
        held = len(columns[index.column()].cards)
        page = max(1, self.viewport().height() // max(1, self.rowHeight(0)))
        rows = {
            _Action.MoveUp: index.row() - 1,
            _Action.MoveDown: index.row() + 1,
            _Action.MovePageUp: index.row() - page,
            _Action.MovePageDown: index.row() + page,
            _Action.MoveHome: 0,
            _Action.MoveEnd: held - 1,
        }
        if action in rows:
            return self.cards.index(max(0, min(rows[action], held - 1)), index.column())
        steps = {_Action.MoveLeft: -1, _Action.MoveRight: 1}
        return self._beside(index, steps[action]) if action in steps else index

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        """The card beside this one, in the next column that has any."""
        columns, at = self.cards.columns, index.column() + step
        while 0 <= at < len(columns):
            if columns[at].cards:
                return self.cards.index(min(index.row(), len(columns[at].cards) - 1), at)
            at += step
        return index

    def _begin_votes(self, text: str) -> None:
        if text in "+-":
            id_ = self.current_id()
            assert id_ is not None
            self.voted.emit(id_, 1 if text == "+" else -1)
            return
        self.edit(self.currentIndex())
        line = self.focusWidget()
        if isinstance(line, QLineEdit):
            line.setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self.cards.card(self.indexAt(event.position().toPoint()))
        if card and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.cards.pick([card.idea.id], is_picked=card.idea.id not in self.cards.picked)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.cards.card(self.indexAt(event.position().toPoint())):
            self.wanted.emit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update(self.visualRect(previous))
        self.viewport().update(self.visualRect(current))
        self.current_changed.emit()

    # Dragging

    def selectedIndexes(self) -> list[QModelIndex]:
        """What a drag begins with: the current card; the model knows which go with it."""
        return [self.currentIndex()] if self.current_id() else []

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._point_at(self._aimed(event.position().toPoint(), event))
        event.setAccepted(self._aim is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._point_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        aim = self._aimed(event.position().toPoint(), event)
        event.setDropAction(Qt.DropAction.CopyAction)  # or Qt would remove the rows
        event.setAccepted(aim is not None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._point_at(None)
        if aim and aim.card:
            self.joined.emit(_dragged(event), aim.card)
        elif aim:
            self.dropped.emit(_dragged(event), aim.column)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_empty = not self.cards.rowCount()
        tell_empty(self, self.empty_text if is_empty else "")
        if self._aim is None:
            return
        painter, accent = QPainter(self.viewport()), QColor(colours(self.palette()).accent)
        shade = QColor(accent)
        shade.setAlpha(_SHADE)
        index = self.cards.index_of(self._aim.card)
        painter.setPen(QPen(accent, 3))
        painter.setBrush(shade)
        rect = self.visualRect(index) if index.isValid() else self._column_rect(self._aim.column)
        painter.drawRect(rect.adjusted(2, 2, -3, -3))
        painter.end()

    def _aimed(self, place: QPoint, event: QDropEvent) -> _Aim | None:
        column, ids = self.columnAt(place.x()), _dragged(event)
        if not ids or column < 0:
            return None
        index = self.indexAt(place)
        card, rect = self.cards.card(index), self.visualRect(index)
        depth = (place.y() - rect.top()) / max(1, rect.height())
        is_on_card = card is not None and card.idea.id not in ids and _EDGE <= depth < 1 - _EDGE
        return _Aim(column, card.idea.id if card and is_on_card else None)

    def _point_at(self, aim: _Aim | None) -> None:
        if aim != self._aim:
            self._aim = aim
            self.viewport().update()

    def _column_rect(self, column: int) -> QRect:
        left = self.columnViewportPosition(column)
        return QRect(left, 0, self.columnWidth(column), self.viewport().height())

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Give the columns the room there is, evenly, but none less than a text needs."""
        count = len(self.cards.columns)
        self.verticalHeader().setDefaultSectionSize(card_height(self.fontMetrics()))
        if count:
            least = _NARROWEST * self.fontMetrics().averageCharWidth()
            self.horizontalHeader().setDefaultSectionSize(max(least, self.viewport().width() // count))


def _dragged(event: QDropEvent) -> list[str]:
    return event.mimeData().data(MIME).toStdString().split()
