"""The columns of the table of activities on the screen: which are shown, where, how wide, and what sorts."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from planeditor.ui.kit.tables.cell_table import CellTable
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columns import COLUMNS, Column

_PADDING = 24
_WIDTHS = {
    Column.NUMBER: 6, Column.TITLE: 32, Column.AREAS: 17, Column.TYPE: 17, Column.TASK: 24,
    Column.SCHOOLS: 20, Column.PARTNERS: 20, Column.RESPONSIBLE: 16, Column.EXECUTOR: 18,
    Column.START: 8, Column.END: 8, Column.NET: 12, Column.VAT: 11, Column.GROSS: 12, Column.RESULT: 28,
}  # fmt: skip
"""In digits."""
_WIDEST = 1000
"""In digits; nobody makes a column wider."""
_HIDDEN_AT_FIRST = frozenset(
    {Column.TASK, Column.PARTNERS, Column.EXECUTOR, Column.NET, Column.VAT, Column.RESULT}
)
"""The number names the task already, and a narrow window has no room for everything."""
_TITLE = COLUMNS.index(Column.TITLE)


class ColumnedTable(CellTable):
    """Until the user resizes a column, titles have all the room that the others leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = self.fontMetrics().horizontalAdvance("0")
        self._digits: dict[Column, float] = {}
        self._resized = False
        self._fitting = False
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.column_menu().exec(header.mapToGlobal(place))
        )
        header.sectionResized.connect(self._column_resized)
        self.setSortingEnabled(True)

    def shown_columns(self) -> list[Column]:
        """The columns shown, from left to right."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(len(COLUMNS)))
        return [COLUMNS[place] for place in places if not self.isColumnHidden(place)]

    def fit_columns(self) -> None:
        """Give all columns the place, width and visibility they have at first."""
        header = self.horizontalHeader()
        self._resized = False
        self._follow_font()
        for place, column in enumerate(COLUMNS):
            header.moveSection(header.visualIndex(place), place)
            self._set_width(column, self._first_width(column))
            self.setColumnHidden(place, column in _HIDDEN_AT_FIRST)

    def columns_state(self) -> dict[str, object]:
        """Order, widths in digits and choice of columns and the sorting; JSON."""
        header = self.horizontalHeader()
        sorted_by = header.sortIndicatorSection()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        digits = {column.value: round(width, 2) for column, width in self._digits.items()}
        return {
            "order": [COLUMNS[header.logicalIndex(place)].value for place in range(len(COLUMNS))],
            "shown": [column.value for column in self.shown_columns()],
            "digits": digits if self._resized else {},
            "sorted": [COLUMNS[sorted_by].value, descending] if 0 <= sorted_by < len(COLUMNS) else [],
        }

    def restore_columns(self, state: dict[str, Any]) -> None:
        """Bring back what `columns_state` gave; what it does not know stays as it is."""
        header, names = self.horizontalHeader(), [column.value for column in COLUMNS]
        for place, name in enumerate(name for name in state.get("order", ()) if name in names):
            header.moveSection(header.visualIndex(names.index(name)), place)
        for name, width in dict(state.get("digits", {})).items():
            if name in names and isinstance(width, int | float) and 0 < width < _WIDEST:
                self._resized = True
                self._set_width(COLUMNS[names.index(name)], width)
        shown = set(state.get("shown", ())) & set(names)
        for place, name in enumerate(names):
            self.setColumnHidden(place, bool(shown) and name not in shown)
        match state.get("sorted"):
            case [name, bool(descending)] if name in names:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.sortByColumn(names.index(name), order)

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """The columns with their ticks; the last one shown cannot be hidden."""
        menu = QMenu(parent or self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.shown_columns()
        for place, column in enumerate(COLUMNS):
            action = menu.addAction(tell(column.label))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(shown != [column])
            action.toggled.connect(lambda on, place=place: self.setColumnHidden(place, not on))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first"), self.fit_columns)
        return menu

    def setColumnHidden(self, column: int, hide: bool) -> None:
        super().setColumnHidden(column, hide)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model():
            self._follow_font()

    def _column_resized(self, column: int, old: int, new: int) -> None:
        """By the user: what is hidden or shown changes its width from or to nothing."""
        if old and new and not self._fitting:
            self._resized = True
            self._digits[COLUMNS[column]] = new / self._digit

    def _first_width(self, column: Column) -> float:
        return _WIDTHS[column] + _PADDING / self._digit

    def _follow_font(self) -> None:
        """Let columns and rows grow with their text."""
        self._digit = self.fontMetrics().horizontalAdvance("0")
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        for column, width in self._digits.items():
            self._set_width(column, width)
        self._fit_title()

    def _fit_title(self) -> None:
        if self.model() and not self._resized and not self.isColumnHidden(_TITLE):
            others = self.horizontalHeader().length() - self.columnWidth(_TITLE)
            room = (self.viewport().width() - others) / self._digit
            self._set_width(Column.TITLE, max(self._first_width(Column.TITLE), room))

    def _set_width(self, column: Column, digits: float) -> None:
        """Qt tells no width of a column that is hidden: they are all kept, for a font of any size."""
        self._digits[column] = digits
        self._fitting = True
        self.setColumnWidth(COLUMNS.index(column), round(digits * self._digit))
        self._fitting = False
