"""The model of a declared table: what its cells say, sorted and filtered; texts are remembered."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt, Signal

from planeditor.plan.text import named, sort_key
from planeditor.ui.kit import announcing
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.declared import C, Column, Criteria, Grouping, R, Table
from planeditor.ui.kit.tables.keyed_rows import KeyedRows
from planeditor.ui.kit.words import tell

_Role = Qt.ItemDataRole
_ANSWERED = frozenset(
    role.value
    for role in (
        _Role.DisplayRole, _Role.EditRole, _Role.DecorationRole, _Role.TextAlignmentRole, _Role.ToolTipRole,
        _Role.ForegroundRole, _Role.AccessibleTextRole, _Role.AccessibleDescriptionRole, _Role.UserRole,
    )
) | {announcing.SPOKEN}  # fmt: skip
"""Asked about each cell at each painting: most roles are to be refused at once."""
_HEADING = "\n"
"""The keys of headings begin like this, and those of rows with a record do not."""
_OF_TEXT = (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole)
_OF_HEADING = Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _OF_HEADING


class TableModel(KeyedRows, Generic[R, C]):
    """A row for each record shown, in its own order until it is sorted.

    What is edited stays where it is, and what is new is shown, until sorting or filter are asked for again:
    a row that is being worked on must not jump or vanish. Rows may stand in groups; the heading of a group is
    a row without a record, which is passed over by the keyboard.
    """

    shown_changed = Signal()
    """Other rows may be shown, or what follows from them be other."""

    def __init__(self, table: Table[R, C], context: C, parent: QObject | None = None) -> None:
        super().__init__(len(table.columns), parent)
        self.table = table
        self.context = context
        self.criteria = Criteria()
        self.headings: dict[str, str] = {}
        """What the headings of groups say, by their keys."""
        self._grouping: Grouping[R, C] | None = None
        self._sorting: tuple[int, bool] | None = None
        # By column, so that one is forgotten at once however many rows there are.
        self._texts: list[dict[str, str]] = [{} for _ in table.columns]
        self._folded: dict[str, str] = {}

    def record(self, key: str) -> R | None:
        """What a row is about; None for one that is gone."""
        raise NotImplementedError

    def listed(self) -> Sequence[str]:
        """The keys of all rows that there could be, in their own order."""
        raise NotImplementedError

    @property
    def keys(self) -> list[str]:
        return [key for key in self._keys if not key.startswith(_HEADING)]

    def heading(self, key: str) -> str | None:
        """What the heading of a group says, even one that is about to go; None for a row with a record."""
        return self.headings.get(key, "") if key.startswith(_HEADING) else None

    def text(self, key: str, place: int) -> str:
        """What a cell says; "" for a row that is gone."""
        known = self._texts[place]
        if key not in known:
            record = self.record(key)
            if record is None:
                return ""
            known[key] = self.table.columns[place].text(record, self.context)
        return known[key]

    def shown(self, key: str, place: int) -> str:
        """What a cell says, or what it says in place of nothing."""
        blank = self.table.columns[place].blank
        return self.text(key, place) or (tell(blank) if blank and key else "")

    def filter(self, criteria: Criteria) -> None:
        """Show just the rows that satisfy the criteria."""
        self.criteria = criteria
        keys = self._in_order(self._matching(self.listed()))
        if keys != self._keys:
            self.reset(keys)
        self.shown_changed.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order that rows have by themselves."""
        self._sorting = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange_shown()

    def group(self, grouping: Grouping[R, C] | None) -> None:
        """Let the rows stand in groups, or in none."""
        self._grouping = grouping
        self._arrange_shown()

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self.forget(range(len(self._texts)))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._texts) - 1)

    # For Qt

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical and role == _Role.AccessibleTextRole:
            return self._row_name(self.key(section))
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.table.columns):
            return None
        column = self.table.columns[section]
        match role:
            case _Role.DisplayRole:
                return tell(column.heading or column.label)
            case _Role.ToolTipRole:
                return tell(column.head_tip or column.label)
            case _Role.TextAlignmentRole:
                is_wrapped = self.table.heading_lines > 1
                return _alignment(column) | Qt.TextFlag.TextWordWrap if is_wrapped else _alignment(column)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        key = self.key(index.row())
        heading = self.heading(key)
        if heading is not None:
            return heading if role in _OF_TEXT and index.column() == 0 else None
        return self._answer(key, index.column(), role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS if self.heading(self.key(index.row())) is None else _OF_HEADING

    def _answer(self, key: str, place: int, role: int) -> Any:
        column = self.table.columns[place]
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return self.shown(key, place)
            case _Role.EditRole:
                return self.text(key, place)
            case _Role.TextAlignmentRole:
                return _alignment(column)
            case announcing.SPOKEN:
                return f"{tell(column.label)}: {self.shown(key, place)}"
            case _Role.ToolTipRole:
                return self._tip(key, place) or self.shown(key, place)
            case _Role.AccessibleDescriptionRole:
                return self._tip(key, place)
            case _Role.DecorationRole if column.icon:
                record = self.record(key)
                return None if record is None else column.icon(record, self.context)
        return None

    def _row_name(self, key: str) -> str:
        """What a row is called by those who hear it: what stays in sight of it, else what is first."""
        columns = self.table.columns
        places = [place for place, column in enumerate(columns) if column.is_frozen] or [0]
        return " ".join(filter(None, (self.text(key, place) for place in places)))

    def _tip(self, key: str, place: int) -> str:
        """What there is to say about a cell besides its text."""
        tip, record = self.table.columns[place].tip, self.record(key)
        return tip(record, self.context) if tip and record is not None else ""

    # Which rows, in which order

    def _matching(self, keys: Iterable[str]) -> list[str]:
        filters = [one for one in self.table.filters if one.name in self.criteria.chosen]
        words = named(self.criteria.text).split()
        return [
            key
            for key in keys
            if (record := self.record(key)) is not None
            and all(one.holds(record, self.criteria.chosen[one.name], self.context) for one in filters)
            and all(word in self._searched(key) for word in words)
        ]

    def _searched(self, key: str) -> str:
        if key not in self._folded:
            places = (place for place, column in enumerate(self.table.columns) if column.is_searched)
            texts = (self.text(key, place) for place in places)
            self._folded[key] = "\n".join(map(_named, texts))
        return self._folded[key]

    def _arrange_shown(self) -> None:
        self.arrange(self._in_order([key for key in self.listed() if key in self._rows]))

    def _in_order(self, keys: list[str]) -> list[str]:
        """Keys in their own order, sorted and in groups as is wanted, each group under its heading."""
        keys, self.headings = self._sorted(keys), {}
        if self._grouping is None:
            return keys
        groups: dict[tuple[Any, str], list[str]] = {}
        for key in keys:
            if (record := self.record(key)) is not None:
                groups.setdefault(self._grouping.of(record, self.context), []).append(key)
        arranged = []
        for (place, name), members in sorted(groups.items()):
            heading = f"{_HEADING}{place}\n{name}"
            self.headings[heading] = f"{name} ({self.counted(members)})"
            arranged += [heading, *members]
        return arranged

    def counted(self, keys: Sequence[str]) -> int:
        """As how many the heading of their group tells these rows."""
        return len(keys)

    def _sorted(self, keys: list[str]) -> list[str]:
        """Keys in their own order, sorted as is wanted; empty cells stand last either way."""
        if self._sorting is None:
            return keys
        place, is_descending = self._sorting
        if self.table.columns[place].is_order:
            return keys[::-1] if is_descending else keys
        by = {key: self._key(key, place) for key in keys}
        filled = [key for key in keys if by[key] is not None]
        filled.sort(key=by.__getitem__, reverse=is_descending)
        return [*filled, *(key for key in keys if by[key] is None)]

    def _key(self, key: str, place: int) -> Any:
        given, record = self.table.columns[place].key, self.record(key)
        if given and record is not None:
            return given(record, self.context)
        return sort_key(text) if (text := self.text(key, place)) else None

    # What is out of date

    def forget(self, places: Iterable[int]) -> None:
        """Ask again for whole columns."""
        stale = list(places)
        for place in stale:
            self._texts[place].clear()
        self._folded.clear()
        self.repaint_all(stale)

    def _forget(self, keys: Iterable[str], place: int) -> None:
        """Ask again for these cells of a column."""
        stale = list(keys)
        for key in stale:
            self._texts[place].pop(key, None)
            self._folded.pop(key, None)
        self.repaint(stale, [place])


class RecordModel(TableModel[R, C]):
    """Records that are given, each once; they do not change."""

    def __init__(self, table: Table[R, C], context: C, parent: QObject | None = None) -> None:
        super().__init__(table, context, parent)
        self._records: list[R] = []

    def show(self, records: Iterable[R]) -> None:
        """Show these instead."""
        self._records = list(records)
        for known in self._texts:
            known.clear()
        self._folded.clear()
        self.reset(self._in_order(self._matching(self.listed())))

    def append(self, records: Iterable[R]) -> None:
        """Show these too, after the others."""
        first = len(self._records)
        self._records += records
        self.arrange([*self._keys, *self._matching(self.listed()[first:])])

    def at(self, index: AnyIndex) -> R:
        """The record of a row."""
        return self._records[int(self._keys[index.row()])]

    def record(self, key: str) -> R | None:
        return self._records[int(key)] if key else None

    def listed(self) -> Sequence[str]:
        # By their places: records need no name that is theirs alone.
        return [str(place) for place in range(len(self._records))]


@lru_cache(maxsize=8192)
def _named(text: str) -> str:
    """Many cells of a table say the same."""
    return named(text)


def _alignment(column: Column[Any, Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
