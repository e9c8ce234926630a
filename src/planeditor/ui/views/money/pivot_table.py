"""The table of the plan's money on the screen."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, close_model, make_current, show_model
from planeditor.ui.kit.tables.clipboard import copy_table
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.views.money.pivot import Key
from planeditor.ui.views.money.pivot_model import PivotModel

_TITLE_CHARACTERS = 28
_PADDING = 2.5
"""In characters: what stands around a sum."""
_WRAPPED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class PivotTable(RowTree):
    """Groups that are open stay so when it is built anew."""

    current_changed = Signal()
    entered = Signal()
    """Enter was pressed at a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_keys: set[Key] = set()
        self._current: str | None = None
        self._shown_plan = ""
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))

    def show_model(self, model: PivotModel) -> None:
        """Show a plan's money, as it was when it was shown last."""
        show_model(self, model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._follow)
        if model.plan.id != self._shown_plan:
            self._open_keys, self._current, self._shown_plan = set(), None, model.plan.id
        self._restore()

    def close_model(self) -> None:
        """Let go of what is shown."""
        self._remember()
        close_model(self)

    def pivot_model(self) -> PivotModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, PivotModel)
        return model

    def current_id(self) -> str | None:
        """The item that the current row is about."""
        return self.pivot_model().id_at(self.currentIndex())

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current one, its group open."""
        if index.parent().isValid():
            self.expand(index.parent())
        make_current(self, index)
        self.scrollTo(index)

    def copy(self) -> None:
        """Put all rows that are open to the eye on the clipboard, as a table for spreadsheets and texts."""
        model = self.pivot_model()
        headings = [
            str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())
        ]
        copy_table(headings, self._shown_rows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self._fit_title()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._fit_columns()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _shown_rows(self) -> list[list[str]]:
        model = self.pivot_model()
        rows: list[list[str]] = []
        index = model.index(0, 0)
        while index.isValid():
            texts = [str(index.siblingAtColumn(column).data() or "") for column in range(model.columnCount())]
            rows.append(texts)
            index = self.indexBelow(index)
        return rows

    def _groups(self) -> list[QModelIndex]:
        model = self.pivot_model()
        return [model.index(row, 0) for row in range(1, model.rowCount())]

    def _remember(self) -> None:
        model = self.pivot_model()
        self._open_keys = {model.group_key(group) for group in self._groups() if self.isExpanded(group)}
        current = self.currentIndex()
        self._current = self.current_id() if current.isValid() else None

    def _restore(self) -> None:
        model = self.pivot_model()
        self._fit_columns()
        for group in self._groups():
            self.setExpanded(group, model.group_key(group) in self._open_keys)
        index = model.index_of(self._current)
        self.go_to(index if index.isValid() else model.index(0, 0))

    def _follow(self, top_left: QModelIndex) -> None:
        if not top_left.parent().isValid():
            self._fit_columns()

    def _fit_columns(self) -> None:
        model = self.pivot_model()
        header = self.header()
        # The sums of the whole plan are the widest, and in bold.
        whole = model.index(0, 0)
        metrics = QFontMetrics(whole.data(Qt.ItemDataRole.FontRole))
        natural = wrapped = 0
        for column in range(1, model.columnCount()):
            heading = str(model.headerData(column, Qt.Orientation.Horizontal))
            texts = (whole.siblingAtColumn(column).data(), *heading.split())
            width = max(map(metrics.horizontalAdvance, texts))
            header.resizeSection(column, width + round(_PADDING * metrics.averageCharWidth()))
            natural = max(natural, metrics.size(0, heading).height())
            room = QRect(0, 0, width + 1, 0)
            wrapped = max(wrapped, metrics.boundingRect(room, _WRAPPED, heading).height())
        # Qt gives headings the height of the lines that they have, not of those that they are broken into.
        header.setFixedHeight(header.sizeHint().height() + wrapped - natural)
        self._fit_title()

    def _fit_title(self) -> None:
        """Give the titles what room the sums leave, but never too little."""
        header = self.header()
        least = self.fontMetrics().averageCharWidth() * _TITLE_CHARACTERS
        room = self.viewport().width() - (header.length() - header.sectionSize(0))
        header.resizeSection(0, max(least, room))
