"""A table whose rows have keys, and which is brought up to date row by row."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject

from planeditor.ui.kit.indexes import NOWHERE, AnyIndex


class KeyedRows(QAbstractTableModel):
    """Knows the order of its rows by key; what stands in them is for the subclass to say."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._keys: list[str] = []

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def key(self, row: int) -> str:
        """The key of a row."""
        return self._keys[row]

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """The index of the row with that key; invalid if there is none."""
        return self.index(self._keys.index(key), column) if key in self._keys else QModelIndex()

    def repaint(self, keys: Iterable[str]) -> None:
        """Say that these rows show something else now."""
        for key in keys:
            index = self.index_of(key)
            if index.isValid():
                self.dataChanged.emit(index, index.siblingAtColumn(self._columns - 1))

    def repaint_all(self) -> None:
        """Say that every row shows something else now."""
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, self._columns - 1))

    def arrange(self, keys: Sequence[str]) -> None:
        """Have just these rows, in this order: the others go, new ones come, and some move."""
        places = {key: place for place, key in enumerate(keys)}
        for row in reversed(range(len(self._keys))):
            if self._keys[row] not in places:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._keys[row]
                self.endRemoveRows()
        known = set(self._keys)
        for row, key in enumerate(keys):
            if key not in known:
                self.beginInsertRows(NOWHERE, row, row)
                self._keys.insert(row, key)
                self.endInsertRows()
                continue
            if self._keys[row] != key and self._keys[row + 1] == key:
                # One row went down: moving it is less than moving up all that it has passed.
                self._move(row, min(places[self._keys[row]], len(self._keys) - 1))
            if self._keys[row] != key:
                self._move(self._keys.index(key, row), row)

    def _move(self, source: int, row: int) -> None:
        if source != row:
            self.beginMoveRows(NOWHERE, source, source, NOWHERE, row + (row > source))
            self._keys.insert(row, self._keys.pop(source))
            self.endMoveRows()
