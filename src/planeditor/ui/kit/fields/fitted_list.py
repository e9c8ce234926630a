"""A list in a form: as high as its rows, up to a limit, and long texts take several lines."""

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.ui.kit.indexes import AnyIndex

ROWS_SHOWN = 8
_PADDING = 6
_MOST_LINES = 3


class FittedList(QListView):
    """Has a current row and no selection; the wheel scrolls the form until the list has the focus."""

    def __init__(
        self, model: QAbstractItemModel, parent: QWidget, delegate: "type[WrappingDelegate] | None" = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate((delegate or WrappingDelegate)(self))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)

    def fit(self) -> None:
        """Take the height that the rows need."""
        rows = range(min(self.model().rowCount(), ROWS_SHOWN))
        most = ROWS_SHOWN * (self.fontMetrics().lineSpacing() + 2 * _PADDING)
        height = min(most, sum(self.sizeHintForRow(row) for row in rows)) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def is_marked(self, index: AnyIndex) -> bool:
        """Whether a row is the one that a key would take."""
        return self.hasFocus() and index == self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class WrappingDelegate(QStyledItemDelegate):
    """Gives a row the lines that its text needs beside its picture or tick."""

    def __init__(self, view: FittedList) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        # Such a row looks selected; Fusion would draw it as a raised button.
        if self._view.is_marked(index):
            option.state = (option.state & ~QStyle.StateFlag.State_HasFocus) | QStyle.StateFlag.State_Selected

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        metrics = option.fontMetrics
        room = max(1, self._view.viewport().width() - metrics.height() - 5 * _PADDING)
        flags = Qt.TextFlag.TextWordWrap
        text = metrics.boundingRect(QRect(0, 0, room, 1000), flags, str(index.data()))
        return QSize(room, min(text.height(), _MOST_LINES * metrics.lineSpacing()) + 2 * _PADDING)
