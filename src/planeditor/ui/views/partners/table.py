"""The matrix on the screen: a row or a column of it is what the window shows the details of."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QWidget,
)

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.tables.clipboard import pasted_cells
from planeditor.ui.kit.tables.empty_text import tell_empty
from planeditor.ui.views.partners.delegate import MatrixDelegate
from planeditor.ui.views.partners.headers import ActivityHeader, RegisterHeader
from planeditor.ui.views.partners.model import MatrixModel
from planeditor.ui.views.partners.pasting import copy_matrix, paste_ticks

_FLAG = QItemSelectionModel.SelectionFlag


class MatrixTable(QTableView):
    """The current item is the row's partner or school, or the activity whose header was clicked."""

    current_changed = Signal()
    add_wanted = Signal()
    """There is nobody yet, and somebody is to be added."""
    told = Signal(str)
    """What there is to say about what was pasted; "" for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self._activity: str | None = None
        self._choosing = False
        self._told: str | None = None
        self._names = RegisterHeader(self)
        self._numbers = ActivityHeader(self)
        self.setVerticalHeader(self._names)
        self.setHorizontalHeader(self._numbers)
        self.setItemDelegate(MatrixDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: palette(window); border: none }")
        self.setTabKeyNavigation(False)
        self.pressed.connect(self._settle)
        self._names.sectionPressed.connect(self._settle)
        self._numbers.sectionPressed.connect(self.show_column)
        # The title of a task stands where its band is in sight: it moves as the band is scrolled.
        self.horizontalScrollBar().valueChanged.connect(self._numbers.viewport().update)

    def show_model(self, model: MatrixModel) -> None:
        """Show a plan's matrix from its beginning."""
        show_model(self, model)
        model.headerDataChanged.connect(self._fit_columns)
        model.modelReset.connect(self._begin)
        # Not by headerDataChanged, which has the whole table painted anew at every tick.
        model.usage_changed.connect(self._names.viewport().update)
        self._begin()

    def matrix(self) -> MatrixModel | None:
        """The model, while there is one."""
        model = self.model()
        return model if isinstance(model, MatrixModel) else None

    def current_id(self) -> str | None:
        """The activity whose column was chosen, else the partner or school of the current row."""
        model = self.matrix()
        return self._activity or model.row_id(self.currentIndex().row()) if model else None

    def show_row(self, row: int) -> None:
        """Make a row the current one, in the column where the cursor is."""
        self.setCurrentIndex(self.model().index(row, max(0, self.currentIndex().column())))
        self._settle()

    def show_column(self, column: int) -> None:
        """Make the activity of a column the current item; nothing where no row shows it."""
        model = self.matrix()
        activity = model.activity(column) if model else None
        index = self.model().index(max(0, self.currentIndex().row()), column)
        if activity is None or not index.isValid():
            return
        # The step from the row to the column is told once, when it is done.
        self._choosing = True
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
        self.selectionModel().select(index, _FLAG.ClearAndSelect | _FLAG.Columns)
        self._choosing = False
        self._activity = activity.id
        self._tell()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.told.emit("")
        self._numbers.viewport().update()
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, current = self.matrix(), self.currentIndex()
        if model is not None and event.matches(QKeySequence.StandardKey.Copy):
            copy_matrix(model)
        elif model is not None and event.matches(QKeySequence.StandardKey.Paste):
            if current.isValid() and (block := pasted_cells()):
                self.told.emit(paste_ticks(self, model, current.row(), current.column(), block))
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turn(current) if current.isValid() else self.add_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._names.fit(self.width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_empty = self.matrix() and not self.model().rowCount()
        tell_empty(self, self.empty_text if is_empty else "")

    def _turn(self, index: QModelIndex) -> None:
        """Tick a cell, or take its tick away."""
        model = self.matrix()
        if model is not None:
            state = Qt.CheckState.Unchecked if model.ticked(index) else Qt.CheckState.Checked
            model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _begin(self) -> None:
        self._fit()
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._settle()

    def _fit_columns(self, changed: Qt.Orientation) -> None:
        if changed == Qt.Orientation.Horizontal:
            self._numbers.fit()

    def _fit(self) -> None:
        if self.matrix():
            self._numbers.fit()
            self._names.fit(self.width())

    def _settle(self) -> None:
        """The row is what counts again."""
        if not self._choosing:
            self._activity = None
            self._tell()

    def _tell(self) -> None:
        index, current = self.currentIndex(), self.current_id()
        self._names.mark(-1 if self._activity else index.row())
        self._numbers.mark(index.column() if self._activity else -1)
        if current != self._told:
            self._told = current
            self.current_changed.emit()
