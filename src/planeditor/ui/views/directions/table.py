"""The matrix of areas and directions on the screen."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.tables.clipboard import copy_table
from planeditor.ui.views.directions.model import DirectionsModel

_NAME = 18
"""Characters that the names of rows have room for; longer ones go on in the next line."""
_PADDING = 3
"""In characters: what stands around a text."""
_LINES = 3
"""How high a row is, in lines of text."""
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class DirectionsTable(QTableView):
    """A cell is current; a click on it or Enter asks for what is in it."""

    wanted = Signal(QModelIndex)
    """What is in a cell is to be seen."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        for header, alignment in (
            (self.horizontalHeader(), Qt.AlignmentFlag.AlignHCenter),
            (self.verticalHeader(), Qt.AlignmentFlag.AlignLeft),
        ):
            header.setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED | alignment))
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self.wanted)

    def show_matrix(self, model: DirectionsModel) -> None:
        """Show the cells of a plan, with the first one current."""
        show_model(self, model)
        model.dataChanged.connect(self._fit)
        model.modelReset.connect(self._begin)
        self._begin()

    def matrix(self) -> DirectionsModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, DirectionsModel)
        return model

    def copy(self) -> None:
        """Put all cells on the clipboard, as a table for spreadsheets and texts."""
        if self.model() is not None:
            copy_table(*self.matrix().block())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _begin(self) -> None:
        self.setCurrentIndex(self.matrix().index(0, 0))
        self._fit()

    def _fit(self) -> None:
        """Give columns the width of their longest line and what room is left, headings their height."""
        if self.model() is None:
            return
        metrics, bold = self.fontMetrics(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.verticalHeader().setDefaultSectionSize(_LINES * metrics.lineSpacing())
        self.verticalHeader().setFixedWidth(_NAME * metrics.averageCharWidth())
        padding = _PADDING * metrics.averageCharWidth()
        columns = range(self.model().columnCount())
        widths = [self._width(column, QFontMetrics(bold)) + padding for column in columns]
        left = max(0, self.viewport().width() - sum(widths)) // len(widths)
        heights = []
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + left)
            room = QRect(0, 0, width + left - padding, 0)
            heights.append(metrics.boundingRect(room, _WRAPPED, self._heading(column)).height())
        self.horizontalHeader().setFixedHeight(max(heights) + metrics.lineSpacing())

    def _width(self, column: int, metrics: QFontMetrics) -> int:
        cells = (self.model().index(row, column).data() for row in range(self.model().rowCount()))
        texts = [*self._heading(column).split(), *(line for cell in cells for line in cell.split("\n"))]
        return max(map(metrics.horizontalAdvance, texts))

    def _heading(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))
