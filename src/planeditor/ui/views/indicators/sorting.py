"""Which indicators are shown, and in which order."""

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from planeditor.plan.items import Kind
from planeditor.plan.text import fold
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.views.indicators.model import LEVEL, IndicatorsModel
from planeditor.ui.views.indicators.values import CellKey


class SortedIndicators(QSortFilterProxyModel):
    """Sorts and filters when told to, not at every edit: a row must not leave while it is written in."""

    def __init__(self, model: IndicatorsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.indicators = model
        self._level: Kind | None = None
        self._words: list[str] = []
        self._keys: dict[tuple[int, int], tuple[CellKey, int]] = {}
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)
        self.sort(LEVEL)
        model.rowsAboutToBeInserted.connect(self._forget)
        model.places_changed.connect(self._sort_again)

    def narrow(self, level: Kind | None, text: str) -> None:
        """Show only the indicators of a level whose texts hold all the words."""
        wanted = level, fold(text).split()
        if wanted != (self._level, self._words):
            self._level, self._words = wanted
            self._keys.clear()
            self.invalidate()

    def row_of(self, id_: str) -> int:
        """The row of an indicator; -1 where it is not shown."""
        row = self.indicators.row_of(id_)
        return self.mapFromSource(self.indicators.index(row, LEVEL)).row() if row >= 0 else -1

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        if self._level is not None and self.indicators.level(row) is not self._level:
            return False
        folded = self.indicators.folded(row) if self._words else ""
        return all(word in folded for word in self._words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._keys.clear()
        super().sort(column, order)

    def lessThan(self, left: AnyIndex, right: AnyIndex) -> bool:
        return self._key(left) < self._key(right)

    def _key(self, index: AnyIndex) -> tuple[CellKey, int]:
        """The key of a cell, remembered during one sorting."""
        place = (index.row(), index.column())
        if place not in self._keys:
            self._keys[place] = self.indicators.key(*place)
        return self._keys[place]

    def _forget(self) -> None:
        self._keys.clear()

    def _sort_again(self) -> None:
        self.sort(self.sortColumn(), self.sortOrder())
