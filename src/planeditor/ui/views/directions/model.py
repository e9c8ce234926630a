"""The matrix of areas and directions for Qt: rows of areas, columns of directions, totals last."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QFont, QGuiApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said, said_n
from planeditor.plan.changes import Change, SetField, kind_of
from planeditor.plan.directions import Areas, Cell, Matrix
from planeditor.plan.items import Activity, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.numbers import format_money
from planeditor.plan.vocabulary import Area, Direction
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.tables.declared import Nothing
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_NONE = said("directions", "none")
_TOTAL = said("directions", "Total")


class DirectionsModel(QAbstractTableModel):
    """What each cell says; it is worked out anew when activities or money change."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._matrix = self._worked_out()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matrix.rows) + 1

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matrix.columns) + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(self._lines(index))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                names = (self._row_name(index.row()), self._column_name(index.column()))
                return f"{', '.join(names)}: {', '.join(self._lines(index))}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self.cell(index).activities else _CENTER
            case Qt.ItemDataRole.BackgroundRole if not self._is_touched(index):
                return QBrush(colours(QGuiApplication.palette()).separator, Qt.BrushStyle.BDiagPattern)
            case Qt.ItemDataRole.ForegroundRole if not self.cell(index).activities:
                return colours(QGuiApplication.palette()).muted
            case Qt.ItemDataRole.FontRole if None in self._keys(index):
                font = QFont(QGuiApplication.font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        is_across = orientation is Qt.Orientation.Horizontal
        return self._column_name(section) if is_across else self._row_name(section)

    def cell(self, index: AnyIndex) -> Cell:
        """The activities and the money of a cell or a total."""
        row, column = self._keys(index)
        match row, column:
            case None, None:
                return self._matrix.total()
            case None, (direction,):
                return self._matrix.column_total(direction)
            case (areas,), None:
                return self._matrix.row_total(areas)
            case (areas,), (direction,):
                return self._matrix.cell(areas, direction)
        raise NotImplementedError

    def index_of(self, activity: str) -> QModelIndex:
        """The cell that an activity is counted in; invalid for one that is not in the plan."""
        found = self.plan.tree.get(activity)
        if not isinstance(found, Activity):
            return QModelIndex()
        return self.index(self._matrix.rows.index(found.areas), self._matrix.columns.index(found.direction))

    def filters(self, index: AnyIndex) -> dict[str, object]:
        """What the table of activities is to be filtered by, by the names of its filters.

        It can ask for one area only: of a row of several it shows those of the first.
        """
        row, column = self._keys(index)
        asked: dict[str, object] = {}
        if row is not None:
            asked["areas"] = next((area for area in Area if area in row[0]), Nothing.FILLED)
        if column is not None:
            asked["direction"] = column[0] or Nothing.FILLED
        return asked

    def block(self) -> tuple[list[str], list[list[str]]]:
        """All cells as a table for spreadsheets: its header, and its rows, sums and counts apart."""
        header = [tell(said("directions", "Areas"))]
        for column in range(self.columnCount()):
            name = self._column_name(column)
            header += [
                tell(said("directions", "{direction}, Eur", direction=name)),
                tell(said("directions", "{direction}, activities", direction=name)),
            ]
        return header, [[self._row_name(row), *self._plain(row)] for row in range(self.rowCount())]

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the cells up to date with the plan after these changes of it."""
        if any(map(_concerns, changes)):
            before = self._matrix
            self._matrix = self._worked_out()
            if (before.rows, before.columns) != (self._matrix.rows, self._matrix.columns):
                self.beginResetModel()
                self.endResetModel()
            else:
                self._say_anew()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._say_anew()
        for orientation, count in zip(Qt.Orientation, (self.columnCount(), self.rowCount()), strict=True):
            self.headerDataChanged.emit(orientation, 0, count - 1)

    def _worked_out(self) -> Matrix:
        return Matrix((one, self.plan.total(one.id)) for one in self.plan.tree.activities())

    def _say_anew(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def _keys(self, index: AnyIndex) -> tuple[tuple[Areas] | None, tuple[Direction | None] | None]:
        """The row and the column, None for a total."""
        rows, columns = self._matrix.rows, self._matrix.columns
        row, column = index.row(), index.column()
        return (
            (rows[row],) if row < len(rows) else None,
            (columns[column],) if column < len(columns) else None,
        )

    def _shared(self, index: AnyIndex) -> int:
        row, column = self._keys(index)
        return self._matrix.shared(row[0], column[0]) if row and column else 0

    def _is_touched(self, index: AnyIndex) -> bool:
        """Whether anything is planned there, if only with other areas."""
        return bool(self.cell(index).activities or self._shared(index))

    def _lines(self, index: AnyIndex) -> list[str]:
        cell, shared = self.cell(index), self._shared(index)
        if cell.activities:
            count = tell(said_n("directions", "%n activities", len(cell.activities)))
            return [format_money(cell.money.gross, unit=False), count]
        return [tell(said_n("directions", "%n with other areas", shared) if shared else _NONE)]

    def _plain(self, row: int) -> list[str]:
        cells = [self.cell(self.index(row, column)) for column in range(self.columnCount())]
        return [
            text
            for cell in cells
            for text in (format_money(cell.money.gross, unit=False), str(len(cell.activities)))
        ]

    def _row_name(self, row: int) -> str:
        if row == len(self._matrix.rows):
            return tell(_TOTAL)
        areas = self._matrix.rows[row]
        names = [tell(area.said) for area in Area if area in areas]
        return ", ".join(names) or tell(said("directions", "No area"))

    def _column_name(self, column: int) -> str:
        if column == len(self._matrix.columns):
            return tell(_TOTAL)
        direction = self._matrix.columns[column]
        return tell(direction.said) if direction else tell(said("directions", "No direction"))


def _concerns(change: Change) -> bool:
    """Whether the change may move activities or money between cells, or bring or take any."""
    if not isinstance(change, SetField):
        return change.item.kind in (*NUMBERED, Kind.FUNDING)
    return kind_of(change) is Kind.FUNDING or change.field in ("areas", "direction")
