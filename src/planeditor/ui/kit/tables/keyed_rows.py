"""A table whose rows have keys, and which is brought up to date row by row."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject

from planeditor.ui.kit.indexes import NOWHERE, AnyIndex, ranges


class KeyedRows(QAbstractTableModel):
    """Knows the order of its rows by key; what stands in them is for the subclass to say."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._keys: list[str] = []
        self._rows: dict[str, int] = {}
        self.spare = 0
        """Rows after the last one with a key: 1 where a new one is begun there."""

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys) + self.spare

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    @property
    def keys(self) -> list[str]:
        """The keys of the rows, from the top."""
        return list(self._keys)

    def key(self, row: int) -> str:
        """The key of a row; "" where there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """The index of the row with that key; invalid if there is none."""
        row = self._rows.get(key)
        return QModelIndex() if row is None else self.index(row, column)

    def repaint(self, keys: Iterable[str], columns: Iterable[int] | None = None) -> None:
        """Say that these rows show something else now, all over or in some columns."""
        found = list(ranges(range(self._columns) if columns is None else columns))
        for top, bottom in ranges(self._rows[key] for key in keys if key in self._rows):
            for left, right in found:
                self.dataChanged.emit(self.index(top, left), self.index(bottom, right))

    def repaint_all(self, columns: Iterable[int] | None = None) -> None:
        """Say that every row shows something else now."""
        if self.rowCount():
            for left, right in ranges(range(self._columns) if columns is None else columns):
                self.dataChanged.emit(self.index(0, left), self.index(self.rowCount() - 1, right))

    def arrange(self, keys: Sequence[str]) -> None:
        """Have just these rows, in this order: some leave, some change places in one step, new ones come.

        A row that is new at the end comes to be where one was begun, so that who is there goes on in it.
        """
        wanted = set(keys)
        gone = (row for row, key in enumerate(self._keys) if key not in wanted)
        for first, last in reversed(ranges(gone)):
            self.beginRemoveRows(NOWHERE, first, last)
            self._set([*self._keys[:first], *self._keys[last + 1 :]])
            self.endRemoveRows()
        former = self._rows
        stay = [key for key in keys if key in former]
        if stay != self._keys:
            self._reorder(stay)
        for is_new, run in groupby(enumerate(keys), key=lambda entry: entry[1] not in former):
            if is_new:
                come = list(run)
                self._insert(come[0][0], [key for _, key in come])

    def reset(self, keys: Sequence[str]) -> None:
        """Have just these rows, whatever there were before."""
        self.beginResetModel()
        self._set(keys)
        self.endResetModel()

    def _insert(self, place: int, keys: Sequence[str]) -> None:
        spare, self.spare = (self.spare, 0) if place == len(self._keys) else (0, self.spare)
        if spare:
            # The row that was begun is the first of them now, and another one to begin comes after them.
            self._set([*self._keys, keys[0]])
            self.repaint(keys[:1])
        self.beginInsertRows(NOWHERE, place + spare, place + spare + len(keys) - 1)
        self._set([*self._keys[:place], *keys, *self._keys[place + spare :]])
        self.spare += spare
        self.endInsertRows()

    def _reorder(self, keys: Sequence[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.key(index.row())) for index in self.persistentIndexList()]
        self._set(keys)
        moved = [index if not key else self.index_of(key, index.column()) for index, key in kept]
        self.changePersistentIndexList([index for index, _ in kept], moved)
        self.layoutChanged.emit()

    def _set(self, keys: Sequence[str]) -> None:
        self._keys = list(keys)
        self._rows = {key: row for row, key in enumerate(keys)}
